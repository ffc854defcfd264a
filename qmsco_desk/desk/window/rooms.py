"""What may lie over home or the open matter, and the way back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from qmsco_desk.desk.library.room import LibraryRoom
    from qmsco_desk.desk.style.look import Look


class Rooms(QObject):
    """The rooms of one window, each over the one before.

    Signals:
        covered: True where a room lies over home or the matter, False where that is back.
    """

    covered = Signal(bool)

    def __init__(self, stack: QStackedWidget, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._stack = stack
        self._look = look
        self._window = window
        # By the room's id: its bar for messages. Rooms are made once and live as the window does.
        self._bars: dict[int, MessageBar] = {}
        # Where one came from, with the widget that had the keyboard; the last is the nearest.
        self._trail: list[tuple[QWidget, QWidget | None]] = []

    @property
    def current(self) -> QWidget | None:
        """The room on screen; None where there is none."""
        return self._stack.currentWidget() if self._trail else None

    @property
    def bar(self) -> MessageBar | None:
        """The bar for messages of the room on screen; None where there is none."""
        room = self.current
        return self._bars.get(id(room)) if room is not None else None

    @property
    def way_back(self) -> str:
        """Where leaving leads, in words; empty where nothing lies over home or the matter."""
        if not self._trail:
            return ""
        before = self._trail[-1][0]
        if id(before) in self._bars:
            return tr("Back to {room}").format(room=before.accessibleName())
        return tr("Back to home") if before.objectName() == "home" else tr("Back to the order")

    def admit(self, room: Room | LibraryRoom) -> MessageBar:
        """Makes a room one that can be entered, and gives it a bar for messages."""
        bar = MessageBar(self._look)
        room.put_on_top(bar)
        room.left.connect(self.leave)
        self._stack.addWidget(room)
        self._bars[id(room)] = bar
        return bar

    def enter(self, room: Room | LibraryRoom) -> None:
        """Brings a room on screen; one that was entered before and left open is gone back to."""
        if room is self.current:
            return
        if id(room) not in self._bars:
            self.admit(room)
        for place, (one, _) in enumerate(self._trail):
            if one is room:
                # Round and round would make the way back endless.
                del self._trail[place:]
                break
        else:
            before = self._stack.currentWidget() or self._stack
            self._trail.append((before, self._window.focusWidget()))
        if isinstance(room, Room):
            room.say_back(self.way_back)
        self._stack.setCurrentWidget(room)
        self.covered.emit(bool(self._trail))

    @Slot()
    def leave(self) -> None:
        """Shows what was on screen before, with the keyboard where it was."""
        if not self._trail:
            return
        bar = self.bar
        if bar is not None:
            bar.hide()
        before, focus = self._trail.pop()
        self._stack.setCurrentWidget(before)
        self.covered.emit(bool(self._trail))
        # A page may have been laid out anew meanwhile, without the field that had the keyboard.
        if focus is not None and isValid(focus):
            focus.setFocus()

    def leave_all(self) -> None:
        """Forgets the way back: home or a matter comes on screen by itself."""
        if self._trail:
            self._trail.clear()
            self.covered.emit(False)
