"""The watch list shows the figures of the trace, and leads to where they come from."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.trace import Computed
from qmsco_desk.desk.panels.watch import NOT_KNOWN, WatchList
from qmsco_desk.desk.style.look import Look
from tests.desk import made


@pytest.fixture
def watch(qtbot: QtBot, look: Look) -> WatchList:
    watch = WatchList(look)
    qtbot.addWidget(watch)
    watch.resize(380, 200)
    watch.show()
    return watch


def test_it_shows_the_steps_own_words(watch: WatchList) -> None:
    watch.show_report(made.report())
    assert watch.value("disposable") == made.DISPOSABLE.value
    assert watch.value("limit") == made.LIMIT.value
    assert watch.value("remaining") == "$88.50"
    assert watch.value("cost") == "not met"


def test_a_figure_leads_to_its_steps(qtbot: QtBot, watch: WatchList) -> None:
    watch.show_report(made.report())
    button = watch.findChild(QPushButton, "watch-limit")
    with qtbot.waitSignal(watch.steps_wanted) as waited:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert waited.args == [made.LIMIT]


def test_an_unknown_figure_leads_to_what_is_needed(qtbot: QtBot, watch: WatchList) -> None:
    watch.show_report(made.report(known=False))
    assert watch.value("disposable") == NOT_KNOWN
    button = watch.findChild(QPushButton, "watch-disposable")
    with qtbot.waitSignal(watch.field_wanted) as waited:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert waited.args == ["work.participant.income.gross"]


def test_without_a_state_nobody_decides_yet(qtbot: QtBot, watch: WatchList) -> None:
    watch.show_report(made.report(), state_named=False)
    assert watch.value("cost") == NOT_KNOWN
    with qtbot.waitSignal(watch.field_wanted) as waited:
        qtbot.keyClick(watch.findChild(QPushButton, "watch-cost"), Qt.Key.Key_Space)
    assert waited.args == ["case.state"]


def test_the_bar_says_how_much_of_the_limit_is_taken(watch: WatchList) -> None:
    watch.show_report(made.report())
    bar = watch.findChild(QWidget, "watch-bar")
    # 520.00 + 97.50 + 88.50 = 706.00 of 706.00.
    assert bar.accessibleName() == "100% of the limit is taken, $706.00 of it"
    watch.show_report(made.report(known=False))
    assert not bar.isVisible()


def test_state_is_a_shape_and_a_word(watch: WatchList) -> None:
    watch.show_report(made.report())
    assert not watch.findChild(QPushButton, "watch-cost").icon().isNull()
    watch.show_report(made.report(known=False))
    assert watch.findChild(QPushButton, "watch-cost").icon().isNull()


def test_where_premiums_come_off_first_the_limit_is_the_one_that_the_picture_marks(
    watch: WatchList,
) -> None:
    report = made.report()
    found = report.calculation.limit
    assert isinstance(found, Computed)
    # 706.00 for cash support and 186.005 of premiums: 892.005, shown rounded down as a cap is.
    whole = Fraction(706) + Fraction("186.005")
    limit = replace(found, value=replace(found.value, amount=Fraction(706), whole=whole))
    watch.show_report(replace(report, calculation=replace(report.calculation, limit=limit)))
    assert watch.value("limit") == "$892.00"
    button = watch.findChild(QPushButton, "watch-limit")
    assert "and premiums" in button.accessibleName()


def test_what_is_not_known_does_not_look_like_a_figure(watch: WatchList) -> None:
    watch.show_report(made.report(known=False))
    assert watch.findChild(QPushButton, "watch-limit").property("kind") == "quiet"
    watch.show_report(made.report())
    assert watch.findChild(QPushButton, "watch-limit").property("kind") == "figure"
