"""Whatever is typed between two saves, the trail can say which fields it was, and proves it."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from qmsco_desk.interview.changed_paths import changed_paths
from qmsco_desk.locate import resource
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.trail_words import told
from qmsco_desk.storage import matter_file
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.payload import Kept
from tests.any_matters import any_matter
from tests.lanes import many

_NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.long
def test_any_two_matters_one_after_the_other() -> None:
    random = Random(7)
    samples = sorted(resource("samples").glob("*.json"))
    kept = Kept(MatterFile())
    for _ in range(many(25, 1_000)):
        start = matter_file.open_file(random.choice(samples)).matter
        matter = any_matter(random, start if random.random() < 0.9 else Matter())
        was = kept.file
        found = changed_paths(was.matter, matter, was.unreadable, {})
        assert bool(found) == (was.matter != matter or bool(was.unreadable))
        kept = payload.saving(kept, MatterFile(matter=matter), _NOW, "J", paths=found).kept
    assert kept.trail.fault() is None
    assert payload.decode(payload.encode(kept), "m") == kept
    for entry in kept.trail.entries:
        words = told(entry)
        assert len(words.fields) == len(entry.paths)
        assert all(words.fields)
