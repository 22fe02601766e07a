"""A survey's questions as data, whoever asks them: the dialog on a phone or in a chat, or an agent who calls."""

from collections.abc import Mapping
from dataclasses import dataclass

from desk.errors import Unfit


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its options, and the question that follows each of them; an empty name ends the survey."""

    name: str
    words: str  # the message's id; its attributes are the options' words
    follows: Mapping[str, str]  # by option


@dataclass(frozen=True, slots=True)
class Survey:
    """The questions of a dialog, the first one first."""

    questions: tuple[Question, ...]

    def question(self, name: str) -> Question | None:
        """Return the question of that name."""
        return next((one for one in self.questions if one.name == name), None)

    def walked(self, given: Mapping[str, str]) -> dict[str, str]:
        """Return the answers in the order in which they are asked for; raise Unfit where one is missing or is none of the options.

        Answers to questions that the others do not lead to are left out, as a form may hold some.
        """
        taken: dict[str, str] = {}
        at = self.questions[0].name if self.questions else ""
        while at and at not in taken and (question := self.question(at)):
            answer = given.get(at, "")
            if answer not in question.follows:
                raise Unfit("answers")
            taken[at] = answer
            at = question.follows[answer]
        return taken
