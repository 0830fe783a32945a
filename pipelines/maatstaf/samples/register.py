"""The register of processing activities (art. 30 GDPR): what the corporation does with whose data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from maatstaf.samples.corporation import Corporation

CONTACT = "name address telephone email"
RENTERS = "tenant former_tenant"
BASES = {"law": "legal_obligation", "interest": "legitimate_interest", "task": "public_task"}

#: purpose | basis | name | data categories | data subjects | dpia; "-" is what the register leaves open.
ENTRIES = f"""
P01|contract|Inschrijving woningzoekenden|{CONTACT} birth_date housing_registration household income|house_seeker|done
P01|contract|Aanmelding via het klantportaal|{CONTACT} birth_date|house_seeker tenant buyer|none
P02|law|Toewijzing van woningen|{CONTACT} birth_date household income housing_registration|house_seeker|done
P02|task|Urgentie en voorrang|{CONTACT} medical household urgency_file|house_seeker|done
P02|contract|Huurcontracten en huurdersdossiers|{CONTACT} birth_date household tenant_file|{RENTERS} co_resident|done
P02|interest|Identiteitscontrole bij het tekenen|name birth_date identity_copy photo|tenant house_seeker buyer|done
P02|law|Inkomenstoets passend toewijzen|name income payslip annual_statement income_statement|house_seeker|done
P02|interest|Verhuurdersverklaringen|name address landlord_statement behaviour|house_seeker|none
P03|contract|Verkoop van woningen|{CONTACT} birth_date bank_account income|buyer|none
P03|contract|Terugkoop en koopgarantie|{CONTACT} bank_account|buyer|none
P04|contract|Klantenservice: zaken en afspraken|{CONTACT} behaviour|{RENTERS} co_resident house_seeker|none
P04|interest|Chat en 'mijn woning'-omgeving|{CONTACT}|tenant house_seeker|needed
P05|contract|Huurinning en automatische incasso|name address bank_account payment_history|{RENTERS}|none
P05|law|Financiële administratie|name address bank_account ledger|{RENTERS} buyer|none
P05|law|Jaarlijkse huurverhoging|name address income household|tenant|none
P05|law|Huurtoeslag: gegevens voor de uitkerende dienst|name address income rent_allowance|{RENTERS}|none
P05|law|Btw bij nieuwbouw en verkoop|name address vat_real_estate|buyer|none
P06|contract|Huurachterstanden en betalingsregelingen|{CONTACT} birth_date payment_history bank_account|{RENTERS}|done
P06|interest|Overdracht van vorderingen aan de deurwaarder|{CONTACT} birth_date payment_history|{RENTERS}|done
P06|law|Vroegsignalering van schulden|{CONTACT} payment_history|tenant|done
P07|contract|Reparatieverzoeken|{CONTACT}|tenant co_resident|none
P07|contract|Planmatig onderhoud; groot en klein|{CONTACT}|tenant co_resident|none
P07|contract|Onderhoud van cv-ketels, liften en ventilatie|{CONTACT}|tenant|none
P07|task|Woningaanpassing vanwege een beperking|{CONTACT} medical household|tenant co_resident|done
P07|contract|Foto's en opname bij verhuizing|{CONTACT} tenant_file|{RENTERS}|none
P07|contract|Warmte- en energieafrekening|{CONTACT} bank_account|{RENTERS}|none
P08|interest|Klachtenbehandeling|{CONTACT} complaint_file behaviour|{RENTERS} house_seeker|none
P08|interest|Geschillen en procedures|{CONTACT} complaint_file payment_history|{RENTERS} buyer|none
P09|law|Controle van de jaarrekening|name address ledger payment_history|{RENTERS}|none
P10|interest|Toegang tot gebouwen en bezoekersregistratie|name access_log|visitor tenant|none
P10|interest|Documentbeheer en archief|{CONTACT} tenant_file|{RENTERS} buyer|none
P10|contract|Systeembeheer en back-ups|{CONTACT} birth_date bank_account payment_history tenant_file|{RENTERS}|done
P11|interest|Onderzoek naar woonfraude|name address household nuisance_file behaviour|tenant co_resident|done
P11|interest|Overlastdossiers|{CONTACT} nuisance_file behaviour|tenant co_resident|done
P11|interest|Signaleringslijst met collega-corporaties|name birth_date signalling_list|former_tenant|needed
P12|interest|Buurtbemiddeling|{CONTACT} behaviour|tenant co_resident|none
P12|consent|Bewonersinitiatieven in de wijk|{CONTACT}|tenant visitor|none
P13|contract|Tweede kans: huren onder begeleiding|{CONTACT} payment_history behaviour medical|house_seeker tenant|done
P13|consent|Woonkans: begeleid wonen|{CONTACT} household behaviour medical|house_seeker tenant|done
P14|interest|Cameratoezicht in gebouwen en garages|camera_images camera_incident_images|tenant visitor co_resident|done
P15|interest|Onderzoek onder klanten: 'hoe deden wij het?'|name email telephone|{RENTERS}|none
P16|interest|Woningmarktonderzoek|address household income|tenant house_seeker|none
P17|consent|Nieuwsbrief en bewonersblad|name address email newsletter_contact|tenant buyer|none
P18|law|Opgaven aan gemeenten en toezichthouders|name address birth_date household income|tenant house_seeker|none
P18|law|Verzoeken van betrokkenen|{CONTACT} privacy_request_file|{RENTERS} house_seeker other|none
P19|interest|Huurdersraad: overleg en reünie|{CONTACT}|tenant|none
P19|-|Attenties bij een jubileum|name address birth_date|tenant|none
-|interest|Proef met buurtcoördinatie 'samen één'|name address other|tenant|needed
"""


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of ``activities``; fields as in the contract."""

    activity_id: str
    name: str
    purpose: str | None
    lawful_basis: str | None
    data_categories: tuple[str, ...]
    subject_categories: tuple[str, ...]
    art9: bool
    dpia: str
    reviewed_on: date | None


def activities(corporation: Corporation) -> Iterator[Activity]:
    """The register: fixed, whatever the scale; one activity without a purpose, one without a basis."""
    chance = corporation.random("register")
    for number, entry in enumerate(ENTRIES.strip().splitlines(), start=1):
        purpose, basis, name, categories, subjects, dpia = (None if cell == "-" else cell for cell in entry.split("|"))
        reviewed = corporation.as_of - timedelta(days=chance.randrange(20, 900))
        yield Activity(
            f"A{number}",
            name,
            purpose,
            basis and BASES.get(basis, basis),
            tuple(categories.split()),
            tuple(subjects.split()),
            "medical" in categories,
            dpia,
            reviewed if chance.random() < 0.85 else None,
        )
