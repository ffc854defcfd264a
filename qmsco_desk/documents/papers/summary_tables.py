"""The tables of the client's summary: coverage, plans, shares, pay, dates, and whom to call."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.trace import Computed
from qmsco_desk.documents.blocks import Column, Span, Spans, Table
from qmsco_desk.documents.papers.summary_dates import dates_of
from qmsco_desk.documents.papers.summary_slots import (
    ends_on,
    kind_word,
    kinds,
    period,
    state,
    until_age,
)
from qmsco_desk.documents.papers.summary_telling import shown
from qmsco_desk.documents.wording.slots_coverage import capitalized
from qmsco_desk.documents.wording.subject import GROUP_KINDS
from qmsco_desk.model.money import cents_half_up, dollars
from qmsco_desk.model.vocabulary import (
    Beginning,
    CoverageKind,
    CoverageManner,
    Ending,
    PlanKind,
    Side,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from qmsco_desk.checks.calc.result import Allotment, Enrollment
    from qmsco_desk.documents.papers.summary_telling import Telling
    from qmsco_desk.model.people import Child

Rows = tuple[tuple[Spans, ...], ...]


def _table(
    telling: Telling, caption: str, columns: tuple[tuple[str, int], ...], rows: Rows
) -> Table:
    say = telling.tongue.say
    return Table(
        tuple(Column(say("columns", key), share) for key, share in columns),
        rows,
        caption=say("captions", caption),
        row_headers=True,
    )


def _cell(telling: Telling, key: str, path: str | None = None) -> Spans:
    return (Span(telling.tongue.say("cells", key), path=path),)


def _kinds_of(telling: Telling, child: Child, index: int) -> Spans:
    """The coverage of one child, or how it is determined."""
    ordered = telling.matter.coverage
    blank = telling.tongue.blank
    if child.coverages:
        return capitalized(kinds(telling, child.coverages))
    match ordered.manner:
        case None:
            return (blank("manner", "coverage.manner"),)
        case CoverageManner.LISTED:
            chosen = ordered.kinds
            if ordered.other and CoverageKind.OTHER not in chosen:
                chosen = (*chosen, CoverageKind.OTHER)
            if not chosen:
                return (blank("kinds", "coverage.kinds"),)
            return capitalized(kinds(telling, chosen))
        case CoverageManner.ALL_AVAILABLE:
            return _cell(telling, "all_available", "coverage.manner")
        case CoverageManner.AS_ELECTED:
            return _cell(telling, "as_elected", "coverage.manner")


def _starts(telling: Telling) -> Spans:
    ordered, tongue = telling.matter.coverage, telling.tongue
    outside = "" if telling.subject.route.to_a_group_plan else "_outside"
    match ordered.begins:
        case None:
            return (tongue.blank("begins", "coverage.begins"),)
        case Beginning.EARLIEST:
            return _cell(telling, f"earliest{outside}", "coverage.begins")
        case Beginning.ON_DATE:
            words = tongue.date(ordered.begins_on) if ordered.begins_on else ""
            day = tongue.fact(words, "coverage.begins_on", "begins_on")
            return tongue.phrase("cells", f"on_date{outside}", day=(day,))


def _ends(telling: Telling) -> Spans:
    tongue, rules = telling.tongue, telling.paper.issuing
    match telling.matter.coverage.ends:
        case None:
            return (tongue.blank("ends", "coverage.ends"),)
        case Ending.AT_AGE:
            return tongue.phrase("cells", "at_age", age=until_age(telling))
        case Ending.ON_DATE:
            return ends_on(telling)
        case Ending.STATE_RULE:
            ends = rules.order_ends if rules is not None else None
            if ends is None or ends.age is None or not ends.status.verified:
                return tongue.phrase("cells", "by_law", state=state(telling))
            age = (Span(str(ends.age), path="coverage.ends"),)
            return tongue.phrase("cells", "by_law_at", state=state(telling), age=age)


def _coverage(telling: Telling) -> Table:
    """What, from when and until when, for each child."""
    rows: list[tuple[Spans, ...]] = [
        (
            (telling.child_name(index),),
            _kinds_of(telling, child, index),
            _starts(telling),
            _ends(telling),
        )
        for index, child in enumerate(telling.matter.children)
    ]
    if not rows:
        blank = telling.tongue.blank
        manner = (blank("manner", "coverage.manner"),)
        rows = [((blank("child", "children"),), manner, _starts(telling), _ends(telling))]
    columns = (("child", 3), ("coverage", 4), ("starts", 6), ("ends", 8))
    return _table(telling, "coverage", columns, tuple(rows))


_RUNS = MappingProxyType(
    {
        PlanKind.FEHB: "runs_fehb",
        PlanKind.TRICARE: "runs_tricare",
        PlanKind.INDIVIDUAL: "runs_individual",
        PlanKind.PUBLIC: "runs_public",
    }
)


def _plans(telling: Telling) -> Table:
    """The plans and who runs each; outside group plans, whose office it is."""
    tongue = telling.tongue
    rows: list[tuple[Spans, ...]] = []
    for index, plan in enumerate(telling.matter.plans):
        if plan.kind is PlanKind.NONE:
            continue
        name = tongue.fact(plan.name, f"plans[{index}].name", "plan")
        if plan.kind is not None and plan.kind in _RUNS:
            runs = _cell(telling, _RUNS[plan.kind], f"plans[{index}].kind")
        else:
            path = f"plans[{index}].administrator.name"
            runs = (tongue.fact(plan.administrator.name, path, "administrator"),)
        rows.append(((name,), runs))
    if not rows:
        rows = [((tongue.blank("plan", "plans"),), (tongue.blank("administrator", "plans"),))]
    return _table(telling, "plans", (("plan", 5), ("runs", 5)), tuple(rows))


def _share(
    telling: Telling, first: Decimal | None, second: Decimal | None, key: str
) -> tuple[Spans, ...]:
    """The two parents' cells of a row, the participant's first."""
    participant = telling.matter.parties.participant or Side.SECOND
    cells: list[Spans] = []
    for side in (participant, participant.other):
        value = first if side is Side.FIRST else second
        words = "" if value is None else telling.tongue.percent(value)
        cells.append((telling.tongue.fact(words, f"costs.{key}_{side.value}", "share"),))
    return tuple(cells)


def _cash_row(telling: Telling) -> tuple[Spans, ...]:
    """The amount under the parent who owes it."""
    tongue, parties = telling.tongue, telling.matter.parties
    cash = telling.matter.costs.cash_medical
    amount = (Span(tongue.amount(cash) if cash else "", path="costs.cash_medical"),)
    nothing = _cell(telling, "nothing")
    if parties.obligor is None or parties.participant is None:
        open_cell = (tongue.blank("cash_medical", "parties.obligor"),)
        return (open_cell, open_cell)
    return (amount, nothing) if parties.obligor is parties.participant else (nothing, amount)


def _shares(telling: Telling) -> Table:
    """Who pays what, the two parents side by side."""
    costs, tongue = telling.matter.costs, telling.tongue
    rows: list[tuple[Spans, ...]] = []
    if "premiums" in telling.stated:
        shares = _share(telling, costs.premium_first, costs.premium_second, "premium")
        rows.append((_cell(telling, "premium"), *shares))
    if "expenses" in telling.stated:
        shares = _share(telling, costs.expenses_first, costs.expenses_second, "expenses")
        rows.append((_cell(telling, "expenses"), *shares))
    if "cash_medical" in telling.stated and costs.cash_medical is not None:
        rows.append((_cell(telling, "cash"), *_cash_row(telling)))
    side = telling.matter.parties.participant
    heads = (
        _head(telling, side or Side.SECOND, "participant", known=side is not None),
        _head(telling, (side or Side.SECOND).other, "other_parent", known=side is not None),
    )
    return Table(
        (Column(tongue.say("columns", "what"), 5), Column(heads[0], 4), Column(heads[1], 4)),
        tuple(rows),
        caption=tongue.say("captions", "shares"),
        row_headers=True,
    )


def _head(telling: Telling, side: Side, missing: str, *, known: bool) -> str:
    """The head of a parent's column: the name, and whether that is the reader."""
    found = telling.name(side if known else None, missing, "parties.participant")
    if found.blank:
        return found.text[:1].upper() + found.text[1:]
    if side is not telling.client:
        return found.text
    return telling.tongue.say("people", "marked", name=found.text)


def _allotted(telling: Telling, one: Allotment) -> tuple[Spans, ...]:
    """One kind of support: what is ordered, and whether the limit has room for it."""
    tongue = telling.tongue
    kind = tongue.say("obligations", str(one.kind.value))
    if one.order != "this":
        kind = tongue.say("cells", "other_case", kind=kind)
    ordered = dollars(cents_half_up(one.ordered)) if one.ordered is not None else ""
    amount = ordered or tongue.say("cells", "not_known_amount")
    if one.withheld is None or one.ordered is None:
        fits = tongue.say("cells", "not_known")
    elif one.withheld >= one.ordered:
        fits = tongue.say("cells", "yes")
    elif not one.withheld:
        fits = tongue.say("cells", "no")
    else:
        fits = tongue.say("cells", "part", amount=shown(one.shown, one.withheld))
    return ((Span(kind, path=one.at),), (Span(amount, path=one.at),), (Span(fits),))


def _covered(telling: Telling, one: Enrollment) -> tuple[Spans, ...]:
    """One coverage: what it costs, and whether the limit has room for it."""
    key = {True: "yes", False: "no", None: "not_known"}[one.enroll]
    kind = telling.tongue.phrase("cells", "coverage", kind=(kind_word(telling, one.kind),))
    amount = Span(telling.premium(one), path=one.at or None)
    return (kind, (amount,), _cell(telling, key))


def _pay(telling: Telling) -> Table:
    """What is taken from pay each pay period, in the calculation's own order and figures."""
    figures, tongue = telling.calculation, telling.tongue
    rows = [
        *(_allotted(telling, one) for one in figures.allocation),
        *(_covered(telling, one) for one in figures.enrollment),
    ]
    total = 0
    if isinstance(figures.total_withheld, Computed):
        amount = dollars(cents_half_up(figures.total_withheld.value))
        rows.append((_cell(telling, "total"), (Span(amount),), ()))
        total = 1
    say, per = tongue.say, period(telling)
    amount = say("columns", "amount")
    return Table(
        (
            Column(say("columns", "taken"), 4),
            Column(f"{amount} ({per})" if per else amount, 4, figures=True),
            Column(say("columns", "fits"), 3),
        ),
        tuple(rows),
        caption=say("captions", "pay"),
        row_headers=True,
        total_rows=total,
    )


def _dates(telling: Telling) -> Table:
    """The days to keep."""
    rows = tuple(((Span(telling.tongue.date(day)),), what) for day, what in dates_of(telling))
    return _table(telling, "dates", (("date", 3), ("happens", 9)), rows)


def _reach(telling: Telling, phone: str, path: str, email: str = "") -> Spans:
    """A telephone number, and under it an address of mail where there is one."""
    number = telling.tongue.fact(phone, f"{path}.phone", "phone")
    return (number, Span(f"\n{email}", path=f"{path}.email")) if email else (number,)


def _lawyers(telling: Telling) -> Iterator[tuple[Spans, ...]]:
    """The client's own counsel; while no client is sure, each parent's."""
    tongue = telling.tongue
    sides = (telling.client,) if telling.client is not None else tuple(Side)
    for side in sides:
        parent = telling.matter.parties.parent(side)
        if side is None or parent is None or not parent.represented:
            continue
        path = f"parties.{side.value}.counsel"
        who: Spans = (tongue.fact(parent.counsel.name, f"{path}.name", "lawyer"),)
        if parent.counsel.firm:
            who = (*who, Span(f"\n{parent.counsel.firm}", path=f"{path}.firm"))
        about: Spans = (Span(tongue.say("call", "lawyer")),)
        if telling.client is None:
            name = telling.name(side, "other_parent", f"parties.{side.value}.name.first")
            about = tongue.phrase("call", "lawyer_of", name=(name,))
        yield who, about, _reach(telling, parent.counsel.phone, path, parent.counsel.email)


def _administrators(telling: Telling) -> Iterator[tuple[Spans, ...]]:
    """Each group plan's administrator, once."""
    seen: set[tuple[str, str]] = set()
    for index, plan in enumerate(telling.matter.plans):
        if plan.kind not in GROUP_KINDS | {None}:
            continue
        admin, path = plan.administrator, f"plans[{index}].administrator"
        if (admin.name, admin.phone) in seen:
            continue
        seen.add((admin.name, admin.phone))
        who: Spans = (telling.tongue.fact(admin.name, f"{path}.name", "administrator"),)
        if admin.attention:
            who = (*who, Span(f"\n{admin.attention}", path=f"{path}.attention"))
        about = (Span(telling.tongue.say("call", "administrator")),)
        yield who, about, _reach(telling, admin.phone, path, admin.email)


def _call(telling: Telling) -> Table:
    """Whom to call, for what, and how."""
    tongue, matter = telling.tongue, telling.matter
    rows = [*_lawyers(telling)]
    if matter.agency.involved:
        who: Spans = (tongue.fact(matter.agency.contact.name, "agency.contact.name", "agency"),)
        about = (Span(tongue.say("call", "agency")),)
        rows.append((who, about, _reach(telling, matter.agency.contact.phone, "agency.contact")))
    rows += _administrators(telling)
    group, federal = telling.subject.route.to_a_group_plan, PlanKind.FEHB in telling.subject.kinds
    if group or federal:
        employer = matter.work.employer
        who = (tongue.fact(employer.name, "work.employer.name", "employer"),)
        if employer.attention:
            who = (*who, Span(f"\n{employer.attention}", path="work.employer.attention"))
        about = (Span(tongue.say("call", "employer" if group else "human_resources")),)
        rows.append((who, about, _reach(telling, employer.phone, "work.employer")))
    if not rows:
        blank = tongue.blank
        who = (blank("lawyer", "parties.first.counsel.name"),)
        number = (blank("phone", "parties.first.counsel.phone"),)
        rows = [(who, (Span(tongue.say("call", "lawyer")),), number)]
    return _table(telling, "call", (("who", 6), ("about", 6), ("phone", 5)), tuple(rows))


TABLES: Mapping[str, Callable[[Telling], Table]] = MappingProxyType(
    {
        "coverage": _coverage,
        "plans": _plans,
        "shares": _shares,
        "pay": _pay,
        "dates": _dates,
        "call": _call,
    }
)
