"""A trail and a version in words: what was done, with which fields, and why a version was kept.

Fields are named as the questions are, never by what stands in them: no name of a party appears.
Whoever shows the words in another language gives the function that translates them (`say`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from qmsco_desk import press
from qmsco_desk.interview.words import full_label
from qmsco_desk.model import ask, dates, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.trail import Broken, Fault, Since
from qmsco_desk.storage.kept.versions import Why

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from qmsco_desk.storage.kept.trail import Entry, Head, Trail

    Say = Callable[[str], str]

_DEEDS = {
    Deed.CREATED: "Created",
    Deed.OPENED: "Opened",
    Deed.CHANGED: "Changed answers",
    Deed.SAVED: "Saved",
    Deed.PRINTED: "Printed",
    Deed.EXPORTED: "Saved a paper or a copy",
    Deed.IMPORTED: "Brought in",
    Deed.CONFIRMED: "Confirmed a rule",
    Deed.RESTORED: "Restored a version",
    Deed.RECOVERED: "Recovered what a crash left",
    Deed.HANDED_OVER: "Handed over a copy",
    Deed.TAKEN_OVER: "Took the file over",
    Deed.RESOLVED: "Settled two states of the file",
    Deed.WAYS_CHANGED: "Changed what opens the file",
    Deed.DOUBTED: "Found the trail in doubt",
}
_WHYS = {
    Why.SAVED: "Replaced by a save",
    Why.BEFORE_RESTORING: "Before a version was restored",
    Why.BEFORE_RECOVERY: "Before a recovery",
    Why.THEIRS: "Somebody else’s, saved over after a look",
    Why.HANDED_OVER: "As it was handed over",
}
_OTHERS = {
    "answers": "Answers",
    "calendar": "Calendar file",
    "case": "Case for the calculation",
    "folder": "All papers in a folder",
    "matter": "The matter as plain JSON",
    "matters": "Table of matters",
    "redline": "Redline",
    "state-sheet": "State sheet",
    "trail": "The trail",
    "versions": "List of versions",
}
_SIDES = {"mine": "Kept mine", "theirs": "Took theirs", "both": "Kept both"}
_DOUBTS = {
    "cut": "Entries that were seen before are gone",
    "rewritten": "It is not the one that was seen before",
}
_KINDS = {"keychain": "Keychain", "passphrase": "Passphrase", "recovery": "Recovery key"}
_TURNS = {"added": "added", "removed": "removed", "changed": "changed"}


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of a trail in words.

    Attributes:
        number: Its place in the trail.
        when: The time, where it is read.
        who: Who did it.
        did: What was done.
        fields: What the fields and lists are called that it touched.
        paths: Those fields and lists by their paths, in the same order.
        about: The paper, rule or version that it was about; mostly empty.
    """

    number: int
    when: str
    who: str
    did: str
    fields: tuple[str, ...]
    paths: tuple[str, ...]
    about: str


def told(entry: Entry, zone: tzinfo | None = None, say: Say = str) -> Told:
    """An entry in words; times in `zone`, or in that of this computer."""
    return Told(
        entry.number,
        when(entry.at, zone),
        entry.who or say("unknown"),
        deed_words(entry.deed, say),
        tuple(field_words(path, say) for path in entry.paths),
        entry.paths,
        about_words(entry, zone, say),
    )


def deed_words(deed: Deed, say: Say = str) -> str:
    """What was done."""
    return say(_DEEDS[deed])


def why_words(why: Why, say: Say = str) -> str:
    """Why a version was kept."""
    return say(_WHYS[why])


def when(at: datetime, zone: tzinfo | None = None) -> str:
    """A time as it is read in a list: "11/22/2026, 7:41 AM"."""
    local = at.astimezone(zone)
    return f"{dates.figures(local.date())}, {dates.time_of_day(local)}"


def field_words(path: str, say: Say = str) -> str:
    """What a field or a list is called; one that this version does not know, by its path."""
    plain = paths.pattern(path)
    spec = ask.fields(Matter).get(plain)
    if spec is not None:
        return full_label(spec, path, Matter(), say)
    listed = ask.repeats(Matter).get(f"{plain}[]")
    if listed is None:
        return path
    return say("{list} (added or removed)").format(list=say(listed.ask.label))


def about_words(entry: Entry, zone: tzinfo | None = None, say: Say = str) -> str:
    """The paper, rule, version or way that an entry was about; empty where there is none."""
    detail = entry.detail
    if not detail:
        return ""
    match entry.deed:
        case Deed.PRINTED | Deed.EXPORTED | Deed.IMPORTED:
            return ", ".join(_paper(name, say) for name in detail.split(","))
        case Deed.RESTORED:
            return say("The version of {when}").format(
                when=when(datetime.fromisoformat(detail), zone)
            )
        case Deed.RESOLVED:
            return say(_SIDES[detail])
        case Deed.DOUBTED:
            return say(_DOUBTS[detail])
        case Deed.WAYS_CHANGED:
            kind, _, turn = detail.partition("-")
            return f"{say(_KINDS[kind])} {say(_TURNS[turn])}"
        case Deed.CONFIRMED:
            state, _, item = detail.partition(" ")
            return f"{state}: {item.replace('_', ' ')}"
        case _:
            return detail


def fault_words(fault: Fault | None, say: Say = str) -> str:
    """Where a trail was tampered with, as one sentence; empty for a whole one."""
    if fault is None:
        return ""
    match fault.broken:
        case Broken.ALTERED:
            words = say("Entry {first} of the trail was altered.")
        case Broken.MISPLACED:
            words = say("Entry {first} of the trail does not stand in its place.")
        case Broken.MISSING if fault.first == fault.last:
            words = say("Entry {first} of the trail is missing.")
        case Broken.MISSING:
            words = say("Entries {first} to {last} of the trail are missing.")
    return words.format(first=fault.first, last=fault.last)


def doubts(trail: Trail, known: Head | None = None, say: Say = str) -> tuple[str, ...]:
    """Everything that speaks against a trail, a sentence each; none for one without doubt.

    Args:
        trail: The trail.
        known: Where it ended when this computer last saw it; None where it never did.
        say: Translates.
    """
    said = [fault_words(trail.fault(), say)]
    if known is not None:
        said.append(since_words(trail.since(known), known.count, say))
    found = [entry for entry in trail.entries if entry.deed is Deed.DOUBTED]
    if found:
        words = say("Entry {number} notes a doubt of an earlier day: {doubt}.")
        newest = found[-1]
        doubt = about_words(newest, None, say) or deed_words(newest.deed, say)
        said.append(words.format(number=newest.number, doubt=doubt[:1].lower() + doubt[1:]))
    return tuple(one for one in said if one)


def since_words(since: Since, count: int, say: Say = str) -> str:
    """How a trail stands to what this computer saw of it before; empty where it just went on.

    `count`: how many entries were seen then.
    """
    match since:
        case Since.EXTENDED:
            return ""
        case Since.CUT:
            words = say(
                "This computer has seen {count} entries of this trail; they are not all there any "
                "more. An older copy was put in the file’s place, or the last entries were taken "
                "out."
            )
        case Since.REWRITTEN:
            words = say(
                "Entry {count} of the trail is not the one that this computer has seen: the trail "
                "was written anew."
            )
        case Since.UNTOLD:
            words = say(
                "This computer last saw entry {count}, which is folded away by now: whether it "
                "is the same trail cannot be told."
            )
    return words.format(count=count)


def _paper(name: str, say: Say) -> str:
    if name in _OTHERS:
        return say(_OTHERS[name])
    return say(press.title_of(name)) if name in press.names() else name
