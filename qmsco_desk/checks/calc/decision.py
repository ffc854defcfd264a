"""What is withheld and which coverages are enrolled in, as far as the rules on file decide it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.limits import CONSENT
from qmsco_desk.checks.calc.priority import between, payouts, shortfall_option
from qmsco_desk.checks.calc.ranking import PREMIUMS_FIRST
from qmsco_desk.checks.calc.readings import amounts_open, readings
from qmsco_desk.checks.calc.setting import ZERO, cap, cost
from qmsco_desk.checks.calc.sharing import Claim
from qmsco_desk.checks.trace import Missing
from qmsco_desk.law.schema import AllocationMethod, Option, PremiumPlace
from qmsco_desk.model.money import cents_down, cents_half_up

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.ceiling import Ceilings
    from qmsco_desk.checks.calc.reading import Payout, Premium, Rules, Support


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of priority, allocation and shortfall.

    Attributes:
        withheld: For each support; None where it is not decided.
        enrolled: For each premium; None where it is not decided.
        reasons: For each premium, why, as a sentence.
        open: Why something is not decided, as sentences; empty where all is.
        found: Every payout that is still possible.
        room: What premiums could take; None where it is not decided.
        asks: Names of the facts that are not answered and that this turns on.
        cash: All cash support withheld; None where it is not decided.
        charged: All premiums withheld, likewise; known where a premium is withheld in part and only
            whether coverage stays is open.
        total: The two together, likewise; known even where their parts are not.
        least: The least that it can come to; None where an amount is not known.
        most: The most that it can come to; None likewise.
    """

    withheld: tuple[Fraction | None, ...]
    enrolled: tuple[bool | None, ...]
    reasons: tuple[str, ...]
    open: str
    found: tuple[Payout, ...]
    room: Fraction | None
    asks: tuple[str, ...] = ()
    cash: Fraction | None = None
    charged: Fraction | None = None
    total: Fraction | None = None
    least: Fraction | None = None
    most: Fraction | None = None


def decide(
    rules: Rules, support: tuple[Support, ...], premiums: tuple[Premium, ...], bounds: Ceilings
) -> Decision:
    """Compares every payout that the open questions leave possible and keeps what they agree on."""
    if bounds.state_open is not None:
        rules = _undivided(rules)
    ways = readings(rules, support, premiums, bounds)
    found = payouts(ways, rules, premiums, bounds)
    if not found:
        why = "The withholding limit is not known."
        nothing = (None,) * len(support)
        return Decision(nothing, (None,) * len(premiums), (why,) * len(premiums), why, (), None)
    every = found
    unpriced = amounts_open(premiums, support, bounds.premiums_off)
    between_two = unpriced or bounds.cap_open is not None or bounds.state_open is not None
    if between_two and len({one.enrolled for one in found}) > 1:
        every = (*found, *between(ways, rules, bounds))
    withheld = tuple(_agreed([one.withheld[i] for one in every]) for i in range(len(support)))
    enrolled = tuple(_same([one.enrolled[i] for one in every]) for i in range(len(premiums)))
    undecided = None in withheld or None in enrolled
    why = _open(rules, support, premiums, bounds, found) if undecided else ""
    rooms = {one.room for one in found}
    room = min(rooms) if len(rooms) == 1 else None
    asked = tuple(each.amount for each in support)
    fits = all(one.rule is None and one.withheld == asked for one in every)
    reasons = tuple(
        _reason(
            rules, premiums, index, answer=answer, rooms=rooms, why=why, bounds=bounds, fits=fits
        )
        for index, answer in enumerate(enrolled)
    )
    asks = _asks(rules, premiums, bounds) if undecided else ()
    totals = [one.cash + one.charged for one in every]
    # What a court or a rule in words divides need not come to all that there is room for.
    in_words = None in withheld and _in_words(rules)
    return Decision(
        withheld,
        enrolled,
        reasons,
        why,
        found,
        room,
        asks,
        cash=_agreed([one.cash for one in every]),
        charged=_agreed([one.charged for one in every]),
        total=None if in_words else _agreed(list(totals)),
        least=None if unpriced or in_words else min(totals),
        most=None if unpriced or in_words else _most(totals, support, premiums, bounds),
    )


def _most(
    totals: list[Fraction],
    support: tuple[Support, ...],
    premiums: tuple[Premium, ...],
    bounds: Ceilings,
) -> Fraction:
    """The most that all together can come to; amounts are known."""
    if bounds.state_open is None:
        return max(totals)
    asked = sum((each.amount or ZERO for each in support), ZERO)
    asked += sum((each.amount or ZERO for each in premiums), ZERO)
    return min(asked, max(ceiling.federal for ceiling in bounds.possible))


def _in_words(rules: Rules) -> bool:
    """Whether a rule that divides a rank is on file in words, or divides by whole percents."""
    allocation = rules.allocation
    by_rank = () if allocation is None else allocation.by_rank
    methods = {rules.method, *(method for _, method in by_rank)}
    percents = allocation is not None and allocation.whole_percents
    return percents or AllocationMethod.OTHER in methods


def _undivided(rules: Rules) -> Rules:
    """The rules without the one that divides a rank: of an amount that is not known."""
    allocation = rules.allocation
    if allocation is not None:
        allocation = replace(allocation, method=None, by_rank=(), whole_percents=False)
    return replace(rules, method=None, allocation=allocation)


def _asks(rules: Rules, premiums: tuple[Premium, ...], bounds: Ceilings) -> tuple[str, ...]:
    """Facts that are not answered and decide how premiums stand to support and to the limit."""
    first = premiums and (rules.first_open or rules.ranking.place is PremiumPlace.BY_ORDER)
    return tuple(
        name
        for name, is_open in (
            (CONSENT, len({ceiling.lifted for ceiling in bounds.possible}) > 1),
            (PREMIUMS_FIRST, first),
        )
        if is_open
    )


def _agreed(amounts: list[Fraction | None]) -> Fraction | None:
    first = amounts[0]
    return first if all(amount == first for amount in amounts) else None


def _same(answers: list[bool]) -> bool | None:
    return answers[0] if len(set(answers)) == 1 else None


# Places of premiums that do not turn on the rank of any support.
_APART = (PremiumPlace.OFF_FIRST, PremiumPlace.AFTER_ALL_SUPPORT)
_PREMIUM = "The premium of {}"
# How the reason of a coverage that is not decided begins.
NOT_DECIDED = "Not decided. "


def _reason(
    rules: Rules,
    premiums: tuple[Premium, ...],
    index: int,
    *,
    answer: bool | None,
    rooms: set[Fraction],
    why: str,
    bounds: Ceilings,
    fits: bool,
) -> str:
    """Why one coverage is enrolled in, or not, or not decided.

    `fits`: everything that is ordered fits, whatever is paid first.
    """
    room = min(rooms) if len(rooms) == 1 else None
    premium, total = premiums[index].amount, _total(premiums)
    left = "what is left for premiums" if room is None else f"the {cap(room)} left for premiums"
    if bounds.state_open is not None and answer is False:
        left = f"the {cap(max(rooms))} of the federal limit, whatever the state's own is"
    option = shortfall_option(rules.shortfall)
    if answer is None and rules.partial and room is not None and premium is not None:
        what = _PREMIUM.format(cost(premium))
        if len(premiums) > 1 and total is not None:
            what = f"What all ordered coverages cost together, {cost(total)},"
        return (
            f"{what} does not fit whole in {left}. The state has the part that fits withheld, and"
            " does not say whether coverage stays."
        )
    if answer is None:
        return f"{NOT_DECIDED}{why}".strip()
    if answer and fits and room is None:
        left = "the limit beside all ordered support, so nothing turns on what is paid first"
    if answer and total is None:
        return f"Whichever expense counts, it fits in {left}."
    if answer:
        if total is None or total > min(rooms):
            return "It fits in what is left for premiums after the coverages ranked before it."
        either = ", whichever way the open questions are answered"
        if room is not None or fits:
            either = ""
        return f"All ordered coverages together, {cost(total)}, fit in {left}{either}."
    shown = "The premium" if premium is None else _PREMIUM.format(cost(premium))
    if len(premiums) > 1 and option is Option.A and total is not None:
        return (
            f"All ordered coverages together, {cost(total)}, do not fit in {left}, and the rule is"
            " then to enroll in none."
        )
    if option is None:
        return (
            f"{shown} does not fit in {left}. No rule on file says what follows (item 7), but this"
            " coverage is left out whether one stops or goes down the ranking."
        )
    return f"{shown} does not fit in {left}, and a premium is whole or not at all."


def _total(premiums: tuple[Premium, ...]) -> Fraction | None:
    amounts = [premium.amount for premium in premiums]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, ZERO) if len(known) == len(amounts) else None


def _open(
    rules: Rules,
    support: tuple[Support, ...],
    premiums: tuple[Premium, ...],
    bounds: Ceilings,
    found: tuple[Payout, ...],
) -> str:
    """The questions that leave something undecided, as sentences."""
    said = _open_limits(bounds)
    said += _cash_alone(support, bounds)
    if any(each.amount is None for each in support):
        said.append("An amount of ordered support is not answered.")
    if any(each.amount is None or (bounds.premiums_off and each.off is None) for each in premiums):
        said.append("The expense of an ordered coverage is not known.")
    if bounds.state_open is not None:
        # What an order of payment or a division would decide hangs on the limit first.
        return " ".join(said)
    turns = any(fits is not None for _, fits in rules.rankings) and not rules.ranking.levels
    if turns:
        said.append(
            "The ranking turns on whether current child support and the premiums fit together, and"
            " that cannot be told."
        )
    no_place = rules.ranking.premiums_at is None and rules.ranking.place is None
    unranked = _unplaced(rules, support, premiums)
    asks_for_rank = bool(unranked) or (bool(premiums) and no_place)
    nothing_ranked = not rules.ranking.levels and not turns and asks_for_rank
    if nothing_ranked:
        said.append("No order of payment (item 6) is on file, and not everything fits.")
    elif unranked and not turns:
        kinds = ", ".join(dict.fromkeys(unranked))
        said.append(f"The ranking on file does not place {kinds}, and not everything fits.")
    if premiums and rules.ranking.place is PremiumPlace.BY_ORDER:
        said.append(
            "The order itself says whether premiums or support come first, and that is not"
            " answered."
        )
    if premiums and rules.first_open:
        said.append("Whether premiums come before support in this case is not answered.")
    if premiums and no_place and not turns and not nothing_ranked:
        said.append("Where premiums stand in the ranking is not on file, and not everything fits.")
    elif premiums and _tied(rules, support):
        said.append(
            "Cash support stands in one rank with the premiums; which comes first is not on file."
        )
    if not nothing_ranked and any(part is None for one in found for part in one.withheld):
        said.append(_no_division(rules, support, found))
    if len({one.enrolled for one in found if one.rule is not None}) > 1:
        said.append(_no_shortfall(rules))
    return " ".join(said)


def _cash_alone(support: tuple[Support, ...], bounds: Ceilings) -> list[str]:
    """That a lower limit on cash alone may hold for it here too, where that stops something."""
    asked = sum((each.amount for each in support if each.amount is not None), ZERO)
    if not bounds.cash_open or asked <= min(each.cash(ZERO) for each in bounds.possible):
        return []
    return [
        "Whether cash support keeps to the state's lower limit on cash alone where coverage is"
        " ordered too is not on file."
    ]


def _unplaced(
    rules: Rules, support: tuple[Support, ...], premiums: tuple[Premium, ...]
) -> list[str]:
    """Support, in words, whose place in the ranking is needed and not on file."""
    if len(support) == 1 and (not premiums or rules.ranking.place in _APART):
        # One amount alone needs no rank where the premiums have their place apart from any.
        return []
    return [each.kind.label.lower() for each in support if rules.ranking.level(each.kind) is None]


def _open_limits(bounds: Ceilings) -> list[str]:
    """The questions that leave a limit open, as sentences."""
    said = []
    if bounds.state_open is not None:
        said.append(bounds.state_open.why or "The limit of the state of employment is not known.")
    elif _federal_matters(bounds):
        said.append("The federal percentage depends on questions that are not answered.")
    elif len({ceiling.state_percent for ceiling in bounds.possible}) > 1:
        said.append("The state's percentage depends on questions that are not answered.")
    if len({ceiling.lifted for ceiling in bounds.possible}) > 1:
        said.append("Whether the obligor consents to more than the state's limit is not answered.")
    if bounds.cap_open is not None:
        said.append("The state's limit on premiums alone is not known.")
    return said


def _federal_matters(bounds: Ceilings) -> bool:
    """Whether the federal percentage is open and its limit may be the one that stops something."""
    if len({ceiling.federal_percent for ceiling in bounds.possible}) == 1:
        return False
    lowest = {ceiling.lowest(ZERO) for ceiling in bounds.possible}
    governs = any(ceiling.federal in lowest for ceiling in bounds.possible) and len(lowest) > 1
    return governs or bounds.premiums_off or bounds.lifted


def _tied(rules: Rules, support: tuple[Support, ...]) -> bool:
    at = rules.ranking.premiums_at
    return at is not None and any(rules.ranking.level(each.kind) == at for each in support)


def _no_division(rules: Rules, support: tuple[Support, ...], found: tuple[Payout, ...]) -> str:
    """Why a rank is not divided, by the rule of the ranks that are left open."""
    claims = (
        Claim(each.order, each.kind.value, ZERO)
        for index, each in enumerate(support)
        if any(one.withheld[index] is None for one in found)
    )
    methods = {rules.method_for((claim,), rules.ranking) for claim in claims}
    if AllocationMethod.OTHER in methods:
        return "The rule that divides a rank among several claims is on file in words only."
    if None in methods:
        return "How an amount too small for a rank is divided among several claims is not on file."
    return "How one order divides its part among its own claims of one rank is not on file."


def _no_shortfall(rules: Rules) -> str:
    if rules.partial:
        return (
            "The state has the part of a premium that fits withheld, and does not say whether"
            " coverage then stays."
        )
    if shortfall_option(rules.shortfall) is Option.B:
        return "The ranking of coverages (item 7) is not on file for all that are ordered."
    return (
        "What to do when the ordered coverages do not all fit (item 7) is not on file: to stop and"
        " enroll in none, or to go down a ranking and enroll in each that fits."
    )


def shown_in_cents(amounts: list[Fraction], most: Fraction | None) -> list[Decimal]:
    """Amounts in whole cents that add up to what is printed as their total.

    Each half up, as a cost is shown. Where that would carry their sum above `most`, cents are
    taken back
    from those that were rounded up the furthest, the last first.
    """
    shown = [cents_half_up(amount) for amount in amounts]
    if most is None:
        return shown
    ceiling = cents_down(most)
    by_gain = sorted(range(len(shown)), key=lambda i: (amounts[i] - Fraction(shown[i]), -i))
    for index in by_gain:
        if sum(shown, Decimal(0)) <= ceiling or Fraction(shown[index]) <= amounts[index]:
            break
        shown[index] -= Decimal("0.01")
    return shown


def paths_of(*outcomes: object) -> tuple[str, ...]:
    """The unanswered paths of those that are missing, once each."""
    paths = (path for each in outcomes if isinstance(each, Missing) for path in each.paths)
    return tuple(dict.fromkeys(paths))
