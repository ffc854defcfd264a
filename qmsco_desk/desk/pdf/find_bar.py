"""Words are sought on the pages: how often they stand there, and the way from one to the next."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from qmsco_desk.desk.pdf.page_text import pattern_of
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    import re

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.pdf.canvas import PdfCanvas
    from qmsco_desk.desk.pdf.page_text import Stretch

_AT_ONCE = 0.012  # seconds of reading at each turn of the event loop
_MOST = 1000


class FindBar(QWidget):
    """Seeks words on the pages of a canvas; out of sight until it is asked for.

    Signals:
        sought: All pages were read for what is typed.
        left: The person is done with it.
    """

    sought = Signal()
    left = Signal()

    def __init__(self, look: Look, canvas: PdfCanvas, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-find")
        self._look = look
        self._canvas = canvas
        self._sought: re.Pattern[str] | None = None
        self._found: list[Stretch] = []
        self._at = -1
        self._next_page = 0
        self._go = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)
        self._words = QLineEdit()
        self._words.setObjectName(f"{name}-find-words")
        self._words.setPlaceholderText(tr("Find on these pages"))
        self._words.setAccessibleName(tr("Find on these pages"))
        self._words.textChanged.connect(self._on_typed)
        self._count = label("", "help")
        self._count.setObjectName(f"{name}-find-count")
        # As wide as what it says at its longest, so that the line does not grow under the hand.
        self._before = self._tool(f"{name}-find-before", "up", tr("The one before (Shift+Enter)"))
        self._before.clicked.connect(self.go_before)
        self._after = self._tool(f"{name}-find-after", "down", tr("The next one (Enter)"))
        self._after.clicked.connect(self.go_after)
        self._close = self._tool(f"{name}-find-close", "close", tr("Close the search (Esc)"))
        self._close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        for tool in (self._before, self._after, self._close):
            row.addWidget(tool)
        look.changed.connect(self._draw)
        self._draw()
        self._tell()
        self.hide()

    @staticmethod
    def _tool(name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("drawing", icon)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    @Slot()
    def _draw(self) -> None:
        for tool in (self._before, self._after, self._close):
            tool.setIcon(self._look.icon(tool.property("drawing")))

    @property
    def found(self) -> tuple[Stretch, ...]:
        """Where the words stand."""
        return tuple(self._found)

    @property
    def count(self) -> str:
        """What is said of them."""
        return self._count.text()

    @property
    def now(self) -> Stretch | None:
        """The one that was gone to last."""
        return self._found[self._at] if 0 <= self._at < len(self._found) else None

    @Slot()
    def begin(self) -> None:
        """Comes into sight, with the keyboard in it."""
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        if self._words.text() and self._sought is None:
            self._on_typed(self._words.text())

    @Slot()
    def leave(self) -> None:
        """Goes out of sight; nothing stays marked."""
        self._timer.stop()
        self._sought, self._found, self._at = None, [], -1
        self._canvas.show_found((), None)
        self._tell()
        self.hide()
        self.left.emit()

    def forget(self) -> None:
        """Keeps nothing of what was sought."""
        self._words.clear()
        if not self.isHidden():
            self.leave()

    def again(self) -> None:
        """The pages are others now: seeks the same on them, and stays where the view is."""
        if self._sought is not None:
            self._begin(go=False)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._sought = pattern_of(text)
        self._at = -1
        self._begin(go=True)

    def _begin(self, *, go: bool) -> None:
        self._found, self._next_page, self._go = [], 0, go
        if self._sought is None:
            self._timer.stop()
            self._canvas.show_found((), None)
        else:
            self._timer.start()
        self._tell()

    @Slot()
    def _on_turn(self) -> None:
        """Reads pages for a moment; goes on at the next turn."""
        until = perf_counter() + _AT_ONCE
        last = self._canvas.document.pageCount()
        assert self._sought is not None, "the timer runs only while something is sought"
        while self._next_page < last and perf_counter() < until and len(self._found) < _MOST:
            self._found.extend(self._canvas.text.found(self._next_page, self._sought))
            self._next_page += 1
        if self._next_page < last and len(self._found) < _MOST:
            return
        self._timer.stop()
        if self._go and self._found:
            # The first from the page in sight on; from the beginning where there is none.
            here = (n for n, one in enumerate(self._found) if one.page >= self._canvas.page)
            self._at = next(here, 0)
        self._at = min(self._at, len(self._found) - 1)
        self._canvas.show_found(self._found, self.now, go=self._go)
        self._tell()
        self.sought.emit()

    @Slot()
    def go_after(self) -> None:
        """Goes to the next; after the last comes the first."""
        self._step(1)

    @Slot()
    def go_before(self) -> None:
        """Goes to the one before; before the first comes the last."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        if self._found:
            self._at = (self._at + steps) % len(self._found)
            self._canvas.show_found(self._found, self.now, go=True)
            self._tell()

    def _tell(self) -> None:
        if self._sought is None:
            said = ""
        elif self._timer.isActive():
            said = tr("Searching")
        elif not self._found:
            said = tr("Not found")
        else:
            said = tr("{this} of {count}").format(this=self._at + 1, count=len(self._found))
        self._count.setText(said)
        self._words.setAccessibleDescription(said)
        for tool in (self._before, self._after):
            tool.setEnabled(bool(self._found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc is done with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
