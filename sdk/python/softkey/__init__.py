"""A product checks its own softkey, or a license: docs/guides/product.md."""

from .check import Found, Softkey, check, explain
from .verify import Verdict, verify

__all__ = ["Found", "Softkey", "Verdict", "check", "explain", "verify"]
