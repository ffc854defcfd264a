"""Work off the window's thread: the only module with thread pools, and each has one thread.

One thread, because the PDF writer's table of fonts is shared by the whole process. What keeps the
edits on disk has another one to itself: it must not wait while a packet is bound. Only frozen
snapshots cross over; the answer comes back by one queued signal of an object that lives with its
caller, and an answer that something newer has overtaken is dropped.

Python's collector runs on whichever thread happens to allocate. Among what it finds are windows
that were closed, and Qt lets those be destroyed on their own thread only; so it rests while a job
runs.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a job.

    Attributes:
        number: The number of the question it answers.
        value: What the function returned; None where it raised.
        error: What it raised, or None.
    """

    number: int
    value: object | None
    error: Exception | None = None


class _Order(QRunnable, Generic[S]):
    """One job; it holds the signal to answer by, and never the object that owns it."""

    def __init__(
        self,
        function: Callable[[S], object],
        snapshot: S,
        number: int,
        answered: SignalInstance,
        wanted: Callable[[int], bool],
        *,
        done: SignalInstance,
    ) -> None:
        super().__init__()
        self._function = function
        self._snapshot = snapshot
        self._number = number
        self._answered = answered
        self._wanted = wanted
        self._done = done

    def run(self) -> None:
        """Does the work, unless something newer was asked for while it stood in line."""
        if self._wanted(self._number):
            self._work()
        self._done.emit()

    def _work(self) -> None:
        try:
            answer = Answer(self._number, self._function(self._snapshot))
        except Exception as error:  # noqa: BLE001 - handed to the window's thread, which decides
            answer = Answer(self._number, None, error)
        # The window closes the pool before it goes, so the signal still has its object here.
        self._answered.emit(answer)


def always(number: int) -> bool:
    """For work that nothing newer overtakes."""
    del number
    return True


class Jobs(QObject):
    """The pools. The window owns them, and closes them before it goes."""

    _done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._done.connect(self._on_done)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._keeping = QThreadPool(self)
        self._keeping.setMaxThreadCount(1)

    @property
    def busy(self) -> bool:
        """Whether something is being done, or stands in line."""
        return bool(self._running)

    def run(
        self,
        function: Callable[[S], object],
        snapshot: S,
        number: int,
        answered: SignalInstance,
        wanted: Callable[[int], bool],
        *,
        keeping: bool = False,
    ) -> None:
        """Does `function(snapshot)` on the one thread and emits `answered(Answer)`.

        `wanted(number)` is asked, on that thread, just before the work starts; `keeping`: on the
        thread that keeps edits on disk.
        """
        self._running += 1
        gc.disable()
        order = _Order(function, snapshot, number, answered, wanted, done=self._done)
        (self._keeping if keeping else self._pool).start(order)

    @Slot()
    def _on_done(self) -> None:
        """On the window's own thread: the collector may run again once nothing is left to do."""
        self._running = max(0, self._running - 1)
        if not self._running:
            gc.enable()

    def wait(self) -> None:
        """Waits until everything asked for is done: whoever asked is about to go."""
        self._pool.waitForDone()
        self._keeping.waitForDone()

    def close(self) -> None:
        """Drops what stands in line and waits for what runs; what keeps edits is all done."""
        self._pool.clear()
        self._pool.waitForDone()
        self._keeping.waitForDone()
        # What was dropped never answers.
        self._running = 0
        gc.enable()


class Line(QObject):
    """One caller's line to the pool: only the newest question is answered.

    Signals:
        answered: The revision that was asked about and its `Answer`, on the window's thread.
    """

    answered = Signal(int, object)
    _returned = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, *, keeping: bool = False) -> None:
        """`keeping`: its work is done on the thread that keeps edits on disk."""
        super().__init__(parent)
        self._jobs = jobs
        self._keeping = keeping
        self._asked = 0
        self._revision = 0
        self._waiting = False
        self._returned.connect(self._on_returned)

    @property
    def waiting(self) -> bool:
        """True while the newest question is unanswered."""
        return self._waiting

    def run(self, function: Callable[[S], object], snapshot: S, revision: int) -> None:
        """Asks for `function(snapshot)`; whatever was asked before is no longer wanted."""
        self._asked += 1
        self._revision = revision
        self._waiting = True
        self._jobs.run(
            function,
            snapshot,
            self._asked,
            self._returned,
            self._is_newest,
            keeping=self._keeping,
        )

    def drop(self) -> None:
        """Wants no answer any more."""
        self._asked += 1
        self._waiting = False

    def _is_newest(self, number: int) -> bool:
        return number == self._asked

    @Slot(object)
    def _on_returned(self, answer: Answer) -> None:
        if self._is_newest(answer.number):
            self._waiting = False
            self.answered.emit(self._revision, answer)
