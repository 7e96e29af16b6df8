"""A product checks its own license: docs/guides/product.md."""

from .verify import Verdict, verify

__all__ = ["Verdict", "verify"]
