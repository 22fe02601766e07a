"""How far the reference backend has come with an application, and what has become of a booking, by its clock."""

from datetime import datetime, timedelta

from coverage_backend.codes import APPLICATION_STATUS, CODES, Resource

STEPS = (timedelta(), timedelta(days=1), timedelta(days=3))
"""Received at once, in review after a day, decided after three."""
HANDED_OUT = frozenset({"policy-extract", "change-data", "card-renewal"})
"""Applications that end in something done; the others are accepted."""


def progressed(task: Resource, now: datetime) -> Resource:
    """Return a Task as it stands now; one that somebody has set a status of by hand stays as it is."""
    if task["status"] != "requested":
        return task
    made = datetime.fromisoformat(task["authoredOn"])
    step = sum(made + after <= now for after in STEPS[1:])
    code = next(
        (one.get("code", "") for one in task["code"].get("coding", []) if one.get("system") == CODES), ""
    )
    decided = ("completed", "done") if code in HANDED_OUT else ("accepted", "accepted")
    status, told = (("requested", "received"), ("in-progress", "in_review"), decided)[step]
    return task | {
        "meta": task["meta"] | {"versionId": str(int(task["meta"]["versionId"]) + step)},
        "status": status,
        "businessStatus": {"coding": [{"system": APPLICATION_STATUS, "code": told}]},
        "lastModified": (made + STEPS[step]).isoformat(),
    }


def over(appointment: Resource, now: datetime) -> Resource:
    """Return an Appointment as it stands now: one that was booked and has ended is fulfilled."""
    if appointment["status"] == "booked" and datetime.fromisoformat(appointment["end"]) <= now:
        return appointment | {"status": "fulfilled"}
    return appointment
