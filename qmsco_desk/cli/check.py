"""`qmsco-desk check`: the findings of a matter."""

from __future__ import annotations

import dataclasses
import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, Streams
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.checks.putting_aside import PutAside
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.rules.changed import RulesChanged
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.model.reviewing import Dismissal
    from qmsco_desk.office import Office

_HEADINGS = {
    Level.ERROR: "Errors: a plan administrator or a court would send the order back",
    Level.WARNING: "Warnings",
    Level.NOTE: "Notes",
}
_PUT_ASIDE = "Put aside by counsel, for a reason"


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="list what a plan administrator or a court would send back",
        description="Checks a matter against ERISA 609(a) and the selected state's rules, and "
        "lists the findings.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how findings are written"
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    opened = Opening(office.safe, chosen, streams).read(chosen.matter).file
    changed = office.rules_changed(opened)
    report = office.review(opened.matter)
    if chosen.format == "json":
        streams.say(_as_json(report, changed))
    else:
        if changed is not None:
            streams.say(changed_text(changed) + "\n")
        streams.say(as_text(report))
    return ERRORS_FOUND if report.has_errors else CLEAN


def as_text(report: Report) -> str:
    """The findings for a reader, by level."""
    lines = [f"Checked against the rules in force on {in_words(report.on)}."]
    before = {each.finding: each.dismissal for each in report.changed_since}
    for level in Level:
        findings = report.at(level)
        if findings:
            lines += ["", f"{_HEADINGS[level]} ({len(findings)})"]
            for finding in findings:
                lines += _finding_lines(finding, before.get(finding))
    if report.dismissed:
        lines += ["", f"{_PUT_ASIDE} ({len(report.dismissed)})"]
        for put in report.dismissed:
            lines += _put_aside_lines(put)
    if not report.findings:
        lines += ["", "Nothing else was found." if report.dismissed else "Nothing was found."]
    return "\n".join(lines)


def changed_text(changed: RulesChanged) -> str:
    """Which rules changed since the matter was checked, and what they do to its outcomes."""
    lines = [changed.headline, changed.checked]
    for rule in changed.rules:
        lines += ["", *_wrapped(f"{rule.title} ({rule.jurisdiction}): {rule.why}", "  - ")]
        for word, said, cited in (
            ("Before", rule.gone, rule.cited_before),
            ("Now", rule.come, rule.cited_after),
        ):
            if not said and not cited:
                continue
            lines.append(f"    {word}:")
            lines += [line for text in said if text != cited for line in _wrapped(text, "      ")]
            lines += _wrapped(f"[{cited}]" if cited else "", "      ")
    lines += ["", *_wrapped(changed.difference or "What this changes in the matter:", "")]
    for one in changed.outcomes:
        lines += _wrapped(f"{one.title}: {one.after}; it was: {one.before}", "  - ")
    return "\n".join(lines)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 96, initial_indent=indent, subsequent_indent=" " * len(indent))


def _finding_lines(finding: Finding, before: Dismissal | None) -> list[str]:
    standing = _standing(finding.provenance)
    cited = f"[{finding.citation}] {standing}" if finding.citation else standing
    cure = f"One step mends it in the desk: {finding.cure.label}." if finding.cure else ""
    changed = f"{_said_of(before)} What it says has changed since." if before else ""
    lines = _wrapped(finding.sentence, "  - ")
    for text in (finding.fix, cure, cited, changed):
        lines += _wrapped(text, "    ")
    return lines


def _put_aside_lines(put: PutAside) -> list[str]:
    """A finding that counsel answers for, how much it would matter, and why it does not stand."""
    lines = _wrapped(f"{put.finding.level.value.capitalize()}: {put.finding.sentence}", "  - ")
    for text in (_said_of(put.dismissal), f"[{put.finding.citation}]"):
        lines += _wrapped("" if text == "[]" else text, "    ")
    return lines


def _said_of(dismissal: Dismissal) -> str:
    on = f" on {in_words(dismissal.on)}" if dismissal.on else ""
    return f"Put aside{on} by {dismissal.by}: {' '.join(dismissal.reason.split()).rstrip('.')}."


def _standing(provenance: Provenance | None) -> str:
    """How far a finding's rule may be leaned on; empty where it was read."""
    if provenance is None:
        return ""
    if provenance.confirmed:
        return f"({provenance.confirmed})"
    verified = provenance.status.verified
    return "" if verified else "(rule not verified: confirm before relying on it)"


def _as_json(report: Report, changed: RulesChanged | None) -> str:
    before = {each.finding: each.dismissal for each in report.changed_since}
    return json.dumps(
        {
            "version": 1,
            "law_as_of": report.on.isoformat(),
            "rules_changed": None if changed is None else dataclasses.asdict(changed),
            "findings": [
                {**_finding_json(finding), "put_aside_before": _dismissal_json(before.get(finding))}
                for finding in report.findings
            ],
            "put_aside": [
                {**_finding_json(put.finding), "put_aside": _dismissal_json(put.dismissal)}
                for put in report.dismissed
            ],
        },
        indent=2,
    )


def _finding_json(finding: Finding) -> dict[str, object]:
    cure = finding.cure
    return {
        "id": finding.id,
        "level": finding.level.value,
        "sentence": finding.sentence,
        "why": finding.why,
        "fix": finding.fix,
        "citation": finding.citation,
        "paths": list(finding.paths),
        "status": finding.provenance.status.value if finding.provenance else None,
        "open": finding.open,
        "cure": None if cure is None else {"label": cure.label, "texts": dict(cure.texts)},
    }


def _dismissal_json(dismissal: Dismissal | None) -> dict[str, str | None] | None:
    """Who put a finding aside, when, why, and what it said then."""
    if dismissal is None:
        return None
    return {
        "reason": dismissal.reason,
        "by": dismissal.by,
        "on": dismissal.on.isoformat() if dismissal.on else None,
        "sentence": dismissal.sentence,
    }
