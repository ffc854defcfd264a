"""How long the clerk's gate takes over forty pages; the goal is a tenth of a second."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qmsco_desk.documents.gate.facts import Facts
from qmsco_desk.documents.gate.inspection import inspect
from qmsco_desk.documents.gate.known import Known
from qmsco_desk.documents.gate.looking.file import look
from qmsco_desk.documents.render.pdf.pages import render
from tests.documents.render_samples import ORDER


def test_forty_pages(benchmark: Any) -> None:
    document = replace(ORDER, blocks=ORDER.blocks * 10)
    pdf = render(document)
    facts = look(pdf)
    assert isinstance(facts, Facts)
    assert facts.count >= 40
    benchmark.group = "gate"

    assert benchmark(inspect, pdf, file_name="order.pdf", known=Known.of(document))
