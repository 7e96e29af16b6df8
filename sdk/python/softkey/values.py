"""Values, one spelling each (spec 1), and how a table of spec 7 is written down.

A shape is a function of a value: it gives the value's one spelling (P6), and None where it is no such value (P5).
"""

import base64
import datetime
import json
import re

LARGEST = 2**53 - 1


class Refused(Exception):
    """A code of docs/guides/errors.md."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


def require(holds, code):
    if not holds:
        raise Refused(code)


def decode_base64(text):  # B1
    ascii_text = text.encode() if isinstance(text, str) else text
    try:
        data = base64.b64decode(ascii_text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data) == ascii_text else None


def is_instant(text):  # B3
    try:
        return len(text) == 20 and text > "2" and datetime.datetime.fromisoformat(text[:-1]).isoformat() + "Z" == text
    except ValueError:
        return False


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def are_ascending(words):
    return all(utf16(a) < utf16(b) for a, b in zip(words, words[1:]))


def a_string(fits):
    return lambda value: json.dumps(value, ensure_ascii=False) if isinstance(value, str) and fits(value) else None


def text(least, most):  # B5
    def fits(value):
        return not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", value) and least <= len(utf16(value)) // 2 <= most
    return a_string(fits)


def integer(least, most):  # B4
    return lambda value: str(value) if type(value) is int and least <= value <= most else None


def word(pattern):
    return a_string(lambda value: re.fullmatch(pattern, value, re.ASCII))


def or_null(shape):
    return lambda value: "null" if value is None else shape(value)


def list_of(shape, least, most, rule=lambda _: True):
    def spelled(value):
        if not isinstance(value, list) or not least <= len(value) <= most:
            return None
        items = [shape(one) for one in value]
        return None if None in items or not rule(value) else f"[{','.join(items)}]"
    return spelled


def ascending_by(name):
    return lambda items: are_ascending([one[name] for one in items])


def record(rule=lambda _: True, **members):
    """Exactly these members, in this order."""
    def spelled(value):
        if not isinstance(value, dict) or value.keys() != members.keys():
            return None
        items = {name: shape(value[name]) for name, shape in members.items()}
        if None in items.values() or not rule(value):
            return None
        return "{" + ",".join(f'"{name}":{item}' for name, item in items.items()) + "}"
    return spelled
