"""The list of findings: grouped, live, and each a step from its field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.panels.findings_model import WHY
from qmsco_desk.desk.panels.findings_panel import FindingsPanel
from qmsco_desk.desk.panels.row_list import FOLDED, ICON, PIECES
from qmsco_desk.desk.style.look import Look
from tests.desk import made


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> FindingsPanel:
    panel = FindingsPanel(look, announce_ms=0)
    qtbot.addWidget(panel)
    panel.resize(380, 600)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def rows(panel: FindingsPanel) -> list[str]:
    model = panel.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def index_of(panel: FindingsPanel, sentence: str) -> QModelIndex:
    return panel.view.model().index(rows(panel).index(sentence), 0)


def words(panel: FindingsPanel, sentence: str) -> str:
    pieces = index_of(panel, sentence).data(PIECES)
    return "\n".join(piece.text or ", ".join(text for text, _ in piece.links) for piece in pieces)


def test_findings_stand_under_a_heading_for_each_level(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    assert rows(panel) == [
        "1 error",
        made.ADDRESS.sentence,
        "1 warning",
        made.OVER.sentence,
        "1 note",
        made.ACCESSIBLE.sentence,
    ]


def test_what_is_needed_on_a_step_not_begun_is_no_error_yet(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER), frozenset({made.ADDRESS}))
    assert rows(panel) == [
        "1 warning",
        made.OVER.sentence,
        "1 still needed",
        made.ADDRESS.sentence,
    ]
    index = index_of(panel, made.ADDRESS.sentence)
    assert index.data(ICON) == ("open", "muted")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("still needed: ")


def test_headings_cannot_be_selected(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    flags = panel.view.model().index(0, 0).flags()
    assert not flags & Qt.ItemFlag.ItemIsSelectable


def test_a_finding_offers_only_what_it_can_do(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    assert "Go to field, Why" in words(panel, made.ADDRESS.sentence)
    assert "Go to field, Show the calculation, Why" in words(panel, made.OVER.sentence)
    assert "Go to field" not in words(panel, made.ACCESSIBLE.sentence)


def test_an_unverified_rule_is_said_to_be_one(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.OVER, made.ACCESSIBLE))
    assert "confirm before relying" in words(panel, made.ACCESSIBLE.sentence)
    assert "confirm before relying" not in words(panel, made.OVER.sentence)
    spoken = index_of(panel, made.ACCESSIBLE.sentence).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "confirm before relying" in spoken


def test_enter_leads_to_the_field(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    panel.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.field_wanted) as waited:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert waited.args == ["children[0].address_of"]


def test_enter_on_a_finding_without_a_field_shows_its_steps(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ACCESSIBLE))
    panel.view.setCurrentIndex(index_of(panel, made.ACCESSIBLE.sentence))
    with qtbot.waitSignal(panel.steps_wanted) as waited:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert waited.args == [made.ACCESSIBLE]


def test_right_unfolds_why_and_fix_and_left_folds_them(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    index = index_of(panel, made.ADDRESS.sentence)
    panel.view.setCurrentIndex(index)
    assert made.ADDRESS.why not in words(panel, made.ADDRESS.sentence)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    assert made.ADDRESS.why in words(panel, made.ADDRESS.sentence)
    assert made.ADDRESS.fix in words(panel, made.ADDRESS.sentence)
    qtbot.keyClick(panel.view, Qt.Key.Key_Left)
    assert made.ADDRESS.why not in words(panel, made.ADDRESS.sentence)


def test_a_click_on_a_link_does_what_it_says(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.OVER))
    index = index_of(panel, made.OVER.sentence)
    view = panel.view
    rect = view.visualRect(index)
    placed = view._painter.placed(index, rect, view.font())
    places = {does: place.center() for one in placed for does, place in one.links}
    with qtbot.waitSignal(panel.steps_wanted) as steps:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places["steps"])
    assert steps.args == [made.OVER]
    with qtbot.waitSignal(panel.field_wanted) as field:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places["go"])
    assert field.args == [made.OVER.paths[0]]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places[WHY])
    assert index.data(FOLDED) is False


def test_selection_and_what_is_unfolded_survive_a_new_report(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    panel.view.setCurrentIndex(index_of(panel, made.OVER.sentence))
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    changed = replace(made.OVER, sentence="The premium is $13.00 a month over 9%.")
    # The error is cured, a note comes, and the warning's figure is another.
    panel.show_report(made.report(changed, made.ACCESSIBLE))
    assert panel.finding() == changed
    assert changed.why in words(panel, changed.sentence)


def test_the_next_finding_comes_round_and_passes_over_those_without_a_field(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    led: list[str] = []
    panel.field_wanted.connect(led.append)
    for _ in range(3):
        panel.go_to_next()
    assert led == [made.ADDRESS.paths[0], made.OVER.paths[0], made.ADDRESS.paths[0]]


def test_no_findings_is_said_in_words(qtbot: QtBot, panel: FindingsPanel) -> None:
    with qtbot.waitSignal(panel.counted) as waited:
        panel.show_report(made.report())
    assert waited.args == [0]
    assert panel.findChild(object, "findings-empty").isVisible()
    assert not panel.view.isVisible()


def test_the_menu_copies_the_words(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    index = index_of(panel, made.ADDRESS.sentence)
    panel.view.setCurrentIndex(index)
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(index).center())
    menu = panel.findChild(QMenu, "findings-menu")
    next(action for action in menu.actions() if action.text() == "Copy").trigger()
    assert made.ADDRESS.sentence in QGuiApplication.clipboard().text()
    assert made.ADDRESS.citation in QGuiApplication.clipboard().text()
    menu.close()


def test_a_change_in_counts_is_announced_when_typing_rests(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS))
    assert not panel._announcer.isActive()  # what a matter opens with is no change
    with qtbot.waitSignal(panel._announcer.timeout):
        panel.show_report(made.report(made.ADDRESS, made.OVER))
    with qtbot.assertNotEmitted(panel._announcer.timeout, wait=50):
        panel.show_report(made.report(made.ADDRESS, made.OVER))
