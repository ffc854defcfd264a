"""The federal ceiling on withholding (15 U.S.C. 1673(b)): whether what is ordered fits under it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import GovernedBy
from qmsco_desk.checks.reads import CALCULATION
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, cost, listing, participant_called
from qmsco_desk.checks.trace import Computed
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import denies, orders_sentences, quoted
from qmsco_desk.model.money import cents_down, dollars
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_WHOSE = {
    GovernedBy.CCPA: "the federal limit",
    GovernedBy.STATE: "the state's limit",
    GovernedBy.ORDER: "the limit of the order itself",
}
_FITS = ("L-4", "M-4")
_SECOND_FAMILY = "work.participant.second_family"
_ARREARS_OLD = "work.participant.arrears_over_12_weeks"
_ARREARS = (
    ObligationKind.CHILD_SUPPORT_ARREARS,
    ObligationKind.MEDICAL_ARREARS,
    ObligationKind.SPOUSAL_ARREARS,
)


@check(
    "ccpa.facts",
    title="The two facts that set the federal limit are known",
    level=Level.WARNING,
    rules=("L-1", "L-2"),
    reads=CALCULATION,
    why="The employer may withhold half of disposable earnings, or up to 65 percent, depending on"
    " them.",
    fix="Answer on the page of employment and income. “Another” means someone other than the"
    " people in these orders; the arrears must be older than 12 weeks.",
)
def limit_facts(case: Case) -> Iterator[Verdict]:
    """Second family and old arrears, over all orders; not asked for where another limit governs."""
    pay, called = case.matter.work.participant, participant_called(case.matter)
    asked = (
        (pay.second_family, _SECOND_FAMILY, f"whether {called} supports another spouse or child"),
        (pay.arrears_over_12_weeks, _ARREARS_OLD, "whether there are arrears older than 12 weeks"),
    )
    needed = [(path, words) for answer, path, words in asked if answer is None]
    if not needed:
        yield Met()
    elif isinstance(case.calculation.limit, Computed):
        yield NotApplicable("The limit is the same either way.")
    else:
        yield NotMet(
            f"Still needed: {', and '.join(words for _, words in needed)}.",
            tuple(path for path, _ in needed),
        )


@check(
    "ccpa.arrears_agree",
    title="Arrears older than 12 weeks stand among the ordered support",
    level=Level.WARNING,
    rules=("L-2",),
    reads=(_ARREARS_OLD, "withholding.obligations", "parties"),
    why="The extra 5 percent is the employer's to use only where there are such arrears.",
    fix="Add the arrears on the page of withholding, or correct the answer.",
)
def arrears_agree(case: Case) -> Iterator[Verdict]:
    """A yes to old arrears goes with an amount of arrears."""
    obligations = case.matter.withholding.obligations
    if case.matter.work.participant.arrears_over_12_weeks is not True:
        yield NotApplicable("No arrears older than 12 weeks.")
    elif not any(obligation.kind in _ARREARS for obligation in obligations):
        yield NotMet(
            f"{capital(participant_called(case.matter))} owes arrears older than 12 weeks, and no"
            " arrears are among the ordered support.",
            ("withholding.obligations", _ARREARS_OLD),
        )
    else:
        yield Met()


@check(
    "ccpa.fits",
    title="All ordered support fits under the limit on withholding",
    level=Level.WARNING,
    rules=_FITS,
    reads=CALCULATION,
    why="The employer stops at the limit, so that someone receives less than the court orders.",
    fix="Lower an amount, or let the order say what gives way.",
)
def support_fits(case: Case) -> Iterator[Verdict]:
    """No cash support is cut short; premiums that do not fit are the shortfall rule's."""
    calculation, limit = case.calculation, case.calculation.limit
    if not isinstance(limit, Computed) or not calculation.allocation:
        yield NotApplicable("No limit or no ordered support is known yet.")
        return
    parts = calculation.allocation
    known = [part.ordered for part in parts if part.ordered is not None]
    most, whose = limit.value.amount, _WHOSE[limit.value.governed_by]
    governed = limit.value.governed_by
    if limit.value.cash is not None:
        most, whose = limit.value.cash, "the state's limit on cash support"
        governed = GovernedBy.STATE
    over = sum(known, Fraction(0)) - most
    short = [
        part
        for part in parts
        if part.withheld is not None and part.ordered is not None and part.withheld < part.ordered
    ]
    if over > 0:
        least = "" if len(known) == len(parts) else "at least "
        yield NotMet(
            f"Ordered support exceeds {whose} of {dollars(cents_down(most))} by"
            f" {least}{cost(over, calculation.pay_period)}.",
            tuple(part.at for part in (short or parts) if part.at),
            rules=_rules(governed),
            step=limit.step,
        )
    elif short:
        unpaid = sum((part.ordered - part.withheld for part in short), Fraction(0))  # type: ignore[operator]
        kinds = listing(dict.fromkeys(part.kind.label for part in short))
        yield NotMet(
            f"{capital(kinds.lower())} is cut short by {cost(unpaid, calculation.pay_period)}:"
            f" what ranks before it uses up {whose}.",
            tuple(part.at for part in short if part.at),
            rules=_rules(governed),
            step=limit.step,
        )
    else:
        yield Met(limit.step)


_WITHHOLD = re.compile(r"\bwithh[eo]\w+|\bdeduct\w*|\bgarnish\w*", re.IGNORECASE)
_LIMIT_ASIDE = re.compile(
    r"\b(?:notwithstanding|regardless of|irrespective of|despite|without regard to"
    r"|in excess of|(?<!not to )exceeds?"
    r"|above|beyond|not (?:be )?(?:subject to|limited by)|exempt from)\b[^,;]{0,60}"
    r"(?:\b(?:limit(?:s|ations?)?|maximum|ceiling|consumer credit protection act|ccpa)\b|\b1673\b)",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\b(\d{2,3})(?:\.\d+)? ?(?:%|percent\b)[^,;]{0,30}"
    r"\b(?:disposable|net|gross|earnings|wages|pay|income)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?:in excess of|(?<!no )(?<!not )more than|above|exceeding) (\d{2,3}) ?(?:%|percent\b)",
    re.IGNORECASE,
)
_BY_CONSENT = re.compile(
    r"\b(?:agrees?|consents?|volunt\w+|extent that the law allows)\b", re.IGNORECASE
)


@check(
    "ccpa.words_over_limit",
    title="The drafter's words ask the employer to withhold no more than the federal limit",
    level=Level.ERROR,
    rules=_FITS,
    reads=("case.law_as_of", "coverage.other", "clauses"),
    why="The employer must stop at the federal limit for all support together, whatever the order"
    " says, and a plan need not cover children whose contribution is not paid.",
    fix="Take the words out; a participant may agree to more on the page of withholding.",
)
def words_within_limit(case: Case) -> Iterator[Verdict]:
    """The limit set aside in words, or a percentage above the highest that it can be."""
    ccpa = case.federal.ccpa
    highest = max(
        ccpa.second_family,
        ccpa.second_family_arrears,
        ccpa.no_second_family,
        ccpa.no_second_family_arrears,
    )
    found = False
    for path, sentence in orders_sentences(case.matter):
        if not _WITHHOLD.search(sentence) or _BY_CONSENT.search(sentence):
            continue
        aside = _LIMIT_ASIDE.search(sentence)
        over = any(int(share) > highest for share in _PERCENT.findall(sentence)) or any(
            int(share) >= highest for share in _ABOVE.findall(sentence)
        )
        if (aside or over) and not _denied(sentence, aside):
            found = True
            yield NotMet(
                f"The order asks for withholding above the federal limit: {quoted(sentence)}.",
                (path,),
            )
    if not found:
        yield Met()


def _denied(sentence: str, aside: re.Match[str] | None) -> bool:
    """Whether the sentence forbids it; "not subject to the limit" is no such denial."""
    return denies(sentence.replace(aside[0], "") if aside else sentence)


def _rules(governed_by: GovernedBy) -> tuple[str, ...]:
    """What the finding leans on: the state's own limit too, where that one is the lowest."""
    return (*_FITS, "state:withholding_limit") if governed_by is GovernedBy.STATE else _FITS
