"""A new order in the window: asked for from anywhere, begun alone or from another matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk.checks.brief import caption
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.new_order import NewOrderRoom
from qmsco_desk.errors import DeskError
from qmsco_desk.interview.begin import Family, begun

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from qmsco_desk.desk.window.new_order import Wish
    from qmsco_desk.model.matter import Matter


class NewOrderDesk(Branch):
    """The room, made when it is first entered, and what comes of it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        home = self._window.home
        self._room: NewOrderRoom | None = None
        # The matter that parts may be taken from, what is unreadable in it, and what it is called.
        self._source: Matter | None = None
        self._unreadable: Mapping[str, str] = {}
        self._called = ""
        home.from_wanted.connect(self.show_from_file)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in, alone or with the open matter."""
        return {"new": self.show, "new-from": self.show_from_open}

    @Slot()
    def show(self) -> None:
        """Asks; from the open matter, where one is, nothing is taken over unless it is chosen."""
        self._take_open()
        self._enter(None)

    @Slot()
    def show_from_open(self) -> None:
        """Asks what is taken over from the open matter."""
        self._take_open()
        self._enter(Family.SAME)

    @Slot(object)
    def show_from_file(self, path: Path) -> None:
        """Asks what is taken over from a matter's file, which stays closed."""
        try:
            read = self._office.safe.read(path).file
        except DeskError as error:
            self.refused.emit(error)
            return
        self._source, self._unreadable = read.matter, read.unreadable
        self._called = caption(read.matter) or path.stem
        self._enter(Family.SAME)

    def _take_open(self) -> None:
        session = self._filing.session
        self._source = session.matter if session is not None else None
        self._unreadable = session.unreadable if session is not None else {}
        named = caption(session.matter) if session is not None else ""
        self._called = named or self._filing.name

    def _enter(self, family: Family | None) -> None:
        if self._room is None:
            states = tuple((state.code, state.name) for state in self._office.library.states())
            self._room = NewOrderRoom(self._look, states)
            self._room.begin_wanted.connect(self._begin)
        self._room.prepare(
            self._source,
            self._called,
            default_state=self._office.preferences.get("default_state"),
            family=family,
        )
        self._rooms.enter(self._room)
        self._room.begin_in_first_field()

    @Slot(object)
    def _begin(self, wish: Wish) -> None:
        matter = begun(state=wish.state, plan=wish.plan, source=self._source, taken=wish.taken)
        kept = {path: text for path, text in self._unreadable.items() if wish.taken.takes(path)}
        if not self._filing.begin(matter, kept):
            return
        if wish.taken.pages:
            said = several(
                "Begun with %n page of {matter}.",
                "Begun with %n pages of {matter}.",
                len(wish.taken.pages),
            ).format(matter=self._called)
            rest = tr("Hearing, signatures, service and packet begin empty.")
            self.told.emit(f"{said} {rest}", "note")
        self._source, self._unreadable = None, {}
