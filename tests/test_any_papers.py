"""Any matter at all is printed, dated and kept: no answer that a field takes stops a paper."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from qmsco_desk.documents import catalogue
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.storage import codec
from tests.any_matters import any_matter
from tests.lanes import many

BLOCKS = range(4)


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_any_matter_is_printed_dated_and_kept(block: int) -> None:
    office = Office.start(date(2026, 11, 21))
    for seed in range(many(40, 3_000) // len(BLOCKS)):
        random = Random(f"papers {block} {seed}")
        start = random.choice(
            (Matter(), *map(office.sample, random.choices(office.samples(), k=3)))
        )
        matter = any_matter(random, start)
        report = office.review(matter)
        for name in catalogue.names():
            document = office.document(name, matter, report)
            assert office.text(document), (block, seed, name)
            if seed % 10 == 0:
                assert office.pdf(document).startswith(b"%PDF"), (block, seed, name)
        office.deadlines(matter)
        assert codec.decode(codec.encode(matter), "family.json").matter == matter, (block, seed)
