"""Beside a parent's counsel: the firm acts for this parent, filled in from its profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import books

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Target
    from qmsco_desk.interview.page import Ours
    from qmsco_desk.model.firm import FirmProfile


class OursPart(QWidget):
    """One button; where the firm has several attorneys it asks which. Nothing without a profile."""

    def __init__(self, item: Ours, given: Surroundings, profile: Callable[[], FirmProfile]) -> None:
        super().__init__()
        self._side = item.side
        self._session = given.bridge.session
        self._look = given.look
        self._profile = profile
        self.setObjectName(f"ours:{item.side.value}")
        self.button = QPushButton(tr("We act for this parent"))
        self.button.setObjectName(f"ours:{item.side.value}:act")
        mark(self.button, kind="link", flush="true")
        self.button.clicked.connect(self._on_clicked)
        self._menu = QMenu(self.button)
        self._menu.setObjectName(f"ours:{item.side.value}:attorneys")
        self._menu.triggered.connect(self._on_attorney)
        self._said = Words("", "help")
        line = FlowLine(Space.SMALL, 0)
        line.add(self.button)
        line.add(self._said)
        self.setLayout(line)
        follows_width(self)
        given.look.changed.connect(self._draw)
        self._draw()

    def refresh(self) -> None:
        """Says whether the firm acts for this parent already."""
        profile = self._profile()
        acts = books.acts_for(self._side, profile, self._session.matter)
        set_shown(self.button, not profile.is_empty)
        self._said.setText(tr("Counsel is filled in from the firm’s profile.") if acts else "")
        who = tr(self._side.label)
        self.button.setAccessibleName(tr("{who}: we act for this parent").format(who=who))

    def rows(self) -> Iterator[FieldRow]:
        """None: the fields stand in lines of their own."""
        return iter(())

    def reveal(self, path: str) -> Target | None:
        """No finding leads here."""
        del path
        return None

    @Slot()
    def _on_clicked(self) -> None:
        attorneys = self._profile().attorneys
        if len(attorneys) < 2:
            self._fill(0)
            return
        self._menu.clear()
        for index, attorney in enumerate(attorneys):
            action = self._menu.addAction(
                attorney.name.replace("&", "&&") or tr("Attorney without a name")
            )
            action.setData(index)
        self._menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_attorney(self, action: QAction) -> None:
        self._fill(int(action.data()))

    def _fill(self, attorney: int) -> None:
        texts = books.acting_for(self._side, self._profile(), attorney, self._session.matter)
        self._session.settle()
        self._session.put_all(tr("Fill in counsel from the firm’s profile"), texts)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _draw(self) -> None:
        self.button.setIcon(self._look.icon("edit", "accent"))
