"""Cases kept as data in tests/cases: given, as of, expected findings, and why they are expected.

A case starts from a sample matter ("TX") or from the empty one ("empty"). `given` types answers
into fields by path; a path one past the end of a list adds an entry, and `remove` takes entries
out. `expect` names each finding that the change brings and the start did not have, with its level,
or "open" where the rule could not be applied; nothing else may appear. `gone` names findings of the
start that must have disappeared. `says` are words that some new finding must hold.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Finding
from qmsco_desk.model.ask import repeats
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at, insert_at, parse, pattern, remove_at
from tests.checks.by_hand import TODAY, given, report_of, sample

FOLDER = Path(__file__).parent.parent / "cases"
KINDS = ("federal", "state", "matter")


@dataclass(frozen=True, slots=True)
class DataCase:
    name: str
    start: str
    because: str
    as_of: date = TODAY
    given: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()
    expect: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    says: tuple[str, ...] = ()

    def begin(self) -> Matter:
        return Matter() if self.start == "empty" else sample(self.start)

    def matter(self) -> Matter:
        matter = self.begin()
        for path in self.remove:
            list_path, _, index = path.removesuffix("]").rpartition("[")
            matter = remove_at(matter, list_path, int(index))
        for path, text in self.given:
            matter = given(with_entry(matter, path), {path: text})
        return matter


def with_entry(matter: Matter, path: str) -> Matter:
    """The matter with an empty entry added where a path points one past the end of a list."""
    prefix = ""
    for part in parse(path):
        if isinstance(part, int):
            if part == len(get_at(matter, prefix)):
                record = repeats(Matter)[pattern(f"{prefix}[]")].record
                matter = insert_at(matter, prefix, part, record())
            prefix += f"[{part}]"
        else:
            prefix = f"{prefix}.{part}" if prefix else part
    return matter


def load() -> list[DataCase]:
    cases = []
    for kind in KINDS:
        for path in sorted((FOLDER / kind).glob("*.toml")):
            for table in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
                cases.append(
                    DataCase(
                        name=table.pop("name"),
                        start=table.pop("start"),
                        because=table.pop("because"),
                        as_of=table.pop("as_of", TODAY),
                        given=tuple(table.pop("given", {}).items()),
                        remove=tuple(table.pop("remove", ())),
                        expect=tuple(table.pop("expect", {}).items()),
                        gone=tuple(table.pop("gone", ())),
                        says=tuple(table.pop("says", ())),
                    )
                )
                assert not table, f"{path.name}: {sorted(table)} is not known to cases"
    return cases


def brought(case: DataCase) -> tuple[list[Finding], Report, Report]:
    """Findings that the case has and its start has not, and both reports."""
    before, after = report_of(case.begin(), case.as_of), report_of(case.matter(), case.as_of)
    known = {(finding.id, finding.sentence) for finding in before.findings}
    new = [finding for finding in after.findings if (finding.id, finding.sentence) not in known]
    return new, before, after
