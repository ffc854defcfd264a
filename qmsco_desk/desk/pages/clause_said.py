"""What is to be said of the clause being edited: the checks' findings, lost facts, loose braces."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.style.look import Look


class Said(NamedTuple):
    """A sentence with the kind that gives it its shape, its word and its colour."""

    kind: str  # "error", "warning" or "note"
    text: str


def kind_words(kind: str) -> str:
    """The word for a kind, so that its colour does not say it alone."""
    return {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note")}[kind]


def of_findings(findings: Iterable[Finding]) -> tuple[Said, ...]:
    """Findings as sentences, each with how it is mended."""
    return tuple(
        Said(str(one.level.value), " ".join(part for part in (one.sentence, one.fix) if part))
        for one in findings
    )


class ClauseSaid(QWidget):
    """The sentences, one under the other; a new one is announced politely."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("clauses.said")
        self._look = look
        self._said: tuple[Said, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.HAIR)
        look.changed.connect(self._draw)

    @property
    def said(self) -> tuple[Said, ...]:
        """What is said now."""
        return self._said

    def say(self, said: tuple[Said, ...], *, aloud: bool) -> None:
        """Says other sentences; `aloud` announces those that are new."""
        if said == self._said:
            return
        fresh = [one for one in said if one not in self._said]
        self._said = said
        self._draw()
        if aloud and fresh:
            words = " ".join(f"{kind_words(one.kind)}: {one.text}" for one in fresh)
            event = QAccessibleAnnouncementEvent(self, words)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    @Slot()
    def _draw(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for one in self._said:
            self._rows.addWidget(self._row(one))
        self.setVisible(bool(self._said))

    def _row(self, said: Said) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        shape = QLabel()
        size = shape.fontMetrics().height()
        shape.setPixmap(self._look.icon(said.kind, said.kind).pixmap(size, size))
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Words(f"{kind_words(said.kind)}: {said.text}", most=84), 1)
        return row
