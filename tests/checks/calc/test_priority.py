"""Ranks, sharing, premiums in their place, and what is left open where no rule is on file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.checks.calc.figures import Figures, IncomeFigures
from qmsco_desk.checks.calc.result import Calculation
from qmsco_desk.checks.calc.sharing import Claim, largest_remainder, share
from qmsco_desk.checks.trace import Computed, Missing
from qmsco_desk.law.schema import (
    Allocation,
    AllocationMethod,
    DisposableEarnings,
    PremiumPlace,
    Priority,
    Rank,
    Shortfall,
    StateRules,
)
from qmsco_desk.law.schema import Option as Letter
from qmsco_desk.model.money import Money, cents_half_up
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from tests.checks.calc.rules_by_hand import (
    CHILD_MEDICAL_ARREARS,
    READ,
    coverage,
    figures,
    owed,
    ranking,
    run,
    state,
    usd,
    usual,
)

CHILD = ObligationKind.CURRENT_CHILD_SUPPORT
SPOUSE = ObligationKind.CURRENT_SPOUSAL_SUPPORT
ARREARS = ObligationKind.CHILD_SUPPORT_ARREARS
CASH = ObligationKind.CASH_MEDICAL_SUPPORT
UNKNOWN = READ.UNKNOWN


def withheld(calculation: Calculation) -> dict[tuple[ObligationKind, str], Fraction | None]:
    return {(each.kind, each.order): each.withheld for each in calculation.allocation}


# 50% of 2,000 is 1,000 throughout.
def test_a_premium_stands_between_support_and_arrears() -> None:
    debts = (owed("700.00"), owed("400.00", ARREARS))
    calculation = run(figures(obligations=debts, coverages=(coverage("200.00"),)), usual())
    assert withheld(calculation) == {(CHILD, "this"): 700, (ARREARS, "this"): 100}
    assert calculation.enrollment[0].enroll is True
    assert [each.rank for each in calculation.allocation] == [1, 3]


def test_a_premium_after_all_support_is_met_only_from_what_is_left() -> None:
    rule = ranking(
        (Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), premiums=PremiumPlace.AFTER_ALL_SUPPORT
    )
    for premium, enroll in (("200.00", True), ("200.01", False)):
        asked = figures(
            obligations=(owed("700.00"), owed("100.00", ARREARS)), coverages=(coverage(premium),)
        )
        calculation = run(asked, usual(priority_of_withholding=rule))
        assert calculation.enrollment[0].enroll is enroll


NO_PLACE = ranking((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,))


def test_the_place_of_premiums_does_not_matter_where_everything_fits() -> None:
    asked = figures(obligations=(owed("800.00"),), coverages=(coverage("200.00"),))
    calculation = run(asked, usual(priority_of_withholding=NO_PLACE))
    assert calculation.enrollment[0].enroll is True
    assert isinstance(calculation.total_withheld, Computed)
    assert calculation.total_withheld.value == 1000


def test_a_premium_that_fits_beside_all_support_says_that_no_ranking_is_needed() -> None:
    # 800 + 200 = 1,000. No question is open, so none is spoken of.
    asked = figures(obligations=(owed("800.00"),), coverages=(coverage("200.00"),))
    calculation = run(asked, usual(priority_of_withholding=NO_PLACE))
    assert calculation.enrollment[0].reason == (
        "All ordered coverages together, $200.00, fit in the limit beside all ordered support, so"
        " nothing turns on what is paid first."
    )


def test_one_amount_alone_needs_no_ranking_beside_premiums_that_come_off_first() -> None:
    # Premiums of 400 and 300 off 2,000 leave 50% of 1,300 = 650 for support of 1,000, and the
    # federal 1,200 then 550, less than 700. Of 400 alone 50% of 1,600 = 800 and 1,200 - 800 = 400
    # are left, and of 300 alone 850 and 350: each fits by itself. What follows is not on file.
    rule = ranking(premiums=PremiumPlace.OFF_FIRST)
    calculation = run(
        figures(
            obligations=(owed("1000.00"),),
            coverages=(coverage("400.00"), coverage("300.00", kind=CoverageKind.DENTAL)),
        ),
        usual(
            disposable_earnings=DisposableEarnings(status=READ.SOURCED, premiums_off=True),
            priority_of_withholding=rule,
            coverage_shortfall=Shortfall(status=UNKNOWN),
        ),
    )
    assert calculation.enrollment[0].enroll is None
    assert "(item 7) is not on file" in calculation.enrollment[0].reason
    assert "item 6" not in calculation.enrollment[0].reason


def test_how_a_rank_is_divided_is_told_only_where_several_claims_share_it() -> None:
    def told(*debts: Any) -> bool:
        calculation = run(figures(obligations=debts), usual())
        return any(step.label.startswith("Division") for _, step in calculation.trace.walk())

    assert not told(owed("1200.00"))
    assert not told(owed("500.00"), owed("400.00", kind=CHILD, order="B"))
    assert told(owed("800.00"), owed("400.00", kind=CHILD, order="B"))


@pytest.mark.parametrize(
    ("by_rank", "reason"),
    [
        ((("arrears", AllocationMethod.OTHER),), "is on file in words only."),
        ((("current_child_support", AllocationMethod.PRO_RATA),), "is not on file."),
    ],
)
def test_why_a_rank_is_not_divided_is_that_ranks_own_rule(
    by_rank: tuple[tuple[str, AllocationMethod], ...], reason: str
) -> None:
    # 1,000 less 700 leaves 300 of arrears of 400 that two orders share.
    debts = (owed("700.00"), owed("200.00", ARREARS), owed("200.00", ARREARS, "B"))
    method = AllocationMethod.PRO_RATA if "words" in reason else None
    rule = Allocation(status=READ, method=method, by_rank=by_rank)
    calculation = run(figures(obligations=debts), usual(allocation_among_orders=rule))
    assert calculation.allocation[0].withheld == 700
    assert calculation.allocation[1].withheld is None
    assert calculation.allocation[1].why.endswith(reason)


def test_where_it_does_not_fit_an_unknown_place_leaves_it_open() -> None:
    asked = figures(obligations=(owed("800.00"),), coverages=(coverage("200.01"),))
    calculation = run(asked, usual(priority_of_withholding=NO_PLACE))
    assert calculation.enrollment[0].enroll is None
    assert "Where premiums stand in the ranking is not on file" in calculation.enrollment[0].reason
    assert calculation.allocation[0].withheld is None
    assert isinstance(calculation.total_withheld, Missing)


def test_a_premium_above_the_whole_limit_is_left_out_wherever_it_stands() -> None:
    asked = figures(obligations=(owed("800.00"),), coverages=(coverage("1000.01"),))
    calculation = run(asked, usual(priority_of_withholding=NO_PLACE))
    assert calculation.enrollment[0].enroll is False
    assert calculation.allocation[0].withheld == 800


def test_support_that_the_ranking_does_not_place_is_open_only_where_it_matters() -> None:
    short = (owed("800.00"), owed("300.00", SPOUSE))
    calculation = run(figures(obligations=short), usual())
    assert withheld(calculation) == {(CHILD, "this"): None, (SPOUSE, "this"): None}
    assert "does not place current spousal support" in calculation.allocation[0].why
    calculation = run(figures(obligations=(owed("700.00"), owed("300.00", SPOUSE))), usual())
    assert withheld(calculation) == {(CHILD, "this"): 700, (SPOUSE, "this"): 300}


@pytest.mark.parametrize(
    "rule", [None, Priority(status=UNKNOWN), Priority(status=READ, has_rule=False)]
)
def test_no_ranking_on_file_decides_only_what_fits(rule: Priority | None) -> None:
    rules = usual() if rule is None else usual(priority_of_withholding=rule)
    if rule is None:
        rules = replace(rules, priority_of_withholding=Priority(status=UNKNOWN))
    fits = run(figures(obligations=(owed("600.00"), owed("400.00", ARREARS))), rules)
    assert withheld(fits) == {(CHILD, "this"): 600, (ARREARS, "this"): 400}
    assert [each.rank for each in fits.allocation] == [None, None]
    short = run(figures(obligations=(owed("600.00"), owed("400.01", ARREARS))), rules)
    assert set(withheld(short).values()) == {None}
    assert short.allocation[0].why == (
        "No order of payment (item 6) is on file, and not everything fits."
    )
    # Whatever the order, all of the limit is withheld: 50% of 2,000.
    assert isinstance(short.total_withheld, Computed)
    assert short.total_withheld.value == 1000


def test_cash_medical_support_stands_with_the_premiums_unless_it_is_ranked() -> None:
    asked = figures(obligations=(owed("700.00"), owed("100.00", CASH)))
    assert run(asked, usual()).allocation[1].rank == 2
    own = ranking((Rank.CURRENT_CHILD_SUPPORT, Rank.CASH_MEDICAL_SUPPORT), (Rank.MEDICAL_SUPPORT,))
    calculation = run(asked, usual(priority_of_withholding=own))
    assert [each.rank for each in calculation.allocation] == [1, 1]


def test_cash_and_premium_tied_in_one_rank_are_open_where_one_must_give_way() -> None:
    debts = (owed("700.00"), owed("200.00", CASH))
    fits = run(figures(obligations=debts, coverages=(coverage("100.00"),)), usual())
    assert fits.enrollment[0].enroll is True
    short = run(figures(obligations=debts, coverages=(coverage("150.00"),)), usual())
    assert short.enrollment[0].enroll is None
    assert "stands in one rank with the premiums" in short.enrollment[0].reason
    assert withheld(short)[(CHILD, "this")] == 700


def test_arrears_of_any_kind_stand_under_arrears_and_the_rest_under_other() -> None:
    rule = ranking((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), (Rank.OTHER,))
    kinds = {
        ObligationKind.MEDICAL_ARREARS: 2,
        ObligationKind.SPOUSAL_ARREARS: 2,
        ObligationKind.INTEREST: 3,
        ObligationKind.FEES: 3,
        ObligationKind.OTHER: 3,
        SPOUSE: 3,
    }
    debts = tuple(owed("1.00", kind) for kind in kinds)
    calculation = run(figures(obligations=debts), usual(priority_of_withholding=rule))
    assert {each.kind: each.rank for each in calculation.allocation} == kinds


@pytest.mark.parametrize("method", [None, AllocationMethod.OTHER])
def test_orders_without_a_rule_that_divides_are_never_first_come_first_served(
    method: AllocationMethod | None,
) -> None:
    rules = usual(allocation_among_orders=Allocation(status=READ, method=method))
    debts = (owed("600.00", order="A"), owed("600.00", order="B"), owed("50.00", ARREARS))
    calculation = run(figures(obligations=debts), rules)
    found = withheld(calculation)
    assert found[(CHILD, "A")] is None
    assert found[(CHILD, "B")] is None
    assert found[(ARREARS, "this")] == 0  # nothing reaches it however the rank is divided
    assert calculation.bar is None


def test_pro_rata_adds_up_to_the_cent() -> None:
    # 1,000 over 700, 700 and 100: 466.66 2/3 twice and 66.66 2/3; two cents go to the first ones.
    debts = tuple(
        owed(amount, order=order)
        for order, amount in (("A", "700.00"), ("B", "700.00"), ("C", "100.00"))
    )
    found = withheld(run(figures(obligations=debts), usual()))
    assert found == {
        (CHILD, "A"): Fraction("466.67"),
        (CHILD, "B"): Fraction("466.67"),
        (CHILD, "C"): Fraction("66.66"),
    }


def test_equal_shares_fill_the_smallest_and_share_the_rest_again() -> None:
    claims = tuple(
        Claim(order, "x", Fraction(n)) for order, n in (("A", 10), ("B", 100), ("C", 30))
    )
    # 60: 20 each fills A; 50 left, 25 each; neither B nor C is filled.
    assert share(Fraction(60), claims, AllocationMethod.EQUAL) == (10, 25, 25)
    # 80: A 10, then 35 each fills C at 30; B gets the 40 left.
    assert share(Fraction(80), claims, AllocationMethod.EQUAL) == (10, 40, 30)
    # 0.05 over three is 0.01 2/3: the cents left go to the first two by name.
    assert share(Fraction("0.05"), claims, AllocationMethod.EQUAL) == tuple(
        Fraction(n, 100) for n in (2, 2, 1)
    )


def test_equal_shares_say_nothing_of_one_orders_own_claims() -> None:
    claims = (
        Claim("A", "x", Fraction(50)),
        Claim("A", "y", Fraction(50)),
        Claim("B", "x", Fraction(50)),
    )
    assert share(Fraction(80), claims, AllocationMethod.EQUAL) == (None, None, 40)


@given(
    total=st.integers(min_value=0, max_value=10**9),
    weights=st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=12),
)
def test_largest_remainder_adds_up_and_stays_within_a_cent(total: int, weights: list[int]) -> None:
    given_weights = tuple(Fraction(weight) for weight in weights)
    parts = largest_remainder(Fraction(total, 100), given_weights)
    whole = sum(given_weights)
    assert sum(parts) == (Fraction(total, 100) if whole else 0)
    for part, weight in zip(parts, given_weights, strict=True):
        if whole:
            assert abs(part - Fraction(total, 100) * weight / whole) < Fraction(1, 100)


TWO = (coverage("150.00"), coverage("60.00", kind=CoverageKind.DENTAL))


def shortfall(option: Letter | None, *kinds: CoverageKind, **more: Any) -> StateRules:
    made: dict[str, Any] = {"status": READ, "has_rule": option is not None}
    rule = Shortfall(**{**made, "option": option, "ranking": kinds, **more})
    return usual(coverage_shortfall=rule)


def enrolled(
    rules: StateRules, support: str = "800.00", plans: Any = TWO
) -> tuple[bool | None, ...]:
    asked = figures(obligations=(owed(support),), coverages=plans)
    return tuple(each.enroll for each in run(asked, rules).enrollment)


# 1,000 - 800 leaves 200 for 150 and 60.
def test_option_a_enrolls_in_none_where_not_all_fit() -> None:
    assert enrolled(shortfall(Letter.A)) == (False, False)
    assert enrolled(shortfall(Letter.A), "790.00") == (True, True)


def test_option_b_goes_down_the_ranking() -> None:
    medical_first = shortfall(Letter.B, CoverageKind.MEDICAL, CoverageKind.DENTAL)
    dental_first = shortfall(Letter.B, CoverageKind.DENTAL, CoverageKind.MEDICAL)
    assert enrolled(medical_first) == (True, False)
    assert enrolled(dental_first) == (False, True)
    # 1,000 - 880 leaves 120: medical does not fit, dental still does.
    assert enrolled(medical_first, "880.00") == (False, True)


def test_option_b_without_a_ranking_on_file_is_open() -> None:
    assert enrolled(shortfall(Letter.B)) == (None, None)
    # Of 120 left only dental can fit, whatever the ranking.
    assert enrolled(shortfall(Letter.B), "880.00") == (False, True)


def test_no_rule_on_file_says_so_and_shows_both_outcomes() -> None:
    asked = figures(obligations=(owed("880.00"),), coverages=TWO)
    calculation = run(asked, shortfall(None))
    assert [each.enroll for each in calculation.enrollment] == [False, None]
    assert "item 7" in calculation.enrollment[1].reason
    shown = {step.label: step.value for _, step in calculation.trace.walk()}
    assert shown["If the rule is (a), to stop"] == "enroll in none"
    assert shown["If it is (b), to go down a ranking"] == "enroll in dental"


def test_one_coverage_that_does_not_fit_is_left_out_by_either_rule() -> None:
    plans = (coverage("200.01"),)
    assert enrolled(shortfall(None), plans=plans) == (False,)


def test_an_expense_that_is_not_known_leaves_enrollment_open() -> None:
    calculation = run(figures(coverages=(coverage(None, at="c"),)), usual())
    assert calculation.enrollment[0].enroll is None
    assert "c.employee_and_children" in calculation.missing


def test_support_that_is_not_answered_is_not_nothing() -> None:
    debts = (owed("700.00"), owed(None, ARREARS, at="a"))
    calculation = run(figures(obligations=debts, coverages=(coverage("300.00"),)), usual())
    assert withheld(calculation) == {(CHILD, "this"): 700, (ARREARS, "this"): 0}
    calculation = run(figures(obligations=debts), usual())
    assert withheld(calculation)[(ARREARS, "this")] is None
    assert calculation.missing == ("a.amount",)


def test_the_bar_shows_premiums_in_their_place() -> None:
    debts = (owed("400.00", ARREARS), owed("700.00"))
    bar = run(figures(obligations=debts, coverages=(coverage("200.00"),)), usual()).bar
    assert bar is not None
    assert (bar.earnings, bar.limit, bar.period) == (2000, 1000, "monthly")
    assert [(each.label, each.ordered, each.fits, each.premium) for each in bar.segments] == [
        ("Current child support", 700, 700, False),
        ("Medical premium", 200, 200, True),
        ("Child support arrears", 400, 100, False),
    ]


# ---- What must hold whatever the figures ----

money = st.builds(
    Money,
    st.integers(min_value=0, max_value=3_000_00).map(lambda n: Decimal(n) / 100),
    st.sampled_from(PayPeriod),
)
supports = st.lists(
    st.builds(
        lambda kind, amount, order: replace(owed("0.00", kind, order), amount=amount),
        st.sampled_from(ObligationKind),
        money,
        st.sampled_from(("this", "A", "B")),
    ),
    max_size=5,
)
plans = st.lists(
    st.builds(
        lambda kind, family, alone: replace(
            coverage("0.00", kind=kind), employee_and_children=family, employee_only=alone
        ),
        st.sampled_from(CoverageKind),
        money,
        money,
    ),
    max_size=3,
)
everything = tuple((rank,) for rank in Rank if rank is not Rank.MEDICAL_SUPPORT)
rankings = st.sampled_from(
    (
        CHILD_MEDICAL_ARREARS,
        ranking(*everything, premiums=PremiumPlace.AFTER_ALL_SUPPORT),
        ranking(*everything, premiums=PremiumPlace.OFF_FIRST),
        ranking(*everything),
        Priority(status=UNKNOWN),
    )
)
states = st.builds(
    lambda priority, method, option, off: usual(
        priority_of_withholding=priority,
        allocation_among_orders=Allocation(status=READ, method=method),
        coverage_shortfall=Shortfall(status=READ, has_rule=True, option=option),
        disposable_earnings=DisposableEarnings(status=READ, premiums_off=off),
    ),
    rankings,
    st.sampled_from((*AllocationMethod, None)),
    st.sampled_from((Letter.A, Letter.B, None)),
    st.sampled_from((True, None)),
)
inputs = st.builds(
    lambda pay, debts, covers, family: figures(
        participant=IncomeFigures(gross=pay),
        obligations=tuple(replace(each, at=f"o{i}") for i, each in enumerate(debts)),
        coverages=tuple(replace(each, at=f"c{i}") for i, each in enumerate(covers)),
        second_family=family,
        deductions=(),
    ),
    money,
    supports,
    plans,
    st.sampled_from((True, False, None)),
)


@given(inputs, states)
def test_withheld_is_never_above_the_limit_nor_below_zero_and_adds_up(
    asked: Figures, rules: StateRules
) -> None:
    calculation = run(asked, rules)
    for each in calculation.allocation:
        if each.withheld is not None and each.ordered is not None:
            assert 0 <= each.withheld <= each.ordered
    total = calculation.total_withheld
    if isinstance(total, Missing):
        return
    parts = [each.shown for each in calculation.allocation]
    parts += [each.shown for each in calculation.enrollment if each.enroll]
    known = sum(part for part in parts if part is not None)
    # The total can be known where how a rank is divided is not.
    assert known == total.value or (None in parts and known < total.value)
    if isinstance(calculation.limit, Computed) and calculation.limit.value.whole is not None:
        assert 0 <= total.value <= calculation.limit.value.whole


@given(inputs, states, st.integers(min_value=1, max_value=500_00))
def test_more_pay_never_means_less_withheld(asked: Figures, rules: StateRules, more: int) -> None:
    pay = asked.participant.gross
    assert pay is not None
    richer = replace(pay, amount=pay.amount + Decimal(more) / 100)
    before = run(asked, rules).total_withheld
    after = run(replace(asked, participant=IncomeFigures(gross=richer)), rules).total_withheld
    if isinstance(before, Computed) and isinstance(after, Computed):
        # A cent is how far amounts that are met in full may be apart by rounding.
        assert after.value >= before.value - Fraction(1, 100)


@given(inputs, states, st.randoms(use_true_random=False))
def test_the_order_of_inputs_plays_no_part(asked: Figures, rules: StateRules, random: Any) -> None:
    debts, covers = list(asked.obligations), list(asked.coverages)
    random.shuffle(debts)
    random.shuffle(covers)
    mixed = replace(asked, obligations=tuple(debts), coverages=tuple(covers))
    one, two = run(asked, rules), run(mixed, rules)

    def content(calculation: Calculation) -> list[list[str]]:
        # Twins of one order, kind and amount cannot be told apart, so their content is compared.
        paid = [
            str((each.kind.value, each.order, each.rank, each.ordered, each.withheld))
            for each in calculation.allocation
        ]
        chosen = [
            str((each.kind.value, each.premium, each.enroll)) for each in calculation.enrollment
        ]
        return [sorted(paid), sorted(chosen)]

    assert content(one) == content(two)
    assert set(one.missing) == set(two.missing)


@given(inputs, states)
def test_whatever_cannot_be_computed_says_what_it_lacks(asked: Figures, rules: StateRules) -> None:
    calculation = run(asked, rules)
    for outcome in (calculation.disposable, calculation.limit, calculation.total_withheld):
        if isinstance(outcome, Missing):
            assert outcome.paths or outcome.why
            assert set(outcome.paths) <= set(calculation.missing)
    for each in calculation.enrollment:
        assert each.reason


@given(inputs, states)
def test_a_figure_of_one_period_entered_in_another_gives_the_same(
    asked: Figures, rules: StateRules
) -> None:
    def yearly(money: Money) -> Money:
        return Money(money.amount * money.period.per_year, PayPeriod.ANNUAL)

    pay = asked.participant.gross
    assert pay is not None
    other = replace(
        asked,
        pay_period=pay.period,
        participant=IncomeFigures(gross=yearly(pay)),
        obligations=tuple(
            replace(each, amount=yearly(each.amount)) for each in asked.obligations if each.amount
        ),
    )
    one, two = run(asked, rules), run(other, rules)
    assert withheld_by_path(one) == withheld_by_path(two)
    assert [each.enroll for each in one.enrollment] == [each.enroll for each in two.enrollment]


def withheld_by_path(calculation: Calculation) -> dict[str, Any]:
    return {each.at: each.withheld for each in calculation.allocation}


def test_permutations_of_equal_orders_share_the_same_cents() -> None:
    # 1,000 over three orders of 500: 333.34 goes to the first by name, whatever the input order.
    for names in permutations("ABC"):
        debts = tuple(owed("500.00", order=name) for name in names)
        found = withheld(run(figures(obligations=debts), usual()))
        assert found[(CHILD, "A")] == Fraction("333.34")
        assert found[(CHILD, "C")] == Fraction("333.33")


def test_amounts_shown_half_up_never_pass_the_limit() -> None:
    # Two orders of 1,000.01 a year are 19.2309... a week each, shown 19.23; half of 76.92 is 38.46.
    debts = tuple(
        replace(owed("0.00", order=name), amount=Money(Decimal("1000.01"), PayPeriod.ANNUAL))
        for name in "AB"
    )
    pay = IncomeFigures(gross=Money(Decimal("76.93"), PayPeriod.WEEKLY))
    calculation = run(figures(participant=pay, deductions=(), obligations=debts), usual())
    assert [each.shown for each in calculation.allocation] == [Decimal("19.23")] * 2
    assert isinstance(calculation.total_withheld, Computed)
    assert cents_half_up(calculation.total_withheld.value) == Decimal("38.46")


def test_a_state_that_is_not_on_file_decides_nothing() -> None:
    calculation = run(figures(obligations=(owed("1.00"),), coverages=(coverage("1.00"),)), state())
    assert calculation.allocation[0].withheld is None
    assert calculation.enrollment[0].enroll is None
    assert usd("1.00").amount == calculation.allocation[0].ordered


def test_a_cent_that_rounding_would_add_above_the_limit_is_taken_back() -> None:
    # Two orders of 26.26 a year are 0.505 a week each, 1.01 together: the limit, 50% of 2.02.
    # Half up they would show as 0.51 and 0.51; one is shown a cent lower, so that 1.01 adds up.
    debts = tuple(
        replace(owed("0.00", order=name), amount=Money(Decimal("26.26"), PayPeriod.ANNUAL))
        for name in "AB"
    )
    pay = IncomeFigures(gross=Money(Decimal("2.02"), PayPeriod.WEEKLY))
    calculation = run(figures(participant=pay, deductions=(), obligations=debts), usual())
    assert [each.withheld for each in calculation.allocation] == [Fraction("0.505")] * 2
    assert sorted(str(each.shown) for each in calculation.allocation) == ["0.50", "0.51"]
    assert isinstance(calculation.total_withheld, Computed)
    assert calculation.total_withheld.value == Fraction("1.01")


def test_an_amount_that_is_not_known_may_be_large_beside_the_others_of_its_rank() -> None:
    """Of earnings of 0.04 the limit is two cents, and two orders share them in proportion.

    If the one that is not answered is 216.67 beside 400.00, it asks for 0.70 of the two cents and
    gets one; if it is nothing, it gets none. So neither part is decided, small as the limit is.
    """
    result = run(
        figures(
            disposable=usd("0.04"),
            obligations=(owed(None, order="A"), owed("400.00", order="B")),
        ),
        usual(),
    )
    assert [each.withheld for each in result.allocation] == [None, None]
    known = run(
        figures(
            disposable=usd("0.04"),
            obligations=(owed("216.67", order="A"), owed("400.00", order="B")),
        ),
        usual(),
    )
    assert [each.withheld for each in known.allocation] == [Fraction(1, 100), Fraction(1, 100)]
