"""Attempts to have a lock that is opened keep what it should give back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from qmsco_desk.office import Office
from qmsco_desk.storage.sealing.typed import Passphrase
from tests.conftest import TODAY
from tests.desk.framed import Framed, open_window
from tests.saved import save

WORDS = "lantern orchard violet kettle"


def rested(qtbot: QtBot, framed: Framed) -> None:
    qtbot.waitUntil(lambda: not framed.window.sealing.work.busy and not framed.window.jobs.busy)


@pytest.mark.usefixtures("no_keychain")
def test_home_lists_its_matters_once_the_cover_is_unlocked(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    """She leaves the passphrase for later, the desk locks itself, and she unlocks that."""
    office = Office.start(TODAY)
    office.safe.keys.choose_passphrase(WORDS)
    save(office, tmp_path / "Order.qmsco", office.sample("TX"))
    framed = open_window(qtbot, look)
    rested(qtbot, framed)
    window = framed.window
    asking = window.sealing.entry.unlocking
    assert window.rooms.current is asking
    window.perform("lock")
    cover = window.sealing.lock.cover
    assert cover is not None
    cover.typed.emit(Passphrase(WORDS))
    rested(qtbot, framed)
    assert not window.sealing.lock.locked
    assert window.rooms.current is None
    rows = window.home.matters.rows()
    assert [row.matter.path for row in rows] == [tmp_path / "Order.qmsco"]
    window.close()
