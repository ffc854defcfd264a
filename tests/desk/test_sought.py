"""What Find finds: near before far, kinds together, a field before its help."""

from __future__ import annotations

from qmsco_desk.desk.window.sought import MOST, Index, Kind, Target


def nothing() -> None:
    """What a target of a test does."""


def target(words: str, kind: Kind, place: str = "") -> Target:
    return Target(words, place, "note", nothing, kind)


def words(found: tuple[Target, ...]) -> list[str]:
    return [one.words for one in found]


def test_the_beginning_of_a_name_comes_before_a_later_word_and_that_before_a_part() -> None:
    index = Index(
        target(text, Kind.FIELD)
        for text in ("Unreimbursed cost", "Cost", "Cost of care", "The forecost", "Costs")
    )
    assert words(index.found("cost")) == [
        "Cost",
        "Cost of care",
        "Costs",
        "Unreimbursed cost",
        "The forecost",
    ]


def test_every_word_must_be_there_in_any_order() -> None:
    index = Index([target("Disposable earnings", Kind.FIELD, "Field in Employment")])
    assert words(index.found("earn disp")) == ["Disposable earnings"]
    assert words(index.found("disp empl")) == ["Disposable earnings"]
    assert index.found("disp zzz") == ()


def test_kinds_stand_together_and_help_comes_after_what_it_speaks_of() -> None:
    index = Index(
        [
            target("Coverage", Kind.HELP),
            target("Coverage one", Kind.FIELD),
            target("Coverage", Kind.STEP),
            target("Coverage two", Kind.FIELD),
        ]
    )
    kinds = [one.kind for one in index.found("coverage")]
    assert kinds == [Kind.STEP, Kind.FIELD, Kind.FIELD, Kind.HELP]


def test_one_kind_never_crowds_out_the_others() -> None:
    many = [target(f"Rule {n}", Kind.LAW) for n in range(50)]
    found = Index([*many, target("Rule of the day", Kind.ACTION)]).found("rule")
    assert sum(one.kind is Kind.LAW for one in found) < 10
    assert any(one.kind is Kind.ACTION for one in found)
    assert len(Index(many).found("rule")) == MOST


def test_typing_on_finds_what_typing_at_once_finds() -> None:
    targets = [target(text, Kind.FIELD) for text in ("State", "Estate", "Status", "Step")]
    on = Index(targets)
    for text in ("s", "st", "sta", "stat", "sta", "st", "ste"):
        assert on.found(text) == Index(targets).found(text), text
