"""Numbers and homes that the drafter typed into the order, against the rule of the court."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked, children_called
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.typed import stands, typed_figures
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import AddressShown, NumberShown
from qmsco_desk.model.vocabulary import AddressOf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_RULE = "state:filing_privacy"
# A number that is called what it is; one that is cut down to its last four digits is not meant.
_CALLED = r"\W{0,2}\s*(?:(?:no|number|num)\b\.?\s*(?:is\b)?|#)?\s*[:#]?\s*"
_LONG = r"(?:\d[ -]?){4,}\d"


@dataclass(frozen=True, slots=True)
class _Number:
    """One kind of number: what it looks like, the key of the rule, and what it is called.

    `always`: nearly every court keeps it out, so that it is told where the rule is silent too.
    `cut`: only its last digits are shown, which is for the drafter to weigh where a rule leaves the
    whole number out.
    """

    looks: re.Pattern[str]
    key: str
    called: str
    always: bool = False
    cut: bool = False


_NUMBERS = (
    _Number(
        re.compile(
            rf"\b(?:account|acct|(?:credit|debit) card)(?:\W{{0,2}}\s*(?:no|number|num)\b\.?\s*"
            rf"(?:is\b)?|\W{{0,2}}#)\s*[:#]?\s*{_LONG}",
            re.IGNORECASE,
        ),
        "account_numbers",
        "an account number",
        always=True,
    ),
    _Number(
        re.compile(
            rf"\b(?:EIN|FEIN|employer identification|federal tax id(?:entification)?){_CALLED}"
            r"\d{2}-?\d{7}(?!\d)",
            re.IGNORECASE,
        ),
        "ein",
        "an employer identification number",
    ),
    _Number(
        re.compile(
            r"\b(?:driver['’]?s? )?licen[sc]e(?:\W{0,2}\s*(?:no|number|num)\b\.?\s*(?:is\b)?"
            r"|\W{0,2}#)\s*[:#]?\s*(?=[A-Z0-9*-]*\d{4})[A-Z0-9*-]{5,}",
            re.IGNORECASE,
        ),
        "license_numbers",
        "a license number",
    ),
    _Number(
        re.compile(
            r"(?<![\w*])[x*#•]{3}[- ]?[x*#•]{2}[- ]?\d{4}(?!\d)"
            r"|\b(?:SSN|social security number)\b[^.;\n]{0,30}"
            r"\b(?:ending|ends|last (?:four|4))\b[^\d.;\n]{0,20}\d{4}(?!\d)",
            re.IGNORECASE,
        ),
        "ssn",
        "the last digits of a Social Security number",
        cut=True,
    ),
)


@check(
    "filing.numbers",
    title="No number that the court's rule keeps out of filed papers stands in the words",
    level=Level.WARNING,
    rules=(_RULE,),
    reads=(*WORDS, "work.employer.ein"),
    why="The court's copy can be read by anyone, and the clerk need not look for such numbers.",
    fix="Take the number out of the order, or write what the rule lets it show.",
)
def numbers_in_words(case: Case) -> Iterator[Verdict]:
    """Numbers called by their names, and the employer's own; a number is never repeated."""
    rules, found = case.issuing, False
    if rules is None:
        yield NotApplicable("No rules of the issuing state are on file.")
        return
    ein = case.matter.work.employer.ein
    for path, text in typed_figures(case.matter):
        for number in _NUMBERS:
            if number.looks.search(text) or (number.key == "ein" and ein and ein in text):
                verdict = _verdict(number, rules, path)
                found = found or verdict is not None
                if verdict is not None:
                    yield verdict
    if not found:
        yield Met()


def _verdict(number: _Number, rules: StateRules, path: str) -> Verdict | None:
    """What the rule says of a number that was found; None where it is silent and few ask."""
    shows, state = f"{asked(path)} shows what looks like {number.called}", state_called(rules)
    match getattr(rules.filing_privacy, number.key):
        case NumberShown.LEFT_OUT:
            form = rules.filing_privacy.form
            place = f"; it goes on the court's {form}" if form else ""
            if number.cut:
                words = f"{shows}, and the court rule of {state} leaves the number out{place}."
                return NotMet(words, (path,), level=Level.NOTE)
            return NotMet(f"{shows}, which the court rule of {state} leaves out{place}.", (path,))
        case NumberShown.LAST_FOUR if not number.cut:
            return NotMet(
                f"{shows}, of which the court rule of {state} shows the last four digits only.",
                (path,),
            )
        case _ if number.always:
            return CannotTell(
                f"{shows}; no rule of {state} on such numbers in filed papers is on file.", (path,)
            )
        case _:
            return None


@check(
    "filing.home_in_words",
    title="A child's home address stands only where the order must give it",
    level=Level.WARNING,
    rules=(_RULE,),
    reads=WORDS,
    why="What the statute asks for is the mailing address in the order, once; any further mention"
    " is one more thing to redact.",
    fix="Take the street out of these words; the order gives the mailing address where the plan"
    " looks for it.",
)
def home_in_words(case: Case) -> Iterator[Verdict]:
    """A child's street among the words that the drafter added, where the rule keeps homes out."""
    rules, matter, found = case.issuing, case.matter, False
    if rules is None or rules.filing_privacy.minor_address is not AddressShown.LEFT_OUT:
        yield NotApplicable("No rule on file keeps home addresses out.")
        return
    for path, text in _added(matter):
        at_home = [
            index
            for index, child in enumerate(matter.children)
            if child.address_of is not AddressOf.OFFICIAL
            and (address := matter.child_address(child))
            and address.line1
            and stands((address.line1,), (text,))
        ]
        if at_home:
            found = True
            yield NotMet(
                f"{asked(path)} gives the home address of {children_called(matter, at_home)},"
                f" which the court rule of {state_called(rules)} leaves out.",
                (path,),
            )
    if not found:
        yield Met()


def _added(matter: Matter) -> Iterator[tuple[str, str]]:
    """The drafter's words that stand beside those which must give an address."""
    yield from (
        (path, text)
        for path, text in (
            ("case.style", matter.case.style),
            ("coverage.other", matter.coverage.other),
            ("findings.needs", matter.findings.needs),
            ("findings.why_this_plan", matter.findings.why_this_plan),
            ("clauses.special", matter.clauses.special),
        )
        if text
    )
