"""Payloads: the tables of spec 7, read in the strict profile of spec 2."""

import json
import re

from .values import (
    LARGEST, a_string, are_ascending, ascending_by, decode_base64, integer, is_instant, list_of, or_null, record,
    require, Refused, text, word,
)

MOST_PAYLOAD, DEEPEST = 262144, 8
COMPONENTS = (
    "smbios-uuid system-serial board-serial chassis-serial system-vendor system-product bios-vendor "
    "os-id mac cpu memory disk host-name"
).split()
DIGESTS = "[0-9a-f]{32}(?: [0-9a-f]{32}){0,63}"
ID = "(?:-[0-9A-HJKMNP-TV-Z]{4}){4}"

vendor, product = word("[a-z][a-z0-9-]{0,31}"), word("[A-Z][A-Z0-9-]{0,31}")
instant, sequence = a_string(is_instant), integer(1, 1000000)
softkey_id, request_id = word("SK" + ID), word("RQ" + ID)
public_key = a_string(lambda value: value.isascii() and len(decode_base64(value) or b"") == 32)


def are_components(lines):
    return all(
        re.fullmatch(f"{name} (?:denied|absent|junk|{DIGESTS})", line) and are_ascending(line.split(" ")[1:])
        for name, line in zip(COMPONENTS, lines)
    )


def has_value_of_its_kind(entitlement):
    return isinstance(entitlement["value"], {"feature": type(None), "limit": int, "term": str}[entitlement["kind"]])


def holds_together(license_):
    supersedes, end = license_["supersedes"], license_["expiresAt"]
    is_in_row = license_["sequence"] == 1 if supersedes is None else supersedes < license_["sequence"]
    return is_in_row and (end is None or license_["notBefore"] < end)


entitlement = record(
    has_value_of_its_kind,
    name=text(1, 64),
    kind=word("feature|limit|term"),
    value=lambda value: integer(0, LARGEST)(value) or or_null(instant)(value),
)
SHAPES = {
    "license": record(
        holds_together,
        vendor=vendor,
        softkeyId=softkey_id,
        sequence=sequence,
        supersedes=or_null(integer(1, 999999)),
        issuedAt=instant,
        notBefore=instant,
        expiresAt=or_null(instant),
        graceDays=integer(0, 366),
        host=text(1, 255),
        product=product,
        customer=record(name=text(1, 200), contact=text(0, 200)),
        reference=text(0, 120),
        entitlements=list_of(entitlement, 0, 200, ascending_by("name")),
        requestId=request_id,
        stationKey=public_key,
        matching=word("standard|strict|lenient"),
        fingerprint=record(policy=integer(1, 1), components=list_of(text(1, 4096), 13, 13, are_components)),
    ),
    "key-set": record(
        vendor=vendor,
        version=sequence,
        issuedAt=instant,
        keys=list_of(
            record(
                keyid=word("[0-9a-f]{16}"),
                publicKey=public_key,
                notBefore=instant,
                notAfter=or_null(instant),
                status=word("active|withdrawn"),
            ),
            1, 64, ascending_by("keyid"),
        ),
    ),
    "revocation-list": record(
        vendor=vendor,
        sequence=sequence,
        issuedAt=instant,
        revoked=list_of(
            record(
                softkeyId=softkey_id,
                throughSequence=or_null(sequence),
                revokedAt=instant,
                reason=text(0, 200),
            ),
            0, 1000, ascending_by("softkeyId"),
        ),
    ),
}


def number(digits):
    """As ECMA-262 takes it: `1.0` is 1."""
    value = float(digits)
    return int(value) if abs(value) <= LARGEST and value.is_integer() else value


def is_too_deep(json_text):
    depth = 0
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*(?:"|$)|[{}\[\]]', json_text, re.DOTALL):
        depth += 1 if bracket in "{[" else -1 if bracket in "}]" else 0
        if depth > DEEPEST:
            return True
    return False


def parsed(json_text):
    """The value, and whether a name occurs twice in one object."""
    repeats = []

    def members(pairs):
        value = dict(pairs)
        repeats.append(len(value) < len(pairs))
        return value

    def no_json(_):
        raise ValueError

    try:
        hooks = {"object_pairs_hook": members, "parse_constant": no_json, "parse_float": number, "parse_int": number}
        return json.loads(json_text, **hooks), any(repeats)
    except ValueError:
        raise Refused("MALFORMED") from None  # P4


def read_payload(kind, data):
    require(len(data) <= MOST_PAYLOAD, "TOO_LARGE")  # P1
    try:
        json_text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("BAD_UTF8") from None
    require(not json_text.startswith("\ufeff"), "BAD_UTF8")  # P2
    require(not is_too_deep(json_text), "TOO_DEEP")  # P3
    value, repeats = parsed(json_text)
    require(not repeats, "DUPLICATE_MEMBER")
    spelled = SHAPES[kind](value)
    require(spelled is not None, "MALFORMED")  # P5
    require(spelled == json_text, "NOT_CANONICAL")  # P6
    return value
