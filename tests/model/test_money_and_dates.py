"""Exact conversion, the two roundings, ages by birthday."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.model import dates
from qmsco_desk.model.money import Money, cents_down, cents_half_up, dollars, percent_text
from qmsco_desk.model.vocabulary import PayPeriod


def test_a_monthly_amount_in_two_weeks_is_exact() -> None:
    # 1,210.00 a month is 14,520.00 a year; 14,520 / 26 = 558 + 6/13.
    money = Money(Decimal("1210.00"), PayPeriod.MONTHLY)
    assert money.per(PayPeriod.BIWEEKLY) == Fraction(14520, 26)
    assert cents_half_up(money.per(PayPeriod.BIWEEKLY)) == Decimal("558.46")


@given(
    cents=st.integers(min_value=0, max_value=10**9),
    one=st.sampled_from(PayPeriod),
    other=st.sampled_from(PayPeriod),
)
def test_there_and_back_is_the_same_money(cents: int, one: PayPeriod, other: PayPeriod) -> None:
    there = Money(Decimal(cents).scaleb(-2), one).per(other)
    assert there * other.per_year / one.per_year == Fraction(cents, 100)


def test_half_a_cent_rounds_up_for_a_cost_and_down_for_a_cap() -> None:
    half = Fraction(803_505, 1000) / 1  # 803.505
    assert cents_half_up(half) == Decimal("803.51")
    assert cents_down(half) == Decimal("803.50")


@pytest.mark.parametrize(
    ("amount", "words"),
    [("1412", "$1,412.00"), ("0", "$0.00"), ("-5", "−$5.00"), ("0.005", "$0.01")],
)
def test_dollars_as_printed(amount: str, words: str) -> None:
    assert dollars(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("percent", "words"),
    [("9", "9"), ("1.50", "1.5"), ("100", "100"), ("0.00", "0"), ("1E+2", "100")],
)
def test_percents_as_printed(percent: str, words: str) -> None:
    assert percent_text(Decimal(percent)) == words


def test_a_leap_day_child_turns_eighteen_on_march_first() -> None:
    born = date(2012, 2, 29)
    assert dates.birthday_at(born, 18) == date(2030, 3, 1)
    assert dates.birthday_at(born, 20) == date(2032, 2, 29)
    assert dates.age_on(born, date(2030, 2, 28)) == 17
    assert dates.age_on(born, date(2030, 3, 1)) == 18


def test_ages_before_birth_are_negative() -> None:
    assert dates.age_on(date(2026, 11, 22), date(2026, 11, 21)) == -1
    assert dates.age_on(date(2026, 11, 21), date(2026, 11, 21)) == 0


def test_dates_in_words_and_figures() -> None:
    assert dates.in_words(date(2026, 11, 1)) == "November 1, 2026"
    assert dates.figures(date(2026, 3, 9)) == "03/09/2026"
