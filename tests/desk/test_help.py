"""Help: a page for every part of the window, found as one types, and true to the window."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.help.contents import INDEX, LAST, contents, listed, steps
from qmsco_desk.desk.help.shelf import GLOSSARY, HelpShelf, plain, sections_of, slug
from qmsco_desk.desk.help.view import ACTION
from qmsco_desk.desk.help.written import STEPS, fields
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.actions import entries
from qmsco_desk.desk.window.dialogs import shortcuts
from qmsco_desk.desk.window.help_desk import TOPICS, topic_of, written_pages
from qmsco_desk.desk.words_declared import wanted
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.locate import resource
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter
from tests.desk.framed import Framed, open_window

SHELF = HelpShelf(
    resource("help"), written_pages(), {"contents": contents, "steps": steps}, last=LAST
)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
_KEY = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:[\w]+|[^\w\s])|\bF\d{1,2}\b")


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def test_every_step_has_a_page_with_its_fields() -> None:
    specs = ask.fields(Matter)
    for page in PAGES:
        text = SHELF.pages[STEPS + page.key].text
        assert "<!--" not in text
        headings = {part.heading for part in sections_of(SHELF.pages[STEPS + page.key])}
        assert {"What a plan administrator or a court needs", "Common mistakes"} <= headings
        said = plain(fields(STEPS + page.key))
        for path in page.paths:
            if specs[path].ask.source:
                assert plain(specs[path].ask.label) in said, path


def test_every_page_is_in_the_list_and_every_place_in_the_list_is_a_page() -> None:
    assert set(listed()) <= set(SHELF.pages), set(listed()) - set(SHELF.pages)
    text = SHELF.pages[INDEX].text
    for name in SHELF.pages:
        assert name == INDEX or f"({name}.md)" in text, name


@pytest.mark.parametrize("name", sorted(SHELF.pages))
def test_every_link_leads_somewhere(name: str) -> None:
    actions = {entry.name for entry in entries()}
    for link in _LINK.findall(SHELF.shown(name)):
        if link.startswith(ACTION):
            assert link.removeprefix(ACTION) in actions, link
        elif not link.startswith("http"):
            found = SHELF.resolve(name, link)
            assert found is not None, link
            page, anchor = found
            assert not anchor or SHELF.heading(page, anchor), link


def test_every_shortcut_that_a_page_names_exists() -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    native = QKeySequence.SequenceFormat.NativeText
    there = {
        QKeySequence(key, native).toString(portable)
        for _, _, keys in shortcuts()
        for key in keys.split(" or ")
    }
    there |= {"Ctrl+C", "Ctrl+V", "Ctrl+X"}  # every system's own
    for page in SHELF.pages.values():
        for key in _KEY.findall(page.text):
            told = QKeySequence(key.replace("Enter", "Return"), portable).toString(portable)
            assert told in there, f"{page.name}: {key}"


# What stands in italics is the window's own word for something, except here.
_PRINTED = frozenset(("REDLINE — not for filing",))
_COMMANDS = frozenset(("calculate", "coverage", "states-json", "what-if-json", GLOSSARY))


def test_every_word_of_the_window_that_a_page_names_stands_in_the_window() -> None:
    there = " | ".join(_plainly(one.text) for one in wanted())
    for page in SHELF.pages.values():
        if page.name in _COMMANDS:
            continue
        for named in re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", page.text):
            for part in re.split(r"[>→]", named):
                assert named in _PRINTED or _plainly(part) in there, f"{page.name}: {named}"


def _plainly(text: str) -> str:
    return text.strip(" .,:…").replace("&", "").replace("’", "'").lower()


def test_pages_of_the_parts_exist() -> None:
    for topic in TOPICS.values():
        page, _, anchor = topic.partition("#")
        assert page in SHELF.pages, topic
        assert not anchor or SHELF.heading(page, anchor), topic


def test_a_search_finds_words_of_a_heading_first_and_command_lines_last() -> None:
    hits = SHELF.search("dispos earn")
    assert hits[0].section.page in (GLOSSARY, "steps/work")
    assert SHELF.search("disposable earnings")[0].section.heading == "Disposable earnings"
    assert SHELF.search("nothing-of-this-kind") == ()
    assert SHELF.search("  ") == ()
    ranks = [hit.section.page in LAST for hit in hits]
    assert ranks == sorted(ranks)


def test_a_term_is_linked_once_and_never_within_a_heading_or_a_link() -> None:
    shown = SHELF.shown("steps/children")
    assert shown.count("(../glossary.md#alternate-recipient)") == 1
    for line in shown.splitlines():
        assert not (line.startswith("#") and "](" in line)
    assert SHELF.shown(GLOSSARY) == SHELF.pages[GLOSSARY].text
    assert all(term.means for term in SHELF.terms)


def test_a_long_page_is_shown_in_parts() -> None:
    whole = SHELF.shown("coverage")
    part = SHELF.shown("coverage", "3. Reasonable cost")
    assert len(whole) + len(part) < len(SHELF.pages["coverage"].text) // 2
    assert "## 3. Reasonable cost" in part
    assert "](coverage.md#3-reasonable-cost)" in whole


def test_f1_shows_the_page_of_the_place_at_hand_and_puts_it_away(
    qtbot: QtBot, desk: Framed
) -> None:
    window = desk.window
    window.commands["help"].trigger()
    view = window.help.view
    assert view is not None
    assert view.place.name == TOPICS["home"] or view.place.name == INDEX
    window.filing.sample(desk.office.samples()[0])
    workspace = window.workspace
    assert workspace is not None
    workspace.go_to("work.employer.state")
    before = QApplication.focusWidget()
    window.commands["help"].trigger()
    assert view.place.name == "steps/work"
    assert "45 CFR 303.32(c)" in view.text.split("What a plan")[0]
    assert QApplication.focusWidget() is view.page
    qtbot.keyClick(view.page, Qt.Key.Key_Escape)
    assert not window.help.open
    assert QApplication.focusWidget() is before
    for panel in workspace.side.order():
        workspace.show_panel(panel)
        place = topic_of(QApplication.focusWidget())
        assert place is not None, panel
        assert place.name in SHELF.pages, panel


def test_every_room_has_its_own_page(desk: Framed) -> None:
    window = desk.window
    window.filing.sample(desk.office.samples()[0])
    rooms = ("address-book", "firm", "preferences", "new", "library", "review", "compare")
    places = set()
    for name in rooms:
        window.commands[name].trigger()
        room = window.rooms.current
        assert room is not None, name
        place = topic_of(room)
        assert place is not None, name
        places.add(place)
        window.rooms.leave_all()
    assert len(places) == len(rooms)


def test_help_finds_as_one_types_and_goes_back_and_forward(qtbot: QtBot, desk: Framed) -> None:
    window = desk.window
    window.commands["help-contents"].trigger()
    view = window.help.view
    assert view is not None
    assert QApplication.focusWidget() is view.search
    qtbot.keyClicks(view.search, "substituted official")
    assert "Found in help" in view.text
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    assert view.place.name == GLOSSARY
    qtbot.keyClick(view.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.search.text() == "substituted official"
    qtbot.keyClick(view.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.place.name == INDEX
    assert view.search.text() == ""
    qtbot.keyClick(view.page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "Found in help" in view.text


def test_help_stands_beside_the_page_and_over_it_where_there_is_no_room(
    qtbot: QtBot, desk: Framed, look: Look
) -> None:
    window = desk.window
    window.filing.sample(desk.office.samples()[0])
    window.commands["help"].trigger()
    view = window.help.view
    assert view is not None
    dock = window.findChild(QDockWidget, "help-dock")
    assert dock is not None
    assert dock.isVisible()
    window.resize(1024, 680)
    look.set_zoom(200)
    qtbot.waitUntil(lambda: not dock.isVisible())
    assert view.isVisible()
    assert view.geometry().right() == window.width() - 1
    look.set_zoom(100)
    qtbot.waitUntil(dock.isVisible)
    assert view.isVisible()


def test_find_finds_pages_and_terms(desk: Framed) -> None:
    words = {target.words for target in desk.window.help.targets()}
    assert {"Glossary", "Substituted official", "What if", "The packet"} <= words


def test_headings_have_addresses() -> None:
    assert slug("3. Reasonable cost") == "3-reasonable-cost"
    assert slug("The firm’s own “rules”") == "the-firms-own-rules"
