"""How the browser tests start Chromium: as root, without a screen, and without its own talk to the network; and pictures."""

import os
from pathlib import Path

from playwright.async_api import Page

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
DRAWING = os.environ.get("COVERLINE_DRAW_PICTURES") == "1"  # anew, to be looked at and committed

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


async def draw(page: Page, name: str) -> None:
    """Keep a picture for the documents when they are drawn."""
    if DRAWING:
        await page.screenshot(path=PICTURES / f"{name}.png")
