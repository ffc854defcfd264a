"""Every check, in the order in which they run. A new module of checks is one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.federal import (
    ccpa,
    cost_shares,
    erisa_ages,
    erisa_clauses,
    erisa_coverage,
    erisa_mail,
    erisa_new_benefits,
    erisa_offered,
    erisa_people,
    erisa_plans,
    erisa_right,
    notice,
    order_terms,
    plan_kind,
    plan_kind_words,
    plan_recitals,
    words_that_undo,
    words_to_avoid,
)
from qmsco_desk.checks.matter import (
    addresses,
    amounts,
    compared,
    coverages,
    dates,
    days,
    entry,
    names,
    people,
    plans_fit,
    printing,
    privacy,
    recitals,
    roles,
    serving,
    support,
)
from qmsco_desk.checks.registry import Check
from qmsco_desk.checks.state import (
    caption,
    cost,
    duration,
    family,
    filing,
    filing_words,
    firm,
    on_file,
    separate,
    withholding,
)

if TYPE_CHECKING:
    from types import ModuleType

_MODULES: tuple[ModuleType, ...] = (
    on_file,
    firm,
    caption,
    notice,
    erisa_people,
    people,
    names,
    roles,
    addresses,
    recitals,
    dates,
    days,
    entry,
    serving,
    plan_kind,
    plan_recitals,
    erisa_plans,
    coverages,
    plans_fit,
    erisa_coverage,
    erisa_new_benefits,
    erisa_ages,
    erisa_offered,
    erisa_mail,
    cost_shares,
    amounts,
    compared,
    support,
    ccpa,
    withholding,
    cost,
    family,
    duration,
    separate,
    erisa_right,
    erisa_clauses,
    order_terms,
    plan_kind_words,
    words_to_avoid,
    words_that_undo,
    privacy,
    filing,
    filing_words,
    printing,
)

CHECKS: tuple[Check, ...] = tuple(
    found for module in _MODULES for found in vars(module).values() if isinstance(found, Check)
)
