"""What the bot says, in the language of a group: its own texts, those it shares with the desk's page, and programmes' ones."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from bot.desk.groups import Groups
from desk.errors import CaseGone, DeskError, NotNow, Taken, Unfit
from desk.web.words import DeskWords, words_of
from desk.web.words import languages as page_languages
from i18n.catalogue import Catalogue, Value

LOCALES = Path(__file__).parent / "locales"
DEFAULT = "en"
Say = Callable[[str, str, str], str]
"""Words of a programme in a language by a message's id; empty if it has none."""


@cache
def own_catalogue(language: str) -> Catalogue:
    """Return the bot's own texts in a language that it speaks."""
    return Catalogue(language, [LOCALES], small=False)


def languages() -> frozenset[str]:
    """Return the languages that the bot speaks."""
    return frozenset(folder.name for folder in LOCALES.iterdir())


class Words:
    """The bot's words in one language."""

    def __init__(self, language: str, say: Say) -> None:
        self.language = language
        self.page: DeskWords = words_of(language)
        self._say = say
        self._own = own_catalogue(language)

    def __call__(self, message: str, **values: Value) -> str:
        """Return a message's words."""
        return self._own.text(message, values)

    def of_programme(self, programme: str, message: str, otherwise: str) -> str:
        """Return a programme's words, or what is given where it has none."""
        return self._say(programme, self.language, message) or otherwise

    def refusal(self, error: DeskError) -> str:
        """Return one sentence that says why the desk refuses."""
        match error:
            case CaseGone():
                return self("refused-gone")
            case Taken(by=""):
                return self("refused-free")
            case Taken(by=holder):
                return self("refused-taken", who=holder)
            case Unfit(fault=fault) if f"refused-{fault}" in self._own:
                return self(f"refused-{fault}")
            case NotNow():
                return self("refused-not-now")
            case _:
                return self("refused-other")


class Tongues:
    """Which words are for whom: the group's language if one is set, else the programme's first."""

    def __init__(self, groups: Groups, defaults: Mapping[str, str], say: Say) -> None:
        self._groups = groups
        self._defaults = defaults
        spoken = languages() & frozenset(page_languages())
        self._words = {language: Words(language, say) for language in spoken}

    def of(self, chat_id: int, programme: str = "") -> Words:
        """Return the words for a chat, and for a case of a programme in it."""
        code = programme or self._groups.programme(chat_id)
        wanted = self._groups.language(chat_id) or self._defaults.get(code, "")
        return self._words.get(wanted, self._words[DEFAULT])

    def near(self, language_code: str) -> Words:
        """Return the words for somebody in a private chat, by their app's language."""
        return self._words.get(language_code.partition("-")[0].lower(), self._words[DEFAULT])
