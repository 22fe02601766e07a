"""What a person asks of the fund in writing: applications and appeals, each filed once, and how far they have come."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from coverage_backend import asking, codes, orders, persons
from coverage_backend.account import Application
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendConflict, BackendGarbled, BackendRefused
from coverage_backend.fhir import of_type
from coverage_backend.fhir_account import Task
from coverage_backend.reading import instant, shown
from coverage_backend.wire import Wire

STATUSES = {
    "requested": "received",
    "received": "received",
    "ready": "in_review",
    "in-progress": "in_review",
    "on-hold": "in_review",
    "accepted": "accepted",
    "rejected": "refused",
    "cancelled": "refused",
    "failed": "refused",
    "completed": "done",
}
"""R4's words to ours; `businessStatus`, where the fund fills it, wins."""
LONGEST_NOTE = 500


async def apply(
    wire: Wire, who: Identifier, code: str, details: Mapping[str, str], number: str, now: datetime
) -> Application:
    """Return the application with that number, filed now if there is none."""
    patient = await persons.known(wire, who)
    task = orders.task(patient.id, code, details, number, now)
    # a conflict: two of us sent it at once, and it is filed all the same
    with suppress(BackendConflict):
        await wire.create("Task", task, if_none_exist=asking.condition(codes.APPLICATION, number))
    filed = await numbered(wire, number)
    if filed is None:
        raise BackendGarbled("filed, and not to be found")
    if not filed.for_.leads_to("Patient", patient.id):
        raise BackendRefused("that number is another person's")
    return read(filed)


async def applications(wire: Wire, who: Identifier) -> tuple[Application, ...]:
    """Return the person's applications, the one that moved last first; none for an unknown person."""
    patient = await persons.patient(wire, who)
    if patient is None:
        return ()
    form = {"patient": f"Patient/{patient.id}", "_sort": "-modified", "_count": "200"}
    return mine(of_type(await persons.found(wire, "Task", form), Task), patient.id)


async def application(wire: Wire, who: Identifier, number: str) -> Application | None:
    """Return the person's application with that number; None if there is none such, or it is another person's."""
    patient = await persons.patient(wire, who)
    filed = await numbered(wire, number) if patient else None
    if patient is None or filed is None or not filed.for_.leads_to("Patient", patient.id):
        return None
    return read(filed)


def mine(tasks: list[Task], patient_id: str) -> tuple[Application, ...]:
    """Return a person's applications out of their Tasks, the one that moved last first; raise BackendGarbled at another's.

    A Task without a number of ours is the fund's own business.
    """
    if not all(one.for_.leads_to("Patient", patient_id) for one in tasks):
        raise BackendGarbled("an application of somebody else")
    ours = [read(one) for one in tasks if number_of(one) and one.status != "entered-in-error"]
    return tuple(sorted(ours, key=lambda one: (one.modified, one.made, one.number), reverse=True))


async def numbered(wire: Wire, number: str) -> Task | None:
    """Return the Task with a number of ours, None if there is none."""
    form = {"identifier": asking.token(codes.APPLICATION, number)}
    tasks = of_type(await persons.found(wire, "Task", form), Task)
    if not tasks:
        return None
    if len(tasks) > 1 or number_of(tasks[0]) != number:
        raise BackendGarbled("not the one application that was asked for")
    return tasks[0]


def number_of(task: Task) -> str:
    """Return our number on a Task, or an empty string."""
    return next((one.value for one in task.identifier if one.system == codes.APPLICATION), "")


def read(task: Task) -> Application:
    """Return a Task in our words; raise BackendGarbled if its state or its time cannot be read."""
    named = task.business_status.code(codes.APPLICATION_STATUS)
    status = named if named in STATUSES.values() else STATUSES.get(task.status)
    if status is None:
        raise BackendGarbled("an application in a state that is none")
    made = instant(task.authored_on or task.last_modified)
    told = [task.status_reason.text, *(one.text for one in reversed(task.note)), task.business_status.text]
    return Application(
        number=number_of(task),
        code=task.code.code(codes.CODES),
        status=status,
        made=made,
        modified=instant(task.last_modified or task.meta.last_updated or task.authored_on),
        note=shown(next(filter(None, told), ""), LONGEST_NOTE),
    )
