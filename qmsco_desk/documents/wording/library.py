"""The wording library: the clauses of each court paper, with their reasons, law and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.documents.wording.clauses import Chosen, Clause, PartOfOrder
from qmsco_desk.documents.wording.closed import COURT_PAPERS, Closed
from qmsco_desk.documents.wording.reader import read_folder
from qmsco_desk.documents.wording.subject import Subject, holds

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one paper, as read from its files."""

    parts: tuple[PartOfOrder, ...]
    clauses: tuple[Clause, ...]

    @classmethod
    def load(cls, folder: Path, closed: Closed = COURT_PAPERS) -> Wording:
        """The library in a folder, whose words may use the names in `closed`.

        Raises:
            RulesError: a file cannot be used; every mistake is named with its file and path.
        """
        return cls(*read_folder(folder, closed))

    def clause(self, clause_id: str) -> Clause:
        """The clause with that id.

        Raises:
            KeyError: no clause has it.
        """
        for clause in self.clauses:
            if clause.id == clause_id:
                return clause
        raise KeyError(clause_id)

    def chosen(self, subject: Subject) -> tuple[Chosen, ...]:
        """The clauses that a matter calls for, in printing order, those left out among them."""
        changes = {
            change.clause: (index, change)
            for index, change in enumerate(subject.matter.clauses.changes)
        }
        out: list[Chosen] = []
        for clause in self.clauses:
            text = self._text(clause, subject)
            if text is None:
                continue
            index, change = changes.get(clause.id, (None, None))
            edited = change is not None and bool(change.text.strip())
            out.append(
                Chosen(
                    clause,
                    change.text if change is not None and edited else text,
                    text,
                    index if edited else None,
                    change is not None and change.left_out is True,
                )
            )
        return tuple(out)

    @staticmethod
    def _text(clause: Clause, subject: Subject) -> str | None:
        """The library's words of a clause for a matter; None where it is not called for."""
        if not all(holds(condition, subject) for condition in clause.when):
            return None
        for form in clause.forms:
            if all(holds(condition, subject) for condition in form.when):
                return form.text
        return None


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wording of every paper, each in a folder of its own.

    Attributes:
        folder: Where the folders lie.
        order: The order's, read at the start: every review reads the order.
    """

    folder: Path
    order: Wording

    @classmethod
    def load(cls, folder: Path) -> Wordings:
        """The library in a folder.

        Raises:
            RulesError: a file of the order's wording cannot be used.
        """
        return cls(folder, Wording.load(folder / "order"))

    def of(self, paper: str, closed: Closed = COURT_PAPERS) -> Wording:
        """The wording of a paper, read when it is first wanted.

        Raises:
            RulesError: a file cannot be used; every mistake is named with its file and path.
        """
        return self.order if paper == "order" else _read(self.folder / paper, closed)


@lru_cache(maxsize=64)
def _read(folder: Path, closed: Closed) -> Wording:
    return Wording.load(folder, closed)
