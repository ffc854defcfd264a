"""One way in, as a line of a list: what it is, since when, and a button that takes it out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.tongue import tr


@dataclass(frozen=True, slots=True)
class ShownWay:
    """A way in as it is shown.

    Attributes:
        id: Its mark.
        icon: Which icon stands beside it.
        title: What it is.
        detail: What it does, and since when it is there.
        removable: Whether it can be taken out.
    """

    id: str
    icon: str
    title: str
    detail: str
    removable: bool = True


class WayRow(QWidget):
    """The line.

    Signals:
        removal_wanted: The mark of the way that is to go.
    """

    removal_wanted = Signal(str)

    def __init__(self, look: Look, way: ShownWay) -> None:
        super().__init__()
        self._way = way
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(way.title, "heading"))
        words.addWidget(Words(way.detail, "help", most=84))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.ROW)
        icon = IconLabel(look, way.icon, "accent", 20)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if way.removable:
            remove = QPushButton(tr("Take out\N{HORIZONTAL ELLIPSIS}"))
            remove.setObjectName("way-remove")
            remove.setAccessibleName(tr("Take out: {way}").format(way=way.title))
            mark(remove, kind="link")
            remove.clicked.connect(self._on_remove)
            line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        follows_width(self)

    @Slot()
    def _on_remove(self) -> None:
        self.removal_wanted.emit(self._way.id)
