"""From the bytes of a file to an envelope: armor (spec 4), what mail does to it, and DSSE (spec 3)."""

import re
import zlib

from .values import Refused, decode_base64

MOST_ENVELOPE, MOST_BUNDLE = 1048576, 16777216
LABELS = {
    "PRE LICENSE": ("pre-license", 1),
    "LICENSE": ("license", 1),
    "UPGRADE REQUEST": ("upgrade-request", 2),
    "KEY SET": ("key-set", 1),
    "REVOCATION LIST": ("revocation-list", 1),
    "RETURN RECEIPT": ("return-receipt", 1),
    "STATION REPORT": ("station-report", 1),
    "COURIER BUNDLE": ("courier-bundle", 1),
}
VERSIONS = dict(LABELS.values())

DASHES = b"(?:-{4,5}|(?=-*(?:\xe2\x80\x93|\xe2\x80\x94))(?:-|\xe2\x80\x93|\xe2\x80\x94){1,5})"
MARKER = re.compile(DASHES + b"(BEGIN|END) SOFTKEY ([A-Z]+(?: [A-Z]+)*)" + DASHES)  # A6
NAME = re.compile(rb"([A-Z][a-z]{0,15}): ")
VALUE = re.compile(rb"(?=.{1,48}\Z)[!-~]+(?: [!-~]+)*", re.DOTALL)


def trimmed(line):  # A4
    return line.lstrip(b" \t>").rstrip(b" \t")


def markers(lines):
    last = len(lines) - 1
    for at, line in enumerate(lines):
        if b" SOFTKEY " not in line:
            continue
        crlf = at < last and line.endswith(b"\r")
        marked = line.startswith(b"\xef\xbb\xbf")  # A3
        text = trimmed(line[3 * marked:-1 if crlf else None])
        found = MARKER.fullmatch(text) if len(text) <= 128 else None
        if found and not (marked and found[1] == b"END"):
            yield at, found[1], found[2], (None if at == last else b"\r" if crlf else b"")


def read_armor(data):
    zeros = [not any(data[start:64:2]) for start in (0, 1)]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\0\0\xfe\xff" or (len(data) >= 8 and zeros[0] != zeros[1]):
        raise Refused("NOT_UTF8")  # A8
    lines = data.split(b"\n")
    found = list(markers(lines))
    while found and found[0][1] == b"END":
        found.pop(0)
    if not found:
        raise Refused("NOT_A_SOFTKEY_FILE")  # A9
    if any(word == b"BEGIN" for _, word, _, _ in found[1:]):
        raise Refused("SEVERAL_DOCUMENTS")  # A12
    if len(found) < 2 or found[1][2] != found[0][2]:
        raise Refused("DAMAGED")  # A10
    return read_block(lines, found[0], found[1])


def read_block(lines, begin, end):
    start, _, label, line_end = begin
    if end[3] is not None and end[3] != line_end:
        raise Refused("DAMAGED")
    summary, body = [], []
    for line in lines[start + 1:end[0]]:
        if line.endswith(b"\r") != (line_end == b"\r"):
            raise Refused("DAMAGED")  # A2
        text = trimmed(line[:-1] if line_end == b"\r" else line)
        if text == b"":
            continue
        if body or text.startswith(b"eyJwYXls"):
            body.append(text)
        elif NAME.match(text) or not summary:
            summary.append(text)
        else:
            summary[-1] += b" " + text  # A5
        if sum(map(len, summary)) > 1024:
            raise Refused("DAMAGED")
    if not body:
        raise Refused("DAMAGED")
    check = zlib.crc32(label + b"\n" + b"".join(line + b"\n" for line in summary) + b"".join(body[:-1]))
    envelope = decode_base64(b"".join(body[:-1]))
    if body[-1] != b"=%08x" % check or envelope is None:
        raise Refused("DAMAGED")  # A11
    if label.decode() not in LABELS:
        raise Refused("MALFORMED")
    names = [NAME.match(line) for line in summary]
    if not all(name and VALUE.fullmatch(line[name.end():]) for name, line in zip(names, summary)):
        raise Refused("DAMAGED")
    return LABELS[label.decode()][0], [line.decode() for line in summary], envelope


HEAD = re.compile(rb'\{"payloadType":"(application/vnd\.softkey\.([a-z-]{1,32})\.v([1-9][0-9]{0,3})\+json)","payload":"')
TAIL = re.compile(rb'","signatures":\[(?:\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]{86}==)"\})?\]\}')


def open_envelope(data):
    if len(data) > MOST_BUNDLE:
        raise Refused("TOO_LARGE")  # E1
    head = HEAD.match(data)
    kind = head and head[2].decode()
    if kind not in VERSIONS:
        raise Refused("MALFORMED")  # E2, E3
    if int(head[3]) > VERSIONS[kind]:
        raise Refused("NEWER_VERSION")
    if len(data) > (MOST_BUNDLE if kind == "courier-bundle" else MOST_ENVELOPE):
        raise Refused("TOO_LARGE")
    quote = data.find(b'"', head.end())
    tail = TAIL.fullmatch(data[quote:]) if quote != -1 and len(data) - quote <= 200 else None
    payload = decode_base64(data[head.end():quote]) if tail else None
    signature = decode_base64(tail[2]) if tail and tail[2] else None
    if not payload or (signature is None) != (kind == "courier-bundle"):
        raise Refused("MALFORMED")  # E4, E5
    return kind, head[1], payload, tail[1] and tail[1].decode(), signature
