"""How long a full review takes; under 2 ms for a sample lets it run as one types."""

import pytest

from qmsco_desk.checks.engine import review
from tests.checks.by_hand import case_of, sample


@pytest.mark.parametrize("state", ["TX", "OH", "WA"])
def test_review_of_a_sample(benchmark, state: str):
    report = benchmark(review, case_of(sample(state)))
    assert not report.has_errors
