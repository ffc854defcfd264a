"""Jurisdictions side by side as a table: an item a row, a jurisdiction a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qmsco_desk.desk.library.answer_text import standing_words
from qmsco_desk.desk.library.brief import brief
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from qmsco_desk.law.comparing import Row

DIFFERS, SAME = "\N{NOT EQUAL TO}", "="
_MARKED = f"{DIFFERS} "
_TONES = {
    Status.CONFIRMED: Tone.DONE,
    Status.SOURCED: Tone.QUIET,
    Status.RECALLED: Tone.WARNING,
    Status.UNKNOWN: Tone.WARNING,
}

_Index = QModelIndex | QPersistentModelIndex


class CompareModel(QAbstractTableModel):
    """The comparison. Column 0 says the item and whether the answers differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._names: tuple[str, ...] = ()
        self._only_different = False
        self._pieces: dict[tuple[int, int], tuple[Piece, ...]] = {}

    def show(self, rows: tuple[Row, ...], names: tuple[str, ...]) -> None:
        """Takes a comparison and the names of what is compared."""
        self.beginResetModel()
        self._all, self._names = rows, names
        self._choose()
        self.endResetModel()

    def show_only(self, *, different: bool) -> None:
        """Leaves out what all answer alike, or shows it again."""
        self.beginResetModel()
        self._only_different = different
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        self._rows = tuple(r for r in self._all if r.differs or not self._only_different)
        self._pieces = {}

    def counts(self) -> tuple[int, int]:
        """How many items differ, and how many there are."""
        return sum(row.differs for row in self._all), len(self._all)

    def key(self, row: int) -> str:
        """The item of a row."""
        return self._rows[row].key

    def rowCount(self, parent: _Index | None = None) -> int:
        """One for each item."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """The item, then each jurisdiction."""
        return 0 if parent is not None and parent.isValid() else len(self._names) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The jurisdictions' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section - 1] if section else tr("Item")
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts for eyes, and the same in one line for a screen reader."""
        if role == int(PIECES):
            return self.pieces(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            pieces = self.pieces(index.row(), index.column())
            return " ".join(piece.text for piece in pieces)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(index.row(), index.column())
        return None

    def _said(self, row: int, column: int) -> str:
        one = self._rows[row]
        if not column:
            return (
                f"{one.title}: {tr('the answers differ') if one.differs else tr('the same answer')}"
            )
        texts = (piece.text.replace(_MARKED, "only here: ") for piece in self.pieces(row, column))
        return f"{self._names[column - 1]}, {one.title.lower()}: {' '.join(texts)}"

    def pieces(self, row: int, column: int) -> tuple[Piece, ...]:
        """The texts of a cell."""
        key = (row, column)
        if key not in self._pieces:
            one = self._rows[row]
            self._pieces[key] = _answer(one, column - 1) if column else _item(one)
        return self._pieces[key]


def _item(row: Row) -> tuple[Piece, ...]:
    title = f"{row.number}  {row.title}" if row.number else row.title
    said = (
        tr("{differs} differs").format(differs=DIFFERS)
        if row.differs
        else tr("{same} the same").format(same=SAME)
    )
    tone = Tone.NOTE if row.differs else Tone.QUIET
    return (Piece(title, bold=True, above=0), Piece(said, tone, above=4))


def _breakable(text: str) -> str:
    """A text whose addresses may break after a slash, a dot or an at sign."""
    if "://" not in text and "@" not in text:
        return text
    return re.sub(r"([/.@])", "\\1\N{ZERO WIDTH SPACE}", text)


def _answer(row: Row, cell: int) -> tuple[Piece, ...]:
    """What a jurisdiction answers; sentences that not all of them say are marked."""
    told = row.cells[cell]
    entry = told.entry
    option = brief(told)
    pieces = []
    if getattr(entry, "option", None) is not None and option.mark[1:2] in ("", " "):
        pieces.append(Piece(tr("Option {mark}").format(mark=option.mark[0]), bold=True, above=0))
    for sentence, own in zip(told.says, row.own(cell), strict=True):
        # Where nothing is shared, a mark at every sentence would say nothing.
        marked = own and row.differs and bool(row.shared)
        pieces.append(Piece(_breakable(f"{_MARKED}{sentence}" if marked else sentence), above=4))
    if not told.says and entry.rule_text:
        pieces.append(Piece(entry.rule_text, above=0))
    if not pieces:
        pieces.append(Piece(tr("Not on file"), Tone.QUIET, above=0))
    if entry.status is not Status.UNKNOWN:
        pieces.append(Piece(standing_words(entry), _TONES[entry.status], scale=0.92, above=6))
    if entry.citation:
        pieces.append(Piece(entry.citation, Tone.QUIET, scale=0.92))
    return tuple(pieces)
