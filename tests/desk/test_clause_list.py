"""The clause editor: only what differs from the library becomes part of the matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.surroundings import ClauseRow, Surroundings
from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.opening import clauses
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.session import Session
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.office import Office

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def _choose(qtbot: QtBot, sheet, row: int) -> None:
    listed = sheet.control("clauses")
    listed.setFocus()
    qtbot.keyClick(listed, KEY.Key_Home)
    for _ in range(row):
        qtbot.keyClick(listed, KEY.Key_Down)


def test_the_librarys_text_is_shown_and_nothing_is_stored(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    assert sheet.control("clauses.text").toPlainText() == "The Court has heard the parties."
    _choose(qtbot, sheet, 2)
    assert sheet.control("clauses.text").toPlainText() == "This order ends with support."
    assert sheet.session.matter.clauses.changes == ()
    assert not sheet.has("clauses.reset")
    assert not sheet.has("clauses.library")


def test_a_clause_is_rewritten_and_reset(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_End)
    qtbot.keyClicks(box, " Twice.")
    assert sheet.session.matter.clauses.changes == (
        ClauseChange("recitals", "The Court has heard the parties. Twice."),
    )
    assert sheet.control("clauses").item(0).text() == "Recitals\nchanged"
    assert not sheet.control("clauses").item(0).icon().isNull()
    sheet.control("clauses.reset").click()
    assert sheet.session.matter.clauses.changes == ()
    assert box.toPlainText() == "The Court has heard the parties."
    sheet.session.undo()
    assert box.toPlainText() == "The Court has heard the parties. Twice."


def test_what_is_typed_at_a_stretch_is_one_step_back(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_End)
    qtbot.keyClicks(box, " Twice.")
    sheet.session.undo()
    assert sheet.session.matter.clauses.changes == ()
    assert sheet.session.undo_name is None
    sheet.session.redo()
    assert box.toPlainText() == "The Court has heard the parties. Twice."


def test_the_librarys_words_stand_by_with_the_differences_marked(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_End)
    qtbot.keyClicks(box, " Twice.")
    library = sheet.control("clauses.library")
    assert sheet.has("clauses.library")
    assert library.isReadOnly()
    # For a reader who cannot see the strokes.
    assert library.accessibleDescription() == "The Court has heard the parties.[+ Twice.+]"


def test_a_clause_that_is_emptied_waits_for_new_words(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_A, CTRL)
    qtbot.keyClick(box, KEY.Key_Delete)
    assert box.toPlainText() == ""
    qtbot.keyClicks(box, "New.")
    assert sheet.session.matter.clauses.changes == (ClauseChange("recitals", "New."),)
    qtbot.keyClick(box, KEY.Key_A, CTRL)
    qtbot.keyClick(box, KEY.Key_Delete)
    sheet.control("clauses").setFocus()
    assert box.toPlainText() == "The Court has heard the parties."
    assert sheet.session.matter.clauses.changes == ()


def test_only_an_optional_clause_may_be_left_out(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    assert not sheet.has("clauses.left_out")
    _choose(qtbot, sheet, 1)
    box = sheet.control("clauses.left_out")
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_Space)
    assert sheet.session.matter.clauses.changes == (ClauseChange("notices", left_out=True),)
    assert sheet.control("clauses.text").isReadOnly()
    assert sheet.control("clauses").item(1).text() == "Notices\nleft out"
    qtbot.keyClick(box, KEY.Key_Space)
    assert sheet.session.matter.clauses.changes == ()


def test_a_finding_about_a_changed_clause_leads_to_it(sheet_of) -> None:
    session = Session()
    session.add("clauses.changes", ClauseChange("duration", "It never ends."))
    sheet = sheet_of("clauses", session)
    assert sheet.view.focus_field("clauses.changes[0].text")
    assert sheet.control("clauses.text").toPlainText() == "It never ends."
    assert sheet.control("clauses").hasFocus()


def test_special_provisions_are_typed_below(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses.special")
    box = sheet.control("clauses.special")
    box.setFocus()
    qtbot.keyClicks(box, "None.")
    assert sheet.session.matter.clauses.special == "None."


@pytest.mark.parametrize("typed", ["x" * 8_001, "turned \u202e round"])
def test_what_cannot_be_kept_stays_on_screen_and_says_why(
    qtbot: QtBot, sheet_of, typed: str
) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    box.selectAll()
    box.insertPlainText(typed)
    assert sheet.session.matter.clauses.changes == ()
    assert box.toPlainText() == typed
    (said,) = sheet.control("clauses.said").said
    assert said.kind == "error"
    assert said.text.endswith("What you typed is not in the order yet.")
    titles = sheet.control("clauses")
    titles.setFocus()
    assert box.toPlainText() == typed
    # Another clause is looked at, and nothing of what was typed is gone.
    titles.setCurrentRow(1)
    assert box.toPlainText() != typed
    assert sheet.control("clauses.said").said == ()
    titles.setCurrentRow(0)
    assert box.toPlainText() == typed
    assert sheet.control("clauses.said").said == (said,)
    sheet.control("clauses.reset").click()
    assert box.toPlainText() == "The Court has heard the parties."
    assert sheet.control("clauses.said").said == ()
    box.selectAll()
    box.insertPlainText("Short.")
    assert sheet.session.matter.clauses.changes == (ClauseChange("recitals", "Short."),)
    assert sheet.control("clauses.said").said == ()


# With the real library, the real facts and the real checks


class Desk:
    """The page of clauses of a sample matter, reviewed as in the window."""

    def __init__(self, qtbot: QtBot, look: Look, office: Office, session: Session) -> None:
        self.qtbot = qtbot
        self.session = session
        self.bridge = SessionBridge(session, office.review)
        given = Surroundings(self.bridge, look, clauses=clauses(office), today=office.today)
        page = next(page for page in PAGES if page.key == "clauses")
        self.view = PageView(page, given, PAGES.index(page) + 1, len(PAGES))
        self.bridge.setParent(self.view)
        qtbot.addWidget(self.view, before_close_func=lambda _: self.bridge.close())
        self.view.resize(824, 680)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()

    def control(self, name: str):
        found = self.view.findChild(object, name)
        assert found is not None, name
        return found

    def choose(self, title: str) -> None:
        listed = self.control("clauses")
        rows = [listed.item(n).text().split("\n")[0] for n in range(listed.count())]
        listed.setCurrentRow(rows.index(title))

    def said(self) -> list[str]:
        assert self.bridge.report is not None  # reviewed now
        return [f"{one.kind}: {one.text}" for one in self.control("clauses.said").said]


@pytest.fixture(scope="module")
def office() -> Office:
    return Office.start(date(2026, 11, 22))


@pytest.fixture
def desk(qtbot: QtBot, look: Look, office: Office) -> Desk:
    return Desk(qtbot, look, office, Session(office.sample("TX")))


def test_every_clause_shows_its_facts_and_stores_its_braces(desk: Desk, office: Office) -> None:
    rows: dict[str, ClauseRow] = {row.title: row for row in clauses(office)(desk.session.matter)}
    for title, row in rows.items():
        desk.choose(title)
        text = desk.control("clauses.text")
        assert text.stored() == row.text
        assert not text.loose_braces(), title
    desk.choose("Jurisdiction and parentage")
    assert "Daniel James Cole is a parent of Mia Isabel Cole" in " ".join(
        desk.control("clauses.text").toPlainText().split()
    )
    assert desk.session.matter.clauses.changes == ()


def test_a_fact_that_is_gone_is_told_and_put_back_by_keys(qtbot: QtBot, desk: Desk) -> None:
    desk.choose("Jurisdiction and parentage")
    text = desk.control("clauses.text")
    before = text.stored()
    chip = text.chips()[-1]
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(chip.end)
    text.setTextCursor(cursor)
    qtbot.keyClick(text, KEY.Key_Backspace)
    assert f"{{{chip.name}}}" not in text.stored()
    assert any("Mia Isabel Cole" in one and one.startswith("warning") for one in desk.said())
    qtbot.keyClick(text, KEY.Key_Space, CTRL)
    chooser = desk.view.findChild(object, "fact-chooser")
    assert chooser.isVisible()
    qtbot.keyClicks(chooser.line, chip.name)
    qtbot.keyClick(chooser.line, KEY.Key_Return)
    assert not chooser.isVisible()
    assert text.stored() == before
    assert desk.session.matter.clauses.changes == ()


def test_what_the_checks_say_of_the_words_is_said_while_typing(qtbot: QtBot, desk: Desk) -> None:
    desk.choose("Jurisdiction and parentage")
    text = desk.control("clauses.text")
    text.setFocus()
    qtbot.keyClick(text, KEY.Key_A, CTRL)
    qtbot.keyClicks(text, "Nothing.")
    said = desk.said()
    assert any("no longer finds that the court has jurisdiction" in one for one in said), said
    listed = desk.control("clauses").currentItem()
    assert "changed, " in listed.text()
    assert "finding" in listed.text()
    assert not listed.icon().isNull()
    desk.control("clauses.reset").click()
    assert not desk.said()


def test_braces_that_name_nothing_are_told_and_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.choose("Duties between the parents")
    text = desk.control("clauses.text")
    text.setFocus()
    qtbot.keyClick(text, KEY.Key_End, CTRL)
    qtbot.keyClicks(text, " {my own} words")
    assert "note: {my own} names no fact and is printed as it stands." in desk.said()
    (change,) = desk.session.matter.clauses.changes
    assert change.text.endswith("{my own} words")


def test_facts_follow_the_answers(desk: Desk) -> None:
    desk.choose("Jurisdiction and parentage")
    desk.session.put("children[0].name.first", "Amelia")
    desk.view.refresh()
    assert "Amelia Isabel Cole" in desk.control("clauses.text").toPlainText()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_a_hostile_clause_is_kept_letter_by_letter(
    qtbot: QtBot, look: Look, office: Office, theme: Theme
) -> None:
    look.set_theme(theme)
    sample = office.sample("TX")
    hostile = "\u0627\u0644\u0639 {child} {{plan}} {} { " + "x" * 7_000 + " {nobody}"
    changes = (ClauseChange("found_jurisdiction", hostile),)
    session = Session(replace(sample, clauses=replace(sample.clauses, changes=changes)))
    desk = Desk(qtbot, look, office, session)
    desk.choose("Jurisdiction and parentage")
    assert desk.control("clauses.text").stored() == hostile
    assert any("{nobody}" in one for one in desk.said())
    desk.view.grab()
    assert session.matter.clauses.changes == changes
