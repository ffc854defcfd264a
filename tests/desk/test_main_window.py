"""The whole window, driven by keys: home, a matter, panels, find, save, close."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.brief import caption
from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.papers.gate_list import GateList
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.actions import entries
from qmsco_desk.desk.window.dialogs import shortcuts
from qmsco_desk.desk.window.find import Find
from qmsco_desk.desk.window.sought import Index
from qmsco_desk.desk.window.targets import of_fields
from qmsco_desk.desk.window.workspace import Workspace
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model.matter import Matter
from tests.desk.framed import Framed, open_window

Open = Callable[..., Framed]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Framed:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.answers.decision = Decision.DISCARD
    framed.window.close()


def key(qtbot: QtBot, desk: Framed, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A shortcut, sent to whatever has the keyboard."""
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def sample(desk: Framed) -> Workspace:
    """Opens the first sample and gives its workspace."""
    desk.window.filing.sample(desk.office.samples()[0])
    assert desk.window.workspace is not None
    return desk.window.workspace


def focused(desk: Framed) -> str:
    """The object name of what has the keyboard."""
    widget = desk.window.focusWidget()
    return widget.objectName() if widget else ""


def enabled(desk: Framed, name: str) -> bool:
    return desk.window.commands[name].isEnabled()


# Home


def test_samples_are_listed_by_the_names_of_their_states(desk: Framed) -> None:
    menu = desk.window.findChild(QMenu, "menu-samples")
    names = [action.text() for action in menu.actions()]
    assert names == sorted(names)
    assert len(names) == len(desk.office.samples())


def test_it_begins_at_home_with_nothing_that_needs_a_matter(desk: Framed) -> None:
    assert desk.window.home.isVisible()
    for entry in entries():
        assert enabled(desk, entry.name) == (not entry.needs_matter), entry.name


def test_every_declared_action_does_something_and_shortcuts_are_unique(desk: Framed) -> None:
    keys = [key for entry in entries() for key in entry.keys]
    assert len(keys) == len(set(keys))
    named = {row[1] for row in shortcuts()}
    assert {entry.words for entry in entries() if entry.keys} <= named


def test_a_new_order_begins_in_its_first_field(qtbot: QtBot, desk: Framed) -> None:
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    assert desk.window.workspace is None
    key(qtbot, desk, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert desk.window.workspace is not None
    qtbot.waitUntil(lambda: focused(desk) == "case.state")
    assert desk.child("rail-caption", QLabel).text() == "New order"
    assert desk.window.windowTitle() == "New order[*] — QMSCO Desk"
    assert desk.window.status.saved == "Not saved yet"
    assert desk.window.status.rules == "No state's rules are applied yet"


def test_closing_a_matter_goes_home(qtbot: QtBot, desk: Framed) -> None:
    sample(desk)
    key(qtbot, desk, Qt.Key.Key_W, CTRL)
    assert desk.window.workspace is None
    assert desk.window.home.isVisible()
    assert not enabled(desk, "save")
    assert desk.window.status.rules == ""


# The matter


def test_a_narrow_line_says_less_of_the_rules_and_the_mouse_tells_all(
    desk: Framed, look: Look
) -> None:
    sample(desk)
    line, rules = desk.window.status, desk.child("status-rules", QLabel)
    line.tell_saved(file=True, changed=False, at=None)
    desk.window.resize(1024, 680)
    look.set_zoom(200)
    assert rules.text().endswith("…")
    assert rules.geometry().right() <= line.width()
    assert rules.toolTip() == line.rules
    look.set_zoom(100)
    assert rules.text() == line.rules
    assert rules.toolTip() == ""


def test_the_sample_is_checked_and_its_rules_are_named(desk: Framed) -> None:
    workspace = sample(desk)
    report = desk.office.review(desk.office.sample(desk.office.samples()[0]))
    assert desk.child("findings-list").model().rowCount() > len(report.findings)
    issuing = desk.office.issuing_rules(workspace.bridge.matter)
    assert issuing is not None
    assert f"{issuing.name} rules as of Nov 21, 2026 (" in desk.window.status.rules
    assert workspace.side.tabs.tabText(0) == f"Findings {len(report.findings)}"
    assert desk.child("rail-about", QLabel).text() == f"{issuing.name} · draft"


def test_steps_turn_by_keys(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    key(qtbot, desk, Qt.Key.Key_PageDown, CTRL)
    assert workspace.step == 1
    assert workspace.rail.steps.currentIndex().row() == 1
    key(qtbot, desk, Qt.Key.Key_PageUp, CTRL)
    key(qtbot, desk, Qt.Key.Key_PageUp, CTRL)
    assert workspace.step == 0


def test_a_step_shown_for_the_first_time_opens_no_window_of_its_own(
    qtbot: QtBot, desk: Framed, qapp: QApplication
) -> None:
    workspace = sample(desk)
    before = set(qapp.topLevelWidgets())
    shown: list[QWidget] = []
    for step in range(len(PAGES)):
        workspace.turn_to(step)
        shown += [w for w in qapp.topLevelWidgets() if w not in before and w.isVisible()]
        qapp.processEvents()
        assert desk.window.isActiveWindow(), PAGES[step].key
    assert shown == []


def test_every_field_can_be_reached_by_its_path(desk: Framed) -> None:
    workspace = sample(desk)
    reached: list[str] = []
    for target in of_fields(PAGES, workspace.bridge.matter, reached.append):
        target.go()
        workspace.go_to(reached[-1])
        now = desk.window.focusWidget()
        # A field that is not asked now leads to the answer that would ask for it.
        assert now is not None, reached[-1]
        assert workspace.pages.currentWidget().isAncestorOf(now), reached[-1]
    assert len(reached) > 150


def test_a_field_is_found_by_the_heading_that_it_stands_under() -> None:
    found = Index(of_fields(PAGES, Matter(), str)).found("packet")
    assert "What it is for" in {one.words for one in found}


def test_a_field_of_a_step_not_seen_before_is_scrolled_into_sight(
    qapp: QApplication, desk: Framed
) -> None:
    workspace = sample(desk)
    workspace.go_to("plans[0].coverages[0].with_children")
    # Before the page has its place everything on it seems to be in sight.
    for _ in range(8):
        qapp.processEvents()
    view = workspace.pages.currentWidget()
    there = view.focusWidget()
    assert there.objectName() == "plans[0].coverages[0].with_children"
    top = there.mapTo(view, there.rect().topLeft()).y()
    assert 0 <= top <= view.back.mapTo(view, QPoint(0, 0)).y() - there.height()


def test_continue_and_back_turn_the_page(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    view = workspace.pages.currentWidget()
    qtbot.keyClick(view.findChild(QPushButton, "continue"), Qt.Key.Key_Space)
    assert workspace.step == 1
    view = workspace.pages.currentWidget()
    qtbot.keyClick(view.findChild(QPushButton, "back"), Qt.Key.Key_Space)
    assert workspace.step == 0


def test_typing_changes_the_matter_and_undo_takes_it_back_by_name(
    qtbot: QtBot, desk: Framed
) -> None:
    workspace = sample(desk)
    before = workspace.bridge.matter
    workspace.go_to("case.judge")
    qtbot.waitUntil(lambda: focused(desk) == "case.judge")
    editor = desk.child("case.judge", QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Hon. A. Stone")
    assert workspace.bridge.matter.case.judge == "Hon. A. Stone"
    assert desk.window.isWindowModified()
    assert desk.window.commands["undo"].text() == "&Undo typing in Judge"
    key(qtbot, desk, Qt.Key.Key_Z, CTRL)
    assert workspace.bridge.matter == before
    assert desk.window.commands["redo"].text() == "&Redo typing in Judge"
    key(qtbot, desk, Qt.Key.Key_Y, CTRL)
    assert workspace.bridge.matter.case.judge == "Hon. A. Stone"


def test_a_finding_leads_to_its_field_and_goes_when_it_is_cured(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    session = workspace.bridge.session
    path = "parties.first.address.zip"
    session.put(path, "")
    report = workspace.bridge.report
    found = next(finding for finding in report.findings if path in finding.paths)
    assert "errors" in workspace.rail.words(1) or "error" in workspace.rail.words(1)
    workspace.turn_to(6)
    workspace.show_panel("findings")
    workspace.side.findings.select(found)
    qtbot.keyClick(workspace.side.findings.view, Qt.Key.Key_Return)
    assert PAGES[workspace.step].key == "parties"
    qtbot.waitUntil(lambda: focused(desk).startswith("parties.first.address"))
    workspace.go_to(path)
    qtbot.keyClicks(desk.child(path, QLineEdit), "78745")
    assert found not in workspace.bridge.report.findings
    assert not workspace.side.findings.select(found)


def test_the_next_finding_is_a_key_away(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.number", "")
    paths = [finding.paths[0] for finding in workspace.bridge.report.findings if finding.paths]
    key(qtbot, desk, Qt.Key.Key_Period, CTRL)
    assert workspace.side.current == "findings"
    chosen = workspace.side.findings.finding()
    assert chosen is not None
    assert chosen.paths[0] == paths[0]


def test_figures_follow_the_typing(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    watch = workspace.side.watch
    before = watch.value("disposable")
    gross = workspace.bridge.matter.work.participant.income.gross
    assert gross is not None
    known = f"1,000.00 {gross.period.value}"  # in the period that figures are compared in
    workspace.bridge.session.put("work.participant.disposable", known)
    qtbot.waitUntil(lambda: watch.value("disposable") == "$1,000.00")
    workspace.bridge.session.undo()
    qtbot.waitUntil(lambda: watch.value("disposable") == before)


def test_a_watched_figure_opens_its_steps(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    qtbot.keyClick(desk.child("watch-limit"), Qt.Key.Key_Space)
    assert workspace.side.current == "calculation"
    steps = workspace.side.calculation.steps
    chosen = steps.model.step(steps.view.currentIndex())
    assert chosen is not None
    assert chosen.value == watch_value(desk, "limit")


def watch_value(desk: Framed, name: str) -> str:
    assert desk.window.workspace is not None
    return desk.window.workspace.side.watch.value(name)


# Panels and panes


@pytest.mark.parametrize(
    ("pressed", "panel"),
    [
        (Qt.Key.Key_1, "findings"),
        (Qt.Key.Key_2, "preview"),
        (Qt.Key.Key_3, "calculation"),
        (Qt.Key.Key_4, "law"),
    ],
)
def test_each_panel_has_a_key(qtbot: QtBot, desk: Framed, pressed: Qt.Key, panel: str) -> None:
    workspace = sample(desk)
    key(qtbot, desk, pressed, CTRL)
    assert workspace.side.current == panel
    now = desk.window.focusWidget()
    assert workspace.side.isAncestorOf(now)


def test_f6_goes_round_the_panes_and_back(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    qtbot.waitUntil(lambda: focused(desk) == "case.state")
    seen = []
    for _ in range(4):
        key(qtbot, desk, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        seen.append(focused(desk))
    assert seen[1:] == ["watch-disposable", "rail-steps", "case.state"]
    assert workspace.side.tabs.currentWidget().isAncestorOf(desk.child(seen[0]))
    key(qtbot, desk, Qt.Key.Key_F6, SHIFT)
    assert focused(desk) == "rail-steps"


def test_the_law_of_the_focused_field_is_shown(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    workspace.go_to("coverage.ends")
    key(qtbot, desk, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    assert workspace.side.current == "law"
    assert "Order applies until" in workspace.side.law.text
    # The keyboard stays in the field.
    assert not workspace.side.isAncestorOf(desk.window.focusWidget())


def test_the_rules_on_file_are_told(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    key(qtbot, desk, Qt.Key.Key_L, CTRL | SHIFT)
    assert "rules on file" in workspace.side.law.text
    assert isinstance(desk.window.focusWidget(), QTextBrowser)


def test_a_narrow_window_folds_the_side_to_a_button_with_a_count(
    qtbot: QtBot, desk: Framed
) -> None:
    workspace = sample(desk)
    button = desk.child("corner-side", QToolButton)
    assert not button.isVisible()
    desk.window.resize(1024, 680)
    qtbot.waitUntil(button.isVisible)
    assert not workspace.side_shown
    count = len(workspace.bridge.report.findings)
    assert button.text() == f"Findings {count}"
    key(qtbot, desk, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert workspace.side.isVisible()
    # Over the page, beside the rail.
    assert workspace.side.geometry().left() >= workspace.rail.geometry().right()
    # A finding leads to its field, and the field is not covered.
    workspace.side.field_wanted.emit("case.number")
    assert not workspace.side_shown
    desk.window.resize(1440, 900)
    qtbot.waitUntil(lambda: workspace.side_shown)
    assert not button.isVisible()


def test_panels_move_to_the_other_side(desk: Framed) -> None:
    workspace = sample(desk)
    desk.window.commands["side-left"].trigger()
    assert workspace.side.mapTo(workspace, workspace.side.rect().topLeft()).x() < 600
    desk.window.commands["side-right"].trigger()
    assert workspace.side.mapTo(workspace, workspace.side.rect().topLeft()).x() > 600


# Find


def test_find_leads_to_a_field_by_its_name(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    key(qtbot, desk, Qt.Key.Key_K, CTRL)
    finder = desk.window.findChild(Find)
    assert finder.isVisible()
    qtbot.keyClicks(finder.edit, "group num")
    assert finder.shown()[0].endswith("Group number")
    qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
    assert not finder.isVisible()
    assert PAGES[workspace.step].key == "plans"
    qtbot.waitUntil(lambda: focused(desk) == "plans[0].group_number")


def test_find_does_actions_and_turns_to_steps(qtbot: QtBot, desk: Framed, look: Look) -> None:
    workspace = sample(desk)
    finder = desk.window.findChild(Find)
    key(qtbot, desk, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(finder.edit, "dark colors")
    qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
    assert look.theme is Theme.DARK
    key(qtbot, desk, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(finder.edit, "step 6")
    qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
    assert workspace.step == 5


def test_escape_leaves_find_and_gives_the_keyboard_back(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    workspace.go_to("case.number")
    key(qtbot, desk, Qt.Key.Key_K, CTRL)
    finder = desk.window.findChild(Find)
    qtbot.keyClicks(finder.edit, "zzzz")
    assert finder.shown() == ()
    qtbot.keyClick(finder.edit, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert focused(desk) == "case.number"


def test_find_at_home_offers_what_can_be_done_there(qtbot: QtBot, desk: Framed) -> None:
    key(qtbot, desk, Qt.Key.Key_K, CTRL)
    shown = desk.window.findChild(Find).shown()
    assert "New order" in shown
    assert "Save" not in shown


# Files


def test_save_asks_for_a_file_once_and_opens_again_as_it_was(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.judge", "Hon. A. Stone")
    workspace.bridge.session.put("case.hearing_on", "soon")
    kept = workspace.bridge.matter
    path = desk.answers.save_path = tmp_path / "m.qmsco"
    key(qtbot, desk, Qt.Key.Key_S, CTRL)
    assert path.exists()
    assert desk.window.status.saved.startswith("Saved ")
    assert not desk.window.isWindowModified()
    workspace.bridge.session.put("case.judge", "Hon. B. Stone")
    assert desk.window.status.saved.startswith("Changes are not saved; last saved ")
    key(qtbot, desk, Qt.Key.Key_Z, CTRL)
    key(qtbot, desk, Qt.Key.Key_S, CTRL)
    assert desk.answers.asked == ["save"]
    desk.window.filing.close()
    qtbot.waitUntil(lambda: desk.window.home.shown() == (caption(kept),))
    desk.answers.open_path = path
    key(qtbot, desk, Qt.Key.Key_O, CTRL)
    assert desk.window.workspace is not None
    session = desk.window.workspace.bridge.session
    assert session.matter == kept
    assert session.unreadable == {"case.hearing_on": "soon"}


def test_the_proposed_name_holds_no_persons_name(desk: Framed) -> None:
    workspace = sample(desk)
    desk.window.filing.save_as()
    assert desk.answers.suggested is not None
    first = workspace.bridge.matter.parties.first.name
    assert first.last.lower() not in str(desk.answers.suggested).lower()


def test_a_file_that_cannot_be_used_is_a_sentence_and_changes_nothing(
    desk: Framed, tmp_path: Path
) -> None:
    workspace = sample(desk)
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"format": 1, "matter": {"case": {"nonsense": 1}}}))
    desk.window.filing.open(broken)
    assert desk.window.workspace is workspace
    assert "nonsense" in desk.window.message
    assert workspace.messages.isVisible()
    workspace.messages.findChild(QToolButton, "message-close").click()
    assert desk.window.message == ""


def test_a_file_that_is_gone_is_said_at_home(desk: Framed, tmp_path: Path) -> None:
    desk.window.filing.open(tmp_path / "gone.json")
    assert "gone.json" in desk.window.message


def test_a_folder_that_cannot_be_written_loses_nothing(desk: Framed, tmp_path: Path) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.judge", "Hon. A. Stone")
    (tmp_path / "no folder").write_text("")
    desk.answers.save_path = tmp_path / "no folder" / "m.qmsco"
    assert not desk.window.filing.save()
    assert desk.window.message
    assert workspace.bridge.session.changed


@pytest.mark.parametrize(
    ("decision", "closed", "written"),
    [
        (Decision.CANCEL, False, False),
        (Decision.DISCARD, True, False),
        (Decision.SAVE, True, True),
    ],
)
def test_closing_with_edits_asks_first(
    desk: Framed, tmp_path: Path, decision: Decision, closed: bool, written: bool
) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.judge", "Hon. A. Stone")
    desk.answers.decision = decision
    path = desk.answers.save_path = tmp_path / "m.qmsco"
    assert desk.window.close() is closed
    assert path.exists() is written
    assert desk.answers.asked[0].startswith("discard ")


def test_a_save_that_fails_keeps_the_window_open(desk: Framed, tmp_path: Path) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.judge", "Hon. A. Stone")
    desk.answers.decision = Decision.SAVE
    desk.answers.save_path = None
    assert not desk.window.close()


def test_without_edits_nothing_is_asked(desk: Framed) -> None:
    sample(desk)
    assert desk.window.close()
    assert desk.answers.asked == []


# Papers


def test_the_last_step_previews_prints_and_saves_every_paper(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    workspace = sample(desk)
    workspace.turn_to(len(PAGES) - 1)
    desk.answers.save_path = tmp_path / "sheet.pdf"
    with qtbot.waitSignal(desk.window.papers.told, timeout=30000):
        desk.child("paper-save-worksheet", QPushButton).click()
    assert len(PdfReader(desk.answers.save_path).pages) > 1
    desk.answers.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(desk.window.papers.printed, timeout=60000):
        desk.child("paper-print-calculation", QPushButton).click()
    assert len(PdfReader(desk.answers.print_to).pages) >= 1
    with qtbot.waitSignal(workspace.side.preview.drawn, timeout=30000):
        desk.child("paper-preview-order", QPushButton).click()
    assert workspace.side.current == "preview"


def test_a_paper_for_the_court_is_checked_before_it_goes_out(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("case.hearing_on", "")
    workspace.turn_to(len(PAGES) - 1)
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=30000):
        desk.child("paper-check-notice-of-hearing", QPushButton).click()
    gate = desk.child("gate-list", GateList)
    assert "must be mended before it goes out" in gate.verdict
    blank = next(
        button
        for button in gate.findChildren(QPushButton)
        if button.property("path") == "case.hearing_on"
    )
    blank.click()
    assert workspace.step == 0  # where the day of the hearing is asked
    assert desk.window.findChild(QPushButton, "paper-check-calculation") is None


def test_a_packet_of_nothing_says_so_in_the_preview(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    preview = workspace.side.preview
    workspace.side.turn_to("preview")
    preview.choose("packet")
    message = desk.child("preview-message", QLabel)
    qtbot.waitUntil(lambda: "nothing to bind" in message.text(), timeout=10000)
    assert not preview.behind
    with qtbot.waitSignal(preview.drawn, timeout=30000):
        workspace.bridge.session.put("packet.preset", "client")
    assert preview.document.pageCount() > 3


def test_a_paper_is_saved_for_word_and_a_packet_as_one_file(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    workspace = sample(desk)
    workspace.bridge.session.put("packet.preset", "plan")
    workspace.turn_to(len(PAGES) - 1)
    desk.answers.save_path = tmp_path / "order.docx"
    with qtbot.waitSignal(desk.window.papers.told, timeout=30000):
        desk.child("paper-save-order", QPushButton).click()
    with zipfile.ZipFile(tmp_path / "order.docx") as word:
        assert "word/document.xml" in word.namelist()
    desk.answers.save_path = tmp_path / "packet.pdf"
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=60000):
        desk.child("paper-save-packet", QPushButton).click()
    outline = PdfReader(tmp_path / "packet.pdf").outline
    assert len([entry for entry in outline if not isinstance(entry, list)]) > 5


def test_ctrl_p_prints_the_paper_in_the_preview(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    workspace = sample(desk)
    workspace.side.preview.choose("calculation")
    desk.answers.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(desk.window.papers.printed, timeout=60000):
        key(qtbot, desk, Qt.Key.Key_P, CTRL)
    assert desk.answers.asked[0].startswith("print ")
    assert "was sent to the printer" in desk.window.message


def test_the_preview_follows_the_typing(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    preview = workspace.side.preview
    with qtbot.waitSignal(preview.drawn, timeout=30000):
        workspace.show_panel("preview")
    with qtbot.waitSignal(preview.drawn, timeout=30000):
        workspace.bridge.session.put("case.number", "ZZ-2026-1")
    pages = range(preview.document.pageCount())
    assert any("ZZ-2026-1" in preview.document.getAllText(page).text() for page in pages)


def test_a_matter_can_be_closed_while_its_paper_is_drawn(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    workspace.show_panel("preview")
    with qtbot.captureExceptions() as raised:
        desk.window.filing.close()
        desk.window.filing.sample(desk.office.samples()[0])
        assert desk.window.workspace is not None
        with qtbot.waitSignal(desk.window.workspace.side.preview.drawn, timeout=30000):
            desk.window.workspace.show_panel("preview")
    assert raised == []


def test_papers_say_draft_while_errors_stand(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    assert "DRAFT" not in workspace.papers.standing
    workspace.bridge.session.put("parties.first.address.zip", "")
    qtbot.waitUntil(lambda: "DRAFT is printed" in workspace.papers.standing)


# What is remembered


def test_theme_zoom_layout_and_size_are_remembered(qtbot: QtBot, desk: Framed, look: Look) -> None:
    workspace = sample(desk)
    desk.window.commands["theme-dark"].trigger()
    desk.window.commands["zoom-in"].trigger()
    desk.window.commands["side-left"].trigger()
    workspace.side.put_in_order(("law", "findings"))
    workspace.side.turn_to("calculation")
    desk.window.resize(1500, 860)
    assert desk.window.close()
    preferences = desk.office.preferences
    assert preferences.get("theme") == "dark"
    assert preferences.get("zoom_percent") == "110"
    again = open_window(qtbot, look)
    again.window.filing.sample(again.office.samples()[0])
    assert again.window.workspace is not None
    assert again.window.workspace.side_left
    assert again.window.workspace.side.order()[:2] == ("law", "findings")
    assert again.window.workspace.side.current == "calculation"
    again.window.close()


def test_zoom_goes_back_to_the_usual(desk: Framed, look: Look) -> None:
    desk.window.commands["zoom-out"].trigger()
    assert look.zoom == 90
    desk.window.commands["zoom-reset"].trigger()
    assert look.zoom == 100


# Help


@pytest.mark.parametrize(
    ("action", "dialog"), [("shortcuts", "shortcuts-dialog"), ("about", "about-dialog")]
)
def test_help_opens_beside_the_work(desk: Framed, action: str, dialog: str) -> None:
    desk.window.commands[action].trigger()
    shown = desk.child(dialog, QDialog)
    assert shown.isVisible()
    assert not shown.isModal()
    shown.close()


def test_every_button_of_the_window_has_a_name(desk: Framed) -> None:
    sample(desk)
    for kind in (QPushButton, QToolButton):
        for button in desk.window.findChildren(kind):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus and button.isVisible():
                assert button.text() or button.accessibleName(), button.objectName()


def test_a_matter_that_is_closed_leaves_nothing_behind(desk: Framed) -> None:
    sample(desk)
    desk.window.filing.new()
    assert desk.window.workspace is not None
    assert desk.window.workspace.bridge.matter == Matter()
    desk.window.filing.close()
    assert desk.window.findChildren(QWidget, "rail-caption") == [] or desk.window.workspace is None


def test_tab_goes_through_the_window_as_it_reads(qtbot: QtBot, desk: Framed) -> None:
    workspace = sample(desk)
    for step in (7, 5, 7):
        workspace.turn_to(step)
        workspace.rail.setFocus()
        seen = []
        for _ in range(60):
            qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
            here = desk.window.focusWidget()
            panes = (workspace.pages, workspace.side, workspace.rail)
            pane = next((p for p in panes if p is here or p.isAncestorOf(here)), None)
            if pane is workspace.rail:
                break
            if pane is not None and pane not in seen[-1:]:
                seen.append(pane)
        assert seen == [workspace.pages, workspace.side]


def test_find_offers_in_a_room_what_can_be_done_in_the_order_behind_it(
    qtbot: QtBot, desk: Framed
) -> None:
    workspace = sample(desk)
    desk.window.perform("address-book")
    assert desk.window.rooms.current is not None
    assert not desk.window.commands["calculation"].isEnabled()
    finder = desk.window.finder
    finder.begin()
    qtbot.keyClicks(finder.edit, "calculation")
    assert finder.shown()[0] == "Go to calculation"
    qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
    assert desk.window.rooms.current is None
    assert workspace.side.current == "calculation"


def test_enter_presses_the_button_that_has_the_keyboard_in_every_room(
    qtbot: QtBot, desk: Framed
) -> None:
    desk.window.perform("sealing")
    room = desk.window.rooms.current
    assert room is not None
    button = next(
        one for one in room.findChildren(QPushButton) if one.isVisible() and one.isEnabled()
    )
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
