"""The faces that documents embed: TrueType files that set-up brings by name."""

from dataclasses import dataclass
from pathlib import Path

VENDOR = Path(__file__).parents[1] / ".vendor"  # filled at set-up with the packages of app/package.json
PACKAGES = {"fa": ("vazirmatn", "Vazirmatn"), "zh": ("noto-sans-sc", "NotoSansSC")}
OTHERS = ("noto-sans", "NotoSans")  # Latin and all of Cyrillic


class FaceMissing(LookupError):
    """Set-up did not put the face where it is looked for; the message leaves without its file."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family in two weights."""

    family: str
    regular: Path
    bold: Path


def face_of(language: str, vendor: Path = VENDOR) -> Face:
    """Return the face that has all letters of a language; raise `FaceMissing` before set-up."""
    package, family = PACKAGES.get(language, OTHERS)
    folder = vendor / "node_modules" / "@expo-google-fonts" / package
    regular = folder / "400Regular" / f"{family}_400Regular.ttf"
    bold = folder / "600SemiBold" / f"{family}_600SemiBold.ttf"
    if not (regular.is_file() and bold.is_file()):
        raise FaceMissing(f"the face {family} is not set up; type: make .vendor/ready")
    return Face(family, regular, bold)
