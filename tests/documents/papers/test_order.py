from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qmsco_desk.checks.case import OrderText
from qmsco_desk.documents import blocks
from qmsco_desk.documents.blocks import Document, Heading, Item, Numbered, Para
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.papers import order
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.case import UnderlyingOrder
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.model.people import Address, Contact, PersonName
from qmsco_desk.model.support import ClauseChange, Clauses
from qmsco_desk.model.vocabulary import (
    AddressOf,
    Beginning,
    CoverageKind,
    CoverageManner,
    Ending,
    EntryBasis,
    PlanKind,
    Side,
)
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import case_of, given
from tests.documents.matters import (
    BY_KIND,
    ON,
    SSNS,
    WORDING,
    agreed,
    calculation,
    official,
    paper,
    reviewed,
    sample,
    texas,
    with_children,
    with_plan_kind,
)

Golden = Callable[[str, str], None]
RULES = Library.load(resource("rules")).rules("TX", ON)


def _document(matter: Matter) -> Document:
    return order.build(paper(matter, calculation()))


def _text(matter: Matter) -> str:
    return render_text.render(_document(matter))


def _words(matter: Matter) -> dict[str, str]:
    text: OrderText = order.words(matter, WORDING, RULES, RULES)
    return dict(text.clauses)


MATTERS: dict[str, Callable[[], Matter]] = {
    "hearing": texas,
    "agreed": agreed,
    "official": official,
    "one-child": lambda: with_children(1),
    "three-children": lambda: with_children(3),
    "twelve-children": lambda: with_children(12),
    **BY_KIND,
    "empty": Matter,
}


@pytest.mark.parametrize("name", MATTERS)
def test_the_order_reads_as_reviewed(name: str, golden: Golden) -> None:
    golden(f"documents/order-{name}.txt", _text(MATTERS[name]()))


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_the_sample_order_reads_as_reviewed(code: str, golden: Golden) -> None:
    made = order.build(reviewed(sample(code)))
    assert not made.draft  # a sample matter has no error
    golden(f"documents/order-{code}.txt", render_text.render(made))


@pytest.mark.parametrize("count", [1, 2, 3, 12])
def test_each_element_of_the_statute_stands_there_for_each_child(count: int) -> None:
    matter = with_children(count)
    words = _words(matter)
    participant = "Daniel Alan Reyes Jr."
    assert participant in words["participant"]  # (a)(3)(A): name and last known mailing address
    assert "88 Barton Road, Round Rock, TX\u00a078664" in words["participant"]
    rights = [line for line in words["right"].splitlines() if "has the right" in line]
    assert len(rights) == count
    addresses = words["alternate_recipients"].splitlines()
    coverage = words["coverage"].splitlines()
    for child in matter.children:
        assert any(child.name.full in line for line in rights)  # (a)(2)(A)(i)
        row = next(line for line in addresses if child.name.full in line)
        assert "4102 Duval Street, Apt 7, Austin, TX\u00a078751" in row  # (a)(3)(A)
        row = next(line for line in coverage if child.name.full in line)
        assert "Medical and dental" in row  # (a)(3)(B)
        assert "End of the duty of support under the law of Texas" in row  # (a)(3)(C)
    assert "earliest date on which a Plan allows" in words["period"]  # (a)(3)(C)
    assert (
        "does not require a Plan to provide any type or form of benefit"
        in (words["no_new_benefits"])
    )  # (a)(4)


@pytest.mark.parametrize("name", MATTERS)
def test_no_number_or_birthday_of_anyone_is_in_the_order(name: str) -> None:
    matter = MATTERS[name]()
    text = _text(matter)
    assert not re.search(r"\d{3}-\d{2}-\d{4}", text)
    for ssn in (*SSNS, *(child.ssn for child in matter.children)):
        assert not ssn or ssn not in text
        assert not ssn or ssn[-4:] not in text.replace("004417", "")
    for child in matter.children:
        assert child.born is not None
        assert child.born.isoformat() not in text
        assert f"{child.born.month:02}/{child.born.day:02}/{child.born.year}" not in text


def test_one_child_and_several_are_spoken_of_rightly() -> None:
    one, three = _text(with_children(1)), _text(with_children(3))
    assert "the Alternate Recipient becomes eligible" in one
    assert "Alternate Recipients" not in one
    assert "the children" not in one
    assert "the Alternate Recipients become eligible" in three
    assert "{" not in one + three


@pytest.mark.parametrize("kind", list(PlanKind))
def test_a_wrong_recital_never_appears(kind: PlanKind) -> None:
    matter = with_plan_kind(kind)
    text, title = _text(matter), _document(matter).title
    qmcso = "QMCSO" in text or "Qualified Medical Child Support Order" in text
    match kind:
        case PlanKind.ERISA | PlanKind.MULTIEMPLOYER:
            assert title == "Qualified Medical Child Support Order"
            assert "church plan" not in text
            assert "section 609(a)".replace(" ", "\u00a0") in text
        case PlanKind.CHURCH:
            assert title == "Qualified Medical Child Support Order"
            assert "section\u00a0401(f)" in text
            assert "1169(a)(7)" not in text
        case PlanKind.GOVERNMENT:
            assert title == "Medical Child Support Order"
            assert not qmcso
            assert "does not by itself require the plan to honor an order of this Court" in text
        case PlanKind.FEHB:
            assert not qmcso
            assert "8905(h)" in text
            assert "1169" not in text
        case PlanKind.TRICARE:
            assert not qmcso
            assert "DEERS" in text
            assert "1169" not in text
        case PlanKind.INDIVIDUAL | PlanKind.PUBLIC | PlanKind.NONE:
            assert not qmcso
            assert "1169" not in text
            assert "Plan Administrator" not in text


def test_two_plans_of_different_kinds_have_both_recitals() -> None:
    matter = with_plan_kind(PlanKind.ERISA)
    second = replace(matter.plans[0], name="Diocesan Health Plan", kind=PlanKind.CHURCH)
    third = replace(matter.plans[0], name="TRICARE Prime", kind=PlanKind.TRICARE)
    text = _text(replace(matter, plans=(*matter.plans, second, third)))
    assert "as to each church plan" in text
    assert "Diocesan Health Plan" in text
    assert "The Participant shall promptly register each Alternate Recipient" in text
    assert "Plan | Sponsor | Plan Administrator" in text
    table = text.split("Plan | Sponsor | Plan Administrator")[1].split("\n\n")[0]
    assert "TRICARE Prime" not in table  # it is not a group health plan that this order reaches


def test_an_official_stands_in_for_the_address_and_hides_it() -> None:
    text = _text(official())
    assert "4102 Duval Street" not in text
    assert "in care of the substituted official, Address Confidentiality Program" in text
    assert "Sofía Elena Reyes" in text  # the child's name is never replaced
    assert "treated as payment to the Alternate Recipient" in text


def test_a_named_representative_and_payee_are_printed() -> None:
    matter = texas()
    aunt = Contact("Lucía Vega", matter.parties.first.address)
    matter = replace(
        matter,
        parties=replace(matter.parties, representative=aunt),
        costs=replace(matter.costs, payee=aunt),
    )
    words = _words(matter)
    assert words["representative"].startswith("Lucía Vega, 4102 Duval Street")
    assert "shall be sent to Lucía Vega" in words["payment"]


@pytest.mark.parametrize("begins", [*Beginning, None])
@pytest.mark.parametrize("ends", [*Ending, None])
def test_every_beginning_and_end_has_words(begins: Beginning | None, ends: Ending | None) -> None:
    matter = texas()
    coverage = replace(
        matter.coverage, begins=begins, ends=ends, until_age=19, begins_on=ON, ends_on=ON
    )
    period = _words(replace(matter, coverage=coverage))["period"]
    assert "until" in period
    assert ("[" in period) == (begins is None or ends is None)
    if ends is Ending.AT_AGE and begins:
        assert "the age of 19" in period
    if begins is Beginning.ON_DATE and ends:
        assert "November 21, 2026, or from the earliest later date" in period


@pytest.mark.parametrize("manner", [*CoverageManner, None])
def test_every_manner_of_coverage_has_words(manner: CoverageManner | None) -> None:
    matter = texas()
    matter = replace(matter, coverage=replace(matter.coverage, manner=manner))
    assert ("[" in _words(matter)["coverage"]) == (manner is None)


def test_a_child_with_coverage_of_its_own_says_so() -> None:
    matter = texas()
    own = replace(matter.children[1], coverages=(CoverageKind.VISION,))
    words = _words(replace(matter, children=(matter.children[0], own)))["coverage"]
    assert "Mateo Reyes | Vision" in words
    assert "Sofía Elena Reyes | Medical and dental" in words


def test_default_names_the_one_who_did_not_ask() -> None:
    matter = texas()
    matter = replace(matter, case=replace(matter.case, basis=EntryBasis.DEFAULT))
    assert "finds that Daniel Alan Reyes Jr., Respondent, was given notice" in _text(matter)


def test_the_drafters_words_take_the_clauses_place_and_its_facts_stay_locked() -> None:
    change = ClauseChange("right", "{child} may use each Plan.\n\n* one\n* {unknown} <b>two</b>")
    matter = replace(texas(), clauses=Clauses((change,)))
    words = _words(matter)["right"]
    assert words == "[child’s name] may use each Plan.\n(a) one\n(b) {unknown} <b>two</b>"


def test_a_clause_left_out_is_not_printed_and_nothing_refers_to_its_number() -> None:
    matter = replace(texas(), clauses=Clauses((ClauseChange("period", "", True),)))
    assert "period" not in _words(matter)
    assert "throughout the period in this Order" in _text(matter)


def test_special_provisions_come_before_the_general_ones_as_typed() -> None:
    special = "No {child} shall fly\n# *alone* & <i>unaided</i>\n"
    text = _text(replace(texas(), clauses=Clauses((), special)))
    assert "11.1 No {child} shall fly." in text
    assert "11.2 # *alone* & <i>unaided</i>." in text
    assert "12. General Provisions" in text


HOSTILE = "{participant} <b>x</b> {see right} \\n %s $& {{}} </para> [table children] * a"


def test_hostile_text_in_a_field_stays_literal() -> None:
    matter = texas()
    name = PersonName("Bobby", "", HOSTILE)
    matter = replace(
        matter,
        children=(replace(matter.children[0], name=name),),
        findings=replace(matter.findings, needs=HOSTILE),
        plans=(replace(matter.plans[0], name=HOSTILE),),
    )
    assert _text(matter).count(HOSTILE) >= 6


def test_references_name_the_paragraph_that_they_mean() -> None:
    document = _document(texas())
    labels: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Numbered):
            for item in block.items:
                first = item.blocks[0]
                if isinstance(first, Para):
                    labels[item.label] = first.spans[0].text
    text = render_text.render(document)
    assert labels["3.3"] == "Alternate Recipients."
    assert "named in paragraph\u00a03.3" in text
    referred = set(re.findall(r"paragraph\u00a0(\d+\.\d+)", text))
    assert referred <= labels.keys()
    assert len(labels) == len(set(labels))


def test_numbers_run_without_a_gap() -> None:
    for make in MATTERS.values():
        document = _document(make())
        parts = [b.number for b in document.blocks if isinstance(b, Heading) and b.number]
        assert parts == [f"{n}." for n in range(1, len(parts) + 1)]
        numbers: list[Item] = [
            item for b in document.blocks if isinstance(b, Numbered) for item in b.items
        ]
        seen = [tuple(map(int, item.label.split("."))) for item in numbers if item.label]
        assert seen == sorted(set(seen))


@pytest.mark.parametrize("name", MATTERS)
def test_every_path_leads_to_a_field(name: str) -> None:
    matter = MATTERS[name]()
    for span in spans_of(_document(matter)):
        if span.path:
            get_at(matter, span.path)


def test_words_and_paper_say_the_same() -> None:
    matter = agreed()
    text = " ".join(_text(matter).replace("\u00a0", " ").split())
    for clause, words in order.words(matter, WORDING, RULES, RULES).clauses:
        if clause != "found_cost":  # its figures are printed once they are computed
            first = " ".join(words.replace("\u00a0", " ").split("\n")[0].split())
            assert first in text, clause


def test_relation_to_the_decree() -> None:
    matter = texas()
    number = UnderlyingOrder(True, "Decree", ON, "D-1-22")
    assert " (No.\u00a0D-1-22)." in _text(replace(matter, underlying=number))
    alone = UnderlyingOrder(separate=False)
    assert "This Order stands alone" in _text(replace(matter, underlying=alone))


def test_the_participant_may_be_the_custodial_parent() -> None:
    matter = texas()
    matter = replace(matter, parties=replace(matter.parties, custodial=Side.SECOND))
    words = _words(matter)["other_parent"]
    assert "live with the Participant, who is the “Custodial Parent.”" in words
    # A consent of the participant is nothing that this parent would need for claims of its own.
    assert _words(matter)["claims"].startswith("Either parent may obtain information")


@pytest.mark.parametrize("custodial", list(Side))
@pytest.mark.parametrize("start", [texas, official])
def test_a_child_with_an_address_of_its_own_is_not_said_to_live_with_the_parent(
    start: Callable[[], Matter], custodial: Side
) -> None:
    matter = start()
    apart = replace(
        matter.children[0], address_of=AddressOf.OWN, address=Address("12 Elm", "", "Waco", "TX")
    )
    matter = replace(
        matter,
        children=(apart, *matter.children),
        parties=replace(matter.parties, custodial=custodial),
    )
    words = _words(matter)["other_parent"]
    assert "live" not in words
    assert words.endswith("is the “Custodial Parent.”")
    assert ("4102 Duval Street" in words) is (start is texas)


def test_who_owes_cash_medical_support_is_called_by_the_terms_of_the_order() -> None:
    matter = agreed()
    assert _words(matter)["cash_medical"].startswith(
        "The Participant shall pay the Other Parent cash medical support of $75.00 a month"
    )
    turned = replace(matter, parties=replace(matter.parties, obligor=Side.FIRST))
    assert _words(turned)["cash_medical"].startswith("The Other Parent shall pay the Participant")
    unknown = replace(matter, parties=replace(matter.parties, obligor=None))
    assert _words(unknown)["cash_medical"].startswith("The [obligor] shall pay the [obligee]")


def test_counsel_who_prepared_the_order_is_said_once() -> None:
    text = _text(texas())
    assert text.count("Prepared by") == 1
    assert "Prepared by:\n________________________________\nAna Whitlock" in text
    matter = texas()
    first = replace(matter.parties.first, represented=None)
    unanswered = _text(replace(matter, parties=replace(matter.parties, first=first)))
    assert unanswered.count("Prepared by Ana Whitlock.") == 1


def test_where_there_is_no_coverage_the_court_finds_nothing_about_it() -> None:
    text = _text(with_plan_kind(PlanKind.NONE))
    assert "No health coverage for the Children is available" in text
    assert "coverage ordered" not in text


def test_a_government_plan_is_not_asked_whether_the_order_is_qualified() -> None:
    words = _words(with_plan_kind(PlanKind.GOVERNMENT))["notices"]
    assert "qualified" not in words
    assert "procedures of the Plan for deciding whether to carry it out" in words


@pytest.mark.parametrize(
    ("ends", "until"),
    [
        (Ending.STATE_RULE, "until the duty of support for the Child ends"),
        (Ending.AT_AGE, "for the Child until the date or age stated in paragraph\u00a04.2"),
    ],
)
def test_an_order_to_a_parent_lasts_as_long_as_its_table_says(ends: Ending, until: str) -> None:
    matter = replace(with_plan_kind(PlanKind.INDIVIDUAL), children=texas().children[:1])
    coverage = replace(matter.coverage, ends=ends, until_age=19)
    assert until in _words(replace(matter, coverage=coverage))["ending_early_outside"]


def test_errors_print_draft_and_the_foot_names_program_and_law() -> None:
    document = order.build(paper(texas(), errors=True))
    assert document.draft
    assert document.running_foot == "QMSCO Desk 0.1.0 · rules as of November 21, 2026"
    assert not _document(texas()).draft
    assert "Reyes" not in document.title


def test_the_style_that_the_drafter_typed_wins() -> None:
    matter = texas()
    matter = replace(matter, case=replace(matter.case, style="IN RE: THE REYES CHILDREN\nFamily"))
    assert "IN RE: THE REYES CHILDREN\nFamily" in _text(matter)


def test_slots_of_the_captions_are_those_of_the_rules() -> None:
    from qmsco_desk.documents.papers.caption import caption_slots
    from qmsco_desk.law.schema import CAPTION_SLOTS

    assert caption_slots() == set(CAPTION_SLOTS)


def test_no_state_is_named_in_the_code_of_the_papers() -> None:
    names = [state.name for state in Library.load(resource("rules")).states()]
    for path in Path(blocks.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not any(name in text for name in names), path.name


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("CT", ["IN THE SUPERIOR COURT", "JUDICIAL DISTRICT OF HARTFORD", "CONNECTICUT", ""]),
        (
            "WY",
            [
                "IN THE DISTRICT COURT",
                "FIRST JUDICIAL DISTRICT",
                "COUNTY OF LARAMIE, STATE OF WYOMING",
                "",
            ],
        ),
        ("GA", ["IN THE SUPERIOR COURT OF FULTON COUNTY, GEORGIA", ""]),
        (
            "VA",
            [
                "IN THE HENRICO COUNTY JUVENILE AND DOMESTIC RELATIONS DISTRICT COURT",
                "COMMONWEALTH OF VIRGINIA",
                "",
            ],
        ),
    ],
)
def test_a_courts_name_stands_in_lines_and_the_state_where_the_name_does_not_tell_it(
    code: str, lines: list[str]
) -> None:
    matter = Samples(resource("samples")).family(code)
    text = render_text.render(order.build(reviewed(matter))).splitlines()
    start = next(index for index, line in enumerate(text) if line.startswith("IN THE"))
    assert text[start : start + len(lines)] == lines


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (True, "shall withhold the contribution for the coverage that this Order provides before"),
        (False, "shall withhold support before the contribution"),
        (None, None),
    ],
)
def test_an_order_says_what_comes_first_where_the_state_leaves_it_to_the_order(
    first: bool | None, said: str | None
) -> None:
    matter = Samples(resource("samples")).family("VA")
    matter = replace(matter, withholding=replace(matter.withholding, premiums_first=first))
    printed = render_text.render(order.build(reviewed(matter)))
    text = " ".join(printed.replace("\u00a0", " ").split())
    assert ("What is withheld first." in text) is (said is not None)
    assert said is None or said in text
    # Elsewhere the state ranks premiums itself, and an order has nothing to say of it.
    texan = replace(texas(), withholding=matter.withholding)
    assert "What is withheld first." not in _text(texan)


def test_islands_and_a_district_have_their_article_in_a_sentence() -> None:
    for code, name in (("VI", "the U.S. Virgin Islands"), ("DC", "the District of Columbia")):
        matter = Samples(resource("samples")).family(code)
        text = render_text.render(order.build(reviewed(matter))).replace("\u00a0", " ")
        assert f"under the domestic relations law of {name}" in text
        assert f"ends under the law of {name}" in text
        assert f"duty of support under the law of {name}" in text


@pytest.mark.parametrize(("works", "printed"), [("VA", True), ("TX", False), ("ZZ", False)])
def test_what_comes_first_follows_the_state_of_employment(works: str, printed: bool) -> None:
    """Only the state where the employer withholds leaves it to the order, wherever that is made."""
    matter = given(
        sample("TX"), {"work.employer.state": works, "withholding.premiums_first": "yes"}
    )
    clauses = dict(case_of(matter).text.clauses)
    assert ("what_comes_first" in clauses) is printed
    assert ("before support, for as long as" in _text(matter)) is printed
