"""The pages: every field on exactly one, every path real, nothing asked that does not matter."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from qmsco_desk.interview import conditions
from qmsco_desk.interview.page import Group, Line, Page, Repeat, Wording, always
from qmsco_desk.interview.pages import NOT_ASKED, PAGES, page_of
from qmsco_desk.interview.session import Session
from qmsco_desk.model import ask
from qmsco_desk.model.case import Agency
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.vocabulary import AddressOf, PlanKind

FIELDS = ask.fields(Matter)


def test_every_field_stands_on_exactly_one_page() -> None:
    times = Counter(path for page in PAGES for path in page.paths)
    assert {path for path, number in times.items() if number > 1} == set()
    assert set(FIELDS) - set(times) == set(NOT_ASKED)
    assert all(reason.endswith(".") for reason in NOT_ASKED.values())


def test_every_path_of_a_page_is_a_field_and_every_list_a_list() -> None:
    for page in PAGES:
        assert set(page.paths) <= set(FIELDS), page.key
        assert {f"{path}[]" for path in page.lists} <= set(ask.repeats(Matter)), page.key


def test_every_list_of_the_matter_stands_on_a_page() -> None:
    lists = {f"{path}[]" for page in PAGES for path in page.lists}
    noted = {path for path in ask.repeats(Matter) if path.startswith("review.")}
    assert lists == set(ask.repeats(Matter)) - noted


def test_the_steps_are_the_products() -> None:
    assert [page.title for page in PAGES] == [
        "Case and court",
        "Parties and counsel",
        "Children",
        "Employment and income",
        "Plans and premiums",
        "Coverage and period",
        "Costs and shares",
        "Withholding and priority",
        "Findings of the court",
        "Clauses",
        "Review and print",
    ]
    assert len({page.key for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_each_page_says_in_one_sentence_what_it_is_for(page: Page) -> None:
    assert page.purpose.endswith(".")
    assert page.purpose.count(". ") == 0
    assert len(page.short) <= 22


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("case.number", "case"),
        ("children[2].born", "children"),
        ("children", "children"),
        ("children[0]", "children"),
        ("plans[0].administrator.address", "plans"),
        ("plans[1].coverages[3].current", "plans"),
        ("plans[1].coverages", "plans"),
        ("parties.first.address", "parties"),
        ("withholding.obligations", "withholding"),
        ("clauses.changes[0].text", "clauses"),
    ],
)
def test_a_path_leads_to_its_page(path: str, key: str) -> None:
    page = page_of(path)
    assert page is not None
    assert page.key == key


@pytest.mark.parametrize("path", ["case.numb", "nothing", "child"])
def test_a_path_that_names_nothing_leads_nowhere(path: str) -> None:
    assert page_of(path) is None


def _every_item(groups: tuple[Group, ...]):
    for group in groups:
        yield group
        for item in group.items:
            yield item
            if isinstance(item, Repeat):
                yield from _every_item(item.groups)


def test_every_condition_can_be_asked_of_an_empty_matter_and_of_an_empty_entry() -> None:
    matter = Matter(children=(Child(),), plans=(Plan(),))
    for page in PAGES:
        for item in _every_item(page.groups):
            assert item.shown_when(matter, (0,)) in (True, False)


def _shown(page: Page, matter: Matter) -> set[str]:
    """The fields of a page that are asked, entries counted once."""
    found: set[str] = set()

    def walk(groups: tuple[Group, ...]) -> None:
        for group in groups:
            if not group.shown_when(matter, (0,)):
                continue
            for item in group.items:
                if not item.shown_when(matter, (0,)):
                    continue
                if isinstance(item, Repeat):
                    walk(item.groups)
                elif isinstance(item, Line | Wording):
                    found.update(item.paths)

    walk(page.groups)
    return found


@pytest.mark.parametrize(
    ("path", "answer", "revealed"),
    [
        ("agency.involved", "yes", "agency.case_identifier"),
        ("agency.involved", "yes", "agency.contact.address.zip"),
        ("underlying.separate", "yes", "underlying.title"),
        ("parties.first.represented", "yes", "parties.first.counsel.bar_number"),
        ("parties.second.represented", "yes", "parties.second.counsel.name"),
        ("children[0].address_of", "own", "children[].address.zip"),
        ("children[0].address_of", "official", "parties.official.name"),
        ("coverage.manner", "listed", "coverage.kinds"),
        ("coverage.kinds", "medical, other", "coverage.other"),
        ("coverage.begins", "on_date", "coverage.begins_on"),
        ("coverage.ends", "at_age", "coverage.until_age"),
        ("coverage.ends", "on_date", "coverage.ends_on"),
    ],
)
def test_an_answer_brings_up_what_it_makes_matter(path: str, answer: str, revealed: str) -> None:
    session = Session(Matter(children=(Child(),)))
    page = page_of(revealed)
    assert page is not None
    assert revealed not in _shown(page, session.matter)
    session.put(path, answer)
    assert revealed in _shown(page, session.matter)


def test_what_was_typed_in_a_hidden_field_is_kept() -> None:
    session = Session(Matter(agency=Agency(involved=True, case_identifier="000123")))
    session.put("agency.involved", "no")
    page = page_of("agency.case_identifier")
    assert page is not None
    assert "agency.case_identifier" not in _shown(page, session.matter)
    assert session.matter.agency.case_identifier == "000123"


def test_where_no_plan_is_offered_there_is_nothing_to_describe() -> None:
    none = Matter(plans=(Plan(kind=PlanKind.NONE), Plan(kind=PlanKind.ERISA)))
    assert not conditions.plan_is_offered(none, (0,))
    assert conditions.plan_is_offered(none, (1,))


def test_a_childs_other_coverage_is_described_too() -> None:
    session = Session(Matter(children=(replace(Child(), address_of=AddressOf.OWN),)))
    session.put("children[0].coverages", "other")
    assert conditions.other_coverage_is_listed(session.matter, ())
    assert always(session.matter, ())
