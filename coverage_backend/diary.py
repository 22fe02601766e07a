"""The doctors of the reference backend's clinics and their times, the same for the same doctor and day."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import blake2b
from zoneinfo import ZoneInfo

from msgspec import Struct

from coverage_backend.codes import SPECIALITY, Resource
from coverage_backend.reading import calendar_day
from coverage_backend.registry import SITES, Site

DAYS_AHEAD = 14
LENGTH = timedelta(minutes=20)
STAMP = "%Y%m%dT%H%M"
DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})T")
SPECIALITIES = (
    "therapist",
    "paediatrician",
    "cardiologist",
    "neurologist",
    "ophthalmologist",
    "gynaecologist",
    "dentist",
    "surgeon",
)
NAMES = {
    "ru": (
        *("Соколова Н. В.", "Лебедев А. П.", "Морозова Е. И.", "Виноградов С. Ю."),
        *("Зайцева Т. А.", "Громов И. Д.", "Орлова М. С.", "Тихонов В. К."),
    ),
    "kz": (
        *("Әбдірахманова Г. С.", "Бекжанов Т. М.", "Есімова А. Қ.", "Жақсылықов Д. Р."),
        *("Қалиева С. Н.", "Мұратов Е. Б.", "Рахимова Л. Т.", "Тұрсынов А. Ж."),
    ),
    "cn": ("周建国", "吴丽华", "郑晓明", "孙玉兰", "马志强", "朱慧敏", "胡文斌", "林秀珍"),
}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
SHIFTS = (
    ((WEEKDAYS, "08:00", "14:00"),),
    ((("mon", "wed", "fri"), "14:00", "20:00"), (("tue", "thu"), "08:00", "14:00")),
    ((("tue", "thu"), "09:00", "13:00"),),
    ((("mon", "wed"), "10:00", "16:00"), (("fri",), "08:00", "12:00")),
)


class Service(Struct, frozen=True):
    """A doctor in a clinic, bookable; also the id of their schedule."""

    id: str
    site: Site
    speciality: str
    doctor: str
    shifts: tuple[tuple[tuple[str, ...], str, str], ...]


def services() -> Iterator[Service]:
    """Yield the doctors of all clinics that have any."""
    for place, site in enumerate(one for one in SITES if one.zone):
        names = NAMES[site.id[:2]]
        for index, speciality in enumerate(SPECIALITIES):
            name = names[(index * 3 + place) % len(names)]
            shifts = SHIFTS[(index + place) % len(SHIFTS)]
            yield Service(f"{site.id}.{speciality}", site, speciality, name, shifts)


SERVICES = {one.id: one for one in services()}


def healthcare_service_of(service: Service) -> Resource:
    """Return the HealthcareService."""
    return {
        "resourceType": "HealthcareService",
        "id": service.id,
        "meta": {"versionId": "1"},
        "active": True,
        "providedBy": {"reference": f"Organization/{service.site.id}", "display": service.site.name},
        "specialty": [{"coding": [{"system": SPECIALITY, "code": service.speciality}]}],
        "name": service.doctor,
    }


def practitioner_role_of(service: Service) -> Resource:
    """Return the PractitionerRole, with the doctor's hours."""
    return {
        "resourceType": "PractitionerRole",
        "id": service.id,
        "meta": {"versionId": "1"},
        "active": True,
        "practitioner": {"display": service.doctor},
        "organization": {"reference": f"Organization/{service.site.id}", "display": service.site.name},
        "specialty": [{"coding": [{"system": SPECIALITY, "code": service.speciality}]}],
        "healthcareService": [{"reference": f"HealthcareService/{service.id}"}],
        "availableTime": [
            {
                "daysOfWeek": list(days),
                "availableStartTime": f"{opens}:00",
                "availableEndTime": f"{closes}:00",
            }
            for days, opens, closes in service.shifts
        ],
    }


def schedule_of(service: Service) -> Resource:
    """Return the Schedule."""
    return {
        "resourceType": "Schedule",
        "id": service.id,
        "meta": {"versionId": "1"},
        "active": True,
        "actor": [{"reference": f"HealthcareService/{service.id}"}],
    }


def slots(service: Service, now: datetime) -> list[Resource]:
    """Return the times from today to fourteen days on, in order; the past and about every third are busy."""
    today = now.astimezone(ZoneInfo(service.site.zone)).date()
    days = (today + timedelta(ahead) for ahead in range(DAYS_AHEAD + 1))
    return [slot_at(service, start, now) for day in days for start in starts(service, day)]


def slot(slot_id: str, now: datetime) -> Resource | None:
    """Return the time with that id, None if the doctor has none such in the coming days."""
    service_id, _, stamp = slot_id.rpartition(".")
    service, found = SERVICES.get(service_id), DAY.match(stamp)
    day = calendar_day(*map(int, found.groups())) if found else None
    if service is None or day is None:
        return None
    ahead = (day - now.astimezone(ZoneInfo(service.site.zone)).date()).days
    if not 0 <= ahead <= DAYS_AHEAD:
        return None
    return next(
        (slot_at(service, one, now) for one in starts(service, day) if f"{one:{STAMP}}" == stamp), None
    )


def starts(service: Service, day: date) -> Iterator[datetime]:
    """Yield when a doctor's times start on a day, in the clinic's time."""
    zone = ZoneInfo(service.site.zone)
    for days, opens, closes in service.shifts:
        if day.weekday() < len(WEEKDAYS) and WEEKDAYS[day.weekday()] in days:
            start = datetime.combine(day, time.fromisoformat(opens), zone)
            while start + LENGTH <= datetime.combine(day, time.fromisoformat(closes), zone):
                yield start
                start += LENGTH


def slot_at(service: Service, start: datetime, now: datetime) -> Resource:
    """Return a doctor's time."""
    slot_id = f"{service.id}.{start:{STAMP}}"
    busy = start <= now or blake2b(slot_id.encode(), digest_size=1).digest()[0] % 3 == 0
    return {
        "resourceType": "Slot",
        "id": slot_id,
        "meta": {"versionId": "1"},
        "schedule": {"reference": f"Schedule/{service.id}"},
        "status": "busy" if busy else "free",
        "start": start.isoformat(),
        "end": (start + LENGTH).isoformat(),
    }
