"""Who gets a copy of each paper, and which of them the clerk files for anyone to read."""

from __future__ import annotations

from enum import Enum


class GoesTo(Enum):
    """Where a copy of a paper goes."""

    JUDGE = "the judge's signature"
    COURT = "the court's public file"
    SEALED = "the court, out of the public file"
    PLAN = "the plan administrator"
    EMPLOYER = "the employer"
    PARTIES = "the parties"
    CLIENT = "the client"
    COUNSEL = "counsel's own file"


# The judge signs the order in full. A certified copy of it is served on each plan, and the employer
# and the parties get one; what the clerk lets anyone read is the public copy. Papers with
# identifiers reach the court only as its rule on confidential papers says. The worksheet, as the
# notice that it is modelled on, is kept from the employee.
ORDER = (GoesTo.JUDGE, GoesTo.PLAN, GoesTo.EMPLOYER, GoesTo.PARTIES)
ORDER_PUBLIC = (GoesTo.COURT,)
ORDER_CONFIDENTIAL = (GoesTo.SEALED, GoesTo.PLAN)
SHEET = (GoesTo.PLAN, GoesTo.SEALED)
# What asks for it is filed with the clerk and served on the other side.
FILED = (GoesTo.COURT, GoesTo.PARTIES)
WORKSHEET = (GoesTo.PLAN, GoesTo.EMPLOYER)
CALCULATION = (GoesTo.COUNSEL,)
# The checklist goes with the order to the one who decides; the letter is copied to the employer and
# to the other side. Days and rules are for whoever keeps the matter.
CHECKLIST = (GoesTo.PLAN,)
LETTER = (GoesTo.PLAN, GoesTo.EMPLOYER, GoesTo.PARTIES)
# What counsel tells the client is between the two of them.
SUMMARY = (GoesTo.CLIENT,)
DEADLINES = (GoesTo.COUNSEL,)
# What counsel put aside and why is counsel's own work on the matter.
REVIEW = (GoesTo.COUNSEL,)
REQUIREMENTS = (GoesTo.COUNSEL,)
