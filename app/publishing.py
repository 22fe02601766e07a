"""`coverline publish-codes`: writes down what is dialled, once it is printed and said, so that `coverline check` holds it."""

from app.settings import Settings
from dialogs.checking.faults import Faults
from dialogs.checking.published import judge_codes, judge_published
from dialogs.codes import publish
from dialogs.load import load_programmes


def publish_codes(settings: Settings) -> tuple[list[str], int]:
    """Write every programme's codes down; return the faults, for which nothing is written, and how many lines are new."""
    programmes = load_programmes(settings.programmes, settings.programmes_dir)
    faults = Faults()
    for programme in programmes.values():
        for fault in programme.faults:
            faults.add(fault)
        judge_published(programme, faults)
    judge_codes(programmes, faults)
    if found := faults.lines():
        return found, 0
    return [], sum(publish(one.folder, one.aliases) for one in programmes.values() if one.aliases)
