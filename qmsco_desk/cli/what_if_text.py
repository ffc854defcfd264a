"""Outcomes side by side as a table for a screen of 100 columns."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from qmsco_desk.checks.what_if.side_by_side import Difference
from qmsco_desk.interview.words import full_label
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.checks.what_if.compare import WhatIf
    from qmsco_desk.checks.what_if.side_by_side import Row, Shown

_WIDTH = 100
_GAP = 2
_UNLIKE = "\N{NOT EQUAL TO}"  # before an outcome that any scenario changes
_GIVEN = "As it stands"
_NOTHING = "not answered"
# Width of the column of labels, by how many scenarios share the rest.
_LABELS = {1: 40, 2: 34, 3: 28}


def as_text(what_if: WhatIf, matter: Matter) -> str:
    """What is changed, the table, and the findings that come and go."""
    lines = [*_wrapped(headline(what_if), "")]
    lines += _changes(what_if, matter)
    lines += ["", *_table(what_if)]
    lines += _findings(what_if)
    return "\n".join(line.rstrip() for line in lines)


def headline(what_if: WhatIf) -> str:
    """How much differs, and the period of the amounts."""
    differing = sum(row.differs for row in what_if.rows)
    said = f"{differing} of {len(what_if.rows)} outcomes differ; the matter stays as it is."
    if what_if.period is not None:
        said += f" Amounts are {what_if.period.value} unless they say otherwise."
    return said


def _changes(what_if: WhatIf, matter: Matter) -> list[str]:
    """Each changed field with its label, before and after."""
    lines = []
    for place, tried in enumerate(what_if.scenarios):
        lines += ["", tried.name]
        for change in tried.changes:
            spec = ask.fields(Matter)[paths.pattern(change.path)]
            label = full_label(spec, change.path, matter)
            before, after = change.before or _NOTHING, change.after or _NOTHING
            lines += _wrapped(f"{label}: {before} \N{RIGHTWARDS ARROW} {after}", "  ")
        if len(what_if.scenarios) > 1:
            # The headline counts what any of them changes.
            differing = sum(row.difference(place) is not Difference.SAME for row in what_if.rows)
            lines.append(f"  {_counted(differing)}")
    return lines


def _counted(differing: int) -> str:
    if not differing:
        return "No outcome differs."
    return f"{differing} {'outcome differs' if differing == 1 else 'outcomes differ'}."


def _table(what_if: WhatIf) -> list[str]:
    count = len(what_if.scenarios)
    labels = _LABELS[count]
    column = (_WIDTH - labels - _GAP * (count + 1)) // (count + 1)
    widths = (labels, *(column,) * (count + 1))
    names = ("", _GIVEN, *(tried.name for tried in what_if.scenarios))
    lines = _across([[name] for name in names], widths)
    lines.append("\N{BOX DRAWINGS LIGHT HORIZONTAL}" * _WIDTH)
    for row in what_if.rows:
        cells = [textwrap.wrap(_label(row), labels, subsequent_indent="  ")]
        cells.append(_cell(row.given, "", column))
        cells += [_cell(shown, row.said(place), column) for place, shown in enumerate(row.others)]
        lines += _across(cells, widths)
    return lines


def _label(row: Row) -> str:
    return f"{_UNLIKE} {row.label}" if row.differs else f"\N{NO-BREAK SPACE} {row.label}"


def _cell(shown: Shown, difference: str, width: int) -> list[str]:
    """The value; under it how it differs, what it goes by, and whose rules it is by."""
    said = (shown.value, difference, shown.note, shown.whose and f"({shown.whose})")
    return [line for text in said if text for line in textwrap.wrap(text, width)]


def _across(cells: list[list[str]], widths: tuple[int, ...]) -> list[str]:
    """Cells of several lines beside one another."""
    gap = " " * _GAP
    return [
        gap.join(
            (cell[line] if line < len(cell) else "").ljust(width)
            for cell, width in zip(cells, widths, strict=True)
        )
        for line in range(max(map(len, cells)))
    ]


def _findings(what_if: WhatIf) -> list[str]:
    lines = []
    for tried in what_if.scenarios:
        for words, found in (("appear", tried.appear), ("go", tried.disappear)):
            if found:
                lines += ["", f"{tried.name}: findings that {words} ({len(found)})"]
                lines += [line for finding in found for line in _finding(finding)]
    return lines


def _finding(finding: Finding) -> list[str]:
    return _wrapped(f"{finding.level.value}: {finding.sentence}", "  - ")


def _wrapped(text: str, indent: str) -> list[str]:
    under = " " * len(indent)
    return textwrap.wrap(text, _WIDTH - 4, initial_indent=indent, subsequent_indent=under)
