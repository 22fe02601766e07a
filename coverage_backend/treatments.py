"""The care that the reference backend's fixed persons received, counted back from today."""

from datetime import date, timedelta

from msgspec import Struct

from coverage_backend.codes import CARE_CONDITION, CARE_KIND, Resource, concept

CHARGED_AFTER = timedelta(days=5)
CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type"
ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication"


class Treatment(Struct, frozen=True):
    """One treatment of somebody's."""

    days_ago: int
    """When it began."""
    days: int
    """How long it took."""
    name: str
    kind: str
    condition: str
    organisation: str
    cost: int


# fmt: off
RU = (
    Treatment(9, 1, "Приём врача-терапевта участкового", "primary", "outpatient", "Городская поликлиника № 3", 612),
    Treatment(16, 1, "Вызов скорой медицинской помощи", "ambulance", "ambulance", "Станция скорой медицинской помощи", 3480),
    Treatment(47, 1, "Приём врача-кардиолога", "primary", "outpatient", "Городская поликлиника № 3", 845),
    Treatment(83, 1, "Диспансеризация, первый этап", "preventive", "outpatient", "Городская поликлиника № 3", 2980),
    Treatment(140, 10, "Лечение в дневном стационаре: остеохондроз", "primary", "day_hospital", "Городская поликлиника № 3", 18_750),
    Treatment(215, 7, "Лечение пневмонии", "specialised", "inpatient", "Районная больница", 54_320),
    Treatment(290, 1, "Магнитно-резонансная томография позвоночника", "specialised", "outpatient", "Районная больница", 4260),
    Treatment(400, 4, "Стентирование коронарной артерии", "high_tech", "inpatient", "Районная больница", 236_900),
)
KZ = (
    Treatment(12, 1, "Учаскелік дәрігердің қабылдауы", "primary", "outpatient", "№ 5 қалалық емхана", 3150),
    Treatment(64, 1, "Қанның биохимиялық талдауы", "primary", "outpatient", "№ 5 қалалық емхана", 5400),
    Treatment(178, 6, "Созылмалы бронхитті емдеу", "specialised", "inpatient", "Аудандық орталық аурухана", 142_800),
)
# fmt: on
TREATMENTS = {"ru-insured": (RU, "RUB"), "kz-insured": (KZ, "KZT")}


def explanations_of(patient_id: str, today: date, insurer: str) -> list[Resource]:
    """Return the ExplanationOfBenefits of a fixed person, newest first; none for anybody else."""
    treatments, currency = TREATMENTS.get(patient_id, ((), ""))
    return [explanation_of(patient_id, one, today, insurer, currency) for one in treatments]


def explanation_of(patient_id: str, one: Treatment, today: date, insurer: str, currency: str) -> Resource:
    """Return the ExplanationOfBenefit of a treatment."""
    begins = today - timedelta(one.days_ago)
    ends = begins + timedelta(one.days - 1)
    cost = {"value": one.cost, "currency": currency}
    institutional = one.condition in {"inpatient", "day_hospital"}
    return {
        "resourceType": "ExplanationOfBenefit",
        "id": f"{patient_id}.{one.days_ago}",
        "meta": {"versionId": "1"},
        "status": "active",
        "type": concept("institutional" if institutional else "professional", CLAIM_TYPE),
        "use": "claim",
        "patient": {"reference": f"Patient/{patient_id}"},
        "billablePeriod": {"start": begins.isoformat(), "end": ends.isoformat()},
        "created": min(today, ends + CHARGED_AFTER).isoformat(),
        "insurer": {"display": insurer},
        "provider": {"display": one.organisation},
        "outcome": "complete",
        "insurance": [{"focal": True, "coverage": {"reference": f"Coverage/{patient_id}.cover"}}],
        "item": [
            {
                "sequence": 1,
                "category": concept(one.kind, CARE_KIND),
                "productOrService": {"text": one.name},
                "locationCodeableConcept": concept(one.condition, CARE_CONDITION),
                "net": cost,
            }
        ],
        "total": [{"category": concept("submitted", ADJUDICATION), "amount": cost}],
    }
