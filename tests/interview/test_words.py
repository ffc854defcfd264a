"""Labels that know the matter, and defaults that are only shown."""

from __future__ import annotations

import pytest

from qmsco_desk.interview import defaults
from qmsco_desk.interview.session import Session, spec_of
from qmsco_desk.interview.words import entry_name, field_label, full_label, named, option_label
from qmsco_desk.model.vocabulary import Movant, PayPeriod, PlanKind, Side


@pytest.fixture
def session() -> Session:
    session = Session()
    session.add("children")
    session.add("plans")
    session.add("plans[0].coverages")
    session.add("plans[0].coverages")
    return session


def test_a_parent_is_called_by_name_once_there_is_one(session: Session) -> None:
    spec = spec_of("costs.premium_first")
    assert option_label(Side.FIRST, session.matter) == "First parent"
    assert field_label(spec, session.matter) == "First parent's share of premiums, percent"
    session.put("parties.first.name.first", "Elena")
    session.put("parties.first.name.last", "Reyes")
    assert option_label(Side.FIRST, session.matter) == "Elena Reyes"
    assert option_label(Movant.FIRST, session.matter) == "Elena Reyes"
    assert option_label(Movant.AGENCY, session.matter) == "Issuing agency"
    assert option_label(PlanKind.CHURCH, session.matter) == "Church plan"
    assert field_label(spec, session.matter) == "Elena's share of premiums, percent"
    assert named("Counsel for the first parent", session.matter) == "Counsel for Elena"
    assert named("Counsel for second parent", session.matter) == "Counsel for second parent"


def test_parents_who_share_a_first_name_are_told_apart(session: Session) -> None:
    for side, last in (("first", "Reyes"), ("second", "Cole")):
        session.put(f"parties.{side}.name.first", "Sam")
        session.put(f"parties.{side}.name.last", last)
    assert named("First parent", session.matter) == "Sam Reyes"


def test_a_name_is_never_read_as_a_pattern(session: Session) -> None:
    session.put("parties.first.name.last", r"\1 O'Neil\g<0>")
    assert named("First parent", session.matter) == "1 O'Neilg<0>"


def test_a_screen_reader_hears_which_entry_it_is_in(session: Session) -> None:
    path = "plans[0].coverages[1].employee_only"
    assert full_label(spec_of(path), path, session.matter) == "Plan 1 — Coverage 2 — Employee only"
    path = "children[0].address.zip"
    assert full_label(spec_of(path), path, session.matter) == "Child 1 — Mailing address — ZIP code"


def test_an_entry_is_called_by_name_or_by_number(session: Session) -> None:
    assert entry_name("children", 0, session.matter) == "Child 1"
    assert entry_name("plans[0].coverages", 1, session.matter) == "Coverage 2"
    session.put("children[0].name.first", "Mia")
    session.put("children[0].name.last", "Reyes")
    session.put("plans[0].name", "Acme Plan")
    assert entry_name("children", 0, session.matter) == "Mia Reyes"
    assert entry_name("plans", 0, session.matter) == "Acme Plan"


def test_an_empty_amount_offers_the_period_of_its_neighbours(session: Session) -> None:
    path = "plans[0].coverages[1].with_children"
    assert defaults.period(session.matter, path) is PayPeriod.MONTHLY
    session.put("work.participant.income.gross", "1,850.00 biweekly")
    assert defaults.period(session.matter, path) is PayPeriod.BIWEEKLY
    assert defaults.period(session.matter, "costs.cash_medical") is PayPeriod.MONTHLY
    assert defaults.period(session.matter, "costs.premium_cap") is PayPeriod.BIWEEKLY
    session.put("plans[0].coverages[0].current", "52.00 weekly")
    assert defaults.period(session.matter, path) is PayPeriod.WEEKLY
    session.put("plans[0].coverages[1].current", "52.00 annual")
    assert defaults.period(session.matter, path) is PayPeriod.ANNUAL
