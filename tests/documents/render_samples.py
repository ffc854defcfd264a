"""Documents written by hand, as a court and a plan administrator would meet them. All people "
"are invented."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from qmsco_desk.checks.trace import Bar, Segment
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    CaptionBlock,
    Choice,
    Choices,
    Column,
    Document,
    Emphasis,
    Face,
    FormGrid,
    Gap,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    Picture,
    SignatureBlock,
    Signatures,
    Span,
    StepLine,
    Steps,
    Table,
    spans,
)


def blank(name: str, path: str | None = None) -> Span:
    return Span(name, blank=True, path=path)


def field(text: str, path: str) -> Span:
    return Span(text, path=path)


def para(*parts: str | Span, style: ParaStyle = ParaStyle.BODY) -> Para:
    return Para(spans(*parts), style)


def numbered(start: int, *entries: tuple[Block, ...]) -> Numbered:
    return Numbered(tuple(Item(f"{start + n}.", blocks) for n, blocks in enumerate(entries)))


def lettered(*entries: str | tuple[str | Span, ...]) -> Numbered:
    return Numbered(
        tuple(
            Item(f"({'abcdefghijklmnop'[n]})", (para(*((e,) if isinstance(e, str) else e)),))
            for n, e in enumerate(entries)
        ),
        level=2,
    )


CAPTION = CaptionBlock(
    court=(
        spans(Span("IN THE DISTRICT COURT OF TRAVIS COUNTY, TEXAS", Emphasis.BOLD)),
        spans(Span("345TH JUDICIAL DISTRICT", Emphasis.BOLD)),
    ),
    style=(
        spans("IN THE INTEREST OF"),
        spans(field("SOFÍA ELENA MARQUEZ-O’DONNELL", "children[0].name"), ","),
        spans(field("MATEO JAMES MARQUEZ-O’DONNELL", "children[1].name"), ", and"),
        spans(field("ZOË MARQUEZ-O’DONNELL", "children[2].name"), ","),
        spans("MINOR CHILDREN"),
    ),
    right=(
        spans("Cause No. ", blank("docket number", "court.docket_number")),
        (),
        spans("Honorable Thandiwe Okonkwo-Reyes"),
        spans("Title IV-D: no"),
    ),
)

CHILDREN = Table(
    (
        Column("Alternate recipient", 5),
        Column("Date of birth", 3),
        Column("Last known mailing address", 6),
    ),
    (
        (
            spans(field("Sofía Elena Marquez-O’Donnell", "children[0].name")),
            spans(field("March 4, 2014", "children[0].born")),
            spans(
                field("2207 Bluebonnet Lane, Apt. 14B, Austin, Texas 78704", "children[0].address")
            ),
        ),
        (
            spans("Mateo James Marquez-O’Donnell"),
            spans("November 29, 2016"),
            spans("2207 Bluebonnet Lane, Apt. 14B, Austin, Texas 78704"),
        ),
        (
            spans("Zoë Marquez-O’Donnell"),
            spans(blank("date of birth", "children[2].born")),
            spans(
                "in care of Travis County Domestic Relations Office, P.O. Box 1495, Austin, "
                "Texas 78767"
            ),
        ),
    ),
    caption="Alternate recipients",
    row_headers=True,
)

COSTS = Table(
    (
        Column("Coverage", 4),
        Column("Premium, biweekly", 3, figures=True),
        Column("Share of obligor", 3, figures=True),
    ),
    (
        (spans("Medical (employee and children)"), spans("$212.40"), spans("$148.68")),
        (spans("Dental"), spans("$18.05"), spans("$12.64")),
        (spans("Vision"), spans("$6.90"), spans("$4.83")),
        (spans("Total"), spans("$237.35"), spans("$166.15")),
    ),
    caption="Premiums and shares",
    show_caption=True,
    row_headers=True,
    total_rows=1,
)

_BENEFITS = (
    "Each alternate recipient has the right to receive benefits for which a participant or "
    "beneficiary is "
    "eligible under the plan, to the same extent and on the same terms as any other covered "
    "dependent child of "
    "the participant, and that right may be asserted by the alternate recipient, by the "
    "custodial parent on the "
    "alternate recipient’s behalf, or by the issuing agency."
)
_NO_NEW = (
    "Nothing in this order requires the plan to provide any type or form of benefit, or any "
    "option, not otherwise "
    "provided under the plan, except to the extent necessary to meet the requirements of a law "
    "relating to "
    "medical child support described in 42\u00a0U.S.C.\u00a0§\u00a01396g-1."
)
_ENROLL = (
    "The plan administrator shall enroll each alternate recipient without regard to any "
    "open-enrollment season, "
    "and shall enroll the participant as well if the participant’s enrollment is a condition of "
    "coverage for a "
    "dependent. Coverage begins on the earliest date that the plan’s terms allow."
)

ORDER = Document(
    name="order",
    title="Qualified Medical Child Support Order",
    blocks=(
        CAPTION,
        Heading(1, "Qualified Medical Child Support Order", centered=True),
        para(
            "On ",
            field("January 12, 2027", "court.hearing_date"),
            ", the Court heard the motion of the custodial parent. Having considered the "
            "pleadings, the evidence and "
            "the argument of counsel, the Court finds that the necessary parties were properly "
            "notified, that it has "
            "jurisdiction of the parties and of the subject matter, and that this order is in "
            "the best interest of "
            "the children. This order is intended to be a Qualified Medical Child Support Order "
            "(“QMCSO”) within the "
            "meaning of section 609(a) of the Employee Retirement Income Security Act of 1974 "
            "(“ERISA”), "
            "29\u00a0U.S.C.\u00a0§\u00a01169(a), and shall be construed accordingly.",
        ),
        Heading(2, "Findings and parties", number="I."),
        numbered(
            1,
            (
                para(
                    Span("Participant. ", Emphasis.BOLD),
                    "The participant is ",
                    field("Daniel Aurelio Marquez", "participant.name"),
                    ", whose last known mailing address is ",
                    field("9814 Old Manor Road, Austin, Texas 78724", "participant.address"),
                    ". He is employed by Lone Star Precision Castings, LP, and is a participant "
                    "in the plans named "
                    "in paragraph 4. His Social Security number has been given to the plan "
                    "administrator on a "
                    "separate, confidential sheet and ends in 4471.",
                ),
            ),
            (
                para(
                    Span("Custodial parent. ", Emphasis.BOLD),
                    "The custodial parent is ",
                    field("Aoife Brigid O’Donnell", "custodial.name"),
                    ", whose mailing address is ",
                    blank("address of the custodial parent", "custodial.address"),
                    ".",
                ),
            ),
            (
                para(
                    Span("Alternate recipients. ", Emphasis.BOLD),
                    "Each child named below is a child of the participant and is recognized as "
                    "an alternate "
                    "recipient under the plan:",
                ),
                CHILDREN,
            ),
        ),
        Heading(2, "Coverage that is ordered", number="II."),
        numbered(
            4,
            (
                para(
                    Span("Plans. ", Emphasis.BOLD),
                    "This order applies to each of the following group health plans and to any "
                    "successor plan of the "
                    "same employer in which the participant is or becomes eligible to take part:",
                ),
                lettered(
                    (
                        "the Lone Star Precision Castings Employee Medical Plan, plan number "
                        "501, whose plan "
                        "administrator is the Lone Star Benefits Committee, 400 Foundry Way, "
                        "Round Rock, Texas 78664;"
                    ),
                    (
                        "the Lone Star Dental and Vision Plan, plan number ",
                        blank("plan number", "plans[1].number"),
                        ", whose plan administrator is the same; and",
                    ),
                    "any other group health plan through which dependent coverage is available "
                    "to the participant "
                    "by reason of employment.",
                ),
            ),
            (para(Span("Right to benefits. ", Emphasis.BOLD), _BENEFITS),),
            (
                para(
                    Span("Type of coverage. ", Emphasis.BOLD),
                    "The coverage to be provided to each alternate recipient is medical, "
                    "prescription drug, dental, "
                    "vision and mental health coverage, of the type and at the level that the "
                    "plan provides to other "
                    "dependent children. Where more than one option is open, the option is to be "
                    "chosen as follows:",
                ),
                lettered(
                    "the option in which the participant is enrolled on the date of this order, "
                    "if its service area "
                    "takes in the residence of the alternate recipient;",
                    "otherwise the option of least cost whose service area takes in that "
                    "residence; and",
                    "if neither can be found within twenty business days, the plan’s default "
                    "option.",
                ),
            ),
            (
                para(
                    Span("Period. ", Emphasis.BOLD),
                    "This order applies to each alternate recipient from ",
                    field("February 1, 2027", "coverage.begins"),
                    " until the earliest of the following:",
                ),
                lettered(
                    "the alternate recipient reaches the age of eighteen or graduates from high "
                    "school, whichever "
                    "is later;",
                    "the alternate recipient marries, dies, or has the disabilities of minority "
                    "removed;",
                    "the plan’s limiting age for dependent children; or",
                    "further order of this Court.",
                ),
            ),
            (para(Span("No new benefits. ", Emphasis.BOLD), _NO_NEW),),
            (para(Span("Enrollment. ", Emphasis.BOLD), _ENROLL),),
        ),
        Heading(2, "Costs and withholding", number="III."),
        numbered(
            10,
            (
                para(
                    Span("Premiums. ", Emphasis.BOLD),
                    "The participant shall pay the employee contribution for the coverage "
                    "ordered. Between the "
                    "parents, the premium is shared as follows:",
                ),
                COSTS,
            ),
            (
                para(
                    Span("Withholding. ", Emphasis.BOLD),
                    "The employer shall withhold from the participant’s earnings the employee "
                    "contribution for the "
                    "coverage ordered, so far as all ordered support together does not exceed ",
                    field("50", "withholding.percent"),
                    " percent of disposable earnings, 15\u00a0U.S.C.\u00a0§\u00a01673(b), or the "
                    "lower limit of the "
                    "state of the participant’s principal place of employment.",
                ),
            ),
            (
                para(
                    Span("Uninsured expenses. ", Emphasis.BOLD),
                    "Reasonable and necessary health-care expenses of the children that are not "
                    "reimbursed are paid "
                    "seventy percent by the participant and thirty percent by the custodial "
                    "parent. A parent who "
                    "pays an expense shall send the other a copy of the bill and of the "
                    "explanation of benefits "
                    "within thirty days, and the other shall pay that parent’s share within "
                    "thirty days of receipt.",
                ),
            ),
        ),
        Heading(2, "Notices, claims and duration", number="IV."),
        numbered(
            13,
            (
                para(
                    Span("Notices. ", Emphasis.BOLD),
                    "The plan administrator shall promptly notify the participant and each "
                    "alternate recipient of the "
                    "receipt of this order and of the plan’s procedures for determining whether "
                    "it is qualified, and "
                    "within a reasonable time of its determination. Copies of all notices go to "
                    "the custodial parent, "
                    "who is designated as representative of each alternate recipient for that "
                    "purpose.",
                ),
            ),
            (
                para(
                    Span("Claims and payment. ", Emphasis.BOLD),
                    "The custodial parent or the provider may submit claims directly. Payment "
                    "for benefits in "
                    "reimbursement of expenses paid by an alternate recipient or the custodial "
                    "parent shall be made "
                    "to the alternate recipient or the custodial parent, as the case may be.",
                ),
            ),
            (
                para(
                    Span("Duration and termination. ", Emphasis.BOLD),
                    "Coverage of an alternate recipient may not be ended unless the plan "
                    "administrator or employer "
                    "has received satisfactory written evidence that this order is no longer in "
                    "effect, or that the "
                    "child is or will be enrolled in comparable coverage that takes effect no "
                    "later than the date "
                    "of disenrollment, or the employer has ended family health coverage for all "
                    "its employees.",
                ),
            ),
            (
                para(
                    Span("Continuing jurisdiction. ", Emphasis.BOLD),
                    "The Court keeps jurisdiction to amend this order so that it meets the "
                    "requirements of a QMCSO, "
                    "and to enforce it. If the plan administrator determines that this order is "
                    "not qualified, the "
                    "parties shall within thirty days submit an amended order that cures each "
                    "defect named.",
                ),
            ),
        ),
        para("It is so ordered."),
        Signatures(
            (
                SignatureBlock(
                    spans("SIGNED on ", blank("date")),
                    (spans("Honorable Thandiwe Okonkwo-Reyes"), spans("Judge Presiding")),
                ),
            )
        ),
        Heading(2, "Approved as to form and substance"),
        para(
            "The parties and their counsel approve this order as to its form and substance.",
            style=ParaStyle.PLAIN,
        ),
        Signatures(
            (
                SignatureBlock(
                    (),
                    (
                        spans("Priscilla Vandersteen-Achebe"),
                        spans("State Bar No. 24000000"),
                        spans("Counsel for the custodial parent"),
                    ),
                    dated=True,
                ),
                SignatureBlock(
                    (),
                    (
                        spans("Daniel Aurelio Marquez"),
                        spans("Participant, appearing without counsel"),
                    ),
                    dated=True,
                ),
            )
        ),
    ),
    running_head="Cause No. __________ · Qualified Medical Child Support Order",
    running_foot="Qualified Medical Child Support Order",
    draft=True,
    stamp_room=True,
)

BAR = Bar(
    earnings=Decimal("1607.00"),
    limit=Decimal("803.50"),
    period="biweekly",
    segments=(
        Segment("Current child support", Decimal("415.38"), Decimal("415.38")),
        Segment("Medical premium", Decimal("212.40"), Decimal("212.40"), premium=True),
        Segment("Dental premium", Decimal("18.05"), Decimal("18.05"), premium=True),
        Segment("Spousal support", Decimal("92.31"), Decimal("92.31")),
        Segment("Arrears", Decimal("130.00"), Decimal("65.36")),
    ),
)

STEPS = Steps(
    (
        StepLine(
            0,
            "Most that may be withheld, biweekly",
            "$803.50",
            "50% of $1,607.00",
            "15 U.S.C. § 1673(b)(2)",
        ),
        StepLine(
            1,
            "Disposable earnings",
            "$1,607.00",
            "gross less amounts that law requires to be withheld",
            "15 U.S.C. § 1672(b)",
        ),
        StepLine(2, "Gross earnings", "$2,000.00", "", ""),
        StepLine(2, "Federal income tax", "$240.00", "", ""),
        StepLine(2, "Social Security and Medicare", "$153.00", "", ""),
        StepLine(1, "Second family", "yes", "", ""),
        StepLine(
            0,
            "Reasonable cost of coverage for the children",
            "met",
            "$212.40 is not more than 9% of annual resources, $234.00 biweekly",
            "Tex. Fam. Code § 154.181(e)",
            "unverified: recalled",
        ),
        StepLine(
            1, "Cost to the obligor", "$212.40", "employee and children, less employee only", ""
        ),
        StepLine(0, "Left for arrears", "$65.36", "limit less what ranks before", ""),
    )
)

WORKSHEET = Document(
    name="worksheet",
    title="NMSN-style worksheet",
    face=Face.FORM,
    blocks=(
        Heading(1, "Medical support worksheet"),
        Para(
            spans(
                Span(
                    "NMSN-style worksheet – not a National Medical Support Notice. ", Emphasis.BOLD
                ),
                "Only a child support agency issues a Notice. This sheet puts the terms of a "
                "court’s order in the "
                "Notice’s arrangement, so that an employer and a plan administrator find them "
                "where they look.",
            ),
            ParaStyle.NOTICE,
        ),
        Heading(2, "Part A · To the employer"),
        FormGrid(
            (
                (
                    Box(
                        "Issuing agency or attorney",
                        spans(field("Vandersteen-Achebe Law, PLLC", "counsel.firm")),
                        6,
                    ),
                    Box("Date of this sheet", spans("January 12, 2027"), 3),
                    Box("Case number", spans(blank("docket number", "court.docket_number")), 3),
                ),
                (
                    Box("Address", spans("1801 Lavaca Street, Suite 110\nAustin, Texas 78701"), 6),
                    Box("Telephone", spans("512-555-0143"), 3),
                    Box("Fax", (), 3),
                ),
            ),
            title="Sender",
        ),
        FormGrid(
            (
                (
                    Box("Employer", spans("Lone Star Precision Castings, LP"), 8),
                    Box("Federal EIN", spans("74-0000000"), 4),
                ),
                (
                    Box(
                        "Employee (last, first, middle)",
                        spans(field("Marquez, Daniel Aurelio", "participant.name")),
                        6,
                    ),
                    Box("Social Security number", spans("xxx-xx-4471"), 3),
                    Box("Date of birth", (), 3),
                ),
                (
                    Box(
                        "Employee’s mailing address",
                        spans("9814 Old Manor Road, Austin, Texas 78724"),
                        12,
                    ),
                ),
                (
                    Box("Custodial parent", spans("O’Donnell, Aoife Brigid"), 6),
                    Box("Substituted official or agency", (), 6),
                ),
            ),
            title="Employer, employee and custodial parent",
        ),
        Table(
            (
                Column("Child", 5),
                Column("Sex", 1),
                Column("Date of birth", 3),
                Column("SSN, last four", 2, figures=True),
            ),
            tuple(
                (spans(name), spans(sex), spans(born), spans(four))
                for name, sex, born, four in (
                    ("Marquez-O’Donnell, Sofía Elena", "F", "03/04/2014", "1102"),
                    ("Marquez-O’Donnell, Mateo James", "M", "11/29/2016", "8834"),
                    ("Marquez-O’Donnell, Zoë", "F", "08/17/2019", "0276"),
                )
            ),
            caption="Children to be covered",
            show_caption=True,
            row_headers=True,
        ),
        FormGrid(
            (
                (
                    Box("Medical", tick=True, width=2),
                    Box("Dental", tick=True, width=2),
                    Box("Vision", tick=False, width=2),
                    Box("Prescription drug", tick=True, width=3),
                    Box("Mental health", tick=False, width=3),
                ),
            ),
            title="Coverage ordered",
        ),
        Heading(2, "Employer response"),
        para(
            "Return this part to the sender within 20 business days after the date of the sheet.",
            style=ParaStyle.SMALL,
        ),
        Choices(
            (
                Choice("1.", spans("The named individual has never been employed here.")),
                Choice(
                    "2.",
                    spans(
                        "We do not maintain or contribute to plans providing dependent or family "
                        "health care coverage."
                    ),
                ),
                Choice(
                    "3.",
                    spans(
                        "The employee is not among a class of employees that is eligible for "
                        "family health "
                        "coverage under any group health plan to which the employer contributes, "
                        "for the reason "
                        "given here:"
                    ),
                    True,
                    (
                        Box("Reason", spans("Part-time; eligible after 90 days"), 8),
                        Box("Date eligible", (), 4),
                    ),
                ),
                Choice(
                    "4.",
                    spans("Health coverage is not available because employment ended."),
                    False,
                    (
                        Box("Date of termination", (), 4),
                        Box("Last known telephone", (), 8),
                        Box("Last known address", (), 12, lines=2),
                    ),
                ),
            )
        ),
        Gap(1),
        Signatures(
            (SignatureBlock((), (spans("Employer representative"), spans("Title")), dated=True),)
        ),
        Heading(2, "Calculation"),
        para(
            "Amounts are biweekly. A cost is rounded half up, a cap is rounded down.",
            style=ParaStyle.SMALL,
        ),
        Picture(
            BAR,
            "Earnings of $1,607.00; limit of $803.50; support, premiums and arrears in order of "
            "priority. "
            "$64.64 of the arrears does not fit.",
        ),
        STEPS,
    ),
    running_head="Medical support worksheet · Case number __________",
    running_foot="QMSCO Desk",
    legend=(
        "NMSN-style worksheet – not a National Medical Support Notice. Confidential: "
        "contains personal identifiers."
    ),
)

SAMPLES = (ORDER, WORKSHEET)


def bare(document: Document) -> Document:
    """The document without what stands at the head and foot of pages, and without the drawn bar."""
    return replace(
        document,
        running_head="",
        running_foot="",
        legend="",
        draft=False,
        blocks=tuple(block for block in document.blocks if not isinstance(block, Picture)),
    )
