"""The steps of a calculation as a flat list that folds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qmsco_desk.checks.reviewing.marks import figure_subjects
from qmsco_desk.desk.panels.row_list import FOLDED, ICON, INDENT, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import as_sentence, reliance, reliance_tone
from qmsco_desk.desk.reviews import told
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.checks.reviewing.marks import Place
    from qmsco_desk.checks.reviewing.ticks import Standing
    from qmsco_desk.checks.trace import Step

GO = "go"
_OPEN_DEPTH = 1


@dataclass(frozen=True, slots=True)
class _Line:
    """A visible step; the key is its place among its siblings, so that it survives new figures."""

    key: tuple[int, ...]
    step: Step
    unfolded: bool
    tick: Standing | None = None


def _pieces(line: _Line) -> tuple[Piece, ...]:
    step = line.step
    top = len(line.key) == 1
    pieces = [Piece(step.label, bold=top, right=step.value or tr("not known yet"))]
    if step.how:
        pieces.append(Piece(as_sentence(step.how), Tone.QUIET, scale=0.92))
    if step.citation:
        pieces.append(Piece(step.citation, Tone.QUIET, scale=0.92))
    if words := reliance(step.provenance):
        pieces.append(Piece(words, reliance_tone(step.provenance), scale=0.92))
    if line.tick is not None:
        tone, icon = (Tone.WARNING, "stale") if line.tick.stale else (Tone.DONE, "eye")
        pieces.append(Piece(told(line.tick), tone, scale=0.92, icon=icon))
    if step.path:
        pieces.append(Piece(links=((tr("Go to field"), GO),), scale=0.92))
    return tuple(pieces)


def _chevron(line: _Line) -> tuple[str, str]:
    if not line.step.parts:
        return ("", "")  # the room is kept, so that labels of one level stand in line
    return ("chevron-down" if line.unfolded else "chevron-right", "muted")


class TraceModel(QAbstractListModel):
    """The steps below one root step; what is unfolded stays so while figures change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root: Step | None = None
        self._turned: set[tuple[int, ...]] = set()  # lines turned from how they begin
        self._lines: tuple[_Line, ...] = ()
        self._subjects: Mapping[Place, str] = {}
        self._ticks: Mapping[str, Standing] = {}

    def show_ticks(self, ticks: Mapping[str, Standing], *, can_tick: bool) -> None:
        """Takes the review ticks; `can_tick` where the root is the whole calculation's."""
        self._ticks = ticks
        self._subjects = figure_subjects(self._root) if can_tick and self._root is not None else {}
        self._refresh()

    def subject(self, index: QModelIndex) -> str:
        """The name under which the figure of a row is ticked; empty where it cannot be."""
        key = self._lines[index.row()].key if index.isValid() else ()
        return self._subjects.get(key, "")

    def show(self, root: Step, *, afresh: bool = False) -> None:
        """Takes a new root; `afresh` forgets what was unfolded."""
        if afresh:
            self._turned.clear()
        if root == self._root and not afresh:
            return
        self._root = root
        self._refresh()

    def _refresh(self) -> None:
        new = tuple(self._walk(self._root, ())) if self._root else ()
        if [line.key for line in new] == [line.key for line in self._lines]:
            old, self._lines = self._lines, new
            for row, (was, now) in enumerate(zip(old, new, strict=True)):
                if was != now:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def _line(self, key: Place, step: Step, unfolded: bool) -> _Line:
        return _Line(key, step, unfolded, self._ticks.get(self._subjects.get(key, "")))

    def _walk(self, step: Step, key: tuple[int, ...]) -> Iterator[_Line]:
        for place, part in enumerate(step.parts):
            below = (*key, place)
            unfolded = (len(below) < _OPEN_DEPTH) ^ (below in self._turned)
            yield self._line(below, part, unfolded)
            if unfolded:
                yield from self._walk(part, below)

    def fold(self, row: int) -> None:
        """Folds or unfolds a step."""
        line = self._lines[row]
        if not line.step.parts:
            return
        below = [n for n in self._lines[row + 1 :] if n.key[: len(line.key)] == line.key]
        self._turned ^= {line.key}
        if line.unfolded:
            self.beginRemoveRows(QModelIndex(), row + 1, row + len(below))
            self._set(row, not line.unfolded, ())
            self.endRemoveRows()
        else:
            new = tuple(self._walk(line.step, line.key))
            self.beginInsertRows(QModelIndex(), row + 1, row + len(new))
            self._set(row, not line.unfolded, new)
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def _set(self, row: int, unfolded: bool, below: tuple[_Line, ...]) -> None:
        line = self._lines[row]
        rest = tuple(n for n in self._lines[row + 1 :] if n.key[: len(line.key)] != line.key)
        turned = self._line(line.key, line.step, unfolded)
        self._lines = (*self._lines[:row], turned, *below, *rest)

    def fold_all(self, *, unfolded: bool) -> None:
        """Unfolds every step, or folds all."""
        self._turned.clear()
        if unfolded and self._root:
            self._turned.update(self._keys_to_turn(self._root, ()))
        self._refresh()

    def _keys_to_turn(self, step: Step, key: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        for place, part in enumerate(step.parts):
            below = (*key, place)
            if part.parts and len(below) >= _OPEN_DEPTH:
                yield below
            yield from self._keys_to_turn(part, below)

    def reveal(self, wanted: Step) -> int | None:
        """Unfolds what hides a step and returns its row; None where it is not among the steps."""
        key = self._find(self._root, wanted, ()) if self._root else None
        if key is None:
            return None
        for length in range(1, len(key)):
            row = self._row(key[:length])
            if not self._lines[row].unfolded:
                self.fold(row)
        row = self._row(key)
        if not self._lines[row].unfolded:
            self.fold(row)
        return row

    def _row(self, key: tuple[int, ...]) -> int:
        return next(row for row, line in enumerate(self._lines) if line.key == key)

    def _find(self, step: Step, wanted: Step, key: tuple[int, ...]) -> tuple[int, ...] | None:
        for place, part in enumerate(step.parts):
            if part == wanted:
                return (*key, place)
            found = self._find(part, wanted, (*key, place))
            if found is not None:
                return found
        return None

    def step(self, index: QModelIndex) -> Step | None:
        """The step of a row."""
        return self._lines[index.row()].step if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Visible steps."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader."""
        line = self._lines[index.row()]
        step = line.step
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{step.label}: {step.value or tr('not known yet')}"
            case Qt.ItemDataRole.AccessibleTextRole:
                folds = tr(", unfolded") if line.unfolded else tr(", folded")
                said = (
                    f"{step.label}: {step.value or tr('not known yet')}",
                    step.how,
                    step.citation,
                )
                reviewed = told(line.tick) if line.tick is not None else ""
                parts = (*said, reliance(step.provenance), reviewed)
                spoken = ". ".join(part for part in parts if part)
                return tr("Level {level}: {step}").format(level=len(line.key), step=spoken) + (
                    folds if step.parts else ""
                )
            case _:
                return {
                    int(PIECES): _pieces(line),
                    int(INDENT): len(line.key) - 1,
                    int(FOLDED): not line.unfolded if step.parts else None,
                    int(VALUE): step,
                    int(ICON): _chevron(line),
                }.get(role)
