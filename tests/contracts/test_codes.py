"""The code lists say what the regulation, the law and the data contract say."""

from dataclasses import FrozenInstanceError

import pytest

from maatstaf.contracts import codes as codes_module
from maatstaf.contracts.codes import Code, CodeList, code_lists

LISTS = code_lists()
every_list = pytest.mark.parametrize("codes", LISTS.values(), ids=LISTS.keys())

# Literal, from data-contract.md and domain.md: these are binding, the others are ours.
BINDING = {
    "right_invoked": "information access rectification erasure restriction portability objection withdraw_consent",
    "channel": "letter email portal desk phone other",
    "subject_category": "tenant former_tenant co_resident house_seeker buyer visitor other",
    "outcome": "granted partly_granted refused withdrawn no_data",
    "complainant": "data_subject other_party",
    "lawful_basis": "consent contract legal_obligation vital_interest public_task legitimate_interest",
    "dpia": "none needed done",
    "retention_direction": "max min until",
    "retention_status": "law practice policy",
    "trigger_state": "happened not_yet unknown",
    "archive_status": "ACT GEA BEW GEB OVE VER",
    "recipient_kind": "contractor care_institution police software_supplier"
    " debt_collector accountant municipality court supervisor other",
    "recipient_role": "processor third_party joint_controller authority",
    "agreement_kind": "processing_agreement covenant joint_arrangement",
    "safeguard": "training secrecy",
}
OURS = (
    "refusal_ground pause_reason complaint_subject complaint_outcome purpose"
    " data_category retention_trigger data_system"
)
DPV = {
    "right_invoked": {
        "information": "eu-gdpr:A13 eu-gdpr:A14",
        "access": "eu-gdpr:A15",
        "rectification": "eu-gdpr:A16",
        "erasure": "eu-gdpr:A17",
        "restriction": "eu-gdpr:A18",
        "portability": "eu-gdpr:A20",
        "objection": "eu-gdpr:A21",
        "withdraw_consent": "eu-gdpr:A7-3",
    },
    "lawful_basis": {
        "consent": "eu-gdpr:A6-1-a",
        "contract": "eu-gdpr:A6-1-b",
        "legal_obligation": "eu-gdpr:A6-1-c",
        "vital_interest": "eu-gdpr:A6-1-d-data-subject",
        "public_task": "eu-gdpr:A6-1-e",
        "legitimate_interest": "eu-gdpr:A6-1-f",
    },
    "purpose": {
        "P01": "dpv:ServiceRegistration",
        "P02": "dpv:FulfilmentOfContractualObligation",
        "P03": "dpv:SellProductsToDataSubject",
        "P04": "dpv:CustomerCare",
        "P05": "dpv:PaymentManagement",
        "P06": "dpv:CustomerClaimsManagement",
        "P07": "dpv:ServiceProvision",
        "P08": "dpv:DisputeManagement",
        "P09": "dpv:OrganisationComplianceManagement",
        "P10": "dpv:OrganisationGovernance",
        "P11": "dpv:FraudPreventionAndDetection",
        "P12": "dpv:PublicBenefit",
        "P13": "dpv:ServiceAccessDetermination",
        "P14": "dpv:EnforceSecurity",
        "P15": "dpv:ImproveExistingProductsAndServices",
        "P16": "dpv:NonCommercialResearch",
        "P17": "dpv:CommunicationManagement",
        "P18": "dpv:LegalCompliance",
        "P19": "dpv:Purpose",
    },
    "data_category": {
        "name": "pd:Name",
        "address": "pd:PhysicalAddress",
        "birth_date": "pd:BirthDate",
        "email": "pd:EmailAddress",
        "telephone": "pd:TelephoneNumber",
        "bank_account": "pd:BankAccount",
        "credit_card": "pd:CreditCardNumber",
        "payment_history": "pd:Transaction",
        "income": "pd:Income",
        "payslip": "pd:Salary",
        "annual_statement": "pd:Tax",
        "medical": "pd:MedicalHealth",
        "household": "pd:Household",
        "behaviour": "pd:Behavioural",
        "identity_copy": "pd:OfficialID",
        "photo": "pd:Picture",
        "camera_images": "pd:Picture",
        "camera_incident_images": "pd:Picture",
    },
}


def having(list_name, attribute):
    codes = LISTS[list_name].codes
    return {code for code, entry in codes.items() if entry.attributes.get(attribute)}


#: What Maatstaf derives and no delivery brings.
DERIVED = {"camera_kind", "end_unknown", "holding_state", "overrun_band", "turnaround_band"}


def test_every_column_that_needs_a_list_has_one():
    assert set(LISTS) == set(BINDING) | set(OURS.split()) | DERIVED


@pytest.mark.parametrize("name", BINDING)
def test_the_codes_of_the_data_contract_are_kept_in_order(name):
    assert list(LISTS[name].codes) == BINDING[name].split()


def test_there_are_eight_rights_six_bases_and_nineteen_purposes_in_order():
    assert len(LISTS["right_invoked"].codes) == 8
    assert len(LISTS["lawful_basis"].codes) == 6
    assert list(LISTS["purpose"].codes) == [f"P{n:02}" for n in range(1, 20)]


@every_list
def test_every_code_has_a_plain_label_in_both_languages(codes):
    for lang in ("nl", "en"):
        labels = codes.labels(lang)
        assert list(labels) == list(codes.codes)
        for label in labels.values():
            assert label
            assert label == label.strip().lower()


@every_list
def test_no_two_codes_of_a_list_share_a_label(codes):
    for lang in ("nl", "en"):
        labels = list(codes.labels(lang).values())
        assert len(labels) == len(set(labels))


@every_list
def test_no_spelling_of_a_list_is_ambiguous(codes):
    spellings = codes.spellings()
    for code, entry in codes.codes.items():
        for spelling in (code.lower(), entry.nl, entry.en, *entry.aliases):
            assert spellings[spelling] == code


@every_list
def test_aliases_are_lower_case_and_repeat_nothing(codes):
    for code, entry in codes.codes.items():
        said = [code.lower(), *{entry.nl, entry.en} - {code.lower()}, *entry.aliases]
        assert len(said) == len(set(said)), code
        assert list(entry.aliases) == [alias.strip().lower() for alias in entry.aliases]


@every_list
def test_no_spelling_is_cut_in_two_where_one_cell_holds_several_codes(codes):
    assert not [spelling for spelling in codes.spellings() if set(spelling) & set(",;|")]


@pytest.mark.parametrize("name", DPV)
def test_dpv_terms_are_those_of_the_domain_page(name):
    terms = {code: entry.dpv for code, entry in LISTS[name].codes.items() if entry.dpv}
    assert terms == DPV[name]


@every_list
def test_every_dpv_term_is_written_with_a_known_prefix(codes):
    for entry in codes.codes.values():
        for term in (entry.dpv or "").split():
            assert term.partition(":")[0] in {"dpv", "eu-gdpr", "pd"}


def test_exactly_four_categories_may_go_to_a_contractor():
    allowed = having("data_category", "contractor_may_receive")
    assert allowed == {"name", "address", "telephone", "email"}


def test_only_medical_data_is_article_9_while_the_regulation_calls_more_special():
    special = having("data_category", "special_in_regulation")
    assert having("data_category", "art9") == {"medical"}
    assert special > {
        "housing_registration",
        "medical",
        "household",
        "behaviour",
        "landlord_statement",
        "identity_copy",
    }
    assert special == {
        code for code, entry in LISTS["data_category"].codes.items() if entry.attributes["group"] == "special"
    }


def test_every_category_stands_in_one_of_four_groups():
    groups = {entry.attributes["group"] for entry in LISTS["data_category"].codes.values()}
    assert groups == {"contact", "payment", "special", "other"}


def test_three_rights_are_passed_on_to_recipients():
    passed_on = having("right_invoked", "art19")
    assert passed_on == {"rectification", "erasure", "restriction"}


def test_letter_email_and_portal_are_in_writing():
    assert having("channel", "in_writing") == {"letter", "email", "portal"}


def test_care_and_police_need_a_covenant():
    assert having("recipient_kind", "covenant_required") == {
        "care_institution",
        "police",
    }


def test_a_default_role_is_a_role_and_only_software_suppliers_are_processors():
    roles = {
        code: entry.attributes["default_role"]
        for code, entry in LISTS["recipient_kind"].codes.items()
        if "default_role" in entry.attributes
    }
    assert set(roles) == set(LISTS["recipient_kind"].codes) - {"other"}
    assert set(roles.values()) <= set(LISTS["recipient_role"].codes)
    processors = [kind for kind, role in roles.items() if role == "processor"]
    assert processors == ["software_supplier"]


def test_attributes_are_only_those_the_file_explains():
    known = {
        "right_invoked": {"art19"},
        "channel": {"in_writing"},
        "data_category": {
            "group",
            "contractor_may_receive",
            "special_in_regulation",
            "art9",
        },
        "recipient_kind": {"default_role", "covenant_required"},
    }
    for name, codes in LISTS.items():
        for entry in codes.codes.values():
            assert set(entry.attributes) <= known.get(name, set())


@pytest.mark.parametrize("word", ["bewaren", "vernietigen", "archiefnominatie.bew"])
def test_words_of_archiefnominatie_are_not_an_archive_status(word):
    assert word not in LISTS["archive_status"].spellings()


@pytest.mark.parametrize("word", ["ja", "nee", "geen"])
def test_a_bare_yes_or_no_does_not_say_whether_a_dpia_was_done(word):
    assert word not in LISTS["dpia"].spellings()


@pytest.mark.parametrize("word", ["naw-gegevens", "contactgegevens"])
def test_words_for_several_categories_are_no_category(word):
    assert word not in LISTS["data_category"].spellings()


def test_codes_in_capitals_are_spelled_in_lower_case():
    assert LISTS["archive_status"].spellings()["act"] == "ACT"
    assert LISTS["purpose"].spellings()["p01"] == "P01"


def test_one_spelling_for_two_codes_is_an_error():
    ambiguous = CodeList(
        "channel",
        {
            "letter": Code("letter", "brief", "letter", aliases=("mail",)),
            "email": Code("email", "e-mail", "e-mail", aliases=("mail",)),
        },
    )
    with pytest.raises(ValueError, match="channel: 'mail' means both letter and email"):
        ambiguous.spellings()


def test_the_same_word_in_both_languages_is_one_spelling():
    code = Code("accountant", "accountant", "accountant")
    spellings = CodeList("recipient_kind", {"accountant": code}).spellings()
    assert spellings == {"accountant": "accountant"}


def test_a_label_in_an_unknown_language_is_an_error():
    with pytest.raises(ValueError, match="'fr'"):
        LISTS["channel"].labels("fr")


def test_a_code_without_a_label_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "code_lists.toml"
    path.write_text('[channel.letter]\nnl = "brief"\n', encoding="utf-8")
    monkeypatch.setattr(codes_module, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match=r"channel\.letter: no label in en"):
        code_lists.__wrapped__()


def test_the_lists_are_read_once_and_cannot_be_changed():
    assert code_lists() is LISTS
    access = LISTS["right_invoked"].codes["access"]
    with pytest.raises(FrozenInstanceError):
        access.nl = "iets anders"
    with pytest.raises(TypeError):
        LISTS["right_invoked"].codes["other"] = access
    with pytest.raises(TypeError):
        access.attributes["art19"] = True
    assert len({access, access}) == 1
