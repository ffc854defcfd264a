"""The facts that a clause may have in braces, in the words that the order would print for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.papers.order import paragraph_numbers
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.wording.slots import SLOTS
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.documents.wording.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.documents.wording.library import Wording
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_SEE, _TABLE = "see ", "table "


class ClauseFacts(Mapping[str, str]):
    """Words by what stands between the braces: facts, references to clauses, tables.

    Each is put together when it is first asked for: of more than a hundred a clause has a few.
    A fact of each child or each plan is told of the first. What is not answered stands as its name
    in square brackets. Lines are one.
    """

    def __init__(
        self,
        matter: Matter,
        wording: Wording,
        issuing: StateRules | None,
        employment: StateRules | None,
        calculation: Calculation,
    ) -> None:
        subject = Subject(matter, issuing, employment, calculation)
        self._subject = replace(
            subject,
            child=0 if matter.children else None,
            plan=subject.group_plans[0][0] if subject.group_plans else None,
        )
        self._numbers = paragraph_numbers(subject, wording)
        self._names = (
            *SLOTS,
            *(f"{_SEE}{clause}" for clause in self._numbers),
            *(f"{_TABLE}{table}" for table in TABLES),
        )
        self._words: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """The words of a fact.

        Raises:
            KeyError: There is no such fact.
        """
        if name not in self._words:
            self._words[name] = self._said(name) or f"[{name.replace('_', ' ')}]"
        return self._words[name]

    def __iter__(self) -> Iterator[str]:
        """The names of all facts."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)

    def _said(self, name: str) -> str:
        if name.startswith(_SEE):
            return f"paragraph {self._numbers[name.removeprefix(_SEE)]}"
        if name.startswith(_TABLE):
            table = name.removeprefix(_TABLE)
            if table not in TABLES:
                raise KeyError(name)
            return f"[table: {table.replace('_', ' ')}]"
        return _line(plain(SLOTS[name](self._subject)))


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
