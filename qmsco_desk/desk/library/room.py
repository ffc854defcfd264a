"""The state library as a room of the window: its pages, the ways between them and back."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qmsco_desk.desk.library.compare_page import ComparePage
from qmsco_desk.desk.library.firm_desk import FirmDesk
from qmsco_desk.desk.library.overview import Overview
from qmsco_desk.desk.library.review_page import ReviewPage
from qmsco_desk.desk.library.state_page import StatePage
from qmsco_desk.desk.library.stop import Stop
from qmsco_desk.desk.library.survey import StateRow, Survey, row
from qmsco_desk.desk.library.way_bar import ALL, WayBar
from qmsco_desk.desk.panels.words import counted
from qmsco_desk.desk.style.look import Look
from qmsco_desk.errors import RulesError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.library.places import Place
    from qmsco_desk.desk.library.shelf import Shelf
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
    """

    left = Signal()
    turned = Signal()
    print_wanted = Signal(tuple)
    save_wanted = Signal(tuple)
    rules_changed = Signal()
    told = Signal(str, str)

    def __init__(
        self,
        look: Look,
        shelf: Shelf,
        *,
        places: Mapping[str, Place],
        asker: Asker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._look = look
        self._shelf = shelf
        self._trail: list[Stop] = []
        self._rows: dict[str, StateRow] = {}
        self._begun = False
        self._home = "Back"
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
        self.bar.export_wanted.connect(self._on_export)
        self.bar.import_wanted.connect(self._on_import)
        self.overview.opened.connect(self._on_opened)
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
        page.print_wanted.connect(self._on_print)
        page.save_wanted.connect(self._on_save)
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

    # Coming in

    def enter(self, home: str, code: str = "", item: str = "") -> None:
        """Comes in at the first page, or at a jurisdiction's, or at an item of it.

        Args:
            home: What the way out is called: "Back to the order".
            code: The jurisdiction to open; empty for the first page.
            item: The item to bring into sight.
        """
        self._home = home
        self._trail = []
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

    @property
    def stop(self) -> Stop:
        """Where one is."""
        return self._trail[-1]

    # Ways

    @Slot()
    def show_all(self) -> None:
        """Goes to the first page; from there the way back leads out."""
        self._trail = [Stop("overview")]
        self._show(self.overview)
        self.overview.take_keyboard()

    @Slot(str, str)
    def open_state(self, code: str, item: str = "") -> None:
        """Opens a jurisdiction's page, at an item of it."""
        row_now = self._rows.get(code) or self._read_one(code)
        if row_now is None:
            return
        self._keep_place()
        self._trail.append(Stop("state", (code,), item))
        self._show_state(row_now, item)

    @Slot(str)
    def _on_opened(self, code: str) -> None:
        self.open_state(code)

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
            self.told.emit("The rules of at least two of them must be readable.", "note")
            return
        self._keep_place()
        self._trail.append(Stop("compare", codes))
        self._show_compared(rules)

    def _show_compared(self, rules: tuple[StateRules, ...]) -> None:
        self.comparison.show_states(rules)
        self._show(self.comparison)
        self.comparison.table.setFocus()

    @Slot(tuple)
    def _on_review(self, changes: tuple[FirmChange, ...]) -> None:
        names = {one.code: one.name for one in self._shelf.names()}
        self._keep_place()
        self.review.show_changes(changes, names)
        self._trail.append(Stop("review"))
        self._show(self.review)
        self.review.list.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Goes back a page; from the first one, out of the room."""
        self._trail.pop()
        if not self._trail:
            self._leave_state()
            self.left.emit()
            return
        stop = self._trail[-1]
        if stop.page == "state":
            found = self._rows.get(stop.codes[0]) or self._read_one(stop.codes[0])
            if found is not None:
                self._show_state(found, stop.key)
        elif stop.page == "compare":
            rules = (self._rules(code) for code in stop.codes)
            self._show_compared(tuple(one for one in rules if one is not None))
        else:
            self.show_all()

    def _keep_place(self) -> None:
        """Remembers what is in sight, for the way back."""
        if self._trail and self._trail[-1].page == "state":
            self._trail[-1] = replace(self._trail[-1], key=self.state.outline.current)

    def _back_words(self) -> str:
        """What the way back is called."""
        if len(self._trail) < 2:
            return self._home
        stop = self._trail[-2]
        if stop.page == "state":
            names = {one.code: one.name for one in self._shelf.names()}
            return f"Back to {names[stop.codes[0]]}"
        return "Back to the comparison" if stop.page == "compare" else ALL

    def _show(self, page: QWidget) -> None:
        if page is not self._stack.currentWidget():
            self._leave_state()
        self._stack.setCurrentWidget(page)
        before = self._trail[-2].page if len(self._trail) > 1 else ""
        self.turned.emit()
        self.bar.tell(
            self._back_words(),
            all_too=page is not self.overview and before not in ("overview", "review"),
            files=page is self.overview,
        )

    def _leave_state(self) -> None:
        """Takes the cards of a page that goes out of sight away; they are made anew."""
        if "state" in self.__dict__ and self._stack.currentWidget() is self.state:
            self.state.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    # What is done

    @Slot(str)
    def _on_pick(self, code: str) -> None:
        before = self.overview.picked
        self.overview.toggle(code)
        self.state.show_picked(self.overview.picked)
        if self.overview.picked == before:
            self.told.emit("Four are picked already; put one of them back first.", "note")

    @Slot(str)
    def _on_print(self, code: str) -> None:
        self.print_wanted.emit((code,))

    @Slot(str)
    def _on_save(self, code: str) -> None:
        self.save_wanted.emit((code,))

    @Slot()
    def _on_export(self) -> None:
        self.firm.export(Path.home())

    @Slot()
    def _on_import(self) -> None:
        self.firm.read(None)

    @Slot(tuple)
    def _on_take(self, changes: tuple[FirmChange, ...]) -> None:
        if self.firm.take(changes):
            self.go_back()
            said = counted(len(changes), "rule was imported", "rules were imported")
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
        self._leave_state()
