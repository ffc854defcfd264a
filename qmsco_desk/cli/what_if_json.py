"""Outcomes side by side as plain values for JSON; resources/help/what-if-json.md tells the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qmsco_desk.interview.words import full_label
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.trace import Step
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.checks.what_if.compare import Tried, WhatIf
    from qmsco_desk.checks.what_if.side_by_side import Row, Shown


def as_plain(what_if: WhatIf, matter: Matter, on: date) -> dict[str, Any]:
    """The whole comparison; amounts are texts, so that none is rounded."""
    return {
        "version": 1,
        "law_as_of": on.isoformat(),
        "period": what_if.period.value if what_if.period else None,
        "scenarios": [_scenario(tried, matter) for tried in what_if.scenarios],
        "rows": [_row(row) for row in what_if.rows],
    }


def _scenario(tried: Tried, matter: Matter) -> dict[str, Any]:
    return {
        "name": tried.name,
        "changes": [
            {
                "path": change.path,
                "label": full_label(
                    ask.fields(Matter)[paths.pattern(change.path)], change.path, matter
                ),
                "before": change.before,
                "after": change.after,
            }
            for change in tried.changes
        ],
        "appear": [_finding(finding) for finding in tried.appear],
        "disappear": [_finding(finding) for finding in tried.disappear],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "level": finding.level.value,
        "sentence": finding.sentence,
        "citation": finding.citation,
        "paths": list(finding.paths),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        "differs": row.differs,
        "given": _shown(row.given),
        "scenarios": [
            {
                **_shown(shown),
                "difference": row.difference(place).value,
                "by": None if (by := row.by(place)) is None else str(by),
            }
            for place, shown in enumerate(row.others)
        ],
    }


def _shown(shown: Shown) -> dict[str, Any]:
    figure = shown.figure
    return {
        "value": shown.value,
        "known": shown.known,
        "amount": str(figure.shown) if figure else None,
        "period": figure.period.value if figure and figure.period else None,
        "note": shown.note,
        "why": shown.why,
        "rules_of": shown.whose,
        "step": _step(shown.step),
    }


def _step(step: Step) -> dict[str, Any]:
    backed = step.provenance
    return {
        "label": step.label,
        "value": step.value,
        "how": step.how,
        "citation": step.citation,
        "status": backed.status.value if backed else None,
        "path": step.path,
        "parts": [_step(part) for part in step.parts],
    }
