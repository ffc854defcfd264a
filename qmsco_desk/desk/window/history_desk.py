"""What was before, in the window: earlier versions and the trail, and what the desk notes on it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk import press, versions
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.desk.asker import PAPER_FILES, TABLE_FILES
from qmsco_desk.desk.history.trail_model import Line as TrailLine
from qmsco_desk.desk.history.trail_room import TrailRoom
from qmsco_desk.desk.history.versions_room import VersionsRoom
from qmsco_desk.desk.jobs import Answer, Line
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.errors import DeskError
from qmsco_desk.interview.differences import Version
from qmsco_desk.safe import trail_paper
from qmsco_desk.safe.trail_paper import TrailPaper
from qmsco_desk.safe.trail_words import doubts, told, when
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.kept.deeds import Deed, papers
from qmsco_desk.versions import NamedVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.office import Office
    from qmsco_desk.press import Form, Watch
    from qmsco_desk.storage.kept.trail import Entry, Trail
    from qmsco_desk.storage.kept.versions import KeptVersion


def named(version: KeptVersion) -> NamedVersion:
    """A kept version as one that can be compared.

    Raises:
        MatterFileError: It is damaged.
    """
    file = version.file()
    name = tr("the version of {when}").format(when=when(version.at))
    return NamedVersion(name, Version(file.matter, file.unreadable))


def _differing(office: Office, now: NamedVersion, version: KeptVersion) -> int:
    """How many answers of a version differ from now; on whichever thread."""
    return len(versions.differences(office, named(version), now, tr))


def _in_words(trail: Trail) -> tuple[tuple[TrailLine, ...], tuple[str, ...]]:
    """A trail in words, and what speaks against it; on whichever thread."""
    lines = tuple(TrailLine(entry, told(entry, None, tr)) for entry in trail.entries)
    return lines, doubts(trail, None, tr)


def _file(wanted: TrailPaper, form: Form, watch: Watch) -> Export:
    del watch  # it is made at one stroke
    return Export(press.in_form(trail_paper.document(wanted), form))


class HistoryDesk(Branch):
    """The two rooms, each made when it is first entered, and what goes on the trail."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._workspace: Workspace | None = None
        self.versions: VersionsRoom | None = None
        self.trail: TrailRoom | None = None
        self._read = Line(self._jobs, self)
        self._read.answered.connect(self._on_read)
        self._doubts: tuple[str, ...] = ()
        self.papers: PaperDesk[TrailPaper] = PaperDesk(
            self._jobs, _file, self._asker, self._window, kinds=PAPER_FILES
        )
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        self.papers.sent.connect(self.note_paper)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"versions": self.show_versions, "trail": self.show_trail}

    def serve(self, workspace: Workspace | None) -> None:
        """Forgets what was shown of another matter."""
        self._workspace = workspace
        self._read.drop()
        if self.versions is not None:
            self.versions.let_go()
        if self.trail is not None:
            self.trail.let_go()

    def finish(self) -> None:
        """Prints what is left."""
        self.papers.finish()

    # What goes on the trail

    @Slot(str, bool)
    def note_paper(self, paper: str, printed: bool) -> None:
        """Notes that a paper of the matter was printed, or saved as a file."""
        name = "redline" if paper.startswith("redline-") else paper
        self._filing.note(Deed.PRINTED if printed else Deed.EXPORTED, name)

    @Slot(tuple)
    def note_papers(self, names: tuple[str, ...]) -> None:
        """Notes that several papers were saved at once."""
        self._filing.note(Deed.EXPORTED, ",".join(name for name in names if name in papers()))

    @Slot(str, str)
    def note_confirmed(self, code: str, item: str) -> None:
        """Notes that a rule was confirmed while the matter is open."""
        self._filing.note(Deed.CONFIRMED, f"{code} {item}")

    # Earlier versions

    @Slot()
    def show_versions(self) -> None:
        """Comes in to the versions, and counts what differs in each."""
        held, workspace = self._filing.held, self._workspace
        if held is None or workspace is None:
            return
        if self.versions is None:
            room = self.versions = VersionsRoom(self._look, self._jobs, self._window)
            room.compare_wanted.connect(self._on_compare)
            room.restore_wanted.connect(self._on_restore)
            room.failed.connect(self.failed)
            self._rooms.admit(room)
        session = workspace.bridge.session
        now = NamedVersion("", Version(session.matter, session.unreadable))
        # It shares nothing that the window's own review works with.
        office = replace(self._office, running=RunningReview())
        self._rooms.enter(self.versions)
        self.versions.show_versions(held.kept.versions, partial(_differing, office, now))
        self.versions.begin()

    @Slot(object, object)
    def _on_compare(self, version: KeptVersion, other: KeptVersion | None) -> None:
        try:
            if other is None:
                self._window.comparing.show_version(named(version))
            else:
                self._window.comparing.show_between(named(version), named(other))
        except DeskError as error:
            self.refused.emit(error)

    @Slot(object)
    def _on_restore(self, version: KeptVersion) -> None:
        """Puts a version in the place of the matter as it stands, as one step."""
        workspace = self._workspace
        if workspace is None:
            return
        # Undo lists it: the time is part of what the step is called.
        name = tr("Restore the version of {when}").format(when=when(version.at))
        try:
            file = version.file()
            workspace.bridge.session.replace(file.matter, name, file.unreadable)
        except DeskError as error:
            self.refused.emit(error)
            return
        self._filing.note(Deed.RESTORED, version.at.isoformat())
        self._rooms.leave()
        words = tr(
            "The version of {when} is restored. Undo takes that back, and the next save keeps what "
            "was saved before as a version of its own."
        )
        self.told.emit(words.format(when=when(version.at)), "done")

    # The trail

    @Slot()
    def show_trail(self) -> None:
        """Comes in to the trail; it is put into words and proved off the window's thread."""
        held = self._filing.held
        if held is None:
            return
        if self.trail is None:
            room = self.trail = TrailRoom(self._look, self._window)
            room.sheet_wanted.connect(self._on_sheet)
            room.table_wanted.connect(self._on_table)
            self._rooms.admit(room)
        self._rooms.enter(self.trail)
        self.trail.begin()
        self._read.run(_in_words, held.trail, 0)

    @Slot(int, object)
    def _on_read(self, _revision: int, answer: Answer) -> None:
        held, room = self._filing.held, self.trail
        if answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, tuple) and held is not None and room is not None:
            lines, self._doubts = answer.value
            room.show_trail(lines, self._doubts, held.trail.folded.count)
            room.begin()

    @Slot(object, str)
    def _on_sheet(self, entries: tuple[Entry, ...], chosen: str) -> None:
        held = self._filing.held
        if held is not None:
            today = self._office.today
            paper = TrailPaper(held.trail, entries, held.id, self._doubts, chosen, today)
            self.papers.save(paper, tr("The trail"), self._folder)

    @Slot(object)
    def _on_table(self, entries: tuple[Entry, ...]) -> None:
        suggested = self._folder / "trail.csv"
        path = self._asker.ask_save_path(self._window, suggested, TABLE_FILES)
        if path is None:
            return
        try:
            write_whole(path, trail_paper.table(entries))
        except DeskError as error:
            self.refused.emit(error)
            return
        self.note_paper("trail", False)
        self.told.emit(tr("The trail was saved as “{name}”.").format(name=path.name), "done")

    @property
    def _folder(self) -> Path:
        """Where files are proposed to go: beside the matter's own."""
        path = self._filing.path
        return path.parent if path else self._office.recent.last_folder() or Path.home()
