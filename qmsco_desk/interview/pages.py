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

NOT_ASKED: dict[str, str] = {}
"""Fields that stand on no page, each with the reason. There is none at present."""


def page_of(path: str) -> Page | None:
    """The page on which a field, a list, an entry or a part of the matter is asked about."""
    return next((page for page in PAGES if page.holds(path)), None)
