"""Whether the order is a paper of its own, where the state has it made apart from the support."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import this_clause_back
from qmsco_desk.checks.reads import LAW, WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import denies, orders_sentences, quoted, sentences
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

# What is said where the rule is on file; where it is not, the court's item tells of captions alone.
_RULE = ("state:court",)
_OTHER_ORDER = (
    r"(?:final |said |foregoing |underlying |divorce )*"
    r"(?:decree|judgment|order of support|support order|order for support)"
)
_THIS_ORDER = r"\b(?:this|the foregoing|said)\b.{0,60}\border\b.{0,30}"
# This order made one with the decree or the order of support.
_FOLDED = re.compile(
    rf"{_THIS_ORDER}\b(?:is|are|be|being|hereby)\b.{{0,30}}"
    r"\b(?:incorporated|merged|made (?:a )?part|included|set forth)\b.{0,60}"
    rf"\b(?:in|into|of|with|within|by) (?:the |a |that |this court['’]s )?{_OTHER_ORDER}\b"
    rf"|{_THIS_ORDER}\b(?:is|be|forms?|becomes?) (?:a )?part of (?:the |a |that ){_OTHER_ORDER}\b"
    rf"|\b{_OTHER_ORDER} (?:incorporates|includes|contains) this\b.{{0,40}}\border\b",
    re.IGNORECASE,
)
# This order itself orders support in money, and not as another order has it.
_ORDERS_SUPPORT = re.compile(
    r"^(?=.*\$)(?!.*\b(?:under|ordered (?:in|by)|provided in|required by) (?:the |a |that )?"
    rf"{_OTHER_ORDER}).*\bpays?\b.*\b(?:child|basic|cash) support\b",
    re.IGNORECASE,
)
_SEPARATE = re.compile(
    r"\bseparate(?:ly)?\b.{0,60}\border\b|\bapart from\b|\border\b.{0,60}\bseparate", re.IGNORECASE
)
_NOT_SEPARATE = re.compile(r"\b(?:no|not)(?: made)?(?: an?)? separate", re.IGNORECASE)
_SUPPORT = frozenset({ObligationKind.CURRENT_CHILD_SUPPORT, ObligationKind.CHILD_SUPPORT_ARREARS})


@check(
    "state.separate_order",
    title="The order is made apart from the order of support, where the state asks for it",
    level=Level.WARNING,
    reads=tuple(dict.fromkeys((*LAW, *WORDS))),
    why="The court that makes the two separately sends back one paper that does the work of both,"
    " and a plan looks for an order that is complete in itself.",
    fix="Keep this order to the coverage, refer to the decree or order of support, and submit"
    " both.",
)
def separate(case: Case) -> Iterator[Verdict]:
    """The drafter's words and answers against the rule; unknown is said where it decides."""
    rules = case.issuing
    if rules is None:
        yield NotApplicable("No state's rules.")
        return
    folded = [
        (path, words)
        for path, words in orders_sentences(case.matter)
        if _FOLDED.search(words) and not denies(words)
    ]
    match rules.court.separate_order:
        case True:
            yield from _held_apart(case, folded, state_called(rules))
        case False:
            yield Met()
        case None if folded:
            path, words = folded[0]
            yield CannotTell(
                f"Rule not yet confirmed: whether {state_called(rules)} lets a QMCSO be one with"
                f" the decree or order of support, as here: {quoted(words)}.",
                (path,),
                "Look it up, or keep the order apart; every plan takes a separate one.",
            )
        case None:
            yield NotApplicable("No rule on a separate order is on file.")


def _held_apart(case: Case, folded: list[tuple[str, str]], state: str) -> Iterator[Verdict]:
    """What makes one paper of two, where the state wants two."""
    matter, found = case.matter, False
    for path, words in folded:
        found = True
        yield NotMet(
            f"{quoted(words)} makes this order one with another, and in {state} it is made"
            " separately from the order of support.",
            (path,),
            rules=_RULE,
        )
    for path, words in orders_sentences(matter):
        if path == "clauses.special" and _ORDERS_SUPPORT.search(words) and not denies(words):
            found = True
            yield NotMet(
                f"{quoted(words)} orders support in money, and in {state} a QMCSO is made"
                " separately from the order of support.",
                (path,),
                rules=_RULE,
            )
    if matter.underlying.separate and not folded and not _says_separate(case):
        found = True
        changed = [i for i, c in enumerate(matter.clauses.changes) if c.clause == "relation"]
        yield NotMet(
            f"The order no longer says that it is a separate order, as it is in {state}.",
            (*(f"clauses.changes[{index}].clause" for index in changed), "underlying.separate"),
            "Put the clause on the relation to the decree back, on the page of the clauses.",
            rules=_RULE,
            cure=this_clause_back(case, "relation"),
        )
    lines = [
        index
        for index, row in enumerate(matter.withholding.obligations)
        if row.kind in _SUPPORT and not row.order
    ]
    if matter.underlying.separate is False and lines:
        found = True
        yield NotMet(
            f"This order stands alone, and support of this case is ordered: in {state} there is"
            " then an order of support beside it.",
            ("underlying.separate", *(f"withholding.obligations[{i}].order" for i in lines)),
            "Refer to the order of support on the page of the case, or name it in the line of the"
            " support.",
            rules=_RULE,
        )
    if not found:
        yield Met()


def _says_separate(case: Case) -> bool:
    """Whether some sentence of the order says that it is a separate one."""
    return any(
        _SEPARATE.search(words) and not _NOT_SEPARATE.search(words)
        for _, text in case.text.clauses
        for words in sentences(text)
    )
