"""The window: home or one open matter, the menus, the foot, and what happens when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QStackedWidget

from qmsco_desk.desk import changes
from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.panels.preview import RESTS_MS
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window import targets
from qmsco_desk.desk.window.actions import Actions, entries
from qmsco_desk.desk.window.beginnings import samples_menu
from qmsco_desk.desk.window.compare_desk import CompareDesk
from qmsco_desk.desk.window.corner import Corner
from qmsco_desk.desk.window.filing import Filing
from qmsco_desk.desk.window.find import Find, Target
from qmsco_desk.desk.window.findings_desk import FindingsDesk
from qmsco_desk.desk.window.guide_desk import GuideDesk
from qmsco_desk.desk.window.help_desk import HelpDesk
from qmsco_desk.desk.window.home import Home
from qmsco_desk.desk.window.library_desk import LibraryDesk
from qmsco_desk.desk.window.matter_papers import MatterPapers
from qmsco_desk.desk.window.matters_desk import MattersDesk
from qmsco_desk.desk.window.message_bar import MessageBar
from qmsco_desk.desk.window.new_order_desk import NewOrderDesk
from qmsco_desk.desk.window.office_desk import OfficeDesk
from qmsco_desk.desk.window.opening import open_workspace
from qmsco_desk.desk.window.review_desk import ReviewDesk
from qmsco_desk.desk.window.rooms import Rooms
from qmsco_desk.desk.window.rules_changed import RulesChangedDialog
from qmsco_desk.desk.window.status import StatusLine
from qmsco_desk.desk.window.tab_ring import RingWindow
from qmsco_desk.desk.window.view_commands import ViewCommands
from qmsco_desk.desk.window.window_memory import Layout, WindowMemory
from qmsco_desk.interview.pages import PAGES, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qmsco_desk.checks.rules.changed import RulesChanged
    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.faults import Faults
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.desk.window.branch import Branch
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.errors import DeskError
    from qmsco_desk.interview.session import Session
    from qmsco_desk.office import Office


class MainWindow(RingWindow):
    """The one window of the program."""

    def __init__(
        self,
        office: Office,
        look: Look,
        asker: Asker,
        faults: Faults,
        *,
        open_address: Callable[[str], None],
        rests_ms: int = RESTS_MS,
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setMinimumSize(1024, 680)
        self.resize(self._first_size())
        self._office = office
        self._look = look
        self._faults = faults
        self._open_address = open_address
        self._rests_ms = rests_ms
        self._memory = WindowMemory(office.preferences)
        self._jobs = Jobs(self)
        self.filing = Filing(office, asker, self)
        self.papers = MatterPapers(self._jobs, office, self.filing, asker, self)
        self.workspace: Workspace | None = None
        names = {state.code: state.name for state in office.library.states()}
        named = ((code, names.get(code, code)) for code in office.samples())
        self._samples = tuple(sorted(named, key=lambda sample: sample[1]))
        self.home = Home(look, office.today, self._samples, names)
        self._home_messages = MessageBar(look)
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._stack = QStackedWidget()
        self.rooms = Rooms(self._stack, look, self)
        self.library = LibraryDesk(
            office, look, self._jobs, asker=asker, rooms=self.rooms, window=self
        )
        self.matters = MattersDesk(office, self._jobs, self.home, self.filing, self)
        self.help = HelpDesk(look, self._jobs, open_address, self)
        self.guide = GuideDesk(office, look, self)
        self.findings = FindingsDesk(office, self._jobs, self)
        self.reviewing = ReviewDesk(office, look, self.rooms, self.library.open_state, self)
        self.beginning = NewOrderDesk(office, look, self.home, self.filing, self.rooms)
        self.own = OfficeDesk(
            office, look, asker=asker, rooms=self.rooms, filing=self.filing, window=self
        )
        self.comparing = CompareDesk(
            office, look, self._jobs, asker=asker, rooms=self.rooms, filing=self.filing, window=self
        )
        self._branches: tuple[Branch, ...] = (
            *(self.library, self.findings, self.reviewing, self.help, self.guide),
            *(self.matters, self.beginning, self.own, self.comparing),
        )
        self._build()
        self._connect()
        self._show_home()
        self.restoreGeometry(self._memory.geometry)

    def _first_size(self) -> QSize:
        """A comfortable size that leaves the screen room for the window's own frame."""
        room = self.screen().availableSize() - QSize(0, 40)
        return QSize(1440, 900).boundedTo(room)

    def _build(self) -> None:
        self.home.put_on_top(self._home_messages)
        self._stack.addWidget(self.home)
        self.setCentralWidget(self._stack)
        self.finder = Find(self._look, self._targets, self)
        self._view = ViewCommands(self._look, self._memory, self._open_one, self)
        samples = samples_menu(tr("Open sa&mple"), "menu-samples", self._samples, self)
        samples.triggered.connect(self._on_sample)
        self.commands = Actions(self, self._what_actions_do(), samples)
        self.beside_menus = Corner(self._look)
        if self.menuBar().isNativeMenuBar():
            self.status.addPermanentWidget(self.beside_menus)
        else:
            self.menuBar().setCornerWidget(self.beside_menus)
        self._view.tick(self.commands)

    def _open_one(self) -> Workspace | None:
        return self.workspace

    def _connect(self) -> None:
        self.home.library_wanted.connect(self.library.show)
        self.rooms.covered.connect(self._on_covered)
        for branch in self._branches:
            branch.told.connect(self.tell)
            branch.refused.connect(self._on_refused)
            branch.failed.connect(self._faults.take)
        self.filing.opened.connect(self._on_opened)
        self.filing.closed.connect(self._show_home)
        self.filing.saved.connect(self._on_saved)
        self.filing.refused.connect(self._on_refused)
        self.filing.told.connect(self.tell)
        self.filing.rules_differ.connect(self._on_rules_differ)
        self.papers.told.connect(self.tell)
        self.papers.failed.connect(self._faults.take)
        self._faults.mendable.connect(self._on_refused)
        self._faults.show_over(self)
        self.beside_menus.find_wanted.connect(self.finder.begin)
        self.beside_menus.side_wanted.connect(self._view.on_side)

    def _what_actions_do(self) -> dict[str, Callable[[], object]]:
        """Each declared action with the bound method that does it."""
        return {
            **self._view.by_name(),
            "open": self.filing.choose_and_open,
            "save": self.filing.save,
            "save-as": self.filing.save_as,
            "save-pdf": self.papers.save_shown,
            "save-calendar": self.filing.save_calendar,
            "print": self.papers.print_shown,
            "close": self.filing.close,
            "quit": self.close,
            "undo": self._on_undo,
            "redo": self._on_redo,
            "find": self.finder.begin,
            **{name: does for branch in self._branches for name, does in branch.by_name().items()},
        }

    # Home and matter

    @Slot()
    def _show_home(self) -> None:
        self._let_go()
        self.rooms.leave_all()
        self.status.clear_matter()
        self.status.hide()
        self.beside_menus.show_fold(folded=False)
        self.commands.let(matter_open=False)
        self.setWindowTitle("QMSCO Desk")
        self.setWindowModified(False)
        self.matters.refresh()
        self._stack.setCurrentWidget(self.home)
        self.home.setFocus()

    def _let_go(self) -> None:
        """Closes the workspace, remembering how it was arranged."""
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        for branch in self._branches:
            branch.serve(None)
        self._remember(workspace)
        workspace.end()
        # Work for its preview may still be going on, and answers to an object of the workspace.
        self._jobs.wait()
        self.papers.serve(None)
        self._stack.removeWidget(workspace)
        workspace.deleteLater()

    def _remember(self, workspace: Workspace) -> None:
        rail, side = workspace.sizes()
        self._memory.layout = Layout(
            rail,
            side,
            workspace.side_shown or workspace.narrow,
            workspace.side_left,
            workspace.side.order(),
            # The law is looked up and put away again; the next matter does not begin with it.
            workspace.side.current if workspace.side.current != "law" else "findings",
        )

    @Slot(object)
    def _on_opened(self, session: Session) -> None:
        self._let_go()
        self.rooms.leave_all()
        workspace = open_workspace(
            session,
            self._office,
            self._look,
            self._jobs,
            open_address=self._open_address,
            ask_exhibits=self.papers.ask_exhibits,
            rests_ms=self._rests_ms,
            parent=self,
        )
        self.workspace = workspace
        workspace.bridge.matter_changed.connect(self._on_matter_changed)
        workspace.report_shown.connect(self._on_report)
        workspace.count_changed.connect(self.beside_menus.show_count)
        workspace.folded.connect(self._on_folded)
        workspace.side_toggled.connect(self.commands["side"].setChecked)
        workspace.side.preview.failed.connect(self._faults.take)
        workspace.side.preview.paper_chosen.connect(self._on_paper_chosen)
        workspace.side.deadlines.save_wanted.connect(self.filing.save_calendar)
        self.papers.serve(workspace)
        for branch in self._branches:
            branch.serve(workspace)
        workspace.side.preview.choose(self._memory.paper)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self._arrange(workspace, self._memory.layout)
        self.commands.let(matter_open=True)
        self.status.show()
        workspace.begin()
        self._on_matter_changed()
        self._on_folded(workspace.narrow)

    def _arrange(self, workspace: Workspace, layout: Layout) -> None:
        workspace.side.put_in_order(layout.panels)
        if layout.panel in workspace.side.order():
            workspace.side.turn_to(layout.panel)
        workspace.put_side(left=layout.side_left)
        self.commands["side-left" if layout.side_left else "side-right"].setChecked(True)
        if layout.rail and layout.side:
            workspace.set_sizes(layout.rail, layout.side)
        if not workspace.narrow:
            workspace.show_side(wanted=layout.side_shown)

    @Slot()
    def _on_matter_changed(self) -> None:
        session = self.filing.session
        if session is None:
            return
        for name, text in (("undo", session.undo_name), ("redo", session.redo_name)):
            action = self.commands[name]
            action.setEnabled(text is not None)
            word, change = tr(f"&{name.capitalize()}"), changes.said(text or "")
            action.setText(f"{word} {change[0].lower()}{change[1:]}" if change else word)
        self.setWindowTitle(f"{self.filing.title}[*] \N{EM DASH} QMSCO Desk")
        self.setWindowModified(session.changed)
        self.status.tell_saved(
            file=self.filing.path is not None,
            changed=session.changed,
            at=self.filing.saved_at,
        )

    @Slot(object)
    def _on_report(self, report: object) -> None:
        if self.workspace is not None:
            matter = self.workspace.bridge.matter
            self.status.tell_rules(self.workspace.bridge.report, self._office.issuing_rules(matter))

    @Slot()
    def _on_saved(self) -> None:
        self._on_matter_changed()

    @Slot(object)
    def _on_rules_differ(self, changed: RulesChanged) -> None:
        """Says so before the matter opens; it opens when that was read."""
        dialog = RulesChangedDialog(changed, self._look, self)
        dialog.accepted.connect(self.filing.go_on)
        dialog.rejected.connect(self.filing.stay)
        dialog.open()

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self.tell(str(error), "error")

    @Slot(str, str)
    def tell(self, text: str, kind: str) -> None:
        """Shows a sentence above the page, in the library or at home."""
        self._bar().tell(text, kind)

    def _bar(self) -> MessageBar:
        return self.rooms.bar or (
            self.workspace.messages if self.workspace else self._home_messages
        )

    @property
    def message(self) -> str:
        """The sentence on screen; empty where there is none."""
        return self._bar().text

    @Slot(bool)
    def _on_covered(self, covered: bool) -> None:
        """A room lies over the page, or no longer does."""
        self.commands.let(matter_open=self.workspace is not None, covered=covered)
        self._on_folded(not covered and self.workspace is not None and self.workspace.narrow)

    @Slot(QAction)
    def _on_sample(self, action: QAction) -> None:
        self.filing.sample(action.data())

    # Edit

    @Slot()
    def _on_undo(self) -> None:
        if self.filing.session is not None:
            self.filing.session.undo()
            self._show_what_changed()

    @Slot()
    def _on_redo(self) -> None:
        if self.filing.session is not None:
            self.filing.session.redo()
            self._show_what_changed()

    def _show_what_changed(self) -> None:
        """Turns to the step on which undo or redo changed something, where it is not in sight."""
        workspace = self.workspace
        change = workspace.bridge.last_change if workspace else None
        if workspace is None or change is None:
            return
        for path in change.paths:
            page = page_of(path)
            if page is not None:
                if PAGES.index(page) != workspace.step:
                    workspace.go_to(path)
                return

    @Slot(str)
    def _on_paper_chosen(self, paper: str) -> None:
        self._memory.paper = paper

    # The window itself

    def _targets(self) -> Iterable[Target]:
        """All that Find can find now."""
        yield from targets.of_actions(entries(), self.commands.__getitem__)
        workspace = self.workspace
        if workspace is not None:
            matter = workspace.bridge.matter
            yield from targets.of_steps(PAGES, workspace.turn_to)
            yield from targets.of_findings(workspace.bridge.report, workspace.go_to)
            yield from targets.of_fields(PAGES, matter, workspace.go_to)
            issuing = self._office.issuing_rules(matter)
            if self.rooms.current is None:
                yield from targets.of_rules(issuing, self._view.on_law_state)
        for branch in self._branches:
            yield from branch.targets()

    @Slot(bool)
    def _on_folded(self, folded: bool) -> None:
        self.beside_menus.show_fold(folded=folded)
        # A menu bar does not notice by itself that its corner has another width.
        self.menuBar().adjustSize()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about edits that are not saved, finishes what prints, remembers the window."""
        if not self.filing.may_leave():
            event.ignore()
            return
        self.papers.finish()
        for branch in self._branches:
            branch.finish()
        self._memory.geometry = self.saveGeometry()
        self._let_go()
        self._jobs.close()
        event.accept()
