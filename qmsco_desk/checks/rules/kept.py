"""What a matter's file keeps of the rules that it was checked against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.standing import OF_EMPLOYMENT
from qmsco_desk.checks.trace import Computed
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.law.plain import fingerprint
from qmsco_desk.law.telling import Told, tell
from qmsco_desk.model.checked import CheckedAgainst, Outcome, RuleUsed
from qmsco_desk.model.money import cents_down, dollars, percent_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.checks.report import Report
    from qmsco_desk.law.schema import FederalRules, StateRules

# Whom to telephone is no rule: nothing is checked or computed by it.
_NO_RULE = ("contact",)

ENROLL = "enroll."
UNDECIDED = "undecided"


def kept(
    report: Report,
    federal: FederalRules,
    issuing: StateRules | None,
    employment: StateRules | None,
    *,
    version: str,
    answers: str,
) -> CheckedAgainst:
    """The rules of a review and its outcomes, as a matter's file keeps them.

    Args:
        report: The review.
        federal: Federal law of its day.
        issuing: Rules of the issuing state.
        employment: Rules of the state where the participant works.
        version: The program's version.
        answers: Mark of the matter's answers.
    """
    return CheckedAgainst(
        on=report.on,
        day=report.today,
        version=version,
        answers=answers,
        rules=(
            *_used(issuing, employment=False),
            *_used(employment, employment=True),
            *_federal(federal),
        ),
        outcomes=tuple(_outcomes(report.calculation)),
    )


def _used(rules: StateRules | None, *, employment: bool) -> Iterator[RuleUsed]:
    """The items that one of the two states decides."""
    if rules is None:
        return
    for told in tell(rules):
        if told.key not in _NO_RULE and (told.key in OF_EMPLOYMENT) is employment:
            yield _rule(rules.jurisdiction, told)


def _federal(federal: FederalRules) -> Iterator[RuleUsed]:
    """The figures of federal law that a result can turn on."""
    ccpa, benchmark, notice = federal.ccpa, federal.benchmark, federal.notice
    percents = (
        ccpa.second_family,
        ccpa.no_second_family,
        ccpa.second_family_arrears,
        ccpa.no_second_family_arrears,
    )
    shown = [percent_text(percent) for percent in percents]
    limit = (
        f"{shown[0]} percent of disposable earnings with a second family, {shown[1]} percent "
        f"without; {shown[2]} or {shown[3]} percent with arrears older than 12 weeks."
    )
    cost = f"{percent_text(benchmark.percent)} percent of {benchmark.income.value} income."
    days = (
        f"The employer has {notice.employer_to_plan} business days, the plan "
        f"{notice.plan_answers}, the agency {notice.agency_selects}."
    )
    for key, title, says, entry in (
        ("ccpa", "Federal withholding limit", limit, ccpa),
        ("benchmark", "Federal benchmark of reasonable cost", cost, benchmark),
        ("notice", "Days of the federal notice", days, notice),
    ):
        yield _rule("US", Told(key, 0, title, (says.replace("_", " "),), entry))


def _rule(jurisdiction: str, told: Told) -> RuleUsed:
    entry = told.entry
    words = entry.rule_text
    return RuleUsed(
        jurisdiction=jurisdiction,
        item=told.key,
        mark=fingerprint(entry, doubts=False),
        status=entry.status.value,
        title=told.title,
        says=(*told.says, words) if words and words not in told.says else told.says,
        citation=entry.citation,
        confirmed=confirmed_words(entry.confirmed),
        since=entry.effective_from,
    )


def _outcomes(figures: Calculation) -> Iterator[Outcome]:
    """Reasonable cost, the limit, and what is enrolled."""
    yield Outcome("reasonable_cost", figures.reasonable_cost.result.value)
    limit = UNDECIDED
    if isinstance(figures.limit, Computed) and figures.pay_period is not None:
        limit = f"{dollars(cents_down(figures.limit.value.amount))} {figures.pay_period.label}"
    yield Outcome("withholding_limit", limit)
    answers = {True: "yes", False: "no", None: UNDECIDED}
    by_kind: dict[str, list[str]] = {}
    for one in figures.enrollment:
        by_kind.setdefault(one.kind.value, []).append(answers[one.enroll])
    for kind, said in by_kind.items():
        yield Outcome(f"{ENROLL}{kind}", ", ".join(said))
