"""Handing a matter over: a copy in a file of its own, which a passphrase alone opens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk.desk.asker import MATTER_FILES
from qmsco_desk.desk.sealing.hand_over_room import HandOverRoom
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.safe.safe import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.key_work import KeyWork
    from qmsco_desk.desk.window.workspace import Workspace


class HandOverDesk(Branch):
    """The page, and whoever opens a copy that was handed over is told so."""

    def __init__(self, parts: Parts, work: KeyWork) -> None:
        super().__init__(parts)
        self._work = work
        self._work.rested.connect(self._on_rested)
        self.room: HandOverRoom | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"hand-over": self.show}

    def serve(self, workspace: Workspace | None) -> None:
        """Says of a copy that was handed over what becomes of it."""
        held = self._filing.held
        if workspace is None or held is None or held.key is None:
            return
        if any(slot.once for slot in held.key.slots):
            self.told.emit(
                tr(
                    "This copy was handed over to you. When you save it, the keys of this desk "
                    "seal it, and the passphrase that it came with opens it no longer."
                ),
                "note",
            )

    @Slot()
    def _on_rested(self) -> None:
        if self.room is not None:
            self.room.set_busy(busy=False)

    @Slot()
    def show(self) -> None:
        """Comes in at the page that hands a copy over."""
        if self._filing.session is None:
            return
        if self.room is None:
            self.room = HandOverRoom(self._look, self._window)
            self.room.setProperty(HELPED, "sealing#handing-a-matter-over")
            self.room.wanted.connect(self._on_hand_over)
        self._rooms.enter(self.room)
        self.room.enter()

    @Slot(str, bool)
    def _on_hand_over(self, passphrase: str, with_versions: bool) -> None:
        session, held = self._filing.session, self._filing.held
        if session is None or held is None or self.room is None or self._work.busy:
            return
        here = self._filing.path
        folder = here.parent if here is not None else self._folder()
        name = tr("{name} (copy)").format(name=here.stem if here is not None else tr("Order"))
        path = self._asker.ask_save_path(self._window, folder / f"{name}{SUFFIX}", MATTER_FILES)
        if path is None:
            return
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        file = self._office.file_of(session.matter, session.unreadable)
        write = partial(self._office.safe.hand_over, held, file, path, with_versions=with_versions)
        self.room.set_busy(busy=True)
        self._work.do(write, passphrase, partial(self._on_handed_over, path.name))

    def _folder(self) -> Path:
        return self._office.safe.listed.last_folder() or Path.home()

    def _on_handed_over(self, name: str, _nothing: object) -> None:
        said = tr(
            "“{name}” was written. Tell its passphrase by telephone, not in the mail that brings "
            "the copy; when you leave this page, it is kept nowhere."
        )
        self.told.emit(said.format(name=name), "done")
