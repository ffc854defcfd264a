"""Copies of a matter: sealed as the file is, read back, thinned by a rule, and put back."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.office import Office
from qmsco_desk.safe.copies import Copies
from qmsco_desk.storage import backup
from qmsco_desk.storage.backup import Copy, back_up, copies, of_matter, restore, thinned
from qmsco_desk.storage.sealing.keys import KeysState
from tests.safe.faulting import ERRNOS, FaultingDisk, PowerCut, broken
from tests.saved import save

DAY = date(2026, 11, 21)


@pytest.fixture
def office() -> Office:
    return Office.start(DAY)


@pytest.fixture
def matter(office: Office, tmp_path: Path) -> Path:
    return save(office, tmp_path / "Order.qmsco", office.sample("TX"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "copies"
    made.mkdir()
    return made


def of(office: Office, day: date = DAY) -> Copies:
    return Copies(office.safe, day)


def saved_again(office: Office, path: Path, judge: str) -> None:
    matter = office.safe.read(path).file.matter
    save(office, path, replace(matter, case=replace(matter.case, judge=judge)))


def judge(office: Office, path: Path) -> str:
    return office.safe.read(path).file.matter.case.judge


# Making


def test_a_copy_is_the_sealed_file_itself_and_opens(
    office: Office, matter: Path, folder: Path
) -> None:
    copy = of(office).make(matter, folder)
    assert copy.name == "Order 2026-11-21.qmsco"
    assert copy.read_bytes() == matter.read_bytes()
    assert office.safe.read(copy).file.matter == office.sample("TX")
    assert [one.name for one in folder.iterdir()] == [copy.name]


def test_a_damaged_file_is_not_copied(office: Office, matter: Path, folder: Path) -> None:
    data = bytearray(matter.read_bytes())
    data[-1] ^= 1
    matter.write_bytes(data)
    with pytest.raises(MatterFileError, match="No copy was made: “Order"):
        of(office).make(matter, folder)
    assert list(folder.iterdir()) == []


def test_a_copy_that_does_not_read_back_is_not_kept(
    office: Office, matter: Path, folder: Path
) -> None:
    with broken(FaultingDisk()) as counting:
        of(office).make(matter, folder)
    (folder / "Order 2026-11-21.qmsco").unlink()
    at = counting.deeds.index("forget") + 1
    assert counting.deeds[at] == "read"
    with (
        broken(FaultingDisk(at, errno.EIO)),
        pytest.raises(MatterFileError, match="does not read back as it was written"),
    ):
        of(office).make(matter, folder)
    assert list(folder.iterdir()) == []


def test_every_deed_of_a_copy_may_fail_and_the_matter_and_older_copies_stay(
    matter: Path, folder: Path
) -> None:
    older = back_up(matter, folder, DAY - timedelta(days=1))
    before, data = older.read_bytes(), matter.read_bytes()
    with broken(FaultingDisk()) as counting:
        copy = back_up(matter, folder, DAY)
    for at in range(len(counting.deeds)):
        for error in (ERRNOS[at % len(ERRNOS)], PowerCut):
            copy.unlink(missing_ok=True)
            with broken(FaultingDisk(at, error, half=True)):
                try:
                    back_up(matter, folder, DAY)
                except (DeskError, PowerCut) as said:
                    failed = said
                else:
                    failed = None
            assert failed is None or isinstance(failed, PowerCut) or "No copy was" in str(failed)
            assert matter.read_bytes() == data
            assert older.read_bytes() == before
            assert not copy.exists() or copy.read_bytes() == data
            for left in folder.glob(".qmsco-*.part"):
                assert isinstance(failed, PowerCut)
                left.unlink()


# Thinning


def made(*days: date, number: int = 1) -> list[Copy]:
    return [Copy(Path(f"{day}"), "Order", day, number, 1, "ab" * 16) for day in days]


def test_two_weeks_are_kept_whole_then_one_a_week_then_one_a_month() -> None:
    every = made(*(DAY - timedelta(days=age) for age in range(365)))
    goes = {one.day for one in thinned(every, DAY)}
    stays = [one.day for one in every if one.day not in goes]
    whole = [DAY - timedelta(days=age) for age in range(15)]
    assert stays[:15] == whole  # ages 0 to 14
    weekly = [day for day in stays if timedelta(14) < DAY - day <= timedelta(14 + 91)]
    # 2026-11-06 to 2026-08-08: the Sundays in it, each the last day of a week, and the Friday with
    # which it ends, the last day that is left of its own week.
    sundays = [date(2026, 11, 1) - timedelta(weeks=n) for n in range(13)]
    assert weekly == [date(2026, 11, 6), *sundays]
    monthly = [day for day in stays if DAY - day > timedelta(14 + 91)]
    # 2026-08-07 back to 2025-11-22: the last copy of each month.
    assert monthly == [
        date(2026, 8, 7),
        date(2026, 7, 31),
        date(2026, 6, 30),
        date(2026, 5, 31),
        date(2026, 4, 30),
        date(2026, 3, 31),
        date(2026, 2, 28),
        date(2026, 1, 31),
        date(2025, 12, 31),
        date(2025, 11, 30),
    ]


def test_thinning_a_second_time_takes_nothing_more_on_the_same_day() -> None:
    every = made(*(DAY - timedelta(days=age) for age in range(0, 700, 3)))
    goes = thinned(every, DAY)
    left = [one for one in every if one not in goes]
    assert thinned(left, DAY) == ()


def test_copies_of_days_to_come_stay_and_one_alone_always_stays() -> None:
    assert thinned(made(DAY + timedelta(days=40), DAY + timedelta(days=41)), DAY) == ()
    assert thinned(made(date(2001, 1, 1)), DAY) == ()


def test_the_last_copy_of_a_day_is_the_one_that_stays() -> None:
    day = DAY - timedelta(days=40)
    first, second = made(day)[0], made(day, number=2)[0]
    assert thinned([second, first], DAY) == (first,)


def test_nothing_is_taken_away_that_was_not_written_here(
    office: Office, matter: Path, folder: Path, tmp_path: Path
) -> None:
    own = matter.read_bytes()
    (tmp_path / "x").mkdir()
    other = save(office, tmp_path / "x" / "Order.qmsco", office.sample("TX")).read_bytes()
    damaged = bytearray(own)
    damaged[20] ^= 1
    stays = {
        "Order 2025-01-01.qmsco": other,  # another matter of the same name
        "Order 2025-01-02.qmsco": bytes(damaged),
        "Order 2025-01-03.qmsco": b"someone's",
        "Order 2025-01-04.json": own,
        "Other 2025-01-05.qmsco": own,  # another name
        "Order 2025-01-06 final.qmsco": own,  # not named by us
        "Order.qmsco": own,
    }
    goes = {"Order 2025-01-07.qmsco": own, "Order 2025-01-08.qmsco": own}
    for name, data in {**stays, **goes, "Order 2025-01-30 (2).qmsco": own}.items():
        (folder / name).write_bytes(data)
    copy = of(office).make(matter, folder)
    assert {one.name for one in folder.iterdir()} == {
        *stays,
        "Order 2025-01-30 (2).qmsco",  # the last of its month
        copy.name,
    }


# Finding


def test_copies_of_a_matter_are_found_by_its_mark_newest_first(
    office: Office, matter: Path, folder: Path, tmp_path: Path
) -> None:
    make = of(office)
    make.make(matter, folder)
    saved_again(office, matter, "Second")
    make.make(matter, folder)
    renamed = matter.rename(tmp_path / "Renamed.qmsco")
    of(office, DAY + timedelta(days=1)).make(renamed, folder)
    save(office, tmp_path / "Else.qmsco", office.sample("CA"))
    make.make(tmp_path / "Else.qmsco", folder)
    (folder / "notes.txt").write_text("x")
    (folder / "Renamed 2026-02-31.qmsco").write_text("no such day")
    (folder / "Renamed 2026-11-01.qmsco").write_text("damaged")
    mark = office.safe.open(renamed).id
    found = of_matter(copies(folder), "Renamed", mark)
    assert [one.path.name for one in found] == [
        "Renamed 2026-11-22.qmsco",
        "Order 2026-11-21 (2).qmsco",
        "Order 2026-11-21.qmsco",
        "Renamed 2026-11-01.qmsco",  # of the name; what it is nobody can tell any more
    ]
    assert found[0].size == renamed.stat().st_size
    assert len(copies(folder)) == 5


def test_a_folder_that_cannot_be_listed_is_a_sentence(folder: Path) -> None:
    with (
        broken(FaultingDisk(0, errno.ESTALE)),
        pytest.raises(MatterFileError, match="The folder of copies cannot be read"),
    ):
        copies(folder)


# Putting back


def test_what_lies_in_the_way_is_kept_under_another_name(
    office: Office, matter: Path, folder: Path
) -> None:
    of(office).make(matter, folder)
    saved_again(office, matter, "Later")
    aside = of(office).restore(copies(folder)[0], matter)
    assert aside is not None
    assert aside.name == "Order (before 2026-11-21).qmsco"
    assert judge(office, aside) == "Later"
    assert judge(office, matter) != "Later"
    # A second time: over no file.
    again = of(office).restore(copies(folder)[0], matter)
    assert again is not None
    assert again.name == "Order (before 2026-11-21 2).qmsco"
    # That the trail goes no further than the copy's is what was wanted, and no warning.
    held = office.safe.open(matter)
    assert held.warnings == ()
    office.safe.close(held)


def test_a_copy_comes_back_where_nothing_lies(office: Office, matter: Path, folder: Path) -> None:
    of(office).make(matter, folder)
    matter.unlink()
    assert of(office).restore(copies(folder)[0], matter) is None
    assert office.safe.read(matter).file.matter == office.sample("TX")


def test_a_damaged_copy_takes_no_files_place(office: Office, matter: Path, folder: Path) -> None:
    copy = of(office).make(matter, folder)
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)
    before = matter.read_bytes()
    with pytest.raises(MatterFileError, match="is damaged"):
        of(office).restore(copies(folder)[0], matter)
    assert matter.read_bytes() == before
    assert len(list(matter.parent.glob("*.qmsco"))) == 1


def test_a_file_that_is_open_is_not_put_aside(office: Office, matter: Path, folder: Path) -> None:
    of(office).make(matter, folder)
    held = office.safe.open(matter)
    with pytest.raises(MatterFileError, match="is open, by"):
        of(office).restore(copies(folder)[0], matter)
    office.safe.close(held)
    assert of(office).restore(copies(folder)[0], matter) is not None


def test_every_deed_of_restoring_may_fail_and_both_are_still_there(
    matter: Path, folder: Path
) -> None:
    copy = back_up(matter, folder, DAY)
    kept = copy.read_bytes()
    with broken(FaultingDisk()) as counting:
        restore(copy, matter, DAY)
    for at in range(len(counting.deeds)):
        for error in (errno.ENOSPC, errno.EACCES, errno.EIO, PowerCut):
            for each in matter.parent.glob("*.qmsco"):
                each.unlink()
            matter.write_bytes(b"present")
            with broken(FaultingDisk(at, error, half=True)):
                try:
                    restore(copy, matter, DAY)
                except (DeskError, PowerCut) as said:
                    failed = said
                else:
                    failed = None
            assert copy.read_bytes() == kept
            there = {each.read_bytes() for each in matter.parent.glob("*.qmsco")}
            assert b"present" in there
            assert there <= {b"present", kept}
            if isinstance(failed, DeskError) and "vouch" not in str(failed):
                assert matter.read_bytes() == b"present"
            for left in matter.parent.glob(".qmsco-*.part"):
                left.unlink()


def test_the_name_of_a_copy_is_read_back_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "A 2020-01-01 b 2026-11-21 (3).qmsco"
    path.write_bytes(b"x")
    one = backup._copy(path)
    assert one is not None
    assert (one.stem, one.day, one.number) == ("A 2020-01-01 b", DAY, 3)


def test_a_locked_desks_matter_is_copied_and_nothing_is_unlocked_by_it(
    office: Office, matter: Path, folder: Path
) -> None:
    office.safe.keys.lock()
    assert of(office).make(matter, folder).read_bytes() == matter.read_bytes()
    assert office.safe.keys.state is KeysState.LOCKED
