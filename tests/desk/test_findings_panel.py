"""The list of findings: grouped, live, and each a step from its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.putting_aside import PutAside
from qmsco_desk.checks.verdict import Cure, Finding
from qmsco_desk.desk.panels.aside_editor import AsideEditor
from qmsco_desk.desk.panels.findings_panel import FindingsPanel
from qmsco_desk.desk.panels.findings_rows import WHY
from qmsco_desk.desk.panels.row_list import FOLDED, ICON, PIECES
from qmsco_desk.desk.style.look import Look
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model.reviewing import Dismissal
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


def test_what_takes_the_place_of_a_cured_finding_is_the_next(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    led: list[str] = []
    panel.field_wanted.connect(led.append)
    panel.go_to_next()
    panel.show_report(made.report(made.OVER, made.ACCESSIBLE))
    panel.go_to_next()
    panel.go_to_next()
    assert led == [made.ADDRESS.paths[0], made.OVER.paths[0], made.OVER.paths[0]]


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


# The sieve


def press(panel: FindingsPanel, name: str) -> None:
    panel.findChild(QToolButton, f"findings-show-{name}").click()


def said(panel: FindingsPanel, name: str) -> str:
    return panel.findChild(QToolButton, f"findings-show-{name}").text()


def test_each_choice_says_how_many_it_shows(panel: FindingsPanel) -> None:
    panel.show_page(PAGES[2])
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    names = ("all", "errors", "warnings", "notes", "page")
    assert [said(panel, name) for name in names] == ["All 3", "1", "1", "1", "This page 1"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("errors", ["1 error", made.ADDRESS.sentence]),
        ("warnings", ["1 warning", made.OVER.sentence]),
        ("notes", ["1 note", made.ACCESSIBLE.sentence]),
        # The children are asked about on the third page.
        ("page", ["1 error", made.ADDRESS.sentence]),
    ],
)
def test_a_choice_shows_only_its_own(panel: FindingsPanel, name: str, shown: list[str]) -> None:
    panel.show_page(PAGES[2])
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    press(panel, name)
    assert rows(panel) == shown
    press(panel, "all")
    assert len(rows(panel)) == 6


def test_words_sift_what_is_shown_and_escape_lets_all_through(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    words_field = panel.findChild(QLineEdit, "findings-words")
    words_field.setFocus()
    qtbot.keyClicks(words_field, "premium MONTH")
    assert rows(panel) == ["1 warning", made.OVER.sentence]
    qtbot.keyClick(words_field, Qt.Key.Key_Escape)
    assert len(rows(panel)) == 4


def test_what_was_chosen_stays_while_reports_come(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    press(panel, "warnings")
    panel.show_report(made.report(made.ADDRESS, made.OVER, made.ACCESSIBLE))
    assert rows(panel) == ["1 warning", made.OVER.sentence]


def test_the_next_finding_is_one_of_those_shown(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    press(panel, "warnings")
    led: list[str] = []
    panel.field_wanted.connect(led.append)
    panel.go_to_next()
    panel.go_to_next()
    assert led == [made.OVER.paths[0]] * 2


def test_where_nothing_is_left_there_is_a_way_back_to_all(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.OVER))
    press(panel, "errors")
    everything = panel.findChild(QPushButton, "findings-all")
    assert everything.isVisible()
    assert not panel.view.isVisible()
    everything.click()
    assert rows(panel) == ["1 warning", made.OVER.sentence]


def test_grouped_by_step_each_step_is_a_heading_in_the_pages_order(panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.OVER, made.ADDRESS, made.ACCESSIBLE))
    by = panel.findChild(QComboBox, "findings-by")
    by.setCurrentIndex(1)
    by.activated.emit(1)
    assert rows(panel) == [
        "Children: 1",
        made.ADDRESS.sentence,
        "Plans and premiums: 1",
        made.OVER.sentence,
        "The matter as a whole: 1",
        made.ACCESSIBLE.sentence,
    ]


def test_where_there_is_little_room_the_choices_are_a_list(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    panel.resize(380, 200)
    which = panel.findChild(QComboBox, "findings-which")
    qtbot.waitUntil(which.isVisible)
    assert [which.itemText(n) for n in range(which.count())] == [
        "All 2",
        "1 error",
        "1 warning",
        "0 notes",
        "This page 0",
    ]
    which.setCurrentIndex(2)
    which.activated.emit(2)
    assert rows(panel) == ["1 warning", made.OVER.sentence]
    panel.resize(380, 600)
    qtbot.waitUntil(lambda: not which.isVisible())
    assert panel.findChild(QToolButton, "findings-show-warnings").isChecked()


# Mending, and putting aside

CURED = replace(made.ADDRESS, cure=Cure("Use Dana's address for Mia", (("x", "y"),)))
BEFORE = Dismissal(CURED.id, CURED.paths[0], "It said this.", "Agreed.", "DL", date(2026, 11, 20))


def test_a_cure_is_offered_first_and_named(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(CURED, made.OVER))
    text = words(panel, CURED.sentence)
    assert "Fix it: Use Dana's address for Mia\nGo to field, Why, Put aside…" in text
    assert "Fix it" not in words(panel, made.OVER.sentence)
    panel.select(made.OVER)
    with qtbot.assertNotEmitted(panel.cure_wanted):
        panel.fix()
    panel.select(CURED)
    with qtbot.waitSignal(panel.cure_wanted) as waited:
        panel.fix()
    assert waited.args == [CURED]


def test_a_click_on_the_citation_asks_for_the_law(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    index = index_of(panel, made.ADDRESS.sentence)
    view = panel.view
    placed = view._painter.placed(index, view.visualRect(index), view.font())
    places = {does: place for one in placed for does, place in one.links}
    with qtbot.waitSignal(panel.law_wanted) as waited:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=places["law"].topLeft() + QPoint(5, 5)
        )
    assert waited.args == [made.ADDRESS]


def begin(panel: FindingsPanel, finding: Finding) -> AsideEditor:
    panel.select(finding)
    panel.begin_aside()
    editor = panel.findChild(AsideEditor)
    assert editor is not None
    return editor


def test_the_reason_is_asked_under_the_finding_and_enter_keeps_it(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.initials = lambda: "DL"
    panel.show_report(made.report(made.ADDRESS, made.OVER))
    editor = begin(panel, made.ADDRESS)
    below = panel.view.visualRect(index_of(panel, made.ADDRESS.sentence)).bottom()
    assert abs(editor.y() - below) <= 2
    assert editor.height() >= editor.heightForWidth(editor.width())
    reason = editor.findChild(QLineEdit, "aside-reason")
    qtbot.waitUntil(reason.hasFocus)
    qtbot.keyClicks(reason, "The clerk keeps it.")
    with qtbot.assertNotEmitted(panel.field_wanted), qtbot.waitSignal(panel.aside_wanted) as waited:
        qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert waited.args == [made.ADDRESS, "The clerk keeps it.", "DL"]


def test_initials_of_last_time_are_never_cut_short(qtbot: QtBot, panel: FindingsPanel) -> None:
    # Eight letters with full stops and blanks between them, as the preferences keep them.
    whole = "A. B. C. D. E. F. G. H."
    panel.initials = lambda: whole
    panel.show_report(made.report(made.ADDRESS))
    reason = begin(panel, made.ADDRESS).findChild(QLineEdit, "aside-reason")
    qtbot.waitUntil(reason.hasFocus)
    qtbot.keyClicks(reason, "Known.")
    with qtbot.waitSignal(panel.aside_wanted) as waited:
        qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert waited.args == [made.ADDRESS, "Known.", whole]


def test_escape_leaves_and_the_keyboard_is_back_in_the_list(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS))
    editor = begin(panel, made.ADDRESS)
    reason = editor.findChild(QLineEdit, "aside-reason")
    qtbot.waitUntil(reason.hasFocus)
    with qtbot.assertNotEmitted(panel.aside_wanted):
        qtbot.keyClick(reason, Qt.Key.Key_Escape)
    assert rows(panel) == ["1 error", made.ADDRESS.sentence]
    assert panel.view.hasFocus()
    assert panel.finding() == made.ADDRESS


def test_what_is_missing_is_said_beside_it(qtbot: QtBot, panel: FindingsPanel) -> None:
    panel.show_report(made.report(made.ADDRESS))
    editor = begin(panel, made.ADDRESS)
    panel.refuse_aside("A finding is put aside for a reason.")
    problem = editor.findChild(QLabel, "aside-problem")
    assert problem.isVisible()
    assert problem.text() == "A finding is put aside for a reason."
    assert editor.findChild(QLineEdit, "aside-reason").hasFocus()
    qtbot.waitUntil(lambda: editor.height() >= editor.heightForWidth(editor.width()))


def test_the_editor_stays_while_reports_come_and_goes_with_its_finding(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_report(made.report(made.ADDRESS))
    editor = begin(panel, made.ADDRESS)
    reason = editor.findChild(QLineEdit, "aside-reason")
    qtbot.keyClicks(reason, "Half a rea")
    changed = replace(made.ADDRESS, sentence="Mia and Leo have no mailing address.")
    panel.show_report(made.report(changed, made.OVER))
    assert panel.findChild(QLineEdit, "aside-reason").text() == "Half a rea"
    with qtbot.waitSignal(panel.aside_wanted) as waited:
        qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert waited.args[0] == changed
    panel.show_report(made.report(made.OVER))
    assert rows(panel) == ["1 warning", made.OVER.sentence]


def test_what_is_put_aside_stands_at_the_end_with_its_reason(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    report = replace(made.report(made.OVER), dismissed=(PutAside(CURED, BEFORE),))
    with qtbot.waitSignal(panel.counted) as waited:
        panel.show_report(report)
    assert waited.args == [1]
    assert rows(panel) == ["1 warning", made.OVER.sentence, "1 put aside", CURED.sentence]
    assert said(panel, "all") == "All 1"
    text = words(panel, CURED.sentence)
    assert "Put aside on Nov 20, 2026 by DL: Agreed." in text
    assert "Take back" in text
    assert "Fix it" not in text
    index = index_of(panel, CURED.sentence)
    assert index.data(ICON) == ("aside", "muted")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("put aside: ")
    assert "by DL: Agreed" in spoken
    led: list[str] = []
    panel.field_wanted.connect(led.append)
    panel.go_to_next()
    panel.go_to_next()
    assert led == [made.OVER.paths[0]] * 2
    with qtbot.waitSignal(panel.back_wanted) as taken:
        panel._on_asked(index, "back")
    assert taken.args == [BEFORE]


def test_what_changed_since_it_was_put_aside_says_so_quietly(panel: FindingsPanel) -> None:
    panel.show_report(replace(made.report(CURED), changed_since=(PutAside(CURED, BEFORE),)))
    text = words(panel, CURED.sentence)
    assert "Put aside on Nov 20, 2026 by DL, and changed since: Agreed." in text
    editor = begin(panel, CURED)
    assert editor.findChild(QLineEdit, "aside-reason").text() == "Agreed."


def test_nothing_left_but_what_was_put_aside_is_still_shown(panel: FindingsPanel) -> None:
    panel.show_report(replace(made.report(), dismissed=(PutAside(CURED, BEFORE),)))
    assert rows(panel) == ["1 put aside", CURED.sentence]
    assert panel.view.isVisible()
