"""Coming in: the first run's page, and the passphrase where no keychain opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk.desk.sealing.begin_room import BeginRoom
from qmsco_desk.desk.sealing.unlock_room import UnlockRoom
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.errors import DeskError, LockedError, NoKeysError, WrongSecretError
from qmsco_desk.storage.files import read_whole
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keys import KeysState
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qmsco_desk.desk.style.room import Room
    from qmsco_desk.desk.window.key_work import KeyWork
    from qmsco_desk.storage.sealing.keys import Keys
    from qmsco_desk.storage.sealing.typed import Secret

_HELP = "sealing"
_TYPED = frozenset((WayKind.PASSPHRASE, WayKind.RECOVERY))


class UnlockDesk(Branch):
    """The two pages, each made when it is first entered.

    Signals:
        unlocked: The keys are at hand now: what is sealed can be read.
        changed: The desk has other ways in than before.
        recovery_wanted: A recovery key is to be made and printed.

    Attributes:
        has_keychain: The system has a keychain that can be used.
    """

    unlocked = Signal()
    changed = Signal()
    recovery_wanted = Signal()

    def __init__(self, parts: Parts, work: KeyWork) -> None:
        super().__init__(parts)
        self._work = work
        # What she wanted when she was asked for a key, done once that is there.
        self._pending: Callable[[], object] | None = None
        self._asked_file: Path | None = None
        self.has_keychain = False
        self.first: BeginRoom | None = None
        self.unlocking: UnlockRoom | None = None
        self._filing.locked.connect(self._on_locked)
        self._filing.keys_wanted.connect(self._on_keys_wanted)

    @property
    def _keys(self) -> Keys:
        return self._office.safe.keys

    # The beginning

    def begin(self) -> None:
        """Comes in by the keychain; where that does not open, asks over home."""
        self._work.do(_begun, self._keys, self._on_begun)

    def _on_begun(self, usable: object) -> None:
        self.has_keychain, state = bool(usable), self._keys.state
        if self._keys.problem is not None:
            self.refused.emit(self._keys.problem)
        self.changed.emit()
        if state is KeysState.LOCKED and self._rooms.current is None:
            self.ask_for_desk(None)

    @Slot()
    def show_first(self) -> None:
        """The second page of the first run."""
        self._enter_first(None)

    def _enter_first(self, pending: Callable[[], object] | None) -> None:
        if self.first is None:
            self.first = BeginRoom(self._look, self._window)
            self.first.setProperty(HELPED, _HELP)
            self.first.passphrase_chosen.connect(self._on_first_chosen)
            self.first.recovery_wanted.connect(self.recovery_wanted)
            self.first.left.connect(self._on_not_now)
        self._rooms.enter(self.first)
        self.first.enter(self.kinds(), to_save=pending is not None)
        self._pending = pending

    def refresh(self) -> None:
        """Shows on the page of the first run how it stands now."""
        if self.first is not None:
            self.first.show_kinds(self.kinds())

    def kinds(self) -> frozenset[WayKind]:
        """The kinds of way that this desk seals by; none while it is locked."""
        return frozenset(way.kind for way in self._keys.ways)

    @Slot(str)
    def _on_first_chosen(self, passphrase: str) -> None:
        self._work.do(self._keys.choose_passphrase, passphrase, self._on_first_done)

    def _on_first_done(self, _nothing: object) -> None:
        self.changed.emit()
        self.unlocked.emit()
        pending = self._pending
        if pending is not None:
            self._leave(self.first)
            pending()
        elif self.first is not None:
            self.first.enter(self.kinds())

    # Unlocking

    @Slot(object, object, object)
    def _on_locked(self, path: Path, error: LockedError, again: Callable[[], object]) -> None:
        """A file that nothing at hand opens; what opens the desk may open it as well."""
        kinds = frozenset(error.ways)
        if self._keys.state is KeysState.LOCKED:
            kinds |= self._keys.kinds()
        if not kinds & _TYPED:
            self.refused.emit(error)
            return
        room = self._unlock_room()
        self._asked_file, self._pending = path, again
        room.ask_for_file(path.name, kinds)

    @Slot(object, object)
    def _on_keys_wanted(self, error: DeskError, again: Callable[[], object]) -> None:
        if isinstance(error, NoKeysError):
            self._enter_first(again)
        else:
            self.ask_for_desk(again)

    def ask_for_desk(self, pending: Callable[[], object] | None) -> None:
        """Asks for what opens the desk, and does `pending` once it is open."""
        try:
            kinds = self._keys.kinds()
        except DeskError as error:
            self.refused.emit(error)
            return
        room = self._unlock_room()
        self._asked_file, self._pending = None, pending
        room.ask_for_desk(kinds)

    def _unlock_room(self) -> UnlockRoom:
        if self.unlocking is None:
            self.unlocking = UnlockRoom(self._look, self._window)
            self.unlocking.setProperty(HELPED, _HELP)
            self.unlocking.typed.connect(self._on_typed)
            self.unlocking.start_over_wanted.connect(self._on_start_over)
            self._rooms.enter(self.unlocking)
            # After the way back is gone: what is said stands where it leads.
            self.unlocking.left.connect(self._on_still_shut)
        self._rooms.enter(self.unlocking)
        return self.unlocking

    @Slot(object)
    def _on_typed(self, secret: Secret) -> None:
        self._work.do(
            partial(_try, self._keys, self._asked_file),
            secret,
            self._on_unlocked,
            self._on_still_locked,
        )

    def _on_unlocked(self, _nothing: object) -> None:
        pending = self._pending
        self._leave(self.unlocking)
        self.changed.emit()
        if self._keys.state is KeysState.OPEN:
            self.unlocked.emit()
        if pending is not None:
            pending()

    @Slot()
    def take_up_unlocked(self) -> None:
        """The desk was unlocked elsewhere: what was asked for here is asked no more."""
        asks = self.unlocking is not None and self._rooms.current is self.unlocking
        if asks and self._asked_file is None:
            self._on_unlocked(None)
        elif self._keys.state is KeysState.OPEN:
            self.unlocked.emit()

    def _on_still_locked(self, error: DeskError) -> None:
        if self.unlocking is not None:
            wrong = isinstance(error, WrongSecretError)
            self.unlocking.asking.refuse(error.what if wrong else str(error))

    @Slot()
    def _on_start_over(self) -> None:
        """Nobody knows a way in any more: other keys, with which the old matters stay closed."""
        asked = tr("Begin with new keys?")
        detail = tr(
            "Matters that were sealed before open by their passphrase or a recovery key alone, "
            "file by file. The list of matters begins anew. The old keys are put aside, not erased."
        )
        if self._asker.choose(self._window, asked, detail, (tr("Begin anew"),)) == 0:
            self._work.do(_started_over, self._keys, self._on_started_over)

    def _on_started_over(self, _state: object) -> None:
        self._leave(self.unlocking)
        self.changed.emit()
        self.unlocked.emit()
        self._enter_first(None)

    def _leave(self, room: Room | None) -> None:
        """Goes back from a room, if it is the one in sight."""
        self._pending = None
        if room is not None and self._rooms.current is room:
            room.left.emit()

    @Slot()
    def _on_not_now(self) -> None:
        self._pending = None

    @Slot()
    def _on_still_shut(self) -> None:
        self._pending = None
        if self._keys.state is KeysState.LOCKED:
            self.told.emit(
                tr("Your matters stay locked. File > Sealing and keys unlocks them."), "note"
            )


def _begun(keys: Keys) -> bool:
    """Begins, and says whether the system has a keychain: asking that may take its time."""
    keys.ready()
    return keys.keychain_usable


def _started_over(keys: Keys) -> KeysState:
    return keys.start_over()


def _try(keys: Keys, path: Path | None, secret: Secret) -> None:
    """Tries what was typed: on the desk where it is locked, then on a file; raises as they do."""
    if keys.state is KeysState.LOCKED:
        try:
            keys.unlock(secret)
        except LockedError:
            if path is None:
                raise
        else:
            return
    if path is not None:
        # What opens it is known from here on, until the desk is locked.
        keys.open(read_whole(path), path.name, ContainerKind.MATTER, secret)
