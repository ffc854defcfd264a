"""Steps 6 to 11 of the interview: what the order says, and the papers."""

from __future__ import annotations

from qmsco_desk.interview import conditions as asked
from qmsco_desk.interview.page import (
    Bundle,
    Extra,
    Group,
    Line,
    Page,
    Repeat,
    Shape,
    Wording,
    contact_lines,
)

COVERAGE = Page(
    "coverage",
    "Coverage and period",
    "Coverage and period",
    "What coverage the order calls for, from when and until when.",
    (
        Group(
            "What coverage",
            (
                Line("coverage.manner"),
                Line("coverage.kinds", shown_when=asked.coverage_is_listed),
                Line("coverage.other", shown_when=asked.other_coverage_is_listed),
            ),
        ),
        Group(
            "From when",
            (
                Line("coverage.begins"),
                Line("coverage.begins_on", shown_when=asked.begins_on_a_date),
            ),
        ),
        Group(
            "Until when",
            (
                Line("coverage.ends"),
                Line("coverage.until_age", shown_when=asked.ends_at_an_age),
                Line("coverage.ends_on", shown_when=asked.ends_on_a_date),
            ),
        ),
        Group("Enrollment", (Line("coverage.enroll_participant"),)),
    ),
)

COSTS = Page(
    "costs",
    "Costs and shares",
    "Costs and shares",
    "Who pays what share of premiums and of expenses that no plan pays.",
    (
        Group(
            "Premiums",
            (Line("costs.premium_first", "costs.premium_second"), Line("costs.premium_cap")),
            note="The two shares add up to 100 percent.",
        ),
        Group(
            "Unreimbursed expenses",
            (
                Line("costs.expenses_first", "costs.expenses_second"),
                Line("costs.claim_days"),
                Line("costs.pay_days"),
            ),
            note="The two shares add up to 100 percent.",
        ),
        Group("Support", (Line("costs.basic_support"), Line("costs.cash_medical"))),
        Group(
            "What the State’s rule asks beside the cost",
            (
                Line("costs.facts.primary_expenses_met"),
                Line("costs.facts.support_above_floor"),
                Line("costs.facts.reserve_kept"),
                Line("costs.facts.care_without_large_costs"),
                Line("costs.facts.incomes_cover_shares"),
            ),
            if_rules_ask=True,
        ),
        Group(
            "Who is paid for claims",
            contact_lines("costs.payee"),
            note="Leave empty to pay the custodial parent.",
            folded=True,
        ),
    ),
)

WITHHOLDING = Page(
    "withholding",
    "Withholding, priority",
    "Withholding and priority",
    "All support withheld from the participant’s pay, which competes for the same limit.",
    (
        Group(
            "Ordered support",
            (
                Repeat(
                    "withholding.obligations",
                    "amount",
                    (
                        Group(
                            "",
                            (
                                Line(
                                    "withholding.obligations[].kind",
                                    "withholding.obligations[].amount",
                                    "withholding.obligations[].order",
                                ),
                            ),
                        ),
                    ),
                    shape=Shape.GRID,
                    empty="No ordered support is entered yet.",
                ),
            ),
            note="Premiums are not entered here; they come from the plans.",
        ),
        Group("Above the limit", (Line("withholding.consents_above_limit"),)),
        Group(
            "What the State’s rule asks of withholding",
            (Line("withholding.premiums_first"), Line("withholding.agency_order")),
            if_rules_ask=True,
        ),
    ),
)

FINDINGS = Page(
    "findings",
    "Findings of the court",
    "Findings of the court",
    "What the court finds, so that the order can say why this coverage.",
    (
        Group(
            "Cost and reach",
            (
                Line("findings.incomes_considered"),
                Line("findings.reasonable_cost"),
                Line("findings.accessible"),
            ),
        ),
        Group(
            "Public coverage",
            (Line("findings.medicaid"), Line("findings.chip")),
        ),
        Group(
            "In the court’s words",
            (Line("findings.needs"), Line("findings.why_this_plan")),
        ),
    ),
)

CLAUSES = Page(
    "clauses",
    "Clauses",
    "Clauses",
    "The order’s wording, clause by clause, with your changes.",
    (
        Group(
            "",
            (
                Wording(
                    "clauses.changes",
                    (
                        "clauses.changes[].clause",
                        "clauses.changes[].text",
                        "clauses.changes[].left_out",
                    ),
                ),
            ),
        ),
        Group("", (Line("clauses.special"),)),
    ),
)

REVIEW = Page(
    "review",
    "Review and print",
    "Review and print",
    "What is still open, who signs, and the papers.",
    (
        Group(
            "Signing",
            (
                Line("signing.prepared_by_first"),
                Line("signing.approved_as_to"),
                Line("signing.counsel_style"),
                Line("signing.signed_on"),
            ),
        ),
        Group(
            "Service",
            (
                Line("service.served_on", "service.manner"),
                Line("service.order_served_on", "service.order_manner"),
                Line("service.by"),
            ),
        ),
        Group(
            "Form of the papers",
            (Line("signing.identifiers_in_full"), Line("signing.pleading_paper")),
        ),
        Group("Papers", (Extra(),)),
        Group(
            "Packet",
            (
                Bundle(
                    "packet.entries",
                    (
                        "packet.preset",
                        "packet.entries[].paper",
                        "packet.entries[].title",
                        "packet.entries[].file",
                        "packet.bates",
                    ),
                ),
            ),
            note="Papers and exhibits bound into one file, with contents, tabs and page numbers.",
        ),
    ),
)
