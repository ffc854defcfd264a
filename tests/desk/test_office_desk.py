"""The firm's page, the address book and the preferences in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.papers.papers_box import PapersBox
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.documents.packet.entries import client_papers_left_out, listed_in
from qmsco_desk.model.filing import Packet
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.people import Address
from qmsco_desk.model.vocabulary import PacketPreset, PaperName, SignatureStyle
from qmsco_desk.office import Office
from qmsco_desk.storage.address_book import entry_of
from tests.desk import sweep
from tests.desk.framed import TODAY, Framed, open_window
from tests.desk.test_every_screen import settle

FIRM = FirmProfile(
    name="Hale & Ortiz LLP",
    address=Address("400 Congress Avenue", "Suite 900", "Austin", "TX", "78701"),
    phone="512-555-0100",
    attorneys=(FirmAttorney("Rosa Hale", "24000001", email="rosa@hale.example"),),
)
ADMIN = entry_of("administrator", {"name": "Benefit Admin LLC", "phone": "512-555-0142"})
COURT = entry_of("court", {"court": "District Court", "county": "Travis"})


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def choose(framed: Framed, name: str, value: str) -> None:
    """Chooses a value of a list as a person does."""
    box = framed.child(name)
    assert isinstance(box, QComboBox)
    index = box.findData(value)
    assert index >= 0, f"{name} does not offer {value}"
    box.setCurrentIndex(index)
    box.activated.emit(index)


def type_in(qtbot: QtBot, framed: Framed, name: str, text: str, within: QWidget) -> None:
    (line,) = (one for one in within.findChildren(QLineEdit, name) if one.isVisible())
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def press(qtbot: QtBot, framed: Framed, name: str) -> None:
    button = framed.child(name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def trigger(framed: Framed, name: str) -> None:
    framed.window.commands[name].trigger()


# The firm


def test_the_firms_page_keeps_what_is_typed(qtbot: QtBot, framed: Framed) -> None:
    trigger(framed, "firm")
    room = framed.window.own.firm
    assert room is not None
    type_in(qtbot, framed, "parties.first.counsel.firm", "Hale & Ortiz LLP", room)
    type_in(qtbot, framed, "parties.first.counsel.address.city", "Austin", room)
    card = framed.child("firm-attorney-0")
    type_in(qtbot, framed, "parties.first.counsel.name", "Rosa Hale", card)
    type_in(qtbot, framed, "parties.first.counsel.phone", "(512) 555 0102", card)
    press(qtbot, framed, "firm-add-attorney")
    type_in(
        qtbot, framed, "parties.first.counsel.name", "Ben Ortiz", framed.child("firm-attorney-1")
    )
    choose(framed, "firm-signature", "typed")
    type_in(qtbot, framed, "firm-initials", "R.H.", room)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert framed.window.home.isVisible()
    kept = Office.start(TODAY)
    assert kept.firm_profile.value == FirmProfile(
        name="Hale & Ortiz LLP",
        address=Address(city="Austin"),
        attorneys=(FirmAttorney("Rosa Hale", phone="512-555-0102"), FirmAttorney("Ben Ortiz")),
    )
    assert kept.preferences.get("signature_style") == "typed"
    assert kept.initials == "R.H."


def test_what_cannot_be_read_is_found_again_as_it_was_typed(qtbot: QtBot, framed: Framed) -> None:
    trigger(framed, "firm")
    room = framed.window.own.firm
    assert room is not None
    card = framed.child("firm-attorney-0")
    type_in(qtbot, framed, "parties.first.counsel.email", "rosa at hale", card)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    trigger(framed, "firm")
    line = framed.child("firm-attorney-0").findChild(QLineEdit, "parties.first.counsel.email")
    assert line is not None
    assert line.text() == "rosa at hale"
    assert framed.office.firm_profile.value == FirmProfile()
    trigger(framed, "address-book")
    book = framed.window.own.book
    assert book is not None
    menu = book.add.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.data() == "agency").trigger()
    type_in(qtbot, framed, "agency.contact.name", "Child Support", book)
    qtbot.keyClick(book, Qt.Key.Key_Escape)
    trigger(framed, "address-book")
    type_in(qtbot, framed, "agency.fax", "512-555-0199", book)
    press(qtbot, framed, "book-keep")
    (entry,) = framed.office.address_book.entries
    assert (entry.title, entry.text("fax")) == ("Child Support", "512-555-0199")


def test_a_letterhead_is_kept_when_the_keyboard_leaves_it_and_not_with_every_key(
    qtbot: QtBot, framed: Framed
) -> None:
    trigger(framed, "firm")
    room = framed.window.own.firm
    assert room is not None
    head = framed.child("firm-letterhead")
    assert isinstance(head, QPlainTextEdit)
    head.setFocus()
    qtbot.keyClicks(head, "HALE")
    assert framed.office.firm_profile.value.letterhead == ""
    framed.child("firm-add-attorney").setFocus()
    assert framed.office.firm_profile.value.letterhead == "HALE"
    # A letterhead holds 600 characters. What is longer is said, and found again as it was typed.
    head.setFocus()
    head.setPlainText("H" * 601)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert "601 characters" in framed.window.message
    assert framed.office.firm_profile.value.letterhead == "HALE"
    trigger(framed, "firm")
    again = framed.child("firm-letterhead")
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "H" * 601


def test_an_attorney_is_taken_out(qtbot: QtBot, framed: Framed) -> None:
    framed.office.firm_profile.write(
        FirmProfile(name="F", attorneys=(FirmAttorney("A"), FirmAttorney("B")))
    )
    trigger(framed, "firm")
    remove = framed.child("firm-attorney-0-remove")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert framed.office.firm_profile.value.attorneys == (FirmAttorney("B"),)


def test_we_act_for_this_parent_is_one_step(qtbot: QtBot, framed: Framed) -> None:
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.turn_to(1)
    assert not framed.child("ours:first:act").isVisible(), "there is no profile yet"
    framed.office.firm_profile.write(FIRM)
    workspace.bridge.matter_changed.emit()
    before = workspace.bridge.matter
    press(qtbot, framed, "ours:second:act")
    matter = workspace.bridge.matter
    assert matter.parties.second.counsel == FIRM.counsel()
    assert matter.parties.second.represented is True
    assert matter.signing.prepared_by_first is False
    assert matter.parties.first == before.parties.first
    # The firm moves to the other side: nobody represents both.
    press(qtbot, framed, "ours:first:act")
    matter = workspace.bridge.matter
    assert matter.parties.first.counsel == FIRM.counsel()
    assert matter.parties.second.counsel.name == ""
    assert matter.parties.second.represented is None
    assert matter.signing.prepared_by_first is True
    trigger(framed, "undo")
    trigger(framed, "undo")
    assert workspace.bridge.matter == before


def test_a_firm_of_several_is_asked_which_attorney_acts(qtbot: QtBot, framed: Framed) -> None:
    several = (FirmAttorney("Rosa Hale"), FirmAttorney("Ben Ortiz", phone="512-555-0102"))
    framed.office.firm_profile.write(replace(FIRM, attorneys=several))
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.turn_to(1)
    press(qtbot, framed, "ours:first:act")
    menu = framed.child("ours:first:attorneys")
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Rosa Hale", "Ben Ortiz"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    counsel = workspace.bridge.matter.parties.first.counsel
    assert (counsel.name, counsel.phone) == ("Ben Ortiz", "512-555-0102")


# The address book in an order


def test_a_group_is_filled_from_the_book_by_typing(qtbot: QtBot, framed: Framed) -> None:
    framed.office.address_book.put((ADMIN, entry_of("administrator", {"name": "Lone Star Trust"})))
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.go_to("plans[0].administrator.name")
    before = workspace.bridge.matter
    assert before.plans[0].administrator.attention
    press(qtbot, framed, "book:plans[].administrator:0:choose")
    qtbot.keyClicks(framed.child("book-search"), "benefit")
    chooser = framed.child("book-chooser")
    entries = chooser.findChild(QListWidget, "book-entries")
    assert entries is not None
    assert entries.count() == 1
    told = chooser.findChild(QWidget, "book-replaced")
    assert told is not None
    assert "becomes “Benefit Admin LLC”" in told.text()  # type: ignore[attr-defined]
    qtbot.keyClick(framed.child("book-search"), Qt.Key.Key_Return)
    administrator = workspace.bridge.matter.plans[0].administrator
    assert (administrator.name, administrator.phone) == ("Benefit Admin LLC", "512-555-0142")
    # What belonged to another is not left standing.
    assert administrator.attention == ""
    assert administrator.address.is_empty
    trigger(framed, "undo")
    assert workspace.bridge.matter == before


def test_escape_leaves_everything_as_it_is(qtbot: QtBot, framed: Framed) -> None:
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    before = workspace.bridge.matter
    workspace.go_to("work.employer.name")
    press(qtbot, framed, "book:work.employer:choose")
    chooser = framed.child("book-chooser")
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert workspace.bridge.matter == before
    assert framed.child("book:work.employer:choose").hasFocus()


def test_what_stands_there_is_kept_and_said(qtbot: QtBot, framed: Framed) -> None:
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.go_to("work.employer.name")
    assert framed.office.address_book.entries == ()
    press(qtbot, framed, "book:work.employer:keep")
    employer = workspace.bridge.matter.work.employer
    (entry,) = framed.office.address_book.entries
    assert entry.kind == "employer"
    assert entry.text("name") == employer.name
    said = framed.child("book:work.employer:said")
    assert said.text() == f"Added to the address book: {employer.name}."  # type: ignore[attr-defined]
    workspace.bridge.session.put("work.employer.phone", "512-555-0199")
    press(qtbot, framed, "book:work.employer:keep")
    assert framed.office.address_book.entries[0].text("phone") == "512-555-0199"
    assert said.text().startswith("Updated")  # type: ignore[attr-defined]
    workspace.bridge.session.put("work.employer.phone", "call them")
    press(qtbot, framed, "book:work.employer:keep")
    assert said.text().startswith("Not kept. phone: Expected")  # type: ignore[attr-defined]


# The address book's own room


def test_an_entry_is_added_edited_removed_and_brought_back(qtbot: QtBot, framed: Framed) -> None:
    trigger(framed, "address-book")
    room = framed.window.own.book
    assert room is not None
    menu = room.add.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.data() == "attorney").trigger()
    name = "parties.first.counsel.name"
    type_in(qtbot, framed, name, "Peter Whitlock", room)
    press(qtbot, framed, "book-keep")
    assert [one.title for one in framed.office.address_book.entries] == ["Peter Whitlock"]
    type_in(qtbot, framed, "parties.first.counsel.firm", "Whitlock P.C.", room)
    room.search.setFocus()
    assert framed.office.address_book.entries[0].text("firm") == "Whitlock P.C."
    press(qtbot, framed, "book-remove")
    assert framed.office.address_book.entries == ()
    press(qtbot, framed, "book-restore")
    assert framed.office.address_book.entries[0].text("firm") == "Whitlock P.C."


def test_a_new_entry_that_is_left_half_typed_is_brought_back_as_it_was(
    qtbot: QtBot, framed: Framed
) -> None:
    framed.office.address_book.put((ADMIN,))
    trigger(framed, "address-book")
    room = framed.window.own.book
    assert room is not None
    menu = room.add.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.data() == "attorney").trigger()
    type_in(qtbot, framed, "parties.first.counsel.name", "Peter Whitlock", room)
    type_in(qtbot, framed, "parties.first.counsel.email", "peter at", room)
    room.list.setCurrentRow(-1)
    room.list.setCurrentRow(0)
    press(qtbot, framed, "book-restore")
    lines = [
        room.findChild(QLineEdit, f"parties.first.counsel.{name}") for name in ("name", "email")
    ]
    assert [line.text() for line in lines if line] == ["Peter Whitlock", "peter at"]
    assert not room.restore.isVisible()
    # What is left out on purpose is gone.
    press(qtbot, framed, "book-remove")
    assert not room.restore.isVisible()
    assert framed.office.address_book.entries == (ADMIN,)


def test_search_and_kind_narrow_the_list(qtbot: QtBot, framed: Framed) -> None:
    framed.office.address_book.put((ADMIN, COURT))
    trigger(framed, "address-book")
    room = framed.window.own.book
    assert room is not None
    assert room.list.count() == 2
    qtbot.keyClicks(room.search, "travis")
    assert room.list.count() == 1
    assert "District Court" in room.list.item(0).text()
    room.search.clear()
    choose(framed, "book-room-kind", "administrator")
    assert room.list.count() == 1
    assert "Benefit" in room.list.item(0).text()


def test_a_table_goes_out_and_comes_in_with_its_bad_rows_told(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.office.address_book.put((ADMIN, COURT))
    trigger(framed, "address-book")
    framed.answers.save_path = tmp_path / "book.csv"
    press(qtbot, framed, "book-export")
    table = (tmp_path / "book.csv").read_text("utf-8-sig")
    assert "Benefit Admin LLC" in table
    framed.office.address_book.put((COURT,))
    (tmp_path / "in.csv").write_text(table + "aunt,,,,\r\n", "utf-8")
    framed.answers.table_path = tmp_path / "in.csv"
    press(qtbot, framed, "book-import")
    assert framed.office.address_book.entries == (ADMIN, COURT)
    assert "1 entry was added. 0 entries were updated." in framed.window.message
    assert "Row 4, column “kind”" in framed.window.message


def test_the_name_of_an_entry_is_no_markup_and_no_key(qtbot: QtBot, framed: Framed) -> None:
    framed.office.address_book.put((entry_of("attorney", {"name": "<i>Hale</i> & Ortiz"}),))
    trigger(framed, "address-book")
    room = framed.window.own.book
    assert room is not None
    room.list.setCurrentRow(0)
    assert "&lt;i&gt;Hale" in room.list.item(0).toolTip()
    press(qtbot, framed, "book-remove")
    assert room.restore.text() == "Bring back <i>Hale</i> && Ortiz"


# Preferences


def test_theme_and_size_hold_at_once(framed: Framed, look: Look) -> None:
    trigger(framed, "preferences")
    choose(framed, "preference-theme", "dark")
    assert look.theme is Theme.DARK
    assert framed.window.commands["theme-dark"].isChecked()
    choose(framed, "preference-zoom_percent", "125")
    assert look.zoom == 125
    kept = Office.start(TODAY).preferences
    assert (kept.get("theme"), kept.get("zoom_percent")) == ("dark", "125")
    room = framed.window.own.preferences
    assert room is not None
    look.set_zoom(110)
    box = framed.child("preference-zoom_percent")
    assert isinstance(box, QComboBox)
    assert box.currentData() == "110"


def test_a_new_order_begins_as_chosen(qtbot: QtBot, framed: Framed) -> None:
    trigger(framed, "preferences")
    choose(framed, "preference-default_state", "TX")
    choose(framed, "preference-signature_style", "conformed")
    framed.window.filing.new()
    workspace = framed.window.workspace
    assert workspace is not None
    matter = workspace.bridge.matter
    assert matter.case.state == "TX"
    assert matter.signing.counsel_style is SignatureStyle.CONFORMED
    # A matter that is only opened is left as it is.
    framed.window.filing.sample("OH")
    assert framed.window.workspace is not None
    sample = framed.window.workspace.bridge.matter
    assert sample.case.state == "OH"
    assert sample.signing.counsel_style is not SignatureStyle.CONFORMED


def test_the_preview_begins_with_the_chosen_paper(framed: Framed) -> None:
    trigger(framed, "preferences")
    choose(framed, "preference-first_paper", "letter")
    framed.window.filing.sample("TX")
    assert framed.window.workspace is not None
    preview = framed.window.workspace.side.preview
    assert preview.paper == "letter"
    preview.choose("motion")
    framed.window.filing.sample("TX")
    assert framed.window.workspace.side.preview.paper == "letter"


def test_the_clients_papers_are_in_the_chosen_language(framed: Framed) -> None:
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    trigger(framed, "preferences")
    every = ("summary", "summary-es")
    preview = framed.child("preview-paper")
    assert isinstance(preview, QComboBox)
    papers = workspace.papers
    assert isinstance(papers, PapersBox)
    for language, offered in (
        ("english", {"summary"}),
        ("spanish", {"summary-es"}),
        ("both", {"summary", "summary-es"}),
    ):
        choose(framed, "preference-papers_language", language)
        assert {name for name in every if preview.findData(name) >= 0} == offered
        for name in every:
            save = papers.findChild(QWidget, f"paper-save-{name}")
            assert save is not None
            assert save.isVisibleTo(papers) is (name in offered)


@pytest.mark.parametrize(
    ("language", "bound"),
    [
        ("english", [PaperName.SUMMARY, PaperName.ORDER]),
        ("spanish", [PaperName.SUMMARY_SPANISH, PaperName.ORDER]),
        ("both", [PaperName.SUMMARY, PaperName.SUMMARY_SPANISH, PaperName.ORDER]),
    ],
)
def test_the_clients_packet_is_in_the_chosen_language(
    language: str, bound: list[PaperName]
) -> None:
    out = client_papers_left_out(language)
    assert [one.paper for one in listed_in(Packet(PacketPreset.CLIENT), out)] == bound
    whole = listed_in(Packet(PacketPreset.WHOLE), out)
    assert len(whole) == len(PaperName)


def test_initials_are_taken_or_refused_with_a_sentence(qtbot: QtBot, framed: Framed) -> None:
    trigger(framed, "preferences")
    room = framed.window.own.preferences
    assert room is not None
    type_in(qtbot, framed, "preference-initials", "A1", room)
    framed.child("preference-theme").setFocus()
    assert framed.office.initials == ""
    type_in(qtbot, framed, "preference-initials", "A.B.", room)
    qtbot.keyClick(framed.child("preference-initials"), Qt.Key.Key_Return)
    assert framed.office.initials == "A.B."


def test_closing_a_saved_matter_copies_it_and_never_over_another(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    trigger(framed, "preferences")
    copies = tmp_path / "copies"
    copies.mkdir()
    framed.answers.folder = copies
    press(qtbot, framed, "preference-backup-choose")
    framed.window.filing.sample("TX")
    framed.answers.save_path = tmp_path / "Reyes.qmsco"
    assert framed.window.filing.save()
    trigger(framed, "close")
    first = copies / "Reyes 2026-11-21.qmsco"
    qtbot.waitUntil(first.exists)
    assert first.read_bytes() == (tmp_path / "Reyes.qmsco").read_bytes()
    # Opened and closed again without a save: nothing is new.
    framed.window.filing.open(tmp_path / "Reyes.qmsco")
    trigger(framed, "close")
    settle()
    assert len(list(copies.iterdir())) == 1
    framed.window.filing.open(tmp_path / "Reyes.qmsco")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.bridge.session.put("case.number", "1")
    framed.window.filing.save()
    trigger(framed, "close")
    second = copies / "Reyes 2026-11-21 (2).qmsco"
    qtbot.waitUntil(second.exists)
    assert first.read_bytes() != second.read_bytes()


def test_a_folder_that_is_away_is_said_and_closing_goes_on(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.office.preferences.set("backup_folder", str(tmp_path / "away"))
    framed.window.filing.sample("TX")
    framed.answers.save_path = tmp_path / "m.json"
    assert framed.window.filing.save()
    trigger(framed, "close")
    assert framed.window.workspace is None
    qtbot.waitUntil(lambda: "No copy was made" in framed.window.message)
    assert "m.json" not in framed.window.message
    trigger(framed, "preferences")
    press(qtbot, framed, "preference-backup-none")
    assert framed.office.preferences.get("backup_folder") == ""


def test_a_copy_that_failed_while_the_desk_closed_is_told_at_the_next_start(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    framed = open_window(qtbot, look)
    framed.office.preferences.set("backup_folder", str(tmp_path / "away"))
    framed.window.filing.sample("TX")
    framed.answers.save_path = tmp_path / "m.json"
    assert framed.window.filing.save()
    framed.window.close()
    again = open_window(qtbot, look)
    again.window.own.begin(asks=False)
    assert "No copy of the matter was made" in again.window.message
    assert "November 21, 2026" in again.window.message
    assert again.office.preferences.get("copy_failed") == ""
    again.window.close()


# All of them


@pytest.mark.parametrize("room", ["firm", "address-book", "preferences"])
def test_each_room_fits_the_smallest_window_and_names_its_stops(
    qtbot: QtBot, look: Look, room: str
) -> None:
    framed = open_window(qtbot, look, sweep.SMALLEST)
    framed.office.firm_profile.write(FIRM)
    framed.office.address_book.put((ADMIN, COURT))
    for theme, zoom in ((Theme.LIGHT, 100), (Theme.DARK, 200)):
        look.set_theme(theme)
        look.set_zoom(zoom)
        trigger(framed, room)
        settle()
        assert sweep.complaints(framed.window) == []
        assert sweep.nameless(framed.window) == []
        qtbot.keyClick(framed.window.rooms.current, Qt.Key.Key_Escape)
        assert framed.window.home.isVisible()
    framed.window.close()


@pytest.mark.parametrize("room", ["firm", "preferences"])
def test_tab_goes_through_a_room_as_it_reads(qtbot: QtBot, framed: Framed, room: str) -> None:
    trigger(framed, room)
    settle()
    sheet = framed.child(f"{room}-sheet")
    stops = [stop for stop in sheet.stops() if stop.isVisible()]  # type: ignore[attr-defined]
    tops = [stop.mapTo(sheet, stop.rect().topLeft()) for stop in stops]
    for one, after in pairwise(tops):
        assert after.y() > one.y() or (abs(after.y() - one.y()) < 12 and after.x() > one.x())
    stops[0].setFocus()
    for stop in stops[1:]:
        qtbot.keyClick(framed.window.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus(), stop.objectName()
