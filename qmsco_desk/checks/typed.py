"""The words that the drafter typed, and whether words stand in a text however it is typeset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from qmsco_desk.model.ask import fields
from qmsco_desk.model.kinds import Text
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# The number of this case may have any shape, and the agency's identifiers stand on the worksheet
# alone.
_NUMBERS = frozenset({"case.number", "agency.case_identifier", "agency.tracking_identifier"})
_CHANGES = "clauses.changes["
_DIGIT = re.compile(r"\d")


def typed_figures(matter: Matter) -> Iterator[tuple[str, str]]:
    """Path and text of every answer in words that holds a figure.

    Not the answers of a shape of their own: Social Security numbers, telephone numbers, ZIP codes
    and the like have fields that take nothing else. The words of a clause that is left out are not
    printed.
    """
    for path, text in _figures(_routes(), matter, ""):
        if path.startswith(_CHANGES) and _left_out(matter, path):
            continue
        yield path, text


def _left_out(matter: Matter, path: str) -> bool:
    index = int(path.removeprefix(_CHANGES).partition("]")[0])
    return matter.clauses.changes[index].left_out is True


@dataclass(frozen=True, slots=True)
class _Routes:
    """The ways to the answers in words of a record; every keystroke asks for all of them.

    Attributes:
        paths: Of those that are no entries of a list.
        values: Their answers, together.
        lists: Each list with the way to it and the routes within an entry.
    """

    paths: tuple[str, ...]
    values: Callable[[Any], tuple[str, ...]]
    lists: tuple[tuple[str, Callable[[Any], Any], _Routes], ...]


@cache
def _routes() -> _Routes:
    return _routed(
        [
            path
            for path, spec in fields(Matter).items()
            if type(spec.kind) is Text and path not in _NUMBERS
        ]
    )


def _routed(patterns: list[str]) -> _Routes:
    plain = [pattern for pattern in patterns if "[]" not in pattern]
    within: dict[str, list[str]] = {}
    for pattern in patterns:
        head, bracket, rest = pattern.partition("[].")
        if bracket:
            within.setdefault(head, []).append(rest)
    # Asked for one answer, `attrgetter` gives it bare; the first is asked for twice and `zip` ends.
    return _Routes(
        tuple(plain),
        attrgetter(*plain, plain[0]) if plain else lambda _: (),
        tuple((head, attrgetter(head), _routed(rest)) for head, rest in within.items()),
    )


def _figures(routes: _Routes, record: Any, before: str) -> Iterator[tuple[str, str]]:
    for path, value in zip(routes.paths, routes.values(record), strict=False):
        if value and _DIGIT.search(value):
            yield f"{before}{path}", value
    for head, entries, within in routes.lists:
        for index, entry in enumerate(entries(record)):
            yield from _figures(within, entry, f"{before}{head}[{index}].")


def stands(wanted: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether any of the words wanted stands in any of the texts, however they are typeset."""
    words = tuple(wanted)
    texts = tuple(texts)
    if any(one in text for one in words for text in texts):
        return True
    plain = tuple(_plain(one) for one in words)
    return any(one in text for text in map(_plain, texts) for one in plain)


def _plain(text: str) -> str:
    """Words without regard to letter case, kinds of spaces and kinds of apostrophes."""
    return " ".join(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().split())
