"""The rail: whose matter, and each step's state as a shape, a word and a colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.panels.row_list import ICON
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.rail import Rail, caption
from qmsco_desk.desk.window.step_state import StepProgress, StepState, touched
from qmsco_desk.desk.window.step_state import progress as of_all
from qmsco_desk.interview.page import Page
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import set_at
from qmsco_desk.model.people import Child
from qmsco_desk.model.vocabulary import Designation
from tests.desk import made

CHILDREN = next(page for page in PAGES if page.key == "children")
ONE_CHILD = set_at(Matter(), "children", (Child(),))


def progress(
    page: Page, matter: Matter, unreadable: Mapping[str, str], report: Report
) -> StepProgress:
    """One page's part of the whole."""
    return of_all(PAGES, matter, unreadable, report)[PAGES.index(page)]


@pytest.fixture
def rail(qtbot: QtBot, look: Look) -> Rail:
    rail = Rail(look, PAGES)
    qtbot.addWidget(rail)
    rail.resize(236, 600)
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    return rail


def test_the_caption_names_the_petitioner_first() -> None:
    matter = set_at(Matter(), "parties.first.name.last", "Cole")
    assert caption(matter) == "Cole"
    matter = set_at(matter, "parties.second.name.last", "Reyes")
    assert caption(matter) == "Cole v. Reyes"
    matter = set_at(matter, "parties.second.designation", Designation.PETITIONER)
    assert caption(matter) == "Reyes v. Cole"
    assert caption(Matter()) == "New order"


def test_the_last_step_is_not_done_while_another_is_not() -> None:
    matter = set_at(ONE_CHILD, "signing.prepared_by_first", True)
    whole = progress(PAGES[-1], matter, {}, made.report())
    assert whole.state is StepState.DONE
    assert progress(PAGES[-1], matter, {}, made.report(made.ADDRESS)).state is StepState.OPEN


def test_a_step_nobody_touched_shows_no_problems() -> None:
    # The report complains about a child's address, and no child was entered.
    report = made.report(made.ADDRESS)
    assert not touched(CHILDREN, Matter(), {})
    assert progress(CHILDREN, Matter(), {}, report) == StepProgress(StepState.OPEN)


def test_a_touched_step_counts_what_was_found_on_it() -> None:
    report = made.report(made.ADDRESS, made.OVER)
    assert progress(CHILDREN, ONE_CHILD, {}, report) == StepProgress(StepState.ERRORS, "1 error")
    mild = made.report(replace(made.ADDRESS, level=Level.WARNING))
    assert progress(CHILDREN, ONE_CHILD, {}, mild).words == "1 warning"
    unknown = made.report(replace(made.ADDRESS, level=Level.WARNING, open=True))
    assert progress(CHILDREN, ONE_CHILD, {}, unknown).words == "1 open"
    assert progress(CHILDREN, ONE_CHILD, {}, made.report()).words == "done"


def test_a_question_of_law_leaves_no_step_open_whose_answers_are_all_there() -> None:
    # No court's rule on children's names is on file for most states: a finding, and no task.
    named = set_at(ONE_CHILD, "children[0].name.first", "Mia")
    rule = replace(made.ADDRESS, level=Level.NOTE, open=True, paths=("children[0].name.first",))
    assert progress(CHILDREN, named, {}, made.report(rule)).words == "done"
    assert progress(CHILDREN, ONE_CHILD, {}, made.report(rule)).words == "1 open"


def test_the_clauses_are_complete_with_the_librarys_words() -> None:
    clauses = next(page for page in PAGES if page.key == "clauses")
    assert progress(clauses, Matter(), {}, made.report()) == StepProgress(StepState.OPEN)
    begun = progress(clauses, ONE_CHILD, {}, made.report())
    assert begun == StepProgress(StepState.DONE, "standard")


def test_text_that_cannot_be_read_is_said_first() -> None:
    unreadable = {"children[0].born": "31/31/2020"}
    found = progress(CHILDREN, ONE_CHILD, unreadable, made.report(made.ADDRESS))
    assert found == StepProgress(StepState.UNREADABLE, "1 unreadable")


def test_every_step_is_listed_with_shape_and_word(rail: Rail) -> None:
    states = [StepProgress(StepState.OPEN) for _ in PAGES]
    states[2] = StepProgress(StepState.ERRORS, "2 errors")
    states[0] = StepProgress(StepState.DONE, "done")
    rail.show_progress(tuple(states))
    assert rail.words(2) == "Step 3 of 11, Children: 2 errors"
    assert rail.words(1).endswith("not begun")
    shapes = {rail.steps.model().index(row, 0).data(ICON) for row in (0, 1, 2)}
    assert len(shapes) == 3


def test_arrow_keys_turn_to_steps(qtbot: QtBot, rail: Rail) -> None:
    rail.turn_to(0)
    rail.setFocus()
    with qtbot.waitSignal(rail.step_wanted) as waited:
        qtbot.keyClick(rail.steps, Qt.Key.Key_Down)
    assert waited.args == [1]


def test_turning_the_page_elsewhere_asks_for_nothing(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.assertNotEmitted(rail.step_wanted):
        rail.turn_to(4)
    assert rail.steps.currentIndex().row() == 4


def test_it_says_whose_law_and_that_it_is_a_draft(rail: Rail) -> None:
    rail.show_caption(Matter(), "")
    assert rail.findChild(QLabel, "rail-about").text() == "No state yet · draft"
    rail.show_caption(Matter(), "Texas")
    assert rail.findChild(QLabel, "rail-about").text() == "Texas · draft"
