"""The papers filed beside the order: what they ask, claim and certify, and what they must not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.documents.blocks import CaptionBlock, Document, Heading, Signatures, Table
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.papers import (
    certificate_of_service,
    motion,
    notice_of_hearing,
    order,
    proposed_findings,
)
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.locate import resource
from qmsco_desk.model.case import Agency, Parties, UnderlyingOrder
from qmsco_desk.model.filing import Packet, PacketEntry, Service
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.model.people import Address, Contact
from qmsco_desk.model.vocabulary import (
    AddressOf,
    EntryBasis,
    Movant,
    PacketPreset,
    PaperName,
    PlanKind,
    Proceeding,
    ServiceManner,
    Side,
)
from qmsco_desk.storage.samples import Samples
from tests.documents.matters import (
    BY_KIND,
    SSNS,
    agreed,
    money,
    official,
    paper,
    reviewed,
    sample,
    texas,
    with_children,
    with_plan_kind,
)
from tests.documents.papers.test_plan_kinds import with_plans

Golden = Callable[[str, str], None]
BUILD = {
    "motion": motion.build,
    "notice-of-hearing": notice_of_hearing.build,
    "proposed-findings": proposed_findings.build,
    "certificate-of-service": certificate_of_service.build,
}
EACH_PAPER = pytest.mark.parametrize("name", BUILD)
AGENCY = Contact(
    "Travis County Child Support Division",
    Address("5501 Airport Boulevard", "", "Austin", "TX", "78751"),
    "512-555-0105",
)


def by_default() -> Matter:
    matter = texas()
    return replace(matter, case=replace(matter.case, basis=EntryBasis.DEFAULT))


def for_agency() -> Matter:
    """The agency asks; both parents are told of it."""
    matter = texas()
    return replace(
        matter,
        agency=Agency(involved=True, contact=AGENCY),
        parties=replace(matter.parties, movant=Movant.AGENCY),
        service=Service(date(2026, 11, 24), ServiceManner.MAIL),
    )


def petition() -> Matter:
    """Nothing is pending: a suit about the children, no number, and an order that stands alone."""
    matter = texas()
    return replace(
        matter,
        case=replace(matter.case, number="", hearing_on=None),
        underlying=UnderlyingOrder(separate=False),
    )


def joint_petition() -> Matter:
    matter = petition()
    return replace(matter, case=replace(matter.case, basis=EntryBasis.AGREEMENT))


def entered() -> Matter:
    """The judge has signed; the order goes to the plan and the employer too."""
    matter = texas()
    return replace(
        matter,
        signing=replace(matter.signing, signed_on=date(2026, 12, 3)),
        service=Service(
            served_on=date(2026, 11, 16),
            manner=ServiceManner.HAND,
            order_served_on=date(2026, 12, 4),
            order_manner=ServiceManner.CERTIFIED_MAIL,
            by="Rosa Linden",
        ),
    )


def for_the_plan() -> Matter:
    """The packet for the plan is printed before the judge has signed."""
    matter = entered()
    return replace(
        matter,
        signing=replace(matter.signing, signed_on=None),
        packet=Packet(preset=PacketPreset.PLAN),
    )


def on_numbered_paper() -> Matter:
    matter = texas()
    return replace(matter, signing=replace(matter.signing, pleading_paper=True))


MATTERS: dict[str, Callable[[], Matter]] = {
    "TX": lambda: sample("TX"),
    "OH": lambda: sample("OH"),
    "WA": lambda: sample("WA"),
    "agreed": agreed,
    "default": by_default,
    "agency": for_agency,
    "petition": petition,
    "joint-petition": joint_petition,
    "official": official,
    "one-child": lambda: with_children(1),
    "twelve-children": lambda: with_children(12),
    "entered": entered,
    "for-the-plan": for_the_plan,
    "numbered-paper": on_numbered_paper,
    **BY_KIND,
    "mixed": lambda: with_plans(PlanKind.ERISA, PlanKind.CHURCH, PlanKind.TRICARE),
    "empty": Matter,
}
READ = (
    *((name, code) for name in BUILD for code in ("TX", "OH", "WA", "agency", "empty")),
    *(("motion", name) for name in ("agreed", "default", "petition", "joint-petition", "mixed")),
    *(
        (name, kind)
        for name in ("motion", "proposed-findings")
        for kind in ("church", "government", "fehb", "tricare", "individual", "public", "no-plan")
    ),
    ("proposed-findings", "default"),
    ("proposed-findings", "mixed"),
    ("notice-of-hearing", "default"),
    ("certificate-of-service", "entered"),
    ("certificate-of-service", "for-the-plan"),
    ("certificate-of-service", "official"),
    ("motion", "numbered-paper"),
)


def document(name: str, matter: Matter) -> Document:
    return BUILD[name](reviewed(matter))


def text_of(name: str, matter: Matter) -> str:
    return render_text.render(document(name, matter))


def words_of(name: str, matter: Matter) -> str:
    """The paper on one line, with ordinary spaces."""
    return " ".join(text_of(name, matter).replace("\u00a0", " ").split())


@pytest.mark.parametrize(("name", "matter"), READ)
def test_the_paper_reads_as_reviewed(name: str, matter: str, golden: Golden) -> None:
    golden(f"documents/filed/{name}-{matter}.txt", text_of(name, MATTERS[matter]()))


@EACH_PAPER
@pytest.mark.parametrize("matter", MATTERS)
def test_nothing_is_promised_and_no_one_is_given_away(name: str, matter: str) -> None:
    family = MATTERS[matter]()
    said = words_of(name, family)
    assert "is qualified" not in said
    assert "is a Qualified" not in said
    assert "is a QMCSO" not in said
    assert '"' not in said
    assert "'" not in said
    assert not any(number in said for number in (*SSNS, "987-65-43"))
    for child in family.children:
        assert child.born is None or str(child.born.year) not in said


@EACH_PAPER
@pytest.mark.parametrize("matter", MATTERS)
def test_every_blank_and_every_fact_leads_to_a_field(name: str, matter: str) -> None:
    family = MATTERS[matter]()
    for span in spans_of(document(name, family).blocks):
        assert not span.blank or span.path, span.text
        if span.path:
            get_at(family, span.path)


@EACH_PAPER
@pytest.mark.parametrize("matter", MATTERS)
def test_paragraphs_are_counted_through_the_paper(name: str, matter: str) -> None:
    said = text_of(name, MATTERS[matter]())
    found = [int(number) for number in re.findall(r"^(\d+)\. ", said, re.MULTILINE)]
    assert found == list(range(1, len(found) + 1))
    assert bool(found) is (name in ("motion", "proposed-findings"))


@EACH_PAPER
@pytest.mark.parametrize("matter", MATTERS)
def test_a_title_is_no_clients(name: str, matter: str) -> None:
    family = MATTERS[matter]()
    made = document(name, family)
    heading = next(block for block in made.blocks if isinstance(block, Heading))
    assert heading.text == made.title.upper()
    people = (family.parties.first, family.parties.second, *family.children)
    names = {part for one in people for part in (one.name.first, one.name.last) if part}
    assert not any(each in made.title for each in (*names, family.case.number or "no number"))


@pytest.mark.parametrize("proceeding", [None, *Proceeding])
@pytest.mark.parametrize("number", ["", "26-1-00417-5"])
@pytest.mark.parametrize("separate", [None, True, False])
def test_a_petition_is_for_where_nothing_is_pending(
    proceeding: Proceeding | None, number: str, separate: bool | None
) -> None:
    matter = texas()
    matter = replace(
        matter,
        case=replace(matter.case, number=number, proceeding=proceeding),
        underlying=replace(matter.underlying, separate=separate),
    )
    opens = proceeding in (Proceeding.MARRIAGE, Proceeding.PARENTAGE, Proceeding.CHILD)
    said = text_of("motion", matter)
    is_petition = opens and not number and separate is False
    assert ("PETITION FOR QUALIFIED MEDICAL CHILD SUPPORT ORDER" in said) is is_petition
    assert ("MOTION FOR ENTRY OF" in said) is not is_petition
    assert ("Verification" in said) is is_petition


@pytest.mark.parametrize(
    ("basis", "title"),
    [
        (EntryBasis.AGREEMENT, "Agreed Motion for Entry of Qualified Medical Child Support Order"),
        (EntryBasis.HEARING, "Motion for Entry of Qualified Medical Child Support Order"),
        (
            EntryBasis.DEFAULT,
            "Motion for Entry of Qualified Medical Child Support Order by Default",
        ),
        (None, "Motion for Entry of Qualified Medical Child Support Order"),
    ],
)
def test_a_motion_says_how_it_comes(basis: EntryBasis | None, title: str) -> None:
    matter = texas()
    matter = replace(matter, case=replace(matter.case, basis=basis))
    assert document("motion", matter).title == title
    assert ("The undersigned agree" in text_of("motion", matter)) is (basis is EntryBasis.AGREEMENT)


CLAIM = "the cost is within the limit"
FOR_THE_COURT = "Whether the cost of the coverage is reasonable is for the Court to find"


@pytest.mark.parametrize(
    ("code", "claimed"),
    [
        ("TX", True),  # rule read in its source, test met
        ("OH", True),
        ("IL", False),  # test met, by a rule that is recalled
        ("NV", False),
        ("NY", False),  # rule read, the cost that it compares recalled
        ("GA", False),  # the court decides
        ("AL", False),  # no rule on file
    ],
)
def test_reasonable_cost_is_claimed_only_by_a_verified_rule(code: str, claimed: bool) -> None:
    matter = Samples(resource("samples")).matter(code)
    asked = words_of("motion", matter)
    assert (CLAIM in asked) is claimed
    assert (FOR_THE_COURT in asked) is not claimed
    found = words_of("proposed-findings", matter)
    assert (CLAIM in found) is claimed
    assert "The coverage is available at reasonable cost." in found  # the drafter's own finding


def dear() -> Matter:
    """Medical coverage at 400.00 a pay period, dental as it was.

    400.00 - 52.00 = 348.00; x 26 = 9,048.00 a year, above 9% of 2,800.00 x 26 = 6,552.00.
    """
    matter = sample("TX")
    plan = matter.plans[0]
    medical = replace(plan.coverages[0], with_children=money("400.00"))
    plan = replace(plan, coverages=(medical, *plan.coverages[1:]))
    return replace(matter, plans=(plan,))


def test_a_cost_above_the_limit_is_said_and_weighed() -> None:
    over = "the cost is above the limit: for medical coverage, a cost of $9,048.00 a year against"
    matter = dear()
    asked = words_of("motion", matter)
    assert over in asked
    assert "The parties have agreed to the coverage." in asked
    assert "Although the cost is above that limit, the Court finds it reasonable in this case." in (
        words_of("proposed-findings", matter)
    )
    matter = replace(matter, case=replace(matter.case, basis=EntryBasis.HEARING))
    assert "asks the Court to find that the coverage is in the best interest" in (
        words_of("motion", matter)
    )
    matter = replace(matter, findings=replace(matter.findings, reasonable_cost=False))
    assert "The coverage is nevertheless in the best interest of the Children." in (
        words_of("proposed-findings", matter)
    )
    assert CLAIM not in words_of("proposed-findings", matter)


ABOVE = (
    "the cost of the coverage ordered is above the limit: for medical coverage, a cost of $9,048.00"
    " a year against a limit of $6,552.00 a year (Tex. Fam. Code §§ 154.181(e), 154.1815(a))."
)
FLAT = "The coverage ordered is available at reasonable cost."


def found_in_order(matter: Matter, *, reasonable: bool, basis: EntryBasis) -> str:
    findings = replace(matter.findings, reasonable_cost=reasonable)
    matter = replace(matter, findings=findings, case=replace(matter.case, basis=basis))
    return " ".join(render_text.render(order.build(reviewed(matter))).replace("\xa0", " ").split())


def test_the_order_weighs_a_cost_above_the_limit_as_the_findings_do() -> None:
    agreement, hearing = EntryBasis.AGREEMENT, EntryBasis.HEARING
    said = found_in_order(dear(), reasonable=True, basis=hearing)
    assert (
        f"{ABOVE} Although the cost is above that limit, the Court finds it reasonable in this"
        " case."
    ) in said
    assert "available at reasonable cost" not in said
    agreed_to = f"{ABOVE} The parties have agreed to the coverage, and the Court finds it"
    assert agreed_to in found_in_order(dear(), reasonable=False, basis=agreement)
    ordered = f"{ABOVE} The Court orders the coverage because it is in the best interest"
    assert ordered in found_in_order(dear(), reasonable=False, basis=hearing)
    # Within the limit and found unreasonable all the same, it is not called above the limit.
    within = found_in_order(sample("TX"), reasonable=False, basis=hearing)
    assert "Although the cost is within that limit, the Court finds that it is not" in within
    assert "above the" not in within.partition("Reasonable cost.")[2][:600]


@pytest.mark.parametrize("code", ["IL", "NV", "NY", "GA", "AL"])
def test_the_order_shows_no_figure_of_a_rule_that_was_not_verified(code: str) -> None:
    matter = Samples(resource("samples")).matter(code)
    said = found_in_order(matter, reasonable=True, basis=EntryBasis.HEARING)
    assert FLAT in said  # the court's own finding
    assert " against a limit of " not in said


def test_what_the_drafter_does_not_find_is_not_claimed() -> None:
    matter = texas()
    bare = replace(
        matter,
        findings=replace(
            matter.findings,
            accessible=None,
            medicaid=None,
            why_this_plan="",
            needs="",
            incomes_considered=None,
            reasonable_cost=None,
        ),
    )
    asked, found = words_of("motion", bare), words_of("proposed-findings", bare)
    for words in ("accessible to", "Medicaid", "because of the following", "incomes", "needs"):
        assert words not in asked, words
        assert words not in found, words
    assert "[ whether the cost is reasonable ]" in found


def test_health_needs_are_for_the_findings_alone() -> None:
    said = texas().findings.needs
    assert said in words_of("proposed-findings", texas())
    assert said not in words_of("motion", texas())


def test_an_agency_asks_in_its_own_name_and_says_its_interest() -> None:
    asked = words_of("motion", for_agency())
    assert f"{AGENCY.name} (“Movant”) moves the Court" in asked
    assert "45 C.F.R. § 303.31(b)(1)" in asked
    assert "By its attorney or authorized representative" in asked
    assert "Ana Whitlock" not in asked
    told = words_of("notice-of-hearing", for_agency())
    assert "To Marisol Reyes, Petitioner, through counsel, Ana Whitlock; Daniel Alan Reyes" in told


def table_of(matter: Matter) -> list[tuple[str, ...]]:
    made = document("certificate-of-service", matter)
    table = next(block for block in made.blocks if isinstance(block, Table))
    return [
        tuple("".join(f"[{s.text}]" if s.blank else s.text for s in cell) for cell in row)
        for row in table.rows
    ]


def test_counsel_is_served_for_a_party_and_a_party_alone_at_an_address() -> None:
    matter = replace(for_agency(), service=Service(date(2026, 11, 24), ServiceManner.MAIL))
    rows = table_of(matter)
    assert [row[0] for row in rows] == [
        "Ana Whitlock, Whitlock & Dean PLLC, attorney for Marisol Reyes, Petitioner",
        "Daniel Alan Reyes Jr., Respondent",
    ]
    assert rows[0][1].startswith("100 Congress Avenue, Suite 900, Austin, TX")
    assert rows[1][1].startswith("88 Barton Road, Round Rock, TX")
    assert {row[2] for row in rows} == {"First-class mail"}


def test_the_one_who_asks_is_not_served_and_the_agency_is() -> None:
    matter = replace(texas(), agency=Agency(involved=True, contact=AGENCY))
    assert [row[0] for row in table_of(matter)] == [
        "Daniel Alan Reyes Jr., Respondent",
        AGENCY.name,
    ]


def test_where_the_children_live_is_not_said() -> None:
    """An unrepresented custodial parent's home is the children's: the court has it on file."""
    matter = for_agency()
    mother = replace(matter.parties.first, represented=False)
    matter = replace(matter, parties=replace(matter.parties, first=mother))
    assert table_of(matter)[0][:2] == (
        "Marisol Reyes, Petitioner",
        "The address that the Court has on file",
    )
    asks = replace(matter, parties=replace(matter.parties, movant=Movant.FIRST))
    for name in BUILD:
        assert "Duval Street" not in text_of(name, asks), name
    elsewhere = tuple(replace(child, address_of=AddressOf.OWN) for child in matter.children)
    assert table_of(replace(matter, children=elsewhere))[0][1].startswith("4102 Duval Street")


def test_an_official_hides_the_parent_with_the_children() -> None:
    matter = official()
    mother = replace(matter.parties.first, represented=False)
    parties = replace(matter.parties, first=mother, movant=Movant.SECOND, custodial=Side.FIRST)
    for name in BUILD:
        assert "Duval Street" not in text_of(name, replace(matter, parties=parties)), name


def test_an_order_that_is_entered_goes_to_plan_and_employer_as_well() -> None:
    rows = table_of(entered())
    assert [row[0] for row in rows] == [
        "Daniel Alan Reyes Jr., Respondent",
        "Lone Star Precision Benefits Committee, Plan Administrator",
        "Lone Star Precision, Inc., Employer",
    ]
    assert rows[1][1].startswith("Attention: Benefits Office, 2200 Metric Boulevard")
    said = words_of("certificate-of-service", entered())
    assert "signed on December 3, 2026" in said
    assert "Each plan administrator was sent a certified copy" in said
    before = words_of("certificate-of-service", texas())
    assert "Plan Administrator" not in before
    assert "proposed Qualified Medical Child Support Order" in before


def test_an_order_that_is_not_signed_is_not_certified() -> None:
    """Whatever day is answered: blanks for signing and serving, and nothing sent as a fact."""
    said = words_of("certificate-of-service", for_the_plan())
    assert "Order is not yet signed and has not been served." in said
    assert "on [ date the order is served ], I served" in said
    assert "signed on [ date signed ]" in said
    assert "was sent a certified copy" not in said
    assert "December 4" not in said
    assert "November 16" not in said
    assert "Lone Star Precision Benefits Committee, Plan Administrator" in said


def test_two_services_have_each_its_own_day_and_manner() -> None:
    said = words_of("certificate-of-service", entered())
    assert "on December 4, 2026, I served the Qualified Medical Child Support Order" in said
    assert "November 16" not in said
    assert {row[2] for row in table_of(entered())} == {"Certified mail, return receipt requested"}
    asked = replace(entered(), signing=texas().signing)
    said = words_of("certificate-of-service", asked)
    assert "on November 16, 2026, I served the Motion for Entry" in said
    assert "December 4" not in said
    assert {row[2] for row in table_of(asked)} == {"Hand delivery"}


def test_day_and_manner_of_serving_the_order_are_blanks_until_given() -> None:
    matter = entered()
    service = Service(served_on=date(2026, 11, 16), manner=ServiceManner.HAND)
    matter = replace(matter, service=service)
    said = words_of("certificate-of-service", matter)
    assert "on [ date the order is served ], I served" in said
    assert {row[2] for row in table_of(matter)} == {"[manner of service]"}
    blanks = {
        span.path
        for span in spans_of(document("certificate-of-service", matter).blocks)
        if span.blank
    }
    assert blanks == {"service.order_served_on", "service.order_manner"}


def test_the_courts_filing_system_reaches_no_one_outside_the_case() -> None:
    matter = entered()
    service = replace(matter.service, order_manner=ServiceManner.E_FILING)
    rows = table_of(replace(matter, service=service))
    assert {row[2] for row in rows} == {"[manner of service]"}


def test_the_courts_filing_system_reaches_counsel_and_not_a_party_alone() -> None:
    matter = for_agency()
    service = Service(date(2026, 11, 24), ServiceManner.E_FILING)
    rows = table_of(replace(matter, service=service))
    assert [(row[0].split(",")[0], row[2]) for row in rows] == [
        ("Ana Whitlock", "The court’s electronic filing system"),
        ("Daniel Alan Reyes Jr.", "[manner of service]"),
    ]


def test_an_administrator_who_is_called_so_is_not_called_so_twice() -> None:
    matter = entered()
    (plan,) = matter.plans
    admin = replace(plan.administrator, name="Lone Star Precision, Inc., Plan Administrator")
    matter = replace(matter, plans=(replace(plan, administrator=admin),))
    assert table_of(matter)[1][0] == "Lone Star Precision, Inc., Plan Administrator"


@pytest.mark.parametrize(
    ("kind", "others"),
    [
        (PlanKind.FEHB, ["Lone Star Precision, Inc., Employing Agency"]),
        (PlanKind.TRICARE, []),
        (PlanKind.INDIVIDUAL, []),
        (PlanKind.NONE, []),
    ],
)
def test_outside_a_group_plan_only_who_acts_on_the_order_gets_it(
    kind: PlanKind, others: list[str]
) -> None:
    matter = replace(entered(), plans=with_plan_kind(kind).plans)
    assert [row[0] for row in table_of(matter)][1:] == others


def test_a_certificate_names_the_papers_of_the_packet() -> None:
    usual = words_of("certificate-of-service", texas())
    assert (
        "the Motion for Entry of Qualified Medical Child Support Order, the proposed Qualified "
        "Medical Child Support Order, the Notice of Hearing, and the Proposed Findings of Fact and "
        "Conclusions of Law on each" in usual
    )
    assert (
        "Notice of Hearing" not in words_of("certificate-of-service", petition()).split("on [")[1]
    )
    listed = tuple(
        PacketEntry(paper=one) for one in (PaperName.MOTION, PaperName.FINDINGS, PaperName.LETTER)
    )
    said = words_of("certificate-of-service", replace(texas(), packet=Packet(entries=listed)))
    assert (
        "I served the Motion for Entry of Qualified Medical Child Support Order and the Proposed "
        "Findings of Fact and Conclusions of Law on each" in said
    )
    filing = replace(texas(), packet=Packet(preset=PacketPreset.FILING))
    said = words_of("certificate-of-service", filing)
    assert "Notice of Hearing, and the Proposed Findings" in said


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ((), "of the Motion, of the proposed order, and of the proposed findings comes"),
        (
            (PaperName.MOTION, PaperName.HEARING, PaperName.ORDER_PUBLIC),
            "A copy of the Motion and of the proposed order comes",
        ),
        ((PaperName.HEARING, PaperName.FINDINGS), "A copy of the proposed findings comes"),
    ],
)
def test_a_notice_names_the_papers_that_come_with_it(
    papers: tuple[PaperName, ...], said: str
) -> None:
    packet = Packet(entries=tuple(PacketEntry(paper=one) for one in papers))
    assert said in words_of("notice-of-hearing", replace(texas(), packet=packet))


def test_a_notice_alone_says_of_no_paper_that_it_comes_with_it() -> None:
    packet = Packet(entries=(PacketEntry(paper=PaperName.HEARING),))
    assert "comes with" not in words_of("notice-of-hearing", replace(texas(), packet=packet))


def test_a_notice_says_day_time_place_and_to_whom() -> None:
    matter = sample("OH")
    said = words_of("notice-of-hearing", matter)
    # December 15, 2026 is a Tuesday: 14 days after December 1, 2026, a Tuesday.
    assert "Day | Tuesday, December 15, 2026 Time | 1:30 p.m. Place | Courtroom 62" in said
    assert "To Thomas Edward Dvorak Jr., Defendant; Franklin County Child Support" in said
    empty = words_of("notice-of-hearing", Matter())
    for what in ("day of the hearing", "time of the hearing", "place of the hearing"):
        assert f"[ {what} ]" in empty


def test_numbered_paper_begins_with_who_files_and_signs_briefly() -> None:
    for build in (*BUILD.values(), order.build):
        made = build(reviewed(on_numbered_paper()))
        head = made.blocks[0]
        assert made.pleading
        assert isinstance(head, CaptionBlock)
        lines = ["".join(span.text for span in line) for line in head.attorney]
        assert lines == [
            "Ana Whitlock",
            "Bar No.\u00a024000001",
            "Whitlock & Dean PLLC",
            "100 Congress Avenue, Suite 900",
            "Austin, TX\u00a078701",
            "512-555-0100",
            "ana@whitlockdean.example",
            "Attorney for Petitioner Marisol Reyes",
        ]
    for build in BUILD.values():
        last = build(reviewed(on_numbered_paper())).blocks[-1]
        assert isinstance(last, Signatures)
        assert [line[0].text for line in last.blocks[0].below] == [
            "Ana Whitlock",
            "Attorney for Petitioner",
        ]
    for build in (*BUILD.values(), order.build):
        made = build(reviewed(texas()))
        head = made.blocks[0]
        assert isinstance(head, CaptionBlock)
        assert not made.pleading
        assert head.attorney == ()


def test_the_order_is_headed_by_the_counsel_who_prepared_it() -> None:
    matter = sample("TX")
    matter = replace(
        matter, signing=replace(matter.signing, pleading_paper=True, prepared_by_first=False)
    )
    head = order.build(reviewed(matter)).blocks[0]
    assert isinstance(head, CaptionBlock)
    assert head.attorney[0][0].text == "Peter A. Whitlock"


def test_one_without_counsel_files_under_a_name_of_ones_own() -> None:
    matter = on_numbered_paper()
    parties = replace(matter.parties, movant=Movant.SECOND)
    head = document("motion", replace(matter, parties=parties)).blocks[0]
    assert isinstance(head, CaptionBlock)
    assert ["".join(span.text for span in line) for line in head.attorney] == [
        "Daniel Alan Reyes Jr.",
        "Respondent, without counsel",
        "88 Barton Road",
        "Round Rock, TX\u00a078664",
        "512-555-0177",
    ]


@pytest.mark.parametrize("kind", [None, *PlanKind])
def test_words_of_one_kind_of_plan_stand_with_no_other(kind: PlanKind | None) -> None:
    matter = texas() if kind is None else with_plan_kind(kind)
    if kind is None:
        matter = replace(matter, plans=(replace(matter.plans[0], kind=None),))
    group = {None, PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH}
    admit: dict[str, set[PlanKind | None]] = {
        "QMCSO": group,
        "1169(a)(5)": group,
        "alternate recipient": group | {PlanKind.GOVERNMENT},
        "401(f)": {PlanKind.CHURCH},
        "401(e)": {PlanKind.GOVERNMENT},
        "§ 8905(h)": {PlanKind.FEHB},
        "DEERS": {PlanKind.TRICARE},
        "Individual coverage is not a group health plan": {PlanKind.INDIVIDUAL},
        "applies for public coverage": {PlanKind.PUBLIC},
        "is now available to either parent": {PlanKind.NONE},
    }
    said = words_of("motion", matter)
    for words, kinds in admit.items():
        assert (words in said) is (kind in kinds), words


def test_hostile_words_stay_words() -> None:
    matter = texas()
    matter = replace(
        matter,
        case=replace(matter.case, hearing_place="<b>{movant}</b> * {table service}"),
        service=Service(by="{served_on} <i>"),
    )
    assert "<b>{movant}</b> * {table service}" in words_of("notice-of-hearing", matter)
    assert "{served_on} <i>" in words_of("certificate-of-service", matter)


def test_a_draft_says_so_on_each_paper() -> None:
    for build in BUILD.values():
        assert build(paper(texas(), errors=True)).draft
        assert not build(paper(texas())).draft


def test_no_party_at_all_is_no_trouble() -> None:
    """Roles are answered, people are not, and the reverse."""
    matter = replace(texas(), parties=Parties(movant=Movant.SECOND, participant=Side.FIRST))
    other = replace(texas(), parties=replace(texas().parties, movant=None, participant=None))
    for name in BUILD:
        for one in (matter, other):
            assert text_of(name, one)
