"""Faults of the program: one dialog with a report that can be copied and holds no matter's values.

The report is made from an allow-list: versions, the system's name, and which lines of which modules
were running. Messages of exceptions are left out, since a library may put a value into its own.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Signal, Slot

import qmsco_desk
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.fault_dialog import FaultDialog

_MOST_FRAMES = 40
_PACKAGE = Path(qmsco_desk.__file__).resolve().parent


def _place(filename: str) -> str:
    """A module's file without the folders above the package, which may name a person."""
    path = Path(filename)
    try:
        return (Path(_PACKAGE.name) / path.resolve().relative_to(_PACKAGE)).as_posix()
    except ValueError:
        return path.name


def report(error: BaseException) -> str:
    """The report of a fault: versions, system, and the chain of calls, innermost last."""
    # Seldom needed, and the window shows before anything is loaded that it can do without.
    import platform  # noqa: PLC0415

    lines = [
        f"QMSCO Desk {qmsco_desk.__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        "",
    ]
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    for depth, raised in enumerate(chain):
        kind = type(raised)
        lines.append(f"{'after ' if depth else ''}{kind.__module__}.{kind.__qualname__}")
        # Only places: source lines are the program's own, values never stand in them.
        frames = traceback.extract_tb(raised.__traceback__, limit=-_MOST_FRAMES)
        lines += [f"  {_place(f.filename)}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join(lines)


class Faults(QObject):
    """Where unexpected exceptions end.

    Signals:
        mendable: A `DeskError` that nobody caught nearer by; the window shows its sentence.
        happened: The report of a fault.
    """

    mendable = Signal(object)
    happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._dialog: FaultDialog | None = None
        self.happened.connect(self._on_happened)

    def show_over(self, window: QWidget) -> None:
        """Names the window that dialogs stand over."""
        self._window = window

    def install(self) -> None:
        """Makes this the last stop of every exception of the process."""
        sys.excepthook = self.hook

    def hook(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        """Python's own hook: called for what nobody caught."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(_kind, error, _trace)
            return
        self.take(error)

    def take(self, error: BaseException) -> None:
        """Passes an exception on: a sentence for what a person can mend, a report for a fault."""
        if isinstance(error, DeskError):
            self.mendable.emit(error)
            return
        text = report(error)
        # Also where a terminal is: someone who helps may be looking there. No values in it either.
        if sys.stderr is not None:
            sys.stderr.write(text + "\n")
        self.happened.emit(text)

    @Slot(str)
    def _on_happened(self, text: str) -> None:
        # One dialog at a time: a fault while painting would otherwise bury the screen in them.
        if self._dialog is not None:
            return
        from qmsco_desk.desk.fault_dialog import FaultDialog  # noqa: PLC0415

        self._dialog = FaultDialog(text, self._window)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None
