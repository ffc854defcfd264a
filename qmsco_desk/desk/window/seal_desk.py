"""Sealing and keys in the window: the room of ways, and what belongs to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal, Slot

from qmsco_desk.desk.sealing import ways_words
from qmsco_desk.desk.sealing.seal_room import SealRoom, Standing
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.hand_over_desk import HandOverDesk
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.desk.window.key_work import KeyWork
from qmsco_desk.desk.window.lock_desk import LockDesk
from qmsco_desk.desk.window.recovery_key_desk import RecoveryKeyDesk
from qmsco_desk.desk.window.reseal_run import ResealRun
from qmsco_desk.desk.window.unlock_desk import UnlockDesk
from qmsco_desk.storage.sealing.keys import KeysState
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.storage.sealing.keys import Keys

S = TypeVar("S")
_HELP = "sealing"


class SealDesk(Branch):
    """The room of ways and keys, and under it coming in, the recovery key, copies and the lock.

    Signals:
        unlocked: The keys are at hand now: what is sealed can be read.
    """

    unlocked = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._safe = self._office.safe
        self.room: SealRoom | None = None
        self.work = KeyWork(self._jobs, self)
        self.entry = UnlockDesk(parts, self.work)
        self.recovery = RecoveryKeyDesk(parts, self.work)
        self.handing = HandOverDesk(parts, self.work)
        self.lock = LockDesk(parts, self.work)
        self._anew = ResealRun(parts, self)
        self._under: tuple[Branch, ...] = (self.entry, self.recovery, self.handing, self.lock)
        for part in self._under:
            part.told.connect(self.told)
            part.refused.connect(self.refused)
            part.failed.connect(self.failed)
        self._anew.told.connect(self.told)
        for job in (self._anew, self.work):
            job.refused.connect(self.refused)
            job.failed.connect(self.failed)
        self.work.rested.connect(self._on_rested)
        self.entry.unlocked.connect(self.unlocked)
        self.lock.unlocked.connect(self.entry.take_up_unlocked)
        self.entry.recovery_wanted.connect(self.recovery.show)
        self.entry.changed.connect(self._on_ways_changed)
        self.recovery.changed.connect(self._on_ways_changed)
        # The work may be changing what the file is sealed with.
        self._filing.saving.connect(self.work.settle)
        self._filing.closing.connect(self.work.settle)
        self._filing.saved.connect(self._on_saved)

    @property
    def _keys(self) -> Keys:
        return self._safe.keys

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        under = {name: does for part in self._under for name, does in part.by_name().items()}
        return {"sealing": self.show, **under}

    def begin(self) -> None:
        """Comes in by the keychain, or asks; from then on nobody at the desk is noticed."""
        self.entry.begin()
        self.lock.begin()

    def serve(self, workspace: Workspace | None) -> None:
        """Says how the matter that was opened is sealed."""
        self._say_standing()
        for part in self._under:
            part.serve(workspace)

    def finish(self) -> None:
        """Waits for what is being done with the keys."""
        self._anew.stop()
        self.work.settle()
        for part in self._under:
            part.finish()

    @Slot()
    def _on_rested(self) -> None:
        if self.room is not None:
            self.room.set_busy(busy=False)

    # The room of ways and keys

    @Slot()
    def show(self) -> None:
        """Comes in; a desk that is locked is unlocked first."""
        if self._keys.state is KeysState.LOCKED:
            self.entry.ask_for_desk(self.show)
            return
        if self.room is None:
            self.room = room = SealRoom(self._look, self._standing, self._window)
            room.setProperty(HELPED, _HELP)
            room.passphrase_chosen.connect(self._on_chosen)
            room.keychain_wanted.connect(self._on_keychain)
            room.recovery_wanted.connect(self.recovery.show)
            room.removal_wanted.connect(self._on_remove)
            room.own_passphrase_chosen.connect(self._on_own_chosen)
            room.own_removal_wanted.connect(self._on_own_remove)
            self._anew.serve(room)
        self._rooms.enter(self.room)
        self.room.enter()

    def _standing(self) -> Standing:
        ways, held = self._keys.ways, self._filing.held
        kinds = self.entry.kinds()
        key = held.key if held is not None else None
        return Standing(
            ways=ways_words.of_desk(ways),
            has_passphrase=WayKind.PASSPHRASE in kinds,
            has_recovery=WayKind.RECOVERY in kinds,
            can_use_keychain=WayKind.KEYCHAIN not in kinds and self.entry.has_keychain,
            listed=len(self._anew.paths),
            matter=ways_words.of_matter(key.slots, ways) if key is not None else None,
            matter_name=self._filing.title,
        )

    def _work(self, work: Callable[[S], object], given: S, said: str) -> None:
        """Does something with the keys from the room, and says that it is done."""
        if self.room is not None and self.work.do(work, given, partial(self._on_worked, said)):
            self.room.set_busy(busy=True)

    def _on_worked(self, said: str, value: object) -> None:
        self._on_ways_changed()
        if self.room is not None and self._rooms.current is self.room:
            self.room.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        if value is False:
            self.told.emit(tr("The keychain did not keep the key; nothing was changed."), "error")
        else:
            self.told.emit(said, "done")

    @Slot()
    def _on_ways_changed(self) -> None:
        self._say_standing()
        if self.room is not None:
            self.room.refresh()
        self.entry.refresh()

    @Slot()
    def _on_saved(self) -> None:
        """The file may be sealed for the first time, or by other ways than before."""
        self._say_standing()
        if self.room is not None and self._rooms.current is self.room:
            self.room.refresh()

    @Slot(str)
    def _on_chosen(self, passphrase: str) -> None:
        said = tr("The passphrase is chosen. It opens what is sealed from now on.")
        self._work(self._keys.choose_passphrase, passphrase, said)

    @Slot()
    def _on_keychain(self) -> None:
        said = tr("This computer’s keychain opens what is sealed from now on.")
        self._work(_used_keychain, self._keys, said)

    @Slot(str)
    def _on_remove(self, mark: str) -> None:
        shown = {way.id: way for way in ways_words.of_desk(self._keys.ways)}[mark]
        asked = tr("Seal no longer by this: {way}?").format(way=shown.title)
        detail = tr(
            "Matters of the list follow once they are saved again or sealed anew. Copies kept "
            "elsewhere still open by it."
        )
        if self._asker.choose(self._window, asked, detail, (tr("Take it out"),)) == 0:
            said = tr("What is sealed from now on does not open by it any more.")
            self._work(self._keys.remove, mark, said)

    @Slot(str)
    def _on_own_chosen(self, passphrase: str) -> None:
        held = self._filing.held
        if held is not None:
            said = tr("The passphrase opens this matter, and nothing else.")
            self._work(partial(self._safe.add_passphrase, held), passphrase, said)

    @Slot(str)
    def _on_own_remove(self, mark: str) -> None:
        held = self._filing.held
        asked = tr("Take this way out of the open matter?")
        detail = tr("Whoever used it opens copies from before, and not what is saved from now on.")
        if held is None:
            return
        if self._asker.choose(self._window, asked, detail, (tr("Take it out"),)) == 0:
            said = tr("It opens this matter no longer.")
            self._work(partial(self._safe.remove_way, held), mark, said)

    # The status line

    @Slot()
    def _say_standing(self) -> None:
        held, state = self._filing.held, self._keys.state
        if held is not None and held.sealed:
            said = tr("sealed")
        elif state is KeysState.NONE:
            said = tr("not sealed, nothing is kept on disk: choose a passphrase")
        elif state is KeysState.LOCKED:
            said = tr("locked, nothing is kept on disk")
        elif held is not None and held.path is not None:
            said = tr("not sealed: it is when you save it")
        else:
            said = ""
        self._window.status.tell_sealed(said, keeps=state is KeysState.OPEN)


def _used_keychain(keys: Keys) -> bool:
    return keys.use_keychain()
