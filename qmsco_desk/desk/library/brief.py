"""A rule in a word: what stands on a tile and in a cell, and the group that it is counted with.

The words sort and count; what a rule says in full is told by `law.telling` alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.desk.tongue import tr
from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.model.money import percent_text
from qmsco_desk.model.vocabulary import CoverageKind

if TYPE_CHECKING:
    from qmsco_desk.law.telling import Told


@dataclass(frozen=True, slots=True)
class Brief:
    """An answer in brief.

    Attributes:
        mark: A letter, a figure or a short word; never more than seven characters.
        group: The answers that are alike, as the legend names them.
        place: Where the group stands among the item's groups; the same group has one place.
    """

    mark: str
    group: str
    place: int


NOT_ON_FILE = Brief("?", "Not on file", 99)
_IN_WORDS = "In words only: read the rule"

# The letters of the questionnaire, as each item means them.
_COST = MappingProxyType(
    {
        schema.Option.A: "Defined by the state",
        schema.Option.B: "Not defined: the court decides",
        schema.Option.C: "Any, unless with all other support it passes the federal limit",
        schema.Option.D: "Any, unless its cost alone passes the federal limit",
        schema.Option.E: "Another measure",
    }
)
_EXPENSE = MappingProxyType(
    {
        schema.Option.A: "The whole premium",
        schema.Option.B: "Added over employee only",
        schema.Option.C: "What adding the children adds today",
        schema.Option.D: "The state's own measure",
        schema.Option.E: "Another measure",
    }
)
_SHORTFALL = MappingProxyType(
    {
        schema.Option.A: "Enrolled in none",
        schema.Option.B: "Enrolled in each that still fits",
        schema.Option.C: "Another way",
        schema.Option.D: "Another way",
        schema.Option.E: "Another way",
    }
)
_MEASURES = MappingProxyType(
    {
        schema.LimitMeasure.CCPA: ("CCPA", "The federal limits"),
        schema.LimitMeasure.FLAT_PERCENT: ("", "A percentage of its own"),
        schema.LimitMeasure.LESSER_OF: ("least", "The least of several limits"),
    }
)
_LIMIT_LETTERS = MappingProxyType(
    {
        schema.Option.A: "For all support together",
        schema.Option.B: "For health coverage alone",
        schema.Option.C: "The state's own",
        schema.Option.D: "The state's own",
        schema.Option.E: "The state's own",
    }
)
_METHODS = MappingProxyType(
    {
        schema.AllocationMethod.PRO_RATA: ("share", "In proportion"),
        schema.AllocationMethod.EQUAL: ("equal", "Equal amounts"),
        schema.AllocationMethod.OTHER: ("own", "The state's own way"),
    }
)
_ENFORCED = MappingProxyType(
    {
        schema.EnforceAgainst.EITHER_OR_BOTH: ("both", "Either or both parents"),
        schema.EnforceAgainst.NONCUSTODIAL_ONLY: ("NCP", "Only the noncustodial parent"),
    }
)
_NAMED = MappingProxyType(
    {
        schema.NameShown.FULL: ("in full", "Minors are named in full"),
        schema.NameShown.INITIALS: ("initial", "Minors by their initials"),
        schema.NameShown.LEFT_OUT: ("no name", "Minors are not named"),
    }
)
_ORDINALS = ("1st", "2nd", "3rd")


def brief(told: Told) -> Brief:
    """An item's answer in brief."""
    entry = told.entry
    if entry.status is Status.UNKNOWN:
        return NOT_ON_FILE
    match entry:
        case schema.ReasonableCost():
            return _cost(entry)
        case schema.ExpenseBasis():
            return _lettered(entry.option, _EXPENSE[entry.option]) if entry.option else _in_words()
        case schema.WithholdingLimit():
            return _limit(entry)
        case schema.Priority():
            return _priority(entry)
        case schema.Shortfall():
            return _shortfall(entry)
        case schema.Enforcement() if entry.option:
            mark, group = _ENFORCED[entry.option]
            return Brief(mark, tr(group), list(_ENFORCED).index(entry.option))
        case schema.Allocation() if entry.method:
            mark, group = _METHODS[entry.method]
            return Brief(mark, tr(group), list(_METHODS).index(entry.method))
        case _:
            return _beside(entry, told)


def _in_words() -> Brief:
    """The rule on file is words; no choice and no figure of it is."""
    return Brief("words", tr(_IN_WORDS), 90)


def _lettered(option: schema.Option, group: str) -> Brief:
    return Brief(option.value, f"{option.value}  {tr(group)}", list(schema.Option).index(option))


def _cost(entry: schema.ReasonableCost) -> Brief:
    """Item 3: its letter, and the percentage of income where all tests of medical name one."""
    if entry.option is None:
        return _in_words()
    lettered = _lettered(entry.option, _COST[entry.option])
    percents = {
        test.percent
        for test in entry.tests
        if isinstance(test, schema.PercentOfIncome)
        and (not test.covers or CoverageKind.MEDICAL in test.covers)
    }
    if len(percents) != 1:
        return lettered
    return replace(lettered, mark=f"{lettered.mark} {percent_text(percents.pop())}%")


def _limit(entry: schema.WithholdingLimit) -> Brief:
    """Item 5: the figure where there is one, else how it is measured."""
    if entry.measure is None:
        if entry.option is None:
            return _in_words()
        return Brief(
            entry.option.value,
            tr("{limit_letters}: read the rule").format(
                limit_letters=tr(_LIMIT_LETTERS[entry.option])
            ),
            4,
        )
    mark, group = _MEASURES[entry.measure]
    percents = sorted({percent for _, percent in entry.percents})
    if entry.measure is schema.LimitMeasure.FLAT_PERCENT and percents:
        least, most = percent_text(percents[0]), percent_text(percents[-1])
        mark = f"{most}%" if least == most else f"{least}-{most}%"
    place = list(_MEASURES).index(entry.measure)
    return Brief(mark or "%", tr(group), place)


def _priority(entry: schema.Priority) -> Brief:
    """Item 6: where premiums stand among what is withheld."""
    if entry.has_rule is False:
        return Brief("none", tr("No rule"), 5)
    for level, kinds in enumerate(entry.ranking, 1):
        if schema.Rank.MEDICAL_SUPPORT in kinds:
            mark = _ORDINALS[level - 1] if level <= len(_ORDINALS) else f"{level}th"
            tied = len(kinds) > 1
            group = (
                tr("Premiums {mark}, tied with others").format(mark=mark)
                if tied
                else tr("Premiums {mark}").format(mark=mark)
            )
            return Brief(f"{mark}=" if tied else mark, group, min(level - 1, 2))
    match entry.premiums:
        case None:
            words = tr("A ranking that does not place premiums") if entry.ranking else tr(_IN_WORDS)
            return Brief("rank" if entry.ranking else "words", words, 6)
        case schema.PremiumPlace.AFTER_ALL_SUPPORT:
            return Brief("last", tr("Premiums after all support"), 3)
        case schema.PremiumPlace.OFF_FIRST:
            return Brief("first", tr("Premiums off before earnings are counted"), 4)
        case _:
            return Brief("order", tr("As the order itself says"), 5)


def _shortfall(entry: schema.Shortfall) -> Brief:
    if entry.partial:
        return Brief("part", tr("A premium is withheld in part"), 3)
    if entry.option is not None:
        return _lettered(entry.option, _SHORTFALL[entry.option])
    return Brief("none", tr("No rule"), 4) if entry.has_rule is False else _in_words()


def _beside(entry: schema.Entry, told: Told) -> Brief:
    """What has no letter: a figure where there is one, else that it is on file."""
    match entry:
        case schema.Contest() if entry.deadline_days is not None:
            return Brief(f"{entry.deadline_days} d", tr("A deadline is on file"), 0)
        case schema.Contest():
            return Brief(tr("on file"), tr("On file, without a deadline"), 1)
        case schema.OrderEnds() if entry.age is not None:
            return Brief(
                str(entry.age), tr("At {age}").format(age=entry.age), max(0, entry.age - 18)
            )
        case schema.InWords() if entry.percent is not None:
            return Brief(f"{percent_text(entry.percent)}%", tr("A percentage is named"), 0)
        case schema.DisposableEarnings() if entry.premiums_off is not None:
            lower = entry.premiums_off
            words = (
                tr("Premiums lower the earnings")
                if lower
                else tr("Premiums do not lower the earnings")
            )
            return Brief("lower" if lower else "full", words, 0 if lower else 1)
        case schema.FilingPrivacy() if entry.minor_name is not None:
            mark, group = _NAMED[entry.minor_name]
            return Brief(mark, tr(group), list(_NAMED).index(entry.minor_name))
        case schema.FilingPrivacy() if told.says:
            return Brief(tr("on file"), tr("Nothing of minors' names"), 3)
        case schema.Statutes() if entry.citations:
            return Brief(str(len(entry.citations)), tr("Listed"), 0)
        case _ if told.says:
            return Brief(tr("on file"), tr("On file"), 1)
        case _:
            return _in_words()
