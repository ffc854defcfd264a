"""Outcomes side by side as a table: what it is, as it stands, and what if."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qmsco_desk.checks.what_if.side_by_side import Difference, Row, Shown
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import LEVELS
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.checks.trace import Step
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.checks.what_if.compare import WhatIf

LABEL, TODAY, THERE = range(3)
HEADINGS = ("Outcome", "Today", "What if")
# A shape before the word that says how an outcome differs.
SHAPES = MappingProxyType(
    {
        Difference.HIGHER: "\N{BLACK UP-POINTING TRIANGLE}",
        Difference.LOWER: "\N{BLACK DOWN-POINTING TRIANGLE}",
        Difference.OTHER: "\N{NOT EQUAL TO}",
    }
)
_SMALL = 0.92
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A finding that comes or goes, as a line under the outcomes."""

    finding: Finding
    appears: bool

    @property
    def words(self) -> str:
        """What happens to it, and how much it matters."""
        level = tr(LEVELS[self.finding.level].one)
        said = (
            tr("Appears ({level}): {finding}") if self.appears else tr("Goes ({level}): {finding}")
        )
        return said.format(level=level, finding=self.finding.sentence)


Line = Row | FoundLine


def lines_of(what_if: WhatIf, *, only_different: bool) -> tuple[Line, ...]:
    """The outcomes, all or only those that differ, then the findings that come and go."""
    rows = tuple(row for row in what_if.rows if row.differs or not only_different)
    found = tuple(
        FoundLine(finding, appears)
        for tried in what_if.scenarios
        for findings, appears in ((tried.appear, True), (tried.disappear, False))
        for finding in findings
    )
    return (*rows, *found)


def _pieces(line: Line, column: int) -> tuple[Piece, ...]:
    if isinstance(line, FoundLine):
        tone = Tone(line.finding.level.value) if line.appears else Tone.QUIET
        sign = "+" if line.appears else "\N{MINUS SIGN}"
        return (Piece(f"{sign} {line.words}", tone),) if column == LABEL else ()
    if column == LABEL:
        return (Piece(line.label, bold=line.differs),)
    if column == TODAY:
        return _shown(line.given, line.given.note)
    difference = line.difference(0)
    said = f"{SHAPES[difference]} {line.said(0)}" if difference in SHAPES else ""
    # What it goes by is said once, unless it goes by something else now.
    note = line.others[0].note
    return _shown(line.others[0], note if note != line.given.note else "", said)


def _shown(shown: Shown, note: str, difference: str = "") -> tuple[Piece, ...]:
    tone = Tone.TEXT if shown.known else Tone.QUIET
    pieces = [Piece(shown.value, tone, bold=bool(difference))]
    if difference:
        pieces.append(Piece(difference, Tone.LINK, scale=_SMALL))
    whose = tr("by the rules of {whose}").format(whose=shown.whose) if shown.whose else ""
    pieces += [Piece(text, Tone.QUIET, scale=_SMALL) for text in (note, whose) if text]
    return tuple(pieces)


class WhatIfModel(QAbstractTableModel):
    """The table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._what_if: WhatIf | None = None
        self._lines: tuple[Line, ...] = ()
        self._only = False

    def show(self, what_if: WhatIf) -> None:
        """Takes new outcomes; what is selected stays where the lines are the same."""
        self._what_if = what_if
        self._take(lines_of(what_if, only_different=self._only))

    def show_only(self, *, different: bool) -> None:
        """Leaves out what does not differ, or shows all again."""
        self._only = different
        if self._what_if is not None:
            self._take(lines_of(self._what_if, only_different=different))

    def _take(self, new: tuple[Line, ...]) -> None:
        same = [_key(line) for line in new] == [_key(line) for line in self._lines]
        if same and new:
            self._lines = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, THERE))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def line(self, row: int) -> Line:
        """A line."""
        return self._lines[row]

    def row_of(self, key: str) -> int:
        """The row of an outcome by its key; -1 where it is not shown."""
        keys = [line.key if isinstance(line, Row) else "" for line in self._lines]
        return keys.index(key) if key in keys else -1

    def step(self, index: _Index) -> Step | None:
        """Where the figure of a cell comes from; of a label, the one that is tried."""
        line = self._lines[index.row()] if index.isValid() else None
        if line is None:
            return None
        if isinstance(line, FoundLine):
            return line.finding.step
        return line.given.step if index.column() == TODAY else line.others[0].step

    def name(self, index: _Index) -> str:
        """What a cell is, for the head of its steps."""
        line = self._lines[index.row()]
        if isinstance(line, FoundLine):
            return line.finding.sentence
        return f"{line.label}, {tr(HEADINGS[max(index.column(), TODAY)]).lower()}"

    def rowCount(self, parent: _Index | None = None) -> int:
        """Outcomes and findings."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Three."""
        return 0 if parent is not None and parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == LABEL else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes and for a screen reader."""
        line = self._lines[index.row()]
        pieces = _pieces(line, index.column())
        if role == PIECES:
            return pieces
        if role == Qt.ItemDataRole.DisplayRole:
            return pieces[0].text if pieces else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = ". ".join(piece.text for piece in pieces)
            if isinstance(line, FoundLine) or index.column() == LABEL:
                return said
            return f"{line.label}, {tr(HEADINGS[index.column()]).lower()}: {said}"
        return None


def _key(line: Line) -> tuple[str, object]:
    if isinstance(line, Row):
        return line.key, None
    return line.words, line.finding.paths
