"""What a click on a page leads to, in words: a field, a part of the matter, or a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import words
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qmsco_desk.desk.fields.surroundings import ClauseRow

_DASH = " \N{EM DASH} "


class Ways:
    """Names what a way leads to in one matter, whatever becomes of it."""

    def __init__(
        self,
        matter: Callable[[], Matter],
        clauses: Callable[[Matter], Iterable[ClauseRow]],
    ) -> None:
        """`matter` gives it as it stands; `clauses` the clauses of its order."""
        self._matter = matter
        self._clauses = clauses
        self._titles: tuple[Matter | None, dict[str, str]] = (None, {})

    def called(self, path: str) -> str:
        """The name of what a path leads to: a field, a part of the matter, or a clause."""
        clause = paths.clause_of(path)
        if clause:
            return tr("Clause “{title}”").format(title=self._title(clause))
        matter, pattern = self._matter(), paths.pattern(path)
        fields = ask.fields(Matter)
        if pattern in fields:
            return words.full_label(fields[pattern], path, matter)
        inner = next((known for known in fields if known.startswith(f"{pattern}.")), "")
        if not inner:
            return path
        # A part of the matter, such as a name: called as what the field stands in that it begins
        # with, and by its own last word.
        whole = words.full_label(fields[inner], path + inner.removeprefix(pattern), matter)
        trail = whole.rpartition(_DASH)[0]
        part = path.rpartition(".")[2].replace("_", " ")
        return f"{trail}{_DASH}{part}" if trail else part

    def _title(self, clause: str) -> str:
        matter = self._matter()
        if self._titles[0] is not matter:
            self._titles = matter, {row.id: row.title for row in self._clauses(matter)}
        return self._titles[1].get(clause, clause)
