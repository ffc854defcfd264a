"""The matter: one order for one participant, and everything known about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.case import Agency, CourtAndCase, Parties, UnderlyingOrder
from qmsco_desk.model.earnings import Work
from qmsco_desk.model.filing import Packet, Service
from qmsco_desk.model.people import Address, Child, Parent
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.reviewing import Review
from qmsco_desk.model.support import (
    Clauses,
    Costs,
    CourtFindings,
    CoverageOrdered,
    Signing,
    Withholding,
)
from qmsco_desk.model.vocabulary import AddressOf

# Entries of one list, and of all lists together: more than any family has, and few enough to be
# reviewed while one waits.
MOST_ENTRIES = 200
MOST_ENTRIES_IN_ALL = 1_000


@dataclass(frozen=True, slots=True)
class Matter:
    """One order for one participant."""

    case: Annotated[CourtAndCase, Ask("")] = CourtAndCase()
    underlying: Annotated[UnderlyingOrder, Ask("")] = UnderlyingOrder()
    agency: Annotated[Agency, Ask("")] = Agency()
    parties: Annotated[Parties, Ask("")] = Parties()
    children: Annotated[tuple[Child, ...], Ask("Child")] = ()
    work: Annotated[Work, Ask("")] = Work()
    plans: Annotated[tuple[Plan, ...], Ask("Plan")] = ()
    coverage: Annotated[CoverageOrdered, Ask("")] = CoverageOrdered()
    costs: Annotated[Costs, Ask("")] = Costs()
    withholding: Annotated[Withholding, Ask("")] = Withholding()
    findings: Annotated[CourtFindings, Ask("")] = CourtFindings()
    clauses: Annotated[Clauses, Ask("")] = Clauses()
    signing: Annotated[Signing, Ask("")] = Signing()
    service: Annotated[Service, Ask("")] = Service()
    packet: Annotated[Packet, Ask("")] = Packet()
    review: Annotated[Review, Ask("")] = Review()

    @property
    def participant(self) -> Parent | None:
        """The parent whose employment carries the coverage, or None while that is not answered."""
        return self.parties.parent(self.parties.participant)

    @property
    def custodial_parent(self) -> Parent | None:
        """The parent the children live with, or None while that is not answered."""
        return self.parties.parent(self.parties.custodial)

    @property
    def employment_state(self) -> str:
        """Postal code of the state of the participant's principal place of employment.

        "" if unanswered.
        """
        return self.work.employer.state or self.case.state

    def child_address(self, child: Child) -> Address | None:
        """The mailing address the order gives for a child; None while that is not answered."""
        match child.address_of:
            case None:
                return None
            case AddressOf.CUSTODIAL:
                parent = self.custodial_parent
                return parent.address if parent else None
            case AddressOf.OWN:
                return child.address
            case AddressOf.OFFICIAL:
                return self.parties.official.address
