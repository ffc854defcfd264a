"""`qmsco-desk check`: the findings of a matter."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, Streams
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.checks.report import Report
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.office import Office

_HEADINGS = {
    Level.ERROR: "Errors: a plan administrator or a court would send the order back",
    Level.WARNING: "Warnings",
    Level.NOTE: "Notes",
}


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
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    report = office.review(office.open_matter(chosen.matter).matter)
    streams.say(_as_json(report) if chosen.format == "json" else as_text(report))
    return ERRORS_FOUND if report.has_errors else CLEAN


def as_text(report: Report) -> str:
    """The findings for a reader, by level."""
    lines = [f"Checked against the rules in force on {in_words(report.on)}."]
    for level in Level:
        findings = report.at(level)
        if findings:
            lines += ["", f"{_HEADINGS[level]} ({len(findings)})"]
            for finding in findings:
                lines += _finding_lines(finding)
    if not report.findings:
        lines += ["", "Nothing was found."]
    return "\n".join(lines)


def _finding_lines(finding: Finding) -> list[str]:
    standing = _standing(finding.provenance)
    cited = f"[{finding.citation}] {standing}" if finding.citation else standing
    lines = textwrap.wrap(finding.sentence, 96, initial_indent="  - ", subsequent_indent="    ")
    for text in (finding.fix, cited):
        if text:
            lines += textwrap.wrap(text, 96, initial_indent="    ", subsequent_indent="    ")
    return lines


def _standing(provenance: Provenance | None) -> str:
    """How far a finding's rule may be leaned on; empty where it was read."""
    if provenance is None:
        return ""
    if provenance.confirmed:
        return f"({provenance.confirmed})"
    verified = provenance.status.verified
    return "" if verified else "(rule not verified: confirm before relying on it)"


def _as_json(report: Report) -> str:
    findings = [
        {
            "id": finding.id,
            "level": finding.level.value,
            "sentence": finding.sentence,
            "why": finding.why,
            "fix": finding.fix,
            "citation": finding.citation,
            "paths": list(finding.paths),
            "status": finding.provenance.status.value if finding.provenance else None,
            "open": finding.open,
        }
        for finding in report.findings
    ]
    return json.dumps(
        {"version": 1, "law_as_of": report.on.isoformat(), "findings": findings}, indent=2
    )
