"""The law that an order recites, against the kinds of plan that the matter has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import library_words
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import orders_sentences, quoted
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


@dataclass(frozen=True, slots=True)
class Recital:
    """Words that belong to a law, the kinds of plan that it reaches, and what no plan is."""

    pattern: re.Pattern[str]
    kinds: frozenset[PlanKind]
    none_is: str
    level: Level


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_QMCSO_KINDS = frozenset({PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH})
_RECITALS = (
    Recital(
        _words(
            r"\bERISA\b|Employee Retirement Income Security|\bQMCSO\b"
            r"|Qualified Medical Child Support"
        ),
        _QMCSO_KINDS,
        "under ERISA",
        Level.ERROR,
    ),
    Recital(
        # an order to a government plan may state what the section asks of others
        _words(r"\b1169\s*\(a\)|\b609\s*\(a\)"),
        _QMCSO_KINDS | {PlanKind.GOVERNMENT},
        "under ERISA",
        Level.ERROR,
    ),
    Recital(
        _words(r"\b401\s*\(f\)|\bchurch plans?\b"),
        frozenset({PlanKind.CHURCH}),
        "a church plan",
        Level.WARNING,
    ),
    Recital(
        _words(r"\b401\s*\(e\)|\bgovernment(?:al)? plans?\b"),
        frozenset({PlanKind.GOVERNMENT}),
        "a government's",
        Level.WARNING,
    ),
    Recital(
        _words(
            r"\b8905\s*\(h\)|\bFEHB\b|Federal Employees['’]? Health Benefits"
            r"|U\.S\.C\. chapter 89|Office of Personnel Management"
        ),
        frozenset({PlanKind.FEHB}),
        "the federal employees' program",
        Level.WARNING,
    ),
    Recital(
        _words(r"\bDEERS\b|\bTRICARE\b|Defense Enrollment Eligibility"),
        frozenset({PlanKind.TRICARE}),
        "military coverage",
        Level.WARNING,
    ),
    Recital(
        _words(r"\bTaft[-–]Hartley\b|\bmulti-?employer (?:plan|fund|trust)"),
        frozenset({PlanKind.MULTIEMPLOYER}),
        "a union's or multi-employer fund",
        Level.WARNING,
    ),
)
_OF_A_CLAUSE = re.compile(r"clauses\.changes\[(\d+)\]\.text")
# Sentences that say that a law is not the order's, or speak of another plan that may come.
_DISCLAIMS = _words(
    r"\bnothing (?:in|herein)\b|\bnot (?:made |entered |issued |drawn |given )?"
    r"(?:under|subject to|governed by|pursuant to|covered by|intended|meant|apply|reach|a\b|an\b)"
    r"|\bsecondary\b|\bneither\b|\brather than\b|\binstead of\b|\bother than\b|\bis no\b"
    r"|\bnot directed to\b"
    r"|\b(?:if|when|should|where)\b[^.;]{0,80}\b(?:becomes?|later|leaves|loses|changes)\b"
)


@lru_cache(maxsize=2048)
def _recited(sentence: str) -> tuple[Recital, ...]:
    """What a sentence recites; remembered, for most sentences outlast a key stroke."""
    found = tuple(recital for recital in _RECITALS if recital.pattern.search(sentence))
    return found if found and not _DISCLAIMS.search(sentence) else ()


def _library_words(case: Case, path: str) -> Cure | None:
    """The library's words where the drafter rewrote a clause; they recite what fits the plan."""
    match = _OF_A_CLAUSE.fullmatch(path)
    return library_words(case, int(match[1])) if match else None


@check(
    "plan_kind.recital",
    title="The drafter's words recite no law that reaches none of the plans",
    level=Level.ERROR,
    rules=("G-1", "G-2", "G-3", "G-4", "G-6", "G-7"),
    reads=("plans", "clauses", "coverage.other"),
    why="An agency, a plan administrator or an insurer sets aside an order that recites a law it is"
    " not under.",
    fix="Take the words out; the wording library recites the law that fits the kind of plan.",
)
def recital_fits(case: Case) -> Iterator[Verdict]:
    """Sentences that speak of a law, and do not deny it, where no plan is of a kind it reaches."""
    kinds = {plan.kind for plan in case.matter.plans}
    if not kinds or None in kinds:
        yield NotApplicable("No plan is named yet, or a plan's kind is not answered.")
        return
    found = False
    for path, sentence in orders_sentences(case.matter):
        recited = next((one for one in _recited(sentence) if not one.kinds & kinds), None)
        if recited:
            found = True
            yield NotMet(
                f"No plan of this matter is {recited.none_is}, and the order says"
                f" {quoted(sentence)}.",
                (path,),
                level=recited.level,
                cure=_library_words(case, path),
            )
    if not found:
        yield Met()
