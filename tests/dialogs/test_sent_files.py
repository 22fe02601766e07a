"""Files in a conversation: taken where a state says so, refused with a sentence anywhere else."""

import shutil
from pathlib import Path

import msgspec
import pytest

from bot.citizens.channel import Telegram
from desk.case import FILE_BYTES, File
from desk.errors import Unfit
from dialogs.load import load_programme
from dialogs.machine import Conversation
from dialogs.model import Programme
from dialogs.services.files import FileAway, Files
from dialogs.steps import step
from dialogs.turn import Attachment, Sent, Typed
from dialogs.visit import Visit
from dialogs.wording import Words
from state.session import Session
from state.vault import KEY_BYTES, Vault

TOY = Path(__file__).parent / "toy"
VAULT = Vault({0: bytes(KEY_BYTES)}, 0)
TREE = """
start = "talk"

[talk]
ask   = "words"
next  = "kept"
files = true
private = true

[open]
ask   = "words"
next  = "kept"
files = true

[question]
ask  = "words"
next = "kept"

[kept]
menu.more = "talk"
"""
WORDS = "sending-talk = Talk\nsending-open = Open\nsending-question = Question\nsending-kept = Kept\n    .more = More\n"
PDF = b"%PDF-1.7"
PAPER = Attachment("ref", "a.pdf", "application/pdf", len(PDF))


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """Return the toy programme with a dialog that takes files."""
    folder = tmp_path_factory.mktemp("programmes") / "toy"
    shutil.copytree(TOY, folder)
    (folder / "trees/sending.toml").write_text(TREE, encoding="utf-8")
    (folder / "locales/en/sending.ftl").write_text(WORDS, encoding="utf-8")
    return load_programme(folder)


@pytest.fixture
def visit(programme: Programme) -> Visit:
    """Return a visit of a chat that stands where files are taken."""
    return Visit(Session("toy.sending.talk", "en"), programme, {}, Telegram(), "tg:1", VAULT, 0.0)


def send(visit: Visit, text: str = "", attachment: Attachment = PAPER) -> str:
    """Send a file and return the notice."""
    laid = Words(visit.programme).lay_out(visit)
    step(visit, Conversation(visit.programme), Sent(text, attachment), laid)
    return visit.session.notice


def kept(visit: Visit) -> Attachment:
    return msgspec.json.decode(visit.private.slots["file"], type=Attachment)


def test_a_file_answers_with_its_caption(visit: Visit) -> None:
    """The caption is what was typed, the file lies beside it, sealed; neither is in the transcript."""
    assert send(visit, "my referral") == ""
    assert visit.session.state == "toy.sending.kept"
    assert visit.private.slots["talk"] == "my referral"
    assert kept(visit) == PAPER
    visit.close()
    assert b"a.pdf" not in msgspec.msgpack.encode(visit.session)


@pytest.mark.parametrize("caption", ["", "  ", "👍", "1"])
def test_a_file_alone_is_an_answer(visit: Visit, caption: str) -> None:
    """A file needs no words; a sign or two beside it are none, and keys are not pressed by a caption."""
    assert send(visit, caption) == ""
    assert visit.session.state == "toy.sending.kept"
    assert visit.private.slots["talk"] == ""
    assert kept(visit) == PAPER


def test_an_open_state_keeps_the_file_sealed_all_the_same(visit: Visit) -> None:
    """The words go where the state keeps them; what a phone calls a file is private anywhere."""
    visit.session.state = "toy.sending.open"
    send(visit, "my referral")
    assert visit.session.slots == {"open": "my referral"}
    assert kept(visit) == PAPER


def test_words_that_are_no_answer_keep_the_file_out(visit: Visit) -> None:
    """A caption too long is asked for again rather than lost."""
    assert send(visit, "word " * 200) == "wrong-words-too_long"
    assert visit.session.state == "toy.sending.talk"
    assert "file" not in visit.private.slots


def test_the_next_words_are_not_of_that_file(visit: Visit) -> None:
    """A file that was sent before is not sent again with what is typed later."""
    send(visit)
    visit.session.state = "toy.sending.talk"
    laid = Words(visit.programme).lay_out(visit)
    step(visit, Conversation(visit.programme), Typed("and the words"), laid)
    assert "file" not in visit.private.slots


@pytest.mark.parametrize("kind", ["video/mp4", "", "image/gif", "application/zip", "image/svg+xml"])
def test_other_kinds_are_refused(visit: Visit, kind: str) -> None:
    """Only what agents can open safely is taken; the sentence says what that is."""
    assert send(visit, "words", Attachment("r", "n", kind, 1)) == "wrong-file-kind"
    assert "PDF, JPEG" in Words(visit.programme).lay_out(visit).pages[0]
    assert visit.session.state == "toy.sending.talk"


def test_too_large_is_refused(visit: Visit) -> None:
    """The last byte that fits is taken, one more is not."""
    assert send(visit, "", Attachment("r", "n", "image/png", FILE_BYTES + 1)) == "wrong-file-size"
    assert "10" in Words(visit.programme).lay_out(visit).pages[0]
    assert send(visit, "", Attachment("r", "n", "image/png", FILE_BYTES)) == ""


@pytest.mark.parametrize("state", ["question", "kept"])
def test_elsewhere_files_are_not_taken(visit: Visit, state: str) -> None:
    """Where the state says nothing of files one is told where they are taken; nothing of the file is kept."""
    visit.session.state = f"toy.sending.{state}"
    assert send(visit, "words") == "no_files"
    assert "/agent" in Words(visit.programme).lay_out(visit).pages[0]
    assert visit.session.state == f"toy.sending.{state}"
    assert "file" not in visit.private.slots


async def test_fetched(visit: Visit) -> None:
    """The channel's way brings the bytes; what is not what it says, or has no way, is told apart."""
    files, asked = Files(), []
    send(visit)
    with pytest.raises(FileAway):
        await files.fetch(visit, visit.private.slots["file"])

    async def bring(reference: str, most: int) -> bytes:
        asked.append((reference, most))
        return brought

    files.ways["telegram"] = bring
    brought = PDF
    assert await files.fetch(visit, visit.private.slots["file"]) == File("a.pdf", "application/pdf", PDF)
    assert asked == [("ref", FILE_BYTES)]
    brought = b"MZ not a paper"
    with pytest.raises(Unfit, match="file_kind"):
        await files.fetch(visit, visit.private.slots["file"])
