"""Questions that decide the words of what goes to one plan: the covering letter, the checklist."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.subject import Subject

_ERISA = (PlanKind.ERISA, PlanKind.MULTIEMPLOYER)
# While the kind is not answered, a plan is spoken to as an employer's.
_QMCSO = (None, *_ERISA, PlanKind.CHURCH)


def this_kind(subject: Subject) -> PlanKind | None:
    """The kind of the plan that a paper is for; None while it is not answered."""
    plans = subject.matter.plans
    here = subject.plan is not None and subject.plan < len(plans)
    return plans[subject.plan].kind if here and subject.plan is not None else None


def _is(*kinds: PlanKind | None) -> Callable[[Subject], bool]:
    return lambda subject: this_kind(subject) in kinds


SERVING_PREDICATES: Mapping[str, Callable[[Subject], bool]] = MappingProxyType(
    {
        "this_plan_erisa": _is(*_ERISA),
        "this_plan_fund": _is(PlanKind.MULTIEMPLOYER),
        "this_plan_church": _is(PlanKind.CHURCH),
        "this_plan_government": _is(PlanKind.GOVERNMENT),
        "this_plan_fehb": _is(PlanKind.FEHB),
        "this_plan_tricare": _is(PlanKind.TRICARE),
        "this_plan_individual": _is(PlanKind.INDIVIDUAL),
        "this_plan_public": _is(PlanKind.PUBLIC),
        "this_plan_none": _is(PlanKind.NONE),
        "this_plan_qmcso": _is(*_QMCSO),
        "this_plan_group": _is(*_QMCSO, PlanKind.GOVERNMENT),
        "notice_dated": lambda s: (
            s.matter.agency.involved is True and s.matter.agency.notice_date is not None
        ),
    }
)
