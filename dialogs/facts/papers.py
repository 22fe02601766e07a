"""What a checklist's screens show."""

from datetime import date

from dialogs.facts.shown import EVERYBODY, Shown

PAPERS: dict[str, Shown] = {
    "relation": Shown(EVERYBODY, str, ("me", "child", "mother", "father", "spouse", "other")),
    "had": Shown(EVERYBODY, int, (0, 1, 2, 12)),
    "needed": Shown(EVERYBODY, int, (0, 1, 2, 12)),  # 0: the list was not begun
    "lacking": Shown(EVERYBODY, int, (1, 2, 12)),
    "list_code": Shown(EVERYBODY, str, ("4821",)),
    "oldest": Shown(EVERYBODY, date, (date(2024, 9, 28),)),
}
