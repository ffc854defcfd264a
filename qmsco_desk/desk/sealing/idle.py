"""Notices that nobody is at the desk: no key and no mouse in the program's windows for a while.

What a person does arrives at a window of the system before it reaches any widget. Only there is it
listened for, so that the thousands of other events cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

_DONE_BY_A_PERSON = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    )
)
_AGAIN_MS = 10_000
"""Until it is looked again whether what must not be interrupted is over."""


class Idle(QObject):
    """Watches the windows of the application.

    Signals:
        fell_idle: Nobody did anything for the time that was set, and nothing stands against it.
    """

    fell_idle = Signal()

    def __init__(
        self, application: QGuiApplication, may: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """`may`: whether it may be told now; where not, it is told when it may."""
        super().__init__(parent)
        self._may = may
        self._limit = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        application.focusWindowChanged.connect(self._watch)
        for window in application.topLevelWindows():
            self._watch(window)

    def set_limit(self, milliseconds: int) -> None:
        """How long nobody does anything before it is told; 0: it is not."""
        self._limit = milliseconds
        self.begin()

    @property
    def running(self) -> bool:
        """Whether it watches."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Somebody is here now."""
        self._since.start()
        if self._limit:
            self._timer.start(self._limit)
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Watches no longer, until `begin`."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes when somebody last did something, and passes everything on."""
        if event.type() in _DONE_BY_A_PERSON:
            self._since.restart()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_timeout(self) -> None:
        left = self._limit - self._since.elapsed()
        if left > 0:
            self._timer.start(max(1, left))
        elif self._may():
            self.fell_idle.emit()
        else:
            self._timer.start(min(_AGAIN_MS, self._limit))

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # Once, however often it comes to the front.
            window.removeEventFilter(self)
            window.installEventFilter(self)
