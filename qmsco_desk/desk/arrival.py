"""From the first painting to the furnished window: what the program reads while one looks at home.

Reading all of the program and its rules takes longer than painting a window. So the window is
painted first; the reading goes on beside it, and its answer furnishes the window. Whoever asks for
something before that waits for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from qmsco_desk.desk.jobs import Line
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.jobs import Answer
    from qmsco_desk.desk.window.main_window import MainWindow
    from qmsco_desk.office import Office
    from qmsco_desk.storage.preferences import Preferences

    Start = Callable[[Preferences], Office]


def start_office(preferences: Preferences) -> Office:
    """Reads all of the program, then what every use of it needs.

    Raises:
        DeskError: The program's own files cannot be used.
    """
    # What the window is furnished with, before the window's thread asks for it.
    from qmsco_desk.desk import dialog_asker  # noqa: F401, PLC0415
    from qmsco_desk.desk.window import furniture  # noqa: F401, PLC0415
    from qmsco_desk.office import Office  # noqa: PLC0415

    office = Office.start(preferences=preferences)
    # The keychain is asked here, off the window's thread.
    office.safe.keys.ready()
    return office


def with_dialogs() -> Asker:
    """Asks with the system's own dialogs."""
    from qmsco_desk.desk.dialog_asker import DialogAsker  # noqa: PLC0415

    return DialogAsker()


class Arrival(QObject):
    """Waits for the window's first painting, has the office started, and furnishes the window.

    Signals:
        refused: The `DeskError` for which the program cannot go on.
    """

    refused = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        start: Start,
        ask: Callable[[], Asker],
        argv: list[str],
    ) -> None:
        """`argv`: the matter to open, if one is named. `start` runs off the window's thread."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._start = start
        self._ask = ask
        self._argv = argv
        self._line = Line(window.jobs, self)
        self._line.answered.connect(self._on_answered)
        window.furniture_wanted.connect(self._furnish_now)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begins when the window has been painted once."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # After this painting, not before it: the filter sees the event first.
            QTimer.singleShot(0, self, self._begin)
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        if not self._line.waiting and self._window.may_be_furnished:
            self._line.run(self._start, self._preferences, 0)

    @Slot()
    def _furnish_now(self) -> None:
        """Somebody waits: takes the answer as soon as there is one."""
        self._begin()
        self._window.jobs.wait()
        # The answer stands in the line of events, behind the click that waits for it.
        QCoreApplication.sendPostedEvents(self._line, QEvent.Type.MetaCall.value)

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self.refused.emit(answer.error)
        elif answer.error is not None:
            self._window.fail(answer.error)
        else:
            self._furnish(cast("Office", answer.value))

    def _furnish(self, office: Office) -> None:
        if not self._window.may_be_furnished:
            return
        self._window.furnish(office, self._ask())
        if self._argv:
            self._window.filing.open(Path(self._argv[0]))
        self._window.own.begin(asks=not self._argv)
