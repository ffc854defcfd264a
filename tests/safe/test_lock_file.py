"""The lock beside a matter's file, between programs that really run."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.errors import HeldByOtherError, NoLockError
from qmsco_desk.storage import os_lock, processes
from qmsco_desk.storage.lock_file import LockFile, holder_of, lock_of
from tests.lanes import many
from tests.safe.faulting import FaultingDisk, broken

NOW = datetime(2026, 11, 21, 15, 14, tzinfo=UTC)
TOKEN = "0123456789abcdef" * 2
ROOT = Path(__file__).parents[2]

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def started() -> Iterator[Start]:
    """Starts another program that takes the lock; all are ended with the test."""
    running: list[subprocess.Popen[str]] = []

    def start(path: Path, who: str, *over: str) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("holder.py")), str(path), who, *over],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        running.append(program)
        return program

    yield start
    for program in running:
        program.kill()
        program.communicate()


def line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def tell(program: subprocess.Popen[str], word: str) -> None:
    assert program.stdin is not None
    program.stdin.write(f"{word}\n")
    program.stdin.flush()


@pytest.fixture
def matter(tmp_path: Path) -> Path:
    path = tmp_path / "Order.qmsco"
    path.write_bytes(b"sealed")
    return path


def take(path: Path, who: str = "R. C.", **more: Any) -> LockFile:
    return LockFile.take(path, who, NOW, **more)


def written(path: Path, **changed: Any) -> None:
    """A lock as another desk wrote it."""
    form = {
        "format": 1,
        "who": "A. B.",
        "machine": "DESK-9",
        "station": "elsewhere",
        "process": 4711,
        "began": "",
        "since": "2026-11-21T09:30:00-06:00",
        "token": TOKEN,
        "guarded": False,
    }
    lock_of(path).write_text(json.dumps({**form, **changed}))


def test_another_program_that_holds_it_is_named_with_its_time(matter: Path, started: Start) -> None:
    assert line(started(matter, "A. B.")) == "held"
    with pytest.raises(HeldByOtherError) as said:
        LockFile.take(matter, "R. C.", NOW.astimezone(timezone(timedelta(hours=-6))))
    other = said.value
    # 15:14 in universal time is 9:14 six hours west of it.
    assert other.what == (
        f"“Order.qmsco” is held by A. B. on {processes.machine()} since November 21, 2026, 9:14 AM."
    )
    assert (other.who, other.machine, other.stale) == ("A. B.", processes.machine(), False)
    assert other.since == NOW
    assert matter.read_bytes() == b"sealed"  # whoever reads is not kept from it


def test_a_program_that_lets_go_leaves_nothing(matter: Path, started: Start) -> None:
    program = started(matter, "A. B.")
    assert line(program) == "held"
    tell(program, "release")
    assert line(program) == "released"
    assert [one.name for one in matter.parent.iterdir()] == ["Order.qmsco"]
    lock = take(matter)
    assert lock.taken_from is None
    assert lock.still_mine()
    lock.release()
    assert not lock_of(matter).exists()


def test_a_killed_program_leaves_a_stale_lock_that_can_be_taken_over(
    matter: Path, started: Start
) -> None:
    program = started(matter, "A. B.")
    assert line(program) == "held"
    program.kill()
    program.wait()
    with pytest.raises(HeldByOtherError, match="is not running any more") as said:
        take(matter)
    assert said.value.stale
    lock = take(matter, take_over=True, told=said.value.token)
    assert lock.taken_from is not None
    assert (lock.taken_from.who, lock.taken_from.stale) == ("A. B.", True)
    holder = holder_of(matter)
    assert holder is not None
    assert (holder.who, holder.stale) == ("R. C.", False)


def test_whoever_was_taken_over_sees_it_and_removes_nothing(matter: Path, started: Start) -> None:
    mine = take(matter)
    assert line(started(matter, "A. B.", "over")) == "held"
    assert not mine.still_mine()
    mine.release()
    holder = holder_of(matter)
    assert holder is not None
    assert holder.who == "A. B."


def test_of_many_takers_one_wins(matter: Path, started: Start) -> None:
    for _ in range(many(2, 30)):
        written(matter, station=processes.station(), process=0)  # a dead program's
        takers = [started(matter, f"T{number}", TOKEN) for number in range(4)]
        for taker in takers:
            tell(taker, "go")
        answers = [line(taker) for taker in takers]
        holder = holder_of(matter)
        assert holder is not None
        assert not holder.stale
        assert sorted(answers) == ["HeldByOtherError"] * 3 + ["held"]
        assert answers[int(holder.who[1:])] == "held"
        for taker in takers:
            taker.kill()
            taker.wait()
        lock_of(matter).unlink()


def test_of_many_who_were_told_of_the_same_holder_one_gets_it(matter: Path) -> None:
    written(matter)
    first = take(matter, "T1", take_over=True, told=TOKEN)
    with pytest.raises(HeldByOtherError) as said:
        take(matter, "T2", take_over=True, told=TOKEN)
    assert said.value.who == "T1"
    assert first.still_mine()


def test_a_claim_in_the_making_is_waited_for_by_nobody_and_an_old_one_is_passed_over(
    matter: Path,
) -> None:
    written(matter)
    claim = matter.with_name(f".qmsco-{TOKEN[:16]}.claim")
    claim.touch()
    with pytest.raises(HeldByOtherError):
        take(matter, take_over=True)
    long_ago = claim.stat().st_mtime - 61
    os.utime(claim, (long_ago, long_ago))
    assert take(matter, take_over=True).still_mine()
    assert not claim.exists()


def test_a_number_that_another_process_has_now_is_not_the_holder(matter: Path) -> None:
    # This very process's number, with another beginning.
    here = {"station": processes.station(), "process": os.getpid()}
    written(matter, **here, began="an earlier start 1")
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert said.value.stale
    written(matter, **here, began=processes.began(os.getpid()))
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert not said.value.stale
    # Where the system's own lock was held, it is believed: nobody holds it now.
    written(matter, **here, began=processes.began(os.getpid()), guarded=True)
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert said.value.stale


def test_a_process_in_another_container_of_this_machine_still_holds_it(matter: Path) -> None:
    # Its number means nothing here, the system's lock does.
    lock = take(matter)
    form = json.loads(lock_of(matter).read_text())
    with lock_of(matter).open("r+") as file:
        file.write(json.dumps({**form, "process": 2**31 - 1, "began": "x"}))
        file.truncate()
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert not said.value.stale
    lock.release()


def test_of_another_machines_holder_nobody_here_can_tell(matter: Path) -> None:
    written(matter)
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert said.value.what == (
        "“Order.qmsco” is held by A. B. on DESK-9 since November 21, 2026, 3:30 PM "
        "(later than it is here now: one of the two clocks is wrong)."
    )  # 9:30 six hours west is 15:30, and it is 15:14
    assert not said.value.stale


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"\0" * 5000,
        b'{"format": 1}',
        json.dumps({"format": 1, "who": "x" * 5000}).encode(),
    ],
    ids=["empty", "cut", "a list", "no text", "long", "bare", "a long name"],
)
def test_a_lock_that_cannot_be_read_can_be_taken_over(content: bytes, matter: Path) -> None:
    lock_of(matter).write_bytes(content)
    with pytest.raises(HeldByOtherError, match="a lock that cannot be read") as said:
        take(matter)
    assert said.value.stale
    assert take(matter, take_over=True, told=said.value.token).still_mine()


@pytest.mark.parametrize("since", ["2026-11-21T09:30:00", "0001-01-01T00:00:00+14:00", "x"])
def test_a_time_that_cannot_be_told_makes_a_lock_that_cannot_be_read(
    since: str, matter: Path
) -> None:
    written(matter, since=since)
    with pytest.raises(HeldByOtherError, match="a lock that cannot be read"):
        take(matter)


def test_hostile_names_in_a_lock_are_shown_as_no_more_than_names(matter: Path) -> None:
    written(matter, who="<b>\u202eA\x1b[31m\n", machine="{0}%s")
    with pytest.raises(HeldByOtherError) as said:
        take(matter)
    assert "<b>?A?[31m?" in said.value.what
    assert said.value.what.isprintable()


def test_a_lock_that_may_not_be_read_is_somebodys(matter: Path) -> None:
    written(matter)
    with broken(FaultingDisk()) as counting, pytest.raises(HeldByOtherError):
        take(matter)
    at = counting.deeds.index("read")
    with (
        broken(FaultingDisk(at, errno.EACCES)),
        pytest.raises(HeldByOtherError, match="whose name you may not read") as said,
    ):
        take(matter)
    assert not said.value.stale


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC, errno.ESTALE])
def test_where_no_lock_can_be_written_the_matter_can_be_read(number: int, matter: Path) -> None:
    with broken(FaultingDisk()) as counting:
        take(matter).release()
    for at in range(counting.deeds.index("place") + 1):
        with (
            broken(FaultingDisk(at, number, from_then_on=True)),
            pytest.raises((NoLockError, HeldByOtherError)) as said,
        ):
            take(matter)
        assert "can only be read" in str(said.value) or counting.deeds[at] == "read"
        for left in matter.parent.glob(".qmsco-*"):
            left.unlink()
        assert [one.name for one in matter.parent.iterdir()] == ["Order.qmsco"]


def test_a_lock_that_vanishes_is_not_ours_any_more(matter: Path) -> None:
    lock = take(matter)
    lock_of(matter).unlink()
    assert not lock.still_mine()
    lock.release()
    assert take(matter).still_mine()
    with broken(FaultingDisk(0, errno.ENOTCONN, from_then_on=True)):
        assert not lock.still_mine()
        lock.release()


def test_all_ways_to_a_file_have_one_lock(matter: Path) -> None:
    link = matter.with_name("link.qmsco")
    link.symlink_to(matter)
    assert lock_of(link) == lock_of(matter)


def test_a_lock_tells_nothing_but_who_where_and_when(matter: Path) -> None:
    lock = take(matter)
    form = json.loads(lock_of(matter).read_text())
    assert set(form) == {
        *("format", "who", "machine", "station", "process", "began", "since", "token", "guarded"),
    }
    assert form["since"] == "2026-11-21T15:14:00Z"
    # Whoever shares the folder reads it.
    assert os.name != "posix" or lock_of(matter).stat().st_mode & 0o044
    lock.release()


def test_a_name_as_long_as_a_disk_takes_has_a_lock_too(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 249 + ".qmsco")
    lock = take(path)
    assert lock.still_mine()
    assert len(lock.path.name) < 60
    lock.release()


def test_the_systems_lock_is_told_from_none(tmp_path: Path) -> None:
    path = tmp_path / "f"
    assert os_lock.is_held(path) is None
    with path.open("w") as file:
        assert os_lock.is_held(path) in (False, None)
        if os_lock.hold(file.fileno()):
            assert os_lock.is_held(path) is True
    assert os_lock.is_held(path) in (False, None)


def test_what_runs_and_since_when_is_known_of_this_very_process() -> None:
    assert processes.runs(os.getpid())
    assert not processes.runs(0)
    assert not processes.runs(-1)
    assert not processes.runs(2**40)
    assert processes.began(os.getpid()) == processes.began(os.getpid())
    assert processes.station() == processes.station()
