"""Cases for the checks: the sample matters, changed, and reviewed by the law on file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.case import Case
from qmsco_desk.checks.engine import review
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Finding
from qmsco_desk.documents.papers import order
from qmsco_desk.documents.wording.library import Wording
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import pattern, set_at
from qmsco_desk.storage.samples import Samples

TODAY = date(2026, 11, 21)


@cache
def library() -> Library:
    return Library.load(resource("rules"))


@cache
def wording() -> Wording:
    return Wording.load(resource("wording", "order"))


@cache
def sample(state: str) -> Matter:
    return Samples(resource("samples")).matter(state)


def case_of(matter: Matter, today: date = TODAY) -> Case:
    """The case as the office builds it."""
    on = matter.case.law_as_of or today
    federal = library().federal(on)
    issuing, employment = (
        library().rules(code, on) if code else None
        for code in (matter.case.state, matter.employment_state)
    )
    return Case(
        matter=matter,
        federal=federal,
        issuing=issuing,
        employment=employment,
        on=on,
        today=today,
        calculation=calculate(figures_of(matter), federal, issuing, employment),
        text=order.words(matter, wording(), issuing, employment),
    )


def report_of(matter: Matter, today: date = TODAY) -> Report:
    return review(case_of(matter, today))


def given(matter: Matter, answers: dict[str, str]) -> Matter:
    """The matter with answers typed into its fields, by path, as a person types them."""
    for path, text in answers.items():
        matter = set_at(matter, path, fields(Matter)[pattern(path)].kind.read(text))
    return matter


def found(report: Report, check_id: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.findings if finding.id == check_id)


def with_issuing(case: Case, key: str, form: dict[str, object]) -> Case:
    """The case with one item of the issuing state's rules replaced; the figures follow."""
    assert case.issuing is not None
    rules = library().replaced(case.issuing, key, form)
    same = case.matter.employment_state == case.matter.case.state
    employment = rules if same else case.employment
    figures = figures_of(case.matter)
    return replace(
        case,
        issuing=rules,
        employment=employment,
        calculation=calculate(figures, case.federal, rules, employment),
    )
