"""Every kind reads what people type, shows what it reads, and refuses the rest with a sentence."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import InputError
from qmsco_desk.model import kinds, shapes
from qmsco_desk.model.ask import FieldSpec, fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod, PlanKind, Side

FIELDS = list(fields(Matter).values())


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("210.00 monthly", "210.00", PayPeriod.MONTHLY),
        ("$1,850 biweekly", "1850.00", PayPeriod.BIWEEKLY),
        ("210 a month", "210.00", PayPeriod.MONTHLY),
        ("$210/month", "210.00", PayPeriod.MONTHLY),
        ("52.5 per week", "52.50", PayPeriod.WEEKLY),
        ("1,000.01 every two weeks", "1000.01", PayPeriod.BIWEEKLY),
        ("72,800 a year", "72800.00", PayPeriod.ANNUAL),
        ("0 weekly", "0.00", PayPeriod.WEEKLY),
    ],
)
def test_money_is_read_as_people_write_it(text: str, amount: str, period: PayPeriod) -> None:
    assert kinds.Amount().read(text) == Money(Decimal(amount), period)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12,o00 weekly", "Expected an amount in dollars"),
        ("210", "Say how often the amount is due"),
        ("-5 weekly", "Expected an amount in dollars"),
        ("1.005 weekly", "to the cent"),
        ("1e9 weekly", "Expected an amount in dollars"),
        ("999999999999 weekly", "too large"),
        ("NaN weekly", "Expected an amount in dollars"),
        ("210 fortnightly", "Say how often"),
        ("1.850,00 biweekly", "Expected an amount in dollars"),
        ("12,34 weekly", "Expected an amount in dollars"),
        ("1,8500 weekly", "Expected an amount in dollars"),
        (",100 weekly", "Expected an amount in dollars"),
    ],
)
def test_what_is_not_money_is_refused_with_a_reason(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        kinds.Amount().read(text)


def test_a_period_alone_is_an_unanswered_amount() -> None:
    assert kinds.Amount().read(" biweekly") is None


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21",
        "11/21/2026",
        "11/21/26",
        "11-21-2026",
        "Nov 21, 2026",
        "november 21 2026",
        "Nov. 21st, 2026",
        "21 November 2026",
        "  11/21/2026 ",
    ],
)
def test_a_date_is_read_in_any_common_form(text: str) -> None:
    assert kinds.Day().read(text) == date(2026, 11, 21)


@pytest.mark.parametrize("text", ["2/29/2025", "25/12/03", "13/13/2026", "yesterday", "1/1/1899"])
def test_a_date_that_is_none_or_two_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"Expected a date|could be"):
        kinds.Day().read(text)


def test_a_social_security_number_is_grouped_and_masked() -> None:
    assert shapes.SSN.read("987654321") == "987-65-4321"
    assert shapes.SSN.masked("987-65-4321") == "•••-••-4321"
    with pytest.raises(InputError, match="nine digits"):
        shapes.SSN.read("987-65-432")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("(512) 555-0142", "512-555-0142"),
        ("5125550142", "512-555-0142"),
        ("+1 512.555.0142 x17", "512-555-0142 ext. 17"),
        ("+44 20 7946 0958", "+44 20 7946 0958"),
    ],
)
def test_a_telephone_number_is_grouped_or_kept(text: str, kept: str) -> None:
    assert shapes.PHONE.read(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("9am", "9:00 a.m."),
        ("9:00 AM", "9:00 a.m."),
        ("01.30 P. M.", "1:30 p.m."),
        ("9 a.m., or as soon as heard", "9:00 a.m., or as soon as heard"),
        ("13:30", "13:30"),
        ("noon", "noon"),
        ("9:75am", "9:75am"),
    ],
)
def test_a_clock_time_has_one_form_and_other_words_are_kept(text: str, kept: str) -> None:
    assert shapes.TIME.read(text) == kept


def test_zip_codes_have_five_or_nine_figures() -> None:
    assert shapes.ZIP_CODE.read("787011234") == "78701-1234"
    assert shapes.ZIP_CODE.read("78701") == "78701"
    with pytest.raises(InputError, match="ZIP code of five or nine"):
        shapes.ZIP_CODE.read("7870")


def test_hidden_direction_marks_and_control_characters_are_refused() -> None:
    for text in ("abc\u202edef", "abc\x00def", "abc\u2066def"):
        with pytest.raises(InputError):
            kinds.LINE.read(text)
    assert kinds.LINE.read("אבג") == "אבג"
    assert kinds.LINE.read("<b>Acme & Co</b>") == "<b>Acme & Co</b>"


def test_a_text_that_is_too_long_says_by_how_much() -> None:
    with pytest.raises(InputError, match="10,000 characters long"):
        kinds.LINE.read("x" * 10_000)


def test_choices_are_read_by_code_or_label() -> None:
    kind = kinds.Choice(options=PlanKind)
    assert kind.read("church") is PlanKind.CHURCH
    assert kind.read("Church plan") is PlanKind.CHURCH
    with pytest.raises(InputError, match="Expected one of"):
        kind.read("temple")


def test_several_keep_the_order_of_the_form() -> None:
    kind = kinds.Several(options=CoverageKind)
    assert kind.read("vision, medical") == (CoverageKind.MEDICAL, CoverageKind.VISION)


def test_the_other_side() -> None:
    assert Side.FIRST.other is Side.SECOND
    assert Side.SECOND.other is Side.FIRST


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.path)
@given(
    text=st.text(max_size=60)
    | st.from_regex(r"[$]?[0-9.,/ -]{1,12}( [a-z]{1,12})?", fullmatch=True)
)
def test_any_text_gives_a_value_or_a_sentence(spec: FieldSpec, text: str) -> None:
    refused = "."
    value = spec.kind.empty
    try:
        value = spec.kind.read(text)
    except InputError as error:
        refused = error.what
    assert refused.endswith(".")
    assert spec.kind.read(spec.kind.show(value)) == value


@given(
    cents=st.integers(min_value=0, max_value=9_999_999_999),
    period=st.sampled_from(PayPeriod),
)
def test_money_survives_being_shown(cents: int, period: PayPeriod) -> None:
    money = Money(Decimal(cents).scaleb(-2), period)
    assert kinds.Amount().read(kinds.Amount().show(money)) == money


@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)))
def test_a_date_survives_being_shown(day: date) -> None:
    assert kinds.Day().read(kinds.Day().show(day)) == day


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.path)
def test_an_empty_answer_shows_as_nothing(spec: FieldSpec) -> None:
    assert spec.kind.show(spec.kind.empty) == ""
    assert spec.kind.read("   ") == spec.kind.empty


def test_every_field_has_a_label_in_sentence_case() -> None:
    for spec in FIELDS:
        assert spec.ask.label, spec.path
        assert spec.ask.label[0].isupper() or spec.ask.label[0].isdigit(), spec.path
        assert not spec.ask.help or spec.ask.help.endswith("."), spec.path
        assert dataclasses.is_dataclass(spec.kind)
