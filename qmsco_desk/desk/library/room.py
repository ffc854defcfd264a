"""The state library as a room of the window: its pages, the ways between them and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qmsco_desk.desk.library.compare_page import ComparePage
from qmsco_desk.desk.library.firm_desk import FirmDesk
from qmsco_desk.desk.library.overview import Overview
from qmsco_desk.desk.library.paper_page import PaperPage
from qmsco_desk.desk.library.review_page import ReviewPage
from qmsco_desk.desk.library.state_page import StatePage
from qmsco_desk.desk.library.survey import StateRow, Survey, row
from qmsco_desk.desk.library.trail import Stop, Trail
from qmsco_desk.desk.library.way_bar import WayBar
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import RulesError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.library.places import Place
    from qmsco_desk.desk.library.shelf import Shelf
    from qmsco_desk.desk.library.state_paper import StatePaper
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.law.firm_review import FirmChange
    from qmsco_desk.law.schema import StateRules


class LibraryRoom(QWidget):
    """The room.

    Signals:
        left: Go back to where she was.
        turned: Another page is on screen.
        print_wanted, save_wanted: Codes; one for a jurisdiction's sheet, more for a comparison.
        rules_changed: The firm spoke of a rule, or took its word back.
        told: A sentence for the message bar, and its kind.
        failed: An exception that is a fault.
    """

    left = Signal()
    turned = Signal()
    print_wanted = Signal(tuple)
    save_wanted = Signal(tuple)
    rules_changed = Signal()
    told = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        look: Look,
        shelf: Shelf,
        *,
        jobs: Jobs,
        make: Callable[[StatePaper], bytes],
        places: Mapping[str, Place],
        asker: Asker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._look = look
        self._shelf = shelf
        self._jobs = jobs
        self._make = make
        self._names = {one.code: one.name for one in shelf.names()}
        self._trail = Trail(self._names)
        self._rows: dict[str, StateRow] = {}
        self._begun = False
        self.overview = Overview(look, places)
        self.firm = FirmDesk(look, shelf, asker, self)
        self._survey = Survey(shelf.names(), shelf.rules, self)
        self._survey.done.connect(self._on_read)
        self.bar = WayBar(look)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self._stack.addWidget(self.overview)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._stack, 1)
        self.overview.follow(self.bar.last_stop)

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.go_back)
        self.bar.all_wanted.connect(self.show_all)
        self.bar.export_wanted.connect(self.firm.export)
        self.bar.import_wanted.connect(self.firm.read)
        self.overview.opened.connect(self.open_state)
        self.overview.compare_wanted.connect(self.compare)
        self.firm.changed.connect(self._on_changed)
        self.firm.review_wanted.connect(self._on_review)
        self.firm.told.connect(self.told)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)

    def put_on_top(self, widget: QWidget) -> None:
        """Puts a widget above everything, such as the message bar."""
        self._column.insertWidget(0, widget)

    # The pages that are made when they are first wanted

    @cached_property
    def state(self) -> StatePage:
        """A jurisdiction's page."""
        page = StatePage(self._look, self._shelf)
        page.pick_toggled.connect(self._on_pick)
        page.compare_wanted.connect(self._on_compare)
        page.preview_wanted.connect(self.preview)
        page.print_wanted.connect(self.print_wanted)
        page.save_wanted.connect(self.save_wanted)
        page.told.connect(self.told)
        page.confirm_wanted.connect(self.firm.confirm)
        page.replace_wanted.connect(self.firm.replace)
        page.revert_wanted.connect(self.firm.revert)
        self._stack.addWidget(page)
        return page

    @cached_property
    def comparison(self) -> ComparePage:
        """Jurisdictions side by side."""
        page = ComparePage(self._look)
        page.opened.connect(self.open_state)
        page.preview_wanted.connect(self.preview)
        page.print_wanted.connect(self.print_wanted)
        page.save_wanted.connect(self.save_wanted)
        self._stack.addWidget(page)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        """The changes that a file would make."""
        page = ReviewPage(self._look)
        page.take_wanted.connect(self._on_take)
        page.left.connect(self.go_back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def paper(self) -> PaperPage:
        """A sheet or a comparison as it will be printed."""
        page = PaperPage(self._look, self._jobs, self._make)
        page.print_wanted.connect(self.print_wanted)
        page.save_wanted.connect(self.save_wanted)
        page.failed.connect(self.failed)
        self._stack.addWidget(page)
        return page

    # Coming in

    def enter(self, home: str, code: str = "", item: str = "") -> None:
        """Comes in at the first page, or at a jurisdiction's, or at an item of it.

        Args:
            home: What the way out is called: "Back to the order".
            code: The jurisdiction to open; empty for the first page.
            item: The item to bring into sight.
        """
        self._trail.begin(home)
        self._read()
        if code:
            self.open_state(code, item)
        else:
            self.show_all()

    def preselect(self, code: str) -> None:
        """Marks a jurisdiction on the first page."""
        self.overview.turn_to(code)

    def _read(self) -> None:
        """Reads all jurisdictions, the first time the room is entered; their names come first."""
        if not self._begun:
            self._begun = True
            self.overview.show_rows(
                tuple(
                    StateRow(one.code, one.name, {}, one.name.lower())
                    for one in self._shelf.names()
                )
            )
            self._survey.start()

    @Slot(tuple)
    def _on_read(self, rows: tuple[StateRow, ...]) -> None:
        self._rows = {one.code: one for one in rows}
        first = next((one for one in rows if one.answers), None)
        if first is not None:
            titles = tuple(
                (
                    key,
                    f"{each.told.number}  {each.told.title}"
                    if each.told.number
                    else each.told.title,
                )
                for key, each in first.answers.items()
            )
            self.overview.name_items(titles)
        self.overview.show_rows(rows)

    @property
    def ready(self) -> bool:
        """Whether every jurisdiction has been read."""
        return bool(self._rows)

    # Ways

    @Slot()
    def show_all(self) -> None:
        """Goes to the first page; from there the way back leads out."""
        self._trail.start_at(Stop("overview"))
        self._show(self.overview)
        self.overview.take_keyboard()

    @Slot(str)
    @Slot(str, str)
    def open_state(self, code: str, item: str = "") -> None:
        """Opens a jurisdiction's page, at an item of it."""
        row_now = self._rows.get(code) or self._read_one(code)
        if row_now is None:
            return
        self._trail.add(Stop("state", (code,), item), self._seen())
        self._show_state(row_now, item)

    def _read_one(self, code: str) -> StateRow | None:
        name = next((one for one in self._shelf.names() if one.code == code), None)
        return row(name, self._shelf.rules) if name is not None else None

    def _show_state(self, state: StateRow, item: str) -> None:
        self.state.show_state(state, self._rules(state.code))
        self.state.show_picked(self.overview.picked)
        self.overview.turn_to(state.code)
        self._show(self.state)
        self.state.take_keyboard()
        if item:
            self.state.go_to(item)

    def _rules(self, code: str) -> StateRules | None:
        """A jurisdiction's rules; None where its file is broken, which its row tells."""
        try:
            return self._shelf.rules(code)
        except RulesError:
            return None

    @Slot(tuple)
    def compare(self, codes: tuple[str, ...]) -> None:
        """Puts jurisdictions side by side."""
        rules = tuple(one for code in codes if (one := self._rules(code)) is not None)
        if len(rules) < 2:
            self.told.emit(tr("The rules of at least two of them must be readable."), "note")
            return
        self._trail.add(Stop("compare", codes), self._seen())
        self._show_compared(rules)

    def _show_compared(self, rules: tuple[StateRules, ...]) -> None:
        self.comparison.show_states(rules)
        self._show(self.comparison)
        self.comparison.table.setFocus()

    @Slot(tuple)
    def preview(self, codes: tuple[str, ...]) -> None:
        """Shows the sheet of one jurisdiction, or the comparison of more."""
        self._trail.add(Stop("paper", codes), self._seen())
        self._show_paper(codes)

    def _show_paper(self, codes: tuple[str, ...]) -> None:
        names = tr(" and ").join(self._names[code] for code in codes)
        kind = tr("program requirements") if len(codes) == 1 else "comparison"
        self._show(self.paper)
        self.paper.show_paper(codes, f"{names}: {kind}")

    @Slot(tuple)
    def _on_review(self, changes: tuple[FirmChange, ...]) -> None:
        self._trail.add(Stop("review"), self._seen())
        self.review.show_changes(changes, self._names)
        self._show(self.review)
        self.review.list.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Goes back a page; from the first one, out of the room."""
        stop = self._trail.back()
        if stop is None:
            self._leave()
            self.left.emit()
            return
        if stop.page == "state":
            found = self._rows.get(stop.codes[0]) or self._read_one(stop.codes[0])
            if found is not None:
                self._show_state(found, stop.key)
        elif stop.page == "paper":
            self._show_paper(stop.codes)
        elif stop.page == "compare":
            rules = (self._rules(code) for code in stop.codes)
            self._show_compared(tuple(one for one in rules if one is not None))
        else:
            self.show_all()

    def _seen(self) -> str:
        """The item in sight, where a jurisdiction's page is."""
        now = self._stack.currentWidget()
        return now.outline.current if isinstance(now, StatePage) else ""

    def _show(self, page: QWidget) -> None:
        if page is not self._stack.currentWidget():
            self._leave()
        self._stack.setCurrentWidget(page)
        before = self._trail.before
        self.turned.emit()
        self.bar.tell(
            self._trail.words,
            all_too=page is not self.overview and before not in ("overview", "review"),
            files=page is self.overview,
        )

    def _leave(self) -> None:
        """Takes away what a page holds that goes out of sight; it is made anew."""
        now = self._stack.currentWidget()
        if isinstance(now, StatePage):
            now.clear()
        elif isinstance(now, PaperPage):
            now.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    # What is done

    @Slot(str)
    def _on_pick(self, code: str) -> None:
        before = self.overview.picked
        self.overview.toggle(code)
        self.state.show_picked(self.overview.picked)
        if self.overview.picked == before:
            self.told.emit(tr("Four are picked already; put one of them back first."), "note")

    @Slot()
    def _on_compare(self) -> None:
        self.compare(self.overview.picked)

    @Slot(tuple)
    def _on_take(self, changes: tuple[FirmChange, ...]) -> None:
        if self.firm.take(changes):
            self.go_back()
            said = several("%n rule was imported", "%n rules were imported", len(changes))
            self.told.emit(f"{said}.", "done")

    @Slot(str, str)
    def _on_changed(self, code: str, item: str) -> None:
        """Shows a rule of which the firm spoke as it is now, wherever it stands."""
        fresh = self._read_one(code)
        if fresh is None:
            return
        self._rows[code] = fresh
        self.overview.renew(fresh)
        rules = self._rules(code)
        shown = self._stack.currentWidget() is self.__dict__.get("state")
        if shown and self.state.code == code and rules is not None:
            self.state.renew(fresh, rules, item)
        self.rules_changed.emit()

    def let_go(self) -> None:
        """Stops what is going on: the window is about to close."""
        self._survey.stop()
        self._leave()
