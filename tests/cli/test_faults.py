"""A fault of the program on the command line: a sentence, a report without values, status 3."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qmsco_desk.cli import check
from qmsco_desk.office import Office
from qmsco_desk.storage import places
from tests.cli.in_process import command

SECRET = "219-09-9999"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that fails with a value in what it raises."""

    def review(self: Office, matter: object) -> None:
        raise ZeroDivisionError(SECRET)

    monkeypatch.setattr(Office, "review", review)


@pytest.fixture
def matter(tmp_path: Path) -> Path:
    made = tmp_path / "m.json"
    assert command("sample", "TX", "--out", str(made)).status == 0
    return made


def test_it_says_a_sentence_and_where_the_report_is(matter: Path, broken: None) -> None:
    ran = command("check", str(matter))
    assert ran.status == 3
    assert ran.out == ""
    assert ran.err == (
        "qmsco-desk: This failed, by a mistake in the program and not in what you gave it."
        f" The report, which holds no facts of a matter, is in {places.log_file()}\n"
    )
    noted = places.log_file().read_text()
    assert " fault error=builtins.ZeroDivisionError\n" in noted
    assert f"  qmsco_desk/cli/{Path(check.__file__).name}:" in noted
    assert SECRET not in noted + ran.err
    assert matter.name not in noted


def test_where_no_log_can_be_written_the_report_follows(matter: Path, broken: None) -> None:
    places.log_file().parent.parent.mkdir(parents=True)
    places.log_file().parent.write_text("")
    ran = command("check", str(matter))
    assert ran.status == 3
    assert "The report holds no facts of a matter:\nQMSCO Desk " in ran.err
    assert "builtins.ZeroDivisionError" in ran.err
    assert SECRET not in ran.err


def test_ctrl_c_ends_without_a_word(matter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def review(self: Office, matter: object) -> None:
        raise KeyboardInterrupt(SECRET)

    monkeypatch.setattr(Office, "review", review)
    ran = command("check", str(matter))
    assert (ran.status, ran.out, ran.err) == (130, "", "")


def test_a_refusal_is_noted_by_its_class_alone(tmp_path: Path) -> None:
    ran = command("check", str(tmp_path / "Marlowe v Marlowe.json"))
    assert ran.status == 2
    assert "Marlowe" in ran.err
    assert (
        places.log_file().read_text().endswith(" refused error=qmsco_desk.errors.MatterFileError\n")
    )
    assert str(places.log_file()).startswith(os.environ["HOME"])
