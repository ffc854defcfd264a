"""A matter as JSON and back: strict, versioned, with unreadable words kept beside it.

    {"format": 1, "matter": {...}, "unreadable": {"children[0].born": "31 Feb"}, "checked": {...}}

`checked` says which rules the matter was checked against when it was saved; files without it are
read as well, and so is a bare matter.
"""

from __future__ import annotations

import dataclasses
import difflib
import hashlib
import json
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from threading import Lock
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

import msgspec

from qmsco_desk.errors import DeskError, InputError, MatterFileError
from qmsco_desk.model import paths
from qmsco_desk.model.ask import answers, fields
from qmsco_desk.model.checked import CheckedAgainst
from qmsco_desk.model.kinds import MOST_TYPED, Choice, Several
from qmsco_desk.model.matter import MOST_ENTRIES, MOST_ENTRIES_IN_ALL, Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import PayPeriod
from qmsco_desk.storage.form_faults import sentence
from qmsco_desk.storage.json_faults import JsonFault, below, parsed

FORMAT = 1
_MOST_TEXT = 20_000
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class MatterFile:
    """What a matter file holds.

    Attributes:
        format: Version of the form.
        matter: The matter.
        unreadable: Text as typed, by path, where it could not be read as what the field asks for.
        checked: The rules that it was checked against; None where the file does not say.
    """

    format: int = FORMAT
    matter: Matter = Matter()
    unreadable: dict[str, str] = field(default_factory=dict)
    checked: CheckedAgainst | None = None


def schema() -> dict[str, Any]:
    """The JSON Schema of a matter file; unknown keys are not allowed anywhere."""
    published = msgspec.json.schema(MatterFile)
    for definition in published["$defs"].values():
        if definition.get("type") == "object":
            definition["additionalProperties"] = False
    return published


def encode(
    matter: Matter,
    unreadable: Mapping[str, str] | None = None,
    checked: CheckedAgainst | None = None,
) -> bytes:
    """The matter file as indented JSON in UTF-8, with unanswered fields left out.

    So is a record of rules that `decode` would refuse.
    """
    plain = {
        "format": FORMAT,
        "matter": _without_unanswered(msgspec.to_builtins(matter)) or {},
        "unreadable": dict(unreadable or {}),
    }
    record = None if checked is None else _without_unanswered(msgspec.to_builtins(checked))
    # One that could not be read again would keep its reader out of the whole matter.
    if record is not None and _is_readable(record):
        plain["checked"] = record
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def mark(matter: Matter) -> str:
    """A short mark of a matter's answers: other answers have another mark."""
    answered = _without_unanswered(msgspec.to_builtins(matter)) or {}
    return hashlib.sha256(json.dumps(answered, sort_keys=True).encode()).hexdigest()[:16]


def _without_unanswered(node: Any) -> Any:
    """The tree without empty answers.

    Entries of a list stay, even when nothing in them is answered.
    """
    if isinstance(node, dict):
        kept = {key: _without_unanswered(value) for key, value in node.items()}
        return {key: value for key, value in kept.items() if value not in (None, "", {}, [])}
    if isinstance(node, list | tuple):
        return [_without_unanswered(entry) for entry in node]
    return node


def decode(data: bytes, name: str) -> MatterFile:
    """The matter in a file called `name`.

    Raises:
        MatterFileError: The bytes are not a matter; the message names the first offending path.
    """
    try:
        plain = parsed(data)
    except JsonFault as error:
        if error.path:
            raise MatterFileError(
                f"“{name}” cannot be used: {error.path}: {error.problem}."
            ) from error
        raise MatterFileError(f"“{name}” is not a matter file: it {error.problem}.") from error
    return from_tree(plain, name)


def from_tree(plain: Any, name: str) -> MatterFile:
    """The matter in the tree of a JSON text (`json_faults.parsed`) of something called `name`.

    Raises:
        MatterFileError: The tree is not a matter; the message names the first offending path.
    """
    if not isinstance(plain, dict):
        raise MatterFileError(f"“{name}” is not a matter file: it does not hold an object.")
    if "matter" not in plain and "format" not in plain:
        plain = {"format": FORMAT, "matter": plain}
    _refuse_other_versions(plain.get("format"), name)
    if (entries := _entries(plain.get("matter"))) > MOST_ENTRIES_IN_ALL:
        raise MatterFileError(
            f"“{name}” cannot be used: matter: its lists have {entries:,} entries together; the "
            f"most is {MOST_ENTRIES_IN_ALL:,}."
        )
    for path, problem in _problems(plain, MatterFile, ""):
        raise MatterFileError(f"“{name}” cannot be used: {path}: {problem}.")
    try:
        # The window's list of matters is read on another thread, and msgspec learns a form the
        # first time it is used: on two threads at once that ends the process.
        with _ONE_AT_A_TIME:
            read = msgspec.convert(plain, MatterFile)
    except msgspec.ValidationError as error:
        said = sentence(str(error), _expected)
        raise MatterFileError(f"“{name}” cannot be used: {said}.") from error
    if read.checked is not None:
        _printable(msgspec.to_builtins(read.checked), "checked", name)
    return dataclasses.replace(
        read, matter=_within_limits(read.matter, name), unreadable=_known(read, name)
    )


def _refuse_other_versions(version: object, name: str) -> None:
    if not isinstance(version, int) or isinstance(version, bool):
        raise MatterFileError(f"“{name}” is not a matter file: it does not say its format.")
    if version > FORMAT:
        raise MatterFileError(
            f"“{name}” was written by a newer QMSCO Desk (format {version}).",
            "Update the program to open it.",
        )
    if version < 1:
        raise MatterFileError(f"“{name}” is not a matter file: its format is {version}.")


def _expected(path: str) -> str:
    """What the key at a path takes, where the converter's own words would not help a reader."""
    spec = fields(Matter).get(paths.pattern(path.removeprefix("matter."))) if path else None
    if path.endswith(".period"):
        return f"Expected one of: {', '.join(period.value for period in PayPeriod)}"
    if spec is not None and isinstance(spec.kind, Choice | Several):
        return f"Expected one of: {', '.join(str(one.value) for one in spec.kind.options)}"
    return "Expected a date such as 2026-01-31"


def _bare(hint: Any) -> Any:
    """A type without its annotations and without None."""
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        return _bare(inner[0]) if len(inner) == 1 else hint
    return hint


@cache
def _hints(record: type) -> dict[str, Any]:
    """The types of a record's attributes; read once, for every file holds many such records."""
    return get_type_hints(record, include_extras=True)


def _problems(node: Any, hint: Any, path: str) -> Iterator[tuple[str, str]]:
    """What the form forbids and the decoder would let pass, by path.

    Strange keys, binary numbers for amounts, absurdly long lists.
    """
    hint = _bare(hint)
    if hint is Decimal and not (node is None or _is_decimal(node)):
        yield path, 'expected a decimal written as text, such as "210.00"'
    elif isinstance(node, dict) and dataclasses.is_dataclass(hint):
        hints = _hints(cast(type, hint))
        for key, value in node.items():
            at = below(path, key)
            if key in hints:
                yield from _problems(value, hints[key], at)
            else:
                near = difflib.get_close_matches(str(key)[:60], hints, n=1)
                yield (
                    at,
                    "there is no such key" + (f"; is “{near[0]}” meant?" if near else ""),
                )
    elif isinstance(node, list | tuple) and get_origin(hint) is tuple:
        if len(node) > MOST_ENTRIES:
            yield path, f"there are {len(node):,} entries; the most is {MOST_ENTRIES}"
        else:
            for index, entry in enumerate(node):
                yield from _problems(entry, get_args(hint)[0], f"{path}[{index}]")


def _entries(node: Any) -> int:
    """How many entries all lists of a tree have together."""
    if isinstance(node, dict):
        return sum(map(_entries, node.values()))
    return len(node) + sum(map(_entries, node)) if isinstance(node, list) else 0


def _is_decimal(node: Any) -> bool:
    """Whether a value is a plain decimal: no sign, exponent, blank, or figures of other scripts."""
    return isinstance(node, str) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,12})?", node) is not None


def _within_limits(matter: Matter, name: str) -> Matter:
    """The matter with every answer in the form its field keeps.

    Raises:
        MatterFileError: An answer is one that could not have been typed (too long, out of range,
            unprintable).
    """
    for path, spec, value in answers(matter):
        kind = spec.kind
        if value == kind.empty:
            continue
        try:
            kept = kind.read(kind.show(value))
        except InputError as error:
            raise MatterFileError(
                f"“{name}” cannot be used: matter.{path}: {error.what}"
            ) from error
        if isinstance(value, Money) and kept != value:
            raise MatterFileError(
                f"“{name}” cannot be used: matter.{path}: expected an amount to the cent."
            )
        if kept != value:
            matter = paths.set_at(matter, path, kept)
    return matter


def _is_readable(record: dict[str, Any]) -> bool:
    """Whether `decode` would take a record of rules."""
    try:
        with _ONE_AT_A_TIME:
            msgspec.convert(record, CheckedAgainst)
        _printable(record, "checked", "")
    except (msgspec.ValidationError, MatterFileError):
        return False
    return next(_problems(record, CheckedAgainst, "checked"), None) is None


def _printable(node: Any, path: str, name: str) -> None:
    """Refuses a record of rules with text that a rule cannot hold: it is shown as it stands.

    Raises:
        MatterFileError: A text is too long, or has a character that cannot be printed.
    """
    if isinstance(node, str) and not (len(node) <= _MOST_TEXT and node.isprintable()):
        raise MatterFileError(
            f"“{name}” cannot be used: {path}: it holds text that no rule can hold."
        )
    parts: Iterable[tuple[str, Any]] = ()
    if isinstance(node, dict):
        parts = ((f"{path}.{key}", value) for key, value in node.items())
    elif isinstance(node, list | tuple):
        parts = ((f"{path}[{index}]", value) for index, value in enumerate(node))
    for at, value in parts:
        _printable(value, at, name)


def _known(read: MatterFile, name: str) -> dict[str, str]:
    """The unreadable texts, each at a path that this matter has."""
    patterns = fields(Matter)
    for path, text in read.unreadable.items():
        try:
            known = paths.pattern(path) in patterns
            paths.get_at(read.matter, path)
        except DeskError:
            known = False
        if not known or len(text) > MOST_TYPED:
            raise MatterFileError(
                f"“{name}” cannot be used: unreadable: it names no field of this matter."
            )
    return dict(read.unreadable)
