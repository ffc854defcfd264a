"""ERISA 609(a)(4): the order may not require a plan to give what it does not otherwise provide.

The drafter's own words are read part by part for the demands that plans refuse most often. A part
is passed over where it denies the demand ("nothing in this order requires ..."), lays it on a
parent, or leaves it to the plan's terms; what is left is quoted, so that the reader can judge.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.demands import (
    CONTINUED,
    DEMANDS,
    OF_COVERAGE,
    PAST_DATE,
    RECITED,
    UNPROVIDED,
)
from qmsco_desk.checks.words.drafted import orders_sentences, quoted
from qmsco_desk.checks.words.sentence_parts import parents_names, parts
from qmsco_desk.model.date_text import read_date
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.checks.words.demands import Demand
    from qmsco_desk.checks.words.sentence_parts import Part
    from qmsco_desk.model.matter import Matter

_READS = (
    "coverage.other",
    "clauses.changes",
    "clauses.special",
    "parties.first.name",
    "parties.second.name",
)
_WHY = (
    "The plan administrator must refuse an order that asks for a type of benefit, or an option,"
    " that the plan does not provide."
)


# Cash that one parent owes another for a time gone by asks nothing of a plan.
_IN_CASH = re.compile(
    r"^(?!.*\b(?:cover\w*|enroll\w*|insur\w*)\b).*\b(?:cash|medical|child) support\b", re.IGNORECASE
)


@lru_cache(maxsize=2048)
def _asked(sentence: str, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What a sentence asks of the plan that no plan need give, and what to write instead.

    Remembered, for most sentences outlast a key stroke.
    """
    return tuple(dict.fromkeys((one.asks, one.fix) for one in _demands(sentence, names)))


def _demands(sentence: str, names: tuple[str, ...]) -> Iterator[Demand]:
    if not OF_COVERAGE.search(sentence) or CONTINUED.search(sentence):
        return
    for part in parts(sentence, names):
        for demand in DEMANDS:
            if (demand.of_anyone or not part.on_person) and _asks(part, demand):
                yield demand


def _asks(part: Part, demand: Demand) -> bool:
    asked = demand.pattern.search(part.words)
    if asked is None or (part.as_the_plan_allows and not demand.against_terms):
        return False
    if demand.unless and demand.unless.search(part.words):
        return False
    # Such a demand is itself written as a denial, of the plan's own terms.
    if demand.pattern is UNPROVIDED:
        return not _without(part, asked).denied(len(part.words))
    return not part.denied(asked.end() if demand.of_anyone else asked.start())


def _without(part: Part, asked: re.Match[str]) -> Part:
    words = part.words[: asked.start()] + part.words[asked.end() :]
    return type(part)(words, part.on_person)


@check(
    "erisa_609.new_benefits",
    title="The drafter's words ask the plan for nothing it does not provide",
    level=Level.ERROR,
    rules=("E-13",),
    reads=_READS,
    why=_WHY,
    fix="Take the words out, or lay the duty on a parent instead of the plan.",
)
def no_new_benefits(case: Case) -> Iterator[Verdict]:
    """Each demand found is quoted with the field it stands in."""
    found = False
    names = parents_names(case.matter)
    for path, sentence in orders_sentences(case.matter):
        for asks, fix in _asked(sentence, names):
            found = True
            yield NotMet(f"The order asks the plan {asks}: {quoted(sentence)}.", (path,), fix)
    if not found:
        yield Met()


@check(
    "erisa_609.spouse_in_words",
    title="The drafter's words make no parent an alternate recipient",
    level=Level.ERROR,
    rules=("E-6", "E-13"),
    reads=(
        *_READS,
        "parties.participant",
        "parties.first.designation",
        "parties.second.designation",
    ),
    why="Only a child can be an alternate recipient: the plan administrator must refuse coverage of"
    " a former spouse, who has continuation coverage instead.",
    fix="Name children only; a former spouse may ask the plan for continuation coverage.",
)
def no_parent_is_covered(case: Case) -> Iterator[Verdict]:
    """The other parent, by name or by what the court calls that parent, as one to be covered."""
    called = _other_parent(case.matter)
    if called is None:
        yield NotApplicable("The participant, or the other parent's name, is not known yet.")
        return
    on_a_plan = r"(?:on|in|under) (?:[\w'’]+ ){0,4}?(?:plan|coverage|insurance|policy)"
    covered = re.compile(
        rf"\b(?:{called})(?:, [^,;]{{2,40}},)?(?: also)? (?:shall|must|will|is|remains?)\b"
        r"[^,;]{0,30}?\b(?:covered(?! (?:expense|service|charge|claim)s?)|enrolled|insured"
        r"|an? alternate recipient"
        r"|(?:kept|carried|listed) (?:on|in|under)|included in"
        rf"|(?:remain|stay|continue) {on_a_plan}"
        r"|an? (?:covered )?dependent)\b"
        rf"|\b(?:carry|carries|keeps?|retains?|maintains?) (?:{called})"
        rf" (?:as an? (?:covered )?dependent|{on_a_plan})\b"
        rf"|\bcoverage (?:for|of) (?:{called}) (?:shall|must|will|is to)\b"
        rf"|^[\w ]*(?:coverage|insurance|benefits) (?:for|of) (?:{called})$"
        rf"|\b(?:coverage|benefits)\b[^,;]{{0,20}}\bextend\w* to (?:{called})\b(?!['’])"
        rf"|\balternate recipients? (?:is|are|includes?|means?|shall (?:be|include))\b[^;]{{0,60}}?"
        rf"(?<!of )(?<!with )(?<!by )(?<!to )\b(?:{called})\b(?!['’])"
        rf"|\b(?:covers?|enrolls?|insures?|includes?) (?:also |both )?(?:{called})\b(?!['’])"
        rf"|\b(?:covers?|enrolls?|insures?)\b[^,;]{{0,40}}\b(?:and|or|as well as|plus) (?:{called})"
        r"\b(?!['’])",
        re.IGNORECASE,
    )
    found = False
    for path, sentence in orders_sentences(case.matter):
        said = sentence.replace("{other_parent}", "the other parent")
        if not covered.search(said) or CONTINUED.search(said):
            continue
        for part in parts(said):
            asked = covered.search(part.words)
            if asked and not part.denied(asked.end()):
                found = True
                yield NotMet(
                    f"The order asks for coverage of a parent who is not the participant:"
                    f" {quoted(sentence)}.",
                    (path,),
                )
    if not found:
        yield Met()


def _other_parent(matter: Matter) -> str | None:
    """How a sentence may call the parent who is not the participant, as alternatives."""
    side = matter.parties.participant
    parent = matter.parties.parent(side.other) if side else None
    if parent is None or not parent.name.is_whole:
        return None
    own = matter.participant
    calls = [
        parent.name.full,
        f"{parent.name.first} {parent.name.last}".strip(),
        f"Ms. {parent.name.last}",
        f"Mr. {parent.name.last}",
        "the other parent",
    ]
    if parent.name.first and (own is None or own.name.first != parent.name.first):
        calls.append(parent.name.first)
    if parent.designation and (own is None or own.designation is not parent.designation):
        calls.append(parent.designation.label)
    return "|".join(re.escape(name) for name in dict.fromkeys(calls))


@check(
    "erisa_609.begins_in_words",
    title="No date in the drafter's words begins coverage before the plan can have the order",
    level=Level.WARNING,
    rules=("E-13", "D-5"),
    reads=(*_READS, "signing.signed_on"),
    why="A plan need not cover a time before it receives the order; the administrator will not go"
    " back.",
    fix="Let coverage begin on the earliest date the plan allows after it receives the order.",
)
def begins_after_receipt(case: Case) -> Iterator[Verdict]:
    """Dates written as "effective January 1, 2026" against the signing, or today if unsigned."""
    earliest = case.matter.signing.signed_on or case.today
    since = "the order is signed" if case.matter.signing.signed_on else "today"
    names, found = parents_names(case.matter), False
    for path, sentence in orders_sentences(case.matter):
        if not PAST_DATE.search(sentence) or not OF_COVERAGE.search(sentence):
            continue
        for part in parts(sentence, names):
            asked = PAST_DATE.search(part.words)
            day = read_date(asked[1]) if asked else None
            if asked is None or day is None or day >= earliest or part.on_person:
                continue
            if RECITED.search(part.words) or _IN_CASH.search(part.words):
                continue
            if not part.denied(asked.start()):
                found = True
                yield NotMet(
                    f"The order asks for coverage from {in_words(day)}, before {since}:"
                    f" {quoted(sentence)}.",
                    (path,),
                )
    if not found:
        yield Met()
