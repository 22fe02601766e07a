"""Pictures, sent as photos."""

import io

import aiohttp
import pytest
from PIL import Image

from bot.simulator.photos import PHOTO_BYTES

ME = "/simulator/people/42"


def picture(width, height):
    """Return a PNG of this size."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


async def test_photo_is_kept_with_its_sides(api, http, base, aigul):
    """A picture comes back as a photo with its width and height, and may be sent again by its id."""
    form = aiohttp.FormData({"chat_id": "42", "caption": "Apta"})
    form.add_field("photo", picture(40, 30), filename="trend.png", content_type="image/png")
    async with http.post(f"{base}/bot{api.token}/sendPhoto", data=form) as answer:
        sent = (await answer.json())["result"]
    [size] = sent["photo"]
    assert (size["width"], size["height"], sent["caption"]) == (40, 30, "Apta")
    again = await api.call("sendPhoto", chat_id=42, photo=size["file_id"])
    assert again["photo"] == sent["photo"] == aigul.last.content["photo"]


@pytest.mark.usefixtures("aigul")
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7", "IMAGE_PROCESS_FAILED"),
        (picture(4, 4)[:40], "IMAGE_PROCESS_FAILED"),
        (picture(105, 5), "PHOTO_INVALID_DIMENSIONS"),
        (picture(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (b"\x89PNG" + bytes(PHOTO_BYTES), "file is too big for a photo"),
    ],
    ids=["no picture", "cut off", "a stripe", "too long", "too big"],
)
async def test_what_is_no_photo_is_refused(api, http, base, content, reason):
    """Telegram takes pictures of up to 10 MB and of sane proportions only."""
    form = aiohttp.FormData({"chat_id": "42"})
    form.add_field("photo", io.BytesIO(content), filename="trend.png")
    async with http.post(f"{base}/bot{api.token}/sendPhoto", data=form) as answer:
        assert (answer.status, (await answer.json())["description"]) == (400, f"Bad Request: {reason}")


async def test_page_shows_a_photo_of_its_own_chat(api, http, base, network, aigul):
    """A photo is answered as the picture it is, to be shown in the page."""
    file = network.files.keep("trend.html", picture(8, 6), "text/html")
    await api.call("sendPhoto", chat_id=42, photo=file.file_id)
    async with http.get(f"{base}{ME}/chat") as answer:
        [size] = (await answer.json())["messages"][-1]["photo"]
    assert (size["width"], size["height"]) == (8, 6)
    async with http.get(f"{base}{ME}/files/{size['file_id']}") as answer:
        assert await answer.read() == file.content
        assert (answer.content_type, answer.headers["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert aigul.last.text == ""
