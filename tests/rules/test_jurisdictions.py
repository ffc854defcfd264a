"""Every jurisdiction, end to end: the sample family checked there, against arithmetic by hand."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.checks.report import Report
from qmsco_desk.documents.catalogue import PAPERS
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import StateRules
from qmsco_desk.law.telling import tell
from qmsco_desk.locate import resource
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PaperName
from qmsco_desk.storage import case_result
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import TODAY, case_of, given, library, report_of
from tests.checks.cases import with_entry
from tests.documents.matters import reviewed
from tests.rules.shipped import CODES

FOLDER = Path(__file__).parents[1] / "cases" / "jurisdictions"
SAMPLES = Samples(resource("samples"))

# "5% of the parent's gross income", "9 percent of income"; not "50% of disposable income", which is
# a limit on withholding. The federal benchmark calls itself so.
SHARE_OF_INCOME = re.compile(
    r"\d(?:\.\d+)?\s?(?:%|percent)\s+(?:of|x)\b[^.;]{0,60}?"
    r"(?<!disposable )\b(?:income|resources)",
    re.IGNORECASE,
)
BENCHMARK = re.compile(r"[^\n]*\bbenchmark\b[^\n]*\n?(?:[^\n]*\n?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Worked:
    code: str
    name: str
    given: tuple[tuple[str, str], ...]
    result: tuple[tuple[str, Any], ...]
    no_percentage: bool

    def matter(self) -> Matter:
        matter = SAMPLES.family(self.code)
        for path, text in self.given:
            matter = given(with_entry(matter, path), {path: text})
        return matter


def load() -> list[Worked]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            assert table.pop("because").strip(), f"{path.name}: say why"
            found.append(
                Worked(
                    path.stem,
                    table.pop("name"),
                    tuple(table.pop("given", {}).items()),
                    tuple(table.pop("result").items()),
                    table.pop("no_percentage", False),
                )
            )
            assert not table, f"{path.name}: {sorted(table)} is not known to these cases"
    return found


CASES = load()


def at(result: Any, path: str) -> Any:
    for part in re.findall(r"[a-z_]+|\d+", path):
        result = result[int(part)] if part.isdigit() else result[part]
        if result is None:
            return None
    return result


def test_every_jurisdiction_has_a_case() -> None:
    assert {case.code for case in CASES} == set(CODES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_the_family_comes_out_as_worked_by_hand(case: Worked) -> None:
    result = case_result.as_plain(case_of(case.matter()).calculation)
    for path, expected in case.result:
        assert at(result, path) == (None if expected == "null" else expected), path


def printed(matter: Matter) -> str:
    """Every paper of a matter as text, but the sheet that quotes the state's rule itself."""
    whole = reviewed(matter)
    return "\n".join(
        render_text.render(kind.build(whole))
        for kind in PAPERS
        if kind.paper is not PaperName.REQUIREMENTS
    )


def said(report: Report) -> str:
    """Every finding of a report, with its why."""
    return "\n".join(
        f"{finding.sentence} {finding.why} {finding.fix}" for finding in report.findings
    )


@pytest.mark.parametrize(
    "code", sorted({case.code for case in CASES if case.no_percentage}), ids=str
)
def test_a_rule_that_is_not_on_file_shows_no_percentage(code: str) -> None:
    matter = SAMPLES.family(code)
    for text in (said(report_of(matter)), printed(matter)):
        own = BENCHMARK.sub("", text)
        assert SHARE_OF_INCOME.findall(own) == []
        of_cost = [line for line in own.splitlines() if "reasonable cost" in line.lower()]
        assert [line for line in of_cost if re.search(r"\d\s?(?:%|percent)", line)] == []


def test_every_state_whose_measure_of_cost_is_unknown_has_such_a_case() -> None:
    unknown = {code for code in CODES if rules_of(code).reasonable_cost.status is Status.UNKNOWN}
    assert unknown <= {case.code for case in CASES if case.no_percentage}


def rules_of(code: str) -> StateRules:
    rules = library().rules(code, TODAY)
    assert rules is not None
    return rules


@pytest.mark.parametrize("code", CODES)
def test_every_rule_that_a_calculation_leans_on_can_be_read(code: str) -> None:
    """Each is an item that the library tells, in the words and with the citation it names."""
    told = {each.key: each for each in tell(rules_of(code))}
    leaned_on = case_of(SAMPLES.family(code)).calculation.provenance
    own = [each for each in leaned_on if each.jurisdiction == code]
    assert {each.rule for each in own} <= set(told)
    for each in own:
        entry = told[each.rule].entry
        assert (each.citation, each.status) == (entry.citation, entry.status), each.rule
        assert each.status is Status.UNKNOWN or told[each.rule].says or entry.rule_text, each.rule
    federal = library().federal(TODAY)
    for each in leaned_on:
        if each.jurisdiction != code:
            assert getattr(federal, each.rule).citation == each.citation
