"""What the drafter noted while reviewing: findings put aside with a reason, and review ticks.

Nothing of it is a question that a page asks, and nothing of it is said in a paper that leaves the
office; the review sheet prints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import LONG, SHORT, Text

_CODE = Text(width=24, most=200)


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding that the drafter put aside, and why.

    It holds for the finding as it was worded then: when what it says changes, it stands again.
    """

    finding: Annotated[str, Ask("Finding", kind=_CODE)] = ""
    path: Annotated[str, Ask("Field that it is about", kind=_CODE)] = ""
    sentence: Annotated[str, Ask("What it said", kind=LONG)] = ""
    reason: Annotated[str, Ask("Reason", kind=LONG)] = ""
    by: Annotated[str, Ask("Initials", kind=SHORT)] = ""
    on: Annotated[date | None, Ask("Day")] = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A page or a figure that somebody has looked at and found right.

    `mark` is a digest of all that it rested on then; where it rests on something else now, the tick
    is stale.
    """

    of: Annotated[str, Ask("Page or figure", kind=_CODE)] = ""
    mark: Annotated[str, Ask("Digest of what it rested on", kind=_CODE)] = ""
    by: Annotated[str, Ask("Initials", kind=SHORT)] = ""
    on: Annotated[date | None, Ask("Day")] = None


@dataclass(frozen=True, slots=True)
class Review:
    """The drafter's own notes on the matter."""

    dismissed: Annotated[tuple[Dismissal, ...], Ask("Findings put aside")] = ()
    ticks: Annotated[tuple[Tick, ...], Ask("Review ticks")] = ()
