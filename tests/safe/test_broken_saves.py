"""Attempts to lose work, or to make a trail tell less than was done, at the edges of a save."""

from __future__ import annotations

from pathlib import Path

import pytest

from qmsco_desk.clock import now
from qmsco_desk.errors import FileChangedError, MatterFileError
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.safe import safe as safe_module
from qmsco_desk.safe.edits import edits_of, take_up
from qmsco_desk.safe.held import Held
from qmsco_desk.safe.safe import Safe
from qmsco_desk.storage import codec
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.versions import Why
from qmsco_desk.storage.lock_file import lock_of


@pytest.fixture
def safe() -> Safe:
    return Office.start().safe


@pytest.fixture
def other() -> Safe:
    """Another program of the same desk."""
    return Office.start().safe


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Order.qmsco"


def of(number: str) -> MatterFile:
    return MatterFile(matter=paths.set_at(Matter(), "case.number", number))


def saved(safe: Safe, file: Path, *numbers: str) -> Held:
    held = safe.new()
    for number in numbers:
        safe.save(held, of(number), file)
    return held


def number(safe: Safe, file: Path) -> str:
    return safe.read(file).file.matter.case.number


def deeds(safe: Safe, file: Path) -> list[Deed]:
    return [entry.deed for entry in safe.read(file).trail.entries]


def told_that_it_is_gone(safe: Safe, held: Held) -> None:
    with pytest.raises(FileChangedError) as told:
        safe.save(held, of("MINE"))
    assert told.value.gone
    safe.tell_gone(held)


def test_a_file_that_was_gone_and_is_back_changed_is_not_written_over(
    safe: Safe, other: Safe, file: Path
) -> None:
    """A share drops out, the save says so, the share is back with a colleague's work in it."""
    held = saved(safe, file, "A-1")
    away = file.rename(file.with_name("away"))
    told_that_it_is_gone(safe, held)
    away.rename(file)
    theirs = other.open(file, take_over=True)
    other.save(theirs, of("THEIRS"))
    with pytest.raises(FileChangedError) as told:
        safe.save(held, of("MINE"))
    assert not told.value.gone
    assert number(safe, file) == "THEIRS"
    safe.save(held, of("MINE"), over=safe.theirs(held))
    assert number(safe, file) == "MINE"


def test_a_file_that_was_gone_and_is_back_as_it_was_is_saved(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    away = file.rename(file.with_name("away"))
    told_that_it_is_gone(safe, held)
    away.rename(file)
    safe.save(held, of("MINE"))
    assert number(safe, file) == "MINE"


def test_closing_brings_no_file_back_that_was_deleted(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    file.unlink()
    told_that_it_is_gone(safe, held)
    safe.note(held, Deed.PRINTED, detail="order")
    safe.close(held)
    assert not file.exists()


def test_closing_writes_over_nothing_that_came_in_its_place(
    safe: Safe, other: Safe, file: Path
) -> None:
    held = saved(safe, file, "A-1")
    away = file.rename(file.with_name("away"))
    told_that_it_is_gone(safe, held)
    theirs = other.open(away)
    other.save(theirs, of("THEIRS"))
    other.close(theirs)
    away.rename(file)
    safe.note(held, Deed.PRINTED, detail="order")
    safe.close(held)
    assert number(safe, file) == "THEIRS"


def test_what_was_done_here_stays_on_the_trail_when_theirs_is_taken(
    safe: Safe, other: Safe, file: Path
) -> None:
    held = saved(safe, file, "A-1")
    safe.note(held, Deed.PRINTED, detail="order")
    theirs = other.open(file, take_over=True)
    other.save(theirs, of("THEIRS"))
    assert safe.take(held).matter.case.number == "THEIRS"
    safe.save(held, of("BOTH"))
    done = deeds(safe, file)
    assert done.index(Deed.PRINTED) > done.index(Deed.TAKEN_OVER)
    assert safe.read(file).trail.fault() is None


def test_closing_leaves_a_file_alone_that_another_took_over(
    safe: Safe, other: Safe, file: Path
) -> None:
    """Else she who took it over would be told of a change that nobody made."""
    held = saved(safe, file, "A-1")
    theirs = other.open(file, take_over=True)
    safe.note(held, Deed.PRINTED, detail="order")
    safe.close(held)
    other.save(theirs, of("THEIRS"))
    assert lock_of(file).exists()


def crowded(safe: Safe, file: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    """A matter with ten versions, in a file that has room for no more."""
    held = saved(safe, file, *(f"A-{n}" for n in range(11)))
    room = len(payload.encode(held.kept)) + 100
    monkeypatch.setattr(payload, "MOST_PAYLOAD", room)
    return held


def test_versions_that_had_to_go_are_told(
    safe: Safe, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = crowded(safe, file, monkeypatch)
    before = held.kept.versions
    left_out = safe.save(held, of("LAST"))
    assert left_out >= 1
    assert len(held.kept.versions) == len(before) + 1 - left_out
    assert safe.save(saved(safe, file.with_name("B.qmsco"), "B-1"), of("B-2")) == 0


def test_the_trail_of_a_full_file_is_written_when_it_is_closed(
    safe: Safe, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = crowded(safe, file, monkeypatch)
    safe.note(held, Deed.PRINTED, detail="order")
    safe.close(held)
    assert Deed.PRINTED in deeds(safe, file)


def test_a_full_file_is_handed_over_with_the_versions_that_fit(
    safe: Safe, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = crowded(safe, file, monkeypatch)
    copy = file.with_name("copy.qmsco")
    words = "lantern orchard violet kettle"
    safe.hand_over(held, of("A-10"), copy, words, with_versions=True)
    assert copy.exists()


def test_a_new_file_is_made_over_none_that_comes_meanwhile(
    safe: Safe, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe.keys.ready()
    sealed = safe_module.Safe.note

    def slow(self: Safe, held: Held, deed: Deed) -> None:
        file.write_bytes(b"another's")
        sealed(self, held, deed)

    monkeypatch.setattr(safe_module.Safe, "note", slow)
    with pytest.raises(MatterFileError):
        safe.create(file, of("A-1"))
    assert file.read_bytes() == b"another's"


def test_edits_go_on_where_only_the_trail_was_written_since(safe: Safe, file: Path) -> None:
    """After a crash the matter is opened and closed once before its edits are put back."""
    held = saved(safe, file, "A-1")
    edits = edits_of(held, of("A-2"), now())
    safe.close(held)
    safe.close(safe.open(file))
    again = safe.open(file)
    assert not take_up(safe, again, edits)
    safe.save(again, of("A-2"))
    assert number(safe, file) == "A-2"


def test_edits_are_told_of_a_save_since(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    edits = edits_of(held, of("A-2"), now())
    safe.save(held, of("A-3"))
    safe.close(held)
    again = safe.open(file)
    assert take_up(safe, again, edits)
    with pytest.raises(FileChangedError):
        safe.save(again, of("A-2"))


def test_edits_are_told_of_an_older_copy_in_the_files_place(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    older = file.read_bytes()
    safe.save(held, of("A-2"))
    edits = edits_of(held, of("A-3"), now())
    safe.close(held)
    file.write_bytes(older)
    assert take_up(safe, safe.open(file), edits)


def put_another_there(file: Path, number: str) -> None:
    """Another program, or whoever may write in the folder, puts plain text in a matter's place."""
    file.write_bytes(codec.encode(of(number).matter))


def test_mine_over_another_file_keeps_my_versions_and_my_trail(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1", "A-2")
    put_another_there(file, "PLAIN")
    with pytest.raises(FileChangedError):
        safe.save(held, of("MINE"))
    safe.save(held, of("MINE"), over=safe.theirs(held))
    kept = safe.read(file)
    before = [version.file().matter.case.number for version in kept.versions]
    assert before == ["A-1", "A-2", "PLAIN"]
    assert kept.versions[-1].why is Why.THEIRS
    assert [entry.deed for entry in kept.trail.entries][:3] == [
        Deed.CREATED,
        Deed.CHANGED,
        Deed.SAVED,
    ]
    assert kept.trail.fault() is None


def test_taking_another_file_keeps_my_versions_and_my_trail(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1", "A-2")
    put_another_there(file, "PLAIN")
    safe.take(held)
    sealed = file.with_name("Sealed.qmsco")
    safe.save(held, of("BOTH"), sealed)
    kept = safe.read(sealed)
    before = [version.file().matter.case.number for version in kept.versions]
    assert before == ["A-1", "A-2", "PLAIN"]
    assert kept.trail.entries[0].deed is Deed.CREATED
    assert kept.trail.fault() is None


def test_closing_notes_what_was_done_where_the_lock_was_swept_away(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    safe.note(held, Deed.PRINTED, detail="order")
    lock_of(file).unlink()
    safe.close(held)
    assert Deed.PRINTED in deeds(safe, file)


def test_what_was_done_before_saving_as_another_file_is_on_the_trail_of_the_first(
    safe: Safe, file: Path
) -> None:
    safe.close(saved(safe, file, "A-1"))
    held = safe.open(file)
    safe.note(held, Deed.PRINTED, detail="order")
    other = file.with_name("Other.qmsco")
    safe.save(held, of("A-2"), other)
    assert deeds(safe, file)[-2:] == [Deed.OPENED, Deed.PRINTED]
    assert number(safe, file) == "A-1"
    assert not lock_of(file).exists()
    assert held.path == other
    assert lock_of(other).exists()
    assert number(safe, other) == "A-2"


def test_what_speaks_against_another_file_is_told_before_it_is_chosen(
    safe: Safe, other: Safe, file: Path
) -> None:
    held = saved(safe, file, "A-1")
    theirs = other.open(file, take_over=True)
    other.save(theirs, of("THEIRS"))
    assert safe.theirs(held).warnings == ()
    put_another_there(file, "PLAIN")
    assert "not sealed" in " ".join(safe.theirs(held).warnings)
