"""Every kind of mistake that a programme's data can hold is found, named by file, state and language, and nothing else."""

import shutil
from pathlib import Path

import pytest

from app.product import outcomes
from dialogs.check import check, check_all
from dialogs.checking.alphabets import foreign_words, sms_size, wide_signs
from dialogs.load import BUNDLED, LOBBY, load_programme, load_programmes
from dialogs.model import Call
from dialogs.turn import Wording
from ussd_gateway.gsm7 import measure
from ussd_gateway.paging import Budget, pages

TOY = Path(__file__).parent / "toy"
EN, RU = "locales/en/toy.ftl", "locales/ru/toy.ftl"
COVERAGE, HOME, PAPERS, TESTS = (
    f"trees/{name}.toml" for name in ("coverage", "home", "papers", "tests")
)
LONG = "A long sentence about the menu that nobody needs to read twice. " * 7


def laid(wording: Wording) -> tuple[str, ...]:
    return pages(wording, Budget())


def mistaken(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Return a copy of the toy programme with these changes: file, words that stand there once, what stands there now."""
    toy = folder / "toy"
    shutil.copytree(TOY, toy)
    for name, before, after in changes:
        file = toy / name
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        assert text.count(before) == 1 or not text
        file.write_text(text.replace(before, after, 1) if text else after, encoding="utf-8")
    return toy


MISTAKES = {
    # trees
    "not TOML": ([(HOME, '[menu]\n', '[menu\n')], ["trees/home.toml: is not TOML: Expected ']' at the end of a table declaration (at line 3, column 6)", "toy/home.toml: [start] names no state: None"]),
    "unknown kind": ([(TESTS, "show = true", "shows = true")], ["toy/tests.toml: [free] is of no single kind: none"]),
    "two kinds": ([(TESTS, "show = true", "show = true\nend = true")], ["toy/tests.toml: [free] is of no single kind: end, show"]),
    "key of another kind": ([(TESTS, "show = true", 'show = true\nnext = "year"')], ["toy/tests.toml: [free] does not know `next`"]),
    "key of a wrong type": ([(COVERAGE, "[own_insured]\nlevel = 1", '[own_insured]\nlevel = "1"')], ["toy/coverage.toml: [own_insured] has a `level` that is no int"]),
    "key of a road": ([(COVERAGE, '{ to = "number", say', '{ to = "number", sya')], ["toy/coverage.toml: [checking] has a road that does not know `sya`"]),
    "empty menu": ([(TESTS, "show = true", "menu = {}")], ["toy/tests.toml: [free] has a `menu` without options"]),
    "no start": ([(TESTS, 'start = "year"', 'start = "yaer"')], ["toy/tests.toml: [start] names no state: 'yaer'"]),
    "unknown target": ([(TESTS, 'next = "free"', 'next = "fre"')], ["toy/tests.toml: [year] leads to 'fre', which is no state"]),
    "unknown include": ([(COVERAGE, 'include    = "consent"', 'include    = "consnt"')], ["toy/coverage.toml: [consent] includes 'consnt', which is unknown or includes this one"]),
    "include of itself": ([("trees/agent.toml", "show = true", 'include = "agent"')], ["toy/agent.toml: [reach] includes 'agent', which is unknown or includes this one"]),
    "return that nobody takes": ([(COVERAGE, "on.refused = \"refused\"\n", "")], ["common/consent.toml: [ask] returns 'refused', which toy.coverage.consent does not take"]),
    "ask without next": ([(TESTS, 'next = "free"\n', "")], ["toy/tests.toml: [year] asks and has no `next`, or has a `next` and asks nothing"]),
    "reserved option": ([(HOME, "menu.tests    =", "menu.more     ="), (EN, ".tests =", ".more ="), (RU, ".tests =", ".more ="), (RU, ".tests-short =", ".more-short =")], ["toy/home.toml: [menu] option 'more' is reserved, not ASCII or too long"]),
    "option longer than a button's data": ([(PAPERS, "menu.again", f"menu.{'a' * 33}"), (EN, "papers-missing = Some papers are missing.\n    .again", f"papers-missing = Some papers are missing.\n    .{'a' * 33}"), (RU, "papers-missing = Не всё готово.\n    .again", f"papers-missing = Не всё готово.\n    .{'a' * 33}")], [f"toy/papers.toml: [missing] option '{'a' * 33}' is reserved, not ASCII or too long"]),
    "unreachable": ([(COVERAGE, "[limit]", "[closed]\nshow = true\n\n[limit]"), (EN, "coverage-limit", "coverage-closed = Closed.\ncoverage-limit"), (RU, "coverage-limit", "coverage-closed = Закрыто.\ncoverage-limit")], ["toy/coverage.toml: [closed] is reached by no road from home, a published code or an opening"]),
    "unknown service": ([(COVERAGE, '"eligibility"', '"eligibilty"')], ["toy/coverage.toml: [checking] calls 'eligibilty', which is no service"]),
    "outcome missed": ([(COVERAGE, 'on.later           = "later"\n', 'on.limit_reached = "later"\n')], ["toy/coverage.toml: [checking] is a dead end when 'eligibility' answers 'later'", "toy/coverage.toml: [checking] has a road for 'limit_reached', which 'eligibility' never answers"]),
    "outcome like a road": ([(COVERAGE, "on.later ", 'on.agent = "later"\non.later ')], ["toy/coverage.toml: [checking] the outcome 'agent' is taken for a road that every screen has"]),
    "owed call that is none": ([(COVERAGE, "menu.again = \"checking\"", 'menu.again = "owing"\n\n[owing]\ncall = "owe"\nwith.call = "coverage.limit"\non.later = "later"\non.unavailable = "checking"')], ["toy/coverage.toml: [owing] names 'coverage.limit' as a call, which is none"]),
    "calls in a circle": ([(COVERAGE, 'on.unavailable     = { to = "number", say = "try_again" }', 'on.unavailable = "again"\n\n[again]\ncall = "consent_known"\nwith.purpose = "coverage"\non.given = "checking"\non.missing = "number"\non.unavailable = "number"')], ["toy/coverage.toml: [again] calls go round in a circle without a screen: toy.coverage.again → toy.coverage.checking → toy.coverage.again"]),
    "unknown validator": ([(TESTS, '"year"\nnext', '"yaer"\nnext')], ["toy/tests.toml: [year] asks for 'yaer', which is neither a validator nor a number here"]),
    "unknown claim": ([(COVERAGE, '[insured]\nmenu.details = "proof"', '[insured]\nmenu.details = { to = "proof", when = "unprovn" }')], ["toy/coverage.toml: [insured] shows 'details' when 'unprovn', which nobody can claim"]),
    "unknown rows": ([(TESTS, "show = true", 'pick = "towns"\nnext = "year"')], ["toy/tests.toml: [free] picks from 'towns', which are no rows"]),
    "pick without next": ([(TESTS, "show = true", 'pick = "languages"')], ["toy/tests.toml: [free] is a dead end: what is picked leads nowhere, it has no `next`"]),
    "list without end": ([(PAPERS, 'complete  = "ready"\n', ""), (PAPERS, "[ready]\nend = true\n\n", "")], ["toy/papers.toml: [walk] is a dead end: the list has no `complete`"]),
    "unknown list": ([(PAPERS, '"card"', '"crad"')], ["toy/papers.toml: [walk] walks through 'crad', which is no checklist"]),
    "item without a name": ([("checklists/card.toml", 'name = "photo"', 'nmae = "photo"')], ["toy/papers.toml: [walk] walks through 'card', which has an item without a name"]),
    "one mark": ([(TESTS, "show = true", 'menu.a = "hxcmqurip"\nmenu.b = "oxexryexh"\n\n[hxcmqurip]\nend = true\nwords = "tests-free"\n\n[oxexryexh]\nend = true\nwords = "tests-free"'), (EN, "blood test.", "blood test.\n    .a = A\n    .b = B"), (RU, "анализ крови.", "анализ крови.\n    .a = А\n    .b = Б")], None),
    # programme.toml
    "unknown rule": ([("programme.toml", '"digits:8"', '"dgits:8"')], ["toy/programme.toml: the number 'card' has no known rule: 'dgits:8'"]),
    "number of no system": ([("programme.toml", 'system = "https://coverline.example/fhir/sid/toy-card"', "")], ["toy/programme.toml: the number 'card' has no FHIR system"]),
    "alias of no state": ([("programme.toml", '"coverage.number"', '"coverage.nmuber"')], ["toy/programme.toml: *700*1# opens 'coverage.nmuber', which is no state"]),
    "alias of `start`": ([("programme.toml", '"coverage.number"', '"coverage.start"')], ["toy/programme.toml: *700*1# opens 'coverage.start', which is no state"]),
    "code that nobody can dial": ([("programme.toml", '"*700*1#"', '"*7OO*1#"')], ["toy/programme.toml: '*7OO*1#' is no code that can be dialled"]),
    "code twice": ([("programme.toml", '"*700*1#"', '"*700#"')], ["toy/programme.toml: *700# is already published by toy"]),
    "name that no link carries": ([("programme.toml", '"toy-coverage"', '"toy coverage"')], ["toy/programme.toml: 'toy coverage' cannot stand in a Telegram link"]),
    "unknown time zone": ([("programme.toml", "Europe/Tallinn", "Europe/Talinn")], ["toy/programme.toml: 'Europe/Talinn' is no time zone"]),
    # rules
    "fact without source": ([("rules/contacts.toml", 'value  = "1701"\nsince  = 2026-01-01\nsource = "the toy fund\'s own site"', 'value  = "1701"\nsince  = 2026-01-01'), (EN, "Call { $contact_centre }, day", "Call us, day"), (RU, "Звоните { $contact_centre } круглосуточно", "Звоните круглосуточно")], ["toy/contacts.toml: contact_centre has no 'source'"]),
    "fact with an empty source": ([("rules/contacts.toml", '"the toy fund\'s leaflet"', '" "')], ["toy/rules: contact_centre has no source"]),
    "fact without a day": ([("rules/contacts.toml", "since  = 2025-01-01", 'since  = "2025"'), (EN, "Call { $contact_centre }, day", "Call us, day"), (RU, "Звоните { $contact_centre } круглосуточно", "Звоните круглосуточно")], ["toy/contacts.toml: contact_centre is no fact: `since` is no date: '2025'"]),
    "two facts of one day": ([("rules/contacts.toml", "since  = 2025-01-01", "since  = 2026-01-01")], ["toy/rules: contact_centre has two values that hold since the same day"]),
    "fact like an answer": ([("rules/contacts.toml", 'source = "the toy fund\'s leaflet"', 'source = "the toy fund\'s leaflet"\n\n[[until]]\nvalue = "never"\nsince = 2026-01-01\nsource = "nobody"')], ["toy/rules: until is the name of a part of people's answers"]),
    "fact in two files": ([("rules/more.toml", "", '[[dial_code]]\nvalue = "*700#"\nsince = 2026-01-01\nsource = "again"\n')], ["toy/more.toml: dial_code is stated in another file too"]),
    "fact not yet true": ([("rules/contacts.toml", '[[dial_code]]\nvalue  = "*700#"\nsince  = 2026-01-01', '[[dial_code]]\nvalue  = "*700#"\nsince  = 2999-01-01')], ["toy: [waiting-notice] en: waiting-notice: Unknown external: dial_code", "toy: [waiting-notice] ru: waiting-notice: Unknown external: dial_code"]),
    # texts
    "not Fluent": ([(EN, "coverage-refused =", "!!!\ncoverage-refused =")], ['toy/en/toy.ftl:34: not Fluent: Expected an entry start']),
    "message twice": ([(RU, "coverage-refused =", "agent-reach = Звоните.\ncoverage-refused =")], ["toy/ru/toy.ftl: agent-reach is written twice"]),
    "no message": ([(RU, "coverage-refused =", "coverage-refuse =")], ["toy/coverage.toml: [refused] ru: no text coverage-refused"]),
    "no option": ([(RU, "    .again = Проверить снова\n", "")], ["toy/coverage.toml: [unknown] ru: no text coverage-unknown.again"]),
    "option for one size only": ([(RU, "    .tests = Бесплатные анализы\n", "")], ["toy/home.toml: [menu] ru: no text home-menu.tests"]),
    "words for small screens only": ([(EN, "coverage-refused = All right, we do not ask.", "coverage-refused =\n    .short = All right.")], ["toy/coverage.toml: [refused] en: no text coverage-refused"]),
    "empty words": ([(EN, "All right, we do not ask.", '{ " " }')], ["toy/coverage.toml: [refused] en: coverage-refused is empty"]),
    "empty option": ([(EN, ".again = Check again", '.again = { "" }')], ["toy/coverage.toml: [unknown] en: coverage-unknown.again is empty"]),
    "option of nobody": ([(EN, ".again = Check again", ".again = Check again\n    .agian = Check again")], ["toy/coverage.toml: [unknown] en: coverage-unknown.agian belongs to no option"]),
    "unknown variable": ([(EN, "{ $contact_centre }", "{ $contact_center }")], ["toy/agent.toml: [reach] en: asks for { $contact_center }, which is no fact, no answer's part and no slot"]),
    "unknown variable in an option": ([(EN, ".again = Check again", ".again = Check { $thing }")], ["toy/coverage.toml: [unknown] en: asks for { $thing }, which is no fact, no answer's part and no slot"]),
    "item without words": ([(EN, "papers-walk-photo = Do you have a photo?", "")], ["toy/papers.toml: [walk] en: no text papers-walk-photo"]),
    "item without explanation": ([(RU, "say-explain-papers-walk-photo = Цветная, не старше года.\n", "")], ["toy/papers.toml: [walk] ru: no text say-explain-papers-walk-photo"]),
    "notice without words": ([(COVERAGE, 'say = "try_again"', 'say = "tomorrow"')], ["toy/coverage.toml: [number] en: no text say-tomorrow", "toy/coverage.toml: [number] ru: no text say-tomorrow"]),
    "notice that shows an answer": ([(EN, "coverage-limit", "say-try_again = Until { $until }.\ncoverage-limit")], None),
    "Cyrillic in English": ([(EN, "All right, we do not ask.", "All right, мы do not ask.")], ["toy/coverage.toml: [refused] en: “мы” in coverage-refused is written in letters of another language"]),
    "Persian in Russian": ([(RU, "Хорошо, мы не спрашиваем.", "Хорошо, سلام.")], ["toy/coverage.toml: [refused] ru: “سلام” in coverage-refused is written in letters of another language"]),
    "Kazakh in Russian": ([(RU, "Хорошо, мы не спрашиваем.", "Хорошо, рақмет.")], ["toy/coverage.toml: [refused] ru: “рақмет” in coverage-refused is written in letters of another language"]),
    "Cyrillic in a rare branch": ([(EN, "[arrears] Payments are missing.", "[arrears] Платежи are missing.")], ["toy/coverage.toml: [own_not_insured] en: “Платежи” in coverage-own_not_insured is written in letters of another language"]),
    # levels
    "more than the level may see": ([(EN, "coverage-unknown = We", "coverage-unknown = { $reason } We")], ["toy/coverage.toml: [unknown] en: shows { $reason }, which level 0 may not see"]),
    "more than the level may see, in one language's option": ([(RU, ".again = Проверить снова", ".again = Снова { $tracking }")], ["toy/coverage.toml: [unknown] ru: shows { $tracking }, which level 0 may not see"]),
    "more than a centre may see": ([(COVERAGE, "[own_insured]\nlevel = 1", "[own_insured]\nlevel = 2")], ["toy/coverage.toml: [own_insured] en: shows { $months_paid }, which level 2 may not see", "toy/coverage.toml: [own_insured] ru: shows { $months_paid }, which level 2 may not see"]),
    "no such level": ([(COVERAGE, "[refused]\n", "[refused]\nlevel = 4\n")], ["toy/coverage.toml: [refused] has level 4, and levels are 0 to 3"]),
    # measures
    "option that no page holds": ([(RU, ".again = Проверить снова", f".again = {'Проверить' * 8}")], [f"toy/coverage.toml: [unknown] ru: does not fit a feature phone: “1 {'Проверить' * 8}” takes 83 units with its ways out, and a page has 70"]),
    "long home": ([(EN, "Health cover in Toyland", LONG)], ["toy/home.toml: [menu] en: takes 4 pages on a feature phone, and home has at most 2"]),
    "prompt that takes 98 as an answer": ([(TESTS, '"year"\nnext', '"digits:2"\nnext'), (RU, "В каком году вы родились?", "В каком году вы родились? Введите только две последние цифры года рождения")], None),
    "typographic sign": ([(EN, "All right, we do not ask.", "All right → we do not ask.")], ["toy/coverage.toml: [refused] en: needs UCS-2 on a feature phone, 70 units a page instead of 160, because of “→”"]),
    "message longer than Telegram's": ([(EN, "All right, we do not ask.", "All right. " * 400)], ["toy/coverage.toml: [refused] en: takes 4399 units on Telegram, and a message has 4096"]),
    "last words longer than a page": ([(RU, "coverage-refused =", f"sorry = {'Извините нас. ' * 6}\ncoverage-refused =")], ["toy: [sorry] ru: takes 83 units, and a page has 70"]),
    "last words that ask for a value": ([(EN, "coverage-refused =", "unknown_code = Call { $contact_centre }.\ncoverage-refused =")], ["toy: [unknown_code] en: unknown_code: Unknown external: contact_centre"]),
    "SMS of two parts": ([(EN, "coverage-refused =", f"proof-sms = {{ $code }} {'is your code, ' * 12}\ncoverage-refused =")], ["toy: [proof-sms] en: takes 174 units, and an SMS has 160"]),
    "SMS with a typographic sign": ([(EN, "coverage-refused =", "waiting-notice = It’s here, dial { $dial_code }\ncoverage-refused =")], ["toy: [waiting-notice] en: needs UCS-2 because of “’”"]),
}


@pytest.mark.parametrize(("changes", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(tmp_path: Path, changes, expected) -> None:
    """Each mistake is found, and no other fault is told because of it."""
    assert check(load_programme(mistaken(tmp_path, *changes)), outcomes(), laid) == expected
