"""Step 1, the case and the court, and step 2, the parties and their counsel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import SHORT, Text
from qmsco_desk.model.people import Contact, Parent
from qmsco_desk.model.shapes import PHONE, STATE, TIME
from qmsco_desk.model.vocabulary import EntryBasis, Movant, Proceeding, Side


@dataclass(frozen=True, slots=True)
class CourtAndCase:
    """The court that is to enter the order, and the case it is entered in."""

    state: Annotated[
        str, Ask("Issuing state", help="Its law on reasonable cost applies.", kind=STATE)
    ] = ""
    court: Annotated[str, Ask("Court", example="District Court")] = ""
    county: Annotated[str, Ask("County", kind=Text(width=20, most=60))] = ""
    division: Annotated[
        str,
        Ask(
            "Division or judicial district",
            example="353rd Judicial District",
            kind=Text(width=28, most=100),
        ),
    ] = ""
    number: Annotated[str, Ask("Case number", kind=Text(width=20, most=60))] = ""
    style: Annotated[
        str,
        Ask(
            "Style of the case",
            help="The lines at the left of the caption. Leave empty to use the state's usual form.",
            kind=Text(width=44, most=600, lines=True),
        ),
    ] = ""
    proceeding: Annotated[Proceeding | None, Ask("Kind of case")] = None
    judge: Annotated[str, Ask("Judge", kind=Text(width=26, most=100))] = ""
    basis: Annotated[EntryBasis | None, Ask("How the order is entered")] = None
    hearing_on: Annotated[date | None, Ask("Hearing date")] = None
    hearing_time: Annotated[str, Ask("Time of the hearing", example="9:00 a.m.", kind=TIME)] = ""
    hearing_place: Annotated[
        str, Ask("Place of the hearing", example="Courtroom 4B, 1000 Guadalupe Street, Austin")
    ] = ""
    law_as_of: Annotated[
        date | None,
        Ask("Law as of", help="Rules in force on this day are applied. Leave empty for today."),
    ] = None


@dataclass(frozen=True, slots=True)
class UnderlyingOrder:
    """The support order or decree that this order carries out."""

    separate: Annotated[
        bool | None,
        Ask(
            "Refers to a decree or support order already made",
            help="If no, this order stands alone.",
        ),
    ] = None
    title: Annotated[str, Ask("Title of that order", example="Final Decree of Divorce")] = ""
    entered_on: Annotated[date | None, Ask("Date it was entered")] = None
    number: Annotated[
        str, Ask("Number of that order", help="If it has one beside the case number.", kind=SHORT)
    ] = ""


@dataclass(frozen=True, slots=True)
class Agency:
    """The state child support agency, where it takes part.

    Only an agency issues a federal notice.
    """

    involved: Annotated[bool | None, Ask("A child support agency takes part")] = None
    contact: Annotated[Contact, Ask("Issuing agency")] = Contact()
    fax: Annotated[str, Ask("Fax", kind=PHONE)] = ""
    case_identifier: Annotated[str, Ask("Agency case identifier", kind=SHORT)] = ""
    notice_date: Annotated[
        date | None, Ask("Date of the notice", help="Business days are counted from this date.")
    ] = None
    tracking_identifier: Annotated[str, Ask("Document tracking identifier", kind=SHORT)] = ""


@dataclass(frozen=True, slots=True)
class Parties:
    """The two parents and which part each plays. The three parts are separate facts."""

    first: Annotated[Parent, Ask("First parent")] = Parent()
    second: Annotated[Parent, Ask("Second parent")] = Parent()
    participant: Annotated[
        Side | None,
        Ask(
            "Participant",
            help="The parent whose employment carries the coverage.",
            source="29 U.S.C. 1002(7), 1169(a)(3)(A)",
        ),
    ] = None
    custodial: Annotated[
        Side | None,
        Ask("Custodial parent", help="The parent with whom the children live, or most of them."),
    ] = None
    obligor: Annotated[Side | None, Ask("Obligor", help="The parent who owes child support.")] = (
        None
    )
    movant: Annotated[Movant | None, Ask("Who asks for the order")] = None
    official: Annotated[
        Contact,
        Ask("Substituted official", source="29 U.S.C. 1169(a)(3)(A)"),
    ] = Contact()
    representative: Annotated[
        Contact,
        Ask(
            "Representative for the children's notices",
            help="Leave empty to send notices to the custodial parent.",
            source="29 U.S.C. 1169(a)(5)(B)",
        ),
    ] = Contact()

    def parent(self, side: Side | None) -> Parent | None:
        """The parent on a side, or None where the side is not answered."""
        match side:
            case None:
                return None
            case Side.FIRST:
                return self.first
            case Side.SECOND:
                return self.second
