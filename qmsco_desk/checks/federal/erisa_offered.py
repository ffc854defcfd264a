"""ERISA 609(a)(4): types of coverage that the order asks for, and those that the plans have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import children_called, listing
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import orders_sentences, quoted
from qmsco_desk.checks.words.sentence_parts import parents_names, parts
from qmsco_desk.model.vocabulary import CoverageKind, CoverageManner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

# A plan that covers medical care also covers these, or does not say; only the plan's booklet tells.
_WITHIN_MEDICAL = (CoverageKind.PRESCRIPTION, CoverageKind.MENTAL_HEALTH)


def _offered(matter: Matter) -> set[CoverageKind]:
    return {coverage.kind for plan in matter.plans for coverage in plan.coverages if coverage.kind}


def _offers(kind: CoverageKind, offered: set[CoverageKind]) -> bool:
    if kind in offered or kind is CoverageKind.OTHER:
        return True
    return kind in _WITHIN_MEDICAL and CoverageKind.MEDICAL in offered


@check(
    "erisa_609.offered",
    title="Some plan offers each coverage that is ordered",
    level=Level.ERROR,
    rules=("E-13",),
    reads=("coverage.manner", "coverage.kinds", "children", "plans"),
    why="An order may not ask for a type of coverage that the plan does not have; the plan"
    " administrator must refuse it.",
    fix="Untick the coverage, or add it to the plan that offers it on the page of the plans.",
)
def ordered_is_offered(case: Case) -> Iterator[Verdict]:
    """Kinds ordered by name against the kinds that the plans are said to offer."""
    matter = case.matter
    offered = _offered(matter)
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


@check(
    "erisa_609.offered_not_ordered",
    title="The order names each type of coverage that the plans offer",
    level=Level.NOTE,
    rules=("D-11", "G-8"),
    reads=("coverage.manner", "coverage.kinds", "coverage.other", "children", "plans"),
    why="A child is enrolled only in the types of coverage that the order names; the plan"
    " administrator adds none.",
    fix="Tick it on the page of coverage and period, unless it is left out on purpose.",
)
def offered_is_ordered(case: Case) -> Iterator[Verdict]:
    """Kinds that a plan offers and that a list of coverages orders for no child."""
    matter = case.matter
    listed = matter.coverage.manner is CoverageManner.LISTED
    ordered = set(matter.coverage.kinds).union(*(child.coverages for child in matter.children))
    if not listed or not ordered:
        yield NotApplicable("The order does not list types of coverage, or lists none yet.")
        return
    left = [
        kind
        for kind in CoverageKind
        if kind in _offered(matter) and kind not in ordered and kind is not CoverageKind.OTHER
    ]
    if left:
        verb = "is" if len(left) == 1 else "are"
        kinds = listing(kind.label.lower() for kind in left)
        yield NotMet(
            f"The plan offers {kinds} coverage, which {verb} ordered for no child.",
            ("coverage.kinds",),
        )
    else:
        yield Met()


# How sentences speak of a type of coverage, besides by its name.
_SPOKEN = {
    CoverageKind.DENTAL: r"dental|dentist\w*|orthodon\w+|braces",
    CoverageKind.VISION: r"vision|eye ?glasses|glasses|contact lens\w*|optical|optometr\w+"
    r"|eye (?:care|exams?|examinations?)",
    CoverageKind.PRESCRIPTION: r"prescriptions?(?: drugs?)?",
    CoverageKind.MENTAL_HEALTH: r"mental health|counseling|psychotherapy|psychiatric",
    CoverageKind.MEDICAL: r"medical (?:coverage|benefits|insurance|care)|hospitali[sz]ation",
}
_ASKS = re.compile(
    r"\b(?:cover\w*|provid\w*|includ\w*|enroll\w*|receiv\w*|offer\w*|extend\w*|maintain\w*|furnish\w*|pay"
    r"|pays|benefits?|entitled|insur\w*)\b",
    re.IGNORECASE,
)
_OF_A_PLAN = re.compile(
    r"\b(?:plan|coverage|benefits?|insurance|insurer|enroll\w*|cover|covered|alternate recipients?"
    r"|child(?:ren)?)\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^\s*(?:enroll|cover|provide|include)\b"
    r"|\b(?:shall|must|will|is to|are to|is entitled|are entitled|(?:has|have) the right|ordered"
    r"|is required|are required)\b",
    re.IGNORECASE,
)
_BETWEEN_PARENTS = re.compile(
    r"\b(?:expenses?|bills?|costs?|shares?|appointments?|records|consent)\b", re.IGNORECASE
)


@check(
    "erisa_609.offered_in_words",
    title="Some plan offers each coverage that the drafter's words ask for",
    level=Level.ERROR,
    rules=("E-13",),
    reads=("coverage.other", "clauses", "plans", "parties.first.name", "parties.second.name"),
    why="An order may not ask for a type of coverage that the plan does not have; the plan"
    " administrator must refuse it.",
    fix="Take the words out, or add the coverage to the plan that offers it on the page of the"
    " plans.",
)
def words_are_offered(case: Case) -> Iterator[Verdict]:
    """Types that a sentence asks the plan for, against the kinds that the plans offer."""
    offered = _offered(case.matter)
    if not offered:
        yield NotApplicable("No plan's coverages are known.")
        return
    missing = [(kind, words) for kind, words in _SPOKEN.items() if not _offers(kind, offered)]
    if not missing:
        yield Met()
        return
    names, found = parents_names(case.matter), False
    for path, sentence in orders_sentences(case.matter):
        for kind, spoken in missing:
            if _asks_for(sentence, spoken, names, in_passing=path != "coverage.other"):
                found = True
                yield NotMet(
                    f"No plan named offers {kind.label.lower()} coverage, and the order asks"
                    f" for it: {quoted(sentence)}.",
                    (path,),
                )
    if not found:
        yield Met()


def _asks_for(sentence: str, spoken: str, names: tuple[str, ...], *, in_passing: bool) -> bool:
    """Whether a part that binds a plan asks for a type of coverage that it speaks of.

    What fills the field of other coverage is asked for without a verb of its own.
    """
    of_type = re.compile(rf"\b(?:{spoken})\b", re.IGNORECASE)
    if not of_type.search(sentence):
        return False
    for part in parts(sentence, names):
        asked = of_type.search(part.words)
        if asked is None or part.on_person or part.as_the_plan_allows:
            continue
        if part.denied(asked.start()):
            continue
        ordered = part.caused or _ORDERS.search(part.words)
        of_plan = _OF_A_PLAN.search(part.words) and not _BETWEEN_PARENTS.search(part.words)
        if not in_passing or (ordered and of_plan and _ASKS.search(part.words)):
            return True
    return False
