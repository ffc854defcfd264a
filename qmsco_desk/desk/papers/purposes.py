"""What each paper is for, in a line: said beside its name on the last step."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

# By the paper's own name. English is the key of the catalogue; it is translated where it is shown.
_FOR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "order": "What the judge signs; a copy is served on each plan.",
        "order-public": "The same words without what the public file may not show. Not signed.",
        "order-confidential": "With the identifiers that a plan needs; out of the public file.",
        "motion": "Asks the court to enter the order.",
        "notice-of-hearing": "Tells the other side when and where it is heard.",
        "proposed-findings": "What the court is asked to find, to sign with the order.",
        "certificate-of-service": "Says who was served, when and how.",
        "confidential-sheet": "Every identifier in full, filed or sent by itself.",
        "worksheet": "In the arrangement of the federal notice. Not a notice.",
        "calculation": "Every figure with its steps, for your own file.",
        "checklist": "The plan’s own review of the order, filled in beforehand.",
        "letter": "Goes with the order to the plan administrator.",
        "summary": "What the order means, in plain words.",
        "summary-es": "The same in Spanish.",
        "deadlines": "The days that the matter has to keep.",
        "requirements": "What is on file of the state’s rules, item by item.",
        "review-sheet": "What was reviewed, put aside and left open, and by whom.",
    }
)


def purpose(paper: str) -> str:
    """What a paper is for; empty where nothing is said of it."""
    return tr(_FOR.get(paper, ""))
