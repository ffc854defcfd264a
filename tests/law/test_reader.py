"""What a rules file says is read as it was meant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.rule_file import read_state
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod

HEAD = 'jurisdiction = "XX"\nname = "Example"\nkind = "state"\n'
SOURCE = '\n[sources.code-154]\nurl = "https://example.org/154"\ntitle = "XX Code § 154"\n'


def test_a_whole_entry_is_read_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    path.write_text(
        HEAD
        + """
[[reasonable_cost]]
status = "sourced"
citation = "XX Code § 154"
source = "code-154"
verified_on = 2026-11-21
from = 2018-09-01
option = "a"
boundary = "under"
tests = [
  { type = "percent_of_income", percent = 1.5, of = "obligor", income = "net", covers = ["other"] },
  { type = "fixed_amount", amount = 25, period = "monthly", presumption = "hard" },
]
note = '''
Two
  lines.'''

[[priority_of_withholding]]
status = "recalled"
ranking = ["current_child_support", ["medical_support", "cash_medical_support"]]

[[withholding_limit]]
status = "recalled"
measure = "flat_percent"
percents = { flat = 50 }
"""
        + SOURCE,
        "utf-8",
    )
    file = read_state(path)
    cost = file.items["reasonable_cost"].at(date(2026, 11, 21))
    assert isinstance(cost, schema.ReasonableCost)
    assert cost.status is Status.SOURCED
    assert cost.sources[0].title == "XX Code § 154"
    assert cost.note == "Two lines."
    assert cost.tests == (
        schema.PercentOfIncome(
            percent=Decimal("1.5"),
            income=schema.IncomeMeasure.NET,
            of=schema.WhoseIncome.OBLIGOR,
            covers=(CoverageKind.OTHER,),
        ),
        schema.FixedAmount(
            amount=Decimal(25), period=PayPeriod.MONTHLY, presumption=schema.Presumption.HARD
        ),
    )
    # "1.5" in the file is one and a half exactly: it never was a binary number.
    assert str(cost.tests[0].percent) == "1.5"  # type: ignore[union-attr]
    assert file.items["reasonable_cost"].at(date(2018, 8, 31)) is None
    ranking = file.items["priority_of_withholding"].at(date(2026, 11, 21))
    assert isinstance(ranking, schema.Priority)
    assert ranking.ranking == (
        (schema.Rank.CURRENT_CHILD_SUPPORT,),
        (schema.Rank.MEDICAL_SUPPORT, schema.Rank.CASH_MEDICAL_SUPPORT),
    )
    limit = file.items["withholding_limit"].at(date(2026, 11, 21))
    assert isinstance(limit, schema.WithholdingLimit)
    assert limit.percents == (("flat", Decimal(50)),)
    assert type(limit.percents[0][1]) is Decimal


def test_the_longer_form_of_a_case_has_its_own_word_for_when_coverage_ends() -> None:
    given = Reader(plain=True)
    made = given.entry(schema.OrderEnds, {"age": 18, "coverage_end": "at 26"}, "order_ends")
    assert given.problems == []
    assert made is not None
    assert (made.age, made.coverage) == (18, "at 26")
