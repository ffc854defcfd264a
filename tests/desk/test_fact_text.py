"""A fact in a clause is one piece: it is stepped over, taken out whole, moved, and never halved."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.pages.fact_text import FactText
from qmsco_desk.desk.style.look import Look

FACTS = {
    "child": "Mia Isabel Cole",
    "plan": "Acme Health and Welfare Plan",
    "see right": "paragraph 4.1",
    "arabic": "\u0645\u064a\u0627 \u0643\u0648\u0644",
    "emoji": "\U0001f469\U0001f467 Cole",
}
TEXT = "Pay for {child} under {plan}, as {see right} says."
SHOWN = "Pay for Mia Isabel Cole under Acme Health and Welfare Plan, as paragraph 4.1 says."
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, look: Look) -> Iterator[FactText]:
    box = FactText(44, 6, 20)
    box.resize(520, 300)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    box.show_stored(TEXT, FACTS)
    yield box
    QGuiApplication.clipboard().clear()


def at(box: FactText, words: str, *, end: bool = False) -> None:
    """Puts the caret before, or after, words that are shown."""
    cursor = box.textCursor()
    cursor.setPosition(box.toPlainText().index(words) + (len(words) if end else 0))
    box.setTextCursor(cursor)


def test_facts_are_shown_in_words_and_stored_in_braces(box: FactText) -> None:
    assert box.toPlainText() == SHOWN
    assert box.stored() == TEXT
    assert [chip.name for chip in box.chips()] == ["child", "plan", "see right"]


def test_the_caret_steps_over_a_fact(qtbot: QtBot, box: FactText) -> None:
    at(box, "Mia")
    qtbot.keyClick(box, KEY.Key_Right)
    assert box.textCursor().position() == SHOWN.index(" under")
    qtbot.keyClick(box, KEY.Key_Left)
    assert box.textCursor().position() == SHOWN.index("Mia")


def test_a_step_of_a_word_does_not_end_in_a_fact(qtbot: QtBot, box: FactText) -> None:
    at(box, "Mia")
    qtbot.keyClick(box, KEY.Key_Right, CTRL)
    assert box.textCursor().position() == SHOWN.index(" under")


@pytest.mark.parametrize("key", [KEY.Key_Backspace, KEY.Key_Delete])
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_deleting_takes_all_of_a_fact(
    qtbot: QtBot, box: FactText, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    at(box, "Mia Isabel Cole", end=key == KEY.Key_Backspace)
    qtbot.keyClick(box, key, modifier)
    # With Ctrl, Delete takes the space after the word as well, as in any text.
    assert box.stored().replace("  ", " ") == TEXT.replace("{child} ", "").replace("  ", " ")


def test_a_selection_takes_a_fact_whole(qtbot: QtBot, box: FactText) -> None:
    at(box, "for")
    for _ in range(len("for ") + 1):
        qtbot.keyClick(box, KEY.Key_Right, SHIFT)
    assert box.textCursor().selectedText() == "for Mia Isabel Cole"
    qtbot.keyClick(box, KEY.Key_Backspace)
    assert box.stored() == TEXT.replace("for {child}", "")


def test_a_selection_from_the_middle_of_a_fact_holds_all_of_it(box: FactText) -> None:
    cursor = box.textCursor()
    cursor.setPosition(SHOWN.index("Isabel"))
    cursor.setPosition(SHOWN.index("under") + 2, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    assert box.textCursor().selectedText() == "Mia Isabel Cole un"


def test_a_click_into_a_fact_lands_at_its_edge(qtbot: QtBot, box: FactText) -> None:
    cursor = box.textCursor()
    cursor.setPosition(SHOWN.index("Isabel") + 2)
    place = box.cursorRect(cursor).center()
    qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=place)
    position = box.textCursor().position()
    assert position in (SHOWN.index("Mia"), SHOWN.index(" under"))


@pytest.mark.parametrize("end", [False, True])
def test_what_is_typed_beside_a_fact_is_no_part_of_it(
    qtbot: QtBot, box: FactText, end: bool
) -> None:
    at(box, "Mia Isabel Cole", end=end)
    qtbot.keyClicks(box, "so")
    wanted = "{child}so" if end else "so{child}"
    assert box.stored() == TEXT.replace("{child}", wanted)


def test_a_fact_is_cut_and_pasted_as_a_fact(qtbot: QtBot, box: FactText) -> None:
    at(box, "Mia")
    qtbot.keyClick(box, KEY.Key_Right, SHIFT)
    qtbot.keyClick(box, KEY.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "Mia Isabel Cole"
    assert box.stored() == TEXT.replace("{child}", "")
    qtbot.keyClick(box, KEY.Key_End, CTRL)
    qtbot.keyClick(box, KEY.Key_V, CTRL)
    assert box.stored() == f"{TEXT.replace('{child}', '')}{{child}}"


def test_a_fact_pasted_twice_is_two_pieces(qtbot: QtBot, box: FactText) -> None:
    box.show_stored("{child}", FACTS)
    qtbot.keyClick(box, KEY.Key_A, CTRL)
    qtbot.keyClick(box, KEY.Key_C, CTRL)
    qtbot.keyClick(box, KEY.Key_End, CTRL)
    qtbot.keyClick(box, KEY.Key_V, CTRL)
    assert box.stored() == "{child}{child}"
    qtbot.keyClick(box, KEY.Key_Backspace)
    assert box.stored() == "{child}"


def test_words_from_elsewhere_are_words(box: FactText) -> None:
    data = QMimeData()
    data.setText("for {nobody} and <b>Mia</b>")
    box.show_stored("", FACTS)
    box.insertFromMimeData(data)
    assert box.stored() == "for {nobody} and <b>Mia</b>"
    assert box.loose_braces() == ("{nobody}",)


def test_a_fact_typed_in_braces_becomes_a_fact_when_the_text_is_left(
    qtbot: QtBot, box: FactText
) -> None:
    box.show_stored("", FACTS)
    qtbot.keyClicks(box, "see {plan} and {else}")
    assert box.chips() == ()
    assert box.loose_braces() == ("{else}",)
    with qtbot.assertNotEmitted(box.edited):
        box.clearFocus()
    assert box.toPlainText() == "see Acme Health and Welfare Plan and {else}"
    assert box.stored() == "see {plan} and {else}"


def test_a_fact_is_put_where_the_caret_is(qtbot: QtBot, box: FactText) -> None:
    at(box, " says")
    with qtbot.waitSignal(box.edited) as told:
        box.insert_fact("plan")
    assert told.args == ["Pay for {child} under {plan}, as {see right}{plan} says."]


def test_facts_follow_the_matter_and_the_caret_stays(box: FactText, qtbot: QtBot) -> None:
    at(box, "for")
    with qtbot.assertNotEmitted(box.edited):
        box.show_stored(TEXT, {**FACTS, "child": "Amelia Cole"})
    assert box.toPlainText() == SHOWN.replace("Mia Isabel Cole", "Amelia Cole")
    assert box.textCursor().position() == SHOWN.index("for")


def test_lines_and_paragraphs_are_kept(box: FactText) -> None:
    text = "One.\n\n* each child: {child}\n\n{plan}\n\nTwo {brace."
    box.show_stored(text, FACTS)
    assert box.stored() == text


def test_nothing_is_changed_where_it_is_only_read(qtbot: QtBot, box: FactText) -> None:
    box.setReadOnly(True)
    at(box, "Mia")
    qtbot.keyClick(box, KEY.Key_Delete)
    qtbot.keyClicks(box, "x")
    assert box.stored() == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "{arabic} and {emoji}{emoji} \u202e{child}",
        "{{child}} {child}} {{{plan} {} { } }{",
        "x" * 10_000,
        "{child} " * 400,
        "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 {plan} \u05e2\u05d1\u05e8\u05d9\u05ea",
    ],
)
def test_hostile_text_goes_through_unharmed(box: FactText, text: str) -> None:
    box.show_stored(text, FACTS)
    assert box.stored() == text
    box.grab()


def test_no_row_of_keys_ever_halves_a_fact(qtbot: QtBot, box: FactText) -> None:
    random = Random("keys")
    keys = (
        *(KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End),
        *(KEY.Key_Backspace, KEY.Key_Delete, KEY.Key_A, KEY.Key_Space, KEY.Key_Return),
    )
    modifiers = (Qt.KeyboardModifier.NoModifier, SHIFT, CTRL, CTRL | SHIFT)
    for _ in range(6):
        box.show_stored("{child}{plan} so {see right} {emoji}.\n\n{arabic}", FACTS)
        for _ in range(60):
            key, modifier = random.choice(keys), random.choice(modifiers)
            if key == KEY.Key_A and modifier != Qt.KeyboardModifier.NoModifier:
                continue
            QTest.keyClick(box, key, modifier)
            for chip in box.chips():
                cursor = box.textCursor()
                cursor.setPosition(chip.start)
                cursor.setPosition(chip.end, QTextCursor.MoveMode.KeepAnchor)
                assert cursor.selectedText() == FACTS[chip.name]
            caret = box.textCursor()
            inside = [
                chip
                for chip in box.chips()
                for place in (caret.position(), caret.anchor())
                if chip.start < place < chip.end
            ]
            assert not inside
