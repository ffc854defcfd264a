"""Facts that a state's rule turns on and that the drafter tells: whose they are, and the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.setting import unanswered
from qmsco_desk.checks.trace import Step
from qmsco_desk.law.schema import OF_A_PARENT, Circumstance, CostTest, WhoseIncome
from qmsco_desk.law.telling_cost import CIRCUMSTANCE_WORDS

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.setting import Setting

# Parents as the figures name them.
PARENTS = ("participant", "other_parent")

_OBLIGOR = "participant_is_obligor"


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact as answered.

    Attributes:
        holds: None where it is not answered.
        step: The fact with its answer, for the trace.
        name: The name that the figures know it by.
    """

    holds: bool | None
    step: Step
    name: str


def answer(setting: Setting, circumstance: Circumstance, parent: str | None) -> Answer:
    """The answer to a fact; `parent` is whose it is where it is a fact about a parent.

    None for `parent`: whose it is turns on who owes support, which is then what is not answered.
    """
    if parent is None and circumstance in OF_A_PARENT:
        path = setting.figures.path(_OBLIGOR)
        return Answer(None, unanswered("Obligor, whose circumstances count", path), _OBLIGOR)
    words = CIRCUMSTANCE_WORDS[circumstance]
    label = f"Whether {words}"
    if circumstance is Circumstance.PROVIDER_IS_OBLIGOR:
        name = _OBLIGOR
        holds = setting.figures.participant_is_obligor
    else:
        name = (
            f"{parent}.{circumstance.value}"
            if circumstance in OF_A_PARENT
            else (circumstance.value)
        )
        holds = setting.figures.fact(name)
    path = setting.figures.path(name)
    if holds is None:
        return Answer(None, unanswered(label, path), name)
    return Answer(holds, Step(label, "yes" if holds else "no", path=path), name)


def measured_parent(setting: Setting, whose: WhoseIncome | None) -> str | None:
    """The parent whose facts a test turns on: the obligor where it measures the obligor.

    Else the parent who provides the coverage. None while it is open who owes support.
    """
    if whose is not WhoseIncome.OBLIGOR:
        return PARENTS[0]
    return {None: None, True: PARENTS[0], False: PARENTS[1]}[setting.figures.participant_is_obligor]


@dataclass(frozen=True, slots=True)
class Conditions:
    """Whether a test applies: None while a fact that decides it is not answered."""

    applies: bool | None
    answers: tuple[Answer, ...]

    @property
    def open(self) -> tuple[Answer, ...]:
        """The facts that are not answered."""
        return tuple(each for each in self.answers if each.holds is None)


def conditions(setting: Setting, test: CostTest) -> Conditions:
    """Whether a test of reasonable cost applies under `only_if` and `unless`."""
    parent = measured_parent(setting, getattr(test, "of", None))
    needed = [answer(setting, one, parent) for one in test.only_if]
    barred = [answer(setting, one, parent) for one in test.unless]
    answers = (*needed, *barred)
    if any(each.holds is False for each in needed) or any(each.holds for each in barred):
        return Conditions(False, answers)
    if any(each.holds is None for each in answers):
        return Conditions(None, answers)
    return Conditions(True, answers)


def both_ways(setting: Setting, name: str) -> tuple[Setting, Setting]:
    """The setting with a fact that is not answered as yes, then as no."""
    figures = setting.figures
    if name == _OBLIGOR:
        ways = [replace(figures, participant_is_obligor=holds) for holds in (True, False)]
    else:
        ways = [replace(figures, facts=(*figures.facts, (name, holds))) for holds in (True, False)]
    return replace(setting, figures=ways[0]), replace(setting, figures=ways[1])
