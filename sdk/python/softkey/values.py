"""Values, one spelling each (spec 1), and how a table of spec 7 is written down."""

import base64
import datetime
import re

LARGEST = 2**53 - 1


class Refused(Exception):
    """A code of docs/guides/errors.md."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


def decode_base64(text):  # B1
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data) == (text.encode() if isinstance(text, str) else bytes(text)) else None


def is_instant(value):  # B3
    if not isinstance(value, str) or not re.fullmatch(r"[2-9][0-9]{3}(?:-[0-9]{2}){2}T[0-9]{2}(?::[0-9]{2}){2}Z", value):
        return False
    try:
        datetime.datetime.strptime(value[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return value[17:19] != "60" and value[17:19] != "61"


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def is_text(least, most):  # B5
    def fits(value):
        if not isinstance(value, str) or re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", value):
            return False
        return least <= len(utf16(value)) // 2 <= most
    return fits


def is_integer(least, most):  # B4
    return lambda value: type(value) is int and least <= value <= most


def is_word(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def is_base64(length):
    return lambda value: isinstance(value, str) and value.isascii() and len(decode_base64(value) or b"") == length


def one_of(*words):
    return lambda value: isinstance(value, str) and value in words


def or_null(shape):
    return lambda value: value is None or shape(value)


def list_of(shape, least, most, name=None):
    def fits(value):
        if not isinstance(value, list) or not least <= len(value) <= most or not all(map(shape, value)):
            return False
        names = [utf16(one[name]) for one in value] if name else []
        return all(a < b for a, b in zip(names, names[1:]))
    return fits


def record(rule=None, **members):
    """Exactly these members; P6 holds their order."""
    def fits(value):
        if not isinstance(value, dict) or value.keys() != members.keys():
            return False
        if not all(shape(value[name]) for name, shape in members.items()):
            return False
        return rule is None or rule(value)
    fits.members = members
    return fits
