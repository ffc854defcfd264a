"""Answers that mend a finding at one step, where nothing is left for the drafter to decide.

A cure is offered only where one honest answer mends the finding and follows from what the matter
already says. What two answers could mend, what only a booklet or a birth certificate tells, and
what a court or counsel decides has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.verdict import Cure
from qmsco_desk.checks.zip_codes import is_postal_code, states_of

if TYPE_CHECKING:
    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.people import Address


def state_of_zip(path: str, address: Address) -> Cure | None:
    """The state of an address that lacks nothing else, where its ZIP code is of one state alone.

    A state that no post office knows is as good as none; one that is merely another state's may be
    right, and the ZIP code wrong.
    """
    lacking = set(address.missing)
    if address.state and not is_postal_code(address.state):
        lacking.add("state")
    states = states_of(address.zip)
    if lacking != {"state"} or len(states) != 1:
        return None
    label = f"Write {states[0]}, the state of ZIP code {address.zip}"
    return Cure(label, ((f"{path}.state", states[0]),))


def clause_put_back(case: Case, rule: str) -> Cure | None:
    """The library's own words, in the place of the one edit that can have taken a statement away.

    None where several clauses that serve the rule were changed: which of them lost it, and what
    else the drafter wrote there, is for a person to read.
    """
    serving = {clause for clause, served in case.text.serves if served == rule}
    changed = [i for i, c in enumerate(case.matter.clauses.changes) if c.clause in serving]
    return library_words(case, changed[0]) if len(changed) == 1 else None


def this_clause_back(case: Case, clause: str) -> Cure | None:
    """The library's own words of one clause, where the drafter changed it."""
    changed = [i for i, c in enumerate(case.matter.clauses.changes) if c.clause == clause]
    return library_words(case, changed[0]) if len(changed) == 1 else None


def library_words(case: Case, index: int) -> Cure:
    """One clause of the order as the library has it."""
    at = f"clauses.changes[{index}]"
    if case.matter.clauses.changes[index].left_out:
        label = "Put the clause back in the library\N{RIGHT SINGLE QUOTATION MARK}s words"
    else:
        label = "Use the library\N{RIGHT SINGLE QUOTATION MARK}s words for this clause"
    return Cure(label, ((f"{at}.left_out", ""), (f"{at}.text", "")))


def together(cures: list[Cure | None]) -> Cure | None:
    """Several cures of one finding as one; None where any part of it has none."""
    known = [cure for cure in cures if cure is not None]
    if not known or len(known) < len(cures):
        return None
    first, *rest = known
    label = listing((first.label, *(cure.label[:1].lower() + cure.label[1:] for cure in rest)))
    return Cure(label, tuple(text for cure in known for text in cure.texts))
