"""From the bytes of a file to an envelope: armor (spec 4), what mail does to it, and DSSE (spec 3)."""

import re
import zlib

from .values import decode_base64, require

MOST_ENVELOPE, MOST_BUNDLE = 1048576, 16777216
VERSIONS = {
    "pre-license": 1, "license": 1, "upgrade-request": 3, "key-set": 1, "revocation-list": 1, "return-receipt": 1,
    "station-report": 1, "courier-bundle": 1,
}

DASHES = b"(?:-{4,5}|(?=-*(?:\xe2\x80\x93|\xe2\x80\x94))(?:-|\xe2\x80\x93|\xe2\x80\x94){1,5})"
MARKER = re.compile(DASHES + b"(BEGIN|END) SOFTKEY ([A-Z]+(?: [A-Z]+)*)" + DASHES)  # A6
NAME = re.compile(rb"([A-Z][a-z]{0,15}): ")
LINE = re.compile(NAME.pattern + rb"(?=.{1,48}\Z)[!-~]+(?: [!-~]+)*", re.DOTALL)


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
    is_marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))
    has_zeros_by_turns = len(data) >= 8 and any(data[0:64:2]) != any(data[1:64:2])
    require(not is_marked and not has_zeros_by_turns, "NOT_UTF8")  # A8
    lines = data.split(b"\n")
    found = list(markers(lines))
    while found and found[0][1] == b"END":
        found.pop(0)
    require(found, "NOT_A_SOFTKEY_FILE")  # A9
    require(all(word == b"END" for _, word, _, _ in found[1:]), "SEVERAL_DOCUMENTS")  # A12
    require(len(found) > 1 and found[1][2] == found[0][2], "DAMAGED")  # A10
    return read_block(lines, found[0], found[1])


def read_block(lines, begin, end):
    start, _, label, line_end = begin
    require(end[3] in (None, line_end), "DAMAGED")
    summary, body = [], []
    for line in lines[start + 1:end[0]]:
        require(line.endswith(b"\r") == (line_end == b"\r"), "DAMAGED")  # A2
        text = trimmed(line[:-1] if line_end == b"\r" else line)
        if text == b"":
            continue
        if body or text.startswith(b"eyJwYXls"):
            body.append(text)
        elif NAME.match(text) or not summary:
            summary.append(text)
        else:
            summary[-1] += b" " + text  # A5
        require(sum(map(len, summary)) <= 1024, "DAMAGED")
    require(body, "DAMAGED")
    check = zlib.crc32(label + b"\n" + b"".join(line + b"\n" for line in summary) + b"".join(body[:-1]))
    envelope = decode_base64(b"".join(body[:-1]))
    require(body[-1] == b"=%08x" % check and envelope is not None, "DAMAGED")  # A11
    kind = label.decode().lower().replace(" ", "-")
    require(kind in VERSIONS, "MALFORMED")
    require(all(LINE.fullmatch(line) for line in summary), "DAMAGED")
    return kind, [line.decode() for line in summary], envelope


HEAD = re.compile(rb'\{"payloadType":"(application/vnd\.softkey\.([a-z-]{1,32})\.v([1-9][0-9]{0,3})\+json)","payload":"')
TAIL = re.compile(rb'","signatures":\[(?:\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]{86}==)"\})?\]\}')


def open_envelope(data):
    require(len(data) <= MOST_BUNDLE, "TOO_LARGE")  # E1
    head = HEAD.match(data)
    kind = head and head[2].decode()
    require(kind in VERSIONS, "MALFORMED")  # E2, E3
    require(int(head[3]) <= VERSIONS[kind], "NEWER_VERSION")
    require(kind == "courier-bundle" or len(data) <= MOST_ENVELOPE, "TOO_LARGE")
    quote = data.find(b'"', head.end())
    tail = TAIL.fullmatch(data[quote:]) if quote != -1 and len(data) - quote <= 200 else None
    payload = decode_base64(data[head.end():quote]) if tail else None
    signature = decode_base64(tail[2]) if tail and tail[2] else None
    require(payload and (signature is None) == (kind == "courier-bundle"), "MALFORMED")  # E4, E5
    return kind, head[1], payload, tail[1] and tail[1].decode(), signature
