"""What lies in a file's place is not always that file: whoever opens it is told."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qmsco_desk.office import Office
from qmsco_desk.safe.safe import Safe
from qmsco_desk.storage import codec
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.payload import Kept
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind
from tests.saved import save

MATTER = ContainerKind.MATTER
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def safe() -> Safe:
    return Office.start().safe


def a_matter(path: Path, state: str = "TX") -> Path:
    office = Office.start()
    return save(office, path, office.sample(state))


def warnings(safe: Safe, path: Path) -> str:
    held = safe.open(path)
    safe.close(held)
    return " ".join(held.warnings)


def test_a_file_that_is_what_it_was_is_opened_without_a_word(safe: Safe, tmp_path: Path) -> None:
    path = a_matter(tmp_path / "family.qmsco")
    assert warnings(safe, path) == ""
    assert warnings(safe, path) == ""
    moved = shutil.move(path, tmp_path / "moved.qmsco")
    assert warnings(safe, Path(moved)) == ""


def test_a_plain_file_in_a_sealed_ones_place_is_told(safe: Safe, tmp_path: Path) -> None:
    path = a_matter(tmp_path / "family.qmsco")
    path.write_bytes(codec.encode(Office.start().sample("OH")))
    said = warnings(safe, path)
    assert "not sealed" in said
    assert "A sealed matter lay here before." in said


def test_a_plain_file_that_is_called_sealed_is_told(safe: Safe, tmp_path: Path) -> None:
    data = codec.encode(Office.start().sample("OH"))
    (tmp_path / "odd.QMSCO").write_bytes(data)
    (tmp_path / "family.json").write_bytes(data)
    assert "not sealed" in warnings(safe, tmp_path / "odd.QMSCO")
    assert warnings(safe, tmp_path / "family.json") == ""


def test_two_files_that_changed_places_are_told(safe: Safe, tmp_path: Path) -> None:
    one, other = a_matter(tmp_path / "one.qmsco"), a_matter(tmp_path / "other.qmsco", "OH")
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    assert "another file" in warnings(safe, one)
    assert "another file" in warnings(safe, other)
    # It was told once; what lies there now is what this computer knows.
    assert warnings(safe, one) == ""


def test_an_older_copy_in_the_files_place_is_told(safe: Safe, tmp_path: Path) -> None:
    path = a_matter(tmp_path / "family.qmsco")
    older = path.read_bytes()
    save(Office.start(), path, Office.start().sample("OH"))
    path.write_bytes(older)
    assert "holds less than this computer has seen" in warnings(safe, path)
    assert warnings(safe, path) == ""


def test_the_trail_of_a_matter_that_somebody_else_wrote_anew_is_told(
    safe: Safe, tmp_path: Path
) -> None:
    path = a_matter(tmp_path / "family.qmsco")
    safe.keys.begin()
    key, _ = safe.keys.open(path.read_bytes(), "x", MATTER)
    forged = Kept(codec.MatterFile(matter=Office.start().sample("OH")))
    for _ in range(8):
        forged = payload.saving(forged, forged.file, NOON, "nobody").kept
    path.write_bytes(container.seal(key, payload.encode(forged)))
    assert "was written anew" in warnings(safe, path)
