"""On the real window: what a state's rule turns on is asked there, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.workspace import Workspace
from qmsco_desk.interview.pages import PAGES
from tests.desk.framed import Framed, open_window

OWN = "work.participant.income"
STEP = next(index for index, page in enumerate(PAGES) if page.key == "work")


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def opened(desk: Framed, code: str) -> Workspace:
    desk.window.filing.sample(code)
    workspace = desk.window.workspace
    assert workspace is not None
    workspace.turn_to(STEP)
    return workspace


def shown(desk: Framed) -> set[str]:
    return {row.path for row in desk.window.findChildren(FieldRow) if row.isVisible()}


def test_a_fact_is_asked_where_the_rule_turns_on_it(desk: Framed) -> None:
    opened(desk, "CT")
    assert f"{OWN}.low_income" in shown(desk)
    assert f"{OWN}.near_poverty" not in shown(desk)


def test_it_goes_with_the_state_and_an_answer_stays_in_sight(desk: Framed) -> None:
    workspace = opened(desk, "TX")
    session = workspace.bridge.session
    assert f"{OWN}.low_income" not in shown(desk)
    session.put("case.state", "CT")
    assert f"{OWN}.low_income" in shown(desk)
    session.put(f"{OWN}.low_income", "yes")
    session.put("case.state", "TX")
    assert f"{OWN}.low_income" in shown(desk)
    session.put(f"{OWN}.low_income", "")
    assert f"{OWN}.low_income" not in shown(desk)
