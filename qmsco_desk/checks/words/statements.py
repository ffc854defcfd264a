"""Whether the order's own words make a statement, read after the drafter's edits.

The words are read sentence by sentence, whoever wrote them: a clause that was left out is missed,
one that was rewritten counts if it still says the thing, and a statement among the special
provisions counts as well. A statement that is denied ("has no right"), or blunted to a wish ("is
encouraged to enroll", "if it chooses"), is none. Where a statement is missing, the finding leads to
the edit that took it away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import clause_put_back
from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import Check
from qmsco_desk.checks.verdict import Met, NotApplicable, NotMet
from qmsco_desk.checks.words.drafted import denies, sentences
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.checks.verdict import Level, Verdict

GROUP_KINDS = frozenset(
    {PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH, PlanKind.GOVERNMENT}
)
PUT_BACK = "Put the clause back, or say it in words of your own, on the page of the clauses."
_PLANS = (
    r"(?:plans?|plan administrators?|administrators?|employers?|insurers?|funds?|court|it|they)"
)
# Words that make a wish of a command.
_BLUNTS = re.compile(
    r"encouraged\b|(?:is|are|be) (?:requested|invited|asked|urged) to\b|endeavou?r"
    r"|attempt(?:s|ed)? to|tr(?:y|ies) to\b|best efforts|reasonable efforts"
    r"|(?:should|hopes?|wish(?:es)? that|would like)\b"
    r"|\b(?:plan|administrator|employer|insurer|fund)s? (?:may|can|could|might)\b(?! not)"
    rf"|\b(?:if|only if|unless|where|when|whenever|provided) {_PLANS} (?:so )?"
    r"(?:wish|choos|elect|desir|agree|pleas|consent|approv|decid|see)\w*"
    rf"|\b(?:if|only if|unless|where|when|provided)(?: the| a| each| its| that)* {_PLANS} (?:so )?"
    r"(?:wish|choos|elect|desir|agree|pleas|consent|approv|decline|object|see)\w*"
    rf"|(?:in|at) (?:its|their|his|her|the)(?: {_PLANS}['’]s?)? (?:sole |own )*"
    r"(?:discretion|option|election)"
    r"|\b(?:if|only if|unless|to the extent)(?: that)? (?:the )?"
    r"(?:participant|employee|respondent|petitioner|father|mother|parties|parents) (?:may )?"
    r"(?:so |hereafter |later )?(?:wish|choos|elect|desir|agree|consent)\w*"
    r"|\bas the (?:parties|parents) (?:may |shall )?(?:hereafter |later )?agree\b"
    rf"|(?:subject to|with) the (?:{_PLANS}['’]s? (?:approval|consent|agreement)"
    rf"|(?:approval|consent|agreement) of (?:the |each |a )?{_PLANS})"
    r"|(?:where|if|when|whenever|so far as|as far as) (?:convenient|practicable|feasible|possible)",
    re.DOTALL,
)
_ENTRY = re.compile(r"\s*(?:\([a-z]{1,3}\)|\*|-|•|\d+\.)\s")  # an entry of a list
# A denial that is only added to what was said before it.
_ADDED_DENIAL = re.compile(r",? (?:and|but) (?:\w+ ){0,3}(?:shall|must|may|does|do|is|are) not\b")
_DECLARES = re.compile(
    r"\b(?:shall|must|will|is|are|has|have|applies|gives?|creates?|recogni[sz]es|assigns?|grants?)\b"
)


def pattern(words: str) -> re.Pattern[str]:
    """A pattern for lowered text.

    It should begin with its words and not with a boundary: the search then leaps to their letters.
    """
    return re.compile(words, re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """What a sentence must hold to make a statement.

    Attributes:
        parts: Patterns of lowered text, each of which one and the same sentence holds.
        plain: True where the statement is itself a denial or a permission, so that neither takes
            anything from it.
    """

    parts: tuple[re.Pattern[str], ...]
    plain: bool = False


def statement(*words: str, plain: bool = False) -> Statement:
    """A statement from the patterns of its parts."""
    return Statement(tuple(pattern(part) for part in words), plain)


def firm(sentence: str) -> bool:
    """Whether a sentence commands or declares what it speaks of: it neither denies nor wishes."""
    added = _ADDED_DENIAL.search(sentence)
    said = sentence[: added.start()] if added else sentence
    if not _DECLARES.search(said):
        said = sentence
    return not denies(said) and not _BLUNTS.search(said.lower())


def not_read(case: Case, *, group_only: bool = True) -> NotApplicable | None:
    """Why the words are not read: there are none at hand, or the order is to no group plan."""
    if not case.text.clauses:
        return NotApplicable("The order's words are not at hand.")
    kinds = {plan.kind for plan in case.matter.plans} - {None}
    if group_only and kinds and not kinds & GROUP_KINDS:
        return NotApplicable("The order is not one to a group health plan.")
    return None


def says(case: Case, said: Statement) -> bool:
    """Whether any sentence of the order makes a statement."""
    return any(_states(text, said) for _, text in case.text.clauses)


@lru_cache(maxsize=8192)
def _states(text: str, said: Statement) -> bool:
    """Whether one clause makes a statement; remembered, for most words outlast a key stroke."""
    lowered = text.lower()
    if not all(part.search(lowered) for part in said.parts):
        return False  # few clauses are worth taking apart
    return any(_makes(lead, words, said) for lead, words in _sentences(text))


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a clause, each with the words that lead its list where it is an entry.

    "The Administrator shall send: (a) notice of ..." commands in the lead what the entry names.
    """
    lead = ""
    for line in text.split("\n"):
        found = sentences(line)
        entry = lead if _ENTRY.match(line) else ""
        yield from ((entry, words) for words in found)
        if line.rstrip().endswith(":") and found:
            lead = found[-1]


def _makes(lead: str, sentence: str, said: Statement) -> bool:
    whole = f"{lead} {sentence}".lower()
    held = all(part.search(whole) for part in said.parts)
    return held and (said.plain or firm(lead or sentence))


def edits(case: Case, rule: str) -> tuple[str, ...]:
    """Paths of the edits that can have taken a statement away: of clauses that serve its rule."""
    serving = {clause for clause, served in case.text.serves if served == rule}
    changes = list(enumerate(case.matter.clauses.changes))
    blamed = [(i, c) for i, c in changes if c.clause in serving] if serving else changes
    return tuple(
        f"clauses.changes[{index}].{'left_out' if change.left_out else 'text'}"
        for index, change in blamed or changes
    ) or ("clauses.changes",)


def stated(
    id: str,
    said: Statement,
    *,
    title: str,
    level: Level,
    rules: tuple[str, ...],
    missing: str,
    why: str,
    write: str,
    when: Callable[[Case], str] | None = None,
    group_only: bool = True,
) -> Check:
    """A check that the order's words make a statement.

    Args:
        id: As of every check.
        said: The statement.
        title: The rule as a statement that holds for a good order.
        level: How much it matters.
        rules: The federal rules it serves; edits of clauses that serve the first are blamed.
        missing: The finding's sentence where no sentence of the order makes the statement.
        why: Why it matters, and to whom.
        write: Words that make the statement, to offer to the drafter; without a stop.
        when: Says in a few words why the matter does not call for it; empty where it does.
        group_only: True where only an order to a group health plan makes it.
    """

    def run(case: Case) -> Iterator[Verdict]:
        if unread := not_read(case, group_only=group_only):
            yield unread
        elif why_not := when(case) if when else "":
            yield NotApplicable(why_not)
        elif says(case, said):
            yield Met()
        else:
            yield NotMet(missing, edits(case, rules[0]), cure=clause_put_back(case, rules[0]))

    fix = f"Put the clause back, or write for example “{write}”."
    return Check(id, title, level, rules, WORDS, why, fix, run)


def in_one_clause(case: Case, *wanted: str) -> bool:
    """Whether one clause holds all of the words wanted, as they stand."""
    return any(all(words in text for words in wanted) for _, text in case.text.clauses)
