"""Judges what comes in on the standard input, case by case, as test/sdk/case.ts writes it."""

import sys

from softkey import verify
from softkey.document import is_signed


def cases(stream):
    one = {}
    for line in iter(stream.readline, b""):
        name, _, value = line.rstrip(b"\n").decode().partition(" ")
        if name == "end":
            yield one
            one = {}
        elif name in ("file", "key-set", "revocation-list", "held"):
            one[name] = stream.read(int(value))
        else:
            one[name] = value


def judged(one):
    if one["reader"] == "signature":
        message, signature, key = (bytes.fromhex(line.split(": ")[1]) if ": " in line else b"" for line in one["file"].decode().rstrip("\n").split("\n"))
        return "OK" if is_signed(message, signature, key) else "FORGED"
    verdict = verify(
        one["file"],
        vendor=one["vendor"],
        root_key=one["root-key"],
        now=one["now"],
        key_set=one.get("key-set"),
        revocation_list=one.get("revocation-list"),
        held=one.get("held"),
        products=one["products"].split(" "),
        machine=one["machine"].split("|"),
    )
    said = {"match": verdict.match, "phase": verdict.phase, "check-code": verdict.check_code}
    return " ".join([verdict.code, *(f"{name}={value or ''}" for name, value in said.items())])


for case in cases(sys.stdin.buffer):
    print(judged(case), flush=True)
