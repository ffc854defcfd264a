"""A part of the window that brings its own actions, things to find and dealings with the matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.desk.window.filing import Filing
    from qmsco_desk.desk.window.find import Target
    from qmsco_desk.desk.window.main_window import MainWindow
    from qmsco_desk.desk.window.rooms import Rooms
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.office import Office


@dataclass(frozen=True, slots=True)
class Parts:
    """What every branch of one window may use."""

    office: Office
    look: Look
    jobs: Jobs
    asker: Asker
    rooms: Rooms
    filing: Filing
    window: MainWindow


class Branch(QObject):
    """One feature of the window; the window wires every branch in the same way.

    Signals:
        told: A sentence for the message bar, and its kind.
        refused: A `DeskError` that a person can mend.
        failed: An exception that is a fault.
    """

    told = Signal(str, str)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._office = parts.office
        self._look = parts.look
        self._jobs = parts.jobs
        self._asker = parts.asker
        self._rooms = parts.rooms
        self._filing = parts.filing
        self._window = parts.window

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """What its actions do, by their names in `actions.MENUS`."""
        return {}

    def serve(self, workspace: Workspace | None) -> None:
        """Takes up the matter that was opened; None: none is open any more."""

    def targets(self) -> Iterable[Target]:
        """What Find can find in it now."""
        return ()

    def finish(self) -> None:
        """Ends what is going on: the window is about to close."""
