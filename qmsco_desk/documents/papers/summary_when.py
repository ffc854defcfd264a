"""The questions that decide which words of the summary are printed, beside those of the order."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import CostResult, Limit
from qmsco_desk.checks.trace import Computed, Missing
from qmsco_desk.documents.papers.summary_dates import dates_of
from qmsco_desk.documents.wording.subject import PREDICATES, holds
from qmsco_desk.law.citation import Status
from qmsco_desk.model.vocabulary import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.papers.summary_telling import Telling


def _says(*clauses: str) -> Callable[[Telling], bool]:
    """The order prints one of these clauses with the library's facts."""
    return lambda telling: not telling.stated.isdisjoint(clauses)


def _shares_said(telling: Telling) -> bool:
    cash = telling.matter.costs.cash_medical is not None and "cash_medical" in telling.stated
    return cash or bool(telling.stated & {"premiums", "expenses"})


def _other_pays(telling: Telling) -> bool:
    """The parent who is not the participant bears a share, or it is not answered."""
    costs, side = telling.matter.costs, telling.subject.other_side
    share = {Side.FIRST: costs.premium_first, Side.SECOND: costs.premium_second, None: None}[side]
    return share is None or share > 0


def _cost(result: CostResult) -> Callable[[Telling], bool]:
    return lambda telling: telling.calculation.reasonable_cost.result is result


def _says_fair(telling: Telling) -> bool:
    """The order states the court's finding that the cost is reasonable."""
    return telling.matter.findings.reasonable_cost is True and "found_cost" in telling.stated


def _limit(telling: Telling) -> Limit | None:
    found = telling.calculation.limit
    return found.value if isinstance(found, Computed) else None


def _limit_two(telling: Telling) -> bool:
    limit = _limit(telling)
    return limit is not None and limit.whole is not None and limit.whole != limit.amount


def _limit_part(telling: Telling) -> bool:
    limit = _limit(telling)
    return limit is not None and limit.whole is None


def _limit_rule_unknown(telling: Telling) -> bool:
    """The limit of the state where the participant works is not on file."""
    rules = telling.paper.employment
    unknown = rules is None or rules.withholding_limit.status is Status.UNKNOWN
    return unknown and bool(telling.matter.employment_state)


def _limit_needs_facts(telling: Telling) -> bool:
    found = telling.calculation.limit
    return isinstance(found, Missing) and bool(found.paths)


def _enrolled(answer: bool | None) -> Callable[[Telling], bool]:
    return lambda telling: any(one.enroll is answer for one in telling.calculation.enrollment)


def _all_fit(telling: Telling) -> bool:
    enrollment = telling.calculation.enrollment
    return bool(enrollment) and all(one.enroll is True for one in enrollment)


def _pay_told(telling: Telling) -> bool:
    """Whether pay has its table: the order withholds, and there are amounts."""
    if not telling.subject.route.to_a_group_plan or "withholding" not in telling.stated:
        return False
    return bool(telling.calculation.allocation or telling.calculation.enrollment)


def _shortfall_unknown(telling: Telling) -> bool:
    """No rule on file says what becomes of coverages when the limit has no room for all."""
    rules = telling.paper.employment
    unknown = rules is None or rules.coverage_shortfall.status is Status.UNKNOWN
    return unknown and bool(telling.matter.employment_state)


def _hearing_ahead(telling: Telling) -> bool:
    day = telling.matter.case.hearing_on
    return day is not None and day >= telling.paper.today


QUESTIONS: Mapping[str, Callable[[Telling], bool]] = MappingProxyType(
    {
        "signed": lambda t: t.signed,
        "lawyer_sends": lambda t: t.lawyer_sends,
        "open_points": lambda t: t.paper.draft,
        "client_known": lambda t: t.client is not None,
        "movant_known": lambda t: t.matter.parties.movant is not None,
        "hearing_ahead": _hearing_ahead,
        "hearing_placed": lambda t: bool(t.matter.case.hearing_place),
        "one_group_plan": lambda t: len(t.matter.plans) == len(t.subject.group_plans) == 1,
        "own_words": lambda t: t.own_words,
        "shares_said": _shares_said,
        "says_premiums": _says("premiums"),
        "says_expenses": _says("expenses"),
        "says_cash": _says("cash_medical"),
        "says_withholding": _says("withholding"),
        "says_limit": _says("limit_reached"),
        "says_consent": _says("consent"),
        "says_direct_payment": _says("direct_payment"),
        "says_informs": _says("participant_informs"),
        "says_claims": _says("claims"),
        "says_service": _says("service"),
        "says_enroll": _says("enroll_children"),
        "says_keep": _says("keep_enrolled", "fehb_keep"),
        "other_pays_premium": _other_pays,
        "costs_listed": lambda t: bool(t.calculation.enrollment),
        "cost_counted": lambda t: any(one.premium is not None for one in t.calculation.enrollment),
        "cost_uncounted": lambda t: any(one.premium is None for one in t.calculation.enrollment),
        "says_fair": _says_fair,
        "cost_passes": _cost(CostResult.REASONABLE),
        "cost_fails": _cost(CostResult.NOT_REASONABLE),
        "cost_for_court": _cost(CostResult.NEEDS_COURT),
        "limit_known": lambda t: _limit(t) is not None,
        "limit_two": _limit_two,
        "limit_part": _limit_part,
        "limit_rule_unknown": _limit_rule_unknown,
        "limit_needs_facts": _limit_needs_facts,
        "pay_told": _pay_told,
        "some_short": _enrolled(answer=False),
        "some_open": _enrolled(answer=None),
        "all_fit": _all_fit,
        "shortfall_unknown": _shortfall_unknown,
        "dates_listed": lambda t: bool(dates_of(t)),
    }
)
CONDITIONS = frozenset(QUESTIONS) | frozenset(PREDICATES)


def told(condition: str, telling: Telling) -> bool:
    """Whether a condition holds: of the summary, or of the order's own words."""
    return any(_term(term.strip(), telling) for term in condition.split(" or "))


def _term(term: str, telling: Telling) -> bool:
    question = QUESTIONS.get(term.removeprefix("not ").strip())
    if question is None:
        return holds(term, telling.subject)
    return question(telling) is not term.startswith("not ")
