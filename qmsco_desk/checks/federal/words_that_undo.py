"""What drafters add that takes back what the order gives: its force, its children, its payee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.checks.words.drafted import orders_sentences, quoted
from qmsco_desk.checks.words.sentence_parts import parents_names, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_READS = (
    "coverage.other",
    "clauses.changes",
    "clauses.special",
    "parties.first.name",
    "parties.second.name",
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_WAITS = _words(
    r"\border\b[^,;]{0,30}\bnot\b[^,;]{0,20}\b(?:effective|take effect|in effect|binding|operative)"
    r"\b[^,;]{0,20}\b(?:until|unless)\b"
    r"|\border\b[^,;]{0,30}\b(?:effective|takes? effect|binding|operative) only\b[^,;]{0,20}"
    r"\b(?:if|when|upon|after|once)\b"
)
# Every order waits for these.
_MADE = _words(
    r"\b(?:sign\w*|enter\w*|entry|receiv\w*|receipt|served|service|fil(?:ed|ing) with)\b"
)


@check(
    "erisa_609.words_condition",
    title="The drafter's words put the order in force without a further condition",
    level=Level.WARNING,
    rules=("E-4", "E-5"),
    reads=_READS,
    why="The plan administrator decides on the order as it stands, and sends back one that is not"
    " in force until something else happens.",
    fix="Take the condition out, and submit the order to the court once it is met.",
)
def in_force_as_it_stands(case: Case) -> Iterator[Verdict]:
    """An order that takes effect only on what is still to come, its signing or receipt apart."""
    found = False
    for path, sentence in orders_sentences(case.matter):
        if _WAITS.search(sentence) and not _MADE.search(sentence):
            found = True
            yield NotMet(f"The order waits for a further condition: {quoted(sentence)}.", (path,))
    if not found:
        yield Met()


_PARENTS_MAY = _words(
    r"\bmay\b[^;]{0,40}\b(?:revoke|cancel|terminate|withdraw|rescind|end|drop)\b[^;]{0,40}"
    r"\b(?:orders?|coverage|enrollment|children?)\b"
)
_BY_A_COURT = _words(
    r"\b(?:own|courts?|motion|petition|comparable|other coverage|replace\w*|proof|evidence)\b"
    r"|\bmay not\b"
    r"|(?<!without )(?<!without a )(?:further|new|later) order\b"
)


@check(
    "erisa_609.words_revocable",
    title="The drafter's words leave the end of the coverage to the court",
    level=Level.WARNING,
    rules=("D-13", "D-12", "M-2"),
    reads=_READS,
    why="A plan administrator ends the coverage only on a further order or on written evidence, and"
    " cannot tell whether a parent's word is enough; the child is left between the two.",
    fix="Take the words out; the parents may ask the court for a further order at any time.",
)
def not_revocable(case: Case) -> Iterator[Verdict]:
    """A parent, or both, who may end the order or the coverage without the court."""
    names, found = parents_names(case.matter), False
    for path, sentence in orders_sentences(case.matter):
        if not _PARENTS_MAY.search(sentence) or _BY_A_COURT.search(sentence):
            continue
        if any(
            part.on_person and _PARENTS_MAY.search(part.words) for part in parts(sentence, names)
        ):
            found = True
            yield NotMet(
                f"The order lets a parent end it without the court: {quoted(sentence)}.", (path,)
            )
    if not found:
        yield Met()


_UNNAMED = _words(
    r"\b(?:cover|enroll|include|alternate recipient)\w*\b[^.;]{0,60}"
    r"\bchild(?:ren)?\b[^,;]{0,20}\b(?:hereafter|later|subsequently|in the future|yet to be)"
    r" (?:born|adopted)\b"
    r"|\b(?:after-?born|unborn|future) child(?:ren)?\b[^.;]{0,60}"
    r"\b(?:covered|enrolled|included|alternate recipients?)\b"
    r"|\b(?:cover|enroll|include)\w*\b[^.;]{0,40}\b(?:after-?born|unborn|future) child(?:ren)?\b"
)


@check(
    "erisa_609.words_unnamed_child",
    title="The drafter's words cover no child whom the order does not name",
    level=Level.WARNING,
    rules=("E-9",),
    reads=_READS,
    why="The order must give the name and address of each child; the plan administrator can enroll"
    " nobody else under it.",
    fix="Take the words out, and ask for an amended order when a child is born or adopted.",
)
def every_child_is_named(case: Case) -> Iterator[Verdict]:
    """Children still to be born or adopted."""
    names, found = parents_names(case.matter), False
    for path, sentence in orders_sentences(case.matter):
        if not _UNNAMED.search(sentence):
            continue
        for part in parts(sentence, names):
            asked = _UNNAMED.search(part.words)
            if asked and not part.on_person and not part.denied(asked.end()):
                found = True
                yield NotMet(
                    f"The order covers a child whom it does not name: {quoted(sentence)}.", (path,)
                )
    if not found:
        yield Met()


_ONLY = r"(?: (?:only|alone|exclusively|solely))"
_NOT_SO = _words(r"\bnot (?:be )?(?:made?|pay|paid|sen[dt]|make)\b")
_TO_EMPLOYEE = r"(?:the )?(?:participant|employee|\{participant\})"


@check(
    "erisa_609.words_payee",
    title="The drafter's words send no claim's payment past whoever paid the bill",
    level=Level.WARNING,
    rules=("E-23", "M-6"),
    reads=(
        *_READS,
        "parties.participant",
        "parties.first.designation",
        "parties.second.designation",
    ),
    why="Federal law has the plan pay the child, or the parent or guardian who paid the bill; an"
    " order that sends every payment to the employee asks the plan administrator to break it.",
    fix="Let each payment go to the person who paid the expense.",
)
def claims_go_to_whoever_paid(case: Case) -> Iterator[Verdict]:
    """Every payment, or payment alone, to the participant."""
    called = _participant_called(case)
    paid = r"\b(?:reimburs\w+|payments?|claims|benefits)\b"
    astray = _words(
        rf"{paid}[^.;]{{0,60}}(?<!not )\bto {called}{_ONLY}\b"
        rf"|{paid}[^.;]{{0,40}}{_ONLY} to {called}\b(?!['’])"
        rf"|\breimburse{_ONLY}? {called} (?:only|alone|for (?:all|any|every)) ?"
        r"(?:(?:covered )?(?:claims|benefits)|$)"
    )
    found = False
    for path, sentence in orders_sentences(case.matter):
        for part in parts(sentence):
            asked = astray.search(part.words)
            if asked and not part.on_person and not _NOT_SO.search(part.words):
                found = True
                yield NotMet(
                    f"The order sends payment of claims to the participant alone:"
                    f" {quoted(sentence)}.",
                    (path,),
                )
    if not found:
        yield Met()


def _participant_called(case: Case) -> str:
    """How a sentence may call the participant, as alternatives of a pattern."""
    parent = case.matter.participant
    calls = [_TO_EMPLOYEE]
    if parent is not None:
        first, last = parent.name.first, parent.name.last
        spelled = (parent.name.full, f"{first} {last}".strip(), first, f"Mr. {last}", f"Ms. {last}")
        calls += [re.escape(name) for name in spelled if last and name]
        if parent.designation:
            calls.append(rf"(?:the )?{re.escape(parent.designation.label)}")
    return rf"(?:{'|'.join(calls)})"
