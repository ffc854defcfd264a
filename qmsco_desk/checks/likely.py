"""Where a person would look twice. None of it is law; a figure outside may be right."""

from __future__ import annotations

# Dollars a year: the least and the most of an income.
INCOME_A_YEAR = (5_000, 1_000_000)
# Years that a parent has at a child's birth.
YOUNGEST_PARENT = 12
