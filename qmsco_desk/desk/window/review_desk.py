"""Reviewing in the window: ticks on pages and figures, told in the rail, and the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk.checks.reviewing.content import collected
from qmsco_desk.checks.reviewing.marks import figures, page_subject
from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.desk.window.review_room import ReviewRoom
from qmsco_desk.errors import InputError
from qmsco_desk.interview.answered import answered
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model.vocabulary import PaperName

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.workspace import Workspace


class ReviewDesk(Branch):
    """Review's actions and its room, made when it is first entered."""

    def __init__(self, parts: Parts, open_state: Callable[[str, str], None]) -> None:
        """`open_state` leads to an item of a jurisdiction in the state library."""
        super().__init__(parts)
        self._open_state = open_state
        self._workspace: Workspace | None = None
        self.room: ReviewRoom | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in, and ticking what is at hand."""
        return {
            "review": self.show,
            "review-page": self.on_page,
            "review-figure": self.on_figure,
        }

    def serve(self, workspace: Workspace | None) -> None:
        """Takes up the ticks of the matter that was opened."""
        self._workspace = workspace
        if workspace is not None and workspace.reviews is not None:
            workspace.reviews.changed.connect(self._on_changed)
            workspace.reviews.all_wanted.connect(self.show)
            workspace.report_shown.connect(self._on_report)

    @property
    def open(self) -> bool:
        """Whether the room is on screen."""
        return self.room is not None and self._rooms.current is self.room

    # On the page and in the calculation

    @Slot()
    def on_page(self) -> None:
        """Marks the page on screen reviewed, or takes that back."""
        view = self._workspace.pages.currentWidget() if self._workspace else None
        if isinstance(view, PageView) and view.reviewed is not None:
            view.reviewed.toggle_review()

    @Slot()
    def on_figure(self) -> None:
        """Marks the selected figure reviewed, or takes that back; first it is shown."""
        workspace = self._workspace
        if workspace is None:
            return
        calculation = workspace.side.calculation
        figures_of = calculation.figures
        if figures_of is None:
            return
        if not calculation.steps.isVisible() or not figures_of.subject:
            workspace.show_panel("calculation")
            return
        figures_of.toggle()

    @Slot()
    def _on_changed(self) -> None:
        workspace = self._workspace
        if workspace is None or workspace.reviews is None:
            return
        workspace.rail.show_reviewed(
            tuple(workspace.reviews.standing(page_subject(page.key)) for page in PAGES)
        )
        self._refresh()

    @Slot(object)
    def _on_report(self, report: object) -> None:
        del report
        self._refresh()

    # The room

    @Slot()
    def show(self) -> None:
        """Comes in."""
        if self._workspace is None:
            return
        if self.room is None:
            self.room = self._made()
        self._fill()
        self._rooms.enter(self.room)
        self.room.begin()

    def _made(self) -> ReviewRoom:
        names = {state.code: state.name for state in self._office.library.states()}
        room = ReviewRoom(self._look, lambda code: names.get(code, code), self._window)
        room.setProperty(HELPED, "review")
        self._rooms.admit(room)
        room.field_wanted.connect(self._on_field)
        room.tick_wanted.connect(self._on_tick)
        room.steps_wanted.connect(self._on_steps)
        room.rule_wanted.connect(self._open_state)
        room.sheet_wanted.connect(self._on_sheet)
        return room

    def _refresh(self) -> None:
        if self.open:
            self._fill()

    def _fill(self) -> None:
        if self._workspace is None or self.room is None:
            return
        bridge = self._workspace.bridge
        matter = bridge.matter
        self.room.show_content(
            collected(matter, bridge.report, answered(matter, bridge.session.unreadable))
        )

    @Slot(str)
    def _on_field(self, path: str) -> None:
        if self._workspace is not None:
            self._rooms.leave()
            self._workspace.go_to(path)

    @Slot(str)
    def _on_tick(self, subject: str) -> None:
        """Changes a tick from the room."""
        reviews = self._workspace.reviews if self._workspace else None
        if reviews is None or self.room is None:
            return
        standing = reviews.standing(subject)
        if standing is not None and (not standing.stale or standing.gone):
            reviews.untick(subject)
            return

        def tick(initials: str) -> None:
            reviews.tick(subject, initials)

        if not reviews.initials:
            self.room.strip.ask(tick, self.room.view)
            return
        try:
            tick(reviews.initials)
        except InputError as error:
            self.refused.emit(error)

    @Slot(str)
    def _on_steps(self, subject: str) -> None:
        """Shows a figure among the steps of the calculation."""
        workspace = self._workspace
        if workspace is None:
            return
        step = figures(workspace.bridge.report.calculation.trace).get(subject)
        self._rooms.leave()
        workspace.show_panel("calculation")
        if step is not None:
            workspace.side.calculation.show_step(step)

    @Slot()
    def _on_sheet(self) -> None:
        """Shows the sheet in the preview."""
        if self._workspace is not None:
            self._rooms.leave()
            self._workspace.side.preview.choose(PaperName.REVIEW.value)
            self._workspace.show_panel("preview")
