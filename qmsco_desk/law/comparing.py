"""Two or more jurisdictions side by side, item by item, and where their answers differ."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Entry, StateRules
from qmsco_desk.law.telling import Told, tell

# What an entry says about itself; two states that answer alike still cite their own laws.
_ABOUT = frozenset(field.name for field in dataclasses.fields(Entry)) - {"rule_text"}


@dataclass(frozen=True, slots=True)
class Row:
    """One item of the questionnaire, answered by each jurisdiction that is compared.

    Attributes:
        key: The item's key in the file and in provenance.
        number: Its number in the federal questionnaire; 0 for what stands beside it.
        title: Its title.
        cells: The answers, in the order of the jurisdictions.
        differs: Whether any two answers differ. Not on file differs from every answer; where it is
            on file for none of them, nothing differs.
        shared: Sentences that every cell says, so that the others can be marked.
    """

    key: str
    number: int
    title: str
    cells: tuple[Told, ...]
    differs: bool
    shared: frozenset[str] = frozenset()

    def own(self, index: int) -> tuple[bool, ...]:
        """For each sentence of a cell, whether it is not said by all the others."""
        return tuple(said not in self.shared for said in self.cells[index].says)

    def marked(self, index: int) -> tuple[bool, ...]:
        """The same where a mark tells anything: some sentences of the item are shared, others not.

        Where the cells share nothing, the item's own mark says it all.
        """
        return tuple(own and self.differs and bool(self.shared) for own in self.own(index))


def compare(rules: tuple[StateRules, ...]) -> tuple[Row, ...]:
    """Every item in the questionnaire's order, with one cell for each jurisdiction given."""
    return tuple(_row(cells) for cells in zip(*map(tell, rules), strict=True))


def _row(cells: tuple[Told, ...]) -> Row:
    first = cells[0]
    answers = {_answer(cell.entry) for cell in cells}
    shared = frozenset.intersection(*(frozenset(cell.says) for cell in cells))
    return Row(first.key, first.number, first.title, cells, len(answers) > 1, shared)


def _answer(entry: Entry) -> tuple[object, ...] | None:
    """What an entry answers, apart from how well it is known; None where it answers nothing.

    Texts are compared without regard to letter case and line breaks.
    """
    if entry.status is Status.UNKNOWN:
        return None
    return tuple(
        _plain(getattr(entry, field.name))
        for field in dataclasses.fields(entry)
        if field.name not in _ABOUT
    )


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return " ".join(value.split()).casefold() if isinstance(value, str) else value
