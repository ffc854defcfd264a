from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from qmsco_desk.checks.trace import Computed
from qmsco_desk.documents.blocks import (
    Choices,
    Document,
    Heading,
    Picture,
    Steps,
    Table,
)
from qmsco_desk.documents.catalogue import PAPERS
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.papers import calculation, worksheet
from qmsco_desk.documents.papers.rule_words import (
    NOT_ON_FILE,
    item_words,
    rule_name,
    status_words,
)
from qmsco_desk.documents.printed import address_inline, address_lines, plain
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages as render_pdf
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import (
    LimitBase,
    LimitMeasure,
    Option,
    PremiumPlace,
    Priority,
    Rank,
    Shortfall,
    WithholdingLimit,
)
from qmsco_desk.law.telling_pay import (
    limit_sentences,
    ranking_sentences,
    shortfall_sentences,
)
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import cents_down, cents_half_up, dollars
from qmsco_desk.model.paths import get_at
from qmsco_desk.model.people import Address
from qmsco_desk.model.vocabulary import (
    AddressOf,
    CoverageKind,
    CoverageManner,
    Movant,
    PaperName,
    PlanKind,
)
from tests.documents.matters import (
    ON,
    SSNS,
    official,
    paper,
    reviewed,
    sample,
    texas,
    with_children,
    with_plan_kind,
)
from tests.documents.matters import (
    calculation as figures,
)
from tests.documents.papers.test_checklist import MATTERS
from tests.documents.pdf_reading import pages_text

Golden = Callable[[str, str], None]


def _built(matter: Matter, *, identifiers: bool = False) -> Document:
    signing = replace(matter.signing, identifiers_in_full=identifiers)
    return worksheet.build(paper(replace(matter, signing=signing), figures()))


def _text(matter: Matter, *, identifiers: bool = False) -> str:
    return render_text.render(_built(matter, identifiers=identifiers)).replace("\u00a0", " ")


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_the_samples_worksheet_and_calculation_read_as_reviewed(code: str, golden: Golden) -> None:
    made = reviewed(sample(code))
    golden(f"documents/worksheet-{code}.txt", render_text.render(worksheet.build(made)))
    sheet = render_text.render(calculation.build(made))
    golden(f"documents/calculation-{code}.txt", sheet)


@pytest.mark.parametrize(
    "name", ["two-plans", "church", "government", "fehb", "tricare", "twelve-children"]
)
def test_the_worksheet_of_other_matters_reads_as_reviewed(name: str, golden: Golden) -> None:
    made = worksheet.build(reviewed(MATTERS[name]()))
    golden(f"documents/worksheet-{name}.txt", render_text.render(made))


def test_an_empty_worksheet_reads_as_reviewed(golden: Golden) -> None:
    made = paper(Matter())
    golden("documents/worksheet-empty.txt", render_text.render(worksheet.build(made)))
    sheet = render_text.render(calculation.build(made))
    golden("documents/calculation-empty.txt", sheet)


def test_it_says_on_every_page_that_it_is_no_notice() -> None:
    made = _built(texas())
    assert made.legend.startswith("NMSN-style worksheet")
    assert "not a National Medical Support Notice" in made.legend
    assert "not to be shared with the employee" in made.legend
    assert "Reyes" not in made.title


def test_parts_stand_in_the_notices_order() -> None:
    headings = [b.text for b in _built(texas()).blocks if isinstance(b, Heading) and b.level == 2]
    assert [text.split(" — ")[0] for text in headings] == [
        "Part A",
        "Part A",
        "Part A",
        "Part B",
        "Part B",
        "Part B",
    ]


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_the_facts_of_each_part_and_each_response_stand_on_one_page(code: str) -> None:
    pages = pages_text(render_pdf.render(worksheet.build(reviewed(sample(code)))))
    begun = {
        head: next(place for place, page in enumerate(pages) if head in page)
        for head in (
            "Part A — Health",
            "Part A — Employer’s",
            "Part A — Instructions",
            "Part B — Medical",
            "Part B — Plan",
            "Part B — Instructions",
        )
    }
    assert list(begun.values())[:3] == [0, 1, 2]
    assert begun["Part B — Plan"] == begun["Part B — Medical"] + 1
    for facts in (pages[0], pages[begun["Part B — Medical"]]):
        assert "Employer’s federal EIN" in facts
        assert "Social Security number" in facts  # the children's rows
        assert "Other (specify)" in facts  # the last box of the coverage ordered
    for response in (pages[1], pages[begun["Part B — Plan"]]):
        assert "return this page" in response
        assert "Signature" in response  # its last rows


def test_the_instructions_have_the_notices_headings_in_their_order() -> None:
    blocks = _built(texas()).blocks
    start = next(
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and "Instructions to Employer" in block.text
    )
    heads = [b.text for b in blocks[start:] if isinstance(b, Heading) and b.level == 3]
    assert heads[:8] == [
        "Employer responsibilities",
        "Limitations on withholding",
        "Priority of withholding",
        "Duration of withholding",
        "Possible sanctions",
        "Notice of termination of employment",
        "Employee liability for contribution to plan",
        "Contact for questions",
    ]


def test_case_and_identifier_stand_at_the_foot_of_each_page() -> None:
    matter = texas()
    foot = _built(matter).running_foot
    assert "Marisol Reyes / Daniel Alan Reyes Jr. · Cause No. D-1-FM-26-004417 · QMSCO" in foot
    with_agency = replace(matter, agency=replace(matter.agency, case_identifier="0011223344"))
    assert "Agency case 0011223344" in _built(with_agency).running_foot
    assert _built(Matter()).running_foot.startswith("QMSCO Desk")


def test_a_rule_that_was_not_read_is_marked_where_it_is_told() -> None:
    # 45 CFR 303.32(c)(6) is recalled in the file of federal law, 303.32(c)(5) was read.
    text = _text(texas())
    recalled = "45 C.F.R. § 303.32(c)(6)–(7) unverified: citation recalled, text not read"
    assert f"({recalled}.)" in text
    assert "303.32(c)(5) unverified" not in text


def test_what_is_withheld_in_part_or_not_known_is_said_plainly() -> None:
    whole = figures()
    (support,) = whole.allocation
    told = {
        (Fraction(100), Fraction(100)): "in full",
        (Fraction(100), Fraction(40)): "withheld in part",
        (Fraction(100), Fraction(0)): "not withheld",
        (Fraction(100), None): "not decided",
        (None, None): "amount not known",
    }
    for (ordered, withheld), words in told.items():
        one = replace(support, ordered=ordered, withheld=withheld, shown=None)
        made = calculation.build(paper(texas(), replace(whole, allocation=(one,))))
        table = next(
            b for b in made.blocks if isinstance(b, Table) and b.caption.startswith("Support")
        )
        assert table.rows[0][-1][0].text == words


def test_the_figures_of_the_sheet_are_those_of_the_report() -> None:
    made = reviewed(sample("OH"))
    found = made.report.calculation
    text = render_text.render(calculation.build(made))
    assert isinstance(found.limit, Computed)
    assert isinstance(found.disposable, Computed)
    assert isinstance(found.total_withheld, Computed)
    assert f"Disposable earnings: {dollars(cents_half_up(found.disposable.value))}" in text
    assert f"Withholding limit: {dollars(cents_down(found.limit.value.amount))}" in text
    assert f"Withheld in all: {dollars(cents_half_up(found.total_withheld.value))}" in text
    for one in found.allocation:
        assert one.withheld is not None
        shown = one.shown if one.shown is not None else cents_half_up(one.withheld)
        assert f"| {dollars(shown)} | in full" in text
    for coverage in found.enrollment:
        assert coverage.premium is not None
        shown = coverage.shown if coverage.shown is not None else cents_half_up(coverage.premium)
        assert f"{coverage.kind.label} | {dollars(shown)}" in text


def test_rows_for_children_are_not_parted_where_several_plans_take_the_page() -> None:
    matter = texas()
    matter = replace(matter, plans=matter.plans * 4)
    pages = pages_text(render_pdf.render(worksheet.build(paper(matter, figures()))))
    with_rows = [page for page in pages if "Child’s name" in page]
    assert len(with_rows) == 2  # Part A and Part B
    assert all("Reyes, Sofía E." in page and "Other (specify)" in page for page in with_rows)


def test_numbers_show_four_figures_unless_asked_for() -> None:
    masked, whole = _text(texas()), _text(texas(), identifiers=True)
    for ssn in SSNS:
        assert ssn not in masked
    for ssn in SSNS[1:]:  # the custodial parent's number has no place on the form
        assert f"•••-••-{ssn[-4:]}" in masked
        assert ssn in whole
    assert SSNS[0] not in whole


def test_eight_rows_and_an_addendum_for_more() -> None:
    tables = [b for b in _built(texas()).blocks if isinstance(b, Table) and b.caption == "Children"]
    assert [len(table.rows) for table in tables] == [8, 8]
    text = _text(with_children(12))
    assert "4 more children are listed in the addendum." in text
    assert text.count("12 | Reyes-Montgomery, Leo") == 2  # Part A and Part B
    assert "1 more child is listed" in _text(with_children(9))
    assert "addendum" not in _text(with_children(8))


def test_limits_and_priority_come_from_the_state_of_employment() -> None:
    text = _text(texas())
    assert "Texas: 50 percent of disposable earnings" in text
    assert "$1,170.00 every two weeks" in text
    elsewhere = replace(
        texas(),
        work=replace(texas().work, employer=replace(texas().work.employer, state="WA")),
    )
    assert "Washington: 50 percent of disposable earnings (RCW 26.23.060(3)" in _text(elsewhere)


def test_a_state_that_is_not_on_file_is_said_to_be_so() -> None:
    matter = replace(texas(), case=replace(texas().case, state=""))
    text = _text(matter)
    assert "State of employment. Not on file." in text
    assert "Order of payment. Not on file." in text


def test_a_substituted_official_hides_the_custodial_address() -> None:
    text = _text(official())
    assert "4102 Duval" not in text
    assert "Not stated: see the substituted official" in text
    assert "P.O. Box 12199, Austin, TX 78711" in text


def test_a_childs_own_address_is_named() -> None:
    matter = texas()
    own = replace(
        matter.children[0], address_of=AddressOf.OWN, address=matter.parties.second.address
    )
    text = _text(replace(matter, children=(own, matter.children[1])))
    assert "Sofía Elena Reyes: 88 Barton Road, Round Rock, TX 78664" in text


def test_coverage_boxes_follow_the_order() -> None:
    matter = texas()
    text = _text(matter)
    assert "[X] Only the following" in text
    assert "[X] Medical | [X] Dental | [ ] Vision" in text
    every = replace(matter, coverage=replace(matter.coverage, manner=CoverageManner.ALL_AVAILABLE))
    assert "[X] All health coverages available | [ ] Only the following" in _text(every)
    elected = replace(matter, coverage=replace(matter.coverage, manner=CoverageManner.AS_ELECTED))
    assert "coverage that the participant elects each year" in _text(elected)
    other = replace(
        matter, coverage=replace(matter.coverage, kinds=(CoverageKind.OTHER,), other="hearing aids")
    )
    assert "[X] Other (specify)" in _text(other)
    own = replace(matter.children[1], coverages=(CoverageKind.VISION,))
    differs = replace(matter, children=(matter.children[0], own))
    assert "Mateo Reyes: Vision." in _text(differs)


def test_answers_go_to_the_agency_or_to_the_one_who_asked() -> None:
    matter = texas()
    assert "return this page to: Ana Whitlock, Whitlock & Dean PLLC" in _text(matter)
    second = replace(matter, parties=replace(matter.parties, movant=Movant.SECOND))
    assert "return this page to: Daniel Alan Reyes Jr." in _text(second)
    agency = replace(
        matter.agency, involved=True, contact=replace(matter.agency.contact, name="State Office")
    )
    by_agency = _text(replace(matter, agency=agency))
    assert "return this page to: State Office. Under a Notice: within 20 business" in by_agency
    nobody = replace(matter, parties=replace(matter.parties, movant=None))
    assert "return this page to: [ sender ]." in _text(nobody)


def test_the_order_s_own_limit_is_printed() -> None:
    from tests.documents.matters import money

    matter = replace(texas(), costs=replace(texas().costs, premium_cap=money("180.00")))
    assert "Limit for premiums in the order: $180.00 every two weeks" in _text(matter)


def test_responses_are_keyed_on_meaning() -> None:
    choices = [b for b in _built(texas()).blocks if isinstance(b, Choices)]
    employer, plan = choices
    assert [choice.label for choice in employer.choices] == [f"{n}." for n in range(1, 8)]
    assert "withholding limits" in employer.choices[4].text[0].text
    assert [choice.label for choice in plan.choices] == [f"{n}." for n in range(1, 6)]
    assert "not to be a Qualified" in plan.choices[4].text[0].text
    assert not any(choice.ticked for group in choices for choice in group.choices)


@pytest.mark.parametrize("kind", [PlanKind.FEHB, PlanKind.TRICARE, PlanKind.NONE])
def test_it_says_where_such_a_notice_does_not_fit(kind: PlanKind) -> None:
    assert "This worksheet serves as a summary only." in _text(with_plan_kind(kind))
    assert "This worksheet serves as a summary only." not in _text(texas())


def test_the_calculation_is_counsel_s_and_is_the_trace() -> None:
    assert not any(isinstance(b, Picture | Steps) for b in _built(texas()).blocks)
    blocks = calculation.build(paper(texas(), figures())).blocks
    assert sum(isinstance(b, Picture) for b in blocks) == 1
    steps = next(b for b in blocks if isinstance(b, Steps))
    assert [(line.depth, line.label) for line in steps.lines] == [
        (depth - 1, step.label) for depth, step in figures().trace.walk() if depth
    ]
    leaned = [line for line in steps.lines if line.provenance.startswith("unverified")]
    assert [line.label for line in leaned] == ["Disposable earnings, biweekly"]
    text = render_text.render(calculation.build(paper(texas(), figures())))
    assert "Some figures lean on a rule that is not verified." in text


def test_research_notes_stay_with_counsel_and_the_standing_of_a_rule_is_told() -> None:
    made = reviewed(sample("TX"))
    notes = (
        "Reading it as option a is our own",
        "that is our reading",
        "were read on two law firm pages",
        "see L-2",
    )
    sheet = render_text.render(worksheet.build(made))
    own = render_text.render(calculation.build(made))
    assert not [note for note in notes if note in sheet]
    assert "Notes on these rules" not in sheet
    assert "verified November 21, 2026" in sheet
    assert "unverified: citation recalled, text not read" in sheet
    assert "Reading it as option a is our own" in own
    assert "that is our reading" in own
    nowhere = replace(texas(), case=replace(texas().case, state=""))
    assert "Not on file" in _text(nowhere)


def test_payroll_reads_what_is_withheld_and_no_other_case_s_number() -> None:
    whole = figures()
    (support,) = whole.allocation
    # $1,170.00 is the limit; $500.00 of this order comes first, $200.00 of another case after it.
    this = replace(support, rank=1, ordered=Fraction(500), withheld=Fraction(500), shown=None)
    other = replace(
        support, order="FM-77-1234", rank=2, ordered=Fraction(200), withheld=Fraction(50)
    )
    told = replace(whole, allocation=(this, replace(other, shown=None)))
    sheet = render_text.render(worksheet.build(paper(texas(), told)))
    assert "1 | Current child support | $500.00 | $500.00 | in full" in sheet
    row = "2 | Current child support, another case | $200.00 | $50.00 | withheld in part"
    assert row in sheet
    assert "FM-77-1234" not in sheet
    assert "FM-77-1234" in render_text.render(calculation.build(paper(texas(), told)))
    assert "Coverage | Premium | Fits within the limit" in sheet
    assert "(a) Total" not in sheet  # the reasonable-cost test and its expenses
    priority = sheet.index("Priority of withholding")
    assert priority < sheet.index(row) < sheet.index("Duration of withholding")


def test_date_and_identifier_are_this_order_s_and_the_decree_has_its_own_box() -> None:
    matter = sample("TX")  # a decree of October 5, 2026 goes before
    assert matter.underlying.entered_on is not None
    decree = replace(matter.underlying, number="D-1-FM-24-000001")
    matter = replace(matter, underlying=decree)
    unsigned = _text(matter)
    number = matter.case.number
    assert unsigned.count(f"Order date: | Order identifier: {number}") == 2  # Part A and Part B
    box = "Underlying order: Final Decree of Divorce, entered 10/05/2026, D-1-FM-24-000001"
    assert unsigned.count(box) == 2
    signed = replace(matter, signing=replace(matter.signing, signed_on=ON))
    assert f"Order date: 11/21/2026 | Order identifier: {number}" in _text(signed)
    planned = replace(matter, signing=replace(matter.signing, signed_on=ON + timedelta(days=1)))
    assert f"Order date: | Order identifier: {number}" in _text(planned)
    alone = replace(matter, underlying=replace(decree, separate=False))
    assert "Underlying order" not in _text(alone)


def test_what_is_missing_is_named_as_its_field() -> None:
    text = render_text.render(calculation.build(paper(Matter())))
    assert "Still needed: Participant — Gross income." in text
    assert "cannot be computed yet" in text
    reviewed_text = render_text.render(calculation.build(reviewed(Matter())))
    assert "Participant — Gross income, Deductions, " in reviewed_text  # a list, by its name too


@pytest.mark.parametrize("make", [texas, official, Matter])
def test_every_path_leads_to_a_field(make: Callable[[], Matter]) -> None:
    matter = make()
    for span in spans_of(worksheet.build(reviewed(matter))):
        if span.path:
            get_at(matter, span.path)


def test_every_paper_is_offered_once_and_under_its_own_name() -> None:
    made = paper(texas(), figures())
    offered = [kind.paper for kind in PAPERS]
    assert offered == [name for name in PaperName if name in offered]
    for kind in PAPERS:
        document = kind.build(made)
        assert document.name == kind.name
        assert "QMSCO Desk 0.1.0 · " in document.running_foot


SOURCED = Status.SOURCED


def limit_words(rule: WithholdingLimit) -> str:
    return item_words(limit_sentences(rule))


def ranking_words(rule: Priority) -> str:
    return item_words(ranking_sentences(rule))


def shortfall_words(rule: Shortfall) -> str:
    return item_words(shortfall_sentences(rule))


def test_a_limit_in_words() -> None:
    flat = (("flat", Decimal("50")),)
    rule = WithholdingLimit(status=SOURCED, measure=LimitMeasure.FLAT_PERCENT, percents=flat)
    assert limit_words(replace(rule, of=LimitBase.GROSS)) == "50 percent of gross earnings"
    assert limit_words(rule) == "50 percent of earnings"
    assert limit_words(replace(rule, percents=())) == NOT_ON_FILE
    assert limit_words(replace(rule, measure=LimitMeasure.CCPA)) == "The federal limit"
    lesser = replace(rule, measure=LimitMeasure.LESSER_OF, of=LimitBase.DISPOSABLE)
    assert (
        limit_words(lesser)
        == "The lesser of the federal limit and 50 percent of disposable earnings"
    )
    assert limit_words(replace(lesser, percents=())).endswith("the State’s own")
    assert limit_words(replace(rule, measure=None)) == NOT_ON_FILE


def test_a_ranking_in_words() -> None:
    child, medical = (
        (Rank.CURRENT_CHILD_SUPPORT,),
        (Rank.MEDICAL_SUPPORT, Rank.CASH_MEDICAL_SUPPORT),
    )
    rule = Priority(status=SOURCED, has_rule=True, ranking=(child, medical), complete=True)
    assert ranking_words(rule) == (
        "First, current child support; second, health coverage premiums and cash medical support "
        "alike"
    )
    partial = replace(rule, ranking=(child,), complete=False)
    assert ranking_words(partial) == (
        "First, current child support. The ranking on file does not place premiums. "
        "The ranking on file is partial"
    )
    after = replace(rule, ranking=(child,), premiums=PremiumPlace.AFTER_ALL_SUPPORT)
    assert ranking_words(after).endswith("Premiums are met from what all cash support leaves")
    assert ranking_words(Priority(status=Status.UNKNOWN)) == NOT_ON_FILE
    assert ranking_words(replace(rule, ranking=())) == NOT_ON_FILE
    assert ranking_words(replace(rule, has_rule=False)) == "The State has no rule"


def test_a_shortfall_in_words() -> None:
    rule = Shortfall(status=SOURCED, has_rule=True, option=Option.A)
    assert shortfall_words(rule) == "The children are enrolled in no coverage"
    ranked = replace(rule, option=Option.B, ranking=(CoverageKind.MEDICAL, CoverageKind.DENTAL))
    assert shortfall_words(ranked).endswith("in this order: medical, dental")
    assert shortfall_words(Shortfall(status=Status.UNKNOWN)) == NOT_ON_FILE
    assert shortfall_words(replace(rule, option=None)) == NOT_ON_FILE
    assert shortfall_words(replace(rule, has_rule=False, option=None)) == "The State has no rule"


def test_how_well_a_rule_is_verified_in_words() -> None:
    assert status_words(SOURCED, ON) == "verified November 21, 2026"
    assert status_words(SOURCED, None) == "read in a public source"
    assert status_words(Status.CONFIRMED, ON) == "confirmed by the firm November 21, 2026"
    assert status_words(Status.RECALLED, None).startswith("unverified")
    assert status_words(Status.UNKNOWN, None) == NOT_ON_FILE
    assert rule_name("some_new_rule") == "Some new rule"


def test_an_address_abroad_is_printed_with_its_country_and_without_blanks() -> None:
    abroad = Address("88 Rue Cartier", "", "Montréal QC  H2K 4C4", country="Canada")
    lines = address_lines(abroad, "parties.first.address", "mailing address")
    assert [plain(line) for line in lines] == list(abroad.lines)
    begun = address_inline(Address(country="Canada"), "parties.first.address", "mailing address")
    assert plain(begun) == "[street], [city], Canada"
