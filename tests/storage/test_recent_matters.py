"""The list of recent matters: finds files again, and holds no name of a file or a folder."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.storage.hidden_place import MOST_STEPS, find, hide
from qmsco_desk.storage.recent_matters import MOST, RecentMatters

DAY = date(2026, 11, 21)
KEY = bytes(range(32))
NAMES = ("Reyes", "Cole", "Elena", "2026-0412")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's own folder."""
    folder = tmp_path / "ann"
    folder.mkdir()
    return folder


@pytest.fixture
def recent(tmp_path: Path, own: Path) -> RecentMatters:
    return RecentMatters(tmp_path / "settings" / "recent.json", own)


def file_at(folder: Path, *names: str) -> Path:
    path = folder.joinpath(*names)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}")
    return path


def found(recent: RecentMatters) -> list[Path | None]:
    return [each.path for each in recent.find(recent.all())]


def test_a_file_is_found_again_wherever_it_lies(
    tmp_path: Path, own: Path, recent: RecentMatters
) -> None:
    files = [
        file_at(own, "loose.json"),
        file_at(own, "Clients", "Reyes v. Cole", "2026-0412.json"),
        file_at(tmp_path, "share", "Cole, Elena", "order.json"),
    ]
    for file in files:
        recent.add(file, DAY)
    assert found(recent) == files[::-1]
    assert all(each.opened == DAY for each in recent.all())


def test_the_list_holds_no_name_of_the_way(
    tmp_path: Path, own: Path, recent: RecentMatters
) -> None:
    recent.add(file_at(own, "Clients", "Reyes v. Cole", "Elena 2026-0412.json"), DAY)
    recent.add(file_at(tmp_path, "share", "Cole, Elena", "Reyes.json"), DAY)
    for file in (tmp_path / "settings").iterdir():
        text = file.read_text()
        assert not [name for name in (*NAMES, "Clients", "share", "ann") if name in text]


def test_the_newest_is_first_and_a_file_is_listed_once(own: Path, recent: RecentMatters) -> None:
    files = [file_at(own, f"{number}.json") for number in range(4)]
    for file in (*files, files[1]):
        recent.add(file, DAY)
    assert found(recent) == [files[1], files[3], files[2], files[0]]
    recent.forget(recent.all()[0].place)
    assert found(recent) == [files[3], files[2], files[0]]
    assert files[1].exists()


def test_no_more_are_listed_than_a_person_goes_through(own: Path, recent: RecentMatters) -> None:
    for number in range(MOST + 3):
        recent.add(own / f"{number}.json", DAY)
    assert len(recent.all()) == MOST


def test_a_file_that_went_is_still_listed_without_its_place(
    own: Path, recent: RecentMatters
) -> None:
    kept, gone = file_at(own, "kept.json"), file_at(own, "gone.json")
    for file in (kept, gone):
        recent.add(file, DAY)
    gone.rename(own / "elsewhere.json")
    assert found(recent) == [None, kept]


def test_a_folder_in_its_place_is_not_the_file(own: Path, recent: RecentMatters) -> None:
    file = file_at(own, "order.json")
    recent.add(file, DAY)
    file.unlink()
    file.mkdir()
    assert found(recent) == [None]


def test_a_link_leads_to_the_file_itself(own: Path, recent: RecentMatters) -> None:
    file, link = file_at(own, "deep", "order.json"), own / "link"
    link.symlink_to(file.parent, target_is_directory=True)
    recent.add(link / "order.json", DAY)
    assert found(recent) == [file]


def test_a_name_is_the_same_however_its_accents_are_written(own: Path) -> None:
    file = file_at(own, "Nu\N{LATIN SMALL LETTER N WITH TILDE}ez.json")
    place = hide(own / "Nun\N{COMBINING TILDE}ez.json", KEY, own)
    assert find((place,), KEY, own) == {place: file}


def test_one_name_in_two_places_leaves_two_marks(own: Path) -> None:
    here, there = (hide(own / folder / "Reyes.json", KEY, own) for folder in ("a", "b"))
    assert here.way[1] != there.way[1]
    assert hide(own / "a" / "Reyes.json", KEY[::-1], own) != here


def test_the_last_folder_is_that_of_the_newest_file(own: Path, recent: RecentMatters) -> None:
    assert recent.last_folder() is None
    recent.add(file_at(own, "Reyes", "order.json"), DAY)
    assert recent.last_folder() == own / "Reyes"
    file = file_at(own, "loose.json")
    recent.add(file, DAY)
    file.unlink()
    assert recent.last_folder() == own


def test_a_list_of_whole_paths_is_taken_over_once_and_written_anew(
    tmp_path: Path, own: Path, recent: RecentMatters
) -> None:
    files = [file_at(own, "Reyes v. Cole", "1.json"), file_at(tmp_path, "share", "Elena.json")]
    old = tmp_path / "settings" / "recent.json"
    old.parent.mkdir()
    old.write_text(json.dumps([*map(str, files), "not/a/whole/path", "/", "/nul\0"]))
    assert found(recent) == files
    assert not [name for name in NAMES if name in old.read_text()]


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "7", "[7]", '{"format": 2}', '{"format": 9, "key": "", "matters": []}'),
        '{"format": 2, "key": "zz", "matters": []}',
        json.dumps({"format": 2, "key": "0" * 64, "matters": [{"start": "~", "way": []}]}),
    ],
)
def test_a_list_that_cannot_be_read_is_begun_anew(
    tmp_path: Path, own: Path, recent: RecentMatters, content: str
) -> None:
    path = tmp_path / "settings" / "recent.json"
    path.parent.mkdir()
    path.write_text(content)
    assert recent.all() == ()
    file = file_at(own, "order.json")
    recent.add(file, DAY)
    assert found(recent) == [file]


def test_a_way_that_no_person_goes_is_not_listed(own: Path, recent: RecentMatters) -> None:
    recent.add(own.joinpath(*["d"] * MOST_STEPS, "order.json"), DAY)
    assert recent.all() == ()


def test_what_cannot_be_listed_or_written_stops_nothing(tmp_path: Path, own: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    recent = RecentMatters(tmp_path / "settings" / "recent.json", own)
    recent.add(file_at(own, "order.json"), DAY)
    assert recent.all() == ()
    assert recent.last_folder() is None
