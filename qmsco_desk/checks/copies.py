"""Who gets a copy of each paper, and which of them the clerk files for anyone to read."""

from __future__ import annotations

from enum import Enum


class GoesTo(Enum):
    """Where a copy of a paper goes."""

    COURT = "the court's public file"
    PLAN = "the plan administrator"
    EMPLOYER = "the employer"
    PARTIES = "the parties"
    COUNSEL = "counsel's own file"


# The order is entered by the court; a certified copy is served on each plan, and the employer gets
# a copy. The worksheet, as the notice that it is modelled on, is kept from the employee.
ORDER = (GoesTo.COURT, GoesTo.PLAN, GoesTo.EMPLOYER, GoesTo.PARTIES)
WORKSHEET = (GoesTo.PLAN, GoesTo.EMPLOYER)
CALCULATION = (GoesTo.COUNSEL,)
# The checklist goes with the order to the one who decides; the letter is copied to the employer and
# to the other side. Days and rules are for whoever keeps the matter.
CHECKLIST = (GoesTo.PLAN,)
LETTER = (GoesTo.PLAN, GoesTo.EMPLOYER, GoesTo.PARTIES)
DEADLINES = (GoesTo.COUNSEL,)
REQUIREMENTS = (GoesTo.COUNSEL,)
