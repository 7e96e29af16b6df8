"""This machine and its home (spec 16), over the C library: `check` says what `softkey status` says."""

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_int64, c_size_t
from dataclasses import dataclass

LIBRARY = "libsoftkey.so.0"


class _Entitlement(ctypes.Structure):
    _fields_ = [("name", c_char_p), ("kind", c_char_p), ("limit", c_int64), ("term", c_char_p)]


class _License(ctypes.Structure):
    _fields_ = [
        ("vendor", c_char_p), ("softkey_id", c_char_p), ("sequence", c_int64), ("issued_at", c_char_p),
        ("not_before", c_char_p), ("expires_at", c_char_p), ("grace_until", c_char_p), ("grace_days", c_int64),
        ("host", c_char_p), ("product", c_char_p), ("customer", c_char_p), ("reference", c_char_p),
        ("entitlement_count", c_size_t), ("entitlements", POINTER(_Entitlement)),
    ]


class _State(ctypes.Structure):
    _fields_ = [
        ("kind", c_char_p), ("licensed", c_int), ("code", c_char_p), ("reason", c_char_p), ("until", c_char_p),
        ("grace_until", c_char_p), ("days_left", c_int64), ("hours_left", c_int64), ("match", c_char_p),
        ("license", POINTER(_License)), ("following", POINTER(_License)),
    ]


class _Problem(ctypes.Structure):
    _fields_ = [("file", c_char_p), ("code", c_char_p)]


class _Result(ctypes.Structure):
    _fields_ = [
        ("best", _State), ("softkey_count", c_size_t), ("softkeys", POINTER(_State)), ("now", c_char_p),
        ("highest", c_char_p), ("judged", c_char_p), ("clock_set_back", c_int), ("ahead_since", c_char_p),
        ("ahead_believed_from", c_char_p), ("not_recorded", c_int), ("home_exists", c_int),
        ("problem_count", c_size_t), ("problems", POINTER(_Problem)),
    ]


class _Options(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t), ("vendor", c_char_p), ("root_key", c_char_p), ("key_set", c_char_p),
        ("warn_days", c_int64), ("product", c_char_p), ("home", c_char_p), ("machine", c_char_p), ("now", c_char_p),
    ]


@dataclass(frozen=True)
class Softkey:
    """One softkey, as `softkey_state` of the C header has it. `days_left` None: no end."""

    kind: str
    licensed: bool
    code: str
    reason: str | None
    until: str | None
    grace_until: str | None
    days_left: int | None
    hours_left: int | None
    match: str | None
    license: dict | None
    following: dict | None


@dataclass(frozen=True)
class Found:
    """What a check found, as `softkey_result` of the C header has it. `problems`: pairs of file and code."""

    best: Softkey
    softkeys: tuple
    problems: tuple
    now: str
    highest: str
    judged: str
    clock_set_back: bool
    ahead_since: str | None
    ahead_believed_from: str | None
    not_recorded: bool
    home_exists: bool

    def entitled(self, name):
        """What is granted now: a limit's number, True for the others, None where it is not granted."""
        listed = self.best.license["entitlements"] if self.best.licensed else []
        one = next((one for one in listed if one["name"] == name), None)
        if one is None or (one["kind"] == "term" and self.judged >= one["value"]):
            return None
        return one["value"] if one["kind"] == "limit" else True


def _text(value):
    return None if value is None else value.decode()


def _count(value):
    return None if value < 0 else value


def _entitlement(one):
    kind = _text(one.kind)
    value = one.limit if kind == "limit" else _text(one.term)
    return {"name": _text(one.name), "kind": kind, "value": value}


def _license(pointer):
    if not pointer:
        return None
    one = pointer.contents
    plain = {name: getattr(one, name) for name, _ in _License._fields_[:12]}
    said = {name: _text(value) if isinstance(value, bytes) else value for name, value in plain.items()}
    return {**said, "entitlements": [_entitlement(one.entitlements[i]) for i in range(one.entitlement_count)]}


def _softkey(state):
    names = ("kind", "code", "reason", "until", "grace_until", "match")
    return Softkey(
        **{name: _text(getattr(state, name)) for name in names}, licensed=bool(state.licensed),
        days_left=_count(state.days_left), hours_left=_count(state.hours_left),
        license=_license(state.license), following=_license(state.following),
    )


def _found(result):
    texts = ("now", "highest", "judged", "ahead_since", "ahead_believed_from")
    flags = ("clock_set_back", "not_recorded", "home_exists")
    return Found(
        best=_softkey(result.best),
        softkeys=tuple(_softkey(result.softkeys[i]) for i in range(result.softkey_count)),
        problems=tuple((_text(one.file), _text(one.code)) for one in result.problems[:result.problem_count]),
        **{name: _text(getattr(result, name)) for name in texts},
        **{name: bool(getattr(result, name)) for name in flags},
    )


def _loaded(library):
    loaded = ctypes.CDLL(library)
    loaded.softkey_check.argtypes = [POINTER(_Options), POINTER(POINTER(_Result))]
    loaded.softkey_free_result.argtypes = [POINTER(_Result)]
    loaded.softkey_free_result.restype = None
    loaded.softkey_explain.argtypes = [c_char_p, c_char_p]
    loaded.softkey_explain.restype = c_char_p
    return loaded


def check(*, vendor, root_key, key_set=None, warn_days=0, product=None, home=None, machine=None, now=None,
          library=LIBRARY):
    """Checks this machine and its home, and gives a Found; asked by what `softkey_check_options` names.

    Raises ValueError where the options make no sense, MemoryError, and OSError where the library is not there
    or this system's homes are not read yet.
    """
    loaded = _loaded(library)
    words = {"vendor": vendor, "root_key": root_key, "key_set": key_set, "product": product, "home": home,
             "machine": machine, "now": now}
    given = {name: None if value is None else str(value).encode() for name, value in words.items()}
    options = _Options(size=ctypes.sizeof(_Options), warn_days=warn_days, **given)
    result = POINTER(_Result)()
    answer = loaded.softkey_check(ctypes.byref(options), ctypes.byref(result))
    if answer != 0:
        raise {1: MemoryError, 2: ValueError}.get(answer, OSError)(f"softkey_check answers {answer}")
    try:
        return _found(result.contents)
    finally:
        loaded.softkey_free_result(result)


def explain(code, language="en", library=LIBRARY):
    """A code in words; None for no code."""
    return _text(_loaded(library).softkey_explain(code.encode(), language.encode()))
