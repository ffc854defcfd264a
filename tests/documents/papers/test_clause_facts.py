"""The facts of clauses: every one has words, whatever the matter holds."""

from __future__ import annotations

from random import Random

import pytest

from qmsco_desk.documents.papers.clause_facts import ClauseFacts
from qmsco_desk.model.matter import Matter
from tests.any_matters import any_matter
from tests.documents.matters import WORDING, reviewed, sample
from tests.lanes import many


def facts(matter: Matter) -> ClauseFacts:
    paper = reviewed(matter)
    return ClauseFacts(matter, WORDING, paper.issuing, paper.employment, paper.report.calculation)


def test_facts_references_and_tables_have_the_words_of_the_order() -> None:
    texas = facts(sample("TX"))
    assert texas["participant"] == "Daniel James Cole"
    assert texas["child"] == "Mia Isabel Cole"
    assert texas["see alternate_recipients"] == "paragraph 3.3"
    assert texas["table children"] == "[table: children]"
    assert texas["cash_medical"] == "[amount of cash medical support]"
    for unknown in ("nobody", "see nobody", "table nobody", ""):
        assert unknown not in texas


@pytest.mark.long
def test_every_fact_has_words_on_one_line() -> None:
    for seed in range(many(12, 1_000)):
        random = Random(f"facts {seed}")
        found = facts(any_matter(random, random.choice((Matter(), sample("TX"), sample("WA")))))
        assert len(found) == len(list(found))
        for name in found:
            assert found[name].strip() == found[name] != "", (seed, name)
            assert found[name].isprintable(), (seed, name)
