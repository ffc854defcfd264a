"""A matter survives its file; what is not a matter is refused with the path that is wrong."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.interview.session import Session
from qmsco_desk.locate import resource
from qmsco_desk.model import paths
from qmsco_desk.model.ask import fields
from qmsco_desk.model.checked import CheckedAgainst, Outcome, RuleUsed
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child, PersonName
from qmsco_desk.storage import codec, matter_file
from qmsco_desk.storage.files import write_whole

SAMPLES = sorted(path.stem for path in resource("samples").glob("*.json"))


def _sample(code: str) -> Matter:
    return matter_file.open_file(resource("samples", f"{code}.json")).matter


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_is_written_as_it_was_read(code: str) -> None:
    data = resource("samples", f"{code}.json").read_bytes()
    read = codec.decode(data, "sample")
    assert codec.encode(read.matter, read.unreadable) == data


def test_what_is_not_answered_is_left_out_of_entries_too_and_the_entries_stay() -> None:
    matter = Matter(children=(Child(), Child(name=PersonName(first="Mia"))))
    plain = json.loads(codec.encode(matter))
    assert plain["matter"] == {"children": [{}, {"name": {"first": "Mia"}}]}
    assert codec.decode(codec.encode(matter), "two").matter == matter


def test_unreadable_text_travels_with_the_matter() -> None:
    session = Session(_sample(SAMPLES[0]))
    session.put("children[0].born", "31 Feb 2014")
    read = codec.decode(codec.encode(session.matter, session.unreadable), "m")
    assert read.unreadable == {"children[0].born": "31 Feb 2014"}
    assert read.matter == session.matter


def test_a_bare_matter_is_read_as_well() -> None:
    assert codec.decode(b'{"case": {"county": "Travis"}}', "m").matter.case.county == "Travis"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b'{"format": 1,\n "matter": {"case": }}', "not whole, valid JSON: see line 2, column 21"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b'{"format": 1, "matter": ' + b"[" * 50_000, "nested too deeply"),
        (b'{"children": ' + b"[" * 200 + b"]" * 200 + b"}", "matter.children[0]: expected an obj"),
        (
            b'{"children": [{"name": {"first": "\\ud800"}}]}',
            "name.first: it holds half a character",
        ),
        (b'{"costs": {"pay_days": NaN}}', "costs.pay_days: NaN is not a number"),
        (b'{"costs": {"pay_days": 1e400}}', "matter.costs.pay_days: expected a whole number"),
        (b'{"case": {"county": 5}}', "matter.case.county: expected text, got a whole number."),
        (b'{"case": {"proceeding": "Jane Doe"}}', "proceeding: expected one of: "),
        (b'{"case": {"case ": 5}}', 'matter.case."case ": there is no such key'),
        (
            b'{"costs": {"cash_medical": {"amount": "1"}}}',
            "cash_medical.period: the key is missing",
        ),
        (b'{"children": ' + b"[" + b"{}," * 200 + b"{}]}", "201 entries; the most is 200"),
        (
            b'{"plans": ' + b"[" + b'{"coverages": [{},{},{},{},{}]},' * 199 + b"{}]}",
            "matter: its lists have 1,195 entries together; the most is 1,000",
        ),
        (b"[1]", "does not hold an object"),
        (b'{"format": 2}', "newer QMSCO Desk"),
        (b'{"format": "1"}', "does not say its format"),
        (b'{"format": 0}', "its format is 0"),
        (
            b'{"format": 1, "matter": {"chidren": []}}',
            "matter.chidren: there is no such key; is “children” meant",
        ),
        (b'{"format": 1, "matter": {"case": {"state": 7}}}', "matter.case.state"),
        (
            b'{"format": 1, "matter": {"children": [{"born": "2014-02-30"}]}}',
            "matter.children[0].born",
        ),
        (
            b'{"format": 1, "matter": {"costs": {"premium_first": 50}}}',
            "matter.costs.premium_first: expected a decimal written as text",
        ),
        (b'{"format": 1, "matter": {"costs": {"premium_first": "150"}}}', "from 0 to 100"),
        (
            b'{"format": 1, "matter": {"costs": {"premium_first": "NaN"}}}',
            "matter.costs.premium_first",
        ),
        (b'{"format": 1, "unreadable": {"nowhere": "x"}}', "names no field"),
        (b'{"format": 1, "unreadable": {"children[0].born": "x"}}', "names no field"),
        (
            b'{"format": 1, "matter": {"case": {"county": "a\\u202eb"}}}',
            "matter.case.county: The text holds hidden marks",
        ),
    ],
)
def test_what_is_not_a_matter_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(MatterFileError) as refused:
        codec.decode(data, "m.json")
    assert words in str(refused.value)
    assert "Jane" not in str(refused.value)
    assert "`" not in str(refused.value)
    assert "“m.json”" in str(refused.value)


def test_absurdly_many_entries_and_deep_nesting_are_refused() -> None:
    many = json.dumps({"format": 1, "matter": {"children": [{}] * 201}}).encode()
    with pytest.raises(MatterFileError, match="201 entries"):
        codec.decode(many, "m")
    with pytest.raises(MatterFileError):
        codec.decode(b'{"matter":' * 5000 + b"1" + b"}" * 5000, "m")


def _texts() -> st.SearchStrategy[str]:
    return st.text(max_size=30) | st.sampled_from(
        ["2014-03-09", "12 monthly", "yes", "TX", "987-65-4321", "first", "medical", "50", "3"]
    )


@given(st.lists(st.tuples(st.sampled_from(sorted(fields(Matter))), _texts()), max_size=25))
def test_whatever_is_typed_survives_the_file(edits: list[tuple[str, str]]) -> None:
    session = Session(_sample(SAMPLES[-1]))
    for pattern, text in edits:
        path = pattern.replace("[]", "[0]")
        try:
            paths.get_at(session.matter, path)
        except DeskError:
            continue
        session.put(path, text)
    read = codec.decode(codec.encode(session.matter, session.unreadable), "m")
    assert read.matter == session.matter
    assert read.unreadable == dict(session.unreadable)


@given(st.data())
def test_a_damaged_file_gives_a_matter_or_a_sentence(data: Any) -> None:
    whole = resource("samples", f"{SAMPLES[0]}.json").read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = (
        whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + data.draw(st.integers(0, 6)) :]
    )
    refused = "“m”"
    try:
        codec.decode(damaged, "m")
    except MatterFileError as error:
        refused = str(error)
    assert "“m”" in refused


def test_the_schema_forbids_unknown_keys_everywhere() -> None:
    published = codec.schema()
    objects = [d for d in published["$defs"].values() if d.get("type") == "object"]
    assert len(objects) > 20
    assert all(definition["additionalProperties"] is False for definition in objects)


def test_saving_into_a_folder_that_is_a_file_changes_nothing(tmp_path: Path) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("in the way")
    with pytest.raises(MatterFileError, match="cannot be written"):
        write_whole(blocker / "m.json", codec.encode(Matter()))
    assert blocker.read_text() == "in the way"


def test_a_saved_file_replaces_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    write_whole(path, codec.encode(_sample(SAMPLES[0])))
    write_whole(path, codec.encode(_sample(SAMPLES[1])))
    assert matter_file.open_file(path).matter == _sample(SAMPLES[1])
    assert [entry.name for entry in tmp_path.iterdir()] == ["m.json"]


def test_a_folder_or_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MatterFileError, match="no file"):
        matter_file.open_file(tmp_path / "none.json")
    with pytest.raises(MatterFileError, match="cannot be read"):
        matter_file.open_file(tmp_path)


def test_a_key_that_is_there_twice_is_refused_by_its_path() -> None:
    data = codec.encode(_sample("TX")).replace(b'"first": "Mia"', b'"first": "Zoe", "first": "Mia"')
    with pytest.raises(
        MatterFileError, match=r"children\[0\]\.name\.first: the key is there twice"
    ):
        codec.decode(data, "m")


def test_a_mark_of_byte_order_before_the_text_is_passed_over() -> None:
    data = codec.encode(_sample("TX"))
    assert codec.decode(b"\xef\xbb\xbf" + data, "m").matter == _sample("TX")


@pytest.mark.parametrize("amount", ["210.005", "0.001", "1e5", " 5", "-5", "٥", "NaN"])
def test_an_amount_is_never_changed_on_the_way_in(amount: str) -> None:
    money = {"amount": amount, "period": "monthly"}
    data = json.dumps({"costs": {"basic_support": money}}).encode()
    with pytest.raises(MatterFileError, match=r"matter\.costs\.basic_support.*: expected "):
        codec.decode(data, "m")


def test_a_save_keeps_who_may_read_and_follows_a_link(tmp_path: Path) -> None:
    shared, link = tmp_path / "shared.json", tmp_path / "link.json"
    shared.write_text("old")
    shared.chmod(0o664)
    link.symlink_to(shared)
    write_whole(link, codec.encode(Matter()))
    assert link.is_symlink()
    assert codec.decode(shared.read_bytes(), "m").matter == Matter()
    assert shared.stat().st_mode & 0o777 == 0o664


CHECKED = CheckedAgainst(
    on=date(2026, 11, 2),
    day=date(2026, 11, 21),
    version="0.1.0",
    answers="0123456789abcdef",
    rules=(
        RuleUsed("TX", "order_ends", "a" * 16, "sourced", "When orders end", ("At 18.",), "Ex. 1"),
        RuleUsed("TX", "contest", "b" * 16, "unknown", since=date(2019, 1, 1)),
    ),
    outcomes=(Outcome("reasonable_cost", "reasonable"),),
)


def test_the_rules_it_was_checked_against_travel_with_the_matter() -> None:
    read = codec.decode(codec.encode(_sample("TX"), {}, CHECKED), "m")
    assert read.checked == CHECKED
    assert read.matter == _sample("TX")
    assert codec.decode(codec.encode(_sample("TX")), "m").checked is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"on": "soon"}, "checked.on"),
        ({"more": 1}, "checked.more: there is no such key"),
        ({"rules": [{"jurisdiction": "TX"}]}, "checked.rules[0]"),
        ({"rules": [{}] * 201}, "checked.rules: there are 201 entries; the most is 200"),
        ({"version": "0.1\u202e"}, "checked.version: it holds text that no rule can hold"),
        ({"answers": "x" * 20_001}, "checked.answers: it holds text that no rule can hold"),
    ],
)
def test_a_record_that_cannot_be_one_is_named(change: dict[str, Any], words: str) -> None:
    plain = json.loads(codec.encode(_sample("TX"), {}, CHECKED))
    plain["checked"] |= change
    with pytest.raises(MatterFileError) as caught:
        codec.decode(json.dumps(plain).encode(), "m.json")
    assert words in str(caught.value)


def test_other_answers_have_another_mark() -> None:
    marks = {codec.mark(_sample(code)) for code in SAMPLES}
    assert len(marks) == len(SAMPLES)
    assert codec.mark(_sample("TX")) == codec.mark(_sample("TX"))


@pytest.mark.parametrize("says", [("x" * 20_001,), ("a\u200bb",), ("At 18.",) * 201])
def test_a_record_that_could_not_be_read_again_does_not_shut_the_matter(
    says: tuple[str, ...],
) -> None:
    rules = (dataclasses.replace(CHECKED.rules[0], says=says),)
    matter = _sample("TX")
    data = codec.encode(matter, checked=dataclasses.replace(CHECKED, rules=rules))
    read = codec.decode(data, "m")
    assert (read.matter, read.checked) == (matter, None)
