"""The guided first order as data: what each stop says, where it points, when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PREMIUM = "plans[0].coverages[0].with_children"
"""The field that the guide asks to be changed, and changed back."""
DEAR = Decimal(600)
"""What it asks for, in dollars a pay period: no sample's premium is near it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What of the window decides whether a stop is done.

    Attributes:
        step: Key of the step on screen.
        panel: Name of the panel on top; empty where the panels are out of sight.
        what_if: Whether what-if is in front.
        premium: The text of the amount that the guide asks to be changed.
        at_first: That text when the guide began.
    """

    step: str = ""
    panel: str = ""
    what_if: bool = False
    premium: str = ""
    at_first: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the guide.

    Attributes:
        title: What it is about, in a few words.
        words: What to look at and what to do.
        where: Object names of what to ring, the first that is in sight.
        done: Whether the person did it; None where reading is all there is to do.
        step: Key of the step that the guide turns to when it comes here; empty for none.
        field: Path of the field that it goes to; empty for none.
    """

    title: str
    words: str
    where: tuple[str, ...]
    done: Callable[[Seen], bool] | None = None
    step: str = ""
    field: str = ""


def _on_plans(seen: Seen) -> bool:
    return seen.step == "plans"


def _dollars(text: str) -> Decimal:
    """The figures of an amount; zero while it is being typed."""
    try:
        return Decimal(text.partition(" ")[0].replace(",", "").replace("$", ""))
    except InvalidOperation:
        return Decimal(0)


def _dearer(seen: Seen) -> bool:
    return _dollars(seen.premium) >= DEAR > _dollars(seen.at_first)


def _changed_back(seen: Seen) -> bool:
    return seen.premium == seen.at_first


def _in_calculation(seen: Seen) -> bool:
    return seen.panel == "calculation"


def _in_findings(seen: Seen) -> bool:
    return seen.panel == "findings"


def _in_what_if(seen: Seen) -> bool:
    return seen.panel == "calculation" and seen.what_if


def _in_law(seen: Seen) -> bool:
    return seen.panel == "law"


def _in_preview(seen: Seen) -> bool:
    return seen.panel == "preview"


def _on_review(seen: Seen) -> bool:
    return seen.step == "review"


STOPS: tuple[Stop, ...] = (
    Stop(
        "The steps",
        "The rail shows the eleven steps of an order, each with its state. Take them in any order."
        " Turn to “Plans and premiums”: click it, or press Ctrl+PgDown a few times.",
        ("rail-steps",),
        _on_plans,
        step="case",
    ),
    Stop(
        "A figure",
        "This family’s plan costs the employee little more with the children. Make it dear: in"
        " “Employee and children”, type 600 over the amount.",
        (PREMIUM, "rail-steps"),
        _dearer,
        field=PREMIUM,
    ),
    Stop(
        "The watch list",
        "The figures that decide are always in sight: earnings, the limit, what is left of it,"
        " reasonable cost. They follow while you type. Press any of them to see where it comes"
        " from.",
        ("watch", "corner-side"),
        _in_calculation,
    ),
    Stop(
        "The calculation",
        "Every step says what was computed, from which figures, by whose rule, and how well that"
        " rule is verified. The bar shows how support and premiums fill the limit.",
        ("calculation-panel", "corner-side"),
    ),
    Stop(
        "Findings",
        "Press Ctrl+1. Findings say what a plan administrator or a court would send back, while"
        " you work. The dear premium is among them now.",
        ("side-tab-bar", "corner-side"),
        _in_findings,
    ),
    Stop(
        "Mend it",
        "Press Ctrl+. to go to the field of the next finding. Then mend it: press Ctrl+Z, which"
        " takes back what you typed, or type the old amount, {amount}.",
        ("findings-panel", PREMIUM, "corner-side"),
        _changed_back,
    ),
    Stop(
        "What if",
        "Press Ctrl+I. Here you try other figures without touching the matter, beside how it"
        " stands today.",
        ("calculation-panel", "corner-side"),
        _in_what_if,
    ),
    Stop(
        "The law",
        "Go into any field of the page and press F2: what the field is for, the state’s rule, the"
        " federal one, and where each was read.",
        ("pages",),
        _in_law,
    ),
    Stop(
        "The paper",
        "Press Ctrl+2. The preview is the very file that will be printed, and it follows what you"
        " type.",
        ("side-tab-bar", "corner-side"),
        _in_preview,
    ),
    Stop(
        "Print",
        "Turn to the last step, “Review and print”. Every paper stands under the reader it is for;"
        " each can be previewed, saved and printed.",
        ("rail-steps",),
        _on_review,
    ),
    Stop(
        "That is all",
        "F1 shows help for whatever is in front of you, Ctrl+K finds anything. This sample is"
        " yours to change; nothing of it is real.",
        ("page:review", "pages"),
    ),
)
