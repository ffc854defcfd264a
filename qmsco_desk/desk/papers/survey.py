"""What a packet comes to: its pages, and what is wrong with each entry. Found off the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.press import Watch

if TYPE_CHECKING:
    from qmsco_desk.documents.packet.build import Bound

_RESTS_MS = 400


@dataclass(frozen=True, slots=True)
class Found:
    """What was found about one entry.

    Attributes:
        bound: How it stands in the packet; None where it was left out.
        problem: Why it is left out or missing, as a sentence; empty where all is well.
    """

    bound: Bound | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """A packet as it would be made now.

    Attributes:
        pages: How many pages it has; 0 where nothing can be bound.
        last_stamp: The Bates number of its last page; empty where none is stamped.
        entries: What was found about each entry, in the order of the list.
    """

    pages: int
    entries: tuple[Found, ...]
    last_stamp: str = ""


Surveyor = Callable[[Wanted, Watch], Survey | None]


class Surveys(QObject):
    """Surveys the packet when edits rest.

    Signals:
        found: A `Survey` of the newest wish.
        failed: An exception that is a fault.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, survey: Surveyor, parent: QObject) -> None:
        super().__init__(parent)
        self._survey = survey
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._turn = 0
        self._wish: Callable[[], Wanted] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RESTS_MS)
        self._timer.timeout.connect(self._on_rested)

    def ask(self, wish: Callable[[], Wanted]) -> None:
        """Wants a survey soon; one that is being made of an older state ends at once."""
        self._turn += 1
        self._wish = wish
        self._timer.start()

    def stop(self) -> None:
        """Wants none any more."""
        self._turn += 1
        self._timer.stop()
        self._line.drop()

    @Slot()
    def _on_rested(self) -> None:
        if self._wish is None:
            return
        turn = self._turn

        def watch(_done: int, _of: int, _what: str) -> bool:
            return turn == self._turn

        def survey(wanted: Wanted) -> Survey | None:
            return self._survey(wanted, watch)

        self._line.run(survey, self._wish(), turn)

    @Slot(int, object)
    def _on_answered(self, turn: int, answer: Answer) -> None:
        if answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, Survey) and turn == self._turn:
            self.found.emit(answer.value)
