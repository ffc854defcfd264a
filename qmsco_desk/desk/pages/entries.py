"""What cards and grids have in common: add, remove and move an entry, by key and by button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from qmsco_desk.desk.style.flow import set_shown
from qmsco_desk.desk.style.look import mark, tip
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.style.look import Look

_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def add_button(look: Look, noun: str, list_path: str) -> QPushButton:
    """The button that adds an entry."""
    made = QPushButton(tr("Add {noun}").format(noun=tr(noun)))
    made.setObjectName(f"{list_path}/add")
    made.setIcon(look.icon("plus", "accent"))
    made.setToolTip(tr("Add {noun} (Ctrl+Enter)").format(noun=tr(noun)))
    mark(made, kind="add")
    return made


def asked_by(event: QKeyEvent) -> str:
    """What a key stroke asks of an entry: "add", "remove", "up", "down", or nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _BOTH:
        return {
            Qt.Key.Key_Delete.value: "remove",
            Qt.Key.Key_Up.value: "up",
            Qt.Key.Key_Down.value: "down",
        }.get(event.key(), "")
    enters = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
    adds = modifiers == Qt.KeyboardModifier.ControlModifier and event.key() in enters
    return "add" if adds else ""


class EntryButtons(QObject):
    """The small buttons at the end of an entry.

    Attributes:
        asked: One was pressed; it carries the entry's index and "more", "up", "down" or "remove".
    """

    asked = Signal(int, str)

    def __init__(self, look: Look, list_path: str, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._index = index
        self._name = ""
        entry = f"{list_path}[{index}]"
        self.up = self._button(parent, "up", f"{entry}/up", self._on_up)
        self.down = self._button(parent, "down", f"{entry}/down", self._on_down)
        self.remove = self._button(
            parent, "remove", f"{list_path}[{index}]/remove", self._on_remove
        )
        self.more = self._button(
            parent, "chevron-down", f"{list_path}[{index}]/more", self._on_more
        )
        self.more.setText(tr("More"))
        self.more.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.more.hide()
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # Moving has its keys; only removing is a stop on the way of the Tab key.
        for button in (self.up, self.down):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look.changed.connect(self._draw)
        self._draw()

    def show_for(self, name: str, count: int) -> None:
        """Names the buttons after their entry; an only entry has nowhere to move."""
        self.up.setEnabled(self._index > 0)
        self.down.setEnabled(self._index < count - 1)
        for button, does, keys in (
            (self.up, tr("Move up"), "Ctrl+Shift+Up"),
            (self.down, tr("Move down"), "Ctrl+Shift+Down"),
            (self.remove, tr("Remove"), "Ctrl+Shift+Delete"),
        ):
            if self._name != name:
                button.setAccessibleName(f"{does}: {name}")
                button.setToolTip(tip(f"{does}: {name} ({keys})"))
            set_shown(button, button is self.remove or count > 1)

        if self._name != name:
            self._name = name
            self.more.setAccessibleName(tr("More about {name}").format(name=name))
            self.more.setToolTip(tip(tr("More about {name}").format(name=name)))

    def show_more(self, is_open: bool) -> None:
        """Says whether what is folded under the entry is open."""
        icon = "chevron-up" if is_open else "chevron-down"
        if self.more.property("icon_name") != icon:
            self.more.setProperty("icon_name", icon)
            self.more.setText(tr("Less") if is_open else tr("More"))
            self._draw()

    @staticmethod
    def _button(parent: QWidget, icon: str, name: str, pressed: Callable[[], None]) -> QToolButton:
        made = QToolButton(parent)
        made.setObjectName(name)
        made.setProperty("icon_name", icon)
        made.setIconSize(QSize(16, 16))
        made.clicked.connect(pressed)
        return made

    @Slot()
    def _draw(self) -> None:
        for button in (self.more, self.up, self.down, self.remove):
            button.setIcon(self._look.icon(button.property("icon_name"), "muted"))

    @Slot()
    def _on_up(self) -> None:
        self.asked.emit(self._index, "up")

    @Slot()
    def _on_down(self) -> None:
        self.asked.emit(self._index, "down")

    @Slot()
    def _on_more(self) -> None:
        self.asked.emit(self._index, "more")

    @Slot()
    def _on_remove(self) -> None:
        self.asked.emit(self._index, "remove")
