"""A citation comes apart into code, section and subdivision, and nothing of it is lost."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.law.citation_parts import balanced, parts
from qmsco_desk.law.schema import Statutes
from tests.rules.shipped import facts

# Each is a manner of citing that some jurisdiction has; the parts are read off by hand.
MANNERS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Conn. Gen. Stat. §§ 46b-84(f)(2)(D), 46b-215(a)(2)(D); 15 U.S.C. § 1673(b)": (
        ("Conn. Gen. Stat.", "46b-84", "(f)(2)(D)"),
        ("Conn. Gen. Stat.", "46b-215", "(a)(2)(D)"),
        ("15 U.S.C.", "1673", "(b)"),
    ),
    "Tex. Fam. Code § 154.182(b)(3), (b-1)": (
        ("Tex. Fam. Code", "154.182", "(b)(3)"),
        ("Tex. Fam. Code", "154.182", "(b-1)"),
    ),
    "Mont. Code Ann. §§ 40-5-813(1)-(2)": (("Mont. Code Ann.", "40-5-813", "(1)-(2)"),),
    "750 ILCS 5/505(a)(4)(G)": (("750 ILCS", "5/505", "(a)(4)(G)"),),
    "15 AAC 125.570 - 125.572": (("15 AAC", "125.570 - 125.572", ""),),
    "R.C. 3119.33 to 3119.41": (("R.C.", "3119.33 to 3119.41", ""),),
    "N.J.S.A. 2A:17-56.67 to -56.73": (("N.J.S.A.", "2A:17-56.67 to -56.73", ""),),
    "Cal. Code Regs. tit. 22, § 116116(b)(1)-(2)": (
        ("Cal. Code Regs. tit. 22", "116116", "(b)(1)-(2)"),
    ),
    "M.G.L. c. 209C, § 9": (("M.G.L. c. 209C", "9", ""),),
    "NMSA 1978, §§ 40-4A-1 to 40-4A-20 (Support Enforcement Act)": (
        ("NMSA 1978", "40-4A-1 to 40-4A-20", "(Support Enforcement Act)"),
    ),
    "Del. Fam. Ct. Civ. R. 507(a)(1)": (("Del. Fam. Ct. Civ. R.", "507", "(a)(1)"),),
    "ORS 25.331(3)": (("ORS", "25.331", "(3)"),),
    "Wis. Admin. Code § DCF 150.05(1)(b)2., (d)-(e)": (
        ("Wis. Admin. Code", "DCF 150.05", "(1)(b)2."),
        ("Wis. Admin. Code", "DCF 150.05", "(d)-(e)"),
    ),
    "43 O.S. § 118F(D)(1); OAC 340:25-5-168(d)(1)": (
        ("43 O.S.", "118F", "(D)(1)"),
        ("OAC", "340:25-5-168", "(d)(1)"),
    ),
    "7 Haw. App. 345, 764 P.2d 1250 (1988), note to HRS § 571-52.6": (
        ("7 Haw. App. 345, 764 P.2d 1250 (1988), note to HRS", "571-52.6", ""),
    ),
    'Va. Code § 63.2-1900 ("reasonable cost")': (("Va. Code", "63.2-1900", '("reasonable cost")'),),
    "Minn. Stat. § 518A.26, subd. 5; § 518A.39, subd. 5(a)": (
        ("Minn. Stat.", "518A.26", "subd. 5"),
        ("Minn. Stat.", "518A.39", "subd. 5(a)"),
    ),
    "N.H. Rev. Stat. Ann. §§ 161-H:1, VII; 161-H:2, III-b": (
        ("N.H. Rev. Stat. Ann.", "161-H:1", "VII"),
        ("N.H. Rev. Stat. Ann.", "161-H:2", "III-b"),
    ),
    "13 CSR 40-112.010(2); RSMo § 454.603.2, .4": (
        ("13 CSR", "40-112.010", "(2)"),
        ("RSMo", "454.603.2", ""),
        ("RSMo", "454.603.4", ""),
    ),
    "KRS 403.211(7)(c)3": (("KRS", "403.211", "(7)(c)3"),),
    "19-A M.R.S. § 1501(4-A) to (4-C)": (("19-A M.R.S.", "1501", "(4-A) to (4-C)"),),
    "Neb. Rev. Stat. § 44-3,146": (("Neb. Rev. Stat.", "44-3,146", ""),),
    "Idaho Code §§ 32-1213 and 32-1214A to 32-1214J": (
        ("Idaho Code", "32-1213", ""),
        ("Idaho Code", "32-1214A to 32-1214J", ""),
    ),
    "Ind. Code § 31-16-15-11 (2006); see now Ind. Code § 31-16-15-4.3": (
        ("Ind. Code", "31-16-15-11", "(2006)"),
        ("see now Ind. Code", "31-16-15-4.3", ""),
    ),
    "Md. Code, Gen. Prov. § 1-401 (until 2014 Art. 1, § 24)": (
        ("Md. Code, Gen. Prov.", "1-401", "(until 2014 Art. 1, § 24)"),
    ),
    "Ley Núm. 5-1986, art. 19, según enmendada por Ley 198-2016": (
        ("Ley Núm.", "5-1986", "art. 19, según enmendada por Ley 198-2016"),
    ),
    "Utah Admin. Code R527-201-6(1)": (("Utah Admin. Code", "R527-201-6", "(1)"),),
    "2014 Hawaii Child Support Guidelines": (("2014 Hawaii Child Support Guidelines", "", ""),),
    "OAG, Medical Support - Employer Responsibilities; 1 Tex. Admin. Code § 55.705(e)": (
        ("OAG, Medical Support - Employer Responsibilities", "", ""),
        ("1 Tex. Admin. Code", "55.705", "(e)"),
    ),
    "Arizona Child Support Guidelines (A.R.S. § 25-320 app.)": (
        ("Arizona Child Support Guidelines (A.R.S. § 25-320 app.)", "", ""),
    ),
    "": (),
}


def shipped_citations() -> list[str]:
    cited = {entry.citation for _, _, entry in facts()}
    for _, _, entry in facts():
        if isinstance(entry, Statutes):
            cited.update(entry.citations)
    return sorted(cited - {""})


@pytest.mark.parametrize("citation", MANNERS)
def test_each_manner_of_citing_comes_apart(citation: str) -> None:
    found = tuple((one.code, one.section, one.subdivision) for one in parts(citation))
    assert found == MANNERS[citation]


def test_nothing_of_a_shipped_citation_is_lost() -> None:
    # "and" and Spanish "y" only join two places, which stand side by side in the parts.
    joins = {"and", "y"}
    lost = []
    for citation in shipped_citations():
        told = " ".join(f"{one.code} {one.section} {one.subdivision}" for one in parts(citation))
        words = set(re.findall(r"\w+", citation)) - set(re.findall(r"\w+", told)) - joins
        if words:
            lost.append((citation, sorted(words)))
    assert lost == []


def test_brackets_of_shipped_citations_are_closed() -> None:
    assert [one for one in shipped_citations() if not balanced(one)] == []


@pytest.mark.parametrize("text", ["§ 154.182(b", "§ 154.182b)", "§ )154("])
def test_an_open_bracket_is_seen(text: str) -> None:
    assert not balanced(text)


@given(st.text(alphabet="aZ §;,().-1 2", max_size=40))
def test_of_any_text_every_letter_and_digit_stays(text: str) -> None:
    told = " ".join(f"{one.code} {one.section} {one.subdivision}" for one in parts(text))
    assert Counter(filter(str.isalnum, text)) <= Counter(told)


@pytest.mark.parametrize(
    "text",
    ["§ 1" + "(a)" * 30_000, "Acts 1 " * 15_000, "§ 1" + "((" * 50_000, "§ 1" + ", 2" * 30_000],
)
def test_a_text_of_a_hundred_thousand_letters_comes_apart_at_once(text: str) -> None:
    begun = time.process_time()
    parts(text)
    # Work that grew with the square of the length would take minutes.
    assert time.process_time() - begun < 5
