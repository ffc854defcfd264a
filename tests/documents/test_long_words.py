"""What a drafter types passes through print and gate in a moment, whatever it is."""

from __future__ import annotations

import time

import pytest

from qmsco_desk.documents.blocks import Document, Para, Span
from qmsco_desk.documents.finishing import typeset
from qmsco_desk.documents.gate.facts import Facts
from qmsco_desk.documents.gate.known import Known
from qmsco_desk.documents.gate.on_papers import faults
from qmsco_desk.documents.gate.profile import Profile
from qmsco_desk.documents.gate.subject import Subject


@pytest.mark.parametrize(
    "part", ["1", "1 ", "[", "[aa ", "{a", "_", "?", "A.", "§ ", "No. ", "a@", "1 U.S.C. ", " - "]
)
def test_ten_thousand_letters_of_one_kind_keep_nobody_waiting(part: str) -> None:
    words = part * (10_000 // len(part))
    document = Document("order", "Order", (Para((Span(words, path="clauses.x"),)),))
    began = time.monotonic()
    known = Known.of(typeset(document))
    assert all(fault.what for fault in faults(Subject(Facts(size=1), "a.pdf", Profile(), known)))
    assert time.monotonic() - began < 0.5  # a hundredth or so; some once took a second
