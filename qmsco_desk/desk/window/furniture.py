"""What the window is furnished with once it stands: the files, papers, rooms, branches and Find.

All of the program hangs on this module. The window is painted first and this is read afterwards,
off the window's thread; see `desk.arrival`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from qmsco_desk.desk import changes
from qmsco_desk.desk.panels.preview import RESTS_MS
from qmsco_desk.desk.style.look import literal, tip
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window import targets
from qmsco_desk.desk.window.actions import entries
from qmsco_desk.desk.window.beginnings import fill
from qmsco_desk.desk.window.branch import Parts
from qmsco_desk.desk.window.branches import Branches
from qmsco_desk.desk.window.filing import Filing
from qmsco_desk.desk.window.find import Find, Target
from qmsco_desk.desk.window.matter_papers import MatterPapers
from qmsco_desk.desk.window.opening import open_workspace
from qmsco_desk.desk.window.rooms import Rooms
from qmsco_desk.desk.window.rules_changed import RulesChangedDialog
from qmsco_desk.desk.window.status import StatusLine
from qmsco_desk.desk.window.view_commands import ViewCommands
from qmsco_desk.desk.window.window_memory import Layout
from qmsco_desk.interview.pages import PAGES, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QStackedWidget

    from qmsco_desk.checks.rules.changed import RulesChanged
    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.desk.window.main_window import MainWindow
    from qmsco_desk.desk.window.message_bar import MessageBar
    from qmsco_desk.desk.window.window_memory import WindowMemory
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.errors import DeskError
    from qmsco_desk.interview.session import Session
    from qmsco_desk.office import Office


class Furniture(QObject):
    """The parts of one window, and what passes between them.

    Attributes:
        workspace: The open matter on screen; None while none is open.
    """

    def __init__(
        self,
        office: Office,
        window: MainWindow,
        stack: QStackedWidget,
        memory: WindowMemory,
        *,
        look: Look,
        jobs: Jobs,
        asker: Asker,
        open_address: Callable[[str], None],
        rests_ms: int | None,
    ) -> None:
        """`rests_ms`: how long the preview rests after typing; None: as is usual."""
        super().__init__(window)
        self._office = office
        self._window = window
        self._stack = stack
        self._memory = memory
        self._look = look
        self._jobs = jobs
        self._open_address = open_address
        self._rests_ms = RESTS_MS if rests_ms is None else rests_ms
        self._home = window.home
        self.workspace: Workspace | None = None
        self._refused = ""
        self.filing = Filing(office, asker, window)
        self.papers = MatterPapers(jobs, office, self.filing, asker, window)
        self.status = StatusLine()
        look.changed.connect(self.status.fit)
        self.rooms = Rooms(stack, look, window)
        self._furnish_home()
        self._make_branches(asker)
        self.finder = Find(look, self._targets, window)
        self._view = ViewCommands(look, memory, self._open_one, window)
        self._does = self._what_actions_do()
        window.setStatusBar(self.status)
        self.status.hide()
        self._connect()

    def _furnish_home(self) -> None:
        names = {state.code: state.name for state in self._office.library.states()}
        named = ((code, names.get(code, code)) for code in self._office.samples())
        samples = tuple(sorted(named, key=lambda sample: sample[1]))
        self._home.furnish(self._office.today, samples, names)
        fill(self._window.samples, samples)

    def _make_branches(self, asker: Asker) -> None:
        parts = Parts(
            self._office, self._look, self._jobs, asker, self.rooms, self.filing, self._window
        )
        self.branches = Branches(parts, self._open_address)

    def _open_one(self) -> Workspace | None:
        return self.workspace

    def _connect(self) -> None:
        window = self._window
        self.rooms.covered.connect(self._on_covered)
        for branch in self.branches:
            branch.told.connect(window.tell)
            branch.refused.connect(window.refuse)
            branch.failed.connect(window.fail)
        self.filing.opened.connect(self._on_opened)
        self.filing.closed.connect(self._show_home)
        self.filing.saved.connect(self._on_saved)
        self.filing.refused.connect(self._on_refused)
        self.filing.told.connect(window.tell)
        self.filing.rules_differ.connect(self._on_rules_differ)
        self.papers.told.connect(window.tell)
        self.papers.sent.connect(self.branches.history.note_paper)
        self.papers.all_saved.connect(self.branches.history.note_papers)
        self.papers.failed.connect(window.fail)
        window.samples.triggered.connect(self._on_sample)

    def _what_actions_do(self) -> dict[str, Callable[[], object]]:
        """Each declared action with what does it."""
        return {
            **self._view.by_name(),
            "open": self.filing.choose_and_open,
            "save": self.filing.save,
            "save-as": self.filing.save_as,
            "save-pdf": self.papers.save_shown,
            "save-papers": self.papers.save_all,
            "save-calendar": self.filing.save_calendar,
            "print": self.papers.print_shown,
            "close": self.filing.close,
            "undo": self._on_undo,
            "redo": self._on_redo,
            "find": self.finder.begin,
            **{name: does for branch in self.branches for name, does in branch.by_name().items()},
        }

    @property
    def names(self) -> frozenset[str]:
        """Names of the actions that it does."""
        return frozenset(self._does)

    def perform(self, name: str) -> None:
        """Does what an action of that name does."""
        self._does[name]()

    def begin(self) -> None:
        """Comes in by the keys at hand, and lists the matters."""
        self.branches.sealing.begin()
        self.branches.matters.refresh()

    @property
    def bar(self) -> MessageBar | None:
        """The bar for messages of what lies over home; None where that is in sight."""
        return self.rooms.bar or (self.workspace.messages if self.workspace else None)

    def finish(self) -> None:
        """Finishes what prints and closes the matter: the window is about to close."""
        self.papers.finish()
        for branch in self.branches:
            branch.finish()
        self.filing.let_go()

    # Home and matter

    @Slot()
    def _show_home(self) -> None:
        self.let_go()
        self.rooms.leave_all()
        self.status.clear_matter()
        self.status.hide()
        self._window.beside_menus.show_fold(folded=False)
        self._window.commands.let(matter_open=False)
        self._window.setWindowTitle("QMSCO Desk")
        self._window.setWindowModified(False)
        self.branches.matters.refresh()
        self._stack.setCurrentWidget(self._home)
        self._home.setFocus()

    def let_go(self) -> None:
        """Closes the workspace, remembering how it was arranged."""
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        for branch in self.branches:
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
        self.let_go()
        self.rooms.leave_all()
        workspace = open_workspace(
            session,
            self._office,
            self._look,
            self._jobs,
            open_address=self._open_address,
            ask_exhibits=self.papers.ask_exhibits,
            rests_ms=self._rests_ms,
            parent=self._window,
        )
        self.workspace = workspace
        workspace.bridge.matter_changed.connect(self._on_matter_changed)
        workspace.report_shown.connect(self._on_report)
        workspace.count_changed.connect(self._window.beside_menus.show_count)
        workspace.folded.connect(self._on_folded)
        workspace.side_toggled.connect(self._window.commands["side"].setChecked)
        workspace.side.preview.failed.connect(self._window.fail)
        workspace.side.preview.paper_chosen.connect(self._on_paper_chosen)
        workspace.side.deadlines.save_wanted.connect(self.filing.save_calendar)
        self.papers.serve(workspace)
        for branch in self.branches:
            branch.serve(workspace)
        workspace.side.preview.choose(self._memory.paper)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self._arrange(workspace, self._memory.layout)
        self._window.commands.let(matter_open=True)
        self.status.show()
        workspace.begin()
        self._on_matter_changed()
        self._on_folded(workspace.narrow)

    def _arrange(self, workspace: Workspace, layout: Layout) -> None:
        workspace.side.put_in_order(layout.panels)
        if layout.panel in workspace.side.order():
            workspace.side.turn_to(layout.panel)
        workspace.put_side(left=layout.side_left)
        self._window.commands["side-left" if layout.side_left else "side-right"].setChecked(True)
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
            action = self._window.commands[name]
            action.setEnabled(text is not None)
            word, change = tr(f"&{name.capitalize()}"), literal(changes.said(text or ""))
            action.setText(f"{word} {change[0].lower()}{change[1:]}" if change else word)
            action.setToolTip("")  # from here on it is that of the text again
            action.setToolTip(tip(action.toolTip()))
        # The sign stands where Qt marks unsaved changes; twice, it is a part of the file's name.
        called = self.filing.title.replace("[*]", "[*][*]")
        self._window.setWindowTitle(f"{called}[*] \N{EM DASH} QMSCO Desk")
        self._window.setWindowModified(session.changed)
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

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self._window.refuse(error)
        self._refused = str(error)

    @Slot()
    def _on_saved(self) -> None:
        # What kept it from being saved is over: left standing it would say that it still is not.
        for bar in (self.rooms.bar, self.workspace.messages if self.workspace else None):
            if bar is not None and self._refused:
                bar.retract(self._refused)
        self._refused = ""
        self._on_matter_changed()

    @Slot(object)
    def _on_rules_differ(self, changed: RulesChanged) -> None:
        """Says so before the matter opens; it opens when that was read."""
        dialog = RulesChangedDialog(changed, self._look, self._window)
        dialog.accepted.connect(self.filing.go_on)
        dialog.rejected.connect(self.filing.stay)
        dialog.open()

    @Slot(bool)
    def _on_covered(self, covered: bool) -> None:
        """A room lies over the page, or no longer does."""
        self._window.commands.let(matter_open=self.workspace is not None, covered=covered)
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

    def _targets(self) -> Iterable[Target]:
        """All that Find can find now."""
        yield from targets.of_actions(entries(), self._window.commands, self._uncover)
        workspace = self.workspace
        if workspace is not None:
            matter = workspace.bridge.matter
            yield from targets.of_steps(PAGES, workspace.turn_to)
            yield from targets.of_findings(workspace.bridge.report, workspace.go_to)
            yield from targets.of_fields(PAGES, matter, workspace.go_to)
            issuing = self._office.issuing_rules(matter)
            if self.rooms.current is None:
                yield from targets.of_rules(issuing, self._view.on_law_state)
        for branch in self.branches:
            yield from branch.targets()

    def _uncover(self) -> None:
        """Leaves every room that lies over the matter."""
        while self.rooms.current is not None:
            self.rooms.leave()

    @Slot(bool)
    def _on_folded(self, folded: bool) -> None:
        self._window.beside_menus.show_fold(folded=folded)
        # A menu bar does not notice by itself that its corner has another width.
        self._window.menuBar().adjustSize()
