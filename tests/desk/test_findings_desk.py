"""Findings in the window: mended by their own step, put aside, taken back, led to their law."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.verdict import Finding
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.workspace import Workspace
from qmsco_desk.interview.pages import PAGES
from tests.desk.framed import TODAY, Framed, open_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    yield framed
    assert framed.faults == []
    framed.window.close()


def workspace(desk: Framed) -> Workspace:
    assert desk.window.workspace is not None
    return desk.window.workspace


def wrong(desk: Framed, **answers: str) -> Finding:
    """Puts a wrong answer, and selects what is found."""
    session, bridge = workspace(desk).bridge.session, workspace(desk).bridge
    before = bridge.report.findings
    session.put_all("Wrong", {path.replace("__", "."): text for path, text in answers.items()})
    found = next(finding for finding in bridge.report.findings if finding not in before)
    workspace(desk).show_panel("findings")
    assert workspace(desk).side.findings.select(found)
    return found


def test_a_key_mends_the_selected_finding_and_undo_is_a_click_away(
    qtbot: QtBot, desk: Framed
) -> None:
    found = wrong(desk, parties__second__address__state="")
    bridge, panel = workspace(desk).bridge, workspace(desk).side.findings
    before = bridge.matter
    qtbot.keyClick(panel.view, Qt.Key.Key_Period, CTRL | SHIFT)
    assert bridge.matter.parties.second.address.state == "TX"
    assert found not in bridge.report.findings
    assert panel.done == "Done: Write TX, the state of ZIP code 78664."
    undo = desk.window.commands["undo"].text()
    assert undo == "&Undo write TX, the state of ZIP code 78664"
    desk.child("findings-undo", QPushButton).click()
    assert bridge.matter == before
    assert panel.done == ""


def test_what_was_done_is_offered_to_be_undone_only_until_the_next_edit(desk: Framed) -> None:
    wrong(desk, parties__second__address__state="")
    panel, session = workspace(desk).side.findings, workspace(desk).bridge.session
    panel.fix()
    assert panel.done
    session.put("case.judge", "Hon. A. Stone")
    assert panel.done == ""


def test_a_finding_is_put_aside_by_keys_and_taken_back(qtbot: QtBot, desk: Framed) -> None:
    found = wrong(desk, parties__second__address__state="NY")
    bridge, panel = workspace(desk).bridge, workspace(desk).side.findings
    before = bridge.matter
    qtbot.keyClick(panel.view, Qt.Key.Key_A, CTRL | SHIFT)
    reason = desk.child("aside-reason", QLineEdit)
    qtbot.waitUntil(reason.hasFocus)
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert desk.child("aside-problem", QLabel).isVisible()
    assert bridge.matter == before
    qtbot.keyClicks(reason, "A place served from across the line.")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    # The initials are still missing, and the keyboard is there.
    initials = desk.child("aside-initials", QLineEdit)
    assert initials.hasFocus()
    qtbot.keyClicks(initials, "DL")
    qtbot.keyClick(initials, Qt.Key.Key_Return)
    (put,) = bridge.report.dismissed
    assert put.finding == found
    said = (put.dismissal.reason, put.dismissal.by, put.dismissal.on)
    assert said == ("A place served from across the line.", "DL", TODAY)
    assert desk.office.preferences.get("initials") == "DL"
    assert "1 put aside" in panel._model.headings()
    assert desk.window.commands["undo"].text() == "&Undo put finding aside"
    panel.back_wanted.emit(put.dismissal)
    assert found in bridge.report.findings
    assert bridge.matter == before
    assert desk.window.commands["undo"].text() == "&Undo take finding back"
    bridge.session.undo()
    bridge.session.undo()
    assert bridge.matter == before
    bridge.session.redo()
    assert bridge.report.dismissed == (put,)


def test_an_error_put_aside_makes_the_order_no_draft(desk: Framed) -> None:
    found = wrong(desk, parties__second__address__state="")
    bridge = workspace(desk).bridge
    assert bridge.report.has_errors
    workspace(desk).side.findings.aside_wanted.emit(found, "It is on the plan's file.", "DL")
    assert not bridge.report.has_errors
    assert workspace(desk).rail.words(1).endswith("done")


def test_this_page_is_the_page_on_screen(desk: Framed) -> None:
    wrong(desk, parties__second__address__state="NY")
    panel = workspace(desk).side.findings
    shown = []
    for step in (0, 1):
        workspace(desk).turn_to(step)
        assert panel.bar.sieve.page is PAGES[step]
        shown.append(desk.child("findings-show-page").text())
    findings = workspace(desk).bridge.report.findings
    counts = [
        sum(bool(one.paths) and PAGES[step].holds(one.paths[0]) for one in findings)
        for step in (0, 1)
    ]
    assert shown == [f"This page {count}" for count in counts]


def test_the_law_of_a_finding_is_shown_in_full(desk: Framed) -> None:
    found = wrong(desk, parties__second__address__state="")
    panel = workspace(desk).side.findings
    panel.law_wanted.emit(found)
    assert workspace(desk).side.current == "law"
    text = workspace(desk).side.law.text
    assert found.sentence in text
    assert "29 U.S.C. 1169(a)(3)(A)" in text
    workspace(desk).side.law.show_field("case.judge")
    assert found.sentence not in workspace(desk).side.law.text


def test_a_new_matter_begins_with_all_findings(desk: Framed) -> None:
    wrong(desk, parties__second__address__state="NY")
    desk.child("findings-show-errors").click()
    desk.window.filing.sample("OH")
    assert workspace(desk).side.findings.bar.sieve.show.value == "all"
