from __future__ import annotations

from pathlib import Path

import pytest

from qmsco_desk.documents.wording.library import Wording
from qmsco_desk.documents.wording.subject import PREDICATES
from qmsco_desk.documents.wording.template import braced
from qmsco_desk.errors import RulesError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.vocabulary import PlanKind
from tests.documents.matters import ON, WORDING

# 29 U.S.C. 1169(a)(2)-(4): what no order can be qualified without, as ids of the federal rules.
ELEMENTS = {"E-3", "E-4", "E-5", "E-8", "E-9", "E-10", "E-11", "E-13"}


def test_every_element_of_the_statute_has_a_clause_that_serves_it() -> None:
    served = {rule for clause in WORDING.clauses for rule in clause.required}
    assert served >= ELEMENTS


def test_every_rule_named_by_a_clause_is_on_file() -> None:
    federal = Library.load(resource("rules")).federal(ON)
    known = {rule.id for rule in federal.rules}
    named = {rule for clause in WORDING.clauses for rule in clause.required}
    assert named - known == set()


def test_every_condition_is_used_or_offered_and_every_part_has_clauses() -> None:
    filled = {clause.part for clause in WORDING.clauses}
    assert {part.id for part in WORDING.parts} - filled == {"special"}
    used = {
        name.removeprefix("not ").strip()
        for clause in WORDING.clauses
        for when in (clause.when, *(form.when for form in clause.forms))
        for condition in when
        for name in condition.split(" or ")
    }
    assert used <= PREDICATES.keys()


def test_no_clause_speaks_with_straight_quotes_or_promises_qualification() -> None:
    for clause in WORDING.clauses:
        for form in clause.forms:
            assert '"' not in form.text, clause.id
            assert "'" not in form.text, clause.id
            assert "is a Qualified Medical Child Support Order" not in form.text, clause.id


def test_no_clause_names_a_state() -> None:
    names = [state.name for state in Library.load(resource("rules")).states()]
    for clause in WORDING.clauses:
        for form in clause.forms:
            assert not any(name in form.text for name in names), clause.id


def test_references_lead_to_clauses() -> None:
    ids = {clause.id for clause in WORDING.clauses}
    for clause in WORDING.clauses:
        for form in clause.forms:
            targets = [one[4:] for one in braced(form.text) if one.startswith("see ")]
            assert set(targets) <= ids


def test_each_kind_of_plan_is_spoken_of() -> None:
    for kind in PlanKind:
        name = f"plan_is_{kind.value}"
        assert name in PREDICATES


GOOD = """
[[part]]
id = "right"
title = "Right"

[[clause]]
id = "right"
part = "right"
title = "Right"
why = "It gives the right."
text = "{child} has the right. See {see right}."
"""


def _load(folder: Path, text: str) -> Wording:
    (folder / "order.toml").write_text(text, encoding="utf-8")
    return Wording.load(folder)


def test_a_good_file_loads(tmp_path: Path) -> None:
    assert _load(tmp_path, GOOD).clause("right").title == "Right"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("{child}", "{childs}"), "order.toml: clause[0] (right).text: “{childs}” is not a slot"),
        (("{see right}", "{see wrong}"), "“{see wrong}” refers to no clause"),
        (("{child}", "{table kids}"), "“{table kids}” is not a table"),
        (("{child}", "{a|b|c}"), "must give two wordings"),
        (("why = ", "because = "), "clause[0] (right).because: is not a key of this file"),
        (('why = "It gives the right."', ""), "clause[0] (right).why: is missing"),
        (('part = "right"', 'part = "left"'), "clause[0] (right).part: “left” is not a part"),
        (("title = ", "when = ['raining']\ntitle = "), "“raining” is not a condition"),
        (('id = "right"\npart', "id = 4\npart"), "clause[0].id: must be text"),
        (("text = ", "optional = 'no'\ntext = "), "optional: must be true or false"),
        (("text = ", "required = 'E-3'\ntext = "), "required: must be a list of texts"),
        (('text = "{child} has the right. See {see right}."', ""), "must have either a text or"),
    ],
)
def test_a_mistake_is_named_with_file_and_path(
    tmp_path: Path, change: tuple[str, str], problem: str
) -> None:
    text = GOOD
    before, after = change
    where = text.index(before) if before != "title = " else text.index(before, text.index("clause"))
    text = text[:where] + after + text[where + len(before) :]
    with pytest.raises(RulesError) as caught:
        _load(tmp_path, text)
    assert any(problem in one for one in caught.value.problems), caught.value.problems


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("{child}", "{childs}").replace("why", "because") + GOOD
    with pytest.raises(RulesError) as caught:
        _load(tmp_path, text)
    assert len(caught.value.problems) >= 4  # slot, key, missing why, part and clause declared twice


def test_what_is_not_toml_or_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match="holds no wording"):
        Wording.load(tmp_path)
    with pytest.raises(RulesError, match="is not TOML"):
        _load(tmp_path, "[[part")
