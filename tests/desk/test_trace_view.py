"""The calculation: every step with its rule, foldable; the picture from the shared geometry."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.bar_layout import lay_out
from qmsco_desk.checks.trace import Bar, Segment, Step
from qmsco_desk.desk.panels.bar_view import BarView
from qmsco_desk.desk.panels.row_list import INDENT, PIECES
from qmsco_desk.desk.panels.trace_view import CalculationPanel
from qmsco_desk.desk.style.look import Look, Theme
from tests.desk import made


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> CalculationPanel:
    panel = CalculationPanel(look)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def labels(panel: CalculationPanel) -> list[tuple[int, str]]:
    model = panel.steps.model
    return [
        (model.index(row).data(INDENT), model.index(row).data(PIECES)[0].text)
        for row in range(model.rowCount())
    ]


def test_it_begins_with_the_headline_steps(panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    assert [depth for depth, _ in labels(panel)] == [0, 0, 0, 0]
    assert labels(panel)[0][1] == made.DISPOSABLE.label


def test_a_step_shows_value_formula_citation_and_doubt(panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    first, *rest = panel.steps.model.index(0).data(PIECES)
    assert first.right == "$1,412.00"
    assert [piece.text for piece in rest] == [made.DISPOSABLE.how, "15 U.S.C. 1672(b)"]
    last = panel.steps.model.index(3).data(PIECES)
    assert last[0].right == "not known yet"
    assert any("confirm before relying" in piece.text for piece in last)


def test_right_unfolds_and_left_folds(qtbot: QtBot, panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    panel.setFocus()
    panel.steps.view.setCurrentIndex(panel.steps.model.index(1))
    qtbot.keyClick(panel.steps.view, Qt.Key.Key_Right)
    assert labels(panel)[1:4] == [
        (0, made.LIMIT.label),
        (1, made.DISPOSABLE.label),
        (0, made.COST.label),
    ]
    qtbot.keyClick(panel.steps.view, Qt.Key.Key_Left)
    assert len(labels(panel)) == 4


def test_unfold_all_and_fold_all(qtbot: QtBot, panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    panel.findChild(QPushButton, "calculation-unfold").click()
    # The root's own label is not a line; everything below it is.
    assert len(labels(panel)) == len(list(made.report().calculation.trace.walk())) - 1
    panel.findChild(QPushButton, "calculation-fold").click()
    assert len(labels(panel)) == 4


def test_what_is_unfolded_stays_so_when_figures_change(
    qtbot: QtBot, panel: CalculationPanel
) -> None:
    report = made.report()
    panel.show_report(report)
    panel.steps.model.fold(0)
    more = replace(made.DISPOSABLE, value="$1,500.00")
    trace = replace(report.calculation.trace, parts=(more, made.LIMIT, made.COST, made.ACCESS))
    panel.show_report(replace(report, calculation=replace(report.calculation, trace=trace)))
    assert labels(panel)[1] == (1, made.GROSS.label)
    assert panel.steps.model.index(0).data(PIECES)[0].right == "$1,500.00"


def test_enter_on_an_entered_figure_leads_to_its_field(
    qtbot: QtBot, panel: CalculationPanel
) -> None:
    panel.show_report(made.report())
    panel.steps.model.fold(0)
    panel.steps.view.setCurrentIndex(panel.steps.model.index(1))
    with qtbot.waitSignal(panel.field_wanted) as waited:
        qtbot.keyClick(panel.steps.view, Qt.Key.Key_Return)
    assert waited.args == [made.GROSS.path]


def test_a_finding_shows_what_it_rests_on_and_the_way_back(
    qtbot: QtBot, panel: CalculationPanel
) -> None:
    panel.show_report(made.report(made.OVER))
    panel.show_finding(made.OVER)
    assert [text for _, text in labels(panel)] == [made.COST.label]
    assert panel.findChild(QFrame, "calculation-about").isVisible()
    panel.findChild(QPushButton, "calculation-whole").click()
    assert len(labels(panel)) == 4
    assert not panel.findChild(QFrame, "calculation-about").isVisible()


def test_a_finding_that_is_cured_gives_way_to_the_whole(panel: CalculationPanel) -> None:
    panel.show_report(made.report(made.OVER))
    panel.show_finding(made.OVER)
    panel.show_report(made.report())
    assert len(labels(panel)) == 4


def test_a_step_is_found_however_deep_it_is(panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    panel.show_step(made.TAX)
    chosen = panel.steps.model.step(panel.steps.view.currentIndex())
    assert chosen == made.TAX
    assert not panel.steps.reveal(Step("Nowhere", ""))


def test_without_earnings_words_stand_in_for_the_picture(panel: CalculationPanel) -> None:
    panel.show_report(made.report(known=False))
    assert not panel.bar.isVisible()
    panel.show_report(made.report())
    assert panel.bar.isVisible()


def test_the_picture_is_told_to_who_cannot_see_it(panel: CalculationPanel) -> None:
    panel.show_report(made.report())
    told = panel.bar.accessibleDescription()
    # 520.00 + 97.50 + 150.00 ordered against 706.00: 706.00 − 617.50 = 88.50 of the arrears fit.
    assert "Limit $706.00" in told
    assert "Child support arrears $150.00, $88.50 fits, $61.50 does not fit" in told


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_bar_is_painted_where_the_geometry_says(qtbot: QtBot, look: Look, theme: Theme) -> None:
    look.set_theme(theme)
    bar = Bar(
        Decimal(1000),
        Decimal(500),
        "weekly",
        (Segment("Support", Decimal(250), Decimal(250)),),
    )
    view = BarView(look)
    qtbot.addWidget(view)
    view.show_bar(bar)
    view.resize(401, view.heightForWidth(401))
    view.show()
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    part = lay_out(bar).parts[0]
    # A quarter of 400 pixels is filled: 250 of 1,000.
    assert (part.start, part.end) == (Decimal(0), Decimal("0.25"))
    line = next(y for y in range(view.height()) if image.pixelColor(20, y) == view.fill_of(0)) + 4
    assert image.pixelColor(90, line) == view.fill_of(0)
    assert image.pixelColor(150, line) == look.colour("window")  # room below the limit
    assert image.pixelColor(300, line) == look.colour("hover")  # earnings beyond the limit
