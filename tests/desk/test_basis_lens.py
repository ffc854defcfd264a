"""The cost of each coverage on each basis, side by side, the state's own marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from tests.desk.framed import Framed, open_window


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Framed:
    made = open_window(qtbot, look)
    made.window.filing.sample("TX")
    assert made.window.workspace is not None
    made.window.workspace.show_panel("calculation")
    return made


def _figures(framed: Framed) -> dict[str, QPushButton]:
    lens = framed.child("basis-lens")
    return {
        button.accessibleName(): button
        for button in lens.findChildren(QPushButton)
        if button.objectName() != "basis-fold"
    }


def test_every_basis_stands_beside_the_states_own(framed: Framed) -> None:
    QTest.keyClick(framed.child("basis-fold"), Qt.Key.Key_Space)
    # The plan charges 231.00 with the children, 52.00 alone, and 52.00 is paid today; dental
    # 19.30, 4.10 and 4.10. Texas counts the children's part of what dependents add, by heads: both
    # dependents are children of the order, so that their part is all of it.
    texts = {name: button.text() for name, button in _figures(framed).items()}
    assert texts == {
        "Medical, Whole premium: $231.00": "$231.00",
        "Medical, Added by the children: $179.00": "$179.00",
        "Medical, Added to today: $179.00": "$179.00",
        "Medical, The state’s own: $179.00, The state’s basis": "$179.00",
        "Dental, Whole premium: $19.30": "$19.30",
        "Dental, Added by the children: $15.20": "$15.20",
        "Dental, Added to today: $15.20": "$15.20",
        "Dental, The state’s own: $15.20, The state’s basis": "$15.20",
    }
    note = framed.child("basis-note", QLabel)
    assert isinstance(note, QLabel)
    assert "mark shows" in note.text()
    assert "every two weeks" in note.text()


def test_a_figure_leads_to_its_step(framed: Framed) -> None:
    QTest.keyClick(framed.child("basis-fold"), Qt.Key.Key_Space)
    panel = framed.window.workspace.side.calculation  # type: ignore[union-attr]
    for name, button in _figures(framed).items():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        step = panel.steps.model.step(panel.steps.view.currentIndex())
        assert step is not None, name
        assert step.value == button.text(), name


def test_it_follows_what_is_typed_and_says_what_is_open(framed: Framed) -> None:
    QTest.keyClick(framed.child("basis-fold"), Qt.Key.Key_Space)
    session = framed.window.filing.session
    assert session is not None
    session.put("plans[0].coverages[0].with_children", "")
    _ = framed.window.workspace.bridge.report  # type: ignore[union-attr]
    assert [b.text() for b in _figures(framed).values()].count("open") == 4
    session.put("case.state", "")
    _ = framed.window.workspace.bridge.report  # type: ignore[union-attr]
    note = framed.child("basis-note", QLabel)
    assert isinstance(note, QLabel)
    assert "not on file" in note.text()
    assert not any("basis" in name for name in _figures(framed))


def test_without_a_coverage_there_is_no_lens(qtbot: QtBot, look: Look) -> None:
    framed = open_window(qtbot, look)
    framed.window.filing.new()
    assert framed.window.workspace is not None
    framed.window.workspace.show_panel("calculation")
    assert framed.child("basis-lens", QWidget).isHidden()
