"""Names as people write them: letters that look alike, Russian in Latin letters, keys of a phone."""

import unicodedata

LOOKS_CYRILLIC, LOOKS_LATIN = "acekmopxytbh", "асекморхутвн"
"""Letters of the two alphabets that look the same, small or capital."""
CYRILLIC_OF = str.maketrans(LOOKS_CYRILLIC, LOOKS_LATIN)
LATIN_OF = str.maketrans(LOOKS_LATIN, LOOKS_CYRILLIC)

ROMAN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфцыэ", "abvgdeziiklmnoprstufcye", strict=True)),
        "ж": "zh",
        "х": "h",
        "ч": "ch",
        "ш": "sh",
        "щ": "sch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
    }
)

KEYS = {
    letter: key
    for key, letters in {
        "2": "абвгabc",
        "3": "дежзdef",
        "4": "ийклghi",
        "5": "мнопjkl",
        "6": "рстуmno",
        "7": "фхцчpqrs",
        "8": "шщъыtuv",
        "9": "ьэюяwxyz",
    }.items()
    for letter in letters
}
"""Keys as phones sold in Russia print them; the Latin ones are those of ITU-T E.161."""


def fold(text: str) -> str:
    """Return letters and digits only, small, without accents but й, as one word."""
    letters = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return "".join(letter for letter in letters if letter.isalnum())


def readings(text: str) -> tuple[str, ...]:
    """Return the folded text and, where all its letters of one script look like the other's, what it looks like."""
    folded = fold(text)
    found = [folded]
    latin = {letter for letter in folded if "a" <= letter <= "z"}
    cyrillic = {letter for letter in folded if "а" <= letter <= "я"}
    if latin and latin <= set(LOOKS_CYRILLIC):
        found.append(folded.translate(CYRILLIC_OF))
    if cyrillic and cyrillic <= set(LOOKS_LATIN):
        found.append(folded.translate(LATIN_OF))
    return tuple(found)


def roman(folded: str) -> str:
    """Return Cyrillic letters as Latin ones, the way brands are usually spelt."""
    return folded.translate(ROMAN)


def keyed(folded: str) -> str:
    """Return the keys that type a name; signs without a key are left out."""
    return "".join(KEYS.get(letter, "") for letter in folded)
