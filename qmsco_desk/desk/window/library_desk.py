"""The state library in the window: coming in from anywhere, going back to where one was, paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk.desk.library.places import read_places
from qmsco_desk.desk.library.room import LibraryRoom
from qmsco_desk.desk.library.shelf import Shelf
from qmsco_desk.desk.library.state_paper import StatePaper, state_paper
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window import targets
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qmsco_desk.desk.papers.paper_desk import Make
    from qmsco_desk.desk.window.find import Target
    from qmsco_desk.desk.window.message_bar import MessageBar
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.office import Office
    from qmsco_desk.press import Form, Watch


def made_of_states(office: Office) -> Callable[[StatePaper], bytes]:
    """The function that draws such a paper, on whichever thread."""

    def make(wanted: StatePaper) -> bytes:
        if len(wanted.codes) == 1:
            return office.pdf(office.requirements(wanted.codes[0]))
        return office.pdf(office.comparison(wanted.codes))

    return make


def exports_of_states(office: Office) -> Make[StatePaper]:
    """The function that makes such a paper's file; it is offered as PDF alone."""
    draw = made_of_states(office)

    def make(wanted: StatePaper, form: Form, watch: Watch) -> Export:
        del form, watch
        return Export(draw(wanted))

    return make


class LibraryDesk(Branch):
    """The room, made when it is first entered.

    Signals:
        confirmed: Code and item of a rule on file that somebody stands behind now.
    """

    confirmed = Signal(str, str)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._names = {state.code: state.name for state in self._office.library.states()}
        self.room: LibraryRoom | None = None
        self._messages: MessageBar | None = None
        self.papers = PaperDesk(
            self._jobs, exports_of_states(self._office), self._asker, self._window
        )
        self.papers.told.connect(self.tell)
        self.papers.failed.connect(self.failed)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"library": self.show}

    def serve(self, workspace: Workspace | None) -> None:
        """The law panel leads to a state's page."""
        if workspace is not None:
            workspace.side.law.library_wanted.connect(self.open_state)

    def targets(self) -> Iterable[Target]:
        """Every jurisdiction."""
        return targets.of_states(self._names, self.open_state)

    @property
    def open(self) -> bool:
        """Whether the room is on screen."""
        return self.room is not None and self._rooms.current is self.room

    @Slot()
    def show(self) -> None:
        """Comes in at the first page, with the open matter's issuing state marked."""
        self._enter("", "")
        workspace = self._window.workspace
        if self.room is not None and workspace is not None:
            self.room.preselect(workspace.bridge.matter.case.state)

    @Slot(str, str)
    def open_state(self, code: str, item: str = "") -> None:
        """Comes in at a jurisdiction's page, at an item of it."""
        if self.open and self.room is not None:
            self.room.open_state(code, item)
            return
        self._enter(code, item)

    def _enter(self, code: str, item: str) -> None:
        room = self._made()
        self._rooms.enter(room)
        room.enter(self._rooms.way_back, code, item)

    def _made(self) -> LibraryRoom:
        """The room, with a bar for messages above it."""
        if self.room is not None:
            return self.room
        places = read_places(resource("rules", "map.toml"))
        shelf = Shelf(self._office)
        room = LibraryRoom(
            self._look,
            shelf,
            jobs=self._jobs,
            make=made_of_states(self._office),
            places=places,
            asker=self._asker,
            parent=self._window,
        )
        self._messages = self._rooms.admit(room)
        room.turned.connect(self._messages.hide)
        room.told.connect(self.tell)
        room.failed.connect(self.failed)
        room.rules_changed.connect(self._on_rules_changed)
        room.firm.confirmed.connect(self.confirmed)
        room.print_wanted.connect(self._print)
        room.save_wanted.connect(self._save)
        self.room = room
        return room

    @Slot()
    def _on_rules_changed(self) -> None:
        """The open matter is held against the firm's rules at once."""
        if self._window.workspace is not None:
            self._window.workspace.law_changed()

    @Slot(str, str)
    def tell(self, text: str, kind: str) -> None:
        """Shows a sentence above the room."""
        if self._messages is not None:
            self._messages.tell(text, kind)

    @Slot(tuple)
    def _print(self, codes: tuple[str, ...]) -> None:
        self.papers.print(state_paper(codes), self._title(codes))

    @Slot(tuple)
    def _save(self, codes: tuple[str, ...]) -> None:
        known = self._office.recent.last_folder() or Path.home()
        self.papers.save(state_paper(codes), self._title(codes), known)

    def _title(self, codes: tuple[str, ...]) -> str:
        names = [self._names.get(code, code) for code in codes]
        if len(names) == 1:
            return tr("The program requirements sheet of {names}").format(names=names[0])
        return tr("The comparison of {join} and {names}").format(
            join=", ".join(names[:-1]), names=names[-1]
        )

    def finish(self) -> None:
        """Ends what is going on: the window is about to close."""
        self.papers.finish()
        if self.room is not None:
            self.room.let_go()
