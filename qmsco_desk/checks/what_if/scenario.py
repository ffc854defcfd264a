"""A matter with some answers changed, beside the matter itself, which stays as it is."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from qmsco_desk.errors import InputError, PathError
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

_OFFERED = 3
_SHOWN = 80  # letters of a mistyped path that are said back
_HIDDEN = "\N{BULLET}" * 4


@dataclass(frozen=True, slots=True)
class Scenario:
    """What would be otherwise.

    Attributes:
        name: What it is called beside the matter ("With the cheaper plan").
        changes: Pairs of a field's path and its text, as a person types it; blank text takes the
            answer back. A path whose entry is one past the end of a list adds that entry.
    """

    name: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a scenario changes.

    Attributes:
        path: The field.
        before: Its text in the matter, as its kind shows it; empty where it is not answered.
        after: Its text in the scenario. Of an identifier neither text is given.
    """

    path: str
    before: str
    after: str


def changed(matter: Matter, scenario: Scenario) -> Matter:
    """The matter as the scenario has it; the one given in is never touched.

    Raises:
        PathError: A path names no field, or an entry that leaves a gap in its list; the nearest
            paths are named.
        InputError: A text cannot be read as what its field asks for.
    """
    for path, text in scenario.changes:
        spec = _spec(path)
        try:
            value = spec.kind.read(text)
        except InputError as error:
            what = f"{error.what[:1].lower()}{error.what[1:]}"
            raise InputError(
                f"“{spec.label}” ({path}) cannot be read: {what}", error.what_to_do
            ) from error
        matter = paths.set_at(with_room(matter, path), path, value)
    return matter


def changes_between(matter: Matter, scenario: Scenario, after: Matter) -> tuple[Change, ...]:
    """Each field that a scenario names, before and after, in the order it names them."""
    found = []
    for path in dict.fromkeys(path for path, _ in scenario.changes):
        kind = _spec(path).kind
        try:
            before = kind.show(paths.get_at(matter, path))
        except PathError:
            before = ""  # the entry is new
        texts = before, kind.show(paths.get_at(after, path))
        if _spec(path).ask.private:
            texts = tuple(_HIDDEN if text else "" for text in texts)  # type: ignore[assignment]
        found.append(Change(path, *texts))
    return tuple(found)


def _spec(path: str) -> ask.FieldSpec:
    spec = ask.fields(Matter).get(paths.pattern(path))
    if spec is None or "[]" in path:
        near = nearest(path)
        meant = (
            f"Did you mean {_either(near)}?" if near else "“qmsco-desk schema matter” lists them."
        )
        raise PathError(f"“{path[:_SHOWN]}” is not a field of a matter.", meant)
    return spec


def _either(near: tuple[str, ...]) -> str:
    quoted = [f"“{path}”" for path in near]
    return " or ".join((", ".join(quoted[:-1]), quoted[-1]) if len(quoted) > 1 else quoted)


def nearest(path: str) -> tuple[str, ...]:
    """The fields whose paths are most like a mistyped one, the nearest first, at most three.

    Entries of lists keep the numbers that were typed, and are the first where none was.
    """
    indexes = tuple(int(typed) for typed in re.findall(r"\[(\d{1,3})\]", path))
    wanted = paths.pattern(path[:_SHOWN]).lower()
    known = list(ask.fields(Matter))
    ending = [each for each in known if f".{each}".endswith(f".{wanted.rpartition('.')[2]}")]
    if wanted in known:  # only the number of an entry was left out
        ending, known = [], [wanted]
    alike = difflib.get_close_matches(wanted, known, _OFFERED)
    # The same last word says more than the same letters, where few paths end with it.
    first = ending if len(ending) <= _OFFERED else []
    found = (*first, *alike) if not alike or alike[0] in first else (*alike, *first)
    filled = (paths.at(each, *indexes).replace("[]", "[0]") for each in found)
    return tuple(dict.fromkeys(filled))[:_OFFERED]


def with_room(matter: Matter, path: str) -> Matter:
    """The matter with an empty entry wherever the path is one past the end of a list.

    Raises:
        PathError: The path leaves a gap in a list.
    """
    before = ""
    for part in paths.parse(path):
        if isinstance(part, int):
            count = len(paths.get_at(matter, before))
            if part > count:
                raise PathError(
                    f"“{path[:_SHOWN]}” leaves a gap in its list.",
                    f"The next entry is {before}[{count}].",
                )
            if part == count:
                record = ask.repeats(Matter)[f"{paths.pattern(before)}[]"].record
                matter = paths.insert_at(matter, before, count, record())
            before = f"{before}[{part}]"
        else:
            before = f"{before}.{part}" if before else part
    return matter
