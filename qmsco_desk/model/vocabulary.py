"""The closed vocabularies of a matter. Each member has a code for files and a label for people."""

from __future__ import annotations

from enum import Enum


class Labelled(Enum):
    """An enumeration whose members carry the words that people read."""

    label: str

    def __new__(cls, code: str, label: str) -> Labelled:
        """Makes a member with `code` as its value in files and `label` as its words."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = label
        return member


class PayPeriod(Labelled):
    """How often an amount falls due."""

    WEEKLY = ("weekly", "a week")
    BIWEEKLY = ("biweekly", "every two weeks")
    SEMIMONTHLY = ("semimonthly", "twice a month")
    MONTHLY = ("monthly", "a month")
    ANNUAL = ("annual", "a year")

    @property
    def per_year(self) -> int:
        """How many such periods a year has."""
        match self:
            case PayPeriod.WEEKLY:
                return 52
            case PayPeriod.BIWEEKLY:
                return 26
            case PayPeriod.SEMIMONTHLY:
                return 24
            case PayPeriod.MONTHLY:
                return 12
            case PayPeriod.ANNUAL:
                return 1


class Side(Labelled):
    """Which of the two parents."""

    FIRST = ("first", "First parent")
    SECOND = ("second", "Second parent")

    @property
    def other(self) -> Side:
        """The other parent."""
        return Side.SECOND if self is Side.FIRST else Side.FIRST


class Designation(Labelled):
    """What the court calls a party."""

    PETITIONER = ("petitioner", "Petitioner")
    RESPONDENT = ("respondent", "Respondent")
    PLAINTIFF = ("plaintiff", "Plaintiff")
    DEFENDANT = ("defendant", "Defendant")
    INTERVENOR = ("intervenor", "Intervenor")


class Movant(Labelled):
    """Who asks for the order."""

    FIRST = ("first", "First parent")
    SECOND = ("second", "Second parent")
    AGENCY = ("agency", "Issuing agency")


class Proceeding(Labelled):
    """The kind of case the order is entered in."""

    MARRIAGE = ("marriage", "Divorce or dissolution of marriage")
    PARENTAGE = ("parentage", "Parentage")
    CHILD = ("child", "Suit about the children only")
    MODIFICATION = ("modification", "Modification of an earlier order")


class EntryBasis(Labelled):
    """How the order comes to be entered."""

    AGREEMENT = ("agreement", "By agreement")
    HEARING = ("hearing", "After a hearing")
    DEFAULT = ("default", "By default")


class PlanKind(Labelled):
    """Who sponsors the plan.

    Decides which law reaches it (29 U.S.C. 1003, 1169(a); 5 U.S.C. 8905(h)).
    """

    ERISA = ("erisa", "Private employer's group health plan (ERISA)")
    MULTIEMPLOYER = ("multiemployer", "Union or multi-employer fund (ERISA)")
    CHURCH = ("church", "Church plan")
    GOVERNMENT = ("government", "State or local government plan")
    FEHB = ("fehb", "Federal employees' plan (FEHB)")
    TRICARE = ("tricare", "Military (TRICARE)")
    INDIVIDUAL = ("individual", "Individual or Marketplace policy")
    PUBLIC = ("public", "Medicaid or CHIP")
    NONE = ("none", "No plan available")

    @property
    def under_erisa(self) -> bool:
        """Whether ERISA 609(a) reaches the plan.

        An employer's, or a union's or multi-employer fund's.
        """
        return self in (PlanKind.ERISA, PlanKind.MULTIEMPLOYER)


class CoverageKind(Labelled):
    """The coverages of the federal questionnaire's item 7 and of the Notice."""

    MEDICAL = ("medical", "Medical")
    DENTAL = ("dental", "Dental")
    VISION = ("vision", "Vision")
    PRESCRIPTION = ("prescription", "Prescription drug")
    MENTAL_HEALTH = ("mental_health", "Mental health")
    OTHER = ("other", "Other")


class CoverageManner(Labelled):
    """How the order says which coverage each child gets (29 U.S.C. 1169(a)(3)(B))."""

    LISTED = ("listed", "The types of coverage checked below")
    ALL_AVAILABLE = ("all_available", "All coverage available to the participant")
    AS_ELECTED = ("as_elected", "The coverage the participant elects each year")


class AddressOf(Labelled):
    """Whose mailing address the order gives for a child (29 U.S.C. 1169(a)(3)(A))."""

    CUSTODIAL = ("custodial", "The custodial parent's")
    OWN = ("own", "The child's own")
    OFFICIAL = ("official", "A substituted official's")


class Beginning(Labelled):
    """From when the order asks the plan to cover the children."""

    EARLIEST = ("earliest", "The earliest date the plan allows after it receives the order")
    ON_DATE = ("on_date", "A date, but not before the plan receives the order")


class Ending(Labelled):
    """Until when the order applies to a child (29 U.S.C. 1169(a)(3)(C))."""

    STATE_RULE = ("state_rule", "When support ends under the issuing state's law")
    AT_AGE = ("at_age", "At an age")
    ON_DATE = ("on_date", "On a date")


class Gender(Labelled):
    """As the federal notice asks for it."""

    FEMALE = ("female", "F")
    MALE = ("male", "M")
    UNSTATED = ("unstated", "X")


class ObligationKind(Labelled):
    """Kinds of ordered support that compete for the same limit (questionnaire, item 6)."""

    CURRENT_CHILD_SUPPORT = ("current_child_support", "Current child support")
    CURRENT_SPOUSAL_SUPPORT = ("current_spousal_support", "Current spousal support")
    CHILD_SUPPORT_ARREARS = ("child_support_arrears", "Child support arrears")
    MEDICAL_ARREARS = ("medical_arrears", "Medical support arrears")
    CASH_MEDICAL_SUPPORT = ("cash_medical_support", "Cash medical support")
    SPOUSAL_ARREARS = ("spousal_arrears", "Spousal support arrears")
    INTEREST = ("interest", "Interest")
    FEES = ("fees", "Fees")
    OTHER = ("other", "Other")


class Alternative(Labelled):
    """Public coverage weighed by the court beside the plan."""

    NOT_ELIGIBLE = ("not_eligible", "The children are not eligible")
    ELIGIBLE = ("eligible", "The children are eligible but not enrolled")
    ENROLLED = ("enrolled", "The children are enrolled")
    NOT_KNOWN = ("not_known", "Not known")


class PaperName(Labelled):
    """The papers of a matter; the code is the name on the command line and in file names."""

    ORDER = ("order", "Order")
    ORDER_PUBLIC = ("order-public", "Order, public copy")
    ORDER_CONFIDENTIAL = ("order-confidential", "Order, confidential copy")
    MOTION = ("motion", "Motion or petition to enter the order")
    HEARING = ("notice-of-hearing", "Notice of hearing")
    FINDINGS = ("proposed-findings", "Proposed findings")
    SERVICE = ("certificate-of-service", "Certificate of service")
    CONFIDENTIAL = ("confidential-sheet", "Confidential information sheet")
    WORKSHEET = ("worksheet", "NMSN-style worksheet")
    CALCULATION = ("calculation", "Calculation worksheet")
    CHECKLIST = ("checklist", "Qualification checklist for the plan")
    LETTER = ("letter", "Covering letter to the plan")
    SUMMARY = ("summary", "Client’s summary")
    SUMMARY_SPANISH = ("summary-es", "Client’s summary in Spanish")
    DEADLINES = ("deadlines", "Deadline sheet")
    REVIEW = ("review-sheet", "Review sheet")
    REQUIREMENTS = ("requirements", "State program requirements")


class PacketPreset(Labelled):
    """What a packet is for; its papers stand in the catalogue of papers."""

    FILING = ("filing", "To file with the court")
    HEARING = ("hearing", "For the hearing")
    PLAN = ("plan", "To serve on the plan and the employer")
    CLIENT = ("client", "For the client")
    WHOLE = ("whole", "Every paper, for counsel’s file")


class SignatureStyle(Labelled):
    """How counsel's signature stands in a paper. A judge's and a parent's is always a line."""

    LINE = ("line", "A line to sign on")
    TYPED = ("typed", "/s/ and the name, as signed electronically")
    CONFORMED = ("conformed", "/s/ and the name, marked as a conformed copy")


class ServiceManner(Labelled):
    """How a paper is served."""

    E_FILING = ("e_filing", "the court’s electronic filing system")
    MAIL = ("mail", "first-class mail")
    CERTIFIED_MAIL = ("certified_mail", "certified mail, return receipt requested")
    COURIER = ("courier", "overnight courier")
    HAND = ("hand", "hand delivery")
    EMAIL = ("email", "e-mail")
