"""Tabs that always fit: in words where there is room, and else the others as icons."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget

from qmsco_desk.desk.panels.row_list import icon_side
from qmsco_desk.desk.style.look import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.style.look import Look


class _Shown(Enum):
    """What of the tabs stands there, from most room to least."""

    ALL = "all words"
    CURRENT = "the current word, counts"
    WORD = "the current word"
    NONE = "icons"


class SideTabs(QTabWidget):
    """Movable tabs. Large text or a narrow window turns words into icons, never into half words.

    A tab that is an icon keeps its name for a screen reader and in its tooltip.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles: dict[int, tuple[str, str]] = {}
        self._counts: dict[int, int] = {}
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setUsesScrollButtons(False)
        self.currentChanged.connect(self._fit)
        self.tabBar().tabMoved.connect(self._fit)
        look.changed.connect(self._fit)

    def add(self, panel: QWidget, title: str, icon: str) -> None:
        """Adds a panel with its title, and the icon that stands for it where room is short."""
        self._titles[id(panel)] = title, icon
        self.addTab(panel, title)
        self._fit()

    def count_on(self, panel: QWidget, count: int) -> None:
        """Shows a count beside a panel's title; none where it is 0."""
        if self._counts.get(id(panel), 0) != count:
            self._counts[id(panel)] = count
            self._fit()

    def title(self, place: int) -> str:
        """A tab's full title with its count, however it is drawn."""
        panel = id(self.widget(place))
        count = self._counts.get(panel, 0)
        title = self._titles[panel][0]
        return f"{title} {count}" if count else title

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words: they give way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other words."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """So has another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @Slot()
    def _fit(self) -> None:
        """Draws as many words as fit."""
        side = icon_side(self.font())
        self.tabBar().setIconSize(QSize(side, side))
        for shown in _Shown:
            self._draw(shown)
            if self.tabBar().sizeHint().width() <= self.width():
                return

    def _draw(self, shown: _Shown) -> None:
        room = "wide" if shown is _Shown.ALL else "tight"
        if self.tabBar().property("tabs") != room:
            mark(self.tabBar(), tabs=room)
        for place in range(self.count()):
            panel = id(self.widget(place))
            current = place == self.currentIndex()
            in_words = shown is _Shown.ALL or (current and shown is not _Shown.NONE)
            with_count = shown in (_Shown.ALL, _Shown.CURRENT)
            count = self._counts.get(panel, 0) if with_count else 0
            word = self._titles[panel][0] if in_words else ""
            text = " ".join(each for each in (word, str(count or "")) if each)
            icon = QIcon()
            if not in_words:
                icon = self._look.icon(self._titles[panel][1], "text" if current else "muted")
            self._put(place, text, icon, self.title(place))

    def _put(self, place: int, text: str, icon: QIcon, title: str) -> None:
        """Changes what differs; each change makes the row measure itself again."""
        if self.tabText(place) != text:
            self.setTabText(place, text)
        if self.tabIcon(place).cacheKey() != icon.cacheKey():
            self.setTabIcon(place, icon)
        self.setTabToolTip(place, "" if text == title else title)
        self.tabBar().setAccessibleTabName(place, title)
