"""The session: reading, keeping what cannot be read, undo by name, and lists."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from qmsco_desk.errors import InputError, PathError
from qmsco_desk.interview.session import Change, Session
from qmsco_desk.model import ask
from qmsco_desk.model.ask import entries
from qmsco_desk.model.matter import MOST_ENTRIES, MOST_ENTRIES_IN_ALL, Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Child, PersonName
from qmsco_desk.model.vocabulary import PayPeriod, Side
from qmsco_desk.storage import codec
from tests.lanes import many


def test_text_becomes_a_value_by_the_kind_of_its_field() -> None:
    session = Session()
    session.put("work.participant.income.gross", "$1,850 biweekly")
    session.put("parties.custodial", "second")
    assert session.matter.work.participant.income.gross == Money(
        Decimal("1850.00"), PayPeriod.BIWEEKLY
    )
    assert session.matter.parties.custodial is Side.SECOND
    assert session.text("work.participant.income.gross") == "1,850.00 biweekly"


def test_unreadable_text_is_kept_and_its_field_counts_as_unanswered() -> None:
    session = Session()
    session.put("work.participant.income.gross", "1,850.00 biweekly")
    session.put("work.participant.income.gross", "12,o00 biweekly")
    assert session.matter.work.participant.income.gross is None
    assert session.text("work.participant.income.gross") == "12,o00 biweekly"
    assert session.problem("work.participant.income.gross") == (
        "Expected an amount in dollars, such as 210.00."
    )
    assert dict(session.unreadable) == {"work.participant.income.gross": "12,o00 biweekly"}


def test_a_readable_answer_clears_the_problem() -> None:
    session = Session()
    session.put("case.hearing_on", "soon")
    session.put("case.hearing_on", "Nov 21, 2026")
    assert session.problem("case.hearing_on") is None
    assert session.text("case.hearing_on") == "11/21/2026"


def test_typing_in_one_field_is_one_step_until_it_settles() -> None:
    session = Session()
    for text in ("2", "20", "2026-1"):
        session.put("case.number", text)
    session.settle()
    session.put("case.number", "2026-12")
    assert session.undo_name == "Typing in Case number"
    session.undo()
    assert session.matter.case.number == "2026-1"
    session.undo()
    assert session.matter.case.number == ""
    assert session.undo_name is None
    session.redo()
    session.redo()
    assert session.matter.case.number == "2026-12"


def test_typing_elsewhere_ends_the_stretch() -> None:
    session = Session()
    session.put("case.number", "1")
    session.put("case.county", "Travis")
    session.put("case.number", "12")
    session.undo()
    assert session.matter.case.number == "1"
    assert session.undo_name == "Typing in County"


def test_choices_are_each_a_step() -> None:
    session = Session()
    session.put("parties.custodial", "first")
    session.put("parties.custodial", "second")
    session.undo()
    assert session.matter.parties.custodial is Side.FIRST
    assert session.undo_name == "Answering Custodial parent"


def test_typing_and_deleting_again_leaves_nothing_to_undo() -> None:
    session = Session()
    session.put("case.number", "7")
    session.put("case.number", "")
    assert session.undo_name is None
    session.put("case.number", "8")
    assert session.undo_name == "Typing in Case number"


def test_undo_covers_unreadable_text() -> None:
    session = Session()
    session.put("case.hearing_on", "11/21/2026")
    session.settle()
    session.put("case.hearing_on", "next week")
    session.undo()
    assert session.text("case.hearing_on") == "11/21/2026"
    assert session.problem("case.hearing_on") is None
    session.redo()
    assert session.text("case.hearing_on") == "next week"


def test_entries_are_added_removed_and_moved_by_name() -> None:
    session = Session()
    assert session.add("children") == 0
    assert session.add("children", Child(name=PersonName(first="Leo"))) == 1
    assert session.undo_name == "Add child"
    session.move("children", 1, 0)
    assert session.undo_name == "Move child"
    assert session.matter.children[0].name.first == "Leo"
    session.remove("children", 1)
    assert session.undo_name == "Remove child"
    assert len(session.matter.children) == 1


def test_unreadable_text_follows_its_entry() -> None:
    session = Session()
    for _ in range(4):
        session.add("children")
    for index in range(4):
        session.put(f"children[{index}].born", f"day {index}")
    session.put("case.hearing_on", "soon")
    # 0 1 2 3 with 1 gone is 0 2 3; then the last of them first is 3 0 2.
    session.remove("children", 1)
    session.move("children", 2, 0)
    assert dict(session.unreadable) == {
        "children[0].born": "day 3",
        "children[1].born": "day 0",
        "children[2].born": "day 2",
        "case.hearing_on": "soon",
    }
    session.undo()
    session.undo()
    assert session.text("children[1].born") == "day 1"


def test_unreadable_text_in_a_nested_list_follows_both() -> None:
    session = Session()
    session.add("plans")
    session.add("plans")
    session.add("plans[1].coverages")
    session.add("plans[1].coverages")
    session.put("plans[1].coverages[1].current", "lots")
    session.remove("plans[1].coverages", 0)
    session.remove("plans", 0)
    assert dict(session.unreadable) == {"plans[0].coverages[0].current": "lots"}


def test_several_fields_at_once_are_one_step() -> None:
    session = Session()
    session.put_all("Paste address", {"case.county": "Travis", "case.hearing_on": "never"})
    assert session.undo_name == "Paste address"
    assert session.problem("case.hearing_on") is not None
    session.undo()
    assert session.matter == Matter()
    assert not session.unreadable


def test_replacing_the_matter_is_one_step() -> None:
    session = Session()
    session.put("case.number", "1")
    session.replace(Matter(), "Restore version", {"case.hearing_on": "soon"})
    assert session.undo_name == "Restore version"
    assert session.text("case.hearing_on") == "soon"
    session.undo()
    assert session.matter.case.number == "1"


def test_changed_is_measured_from_the_last_save() -> None:
    session = Session()
    assert not session.changed
    session.put("case.number", "1")
    assert session.changed
    session.mark_saved()
    assert not session.changed
    session.put("case.number", "12")
    session.undo()
    assert not session.changed
    session.put("case.hearing_on", "soon")
    assert session.changed


def test_listeners_are_told_what_changed_until_they_leave() -> None:
    session = Session()
    heard: list[Change] = []
    leave = session.subscribe(heard.append)
    session.put("case.number", "1")
    session.put("case.number", "1")
    session.add("children")
    assert [(change.paths, change.reshaped) for change in heard] == [
        (("case.number",), False),
        (("children",), True),
    ]
    assert session.revision == 2
    leave()
    leave()
    session.undo()
    assert len(heard) == 2


def test_a_text_that_can_be_read_by_now_becomes_the_answer() -> None:
    session = Session(Matter(), {"case.county": "Travis"})
    assert session.matter.case.county == "Travis"
    assert not session.unreadable
    assert not session.changed


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("case.nothing", "“case.nothing” is not a field of a matter."),
        ("children[3].born", "“children[3].born” names nothing in this matter."),
        ("children", "“children” is not a field of a matter."),
    ],
)
def test_a_path_that_names_no_field_is_refused(path: str, words: str) -> None:
    session = Session()
    with pytest.raises(PathError, match=r".") as refused:
        session.put(path, "x")
    assert refused.value.what == words
    assert session.revision == 0


def test_a_list_that_is_not_there_is_refused() -> None:
    session = Session()
    with pytest.raises(PathError):
        session.add("case")
    with pytest.raises(PathError):
        session.remove("children", 0)
    session.add("children")
    with pytest.raises(PathError):
        session.move("children", 0, 1)


PLAIN = sorted(path for path in ask.fields(Matter) if "[]" not in path)
TEXTS = st.sampled_from(["", "a", "12", "11/21/2026", "210.00 monthly", "yes", "first", "?", "TX"])


class Editing(RuleBasedStateMachine):
    """However a matter was edited, undo leads back through every state and redo forward again."""

    @initialize()
    def begin(self) -> None:
        self.session = Session()
        self.states = [self.state()]
        self.here = 0

    def state(self) -> tuple[Matter, dict[str, str]]:
        return self.session.matter, dict(self.session.unreadable)

    def did_something(self) -> None:
        if self.state() != self.states[self.here]:
            self.states = [*self.states[: self.here + 1], self.state()]
            self.here += 1
        self.session.settle()

    @rule(path=st.sampled_from(PLAIN), text=TEXTS)
    def answer(self, path: str, text: str) -> None:
        self.session.put(path, text)
        self.did_something()

    @rule(
        number=st.integers(0, 4), name=st.sampled_from(["born", "ssn", "address.zip"]), text=TEXTS
    )
    def answer_for_a_child(self, number: int, name: str, text: str) -> None:
        if number < len(self.session.matter.children):
            self.session.put(f"children[{number}].{name}", text)
            self.did_something()

    @rule()
    def add(self) -> None:
        if len(self.session.matter.children) < 5:
            self.session.add("children")
            self.did_something()

    @rule(number=st.integers(0, 4))
    def remove(self, number: int) -> None:
        if number < len(self.session.matter.children):
            self.session.remove("children", number)
            self.did_something()

    @rule(number=st.integers(0, 4), to=st.integers(0, 4))
    def move(self, number: int, to: int) -> None:
        if max(number, to) < len(self.session.matter.children):
            self.session.move("children", number, to)
            self.did_something()

    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.here = max(0, self.here - 1)

    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.here = min(len(self.states) - 1, self.here + 1)

    @invariant()
    def it_is_where_it_should_be(self) -> None:
        assert self.state() == self.states[self.here]
        assert (self.session.undo_name is None) == (self.here == 0)
        assert (self.session.redo_name is None) == (self.here == len(self.states) - 1)
        for path in self.session.unreadable:
            assert self.session.problem(path)

    def teardown(self) -> None:
        for _ in self.states:
            self.session.undo()
        assert self.state() == (Matter(), {})
        for _ in self.states:
            self.session.redo()
        assert self.state() == self.states[-1]


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=many(60, 1_000), stateful_step_count=40)


def test_a_full_list_takes_no_more_than_a_file_would_open_again() -> None:
    session = Session(Matter())
    for _ in range(MOST_ENTRIES):
        assert not session.is_full("children")
        session.add("children")
    assert session.is_full("children")
    with pytest.raises(InputError, match="No child can be added"):
        session.add("children")
    assert len(session.matter.children) == MOST_ENTRIES
    assert codec.decode(codec.encode(session.matter), "a file").matter == session.matter
    # The lists together have a bound of their own: five of 200 leave no place in a sixth.
    for path in ("plans", "work.participant.deductions", "withholding.obligations"):
        for _ in range(MOST_ENTRIES):
            session.add(path)
    for _ in range(MOST_ENTRIES):
        session.add("plans[0].coverages")
    assert entries(session.matter) == MOST_ENTRIES_IN_ALL
    assert session.is_full("clauses.changes")


def test_what_is_kept_of_a_text_can_be_kept_by_a_file() -> None:
    session = Session()
    session.put("case.county", "x" * 100_000)
    assert session.unreadable == {"case.county": "x" * 20_000}
    assert session.problem("case.county") == (
        "Only the first 20,000 characters are kept. The most this field holds is 60."
    )
    session.put("case.county", "Bell \ud800\U0001f600")
    assert session.matter.case.county == "Bell \ufffd\U0001f600"
    assert not session.unreadable
