"""Between the session, which knows no window, and the widgets, which hold no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.report import Report
    from qmsco_desk.interview.session import Change, Session
    from qmsco_desk.model.matter import Matter


class SessionBridge(QObject):
    """The session's changes as signals, and the review that follows each of them.

    The review runs on the window's own thread, as soon as the key stroke that asked for it has been
    dealt with; several edits made at once are reviewed once.

    Attributes:
        session: The matter under edit.
        matter_changed: Something was edited, undone or done again.
        report_ready: A fresh report, as a `Report`.
    """

    matter_changed = Signal()
    report_ready = Signal(object)

    def __init__(
        self,
        session: Session,
        review: Callable[[Matter], Report],
        parent: QObject | None = None,
        asked_by_rules: Callable[[Matter], frozenset[str]] = lambda matter: frozenset(),
    ) -> None:
        """Begins to listen; `asked_by_rules` gives the fields that the rules on file turn on."""
        super().__init__(parent)
        self.session = session
        self._asked_by_rules = asked_by_rules
        self._asked: tuple[int, frozenset[str]] = (-1, frozenset())
        self._review = review
        self._report: Report | None = None
        self._reviewed = -1
        self._change: Change | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timeout)
        self._unsubscribe = session.subscribe(self._on_change)

    @property
    def matter(self) -> Matter:
        """The matter as it stands."""
        return self.session.matter

    @property
    def report(self) -> Report:
        """The report on the matter as it stands, reviewed now if it was not yet."""
        if self._report is None or self._reviewed != self.session.revision:
            self._timer.stop()
            self._reviewed = self.session.revision
            self._report = self._review(self.session.matter)
            self.report_ready.emit(self._report)
        return self._report

    @property
    def asked_by_rules(self) -> frozenset[str]:
        """Patterns of the fields that the rules on file turn on in the matter as it stands."""
        if self._asked[0] != self.session.revision:
            self._asked = (self.session.revision, self._asked_by_rules(self.session.matter))
        return self._asked[1]

    @property
    def last_change(self) -> Change | None:
        """What the last edit touched, for whoever hears `matter_changed`."""
        return self._change

    def law_changed(self) -> None:
        """Reviews the same matter again, soon: what it is held against is different now."""
        self._reviewed = -1
        self._asked = (-1, frozenset())
        self._timer.start()

    def close(self) -> None:
        """Stops listening: the matter is being closed."""
        self._timer.stop()
        self._unsubscribe()

    def _on_change(self, change: Change) -> None:
        self._change = change
        self._timer.start()
        self.matter_changed.emit()

    @Slot()
    def _on_timeout(self) -> None:
        _ = self.report
