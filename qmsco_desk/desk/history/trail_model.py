"""The entries of a trail as a table: newest first, those that a filter lets through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from qmsco_desk.desk.history.table import Index, ReadingModel
from qmsco_desk.desk.style.look import tip
from qmsco_desk.desk.tongue import noted, tr

if TYPE_CHECKING:
    from qmsco_desk.safe.trail_words import Told
    from qmsco_desk.storage.kept.deeds import Deed
    from qmsco_desk.storage.kept.trail import Entry

_MOST_IN_TIP = 30


@dataclass(frozen=True, slots=True)
class Line:
    """An entry and its words."""

    entry: Entry
    told: Told


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are shown: a person's, of a deed, with a text; empty ones let all through."""

    who: str = ""
    deed: Deed | None = None
    text: str = ""

    def lets(self, line: Line) -> bool:
        """Whether an entry is shown; every word of the text has to be somewhere in it."""
        told = line.told
        if self.who and told.who != self.who:
            return False
        if self.deed is not None and line.entry.deed is not self.deed:
            return False
        words = self.text.casefold().split()
        if not words:
            return True
        whole = " ".join(
            (str(told.number), told.when, told.who, told.did, told.about, *told.fields, *told.paths)
        ).casefold()
        return all(word in whole for word in words)


class TrailModel(ReadingModel):
    """The table."""

    heads = (
        noted("No."),
        noted("When"),
        noted("Who"),
        noted("What was done"),
        noted("Fields, paper or rule"),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._filter = Filter()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows other entries; they come oldest first."""
        self._all = tuple(reversed(lines))
        self.narrow(self._filter)

    def narrow(self, by: Filter) -> None:
        """Shows those alone that a filter lets through."""
        self.beginResetModel()
        self._filter = by
        self.lines = tuple(line for line in self._all if by.lets(line))
        self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that are shown, oldest first."""
        return tuple(line.entry for line in reversed(self.lines))

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self._all)

    def people(self) -> tuple[str, ...]:
        """Everyone who did something, by name."""
        return tuple(sorted({line.told.who for line in self._all}, key=str.casefold))

    def deeds(self) -> tuple[tuple[Deed, str], ...]:
        """All that was done, with its words."""
        found = {line.entry.deed: line.told.did for line in self._all}
        return tuple(sorted(found.items(), key=lambda one: one[1].casefold()))

    def rowCount(self, parent: Index | None = None) -> int:
        """Those that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes and for a screen reader; over the fields, their paths."""
        line = self.lines[index.row()]
        cells = _cells(line.told)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                # A row is read out whole where its first cell is.
                return ". ".join(filter(None, cells)) if index.column() == 0 else None
            case Qt.ItemDataRole.ToolTipRole if index.column() == len(cells) - 1:
                return tip(_tip(line.told)) or None
            case _:
                return None


def _cells(told: Told) -> tuple[str, ...]:
    return (
        f"{told.number:,}",
        told.when,
        told.who,
        told.did,
        told.about or "; ".join(told.fields),
    )


def _tip(told: Told) -> str:
    """Each field with its path, a line each."""
    lines = [
        f"{field}  ({path})"
        for field, path in zip(told.fields[:_MOST_IN_TIP], told.paths, strict=False)
    ]
    more = len(told.fields) - _MOST_IN_TIP
    if more > 0:
        lines.append(tr("and {count} more").format(count=more))
    return "\n".join(lines) or told.about
