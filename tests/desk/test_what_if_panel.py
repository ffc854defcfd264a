"""What if on the real window: answers tried with real keys, beside a matter that stays as it is.

The Texas sample, by hand: medical coverage costs 52.00 alone and 231.00 with the children, so they
add 179.00 every two weeks; at 480.00 they add 428.00, which is 249.00 more. What is withheld rises
from 752.66 (558.46 of support, 179.00, and 15.20 for dental) by the same to 1,001.66.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.what_if.side_by_side import Row
from qmsco_desk.desk.panels.field_chooser import matching
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.panels.rows import Piece, place
from qmsco_desk.desk.panels.what_if_model import LABEL, THERE, TODAY, FoundLine
from qmsco_desk.desk.panels.what_if_offer import offered, reachable
from qmsco_desk.desk.panels.what_if_view import WhatIfView
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.model.matter import Matter
from tests.desk import sweep
from tests.desk.framed import Framed, open_window

FAMILY = "plans[0].coverages[0].with_children"
GROSS = "work.participant.income.gross"
STATE = "case.state"


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    yield framed
    assert framed.faults == []
    framed.window.close()


def view_of(framed: Framed) -> WhatIfView:
    workspace = framed.window.workspace
    assert workspace is not None
    view = workspace.side.calculation.what_if
    assert view is not None
    return view


@pytest.fixture
def view(qtbot: QtBot, framed: Framed) -> WhatIfView:
    """What-if, opened by its shortcut, with its first outcomes."""
    qtbot.keyClick(framed.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    view = view_of(framed)
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)
    return view


def matter_of(framed: Framed) -> Matter:
    assert framed.window.workspace is not None
    return framed.window.workspace.bridge.matter


def field(view: WhatIfView, path: str) -> QWidget:
    line = view.inputs.line(path)
    assert line is not None, view.inputs.paths()
    return line.row.editor.control


def typed(qtbot: QtBot, view: WhatIfView, path: str, text: str) -> None:
    """Types over what stands in a field, and waits for what comes of it."""
    control = field(view, path)
    control.setFocus()
    qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.draft.report_ready):
        qtbot.keyClicks(control, text)


def row(view: WhatIfView, key: str) -> Row:
    line = view.model.line(view.model.row_of(key))
    assert isinstance(line, Row)
    return line


def said(view: WhatIfView, key: str, column: int) -> list[str]:
    index = view.model.index(view.model.row_of(key), column)
    return [piece.text for piece in index.data(PIECES)]


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def test_the_shortcut_leads_to_the_first_field(framed: Framed, view: WhatIfView) -> None:
    workspace = framed.window.workspace
    assert workspace is not None
    assert workspace.side.current == "calculation"
    assert QApplication.focusWidget() is field(view, FAMILY)
    # The table shows the same figures, so the watch list makes room for it.
    assert not workspace.side.watch.isVisible()
    assert said(view, "cost.medical", TODAY)[0] == said(view, "cost.medical", THERE)[0] == "$179.00"


def test_the_inputs_that_most_often_decide_come_first(view: WhatIfView) -> None:
    assert view.inputs.paths() == (
        FAMILY,
        "plans[0].coverages[0].employee_only",
        "plans[0].coverages[0].current",
        "plans[0].coverages[1].with_children",
        "plans[0].coverages[1].employee_only",
        "plans[0].coverages[1].current",
        GROSS,
        "work.participant.disposable",
        "work.other_parent.gross",
        "work.employer.state",
        STATE,
        "withholding.obligations[0].amount",
        "work.participant.second_family",
        "work.participant.arrears_over_12_weeks",
    )


def test_outcomes_follow_typing_and_the_matter_does_not(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    before = matter_of(framed)
    typed(qtbot, view, FAMILY, "480")
    assert said(view, "cost.medical", TODAY)[0] == "$179.00"
    assert said(view, "cost.medical", THERE)[:2] == [
        "$428.00",
        "\N{BLACK UP-POINTING TRIANGLE} higher by $249.00",
    ]
    assert said(view, "total", THERE)[0] == "$1,001.66"
    assert said(view, "reasonable_cost", THERE)[:2] == [
        "not reasonable",
        "\N{NOT EQUAL TO} changed",
    ]
    found = [view.model.line(n) for n in range(view.model.rowCount())]
    assert any(isinstance(line, FoundLine) and "$11,128.00" in line.words for line in found)
    assert matter_of(framed) is before
    assert framed.window.filing.session is not None
    assert framed.window.filing.session.undo_name is None
    assert not framed.window.isWindowModified()


def test_a_changed_field_says_so_and_one_key_resets_it(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    was = view.findChild(QWidget, f"was:{FAMILY}")
    reset = view.findChild(QPushButton, f"reset:{FAMILY}")
    assert was is not None
    assert reset is not None
    assert was.isVisible()
    assert was.text() == "Changed; the matter has 231.00 biweekly"  # type: ignore[attr-defined]
    assert reset.accessibleName() == "Reset Plan 1 — Coverage 1 — Employee and children"
    control = field(view, FAMILY)
    qtbot.keyClick(control, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not was.isVisible()
    assert view.draft.changes == {}
    assert QApplication.focusWidget() is control
    typed(qtbot, view, FAMILY, "500")
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert view.draft.changes == {}
    assert control.text() == "231.00"  # type: ignore[attr-defined]


def test_all_are_reset_at_once(qtbot: QtBot, view: WhatIfView) -> None:
    apply = view.findChild(QPushButton, "what-if-apply")
    reset = view.findChild(QPushButton, "what-if-reset")
    assert apply is not None
    assert reset is not None
    assert not apply.isEnabled()
    assert not reset.isVisible()
    typed(qtbot, view, FAMILY, "480")
    typed(qtbot, view, GROSS, "1000")
    assert apply.isEnabled()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(view.draft.report_ready):
        qtbot.keyClick(field(view, GROSS), Qt.Key.Key_R, keys)
    assert view.draft.changes == {}
    assert not any(row(view, key).differs for key in ("disposable", "cost.medical", "total"))
    typed(qtbot, view, GROSS, "1000")
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert view.draft.changes == {}


def test_applying_is_one_named_step_that_undo_takes_back(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    before = matter_of(framed)
    typed(qtbot, view, FAMILY, "480")
    typed(qtbot, view, GROSS, "3000")
    session = framed.window.filing.session
    assert session is not None
    qtbot.mouseClick(view.apply, Qt.MouseButton.LeftButton)
    assert session.text(FAMILY) == "480.00 biweekly"
    assert session.text(GROSS) == "3,000.00 biweekly"
    assert session.undo_name == "Apply what-if"
    qtbot.waitUntil(lambda: not row(view, "cost.medical").differs)
    assert said(view, "cost.medical", TODAY)[0] == "$428.00"
    assert view.draft.changes == {}
    # What was applied is the matter's own: there is nothing left to apply or to reset.
    assert not view.apply.isEnabled()
    assert not view.reset_all.isVisible()
    assert view.findChild(Words, "what-if-changed").text().startswith("Try any answer")
    session.undo()
    assert matter_of(framed) == before
    assert session.undo_name is None


def test_another_state_brings_its_law(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, STATE, "Ohio")
    # Ohio counts the total for employee and children.
    assert said(view, "cost.medical", THERE) == [
        "$231.00",
        "\N{BLACK UP-POINTING TRIANGLE} higher by $52.00",
        "(a) Total for employee and children",
        "by the rules of Ohio",
    ]
    assert said(view, "cost.medical", TODAY)[-1] == "by the rules of Texas"


def test_what_another_states_rule_turns_on_is_asked_at_once(qtbot: QtBot, view: WhatIfView) -> None:
    reserve = "costs.facts.reserve_kept"
    typed(qtbot, view, STATE, "New York")
    assert said(view, "reasonable_cost", THERE)[0] == (
        "still needs “Each parent keeps the self-support reserve”"
    )
    qtbot.waitUntil(lambda: view.inputs.paths()[-1] == reserve)
    control = field(view, reserve)
    control.setFocus()
    with qtbot.waitSignal(view.draft.report_ready):
        qtbot.keyClick(control, Qt.Key.Key_Y)
    assert said(view, "reasonable_cost", THERE)[0] == "reasonable"
    assert QApplication.focusWidget() is field(view, reserve)
    typed(qtbot, view, STATE, "Texas")
    assert reserve in view.draft.changes


def test_an_answer_that_cannot_be_read_is_explained_and_left_out(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    typed(qtbot, view, GROSS, "lots")
    assert said(view, "disposable", THERE)[0] == "still needs “Participant — Gross income”"
    field(view, FAMILY).setFocus()
    line = view.inputs.line(GROSS)
    assert line is not None
    assert "Expected an amount" in line.row.problem_text()
    assert framed.faults == []


def test_any_field_can_be_added(qtbot: QtBot, view: WhatIfView) -> None:
    chooser = view.inputs.chooser
    chooser.setFocus()
    qtbot.keyClicks(chooser.edit, "premiums under most")
    assert chooser.offered() == ("Most that may be withheld for premiums under this order",)
    qtbot.keyClick(chooser.edit, Qt.Key.Key_Return)
    cap = "costs.premium_cap"
    assert view.inputs.paths()[-1] == cap
    assert QApplication.focusWidget() is field(view, cap)
    typed(qtbot, view, cap, "10")
    # The cap on premiums leaves room for neither coverage: 179.00 and 15.20 are above 10.00.
    assert said(view, "enrolled.medical", THERE)[0] == "not enrolled"
    assert said(view, "limit", THERE)[2] == "the order’s own cap governs"


def test_a_support_order_that_does_not_exist_can_be_tried_and_applied(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    chooser = view.inputs.chooser
    for words, path, text in (
        ("new support kind", "withholding.obligations[1].kind", "Child"),
        ("new support amount", "withholding.obligations[1].amount", "100"),
    ):
        chooser.setFocus()
        qtbot.keyClicks(chooser.edit, words)
        qtbot.keyClick(chooser.edit, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is field(view, path)
        qtbot.keyClicks(field(view, path), text)
    assert len(matter_of(framed).withholding.obligations) == 1
    arrears = "withheld.child_support_arrears.this"
    # 100 x 12 / 26 = 46.15
    qtbot.waitUntil(lambda: view.model.row_of(arrears) >= 0)
    qtbot.waitUntil(lambda: said(view, arrears, THERE)[0] == "$46.15")
    assert said(view, arrears, TODAY)[0] == "not ordered"
    qtbot.mouseClick(view.apply, Qt.MouseButton.LeftButton)
    assert len(matter_of(framed).withholding.obligations) == 2
    session = framed.window.filing.session
    assert session is not None
    assert session.undo_name == "Apply what-if"
    qtbot.waitUntil(lambda: said(view, arrears, TODAY)[0] == "$46.15")
    session.undo()
    qtbot.waitUntil(lambda: view.model.row_of(arrears) < 0)
    assert len(matter_of(framed).withholding.obligations) == 1


def test_an_edit_of_the_matter_shows_under_what_is_tried(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    typed(qtbot, view, FAMILY, "480")
    session = framed.window.filing.session
    assert session is not None
    session.put(GROSS, "3000 biweekly")
    # 3,000.00 less 310.00, 173.60 and 40.60.
    qtbot.waitUntil(lambda: said(view, "disposable", TODAY)[0] == "$2,475.80")
    assert said(view, "disposable", THERE)[0] == "$2,475.80"
    assert dict(view.draft.changes) == {FAMILY: "480.00 biweekly"}
    session.remove("plans", 0)
    qtbot.waitUntil(lambda: view.model.row_of("cost.medical") < 0)
    assert view.draft.changes == {}
    assert FAMILY not in view.inputs.paths()


def test_out_of_sight_it_rests_and_then_catches_up(
    qtbot: QtBot, framed: Framed, view: WhatIfView
) -> None:
    workspace = framed.window.workspace
    session = framed.window.filing.session
    assert workspace is not None
    assert session is not None
    workspace.show_panel("findings")
    assert workspace.side.watch.isVisible()
    was = view.draft.outcome
    session.put(GROSS, "3000 biweekly")
    qtbot.waitUntil(lambda: "2,475.80" in workspace.side.watch.value("disposable"))
    assert view.draft.outcome is was
    workspace.show_panel("calculation")
    qtbot.waitUntil(lambda: said(view, "disposable", TODAY)[0] == "$2,475.80")
    assert not workspace.side.watch.isVisible()


def test_a_figure_leads_to_its_steps_and_back(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    for column, value in ((TODAY, "$1,012.75"), (THERE, "$888.25")):
        index = view.model.index(view.model.row_of("limit"), column)
        view.table.setCurrentIndex(index)
        view.table.setFocus()
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
        assert view.shows_steps
        top = view.steps.model.step(view.steps.view.currentIndex())
        assert top is not None
        assert (top.label, top.value) == ("Most that may be withheld", value)
        qtbot.keyClick(view.steps.view, Qt.Key.Key_Escape)
        assert not view.shows_steps
        assert QApplication.focusWidget() is view.table
    index = view.model.index(view.model.row_of("total"), THERE)
    view.table.scrollTo(index)
    place = view.table.visualRect(index).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert view.shows_steps
    back = view.findChild(QPushButton, "what-if-back")
    assert back is not None
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not view.shows_steps


def test_only_what_differs(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    only = view.findChild(QWidget, "what-if-only")
    assert only is not None
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert view.model.row_of("disposable") < 0
    assert row(view, "total").differs
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert view.model.row_of("disposable") >= 0


def test_the_two_views_of_the_calculation(qtbot: QtBot, framed: Framed, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    workspace = framed.window.workspace
    assert workspace is not None
    today = workspace.side.findChild(QRadioButton, "calculation-today")
    assert today is not None
    qtbot.mouseClick(today, Qt.MouseButton.LeftButton)
    assert not view.isVisible()
    assert workspace.side.watch.isVisible()
    qtbot.keyClick(framed.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert view.isVisible()
    # What was tried is still there: leaving and coming back loses nothing.
    assert dict(view.draft.changes) == {FAMILY: "480.00 biweekly"}
    for _ in range(8):
        workspace.next_pane(1)
    assert workspace.side.watch not in workspace.panes()


def test_tab_goes_through_it_as_it_reads(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    seen = []
    for _ in range(60):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)
        if now is view.table:
            break
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in seen]
    assert names[:4] == [FAMILY, f"{FAMILY}/period", f"reset:{FAMILY}", view.inputs.paths()[1]]
    order = [names.index(path) for path in (GROSS, STATE, "what-if-chooser", "what-if-reset")]
    assert order == sorted(order)
    assert names[-4:] == ["what-if-reset", "what-if-apply", "what-if-only", "what-if-table"]


def test_cells_are_told_to_who_cannot_see_them(qtbot: QtBot, view: WhatIfView) -> None:
    typed(qtbot, view, FAMILY, "480")
    index = view.model.index(view.model.row_of("cost.dental"), TODAY)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Cost of dental coverage, today: $15.20. The children's part"
    there = view.model.index(view.model.row_of("total"), THERE)
    spoken = there.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Total withheld, what if: $1,001.66.")
    assert "higher by $249.00" in spoken
    label = view.model.index(view.model.row_of("total"), LABEL)
    assert label.data() == "Total withheld"


def test_an_empty_matter_can_be_asked_what_if(qtbot: QtBot, look: Look) -> None:
    framed = open_window(qtbot, look)
    framed.window.filing.new()
    qtbot.keyClick(framed.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    view = view_of(framed)
    assert view.inputs.paths()[0] == GROSS
    typed(qtbot, view, STATE, "TX")
    assert said(view, "disposable", THERE)[0].startswith("still needs")
    assert framed.faults == []
    framed.window.close()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize(("size", "zoom"), [((1440, 900), 100), (sweep.SMALLEST, 150)])
def test_nothing_is_cut_off(
    qtbot: QtBot, look: Look, theme: Theme, size: tuple[int, int], zoom: int
) -> None:
    look.set_theme(theme)
    framed = open_window(qtbot, look, size)
    framed.window.filing.sample("TX")
    look.set_zoom(zoom)
    qtbot.keyClick(framed.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    view = view_of(framed)
    typed(qtbot, view, FAMILY, "480")
    settle()
    assert sweep.complaints(view) == []
    assert sweep.nameless(framed.window) == []
    framed.window.close()


def test_it_takes_its_place_again_when_text_is_larger_and_smaller(
    qtbot: QtBot, look: Look, view: WhatIfView
) -> None:
    typed(qtbot, view, STATE, "New York")  # which adds a field, so that all are set anew
    settle()
    high = view.inputs.height()
    rows = [view.table.rowHeight(n) for n in range(view.model.rowCount())]
    look.set_zoom(200)
    settle()
    assert sweep.complaints(view) == []
    assert view.inputs.height() > high
    look.set_zoom(100)
    settle()
    assert sweep.complaints(view) == []
    assert view.inputs.height() == high
    assert [view.table.rowHeight(n) for n in range(view.model.rowCount())] == rows


@pytest.mark.parametrize("top", [0, -45, -400])
def test_texts_of_a_row_keep_their_places_when_it_is_scrolled(look: Look, top: int) -> None:
    pieces = (Piece("One"), Piece("Two", right="$1.00"), Piece("Three"))
    at_rest = place(pieces, QApplication.font(), 0, 0, 200)
    moved = place(pieces, QApplication.font(), 0, top, 200)
    assert [one.rect.top() - top for one in moved] == [one.rect.top() for one in at_rest]


def test_every_field_of_a_matter_can_be_reached(framed: Framed) -> None:
    matter = matter_of(framed)
    fields = reachable(matter)
    # Those that exist and those of one more entry of each list, each under a name of its own.
    assert len(set(fields.values())) == len(fields)
    assert fields["Participant — Gross income"] == GROSS
    assert fields["New: Ordered support 2 — Amount"] == "withholding.obligations[1].amount"
    assert {offer.path for group in offered(matter) for offer in group.fields} <= set(
        fields.values()
    )


def test_words_in_any_order_find_a_field() -> None:
    names = ("Plan 1 — Name", "Participant — Gross income", "Other parent — Gross income")
    assert matching(names, "income gross") == names[1:]
    assert matching(names, "other") == names[2:]
    assert matching(names, "zebra") == ()
