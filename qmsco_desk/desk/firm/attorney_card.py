"""One attorney of the firm: a card with name, bar number, telephone and e-mail."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from qmsco_desk.desk.fields.scratch import Scratch, surroundings
from qmsco_desk.desk.pages.parts import LinePart, follows_width
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.page import Line
from qmsco_desk.model.firm import FirmAttorney
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Attorney

_AT = "parties.first.counsel"


def counsel_matter(counsel: Attorney) -> Matter:
    """A sheet on which the fields of counsel stand."""
    first = replace(Matter().parties.first, counsel=counsel)
    return replace(Matter(), parties=replace(Matter().parties, first=first))


class AttorneyCard(QFrame):
    """The card.

    Signals:
        removal_wanted: The attorney is to be taken out.
    """

    removal_wanted = Signal()

    def __init__(self, attorney: FirmAttorney, number: int, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"firm-attorney-{number}")
        mark(self, surface="card")
        self._look = look
        counsel = Attorney(
            name=attorney.name,
            bar_number=attorney.bar_number,
            phone=attorney.phone,
            email=attorney.email,
        )
        self.bridge = Scratch(counsel_matter(counsel), self)
        called = tr("Attorney {number}").format(number=number + 1)
        given = surroundings(self.bridge, look, called=called)
        self._parts = [
            LinePart(Line(f"{_AT}.name", f"{_AT}.bar_number"), (), given),
            LinePart(Line(f"{_AT}.phone", f"{_AT}.email"), (), given),
        ]
        self._remove = QToolButton()
        self._remove.setObjectName(f"firm-attorney-{number}-remove")
        says = tr("Remove attorney {number}").format(number=number + 1)
        self._remove.setToolTip(says)
        self._remove.setAccessibleName(says)
        self._remove.clicked.connect(self.removal_wanted)
        head = QHBoxLayout()
        head.addWidget(Words(called, "heading"), 1)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        for part in self._parts:
            part.refresh()
            column.addWidget(part)
        follows_width(self)
        look.changed.connect(self._draw)
        self._draw()

    @property
    def attorney(self) -> FirmAttorney:
        """The attorney as far as what is typed can be read."""
        counsel = self.bridge.matter.parties.first.counsel
        return FirmAttorney(counsel.name, counsel.bar_number, counsel.phone, counsel.email)

    @property
    def is_readable(self) -> bool:
        """Whether everything that is typed can be read."""
        return not self.bridge.session.unreadable

    def _draw(self) -> None:
        self._remove.setIcon(self._look.icon("remove", "muted"))
