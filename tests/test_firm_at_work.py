"""The firm's word at work: in figures, findings and papers, and in what a matter's file keeps."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from qmsco_desk.checks.report import Report
from qmsco_desk.checks.trace import Computed
from qmsco_desk.checks.verdict import Level
from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.office import Office
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.firm_rules import FirmRules, encode
from tests.rules.shipped import statuses
from tests.saved import save

CHECKED_ON = date(2026, 11, 2)
WORD = "the firm's own rule, set by A.B. on November 21, 2026"


@pytest.fixture
def office(today: date) -> Office:
    return Office.start(today)


def set_limit(office: Office, percent: str = "20") -> None:
    """The firm's own limit on withholding for Texas."""
    office.replace_rule(
        "TX",
        "withholding_limit",
        {"measure": "flat_percent", "percents": {"flat": percent}, "of": "disposable"},
        citation="Ex. Code 9",
        initials="A.B.",
        note="A standing order.",
    )


def reviewed(office: Office) -> Report:
    return office.review(office.sample("TX"))


def limit_of(report: Report) -> Fraction:
    limit = report.calculation.limit
    assert isinstance(limit, Computed)
    return limit.value.amount


def saved(tmp_path: Path, day: date = CHECKED_ON) -> Path:
    """The Texas sample, saved on an earlier day under the shipped rules."""
    path = tmp_path / "m.json"
    then = Office.start(day)
    save(then, path, then.sample("TX"))
    return path


def with_update(office: Office, folder: Path, edit: Callable[[str], str]) -> Office:
    """The office under a newer library, in which the Texas file was edited; its layer is kept."""
    shutil.copytree(resource("rules"), folder)
    file = folder / "states" / "TX.toml"
    old = file.read_text("utf-8")
    new = edit(old)
    assert new != old
    file.write_text(new, "utf-8")
    own = folder / "firm-rules.json"
    own.write_bytes(encode(office.firm.layer))
    return dataclasses.replace(office, firm=FirmRules(own, Library.load(folder)))


def to_40(rules: str) -> str:
    """Another limit on withholding."""
    return rules.replace("flat = 50", "flat = 40")


# In figures, findings and papers


def test_the_firms_own_rule_decides_the_figures(office: Office) -> None:
    # 2,275.80 of disposable earnings less 250.30 of health premiums is 2,025.50:
    # 50% is 1,012.75, 20% is 405.10.
    assert limit_of(reviewed(office)) == Fraction("1012.75")
    set_limit(office)
    figures = reviewed(office).calculation
    assert limit_of(reviewed(office)) == Fraction("405.10")
    (limit,) = [one for one in figures.provenance if one.rule == "withholding_limit"]
    assert (limit.status, limit.citation, limit.confirmed) == (
        Status.CONFIRMED,
        "Ex. Code 9",
        WORD,
    )


def test_every_step_and_finding_that_leans_on_it_says_by_whom(office: Office) -> None:
    set_limit(office)
    report = reviewed(office)
    steps = [
        step
        for _, step in report.calculation.trace.walk()
        if step.provenance is not None and step.provenance.rule == "withholding_limit"
    ]
    assert steps
    assert {step.provenance.confirmed for step in steps if step.provenance} == {WORD}
    (over,) = [finding for finding in report.findings if finding.id == "ccpa.fits"]
    assert over.provenance is not None
    assert over.provenance.confirmed == WORD


@pytest.mark.parametrize("paper", ["worksheet", "calculation"])
def test_papers_say_by_whom_the_rule_was_set(office: Office, paper: str) -> None:
    matter = office.sample("TX")
    assert "A.B." not in office.text(office.document(paper, matter, office.review(matter)))
    set_limit(office)
    text = office.text(office.document(paper, matter, office.review(matter)))
    assert WORD.replace("'", "’") in " ".join(text.split())


def test_a_confirmed_rule_is_no_longer_among_those_to_confirm(office: Office) -> None:
    def unconfirmed() -> str:
        found = [one.sentence for one in reviewed(office).findings if one.id == "state.unconfirmed"]
        return " ".join(found)

    assert "caption" in unconfirmed()
    office.confirm_rule("TX", "court", "A.B.", "As our clerk takes it.")
    assert "caption" not in unconfirmed()


def test_a_shipped_rule_that_changed_under_the_firms_own_is_a_warning(
    office: Office, tmp_path: Path
) -> None:
    set_limit(office)
    report = reviewed(with_update(office, tmp_path / "rules", to_40))
    (finding,) = [one for one in report.findings if one.id == "state.firm_overtaken"]
    assert finding.sentence == (
        "The firm's own rule is applied, and the one on file has changed since: withholding limit"
        " (Texas)."
    )
    assert (finding.level, finding.citation) == (Level.WARNING, "Ex. Code 9")
    assert limit_of(report) == Fraction("405.10")


def test_a_confirmation_that_lapsed_is_noted(office: Office, tmp_path: Path) -> None:
    office.confirm_rule("TX", "withholding_limit", "A.B.", "Read.")
    assert not [one for one in reviewed(office).findings if one.id.startswith("state.firm")]
    report = reviewed(with_update(office, tmp_path / "rules", to_40))
    (finding,) = [one for one in report.findings if one.id == "state.firm_lapsed"]
    assert finding.sentence == (
        "The firm confirmed another text than the one on file: withholding limit (Texas)."
    )
    assert finding.level is Level.NOTE
    # The shipped rule holds, as it is on file now: 40% of 2,025.50.
    assert limit_of(report) == Fraction("810.20")


def test_taken_back_the_shipped_rule_holds_again(office: Office) -> None:
    before = reviewed(office)
    set_limit(office)
    office.firm.revert("TX", "withholding_limit")
    assert reviewed(office) == before


def test_what_is_unknown_is_replaced_not_confirmed(office: Office) -> None:
    unknown = [
        place for place, status in statuses(office.today).items() if status is Status.UNKNOWN
    ]
    assert unknown
    code, item = unknown[0]
    with pytest.raises(FirmRulesError) as caught:
        office.confirm_rule(code, item, "A.B.", "")
    assert str(caught.value) == (
        "Nothing is on file here to confirm. Put the firm's own rule in its place."
    )
    assert office.firm.layer.rules == ()


def test_a_bad_rule_changes_nothing(office: Office) -> None:
    before = reviewed(office)
    with pytest.raises(FirmRulesError, match="101 is more than 100 percent"):
        set_limit(office, "101")
    assert office.firm.layer.rules == ()
    assert reviewed(office) == before


def test_the_layer_is_there_at_the_next_start_and_travels(office: Office, tmp_path: Path) -> None:
    set_limit(office)
    office.firm.export(tmp_path / "ours.json")
    assert Office.start(office.today).firm.layer == office.firm.layer
    office.firm.revert("TX", "withholding_limit")
    changes = office.read_firm_rules(tmp_path / "ours.json")
    assert [(one.code, one.item) for one in changes] == [("TX", "withholding_limit")]
    office.firm.take(changes)
    assert Office.start(office.today).firm.layer == office.firm.layer
    assert office.read_firm_rules(tmp_path / "ours.json") == ()


# What a matter's file keeps


def test_a_saved_matter_keeps_the_rules_it_was_checked_against(
    office: Office, tmp_path: Path
) -> None:
    opened = office.safe.read(saved(tmp_path)).file
    assert opened.matter == office.sample("TX")
    kept = opened.checked
    assert kept is not None
    assert (kept.on, kept.day) == (CHECKED_ON, CHECKED_ON)
    items = {(rule.jurisdiction, rule.item) for rule in kept.rules}
    assert {("TX", "reasonable_cost"), ("TX", "withholding_limit")} <= items
    assert ("TX", "contact") not in items
    assert {outcome.what for outcome in kept.outcomes} >= {"reasonable_cost", "enroll.medical"}


def test_under_the_same_rules_nothing_is_said(office: Office, tmp_path: Path) -> None:
    assert office.rules_changed(office.safe.read(saved(tmp_path)).file) is None


def test_an_older_file_that_does_not_say_is_opened_as_ever(office: Office) -> None:
    assert office.rules_changed(MatterFile(matter=office.sample("TX"))) is None


def test_another_rule_is_told_with_what_it_changes(office: Office, tmp_path: Path) -> None:
    path = saved(tmp_path)
    set_limit(office)
    changed = office.rules_changed(office.safe.read(path).file)
    assert changed is not None
    (rule,) = changed.rules
    assert (rule.item, rule.gone, rule.come) == (
        "withholding_limit",
        ("50 percent of disposable earnings.",),
        ("20 percent of disposable earnings.",),
    )
    # As above: 50% and 20% of 2,025.50.
    assert [(one.title, one.before, one.after) for one in changed.outcomes] == [
        ("Withholding limit", "$1,012.75 every two weeks", "$405.10 every two weeks")
    ]


def test_an_update_of_the_shipped_rules_is_told(office: Office, tmp_path: Path) -> None:
    path = saved(tmp_path)
    newer = with_update(office, tmp_path / "rules", to_40)
    changed = newer.rules_changed(newer.safe.read(path).file)
    assert changed is not None
    assert [(rule.item, rule.why) for rule in changed.rules] == [
        ("withholding_limit", "The rules on file were updated.")
    ]
    # 40% of 2,025.50 is 810.20.
    assert [one.after for one in changed.outcomes] == ["$810.20 every two weeks"]


def test_a_rule_that_took_effect_meanwhile_is_told_with_its_day(
    office: Office, tmp_path: Path
) -> None:
    def amended(text: str) -> str:
        """The limit ends on November 10, and another begins."""
        head = "[[withholding_limit]]\n"
        newer = (
            'status = "recalled"\ncitation = "Ex. Code 9"\nfrom = 2026-11-10\n'
            'measure = "flat_percent"\nof = "disposable"\n'
            "[withholding_limit.percents]\nflat = 40\n\n"
        )
        return text.replace(head, f"{head}{newer}{head}until = 2026-11-10\n", 1)

    path = tmp_path / "m.json"
    newer = with_update(office, tmp_path / "rules", amended)
    then = dataclasses.replace(newer, today=CHECKED_ON)
    save(then, path, then.sample("TX"))
    assert then.rules_changed(then.safe.read(path).file) is None
    changed = newer.rules_changed(newer.safe.read(path).file)
    assert changed is not None
    assert [rule.why for rule in changed.rules] == ["In force since November 10, 2026."]


def test_figures_of_federal_law_are_kept_as_well(office: Office, tmp_path: Path) -> None:
    kept = office.safe.read(saved(tmp_path)).file.checked
    assert kept is not None
    (ccpa,) = [rule for rule in kept.rules if rule.item == "ccpa"]
    # 15 U.S.C. 1673(b)(2)
    assert ccpa.says == (
        "50 percent of disposable earnings with a second family, 60 percent without; 55 or 65"
        " percent with arrears older than 12 weeks.",
    )


def test_saved_again_the_new_rules_are_those_it_was_checked_against(
    office: Office, tmp_path: Path
) -> None:
    path = saved(tmp_path)
    set_limit(office)
    opened = office.safe.read(path).file
    save(office, path, opened.matter, opened.unreadable)
    assert office.rules_changed(office.safe.read(path).file) is None


def test_the_record_names_no_one(office: Office, tmp_path: Path) -> None:
    text = str(office.safe.read(saved(tmp_path)).file.checked)
    matter = office.sample("TX")
    people = (matter.parties.first, matter.parties.second, *matter.children)
    for person in people:
        assert person.name.last
        assert person.name.last not in text
