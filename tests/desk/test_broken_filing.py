"""Attempts to lose a lock, a trail or what was typed by the window's own ways."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.style.look import Look
from qmsco_desk.office import Office
from qmsco_desk.storage import codec
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.lock_file import LockFile, holder_of
from tests.desk.framed import TODAY, Framed, open_window
from tests.saved import save

WORDS = "lantern orchard violet kettle"


@pytest.fixture
def framed(qtbot: QtBot, look: Look, tmp_path: Path) -> Framed:
    framed = open_window(qtbot, look)
    save(framed.office, tmp_path / "Order.qmsco", framed.office.sample("TX"))
    framed.window.filing.open(tmp_path / "Order.qmsco")
    return framed


def put(framed: Framed, text: str) -> None:
    session = framed.window.filing.session
    assert session is not None
    session.put("case.judge", text)


def test_a_matter_that_stays_open_stays_held(framed: Framed, tmp_path: Path) -> None:
    """Its own file is opened again, and cannot be read any more."""
    path = tmp_path / "Order.qmsco"
    put(framed, "Mine")
    path.write_bytes(path.read_bytes()[:-3])
    framed.answers.decision = Decision.DISCARD
    framed.window.filing.open(path)
    assert framed.window.filing.session is not None
    assert holder_of(path) is not None


def test_plain_text_that_was_sealed_in_its_place_is_not_said_to_be_there(
    framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "Plain.qmsco"
    path.write_bytes(codec.encode(framed.office.sample("OH")))
    framed.window.filing.open(path)
    put(framed, "Mine")
    framed.answers.save_path = path
    assert framed.window.filing.save()
    assert b"judge" not in path.read_bytes()
    assert "still there" not in framed.window.message


def test_versions_that_had_to_go_are_told(framed: Framed, monkeypatch: pytest.MonkeyPatch) -> None:
    put(framed, "One")
    assert framed.window.filing.save()
    held = framed.window.filing.held
    assert held is not None
    # It has one version, the saved state becomes another, and there is room for neither.
    assert len(held.kept.versions) == 1
    empty = replace(held.kept, versions=())
    monkeypatch.setattr(payload, "MOST_PAYLOAD", len(payload.encode(empty)) + 1_000)
    put(framed, "Two")
    assert framed.window.filing.save()
    assert "The file is full: its 2 oldest earlier versions were left out." in framed.window.message


def test_a_copy_that_is_being_handed_over_is_on_the_trail_of_a_matter_closed_meanwhile(
    framed: Framed, tmp_path: Path
) -> None:
    framed.answers.save_path = tmp_path / "Copy.qmsco"
    framed.window.perform("hand-over")
    room = framed.window.sealing.handing.room
    assert room is not None
    room.wanted.emit(WORDS, False)
    framed.window.perform("close")
    trail = Office.start(TODAY).safe.read(tmp_path / "Order.qmsco").trail
    assert trail.last(Deed.HANDED_OVER) is not None


def test_a_matter_open_to_read_is_not_closed_by_a_delete_that_cannot_be(
    framed: Framed, tmp_path: Path
) -> None:
    framed.window.perform("close")
    path = tmp_path / "Order.qmsco"
    lock = LockFile.take(path, "A. B.", framed.office.safe._now())
    framed.answers.choice = 0
    framed.window.filing.open(path)
    put(framed, "Typed")
    framed.window.perform("delete")
    session = framed.window.filing.session
    assert session is not None
    assert session.matter.case.judge == "Typed"
    assert path.exists()
    lock.release()


def test_a_matter_that_waits_for_an_answer_is_let_go_with_the_window(
    framed: Framed, tmp_path: Path
) -> None:
    office = framed.office
    path = tmp_path / "Other.qmsco"
    save(office, path, office.sample("OH"))
    held = office.safe.open(path)
    waiting = framed.window.filing
    session, own = waiting.session, waiting.held
    assert session is not None
    assert own is not None
    waiting._waiting = session, held, None  # type: ignore[assignment]
    framed.window.close()
    assert holder_of(path) is None
