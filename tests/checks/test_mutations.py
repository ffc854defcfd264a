"""One statement or one fact is taken out of a complete order: exactly what names it is found.

What is expected is kept as data in tests/cases/mutations, each row with its reason. Where a row is
out of date a failure shows it as it would have to be; read it before you take it over.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Finding
from qmsco_desk.documents.wording.clauses import Clause
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.model.ask import answers
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import pattern, set_at
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.model.vocabulary import PlanKind
from tests.checks.by_hand import TODAY, given, library, report_of, sample, wording
from tests.documents import matters

FOLDER = Path(__file__).parents[1] / "cases" / "mutations"
SAMPLES = ("TX", "OH", "WA")
# Orders of each kind that the wording library has words for.
ORDERS = {
    **{code: sample(code) for code in SAMPLES},
    "hearing": matters.texas(),
    "agreed": matters.agreed(),
    "official": matters.official(),
    "ranked": given(sample("VA"), {"withholding.premiums_first": "yes"}),
    **{kind.value: matters.with_plan_kind(kind) for kind in PlanKind if kind is not PlanKind.ERISA},
}
# A clause that stands there and says nothing.
SAYS_NOTHING = ("Intentionally left blank.", "The plan is encouraged to do so.")


@dataclass(frozen=True, slots=True)
class Row:
    """What is found where one thing is missing; `within` names the orders that it holds for."""

    at: tuple[str, ...]
    finds: tuple[str, ...]
    because: str
    within: tuple[str, ...]


def rows(kind: str) -> list[Row]:
    """The rows of a table; where several fit, the one that names most comes first."""
    found = []
    for table in tomllib.loads((FOLDER / f"{kind}s.toml").read_text(encoding="utf-8"))[kind]:
        found.append(
            Row(
                tuple(table.pop("at")),
                tuple(table.pop("finds")),
                table.pop("because"),
                tuple(table.pop("in", ())),
            )
        )
        assert not table, f"{sorted(table)} is not known to these rows"
    return sorted(found, key=lambda row: not row.within)


FACTS, CLAUSES = rows("fact"), rows("clause")


def row_for(table: list[Row], order: str, *names: str) -> Row | None:
    """The row for an order's fact or clause: by its first name, else by the next."""
    for name in names:
        for row in table:
            if name in row.at and (order in row.within or not row.within):
                return row
    return None


def appeared(before: Report, after: Report) -> tuple[Finding, ...]:
    """Findings of each check that finds more than it did before; another wording is not more."""
    more = Counter(one.id for one in after.findings)
    more.subtract(one.id for one in before.findings)
    known = {(one.id, one.sentence) for one in before.findings}
    return tuple(
        one for one in after.findings if more[one.id] > 0 and (one.id, one.sentence) not in known
    )


def leads_to(finding: Finding, path: str) -> bool:
    """Whether a finding leads to a field, to the record that holds it, or to its sibling."""
    record = path.rpartition(".")[0]
    return any(path == at or path.startswith((f"{at}.", f"{at}[")) for at in finding.paths) or any(
        at.rpartition(".")[0] == record for at in finding.paths
    )


def answered() -> Iterator[tuple[str, str]]:
    """Each sample with each fact that it answers."""
    for code in SAMPLES:
        for path, spec, value in answers(sample(code)):
            if value != spec.kind.empty:
                yield code, path


@pytest.mark.parametrize("code", SAMPLES)
def test_a_fact_that_is_missing_is_found_by_what_names_it_and_by_nothing_else(code: str) -> None:
    matter, before, wrong = sample(code), report_of(sample(code)), []
    for path, spec, value in answers(matter):
        if value == spec.kind.empty:
            continue
        found = appeared(before, report_of(set_at(matter, path, spec.kind.empty)))
        ids = tuple(sorted({one.id for one in found}))
        row = row_for(FACTS, code, path, pattern(path))
        if row is None or ids != tuple(sorted(row.finds)):
            wrong.append(f"at {path} in {code}: finds {ids}, not {row and row.finds}")
        elif found and not any(leads_to(one, path) for one in found):
            wrong.append(f"at {path} in {code}: nothing of {ids} leads there")
    assert not wrong, "\n".join(wrong)


def with_change(matter: Matter, change: ClauseChange) -> Matter:
    changes = (*matter.clauses.changes, change)
    return replace(matter, clauses=replace(matter.clauses, changes=changes))


def called_for(matter: Matter) -> tuple[Clause, ...]:
    """The clauses that an order of the matter has."""
    issuing, employment = (
        library().rules(code, TODAY) for code in (matter.case.state, matter.employment_state)
    )
    subject = Subject(matter, issuing, employment)
    return tuple(one.clause for one in wording().chosen(subject))


@pytest.mark.parametrize("order", ORDERS)
def test_a_clause_that_is_missing_is_found_by_the_rules_it_serves_and_by_nothing_else(
    order: str,
) -> None:
    matter, before, wrong = ORDERS[order], report_of(ORDERS[order]), []
    for clause in called_for(matter):
        row = row_for(CLAUSES, order, clause.id)
        changes = [ClauseChange(clause=clause.id, left_out=True)]
        if order in SAMPLES:
            changes += [ClauseChange(clause=clause.id, text=text) for text in SAYS_NOTHING]
        for change in changes:
            found = appeared(before, report_of(with_change(matter, change)))
            ids = tuple(sorted({one.id for one in found}))
            how = change.text or "left out"
            if row is None or ids != tuple(sorted(row.finds)):
                wrong.append(f"{clause.id} in {order}, {how}: {ids}, not {row and row.finds}")
            last = f"clauses.changes[{len(matter.clauses.changes)}]"
            if not all(any(at.startswith(last) for at in one.paths) for one in found):
                wrong.append(f"{clause.id} in {order}, {how}: {ids} lead elsewhere")
    assert not wrong, "\n".join(wrong)


def test_each_row_is_of_something_that_there_is_and_says_why() -> None:
    facts = {(code, path) for code, path in answered()}
    clauses = {(order, one.id) for order, it in ORDERS.items() for one in called_for(it)}
    known = {check.id for check in CHECKS}
    used_facts = {id(row_for(FACTS, code, path, pattern(path))) for code, path in facts}
    used_clauses = {id(row_for(CLAUSES, order, clause)) for order, clause in clauses}
    for row, used in [(r, used_facts) for r in FACTS] + [(r, used_clauses) for r in CLAUSES]:
        assert id(row) in used, row
        assert set(row.finds) <= known, row
        assert row.because.endswith("."), row
    for row in FACTS:
        for at in row.at:
            assert any(
                at in (path, pattern(path)) and (code in row.within or not row.within)
                for code, path in facts
            ), at


def test_what_is_found_serves_a_federal_rule_that_the_clause_serves_or_the_states() -> None:
    rules = {check.id: set(check.rules) for check in CHECKS}
    for row in CLAUSES:
        for clause in row.at:
            for found in row.finds:
                served = set(wording().clause(clause).required)
                of_the_state = any(rule.startswith("state:") for rule in rules[found])
                assert rules[found] & served or of_the_state, (clause, found)


def test_every_clause_of_the_library_is_taken_out_of_some_order() -> None:
    tried = {one.id for matter in ORDERS.values() for one in called_for(matter)}
    assert {clause.id for clause in wording().clauses} == tried
