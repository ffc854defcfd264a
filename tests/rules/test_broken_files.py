"""Broken rules files, one for each kind of mistake; the words that tell it are part of the program.

Each table holds what is wrong and the whole sentence that tells it. A new message in the reader
needs a new line here: `test_every_wording_is_asserted` fails until it has one.
"""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest

from qmsco_desk.errors import RulesError
from qmsco_desk.law import reader, rule_file, schema, sense
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.rule_file import read_federal, read_head, read_state

HEAD = 'jurisdiction = "XX"\nname = "Example"\nkind = "state"\n'
SOURCE = '\n[sources.code-154]\nurl = "https://example.org/154"\ntitle = "XX Code § 154"\n'
COST = '[[reasonable_cost]]\nstatus = "recalled"\n'
TEST = 'type = "percent_of_income", income = "gross", of = "obligor"'
EXAMPLE = (
    '[[examples]]\nitem = "contest"\nwhat = "W"\ngiven = "G"\nresult = "R"\n'
    'source = "code-154"\ncase = {}\nexpect = {}\n'
)
RULE = '[[rules]]\nid = "E-1"\ntitle = "T"\nsays = "S"\nstatus = "recalled"\n'

# In the body of a jurisdiction's file.
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
        f"{', '.join(schema.COST_TESTS)}",
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
        '[[order_ends]]\nstatus = "recalled"\nsource = "code-145"\n' + SOURCE,
        "states/XX.toml: order_ends[0].source: no [sources.code-145] in this file; "
        'did you mean "code-154"?',
    ),
    "one of several sources that is not there": (
        '[[order_ends]]\nstatus = "recalled"\nsource = ["code-154", "elsewhere"]\n' + SOURCE,
        "states/XX.toml: order_ends[0].source[1]: no [sources.elsewhere] in this file",
    ),
    "source by number": (
        '[[order_ends]]\nstatus = "recalled"\nsource = 0\n' + SOURCE,
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
    "caption that widens its slot": (
        '[[court]]\nstatus = "recalled"\ncaption = "In re {county:>99999999999}"\n',
        "states/XX.toml: court[0].caption: write {county} alone, without “:” or “!”",
    ),
    "number with a sign": (
        '[[order_ends]]\nstatus = "recalled"\nage = -0.0\n',
        "states/XX.toml: order_ends[0].age: -0.0 is not an amount; write a number from 0 up",
    ),
    "division without its second word": (
        '[[expense_basis]]\nstatus = "recalled"\ndivision = { what = "total" }\n',
        "states/XX.toml: expense_basis[0].division.among: missing",
    ),
    "word unlike any other": (
        '[[expense_basis]]\nstatus = "recalled"\ntake = "most"\n',
        'states/XX.toml: expense_basis[0].take: "most" is not known; the words here are '
        "lesser, greater, as_enrolled",
    ),
    "number for a word of the vocabulary": (
        '[[expense_basis]]\nstatus = "recalled"\ntake = 1\n',
        "states/XX.toml: expense_basis[0].take: expected one of lesser, greater, as_enrolled, "
        "found a number",
    ),
    "word for true or false": (
        '[[priority_of_withholding]]\nstatus = "recalled"\nhas_rule = "yes"\n',
        "states/XX.toml: priority_of_withholding[0].has_rule: expected true or false, found a word",
    ),
    "number in quotes": (
        COST + f'tests = [{{ {TEST}, percent = "9.5" }}]\n',
        "states/XX.toml: reasonable_cost[0].tests[0].percent: expected a number, found a word",
    ),
    "number with its sign": (
        COST + f'tests = [{{ {TEST}, percent = "9.5 %" }}]\n',
        "states/XX.toml: reasonable_cost[0].tests[0].percent: expected a number, found text",
    ),
    "number without end": (
        COST + f"tests = [{{ {TEST}, percent = 1e999999999 }}]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].percent: "
        "a number in a rule is at most 1,000,000",
    ),
    "number too fine": (
        COST + f"tests = [{{ {TEST}, percent = 0.0000000001 }}]\n",
        "states/XX.toml: reasonable_cost[0].tests[0].percent: "
        "a number in a rule has at most 9 decimal places",
    ),
    "date for a whole number": (
        '[[contest]]\nstatus = "recalled"\ndeadline_days = 2026-01-31\n',
        "states/XX.toml: contest[0].deadline_days: expected a whole number, found a date",
    ),
    "date with a time": (
        '[[order_ends]]\nstatus = "recalled"\nfrom = 2019-01-01T00:00:00\n',
        "states/XX.toml: order_ends[0].from: expected a date such as 2026-01-31, without quotes, "
        "found a date with a time",
    ),
    "time for a date": (
        '[[order_ends]]\nstatus = "recalled"\nfrom = 07:30:00\n',
        "states/XX.toml: order_ends[0].from: expected a date such as 2026-01-31, without quotes, "
        "found a time",
    ),
    "list for text": (
        '[[contest]]\nstatus = "recalled"\nhow = ["in writing"]\n',
        "states/XX.toml: contest[0].how: expected text, found a list",
    ),
    "table for text": (
        '[[contest]]\nstatus = "recalled"\nhow = { in = "writing" }\n',
        "states/XX.toml: contest[0].how: expected text, found a table",
    ),
    "word for a table": (
        '[[withholding_limit]]\nstatus = "recalled"\npercents = "flat"\n',
        "states/XX.toml: withholding_limit[0].percents: expected a table, found a word",
    ),
    "sourced by nobody": (
        '[[order_ends]]\nstatus = "sourced"\nverified_on = 2026-11-21\nage = 18\n',
        "states/XX.toml: order_ends[0].source: missing; what is sourced names the page that "
        "was read",
    ),
    "sourced on no day": (
        '[[order_ends]]\nstatus = "sourced"\nsource = "code-154"\nage = 18\n' + SOURCE,
        "states/XX.toml: order_ends[0].verified_on: missing; write the day on which the page "
        "was read",
    ),
    "page that nothing names": (
        SOURCE,
        "states/XX.toml: sources.code-154: no entry names this page; name it in a source, "
        "or remove it",
    ),
    "citation with an open bracket": (
        '[[order_ends]]\nstatus = "recalled"\ncitation = "XX Code § 154(a"\n',
        "states/XX.toml: order_ends[0].citation: a bracket is not closed, or not opened",
    ),
    "circumstance unlike any other": (
        '[[withholding_limit]]\nstatus = "recalled"\npercents = { xyz = 50 }\n',
        "states/XX.toml: withholding_limit[0].percents.xyz: not known; the words here are "
        f"{', '.join(schema.CIRCUMSTANCES)}",
    ),
    "earnings that are exempt beside one limit alone": (
        '[[withholding_limit]]\nstatus = "recalled"\nmeasure = "ccpa"\n'
        'exempt = { percent = 85, of_first = 145, period = "weekly" }\n',
        "states/XX.toml: withholding_limit[0].exempt: is one of several limits; "
        'write measure = "lesser_of" with it',
    ),
    "rank that there is not": (
        '[[allocation_among_orders]]\nstatus = "recalled"\n'
        'by_rank = { current_child_suport = "equal" }\n',
        "states/XX.toml: allocation_among_orders[0].by_rank.current_child_suport: no such rank; "
        'did you mean "current_child_support"?',
    ),
    "rank given twice under a condition": (
        '[[priority_of_withholding]]\nstatus = "recalled"\notherwise = ["fees", "fees"]\n',
        'states/XX.toml: priority_of_withholding[0].otherwise[1]: "fees" is ranked twice',
    ),
    "exception from no rule": (
        '[[filing_privacy]]\nstatus = "recalled"\nnamed_in_orders_on = ["child_support"]\n',
        "states/XX.toml: filing_privacy[0].named_in_orders_on: is an exception; "
        "write in minor_name what it is excepted from",
    ),
    "form that has no name": (
        '[[filing_privacy]]\nstatus = "recalled"\nform_required = true\n',
        "states/XX.toml: filing_privacy[0].form_required: is said of a form; name it in form",
    ),
    "place of no legend": (
        '[[filing_privacy]]\nstatus = "recalled"\nlegend_place = "above"\n',
        "states/XX.toml: filing_privacy[0].legend_place: is the place of a legend; "
        "write it in legend",
    ),
    "margin as wide as the page": (
        '[[filing_form]]\nstatus = "recalled"\ntop_margin = 72\n',
        "states/XX.toml: filing_form[0].top_margin: 72 inches would leave no page; "
        "write a margin in inches",
    ),
    "how many of no numbers": (
        '[[filing_form]]\nstatus = "recalled"\nnumbers_an_inch = 3\n',
        "states/XX.toml: filing_form[0].numbers_an_inch: is said of numbered lines; "
        "write line_numbers = true with it",
    ),
    "characters in a sentence": (
        '[[filing_form]]\nstatus = "recalled"\nbarred_in_names = "* and ?"\n',
        "states/XX.toml: filing_form[0].barred_in_names: write the characters alone, "
        "parted by spaces",
    ),
    "two measures and no word which counts": (
        '[[expense_basis]]\nstatus = "recalled"\nmeasures = ["total_premium", "added_cost"]\n',
        "states/XX.toml: expense_basis[0].measures: expected one measure, or two with take, "
        "found 2",
    ),
    "one measure to choose from": (
        '[[expense_basis]]\nstatus = "recalled"\nmeasures = ["added_cost"]\ntake = "lesser"\n',
        "states/XX.toml: expense_basis[0].measures: expected two measures, found 1",
    ),
    "nothing to choose from": (
        '[[expense_basis]]\nstatus = "recalled"\ntake = "lesser"\n',
        "states/XX.toml: expense_basis[0].take: says which of two measures counts, "
        "and there are no measures",
    ),
    "test that ends the matter without a condition": (
        COST + 'tests = [{ type = "never_reasonable" }]\n',
        "states/XX.toml: reasonable_cost[0].tests[0].only_if: missing; "
        "say under which circumstance this holds",
    ),
    "condition that contradicts itself": (
        COST + 'tests = [{ type = "court_discretion", only_if = ["low_income"], '
        'unless = ["low_income"] }]\n',
        'states/XX.toml: reasonable_cost[0].tests[0].unless: "low_income" stands under only_if '
        "and under unless",
    ),
    "examples that are no list of entries": (
        '[examples]\nitem = "contest"\n',
        "states/XX.toml: examples: expected entries, each headed [[examples]]",
    ),
    "example of no item": (
        EXAMPLE.replace("contest", "contests") + SOURCE,
        'states/XX.toml: examples[0].item: there is no item "contests"; did you mean "contest"?',
    ),
    "example without a result": (
        EXAMPLE.replace('result = "R"\n', "") + SOURCE,
        "states/XX.toml: examples[0].result: missing",
    ),
    "sources that are no tables": (
        'sources = "code-154"\n',
        "states/XX.toml: sources: expected a table, found a word",
    ),
}

# In the three lines at the top: the new first lines, and what is said of them.
HEADS = {
    "file of another state": (
        HEAD.replace('"XX"', '"YY"'),
        'states/XX.toml: jurisdiction: the file is named XX.toml but says "YY"',
    ),
    "name missing": (HEAD.replace('name = "Example"\n', ""), "states/XX.toml: name: missing"),
    "number for a name": (
        HEAD.replace('"Example"', "7"),
        "states/XX.toml: name: expected text, found a number",
    ),
    "kind misspelt": (
        HEAD.replace('"state"', '"sate"'),
        'states/XX.toml: kind: "sate" is not known; did you mean "state"?',
    ),
}

# The file as a whole, as bytes.
BYTES = {
    "not UTF-8": (
        HEAD.encode() + b'[[statutes]]\nstatus = "recalled"\ncitation = "\xa7 154"\n',
        "states/XX.toml: is not UTF-8 text; save it as UTF-8",
    ),
    "head not UTF-8": (
        b'jurisdiction = "XX"\nname = "Ex\xe4mple"\nkind = "state"\n',
        "states/XX.toml: is not UTF-8 text; save it as UTF-8",
    ),
    "sign missing": (
        HEAD.encode() + b'[[order_ends]]\nstatus "recalled"\n',
        "states/XX.toml: is not valid TOML: "
        "Expected '=' after a key in a key/value pair (at line 5, column 8)",
    ),
    "key written twice": (
        HEAD.encode() + b'[[order_ends]]\nstatus = "recalled"\nage = 18\nage = 19\n',
        "states/XX.toml: is not valid TOML: Cannot overwrite a value (at line 7, column 9)",
    ),
    "lists in lists without end": (
        HEAD.encode() + b"[[order_ends]]\nage = " + b"[" * 5000,
        "states/XX.toml: is not valid TOML: lists or tables stand too deep",
    ),
    "digits without end": (
        HEAD.encode() + b"[[order_ends]]\nage = " + b"9" * 5000,
        "states/XX.toml: is not valid TOML: a number has too many digits",
    ),
    "power without end": (
        HEAD.encode() + b"[[order_ends]]\nage = 1e" + b"9" * 30,
        "states/XX.toml: is not valid TOML: a number has too many digits",
    ),
    "larger than any file of rules": (
        HEAD.encode() + b"#" * 1_000_001,
        "states/XX.toml: is larger than 1 MB; a file of rules is a few pages",
    ),
}

FEDERAL = {
    "two rules with one id": (
        RULE + RULE,
        (
            'federal.toml: rules: two rules have the id "E-1" and are both in force',
            "federal.toml: ccpa: missing",
            "federal.toml: benchmark: missing",
            "federal.toml: notice: missing",
        ),
    ),
    "two rules with one id from a day on": (
        RULE + RULE + "from = 2020-01-01\n",
        (
            'federal.toml: rules: two rules have the id "E-1" and are both in force on 2020-01-01',
            "federal.toml: ccpa: missing",
            "federal.toml: benchmark: missing",
            "federal.toml: notice: missing",
        ),
    ),
}

# An item given in a case, as plain values.
GIVEN = {
    "date that is none": (
        {"from": "31 January"},
        'contest.from: "31 January" is not a date such as 2026-01-31',
    ),
    "number that is a word": (
        {"deadline_days": "ten"},
        "contest.deadline_days: expected a whole number, found a word",
    ),
    "binary number": (
        {"deadline_days": 14.5},
        "contest.deadline_days: expected a whole number, "
        "found a number that is not exact; write it as text",
    ),
    "no form at all": (None, "contest: expected a table, found nothing"),
}


def written(folder: Path, data: str | bytes) -> Path:
    path = folder / "XX.toml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def state_problems(path: Path) -> tuple[str, ...]:
    with pytest.raises(RulesError) as caught:
        read_state(path)
    return caught.value.problems


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_is_told_with_its_place(mistake: str, tmp_path: Path) -> None:
    text, expected = MISTAKES[mistake]
    assert state_problems(written(tmp_path, HEAD + text)) == (expected,)


@pytest.mark.parametrize("mistake", HEADS)
def test_a_broken_head_is_told(mistake: str, tmp_path: Path) -> None:
    text, expected = HEADS[mistake]
    path = written(tmp_path, text)
    assert state_problems(path) == (expected,)
    with pytest.raises(RulesError) as caught:
        read_head(path)
    assert caught.value.problems == (expected,)


@pytest.mark.parametrize("mistake", BYTES)
def test_a_file_that_is_no_text_of_rules_is_told(mistake: str, tmp_path: Path) -> None:
    data, expected = BYTES[mistake]
    assert state_problems(written(tmp_path, data)) == (expected,)


@pytest.mark.parametrize("mistake", FEDERAL)
def test_a_broken_federal_file_is_told(mistake: str, tmp_path: Path) -> None:
    text, expected = FEDERAL[mistake]
    path = tmp_path / "federal.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RulesError) as caught:
        read_federal(path)
    assert caught.value.problems == expected


@pytest.mark.parametrize("mistake", GIVEN)
def test_a_broken_form_in_a_case_is_told(mistake: str) -> None:
    form, expected = GIVEN[mistake]
    given = Reader(plain=True)
    assert given.entry(schema.Contest, form, "contest") is None
    assert given.problems == [expected]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    assert state_problems(path) == ("states/XX.toml: cannot be opened (No such file or directory)",)


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "XX.toml"
    path.mkdir()
    (told,) = state_problems(path)
    # The words in brackets are the operating system's own.
    assert re.fullmatch(r"states/XX\.toml: cannot be opened \(.+\)", told)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    names = ("word for a list", "part of a day", "two in force at once", "unknown key")
    told = state_problems(written(tmp_path, HEAD + "\n".join(MISTAKES[one][0] for one in names)))
    assert sorted(told) == sorted(MISTAKES[one][1] for one in names)


def test_a_page_is_not_called_unnamed_where_the_name_stands_in_a_broken_entry(
    tmp_path: Path,
) -> None:
    text = '[[order_end]]\nstatus = "recalled"\nsource = "code-154"\n' + SOURCE
    assert state_problems(written(tmp_path, HEAD + text)) == (
        'states/XX.toml: order_end: no such item; did you mean "order_ends"?',
    )


def test_the_error_reads_as_sentences(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        read_state(written(tmp_path, HEAD + MISTAKES["word for a list"][0]))
    assert str(caught.value) == (
        "The rules cannot be used: states/XX.toml: coverage_shortfall[0].ranking: expected a list, "
        "found a word. Correct the file and start again."
    )


def test_a_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbf" + HEAD.encode())
    assert read_head(path).code == "XX"
    assert read_state(path).state.name == "Example"


# Words in the modules that are no message: what a case's own rule is said to be.
NO_MESSAGE = {"Given in the case."}
ASSERTED = "\n".join(
    [
        *(expected for _, expected in (*MISTAKES.values(), *HEADS.values())),
        *(expected for _, expected in BYTES.values()),
        *(expected for _, expected in GIVEN.values()),
        *(one for _, expected in FEDERAL.values() for one in expected),
        "states/XX.toml: cannot be opened (No such file or directory)",
    ]
)


def wordings(module: ModuleType) -> set[str]:
    """Every text of a module that is more than one word, docstrings left out."""
    tree = ast.parse(inspect.getsource(module))
    docs = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    texts = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in texts if text not in docs and re.search(r"\w+ \w+", text)}


@pytest.mark.parametrize("module", [reader, rule_file, sense], ids=lambda one: one.__name__)
def test_every_wording_is_asserted(module: ModuleType) -> None:
    silent = sorted(text for text in wordings(module) - NO_MESSAGE if text not in ASSERTED)
    assert silent == []
