"""Verifies a license file: verify_license.py KEY-SET LICENSE INSTANT. Prints the code and what it says."""

import pathlib
import sys

from softkey import verify
from vendor import ROOT_KEY, VENDOR

if len(sys.argv) != 4:
    sys.exit("usage: verify_license.py KEY-SET LICENSE INSTANT")
key_set, license_file, now = sys.argv[1:]
verdict = verify(
    pathlib.Path(license_file).read_bytes(),
    vendor=VENDOR,
    root_key=ROOT_KEY,
    key_set=pathlib.Path(key_set).read_bytes(),
    now=now,
)
print(verdict.code)
if verdict.license:
    print(verdict.license["product"], "until", verdict.license["expiresAt"])
tags = verdict.entitlement("TAGS")
if tags:
    print("TAGS", tags["value"])
