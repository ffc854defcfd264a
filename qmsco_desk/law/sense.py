"""What the types cannot see: whether what an entry says fits together."""

from __future__ import annotations

import string
from collections.abc import Iterator

from qmsco_desk.law.citation import Status
from qmsco_desk.law.form import ABOUT, did_you_mean, keys
from qmsco_desk.law.schema import (
    CAPTION_SLOTS,
    CIRCUMSTANCES,
    Allocation,
    Court,
    Entry,
    ExpenseBasis,
    FilingForm,
    FilingPrivacy,
    LegalRule,
    LimitMeasure,
    NameShown,
    NeverReasonable,
    OnlyIfFree,
    Priority,
    Rank,
    ReasonableCost,
    WithholdingLimit,
)

_MOST_MARGIN = 4  # inches


def contradictions(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each key of an entry that does not fit the rest of it, with what is wrong."""
    yield from _status(entry)
    yield from _dates(entry)
    match entry:
        case Court():
            yield from _slots(entry)
        case ReasonableCost():
            yield from _tests(entry)
        case ExpenseBasis():
            yield from _measures(entry)
        case WithholdingLimit():
            yield from _percents(entry)
        case Allocation():
            yield from _allocation(entry)
        case Priority():
            yield from _ranking(entry)
        case FilingPrivacy():
            yield from _filing(entry)
        case FilingForm():
            yield from _form_of_filing(entry)
        case _:
            return


def _status(entry: Entry) -> Iterator[tuple[str, str]]:
    """`unknown` has no value.

    A numbered rule always has its words: where it is unknown they say that it was not researched.
    """
    if entry.status is not Status.UNKNOWN or isinstance(entry, LegalRule):
        return
    form: type = type(entry)
    for key in keys(form):
        if key.field not in ABOUT and not _is_silent(getattr(entry, key.field)):
            yield (
                key.word,
                'has a value although the status is "unknown"; remove it or change the status',
            )


def _is_silent(value: object) -> bool:
    """Whether a value says nothing: none, empty, or `complete = false`."""
    return value is None or value is False or value in ("", ())


def _dates(entry: Entry) -> Iterator[tuple[str, str]]:
    begins, ends = entry.effective_from, entry.effective_until
    if begins is not None and ends is not None and begins >= ends:
        yield "until", f"{ends} is not after the first day in force, {begins}"


def _slots(court: Court) -> Iterator[tuple[str, str]]:
    """Captions may only hold names that the program can fill."""
    for word in ("trial_court", "caption", "caption_marriage", "caption_parentage"):
        try:
            fields = [*string.Formatter().parse(getattr(court, word))]
        except ValueError:
            yield word, "a brace is not closed, or not opened"
            continue
        for _, slot, manner, conversion in fields:
            if manner or conversion:
                yield word, f"write {{{slot}}} alone, without “:” or “!”"
            if slot is not None and slot not in CAPTION_SLOTS:
                hint = did_you_mean(slot, CAPTION_SLOTS)
                yield word, f"there is no slot {{{slot}}}{hint}"


def _percents(limit: WithholdingLimit) -> Iterator[tuple[str, str]]:
    for name, percent in limit.percents:
        if name not in CIRCUMSTANCES:
            yield f"percents.{name}", f"not known{did_you_mean(name, CIRCUMSTANCES)}"
        if percent > 100:
            yield f"percents.{name}", f"{percent} is more than 100 percent of earnings"
    if limit.exempt is not None and limit.measure is not LimitMeasure.LESSER_OF:
        yield "exempt", 'is one of several limits; write measure = "lesser_of" with it'


def _allocation(allocation: Allocation) -> Iterator[tuple[str, str]]:
    ranks = tuple(rank.value for rank in Rank)
    for name, _ in allocation.by_rank:
        if name not in ranks:
            yield f"by_rank.{name}", f"no such rank{did_you_mean(name, ranks)}"


def _measures(basis: ExpenseBasis) -> Iterator[tuple[str, str]]:
    wanted = 1 if basis.take is None else 2
    if basis.measures and len(basis.measures) != wanted:
        says = "one measure, or two with take" if basis.take is None else "two measures"
        yield "measures", f"expected {says}, found {len(basis.measures)}"
    if basis.take is not None and not basis.measures:
        yield "take", "says which of two measures counts, and there are no measures"


def _tests(rule: ReasonableCost) -> Iterator[tuple[str, str]]:
    """A test that ends the matter by itself stands under a condition."""
    for index, test in enumerate(rule.tests):
        if isinstance(test, OnlyIfFree | NeverReasonable) and not (test.only_if or test.when):
            yield f"tests[{index}].only_if", "missing; say under which circumstance this holds"
        both = set(test.only_if) & set(test.unless)
        if both:
            name = min(one.value for one in both)
            yield f"tests[{index}].unless", f'"{name}" stands under only_if and under unless'


def _filing(rule: FilingPrivacy) -> Iterator[tuple[str, str]]:
    """What only adds to another key stands with it."""
    if rule.named_in_orders_on and rule.minor_name in (None, NameShown.FULL):
        yield "named_in_orders_on", "is an exception; write in minor_name what it is excepted from"
    if rule.form_required is not None and not rule.form:
        yield "form_required", "is said of a form; name it in form"
    if rule.legend_place and not rule.legend:
        yield "legend_place", "is the place of a legend; write it in legend"


def _form_of_filing(rule: FilingForm) -> Iterator[tuple[str, str]]:
    """Measures that a page can have, and characters that a name could do without."""
    for word in ("top_margin", "left_margin", "right_margin"):
        inches = getattr(rule, word)
        if inches is not None and inches > _MOST_MARGIN:
            yield word, f"{inches} inches would leave no page; write a margin in inches"
    if rule.numbers_an_inch is not None and not rule.line_numbers:
        yield "numbers_an_inch", "is said of numbered lines; write line_numbers = true with it"
    if any(char.isalnum() for char in rule.barred_in_names):
        yield "barred_in_names", "write the characters alone, parted by spaces"


def _ranking(priority: Priority) -> Iterator[tuple[str, str]]:
    for word, ranking in (("ranking", priority.ranking), ("otherwise", priority.otherwise)):
        seen: set[Rank] = set()
        for index, level in enumerate(ranking):
            for rank in level:
                if rank in seen:
                    yield f"{word}[{index}]", f'"{rank.value}" is ranked twice'
                seen.add(rank)
