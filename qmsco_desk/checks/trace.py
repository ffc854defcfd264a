"""The trace: every computed figure with how it was computed, from which figures and by whose rule.

The panel, the printed calculation worksheet and the command line show these steps and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from qmsco_desk.law.citation import Provenance

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One computed or given figure.

    Attributes:
        label: What the figure is ("Disposable earnings, biweekly").
        value: The figure as shown, or a word such as "met"; empty when it cannot be computed.
        how: The formula in words; empty for a figure that was entered.
        citation: The law the formula rests on; empty for arithmetic and for entered figures.
        provenance: How well that law is verified; None where no rule was leaned on.
        path: Field of the matter (or key of the case) the figure was entered in, if it was.
        parts: The figures it was made from.
    """

    label: str
    value: str
    how: str = ""
    citation: str = ""
    provenance: Provenance | None = None
    path: str | None = None
    parts: tuple[Step, ...] = ()

    def walk(self) -> Iterator[tuple[int, Step]]:
        """This step and all below it, each with its depth, in printing order."""
        waiting: list[tuple[int, Step]] = [(0, self)]
        while waiting:
            depth, step = waiting.pop()
            yield depth, step
            waiting.extend((depth + 1, part) for part in reversed(step.parts))


@dataclass(frozen=True, slots=True)
class Computed(Generic[T]):
    """A value that could be computed, with its step."""

    value: T
    step: Step


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that could not be computed.

    Attributes:
        paths: Inputs that are not answered, as paths of the matter or keys of the case.
        why: Why else it cannot be computed (a rule that is unknown or must be read), as a sentence.
        step: What is known so far, so that the panel can show where the calculation stopped.
    """

    paths: tuple[str, ...]
    why: str
    step: Step


Outcome = Computed[T] | Missing


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar.

    What it is, how much was ordered and how much of it fits, per pay period.
    """

    label: str
    ordered: Decimal
    fits: Decimal
    premium: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """The calculation's picture: earnings, the limit on them, and what fills it in priority order.

    All amounts are per pay period; `period` is the word for it ("biweekly").
    """

    earnings: Decimal
    limit: Decimal
    period: str
    segments: tuple[Segment, ...]
