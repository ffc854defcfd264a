"""A paper about jurisdictions: the sheet of one, or the comparison of several."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatePaper:
    """What such a paper is made from; frozen, so that it may cross to the working thread.

    Attributes:
        codes: Postal codes; one has its sheet, more are compared.
        paper: The paper's name, which its file gets as well.
    """

    codes: tuple[str, ...]
    paper: str


def state_paper(codes: tuple[str, ...]) -> StatePaper:
    """The paper of some jurisdictions."""
    kind = "requirements" if len(codes) == 1 else "comparison"
    return StatePaper(codes, "-".join((kind, *codes)))
