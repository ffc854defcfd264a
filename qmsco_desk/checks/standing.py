"""What a finding stands on: its rule's citation, and how well the rules it leans on are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.law.firm import confirmed_words

if TYPE_CHECKING:
    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import Entry, StateRules

_STATE = "state:"
# Items that the state of employment decides (45 CFR 303.32(c); the notice's limitations and
# priority
# of withholding); all others are the issuing state's.
OF_EMPLOYMENT = frozenset(
    {
        "withholding_limit",
        "priority_of_withholding",
        "allocation_among_orders",
        "coverage_shortfall",
        "disposable_earnings",
    }
)
# Among rules that may be leaned on, the firm's word is the one to tell.
_LEAST_VERIFIED = (Status.UNKNOWN, Status.RECALLED, Status.CONFIRMED, Status.SOURCED)


def standing(rules: tuple[str, ...], case: Case) -> tuple[str, Provenance | None]:
    """The first rule's citation, and the provenance of the least verified of all.

    Where that one is the firm's or is not verified, its own citation is told as well: the words
    on how well it stands are said of it, not of the first.

    Raises:
        KeyError: A federal id is not in the file of federal law.
    """
    known = [found for rule in rules if (found := _provenance(rule, case))]
    if not known:
        return "", None
    weakest = min(known, key=lambda found: _LEAST_VERIFIED.index(found.status))
    citations = [known[0].citation]
    if weakest.status is not Status.SOURCED:
        citations.append(weakest.citation)
    return "; ".join(dict.fromkeys(each for each in citations if each)), weakest


def _provenance(rule: str, case: Case) -> Provenance | None:
    """Where one rule stands; None for a state's rule while that state's rules are not on file."""
    if not rule.startswith(_STATE):
        return provenance(rule, "US", case.federal.rule(rule))
    item = rule.removeprefix(_STATE)
    state = case.employment if item in OF_EMPLOYMENT else case.issuing
    return of_item(state, item) if state else None


def of_item(state: StateRules, item: str) -> Provenance:
    """Provenance of one item of a state's rules."""
    return provenance(item, state.jurisdiction, getattr(state, item))


def provenance(rule: str, jurisdiction: str, entry: Entry) -> Provenance:
    """Provenance of an entry of the law library."""
    return Provenance(
        rule=rule,
        jurisdiction=jurisdiction,
        status=entry.status,
        citation=entry.citation,
        source=entry.sources[0].url if entry.sources else "",
        verified_on=entry.verified_on,
        note=entry.note,
        confirmed=confirmed_words(entry.confirmed),
    )
