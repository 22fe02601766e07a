"""The five-step session that every contestant serves, as Africa's Talking posts it."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

PATH: Final = "/ussd/africas-talking"
READY_PATH: Final = "/health/ready"
SERVICE_CODE: Final = "*1499#"


@dataclass(frozen=True, slots=True)
class Step:
    """One request of the session: the cumulative text, and the screen that answers it."""

    text: str
    screen: str

    @property
    def first_line(self) -> str:
        """Return what the answer must begin with; the lines below may number their options as they like."""
        return self.screen.partition("\n")[0]

    def answered_by(self, body: str) -> bool:
        """Return whether a body is this step's screen, judged by its first line."""
        return body.partition("\n")[0] == self.first_line


STEPS: Final = (
    Step("", "CON Bench\n1 Benefits\n2 Clinics\n3 Help\n99 Agent"),
    Step("1", "CON Benefits\n1 Tests\n2 Doctors\n0 Back"),
    Step("1*2", "CON Doctors\n1 District\n2 Specialist\n0 Back"),
    Step("1*2*1", "CON District doctor\n1 Book\n2 Hours\n0 Back"),
    Step("1*2*1*1", "END Come on a working day, 8 to 17."),
)


def form(number: int, step: Step) -> str:
    """Return the form body of one step of the numbered session; a number is a phone of its own, below 10^7."""
    return urlencode(
        {
            "sessionId": f"ATUid_{number:032d}",
            "phoneNumber": f"+7701{number:07d}",
            "networkCode": "40101",
            "serviceCode": SERVICE_CODE,
            "text": step.text,
        },
        safe="*",
    )
