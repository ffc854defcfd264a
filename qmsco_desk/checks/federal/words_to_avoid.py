"""What drafters write that a plan does not refuse for its benefits, and that costs them time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import denies, orders_sentences, quoted
from qmsco_desk.checks.words.sentence_parts import parents_names, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.checks.case import Case

_READS = ("coverage.other", "clauses")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _found(case: Case, test: Callable[[str], bool], says: str) -> Iterator[Verdict]:
    """A finding for each sentence of the drafter's that a test finds, quoted after `says`."""
    found = False
    for path, sentence in orders_sentences(case.matter):
        if test(sentence):
            found = True
            yield NotMet(f"{says}: {quoted(sentence)}.", (path,))
    if not found:
        yield Met()


_LABEL = _words(
    r"\b(?:is|constitutes?|shall be|qualif(?:y|ies) as|is hereby|are)"
    r"(?: (?:hereby|therefore|thus))?"
    r"(?: (?:deemed|determined|found|declared))?"
    r"(?: to be)?"
    r"(?: a| an)? (?:qualified medical child support order|qmcso|qualified)\b"
    r"|\border (?:hereby )?(?:satisfies|meets|complies with) (?:each |all |every )?(?:of )?"
    r"(?:the )?(?:requirements? (?:of|for|in|under) )?"
    r"(?:erisa|section 609|29 u\.s\.c|a q(?:ualified m|mcso))"
    r"|\btreat(?:ed)? (?:this order )?as (?:a |an )?(?:qualified|qmcso)\b"
)
_NOT_A_LABEL = _words(
    r"\b(?:intended|intends?|meant|whether|if|determin(?:e|es|ing|ation)|until|once|when)\b"
)


@check(
    "erisa_609.label",
    title="The drafter's words do not declare the order qualified",
    level=Level.WARNING,
    rules=("D-1",),
    reads=_READS,
    why="The plan administrator decides what is qualified; a declaration binds no plan and"
    " invites dispute.",
    fix="Write that the order is intended to be a Qualified Medical Child Support Order.",
)
def not_declared_qualified(case: Case) -> Iterator[Verdict]:
    """It is “intended to be”, never “is”."""

    def declares(sentence: str) -> bool:
        return bool(
            _LABEL.search(sentence) and not _NOT_A_LABEL.search(sentence) and not denies(sentence)
        )

    yield from _found(case, declares, "The order declares itself qualified")


_NOTICE = _words(
    r"\b(?:is|constitutes|serves as|shall be|operates as|deemed|treated as)\b[^,;]{0,30}?"
    r"\b(?:national medical support notice|nmsn)\b"
)


@check(
    "notice.label",
    title="The drafter's words do not call the order a National Medical Support Notice",
    level=Level.WARNING,
    rules=("N-1",),
    reads=_READS,
    why="Only a state agency issues that notice; an employer or plan may set aside an order that"
    " claims to be one.",
    fix="Serve the order as what it is, or ask the child support agency for its notice.",
)
def not_called_a_notice(case: Case) -> Iterator[Verdict]:
    """A private attorney may not issue the notice."""

    def calls(sentence: str) -> bool:
        return bool(_NOTICE.search(sentence) and not denies(sentence))

    yield from _found(case, calls, "The order calls itself an agency's notice")


@check(
    "erisa_609.words_insurer",
    title="The drafter's words bind the plan and not its insurer",
    level=Level.WARNING,
    rules=("E-1",),
    reads=(*_READS, "plans"),
    why="The duty to carry out the order lies on the plan; an insurer that is named in its place"
    " may say that the order is not for it.",
    fix="Write “the Plan shall”, and give the plan's administrator on the page of the plans.",
)
def insurer_not_bound(case: Case) -> Iterator[Verdict]:
    """The insurer's name before a verb of command."""
    insurers = [
        plan.insurer
        for plan in case.matter.plans
        if plan.insurer
        and plan.insurer.casefold()
        not in (plan.name.casefold(), plan.administrator.name.casefold())
    ]
    if not insurers:
        yield NotApplicable("No insurer is known, or it administers the plan.")
        return
    names = "|".join(re.escape(name) for name in insurers)
    bound = _words(
        rf"\b(?:{names})\b[^.;]{{0,20}}"
        r"\b(?:shall|must|will|is to|is (?:hereby )?(?:ordered|directed|required|commanded) to)\b"
    )

    def binds(sentence: str) -> bool:
        return bool(bound.search(sentence) and not denies(sentence))

    yield from _found(case, binds, "The order binds the insurer in the plan's place")


_IN_DAYS = _words(
    r"\b(?:within|not? (?:later|more) than) (?:\w+|\w+[- ]\w+) ?(?:\(\d+\) )?"
    r"(?:business |calendar |working )?days\b"
)
_PLAN_ACTS = _words(
    r"\b(?:plan|administrator|insurer|fund)s?\b[^,;]{0,30}\b(?:shall|must|will|is to)\b[^;]{0,60}?"
    r"\b(?:decid\w+|determin\w+|enroll\w*|notify|qualif\w+|respond|answer|cover\w*|inform|approv\w+|accept|act|process|implement)\b"
)


@check(
    "erisa_609.words_days",
    title="The drafter's words set the plan no number of days",
    level=Level.NOTE,
    rules=("E-15",),
    reads=(*_READS, "parties.first.name", "parties.second.name"),
    why="For a court's order federal law asks for a decision within a reasonable period, and the"
    " plan's own procedures say how long; the days of the agency's notice are not the order's.",
    fix="Write “within a reasonable period”, or “as the Plan's procedures provide”.",
)
def no_days_for_the_plan(case: Case) -> Iterator[Verdict]:
    """A number of days beside what the administrator is to do."""
    names = parents_names(case.matter)

    def hurries(sentence: str) -> bool:
        return (
            bool(_IN_DAYS.search(sentence))
            and any(
                _IN_DAYS.search(part.words) and _PLAN_ACTS.search(part.words)
                for part in parts(sentence, names)
                if not part.on_person
            )
            and not denies(sentence)
        )

    yield from _found(case, hurries, "The order sets the plan a number of days")


_PARTY = _words(
    r"\b(?:joined|joinder of|made (?:a )?part(?:y|ies)|added as (?:a )?part(?:y|ies))\b"
)
_OF_OTHERS = _words(r"\b(?:employer|plan|administrator|insurer|fund|inc|llc|company|corporation)\b")


@check(
    "erisa_609.words_party",
    title="The drafter's words make neither the employer nor the plan a party",
    level=Level.NOTE,
    rules=("E-1", "E-2"),
    reads=_READS,
    why="A plan is bound by receiving an order that is qualified; joining it or the employer brings"
    " their counsel into the case and the children nothing.",
    fix="Write “the Plan shall” and serve the order on the plan administrator.",
)
def no_new_party(case: Case) -> Iterator[Verdict]:
    """Joinder of the employer, the plan or its administrator."""

    def joins(sentence: str) -> bool:
        return bool(
            _PARTY.search(sentence) and _OF_OTHERS.search(sentence) and not denies(sentence)
        )

    yield from _found(case, joins, "The order makes the employer or the plan a party")


_STEPCHILD = _words(
    r"\b(?:step-?(?:child(?:ren)?|sons?|daughters?)|foster child(?:ren)?|grand(?:child(?:ren)?"
    r"|sons?|daughters?)|nieces?|nephews?)\b"
)
_IN_A_PLAN = _words(r"\b(?:plan|cover\w*|enroll\w*|alternate recipients?|benefits?|insur\w*)\b")


@check(
    "erisa_609.words_stepchild",
    title="Each alternate recipient is the participant's own or adopted child",
    level=Level.WARNING,
    rules=("E-7", "E-6"),
    reads=(*_READS, "parties.first.name", "parties.second.name"),
    why="An alternate recipient is a child of the participant; the plan covers any other child only"
    " where its own terms or another law say so.",
    fix="Leave the child out, or add “if the Plan covers” such a child.",
)
def own_children(case: Case) -> Iterator[Verdict]:
    """A stepchild, foster child or grandchild who is to be covered."""

    def covers(sentence: str) -> bool:
        return bool(_STEPCHILD.search(sentence)) and any(
            _STEPCHILD.search(part.words)
            and _IN_A_PLAN.search(part.words)
            and not part.as_the_plan_allows
            and not part.denied(len(part.words))
            for part in parts(sentence)
        )

    yield from _found(case, covers, "The order covers a child who may not be the participant's")


_ENDS = _words(
    r"\b(?:ends?|terminat\w+|ceas\w+|expires?|lapses?|void"
    r"|no (?:further|longer in) (?:force|effect))\b"
)
_ON_COST = _words(
    r"\b(?:if|when|once|unless|should|in the event|upon)\b[^.;]{0,40}"
    r"\b(?:cost|premium|contribution|price)s?\b[^.;]{0,60}"
    r"\b(?:exceed\w*|ris\w+|rose|increas\w+|more than|greater|above|reasonable|no longer)\b"
)
_ENDED = _words(r"\b(?:order|coverage|enrollment|duty to cover)\b")


@check(
    "erisa_609.words_ends_on_cost",
    title="The drafter's words let no rise in cost end the order by itself",
    level=Level.WARNING,
    rules=("D-14",),
    reads=(*_READS, "parties.first.name", "parties.second.name"),
    why="The plan administrator cannot tell what is reasonable, and ends coverage only on a further"
    " order; until then nobody knows whether the order stands.",
    fix="Write that either parent may ask the court to review the order when the cost rises.",
)
def no_end_by_cost(case: Case) -> Iterator[Verdict]:
    """An end of the order or the coverage that hangs on a cost."""
    names = parents_names(case.matter)

    def ends(sentence: str) -> bool:
        if not _ON_COST.search(sentence) or denies(sentence):
            return False
        return any(
            _ENDS.search(part.words) and _ENDED.search(part.words)
            for part in parts(sentence, names)
            if not part.on_person
        )

    yield from _found(case, ends, "The order ends by itself when the cost rises")
