"""The use cases of keeping a matter, shared by the window and the command line.

A matter's file is read whole and written whole, sealed, with the versions before it and its trail.
Before each writing it is compared with what was last seen of it, so that nobody's work is written
over unseen.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.errors import DeskError, HeldByOtherError, MatterFileError, NoLockError
from qmsco_desk.safe.doubts import doubts
from qmsco_desk.safe.held import Held, Theirs
from qmsco_desk.safe.writing import already_there, gone_on_from, saved, write
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import read_whole, write_new
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.payload import Kept
from qmsco_desk.storage.kept.versions import KeptVersion, Why, with_version
from qmsco_desk.storage.lock_file import LockFile, holder_of
from qmsco_desk.storage.log import Event
from qmsco_desk.storage.matters_list import ListedMatter
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind, FileKey
from qmsco_desk.storage.sealing.file_key import for_once, with_passphrase
from qmsco_desk.storage.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from qmsco_desk.storage.codec import MatterFile
    from qmsco_desk.storage.log import Log
    from qmsco_desk.storage.matters_list import MattersList
    from qmsco_desk.storage.sealing.keys import Keys
    from qmsco_desk.storage.sealing.typed import Secret

SUFFIX = ".qmsco"
_LOGGED = (Deed.PRINTED, Deed.EXPORTED, Deed.RESTORED, Deed.RECOVERED)


class Safe:
    """Opens, saves and hands over matters.

    Attributes:
        keys: The keys of this desk.
        listed: The matters that home lists.
        log: What happened, without a value.
    """

    def __init__(
        self,
        keys: Keys,
        listed: MattersList,
        log: Log,
        *,
        who: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        """`who`: the person at the desk, as trails name her; `now`: the time, with its zone."""
        self.keys = keys
        self.listed = listed
        self.log = log
        self._who = who
        self._now = now

    # Reading

    def read(self, path: Path, secret: Secret | None = None) -> Kept:
        """What a matter's file holds; nothing is locked, noted or remembered.

        Raises:
            MatterFileError: The file cannot be read or is not a matter.
            LockedError: Nothing at hand opens it.
        """
        return self._read(path, secret)[1]

    def open(
        self,
        path: Path,
        secret: Secret | None = None,
        *,
        take_over: bool = False,
        told: str = "",
        read_only: bool = False,
    ) -> Held:
        """A matter's file, held until `close`.

        Args:
            path: The file; sealed, or plain JSON.
            secret: What was typed to open it, where nothing at hand does.
            take_over: Takes it from whoever holds it.
            told: The token of the holder whom the person was asked about.
            read_only: Does not hold it: it can be saved as another file alone.

        Raises:
            HeldByOtherError: Somebody else holds it.
            LockedError: Nothing at hand opens it.
            MatterFileError: The file cannot be read or is not a matter.
        """
        warnings: list[str] = []
        lock = None if read_only else self._lock(path, take_over, told, warnings)
        try:
            key, kept, seen = self._read(path, secret)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        held = Held(path, key, kept, (seen,), lock, lock is None, kept.trail)
        held.warnings = (*warnings, *self._doubts(held))
        before = lock.taken_from if lock is not None else None
        # A lock that one's own program left behind when it ended badly was nobody's to take.
        if before is not None and not (before.stale and before.who == self._who()):
            self.note(held, Deed.TAKEN_OVER)
            self.log.note(Event.TAKEN_OVER, id=held.id)
        self.note(held, Deed.OPENED)
        self._remember(held)
        self.log.note(Event.OPENED, id=held.id)
        return held

    def new(self) -> Held:
        """An order that has no file yet."""
        held = Held()
        self.note(held, Deed.CREATED)
        return held

    def _lock(self, path: Path, take_over: bool, told: str, warnings: list[str]) -> LockFile | None:
        """Holds a file; None, and why among the warnings, where nothing can be written there."""
        try:
            return LockFile.take(path, self._who(), self._now(), take_over=take_over, told=told)
        except NoLockError as error:
            warnings.append(str(error))
            return None

    def _read(self, path: Path, secret: Secret | None) -> tuple[FileKey | None, Kept, Seen]:
        data = read_whole(path)
        seen = Seen.of(data)
        if not container.is_container(data):
            if path.suffix.lower() == SUFFIX and not data.lstrip().startswith(b"{"):
                container.parse(data, path.name)
            return None, Kept(codec.decode(data, path.name)), seen
        self.keys.ready()
        key, plain = self.keys.open(data, path.name, ContainerKind.MATTER, secret)
        return key, payload.decode(plain, path.name), seen

    def _doubts(self, held: Held) -> tuple[str, ...]:
        """What speaks against a file."""
        said, since = doubts(held, self.listed.all())
        if since is not None:
            # The next who looks finds it on the trail; this desk remembers the new end now.
            self.note(held, Deed.DOUBTED, detail=since.value)
        return said

    # Writing

    def note(self, held: Held, deed: Deed, paths: tuple[str, ...] = (), detail: str = "") -> None:
        """Puts what was done on the matter's trail; the file gets it when it is next written."""
        held.trail = held.trail.adding(deed, self._now(), self._who(), paths, detail)
        if deed in _LOGGED:
            papers = detail.split(",") if detail and deed is not Deed.RESTORED else ()
            self.log.note(Event(deed.value), id=held.id, papers=papers)

    def save(
        self, held: Held, file: MatterFile, path: Path | None = None, *, over: Theirs | None = None
    ) -> int:
        """Writes a matter sealed; what was there before is whole until then.

        Args:
            held: The open matter.
            file: What it holds now.
            path: Another file to write it to, which is held from then on. It gets a mark of its
                own.
            over: What somebody else wrote meanwhile and has been looked at: it stays as an earlier
                version, and this one is written over it.

        Returns:
            How many earlier versions had to go, for the file has no room for more.

        Raises:
            FileChangedError: The file is not the one that was last seen; see `theirs`.
            HeldByOtherError: Somebody else holds that other file.
            MatterFileError: The file cannot be written, or is only open for reading.
            NoKeysError: Nothing was chosen yet to seal with.
            LockedError: The keys are not at hand.
        """
        target = path or held.path
        if target is None:
            raise ValueError("an order that has no file needs a path")
        self.keys.ready()
        if target == held.path:
            left_out = self._save_in_place(held, file, over)
        else:
            left_out = self._save_as(held, file, target)
        self._remember(held)
        fields = [path for entry in held.trail.entries[-2:] for path in entry.paths]
        self.log.note(Event.SAVED, id=held.id, fields=fields)
        return left_out

    def theirs(self, held: Held) -> Theirs:
        """What lies now where an open matter's file was.

        Raises:
            MatterFileError: It cannot be read or is not a matter.
            LockedError: Nothing at hand opens it.
        """
        if held.path is None or not held.path.exists():
            return Theirs(None, ())
        key, kept, seen = self._read(held.path, None)
        said, _ = doubts(Held(held.path, key, kept), self.listed.all())
        return Theirs(kept, (seen,), said)

    def take(self, held: Held) -> MatterFile:
        """Goes on from what somebody else saved, and gives it.

        Raises:
            MatterFileError: It cannot be read or is not a matter.
            LockedError: Nothing at hand opens it.
        """
        if held.path is None:
            raise ValueError("an order that has no file")
        key, kept, seen = self._read(held.path, None)
        taken = gone_on_from(held, kept, self._now())
        held.kept, held.trail = replace(taken, trail=kept.trail), taken.trail
        held.key, held.seen, held.gone = key, (seen,), False
        self.note(held, Deed.RESOLVED, detail="theirs")
        return held.kept.file

    @staticmethod
    def tell_gone(held: Held) -> None:
        """The person knows that the file is gone: the next save makes it anew, if it still is."""
        held.gone = True

    def _save_in_place(self, held: Held, file: MatterFile, over: Theirs | None) -> int:
        if held.read_only or held.path is None:
            raise MatterFileError(
                "This file is open for reading only.", "Save the matter under another name."
            )
        key = self.keys.renewed(held.key) if held.key else self._new_key()
        seen = held.seen if over is None else over.seen
        saving = saved(held, file, self._now(), self._who(), over)
        write(held, held.path, key, saving.kept, seen, new=held.gone and over is None)
        return saving.left_out

    def _save_as(self, held: Held, file: MatterFile, target: Path) -> int:
        warnings: list[str] = []
        lock = self._lock(target, False, "", warnings)
        if lock is None:
            raise MatterFileError(*warnings)
        before = replace(held)
        try:
            saving = saved(held, file, self._now(), self._who())
            write(held, target, self._new_key(), saving.kept)
        except BaseException:
            lock.release()
            raise
        if before.lock is not None:
            self.close(before)
        held.path, held.lock, held.read_only = target, lock, False
        return saving.left_out

    def _new_key(self) -> FileKey:
        return self.keys.new_file_key(ContainerKind.MATTER)

    def hold_again(self, held: Held) -> None:
        """Holds a file that was let go and stays open all the same, unless another was quicker."""
        if held.path is not None and held.lock is None and not held.read_only:
            with suppress(HeldByOtherError):
                held.lock = self._lock(held.path, False, "", [])

    def drop(self, held: Held) -> None:
        """Lets go of a file that nobody saw: nothing of it goes on the trail."""
        held.trail = held.kept.trail
        self.close(held)

    def close(self, held: Held) -> None:
        """Lets go of a file. What was done with it since it was saved goes on its trail now."""
        try:
            # One that is gone is not brought back.
            if held.has_news and held.sealed and not held.gone and _may_write(held):
                with suppress(DeskError):
                    self._rewrite(held, held.key)
                    self._remember(held)
        finally:
            if held.lock is not None:
                held.lock.release()
                held.lock = None
            self.log.note(Event.CLOSED, id=held.id)

    def _rewrite(self, held: Held, key: FileKey | None) -> None:
        """Writes the file as it was saved, with the trail to here, or opened by other ways."""
        if held.path is not None and key is not None:
            kept = payload.fitted(replace(held.kept, trail=held.trail)).kept
            write(held, held.path, key, kept, held.seen)

    def create(self, path: Path, file: MatterFile, deed: Deed = Deed.IMPORTED) -> None:
        """Seals a matter in a new file, which is not opened.

        Raises:
            MatterFileError: There is such a file already, or it cannot be written.
            NoKeysError: Nothing was chosen yet to seal with.
            LockedError: The keys are not at hand.
        """
        if os.path.lexists(path):
            raise already_there(path)
        self.keys.ready()
        held = Held()
        self.note(held, deed)
        saving = saved(held, file, self._now(), self._who())
        write(held, path, self._new_key(), saving.kept, new=True)
        held.path = path
        self._remember(held)
        self.log.note(Event.IMPORTED, id=held.id)

    def _remember(self, held: Held) -> None:
        if held.path is not None:
            head = held.kept.trail.head if held.sealed else None
            self.listed.add(ListedMatter(held.path, held.id, self._now().date(), head))

    # Ways in

    def hand_over(
        self, held: Held, file: MatterFile, path: Path, passphrase: str, *, with_versions: bool
    ) -> None:
        """Writes a copy that a passphrase alone opens, for a colleague; it has a mark of its own.

        Raises:
            InputError: The passphrase is too easy to guess.
            MatterFileError: There is such a file already, or it cannot be written.
        """
        if os.path.lexists(path):
            raise already_there(path)
        self.keys.ready()
        now = self._now()
        self.note(held, Deed.HANDED_OVER)
        key = for_once(ContainerKind.MATTER, passphrase)
        versions = held.kept.versions if with_versions else ()
        kept = payload.fitted(Kept(file, versions, held.trail)).kept
        if not write_new(path, container.seal(key, payload.encode(kept))):
            raise already_there(path)
        handed = KeptVersion.of(file, now, self._who(), Why.HANDED_OVER)
        held.kept = replace(held.kept, versions=with_version(held.kept.versions, handed, now))
        self.log.note(Event.HANDED_OVER, id=held.id)

    def add_passphrase(self, held: Held, passphrase: str) -> None:
        """Lets a passphrase of its own open this matter's file, for whoever shares it.

        Raises:
            InputError: The passphrase is too easy to guess.
            MatterFileError: The file cannot be written; nothing is changed.
        """
        if held.key is not None:
            self._reseal(held, with_passphrase(held.key, passphrase))

    def remove_way(self, held: Held, way: str) -> None:
        """Takes one way out of this matter's file.

        Raises:
            InputError: It is the only one.
            MatterFileError: The file cannot be written; nothing is changed.
        """
        if held.key is not None:
            self._reseal(held, self.keys.without(held.key, way))

    def _reseal(self, held: Held, key: FileKey) -> None:
        self.note(held, Deed.WAYS_CHANGED)
        self._rewrite(held, key)
        self._remember(held)
        self.log.note(Event.WAYS_CHANGED, id=held.id)

    def reseal(self, path: Path) -> None:
        """Seals a matter that is not open by the ways of this desk as they are now.

        Raises:
            HeldByOtherError: Somebody holds it.
            LockedError: Nothing at hand opens it.
            MatterFileError: The file cannot be read or written; it is unchanged.
        """
        held = self.open(path)
        try:
            if held.key is not None:
                self._reseal(held, self.keys.renewed(held.key))
        finally:
            self.close(held)


def _may_write(held: Held) -> bool:
    """Whether a file is held here, or by nobody: not by another who took it over."""
    if held.lock is None or held.path is None:
        return False
    return held.lock.still_mine() or holder_of(held.path) is None
