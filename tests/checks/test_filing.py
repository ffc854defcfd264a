"""What the filed copy will show against the rule of the court, form by form and state by state."""

from dataclasses import replace

import pytest

from qmsco_desk.checks import copies
from qmsco_desk.checks.case import OrderText
from qmsco_desk.checks.copies import GoesTo
from qmsco_desk.checks.engine import review
from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.documents.catalogue import PAPERS
from qmsco_desk.model.matter import Matter
from tests.checks.by_hand import case_of, found, given, report_of, sample, with_issuing

READ = {"status": "recalled", "citation": "Rule 12", "note": "Given in a test."}
PLANS_COPY = "The certified copy for the plan keeps them in full"


def told(matter: Matter, **form: object) -> tuple[Finding, ...]:
    """What is found of the children where the court's rule says this and no more."""
    return found(
        review(with_issuing(case_of(matter), "filing_privacy", READ | form)), "filing.children"
    )


def levels(findings: tuple[Finding, ...]) -> list[str]:
    return ["open" if finding.open else finding.level.value for finding in findings]


@pytest.mark.parametrize("name", ["initials", "left_out"])
def test_a_rule_that_bars_names_stands_beside_the_plans_need(name: str):
    warning, silent = told(sample("TX"), minor_name=name)
    assert warning.level is Level.WARNING
    assert "will show the children's full names, which the court rule of Texas" in warning.sentence
    assert ("shows by initials only" in warning.sentence) is (name == "initials")
    assert warning.fix.startswith("File the order's public copy")
    assert PLANS_COPY in warning.fix  # initials spoil the plan's copy
    assert warning.paths == ("children[0].name.first", "children[1].name.first")
    assert silent.open
    assert "does not speak of minors' home addresses" in silent.sentence


def test_a_rule_that_bars_homes_alone_is_said_of_homes_alone():
    warning, silent = told(sample("TX"), minor_address="left_out")
    assert "the children's home addresses, which" in warning.sentence
    assert "names" not in warning.sentence
    assert "does not speak of minors' names;" in silent.sentence


def test_a_home_beside_initials_is_a_home():
    rule = READ | {"minor_name": "initials", "minor_address": "left_out"}
    words = "The Alternate Recipient is O.D., of 3371 Maplecrest Avenue."
    case = replace(
        with_issuing(case_of(sample("OH")), "filing_privacy", rule),
        text=OrderText((("alternate_recipients", words),)),
    )
    (warning,) = found(review(case), "filing.children")
    assert "will show the child's home address, which" in warning.sentence
    assert warning.paths == ("children[0].address_of",)


def test_names_and_homes_that_may_stand_are_met():
    assert told(sample("TX"), minor_name="full", minor_address="full") == ()


def test_what_the_rule_does_not_speak_of_is_never_allowed():
    (silent,) = told(sample("TX"), ssn="left_out")
    assert silent.open
    assert "does not speak of minors' names and home addresses" in silent.sentence


@pytest.mark.parametrize(("gives_way", "level"), [(True, "note"), (False, "warning")])
def test_a_rule_that_gives_way_leaves_a_judgment(gives_way: bool, level: str):
    form = {"minor_name": "left_out", "minor_address": "left_out", "unless_required": gives_way}
    (finding,) = told(sample("TX"), **form)
    assert finding.level.value == level
    assert ("29 U.S.C. 1169(a)(3)(A)" in finding.fix) is gives_way
    assert PLANS_COPY in finding.fix


def test_where_no_statute_is_known_to_require_names_none_is_cited():
    church = given(sample("TX"), {"plans[0].kind": "church"})
    form = {"minor_name": "left_out", "minor_address": "left_out", "unless_required": True}
    (finding,) = told(church, **form)
    assert "1169" not in finding.fix + finding.citation
    assert finding.fix.startswith("Judge whether a statute or rule that governs this coverage")


def test_the_legend_is_quoted_with_its_place():
    form = {
        "minor_name": "initials",
        "minor_address": "full",
        "legend": "SENSITIVE.",
        "legend_place": "at the foot",
    }
    (barred,) = told(sample("TX"), **form)
    assert "A copy that is filed unredacted carries “SENSITIVE.” at the foot." in barred.fix
    (judged,) = told(sample("TX"), **form, unless_required=True)
    assert "the order that is filed carries “SENSITIVE.” at the foot." in judged.fix


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (["child_support"], ["note"]),
        (["time_sharing", "child_support"], ["note"]),
        (["time_sharing", "parental_responsibility"], ["warning"]),
    ],
)
def test_an_exception_for_child_support_orders_lets_the_names_stand(
    orders: list[str], expected: list[str]
):
    form = {"minor_name": "initials", "minor_address": "full", "named_in_orders_on": orders}
    findings = told(sample("TX"), **form)
    assert levels(findings) == expected
    assert ("but not in orders on child support" in findings[0].sentence) is (expected == ["note"])


def test_the_form_is_named_and_when_it_is_filed():
    for required, says in ((True, "Form 7, which is filed before the order."), (None, "Form 7.")):
        form = READ | {"form": "Form 7", "form_required": required}
        report = review(with_issuing(case_of(sample("TX")), "filing_privacy", form))
        (finding,) = found(report, "filing.form")
        assert finding.sentence.endswith(f"go on the court's {says}")
        assert finding.level is Level.NOTE
    barred = told(sample("TX"), minor_name="left_out", minor_address="full", form="Form 7")
    assert "give what is left out on the court's Form 7" in barred[0].fix


def test_an_order_to_withhold_states_only_what_its_rule_names():
    for facts, count in ((["name"], 0), (["birth_date"], 1)):
        form = READ | {"withholding_order_states": facts}
        report = review(with_issuing(case_of(sample("TX")), "filing_privacy", form))
        assert len(found(report, "filing.withholding_order")) == count


@pytest.mark.parametrize("shown", ["last_four", "left_out"])
def test_numbers_are_held_against_what_the_rule_says_of_them(shown: str):
    words = "Account no. 441712345678; EIN 00-1234567; license number A1234567."
    case = case_of(given(sample("TX"), {"clauses.special": words}))
    for key in ("account_numbers", "ein", "license_numbers"):
        report = review(with_issuing(case, "filing_privacy", READ | {key: shown}))
        barred = [f for f in found(report, "filing.numbers") if not f.open]
        assert len(barred) == 1
        assert barred[0].level is Level.WARNING
        assert not any(char.isdigit() for char in barred[0].sentence)  # nothing is repeated


# Each state whose courts' rule is on file: what the sample's order brings, by that rule's words.
@pytest.mark.parametrize(
    ("state", "expected"),
    [
        # Tex. R. Civ. P. 21c: name, birth date and home are redacted unless a statute requires them
        ("TX", {"filing.children": ["note"]}),
        # Fla. 2.425: initials, but not in orders on child support; of homes nothing was read
        ("FL", {"filing.children": ["note", "open"]}),
        # Cal. 1.201: Social Security and account numbers alone
        ("CA", {"filing.children": ["open"]}),
        # Minn. 11: numbers go on Form 11.1
        ("MN", {"filing.children": ["open"], "filing.form": ["note"]}),
        # Wash. GR 22: the form comes before the order
        ("WA", {"filing.children": ["open"], "filing.form": ["note"]}),
        # New York: a form's Social Security number alone
        ("NY", {"filing.children": ["open"]}),
        # N.M. 40-4A-4.1: an order to withhold states names and dates of birth
        ("NM", {"filing.children": ["open"], "filing.withholding_order": ["note"]}),
        # Iowa: protected information only when required; what that is was not read
        ("IA", {"filing.children": ["open"]}),
        # Ohio: nothing is on file
        ("OH", {"filing.children": ["open"]}),
    ],
)
def test_each_state_says_what_its_rule_says(state: str, expected: dict[str, list[str]]):
    report = report_of(sample(state))
    about = {f.id for f in report.findings if f.id.startswith(("filing.", "privacy."))}
    assert {each: levels(found(report, each)) for each in about} == expected


def test_a_rule_that_is_not_on_file_is_one_open_note_with_what_will_be_shown():
    (finding,) = found(report_of(sample("OH")), "filing.children")
    assert finding.sentence == (
        "Rule not yet confirmed: what papers filed in Ohio may show; the order will show the"
        " child's full name and home address."
    )
    assert finding.level is Level.NOTE
    assert PLANS_COPY in finding.fix
    (elsewhere,) = found(report_of(given(sample("OH"), {"case.state": "ZZ"})), "filing.children")
    assert elsewhere.sentence.startswith("Nothing is on file of what papers filed in ZZ may show;")
    assert found(report_of(given(sample("OH"), {"case.state": ""})), "filing.children") == ()
    assert found(report_of(Matter()), "filing.children") == ()


def test_an_order_that_names_no_child_in_full_shows_nothing():
    """The words as they read: here a drafter's that name the children by initials alone."""
    case = case_of(sample("TX"))
    initials = OrderText((("alternate_recipients", "M.I.C. and L.D.C."),))
    caption = given(case.matter, {"case.style": "In the Interest of M.I.C. and L.D.C."})
    assert found(review(replace(case, matter=caption, text=initials)), "filing.children") == ()
    (by_caption,) = found(review(replace(case, text=initials)), "filing.children")
    assert "the children's full names" in by_caption.sentence  # Texas's caption names them


def test_names_are_found_however_they_are_typeset():
    case = case_of(given(sample("TX"), {"children[0].name.last": "O'Hara"}))
    typeset = OrderText((("alternate_recipients", "MIA\N{NO-BREAK SPACE}ISABEL O’HARA"),))
    style = given(case.matter, {"case.style": "In re M.O. and L.C."})
    (finding,) = found(review(replace(case, matter=style, text=typeset)), "filing.children")
    assert "Mia O'Hara's full name" in finding.sentence


def test_a_child_whose_address_is_an_officials_has_no_home_in_the_order():
    children = {f"children[{index}].address_of": "official" for index in (0, 1)}
    report = report_of(given(sample("TX"), children))
    (finding,) = found(report, "filing.children")
    assert "the children's full names, which" in finding.sentence
    assert found(report, "privacy.official_address") == ()


def test_a_home_that_one_child_keeps_secret_and_another_gives_is_said():
    report = report_of(given(sample("TX"), {"children[1].address_of": "official"}))
    (finding,) = found(report, "filing.children")
    assert "the children's full names and Mia Cole's home address, which" in finding.sentence
    (home,) = found(report, "privacy.official_address")
    assert home.sentence == (
        "An official's address stands in for that of Lucas Cole, and the order gives the address of"
        " Elena Reyes, with whom the children live."
    )
    assert home.level is Level.NOTE


def test_a_custodial_parent_who_is_the_participant_is_named_with_an_address_by_statute():
    answers = {"children[0].address_of": "official", "parties.custodial": "second"}
    assert found(report_of(given(sample("TX"), answers)), "privacy.official_address") == ()


def test_what_the_rule_says_of_it_is_cited_where_a_number_or_date_is_found():
    words = "Mia, 987-65-4323, was born on March 9, 2014."
    report = report_of(given(sample("TX"), {"clauses.special": words}))
    for check_id in ("privacy.ssn", "privacy.birth_date"):
        (finding,) = found(report, check_id)
        assert finding.citation == "Tex. R. Civ. P. 21c"
    (ohio,) = found(report_of(given(sample("OH"), {"clauses.special": words})), "privacy.ssn")
    assert ohio.citation == ""


def test_of_the_order_the_public_file_gets_the_public_copy_alone():
    filed = [paper.name for paper in PAPERS if GoesTo.COURT in paper.goes_to]
    assert [name for name in filed if name.startswith("order")] == ["order-public"]
    assert not {"confidential-sheet", "worksheet", "calculation"} & set(filed)
    assert GoesTo.PARTIES not in copies.WORKSHEET  # as the notice, it is kept from the employee
    assert all(paper.goes_to for paper in PAPERS)
