"""Payloads: the tables of spec 7, read in the strict profile of spec 2."""

import json
import re

from .values import (
    LARGEST,
    Refused,
    is_base64,
    is_instant,
    is_integer,
    is_text,
    is_word,
    list_of,
    one_of,
    or_null,
    record,
)

MOST_PAYLOAD, DEEPEST = 262144, 8
COMPONENTS = (
    "smbios-uuid system-serial board-serial chassis-serial system-vendor system-product bios-vendor "
    "os-id mac cpu memory disk host-name"
).split()

ID = "(?:-[0-9A-HJKMNP-TV-Z]{4}){4}"
vendor, product = is_word("[a-z][a-z0-9-]{0,31}"), is_word("[A-Z][A-Z0-9-]{0,31}")
softkey_id, request_id, key_id = is_word("SK" + ID), is_word("RQ" + ID), is_word("[0-9a-f]{16}")


def is_component(line):
    if not isinstance(line, str):
        return False
    name, _, rest = line.partition(" ")
    if name not in COMPONENTS or rest in ("denied", "absent", "junk"):
        return name in COMPONENTS
    digests = rest.split(" ")
    ascending = all(a < b for a, b in zip(digests, digests[1:]))
    return len(digests) <= 64 and ascending and all(re.fullmatch("[0-9a-f]{32}", one, re.ASCII) for one in digests)


def every_component(value):
    lines = value["components"]
    return [line.split(" ")[0] for line in lines] == COMPONENTS


def value_fits_kind(one):
    shapes = {"feature": lambda value: value is None, "limit": is_integer(0, LARGEST), "term": is_instant}
    return shapes[one["kind"]](one["value"])


def holds_together(one):
    supersedes, sequence, end = one["supersedes"], one["sequence"], one["expiresAt"]
    if (supersedes is None) != (sequence == 1) or (supersedes or 0) >= sequence:
        return False
    return end is None or one["notBefore"] < end


SHAPES = {
    "license": record(
        holds_together,
        vendor=vendor,
        softkeyId=softkey_id,
        sequence=is_integer(1, 1000000),
        supersedes=or_null(is_integer(1, 999999)),
        issuedAt=is_instant,
        notBefore=is_instant,
        expiresAt=or_null(is_instant),
        graceDays=is_integer(0, 366),
        host=is_text(1, 255),
        product=product,
        customer=record(name=is_text(1, 200), contact=is_text(0, 200)),
        reference=is_text(0, 120),
        entitlements=list_of(
            record(value_fits_kind, name=is_text(1, 64), kind=one_of("feature", "limit", "term"), value=lambda _: True),
            0, 200, "name",
        ),
        requestId=request_id,
        stationKey=is_base64(32),
        matching=one_of("standard", "strict", "lenient"),
        fingerprint=record(every_component, policy=is_integer(1, 1), components=list_of(is_component, 13, 13)),
    ),
    "key-set": record(
        vendor=vendor,
        version=is_integer(1, 1000000),
        issuedAt=is_instant,
        keys=list_of(
            record(
                keyid=key_id,
                publicKey=is_base64(32),
                notBefore=is_instant,
                notAfter=or_null(is_instant),
                status=one_of("active", "withdrawn"),
            ),
            1, 64, "keyid",
        ),
    ),
    "revocation-list": record(
        vendor=vendor,
        sequence=is_integer(1, 1000000),
        issuedAt=is_instant,
        revoked=list_of(
            record(
                softkeyId=softkey_id,
                throughSequence=or_null(is_integer(1, 1000000)),
                revokedAt=is_instant,
                reason=is_text(0, 200),
            ),
            0, 1000, "softkeyId",
        ),
    ),
}


def rebuilt(shape, value):
    """The value with its members in table order, however deep (P6)."""
    if isinstance(value, dict) and hasattr(shape, "members"):
        return {name: rebuilt(inner, value[name]) for name, inner in shape.members.items()}
    return value


def number(text):
    """As ECMA-262 takes it: `1.0` is 1."""
    value = float(text)
    return int(value) if abs(value) <= LARGEST and value.is_integer() else value


def is_too_deep(text):
    depth = 0
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*(?:"|$)|[{}\[\]]', text, re.DOTALL):
        depth += 1 if bracket in "{[" else -1 if bracket in "}]" else 0
        if depth > DEEPEST:
            return True
    return False


def read_payload(kind, data):
    if len(data) > MOST_PAYLOAD:
        raise Refused("TOO_LARGE")  # P1
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("BAD_UTF8") from None
    if text.startswith("\ufeff"):
        raise Refused("BAD_UTF8")  # P2
    if is_too_deep(text):
        raise Refused("TOO_DEEP")  # P3
    repeated = []

    def members(pairs):
        value = dict(pairs)
        if len(value) < len(pairs):
            repeated.append(True)
        return value

    def constant(_):
        raise ValueError("no JSON")

    try:
        value = json.loads(
            text, object_pairs_hook=members, parse_constant=constant, parse_float=number,
            parse_int=lambda digits: int(digits) if len(digits) < 20 else float(digits),
        )
    except ValueError:
        raise Refused("MALFORMED") from None  # P4
    shape = SHAPES[kind]
    if repeated:
        raise Refused("DUPLICATE_MEMBER")
    if not shape(value):
        raise Refused("MALFORMED")  # P5
    if not is_spelled(shape, value, text):
        raise Refused("NOT_CANONICAL")  # P6
    return value


def is_spelled(shape, value, text):
    lists = {"entitlements": ("name", "kind", "value"), "revoked": ("softkeyId", "throughSequence", "revokedAt", "reason"),
             "keys": ("keyid", "publicKey", "notBefore", "notAfter", "status")}
    ordered = rebuilt(shape, value)
    for name, order in lists.items():
        if name in ordered:
            ordered[name] = [{member: one[member] for member in order} for one in ordered[name]]
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")) == text
