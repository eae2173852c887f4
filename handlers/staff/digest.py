"""The staff's daily digest in the chat: its hour is chosen here, and its button opens the desk.

The rule: it holds counts only; who wants to see more opens the desk with a code made then.
"""

from collections.abc import Sequence
from datetime import datetime, time

from handlers.acts.heard import Heard
from handlers.staff import digest_texts as texts
from handlers.staff.dialog import login
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.hours import read_hour
from handlers.values.messages import Outcome
from handlers.values.orders import ChooseDigest
from handlers.values.replies import Choice, Reply
from handlers.values.staff import DigestCounts
from knowledge.typed.repeats import compiled

WORDS = ("diem tin", "tin tong hop", "tin moi ngay")
_WISHED = compiled(
    r"(?:(?:em|oi|a|nho|giup|cho|chi|anh|toi|minh) )*(?:bat|nhan|bao|nhac|gui|cho)"
    r"(?: (?:thong bao|tin|bao|nhan|chi|anh|toi|em|minh|cho|biet))*"
    r" (?:khi|moi khi|luc|he|neu)(?: nao)? co (?:ai |nguoi |htx |don vi |dang ky ).{2,40}"
)
_STOP = tuple(f"{no} {words}" for no in ("thoi", "tat", "dung", "khong nhan") for words in WORDS)
OFF = "off"


def compose(counts: DigestCounts, at: datetime) -> Reply:
    """The digest, with the way to the desk."""
    choices = (Choice("digest:open:", texts.OPEN), Choice("digest:ask:", texts.OTHER_HOUR))
    return Reply(texts.digest(counts=counts, at=at), choices)


def new_requests(count: int) -> Reply:
    """What comes at once, with the way to the desk."""
    return Reply(texts.new_requests(count=count), (Choice("digest:open:", texts.OPEN),))


def withdrawn(codes: Sequence[str]) -> Reply:
    """The same of registrations that their owners took back."""
    return Reply(texts.withdrawn(codes=codes), (Choice("digest:open:", texts.OPEN),))


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """An hour chosen by words; None for everybody else and everything else."""
    if turn.person.staff is None:
        return None
    if heard.plain in _STOP:
        return in_passing(_chosen(turn, None))
    if _WISHED.fullmatch(heard.unsigned):
        return in_passing(stay(turn, _question()))
    words = next((one for one in WORDS if f"{heard.plain} ".startswith(f"{one} ")), None)
    if words is None:
        return None
    at = read_hour(heard.text)
    if at is not None:
        return in_passing(_chosen(turn, at))
    return in_passing(stay(turn, _question())) if heard.plain == words else None


def pressed(turn: Turn, act: str, subject: str) -> Outcome | None:
    """A button of the digest; None for everybody who is not of the staff."""
    if turn.person.staff is None:
        return None
    match act:
        case "open":
            return in_passing(login(turn))
        case "ask":
            return in_passing(stay(turn, _question()))
        case "at" if subject == OFF:
            return in_passing(_chosen(turn, None))
        case "at" if subject in texts.HOURS:
            return in_passing(_chosen(turn, time.fromisoformat(subject)))
    return None


def _question() -> Reply:
    hours = tuple(Choice(f"digest:at:{key}", label) for key, label in texts.HOURS.items())
    return Reply(texts.ASK_HOUR, (*hours, Choice(f"digest:at:{OFF}", texts.NONE)))


def _chosen(turn: Turn, at: time | None) -> Outcome:
    text = texts.STOPPED if at is None else texts.chosen(at=at)
    return stay(turn, text, effects=(ChooseDigest(at),))
