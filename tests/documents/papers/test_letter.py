"""The letter that serves the order: to whom, asking for what, whose days, and what it hides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.documents.blocks import Heading, PageBreak, Para, Signatures
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.papers import letter
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.filing import Service
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Contact
from qmsco_desk.model.vocabulary import Movant, PlanKind, ServiceManner
from tests.documents.matters import SSNS, official, reviewed, sample, texas, with_plan_kind
from tests.documents.papers.test_checklist import MATTERS, two_plans

Golden = Callable[[str, str], None]
EMPLOYER_DAYS, PLAN_DAYS = "20 business days", "40 business days"


def text(matter: Matter) -> str:
    paper = reviewed(matter)
    return render_text.render(finished(letter.build(paper), paper)).replace("\u00a0", " ")


def addressed(matter: Matter) -> list[str]:
    """The lines of the address: the paragraph before the first heading."""
    blocks = letter.build(reviewed(matter)).blocks
    at = next(place for place, block in enumerate(blocks) if isinstance(block, Heading))
    lines = blocks[at - 1]
    assert isinstance(lines, Para)
    return plain(lines.spans).split("\n")


GOLDENS = [
    "OH",
    "TX",
    "WA",
    "two-plans",
    "church",
    "government",
    "fehb",
    "tricare",
    "individual",
    "public",
    "no-plan",
    "twelve-children",
    "official",
    "empty",
]


@pytest.mark.parametrize("name", GOLDENS)
def test_it_reads_as_reviewed(name: str, golden: Golden) -> None:
    golden(f"documents/letter-{name}.txt", text(MATTERS[name]()))


@pytest.mark.parametrize("name", GOLDENS)
def test_it_holds_no_number_and_no_birthday(name: str) -> None:
    said = text(MATTERS[name]())
    assert not any(ssn in said for ssn in SSNS)
    assert not re.search(r"\d{3}-\d{2}-\d{4}", said)
    assert "May 4, 2015" not in said


def test_it_asks_for_what_the_statute_lets_be_asked() -> None:
    said = text(texas())
    for words in (
        "have received the order and of the plan’s procedures",
        "(29 U.S.C. § 1169(a)(5)(A)(i))",
        "a copy of those written procedures (29 U.S.C. § 1169(a)(5)(B))",
        "determine within a reasonable period whether the order is qualified",
        "so that the court can amend the order",
        "summary plan description, the enrollment forms, identification cards, and claim forms",
    ):
        assert words in said
    assert "is qualified is for you to determine" in said


def test_the_days_of_a_notice_are_not_those_of_the_order() -> None:
    said = text(texas())
    assert "For an order of a court federal law sets no number of days" in said
    assert EMPLOYER_DAYS in said
    assert PLAN_DAYS in said
    assert "run from the date of such a Notice. This letter is not one." in said
    matter = texas()
    noticed = replace(
        matter,
        agency=replace(
            matter.agency,
            involved=True,
            contact=Contact("Office of Child Support"),
            notice_date=date(2026, 11, 2),
        ),
    )
    assert "dated November 2, 2026" in text(noticed)
    assert "run from that date and not from this letter" in text(noticed)


@pytest.mark.parametrize(
    "kind", [PlanKind.GOVERNMENT, PlanKind.FEHB, PlanKind.TRICARE, PlanKind.INDIVIDUAL]
)
def test_where_the_statute_does_not_reach_no_days_are_told(kind: PlanKind) -> None:
    said = text(with_plan_kind(kind))
    assert "business days" not in said
    assert "1169(a)(5)" not in said


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (PlanKind.ERISA, "Lone Star Precision Benefits Committee"),
        (PlanKind.GOVERNMENT, "Lone Star Precision Benefits Committee"),
        (PlanKind.FEHB, "Human Resources Office"),
        (PlanKind.TRICARE, "Daniel Alan Reyes Jr."),  # the sponsor, who has no counsel
        (PlanKind.INDIVIDUAL, "Daniel Alan Reyes Jr."),
        (PlanKind.PUBLIC, "Marisol Reyes"),  # the custodial parent applies
    ],
)
def test_it_goes_to_whoever_acts_on_the_order(kind: PlanKind, first: str) -> None:
    assert addressed(with_plan_kind(kind))[0] == first


def test_a_parent_with_counsel_is_written_to_through_counsel() -> None:
    matter = with_plan_kind(PlanKind.TRICARE)
    parties = matter.parties
    counsel = replace(parties.first.counsel, name="Ben Ortiz", firm="Ortiz Law")
    sponsor = replace(parties.second, represented=True, counsel=counsel)
    lines = addressed(replace(matter, parties=replace(parties, second=sponsor)))
    assert lines[:3] == ["Ben Ortiz", "Attorney for Daniel Alan Reyes Jr.", "Ortiz Law"]
    # Counsel who writes the letter writes to the client, and not to himself.
    asks = replace(parties, second=sponsor, movant=Movant.SECOND)
    assert addressed(replace(matter, parties=asks))[0] == "Daniel Alan Reyes Jr."


def test_the_letterhead_is_counsels_of_the_one_who_asks() -> None:
    said = text(texas())
    assert said.index("Whitlock & Dean PLLC") < said.index("Lone Star Precision Benefits Committee")
    assert "512-555-0100 · ana@whitlockdean.example" in said
    assert "Attorney for Marisol Reyes, Petitioner" in said


def test_one_without_counsel_and_an_agency_write_for_themselves() -> None:
    matter = texas()
    father = replace(matter, parties=replace(matter.parties, movant=Movant.SECOND))
    assert "88 Barton Road" in text(father)
    assert "Without counsel" in text(father)
    agency = replace(matter.agency, involved=True, contact=Contact("Office of Child Support"))
    by_agency = replace(
        matter, agency=agency, parties=replace(matter.parties, movant=Movant.AGENCY)
    )
    assert "On behalf of Office of Child Support" in text(by_agency)


def test_a_home_that_an_official_stands_in_for_is_not_told() -> None:
    matter = official()
    mother = replace(matter.parties.first, represented=False)
    said = text(replace(matter, parties=replace(matter.parties, first=mother)))
    assert "4102 Duval" not in said
    assert "in care of Address Confidentiality Program" in said


def test_each_plan_has_its_own_letter_on_its_own_page() -> None:
    blocks = letter.build(reviewed(two_plans())).blocks
    assert sum(isinstance(block, PageBreak) for block in blocks) == 1
    assert sum(isinstance(block, Signatures) for block in blocks) == 2
    heads = [block.text for block in blocks if isinstance(block, Heading)]
    assert heads == [
        "Service of the Order: Sound Operators Health and Security Trust",
        "Service of the Order: Puget Crane Dental Plan",
    ]


def test_the_worksheet_goes_to_no_one_who_may_show_it_to_the_employee() -> None:
    said = text(texas())
    assert "is not to be shared with the employee" in said
    (other,) = [line for line in said.splitlines() if "without the confidential papers" in line]
    assert "Daniel Alan Reyes Jr." in other


def test_day_and_manner_are_those_of_service_else_the_day_of_printing() -> None:
    assert "November 21, 2026\n" in text(texas())
    sent = Service(
        served_on=date(2026, 11, 24),
        manner=ServiceManner.MAIL,
        order_served_on=date(2026, 12, 9),
        order_manner=ServiceManner.CERTIFIED_MAIL,
    )
    said = text(replace(texas(), service=sent))
    assert "December 9, 2026 · by certified mail, return receipt requested" in said
    assert "November 24" not in said


def test_when_and_how_the_motion_was_served_is_not_of_the_letter() -> None:
    motion = Service(served_on=date(2026, 11, 24), manner=ServiceManner.HAND)
    assert "November 21, 2026\n" in text(replace(texas(), service=motion))


def test_a_plan_is_not_reached_through_the_courts_filing_system() -> None:
    sent = Service(order_served_on=date(2026, 12, 9), order_manner=ServiceManner.E_FILING)
    assert "December 9, 2026\n" in text(replace(texas(), service=sent))


def test_a_plan_that_is_not_there_is_not_served() -> None:
    document = letter.build(reviewed(with_plan_kind(PlanKind.NONE)))
    assert not any(isinstance(block, Signatures) for block in document.blocks)
    assert "No Plan to Serve" in render_text.render(document)


def test_its_title_tells_nothing_of_the_client() -> None:
    document = kind_of("letter").build(reviewed(sample("OH")))
    assert document.name == "letter"
    assert "Dvorak" not in document.title
    assert "Scioto" not in document.title
