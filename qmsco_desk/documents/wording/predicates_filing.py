"""Questions that decide the words of papers filed beside the order: who asks, for what, when."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import CostResult
from qmsco_desk.documents.packet.entries import PRESETS, entries_of
from qmsco_desk.law.citation import Status
from qmsco_desk.model.vocabulary import Movant, PacketPreset, PaperName, PlanKind, Proceeding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.subject import Subject

_COME_WITH_NOTICE = (
    PaperName.MOTION,
    PaperName.ORDER,
    PaperName.ORDER_PUBLIC,
    PaperName.FINDINGS,
)
_NO_POLICY = (PlanKind.NONE, PlanKind.PUBLIC)  # nothing that an employer or insurer is paid for


def _nothing_pending(subject: Subject) -> bool:
    """No case is open and no earlier order stands: the request opens one, and is a petition.

    A case number, a decree that the order carries out, or a proceeding to modify an earlier order
    each show a case in which a motion can be made. While nothing is answered it is a motion.
    """
    case = subject.matter.case
    return (
        subject.matter.underlying.separate is False
        and not case.number
        and case.proceeding not in (None, Proceeding.MODIFICATION)
    )


def _proceeding(kind: Proceeding) -> Callable[[Subject], bool]:
    return lambda subject: subject.matter.case.proceeding is kind


def _cost_rule_verified(subject: Subject) -> bool:
    """Every rule that the state's test of cost leaned on was read in its source or confirmed.

    A paper that a court reads never claims more than that. The state's choice of basis counts where
    it is on file: while it is unknown, a test that could be computed names its own.
    """
    figures, rules = subject.calculation, subject.issuing
    if figures is None or rules is None or not rules.reasonable_cost.status.verified:
        return False
    leaned_on = [step.provenance for _, step in figures.reasonable_cost.step.walk()]
    basis = rules.expense_basis.status
    return (basis.verified or basis is Status.UNKNOWN) and all(
        rule is None or rule.status.verified for rule in leaned_on
    )


def _cost(result: CostResult, *, met: bool) -> Callable[[Subject], bool]:
    """The state's test came out so, under rules that are verified, with figures to show."""

    def ask(subject: Subject) -> bool:
        figures = subject.calculation
        return (
            figures is not None
            and figures.reasonable_cost.result is result
            and any(
                test.met is met and test.limit is not None and test.cost is not None
                for test in figures.reasonable_cost.tests
            )
            and _cost_rule_verified(subject)
        )

    return ask


def _contributions_given(subject: Subject) -> bool:
    return any(
        coverage.kind is not None and coverage.with_children is not None
        for plan in subject.matter.plans
        if plan.kind not in _NO_POLICY
        for coverage in plan.coverages
    )


def _incomes_given(subject: Subject) -> bool:
    work = subject.matter.work
    return work.participant.income.gross is not None and work.other_parent.gross is not None


def _within_reach(subject: Subject) -> bool:
    plans = [plan for plan in subject.matter.plans if plan.kind is not PlanKind.NONE]
    return bool(plans) and all(plan.children_in_area is True for plan in plans)


def papers_sent(subject: Subject) -> frozenset[PaperName | None]:
    """The papers that go to the other side before the hearing, with others that do not.

    Those of the packet; where it holds neither request nor notice, the usual ones of a filing, and
    the notice among them only if a hearing is set.
    """
    bound = frozenset(entry.paper for entry in entries_of(subject.matter.packet).entries)
    if bound & {PaperName.MOTION, PaperName.HEARING}:
        return bound
    usual = frozenset(PRESETS[PacketPreset.FILING])
    return usual if subject.matter.case.hearing_on else usual - {PaperName.HEARING}


def _papers_with_notice(subject: Subject) -> bool:
    return not papers_sent(subject).isdisjoint(_COME_WITH_NOTICE)


def _order_entered(subject: Subject) -> bool:
    """What is served is the order that the court made, and no longer the request for it."""
    signed = subject.matter.signing.signed_on is not None
    return signed or subject.matter.packet.preset is PacketPreset.PLAN


FILING_PREDICATES: Mapping[str, Callable[[Subject], bool]] = MappingProxyType(
    {
        # which case, and who asks
        "nothing_pending": _nothing_pending,
        "case_of_marriage": _proceeding(Proceeding.MARRIAGE),
        "case_of_parentage": _proceeding(Proceeding.PARENTAGE),
        "case_of_children": _proceeding(Proceeding.CHILD),
        "case_of_modification": _proceeding(Proceeding.MODIFICATION),
        "movant_is_agency": lambda s: s.matter.parties.movant is Movant.AGENCY,
        "hearing_set": lambda s: s.matter.case.hearing_on is not None,
        # what coverage there is, and what it costs
        "participant_enrolled": lambda s: (
            bool(s.group_plans) and all(plan.enrolled is True for _, plan in s.group_plans)
        ),
        "contributions_given": _contributions_given,
        "incomes_given": _incomes_given,
        "care_within_reach": _within_reach,
        "cost_within_limit": _cost(CostResult.REASONABLE, met=True),
        "cost_above_limit": _cost(CostResult.NOT_REASONABLE, met=False),
        # what is served
        "order_entered": _order_entered,
        "papers_with_notice": _papers_with_notice,
        "order_signed": lambda s: s.matter.signing.signed_on is not None,
    }
)
