"""A cure mends its finding, breaks nothing, and is taken back by one undo.

Which checks have one, and why the others do not, is kept in tests/cases/cures.toml.
"""

import tomllib
from collections import Counter
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.interview.session import Session
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import pattern
from qmsco_desk.model.support import ClauseChange
from tests.checks.by_hand import TODAY, report_of
from tests.checks.cases import DataCase, load
from tests.checks.test_mutations import ORDERS, SAMPLES, SAYS_NOTHING, called_for, with_change

TABLE = tomllib.loads((Path(__file__).parents[1] / "cases" / "cures.toml").read_text("utf-8"))
CURED = TABLE["cured"]
STATED = tuple(TABLE["stated"][0]["at"])
CASES = load()
IDS = [check.id for check in CHECKS]
OPEN = [one for row in TABLE["open"] for one in row["at"]]


def stated(check_id: str) -> bool:
    return any(fnmatch(check_id, each) for each in STATED) and check_id not in OPEN


def same(one: Finding, other: Finding) -> bool:
    return (one.id, one.paths, one.sentence) == (other.id, other.paths, other.sentence)


def errors(report: Report) -> Counter[str]:
    return Counter(one.id for one in report.at(Level.ERROR))


def wrong_with(matter: Matter, today: date = TODAY) -> list[str]:
    """What the cures of a matter's findings do not do that they should."""
    wrong, before = [], report_of(matter, today)
    for finding in before.findings:
        cure = finding.cure
        if cure is None:
            continue
        session = Session(matter)
        session.put_all(cure.label, dict(cure.texts))
        after = report_of(session.matter, today)
        if session.unreadable:
            wrong.append(f"{finding.id}: {cure.texts} cannot be read")
        if any(same(one, finding) for one in after.findings):
            wrong.append(f"{finding.id}: “{cure.label}” leaves it")
        if new := errors(after) - errors(before):
            wrong.append(f"{finding.id}: “{cure.label}” brings {dict(new)}")
        if session.undo_name != cure.label:
            wrong.append(f"{finding.id}: undo is called {session.undo_name}")
        session.undo()
        if session.matter != matter:
            wrong.append(f"{finding.id}: undo does not bring the matter back")
    return wrong


def test_every_check_is_in_the_table_once_with_a_reason():
    named = [row["at"] for row in CURED] + [one for one in IDS if stated(one)] + OPEN
    assert set(named) == set(IDS)
    assert len(set(OPEN)) == len(OPEN)
    assert not set(OPEN) & {row["at"] for row in CURED}
    assert all(row["because"].endswith(".") for row in (*TABLE["open"], *TABLE["stated"]))
    assert all(row["by"].endswith(".") for row in CURED)


@pytest.mark.parametrize("row", CURED, ids=lambda row: row["at"])
def test_a_cure_types_what_it_says(row):
    case = DataCase("", row["start"], row["by"], given=tuple(row["given"].items()))
    matter = case.matter()
    (finding,) = [one for one in report_of(matter).findings if one.id == row["at"]]
    assert finding.cure is not None
    assert finding.cure.label == row["label"]
    typed = dict(finding.cure.texts)
    assert {path: typed[path] for path in row["then"]} == row["then"]
    assert all(not text for path, text in typed.items() if path not in row["then"])
    assert set(map(pattern, typed)) <= fields(Matter).keys()
    assert wrong_with(matter) == []


def test_every_cure_of_every_case_mends_its_finding_and_breaks_nothing():
    wrong = [
        f"{case.name}: {each}" for case in CASES for each in wrong_with(case.matter(), case.as_of)
    ]
    assert wrong == []


@pytest.mark.parametrize("order", ORDERS)
def test_a_clause_is_put_back_wherever_one_change_took_a_statement_away(order: str):
    matter, wrong = ORDERS[order], []
    for clause in called_for(matter):
        changes = [ClauseChange(clause=clause.id, left_out=True)]
        if order in SAMPLES[:1]:
            changes += [ClauseChange(clause=clause.id, text=text) for text in SAYS_NOTHING[:1]]
        for change in changes:
            wrong += [f"{clause.id}: {each}" for each in wrong_with(with_change(matter, change))]
    assert wrong == []


def test_what_has_no_cure_is_never_offered_one():
    for case in CASES:
        for finding in report_of(case.matter(), case.as_of).findings:
            assert finding.cure is None or finding.id not in OPEN, (case.name, finding.id)


@pytest.mark.parametrize(
    "given",
    [
        # another state's ZIP code: either of the two may be the slip
        {"parties.second.address.state": "NY"},
        # an official stands ready, for a home that may have to stay unknown
        {"children[0].address_of": "", "parties.official.name": "Secretary of State"},
        # the custodial parent's address is not whole
        {"children[0].address_of": "", "parties.first.address.city": ""},
        # both shares are open
        {"costs.premium_first": "", "costs.premium_second": ""},
        # both are answered, and either may be the slip
        {"costs.premium_first": "40", "costs.premium_second": "50"},
    ],
    ids=" ".join,
)
def test_where_more_than_one_answer_would_do_none_is_offered(given: dict[str, str]):
    case = DataCase("", "TX", "", given=tuple(given.items()))
    report = report_of(case.matter())
    before = {(one.id, one.sentence) for one in report_of(case.begin()).findings}
    new = [one for one in report.findings if (one.id, one.sentence) not in before]
    assert new
    assert [one.cure for one in new] == [None] * len(new)
