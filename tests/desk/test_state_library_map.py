"""The map, the briefs and the tints of the state library, held against the rules on file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.desk.library.brief import Brief, brief
from qmsco_desk.desk.library.places import placed, read_places
from qmsco_desk.desk.library.survey import StateRow, found, row
from qmsco_desk.desk.library.tile_view import next_tile
from qmsco_desk.desk.library.tints import DARK_TINTS, LIGHT_TINTS
from qmsco_desk.desk.style.colours import DARK, LIGHT, Colours
from qmsco_desk.desk.style.contrast import contrast
from qmsco_desk.errors import ResourceError
from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.schema import Entry
from qmsco_desk.law.telling import Told
from qmsco_desk.locate import resource
from qmsco_desk.model.vocabulary import CoverageKind
from tests.desk.framed import TODAY

PLACES = read_places(resource("rules", "map.toml"))


@pytest.fixture(scope="module")
def rows() -> tuple[StateRow, ...]:
    library = Library.load(resource("rules"))
    return tuple(row(state, lambda code: library.rules(code, TODAY)) for state in library.states())


# Places


def test_every_jurisdiction_on_file_has_a_tile_of_its_own(rows: tuple[StateRow, ...]) -> None:
    assert {one.code for one in rows} <= set(PLACES)
    assert len(set(PLACES.values())) == len(PLACES)


def test_the_map_holds_all_fifty_four() -> None:
    # 50 states, the District of Columbia, Puerto Rico, Guam and the Virgin Islands.
    assert len(PLACES) == 54
    assert all(len(code) == 2 and code.isupper() for code in PLACES)


def test_tiles_lie_as_on_a_map() -> None:
    # North to south and west to east, by neighbours that nobody doubts.
    for north, south in (("WA", "OR"), ("OR", "CA"), ("ND", "SD"), ("OK", "TX"), ("ME", "FL")):
        assert PLACES[north][0] < PLACES[south][0], (north, south)
    for west, east in (("CA", "UT"), ("IL", "NY"), ("TX", "FL"), ("OR", "CT"), ("HI", "PR")):
        assert PLACES[west][1] < PLACES[east][1], (west, east)


def test_a_code_without_a_place_stands_below_the_map() -> None:
    assert placed(("AA", "BB", "CC"), {"AA": (0, 0), "CC": (0, 0)}) == {
        (0, 0): "AA",
        (1, 0): "BB",
        (1, 1): "CC",
    }


@pytest.mark.parametrize(
    "text", ["", "[places", "[places]\nTX = 3", "[places]\nTX = [1]", '[places]\nTX = ["a", 1]']
)
def test_a_broken_map_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match="map of the jurisdictions"):
        read_places(path)


@given(
    places=st.sets(st.tuples(st.integers(0, 8), st.integers(0, 10)), min_size=1),
    arrow=st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]),
    data=st.data(),
)
def test_an_arrow_never_leads_backwards_or_into_a_gap(
    places: set[tuple[int, int]], arrow: tuple[int, int], data: st.DataObject
) -> None:
    at = data.draw(st.sampled_from(sorted(places)))
    down, right = arrow
    there = next_tile(at, down, right, tuple(places))
    assert there in places
    moved = (there[0] - at[0]) * down + (there[1] - at[1]) * right
    assert moved > 0 or there == at


def test_an_arrow_prefers_what_lies_straight_ahead() -> None:
    assert next_tile((0, 0), 0, 1, ((0, 0), (0, 5), (1, 1))) == (1, 1)
    assert next_tile((0, 0), 0, 1, ((0, 0), (0, 3), (1, 1))) == (0, 3)


# Briefs


def told(key: str, entry: Entry, *says: str) -> Told:
    return Told(key, 0, key, says, entry)


SOURCED = Status.SOURCED


def test_an_unknown_answer_is_never_anything_else() -> None:
    for form in (schema.ReasonableCost, schema.WithholdingLimit, schema.Priority, schema.Court):
        assert brief(told("any", form(status=Status.UNKNOWN))).mark == "?"


def test_reasonable_cost_shows_its_letter_and_the_one_percentage() -> None:
    def test(percent: str, *covers: CoverageKind) -> schema.PercentOfIncome:
        return schema.PercentOfIncome(
            percent=Decimal(percent),
            income=schema.IncomeMeasure.GROSS,
            of=schema.WhoseIncome.OBLIGOR,
            covers=covers,
        )

    def cost(*tests: schema.PercentOfIncome) -> Brief:
        entry = schema.ReasonableCost(status=SOURCED, option=schema.Option.A, tests=tests)
        return brief(told("reasonable_cost", entry))

    medical, dental = CoverageKind.MEDICAL, CoverageKind.DENTAL
    assert cost(test("9", medical), test("1.5", dental)).mark == "a 9%"
    assert cost(test("5")).mark == "a 5%"
    # Two percentages for one coverage: which of them counts, only the rule itself says.
    assert cost(test("5", medical), test("7.5", medical)).mark == "a"


def test_a_limit_shows_its_figure_or_its_measure() -> None:
    def limit(**values: object) -> str:
        return brief(told("x", schema.WithholdingLimit(status=SOURCED, **values))).mark  # type: ignore[arg-type]

    measure = schema.LimitMeasure
    assert limit(measure=measure.CCPA) == "CCPA"
    assert limit(measure=measure.FLAT_PERCENT, percents=(("flat", Decimal("50")),)) == "50%"
    assert limit(measure=measure.LESSER_OF) == "least"
    assert limit(option=schema.Option.C) == "c"
    assert limit() == "words"


def test_a_ranking_shows_where_premiums_stand() -> None:
    rank, place = schema.Rank, schema.PremiumPlace

    def priority(**values: object) -> str:
        return brief(told("x", schema.Priority(status=SOURCED, **values))).mark  # type: ignore[arg-type]

    child, medical, arrears = (
        rank.CURRENT_CHILD_SUPPORT,
        rank.MEDICAL_SUPPORT,
        rank.ARREARS,
    )
    assert priority(ranking=((child,), (medical,), (arrears,))) == "2nd"
    assert priority(ranking=((child, medical), (arrears,))) == "1st="
    assert priority(ranking=((child,), (arrears,))) == "rank"
    assert priority(ranking=((child,),), premiums=place.AFTER_ALL_SUPPORT) == "last"
    assert priority(premiums=place.OFF_FIRST) == "first"
    assert priority(premiums=place.BY_ORDER) == "order"
    assert priority(has_rule=False) == "none"


def test_what_filed_papers_may_show_is_told_by_how_minors_are_named() -> None:
    def privacy(**values: object) -> str:
        entry = schema.FilingPrivacy(status=SOURCED, **values)  # type: ignore[arg-type]
        return brief(told("x", entry, "Said.")).mark

    assert privacy(minor_name=schema.NameShown.INITIALS) == "initial"
    assert privacy(minor_name=schema.NameShown.LEFT_OUT) == "no name"
    assert privacy(ssn=schema.NumberShown.LAST_FOUR) == "on file"


def test_every_answer_on_file_has_a_brief_that_fits_a_tile(rows: tuple[StateRow, ...]) -> None:
    for one in rows:
        assert not one.problem
        for key, answer in one.answers.items():
            assert 1 <= len(answer.brief.mark) <= 7, (one.code, key)
            assert answer.brief.group, (one.code, key)
            unknown = answer.status is Status.UNKNOWN
            assert (answer.brief.mark == "?") == unknown, (one.code, key)


def test_a_group_has_one_ground_everywhere(rows: tuple[StateRow, ...]) -> None:
    grounds: dict[tuple[str, str], set[int]] = {}
    for one in rows:
        for key, answer in one.answers.items():
            grounds.setdefault((key, answer.brief.group), set()).add(answer.brief.place)
    assert {group: places for group, places in grounds.items() if len(places) > 1} == {}


# Search


def test_a_name_or_code_means_that_jurisdiction_alone(rows: tuple[StateRow, ...]) -> None:
    assert found(rows, "tx") == ("TX",)
    assert found(rows, " Texas ") == ("TX",)
    assert set(found(rows, "wash")) == {"WA"}


def test_every_typed_word_must_stand_in_the_rules() -> None:
    one = StateRow("AA", "Anyland", {}, "anyland\naa\npremium of a parent")
    two = StateRow("BB", "Beeland", {}, "beeland\nbb\npremium of a plan")
    assert found((one, two), "premium parent") == ("AA",)
    assert found((one, two), "premium") == ("AA", "BB")
    assert found((one, two), "nothing") == ()


# Grounds


@pytest.mark.parametrize(
    ("colours", "tints"), [(LIGHT, LIGHT_TINTS), (DARK, DARK_TINTS)], ids=["light", "dark"]
)
def test_words_and_icons_are_seen_on_every_ground(colours: Colours, tints: tuple[str, ...]) -> None:
    for ground in tints:
        assert contrast(colours.text, ground) >= Decimal("4.5"), ground
        for icon in ("done", "warning", "muted", "accent"):
            assert contrast(getattr(colours, icon), ground) >= 3, (icon, ground)
    assert len(set(tints)) == len(LIGHT_TINTS) == len(DARK_TINTS)
