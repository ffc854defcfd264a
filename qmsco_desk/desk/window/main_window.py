"""The window: what stands on screen at once, and the way to all that it is furnished with later."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.actions import Actions
from qmsco_desk.desk.window.beginnings import samples_menu
from qmsco_desk.desk.window.corner import Corner
from qmsco_desk.desk.window.home import Home
from qmsco_desk.desk.window.tab_ring import RingWindow
from qmsco_desk.desk.window.window_memory import WindowMemory

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.faults import Faults
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.desk.window.compare_desk import CompareDesk
    from qmsco_desk.desk.window.filing import Filing
    from qmsco_desk.desk.window.find import Find
    from qmsco_desk.desk.window.findings_desk import FindingsDesk
    from qmsco_desk.desk.window.furniture import Furniture
    from qmsco_desk.desk.window.guide_desk import GuideDesk
    from qmsco_desk.desk.window.held_desk import HeldDesk
    from qmsco_desk.desk.window.help_desk import HelpDesk
    from qmsco_desk.desk.window.history_desk import HistoryDesk
    from qmsco_desk.desk.window.library_desk import LibraryDesk
    from qmsco_desk.desk.window.matter_papers import MatterPapers
    from qmsco_desk.desk.window.matters_desk import MattersDesk
    from qmsco_desk.desk.window.message_bar import MessageBar
    from qmsco_desk.desk.window.new_order_desk import NewOrderDesk
    from qmsco_desk.desk.window.office_desk import OfficeDesk
    from qmsco_desk.desk.window.recovery_desk import RecoveryDesk
    from qmsco_desk.desk.window.review_desk import ReviewDesk
    from qmsco_desk.desk.window.rooms import Rooms
    from qmsco_desk.desk.window.seal_desk import SealDesk
    from qmsco_desk.desk.window.status import StatusLine
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.errors import DeskError
    from qmsco_desk.office import Office
    from qmsco_desk.storage.preferences import Preferences


class MainWindow(RingWindow):
    """The one window of the program.

    It is on screen before the program has read its rules and its papers: menus, beginnings and
    their shortcuts are there, and what is asked of them in that first moment is done as soon as it
    can be. `furnish` brings the rest.

    Signals:
        furniture_wanted: Something was asked for that needs the whole window. Whoever has the
            office furnishes it before this returns, or it is not done.

    Attributes:
        furniture: All that came with `furnish`; None before.
        filing, papers, rooms, ...: Its parts; there once the window is furnished.
    """

    furniture_wanted = Signal()

    filing: Filing
    papers: MatterPapers
    rooms: Rooms
    status: StatusLine
    finder: Find
    library: LibraryDesk
    matters: MattersDesk
    help: HelpDesk
    guide: GuideDesk
    findings: FindingsDesk
    reviewing: ReviewDesk
    beginning: NewOrderDesk
    own: OfficeDesk
    comparing: CompareDesk
    holding: HeldDesk
    history: HistoryDesk
    recovering: RecoveryDesk
    sealing: SealDesk

    def __init__(
        self,
        preferences: Preferences,
        look: Look,
        faults: Faults,
        *,
        open_address: Callable[[str], None],
        newcomer: bool = False,
        rests_ms: int | None = None,
    ) -> None:
        """`newcomer`: no matter was opened here yet; `rests_ms`: of the preview, after typing."""
        super().__init__()
        self.setObjectName("main-window")
        self.setMinimumSize(1024, 680)
        self.resize(self._first_size())
        self._look = look
        self._faults = faults
        self._open_address = open_address
        self._rests_ms = rests_ms
        self._closed = False
        self._memory = WindowMemory(preferences)
        self.jobs = Jobs(self)
        self.furniture: Furniture | None = None
        self.home = Home(look, newcomer=newcomer)
        self._home_messages: MessageBar | None = None
        self._stack = QStackedWidget()
        self._layers = QStackedWidget()
        self.samples = samples_menu(tr("Open sa&mple"), "menu-samples", self)
        self._build()
        self._connect()
        self.restoreGeometry(self._memory.geometry)

    def _first_size(self) -> QSize:
        """A comfortable size that leaves the screen room for the window's own frame."""
        room = self.screen().availableSize() - QSize(0, 40)
        return QSize(1440, 900).boundedTo(room)

    def _build(self) -> None:
        self.setWindowTitle("QMSCO Desk")
        self._stack.addWidget(self.home)
        self._layers.addWidget(self._stack)
        self.setCentralWidget(self._layers)
        self.commands = Actions(self, self.perform, self.samples)
        self.commands.let(matter_open=False)
        self.beside_menus = Corner(self._look)
        if not self.menuBar().isNativeMenuBar():
            self.menuBar().setCornerWidget(self.beside_menus)
        self.commands[f"theme-{self._look.theme.value}"].setChecked(True)
        left = self._memory.layout.side_left
        self.commands["side-left" if left else "side-right"].setChecked(True)
        self.home.setFocus()

    def _connect(self) -> None:
        self.home.new_wanted.connect(partial(self.perform, "new"))
        self.home.open_wanted.connect(partial(self.perform, "open"))
        self.home.library_wanted.connect(partial(self.perform, "library"))
        self.home.beginnings.guide_wanted.connect(partial(self.perform, "guide"))
        self.beside_menus.find_wanted.connect(partial(self.perform, "find"))
        self.beside_menus.side_wanted.connect(partial(self.perform, "side"))
        for menu in (self.samples, self.home.beginnings.samples):
            menu.aboutToShow.connect(self._make_sure)
        self._faults.mendable.connect(self.refuse)
        self._faults.show_over(self)

    # Furnishing

    def furnish(self, office: Office, asker: Asker) -> None:
        """Brings all the rest into the window, once; `asker` puts its questions."""
        if not self.may_be_furnished:
            return
        # With it comes the whole program, which the first painting has not waited for.
        from qmsco_desk.desk.window.furniture import Furniture  # noqa: PLC0415

        made = Furniture(
            office,
            self,
            self._stack,
            self._memory,
            look=self._look,
            jobs=self.jobs,
            asker=asker,
            open_address=self._open_address,
            rests_ms=self._rests_ms,
        )
        self.furniture = made
        self.filing, self.papers, self.rooms = made.filing, made.papers, made.rooms
        self.status, self.finder = made.status, made.finder
        vars(self).update(vars(made.branches))
        if self.menuBar().isNativeMenuBar():
            self.status.addPermanentWidget(self.beside_menus)
        made.begin()

    @property
    def may_be_furnished(self) -> bool:
        """Whether it stands bare: not furnished yet, and not closed."""
        return self.furniture is None and not self._closed

    @Slot()
    def _make_sure(self) -> bool:
        """Furnishes the window now if it is not yet; False where that cannot be."""
        if self.furniture is None:
            self.furniture_wanted.emit()
        return self.furniture is not None

    def perform(self, name: str, _checked: bool = False) -> None:
        """Does what an action of that name does, first furnishing the window if it is not yet."""
        if name == "quit":
            self.close()
        elif self._make_sure() and self.furniture is not None:
            self.furniture.perform(name)

    # What is said

    @Slot(str, str)
    def tell(self, text: str, kind: str) -> None:
        """Shows a sentence above the page, in the library or at home."""
        self._bar().tell(text, kind)

    @Slot(object)
    def refuse(self, error: DeskError) -> None:
        """Shows what is wrong and what to do about it."""
        self._faults.refused(error)
        self.tell(str(error), "error")

    @Slot(object)
    def fail(self, error: BaseException) -> None:
        """Hands on what is a fault of the program."""
        self._faults.take(error)

    def _bar(self) -> MessageBar:
        above = self.furniture.bar if self.furniture is not None else None
        return above or self._bar_of_home()

    def _bar_of_home(self) -> MessageBar:
        """Made when it is first needed: the first painting has nothing to say."""
        if self._home_messages is None:
            from qmsco_desk.desk.window.message_bar import MessageBar  # noqa: PLC0415

            self._home_messages = MessageBar(self._look)
            self.home.put_on_top(self._home_messages)
        return self._home_messages

    @property
    def message(self) -> str:
        """The sentence on screen; empty where there is none."""
        return self._bar().text

    def cover(self, page: QWidget) -> None:
        """Shows a page and nothing else below the menus, until `uncover`."""
        if self._layers.indexOf(page) < 0:
            self._layers.addWidget(page)
        self._layers.setCurrentWidget(page)
        self.statusBar().hide()
        self.beside_menus.hide()

    def uncover(self) -> None:
        """Shows again what was covered."""
        self._layers.setCurrentWidget(self._stack)
        self.statusBar().setVisible(self.workspace is not None)
        self.beside_menus.show()

    @property
    def workspace(self) -> Workspace | None:
        """The open matter on screen; None while none is open."""
        return self.furniture.workspace if self.furniture is not None else None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about edits that are not saved, finishes what prints, remembers the window."""
        if self.furniture is not None:
            if self.sealing.lock.refuses_to_close() or not self.filing.may_leave():
                event.ignore()
                return
            self.furniture.finish()
        self._closed = True
        self._memory.geometry = self.saveGeometry()
        if self.furniture is not None:
            self.furniture.let_go()
        self.jobs.close()
        event.accept()
