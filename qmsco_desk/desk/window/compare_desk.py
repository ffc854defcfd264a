"""Comparing in the window: which versions there are, the room, and its paper on the way out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk import versions
from qmsco_desk.desk.asker import PAPER_FILES
from qmsco_desk.desk.compare.compared import Comparer, Question
from qmsco_desk.desk.compare.room import CompareRoom
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.opening import clauses
from qmsco_desk.desk.window.ways import Ways
from qmsco_desk.errors import DeskError
from qmsco_desk.interview.differences import Version
from qmsco_desk.interview.pages import PAGES, page_of
from qmsco_desk.model.vocabulary import PaperName
from qmsco_desk.versions import NamedVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.interview.session import Session
    from qmsco_desk.press import Form, Watch


def _of(name: str, session: Session) -> NamedVersion:
    return NamedVersion(name, Version(session.matter, session.unreadable))


class CompareDesk(Branch):
    """The room, made when it is first entered, and the versions that it offers.

    Whoever keeps further versions of the open matter adds them with `add_version`.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._workspace: Workspace | None = None
        self._opened: NamedVersion | None = None
        self._added: list[NamedVersion] = []
        # Two versions of a matter that need not be the open one.
        self._apart: tuple[NamedVersion, NamedVersion] | None = None
        self._comparer = Comparer(self._office)
        self.room: CompareRoom | None = None
        self.papers: PaperDesk[Question] = PaperDesk(
            self._jobs, self._file, self._asker, self._window, kinds=PAPER_FILES
        )
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"compare": self.show}

    def serve(self, workspace: Workspace | None) -> None:
        """Remembers the matter as it was opened; nothing of another is kept."""
        self._workspace = workspace
        self._apart = None
        self._added.clear()
        if self.room is not None:
            self.room.let_go()
        if workspace is None:
            self._opened = None
        else:
            self._opened = _of(tr("the matter as opened"), workspace.bridge.session)

    def finish(self) -> None:
        """Prints what is left."""
        self.papers.finish()

    def add_version(self, version: NamedVersion) -> None:
        """Offers one more version of the open matter, until another matter is opened."""
        self._added = [one for one in self._added if one.name != version.name]
        self._added.append(version)

    def show_version(self, version: NamedVersion) -> None:
        """Comes in with one more version, compared with the matter as it stands."""
        self.add_version(version)
        self.show()
        self._offer(version)

    @Slot()
    def show(self) -> None:
        """Comes in; what is compared with is the last saved file, if there is one."""
        if self._workspace is not None:
            self._apart = None
            self._enter()

    def show_between(self, old: NamedVersion, new: NamedVersion) -> None:
        """Comes in with two versions of a matter that need not be the open one."""
        self._apart = old, new
        self._enter()

    def _enter(self) -> None:
        if self.room is None:
            self.room = self._made()
        self._rooms.enter(self.room)
        self._offer()
        self.room.begin()

    def _made(self) -> CompareRoom:
        papers = [(name, tr(versions.title_of(name))) for name in versions.names()]
        # The order is what is compared most; then what the answers are.
        papers.sort(key=lambda paper: paper[0] != PaperName.ORDER.value)
        room = CompareRoom(
            self._look,
            self._jobs,
            compare=self._comparer.compared,
            papers=tuple(papers),
            called=self._called,
            parent=self._window,
        )
        room.field_wanted.connect(self._on_field)
        room.file_wanted.connect(self._on_file)
        room.save_wanted.connect(self._on_save)
        room.print_wanted.connect(self._on_print)
        room.failed.connect(self.failed)
        self._rooms.admit(room)
        return room

    def _called(self, path: str) -> str:
        """What a path of the open matter leads to."""
        workspace = self._workspace
        apart = self._apart
        if apart is not None:
            return Ways(lambda: apart[1].version.matter, clauses(self._office)).called(path)
        if workspace is None:
            return path
        return Ways(lambda: workspace.bridge.matter, clauses(self._office)).called(path)

    def _offer(self, chosen: NamedVersion | None = None) -> None:
        room, workspace = self.room, self._workspace
        if room is not None:
            room.model.leads = self._apart is None
        if room is not None and self._apart is not None:
            versions = (self._apart[0], *((chosen,) if chosen is not None else ()))
            room.offer(versions, self._apart[1], len(versions) - 1)
            return
        if room is None or workspace is None or self._opened is None:
            return
        offered: list[NamedVersion] = []
        saved = self._saved()
        if saved is not None:
            offered.append(saved)
        offered += [self._opened, *self._added]
        place = offered.index(chosen) if chosen is not None else None
        now = _of(tr("the matter as it stands now"), workspace.bridge.session)
        room.offer(offered, now, place)

    def _saved(self) -> NamedVersion | None:
        """The last saved file; None where there is none or it cannot be read any more."""
        if self._filing.path is None:
            return None
        try:
            return versions.read(self._office, self._filing.path, tr("the matter as last saved"))
        except DeskError as error:
            self.refused.emit(error)
            return None

    def _file(self, wanted: Question, form: Form, watch: Watch) -> Export:
        del watch  # it is made at one stroke
        return Export(self._comparer.file(wanted, form))

    @Slot()
    def _on_file(self) -> None:
        """Asks for another matter file and compares with it."""
        path = self._asker.ask_open_path(self._window, self._folder())
        if path is None:
            return
        try:
            version = versions.read(self._office, path)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.add_version(version)
        self._offer(version)

    @Slot(str)
    def _on_field(self, path: str) -> None:
        """Leaves the room for a field, and what the room was entered from."""
        if self._workspace is not None and self.room is not None and self._apart is None:
            while self._rooms.current is not None:
                self._rooms.leave()
            if page_of(path) is None:
                # What is only noted in review stands on no step.
                self._workspace.turn_to(len(PAGES) - 1)
            else:
                self._workspace.go_to(path)

    @Slot(object, str)
    def _on_save(self, wanted: Question, title: str) -> None:
        self.papers.save(wanted, title, self._folder() or Path.home())

    @Slot(object, str)
    def _on_print(self, wanted: Question, title: str) -> None:
        self.papers.print(wanted, title)

    def _folder(self) -> Path | None:
        if self._filing.path is not None:
            return self._filing.path.parent
        return self._office.recent.last_folder()
