"""Judging a license (spec 8, 9). Opens no file, reads no clock, and needs nothing but `cryptography`."""

import datetime
import hashlib
from dataclasses import dataclass

from .document import believe, keyid_of
from .values import Refused, decode_base64, is_instant, require


@dataclass(frozen=True)
class Verdict:
    """What became of a license. `license` is its payload, and None unless the vendor's signature held."""

    code: str
    about: str
    phase: str | None = None
    match: str | None = None
    check_code: str | None = None
    license: dict | None = None

    def entitlement(self, name):
        """The entitlement of that name, a dict with `kind` and `value`; None where the license has none."""
        listed = self.license["entitlements"] if self.license else []
        return next((one for one in listed if one["name"] == name), None)


POLICIES = {"standard": (100, 40, 60, 50, 5), "strict": (140, 65, 35, 100, 8), "lenient": (100, 30, 70, 30, 3)}


def digests_of(lines, name):
    """The words behind a component's name; several digests of what is no list say nothing (F3)."""
    words = next((line.split(" ")[1:] for line in lines if line.startswith(name + " ")), ["absent"])
    return ["junk"] if name != "mac" and len(words) > 1 else words


def compared(before, now, name, there, of):  # F4
    known, seen = digests_of(before, name), digests_of(now, name)
    if known[0] in ("denied", "absent", "junk"):
        return "unlisted"
    if seen[0] in ("denied", "absent", "junk"):
        return "unknown" if seen[0] == "denied" else "gone"
    return "same" if len(set(known) & set(seen)) * of >= len(known) * there else "changed"


def match(license_, machine):  # F5
    uuid_weight, os_weight, mac_weight, anchor, agreement = POLICIES[license_["matching"]]
    baseline = license_["fingerprint"]["components"]
    uuid = compared(baseline, machine, "smbios-uuid", 1, 2)
    share = (1, 2) if uuid == "same" else (2, 3)
    weighed = [(uuid, uuid_weight), (compared(baseline, machine, "os-id", 1, 2), os_weight),
               (compared(baseline, machine, "mac", *share), mac_weight)]
    same = sum(weight for result, weight in weighed if result == "same")
    changed = sum(weight for result, weight in weighed if result == "changed")
    if uuid == "changed" or same < anchor or same * 10 < agreement * (same + changed):
        return "broken"
    return "match" if changed == 0 and same >= 100 and uuid != "gone" else "tolerated"


def phase_of(license_, now):  # V10
    end = license_["expiresAt"]
    if now < license_["notBefore"]:
        return "not-yet"
    if end is None or now < end:
        return "in-term"
    try:
        until = datetime.datetime.fromisoformat(end[:-1]) + datetime.timedelta(days=license_["graceDays"])
    except OverflowError:
        until = datetime.datetime.max
    return "in-grace" if now < until.isoformat(timespec="seconds") + "Z" else "over"


def check_code(payload_type, payload_bytes):  # K1
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    bits = hashlib.sha256(b"softkey check code v1 " + payload_type + b" " + payload_bytes).digest()[:5]
    value = int.from_bytes(bits, "big")
    code = "".join(digits[value >> shift & 31] for shift in range(35, -1, -5))
    return f"{code[:4]}-{code[4:]}"


def verify(license_file, *, vendor, root_key, now, key_set=None, revocation_list=None, held=None, products=(),
           machine=None):
    """Verifies the license in a file's bytes (spec 9) and gives a Verdict: a refusal is a code in it.

    `root_key` is the vendor's pinned one, base64 of 32 bytes; `key_set`, `revocation_list` and `held` are the
    bytes of files; `now` is an instant like 2026-12-01T12:00:00Z; `machine` is the 13 lines of spec 7 for the
    machine that the license has to be for. Raises ValueError where vendor, root key or `now` are none.
    """
    root = decode_base64(root_key)
    if root is None or len(root) != 32 or not isinstance(now, str) or not is_instant(now):
        raise ValueError("a root key of 32 bytes in base64, and an instant like 2026-12-01T12:00:00Z")
    roots = {keyid_of(root): {"publicKey": root_key, "status": "active"}}
    seen = {"about": "key-set"}
    try:
        keys = {}
        if key_set is not None:
            keys = {key["keyid"]: key for key in believe(key_set, "key-set", roots, vendor)[0]["keys"]}
        seen["about"] = "revocation-list"
        revoked = []
        if revocation_list is not None:
            revoked = believe(revocation_list, "revocation-list", keys, vendor)[0]["revoked"]
        seen["about"] = "license"
        judge(license_file, seen, vendor, keys, revoked, held, products, machine, now)
    except Refused as refused:
        return Verdict(refused.code, **seen)
    return Verdict("OK", **seen)


def judge(license_file, seen, vendor, keys, revoked, held, products, machine, now):
    license_, payload_type, payload_bytes = believe(license_file, "license", keys)  # V1 to V4
    seen.update(license=license_, check_code=check_code(payload_type, payload_bytes))
    require(license_["vendor"] == vendor, "WRONG_VENDOR")  # V5
    require(not products or license_["product"] in products, "WRONG_PRODUCT")  # V6
    if machine is not None:
        seen["match"] = match(license_, machine)
        require(seen["match"] != "broken", "OTHER_MACHINE")  # V7
    if held is not None:
        had, _, had_bytes = believe(held, "license", keys, vendor)
        if had["softkeyId"] == license_["softkeyId"]:
            require(license_["sequence"] >= had["sequence"], "OLDER_SEQUENCE")  # V8
            is_other = license_["sequence"] == had["sequence"] and payload_bytes != had_bytes
            require(not is_other, "SEQUENCE_CONFLICT")
    for one in revoked:
        reaches = one["throughSequence"] is None or license_["sequence"] <= one["throughSequence"]
        require(one["softkeyId"] != license_["softkeyId"] or not reaches, "REVOKED")  # V9
    seen["phase"] = phase_of(license_, now)
    require(seen["phase"] != "not-yet", "NOT_YET_VALID")  # V10
    require(seen["phase"] != "over", "EXPIRED")
