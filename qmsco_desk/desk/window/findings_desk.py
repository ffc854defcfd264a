"""What is done from the findings: mended at a step, put aside for a reason, taken back, undone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk.checks.deadlines.business_days import warm
from qmsco_desk.checks.putting_aside import put_aside, taken_back
from qmsco_desk.desk.jobs import Line
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.errors import InputError, MatterFileError
from qmsco_desk.interview.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.model.reviewing import Dismissal


class FindingsDesk(Branch):
    """The dealings of the findings panel with the open matter."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        # A review may ask for holidays; their lists are read while nobody waits for them.
        self._line = Line(self._jobs, self)
        self._line.run(warm, self._office.today, 0)
        self._workspace: Workspace | None = None
        self._done = -1

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """What its actions do."""
        return {"fix-finding": self.on_fix, "put-aside": self.on_put_aside}

    def serve(self, workspace: Workspace | None) -> None:
        """Takes up the findings of the matter that was opened."""
        self._workspace = workspace
        if workspace is None:
            return
        panel = workspace.side.findings
        panel.initials = self._initials
        panel.cure_wanted.connect(self._on_cure)
        panel.aside_wanted.connect(self._on_aside)
        panel.back_wanted.connect(self._on_back)
        panel.undo_wanted.connect(self._on_undo)
        panel.law_wanted.connect(self._on_law)
        workspace.pages.currentChanged.connect(self._on_page)
        workspace.bridge.matter_changed.connect(self._on_matter_changed)
        self._on_page(workspace.step)

    def _initials(self) -> str:
        return self._office.preferences.get("initials")

    @Slot()
    def on_fix(self) -> None:
        """Mends the selected finding by its own step, where it has one."""
        if self._workspace is not None:
            self._workspace.show_panel("findings")
            self._workspace.side.findings.fix()

    @Slot()
    def on_put_aside(self) -> None:
        """Opens the editor under the selected finding."""
        if self._workspace is not None:
            self._workspace.show_panel("findings")
            self._workspace.side.findings.begin_aside()

    @Slot(int)
    def _on_page(self, step: int) -> None:
        if self._workspace is not None and 0 <= step < len(PAGES):
            self._workspace.side.findings.show_page(PAGES[step])

    @Slot(object)
    def _on_cure(self, finding: Finding) -> None:
        if self._workspace is None or finding.cure is None:
            return
        session = self._workspace.bridge.session
        session.put_all(finding.cure.label, dict(finding.cure.texts))
        self._tell(tr("Done: {step}.").format(step=finding.cure.label))

    @Slot(object, str, str)
    def _on_aside(self, finding: Finding, reason: str, by: str) -> None:
        if self._workspace is None:
            return
        bridge, panel = self._workspace.bridge, self._workspace.side.findings
        try:
            review = put_aside(
                bridge.matter, bridge.report, finding, reason=reason, by=by, on=self._office.today
            )
        except InputError as error:
            panel.refuse_aside(str(error))
            return
        panel.end_aside()
        if by.strip() != self._initials():
            self._remember(by.strip())
        bridge.session.note(tr("Put finding aside"), review)
        self._tell(tr("Put aside: {finding}").format(finding=finding.sentence))

    def _remember(self, initials: str) -> None:
        """Keeps the initials for next time; odd ones are good for this once.

        A file that cannot be written is no reason to hold up the work.
        """
        with suppress(ValueError, MatterFileError):
            self._office.preferences.set("initials", initials)

    @Slot(object)
    def _on_back(self, dismissal: Dismissal) -> None:
        if self._workspace is None:
            return
        session = self._workspace.bridge.session
        session.note(tr("Take finding back"), taken_back(session.matter, dismissal))
        self._tell(tr("Taken back: {finding}").format(finding=dismissal.sentence))

    def _tell(self, done: str) -> None:
        """Says what was done; it can be taken back until something else is done."""
        if self._workspace is not None:
            self._done = self._workspace.bridge.session.revision
            self._workspace.side.findings.tell_done(done)

    @Slot()
    def _on_matter_changed(self) -> None:
        if self._workspace is not None and self._workspace.bridge.session.revision != self._done:
            self._workspace.side.findings.forget_done()

    @Slot()
    def _on_undo(self) -> None:
        if self._workspace is not None and self._workspace.bridge.session.revision == self._done:
            self._workspace.bridge.session.undo()

    @Slot(object)
    def _on_law(self, finding: Finding) -> None:
        if self._workspace is not None:
            self._workspace.side.law.show_finding(finding)
            self._workspace.show_panel("law")
