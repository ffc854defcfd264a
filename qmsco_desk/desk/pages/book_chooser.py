"""The list of one kind of entry, opened in place: type to narrow it, Enter takes what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space, mark, tip
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.interview.books import Replaced
    from qmsco_desk.model.address_book import BookEntry, BookKind

_ROWS = 5
_MOST_TOLD = 4
_MOST_SHOWN = 100


def matching(entries: tuple[BookEntry, ...], typed: str) -> tuple[BookEntry, ...]:
    """The entries that have every typed word somewhere; those whose name has the first, first."""
    words = typed.casefold().split()
    found = [
        one
        for one in entries
        if all(word in " ".join(text for _, text in one.texts).casefold() for word in words)
    ]
    if words:
        found.sort(key=lambda one: words[0] not in one.title.casefold())
    return tuple(found)


class BookChooser(QFrame):
    """Search, list, what would be replaced, and the button that fills.

    Signals:
        chosen: The `BookEntry` that was taken.
        left: The person left without taking one.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        kind: BookKind,
        entries: tuple[BookEntry, ...],
        replaced: Callable[[BookEntry], tuple[Replaced, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`replaced` tells which answers an entry would take the place of."""
        super().__init__(parent)
        self._entries = entries
        self._replaced = replaced
        self._shown: tuple[BookEntry, ...] = ()
        self.setObjectName("book-chooser")
        mark(self, surface="card")
        what = tr(kind.plural)
        self.search = LineEdit(40, least=16)
        self.search.setObjectName("book-search")
        self.search.set_filling(True)
        self.search.setPlaceholderText(tr("Name, firm or town"))
        self.search.setAccessibleName(tr("{what}: search").format(what=what))
        self.search.textEdited.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("book-entries")
        self.list.setAccessibleName(what)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._on_marked)
        self.list.itemActivated.connect(self._on_activated)
        self.none = Words("", "help")
        self.told = Words("", "help")
        self.told.setObjectName("book-replaced")
        self.use = QPushButton(tr("Fill in"))
        self.use.setObjectName("book-use")
        mark(self.use, kind="primary")
        self.use.clicked.connect(self._take)
        self.cancel = QPushButton(tr("Leave as it is"))
        self.cancel.setObjectName("book-cancel")
        self.cancel.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.ROW)
        column.setSpacing(Space.SMALL)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.use)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        for widget in (self.search, self.list, self.none, self.told):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._nothing = tr(
            "There is none in the address book yet. Fill in the fields below, then keep them."
        )
        self._show("")

    def take_focus(self) -> None:
        """Puts the keyboard where one types, or on the one button where there is nothing."""
        first = self.search if self._entries else self.cancel
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def come_into_sight(self) -> None:
        """Scrolls the page so that the list and its buttons are seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, Space.ROW)

    def refresh(self) -> None:
        """Tells anew what would be replaced: the matter changed."""
        self._on_marked(self.list.currentRow())

    @property
    def marked(self) -> BookEntry | None:
        """The entry that Enter takes."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show(self, typed: str) -> None:
        self._shown = matching(self._entries, typed)[:_MOST_SHOWN]
        self.list.clear()
        for entry in self._shown:
            summary = entry.summary
            item = QListWidgetItem(f"{entry.title}\n{summary}" if summary else entry.title)
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        any_shown = bool(self._shown)
        self.search.setVisible(bool(self._entries))
        self.list.setVisible(any_shown)
        self.none.setVisible(not any_shown)
        nothing = tr("No entry has these words.") if self._entries else self._nothing
        self.none.setText("" if any_shown else nothing)
        self.use.setVisible(bool(self._entries))
        self.use.setEnabled(any_shown)
        if not self._entries:
            self.cancel.setText(tr("Close"))
        self._set_height()
        self.list.setCurrentRow(0 if any_shown else -1)
        self._on_marked(self.list.currentRow())

    def _set_height(self) -> None:
        rows = [self.list.sizeHintForRow(row) for row in range(min(_ROWS, self.list.count()))]
        self.list.setFixedHeight(sum(rows) + 2 * self.list.frameWidth() + 4)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._show(typed)

    @Slot(int)
    def _on_marked(self, row: int) -> None:
        del row
        entry = self.marked
        replaced = self._replaced(entry) if entry is not None else ()
        told = [
            tr("{label}: “{old}” becomes “{new}”").format(label=one.label, old=one.old, new=one.new)
            if one.new
            else tr("{label}: “{old}” is emptied").format(label=one.label, old=one.old)
            for one in replaced[:_MOST_TOLD]
        ]
        if len(replaced) > _MOST_TOLD:
            told.append(tr("and {count} more").format(count=len(replaced) - _MOST_TOLD))
        self.told.setText("\n".join(told))
        self.told.setVisible(bool(told))
        self.use.setText(tr("Fill in and replace") if told else tr("Fill in"))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self._take()

    @Slot()
    def _take(self) -> None:
        entry = self.marked
        if entry is not None:
            self.chosen.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move the mark in the list, Enter takes what is marked."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Down,
                Qt.Key.Key_Up,
            ):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
