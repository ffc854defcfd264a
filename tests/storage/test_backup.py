"""A copy of a matter's file: one a day, over no other file, and a sentence where it fails."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.backup import back_up

DAY = date(2026, 11, 21)


def test_a_copy_is_named_by_its_day_and_the_next_by_its_number(tmp_path: Path) -> None:
    file, folder = tmp_path / "m.json", tmp_path / "copies"
    folder.mkdir()
    file.write_text("one")
    assert back_up(file, folder, DAY).name == "m 2026-11-21.json"
    assert back_up(file, folder, DAY).name == "m 2026-11-21.json"
    file.write_text("two")
    assert back_up(file, folder, DAY).name == "m 2026-11-21 (2).json"
    assert (folder / "m 2026-11-21.json").read_text() == "one"
    assert len(list(folder.iterdir())) == 2


def test_what_lies_there_already_is_never_written_over(tmp_path: Path) -> None:
    file, folder = tmp_path / "m.json", tmp_path / "copies"
    folder.mkdir()
    (folder / "m 2026-11-21.json").write_text("someone else’s")
    file.write_text("mine")
    assert back_up(file, folder, DAY).read_text() == "mine"
    assert (folder / "m 2026-11-21.json").read_text() == "someone else’s"


def test_failures_are_sentences_without_the_files_name(tmp_path: Path) -> None:
    file = tmp_path / "Reyes.json"
    file.write_text("x")
    with pytest.raises(MatterFileError, match="the folder for copies is not there") as said:
        back_up(file, tmp_path / "away", DAY)
    assert "Reyes" not in str(said.value)
    assert not (tmp_path / "away").exists()


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(MatterFileError, match="No copy was made"):
        back_up(tmp_path / "gone.json", tmp_path, DAY)
