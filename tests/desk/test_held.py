"""A matter that somebody else has open, in the real window: to read, taken over, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qmsco_desk.clock import now
from qmsco_desk.desk.style.look import Look
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.lock_file import LockFile, holder_of
from tests.desk.framed import Framed, open_window
from tests.safe.faulting import FaultingDisk, broken
from tests.saved import save

ROOT = Path(__file__).parents[2]
READ, TAKE = 0, 1


@pytest.fixture
def framed(qtbot: QtBot, look: Look, tmp_path: Path) -> Framed:
    framed = open_window(qtbot, look)
    save(framed.office, tmp_path / "Order.qmsco", framed.office.sample("TX"))
    return framed


@pytest.fixture
def other(framed: Framed, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds the matter."""
    program = subprocess.Popen(
        [
            *(sys.executable, str(ROOT / "tests" / "safe" / "holder.py")),
            *(str(tmp_path / "Order.qmsco"), "A. B."),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    yield program
    program.kill()
    program.communicate()


def asked(framed: Framed) -> list[str]:
    return [words for words in framed.answers.asked if words.startswith("choose")]


def test_who_has_it_open_is_named_and_no_answer_opens_nothing(
    framed: Framed, other: subprocess.Popen[str], tmp_path: Path
) -> None:
    framed.window.filing.open(tmp_path / "Order.qmsco")
    assert len(asked(framed)) == 1
    assert "“Order.qmsco” is held by A. B. on " in asked(framed)[0]
    assert framed.window.filing.session is None


def test_it_is_read_and_saved_as_another_file_alone(
    framed: Framed, other: subprocess.Popen[str], tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"
    before = path.read_bytes()
    framed.answers.choice = READ
    framed.window.filing.open(path)
    session = framed.window.filing.session
    assert session is not None
    session.put("case.judge", "Mine")
    framed.answers.save_path = tmp_path / "Mine.qmsco"
    assert framed.window.filing.save()
    assert framed.window.filing.path == tmp_path / "Mine.qmsco"
    assert path.read_bytes() == before
    holder = holder_of(path)
    assert holder is not None
    assert holder.who == "A. B."


def test_it_is_taken_over_and_the_trail_says_so(
    framed: Framed, other: subprocess.Popen[str], tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"
    framed.answers.choice = TAKE
    framed.window.filing.open(path)
    held = framed.window.filing.held
    assert held is not None
    assert held.trail.last(Deed.TAKEN_OVER) is not None
    assert held.lock is not None
    assert held.lock.still_mine()
    framed.window.filing.close()
    assert holder_of(path) is None


def test_what_a_killed_program_left_is_told_as_left(
    framed: Framed, other: subprocess.Popen[str], tmp_path: Path
) -> None:
    other.kill()
    other.wait()
    framed.answers.choice = TAKE
    framed.window.filing.open(tmp_path / "Order.qmsco")
    assert "is not running any more" in asked(framed)[0]
    assert framed.window.filing.session is not None


def test_where_no_lock_can_be_written_it_opens_to_read_and_says_so(
    framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"

    class ReadOnly(FaultingDisk):
        """A folder that may only be read."""

        def create(self, path: Path, mode: int = 0o600) -> int:
            if path.parent == tmp_path:
                raise PermissionError(13, "no")
            return super().create(path, mode)

    with broken(ReadOnly()):
        framed.window.filing.open(path)
    assert framed.window.filing.session is not None
    assert "can only be read" in framed.window.message
    assert asked(framed) == []


def test_whoever_is_taken_over_is_told_once(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    framed.window.filing.open(path)
    holding = framed.window.holding
    holding.look()
    framed.window.jobs.wait()
    lock = LockFile.take(path, "B. C.", now(), take_over=True)
    with qtbot.waitSignal(holding.told) as told:
        holding.look()
    assert "taken over by B. C." in told.args[0]
    assert "taken over by B. C." in framed.window.message
    with qtbot.assertNotEmitted(holding.told):
        holding.look()
        framed.window.jobs.wait()
    lock.release()
