"""Dates, amounts, lists and set phrases in the two languages of the summary."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from qmsco_desk.documents.blocks import Span, Spans
from qmsco_desk.documents.printed import joined, plain
from qmsco_desk.documents.wording.tongue import Tongue
from qmsco_desk.errors import RulesError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod

_FOLDER = resource("wording", "summary", "words")
ENGLISH = Tongue.load(_FOLDER / "en.toml", "en-US")
SPANISH = Tongue.load(_FOLDER / "es.toml", "es-US")
# English takes these from the model and from the rules themselves.
_ONLY_SPANISH = {"months", "periods", "states"}


def _listed(tongue: Tongue, *words: str) -> str:
    return plain(tongue.listed([(Span(word),) for word in words]))


def test_both_have_the_same_phrases_with_the_same_places() -> None:
    assert SPANISH.sections.keys() - ENGLISH.sections.keys() == _ONLY_SPANISH
    for section, words in ENGLISH.sections.items():
        if section == "joins":
            continue
        other = SPANISH.sections[section]
        assert list(words) == list(other), section
        for key, text in words.items():
            places = sorted(re.findall(r"\{\w+\}", text))
            assert places == sorted(re.findall(r"\{\w+\}", other[key])), (section, key)


def test_every_kind_has_its_words() -> None:
    for tongue in (ENGLISH, SPANISH):
        assert set(tongue.sections["kinds"]) == {kind.value for kind in CoverageKind}
        assert set(tongue.sections["obligations"]) == {kind.value for kind in ObligationKind}
    assert set(SPANISH.sections["periods"]) == {period.value for period in PayPeriod}


def test_every_jurisdiction_has_a_spanish_name() -> None:
    library = Library.load(resource("rules"))
    assert set(SPANISH.sections["states"]) == {state.code for state in library.states()}
    rules = library.rules("DC", date(2026, 11, 21))
    assert rules is not None
    assert ENGLISH.state(rules) == "the District of Columbia"
    assert SPANISH.state(rules) == "el Distrito de Columbia"


def test_days() -> None:
    day = date(2026, 11, 21)
    assert ENGLISH.date(day) == "November 21, 2026"
    assert SPANISH.date(day) == "21 de noviembre de 2026"
    first = date(2026, 1, 1)
    year = [first + timedelta(days=n) for n in range(365)]
    assert [ENGLISH.date(one) for one in year] == [in_words(one) for one in year]
    assert len({SPANISH.date(one).split(" de ")[1] for one in year}) == 12


@pytest.mark.parametrize(
    ("period", "english", "spanish"),
    [
        (PayPeriod.WEEKLY, "$1,234.56 a week", "$1,234.56 por semana"),
        (PayPeriod.BIWEEKLY, "$1,234.56 every two weeks", "$1,234.56 cada dos semanas"),
        (PayPeriod.SEMIMONTHLY, "$1,234.56 twice a month", "$1,234.56 dos veces al mes"),
        (PayPeriod.MONTHLY, "$1,234.56 a month", "$1,234.56 al mes"),
        (PayPeriod.ANNUAL, "$1,234.56 a year", "$1,234.56 al año"),
    ],
)
def test_amounts(period: PayPeriod, english: str, spanish: str) -> None:
    money = Money(Decimal("1234.56"), period)
    assert ENGLISH.amount(money) == english
    assert SPANISH.amount(money) == spanish


def test_lists() -> None:
    assert _listed(ENGLISH, "Ana") == "Ana"
    assert _listed(ENGLISH, "Ana", "Ben") == "Ana and Ben"
    three: list[Spans] = [(Span("Ana"),), (Span("Ben"),), (Span("Iris"),)]
    assert plain(ENGLISH.listed(three)) == plain(joined(three)) == "Ana, Ben, and Iris"
    assert _listed(SPANISH, "Ana", "Ben") == "Ana y Ben"
    assert _listed(SPANISH, "Ana", "Ben", "Luis") == "Ana, Ben y Luis"
    # "e" before the sound of i, and "y" before a glide
    assert _listed(SPANISH, "Ana", "Iris") == "Ana e Iris"
    assert _listed(SPANISH, "Ana", "Íñigo") == "Ana e Íñigo"
    assert _listed(SPANISH, "Ana", "Hilario") == "Ana e Hilario"
    assert _listed(SPANISH, "Ana", "Hielo") == "Ana y Hielo"


def test_days_and_shares() -> None:
    assert (ENGLISH.days(1), ENGLISH.days(30)) == ("1 day", "30 days")
    assert (SPANISH.days(1), SPANISH.days(30)) == ("1 día", "30 días")
    assert ENGLISH.percent(Decimal("66.667")) == SPANISH.percent(Decimal("66.667")) == "66.667%"


def test_two_words_that_meet_are_joined() -> None:
    words = (Span("según la ley de "), Span("el Distrito de Columbia", path="case.state"))
    assert plain(SPANISH.joined(words)) == "según la ley del Distrito de Columbia"
    assert SPANISH.joined(words)[1].path == "case.state"
    assert plain(SPANISH.joined((Span("desde "), Span("el Paso")))) == "desde el Paso"
    blank = Span("el nombre", blank=True, path="case.state")
    assert SPANISH.joined((Span("de "), blank))[1] is blank or SPANISH.joined(
        (Span("de "), blank)
    ) == (Span("de "), blank)


def test_a_file_that_cannot_be_used_says_so(tmp_path: Path) -> None:
    for name, content in (("a", "[page\n"), ("b", "[page]\ntitle = 3\n"), ("c", "title = 'x'\n")):
        file = tmp_path / f"{name}.toml"
        file.write_text(content, encoding="utf-8")
        with pytest.raises(RulesError, match=f"{name}.toml"):
            Tongue.load(file, "en-US")
