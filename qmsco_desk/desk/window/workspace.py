"""One open matter: rail, pages and side panels, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.pages.undo_keys import UndoKeys
from qmsco_desk.desk.panels.preview import Preview, Wanted
from qmsco_desk.desk.panels.side_panel import SidePanel
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.window.message_bar import MessageBar
from qmsco_desk.desk.window.rail import Rail
from qmsco_desk.desk.window.step_state import of_untouched, progress
from qmsco_desk.errors import PathError
from qmsco_desk.interview.pages import PAGES, page_of
from qmsco_desk.model.paths import clause_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.checks.report import Report
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.panels.deadlines_panel import DeadlinesPanel
    from qmsco_desk.desk.panels.law_panel import LawPanel
    from qmsco_desk.desk.papers.papers_box import PapersBox
    from qmsco_desk.desk.session_bridge import SessionBridge
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.vocabulary import PaperName

NARROW = 1280
_RAIL = 256
_SIDE = 420
_SIDE_CHARACTERS = 46
_LEAST_PAGE = 420


@dataclass(frozen=True, slots=True)
class Law:
    """The law in force for a matter: federal, and the issuing state's where it is on file."""

    federal: FederalRules
    issuing: StateRules | None


class Workspace(QWidget):
    """The window's content while a matter is open.

    Signals:
        report_shown: A fresh report is on screen.
        count_changed: How many findings there are.
        side_toggled: Whether the side panels are in sight.
        folded: True where the side panels stand behind a button.
    """

    report_shown = Signal(object)
    count_changed = Signal(int)
    folded = Signal(bool)
    side_toggled = Signal(bool)

    def __init__(
        self,
        look: Look,
        bridge: SessionBridge,
        *,
        surroundings: Surroundings,
        papers: PapersBox,
        preview: Preview,
        law_panel: LawPanel,
        deadlines: DeadlinesPanel,
        law: Callable[[Matter], Law],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.bridge = bridge
        self._law = law
        self.papers = papers
        self.reviews = surroundings.reviews
        self.rail = Rail(look, PAGES)
        self.messages = MessageBar(look)
        self.side = SidePanel(look, preview, law_panel, deadlines)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self._views = [
            PageView(page, surroundings, number, len(PAGES)) for number, page in enumerate(PAGES, 1)
        ]
        for view in self._views:
            view.back_asked.connect(self.previous_step)
            view.continue_asked.connect(self.next_step)
            view.field_entered.connect(self.side.law.show_field)
            self.pages.addWidget(view)
        self._undo_keys = UndoKeys(self.pages)
        self._narrow = False
        self._side_wanted = True
        self._side_left = False
        self._build()
        self._connect()

    def _build(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        centre.setMinimumWidth(_LEAST_PAGE)
        self.side.setMinimumWidth(320)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("workspace-splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._centre = centre
        for widget in (self.rail, centre, self.side):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_RAIL, 2 * _SIDE, _SIDE])
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _connect(self) -> None:
        self.papers.preview_wanted.connect(self._on_preview_wanted)
        self.papers.findings_wanted.connect(self._on_findings_wanted)
        self.papers.field_wanted.connect(self.go_to)
        self.rail.step_wanted.connect(self._on_step_wanted)
        self.side.field_wanted.connect(self.go_to)
        self.side.preview.field_wanted.connect(self.go_to)
        self.side.findings.counted.connect(self.count_changed)
        self.bridge.matter_changed.connect(self._on_matter_changed)
        self.bridge.report_ready.connect(self._on_report_ready)

    def begin(self) -> None:
        """Shows the matter as it stands, at its first step."""
        self.turn_to(0)
        self._on_matter_changed()
        self._on_report_ready(self.bridge.report)
        self._views[0].focus_first()

    def end(self) -> None:
        """Lets go of the matter."""
        self.side.preview.clear()
        self.bridge.close()
        self.bridge.deleteLater()
        if self.papers.parent() is None:
            # The last page was never built, so nobody owns what stands on it.
            self.papers.deleteLater()

    # Steps

    @property
    def step(self) -> int:
        """Place of the step on screen, from 0."""
        return self.pages.currentIndex()

    def turn_to(self, step: int) -> None:
        """Turns to a step."""
        if not 0 <= step < len(self._views):
            return
        self.bridge.session.settle()
        self.pages.setCurrentIndex(step)
        self.rail.turn_to(step)
        self._order_panes()

    @Slot(int)
    def _on_step_wanted(self, step: int) -> None:
        self.turn_to(step)

    @Slot()
    def next_step(self) -> None:
        """Turns to the next step, with the keyboard on its first field."""
        self._step_by(1)

    @Slot()
    def previous_step(self) -> None:
        """Turns to the step before."""
        self._step_by(-1)

    def _step_by(self, steps: int) -> None:
        wanted = self.step + steps
        if 0 <= wanted < len(self._views):
            self.turn_to(wanted)
            self._views[wanted].focus_first()

    @Slot(str)
    def go_to(self, path: str) -> None:
        """Leads to a field, or to a clause: its step, scrolled into sight, focused."""
        try:
            page = page_of("clauses.changes" if clause_of(path) else path)
        except PathError:
            page = None
        if page is None:
            return
        if self._narrow:
            self.show_side(wanted=False)
        self.turn_to(PAGES.index(page))
        self._views[self.step].focus_field(path)

    @Slot(str)
    def _on_preview_wanted(self, paper: str) -> None:
        self.side.preview.choose(paper)
        self.show_panel("preview")

    @Slot()
    def _on_findings_wanted(self) -> None:
        self.show_panel("findings")

    # What changes

    @Slot()
    def _on_matter_changed(self) -> None:
        law = self._law(self.bridge.matter)
        name = law.issuing.name if law.issuing else self.bridge.matter.case.state
        self.rail.show_caption(self.bridge.matter, name)
        self.side.law.show_rules(law.federal, law.issuing)

    @Slot(object)
    def _on_report_ready(self, report: Report) -> None:
        session = self.bridge.session
        later = of_untouched(PAGES, session.matter, session.unreadable, report)
        named = bool(session.matter.case.state)
        self.side.show_report(report, state_named=named, later=later)
        self.side.preview.show_matter(session.matter, report, session.revision, session.unreadable)
        self.side.deadlines.show_matter(session.matter)
        self.papers.show_report(report)
        self.rail.show_progress(progress(PAGES, session.matter, session.unreadable, report))
        self.report_shown.emit(report)

    def law_changed(self) -> None:
        """Holds the matter against the law again: the firm spoke of a rule."""
        self._on_matter_changed()
        self.bridge.law_changed()

    def leave_out(self, papers: frozenset[PaperName]) -> None:
        """Offers every paper but these."""
        names = frozenset(str(paper.value) for paper in papers)
        self.papers.leave_out(names)
        self.side.preview.leave_out(names)

    def wanted(self, paper: str) -> Wanted:
        """A paper of the matter as it stands now."""
        bridge = self.bridge
        return Wanted(paper, bridge.matter, bridge.report, bridge.session.unreadable)

    # The side

    @property
    def narrow(self) -> bool:
        """Whether the side panels stand behind a button."""
        return self._narrow

    @property
    def side_shown(self) -> bool:
        """Whether the side panels are in sight."""
        return not self.side.isHidden()

    @property
    def side_left(self) -> bool:
        """Whether the side panels stand at the left."""
        return self._side_left

    def show_panel(self, name: str) -> None:
        """Brings a panel to the front, with the keyboard in it."""
        self.show_side(wanted=True)
        self.side.turn_to(name, focus=True)

    def show_side(self, *, wanted: bool) -> None:
        """Shows the side panels, or puts them away."""
        if not self._narrow:
            self._side_wanted = wanted
        self.side.setVisible(wanted)
        self.side.lie_over(over=self._narrow)
        self.side_toggled.emit(wanted)
        if wanted and self._narrow:
            self._place_overlay()
            self.side.raise_()

    def _order_panes(self) -> None:
        """Lets Tab go through the window as it reads, though pages are built after the panels."""
        before = self.side.watch.last_figure if self._side_left else self.rail.steps
        self._views[self.step].follow(before)

    def put_side(self, *, left: bool) -> None:
        """Moves the side panels to the other side of the page."""
        self._side_left = left
        self._order_panes()
        if self._narrow:
            self._place_overlay()
        else:
            sizes = dict(zip(self._order(), self._splitter.sizes(), strict=True))
            self._splitter.insertWidget(1 if left else 2, self.side)
            self._splitter.setSizes([sizes[widget] for widget in self._order()])

    def _order(self) -> list[QWidget]:
        widgets = (self._splitter.widget(n) for n in range(self._splitter.count()))
        return [widget for widget in widgets if widget is not None]

    def sizes(self) -> tuple[int, int]:
        """Widths of rail and side, for next time."""
        return self.rail.width(), self.side.width() if not self._narrow else _SIDE

    def set_sizes(self, rail: int, side: int) -> None:
        """Takes the widths of last time."""
        if not self._narrow:
            widths = {id(self.rail): rail, id(self.side): side, id(self._centre): 10 * _SIDE}
            self._splitter.setSizes([widths[id(widget)] for widget in self._order()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the side below 1280, and unfolds it above."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._fold(narrow)
        elif narrow and self.side_shown:
            self._place_overlay()

    def _fold(self, narrow: bool) -> None:
        self._narrow = narrow
        if narrow:
            self.side.setParent(self)
            self.show_side(wanted=False)
        else:
            self._splitter.insertWidget(1 if self._side_left else 2, self.side)
            self.show_side(wanted=self._side_wanted)
            self.set_sizes(_RAIL, _SIDE)
        self.folded.emit(narrow)

    def _place_overlay(self) -> None:
        """The side lies over the page, as wide as a panel needs, and leaves the rail in sight."""
        grown = max(_SIDE + Space.LARGE, self.fontMetrics().averageCharWidth() * _SIDE_CHARACTERS)
        width = min(grown, self.width() - max(_RAIL, self.rail.width()))
        left = self.rail.width() + 1 if self._side_left else self.width() - width
        self.side.setGeometry(QRect(left, 0, width, self.height()))

    # Panes

    def panes(self) -> tuple[QWidget, ...]:
        """The panes that F6 goes through, from left to right."""
        side = (self.side.tabs, self.side.watch) if self.side_shown else ()
        return (self.rail, self.pages, *(pane for pane in side if not pane.isHidden()))

    def next_pane(self, steps: int) -> None:
        """Moves the keyboard to the next pane, or to the one before."""
        panes = self.panes()
        now = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if _within(now, pane)), 0)
        pane = panes[(at + steps) % len(panes)]
        if pane is self.pages:
            self._views[self.step].focus_first()
        elif pane is self.side.tabs:
            self.side.tabs.currentWidget().setFocus(Qt.FocusReason.TabFocusReason)
        elif pane is self.side.watch:
            self.side.watch.focus_first()
        else:
            pane.setFocus(Qt.FocusReason.TabFocusReason)


def _within(widget: QWidget | None, pane: QWidget) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))
