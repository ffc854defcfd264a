"""Sentences as drafters write them: what each asks of a plan is found, and nothing else is."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from qmsco_desk.checks.case import OrderText
from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.registry import Check
from qmsco_desk.checks.verdict import CannotTell, Met, NotMet
from qmsco_desk.checks.words.drafted import quoted
from qmsco_desk.documents.wording.clauses import Clause
from qmsco_desk.locate import resource
from qmsco_desk.model.support import ClauseChange, Clauses
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import case_of, given, library, sample, wording

FOLDER = Path(__file__).parent.parent / "cases/federal/sentences"
DATA = tomllib.loads((FOLDER / "special_provisions.toml").read_text(encoding="utf-8"))
ASKED = [(entry["check"], sentence) for entry in DATA["asks"] for sentence in entry["sentences"]]
INNOCENT = DATA["innocent"]["sentences"]
OF_WORDS = {check for check, _ in ASKED}


def complaints(text: str) -> dict[str, str]:
    """The checks of words that find fault with a text, each with what it says."""
    case = case_of(given(sample("TX"), {"clauses.special": text}))
    return {
        check.id: verdict.sentence
        for check in CHECKS
        if check.id in OF_WORDS
        for verdict in check.run(case)
        if isinstance(verdict, NotMet | CannotTell)
    }


@pytest.mark.parametrize(("check", "sentence"), ASKED, ids=lambda text: text[:60])
def test_what_asks_too_much_is_found_and_quoted(check: str, sentence: str):
    found = complaints(sentence)
    assert check in found
    assert quoted(sentence.rstrip(".")) in found[check]


@pytest.mark.parametrize("sentence", INNOCENT, ids=lambda text: text[:60])
def test_what_only_sounds_like_it_is_left_alone(sentence: str):
    assert complaints(sentence) == {}


def test_there_are_enough_of_both_and_none_twice():
    sentences = [sentence for _, sentence in ASKED]
    assert len(set(sentences)) == len(sentences) >= 80
    assert len(set(INNOCENT)) == len(INNOCENT) >= 80


CLAUSES = tomllib.loads((FOLDER / "clauses.toml").read_text(encoding="utf-8"))["clause"]
STATEMENTS = {check for clause in CLAUSES for check in clause["checks"]}


def _missed(clause: str, text: str) -> set[str]:
    changed = replace(
        sample("TX"), clauses=replace(sample("TX").clauses, changes=(ClauseChange(clause, text),))
    )
    case = case_of(changed)
    return {
        check.id
        for check in CHECKS
        if check.id in STATEMENTS
        for verdict in check.run(case)
        if isinstance(verdict, NotMet)
    }


@pytest.mark.parametrize(
    ("clause", "text"),
    [(clause, text) for clause in CLAUSES for text in clause["lost"]],
    ids=lambda value: value[:60] if isinstance(value, str) else value["id"],
)
def test_a_statement_that_is_denied_blunted_or_gone_is_missed(clause: dict, text: str):
    assert _missed(clause["id"], text) == set(clause["checks"])


@pytest.mark.parametrize(
    ("clause", "text"),
    [(clause, text) for clause in CLAUSES for text in clause["kept"]],
    ids=lambda value: value[:60] if isinstance(value, str) else value["id"],
)
def test_a_statement_in_other_words_counts(clause: dict, text: str):
    assert _missed(clause["id"], text) == set()


@pytest.mark.parametrize("state", library().states(), ids=lambda state: state.code)
def test_the_librarys_own_words_make_every_statement_in_every_state(state):
    case = case_of(Samples(resource("samples")).family(state.code))
    spoken = [
        (check.id, verdict)
        for check in CHECKS
        if check.id in STATEMENTS | OF_WORDS
        for verdict in check.run(case)
        if isinstance(verdict, NotMet | CannotTell)
    ]
    assert spoken == []


@pytest.mark.parametrize("clause", wording().clauses, ids=lambda clause: clause.id)
def test_no_form_of_the_librarys_words_is_found_fault_with(clause: Clause):
    for form in clause.forms:
        changes = (ClauseChange("counsel", form.text),)
        case = case_of(replace(sample("TX"), clauses=Clauses(changes)))
        wrong = [
            (check.id, verdict)
            for check in CHECKS
            if check.id in OF_WORDS
            for verdict in check.run(case)
            if isinstance(verdict, NotMet | CannotTell)
        ]
        assert wrong == []


OFFERED = re.compile(r"Put the clause back, or write for example “(.*)”\.")
OFFERS = [(check, found[1]) for check in CHECKS if (found := OFFERED.fullmatch(check.fix))]
OF_KINDS = {
    "plan_kind.words_church": "church",
    "plan_kind.words_government": "government",
    "plan_kind.words_fund": "multiemployer",
    "plan_kind.words_fehb": "fehb",
    "plan_kind.words_fehb_served": "fehb",
    "plan_kind.words_tricare": "tricare",
    "plan_kind.words_tricare_papers": "tricare",
    "plan_kind.words_reservist": "tricare",
    "plan_kind.words_policy": "individual",
    "plan_kind.words_proof": "individual",
    "plan_kind.words_public": "public",
}
OF_ANSWERS = {
    "erisa_609.words_cash_medical": {"costs.cash_medical": "90 monthly"},
    "erisa_609.words_paid_official": {"children[0].address_of": "official"},
    "erisa_609.words_enroll_participant": {"coverage.enroll_participant": "yes"},
    "erisa_609.words_consent": {"withholding.consents_above_limit": "yes"},
    "erisa_609.words_types": {"coverage.manner": "all_available"},
}


@pytest.mark.parametrize(("check", "words"), OFFERS, ids=lambda value: getattr(value, "id", ""))
def test_the_words_that_a_finding_offers_mend_it(check: Check, words: str):
    answers = OF_ANSWERS.get(check.id, {})
    if kind := OF_KINDS.get(check.id):
        answers = {"plans[0].kind": kind}
    case = case_of(given(sample("TX"), answers))
    nothing = replace(case, text=OrderText((("special", "The parties are named above."),)))
    assert [type(verdict) for verdict in check.run(nothing)] == [NotMet]
    offered = replace(case, text=OrderText((("special", f"{words}."),)))
    assert [type(verdict) for verdict in check.run(offered)] == [Met]


def test_every_statement_offers_words():
    assert len(OFFERS) >= 46
    assert {check.id for check, _ in OFFERS} >= OF_KINDS.keys() | OF_ANSWERS.keys()
