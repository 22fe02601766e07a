"""What Telegram takes for a photo.

Source: https://core.telegram.org/bots/api#sendphoto: 10 MB, sides of 10000 together, one at most 20 times the other.
"""

import io

from PIL import Image, UnidentifiedImageError

from bot.simulator.refusal import bad_request

PHOTO_BYTES = 10 * 1024 * 1024
SIDES = 10_000
RATIO = 20
KINDS = ("PNG", "JPEG", "WEBP")


def read_photo(content: bytes) -> tuple[str, int, int]:
    """Return a picture's MIME type, width and height; 400 for what is none, or has other proportions."""
    try:
        with Image.open(io.BytesIO(content), formats=KINDS) as image:
            kind, (width, height) = image.format or "", image.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > SIDES or max(width, height) > RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return Image.MIME[kind], width, height
