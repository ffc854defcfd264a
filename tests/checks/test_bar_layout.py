"""Geometry of the calculation's picture."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.checks.bar_layout import key_of, lay_out, spread
from qmsco_desk.checks.trace import Bar, Segment

D = Decimal
amounts = st.decimals(0, 10_000, places=2)


def test_parts_stand_in_order_and_what_does_not_fit_beyond_the_limit() -> None:
    bar = Bar(
        D(1000), D(500), "weekly",
        (Segment("Support", D(400), D(400)), Segment("Medical", D(150), D(100), premium=True)),
    )  # fmt: skip
    layout = lay_out(bar)

    # The whole width is 1000: 400 and 100 fill up to the limit of 500, the 50 left stand beyond it.
    assert [(p.key, p.start, p.end, p.fits) for p in layout.parts] == [
        ("A", D(0), D("0.4"), True),
        ("B", D("0.4"), D("0.5"), True),
        ("B", D("0.5"), D("0.55"), False),
    ]
    assert layout.limit_at == D("0.5")
    assert layout.earnings_end == 1
    assert layout.room is None
    assert [line.short for line in layout.legend] == ["", "$50.00"]


def test_room_below_the_limit_is_shown_and_the_cap_rounded_down() -> None:
    layout = lay_out(Bar(D("803.555"), D("401.7775"), "weekly", (Segment("A", D(1), D(1)),)))

    assert layout.room is not None
    assert layout.room[1] == layout.limit_at
    # Half of 803.555 is 401.7775: a cap goes down to 401.77, earnings half up to 803.56.
    assert [tick.label for tick in layout.ticks] == ["Limit $401.77", "Disposable earnings $803.56"]


def test_a_bar_without_earnings_is_empty() -> None:
    layout = lay_out(Bar(D(0), D(0), "weekly", ()))

    assert (layout.earnings_end, layout.limit_at, layout.parts, layout.room) == (0, 0, (), None)


def test_keys_go_on_after_z() -> None:
    assert [key_of(n) for n in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]


@given(amounts, amounts, st.lists(st.tuples(amounts, amounts), max_size=8))
def test_nothing_leaves_the_bar_and_stretches_do_not_overlap(
    earnings: Decimal, limit: Decimal, segments: list[tuple[Decimal, Decimal]]
) -> None:
    bar = Bar(earnings, limit, "weekly", tuple(Segment("s", a, b) for a, b in segments))
    layout = lay_out(bar)
    slack = D("1e-20")

    edge = D(0)
    for part in layout.parts:
        assert part.start >= edge - slack
        assert part.end > part.start
        edge = part.end
    assert edge <= 1 + slack
    assert 0 <= layout.limit_at <= 1
    assert 0 <= layout.earnings_end <= 1


fractions = st.decimals(0, 1, places=3)


@given(st.lists(st.tuples(fractions, st.decimals(0, D("0.12"), places=3)), max_size=8))
def test_labels_never_overlap_and_stay_in_the_room(items: list[tuple[Decimal, Decimal]]) -> None:
    centres, widths = [c for c, _ in items], [w for _, w in items]
    left = spread(centres, widths)

    order = sorted(range(len(items)), key=lambda n: (centres[n], n))
    for a, b in pairwise(order):
        assert left[a] + widths[a] <= left[b]
    # Eight labels of at most 0.12 always have room in 1.
    assert all(at >= 0 and at + wide <= 1 for at, wide in zip(left, widths, strict=True))


def test_a_label_with_room_stands_centred() -> None:
    assert spread([D("0.5")], [D("0.2")]) == (D("0.4"),)
