"""The review ticks of the open matter: which there are, which still hold, and ticking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.checks.reviewing.ticks import Reviewable, Standing, standings, ticked, without
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError
from qmsco_desk.interview.answered import reviewed_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from qmsco_desk.desk.session_bridge import SessionBridge


def told(standing: Standing) -> str:
    """How a tick stands, in a few words: who and when, or what changed since."""
    if standing.gone:
        return tr("Reviewed, and no longer there")
    if standing.stale:
        what = "; ".join(standing.changed)
        return tr("Changed since it was reviewed: {what}").format(what=what)
    return tr("Reviewed by {who}").format(who=standing.signed)


class Reviews(QObject):
    """The ticks. They are looked at anew with every report, and only those that there are.

    Signals:
        changed: A tick came or went, holds no more or holds again.
        all_wanted: Everything that there is to review is to be shown.
    """

    changed = Signal()
    all_wanted = Signal()

    def __init__(
        self,
        bridge: SessionBridge,
        on: date,
        initials: Callable[[], str],
        keep_initials: Callable[[str], None],
    ) -> None:
        """`initials` gives those of last time; `keep_initials` remembers them, or raises.

        Its parent is the bridge: it ends with the matter.
        """
        super().__init__(bridge)
        self._bridge = bridge
        self._on = on
        self._initials = initials
        self._keep = keep_initials
        self._standings: Mapping[str, Standing] = {}
        bridge.report_ready.connect(self._on_report)

    @property
    def initials(self) -> str:
        """Whoever ticked last at this desk; empty where nobody did."""
        return self._initials()

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Every tick by what was ticked."""
        return self._standings

    def standing(self, subject: str) -> Standing | None:
        """How the tick of a page or a figure stands in the matter as it is; None without one."""
        _ = self._bridge.report  # which looks at the ticks anew, if it was not made yet
        return self._standings.get(subject)

    def holds(self, subject: str) -> bool:
        """Whether a page or a figure is ticked, and as it was then."""
        standing = self.standing(subject)
        return standing is not None and not standing.stale

    def tick(self, subject: str, by: str) -> None:
        """Ticks a page or a figure as it stands now, as one step that undo takes back.

        Raises:
            InputError: Nobody answers for it, or it cannot be ticked; nothing is changed.
        """
        by = by.strip()
        given = self._given()
        review = ticked(given, subject, by=by, on=self._on)
        try:
            self._keep(by)
        except ValueError as error:
            raise InputError(
                tr("These are no initials."), tr("Write up to eight letters.")
            ) from error
        title = given.title(subject)
        self._bridge.session.note(tr("Mark {title} reviewed").format(title=title), review)

    def untick(self, subject: str) -> None:
        """Takes the tick of a page or a figure back, as one step."""
        standing = self.standing(subject)
        if standing is not None:
            name = tr("Take back the review of {title}").format(title=standing.title)
            self._bridge.session.note(name, without(self._bridge.matter.review, subject))

    def _given(self) -> Reviewable:
        bridge = self._bridge
        trace = bridge.report.calculation.trace
        return Reviewable(bridge.matter, bridge.session.unreadable, reviewed_pages(), trace)

    @Slot(object)
    def _on_report(self, report: object) -> None:
        """Works on what the report was made of; with no ticks there is nothing to do."""
        del report
        has_any = bool(self._bridge.matter.review.ticks)
        now = standings(self._given()) if has_any else {}
        if now != self._standings:
            self._standings = now
            self.changed.emit()
