"""Step 4: the employer, both parents' incomes, and what is taken off the participant's pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import Count, Text
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Address
from qmsco_desk.model.shapes import EIN, PHONE, STATE


@dataclass(frozen=True, slots=True)
class Employer:
    """The participant's employer, who withholds from pay."""

    name: Annotated[str, Ask("Employer")] = ""
    ein: Annotated[str, Ask("Federal EIN", kind=EIN)] = ""
    address: Annotated[Address, Ask("Mailing address")] = Address()
    attention: Annotated[str, Ask("Payroll or benefits contact")] = ""
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""
    state: Annotated[
        str,
        Ask(
            "State where the participant works",
            help="Its limit, priority and shortfall rules apply. Leave empty if it is the "
            "issuing state.",
            source="45 CFR 303.32(c)",
            kind=STATE,
        ),
    ] = ""


@dataclass(frozen=True, slots=True)
class Deduction:
    """An amount taken off the participant's pay."""

    name: Annotated[
        str, Ask("Deduction", example="Federal income tax", kind=Text(width=28, most=80))
    ] = ""
    amount: Annotated[Money | None, Ask("Amount")] = None
    required_by_law: Annotated[
        bool | None,
        Ask(
            "Required by law",
            help="Only these lower disposable earnings.",
            source="15 U.S.C. 1672(b)",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Income:
    """A parent's income."""

    gross: Annotated[Money | None, Ask("Gross income")] = None
    net: Annotated[
        Money | None,
        Ask("Net income", help="Asked for where the state measures cost by net income."),
    ] = None
    adjusted_gross: Annotated[
        Money | None,
        Ask(
            "Adjusted gross income",
            help="Asked for where the state measures cost by adjusted gross income.",
        ),
    ] = None
    rule_income: Annotated[
        Money | None,
        Ask(
            "Income as the state’s rule counts it",
            help="Where the rule on reasonable cost measures an income of its own, such as income"
            " available for child support.",
        ),
    ] = None
    low_income: Annotated[
        bool | None,
        Ask(
            "Low income under the state’s guidelines",
            help="As the guidelines define a low-income obligor or a low-income adjustment.",
        ),
    ] = None
    near_poverty: Annotated[
        bool | None,
        Ask(
            "At or under the state’s share of the poverty guideline",
            help="The share stands in the state’s rule on reasonable cost.",
        ),
    ] = None
    on_medicaid: Annotated[
        bool | None,
        Ask(
            "On Medicaid",
            help="The parent or, where the rule says so, the child because of the parent’s income.",
        ),
    ] = None
    at_minimum_wage: Annotated[
        bool | None, Ask("Earns no more than full-time minimum wage of the state")
    ] = None


@dataclass(frozen=True, slots=True)
class ParticipantPay:
    """The participant's earnings and the facts that set the federal limit."""

    income: Annotated[Income, Ask("")] = Income()
    deductions: Annotated[tuple[Deduction, ...], Ask("Deductions", source="15 U.S.C. 1672(b)")] = ()
    disposable: Annotated[
        Money | None,
        Ask(
            "Disposable earnings, if already known",
            help="If given, it is used instead of gross income less deductions.",
            source="15 U.S.C. 1672(b)",
        ),
    ] = None
    second_family: Annotated[
        bool | None,
        Ask(
            "Supports another spouse or child",
            help="Someone other than the people in these orders.",
            source="15 U.S.C. 1673(b)(2)",
        ),
    ] = None
    arrears_over_12_weeks: Annotated[
        bool | None, Ask("Owes arrears older than 12 weeks", source="15 U.S.C. 1673(b)(2)")
    ] = None
    household_size: Annotated[
        int | None,
        Ask(
            "People in the participant's household",
            help="For your file: no rule on file uses it.",
            kind=Count(width=5, least=1, most=30),
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Work:
    """Step 4 as a whole."""

    employer: Annotated[Employer, Ask("Employer")] = Employer()
    participant: Annotated[ParticipantPay, Ask("Participant")] = ParticipantPay()
    other_parent: Annotated[Income, Ask("Other parent")] = Income()
