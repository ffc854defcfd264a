"""How long a whole packet takes, beside a bare ReportLab document of the same words.

The goal is half a second from the matter to the file: papers built, pages set, contents counted.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from qmsco_desk.documents import catalogue
from qmsco_desk.documents.packet import build
from qmsco_desk.model.filing import Packet
from qmsco_desk.model.vocabulary import PacketPreset
from qmsco_desk.office import Office
from tests.bench.bare_reportlab import bare, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.benchmark(group="packet")


@pytest.fixture
def bound() -> Callable[[], build.Packet]:
    office = Office.start(date(2026, 11, 21))
    matter = replace(office.sample("TX"), packet=Packet(preset=PacketPreset.HEARING))
    report = office.review(matter)
    paper = office._paper(matter, report)

    def make() -> build.Packet:
        made = build.make(
            paper,
            document_of=lambda name: catalogue.kind_of(name.value).build(paper),
            read=lambda _name: b"",
        )
        assert made is not None
        return made

    return make


def test_ours(benchmark: Any, bound: Callable[[], build.Packet]) -> None:
    assert benchmark(bound).pages > 10


def test_bare_reportlab(benchmark: Any, bound: Callable[[], build.Packet]) -> None:
    lines = lines_of(*bound().documents)

    assert benchmark(bare, lines).startswith(b"%PDF")
