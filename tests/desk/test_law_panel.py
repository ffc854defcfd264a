"""The law panel tells the rules on file in their own words, with authority and doubt."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.desk.panels.law_panel import LawPanel
from qmsco_desk.desk.panels.law_text import ALL, rule_ids
from qmsco_desk.desk.style.look import Look
from qmsco_desk.law.library import Library
from qmsco_desk.law.schema import FederalRules, StateRules
from qmsco_desk.law.telling import STATUS_WORDS, tell
from qmsco_desk.locate import resource
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter

DAY = date(2026, 11, 21)
ADDRESS = "children[0].address_of"


@pytest.fixture(scope="module")
def law() -> tuple[FederalRules, StateRules]:
    library = Library.load(resource("rules"))
    state = library.rules(library.states()[0].code, DAY)
    assert state is not None
    return library.federal(DAY), state


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, look: Look, opened: list[str]) -> LawPanel:
    panel = LawPanel(look, CHECKS, opened.append)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    panel.show()
    return panel


def test_without_a_field_it_says_what_to_do(panel: LawPanel) -> None:
    assert "Choose a field" in panel.text


def test_a_field_shows_what_it_is_for_and_whose_rule(
    panel: LawPanel, law: tuple[FederalRules, StateRules]
) -> None:
    federal, state = law
    panel.show_rules(federal, state)
    panel.show_field(ADDRESS)
    spec = ask.fields(Matter)["children[].address_of"]
    assert spec.ask.label in panel.text
    ids = rule_ids(CHECKS, "children[].address_of")
    shown = [rule for rule in federal.rules if rule.id in ids]
    assert shown
    for rule in shown:
        assert rule.title in panel.text
        assert rule.citation in panel.text
        status = STATUS_WORDS[rule.status]
        assert status[1:] in panel.text


def test_rules_further_off_are_named_and_read_when_asked(
    panel: LawPanel, law: tuple[FederalRules, StateRules], opened: list[str]
) -> None:
    federal, state = law
    ids = rule_ids(CHECKS, "signing.prepared_by_first")
    far = [next(rule for rule in federal.rules if rule.id == name) for name in ids[2:]]
    assert far
    panel.show_rules(federal, state)
    panel.show_field("signing.prepared_by_first")
    assert all(rule.title in panel.text and rule.says not in panel.text for rule in far)
    panel.findChild(QTextBrowser, "law-text").anchorClicked.emit(QUrl(ALL))
    assert all(rule.says in panel.text for rule in far)
    assert opened == []


def test_the_nearest_checks_rules_come_first() -> None:
    # Checks that read the child's address come before those that read all of the children.
    ids = rule_ids(CHECKS, "children[].address_of")
    nearest = [check for check in CHECKS if "children[].address_of" in check.reads]
    broad = [check for check in CHECKS if "children" in check.reads]
    if nearest and broad:
        assert ids[0] in {rule for check in nearest for rule in check.rules}
    assert ids


def test_the_whole_state_is_told_item_by_item(
    panel: LawPanel, law: tuple[FederalRules, StateRules]
) -> None:
    panel.show_rules(*law)
    panel.show_state()
    for told in tell(law[1]):
        assert told.title in panel.text
        assert told.entry.citation in panel.text


def test_the_field_of_the_state_shows_all_that_turns_on_it(
    panel: LawPanel, law: tuple[FederalRules, StateRules]
) -> None:
    panel.show_rules(*law)
    panel.show_field("case.state")
    assert f"{law[1].name}: rules on file" in panel.text


def test_without_a_state_it_says_where_to_name_one(
    panel: LawPanel, law: tuple[FederalRules, StateRules]
) -> None:
    panel.show_rules(law[0], None)
    panel.show_state()
    assert "Name the issuing state" in panel.text


def test_a_source_is_handed_to_the_persons_own_browser(panel: LawPanel, opened: list[str]) -> None:
    browser = panel.findChild(QTextBrowser, "law-text")
    browser.anchorClicked.emit(QUrl("https://example.org/law"))
    assert opened == ["https://example.org/law"]


def test_a_hidden_panel_catches_up_when_it_is_shown(
    panel: LawPanel, law: tuple[FederalRules, StateRules]
) -> None:
    panel.hide()
    panel.show_rules(*law)
    panel.show_state()
    assert "rules on file" not in panel.text
    panel.show()
    assert "rules on file" in panel.text


@pytest.mark.parametrize("field", ["name.first", "born", "address.line1", "address_of"])
def test_the_rule_of_the_court_stands_beside_the_statute_at_a_childs_fields(
    panel: LawPanel, law: tuple[FederalRules, StateRules], field: str
) -> None:
    texas = Library.load(resource("rules")).rules("TX", DAY)
    assert texas is not None
    panel.show_rules(law[0], texas)
    panel.show_field(f"children[0].{field}")
    (privacy,) = (told for told in tell(texas) if told.key == "filing_privacy")
    assert "A minor’s name: left out." in privacy.says
    for sentence in (*privacy.says, privacy.entry.citation):
        assert sentence in panel.text
    assert "29 U.S.C. 1169(a)(3)(A)" in panel.text


def test_the_rule_of_the_court_is_not_told_where_nothing_turns_on_it() -> None:
    assert "state:filing_privacy" not in rule_ids(CHECKS, "costs.premium_first")
    assert "state:filing_privacy" not in rule_ids(CHECKS, "plans[].name")
