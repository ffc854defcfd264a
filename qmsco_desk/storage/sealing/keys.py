"""The keys of this desk: which ways lead into what it seals, and whether they are at hand now.

They lie in one container of their own, sealed by the same ways: whoever comes in by one of them has
the keys of all, so that a new file opens by every way, and a way can be changed or taken out,
without anybody typing a recovery key or a second passphrase. Every matter carries its own slots:
where this file is lost, a passphrase or a printed recovery key opens each matter by itself.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import Enum
from pathlib import Path
from threading import RLock

from qmsco_desk.errors import (
    DeskError,
    InputError,
    LockedError,
    NoKeysError,
    SealError,
    WrongSecretError,
)
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.own_file import put_aside
from qmsco_desk.storage.sealing import container, recovery, ring
from qmsco_desk.storage.sealing.container import KEY_BYTES, Container, ContainerKind, FileKey
from qmsco_desk.storage.sealing.file_key import bound_to, key_for
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.slots import Slot
from qmsco_desk.storage.sealing.stretching import Stretch
from qmsco_desk.storage.sealing.typed import MOST_PASSPHRASE, RecoveryKey, Secret, check_passphrase
from qmsco_desk.storage.sealing.way import Way, WayKind

_MOST_BYTES = 256 * 1024


class KeysState(Enum):
    """How it stands with the keys.

    NONE: nothing was chosen yet to seal with; LOCKED: something has to be typed first.
    """

    NONE = "none"
    LOCKED = "locked"
    OPEN = "open"


class Keys:
    """The ways of this desk.

    Nothing is read before `begin`. Its calls may come from the window's thread and from a working
    one.

    Attributes:
        problem: Why the file of keys could not be used and was put aside; None where it could.
    """

    def __init__(self, path: Path, keychain: Keychain, today: Callable[[], date]) -> None:
        """Keeps its file at `path`; `today` dates what is made."""
        self._path = path
        self._keychain = keychain
        self._today = today
        self._ways: tuple[Way, ...] = ()
        self._known: dict[str, bytes] = {}
        self._locked = True
        self._guard = RLock()
        self.problem: DeskError | None = None

    # How it stands

    @property
    def state(self) -> KeysState:
        """Whether anything can be sealed and opened now."""
        if self._ways:
            return KeysState.OPEN
        return KeysState.LOCKED if self._path.exists() else KeysState.NONE

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways in use; none while it is locked."""
        return tuple(way for way in self._ways if not way.retired)

    @property
    def keychain_usable(self) -> bool:
        """Whether the system has a keychain that can be used."""
        return self._keychain.usable

    def kinds(self) -> frozenset[WayKind]:
        """What opens the file of keys, read from it in the clear; nothing where there is none."""
        parsed = self._parsed()
        return frozenset(slot.kind for slot in parsed.slots) if parsed else frozenset()

    # Opening and locking

    def begin(self) -> KeysState:
        """Comes in by the keychain without asking; makes the first way there on a new desk.

        A file of keys that is damaged is put aside under another name and told as `problem`.

        Raises:
            MatterFileError: The file of keys cannot be read or written.
        """
        with self._guard:
            if self._ways:
                return KeysState.OPEN
            try:
                parsed = self._parsed()
                if parsed is not None and self._come_in(parsed, self._by_keychain(parsed)):
                    return KeysState.OPEN
            except SealError as error:
                put_aside(self._path)
                self.problem = error
                parsed = None
            if parsed is None:
                self._make_keychain_way()
            return self.state

    def unlock(self, secret: Secret) -> None:
        """Comes in by what was typed.

        Raises:
            InputError: A recovery key with a slip in it.
            WrongSecretError: It does not open.
            SealError: The file of keys is damaged.
            NoKeysError: There is none.
        """
        with self._guard:
            parsed = self._parsed()
            if parsed is None:
                raise NoKeysError()
            if not self._come_in(parsed, self._by_secret(parsed, secret)):
                raise WrongSecretError(_kinds(parsed))

    def lock(self) -> None:
        """Forgets every key; until something unlocks, the keychain is not asked either."""
        with self._guard:
            self._ways = ()
            self._known.clear()
            self._locked = True

    # Ways in and out

    def choose_passphrase(self, text: str) -> None:
        """Makes a passphrase one of the ways; a former one opens only what it sealed.

        Raises:
            InputError: It is too easy to guess.
            LockedError: The present ways are not at hand.
            MatterFileError: The file of keys cannot be written; nothing is changed.
        """
        check_passphrase(text)
        stretch = Stretch.new()
        self._add(WayKind.PASSPHRASE, stretch.key(text), stretch)

    def new_recovery(self) -> str:
        """Makes a recovery key one of the ways and gives it as text, to be printed now.

        A former one opens only what it sealed.

        Raises:
            LockedError: The present ways are not at hand.
            MatterFileError: The file of keys cannot be written; nothing is changed.
        """
        text = recovery.new_text()
        self._add(WayKind.RECOVERY, recovery.key_of(text))
        return text

    def use_keychain(self) -> bool:
        """Makes the keychain one of the ways; False where it cannot be used.

        Raises:
            LockedError: The present ways are not at hand.
            MatterFileError: The file of keys cannot be written; nothing is changed.
        """
        with self._guard:
            self._need_open()
            key, way = secrets.token_bytes(KEY_BYTES), container.new_id()
            if not self._keychain.put(way, key):
                return False
            self._add(WayKind.KEYCHAIN, key, way=way)
            return True

    def remove(self, way: str) -> None:
        """Seals with a way no longer. It goes on opening what it sealed, on this desk.

        Raises:
            InputError: It is the only one that needs nothing printed.
            LockedError: The present ways are not at hand.
            MatterFileError: The file of keys cannot be written; nothing is changed.
        """
        with self._guard:
            self._need_open()
            left = [each for each in self.ways if each.id != way]
            if not any(each.kind is not WayKind.RECOVERY for each in left):
                raise InputError(
                    "This is the only way in but the recovery key.",
                    "Add a passphrase or the keychain first.",
                )
            gone = [each for each in self.ways if each.id == way]
            self._write(tuple(replace(w, retired=w.retired or w in gone) for w in self._ways))
            for each in gone:
                if each.kind is WayKind.KEYCHAIN:
                    self._keychain.drop(each.id)

    # Files

    def new_file_key(self, kind: ContainerKind) -> FileKey:
        """A key for a new file that every way in use opens.

        Raises:
            NoKeysError: There is no way yet.
            LockedError: The ways are not at hand.
        """
        with self._guard:
            self._need_open()
            return key_for(kind, container.new_id(), self.ways)

    def renewed(self, key: FileKey) -> FileKey:
        """A file's key as it is sealed with from now on: opened by every way in use.

        A way for once, and one of this desk that is used no longer, go. Where none but this desk's
        ways are left then, the key itself is drawn anew; else it has to stay, for the others know
        no other.

        Raises:
            NoKeysError: There is no way yet.
            LockedError: The ways are not at hand.
        """
        with self._guard:
            self._need_open()
            own = {way.id for way in self._ways}
            current = {way.id for way in self.ways}
            left = tuple(
                slot
                for slot in key.slots
                if not slot.once and (slot.way not in own or slot.way in current)
            )
            kept = self._left_with(key, left)
            present = {slot.way for slot in kept.slots}
            added = tuple(
                Slot.of(way, kept.secret, bound_to(kept.kind, kept.id))
                for way in self.ways
                if way.id not in present
            )
            return container.rewrapped(kept, kept.slots + added) if added else kept

    def without(self, key: FileKey, way: str) -> FileKey:
        """A file's key that a way leads to no longer; drawn anew as `renewed` does.

        Raises:
            InputError: It is the only one.
        """
        with self._guard:
            left = tuple(slot for slot in key.slots if slot.way != way)
            if not left:
                raise InputError("This is the only way into the file.", "Add another one first.")
            return self._left_with(key, left)

    def _left_with(self, key: FileKey, left: tuple[Slot, ...]) -> FileKey:
        current = {way.id: way for way in self.ways}
        if len(left) < len(key.slots) and left and all(slot.way in current for slot in left):
            return key_for(key.kind, key.id, tuple(current[slot.way] for slot in left))
        return container.rewrapped(key, left)

    def open(
        self, data: bytes, name: str, kind: ContainerKind, secret: Secret | None = None
    ) -> tuple[FileKey, bytes]:
        """The payload of a sealed file called `name`, and the key that it is sealed with.

        Args:
            data: The file.
            name: What it is called in a refusal.
            kind: What it has to hold.
            secret: What was typed for this file; what opened once is known until `lock`.

        Raises:
            SealError: The file is damaged, foreign, of another kind or of a newer version.
            LockedError: Nothing at hand opens it.
            WrongSecretError: What was typed does not open it.
            InputError: A recovery key with a slip in it.
        """
        parsed = container.parse(data, name)
        if parsed.kind is not kind:
            raise SealError(
                f"“{name}” holds a {parsed.kind.value}, where a {kind.value} is wanted."
            )
        with self._guard:
            # What was typed is tried first, so that a wrong one is never taken for a right one.
            tried = self._by_secret(parsed, secret) if secret else self._by_known(parsed)
            for slot, way_key in tried:
                opened = slot.open(way_key, bound_to(kind, parsed.id))
                if opened is not None:
                    self._known[slot.way] = way_key
                    key = FileKey(kind, parsed.id, opened, parsed.slots)
                    return key, container.unseal(parsed, opened, name)
        if secret is not None:
            raise WrongSecretError(_kinds(parsed))
        raise LockedError(_kinds(parsed))

    # Inside

    def _parsed(self) -> Container | None:
        if not self._path.exists():
            return None
        parsed = container.parse(read_whole(self._path, _MOST_BYTES), self._path.name)
        if parsed.kind is not ContainerKind.KEYS:
            raise SealError(f"“{self._path.name}” is not the file of keys.")
        return parsed

    def _by_keychain(self, parsed: Container) -> Iterator[tuple[Slot, bytes]]:
        for slot in parsed.slots:
            if slot.kind is WayKind.KEYCHAIN:
                key = self._keychain.get(slot.way)
                if key is not None and len(key) == KEY_BYTES:
                    yield slot, key

    def _by_known(self, parsed: Container) -> Iterator[tuple[Slot, bytes]]:
        own = {way.id: way.key for way in self._ways} | self._known
        yield from ((slot, own[slot.way]) for slot in parsed.slots if slot.way in own)
        if not self._locked:
            yield from self._by_keychain(parsed)

    @staticmethod
    def _by_secret(parsed: Container, secret: Secret) -> Iterator[tuple[Slot, bytes]]:
        if isinstance(secret, RecoveryKey):
            key = recovery.key_of(secret.text)
            yield from ((slot, key) for slot in parsed.slots if slot.kind is WayKind.RECOVERY)
            return
        if len(secret.text) > MOST_PASSPHRASE:
            return
        for slot in parsed.slots:
            if slot.stretch is None:
                continue
            if not slot.stretch.fair:
                raise SealError(
                    "The cost of the passphrase in this file is not one that QMSCO Desk writes: "
                    "the file was altered, and was not opened."
                )
            yield slot, slot.stretch.key(secret.text)

    def _come_in(self, parsed: Container, ways: Iterable[tuple[Slot, bytes]]) -> bool:
        for slot, way_key in ways:
            secret = slot.open(way_key, bound_to(parsed.kind, parsed.id))
            if secret is not None:
                self._ways = ring.decode(container.unseal(parsed, secret, self._path.name))
                self._locked = False
                return True
        return False

    def _make_keychain_way(self) -> None:
        way, key = container.new_id(), secrets.token_bytes(KEY_BYTES)
        if self._keychain.put(way, key):
            self._write((Way(way, WayKind.KEYCHAIN, key, self._today()),))

    def _add(
        self, kind: WayKind, key: bytes, stretch: Stretch | None = None, *, way: str = ""
    ) -> None:
        with self._guard:
            if self.state is KeysState.LOCKED:
                raise LockedError(self.kinds())
            former = tuple(
                replace(each, retired=each.retired or each.kind is kind) for each in self._ways
            )
            new = Way(way or container.new_id(), kind, key, self._today(), stretch)
            self._write((*former, new))

    def _need_open(self) -> None:
        if not self._ways:
            raise LockedError(self.kinds()) if self._path.exists() else NoKeysError()

    def _write(self, ways: tuple[Way, ...]) -> None:
        in_use = tuple(way for way in ways if not way.retired)
        key = key_for(ContainerKind.KEYS, container.new_id(), in_use)
        write_whole(self._path, container.seal(key, ring.encode(ways)))
        self._ways = ways
        self._locked = False


def _kinds(parsed: Container) -> frozenset[WayKind]:
    return frozenset(slot.kind for slot in parsed.slots)
