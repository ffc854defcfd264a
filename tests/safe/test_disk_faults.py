"""Whatever a disk does at any moment of a save: the old file or the new one, and a sentence."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import nullcontext
from pathlib import Path

import pytest

from qmsco_desk.errors import DeskError, FileChangedError, MatterFileError
from qmsco_desk.storage import leftovers, processes
from qmsco_desk.storage.files import read_whole, write_new, write_whole
from qmsco_desk.storage.lock_file import lock_of
from qmsco_desk.storage.preferences import Preferences
from tests.lanes import LONG
from tests.safe.faulting import ERRNOS, FaultingDisk, PowerCut, broken
from tests.safe.writers import WRITERS, Writer

each_writer = pytest.mark.parametrize("writer", WRITERS, ids=str)


class Desk:
    """A folder with a writer's file in it; what it holds before a save and after."""

    def __init__(self, writer: Writer, folder: Path) -> None:
        self.folder = folder
        self.path = folder / writer.file
        self._writer = writer
        folder.mkdir()
        self.again()
        self.old = self.shows
        with broken(FaultingDisk()) as counting:
            self.save(1)
        self.new = self.shows
        self.deeds = counting.deeds
        assert self.new != self.old

    @property
    def shows(self) -> object:
        """What the file holds."""
        return self._writer.shows(self.path)

    def again(self) -> None:
        """The old file, written by a program that knows of no other."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.save = self._writer.begin(self.path)
        with broken(FaultingDisk()):
            self.save(0)

    def holds_one(self) -> None:
        """The file is wholly the old one or wholly the new one."""
        assert self.shows in (self.old, self.new)

    def parts(self) -> list[str]:
        """The files in the folder but the one, and the lock of one that is open."""
        there = (one for one in self.folder.iterdir() if one not in (self.path, lock_of(self.path)))
        return sorted(one.name for one in there)

    def later_save(self) -> None:
        """Another save succeeds and is there."""
        with broken(FaultingDisk()):
            self.save(2)
        assert self.shows not in (self.old, self.new)
        assert "2" in str(self.shows)


@pytest.mark.long
@each_writer
def test_every_deed_of_a_save_may_fail_in_every_way(writer: Writer, tmp_path: Path) -> None:
    desk = Desk(writer, tmp_path / "d")
    assert len(desk.deeds) >= 8
    for at in range(len(desk.deeds)):
        for error in _errors(writer, at):
            desk.again()
            with broken(FaultingDisk(at, error, half=True)) as faulting:
                said = _said(desk)
            where = f"{errno.errorcode[error]} at {at}, {faulting.deeds[at]}"
            desk.holds_one()
            if said is None and not writer.silent:
                assert desk.shows == desk.new, where
            assert desk.parts() == [], where
            desk.later_save()


def _errors(writer: Writer, at: int) -> tuple[int, ...]:
    """Every error for what papers and sealed files go through; three a deed for the others."""
    if LONG or writer.name in ("paper", "sealed file over what was seen"):
        return ERRNOS
    return tuple(ERRNOS[(3 * at + more) % len(ERRNOS)] for more in range(3))


@each_writer
def test_a_share_that_is_gone_from_some_moment_on_leaves_the_old_or_the_new(
    writer: Writer, tmp_path: Path
) -> None:
    desk = Desk(writer, tmp_path / "d")
    for at in range(len(desk.deeds)):
        desk.again()
        with broken(FaultingDisk(at, errno.ESTALE, from_then_on=True)):
            said = _said(desk)
        assert writer.silent or at > desk.deeds.index("replace") or said is not None
        assert said is None or "the network folder does not answer" in said.what
        desk.holds_one()
        desk.later_save()


def _said(desk: Desk) -> DeskError | None:
    """What a save said that met a fault; None where it went well in spite of it."""
    said = None
    try:
        desk.save(1)
    except DeskError as error:
        said = error
    if said is not None:
        assert said.what.endswith(".")
        assert said.what_to_do.endswith(".") or "cannot be read" in said.what
        assert "Errno" not in str(said)
        assert str(desk.folder) not in str(said)
    return said


@each_writer
@pytest.mark.parametrize("names_last", [True, False], ids=["name kept", "name lost"])
def test_power_may_fail_at_every_deed(
    writer: Writer, names_last: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(writer, tmp_path / "d")
    for at in range(len(desk.deeds)):
        desk.again()
        with (
            broken(FaultingDisk(at, PowerCut, half=True, names_last=names_last)),
            pytest.raises(PowerCut),
        ):
            desk.save(1)
        desk.holds_one()
        # The program is started again, as another process, and saves.
        with monkeypatch.context() as other:
            other.setattr(processes, "runs", lambda process: False)
            desk.save = writer.begin(desk.path)
            if writer.name == "sealed file over what was seen":
                write_whole(desk.path, b"sealed 2")  # it knows what it saw in this life alone
            else:
                desk.later_save()
        assert desk.parts() == []


@each_writer
def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(
    writer: Writer, tmp_path: Path
) -> None:
    desk = Desk(writer, tmp_path / "d")
    desk.again()
    with broken(FaultingDisk(most_at_once=7)) as slow:
        desk.save(1)
    assert slow.deeds.count("write") >= -(-desk.path.stat().st_size // 7)
    assert desk.shows == desk.new


@each_writer
def test_a_replacing_that_did_not_happen_is_seen(writer: Writer, tmp_path: Path) -> None:
    desk = Desk(writer, tmp_path / "d")
    desk.again()
    with broken(FaultingDisk(lies=True)):
        said = _said(desk)
    assert writer.silent or (said is not None and "something else" in said.what)
    assert desk.shows == desk.old


def test_what_another_program_wrote_in_between_is_not_written_over(tmp_path: Path) -> None:
    writer = next(each for each in WRITERS if each.name.startswith("sealed file"))
    desk = Desk(writer, tmp_path / "d")
    for at in range(desk.deeds.index("replace")):
        desk.again()
        theirs = {at: lambda: desk.path.write_bytes(b"theirs") and None}
        if at == len(desk.deeds[: desk.deeds.index("replace")]) - 1:
            continue  # the last look itself: what comes after it is what no system can rule out
        with broken(FaultingDisk(between=theirs)), pytest.raises(FileChangedError) as said:
            desk.save(1)
        assert not said.value.gone
        assert desk.path.read_bytes() == b"theirs"
        assert desk.parts() == []


def test_a_file_that_vanished_is_told_as_gone(tmp_path: Path) -> None:
    writer = next(each for each in WRITERS if each.name.startswith("sealed file"))
    desk = Desk(writer, tmp_path / "d")
    desk.again()
    with (
        broken(FaultingDisk(between={2: desk.path.unlink})),
        pytest.raises(FileChangedError, match="is not there any more") as said,
    ):
        desk.save(1)
    assert said.value.gone
    assert desk.parts() == []


def test_a_folder_that_vanishes_in_the_middle_is_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    for at in range(9):
        folder.mkdir(exist_ok=True)
        with (
            broken(FaultingDisk(between={at: lambda: shutil.rmtree(folder)})),
            # Where it vanished before it was made, the save makes it anew.
            nullcontext() if at == 0 else pytest.raises(MatterFileError, match="not there any"),
        ):
            write_whole(folder / "m.qmsco", b"new")
        assert not (folder / "m.qmsco").exists() or (folder / "m.qmsco").read_bytes() == b"new"


def test_windows_lets_a_file_be_replaced_in_a_moment(tmp_path: Path) -> None:
    path = tmp_path / "m.qmsco"
    path.write_bytes(b"old")
    with broken(FaultingDisk()) as counting:
        write_whole(path, b"old")
    at = counting.deeds.index("replace")
    with broken(FaultingDisk(at, errno.EACCES, winerror=32, times=3)) as held:
        write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    # Three refusals, three waits, each twice as long as the one before.
    assert held.waited == [0.05, 0.1, 0.2]
    with (
        broken(FaultingDisk(at, errno.EACCES, winerror=32, times=5)) as kept,
        pytest.raises(MatterFileError, match="another program has it open"),
    ):
        write_whole(path, b"newer")
    assert sum(kept.waited) == pytest.approx(0.75)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "says", "todo"),
    [
        (errno.ENOSPC, "the disk is full", "Free some space"),
        (errno.EDQUOT, "your share of the disk is used up", "Free some space"),
        (errno.EROFS, "the disk can only be read", "another disk"),
        (errno.EACCES, "you are not allowed to", "choose another one"),
        (errno.EIO, "the disk reported a fault", "another disk"),
        (errno.ESTALE, "the network folder does not answer", "on this computer"),
        (errno.ENOTCONN, "the network folder does not answer", "on this computer"),
        (errno.ETIMEDOUT, "the network folder does not answer", "on this computer"),
        (errno.ENAMETOOLONG, "its name is too long", "shorter name"),
        (errno.EBUSY, "another program has it open", "Close it"),
        (errno.EMFILE, "too many files are open", "Close other programs"),
        (errno.EFBIG, "takes no file of that size", "another disk"),
        (errno.EINVAL, "takes no such name", "another name"),
    ],
)
def test_each_kind_of_trouble_has_its_sentence(
    number: int, says: str, todo: str, tmp_path: Path
) -> None:
    path = tmp_path / "m.qmsco"
    with broken(FaultingDisk(1, number)), pytest.raises(MatterFileError) as said:
        write_whole(path, b"x")
    assert said.value.what == f"“m.qmsco” cannot be written: {says}." or says in said.value.what
    assert todo in said.value.what_to_do
    assert said.value.what_to_do.endswith("Nothing was changed.")
    path.write_bytes(b"x")
    with broken(FaultingDisk(0, number)), pytest.raises(MatterFileError) as read:
        read_whole(path)
    assert says in read.value.what
    assert "Nothing was changed" not in str(read.value)


def test_a_number_that_nobody_knows_is_said_in_the_systems_words(tmp_path: Path) -> None:
    with broken(FaultingDisk(0, errno.EDOM)), pytest.raises(MatterFileError) as said:
        write_whole(tmp_path / "m.qmsco", b"x")
    assert said.value.what.startswith("“m.qmsco” cannot be written: ")


def test_temporaries_of_the_dead_and_the_old_are_swept_and_no_others(tmp_path: Path) -> None:
    station = processes.station()[:8]
    gone = 2**22 - 7  # above what this machine hands out, or free: checked below
    assert not processes.runs(gone)
    names = {
        f".qmsco-{station}-{gone}-0123456789abcdef.part": False,
        f".qmsco-{station}-{os.getpid()}-0123456789abcdef.part": True,
        ".qmsco-00000000-1-0123456789abcdef.part": True,  # another machine's, of today
        ".qmsco-00000000-1-0123456789abcde0.part": False,  # another machine's, of last week
        ".qmsco-abcd_123.part": False,  # an earlier version's, of last week
        ".qmsco-0123456789abcdef.claim": False,  # a lock's, of last week
        ".qmsco-0123456789abcde0.claim": True,  # of this moment
        ".qmsco-notes.part": True,  # nobody's naming
        "Order.qmsco": True,
    }
    week_ago = 1_700_000_000
    for name in names:
        (tmp_path / name).write_bytes(b"sealed")
    for name in (
        ".qmsco-00000000-1-0123456789abcde0.part",
        ".qmsco-abcd_123.part",
        ".qmsco-0123456789abcdef.claim",
    ):
        os.utime(tmp_path / name, (week_ago, week_ago))
    os.utime(tmp_path / "Order.qmsco", (week_ago, week_ago))
    link = tmp_path / ".qmsco-00000000-1-0123456789abcde1.part"
    link.symlink_to(tmp_path / "Order.qmsco")
    write_whole(tmp_path / "m.qmsco", b"new")
    left = {one.name for one in tmp_path.iterdir()}
    assert left == {name for name, stays in names.items() if stays} | {link.name, "m.qmsco"}


def test_a_clock_set_back_makes_no_temporary_old(tmp_path: Path) -> None:
    # Written by a colleague's machine "tomorrow": by the disk's clock it is younger than ours.
    other = tmp_path / ".qmsco-00000000-1-0123456789abcdef.part"
    other.write_bytes(b"sealed")
    ahead = other.stat().st_mtime + 90_000
    os.utime(other, (ahead, ahead))
    write_whole(tmp_path / "m.qmsco", b"new")
    assert other.exists()


def test_temporary_names_tell_nothing_of_the_file(tmp_path: Path) -> None:
    name = leftovers.new_name(tmp_path / "Reyes").name
    assert "Reyes" not in name
    assert name.startswith(f".qmsco-{processes.station()[:8]}-{os.getpid()}-")


def test_a_new_file_takes_no_others_place(tmp_path: Path) -> None:
    path = tmp_path / "copy.qmsco"
    assert write_new(path, b"one") is True
    assert write_new(path, b"two") is False
    # Someone else's file comes while ours is written: theirs stays.
    late = tmp_path / "late.qmsco"
    with broken(FaultingDisk()) as counting:
        write_new(tmp_path / "counted.qmsco", b"x")
    at = counting.deeds.index("place")
    with broken(FaultingDisk(between={at: lambda: late.write_bytes(b"theirs") and None})):
        assert write_new(late, b"ours") is False
    assert late.read_bytes() == b"theirs"
    assert {one.name for one in tmp_path.iterdir()} == {
        "copy.qmsco",
        "late.qmsco",
        "counted.qmsco",
    }


def test_a_new_file_is_written_where_a_file_has_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError(errno.EPERM, "no second names here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "copy.qmsco"
    assert write_new(path, b"one") is True
    assert write_new(path, b"two") is False
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.qmsco"
    path.write_bytes(b"old")
    # The superuser may write anything, so the system is asked in a person's place.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(MatterFileError, match="you are not allowed to"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_preferences_that_the_disk_did_not_give_are_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    Preferences(path).set("initials", "R. C.")
    with broken(FaultingDisk(0, errno.EIO, from_then_on=True)):
        unread = Preferences(path)
        assert unread.get("initials") == ""
        with pytest.raises(MatterFileError, match="the disk reported a fault"):
            unread.set("theme", "dark")
    assert unread.get("theme") == "dark"
    unread.set("zoom_percent", "125")
    again = Preferences(path)
    assert [again.get(name) for name in ("initials", "theme", "zoom_percent")] == [
        "R. C.",
        "dark",
        "125",
    ]


def test_a_preference_that_could_not_be_written_is_written_when_chosen_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "preferences.json"
    kept = Preferences(path)
    with broken(FaultingDisk(0, errno.ENOSPC, from_then_on=True)), pytest.raises(MatterFileError):
        kept.set("theme", "dark")
    kept.set("theme", "dark")
    assert Preferences(path).get("theme") == "dark"
