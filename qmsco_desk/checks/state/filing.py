"""What each copy will show of people, against the rule of the court that files the order.

The plan can do nothing with a child's initials (29 U.S.C. 1169(a)(3)(A)), and many courts want no
more than those in their files. Both are told in one finding, and the plan's copy is never to be
shortened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks import copies
from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import children_called, listing
from qmsco_desk.checks.verdict import CannotTell, Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.shown import Shown, shown_of_children
from qmsco_desk.law.citation import Status
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import AddressShown, ChildFact, FilingPrivacy, NameShown, OrderOn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_RULE = "state:filing_privacy"
_COURT = ("case.state", "case.law_as_of")
_PLANS_COPY = (
    " The certified copy for the plan keeps them in full: with initials it would be sent back."
)


@check(
    "filing.children",
    title="The filed order shows of the children what the court's rule lets it show",
    level=Level.WARNING,
    rules=(_RULE, "E-9"),
    reads=(*WORDS, "children[].name", "children[].address", "children[].address_of"),
    why="The court's copy can be read by anyone; the plan administrator enrolls nobody without the"
    " full names and addresses.",
    fix="Read your court's own rule. If it keeps them out, file the order's public copy, or the"
    " order under seal, as it says." + _PLANS_COPY,
)
def children_shown(case: Case) -> Iterator[Verdict]:
    """Names and home addresses, sorted by what the rule says of them."""
    rules, shown = case.issuing, shown_of_children(case)
    if not shown.anything:
        yield NotApplicable("The order shows no child's full name or home address.")
    elif rules is None:
        yield _no_rules(case, shown)
    elif rules.filing_privacy.status is Status.UNKNOWN:
        yield CannotTell(
            f"Rule not yet confirmed: what papers filed in {state_called(rules)} may show; the"
            f" order will show {shown.words(case.matter)}.",
            shown.paths,
        )
    else:
        yield from _against(rules, case, shown)


def _no_rules(case: Case, shown: Shown) -> Verdict:
    """Without any rules of the state on file, which another check says."""
    if not case.matter.case.state:
        return NotApplicable("The issuing state is not known.")
    return CannotTell(
        f"Nothing is on file of what papers filed in {case.matter.case.state} may show; the"
        f" order will show {shown.words(case.matter)}.",
        shown.paths,
    )


def _against(rules: StateRules, case: Case, shown: Shown) -> Iterator[Verdict]:
    """One verdict for all that stands alike under the rule."""
    rule, matter = rules.filing_privacy, case.matter
    name_kept_out = rule.minor_name in (NameShown.INITIALS, NameShown.LEFT_OUT)
    excepted = name_kept_out and OrderOn.CHILD_SUPPORT in rule.named_in_orders_on
    address_kept_out = rule.minor_address is AddressShown.LEFT_OUT
    silent = shown.only(names=rule.minor_name is None, homes=rule.minor_address is None)
    barred = shown.only(names=name_kept_out and not excepted, homes=address_kept_out)
    allowed = shown.only(names=excepted, homes=False)
    if barred.anything:
        yield _barred(rules, barred, matter)
    if allowed.anything:
        yield NotMet(
            f"The filed order will show {allowed.words(matter)}; the court rule of"
            f" {state_called(rules)} {_asks(rule)}, but not in orders on child support.",
            allowed.paths,
            "Make sure that the court takes this order as one on child support; then the names"
            " stay in full in every copy." + _PLANS_COPY,
            level=Level.NOTE,
        )
    if silent.anything:
        yield CannotTell(
            f"The rule on file for the courts of {state_called(rules)} does not speak of"
            f" {silent.kinds}; the filed order will show {silent.words(matter)}.",
            silent.paths,
        )
    if not (barred.anything or allowed.anything or silent.anything):
        yield Met()


def _asks(rule: FilingPrivacy) -> str:
    return "asks for initials" if rule.minor_name is NameShown.INITIALS else "leaves names out"


def _required(matter: Matter) -> tuple[str, tuple[str, ...]]:
    """What asks for names and addresses in full, in words, and the rules to cite."""
    kinds = [plan.kind for plan in matter.plans if plan.kind]
    if kinds and not any(kind.under_erisa for kind in kinds):
        return "Judge whether a statute or rule that governs this coverage requires them.", (_RULE,)
    return (
        "Judge whether 29 U.S.C. 1169(a)(3)(A), which requires each child's name and mailing"
        " address in the order, lets them stand.",
        (_RULE, "E-9"),
    )


def _barred(rules: StateRules, shown: Shown, matter: Matter) -> Verdict:
    """A rule that keeps them out; where it gives way to a statute, a matter of judgment."""
    rule, gives_way = rules.filing_privacy, bool(rules.filing_privacy.unless_required)
    judge, cited = _required(matter)
    less = "shows by initials only" if _by_initials(rule, shown) else "keeps out of the file"
    unless = " unless a statute or rule requires more" if gives_way else ""
    legend = f" carries “{rule.legend}” {rule.legend_place}" if rule.legend else ""
    form = f" and give what is left out on the court's {rule.form}" if rule.form else ""
    if gives_way:
        filed = f" If it does, the order that is filed{legend}." if legend else ""
        fix = f"{judge}{filed} If not, file the order's public copy{form}.{_PLANS_COPY}"
    else:
        unredacted = f" A copy that is filed unredacted{legend}." if legend else ""
        fix = (
            f"File the order's public copy{form}, or ask the court to seal the order.{unredacted}"
            + _PLANS_COPY
        )
    return NotMet(
        f"The filed order will show {shown.words(matter)}, which the court rule of"
        f" {state_called(rules)} {less}{unless}.",
        shown.paths,
        fix,
        level=Level.NOTE if gives_way else None,
        rules=cited,
    )


def _by_initials(rule: FilingPrivacy, shown: Shown) -> bool:
    """Whether names alone are at stake and initials would do."""
    return rule.minor_name is NameShown.INITIALS and not shown.homes


@check(
    "filing.form",
    title="What the order leaves out reaches the court on its confidential form",
    level=Level.NOTE,
    rules=(_RULE,),
    reads=(*_COURT, "children", "children[].ssn", "parties.first.ssn", "parties.second.ssn"),
    why="The clerk may refuse a paper that should have come with the form, or one that shows what"
    " belongs on it.",
    fix="Fill the form in and file it as the rule says; keep the numbers out of the order itself.",
)
def confidential_form(case: Case) -> Iterator[Verdict]:
    """The form by its name, once there is anybody to enter on it."""
    rule, matter = _rule(case), case.matter
    ssns = (matter.parties.first.ssn, matter.parties.second.ssn)
    if rule is None or not rule.form or case.issuing is None:
        yield NotApplicable("No form of the court is on file.")
    elif not (matter.children or any(ssns)):
        yield NotApplicable("There is nobody to enter on the form yet.")
    else:
        when = ", which is filed before the order" if rule.form_required else ""
        yield NotMet(
            f"In {state_called(case.issuing)}, identifiers that filed papers leave out go on the"
            f" court's {rule.form}{when}.",
            ("children[0].ssn",) if matter.children else ("parties.first.ssn",),
        )


@check(
    "filing.withholding_order",
    title="The facts that a withholding order must state are known",
    level=Level.WARNING,
    rules=(_RULE,),
    reads=(*_COURT, "children", "children[].born"),
    why="An order to withhold that lacks them cannot be carried out as the state's law has it.",
    fix="Give the date of birth on the page of the children; this order itself leaves it out.",
)
def withholding_order(case: Case) -> Iterator[Verdict]:
    """The children whose date of birth is missing where an order to withhold must state it."""
    rule, matter = _rule(case), case.matter
    if rule is None or case.issuing is None or not rule.withholding_order_states:
        yield NotApplicable("Nothing on file says what an order to withhold must state.")
        return
    state = state_called(case.issuing)
    if ChildFact.BIRTH_DATE not in rule.withholding_order_states or not matter.children:
        yield NotApplicable("There is no child, or no date of birth is asked for.")
        return
    known = {index for index, child in enumerate(matter.children) if child.born}
    lacking = [index for index in range(len(matter.children)) if index not in known]
    if lacking:
        yield NotMet(
            f"In {state} an order to withhold must state each child's date of birth, and none is"
            f" given for {children_called(matter, lacking)}.",
            tuple(f"children[{index}].born" for index in lacking),
        )
    else:
        yield NotMet(
            f"In {state} an order to withhold must state each child's date of birth, which this"
            " order leaves out.",
            ("children[0].born",),
            "Have the dates stated in the order to withhold; the worksheet carries them too.",
            level=Level.NOTE,
        )


@check(
    "filing.worksheet",
    title="A worksheet with full Social Security numbers stays out of the file",
    level=Level.NOTE,
    reads=("signing.identifiers_in_full", "children", "parties"),
    why="Like the federal notice, it carries what is kept even from the employee.",
    fix="Give it to the plan administrator and the employer alone, or choose to print only the"
    " last four digits.",
)
def worksheet_in_full(case: Case) -> Iterator[Verdict]:
    """Whose numbers the worksheet shows in full, and that it is neither filed nor handed over."""
    matter, participant = case.matter, case.matter.participant
    known = [child.ssn for child in matter.children if child.ssn]
    if participant and participant.ssn:
        known.append(participant.ssn)
    if matter.signing.identifiers_in_full is not True or not known:
        yield NotApplicable("The worksheet shows no Social Security number in full.")
        return
    to = listing(where.value for where in copies.WORKSHEET)
    numbers = "Social Security numbers" if len(known) > 1 else "a Social Security number"
    yield NotMet(
        f"The worksheet shows {numbers} in full: it goes to {to}, is not filed, and is not handed"
        " to the participant.",
        ("signing.identifiers_in_full",),
        cure=Cure("Print only the last four digits", (("signing.identifiers_in_full", "no"),)),
    )


def _rule(case: Case) -> FilingPrivacy | None:
    """The rule of the issuing state's courts, where one is on file."""
    if case.issuing is None or case.issuing.filing_privacy.status is Status.UNKNOWN:
        return None
    return case.issuing.filing_privacy
