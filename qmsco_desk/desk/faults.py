"""Faults of the program: one dialog with a report that can be copied and holds no matter's values.

The report is made from an allow-list: versions, the system's name, and which lines of which modules
were running. Messages of exceptions are left out, since a library may put a value into its own.
"""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import qmsco_desk
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from types import TracebackType

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


class FaultDialog(QDialog):
    """Says that the program failed, that nothing typed is lost, and offers the report."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fault-dialog")
        self.setWindowTitle(tr("QMSCO Desk failed at something"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = text
        what = QLabel(
            tr(
                "QMSCO Desk could not finish what it was doing. This is a mistake in the program,"
                " not in the matter. What you typed is still here: save it now, under a new name if"
                " you like."
            )
        )
        what.setWordWrap(True)
        why = QLabel(
            tr(
                "The report below says where it failed. It holds no names, numbers or other facts"
                " of the matter."
            )
        )
        why.setWordWrap(True)
        shown = QPlainTextEdit(text)
        shown.setObjectName("fault-report")
        shown.setAccessibleName(tr("Report of the fault"))
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("fault-copy")
        copy.clicked.connect(self._on_copy)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (what, why, shown, buttons):
            column.addWidget(widget)
        self.resize(640, 420)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


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
        self._dialog = FaultDialog(text, self._window)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None
