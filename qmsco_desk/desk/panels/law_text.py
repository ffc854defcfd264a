"""What the law panel says, as HTML made from the rules on file; every word is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.law.telling import STATUS_WORDS, Told, tell

if TYPE_CHECKING:
    from qmsco_desk.checks.registry import Check
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.law.schema import Entry, FederalRules, LegalRule, StateRules
    from qmsco_desk.model.ask import FieldSpec

_STATE = "state:"
_MOST = 6
# So many rules are told in full at first; the others by title and citation.
_IN_FULL = 2
ALL = "desk:all"
LIBRARY = "desk:library/"
_IN_LIBRARY = "Open in the state library"


def rule_ids(checks: tuple[Check, ...], pattern: str) -> tuple[str, ...]:
    """Ids of the rules that a field's answer is held against, the most specific check's first.

    A check says in `reads` which fields it looks at, and in `rules` whose rule it applies; so the
    panel and the findings can never disagree about which rule governs a field.
    """
    nearest: dict[str, tuple[int, int]] = {}
    for check in checks:
        reach = max((len(read) for read in check.reads if _reads(read, pattern)), default=0)
        if reach:
            # Of two checks that name the field alike, the one that reads fewer others is nearer.
            rank = (-reach, len(check.reads))
            for rule in check.rules:
                nearest[rule] = min(rank, nearest.get(rule, rank))
    return tuple(sorted(nearest, key=lambda rule: nearest[rule]))[:_MOST]


def _reads(prefix: str, pattern: str) -> bool:
    plain = prefix.rstrip(".")
    return pattern == plain or pattern.startswith((f"{plain}.", f"{plain}["))


def _title(text: str) -> str:
    """The title of a rule: the size of the text, and bold, with room above."""
    return f'<p style="margin-top: 16px; margin-bottom: 4px"><b>{escape(text)}</b></p>'


def _library_link(key: str = "") -> str:
    """The way to the state's page in the library, or to one answer on it."""
    return f'<p><a href="{LIBRARY}{key}">{escape(tr(_IN_LIBRARY))}</a></p>'


class LawText:
    """Builds the panel's pages in a theme's colours."""

    def __init__(self, look: Look) -> None:
        colours = look.colours
        self._muted, self._status = (
            colours.muted,
            {
                Status.SOURCED: colours.done,
                Status.CONFIRMED: colours.done,
                Status.RECALLED: colours.warning,
                Status.UNKNOWN: colours.warning,
            },
        )

    def field(
        self,
        spec: FieldSpec,
        ids: tuple[str, ...],
        federal: FederalRules,
        issuing: StateRules | None,
        *,
        in_full: bool = False,
    ) -> str:
        """What a field is for, and the rules its answer is held against.

        Only the nearest rules are told in full, unless all are wanted `in_full`.
        """
        ask = spec.ask
        parts = [f"<h3>{escape(tr(ask.label) or spec.label)}</h3>"]
        if len(spec.trail) and spec.label != ask.label:
            parts.append(self._quiet(" \N{RIGHTWARDS ARROW} ".join(tr(t) for t in spec.trail if t)))
        if ask.help:
            parts.append(f"<p>{escape(tr(ask.help))}</p>")
        if ask.source:
            parts.append(f"<p>{escape(tr('Asked for by {source}.').format(source=ask.source))}</p>")
        found = {rule.id: rule for rule in federal.rules if rule.id in ids}
        rules = [found[rule] for rule in ids if rule in found]
        told = [t for t in tell(issuing) if f"{_STATE}{t.key}" in ids] if issuing else []
        most = None if in_full else _IN_FULL
        if issuing and told:
            parts.append(f"<h4>{escape(issuing.name)}</h4>")
            parts += [self._told(item) for item in told[:most]]
            parts.append(_library_link(told[0].key))
        if rules:
            parts.append(f"<h4>{escape(tr('Federal law'))}</h4>")
            parts += [self._rule(rule) for rule in rules[:most]]
        rest = [(t.title, t.entry.citation) for t in told[_IN_FULL:]]
        rest += [(rule.title, rule.citation) for rule in rules[_IN_FULL:]]
        if rest and not in_full:
            parts.append(self._also(rest))
        if not rules and not told:
            parts.append(self._quiet(tr("No rule on file turns on this answer.")))
        return "".join(parts)

    def finding(
        self,
        finding: Finding,
        ids: tuple[str, ...],
        federal: FederalRules,
        issuing: StateRules | None,
    ) -> str:
        """The rules that a finding rests on; a rule of another state by its citation alone."""
        parts = [f"<h3>{escape(finding.sentence)}</h3>"]
        if finding.why:
            parts.append(f"<p>{escape(finding.why)}</p>")
        own = finding.provenance
        here = (
            issuing is not None
            and own is not None
            and own.jurisdiction
            in (
                "US",
                issuing.jurisdiction,
            )
        )
        told = [t for t in tell(issuing) if f"{_STATE}{t.key}" in ids] if issuing and here else []
        rules = [rule for rule in federal.rules if rule.id in ids]
        if issuing and told:
            parts.append(f"<h4>{escape(issuing.name)}</h4>")
            parts += [self._told(item) for item in told]
            parts.append(_library_link(told[0].key))
        if rules:
            parts.append(f"<h4>{escape(tr('Federal law'))}</h4>")
            parts += [self._rule(rule) for rule in rules]
        if not rules and not told and finding.citation:
            parts.append(self._quiet(finding.citation))
        if own is not None and not here and own.jurisdiction != "US":
            said = tr("The rule is one of {state}, where the participant works.")
            parts.append(self._quiet(said.format(state=own.jurisdiction)))
            parts.append(self._aside(tr("Doubt: {note}"), own.note))
        return "".join(parts)

    def state(self, issuing: StateRules) -> str:
        """Everything on file for a state."""
        title = tr("{state}: rules on file").format(state=issuing.name)
        head = f"<h3>{escape(title)}</h3>"
        as_of = self._quiet(tr("As in force on {on}.").format(on=short_date(issuing.on)))
        told = "".join(self._told(item) for item in tell(issuing))
        return head + as_of + _library_link() + told

    def nothing(self, sentence: str) -> str:
        """A page with one sentence."""
        return self._quiet(sentence)

    def _also(self, rest: list[tuple[str, str]]) -> str:
        """The rules further off, a line each, and the way to read them."""
        lines = (
            f'{escape(title)}<br><small style="color:{self._muted}">{escape(citation)}</small>'
            for title, citation in rest
        )
        items = "".join(f'<p style="margin-bottom: 4px">{line}</p>' for line in lines)
        return (
            f"<h4>{escape(tr('Also in play'))}</h4>{items}"
            f'<p><a href="{ALL}">{escape(tr("Read all of them here"))}</a></p>'
        )

    def _quiet(self, text: str) -> str:
        return f'<p style="color:{self._muted}">{escape(text)}</p>'

    def _rule(self, rule: LegalRule) -> str:
        return f"{_title(rule.title)}<p>{escape(rule.says)}</p>{self._entry(rule)}"

    def _told(self, told: Told) -> str:
        number = tr(" (item {number})").format(number=told.number) if told.number else ""
        says = f"<p>{'<br>'.join(escape(line) for line in told.says)}</p>" if told.says else ""
        words = told.entry.rule_text
        rule = f"<p>{escape(words)}</p>" if words and words not in told.says else ""
        return f"{_title(told.title + number)}{says}{rule}{self._entry(told.entry)}"

    def _entry(self, entry: Entry) -> str:
        colour = self._status[entry.status]
        status = confirmed_words(entry.confirmed) or STATUS_WORDS[entry.status]
        read_on = entry.verified_on if entry.confirmed is None else None
        read = f", {short_date(read_on)}" if read_on else ""
        lines = [
            f'<span style="color:{self._muted}">{escape(entry.citation)}</span><br>'
            if entry.citation
            else "",
            f'<span style="color:{colour}">{escape(status[0].upper() + status[1:] + read)}</span>',
        ]
        for source in entry.sources:
            dated = f" ({escape(source.dated)})" if source.dated else ""
            title = escape(source.title or source.url)
            lines.append(f'<br><a href="{escape(source.url)}">{title}</a>{dated}')
        note = self._aside(tr("Doubt: {note}"), entry.note)
        why = self._aside(tr("The firm: {note}"), entry.confirmed.note if entry.confirmed else "")
        return f"<p><small>{''.join(lines)}</small></p>{why}{note}"

    def _aside(self, said: str, note: str) -> str:
        """A note in small letters; nothing where there is none."""
        if not note:
            return ""
        text = escape(said.format(note=note))
        return f'<p style="color:{self._muted}"><small>{text}</small></p>'
