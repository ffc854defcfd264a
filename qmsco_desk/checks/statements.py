"""Whether the order's own words make a statement, read after the drafter's edits.

The words are read sentence by sentence, whoever wrote them: a clause that was left out is missed,
one that was rewritten counts if it still says the thing, and a statement among the special
provisions counts as well. Where a statement is missing, the finding leads to the edit that took it
away.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.drafted import denies, sentences
from qmsco_desk.checks.verdict import Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

GROUP_KINDS = frozenset(
    {PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH, PlanKind.GOVERNMENT}
)
PUT_BACK = "Put the clause back, or say it in words of your own, on the page of the clauses."


def pattern(words: str) -> re.Pattern[str]:
    """A pattern for lowered text.

    It should begin with its words and not with a boundary: the search then leaps to their letters.
    """
    return re.compile(words, re.DOTALL)


def not_read(case: Case) -> NotApplicable | None:
    """Why the words are not read: there are none at hand, or the order is to no group plan."""
    if not case.text.clauses:
        return NotApplicable("The order's words are not at hand.")
    kinds = {plan.kind for plan in case.matter.plans} - {None}
    if kinds and not kinds & GROUP_KINDS:
        return NotApplicable("The order is not one to a group health plan.")
    return None


def says(case: Case, *parts: re.Pattern[str]) -> bool:
    """Whether any sentence of the order holds all the parts of a statement without denying it."""
    return any(_states(text, parts) for _, text in case.text.clauses)


@lru_cache(maxsize=8192)
def _states(text: str, parts: tuple[re.Pattern[str], ...]) -> bool:
    """Whether one clause makes a statement; remembered, for most words outlast a key stroke."""
    lowered = text.lower()
    if not all(part.search(lowered) for part in parts):
        return False  # few clauses are worth taking apart
    return any(
        all(part.search(words.lower()) for part in parts) and not denies(words)
        for words in sentences(text)
    )


def edits(case: Case, rule: str) -> tuple[str, ...]:
    """Paths of the edits that can have taken a statement away: of clauses that serve its rule."""
    serving = {clause for clause, served in case.text.serves if served == rule}
    changes = list(enumerate(case.matter.clauses.changes))
    blamed = [(i, c) for i, c in changes if c.clause in serving] if serving else changes
    return tuple(
        f"clauses.changes[{index}].{'left_out' if change.left_out else 'text'}"
        for index, change in blamed or changes
    ) or ("clauses.changes",)


def statement(case: Case, rule: str, missing: str, *parts: re.Pattern[str]) -> Iterator[Verdict]:
    """Met where a sentence holds all the parts; otherwise `missing`, leading to the edit."""
    if unread := not_read(case):
        yield unread
    elif says(case, *parts):
        yield Met()
    else:
        yield NotMet(missing, edits(case, rule))


def in_one_clause(case: Case, *wanted: str) -> bool:
    """Whether one clause holds all of the words wanted, as they stand."""
    return any(all(words in text for words in wanted) for _, text in case.text.clauses)
