"""Data that nobody asked for, with nothing open: what is wanted with them, and then that.

The rule: nothing of it is written anywhere before it is wished for; what was told right above goes
along with the wish, and is shown before a consent.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY, Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.questions.judging import remembered, spoken_of
from handlers.registrations import opening
from handlers.registrations.asked import admission, afterwards
from handlers.registrations.form.said import said_form
from handlers.registrations.said.taking import is_enough
from handlers.registrations.unasked import texts, unwished
from handlers.registrations.unasked.reading import read_data
from handlers.registrations.unasked.words import data as words
from handlers.requests import calling
from handlers.talk.asking_leave import called
from handlers.turn import menu
from handlers.turn.dialog import Listening
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

KEY = "told"
_RECEIVED = compiled(words.RECEIVED)
_CHOICES = (Choice(f"{KEY}:register", texts.REGISTER), Choice(calling.CALLS_TOLD, texts.CALL))
MOST_WORDS = 8
_WISHES = ("remind", "snooze", "human")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sdt 0912345678", "tôi là Páo giám đốc htx Suối Giàng": what for is asked."""
    if not _is_free(turn) or heard.key is not None:
        return None
    above = told_above(turn)
    if above and _only_answers(heard):
        return _asking(turn, above, texts.WHICH)
    if not _is_data(turn, heard):
        return None
    whole = ", ".join(filter(None, (above, heard.text.strip(" ,.;\n"))))
    return _asking(turn, whole, texts.MORE if above else _what_for(turn, heard))


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đăng ký giúp bác" right below: with what was told there."""
    above = told_above(turn) if _is_free(turn) and heard.key is None else ""
    bare = heard.command == "register" or (
        heard.meant.act == "register"
        and heard.meant.sure >= LIKELY
        and not heard.asks
        and not unwished.is_of_before(heard)
        and len(heard.meant.slots.said()) < 2
    )
    return _registering(turn, above) if above and bare else None


def or_asked(begin: Listening) -> Listening:
    """The same beginning; of who only says who they are it is asked what for."""

    def begun(turn: Turn, heard: Heard) -> Outcome | None:
        if not _is_free(turn):
            return begin(turn, heard)
        if unwished.introduces(heard):
            return None if _asks(heard) else _asking(turn, heard.text, _what_for(turn, heard))
        if unwished.is_of_before(heard):
            return None if _asks(heard) else afterwards.none_here(turn)
        if not unwished.only_asks(heard):
            return begin(turn, heard)
        return admission.how(turn, heard) if unwished.asks_how(heard) else None

    return begun


def _asks(heard: Heard) -> bool:
    return heard.asks or heard.asks_whether or "?" in heard.text


def chosen(turn: Turn, what: str, _: str) -> Outcome | None:
    """One of the two was pressed or typed; None where the words are not those right above."""
    above = told_above(turn)
    if not above:
        return None
    return _registering(turn, above) if what == "register" else calling.wished(turn, Heard(above))


def told_above(turn: Turn) -> str:
    """The data that were told right above; empty where something else was said since."""
    memory, asked = turn.person.conversation, spoken_of(turn)
    shown = any(key.startswith(f"{KEY}:") for key, _ in memory.offered)
    return asked.question if asked is not None and shown else ""


def _is_free(turn: Turn) -> bool:
    """Whether nothing is open, sent or waited for that the data could belong to."""
    memory, person = turn.person.conversation, turn.person
    waits = memory.parked or memory.parked_edit or person.registrations or person.pushed
    free = turn.idle and not turn.inbound.group and not waits and turn.plan.registers
    return bool(free) and turn.lookup.open_request() is None


def _only_answers(heard: Heard) -> bool:
    """ "Ok", "nhận được chưa": to a question of two ways that chooses none."""
    short = len(heard.plain.split()) <= MOST_WORDS
    agrees = heard.meant.act == "yes" and heard.meant.sure >= LIKELY
    received = _RECEIVED.search(heard.unsigned) is not None
    return heard.lean == "yes" or (short and (agrees or received))


def _is_data(turn: Turn, heard: Heard) -> bool:
    slots = read_data(heard) or _told_plainly(heard)
    if slots is None or heard.likely_command is not None:
        return False
    name = slots.contact_name
    known = turn.plan.folded
    # "Lao Động Tiên Tiến" is no person, and who signed the plan is asked for there.
    of_plan = name is not None and f" {fold(name)} " in known
    if of_plan or (name is not None and Reading(heard).of("title")):
        return False
    if not heard.text.isascii() and len(slots.said()) == 1 and name and " la " in heard.folded:
        return False  # "Tôi là Vân Anh" is greeted.
    # Who tells a whole registration wants one.
    meant = heard.meant
    if unwished.introduces(heard):
        return True
    taken = meant.act in ("register", "values") and meant.sure >= LIKELY
    return not (taken and is_enough(meant.slots))


def _told_plainly(heard: Heard) -> Slots | None:
    """A unit with its commune, or somebody with a number, however it is said; and no question."""
    if heard.asks or heard.may_ask or heard.is_negated or "?" in heard.text:
        return None
    if heard.meant.act.startswith(_WISHES):
        return None  # "Nhắc em gọi chị Trăm 09…" is an errand.
    slots = read_form(heard, "idle")
    called = slots.contact_name is not None and slots.phone is not None
    called = called or (slots.unit_name is not None and _only_introduces(heard))
    return slots if called or (is_enough(slots) and slots.commune) else None


def _only_introduces(heard: Heard) -> bool:
    """ "…, co viec nho em": what is wanted will be said."""
    return unwished.introduces(heard) and not unwished.will_say(heard)


def _what_for(turn: Turn, heard: Heard) -> str:
    """The question; whoever comes and says who they are is greeted with it."""
    greets = menu.is_new(turn) and unwished.introduces(heard)
    return texts.greeted(own=called(heard.unsigned)) if greets else texts.ASKED


def _asking(turn: Turn, told: str, question: str) -> Outcome:
    """What for, with the words remembered as those that are spoken of."""
    asked = stay(turn, Reply(question, _CHOICES))
    memory = remembered(turn, Heard(told), turn.plan, (), question)
    return replace(asked, conversation=replace(asked.conversation, asked=memory))


def _registering(turn: Turn, told: str) -> Outcome:
    slots = read_data(told) or read_form(Heard(told), "idle")
    return opening.start(turn, said_form(turn, slots))
