"""The closed sets of names that a paper’s words may use; any other name in a file is a mistake."""

from __future__ import annotations

from dataclasses import dataclass

from qmsco_desk.documents.wording.slots import SLOTS
from qmsco_desk.documents.wording.subject import PREDICATES, names_in
from qmsco_desk.documents.wording.tables import TABLES


@dataclass(frozen=True, slots=True)
class Closed:
    """What the words of a paper may name.

    Attributes:
        slots: Facts, written "{name}".
        conditions: Questions that decide which words are printed.
        tables: Tables, written "{table name}".
    """

    slots: frozenset[str]
    conditions: frozenset[str]
    tables: frozenset[str]

    def unknown_in(self, condition: str) -> tuple[str, ...]:
        """Names in a condition that are not in the closed set."""
        return tuple(name for name in names_in(condition) if name not in self.conditions)


COURT_PAPERS = Closed(frozenset(SLOTS), frozenset(PREDICATES), frozenset(TABLES))
