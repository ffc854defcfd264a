"""ERISA 609(a)(4): the order may not require a plan to give what it does not otherwise provide.

The drafter's own words are read sentence by sentence for the demands that plans refuse most often.
A sentence is passed over where it denies the demand ("nothing in this order requires ...") or lays
it on somebody other than the plan; what is left is quoted, so that the reader can judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.drafted import denies, orders_words, quoted, sentences
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import children_called, listing
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import CoverageKind, CoverageManner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Demand:
    """Something a plan need not give: what it is, how people write it, what to write instead."""

    asks: str
    pattern: re.Pattern[str]
    fix: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# A denial in these words is the demand itself.
_UNPROVIDED = _words(
    r"\b(?:even (?:if|though|where|when)|although|whether or not|regardless of whether)\b"
    r"[^.;]{0,40}\b(?:plans?|it|they)\b[^.;]{0,30}\b(?:cover|provide|offer|include|pay)"
)

_DEMANDS = (
    Demand(
        "to cover children past its own age limit",
        _words(
            r"\b(?:beyond|past|regardless of|without regard to|notwithstanding|despite)\b[^,]{0,40}"
            r"\bage\b|\bregardless of (?:his|her|their) age\b|\bfor life\b"
        ),
        "End coverage no later than the plan's own age limit.",
    ),
    Demand(
        "for coverage free of cost",
        _words(
            r"\b(?:free of (?:any |all )?(?:cost|charge)|(?:at|with) no (?:cost|charge|expense)"
            r"|without (?:any )?(?:cost|charge|expense)|cost[- ]free)\b"
            # what costs one parent nothing is paid by the other
            r"(?! to (?:the )?(?:mother|father|petitioner|respondent|obligee|obligor|participant"
            r"|(?:non)?custodial parent|other parent|parents?)\b)"
        ),
        "Let the order say which parent pays the contribution; the plan's terms set it.",
    ),
    Demand(
        "for coverage from before it receives the order",
        _words(
            r"\bretroactiv\w*|\bback ?dated?\b"
            r"|\b(?:from|since|effective|as of) (?:the )?(?:date|day) of"
            r" (?:\w+ ){0,3}(?:birth|marriage|separation|divorce|filing|petition)"
        ),
        "Let coverage begin on the earliest date the plan allows after it receives the order.",
    ),
    Demand(
        "to waive a deductible, a contribution or a waiting period",
        _words(
            r"\bwaiv\w+\b[^,]{0,60}\b(?:deductibles?|co-?pay\w*|co-?insurance|premiums?"
            r"|contributions?"
            r"|waiting period|limitations?|exclusions?)\b"
            r"|\b(?:without|with no|free of) (?:any |a |regard to (?:any |a |the )?)?"
            r"(?:deductibles?|co-?pay\w*|co-?insurance|waiting period|limitations?|exclusions?)\b"
        ),
        "Leave the plan's deductibles, contributions and waiting periods as they are; divide their"
        " cost between the parents.",
    ),
    Demand(
        "for what it does not otherwise provide",
        _UNPROVIDED,
        "Order only what the plan provides, and divide the cost of the rest between the parents.",
    ),
    Demand(
        "to pay more than its terms do",
        _words(
            r"\bplans?(?: administrator)? (?:shall|must|will|is to) (?:pay|reimburse|cover) "
            r"(?!(?:\w+ ){0,4}(?:covered|eligible|allowed))"
            r"(?:for )?(?:100 ?%|(?:one )?(?:hundred|100) percent|all|the (?:whole|full)|every|any)"
            r" (?:of )?(?:\w+ ){0,4}(?:expenses?|costs?|bills?|charges?|premiums?|contributions?)\b"
        ),
        "Let the order divide between the parents what the plan does not pay.",
    ),
    Demand(
        "to cover a former spouse",
        _words(
            r"\b(?:cover\w*|enroll?\w*|includ\w*|continu\w*|insur\w*|benefits? (?:to|for))\b"
            r"[^,;]{0,60}"
            r"\b(?:spouse|wife|husband)\b(?!['’]s)"
            r"|\b(?:spouse|wife|husband)\b(?!['’]s)[^,;]{0,40}"
            r"\b(?:shall|must|will|is to|may|remains?)\b[^,;]{0,40}"
            r"\b(?:cover|enroll|eligible|alternate|plan)"
        ),
        "Name children only; a former spouse may ask the plan for continuation coverage.",
    ),
    Demand(
        "for a named doctor or network",
        re.compile(
            r"\bDr\.? [A-Z]"
            r"|\b(?:[Dd]octor|[Pp]hysician|[Pp]ediatrician|[Oo]rthodontist|[Tt]herapist)"
            r" [A-Z][a-z]+|\bout[- ]of[- ]network\b|\bany (?:doctor|provider|physician)\b"
            r"|\b(?:doctor|provider|physician) of (?:his|her|their|the \w+'s) (?:own )?choice\b"
        ),
        "Leave the choice of doctors and networks to the plan's terms.",
    ),
)
_OF_COVERAGE = _words(
    r"\b(?:plan|cover\w*|enroll?\w*|benefits?|insurance (?!cards?\b)|health|medical|dental|vision"
    r"|care|alternate recipients?|treat\w*|deductibles?|waiting period)\b"
)
_AGE = _words(
    r"\b(?:until|till|to|through|reach\w*|attain\w*)\b[^,.]{0,24}?\bage (?:of )?(\d{2})\b"
)
_ON_A_PERSON = _words(
    r"^(?:the )?(?:participant|obligor|obligee|custodial parent|noncustodial parent|father|mother"
    r"|petitioner|respondent|plaintiff|defendant|(?:first|second) parent|each parent|both parents"
    r"|either parent|parents|parties|each party|either party)\b(?!'s (?:plan|health|group))"
)


def _demands(words: str, names: tuple[str, ...]) -> Iterator[Demand]:
    """What a sentence asks of the plan that no plan need give."""
    if not _OF_COVERAGE.search(words) or _passed_over(words, names):
        return
    for demand in _DEMANDS:
        if demand.pattern.search(words):
            yield demand


def _passed_over(words: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence denies its demand, or lays it on a parent."""
    denied = denies(_UNPROVIDED.sub("", words))
    return denied or bool(_ON_A_PERSON.search(words)) or words.startswith(names)


def _parents_names(matter: Matter) -> tuple[str, ...]:
    parents = (matter.parties.first, matter.parties.second)
    names = (name for p in parents for name in (p.name.first, p.name.full, p.name.last) if name)
    return tuple(f"{name} " for name in names)


@check(
    "erisa_609.new_benefits",
    title="The drafter's words ask the plan for nothing it does not provide",
    level=Level.ERROR,
    rules=("E-13",),
    reads=(
        "coverage.other",
        "clauses.changes",
        "clauses.special",
        "parties.first.name",
        "parties.second.name",
    ),
    why="The plan administrator must refuse an order that asks for a type of benefit, or an"
    " option, that the plan does not provide.",
    fix="Take the words out, or lay the duty on a parent instead of the plan.",
)
def no_new_benefits(case: Case) -> Iterator[Verdict]:
    """Each demand found is quoted with the field it stands in."""
    found = False
    names = _parents_names(case.matter)
    for path, text in orders_words(case.matter):
        for words in sentences(text):
            for demand in _demands(words, names):
                found = True
                yield NotMet(
                    f"The order asks the plan {demand.asks}: {quoted(words)}.", (path,), demand.fix
                )
    if not found:
        yield Met()


@check(
    "erisa_609.age_in_words",
    title="No age in the drafter's words is past the plan's own limit",
    level=Level.ERROR,
    rules=("E-13",),
    reads=(
        "coverage.other",
        "clauses.changes",
        "clauses.special",
        "plans",
        "parties.first.name",
        "parties.second.name",
    ),
    why="An order may not ask a plan for coverage past its own age limit; the administrator would"
    " refuse it.",
    fix="Lower the age, or correct the plan's limit on the page of the plans.",
)
def ages_in_words(case: Case) -> Iterator[Verdict]:
    """Ages written as "until age 30" against the highest limit of the plans named."""
    limits = [plan.dependent_age for plan in case.matter.plans if plan.dependent_age is not None]
    if not limits:
        yield NotApplicable("No plan's age limit is known.")
        return
    limit, found = max(limits), False
    names = _parents_names(case.matter)
    for path, text in orders_words(case.matter):
        for words in sentences(text):
            ages = [int(age) for age in _AGE.findall(words)]
            if not ages or max(ages) <= limit or _passed_over(words, names):
                continue
            found = True
            yield NotMet(
                f"The order speaks of age {max(ages)}, and the plan covers children until {limit}:"
                f" {quoted(words)}.",
                (path,),
            )
    if not found:
        yield Met()


# A plan that covers medical care also covers these, or does not say; only the plan's booklet tells.
_WITHIN_MEDICAL = (CoverageKind.PRESCRIPTION, CoverageKind.MENTAL_HEALTH)


@check(
    "erisa_609.offered",
    title="Some plan offers each coverage that is ordered",
    level=Level.ERROR,
    rules=("E-13",),
    reads=("coverage.manner", "coverage.kinds", "children", "plans"),
    why="An order may not ask for a type of coverage that the plan does not have.",
    fix="Untick the coverage, or add it to the plan that offers it on the page of the plans.",
)
def ordered_is_offered(case: Case) -> Iterator[Verdict]:
    """Kinds ordered by name against the kinds that the plans are said to offer."""
    matter = case.matter
    offered = {
        coverage.kind for plan in matter.plans for coverage in plan.coverages if coverage.kind
    }
    if not offered or matter.coverage.manner is not CoverageManner.LISTED:
        yield NotApplicable("No coverage is ordered by name, or no plan's coverages are known.")
        return
    refused = [
        (kind, whom)
        for kind in CoverageKind
        if not _offers(kind, offered) and (whom := _ordered_for(matter, kind)) is not None
    ]
    if not refused:
        yield Met()
        return
    kinds = listing(kind.label.lower() for kind, _ in refused)
    whom = sorted({index for _, indexes in refused for index in indexes})
    generally = any(kind in matter.coverage.kinds for kind, _ in refused)
    own = [index for index in whom if matter.children[index].coverages]
    yield NotMet(
        f"No plan named offers {kinds} coverage, which is ordered for"
        f" {children_called(matter, whom) or 'the children'}.",
        (
            *(("coverage.kinds",) if generally else ()),
            *(f"children[{index}].coverages" for index in own),
        ),
    )


def _ordered_for(matter: Matter, kind: CoverageKind) -> list[int] | None:
    """Indexes of the children a coverage is ordered for; None where it is ordered for nobody."""
    general = matter.coverage.kinds
    whom = [i for i, child in enumerate(matter.children) if kind in (child.coverages or general)]
    return whom if whom or (kind in general and not matter.children) else None


def _offers(kind: CoverageKind, offered: set[CoverageKind]) -> bool:
    if kind in offered or kind is CoverageKind.OTHER:
        return True
    return kind in _WITHIN_MEDICAL and CoverageKind.MEDICAL in offered
