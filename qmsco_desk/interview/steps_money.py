"""Steps 4 and 5 of the interview: pay and plans."""

from __future__ import annotations

from qmsco_desk.interview import conditions as asked
from qmsco_desk.interview.page import (
    Book,
    Group,
    Line,
    Page,
    Repeat,
    Shape,
    address_lines,
)

WORK = Page(
    "work",
    "Employment, income",
    "Employment and income",
    "Who pays the participant, what both parents earn, and what is taken off.",
    (
        Group(
            "The participant’s employer",
            (
                Book("work.employer"),
                Line("work.employer.name", "work.employer.ein"),
                *address_lines("work.employer.address"),
                Line("work.employer.attention", "work.employer.phone"),
                Line("work.employer.state"),
            ),
        ),
        Group(
            "The participant’s pay",
            (
                Line("work.participant.income.gross"),
                Line("work.participant.disposable"),
                Line("work.participant.second_family"),
                Line("work.participant.arrears_over_12_weeks"),
                Line("work.participant.household_size"),
            ),
        ),
        Group(
            "Taken off the participant’s pay",
            (
                Repeat(
                    "work.participant.deductions",
                    "deduction",
                    (
                        Group(
                            "",
                            (
                                Line(
                                    "work.participant.deductions[].name",
                                    "work.participant.deductions[].amount",
                                    "work.participant.deductions[].required_by_law",
                                ),
                            ),
                        ),
                    ),
                    shape=Shape.GRID,
                    empty="Nothing is taken off yet.",
                ),
            ),
            note="Taxes and Social Security lower disposable earnings; "
            "voluntary savings and dues do not.",
        ),
        Group(
            "The other parent’s income",
            (Line("work.other_parent.gross"),),
        ),
        Group(
            "The participant’s net and adjusted gross income",
            (Line("work.participant.income.net", "work.participant.income.adjusted_gross"),),
            folded=True,
        ),
        Group(
            "The other parent’s net and adjusted gross income",
            (Line("work.other_parent.net", "work.other_parent.adjusted_gross"),),
            folded=True,
        ),
        Group(
            "What the State’s rule asks of the participant’s income",
            (
                Line("work.participant.income.rule_income"),
                Line("work.participant.income.low_income"),
                Line("work.participant.income.near_poverty"),
                Line("work.participant.income.on_medicaid"),
                Line("work.participant.income.at_minimum_wage"),
            ),
            if_rules_ask=True,
        ),
        Group(
            "What the State’s rule asks of the other parent’s income",
            (
                Line("work.other_parent.rule_income"),
                Line("work.other_parent.low_income"),
                Line("work.other_parent.near_poverty"),
                Line("work.other_parent.on_medicaid"),
                Line("work.other_parent.at_minimum_wage"),
            ),
            if_rules_ask=True,
        ),
    ),
)

PLANS = Page(
    "plans",
    "Plans and premiums",
    "Plans and premiums",
    "What the employer offers, and what each tier costs the employee.",
    (
        Group(
            "",
            (
                Repeat(
                    "plans",
                    "plan",
                    (
                        Group(
                            "",
                            (
                                Line("plans[].name"),
                                Line("plans[].kind"),
                                Line("plans[].sponsor", shown_when=asked.plan_is_offered),
                                Line(
                                    "plans[].insurer",
                                    "plans[].group_number",
                                    shown_when=asked.plan_is_offered,
                                ),
                                Book("plans[]", named=True, shown_when=asked.plan_is_offered),
                            ),
                        ),
                        Group(
                            "Who runs it",
                            (
                                Book("plans[].administrator"),
                                Line(
                                    "plans[].administrator.name", "plans[].administrator.attention"
                                ),
                                *address_lines("plans[].administrator.address"),
                                Line("plans[].administrator.phone", "plans[].administrator.fax"),
                                Line("plans[].administrator.email"),
                            ),
                            note="The plan administrator decides whether the order is qualified; "
                            "it is often the employer, seldom the insurer.",
                            shown_when=asked.plan_is_offered,
                        ),
                        Group(
                            "What it costs the employee",
                            (
                                Repeat(
                                    "plans[].coverages",
                                    "coverage",
                                    (
                                        Group(
                                            "",
                                            (
                                                Line(
                                                    "plans[].coverages[].kind",
                                                    "plans[].coverages[].employee_only",
                                                    "plans[].coverages[].with_children",
                                                    "plans[].coverages[].current",
                                                ),
                                            ),
                                        ),
                                        Group(
                                            "More about this coverage",
                                            (
                                                Line(
                                                    "plans[].coverages[].without_children",
                                                    "plans[].coverages[].covered_people",
                                                    "plans[].coverages[].covered_children",
                                                    "plans[].coverages[].children_on_policy",
                                                    "plans[].coverages[].stated_for_children",
                                                ),
                                            ),
                                            folded=True,
                                        ),
                                    ),
                                    shape=Shape.GRID,
                                    empty="No coverage is entered yet.",
                                    shared_period=True,
                                ),
                            ),
                            shown_when=asked.plan_is_offered,
                        ),
                        Group(
                            "Whom it reaches",
                            (
                                Line("plans[].enrolled"),
                                Line("plans[].children_in_area"),
                                Line("plans[].service_area", "plans[].dependent_age"),
                            ),
                            shown_when=asked.plan_is_offered,
                        ),
                    ),
                    empty="No plan is entered yet.",
                ),
            ),
        ),
    ),
)
