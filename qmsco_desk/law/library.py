"""The rules library: federal law and every jurisdiction on file, as in force on one day."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from qmsco_desk.errors import FirmRulesError, ResourceError, RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.fact import Dated, E
from qmsco_desk.law.firm import FirmLayer, FirmRule, FirmStanding, laid_over, standing
from qmsco_desk.law.form import did_you_mean
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.rule_file import (
    FederalFile,
    StateFile,
    read_federal,
    read_head,
    read_state,
    state_items,
)
from qmsco_desk.law.schema import FederalRules, StateName, StateRules

_NO_LAYER = FirmLayer()
_KEPT_MOST = 256
K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True, eq=False)
class Library:
    """The rules on file, and over them what the firm confirmed or replaced.

    A file is read when it is first asked for, and once. Make one with `Library.load`. Reading the
    same file twice from two threads gives equal results, so the library needs no lock. Asked again
    for the same jurisdiction and day, it gives the same object while a few are in use.
    """

    folder: Path
    firm: FirmLayer
    _paths: Mapping[str, Path]
    _names: tuple[StateName, ...] | None = None
    _states: dict[str, StateFile] = field(default_factory=dict)
    _federal: FederalFile | None = None
    _of_day: dict[tuple[str, date], StateRules] = field(default_factory=dict)
    _federal_of_day: dict[date, FederalRules] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path, firm: FirmLayer = _NO_LAYER) -> Library:
        """The library in a folder that holds `federal.toml` and `states/`. Nothing is read yet.

        Raises:
            ResourceError: Federal law's file is not there, so that the installation is incomplete.
            FirmRulesError: The firm speaks of a jurisdiction that is not on file.
        """
        if not (folder / "federal.toml").is_file():
            raise ResourceError(
                "The file of federal rules (rules/federal.toml) is missing.",
                "Install QMSCO Desk again.",
            )
        paths = {path.stem: path for path in sorted((folder / "states").glob("*.toml"))}
        return cls(folder, FirmLayer(), paths).with_firm(firm)

    def with_firm(self, layer: FirmLayer) -> Library:
        """The same rules on file under another layer of the firm's; what was read is shared.

        Raises:
            FirmRulesError: The layer speaks of a jurisdiction that is not on file.
        """
        for rule in layer.rules:
            if rule.jurisdiction not in self._paths:
                raise FirmRulesError(f"No rules are on file for “{rule.jurisdiction}”.")
        return dataclasses.replace(self, firm=layer, _of_day={})

    def states(self) -> tuple[StateName, ...]:
        """Every jurisdiction on file, by name. Only the head of each file is read.

        Raises:
            RulesError: A file's head is broken.
        """
        if self._names is None:
            heads = (read_head(path) for path in self._paths.values())
            self._names = tuple(sorted(heads, key=lambda state: state.name))
        return self._names

    def rules(self, code: str, on: date) -> StateRules | None:
        """One jurisdiction's rules as the firm uses them on a day; None where it is not on file.

        What the firm confirmed or replaced has the status `confirmed` and says by whom. An item
        that neither answers on that day has the status `unknown` and no value.

        Raises:
            RulesError: The file is broken.
        """
        known = self._of_day.get((code, on))
        if known is not None:
            return known
        rules = self._layered(code, on)
        if rules is not None:
            _remember(self._of_day, (code, on), rules)
        return rules

    def _layered(self, code: str, on: date) -> StateRules | None:
        """The shipped rules of a day with what the firm said of them."""
        shipped = self.shipped(code, on)
        if shipped is None:
            return None
        layered = {
            rule.item: laid_over(getattr(shipped, rule.item), rule, on)
            for rule in self.firm.rules
            if rule.jurisdiction == shipped.jurisdiction
        }
        if not layered:
            return shipped
        return dataclasses.replace(shipped, **layered)  # type: ignore[arg-type]  # as in shipped

    def firm_standing(self, rule: FirmRule, on: date) -> FirmStanding:
        """What has become of the shipped rule of a day since the firm spoke of it.

        Raises:
            RulesError: The jurisdiction's file is broken.
            FirmRulesError: The jurisdiction is not on file.
        """
        shipped = self.shipped(rule.jurisdiction, on)
        if shipped is None:
            raise FirmRulesError(f"No rules are on file for “{rule.jurisdiction}”.")
        return standing(getattr(shipped, rule.item), rule)

    def shipped(self, code: str, on: date) -> StateRules | None:
        """One jurisdiction's rules as they came with the program, without the firm's layer.

        None where it is not on file. An item that the file does not answer on that day has the
        status `unknown` and no value.

        Raises:
            RulesError: The file is broken.
        """
        file = self.state_file(code)
        if file is None:
            return None
        items = {
            key: file.items[key].at(on) or form(status=Status.UNKNOWN)
            for key, form in state_items().items()
        }
        return StateRules(
            jurisdiction=file.state.code,
            name=file.state.name,
            kind=file.state.kind,
            on=on,
            **items,  # type: ignore[arg-type]  # state_items pairs each key with its own form
        )

    def federal(self, on: date) -> FederalRules:
        """Federal law as in force on a day.

        Raises:
            RulesError: The file is broken, or lacks a limit, benchmark or notice for that day.
        """
        known = self._federal_of_day.get(on)
        if known is not None:
            return known
        if self._federal is None:
            self._federal = read_federal(self.folder / "federal.toml")
        file = self._federal
        rules = (fact.at(on) for fact in file.rules.values())
        federal = FederalRules(
            on=on,
            ccpa=_needed(file.ccpa, on),
            benchmark=_needed(file.benchmark, on),
            notice=_needed(file.notice, on),
            rules=tuple(rule for rule in rules if rule is not None),
        )
        _remember(self._federal_of_day, on, federal)
        return federal

    def replaced(
        self, rules: StateRules, key: str, form: Mapping[str, object], under: str = ""
    ) -> StateRules:
        """The rules with one item put in the place of what is on file.

        Args:
            rules: As in force on the day.
            key: The item's key ("reasonable_cost").
            form: The item in a file's own form, as plain values: numbers may be text, nulls count
                as absent, `status` may be absent; then the item counts as recalled, for nobody has
                verified it.
            under: Path of the mapping that `key` stands in ("rules"), put before it in messages.

        Raises:
            RulesError: With every mistake, each with the path of the offending key.
        """
        path = f"{under}.{key}" if under else key
        known = state_items()
        if key not in known:
            raise RulesError((f"{path}: no such item{did_you_mean(key, known)}",))
        reader = Reader(plain=True)
        made = reader.entry(known[key], form, path)
        if made is None:
            raise RulesError(tuple(reader.problems))
        return dataclasses.replace(rules, **{key: made})  # type: ignore[arg-type]  # as above

    def newest_verified(self, code: str) -> date | None:
        """The latest day on which a page behind the jurisdiction's rules was read; None if never.

        Raises:
            RulesError: The file is broken.
        """
        file = self.state_file(code)
        if file is None:
            return None
        days = (
            entry.verified_on
            for fact in file.items.values()
            for entry in fact.entries
            if entry.verified_on is not None
        )
        return max(days, default=None)

    def state_file(self, code: str) -> StateFile | None:
        """A jurisdiction's file with every entry, older ones too; None where it is not on file.

        Raises:
            RulesError: The file is broken.
        """
        code = code.strip().upper()
        if code not in self._states and code in self._paths:
            self._states[code] = read_state(self._paths[code])
        return self._states.get(code)


def _remember(kept: dict[K, V], key: K, value: V) -> None:
    """Keeps a value under its key; a store that has grown large is begun anew."""
    if len(kept) >= _KEPT_MOST:
        kept.clear()
    kept[key] = value


def _needed(fact: Dated[E], on: date) -> E:
    """The entry in force, without which nothing can be checked."""
    entry = fact.at(on)
    if entry is None:
        raise RulesError((f"federal.toml: {fact.item}: nothing is in force on {on.isoformat()}",))
    return entry
