"""Two lanes: the quick one of every run, and the long one (`poe long`) with many more inputs.

A test that draws its inputs says with `many` how many it tries in each: in Hypothesis,
`@settings(max_examples=many(150, 5_000))`; else as the length of a loop, in a test that is marked
`long`, so that the long lane finds it. A Hypothesis test is found by itself.
"""

from __future__ import annotations

import os

# Set by `poe long`.
LONG = os.environ.get("QMSCO_LONG") == "1"


def many(ci: int = 500, long: int = 10_000) -> int:
    """How many inputs to try in the lane that runs."""
    return long if LONG else ci
