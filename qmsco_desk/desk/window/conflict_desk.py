"""What happens where a matter's file was changed by somebody else before it was saved here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk import versions
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.conflict_room import ConflictRoom, Sides
from qmsco_desk.interview.differences import Version
from qmsco_desk.safe.trail_words import when
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.versions import NamedVersion

if TYPE_CHECKING:
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.interview.differences import Difference
    from qmsco_desk.safe.held import Theirs
    from qmsco_desk.storage.kept.trail import Trail


class ConflictDesk(Branch):
    """The room, made when it is first needed, and what each choice does."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._theirs: Theirs | None = None
        # It shares nothing that the window's own review works with.
        self._comparing = replace(self._office, running=RunningReview())
        self.room: ConflictRoom | None = None
        self._filing.conflict.connect(self.show)
        self._rooms.covered.connect(self._on_covered)

    def serve(self, workspace: Workspace | None) -> None:
        """Forgets the choice: another matter is open, or none."""
        del workspace
        self._theirs = None
        if self.room is not None:
            self.room.let_go()

    @Slot(object)
    def show(self, theirs: Theirs) -> None:
        """Comes in: the file holds something else than what was last seen of it."""
        sides = self._sides(theirs)
        if sides is None or theirs.kept is None:
            return
        if self.room is None:
            self.room = self._made()
        self._theirs = theirs
        self._rooms.enter(self.room)
        whose = _whose(theirs.kept.trail, self._file_name)
        self.room.show_sides(" ".join((whose, *theirs.warnings)), sides)
        self.room.begin()

    def _made(self) -> ConflictRoom:
        room = ConflictRoom(self._look, self._jobs, differ=self._differ, parent=self._window)
        room.mine_wanted.connect(self._on_mine)
        room.theirs_wanted.connect(self._on_theirs)
        room.both_wanted.connect(self._on_both)
        room.redline_wanted.connect(self._on_redline)
        room.failed.connect(self.failed)
        self._rooms.admit(room)
        return room

    @property
    def _file_name(self) -> str:
        return self._filing.path.name if self._filing.path is not None else ""

    def _differ(self, sides: Sides) -> tuple[Difference, ...]:
        return versions.differences(self._comparing, sides.theirs, sides.mine, tr)

    def _sides(self, theirs: Theirs) -> Sides | None:
        session = self._filing.session
        if session is None or theirs.kept is None:
            return None
        file = theirs.kept.file
        return Sides(
            NamedVersion(
                tr("the matter as saved by others"), Version(file.matter, file.unreadable)
            ),
            NamedVersion(
                tr("the matter as it stands now"), Version(session.matter, session.unreadable)
            ),
        )

    @Slot()
    def _on_mine(self) -> None:
        theirs = self._chosen()
        if theirs is not None and self._filing.keep_mine(theirs):
            self.told.emit(
                tr("Yours is saved. Theirs is kept in the file as an earlier version."), "done"
            )

    @Slot()
    def _on_theirs(self) -> None:
        if self._chosen() is not None and self._filing.take_theirs():
            self.told.emit(tr("You go on with theirs. Edit > Undo brings yours back."), "done")

    @Slot()
    def _on_both(self) -> None:
        theirs, before = self._theirs, self._filing.path
        if theirs is None or not self._filing.keep_both():
            return
        self._chosen()
        if self._filing.path != before:
            words = tr("Yours is saved as “{name}”. Theirs is as it was.")
            self.told.emit(words.format(name=self._file_name), "done")

    def _chosen(self) -> Theirs | None:
        """Leaves the room with what was chosen about; None where that is over already."""
        theirs, self._theirs = self._theirs, None
        if self.room is not None and self._rooms.current is self.room:
            self._rooms.leave()
        return theirs

    @Slot()
    def _on_redline(self) -> None:
        sides = self._sides(self._theirs) if self._theirs is not None else None
        if sides is not None:
            self._window.comparing.show_version(sides.theirs)

    @Slot(bool)
    def _on_covered(self, covered: bool) -> None:
        """Says that nothing is saved, where the room was left and nothing chosen."""
        if not covered and self._theirs is not None:
            self._theirs = None
            self.told.emit(
                tr("Nothing is saved yet. Save again to choose between yours and theirs."), "note"
            )


def _whose(trail: Trail, name: str) -> str:
    """Who saved a file last and when, as far as its trail says."""
    last = trail.last(Deed.SAVED, Deed.CHANGED, Deed.RESOLVED, Deed.RESTORED, Deed.RECOVERED)
    if last is None:
        return tr("“{name}” holds another version now.").format(name=name)
    words = tr("“{name}” was saved by {who} on {when}.")
    return words.format(name=name, who=last.who or tr("someone"), when=when(last.at))
