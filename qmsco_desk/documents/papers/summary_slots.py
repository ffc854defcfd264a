"""The facts that the summary's sentences name: a closed set, the same in every language."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.trace import Computed
from qmsco_desk.documents.blocks import Emphasis, Span, Spans
from qmsco_desk.model.money import cents_down, dollars
from qmsco_desk.model.vocabulary import CoverageKind, Movant, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from qmsco_desk.documents.papers.summary_telling import Telling
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.money import Money


def _capital(words: Spans) -> Spans:
    """The same with a capital at the head of the sentence; a blank stays as it is."""
    head = words[0]
    if head.blank:
        return words
    return (replace(head, text=head.text[:1].upper() + head.text[1:]), *words[1:])


def _participant(telling: Telling) -> Spans:
    side = telling.matter.parties.participant
    return (telling.person(side, "participant", "parties.participant"),)


def _other(telling: Telling) -> Spans:
    return (telling.person(telling.subject.other_side, "other_parent", "parties.participant"),)


def _custodial(telling: Telling) -> Spans:
    side = telling.matter.parties.custodial
    return (telling.person(side, "custodial", "parties.custodial"),)


def _obligor(telling: Telling) -> Spans:
    return (telling.person(telling.matter.parties.obligor, "obligor", "parties.obligor"),)


def _obligee(telling: Telling) -> Spans:
    owes = telling.matter.parties.obligor
    return (telling.person(owes.other if owes else None, "obligee", "parties.obligor"),)


def _participant_full(telling: Telling) -> Spans:
    return telling.full_name(
        telling.matter.parties.participant, "participant", "parties.participant"
    )


def _other_full(telling: Telling) -> Spans:
    return telling.full_name(telling.subject.other_side, "other_parent", "parties.participant")


def _client(telling: Telling) -> Spans:
    return telling.full_name(telling.client, "movant", "parties.movant")


def _movant(telling: Telling) -> Spans:
    match telling.matter.parties.movant:
        case None:
            return (telling.tongue.blank("movant", "parties.movant"),)
        case Movant.AGENCY:
            name = telling.matter.agency.contact.name
            return (telling.tongue.fact(name, "agency.contact.name", "agency"),)
        case movant:
            side = Side.FIRST if movant is Movant.FIRST else Side.SECOND
            return (telling.person(side, "movant", "parties.movant"),)


def _of_participant(key: str) -> Callable[[Telling], Spans]:
    """A phrase about the participant's work or pay, in two forms: with “your”, or with a name."""

    def fill(telling: Telling) -> Spans:
        side = telling.matter.parties.participant
        if side is not None and side is telling.client:
            return (Span(telling.tongue.say("people", f"{key}_yours")),)
        name = telling.name(side, "participant", "parties.participant")
        return telling.tongue.phrase("people", key, name=(name,))

    return fill


def _the_order(telling: Telling) -> Spans:
    key = "order_signed" if telling.signed else "order_unsigned"
    return (Span(telling.tongue.say("people", key)),)


def _children(telling: Telling) -> Spans:
    children = telling.matter.children
    if not children:
        return (telling.tongue.blank("children", "children"),)
    return telling.tongue.listed([(telling.child_name(i),) for i in range(len(children))])


def _children_bold(telling: Telling) -> Spans:
    return tuple(
        replace(span, emphasis=Emphasis.BOLD) if span.path and not span.blank else span
        for span in _children(telling)
    )


def _plans_of(kind: PlanKind) -> Callable[[Telling], Spans]:
    def fill(telling: Telling) -> Spans:
        tongue = telling.tongue
        named = [
            (tongue.fact(plan.name, f"plans[{index}].name", "plan"),)
            for index, plan in enumerate(telling.matter.plans)
            if plan.kind is kind
        ]
        return tongue.listed(named) if named else (tongue.blank("plan", "plans"),)

    return fill


def _plan_bold(telling: Telling) -> Spans:
    """The name of the first plan, where there is but one."""
    plan = telling.matter.plans[0]
    return _bold(telling.tongue.fact(plan.name, "plans[0].name", "plan"))


def _administrator_bold(telling: Telling) -> Spans:
    """Who runs that plan."""
    name = telling.matter.plans[0].administrator.name
    return _bold(telling.tongue.fact(name, "plans[0].administrator.name", "administrator"))


def _bold(found: Span) -> Spans:
    return (found if found.blank else replace(found, emphasis=Emphasis.BOLD),)


def _employer(telling: Telling) -> Spans:
    name = telling.matter.work.employer.name
    return (telling.tongue.fact(name, "work.employer.name", "employer"),)


def _state(telling: Telling, rules: StateRules | None, code: str, path: str) -> Spans:
    """A state by its name; by its postal code where no rules are on file for it."""
    name = telling.tongue.state(rules) if rules is not None else code
    return (telling.tongue.fact(name, path, "state"),)


def state(telling: Telling) -> Spans:
    """The issuing state."""
    return _state(telling, telling.paper.issuing, telling.matter.case.state, "case.state")


def _work_state(telling: Telling) -> Spans:
    code = telling.matter.employment_state
    return _state(telling, telling.paper.employment, code, "work.employer.state")


def _day(telling: Telling, day: date | None, path: str, missing: str) -> Spans:
    words = telling.tongue.date(day) if day is not None else ""
    return (telling.tongue.fact(words, path, missing),)


def _signed_on(telling: Telling) -> Spans:
    return _day(telling, telling.matter.signing.signed_on, "signing.signed_on", "ends_on")


def _hearing_when(telling: Telling) -> Spans:
    case = telling.matter.case
    day = _day(telling, case.hearing_on, "case.hearing_on", "begins_on")
    if not case.hearing_time:
        return day
    time = (Span(case.hearing_time, path="case.hearing_time"),)
    return telling.tongue.phrase("facts", "hearing", day=day, time=time)


def _hearing_place(telling: Telling) -> Spans:
    return (Span(telling.matter.case.hearing_place.rstrip(". "), path="case.hearing_place"),)


def ends_on(telling: Telling) -> Spans:
    """The day on which the order ends."""
    return _day(telling, telling.matter.coverage.ends_on, "coverage.ends_on", "ends_on")


def until_age(telling: Telling) -> Spans:
    """The age at which the order ends."""
    age = telling.matter.coverage.until_age
    text = "" if age is None else str(age)
    return (telling.tongue.fact(text, "coverage.until_age", "until_age"),)


def _days(key: str) -> Callable[[Telling], Spans]:
    def fill(telling: Telling) -> Spans:
        count: int | None = getattr(telling.matter.costs, key)
        words = "" if count is None else telling.tongue.days(count)
        return (telling.tongue.fact(words, f"costs.{key}", "count"),)

    return fill


def _money(key: str) -> Callable[[Telling], Spans]:
    def fill(telling: Telling) -> Spans:
        money: Money | None = getattr(telling.matter.costs, key)
        words = "" if money is None else telling.tongue.amount(money)
        return (telling.tongue.fact(words, f"costs.{key}", "cash_medical"),)

    return fill


def _limit(*, whole: bool) -> Callable[[Telling], Spans]:
    """The limit as the calculation has it, a cap shown rounded down."""

    def fill(telling: Telling) -> Spans:
        found = telling.calculation.limit
        if not isinstance(found, Computed):
            return ()
        limit = found.value
        amount = limit.whole if whole and limit.whole is not None else limit.amount
        return (Span(dollars(cents_down(amount))),)

    return fill


def period(telling: Telling) -> str:
    """The pay period of the calculation in words; empty while there is no amount at all."""
    of_pay = telling.calculation.pay_period
    return "" if of_pay is None else telling.tongue.period(of_pay)


def kind_word(telling: Telling, kind: CoverageKind) -> Span:
    """A kind of coverage in running text; what the drafter calls the other one."""
    other = telling.matter.coverage.other
    if kind is CoverageKind.OTHER and other:
        return Span(other, path="coverage.other")
    return Span(telling.tongue.say("kinds", str(kind.value)))


def kinds(telling: Telling, chosen: Sequence[CoverageKind]) -> Spans:
    """Kinds of coverage in running text."""
    return telling.tongue.listed([(kind_word(telling, kind),) for kind in chosen])


def _enrolled(answer: bool | None) -> Callable[[Telling], Spans]:
    """The coverages that fit, do not, or of which it is not known."""
    return lambda telling: kinds(
        telling, [one.kind for one in telling.calculation.enrollment if one.enroll is answer]
    )


def _coverage_costs(telling: Telling) -> Spans:
    """Each ordered coverage with what it costs, as the calculation charges it."""
    said = []
    for one in telling.calculation.enrollment:
        kind = (kind_word(telling, one.kind),)
        whole = telling.full_price(one)
        if one.premium is None and not whole:
            said.append(telling.tongue.phrase("facts", "cost_unknown", kind=kind))
            continue
        key, words = "costs", telling.premium(one)
        if one.premium is None:
            key, words = "cost_in_full", whole
        amount, per = Span(words, path=one.at or None), Span(period(telling))
        said.append(telling.tongue.phrase("facts", key, kind=kind, amount=(amount,), period=(per,)))
    return telling.tongue.listed(said)


def _capitalised(fill: Callable[[Telling], Spans]) -> Callable[[Telling], Spans]:
    return lambda telling: _capital(fill(telling))


SLOTS: Mapping[str, Callable[[Telling], Spans]] = MappingProxyType(
    {
        "participant": _participant,
        "Participant": _capitalised(_participant),
        "participant_full": _participant_full,
        "other": _other,
        "Other": _capitalised(_other),
        "other_full": _other_full,
        "custodial": _custodial,
        "Custodial": _capitalised(_custodial),
        "obligee": _obligee,
        "Obligor": _capitalised(_obligor),
        "client": _client,
        "movant": _movant,
        "lawyer": lambda telling: telling.lawyer,
        "Lawyer": _capitalised(lambda telling: telling.lawyer),
        "job": _of_participant("job"),
        "from_pay": _of_participant("from_pay"),
        "The_order": _the_order,
        "children": _children,
        "children_bold": _children_bold,
        "plan_bold": _plan_bold,
        "administrator_bold": _administrator_bold,
        "church_plans": _plans_of(PlanKind.CHURCH),
        "government_plans": _plans_of(PlanKind.GOVERNMENT),
        "individual_plans": _plans_of(PlanKind.INDIVIDUAL),
        "employer": _employer,
        "state": state,
        "work_state": _work_state,
        "signed_on": _signed_on,
        "hearing_when": _hearing_when,
        "hearing_place": _hearing_place,
        "ends_on": ends_on,
        "until_age": until_age,
        "claim_days": _days("claim_days"),
        "pay_days": _days("pay_days"),
        "cash_medical": _money("cash_medical"),
        "premium_cap": _money("premium_cap"),
        "limit": _limit(whole=False),
        "limit_whole": _limit(whole=True),
        "period": lambda telling: (Span(period(telling)),),
        "short_kinds": _enrolled(answer=False),
        "open_kinds": _enrolled(answer=None),
        "coverage_costs": _coverage_costs,
    }
)
