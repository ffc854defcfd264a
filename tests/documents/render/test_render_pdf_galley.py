"""Cutting a galley of strips into pages."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.render.pdf.galley import (
    Role,
    Room,
    Strip,
    empty,
    keep_together,
    lean,
    no_single_lines,
    nothing,
    paginate,
)

ROOM = Room(first_top=30, top=10, bottom=110)  # 80 points on the first page, 100 on the others

heights = st.sampled_from([5.0, 10.0, 20.0, 45.0])
strips = st.builds(
    Strip,
    height=heights,
    draw=st.just(nothing),
    before=st.sampled_from([0.0, 4.0]),
    keep=st.booleans(),
    new_page=st.integers(0, 9).map(lambda n: n == 0),
)


def tops(galley: list[Strip]) -> list[list[float]]:
    return [[placed.top for placed in page] for page in paginate(galley, ROOM)]


@given(st.lists(strips, max_size=40))
def test_every_strip_is_placed_once_in_order_and_within_its_page(galley: list[Strip]) -> None:
    pages = paginate(galley, ROOM)

    assert [id(placed.strip) for page in pages for placed in page] == [id(s) for s in galley]
    for n, page in enumerate(pages):
        y = ROOM.first_top if n == 0 else ROOM.top
        for placed in page:
            assert placed.top >= y
            y = placed.top + placed.strip.height
        assert y <= ROOM.bottom + 0.01


@given(st.lists(strips, max_size=40))
def test_a_page_ends_after_what_should_be_kept_only_where_a_page_cannot_hold_it(
    galley: list[Strip],
) -> None:
    pages = paginate(galley, ROOM)

    for page, following in itertools.pairwise(pages):
        if page and page[-1].strip.keep and not following[0].strip.new_page:
            assert all(placed.strip.keep for placed in page)


def test_room_above_is_dropped_at_the_top_of_a_page() -> None:
    strip = replace(empty(50), before=10)

    assert tops([strip, strip, strip]) == [[30], [10], [10]]
    assert tops([replace(strip, height=30)] * 2) == [[30, 70]]


def test_a_header_is_repeated_where_a_page_starts_with_its_row() -> None:
    header = empty(10)
    rows = [replace(empty(40), header=header) for _ in range(3)]
    pages = paginate([replace(header, keep=True), *rows], ROOM)

    assert [[placed.repeated for placed in page] for page in pages] == [
        [False, False],
        [True, False, False],
    ]
    # The header takes ten points, the rows follow it.
    assert [placed.top for placed in pages[1]] == [10, 20, 60]


def test_a_tall_strip_is_split_where_the_page_ends() -> None:
    def lines(count: int) -> Strip:
        def split(room: float) -> tuple[Strip, Strip] | None:
            first = int(room // 10)
            return (lines(first), lines(count - first)) if 0 < first < count else None

        return Strip(count * 10, nothing, split=split, tall=0.3)

    pages = paginate([lines(25)], ROOM)

    # 80 points on the first page, 100 on the second, 70 are left.
    assert [[placed.strip.height for placed in page] for page in pages] == [[80], [100], [70]]


def test_two_lines_at_least_stand_on_each_page() -> None:
    keeps = [strip.keep for strip in no_single_lines([empty(10)] * 5)]

    assert keeps == [True, False, False, True, False]
    assert [strip.keep for strip in no_single_lines([empty(10)] * 3)] == [True, True, False]
    assert no_single_lines([empty(10)])[0].keep is False


def keeps(*roles: Role, height: float = 10) -> list[bool]:
    galley = [replace(empty(height), role=role) for role in roles]
    lean(galley, [empty(100)], most=200)
    return [strip.keep for strip in galley]


T, H, S, N, L = Role.TEXT, Role.HEADING, Role.SIGNATURE, Role.NONE, Role.LEAD


def test_a_signature_leans_on_two_lines() -> None:
    assert keeps(T, T, N, T) == [False, True, True, True]
    assert keeps(T, T, H, T) == [False, False, True, True]


def test_a_signature_under_a_bare_heading_is_joined_to_the_text_above() -> None:
    assert keeps(T, T, T, S, H) == [False, True, True, True, True]
    # A line under a heading counts as two.
    assert keeps(T, H, T, S, H) == [False, True, True, True, True]


def test_the_sentence_that_leads_to_a_signature_is_no_text_to_lean_on() -> None:
    assert keeps(T, T, T, L, L) == [False, True, True, True, True]
    assert keeps(T, T, T, H, L) == [False, True, True, True, True]


def test_those_who_approve_are_a_group_of_their_own() -> None:
    # The judge's signature keeps its lines of text; what is below may begin the next page.
    assert keeps(T, T, S, H, L) == [False, False, False, True, True]
    # Counsel stay with the parents, 100 points and four strips of 20 being within the 200.
    assert keeps(T, T, S, H, L, S, H, L, height=10) == [False] * 3 + [True] * 5
    # With five strips of 25 the parents' block would be past it: counsel keep their own heading.
    assert keeps(T, T, S, H, L, S, H, L, height=25) == [False] * 6 + [True] * 2


def test_signatures_that_fill_a_page_stay_two_and_two() -> None:
    # 100 points of the last one and five strips of 20 are just the 200 allowed.
    assert keeps(T, T, S, S, H, height=20) == [True] * 5
    # With three strips of 25 it is 175, with the two lines of text it would be 250.
    assert keeps(T, T, S, H, S, H, height=25) == [False, False, False, True, True, True]


def test_signatures_that_would_fill_a_page_lean_on_their_heading_alone() -> None:
    # 100 points of signature and three strips of 40 are more than the 200 allowed.
    assert keeps(T, T, S, H, height=40) == [False, False, False, True]


def test_what_is_kept_together_does_not_bind_what_follows() -> None:
    assert [strip.keep for strip in keep_together([empty(1)] * 3)] == [True, True, False]
    assert keep_together([]) == []


def test_an_empty_galley_is_one_page() -> None:
    assert paginate([], ROOM) == [[]]
