"""Names cut to the room that a line has."""

import pytest

from dialogs.shortening import shortened

HOSPITAL = "浙江大学医学院附属第一医院庆春院区国际医疗中心"


@pytest.mark.parametrize(
    ("name", "longest", "cut"),
    [
        ("Городская поликлиника № 3", 40, "Городская поликлиника № 3"),
        ("Городская поликлиника № 3", 25, "Городская поликлиника № 3"),
        ("Городская поликлиника № 3", 24, "Городская поликлиника №…"),
        (HOSPITAL, 40, HOSPITAL),
        (HOSPITAL, 10, f"{HOSPITAL[:9]}…"),
        (f"{HOSPITAL} 一号楼", 10, f"{HOSPITAL[:9]}…"),
        ("", 10, ""),
    ],
)
def test_names_are_cut_between_words_where_there_are_any(name, longest, cut):
    """A name has at most as many characters as there is room for, and never none of its own."""
    assert shortened(name, longest, "…") == cut
    assert len(cut) <= longest
