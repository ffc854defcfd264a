"""How the order comes to be entered, held against who is to sign it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import EntryBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


@check(
    "matter.default_approved",
    title="Nobody approves an order that is entered by default",
    level=Level.WARNING,
    reads=("case.basis", "signing.approved_as_to"),
    why="A default is taken against one who has not appeared; an order that this parent approves by"
    " signature is entered by agreement.",
    fix="Say that the order is entered by agreement, or that the parents do not approve it.",
)
def default_without_approval(case: Case) -> Iterator[Verdict]:
    """A default beside the answer that the parents approve by signature, which is not printed."""
    matter = case.matter
    if matter.case.basis is not EntryBasis.DEFAULT:
        yield NotApplicable("The order is not entered by default.")
    elif matter.signing.approved_as_to is True:
        yield NotMet(
            "The order is entered by default, and the parents are to approve it by signature: no"
            " lines for their signatures are printed.",
            ("signing.approved_as_to", "case.basis"),
        )
    else:
        yield Met()
