"""The foot: what is saved, which rules are applied and how well they are verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.look import Space, mark, tip
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from PySide6.QtCore import QTime
    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.checks.report import Report
    from qmsco_desk.law.schema import StateRules

_BETWEEN = 8  # what the bar keeps free beside each part, at most


def rules_words(report: Report, issuing: StateRules | None) -> str:
    """Which state's rules, of which day, and how many of those leaned on were read or not."""
    if issuing is None:
        return tr("No state's rules are applied yet")
    # A finding that was put aside still rests on its rule.
    findings = (*report.findings, *(put.finding for put in report.dismissed))
    found = (*report.calculation.provenance, *(finding.provenance for finding in findings))
    leaned_on = {
        provenance.rule: provenance.status
        for provenance in found
        if provenance is not None and provenance.jurisdiction == issuing.jurisdiction
    }
    words = tr("{name} rules as of {on}").format(name=issuing.name, on=short_date(report.on))
    if not leaned_on:
        return words
    by_firm = sum(status is Status.CONFIRMED for status in leaned_on.values())
    read = sum(status.verified for status in leaned_on.values()) - by_firm
    open_ones = len(leaned_on) - read - by_firm
    confirmed = tr(", {by_firm} confirmed by the firm").format(by_firm=by_firm) if by_firm else ""
    unconfirmed = tr(", {open_ones} unconfirmed").format(open_ones=open_ones) if open_ones else ""
    return tr("{words} ({read} read{confirmed}{unconfirmed})").format(
        words=words, read=read, confirmed=confirmed, unconfirmed=unconfirmed
    )


class StatusLine(QStatusBar):
    """The status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._saved = QLabel()
        self._saved.setObjectName("status-saved")
        self._sealed = QLabel()
        self._sealed.setObjectName("status-sealed")
        self._sealed.hide()
        self._keeps = True
        self._kept = QLabel()
        self._kept.setObjectName("status-kept")
        mark(self._kept, role="stale")
        self._kept.hide()
        self._rules_said = ""
        self._rules = QLabel()
        self._rules.setObjectName("status-rules")
        for part in (self._saved, self._sealed, self._kept, self._rules):
            part.setContentsMargins(Space.MEDIUM, Space.HAIR, Space.MEDIUM, Space.HAIR)
        self._sealed.setContentsMargins(0, Space.HAIR, Space.MEDIUM, Space.HAIR)
        self._saved.setContentsMargins(Space.MEDIUM, Space.HAIR, 0, Space.HAIR)
        self.addWidget(self._saved)
        self.addWidget(self._sealed)
        self.addWidget(self._kept)
        self.addPermanentWidget(self._rules)

    @property
    def saved(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    @property
    def rules(self) -> str:
        """What is said of the rules."""
        return self._rules_said

    def tell_saved(self, *, file: bool, changed: bool, at: QTime | None) -> None:
        """Says whether the matter is saved, and when it was."""
        if changed:
            when = (
                tr("; last saved {time}").format(time=at.toString("HH:mm:ss"))
                if at is not None
                else ""
            )
            self._saved.setText(tr("Changes are not saved{when}").format(when=when))
        elif at is not None:
            self._saved.setText(tr("Saved {time}").format(time=at.toString("HH:mm:ss")))
        else:
            self._saved.setText(
                tr("No changes since it was opened") if file else tr("Not saved yet")
            )
        self.fit()

    def tell_sealed(self, words: str, *, keeps: bool = True) -> None:
        """Says how the matter's file is sealed; nothing where there is none yet.

        Where nothing can be sealed nothing `keeps` what is typed either: the words say both.
        """
        self._keeps = keeps
        self._show_kept()
        # Part of one line with what is said of saving.
        self._sealed.setText(f"\N{MIDDLE DOT}  {words}" if words else "")
        self._sealed.setVisible(bool(words))
        self.fit()

    @property
    def sealed(self) -> str:
        """What is said of sealing; empty where there is no file yet."""
        return self._sealed.text().removeprefix("\N{MIDDLE DOT}").strip()

    def tell_kept(self, *, kept: bool, why: str = "") -> None:
        """Says so where what is typed cannot be kept while one works; the mouse tells `why`."""
        self._kept.setText("" if kept else tr("What you type is not kept"))
        self._kept.setToolTip(why)
        self._show_kept()

    def _show_kept(self) -> None:
        self._kept.setVisible(bool(self._kept.text()) and self._keeps)
        self.fit()

    @property
    def kept(self) -> str:
        """What is said of keeping; empty where it goes well."""
        return self._kept.text()

    def tell_rules(self, report: Report, issuing: StateRules | None) -> None:
        """Says which rules are applied."""
        self._rules_said = rules_words(report, issuing)
        self.fit()

    def clear_matter(self) -> None:
        """Says nothing while no matter is open."""
        self._saved.clear()
        self._rules_said = ""
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said of the rules takes what the rest of the line leaves."""
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Shortens what is said of the rules where the line is too narrow; the mouse tells all."""
        left = (self._saved, self._sealed, self._kept)
        taken = sum(part.sizeHint().width() + _BETWEEN for part in left if not part.isHidden())
        room = self.width() - taken - 2 * Space.MEDIUM - _BETWEEN
        said = self._rules_said
        shown = self._rules.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        self._rules.setText(shown)
        self._rules.setToolTip("" if shown == said else tip(said))
        self._rules.setAccessibleName(said)
