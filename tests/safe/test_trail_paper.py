"""A trail on paper: what stands above the entries, and that long lists of fields end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from qmsco_desk import press
from qmsco_desk.press import Form
from qmsco_desk.safe import trail_paper
from qmsco_desk.safe.trail_paper import TrailPaper
from qmsco_desk.safe.trail_words import doubts, field_words
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.trail import Head, Trail

_NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def _text(paper: TrailPaper) -> str:
    text = press.in_form(trail_paper.document(paper), Form.TEXT).decode()
    return " ".join(text.split())


def _trail(count: int) -> Trail:
    trail = Trail()
    for number in range(count):
        trail = trail.adding(Deed.SAVED, _NOON + timedelta(minutes=number), "J.O.")
    return trail


def test_folded_entries_are_counted_and_a_choice_is_named() -> None:
    whole = _trail(12)
    trail = Trail(whole.entries[4:], Head(4, whole.entries[3].hash))
    paper = TrailPaper(trail, trail.entries[-2:], "0" * 32, (), "J.O.", date(2026, 11, 22))
    text = _text(paper)
    assert "The 4 entries before entry 5 were folded" in text
    assert "Shown are 2 of 12 entries: J.O." in text
    assert "Mark of the file: 00000000000000000000000000000000" in text
    assert f"Last hash: {trail.head.hash}" in text
    assert "Yes: every entry fits the one before it." in text


def test_what_speaks_against_it_stands_above_everything() -> None:
    whole = _trail(4)
    trail = Trail((whole.entries[0], *whole.entries[2:]))
    said = doubts(trail, Head(9, "0" * 64))
    assert said[0] == "Entry 2 of the trail is missing."
    assert said[1].startswith("This computer has seen 9 entries of this trail")
    text = _text(TrailPaper(trail, trail.entries, "", said, "", date(2026, 11, 22)))
    assert text.index(said[0]) < text.index("Each entry is bound by its hash")
    assert "Whether it is whole: No: see above." in text
    assert "Mark of the file" not in text


def test_of_very_many_fields_the_rest_are_counted() -> None:
    paths = [f"children[{n}].born" for n in range(45)]
    trail = Trail().adding(Deed.CHANGED, _NOON, "J.O.", paths)
    text = _text(TrailPaper(trail, trail.entries, "", (), "", date(2026, 11, 22)))
    assert "Child 40 — Date of birth; and 5 more" in text


def test_an_empty_trail_says_so() -> None:
    text = _text(TrailPaper(Trail(), (), "", (), "", date(2026, 11, 22)))
    assert "Nothing has been noted yet." in text


def test_a_field_that_this_version_does_not_know_keeps_its_path() -> None:
    assert field_words("children[0].nickname") == "children[0].nickname"
    assert field_words("case.number") == "Case number"
    assert field_words("plans[0].coverages") == "Coverages (added or removed)"
