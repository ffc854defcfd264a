"""The firm's word in the state library: confirm, replace, revert, export, import; by real keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.library.confirm_dialog import ConfirmDialog, FirmDialog
from qmsco_desk.desk.library.replace_dialog import ReplaceDialog
from qmsco_desk.desk.library.room import LibraryRoom
from qmsco_desk.desk.style.look import Look
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import FirmRule, FirmStanding
from qmsco_desk.law.firm_review import FirmChange
from qmsco_desk.law.schema import Entry
from qmsco_desk.law.telling import tell
from tests.desk import sweep
from tests.desk.framed import TODAY, Framed, open_window

CODE, ITEM = "TX", "reasonable_cost"


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def page(qtbot: QtBot, desk: Framed, item: str = ITEM) -> LibraryRoom:
    """A jurisdiction's page, every answer on it, with every jurisdiction read."""
    desk.window.library.show()
    room = desk.window.library.room
    assert room is not None
    qtbot.waitUntil(lambda: room.ready, timeout=20_000)
    room.open_state(CODE, item)
    qtbot.waitUntil(lambda: not room.state._timer.isActive())
    return room


def asked(qtbot: QtBot, desk: Framed, button: str, kind: type[FirmDialog]) -> FirmDialog:
    """Presses a button of a card and gives the dialog that it opens."""
    desk.child(button).setFocus()
    qtbot.keyClick(desk.child(button, QPushButton), Qt.Key.Key_Space)
    dialog = desk.window.findChild(kind)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


def field(dialog: QDialog, name: str, kind: type[QWidget]) -> QWidget:
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


def on_file(desk: Framed, item: str = ITEM) -> Entry:
    rules = desk.office.library.rules(CODE, TODAY)
    assert rules is not None
    entry: Entry = getattr(rules, item)
    return entry


def keep(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.keyClick(dialog.findChild(QPushButton, "firm-keep"), Qt.Key.Key_Return)


# Confirm


def test_a_confirmation_is_marked_wherever_the_rule_stands(qtbot: QtBot, desk: Framed) -> None:
    room = page(qtbot, desk)
    dialog = asked(qtbot, desk, f"confirm-{ITEM}", ConfirmDialog)
    initials = field(dialog, "firm-initials", QLineEdit)
    assert dialog.focusWidget() is initials
    qtbot.keyClicks(initials, "A.B.")
    qtbot.keyClicks(field(dialog, "firm-note", QPlainTextEdit), "Read in the code.")
    qtbot.keyClick(initials, Qt.Key.Key_Return)
    entry = on_file(desk)
    assert entry.status is Status.CONFIRMED
    assert entry.confirmed is not None
    assert (entry.confirmed.initials, entry.confirmed.note) == ("A.B.", "Read in the code.")
    card = room.state.card(ITEM)
    assert card is not None
    assert card.isAncestorOf(desk.window.focusWidget())
    assert card.standing == "Confirmed by A.B., Nov 21, 2026"
    assert "Read in the code." in card.words
    assert "1 confirmed by the firm" in room.state.purpose
    assert desk.window.message == "Texas, reasonable cost: confirmed."
    assert card.findChild(QPushButton, f"confirm-{ITEM}") is None
    qtbot.keyClick(desk.child("library-back", QPushButton), Qt.Key.Key_Space)
    assert "confirmed by the firm: 1" in room.overview.aside.legend.said()
    index = room.overview.map.model().index_of(CODE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("confirmed by the firm")


def test_the_initials_of_the_preferences_stand_there_already(qtbot: QtBot, desk: Framed) -> None:
    desk.office.preferences.set("initials", "R.H.")
    page(qtbot, desk)
    dialog = asked(qtbot, desk, f"confirm-{ITEM}", ConfirmDialog)
    assert field(dialog, "firm-initials", QLineEdit).text() == "R.H."


def test_nobody_confirms_without_initials(qtbot: QtBot, desk: Framed) -> None:
    page(qtbot, desk)
    dialog = asked(qtbot, desk, f"confirm-{ITEM}", ConfirmDialog)
    assert dialog.problem == ""
    keep(qtbot, dialog)
    assert "initials are missing" in dialog.problem
    assert dialog.isVisible()
    assert on_file(desk).status is Status.SOURCED
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.window.library.open  # Escape closed the dialog alone


def test_the_same_attorney_need_not_type_her_initials_again(qtbot: QtBot, desk: Framed) -> None:
    page(qtbot, desk)
    dialog = asked(qtbot, desk, f"confirm-{ITEM}", ConfirmDialog)
    qtbot.keyClicks(field(dialog, "firm-initials", QLineEdit), "C.D.")
    keep(qtbot, dialog)
    qtbot.waitUntil(lambda: desk.window.findChild(ConfirmDialog) is None)
    dialog = asked(qtbot, desk, "confirm-contest", ConfirmDialog)
    assert field(dialog, "firm-initials", QLineEdit).text() == "C.D."
    dialog.reject()


def test_a_confirmation_of_another_text_is_shown_as_lapsed(qtbot: QtBot, desk: Framed) -> None:
    rule = FirmRule(CODE, ITEM, None, "", "A.B.", date(2026, 5, 4), "", "0" * 16)
    change = FirmChange(CODE, ITEM, "", (), (), rule, FirmStanding.LAPSED)
    desk.office.firm.take((change,))
    room = page(qtbot, desk)
    card = room.state.card(ITEM)
    assert card is not None
    assert card.standing == "Read in the source named, Nov 21, 2026"
    assert "A.B. confirmed another text of this rule on May 4, 2026." in card.words
    assert card.findChild(QPushButton, f"confirm-{ITEM}") is not None


# Replace


def test_the_firms_own_rule_takes_the_place_of_the_shipped_one(qtbot: QtBot, desk: Framed) -> None:
    room = page(qtbot, desk)
    dialog = asked(qtbot, desk, f"replace-{ITEM}", ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    assert "at most 9% of the obligor's gross income" in dialog.read
    text = dialog.editor.toPlainText()
    assert "percent = 9," in text
    dialog.editor.setPlainText(text.replace("percent = 9,", "percent = 8,"))
    qtbot.waitUntil(lambda: "at most 8% of the obligor's gross income" in dialog.read)
    qtbot.keyClicks(field(dialog, "firm-initials", QLineEdit), "A.B.")
    keep(qtbot, dialog)
    assert "note is missing" in dialog.problem
    qtbot.keyClicks(field(dialog, "firm-note", QPlainTextEdit), "Changed by the legislature.")
    keep(qtbot, dialog)
    entry = on_file(desk)
    assert entry.confirmed is not None
    assert entry.confirmed.replaced
    card = room.state.card(ITEM)
    assert card is not None
    assert card.standing == "The firm's own rule, set by A.B., Nov 21, 2026"
    assert "at most 8% of the obligor's gross income" in card.words
    shipped = desk.office.library.shipped(CODE, TODAY)
    assert shipped is not None
    assert shipped.reasonable_cost.status is Status.SOURCED


def test_mistakes_of_the_text_are_named_while_it_is_typed(qtbot: QtBot, desk: Framed) -> None:
    page(qtbot, desk)
    dialog = asked(qtbot, desk, "replace-withholding_limit", ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    dialog.editor.clear()
    qtbot.keyClicks(dialog.editor, 'measure = "flat_percnt"')
    qtbot.waitUntil(lambda: 'did you mean "flat_percent"?' in dialog.read)
    dialog.editor.clear()
    qtbot.keyClicks(dialog.editor, 'status = "confirmed"')
    qtbot.waitUntil(lambda: "said beside" in dialog.read)
    dialog.editor.clear()
    qtbot.keyClicks(dialog.editor, "measure =")
    qtbot.waitUntil(lambda: "value" in dialog.read)
    keep(qtbot, dialog)
    assert "cannot be read yet" in dialog.problem
    assert on_file(desk, "withholding_limit").confirmed is None
    dialog.reject()


def test_every_stop_of_the_dialogs_has_a_name(qtbot: QtBot, desk: Framed) -> None:
    page(qtbot, desk)
    for button, kind in ((f"confirm-{ITEM}", ConfirmDialog), (f"replace-{ITEM}", ReplaceDialog)):
        dialog = asked(qtbot, desk, button, kind)
        assert sweep.nameless(dialog) == []
        assert sweep.complaints(dialog) == []
        dialog.reject()
        qtbot.waitUntil(lambda kind=kind: desk.window.findChild(kind) is None)


# Revert


def test_reverting_asks_and_puts_the_shipped_rule_back(qtbot: QtBot, desk: Framed) -> None:
    desk.office.confirm_rule(CODE, ITEM, "A.B.", "")
    room = page(qtbot, desk)
    revert = desk.child(f"revert-{ITEM}", QPushButton)
    qtbot.keyClick(revert, Qt.Key.Key_Space)
    assert desk.answers.asked[-1].startswith("choose Take back the firm's word for Texas")
    assert on_file(desk).status is Status.CONFIRMED
    desk.answers.choice = 0
    qtbot.keyClick(revert, Qt.Key.Key_Space)
    assert on_file(desk).status is Status.SOURCED
    card = room.state.card(ITEM)
    assert card is not None
    assert card.standing == "Read in the source named, Nov 21, 2026"
    assert desk.window.message == "Texas, reasonable cost: the shipped rule holds again."


# The open matter


def test_the_open_matter_is_held_against_the_firms_rule_at_once(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample(CODE)
    workspace = desk.window.workspace
    assert workspace is not None
    before = workspace.bridge.report
    words = desk.window.status.rules
    room = page(qtbot, desk)
    dialog = asked(qtbot, desk, f"replace-{ITEM}", ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    text = dialog.editor.toPlainText().replace("percent = 9,", "percent = 0.5,")
    dialog.editor.setPlainText(text)
    qtbot.keyClicks(field(dialog, "firm-initials", QLineEdit), "A.B.")
    qtbot.keyClicks(field(dialog, "firm-note", QPlainTextEdit), "As amended.")
    keep(qtbot, dialog)
    qtbot.waitUntil(lambda: workspace.bridge.report is not before)
    # 0.5% of the sample's annual resources is far under what its coverage costs.
    assert workspace.bridge.report.calculation != before.calculation
    assert workspace.side.watch.value("cost").lower() == "not met"
    room.go_back()
    room.go_back()
    assert workspace.isVisible()
    workspace.side.law.show_state()
    workspace.show_panel("law")
    qtbot.waitUntil(lambda: "at most 0.5%" in workspace.side.law.text)
    assert desk.window.status.rules.startswith(words.partition(" (")[0])


# Files


def test_the_firms_rules_travel_by_a_file_with_a_review(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    desk.office.confirm_rule("TX", ITEM, "A.B.", "Read.")
    desk.office.confirm_rule("OH", "contest", "C.D.", "")
    path = tmp_path / "rules.json"
    desk.answers.save_path = path
    desk.window.library.show()
    room = desk.window.library.room
    assert room is not None
    room.bar.export_wanted.emit()
    assert desk.answers.suggested is not None
    assert desk.answers.suggested.name == "Firm rules 2026-11-21.json"
    assert len(json.loads(path.read_text(encoding="utf-8"))["firm_rules"]) == 2
    for code, item in (("TX", ITEM), ("OH", "contest")):
        desk.office.firm.revert(code, item)

    desk.answers.rules_path = path
    room.bar.import_wanted.emit()
    review = room.review
    assert review.isVisible()
    assert review.list.hasFocus()
    titles = [review.list.model().index(row, 0).data() for row in range(2)]
    assert titles == ["Ohio: Contest by the employee", f"Texas: {_title(desk)}"]
    after = desk.child("review-after")
    assert "Confirmed by C.D. on November 21, 2026." in after.text()
    assert "Confirmed by" not in desk.child("review-before").text()
    qtbot.keyClick(review.list, Qt.Key.Key_Space)  # Ohio is left
    take = desk.child("review-take", QPushButton)
    assert take.text() == "&Take 1 rule"
    qtbot.keyClick(take, Qt.Key.Key_Space)
    assert desk.window.message == "1 rule was imported."
    assert on_file(desk).status is Status.CONFIRMED
    ohio = desk.office.library.rules("OH", TODAY)
    assert ohio is not None
    assert ohio.contest.confirmed is None
    assert room.overview.isVisible()


def _title(desk: Framed) -> str:
    rules = desk.office.library.rules(CODE, TODAY)
    assert rules is not None
    return next(told.title for told in tell(rules) if told.key == ITEM)


def test_nothing_to_export_or_to_import_is_said(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    desk.window.library.show()
    room = desk.window.library.room
    assert room is not None
    room.bar.export_wanted.emit()
    assert "no rule yet" in desk.window.message
    desk.office.confirm_rule("TX", ITEM, "A.B.", "")
    path = tmp_path / "rules.json"
    desk.office.firm.export(path)
    desk.answers.rules_path = path
    room.bar.import_wanted.emit()
    assert desk.window.message == "The firm has all rules of that file already."


@pytest.mark.parametrize(
    "text", ["", "not json", '{"format": 1}', '{"format": 99, "firm_rules": []}']
)
def test_a_foreign_file_changes_nothing_and_says_why(
    qtbot: QtBot, desk: Framed, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "rules.json"
    path.write_text(text, encoding="utf-8")
    desk.answers.rules_path = path
    desk.window.library.show()
    room = desk.window.library.room
    assert room is not None
    room.bar.import_wanted.emit()
    assert desk.window.message
    assert desk.office.firm.layer.rules == ()
    assert room.overview.isVisible()


def test_a_review_can_be_left(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    desk.office.confirm_rule("TX", ITEM, "A.B.", "")
    path = tmp_path / "rules.json"
    desk.office.firm.export(path)
    desk.office.firm.revert("TX", ITEM)
    desk.answers.rules_path = path
    desk.window.library.show()
    room = desk.window.library.room
    assert room is not None
    room.bar.import_wanted.emit()
    assert sweep.nameless(room) == []
    assert sweep.complaints(room) == []
    none = desk.child("review-none", QPushButton)
    qtbot.keyClick(none, Qt.Key.Key_Space)
    assert not desk.child("review-take", QPushButton).isEnabled()
    qtbot.keyClick(desk.child("review-cancel", QPushButton), Qt.Key.Key_Space)
    assert desk.office.firm.layer.rules == ()
    assert room.overview.isVisible()
