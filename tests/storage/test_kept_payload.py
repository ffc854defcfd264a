"""What a sealed file holds comes back as it was; anything else is refused with a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.errors import MatterFileError
from qmsco_desk.locate import resource
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import matter_file
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.payload import MOST_PAYLOAD, Kept, Saving
from qmsco_desk.storage.kept.trail import Head, Trail
from qmsco_desk.storage.kept.versions import KeptVersion, Why
from tests.lanes import many

_NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_SAMPLE = matter_file.open_file(resource("samples", "TX.json"))


def _with_number(number: str) -> MatterFile:
    matter = _SAMPLE.matter
    return replace(_SAMPLE, matter=replace(matter, case=replace(matter.case, number=number)))


def _kept() -> Kept:
    trail = Trail().adding(Deed.CREATED, _NOW, "J. Ortiz")
    trail = trail.adding(Deed.CHANGED, _NOW, "J. Ortiz", ("case.number", "children"))
    trail = trail.adding(Deed.PRINTED, _NOW, "", detail="order")
    version = KeptVersion.of(_with_number("1"), _NOW, "J. Ortiz", Why.SAVED)
    return Kept(_SAMPLE, (version,), trail)


def test_it_comes_back_as_it_was() -> None:
    kept = _kept()
    assert payload.decode(payload.encode(kept), "m") == kept
    assert payload.decode(payload.encode(Kept(MatterFile())), "m") == Kept(MatterFile())
    folded = replace(kept, trail=Trail(kept.trail.entries[1:], Head(1, kept.trail.entries[0].hash)))
    assert payload.decode(payload.encode(folded), "m") == folded
    assert folded.trail.fault() is None


def test_it_is_the_form_that_is_published() -> None:
    plain = json.loads(payload.encode(_kept()))
    assert list(plain) == ["format", "file", "versions", "trail"]
    assert plain["format"] == 1
    assert plain["file"] == json.loads(resource("samples", "TX.json").read_bytes())
    assert set(plain["versions"][0]) == {"at", "by", "why", "data"}
    assert plain["trail"]["entries"][1]["paths"] == ["case.number", "children"]
    assert plain["versions"][0]["why"] == "saved"


def test_a_broken_trail_and_a_broken_version_keep_nobody_out() -> None:
    plain = json.loads(payload.encode(_kept()))
    del plain["trail"]["entries"][0]
    plain["versions"][0]["data"] = "AAAA"
    read = payload.decode(json.dumps(plain).encode(), "m")
    assert read.file == _SAMPLE
    assert str(read.trail.fault()) == "Entry 1 of the trail is missing."
    with pytest.raises(MatterFileError):
        read.versions[0].file()


def _put(*way: Any) -> Callable[[Any], None]:
    """A change to the tree: all but the last of `way` lead to a place, the last is put there."""
    *steps, last, value = way

    def change(plain: Any) -> None:
        for step in steps:
            plain = plain[step]
        plain[last] = value

    return change


_ENTRY = ("trail", "entries", 0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_put("format", 2), "newer QMSCO Desk (format 2)"),
        (_put("format", 0), "its format is 0"),
        (_put("format", True), "format: expected a whole number"),
        (_put("format", "1"), "format: expected a whole number"),
        (_put("file", []), "does not hold an object"),
        (_put("file", "matter", "case", "number", 7), "matter.case.number"),
        (_put("other", 1), "other: there is no such key"),
        (_put("versions", {}), "versions: expected a list"),
        (_put("versions", [{}] * 4_001), "versions: expected a list of at most 4000 entries"),
        (_put("versions", 0, "at", "yesterday"), "versions[0].at: expected a time"),
        (_put("versions", 0, "at", "2026-11-22T12:00:00"), "versions[0].at"),
        (_put("versions", 0, "at", "0001-01-01T00:00:00+14:00"), "versions[0].at"),
        (_put("versions", 0, "by", "x" * 81), "versions[0].by"),
        (_put("versions", 0, "by", "a\u202eb"), "versions[0].by"),
        (_put("versions", 0, "why", "because"), "versions[0].why: expected one of: saved"),
        (_put("versions", 0, "data", "ä"), "versions[0].data"),
        (_put("versions", 0, "data", None), "versions[0].data: expected text"),
        (_put("versions", 0, "more", 1), "versions[0].more: there is no such key"),
        (_put("trail", []), "trail: expected an object"),
        (_put("trail", "folded", {"count": 3, "hash": "x"}), "trail.folded.hash"),
        (_put("trail", "folded", {"count": 0, "hash": "0" * 64}), "trail.folded.count"),
        (_put(*_ENTRY, "number", 0), "trail.entries[0].number"),
        (_put(*_ENTRY, "number", 10**15), "trail.entries[0].number"),
        (_put(*_ENTRY, "deed", "stole"), "trail.entries[0].deed: expected one of: created"),
        (_put(*_ENTRY, "who", "\x1b[31m"), "trail.entries[0].who"),
        (_put(*_ENTRY, "hash", "z" * 64), "trail.entries[0].hash"),
        (_put(*_ENTRY, "paths", ["987654321"]), "trail.entries[0].paths"),
        (_put(*_ENTRY, "paths", ["a"] * 201), "trail.entries[0].paths"),
        (_put(*_ENTRY, "detail", "Maria Reyes"), "trail.entries[0].detail"),
    ],
)
def test_what_this_program_does_not_write_is_refused(
    change: Callable[[Any], None], said: str
) -> None:
    plain = json.loads(payload.encode(_kept()))
    change(plain)
    with pytest.raises(MatterFileError) as error:
        payload.decode(json.dumps(plain).encode(), "m.qmsco")
    assert said in str(error.value)
    assert "“m.qmsco”" in str(error.value)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"a":1,"a":2}'])
def test_what_is_no_payload_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(MatterFileError):
        payload.decode(data, "m")


@settings(max_examples=many(150, 10_000))
@given(st.data())
def test_any_damage_is_a_sentence_or_harmless(data: st.DataObject) -> None:
    whole = payload.encode(_kept())
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:at] + data.draw(st.binary(max_size=3)) + whole[at + 1 :]
    try:
        read = payload.decode(damaged, "m")
    except MatterFileError:
        return
    read.trail.fault()
    for version in read.versions:
        try:
            version.file()
        except MatterFileError:
            continue


def test_a_save_keeps_the_state_that_it_replaces_as_of_when_it_was_saved() -> None:
    first = payload.saving(Kept(MatterFile()), _with_number("1"), _NOW, "J. Ortiz").kept
    assert first.versions == ()
    later = _NOW + timedelta(hours=2)
    second = payload.saving(first, _with_number("2"), later, "K. Lee", paths=("case.number",)).kept
    assert [(one.at, one.by, one.why) for one in second.versions] == [(_NOW, "J. Ortiz", Why.SAVED)]
    assert second.versions[0].file() == _with_number("1")
    assert [(one.deed, one.who) for one in second.trail.entries] == [
        (Deed.SAVED, "J. Ortiz"),
        (Deed.CHANGED, "K. Lee"),
        (Deed.SAVED, "K. Lee"),
    ]


def test_a_matter_without_an_answer_leaves_no_version_and_one_from_plain_json_does() -> None:
    empty = payload.saving(Kept(MatterFile(matter=Matter())), _SAMPLE, _NOW, "J").kept
    assert empty.versions == ()
    theirs = payload.as_version(Kept(_SAMPLE), Why.THEIRS, _NOW)
    plain = payload.saving(Kept(_SAMPLE), _with_number("2"), _NOW, "J", old=theirs).kept
    assert [(one.by, one.why) for one in plain.versions] == [("", Why.THEIRS)]


def test_versions_go_before_a_file_grows_too_large_and_it_is_said_how_many() -> None:
    # 40 versions of 250 KB each are 10 MB; some 31 of them fit beside the rest in less than 8 MB.
    versions = tuple(
        KeptVersion(_NOW + timedelta(minutes=n), "J", Why.SAVED, "A" * 250_000) for n in range(40)
    )
    fitted = payload.fitted(replace(_kept(), versions=versions))
    assert fitted.left_out == 40 - len(fitted.kept.versions) > 0
    assert fitted.kept.versions == versions[fitted.left_out :]
    data = payload.encode(fitted.kept)
    assert MOST_PAYLOAD - 300_000 < len(data) <= MOST_PAYLOAD
    assert payload.decode(data, "m") == fitted.kept
    with pytest.raises(MatterFileError, match="cannot be saved"):
        payload.encode(replace(_kept(), versions=versions))
    assert payload.fitted(_kept()) == Saving(_kept())


@pytest.mark.parametrize(
    ("deed", "why"),
    [
        (Deed.RESTORED, Why.BEFORE_RESTORING),
        (Deed.RECOVERED, Why.BEFORE_RECOVERY),
        (Deed.OPENED, Why.SAVED),
    ],
)
def test_what_was_done_since_says_why_a_state_is_kept(deed: Deed, why: Why) -> None:
    kept = payload.saving(Kept(MatterFile()), _with_number("1"), _NOW, "J").kept
    done = replace(kept, trail=kept.trail.adding(deed, _NOW, "J").adding(Deed.OPENED, _NOW, "J"))
    saved = payload.saving(done, _with_number("2"), _NOW, "J").kept
    assert [one.why for one in saved.versions] == [why]
    # What was done before that save says nothing of the next.
    again = payload.saving(saved, _with_number("3"), _NOW, "J").kept
    assert again.versions[-1].why is Why.SAVED
