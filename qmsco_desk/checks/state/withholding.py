"""The limit, priority and shortfall rules of the state of employment (items 5 to 7)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.ranking import Ranking
from qmsco_desk.checks.curing import this_clause_back
from qmsco_desk.checks.reads import CALCULATION, WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import (
    capital,
    children_called,
    cost,
    listing,
    participant_called,
)
from qmsco_desk.checks.trace import Computed
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.statements import edits, not_read, says, statement
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import AllocationMethod, PremiumPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.calc.result import Allotment, Enrollment
    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules

_FIRST = statement(
    r"withh(?:old|eld)\w*\b",
    r"(?:contributions?|premiums?)\b",
    r"support\b",
    r"(?:before|after|ahead of|prior to|first)\b",
    plain=True,
)
_WHO_PAYS_THE_REST = (
    "Say in the special provisions who pays the part of the premium that is not withheld, or lower"
    " the cash support, or order less coverage."
)


@check(
    "state.limit",
    title="The limit of the state of employment is on file",
    level=Level.WARNING,
    rules=("state:withholding_limit",),
    reads=CALCULATION,
    why="Where the state's limit is lower than the federal one, the employer stops there.",
    fix="Look the state's limit up before relying on the calculation.",
)
def limit(case: Case) -> Iterator[Verdict]:
    """How the state measures its limit is known."""
    rules = case.employment
    if rules is None:
        yield NotApplicable("No rules of the state of employment.")
    elif rules.withholding_limit.measure is None:
        yield CannotTell(
            f"Rule not yet confirmed: the limit on withholding in {state_called(rules)}.",
            ("work.employer.state",),
        )
    else:
        found = case.calculation.limit
        yield Met(found.step if isinstance(found, Computed) else None)


@check(
    "state.priority",
    title="It is settled what is paid first out of the limit",
    level=Level.WARNING,
    rules=("state:priority_of_withholding",),
    reads=CALCULATION,
    why="Where not everything fits, the employer needs to know what goes before what.",
    fix="Let the order say what goes first, or ask the agency of the state of employment.",
)
def priority(case: Case) -> Iterator[Verdict]:
    """A ranking on file, wherever support or premiums of more than one kind compete."""
    rules, calculation = case.employment, case.calculation
    kinds = {part.kind for part in calculation.allocation}
    claims = len(kinds) + bool(calculation.enrollment)
    if rules is None or claims < 2:
        yield NotApplicable("Nothing competes for the limit.")
    elif not rules.priority_of_withholding.has_rule:
        yield CannotTell(
            f"Rule not yet confirmed: the order in which {state_called(rules)} pays support and"
            " premiums.",
            ("withholding.obligations",),
        )
    elif isinstance(calculation.limit, Computed) and (unplaced := _unplaced(case)):
        yield CannotTell(
            f"Rule not yet confirmed: where {state_called(rules)} places {listing(unplaced)} in its"
            " order of payment.",
            ("withholding.obligations",),
        )
    else:
        yield Met()


@check(
    "state.first",
    title="The order says what comes first, where the state leaves it to the order",
    level=Level.WARNING,
    rules=("state:priority_of_withholding",),
    reads=(*CALCULATION, *WORDS),
    why="Such a state has no rank of its own for premiums, and the employer looks for it in the"
    " order.",
    fix="Answer on the page of withholding and priority; a clause of the order then says it.",
)
def first(case: Case) -> Iterator[Verdict]:
    """Premiums before support or after it: answered, and said in the order's words."""
    rules = case.employment
    if rules is None or rules.priority_of_withholding.premiums is not PremiumPlace.BY_ORDER:
        yield NotApplicable("The state ranks premiums itself, or its rules are not on file.")
    elif not (case.calculation.allocation and case.calculation.enrollment):
        yield NotApplicable("Premiums and support do not compete for the limit.")
    elif case.matter.withholding.premiums_first is None:
        yield NotMet(
            f"{state_called(rules)} leaves it to the order whether premiums or support are withheld"
            " first, and this order does not say.",
            ("withholding.premiums_first",),
        )
    elif not_read(case) is None and not says(case, _FIRST):
        yield NotMet(
            f"{state_called(rules)} leaves it to the order whether premiums or support are withheld"
            " first, and the order's words no longer say.",
            edits(case, "state:priority_of_withholding"),
            cure=this_clause_back(case, "what_comes_first"),
        )
    else:
        yield Met()


def _unplaced(case: Case) -> list[str]:
    """Kinds of support with an amount that the ranking does not place."""
    return sorted(
        {
            part.kind.label.lower()
            for part in case.calculation.allocation
            if part.rank is None and part.withheld is None and part.ordered is not None
        }
    )


@check(
    "state.sharing",
    title="It is settled how several orders share what is too little for all",
    level=Level.WARNING,
    rules=("state:allocation_among_orders",),
    reads=CALCULATION,
    why="Where two orders rank alike and not both fit, the employer divides what there is by the"
    " rule of the state of employment.",
    fix="Ask the agency of the state of employment how it has employers divide it.",
)
def sharing(case: Case) -> Iterator[Verdict]:
    """A rule that can be applied, wherever claims of one rank and several orders are cut short."""
    rules, parts = case.employment, case.calculation.allocation
    if rules is None or len({part.order for part in parts}) < 2:
        yield NotApplicable("There are not several orders, or no rules of the state of employment.")
        return
    ranks = {part.rank for part in parts if part.rank is not None and part.withheld is None}
    crowded = [
        rank for rank in ranks if len({part.order for part in parts if part.rank == rank}) > 1
    ]
    rule = rules.allocation_among_orders
    methods = {_method(rules, part) for part in parts if part.rank in crowded}
    if not crowded or not isinstance(case.calculation.limit, Computed):
        yield Met()
    elif None in methods:
        yield CannotTell(
            f"Rule not yet confirmed: how {state_called(rules)} has several orders share what is"
            " too little for all.",
            ("withholding.obligations",),
        )
    elif AllocationMethod.OTHER in methods:
        yield CannotTell(
            f"{capital(state_called(rules))} has several orders share what is too little for all by"
            " a rule that is on file in words only.",
            ("withholding.obligations",),
            f"Divide it by hand. {rules.name}: {rule.rule_text}".strip(),
        )
    else:
        yield Met()


def _method(rules: StateRules, part: Allotment) -> AllocationMethod | None:
    """How the claims of a part's rank share; a rank may have a rule of its own."""
    own = dict(rules.allocation_among_orders.by_rank)
    rank = Ranking.of(rules.priority_of_withholding).rank(part.kind)
    under = "" if rank is None else rank.value
    return own.get(part.kind.value) or own.get(under) or rules.allocation_among_orders.method


@check(
    "state.shortfall",
    title="The premiums ordered fit under the limit beside the support",
    level=Level.WARNING,
    rules=("state:coverage_shortfall", "D-8"),
    reads=CALCULATION,
    why="A premium that does not fit whole is not withheld, and the children are not enrolled.",
    fix="Lower the cash support, order less coverage, or let the participant agree to pay above the"
    " limit.",
)
def shortfall(case: Case) -> Iterator[Verdict]:
    """Each coverage ordered can be enrolled in; those that cannot are named in one finding."""
    enrollment, limit = case.calculation.enrollment, case.calculation.limit
    if not enrollment:
        yield NotApplicable("No coverage is ordered, or its cost is not known yet.")
        return
    out = [part for part in enrollment if part.enroll is False]
    undecided = [part for part in enrollment if part.enroll is None and part.premium is not None]
    if out:
        yield _not_enrolled(case, out)
    elif undecided and isinstance(limit, Computed) and not case.calculation.missing:
        reason = undecided[0].reason.removeprefix("Not decided. ")
        yield CannotTell(
            f"It is not settled whether {_kinds(undecided)} coverage can be enrolled in. {reason}",
            ("withholding.obligations",),
            _WHO_PAYS_THE_REST
            if case.employment and case.employment.coverage_shortfall.partial
            else "",
        )
    else:
        yield Met()


def _kinds(parts: list[Enrollment]) -> str:
    return listing(dict.fromkeys(part.kind.label.lower() for part in parts))


def _not_enrolled(case: Case, out: list[Enrollment]) -> Verdict:
    premium = sum((part.premium for part in out if part.premium is not None), Fraction(0))
    called = participant_called(case.matter)
    children = range(len(case.matter.children))
    whom = children_called(case.matter, children) if children else "the children"
    amount = f" of {cost(premium, case.calculation.pay_period)}" if premium else ""
    sentence = (
        f"{capital(whom)} cannot be enrolled in {_kinds(out)} coverage: the premium{amount} does"
        " not fit under the limit beside the support."
    )
    if case.matter.withholding.consents_above_limit:
        return NotMet(
            f"{sentence} {called} agrees to pay above the limit.",
            ("withholding.consents_above_limit",),
            "See that the clause on consent stands in the order.",
            level=Level.NOTE,
        )
    return NotMet(sentence, ("withholding.obligations", "withholding.consents_above_limit"))
