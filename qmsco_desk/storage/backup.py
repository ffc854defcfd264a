"""Copies of a matter's file in a folder of the person's choice: made, thinned, and put back.

    Order 2026-11-21.qmsco, Order 2026-11-21 (2).qmsco

A copy is the file as it is, sealed with the same key, and tells by its name what the file's own
name tells and the day. It takes no other file's place, and is read back from the disk before it
counts. What is thinned out is said at `thinned`.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.storage import disk
from qmsco_desk.storage.disk_troubles import trouble_of
from qmsco_desk.storage.files import MOST_BYTES, called, read_whole, write_new
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind

EVERY_COPY = timedelta(days=14)
"""For how long every copy is kept."""
ONE_A_WEEK = timedelta(weeks=13)
"""For how long the last copy of each week is kept; of each month one is kept for good."""

_MOST_TRIES = 1000
_MOST_COPIES = 5_000
# As much of a container as tells its mark.
_HEAD_BYTES = 72 * 1024
_NAME = re.compile(r"(.+) ([0-9]{4}-[0-9]{2}-[0-9]{2})(?: \(([0-9]{1,4})\))?")

Check = Callable[[bytes, str], object]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as it lies in the folder; its payload has not been looked at.

    Attributes:
        path: Where it lies.
        stem: The name of the file that it was made of, without its ending.
        day: The day on which it was made, by its name.
        number: Which of that day, from 1.
        size: In bytes.
        id: The mark of the container that it is; empty where it is none, or a damaged one.
    """

    path: Path
    stem: str
    day: date
    number: int
    size: int
    id: str

    @property
    def order(self) -> tuple[date, int]:
        """By day, and by number within a day."""
        return self.day, self.number


def back_up(file: Path, folder: Path, on: date, check: Check | None = None) -> Path:
    """Writes a copy of a file into a folder, then thins out its older ones there.

    Where the last copy of the day holds the same already, nothing is written.

    Args:
        file: What is copied, as it lies on the disk.
        folder: Where the copy goes; it must be there, for a drive that is away is not made up.
        on: The day.
        check: Is given the bytes and a name, and raises a `DeskError` where they are no matter
            that can be opened: a damaged file is not copied over and over in place of sound ones.

    Returns:
        The copy.

    Raises:
        MatterFileError: The file cannot be read or is damaged, or the folder cannot be written, or
            does not give back what was written; the file itself is unchanged.
    """
    if not folder.is_dir():
        raise MatterFileError(
            "No copy was made: the folder for copies is not there.",
            "Choose another one under Edit > Preferences.",
        )
    try:
        data = read_whole(file)
        if check is not None:
            check(data, file.name)
        copy = _written(file, folder, on, data)
    except (DeskError, OSError) as error:
        why = error.what if isinstance(error, DeskError) else f"{trouble_of(error).why}."
        raise MatterFileError(
            f"No copy was made: {why}", "The matter itself was saved and is unchanged."
        ) from error
    _thin(file, folder, on, data, copy)
    return copy


def _written(file: Path, folder: Path, on: date, data: bytes) -> Path:
    before: Path | None = None
    for number in range(1, _MOST_TRIES):
        again = "" if number == 1 else f" ({number})"
        copy = folder / f"{file.stem} {on.isoformat()}{again}{file.suffix}"
        if copy.exists():
            before = copy
            continue
        if before is not None and _holds(before, data):
            return before
        if write_new(copy, data):
            if _holds(copy, data):
                return copy
            with contextlib.suppress(OSError):
                disk.DISK.unlink(copy)
            raise MatterFileError("what was written there does not read back as it was written.")
        before = copy
    raise MatterFileError("there are too many of that day already.")


def _holds(copy: Path, data: bytes) -> bool:
    """Whether a copy reads, from the disk itself, as certain bytes."""
    try:
        disk.DISK.forget(copy)
        return disk.DISK.read(copy, len(data) + 1) == data
    except OSError:
        return False


# Which there are


def copies(folder: Path) -> tuple[Copy, ...]:
    """The copies in a folder, newest first: what is called as copies are, of whatever matter.

    Raises:
        MatterFileError: The folder cannot be listed.
    """
    try:
        names = disk.DISK.list(folder)
    except OSError as error:
        raise MatterFileError(
            f"The folder of copies cannot be read: {trouble_of(error).why}.",
            "Choose another one under Edit > Preferences.",
        ) from error
    found = [copy for name in names if (copy := _copy(folder / name)) is not None]
    return tuple(sorted(found, key=lambda one: (one.order, one.stem), reverse=True)[:_MOST_COPIES])


def of_matter(found: Iterable[Copy], stem: str, mark: str) -> tuple[Copy, ...]:
    """Those of a matter among them: of its container's mark, whatever it was called then.

    Args:
        found: Copies.
        stem: The matter's name, by which those are known that have no mark to be read: damaged
            ones, and plain files.
        mark: Its container's mark; empty where it has none.
    """
    return tuple(one for one in found if (one.id == mark if one.id and mark else one.stem == stem))


def _copy(path: Path) -> Copy | None:
    """What a file is as a copy; None where it is called otherwise or is no file."""
    named = _NAME.fullmatch(path.stem)
    if named is None:
        return None
    stem, day, number = named.groups()
    try:
        made = date.fromisoformat(day)
        if not path.is_file():
            return None
        size = disk.DISK.stat(path).st_size
        return Copy(path, stem, made, int(number or 1), size, _mark(path))
    except (OSError, ValueError):
        return None


def _mark(path: Path) -> str:
    """The mark of the container in a file; empty where it is none."""
    try:
        head = container.parse(disk.DISK.read(path, _HEAD_BYTES), path.name)
    except (OSError, DeskError):
        return ""
    return head.id if head.kind is ContainerKind.MATTER else ""


# Fewer of them


def thinned(found: Iterable[Copy], on: date) -> tuple[Copy, ...]:
    """Which copies of one matter can go.

    Every copy of the last fourteen days stays, before that the last one of each week for thirteen
    weeks, and before that the last one of each month for good. Copies of days to come stay: some
    clock was wrong.
    """
    goes: list[Copy] = []
    kept: set[tuple[int, int, int]] = set()
    for one in sorted(found, key=lambda one: one.order, reverse=True):
        age = on - one.day
        if age <= EVERY_COPY:
            continue
        if age <= EVERY_COPY + ONE_A_WEEK:
            year, week, _ = one.day.isocalendar()
            span = (0, year, week)
        else:
            span = (1, one.day.year, one.day.month)
        if span in kept:
            goes.append(one)
        kept.add(span)
    return tuple(goes)


def _thin(file: Path, folder: Path, on: date, data: bytes, newest: Path) -> None:
    """Takes older copies of a file away, where the newest is known to be sound.

    Only such as were made here: of the file's own name with a day, and with its own container's
    mark inside. A plain file has none, so of those all stay. What cannot be taken away stays.
    """
    try:
        mark = container.parse(data, file.name).id
        own = [
            one
            for one in copies(folder)
            if one.id == mark and one.stem == file.stem and one.path.suffix == file.suffix
        ]
    except DeskError:
        return
    for one in thinned(own, on):
        if one.path != newest:
            with contextlib.suppress(OSError):
                disk.DISK.unlink(one.path)


# Back


def restore(copy: Path, target: Path, on: date, check: Check | None = None) -> Path | None:
    """Puts a copy in a file's place. What lies there is kept beside it under another name.

    Args:
        copy: The copy.
        target: The file that it is to be.
        on: The day, which is in the other name ("Order (before 2026-11-22).qmsco").
        check: As in `back_up`: a copy that cannot be opened takes no file's place.

    Returns:
        What lay there, under its other name; None where nothing did.

    Raises:
        DeskError: The copy cannot be read or opened, or the file not be put aside or written;
            what lay there lies there still.
    """
    data = read_whole(copy, MOST_BYTES)
    if check is not None:
        check(data, copy.name)
    aside = _put_aside(target, on)
    try:
        if not write_new(target, data):
            raise MatterFileError(
                f"“{called(target)}” was written by someone else at this moment.", "Try again."
            )
    except DeskError:
        if aside is not None:
            with contextlib.suppress(OSError):
                disk.DISK.place(aside, target)
        raise
    return aside


def _put_aside(target: Path, on: date) -> Path | None:
    for number in range(1, _MOST_TRIES):
        again = "" if number == 1 else f" {number}"
        aside = target.with_name(f"{target.stem} (before {on.isoformat()}{again}){target.suffix}")
        try:
            disk.DISK.place(target, aside)
        except FileNotFoundError:
            return None
        except FileExistsError:
            continue
        except OSError as error:
            raise MatterFileError(
                f"“{called(target)}” cannot be kept under another name: {trouble_of(error).why}.",
                "Restore the copy as another file; nothing was changed.",
            ) from error
        return aside
    raise MatterFileError(
        f"“{called(target)}” cannot be kept under another name.",
        "Restore the copy as another file; nothing was changed.",
    )
