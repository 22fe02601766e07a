"""What no page of ours sends: refused with a clear sentence, never a 5xx, and nothing is changed."""

import re

import pytest

from desk.case import Packet
from desk.web.sittings import Sittings
from state.errors import DatabaseUnavailable

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEY = "0123456789abcdef"
ACTS = (
    "claim",
    "answer",
    "note",
    "raise",
    "hand-back",
    "resolve",
    "close",
    "called",
    "ring",
    "unmask",
    "unmask-call",
    "merge",
)
GARBAGE = ("", "\x00", "-1", "9" * 40, "²", "٣", "<script>", "' OR 1=1 --", "я" * 5000, "\ud7ff\ufffe")


class Client:
    """An agent without a browser."""

    def __init__(self, served, token):
        self._served, self._token = served, token

    async def ask(self, method, path, data=None, origin=None, **headers):
        """Return an answer's status, text and headers."""
        own = {
            "Cookie": f"desk_session={self._token}",
            "Origin": self._served.address if origin is None else origin,
        }
        url = f"{self._served.address}{path}"
        async with self._served.http.request(
            method, url, data=data, headers=own | headers, allow_redirects=False
        ) as response:
            return response.status, await response.text(errors="replace"), response.headers


async def client_of(served, login="anna"):
    """Return an agent's client."""
    agent = await served.hire(login)
    return Client(served, await Sittings(served.product.pipeline).begin(agent.id))


async def test_a_post_from_elsewhere_does_nothing(served):
    """Another origin, none, or `null`: 403, whoever is signed in."""
    anna, case = await client_of(served), await served.open()
    for origin in ("https://evil.example", "null", ""):
        status, _, _ = await anna.ask("POST", f"/desk/cases/{case.id}/claim", {"after": "0"}, origin)
        assert status == 403
    assert (await served.desk.asking.of_person(case.address))[0].state == "queued"


async def test_nobody_sees_anything_without_a_session(served):
    """Every address leads to the door or says 401; a made-up token is none."""
    case = await served.open()
    stranger = Client(served, "made-up")
    for path in (
        "/desk/queue",
        f"/desk/cases/{case.id}",
        f"/desk/cases/{case.id}/news",
        "/desk/files/1",
        "/desk/team",
        "/desk/team/figures.csv",
    ):
        status, text, headers = await stranger.ask("GET", path)
        assert (status, headers["Location"]) == (303, "/desk/sign-in")
        assert case.number not in text
    assert (await stranger.ask("GET", "/desk/live"))[0] == 401
    for act in ACTS:
        status, text, _ = await stranger.ask(
            "POST", f"/desk/cases/{case.id}/{act}", {"text": "x"}, **{"HX-Request": "true"}
        )
        assert status == 401
        assert "Sign in again" in text


async def test_a_higher_tiers_case_looks_like_none(served):
    """A tier-1 agent who types the address of a tier-3 case sees byte for byte what there is for no case."""
    anna, vera = await client_of(served), await served.hire("vera", role="supervisor")
    case = await served.open()
    await served.desk.working.claim(vera, case.id, served.now)
    await served.desk.working.raise_to(vera, case.id, 3, "юрист", served.now)
    pages = [await anna.ask("GET", f"/desk/cases/{id_}") for id_ in (case.id, 999_999)]
    assert [status for status, _, _ in pages] == [404, 404]
    assert pages[0][1] == pages[1][1]
    for act in ACTS:
        given = {"text": "x", "reason": "x", "tier": "3", "into": "1", "reached": "yes", "key": KEY}
        both = [await anna.ask("POST", f"/desk/cases/{id_}/{act}", given) for id_ in (case.id, 999_999)]
        assert both[0][0] == both[1][0] == 404, act


async def test_only_a_supervisor_sees_the_team(served):
    """For others the page is none."""
    anna = await client_of(served)
    for path in ("/desk/team", "/desk/team/figures.csv", "/desk/team/open-light.svg"):
        assert (await anna.ask("GET", path))[0] == 404


@pytest.mark.parametrize("garbage", GARBAGE)
async def test_garbage_in_any_field(served, garbage):
    """Every field of every act and address takes anything; the answer is a page of ours below 500."""
    anna, case = await client_of(served), await served.open(call_back="+79271112233")
    await served.desk.working.claim(served.agents["anna"], case.id, served.now)
    for act in ("answer", "note", "raise", "hand-back", "called", "unmask", "merge"):
        fields = dict.fromkeys(("text", "key", "reason", "tier", "into", "reached", "after"), garbage)
        status, text, _ = await anna.ask("POST", f"/desk/cases/{case.id}/{act}", fields)
        assert 400 <= status < 500, (act, status)
        assert "<h1>" in text
    for path, fields in {
        "/desk/search": {"words": garbage},
        "/desk/preview": dict.fromkeys(("text", "programme", "language"), garbage),
        "/desk/language": {"language": garbage},
        "/desk/sign-in": dict.fromkeys(("login", "password", "code"), garbage),
    }.items():
        assert (await anna.ask("POST", path, fields))[0] < 500, path
    for name in ("programme", "language", "tier", "page", "overdue", "mine", "over"):
        async with served.http.get(
            f"{served.address}/desk/queue",
            params={name: garbage},
            headers={"Cookie": f"desk_session={anna._token}"},
        ) as response:
            assert response.status < 500, name


async def test_bodies_that_are_no_forms(served):
    """Broken multipart, unknown charsets, bytes that are no text: 4xx."""
    anna, case = await client_of(served), await served.open()
    path = f"/desk/cases/{case.id}/note"
    for kind, body in {
        "multipart/form-data; boundary=x": b"--x\r\nContent-Disposition: nothing\r\n\r\n",
        "multipart/form-data": b"--x",
        "application/x-www-form-urlencoded; charset=klingon": b"text=x",
        "application/x-www-form-urlencoded": b"text=\xff\xfe&key=%ff%fe",
        "application/json": b"{}",
    }.items():
        status, _, _ = await anna.ask("POST", path, body, **{"Content-Type": kind})
        assert 400 <= status < 500, kind
    for path in (
        "/desk/cases/x",
        "/desk/cases/0",
        f"/desk/cases/{'9' * 99}",
        "/desk/files/-1",
        "/desk/nothing",
        "/desk/static/../page.py",
    ):
        assert (await anna.ask("GET", path))[0] == 404, path
    assert (await anna.ask("DELETE", "/desk/queue"))[0] == 405


async def test_an_answer_without_a_claim_and_one_too_long(served):
    """409 and 422 with their sentences; 4,097 characters change nothing."""
    anna, case = await client_of(served), await served.open()
    path = f"/desk/cases/{case.id}/answer"
    status, text, _ = await anna.ask("POST", path, {"text": "x", "key": KEY})
    assert (status, "Claim the case first" in text) == (409, True)
    await served.desk.working.claim(served.agents["anna"], case.id, served.now)
    status, text, _ = await anna.ask("POST", path, {"text": "x" * 4097, "key": KEY})
    assert (status, "4,096 characters fit" in text) == (422, True)
    for _ in range(2):
        assert (await anna.ask("POST", path, {"text": "x" * 4096, "key": KEY}))[0] == 303
    _, every = await served.desk.asking.told(case.address, case.id)
    assert [one.kind for one in every] == ["opened", "answered"]


async def test_the_database_away_is_a_page(served, monkeypatch):
    """A storage that does not answer is a designed 503."""
    anna = await client_of(served)

    async def away(*_args, **_named):
        raise DatabaseUnavailable("away")

    monkeypatch.setattr(type(served.desk.queue), "page", away)
    status, text, _ = await anna.ask("GET", "/desk/queue")
    assert status == 503
    assert "cannot reach its storage" in text


async def test_headers_allow_nothing_from_elsewhere(served):
    """No inline script or style, no framing, no storing."""
    anna, case = await client_of(served), await served.open(packet=Packet(), text="<b>x</b>")
    _, text, headers = await anna.ask("GET", f"/desk/cases/{case.id}")
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["Cache-Control"] == "no-store"
    assert "<b>x</b>" not in text
    assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=", text)
    assert case.address not in text


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False)])
async def test_the_cookie_keeps_to_tls(served, scheme, secure):
    """Who came over TLS has a session that never leaves it, though the product itself speaks plain HTTP."""
    await served.hire("anna")
    origin = served.address.replace("http:", f"{scheme}:")
    given = {"login": "anna", "password": "correct horse battery", "code": served.code()}
    status, _, headers = await Client(served, "").ask("POST", "/desk/sign-in", given, origin)
    assert status == 303
    assert ("Secure" in headers["Set-Cookie"]) is secure
