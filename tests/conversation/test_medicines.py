"""Medicines together: found as people write them, the worst first, and no answer ever says that all is well."""

import re

import pytest
from callers import UPDATES, Handset, House, whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogs.checking.alphabets import sms_size
from dialogs.labels import medicines_of
from dialogs.load import BUNDLED, load_programme
from dialogs.medicines.compatibility import check
from dialogs.model import Programme
from dialogs.services.medicines import KIND

OWNER = "+79270007501"
CODE = "*7309*6#"
TABLE = medicines_of(BUNDLED / "ru")
ALL_CLEAR = re.compile(
    r"безопасн|безвред|совместим[оыа]?\b|можно вместе|\bsafe(?:ly)?\b|harmless|compatible\b|\bfine\b|\bOK\b",
    re.IGNORECASE,
)


async def entering(house: House, *names: str, number: str = OWNER) -> Handset:
    """Return a phone with these on its list."""
    phone = house.handset(number)
    await phone.dial(CODE)
    for name in names:
        await add(phone, name)
    return phone


async def add(phone: Handset, name: str) -> None:
    """Type a name and take the first that is found."""
    await phone.choose("add")
    await phone.type(name)
    await phone.choose("r1")


async def answer(phone: Handset, *, sex: str = "skip", age: str = "skip", mark: int = 0) -> list[str]:
    """Check the list, answer each question, and return the names of the states that asked."""
    await phone.choose("check")
    asked = []
    while (state := (await phone.state()).rpartition(".")[2]) not in {"findings", "nothing"}:
        asked.append(state)
        match state:
            case "sex":
                await phone.choose(sex)
            case "age":
                await phone.choose(age)
            case _:
                for row in [name for name in phone.options if name != "go"][:mark]:
                    await phone.choose(row)
                await phone.choose("go")
    return asked


@pytest.mark.parametrize("typed", ["варфарин", "Варфорин", "warfarin", "Вар", "22672645", "Варфарин Никомед"])
async def test_found_as_people_write_it(house, typed):
    """A name is found misspelt, in Latin letters, by its beginning, by the keys of a phone, by a brand."""
    phone = await entering(house)
    await phone.choose("add")
    await phone.type(typed)
    assert "Варфарин" in await whole(phone)


async def test_unknown_name_loses_nothing(house):
    """A name that nobody knows is said to be one, and the list is as it was."""
    phone = await entering(house, "варфарин")
    await phone.choose("add")
    await phone.type("мяумяу")
    assert await phone.state() == "ru.medicines.name"
    assert "Не нашли" in phone.screen.text
    await phone.type("аспирин")
    await phone.choose("none")
    await phone.choose("back")
    assert "Варфарин" in await whole(phone)


async def test_worst_comes_first_with_both_names(house):
    """Of what is found the worst stands first, each with its two medicines, how bad it is and what happens."""
    phone = await entering(house, "ибупрофен", "аспирин", "кеторолак")
    await answer(phone)
    said = await whole(phone)
    never, serious = said.index("Так не принимают"), said.index("Только с врачом")
    assert never < serious
    assert "Кеторолак" in said[:serious]


async def test_chat_names_the_source_of_each(house):
    """In a chat each entry has its source beside it; a small phone has them on a screen of their own."""
    chat = house.chat(7501)
    await chat.send("/start ru-medicines")
    for name in ("варфарин", "аспирин"):
        await chat.choose("add")
        await chat.send(name)
        await chat.choose("r1")
    await answer(chat)
    found = check(TABLE, ["warfarin", "acetylsalicylic_acid"])
    assert chat.screen.text.count("Источник:") == len(found)
    assert all(finding.source in chat.screen.text for finding in found)
    phone = await entering(house, "варфарин", "аспирин")
    await answer(phone)
    assert "FDA" not in await whole(phone)
    await phone.choose("sources")
    assert "Coumadin" in await whole(phone)


async def test_one_substance_from_two_doctors_is_told(house):
    """Two brands of one substance are said to be that when they are entered, and when they are checked."""
    phone = await entering(house, "нурофен")
    await phone.choose("add")
    await phone.type("миг 400")
    await phone.choose("r1")
    assert "уже было" in phone.screen.text
    await answer(phone)
    assert "одно вещество дважды" in await whole(phone)


async def test_only_what_matters_is_asked(house):
    """Conditions, food, sex and age are asked for only where the table has an entry that hangs on them."""
    assert await answer(await entering(house, "варфарин", number="+79270007511")) == [
        "sex",
        "conditions",
        "foods",
    ]
    assert await answer(await entering(house, "лоратадин", number="+79270007512")) == []
    asked = await answer(await entering(house, "диазепам", number="+79270007513"), age="from_65")
    assert "age" in asked


async def test_conditions_and_food_are_heard(house):
    """What is marked is answered, what is marked twice is not, and a man is never asked about pregnancy."""
    phone = await entering(house, "варфарин")
    await phone.choose("check", "female", "r1")
    assert "+ Беременность" in phone.screen.text
    await phone.choose("r1")
    assert "+ Беременность" not in phone.screen.text
    await phone.choose("r1", "go", "r1", "go")
    said = await whole(phone)
    assert "Варфарин + Беременность" in said
    assert "Алкоголь" in said
    await phone.choose("list", "check", "male")
    assert "Беременность" not in await whole(phone)


async def test_age_tells_what_nobody_has_to_say(house):
    """Somebody of 65 or older hears what holds for them."""
    phone = await entering(house, "диазепам", "лоратадин")
    await answer(phone, age="from_65")
    assert "65 лет и старше" in await whole(phone)


async def test_no_entry_is_not_an_all_clear(house):
    """Where the table has nothing the person is sent to a doctor or pharmacist."""
    phone = await entering(house, "лоратадин", "дротаверин")
    await answer(phone)
    said = await whole(phone)
    assert await phone.state() == "ru.medicines.nothing"
    assert "врача" in said
    assert not ALL_CLEAR.search(said)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
async def test_no_answer_ever_says_that_all_is_well(house, data):
    """Any medicines, conditions, sex, age and language: no word of safety, and always a doctor or pharmacist."""
    names = data.draw(st.lists(st.sampled_from(sorted(TABLE.medicines)), min_size=1, max_size=4))
    phone = await entering(house, number=f"+7927{next(UPDATES):07}")
    english = data.draw(st.booleans())
    if english:
        await phone.choose("language", "en")
    for name in names:
        label = TABLE.medicines[name].label("en" if english else "ru")
        await phone.choose("add")
        await phone.type(re.sub(r"[^\w ]", "", label))
        await phone.choose(next(row for row in phone.options if row != "none"))
    await answer(
        phone,
        sex=data.draw(st.sampled_from(["female", "male", "skip"])),
        age=data.draw(st.sampled_from(["from_0", "from_65", "skip"])),
        mark=data.draw(st.integers(0, 9)),
    )
    said = await whole(phone)
    assert not ALL_CLEAR.search(said), said
    assert re.search(r"врач|doctor", said)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_text_of_the_dialog_says_that_all_is_well(language):
    """None of the words that the dialog has, for either screen, promises that medicines go together well."""
    texts = (BUNDLED / "ru" / "locales" / language / "medicines.ftl").read_text(encoding="utf-8")
    texts += (BUNDLED / "ru" / "locales" / language / "medicines_terms.ftl").read_text(encoding="utf-8")
    assert not ALL_CLEAR.search(texts)


@pytest.mark.parametrize("state", ["findings", "nothing"])
def test_every_answer_says_that_the_table_knows_not_everything(russia, state):
    """Both answers end with what the table is and whom to ask, on both screens in both languages."""
    for (language, _), catalogue in russia.catalogues.items():
        values = {"findings": "x", "findings_count": 2}
        said = catalogue.text(f"medicines-{state}", values)
        assert re.search("не всё" if language == "ru" else "not know everything", said)
        assert re.search("фармацевт" if language == "ru" else "pharmacist", said)


@pytest.fixture(name="russia", scope="module")
def loaded_programme() -> Programme:
    return load_programme(BUNDLED / "ru")


async def test_nothing_is_remembered_without_a_yes(house):
    """The list lives in the conversation only, until the person wants it remembered."""
    phone = await entering(house, "варфарин", "аспирин")
    await answer(phone)
    assert await house.product.resources.records.all(OWNER, "ru", KIND) == []
    phone = await entering(house)
    assert "recent" not in phone.options


async def test_last_used_are_offered_again(house):
    """After a consent the medicines are offered by name the next time, all at once if wished, and on the other channel."""
    phone = await entering(house, "варфарин", "аспирин")
    await answer(phone)
    await phone.choose("remember", "yes")
    await house.product.sessions.forget(OWNER)
    phone = await entering(house)
    await phone.choose("recent", "all")
    assert "Варфарин" in await whole(phone)
    chat = house.chat(7502)
    await house.product.resources.links.link(chat.address, OWNER, house.worker._now())
    await chat.send("/start ru-medicines")
    await chat.choose("recent")
    assert len(chat.options) == 4
    await chat.choose("forget")
    assert await house.product.resources.records.all(OWNER, "ru", KIND) == []


async def test_list_holds_eight(house):
    """A ninth medicine is refused in plain words and the list stays."""
    names = (
        "варфарин",
        "аспирин",
        "ибупрофен",
        "лоратадин",
        "дротаверин",
        "диазепам",
        "метформин",
        "омепразол",
    )
    phone = await entering(house, *names)
    await add(phone, "симвастатин")
    assert "восемь" in phone.screen.text
    await phone.choose("remove")
    assert len(phone.options) == 8
    await phone.choose("r1", "remove")
    assert len(phone.options) == 7


async def test_chat_gets_it_to_keep(house):
    """In a chat the whole answer can be had as a message."""
    chat = house.chat(7503)
    await chat.send("/start ru-medicines")
    for name in ("варфарин", "аспирин"):
        await chat.choose("add")
        await chat.send(name)
        await chat.choose("r1")
    await answer(chat, mark=9)
    await chat.choose("send")
    (message,) = await house.messages()
    assert "Варфарин + Ацетилсалициловая кислота" in message.text.replace("\u2068", "").replace("\u2069", "")
    assert "врачу или фармацевту" in message.text
    assert not ALL_CLEAR.search(message.text)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_sms_names_no_illness(house, language):
    """On a phone it goes by SMS, two at most, the worst first, without any condition or what would tell one."""
    phone = await entering(house)
    await phone.choose("language", language)
    for name in ("варфарин", "ибупрофен", "симвастатин", "метотрексат", "диазепам", "аспирин"):
        await add(phone, name)
    await answer(phone, sex="female", age="from_65", mark=9)
    await phone.choose("send")
    (message,) = await house.messages()
    size, one = sms_size(message.text)
    assert size <= {160: 306, 70: 134}[one]
    catalogue = house.product.programmes["ru"].catalogues[language, True]
    conditions = {name for name, _ in TABLE.conditions}
    told = [catalogue.text(f"medicine-condition-{name}") for name in conditions]
    told += [
        catalogue.text(f"medicine-effect-{effect}")
        for effect in ("unborn", "baby", "child", "liver", "kidney")
    ]
    assert not [words for words in told if words.lower() in message.text.lower()]
    assert check(TABLE, ["warfarin"], conditions=["pregnancy"])


async def test_moscow_has_its_own_service_named(house):
    """In Moscow the screen names the city's service, elsewhere it is our table only; both say whose table it is."""
    chat = house.chat(7504)
    await chat.send("/start ru-medicines")
    assert "Таблетниц" not in chat.screen.text
    assert "нашей таблице" in chat.screen.text
    await house.product.sessions.remember(chat.address, "ru", {"ru.region": "moscow"})
    await chat.send("/start ru-medicines")
    assert "«Таблетница»" in chat.screen.text
    assert "нашей таблице" in chat.screen.text


async def test_medicines_are_in_the_readers_language(house):
    """Changing the language changes the names on the screen too."""
    phone = await entering(house, "варфарин")
    await phone.choose("language", "en")
    assert "Warfarin" in phone.screen.text
    await phone.choose("remove", "language", "ru")
    assert "Варфарин" in phone.screen.text
