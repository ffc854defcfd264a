"""One broken file for each mistake; the words that tell it are part of the program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from qmsco_desk.errors import RulesError
from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.rule_file import read_federal, read_head, read_state
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod

HEAD = 'jurisdiction = "XX"\nname = "Example"\nkind = "state"\n'
SOURCE = '\n[sources.code-154]\nurl = "https://example.org/154"\ntitle = "XX Code § 154"\n'


def problems(folder: Path, text: str, head: str = HEAD) -> tuple[str, ...]:
    path = folder / "XX.toml"
    path.write_text(head + text, "utf-8")
    with pytest.raises(RulesError) as caught:
        read_state(path)
    return caught.value.problems


COST = '[[reasonable_cost]]\nstatus = "recalled"\n'
TEST = 'type = "percent_of_income", income = "gross", of = "obligor"'

MISTAKES = {
    "unknown key": (
        COST + 'presumtion = "hard"\n',
        'states/XX.toml: reasonable_cost[0].presumtion: no such key; did you mean "presumption"?',
    ),
    "unknown item": (
        '[[reasonable_costs]]\nstatus = "recalled"\n',
        'states/XX.toml: reasonable_costs: no such item; did you mean "reasonable_cost"?',
    ),
    "item that is no list of entries": (
        '[contest]\nstatus = "recalled"\n',
        "states/XX.toml: contest: expected entries, each headed [[contest]]",
    ),
    "status missing": (
        "[[order_ends]]\nage = 18\n",
        "states/XX.toml: order_ends[0].status: missing; a fact without its status is not used: "
        'write "sourced" or "recalled" or "unknown"',
    ),
    "status not a word of the list": (
        '[[order_ends]]\nstatus = "source"\nage = 18\n',
        'states/XX.toml: order_ends[0].status: "source" is not known; did you mean "sourced"?',
    ),
    "status that only a firm gives": (
        '[[order_ends]]\nstatus = "confirmed"\nage = 18\n',
        "states/XX.toml: order_ends[0].status: only a firm's own layer confirms; "
        'write "sourced" or "recalled" or "unknown"',
    ),
    "value under unknown": (
        '[[order_ends]]\nstatus = "unknown"\nage = 18\n',
        'states/XX.toml: order_ends[0].age: has a value although the status is "unknown"; '
        "remove it or change the status",
    ),
    "word for a number": (
        COST + f'tests = [{{ type = "court_discretion" }}, {{ {TEST}, percent = "nine" }}]\n',
        "states/XX.toml: reasonable_cost[0].tests[1].percent: expected a number, found a word",
    ),
    "true for a number": (
        COST + f"tests = [{{ {TEST}, percent = true }}]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].percent: expected a number, "
        "found true or false",
    ),
    "number that is none": (
        COST + f"tests = [{{ {TEST}, percent = nan }}]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].percent: NaN is not an amount; "
        "write a number from 0 up",
    ),
    "negative number": (
        COST + f"tests = [{{ {TEST}, percent = -9 }}]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].percent: -9 is not an amount; "
        "write a number from 0 up",
    ),
    "part of a day": (
        '[[contest]]\nstatus = "recalled"\ndeadline_days = 14.5\n',
        "states/XX.toml: contest[0].deadline_days: expected a whole number, found 14.5",
    ),
    "missing key of a test": (
        COST + 'tests = [{ type = "percent_of_income", percent = 9, income = "gross" }]\n',
        "states/XX.toml: reasonable_cost[0].tests[0].of: missing",
    ),
    "test without a type": (
        COST + "tests = [{ percent = 9 }]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].type: missing; the types are "
        "percent_of_income, percent_of_basic_obligation, percent_of_poverty_exempt, "
        "percent_table, fixed_amount, ccpa_aggregate, ccpa_premium_only, court_discretion, "
        "unresolved",
    ),
    "test of no known type": (
        COST + 'tests = [{ type = "percent_of_incomes" }]\n',
        'states/XX.toml: reasonable_cost[0].tests[0].type: no test is called "percent_of_incomes"; '
        'did you mean "percent_of_income"?',
    ),
    "word that is not of the vocabulary": (
        '[[withholding_limit]]\nstatus = "recalled"\nmeasure = "cpca"\n',
        'states/XX.toml: withholding_limit[0].measure: "cpca" is not known; did you mean "ccpa"?',
    ),
    "circumstance misspelt": (
        '[[withholding_limit]]\nstatus = "recalled"\npercents = { second_famly = 50 }\n',
        "states/XX.toml: withholding_limit[0].percents.second_famly: not known; "
        'did you mean "second_family"?',
    ),
    "more than all earnings": (
        '[[withholding_limit]]\nstatus = "recalled"\npercents = { flat = 500 }\n',
        "states/XX.toml: withholding_limit[0].percents.flat: 500 is more than 100 percent "
        "of earnings",
    ),
    "tied rank misspelt": (
        '[[priority_of_withholding]]\nstatus = "recalled"\n'
        'ranking = ["current_child_support", ["medical_support", "arears"]]\n',
        'states/XX.toml: priority_of_withholding[0].ranking[1][1]: "arears" is not known; '
        'did you mean "arrears"?',
    ),
    "rank given twice": (
        '[[priority_of_withholding]]\nstatus = "recalled"\nranking = ["arrears", ["arrears"]]\n',
        'states/XX.toml: priority_of_withholding[0].ranking[1]: "arrears" is ranked twice',
    ),
    "word for a list": (
        '[[coverage_shortfall]]\nstatus = "recalled"\nranking = "medical"\n',
        "states/XX.toml: coverage_shortfall[0].ranking: expected a list, found a word",
    ),
    "text for a date": (
        '[[order_ends]]\nstatus = "recalled"\nfrom = "2019-01-01"\n',
        "states/XX.toml: order_ends[0].from: expected a date such as 2026-01-31, without quotes, "
        "found a word",
    ),
    "dates the wrong way round": (
        '[[order_ends]]\nstatus = "recalled"\nfrom = 2019-01-01\nuntil = 2018-01-01\n',
        "states/XX.toml: order_ends[0].until: 2018-01-01 is not after the first day in force, "
        "2019-01-01",
    ),
    "two in force at once": (
        '[[order_ends]]\nstatus = "recalled"\nage = 18\n'
        '[[order_ends]]\nstatus = "recalled"\nage = 19\nfrom = 2019-01-01\n',
        "states/XX.toml: order_ends[0] and [1]: both in force on 2019-01-01; "
        'end the older one with "until"',
    ),
    "two in force since ever": (
        '[[order_ends]]\nstatus = "recalled"\nage = 18\n'
        '[[order_ends]]\nstatus = "recalled"\nage = 19\n',
        'states/XX.toml: order_ends[0] and [1]: both in force; end the older one with "until"',
    ),
    "source that is not there": (
        '[[order_ends]]\nstatus = "sourced"\nsource = "code-145"\n' + SOURCE,
        "states/XX.toml: order_ends[0].source: no [sources.code-145] in this file; "
        'did you mean "code-154"?',
    ),
    "one of several sources that is not there": (
        '[[order_ends]]\nstatus = "sourced"\nsource = ["code-154", "elsewhere"]\n' + SOURCE,
        "states/XX.toml: order_ends[0].source[1]: no [sources.elsewhere] in this file",
    ),
    "source by number": (
        '[[order_ends]]\nstatus = "sourced"\nsource = 0\n' + SOURCE,
        "states/XX.toml: order_ends[0].source: expected the id of a source, found a number",
    ),
    "source without address": (
        '[sources.code-154]\ntitle = "XX Code § 154"\n',
        "states/XX.toml: sources.code-154.url: missing",
    ),
    "caption with a slot that nothing fills": (
        '[[court]]\nstatus = "recalled"\ncaption = "In re {child}"\n',
        'states/XX.toml: court[0].caption: there is no slot {child}; did you mean "children"?',
    ),
    "caption with an open brace": (
        '[[court]]\nstatus = "recalled"\ncaption = "In re {children"\n',
        "states/XX.toml: court[0].caption: a brace is not closed, or not opened",
    ),
    "two dividing numbers": (
        '[[expense_basis]]\nstatus = "recalled"\ndivision = { what = "total" }\n',
        "states/XX.toml: expense_basis[0].division.among: missing",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_is_told_with_its_place(mistake: str, tmp_path: Path) -> None:
    text, expected = MISTAKES[mistake]
    assert problems(tmp_path, text) == (expected,)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    text = "\n".join(
        MISTAKES[name][0]
        for name in ("word for a list", "part of a day", "two in force at once", "unknown key")
    )
    told = problems(tmp_path, text)
    assert sorted(told) == sorted(
        MISTAKES[name][1]
        for name in ("word for a list", "part of a day", "two in force at once", "unknown key")
    )


def test_the_error_reads_as_sentences(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    path.write_text(HEAD + MISTAKES["word for a list"][0], "utf-8")
    with pytest.raises(RulesError) as caught:
        read_state(path)
    assert str(caught.value) == (
        "The rules cannot be used: states/XX.toml: coverage_shortfall[0].ranking: expected a list, "
        "found a word. Correct the file and start again."
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            HEAD.replace('"XX"', '"YY"'),
            'states/XX.toml: jurisdiction: the file is named XX.toml but says "YY"',
        ),
        (HEAD.replace('name = "Example"\n', ""), "states/XX.toml: name: missing"),
        (HEAD.replace('"Example"', "7"), "states/XX.toml: name: expected text, found a number"),
        (
            HEAD.replace('"state"', '"sate"'),
            'states/XX.toml: kind: "sate" is not known; did you mean "state"?',
        ),
    ],
)
def test_a_broken_head_is_told(head: str, expected: str, tmp_path: Path) -> None:
    assert problems(tmp_path, "", head) == (expected,)
    with pytest.raises(RulesError) as caught:
        read_head(tmp_path / "XX.toml")
    assert caught.value.problems == (expected,)


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, '[[order_ends]]\nstatus = "recalled"\nage = 18\nage = 19\n')
    assert told.startswith("states/XX.toml: is not valid TOML: Cannot overwrite a value (at line 7")


def test_text_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    path.write_bytes(HEAD.encode() + b'[[statutes]]\nstatus = "recalled"\ncitation = "\xa7 154"\n')
    with pytest.raises(RulesError) as caught:
        read_state(path)
    assert caught.value.problems == ("states/XX.toml: is not UTF-8 text; save it as UTF-8",)


def test_a_head_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    path.write_bytes(b'jurisdiction = "XX"\nname = "Ex\xe4mple"\nkind = "state"\n')
    with pytest.raises(RulesError) as caught:
        read_head(path)
    assert caught.value.problems == ("states/XX.toml: is not UTF-8 text; save it as UTF-8",)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        read_state(tmp_path / "XX.toml")
    assert caught.value.problems == (
        "states/XX.toml: cannot be opened (No such file or directory)",
    )


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


def test_federal_rules_with_one_id_are_told(tmp_path: Path) -> None:
    rule = '[[rules]]\nid = "E-1"\ntitle = "T"\nsays = "S"\nstatus = "recalled"\n'
    path = tmp_path / "federal.toml"
    path.write_text(rule + rule, "utf-8")
    with pytest.raises(RulesError) as caught:
        read_federal(path)
    assert caught.value.problems == (
        'federal.toml: rules: two rules have the id "E-1" and are both in force',
        "federal.toml: ccpa: missing",
        "federal.toml: benchmark: missing",
        "federal.toml: notice: missing",
    )
