"""Believing a document or refusing it: its signature (spec 5) and whose it is (spec 6)."""

import hashlib
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .envelope import open_envelope, read_armor
from .payload import read_payload
from .values import decode_base64, require

MOST_FILE = 33554432

L = 2**252 + 27742317777372353535851937790883648493
P = 2**255 - 19
SMALL_ORDER_Y = {
    0, 1, P - 1,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
}


def is_sound_point(encoded):  # S3, S4
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    return y < P and y not in SMALL_ORDER_Y


def is_signed(message, signature, public_key):
    has_right_lengths = len(public_key) == 32 and len(signature) == 64  # S1
    if not has_right_lengths or int.from_bytes(signature[32:], "little") >= L:  # S2
        return False
    if not is_sound_point(signature[:32]) or not is_sound_point(public_key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


# ---- spec 6: keys and trust

def keyid_of(public_key):  # B7
    return hashlib.sha256(public_key).digest()[:8].hex()


def summary_of(kind, payload):
    def shown(text):
        printable = "".join(c if " " <= c <= "~" else "?" for c in text)
        return re.sub(" +", " ", printable).strip()[:48].rstrip() or "-"

    date = (lambda instant: "never" if instant is None else instant[:10])
    if kind == "license":
        lines = [("Host", shown(payload["host"])), ("Product", payload["product"]), ("Softkey", payload["softkeyId"]),
                 ("Sequence", payload["sequence"]), ("Expires", date(payload["expiresAt"]))]
    else:
        count = ("Version", payload["version"]) if kind == "key-set" else ("Number", payload["sequence"])
        lines = [("Vendor", payload["vendor"]), count, ("Issued", date(payload["issuedAt"]))]
    lines.append(("Unverified", "check this file before you trust these lines"))
    return [f"{name}: {value}" for name, value in lines]


def believe(data, wanted, keys, own_vendor=None):
    """The payload of the one document in `data`, its type and its bytes. Refuses what nobody may believe."""
    require(len(data) <= MOST_FILE, "TOO_LARGE")  # N2
    label_kind, summary, envelope = read_armor(data)
    kind, payload_type, payload_bytes, keyid, signature = open_envelope(envelope)
    require(kind == label_kind, "MALFORMED")  # A13
    require(kind == wanted, "WRONG_KIND")  # E6
    key = keys.get(keyid)
    require(key is not None, "KEY_UNKNOWN")  # T1, T2
    require(key["status"] != "withdrawn", "KEY_WITHDRAWN")  # T3
    message = b"DSSEv1 %d %s %d " % (len(payload_type), payload_type, len(payload_bytes)) + payload_bytes
    require(is_signed(message, signature, decode_base64(key["publicKey"])), "FORGED")  # V3
    payload = read_payload(kind, payload_bytes)
    own_ids = all(one["keyid"] == keyid_of(decode_base64(one["publicKey"])) for one in payload.get("keys", []))
    require(own_ids, "MALFORMED")
    end = key.get("notAfter") or "9999-12-31T23:59:59Z"
    require(kind == "key-set" or key["notBefore"] <= payload["issuedAt"] <= end, "KEY_OUT_OF_DATE")  # T4
    require(summary == summary_of(kind, payload), "SUMMARY_FALSE")  # A14
    require(own_vendor is None or payload["vendor"] == own_vendor, "WRONG_VENDOR")  # V5
    return payload, payload_type, payload_bytes
