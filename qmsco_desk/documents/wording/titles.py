"""What the papers of a matter are called: by instrument, and by how they come before the court.

No title holds anything of a client, for a title is also the file's title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.wording.subject import Route, holds
from qmsco_desk.model.vocabulary import EntryBasis

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject

HEARING = "Notice of Hearing"
FINDINGS = "Proposed Findings of Fact and Conclusions of Law"
SERVICE = "Certificate of Service"


def order_title(subject: Subject) -> str:
    """The order's title by instrument."""
    several = len(subject.matter.children) > 1
    children = "Children" if several else "Child"
    match subject.route:
        case Route.QMCSO:
            return "Qualified Medical Child Support Order"
        case Route.STATE:
            return "Medical Child Support Order"
        case Route.FEDERAL:
            return f"Order to Provide Federal Employees Health Benefits for {children}"
        case Route.MILITARY:
            return f"Order to Register {children} for TRICARE"
        case Route.DIRECT:
            return f"Order to Provide Health Coverage for {children}"


def request_called(subject: Subject) -> str:
    """A petition where nothing is pending, a motion everywhere else."""
    return "Petition" if holds("nothing_pending", subject) else "Motion"


def request_title(subject: Subject) -> str:
    """The title of the paper that asks for the order."""
    order, basis = order_title(subject), subject.matter.case.basis
    agreed = basis is EntryBasis.AGREEMENT
    if request_called(subject) == "Petition":
        return f"{'Joint ' if agreed else ''}Petition for {order}"
    by_default = " by Default" if basis is EntryBasis.DEFAULT else ""
    return f"{'Agreed ' if agreed else ''}Motion for Entry of {order}{by_default}"
