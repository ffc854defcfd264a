"""Fields outside an open matter: the same editors on a sheet that nobody reviews or saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from qmsco_desk.desk.fields.surroundings import Surroundings
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.interview.session import Session

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QObject

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.interview.session import Change
    from qmsco_desk.model.matter import Matter


def _unreviewed(matter: Matter) -> NoReturn:
    raise AssertionError(type(matter).__name__)


class Scratch(SessionBridge):
    """A session with its signals, and no review behind it."""

    def __init__(self, matter: Matter, parent: QObject | None = None) -> None:
        super().__init__(Session(matter), _unreviewed, parent)

    def _on_change(self, change: Change) -> None:
        self._change = change
        self.matter_changed.emit()


def surroundings(
    bridge: Scratch,
    look: Look,
    *,
    called: str,
    states: tuple[tuple[str, str], ...] = (),
    today: date | None = None,
) -> Surroundings:
    """What fields on such a sheet are given; `called` is what they belong to."""
    return Surroundings(bridge, look, states, today=today, called=called)
