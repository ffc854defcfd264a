"""The deadline sheet: every day of the list, how it is counted, and that it stays with counsel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.documents.blocks import Document, Table
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.papers import deadline_sheet
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.matter import Matter
from tests.documents.matters import reviewed, sample, texas
from tests.documents.papers.test_checklist import MATTERS

Golden = Callable[[str, str], None]


def built(matter: Matter) -> Document:
    paper = reviewed(matter)
    return finished(deadline_sheet.build(paper), paper)


def noticed(day: date) -> Matter:
    """The Texas family with a notice of that day."""
    matter = texas()
    return replace(matter, agency=replace(matter.agency, involved=True, notice_date=day))


@pytest.mark.parametrize("name", ["OH", "TX", "WA", "two-plans", "twelve-children", "empty"])
def test_it_reads_as_reviewed(name: str, golden: Golden) -> None:
    golden(f"documents/deadlines-{name}.txt", render_text.render(built(MATTERS[name]())))


def test_a_notice_reads_as_reviewed(golden: Golden) -> None:
    golden("documents/deadlines-notice.txt", render_text.render(built(noticed(date(2026, 11, 2)))))


@pytest.mark.parametrize("name", MATTERS)
def test_it_lists_every_day_once_in_order(name: str) -> None:
    paper = reviewed(MATTERS[name]())
    every = deadlines(paper.matter, paper.federal, paper.issuing, paper.employment)
    tables = [b for b in deadline_sheet.build(paper).blocks if isinstance(b, Table)]
    rows = [(table, row) for table in tables for row in table.rows]
    assert len(rows) == len(every)
    for (table, row), one in zip(rows, every, strict=True):
        what = plain(row[1 if len(table.columns) == 6 else 0])
        assert one.what in what
        if one.on:
            assert str(one.on.year) in plain(row[0])
            assert str(one.on.day) in plain(row[0])
        else:
            assert one.undated in what


def test_both_days_are_told_where_calendars_differ() -> None:
    # 20 business days after November 2, 2026 take in Veterans Day, November 11, and Thanksgiving
    # Day, November 26, which every list has, and the Friday after it, which Texas's alone has:
    # counted out from Tuesday the 3rd, the safe day is December 2 and the later one December 3.
    text = render_text.render(built(noticed(date(2026, 11, 2)))).replace("\u00a0", " ")
    assert "Wednesday,; December 2, 2026" in text
    assert "by another calendar; Thursday, December 3, 2026" in text
    assert "Friday After Thanksgiving (November 27, 2026) is not counted either" in text


def test_rules_are_told_with_their_standing() -> None:
    text = render_text.render(built(sample("OH"))).replace("\u00a0", " ")
    assert "[29 U.S.C. § 1169(a)(5)(A)(ii); verified November 21, 2026]" in text
    assert "42 U.S.C. § 654a(g)(2); unverified: citation recalled, text not read]" in text


def test_children_of_one_rule_share_one_note() -> None:
    text = render_text.render(built(sample("WA")))
    assert text.count("The age of the state’s rule.") == 1
    assert text.count("is 18: support may end in Washington, at the earliest") == 3


def test_it_is_private() -> None:
    kind = kind_of("deadlines")
    assert [to.value for to in kind.goes_to] == ["counsel's own file"]
    document = kind.build(reviewed(texas()))
    assert document.legend.startswith("Private: for counsel’s own file.")
    assert "Reyes" not in document.title
