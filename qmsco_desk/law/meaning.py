"""What a jurisdiction's answer means for an order that is being drafted under its law.

One to three plain sentences an item, made from the form of the rule alone. They say what the
program does with the rule and what a drafter should count on; they promise nothing, and where
nothing is on file they say that nothing is computed and what has to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from qmsco_desk.law import meaning_of_cost, meaning_of_pay, schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Entry, StateRules

_READ_IN_WORDS = "What could be read stands here in words; nothing is computed from it."
_MOST = 3  # sentences
_CONFIRM = "The text itself was not read: confirm it before relying on it."

_UNKNOWN: Mapping[str, str] = MappingProxyType(
    {
        "contact": "No contact is on file; ask the child support program itself where questions "
        "about a notice go.",
        "statutes": "No statutes are on file; look them up before the order cites any.",
        "reasonable_cost": "Not on file, so no test of the cost is computed and the court decides; "
        "read the court's guidelines for a measure.",
        "expense_basis": "Not on file, so no expense is chosen: the measures are shown side by "
        "side. Read the agency's or the court's own text for the one that counts.",
        "withholding_limit": "Not on file, so no limit of this jurisdiction is computed, and it "
        "may be lower than the federal one. Read the agency's instructions to employers.",
        "priority_of_withholding": "Not on file, so no order of payment is computed where the "
        "limit falls short. Read the agency's instructions to employers.",
        "coverage_shortfall": "Not on file, so where the limit falls short both outcomes are shown "
        "and none is chosen. Ask the child support agency what an employer does.",
        "enforce_against": "Not on file: ask the child support agency whether it sends notices "
        "for a custodial parent's coverage before counting on one.",
        "contest": "Not on file: ask the issuing agency how and by when the participant contests a "
        "notice.",
        "disposable_earnings": "Nothing is on file that departs from federal law, and nothing is "
        "taken off beyond it. Read the withholding law before relying on the figure.",
        "allocation_among_orders": "Not on file, so what several orders of one rank get is not "
        "computed. Read the agency's instructions to employers.",
        "order_ends": "Not on file, so no age is checked. Read the law on the end of support, and "
        "give the order an age or a date.",
        "court": "Not on file: type the court and the style of the case as the court's own papers "
        "have them.",
        "accessibility": "No measure is on file: read the court's rule before comparing the plan's "
        "service area with the children's home.",
        "cash_medical": "Not on file, and no amount is computed. Read the court's guidelines for "
        "what an order says where there is no coverage at reasonable cost.",
        "filing_privacy": "Not on file: read the court's rule on what filed papers may show of "
        "minors before the order is filed.",
        "filing_form": "Not on file: papers are held against what every court's filing system asks "
        "of a file; read the court's own rules of form before filing.",
    }
)
_UNKNOWN_OTHER = "Not on file, and nothing is computed from it. Read the law's own text."


def meaning(rules: StateRules, key: str) -> tuple[str, ...]:
    """What the answer to an item means for an order, in one to three sentences.

    Args:
        rules: A jurisdiction's rules as in force on a day.
        key: The item's key ("withholding_limit").
    """
    entry: Entry = getattr(rules, key)
    if entry.status is Status.UNKNOWN:
        read = (_READ_IN_WORDS,) if entry.rule_text else ()
        return (_UNKNOWN.get(key, _UNKNOWN_OTHER), *read)
    said = _MEANINGS[key](rules) if key in _MEANINGS else ("Read with the words of the rule.",)
    doubt = (_CONFIRM,) if not entry.status.verified else ()
    spoken = tuple(sentence for sentence in said if sentence)
    return (*spoken[: _MOST - len(doubt)], *doubt)


def _contact(rules: StateRules) -> tuple[str, ...]:
    whom = rules.contact.group or rules.contact.agency
    to = f" to {whom}" if whom else ""
    return (f"Questions about a National Medical Support Notice go{to} as told here.",)


def _statutes(rules: StateRules) -> tuple[str, ...]:
    del rules
    return ("The order rests on these laws; read a provision before the order cites it.",)


def _enforce_against(rules: StateRules) -> tuple[str, ...]:
    match rules.enforce_against.option:
        case schema.EnforceAgainst.EITHER_OR_BOTH:
            return (
                "The child support agency may send a notice to either parent's employer, so the "
                "coverage of either can be enforced.",
            )
        case schema.EnforceAgainst.NONCUSTODIAL_ONLY:
            return (
                "Where the custodial parent is the participant, the agency sends no notice: serve "
                "the order on the plan, or choose the other parent's plan.",
            )
        case _:
            return ("Read the rule before counting on a notice for a custodial parent's coverage.",)


def _contest(rules: StateRules) -> tuple[str, ...]:
    days = rules.contest.deadline_days
    within = f" within {days} days" if days is not None else ""
    return (
        f"The participant may contest a notice{within} in the way told here; tell the parties, or "
        "attach it to the papers served.",
        "Withholding goes on until the employer is told that the contest is resolved.",
    )


def _order_ends(rules: StateRules) -> tuple[str, ...]:
    rule = rules.order_ends
    if rule.age is None:
        return ("No age is on file: give the order an age or a date, and read the rule for both.",)
    said = [f"An order that runs to the end of support runs to age {rule.age}."]
    if rule.school_extension or rule.other:
        said.append("The exceptions told here are for the drafter to apply, child by child.")
    if rule.coverage:
        said.append("The duty to keep coverage ends as told here, which need not be then.")
    else:
        said.append("A plan may cover a child longer; the order binds it only for its own period.")
    return tuple(said)


def _court(rules: StateRules) -> tuple[str, ...]:
    court = rules.court
    apart = (
        "Keep the order a paper of its own, apart from the decree and the order of support."
        if court.separate_order
        else ""
    )
    if court.caption:
        return (
            "The caption of the papers is set in this form; a style that is typed replaces it.",
            apart,
        )
    if court.caption_marriage or court.caption_parentage:
        return (
            "In the cases named, the caption of the papers is set in this form; in others, type "
            "the style of the case.",
            apart,
        )
    return ("No form of caption is on file: type the style of the case.", apart)


def _accessibility(rules: StateRules) -> tuple[str, ...]:
    del rules
    return (
        "Compare the plan's service area with the children's home by this measure; the answer is "
        "the drafter's, and nothing is computed.",
    )


def _cash_medical(rules: StateRules) -> tuple[str, ...]:
    del rules
    return (
        "Where there is no coverage at reasonable cost, hold the order against this rule: an "
        "amount of cash medical support, or the reason why there is none.",
    )


def _filing_privacy(rules: StateRules) -> tuple[str, ...]:
    rule = rules.filing_privacy
    child = (rule.minor_name, rule.minor_birth_date, rule.minor_address)
    said = [
        "The plan's copy names each child in full with a mailing address, whatever the filed copy "
        "may show (29 U.S.C. 1169(a)(3)(A))."
    ]
    if any(child):
        said.append("The review says what the order that is filed will show of it.")
    else:
        said.append(
            "Nothing on file speaks of minors' names and addresses, which is no leave to file them."
        )
    return tuple(said)


def _filing_form(rules: StateRules) -> tuple[str, ...]:
    rule = rules.filing_form
    paper = (
        "Choose line-numbered pleading paper for what is filed; forms that a court prescribes "
        "stand outside it."
        if rule.line_numbers
        else ""
    )
    return (
        "What is exported is held against these points, and each fault is named with its cure.",
        paper,
        "What the rule does not speak of may still be asked: read the court's own rules of form.",
    )


_MEANINGS: Mapping[str, Callable[[StateRules], tuple[str, ...]]] = MappingProxyType(
    {
        "contact": _contact,
        "statutes": _statutes,
        "reasonable_cost": meaning_of_cost.reasonable_cost,
        "expense_basis": meaning_of_cost.expense_basis,
        "withholding_limit": meaning_of_pay.withholding_limit,
        "priority_of_withholding": meaning_of_pay.priority,
        "coverage_shortfall": meaning_of_pay.shortfall,
        "enforce_against": _enforce_against,
        "contest": _contest,
        "disposable_earnings": meaning_of_pay.disposable,
        "allocation_among_orders": meaning_of_pay.allocation,
        "order_ends": _order_ends,
        "court": _court,
        "accessibility": _accessibility,
        "cash_medical": _cash_medical,
        "filing_privacy": _filing_privacy,
        "filing_form": _filing_form,
    }
)
