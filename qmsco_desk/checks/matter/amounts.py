"""Amounts whose size or period is unlikely, and support that lacks its order.

The sizes here are no law: they are the point at which a person would look twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.likely import is_unlikely
from qmsco_desk.checks.reads import CALCULATION
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked, capital, listing, ordinal, participant_called
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.law.schema import PremiumPlace
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money, dollars
from qmsco_desk.model.paths import get_at, pattern
from qmsco_desk.model.vocabulary import ObligationKind, PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from qmsco_desk.checks.case import Case

_OF_A_COVERAGE = (
    *("employee_only", "with_children", "without_children", "current", "stated_for_children"),
)
_SHOWN_MOST = 4
_OF_COVERAGE = re.compile(r"plans\[(\d+)\]\.coverages\[(\d+)\]\.\w+")
# Asked for by a check of their own.
_ASKED_ELSEWHERE = frozenset(
    {
        "parties.participant",
        "parties.obligor",
        "work.participant.second_family",
        "work.participant.arrears_over_12_weeks",
        "plans[].coverages[].kind",
        "withholding.obligations[].kind",
        "withholding.obligations[].amount",
    }
)
_ARREARS = {
    ObligationKind.CHILD_SUPPORT_ARREARS,
    ObligationKind.MEDICAL_ARREARS,
    ObligationKind.SPOUSAL_ARREARS,
}


def _incomes(matter: Matter) -> Iterator[tuple[str, Money]]:
    for prefix, income in (
        ("work.participant.income", matter.work.participant.income),
        ("work.other_parent", matter.work.other_parent),
    ):
        for name, money in (
            ("gross", income.gross),
            ("net", income.net),
            ("adjusted_gross", income.adjusted_gross),
        ):
            if money is not None:
                yield f"{prefix}.{name}", money


def _amounts(matter: Matter) -> Iterator[tuple[str, Money]]:
    """Every amount with its field."""
    yield from _incomes(matter)
    pay, costs = matter.work.participant, matter.costs
    single = (
        ("work.participant.disposable", pay.disposable),
        ("work.participant.income.rule_income", pay.income.rule_income),
        ("work.other_parent.rule_income", matter.work.other_parent.rule_income),
        *(
            (f"work.participant.deductions[{index}].amount", row.amount)
            for index, row in enumerate(pay.deductions)
        ),
        ("costs.cash_medical", costs.cash_medical),
        ("costs.basic_support", costs.basic_support),
        ("costs.premium_cap", costs.premium_cap),
        *(
            (f"withholding.obligations[{index}].amount", row.amount)
            for index, row in enumerate(matter.withholding.obligations)
        ),
    )
    yield from ((at, amount) for at, amount in single if amount is not None)
    for number, plan in enumerate(matter.plans):
        for index, coverage in enumerate(plan.coverages):
            for name in _OF_A_COVERAGE:
                tier = getattr(coverage, name)
                if tier is not None:
                    yield f"plans[{number}].coverages[{index}].{name}", tier


@check(
    "matter.period_of_amount",
    title="Each amount is of a likely size for its period",
    level=Level.WARNING,
    reads=(
        "work.participant",
        "work.other_parent",
        "plans",
        "withholding.obligations",
        "costs.cash_medical",
        "costs.basic_support",
        "costs.premium_cap",
    ),
    why="An annual figure entered as weekly makes every limit 52 times too high.",
    fix="Check the amount and how often it is due.",
)
def likely_amounts(case: Case) -> Iterator[Verdict]:
    """Nothing far outside the usual; zero is looked at by itself."""
    found = False
    for path, money in _amounts(case.matter):
        if not is_unlikely(path, money):
            continue
        found = True
        a_year = money.per(PayPeriod.ANNUAL)
        each_year = "" if money.period is PayPeriod.ANNUAL else f", {_round(a_year)} a year"
        yield NotMet(
            f"{asked(path)} is {dollars(money.amount)} {money.period.label}{each_year}.", (path,)
        )
    if not found:
        yield Met()


def _round(amount: Fraction) -> str:
    return f"${int(amount):,}"


@check(
    "matter.no_income",
    title="No income is zero",
    level=Level.WARNING,
    reads=("work.participant.income", "work.other_parent", "work.participant.disposable"),
    why="A parent without income has no pay to withhold from, and every percentage of it is zero.",
    fix="Leave the field empty if the income is not known.",
)
def income_not_zero(case: Case) -> Iterator[Verdict]:
    """Zero is an answer, but one to be sure of."""
    incomes = list(_incomes(case.matter))
    disposable = case.matter.work.participant.disposable
    if disposable is not None:
        incomes.append(("work.participant.disposable", disposable))
    zero = [path for path, money in incomes if money.amount == 0]
    if zero:
        verb = "is" if len(zero) == 1 else "are"
        yield NotMet(f"{listing(asked(path) for path in zero)} {verb} zero.", tuple(zero))
    else:
        yield Met()


@check(
    "matter.obligations",
    title="Each ordered support has a kind and an amount",
    level=Level.WARNING,
    reads=("withholding.obligations",),
    why="What is not counted against the limit is left out of the calculation.",
    fix="Complete the line on the page of withholding, or remove it.",
)
def obligations_whole(case: Case) -> Iterator[Verdict]:
    """Kind and amount of each line."""
    found = False
    for index, obligation in enumerate(case.matter.withholding.obligations):
        missing = [
            name
            for name, answer in (("kind", obligation.kind), ("amount", obligation.amount))
            if answer is None
        ]
        if missing:
            found = True
            yield NotMet(
                f"Still needed: the {' and the '.join(missing)} of the ordered support in line"
                f" {index + 1}.",
                tuple(f"withholding.obligations[{index}].{name}" for name in missing),
            )
    if not found:
        yield Met()


@check(
    "matter.arrears_order",
    title="Arrears rest on an order",
    level=Level.WARNING,
    reads=("withholding.obligations", "underlying.separate", "parties"),
    why="There are arrears only under an order already made; the employer is asked to withhold"
    " under it.",
    fix="Name the order in the line of the arrears, or refer to the earlier order on the page of"
    " the case.",
)
def arrears_have_order(case: Case) -> Iterator[Verdict]:
    """Arrears of this case need an earlier order in it; those of another case name their order."""
    lines = [
        index
        for index, obligation in enumerate(case.matter.withholding.obligations)
        if obligation.kind in _ARREARS and not obligation.order
    ]
    if lines and case.matter.underlying.separate is False:
        yield NotMet(
            f"{capital(participant_called(case.matter))} owes arrears in this case, and no"
            f" earlier order is referred to.",
            (
                *(f"withholding.obligations[{index}].order" for index in lines),
                "underlying.separate",
            ),
        )
    else:
        yield Met()


@check(
    "calculation.complete",
    title="The calculation has all the figures it needs",
    level=Level.WARNING,
    reads=CALCULATION,
    why="Without them nobody can tell whether the premiums fit under the limit and are reasonable"
    " in cost.",
    fix="Answer the fields named. The calculation shows where it stopped.",
)
def figures_complete(case: Case) -> Iterator[Verdict]:
    """All fields that the calculation still waits for, in one finding."""
    missing = [
        path
        for path in case.calculation.missing
        if pattern(path) not in _ASKED_ELSEWHERE
        and not _answered(case.matter, path)
        and not _asked_of_the_order(case, path)
    ]
    if not missing:
        yield Met()
        return
    named = _called(case.matter, missing)
    rest = len(named) - _SHOWN_MOST
    if rest > 1:
        named = [*named[:_SHOWN_MOST], f"{rest} more"]
    of_coverage = any(_OF_COVERAGE.fullmatch(path) for path in missing)
    yield NotMet(
        f"The calculation still needs {listing(named)}.",
        tuple(missing),
        "Answer the fields named; some stand under “More” beside a coverage. The calculation shows"
        " where it stopped."
        if of_coverage
        else "",
    )


def _asked_of_the_order(case: Case, path: str) -> bool:
    """Whether another finding asks for it: what comes first, where the order itself has to say."""
    rules = case.employment
    return (
        path == "withholding.premiums_first"
        and rules is not None
        and rules.priority_of_withholding.premiums is PremiumPlace.BY_ORDER
    )


def _called(matter: Matter, missing: list[str]) -> list[str]:
    """The missing fields by name; one field of several coverages is named once, with them."""
    named: dict[str, list[str]] = {}
    for path in missing:
        if within := _OF_COVERAGE.fullmatch(path):
            plan, line = int(within[1]), int(within[2])
            kind = matter.plans[plan].coverages[line].kind
            of = kind.label.lower() if kind else f"the {ordinal(line)}"
            named.setdefault(f"“{fields(Matter)[pattern(path)].ask.label}”", []).append(of)
        else:
            named.setdefault(asked(path), [])
    return [
        f"{name} for {listing(dict.fromkeys(kinds))} coverage" if kinds else name
        for name, kinds in named.items()
    ]


def _answered(matter: Matter, path: str) -> bool:
    """Whether a field has an answer: the calculation then waits because of a contradiction."""
    if pattern(path) == "children":
        return bool(matter.children)
    return pattern(path) in fields(Matter) and get_at(matter, path) not in (None, "")
