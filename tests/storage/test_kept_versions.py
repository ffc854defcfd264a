"""Earlier versions: what stays as they grow old, and that each can be read back."""

from __future__ import annotations

import base64
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.errors import MatterFileError
from qmsco_desk.locate import resource
from qmsco_desk.storage import matter_file
from qmsco_desk.storage.files import MOST_BYTES
from qmsco_desk.storage.kept.versions import (
    ALWAYS,
    MOST,
    KeptVersion,
    Why,
    fitting,
    thinned,
    weight,
    with_version,
)
from tests.lanes import many

# A Monday at half past noon: an hour, a day and a month that are well under way.
_NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
_whys = st.sampled_from([Why.SAVED, Why.SAVED, Why.SAVED, Why.THEIRS, Why.HANDED_OVER])
# Ages from an hour ahead of the clock to six years behind it, dense where the rule is fine.
_ages = st.one_of(
    st.integers(-60, 120), st.integers(0, 3_000), st.integers(0, 60_000), st.integers(0, 3_000_000)
)
_kept = st.lists(st.tuples(_ages, _whys), min_size=1, max_size=220)


def _version(number: int, minutes: int, why: Why = Why.SAVED) -> KeptVersion:
    return KeptVersion(_NOW - timedelta(minutes=minutes), "J", why, f"data{number}")


def _versions(kept: list[tuple[int, Why]], *, in_order: bool = False) -> tuple[KeptVersion, ...]:
    ages = sorted(kept, key=lambda one: -one[0]) if in_order else kept
    return tuple(_version(number, age, why) for number, (age, why) in enumerate(ages))


@settings(max_examples=many(60, 3_000))
@given(_kept, st.booleans())
def test_the_newest_stays_and_nothing_is_made_up_or_changes_places(
    kept: list[tuple[int, Why]], in_order: bool
) -> None:
    versions = _versions(kept, in_order=in_order)
    stays = thinned(versions, _NOW)
    assert stays[-1] == versions[-1]
    assert stays[-ALWAYS:] == versions[-ALWAYS:]
    places = [versions.index(one) for one in stays]
    assert places == sorted(places)
    assert len(stays) <= MOST


@settings(max_examples=many(60, 3_000))
@given(_kept, st.booleans())
def test_thinning_twice_is_thinning_once(kept: list[tuple[int, Why]], in_order: bool) -> None:
    once = thinned(_versions(kept, in_order=in_order), _NOW)
    assert thinned(once, _NOW) == once


@settings(max_examples=many(60, 3_000))
@given(_kept, st.integers(0, 100_000))
def test_what_stays_later_stays_whether_or_not_it_was_thinned_before(
    kept: list[tuple[int, Why]], minutes: int
) -> None:
    versions = _versions([(abs(age), why) for age, why in kept], in_order=True)
    later = _NOW + timedelta(minutes=minutes)
    directly, by_way = thinned(versions, later), thinned(thinned(versions, _NOW), later)
    assert set(directly) <= set(by_way) or len(by_way) == MOST


@settings(max_examples=many(60, 3_000))
@given(_kept)
def test_those_handed_over_go_last(kept: list[tuple[int, Why]]) -> None:
    versions = _versions(kept)
    stays = thinned(versions, _NOW)
    handed = [one for one in versions if one.why is Why.HANDED_OVER]
    assert set(handed) <= set(stays) or not any(
        one.why is not Why.HANDED_OVER for one in stays[:-1]
    )


def test_of_the_last_hour_all_stay_then_the_last_of_each_hour_day_and_month() -> None:
    minutes = {
        # Months: two of September, two of October more than 31 days ago.
        "sep-1": 60 * 24 * 80,  # 4 September
        "sep-2": 60 * 24 * 60,  # 24 September
        "oct-1": 60 * 24 * 50,  # 4 October
        "oct-2": 60 * 24 * 35,  # 19 October
        # Days: two of 13 November.
        "13-1": 60 * 24 * 10 + 60,
        "13-2": 60 * 24 * 10,
        # Hours: two of eight o'clock (8:10 and 8:50), one of nine.
        "8-1": 260,
        "8-2": 220,
        "9-1": 200,
        # The last hour, of which 11:35 and 11:50 lie in the hour before.
        **{f"now-{n}": 55 - 4 * n for n in range(12)},
    }
    versions = tuple(
        KeptVersion(_NOW - timedelta(minutes=age), "J", Why.SAVED, name)
        for name, age in minutes.items()
    )
    stays = [one.data for one in thinned(versions, _NOW)]
    assert stays == ["sep-2", "oct-2", "13-2", "8-2", "9-1", *(f"now-{n}" for n in range(12))]


def test_many_saves_within_an_hour_do_not_push_out_older_months() -> None:
    months = [_version(n, 60 * 24 * 31 * (40 - n)) for n in range(38)]
    hour = [_version(100 + n, 50, Why.SAVED) for n in range(500)]
    stays = thinned((*months, *hour), _NOW)
    # Of the hour the forty newest, and of the hour that it began in the last of the others.
    assert len(stays) == 38 + 40 + 1
    assert stays[:38] == tuple(months)


def test_a_clock_set_back_changes_no_order() -> None:
    versions = thinned((_version(1, 0), _version(2, 600), _version(3, 300)), _NOW)
    assert [one.data for one in versions] == ["data1", "data2", "data3"]
    # Set forward by years, it still leaves the newest ones.
    ahead = _NOW + timedelta(days=4_000)
    assert len(thinned(tuple(_version(n, n) for n in range(30)), ahead)) == ALWAYS


def test_the_same_twice_is_kept_once() -> None:
    one, again = _version(1, 50), _version(1, 10)
    assert with_version((one,), again, _NOW) == (again,)
    handed = KeptVersion(one.at, one.by, Why.HANDED_OVER, one.data)
    assert with_version((handed,), again, _NOW) == (handed,)
    assert with_version((one,), _version(2, 10), _NOW) == (one, _version(2, 10))


@settings(max_examples=many(60, 3_000))
@given(_kept, st.integers(0, 10_000))
def test_what_has_no_room_goes_from_the_oldest(kept: list[tuple[int, Why]], room: int) -> None:
    versions = _versions(kept)
    stays = fitting(versions, room)
    assert sum(map(weight, stays)) <= room
    if stays:
        assert stays[-1] == versions[-1]
        gone = len(versions) - len(stays)
        plain = [one for one in versions if one.why is not Why.HANDED_OVER]
        assert gone >= len(plain) or set(plain[gone + 1 :]) <= set(stays)
    else:
        assert weight(versions[-1]) > room


def test_a_version_is_read_back_as_it_was() -> None:
    file = matter_file.open_file(resource("samples", "TX.json"))
    version = KeptVersion.of(file, _NOW.replace(microsecond=7), "J.\n Ortiz", Why.SAVED)
    assert version.file() == file
    assert (version.at, version.by) == (_NOW, "J. Ortiz")
    assert len(version.data) < 8_000


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "damaged"),
        ("!!!", "damaged"),
        ("AAAA", "damaged"),
        (base64.b64encode(zlib.compress(b"{}")[:-3]).decode(), "damaged"),
        (base64.b64encode(zlib.compress(b"[1, 2")).decode(), "not a matter file"),
        (base64.b64encode(zlib.compress(b'{"format": 99}')).decode(), "newer QMSCO Desk"),
        # A bomb: 64 MB of blanks in 64 KB.
        (base64.b64encode(zlib.compress(b" " * (8 * MOST_BYTES))).decode(), "larger than 8 MB"),
    ],
)
def test_a_version_that_cannot_be_read_says_so(data: str, said: str) -> None:
    version = KeptVersion(_NOW, "J", Why.SAVED, data)
    with pytest.raises(MatterFileError, match=said) as error:
        version.file()
    assert "the version of 2026-11-23 12:30" in str(error.value)
