"""A part of the window that brings its own actions, things to find and dealings with the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qmsco_desk.desk.window.find import Target
    from qmsco_desk.desk.window.workspace import Workspace


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
