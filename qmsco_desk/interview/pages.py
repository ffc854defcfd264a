"""The interview: eleven steps, arranged by hand. Every field stands on exactly one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.interview.steps_money import PLANS, WORK
from qmsco_desk.interview.steps_order import (
    CLAUSES,
    COSTS,
    COVERAGE,
    FINDINGS,
    REVIEW,
    WITHHOLDING,
)
from qmsco_desk.interview.steps_people import CASE, CHILDREN, PARTIES
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from qmsco_desk.interview.page import Page

PAGES: tuple[Page, ...] = (
    CASE,
    PARTIES,
    CHILDREN,
    WORK,
    PLANS,
    COVERAGE,
    COSTS,
    WITHHOLDING,
    FINDINGS,
    CLAUSES,
    REVIEW,
)

_NOTED = "Noted where the matter is reviewed: beside a finding, a page or a figure."
NOT_ASKED: dict[str, str] = {
    path: _NOTED for path in ask.fields(Matter) if path.startswith("review.")
}
"""Fields that stand on no page, each with the reason."""


def page_of(path: str) -> Page | None:
    """The page on which a field, a list, an entry or a part of the matter is asked about."""
    return next((page for page in PAGES if page.holds(path)), None)
