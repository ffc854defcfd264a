"""The rail: whose matter it is, and every step with its state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from qmsco_desk.checks import brief
from qmsco_desk.desk.panels.row_list import ICON, PIECES, RowList
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.step_state import StepProgress, StepState

if TYPE_CHECKING:
    from qmsco_desk.checks.reviewing.ticks import Standing
    from qmsco_desk.interview.page import Page
    from qmsco_desk.model.matter import Matter

_WIDTH = 216  # at 100 %
_WIDEST = 150  # percent; beyond it the words break into lines


def caption(matter: Matter) -> str:
    """What the matter is called on screen: "Cole v. Reyes", or what is known of it."""
    return brief.caption(matter) or tr("New order")


def _review_words(standing: Standing | None) -> str:
    """What the rail says of a step's review; nothing where nobody reviewed it."""
    if standing is None:
        return ""
    return tr("changed since review") if standing.stale else tr("reviewed")


def _review_piece(words: str, *, stale: bool) -> Piece:
    tone, icon = (Tone.WARNING, "stale") if stale else (Tone.DONE, "eye")
    return Piece(words, tone, scale=0.92, icon=icon)


class StepsModel(QAbstractListModel):
    """The steps as a list."""

    def __init__(self, pages: tuple[Page, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._progress = tuple(StepProgress(StepState.OPEN) for _ in pages)
        self._reviewed: tuple[Standing | None, ...] = tuple(None for _ in pages)

    def show_reviewed(self, reviewed: tuple[Standing | None, ...]) -> None:
        """Takes new review ticks; only rows that differ are drawn anew."""
        old, self._reviewed = self._reviewed, reviewed
        for row, (was, now) in enumerate(zip(old, reviewed, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def show(self, progress: tuple[StepProgress, ...]) -> None:
        """Takes new states; only rows that differ are redrawn."""
        old, self._progress = self._progress, progress
        for row, (was, now) in enumerate(zip(old, progress, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Eleven."""
        return 0 if parent is not None and parent.isValid() else len(self._pages)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader."""
        page, progress = self._pages[index.row()], self._progress[index.row()]
        icon, tone, _ = progress.state.value
        standing = self._reviewed[index.row()]
        review = _review_words(standing)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(page.short)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = ", ".join(
                    words for words in (progress.words or tr("not begun"), review) if words
                )
                return tr("Step {number} of {pages}, {short}: {said}").format(
                    number=index.row() + 1, pages=len(self._pages), short=tr(page.short), said=said
                )
            case _:
                pieces = [Piece(page.short, right=progress.words, right_tone=Tone(tone), above=4)]
                if standing is not None:
                    pieces.append(_review_piece(review, stale=standing.stale))
                return {int(PIECES): tuple(pieces), int(ICON): (icon, tone)}.get(role)


class Rail(QFrame):
    """The rail at the left.

    Signals:
        step_wanted: Place of the step to turn to, from 0.
    """

    step_wanted = Signal(int)

    def __init__(self, look: Look, pages: tuple[Page, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        mark(self, surface="raised")
        self._caption = label("", "group", wrap=True)
        self._caption.setObjectName("rail-caption")
        self._about = label("", "purpose", wrap=True)
        self._about.setObjectName("rail-about")
        self._model = StepsModel(pages, self)
        self._list = RowList(look, ruled=False)
        self._list.setObjectName("rail-steps")
        self._list.setAccessibleName(tr("Steps"))
        self._list.setModel(self._model)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        head = QVBoxLayout()
        head.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.ROW)
        head.setSpacing(2)
        head.addWidget(self._caption)
        head.addWidget(self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._look = look
        look.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Wide enough for a step and its state at the size of text that was chosen."""
        self.setMinimumWidth(_WIDTH * min(self._look.zoom, _WIDEST) // 100)

    @property
    def steps(self) -> RowList:
        """The list itself."""
        return self._list

    def show_caption(self, matter: Matter, state_name: str) -> None:
        """Says whose matter it is, under which state's law, and that it is a draft."""
        self._caption.setText(caption(matter))
        self._about.setText(tr("{state} · draft").format(state=state_name or tr("No state yet")))

    def show_reviewed(self, reviewed: tuple[Standing | None, ...]) -> None:
        """Shows which steps were reviewed, and which of them changed since."""
        self._model.show_reviewed(reviewed)

    def show_progress(self, progress: tuple[StepProgress, ...]) -> None:
        """Shows how far each step is."""
        self._model.show(progress)

    def words(self, step: int) -> str:
        """What is said about a step."""
        return str(self._model.index(step).data(Qt.ItemDataRole.AccessibleTextRole))

    def turn_to(self, step: int) -> None:
        """Marks the step that is on screen, without asking for it again."""
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        index = self._model.index(step)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self._list.viewport().update()
        self._list.scrollTo(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.step_wanted.emit(current.row())
