"""What the server sends for `/phones`, before any script runs."""

import re

import pytest

from coverage_backend.people import FIXED

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def fetch(served, path):
    async with served.http.get(served.address + path) as response:
        return response, await response.text(errors="replace")


async def test_policy_allows_no_inline_script_and_no_outside_host(served):
    """The content-security policy names nothing but the page's own origin."""
    response, _ = await fetch(served, "/phones")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "//" not in policy


async def test_page_has_nothing_inline_and_nothing_from_elsewhere(served):
    """No inline script, style or handler, and every address is a path of this server."""
    _, html = await fetch(served, "/phones")
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=", html) == []
    assert all(link.startswith("/phones/") for link in re.findall(r'(?:src|href)="([^"]*)"', html))


@pytest.mark.parametrize(
    ("query", "phone", "chat"),
    [
        ("", "ir", "ir"),
        ("?scene=kz", "kz", "kz"),
        ("?phone=ru&chat=cn", "ru", "cn"),
        ("?scene=none", "ir", "ir"),
    ],
)
async def test_address_opens_a_scene(served, query, phone, chat):
    """The address says which programme lies on which side; an unknown one opens the first."""
    _, html = await fetch(served, f"/phones{query}")
    chosen = re.findall(r'<option value="(\w+)" selected>', html)
    assert chosen == [phone, chat]


async def test_every_scene_names_its_programme_in_its_own_language(served, scenes):
    """Each hint card carries the programme's own name, marked with its language."""
    _, html = await fetch(served, "/phones")
    for scene in scenes:
        assert f'<bdi lang="{scene.language}">{scene.programme}</bdi>' in html


async def test_every_number_to_try_belongs_to_a_demo_person(scenes):
    """The phone and all numbers of a scene are those of the fixed persons; one wrong number is there on purpose."""
    unknown = []
    for scene in scenes:
        people = FIXED[scene.name]
        assert any(scene.msisdn in person.phones for person in people)
        known = {number for person in people for _, number in person.numbers}
        unknown += [hint.text for hint in scene.hints if hint.text[0].isdigit() and hint.text not in known]
    assert unknown == ["0012345678"]


@pytest.mark.parametrize(
    "path",
    [
        "/phones/static/page.py",
        "/phones/static/..%2Fpage.py",
        "/phones/fonts/inter/package.json",
        "/phones/fonts/../../package.json",
    ],
)
async def test_only_listed_files_are_served(served, path):
    """Nothing outside the page's own files and the fonts can be fetched."""
    response, _ = await fetch(served, path)
    assert response.status == 404


async def test_fonts_are_the_installed_ones(served):
    """Each face's style sheet and one of its files come from the set-up folder."""
    for face in ("inter", "noto-sans-mono", "vazirmatn"):
        response, sheet = await fetch(served, f"/phones/fonts/{face}/wght.css")
        assert response.content_type == "text/css"
        file = re.findall(r"url\(\./(files/[^)]+)\)", sheet)[0]
        response, _ = await fetch(served, f"/phones/fonts/{face}/{file}")
        assert (response.status, response.content_type) == (200, "font/woff2")
