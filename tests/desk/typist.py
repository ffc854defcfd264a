"""Someone who types a whole matter with the keyboard.

Tab, letters, Space and arrows, nothing else.
"""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from qmsco_desk.desk.style.controls import Segment
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.interview.pages import page_of
from qmsco_desk.interview.session import Session
from qmsco_desk.model import paths
from qmsco_desk.model.ask import answers, repeats
from qmsco_desk.model.kinds import Amount, Choice, Kind
from qmsco_desk.model.matter import Matter

MOST_TABS = 600


def answers_of(matter: Matter) -> dict[str, tuple[Kind[Any], Any]]:
    """Every answered field of a matter by its path."""
    return {
        path: (spec.kind, value)
        for path, spec, value in answers(matter)
        if value != spec.kind.empty
    }


class Typist:
    """Types the answers of a wanted matter into the window, page by page."""

    def __init__(self, window: MainWindow, wanted: Matter) -> None:
        self.window = window
        self.wanted = wanted
        self.left = answers_of(wanted)
        self.tabs = 0

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    @property
    def session(self) -> Session:
        """The session that is typed into."""
        session = self.window.filing.session
        assert session is not None
        return session

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Presses a key where the keyboard is, or in the window where it is nowhere."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def text(self, text: str) -> None:
        """Types a text; letters beyond ASCII come as an input method sends them."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.focus, character)
            else:
                pressed = QKeyEvent(
                    QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character
                )
                QApplication.sendEvent(self.focus, pressed)

    def tab_to(self, name: str) -> QWidget:
        """Presses Tab until the widget of a name has the keyboard."""
        for _ in range(MOST_TABS):
            if self.focus.objectName() == name:
                return self.focus
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def page(self) -> None:
        """Answers all that the page asks; leaves the keyboard on its last button."""
        page = self.window.workspace.pages.currentWidget().page
        seen: list[str] = []
        for _ in range(MOST_TABS):
            name = self.focus.objectName()
            seen.append(name)
            if self._is_end(name) and not [p for p in self.left if page_of(p) is page]:
                return
            if not self._enter(name):
                self.tabs += 1
                self.key(Qt.Key.Key_Tab)
        still = [path for path in self.left if page_of(path) is page]
        raise AssertionError(f"{page.key}: not reached by Tab: {still}; seen {seen[-60:]}")

    def _is_end(self, name: str) -> bool:
        return name in ("continue", "back") or not self.window.workspace.pages.isAncestorOf(
            self.focus
        )

    def _enter(self, name: str) -> bool:
        """Answers the field that has the keyboard; True where the keyboard moved by itself."""
        if name.endswith("/add"):
            return self._add(name.removesuffix("/add"))
        if name.endswith("/more"):
            return self._unfold(name.removesuffix("/more"))
        path = re.split("[=/]", name)[0]
        if path not in self.left:
            return False
        kind, value = self.left[path]
        widget = self.focus
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            self.text(self._as_typed(kind, value))
        elif isinstance(widget, QComboBox):
            self._choose_from_list(widget, kind, value)
        elif isinstance(widget, QAbstractButton):
            if not self._press(name, kind, value):
                return False
        else:
            raise AssertionError(f"{path} is a {type(widget).__name__}")
        del self.left[path]
        return False

    @staticmethod
    def _as_typed(kind: Kind[Any], value: Any) -> str:
        if isinstance(kind, Amount):
            return f"{value.amount} {value.period.value}"
        return kind.show(value)

    def _choose_from_list(self, widget: QComboBox, kind: Kind[Any], value: Any) -> None:
        code = kind.show(value)
        index = widget.findData(code)
        assert index >= 0, f"{widget.objectName()} has no {code}"
        self.key(Qt.Key.Key_Home)
        for _ in range(index):
            self.key(Qt.Key.Key_Down)
        assert widget.currentData() == code

    def _press(self, name: str, kind: Kind[Any], value: Any) -> bool:
        """Presses the button of an answer.

        False while the keyboard is on another one of the same field.
        """
        code = name.partition("=")[2]
        text = kind.show(value)
        if text in ("yes", "no"):
            self.text(text[0])
            return True
        if isinstance(kind, Choice):
            codes = [str(option.value) for option in kind.options]
            beside = isinstance(self.focus, Segment)
            self.key(Qt.Key.Key_Space)
            for _ in range(codes.index(text) - codes.index(code)):
                self.key(Qt.Key.Key_Right if beside else Qt.Key.Key_Down)
            return True
        chosen = [word.strip() for word in text.split(",")]
        if code in chosen:
            self.key(Qt.Key.Key_Space)
        return code == chosen[-1]

    def _unfold(self, entry: str) -> bool:
        """Unfolds the rest of an entry where something in it is left to answer."""
        if any(path.startswith(f"{entry}.") for path in self.left):
            self.key(Qt.Key.Key_Space)
        return False

    def _add(self, list_path: str) -> bool:
        """Adds an entry where the wanted matter has one more than the window's."""
        assert paths.pattern(list_path) + "[]" in repeats(Matter)
        have = len(paths.get_at(self.window.workspace.bridge.matter, list_path))
        if have >= len(paths.get_at(self.wanted, list_path)):
            return False
        if have and [p for p in self.left if p.startswith(f"{list_path}[{have - 1}]")]:
            return False
        self.key(Qt.Key.Key_Space)
        return True
