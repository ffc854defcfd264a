"""Any combination of the forms that a state's rules can take, and any figures, for properties."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from qmsco_desk.checks.calc.figures import CoverageFigure, Figures, IncomeFigures, ObligationFigure
from qmsco_desk.law.schema import (
    CIRCUMSTANCES,
    OF_A_PARENT,
    Allocation,
    AllocationMethod,
    Among,
    AnyCostTest,
    Boundary,
    CcpaAggregate,
    CcpaPremiumOnly,
    Circumstance,
    CostMeasure,
    CourtDiscretion,
    DisposableEarnings,
    Divided,
    Division,
    Exempt,
    ExpenseBasis,
    FixedAmount,
    IncomeMeasure,
    LimitBase,
    LimitMeasure,
    MayExceed,
    MustHold,
    NeverReasonable,
    OnlyIfFree,
    Option,
    Otherwise,
    PercentOfBasicObligation,
    PercentOfIncome,
    PercentOfPovertyExempt,
    PercentTable,
    PremiumPlace,
    Presumption,
    Priority,
    Rank,
    ReasonableCost,
    Shortfall,
    TableRow,
    Take,
    Unresolved,
    WhoseIncome,
    WithholdingLimit,
)
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from tests.checks.calc.rules_by_hand import READ, coverage, figures, owed, state

maybe = st.sampled_from((True, False, None))
percent = st.integers(min_value=0, max_value=100).map(Decimal)
# Few and round amounts, so that figures meet each other and their limits.
dollars = st.one_of(
    st.sampled_from(("0.00", "0.01", "50.00", "75.00", "100.00", "150.00", "200.00", "300.00")),
    st.sampled_from(("400.00", "500.00", "600.00", "800.00", "900.00", "1000.00", "1200.00")),
    st.integers(min_value=0, max_value=1_500_00).map(lambda n: str(Decimal(n) / 100)),
).map(Decimal)
money = st.builds(
    Money, dollars, st.sampled_from((PayPeriod.MONTHLY, PayPeriod.MONTHLY, PayPeriod.WEEKLY))
)
some = st.none() | money
# Mostly answered: what lacks too much decides nothing.
often = st.one_of(money, money, money, st.none())
earnings = st.one_of(
    st.sampled_from((Decimal(1000), Decimal(2000), Decimal(0))).map(
        lambda amount: Money(amount, PayPeriod.MONTHLY)
    ),
    often,
)
heads = st.none() | st.integers(min_value=0, max_value=5)


def a_few(values: Any, most: int = 2) -> Any:
    return st.lists(st.sampled_from(list(values)), unique=True, max_size=most).map(tuple)


# ---- The law: every form of items 3 to 7 ----

common: dict[str, Any] = {
    "covers": st.sampled_from(((), (CoverageKind.MEDICAL,), (CoverageKind.DENTAL,))),
    "cost": st.sampled_from((*CostMeasure, None)),
    "boundary": st.sampled_from((*Boundary, None)),
    "period": st.sampled_from((None, PayPeriod.MONTHLY, PayPeriod.ANNUAL)),
    "presumption": st.sampled_from((*Presumption, None)),
    "only_if": a_few(Circumstance, 1),
    "unless": a_few(Circumstance, 1),
    "when": st.sampled_from(("", "", "", "on a day that is named elsewhere")),
}
whose = st.sampled_from(WhoseIncome)
income = st.sampled_from(IncomeMeasure)
credit = st.booleans()
rows = (
    TableRow(percent=Decimal(3), up_to=Decimal(1000)),
    TableRow(percent=Decimal(5), over=Decimal(1000), children=1),
    TableRow(percent=Decimal(4), over=Decimal(1000), children=2),
)
cost_tests: st.SearchStrategy[AnyCostTest] = st.one_of(
    st.builds(
        PercentOfIncome,
        percent=percent,
        income=income,
        of=whose,
        after_credit=credit,
        nothing_from=a_few(sorted(OF_A_PARENT, key=lambda one: one.value)),
        with_cash_medical=st.booleans(),
        **common,
    ),
    st.builds(PercentOfBasicObligation, percent=percent, of=whose, **common),
    st.builds(
        PercentOfPovertyExempt, percent=percent, of=whose, unless_free=st.booleans(), **common
    ),
    st.builds(
        PercentTable,
        table=st.just("a table"),
        income=income,
        of=whose,
        row_income=st.none() | income,
        rows=st.sampled_from(((), rows)),
        **common,
    ),
    st.builds(FixedAmount, amount=dollars, **common),
    st.builds(CcpaAggregate, of=whose, **common),
    st.builds(CcpaPremiumOnly, of=whose, **common),
    st.builds(OnlyIfFree, **common),
    st.builds(NeverReasonable, **common),
    st.builds(
        MustHold,
        holds=st.sampled_from(Circumstance),
        says=st.just("it is so"),
        otherwise=st.sampled_from(Otherwise),
        **common,
    ),
    st.builds(CourtDiscretion, **common),
    st.builds(Unresolved, where=st.just("a text"), **common),
)
costs = st.builds(
    ReasonableCost,
    status=st.just(READ),
    option=st.sampled_from((*Option, None)),
    tests=st.lists(cost_tests, max_size=3).map(tuple),
    presumption=st.sampled_from((*Presumption, None)),
    boundary=st.sampled_from((*Boundary, None)),
)
divisions = st.none() | st.builds(
    Division,
    what=st.sampled_from(Divided),
    among=st.sampled_from(Among),
    stated_first=st.booleans(),
    always=st.booleans(),
)
bases = st.one_of(
    st.builds(
        ExpenseBasis,
        status=st.just(READ),
        option=st.sampled_from((Option.A, *Option, None)),
        division=divisions,
        measures=st.sampled_from(((), *((one,) for one in CostMeasure))),
    ),
    st.builds(
        ExpenseBasis,
        status=st.just(READ),
        option=st.just(Option.D),
        division=divisions,
        measures=st.permutations(tuple(CostMeasure)).map(lambda all_four: tuple(all_four[:2])),
        take=st.sampled_from(Take),
    ),
)
limits = st.builds(
    WithholdingLimit,
    status=st.just(READ),
    option=st.sampled_from((Option.A, Option.A, Option.B, None)),
    measure=st.sampled_from((*LimitMeasure, LimitMeasure.FLAT_PERCENT, *LimitMeasure, None)),
    percents=st.one_of(
        # Keys at random decide little; most laws on file say enough.
        st.dictionaries(st.sampled_from(CIRCUMSTANCES), percent, max_size=5),
        st.fixed_dictionaries(
            {"flat": st.sampled_from((Decimal(40), Decimal(50), Decimal(60), Decimal(5)))},
            optional={
                "agency_order": percent,
                "cash_only_second_family": percent,
                "cash_only_no_second_family": percent,
            },
        ),
        st.fixed_dictionaries(
            {},
            optional={
                "agency_order": percent,
                "second_family": percent,
                "single_order": percent,
                "multiple_orders_second_family": percent,
                "multiple_orders_no_second_family": percent,
            },
        ),
    ).map(lambda made: tuple(made.items())),
    of=st.sampled_from((*LimitBase, None)),
    exempt=st.none()
    | st.just(Exempt(percent=Decimal(85), of_first=Decimal(145), period=PayPeriod.WEEKLY)),
    order_cap=maybe,
    may_exceed=st.sampled_from((MayExceed.OBLIGOR, *MayExceed, None)),
    federal_with_spousal=st.booleans(),
)
SUPPORT_FIRST = (
    (Rank.CURRENT_CHILD_SUPPORT, Rank.CURRENT_SPOUSAL_SUPPORT),
    (Rank.MEDICAL_SUPPORT,),
    (Rank.ARREARS,),
    (Rank.OTHER,),
)
levels = st.one_of(
    st.permutations(SUPPORT_FIRST).map(tuple),
    st.permutations(SUPPORT_FIRST).map(
        lambda ranks: tuple(rank for rank in ranks if Rank.MEDICAL_SUPPORT not in rank)
    ),
    st.permutations(tuple(Rank)).flatmap(
        lambda ranks: st.integers(min_value=0, max_value=len(ranks)).map(
            lambda count: tuple((rank,) for rank in ranks[:count])
        )
    ),
)
priorities = st.builds(
    Priority,
    status=st.just(READ),
    has_rule=maybe,
    ranking=levels,
    otherwise=st.one_of(st.just(()), levels),
    complete=st.booleans(),
    premiums=st.sampled_from((*PremiumPlace, None)),
    may_lead=st.booleans(),
    only_if_all_fit=st.booleans(),
)
allocations = st.builds(
    Allocation,
    status=st.just(READ),
    method=st.sampled_from((*AllocationMethod, None)),
    by_rank=st.dictionaries(
        st.sampled_from([rank.value for rank in Rank]),
        st.sampled_from(AllocationMethod),
        max_size=2,
    ).map(lambda made: tuple(made.items())),
    whole_orders=st.booleans(),
    whole_percents=st.booleans(),
)
shortfalls = st.builds(
    Shortfall,
    status=st.just(READ),
    has_rule=maybe,
    option=st.sampled_from((Option.A, Option.B, None)),
    ranking=a_few(CoverageKind, 3),
    partial=st.booleans(),
)
states = st.builds(
    lambda off, **items: state(
        disposable_earnings=DisposableEarnings(status=READ, premiums_off=off), **items
    ),
    maybe,
    reasonable_cost=costs,
    expense_basis=bases,
    withholding_limit=limits,
    priority_of_withholding=priorities,
    allocation_among_orders=allocations,
    coverage_shortfall=shortfalls,
)

# ---- The inputs: anything answered or not, zero, absurd ----

incomes = st.builds(IncomeFigures, gross=some, net=some, adjusted_gross=some, rule_income=some)
OF_PARENTS = tuple(
    f"{parent}.{fact.value}"
    for parent in ("participant", "other_parent")
    for fact in sorted(OF_A_PARENT, key=lambda one: one.value)
)
OF_CASE = (
    *(
        one.value
        for one in Circumstance
        if one not in OF_A_PARENT and one is not Circumstance.PROVIDER_IS_OBLIGOR
    ),
    "premiums_first",
    "agency_order",
    "consents_above_limit",
)
FACTS = (*OF_PARENTS, *OF_CASE)
facts = st.dictionaries(st.sampled_from(FACTS), st.booleans()).map(lambda made: tuple(made.items()))
obligations = st.lists(
    st.builds(
        lambda kind, amount, order: replace(owed(None, kind, order), amount=amount),
        st.sampled_from(
            (
                ObligationKind.CURRENT_CHILD_SUPPORT,
                ObligationKind.CHILD_SUPPORT_ARREARS,
                *ObligationKind,
            )
        ),
        often,
        st.sampled_from(("this", "A", "B")),
    ),
    max_size=4,
)
coverages = st.lists(
    st.builds(
        lambda kind, family, **more: replace(
            coverage(None, kind=kind, **more), employee_and_children=family
        ),
        st.sampled_from((CoverageKind.MEDICAL, CoverageKind.DENTAL, CoverageKind.VISION)),
        often,
        employee_only=often,
        without_children=some,
        current=some,
        covered_people=heads,
        covered_children=heads,
        children_on_policy=heads,
        stated_for_children=some,
        ordered=st.sampled_from((True, True, True, False)),
    ),
    max_size=3,
)


def numbered(debts: list[ObligationFigure], covers: list[CoverageFigure], **more: Any) -> Figures:
    return figures(
        obligations=tuple(replace(each, at=f"o{i}") for i, each in enumerate(debts)),
        coverages=tuple(replace(each, at=f"c{i}") for i, each in enumerate(covers)),
        deductions=(),
        # Else the period is that of the first amount, whichever it is.
        pay_period=PayPeriod.MONTHLY,
        **more,
    )


inputs = st.builds(
    numbered,
    obligations,
    coverages,
    participant=incomes,
    other_parent=incomes,
    disposable=earnings,
    second_family=maybe,
    arrears_over_12_weeks=maybe,
    participant_is_obligor=maybe,
    children=heads,
    basic_support=some,
    premium_cap=st.one_of(st.none(), st.none(), money),
    facts=facts,
)
