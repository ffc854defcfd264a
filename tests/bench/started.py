"""Starts a window in this process and says when it was painted: what `test_window_bench` runs.

`python started.py bare|home|sample`: a bare main window of the toolkit, the desk at home, or the
desk with a sample matter open and reviewed. Prints the most memory that the process held, in KiB,
and ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class _Painted(QObject):
    """Calls back once, after the widget that it watches was painted."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Waits for the first painting."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)


def most_held() -> int:
    """The most memory that this process held, in KiB; 0 where the system does not say it so."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def bare() -> QMainWindow:
    """A window with nothing in it."""
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return window


def desk() -> QMainWindow:
    """The desk, opened as the program opens it."""
    from qmsco_desk.desk.app import open_desk
    from qmsco_desk.desk.arrival import start_office, with_dialogs
    from qmsco_desk.storage import places
    from qmsco_desk.storage.preferences import Preferences

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    preferences = Preferences(places.preferences_file())
    return open_desk(application, preferences, start_office, with_dialogs, [])


def main() -> None:
    """Opens what is asked for, waits for its painting, and ends the process."""
    what = sys.argv[1]
    application = QApplication([sys.argv[0]])
    window = bare() if what == "bare" else desk()

    def end() -> None:
        sys.stdout.write(f"{most_held()}\n")
        sys.stdout.flush()
        window.close()
        application.quit()

    def open_sample() -> None:
        window.furniture_wanted.emit()  # type: ignore[attr-defined]
        window.filing.sample("TX")  # type: ignore[attr-defined]
        watch.then_of(window.workspace, end)  # type: ignore[attr-defined]

    watch = _Watch()
    watch.then_of(window, open_sample if what == "sample" else end)
    application.exec()


class _Watch:
    """Keeps whoever watches alive."""

    def __init__(self) -> None:
        self._watching: list[_Painted] = []

    def then_of(self, widget: QObject, then: Callable[[], None]) -> None:
        """Calls `then` after the widget's next painting."""
        watcher = _Painted(then)
        self._watching.append(watcher)
        widget.installEventFilter(watcher)


if __name__ == "__main__":
    main()
