"""The drafter's own words: what asks too much of a plan, and what only sounds like it."""

from dataclasses import replace

import pytest

from qmsco_desk.checks.words.drafted import denies, orders_sentences, quoted, sentences
from qmsco_desk.model.support import ClauseChange, Clauses
from tests.checks.by_hand import given, report_of, sample, wording

FREE_TEXT = {"erisa_609.new_benefits", "erisa_609.age_in_words", "erisa_609.label"}


def said_of(text: str) -> set[str]:
    report = report_of(given(sample("TX"), {"clauses.special": text}))
    return {finding.id for finding in report.findings} & FREE_TEXT


@pytest.mark.parametrize(
    "text",
    [
        "The Plan Administrator may require reasonable proof of age.",
        "Daniel Cole shall provide proof of coverage within 30 days.",
        "The parties shall share the cost of orthodontia equally, whatever the deductible.",
        "Coverage shall continue until each child reaches age 18 or graduates from high school.",
        "Each child shall be covered through age 26 if the Plan so provides.",
        "The children's pediatrician is Dr. Ana Ruiz, and both parents may see the records.",
        "Either party may request retroactive reimbursement of medical expenses.",
        "The obligor is responsible for all retroactive child support from the date of separation.",
        "Mother shall be reimbursed for premiums paid from the date of birth.",
        "Upon remarriage, the new spouse's plan shall be secondary.",
        "Insurance cards shall be delivered without cost.",
        "Health coverage for the children shall be provided at no cost to Mother.",
    ],
)
def test_what_a_plan_may_read_without_harm(text: str):
    assert said_of(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Plan shall cover each child from the date of birth.",
        "The Plan shall provide coverage through any doctor the custodial parent chooses.",
        "The Plan shall pay for out-of-network care.",
        "Coverage shall be free of cost to the children.",
        "Coverage shall include Mother as Father's former wife.",
        "The Employer shall waive the waiting period for health coverage.",
        "Benefits continue for life.",
    ],
)
def test_what_no_plan_need_give(text: str):
    assert said_of(text) == {"erisa_609.new_benefits"}


@pytest.mark.parametrize("clause", wording().clauses, ids=lambda clause: clause.id)
def test_the_librarys_own_words_are_never_found_fault_with(clause):
    matter = sample("TX")
    for form in clause.forms:
        changes = (ClauseChange(clause="counsel", text=form.text),)
        report = report_of(replace(matter, clauses=replace(matter.clauses, changes=changes)))
        assert {finding.id for finding in report.findings} & FREE_TEXT == set()


def test_sentences_end_at_stops_and_lines_but_not_at_initials_and_titles():
    text = "M. Reyes sees Dr. Ito. She pays 1.5 percent; he pays\nnothing!"
    assert sentences(text) == [
        "M. Reyes sees Dr. Ito",
        "She pays 1.5 percent",
        "he pays",
        "nothing",
    ]


def test_a_sentence_of_a_clause_runs_over_the_ends_of_its_lines():
    text = "The Plan shall cover each child\nuntil age 30.\n\nIt sends:\n* cards\nfor all"
    matter = replace(sample("TX"), clauses=Clauses((ClauseChange("counsel", text),)))
    assert [sentence for _, sentence in orders_sentences(matter)] == [
        "The Plan shall cover each child until age 30",
        "It sends:",
        "* cards for all",
    ]


def test_a_long_quotation_keeps_its_beginning_and_its_end():
    words = quoted("The Plan shall " + "very " * 60 + "surely cover everyone")
    assert words.startswith("“The Plan shall")
    assert words.endswith("cover everyone”")
    assert len(words) < 130


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Nothing in this Order requires a Plan to cover anyone", True),
        ("The Plan shall not be required to waive a deductible", True),
        ("Each child has no right to benefits", True),
        ("The Plan shall cover each child", False),
    ],
)
def test_a_denial_is_told_from_a_demand(sentence: str, denied: bool):
    assert denies(sentence) is denied
