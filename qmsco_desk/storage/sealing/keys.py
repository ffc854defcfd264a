"""The keys of this desk: which ways lead into what it seals, and whether they are at hand now.

They lie in one container of their own, sealed by the same ways: whoever comes in by one of them has
the keys of all, so that a new file opens by every way, and a way can be changed or taken out,
without anybody typing a recovery key or a second passphrase. Every matter carries its own slots:
where this file is lost, a passphrase or a printed recovery key opens each matter by itself.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import RLock

from qmsco_desk.errors import (
    DeskError,
    InputError,
    LockedError,
    MatterFileError,
    NewerSealError,
    NoKeysError,
    SealError,
    WrongSecretError,
)
from qmsco_desk.storage.files import write_new, write_whole
from qmsco_desk.storage.own_file import put_aside
from qmsco_desk.storage.sealing import container, recovery, ring
from qmsco_desk.storage.sealing.container import KEY_BYTES, Container, ContainerKind, FileKey
from qmsco_desk.storage.sealing.file_key import bound_to, key_for, leads_to, left_with, with_ways
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.slots import Slot
from qmsco_desk.storage.sealing.state import KeysState
from qmsco_desk.storage.sealing.stretching import Stretch
from qmsco_desk.storage.sealing.trying import by_keychain, by_secret
from qmsco_desk.storage.sealing.typed import Secret, check_passphrase
from qmsco_desk.storage.sealing.way import Way, WayKind

__all__ = ["Keys", "KeysState"]


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
        self._begun = False
        self._guard = RLock()
        self.problem: DeskError | None = None

    # How it stands

    @property
    def state(self) -> KeysState:
        """Whether anything can be sealed and opened now."""
        if self._ways:
            return KeysState.OPEN
        return KeysState.LOCKED if os.path.lexists(self._path) else KeysState.NONE

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
        parsed = ring.parsed(self._path)
        return frozenset(slot.kind for slot in parsed.slots) if parsed else frozenset()

    # Opening and locking

    def begin(self) -> KeysState:
        """Comes in by the keychain without asking; makes the first way there on a new desk.

        A file of keys that is damaged is put aside under another name and told as `problem`.

        Raises:
            MatterFileError: The file of keys cannot be read or written.
        """
        with self._guard:
            self._begun = True
            if self._ways:
                return KeysState.OPEN
            try:
                parsed = ring.parsed(self._path)
                if parsed is not None and self._come_in(
                    parsed, by_keychain(parsed, self._keychain)
                ):
                    return KeysState.OPEN
            except SealError as error:
                self._set_aside(error)
                parsed = None
            if parsed is None:
                self._make_keychain_way()
            return self.state

    def start_over(self) -> KeysState:
        """Puts the file of keys aside and makes another, where nobody knows a way into it.

        What was sealed opens by its own slots as before, for whoever still has one of its ways.

        Raises:
            MatterFileError: It cannot be put aside, or the new one cannot be written.
        """
        with self._guard:
            self.lock()
            if os.path.lexists(self._path):
                put_aside(self._path)
            return self.begin()

    def ready(self) -> None:
        """Begins, where nobody has yet; a desk that was locked stays so.

        Raises:
            MatterFileError: The file of keys cannot be read or written.
        """
        if not self._begun:
            self.begin()

    def unlock(self, secret: Secret) -> None:
        """Comes in by what was typed.

        Raises:
            InputError: A recovery key with a slip in it.
            WrongSecretError: It does not open.
            SealError: The file of keys is damaged; it is put aside and told as `problem`.
            NoKeysError: There is none.
        """
        with self._guard:
            try:
                parsed = ring.parsed(self._path)
                if parsed is None:
                    raise NoKeysError()
                if not self._come_in(parsed, by_secret(parsed, secret)):
                    raise WrongSecretError(_kinds(parsed))
            except SealError as error:
                self._set_aside(error)
                raise

    def lock(self) -> None:
        """Forgets every key; until something unlocks, the keychain is not asked either."""
        with self._guard:
            self._ways = ()
            self._known.clear()
            self._locked = self._begun = True

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
            self._reread(to_change=True)
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
            self._reread()
            return key_for(kind, container.new_id(), self.ways)

    def renewed(self, key: FileKey) -> FileKey:
        """A file's key as it is sealed with from now on: opened by every way in use.

        A way for once, and one of this desk that is used no longer, go; so does a slot that only
        bears the mark of one of this desk's ways. Where none but this desk's ways are left then,
        the key itself is drawn anew; else it has to stay, for the others know no other. Where so
        many share a file that there is no room for every way, the first ones are put in.

        Raises:
            NoKeysError: There is no way yet.
            LockedError: The ways are not at hand.
        """
        with self._guard:
            self._need_open()
            self._reread()
            own = {way.id: way for way in self._ways}
            left = tuple(
                slot
                for slot in key.slots
                if not slot.once and (slot.way not in own or leads_to(own[slot.way], slot, key))
            )
            return with_ways(left_with(key, left, self.ways), self.ways)

    def without(self, key: FileKey, way: str) -> FileKey:
        """A file's key that a way leads to no longer; drawn anew as `renewed` does.

        Raises:
            InputError: It is the only one.
        """
        with self._guard:
            left = tuple(slot for slot in key.slots if slot.way != way)
            if not left:
                raise InputError("This is the only way into the file.", "Add another one first.")
            return left_with(key, left, self.ways)

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
            tried = by_secret(parsed, secret) if secret else self._by_known(parsed)
            for slot, way_key in tried:
                opened = slot.open(way_key, bound_to(kind, parsed.id))
                if opened is not None:
                    plain = container.unseal(parsed, opened, name)
                    self._known[slot.way] = way_key
                    return FileKey(kind, parsed.id, opened, parsed.slots), plain
        if secret is not None:
            raise WrongSecretError(_kinds(parsed))
        raise LockedError(_kinds(parsed))

    # Inside

    def _by_known(self, parsed: Container) -> Iterator[tuple[Slot, bytes]]:
        # A mark stands in the clear, and a foreign file may bear that of a way of this desk: what
        # opened such a file must not take the place of the way's own key.
        for keys in ({way.id: way.key for way in self._ways}, self._known):
            yield from ((slot, keys[slot.way]) for slot in parsed.slots if slot.way in keys)
        if not self._locked:
            yield from by_keychain(parsed, self._keychain)

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
            try:
                self._write((Way(way, WayKind.KEYCHAIN, key, self._today()),))
            except LockedError:
                # Another program of this desk was quicker: its keys are used.
                self._keychain.drop(way)
                self.begin()

    def _add(
        self, kind: WayKind, key: bytes, stretch: Stretch | None = None, *, way: str = ""
    ) -> None:
        with self._guard:
            if self.state is KeysState.LOCKED:
                raise LockedError(self.kinds())
            self._reread(to_change=True)
            former = tuple(
                replace(each, retired=each.retired or each.kind is kind) for each in self._ways
            )
            new = Way(way or container.new_id(), kind, key, self._today(), stretch)
            self._write((*former, new))

    def _need_open(self) -> None:
        if not self._ways:
            raise LockedError(self.kinds()) if self.state is KeysState.LOCKED else NoKeysError()

    def _reread(self, *, to_change: bool = False) -> None:
        """Takes up what another window of this desk changed.

        A file of keys that is damaged changes nothing, nor does any while a matter is sealed: with
        what was known it is sealed as well as before.
        """
        try:
            parsed = ring.parsed(self._path)
            if parsed is None or self._come_in(parsed, self._by_known(parsed)):
                return
        except MatterFileError as error:
            damaged = isinstance(error, SealError) and not isinstance(error, NewerSealError)
            if to_change and not damaged:
                raise
        else:
            if to_change:
                raise LockedError(_kinds(parsed))

    def _set_aside(self, problem: SealError) -> None:
        if isinstance(problem, NewerSealError):
            raise problem
        put_aside(self._path)
        self.problem = problem

    def _write(self, ways: tuple[Way, ...]) -> None:
        in_use = tuple(way for way in ways if not way.retired)
        key = key_for(ContainerKind.KEYS, container.new_id(), in_use)
        data = container.seal(key, ring.encode(ways))
        if self._ways:
            write_whole(self._path, data)
        elif not write_new(self._path, data):
            raise LockedError(self.kinds())
        self._ways = ways
        self._locked = False


def _kinds(parsed: Container) -> frozenset[WayKind]:
    return frozenset(slot.kind for slot in parsed.slots)
