"""What several checks look at together, for their `reads`."""

from __future__ import annotations

# The days and states that decide which rules apply.
LAW = ("case.state", "case.law_as_of", "work.employer.state")
# Everything that the calculation is made from, and the law it is made by.
CALCULATION = (
    *LAW,
    "work",
    "plans",
    "coverage",
    "withholding",
    "costs",
    "children",
    "parties",
    "agency.involved",
)
# The order's words: any answer can stand in them.
WORDS = (
    "case",
    "underlying",
    "agency",
    "parties",
    "children",
    "work",
    "plans",
    "coverage",
    "costs",
    "withholding",
    "findings",
    "clauses",
    "signing",
    "service",
    "packet",
)
