"""Words of programmes for what is beside their dialogs: the agents' page and bot."""

from collections.abc import Mapping

from dialogs.model import Programme
from i18n.catalogue import MissingTextError

SHARED = "en"  # of the languages that every programme has


def said(programmes: Mapping[str, Programme], programme: str, language: str, message: str) -> str:
    """Return the words of a message in that language, else in English; empty if there are none without values."""
    known = programmes.get(programme)
    if known is None:
        return ""
    for one in (language, SHARED, known.languages[0]):
        catalogue = known.catalogues.get((one, False))
        if catalogue is None or message not in catalogue:
            continue
        try:
            return catalogue.text(message)
        except MissingTextError:
            continue
    return ""
