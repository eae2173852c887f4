"""What a message wants, done: its act, by the subject that has a way of doing it.

The rule: what is only likely does nothing that cannot be undone, and a yes is one only where
nothing in the message speaks against it. Whatever nobody does here goes on as an answer or a
question.
"""

import re
from dataclasses import replace

from handlers import dialogs
from handlers.acts.assent import freed, hangs_on, is_clear_yes, says_no_trouble, settled
from handlers.acts.heard import Heard
from handlers.acts.meaning import CERTAIN, LIKELY, POSSIBLE, SURE
from handlers.acts.meant import types_for
from handlers.acts.refusal import names_oneself
from handlers.acts.slots.phones import read_numbers
from handlers.acts.words.asking import ASKED_BEHIND, DAYS_LEFT, WISHES_TO_REGISTER
from handlers.always import global_choice, question
from handlers.choosing import is_of_others
from handlers.questions import event_dates
from handlers.questions.answering import decided
from handlers.questions.dated import beside_month, event_clauses
from handlers.questions.judging import answers_alone, is_below_answer, is_name, is_whether, judge
from handlers.reminders.said.named import events_named, is_deadline
from handlers.reminders.words.foreseen import MEETINGS
from handlers.subjects import ACTS
from handlers.talk import texts
from handlers.turn.dialog import EVERYTHING
from handlers.turn.turn import Turn, stay
from handlers.typed import assent
from handlers.typed.commands import is_global
from handlers.typed.read import SENDING
from handlers.typed.times import read_date
from handlers.typed.words.assent import ASKED_BACK, LACKS, LATER_KEY, SEND_OR_NOT
from handlers.values.messages import Outcome
from knowledge.matching.features import sound
from knowledge.typed.repeats import compiled

# A short message with a "no" in it wants none of these; a long one may say much besides.
_NEVER_NEGATED = ("register", "restart", "continue", "same", "withdraw", "values")
NEGATED_WORDS = 8
# Whatever is said there may be the answer, and known words of waiting were read before.
_ANY_WORDS = ("targets", "initiative", "unit-name")
_MENDING = ("correct", "change", "add-person", "remove-person")
_PLAIN = ("register", "greeting", "thanks", "bye", "praise", "complaint", "who-are-you")
_REMINDING = ("remind-on", "remind-off", "remind-set", "snooze")
# Reminding, on or off; of more words the plan may have something to say.
_ORDERING, SHORT_ORDER = frozenset(("nhac", "tat", "bat", "ngung", "dung")), 5
_ASKING = frozenset(("gi", "nao", "sao", "dau", "may"))
# They sound so in some parts of the country, and are words of their own.
_NOT_ASKING = frozenset(("ghi", "rau", "giau"))
# Asked about before anything is done; a question of the plan names nobody.
_RIGHTS = ("my-data", "delete-data", "withdraw-consent")
_OWN = ("status", "view", "change", "correct", "withdraw", "add-person", "remove-person")
_LEANING = ("yes", "no", "wait")
# What small talk a name of a few words may be taken for.
_TALKING = ("no", "keep", "praise", "complaint", "thanks", "bye", "greeting")
_SETTINGS = ("remind-days", "remind-hour", "consent")
_FILLING = ("register", "values")
_DAYS_LEFT = re.compile(DAYS_LEFT)
_ASKED_BEHIND = re.compile(ASKED_BEHIND, re.IGNORECASE)
_WISHES_TO_REGISTER, _LACKS = compiled(WISHES_TO_REGISTER), compiled(LACKS)
# Where a yes does something: the choice it means.
_YES = {"review": "send", "person": "self"}
_TAKES_BACK = compiled(r"(?:(?:da|thoi|a|em|chau|bac|anh|chi|toi) )*(?:rut|huy)\b")
_PICKS = re.compile(r"\b(?:chon|cai|so|dong|nut|muc|o|thu|cuoi|dau|lay|bam)\b")
_TO_STAFF, _OF_PLAN = "go:ask-staff", re.compile(r"\b(?:y|viec|nhiem vu|khoan|diem) (?:thu|so)\b")
# What cannot be undone takes its own clear word.
_FINAL = ("delete", "withdraw", "stop-consent", "cancel")


def acted(turn: Turn, heard: Heard) -> Outcome | None:
    """Do what is wanted; None when it is an answer, a question, or not clear."""
    meant = heard.meant
    dialog = dialogs.dialog_of(turn.dialog)
    hears = dialog.hears if dialog else EVERYTHING
    if meant.sure < _least(heard) or "wish" not in hears or _is_answer(turn, heard):
        return None
    # First it is asked whether to go on; a greeting of a new morning is no answer of yesterday's.
    if dialog is not None and dialog.waits and turn.long_silent:
        return None
    if meant.act == "delete-data" and types_for(heard):
        return None
    # A bare yes, no or later is read by whole words, and better.
    bare = meant.act in _LEANING and (not turn.idle or heard.lean is not None)
    do = None if bare else ACTS.get(meant.act)
    done = do(turn, heard) if do is not None else None
    return _with_question(turn, heard, done) if done is not None else None


def _with_question(turn: Turn, heard: Heard, done: Outcome) -> Outcome:
    """What was done, below the answer to a question that stands behind what was said."""
    asked = _ASKED_BEHIND.search(heard.text) if heard.meant.act in _FILLING else None
    if asked is None or not _names_unit(heard) or not done.replies:
        return done
    behind = Heard(asked["question"])
    if "?" not in heard.text and not behind.asks:
        return done
    answer = question(turn, behind).replies[0]
    if not any(choice.key.startswith("full:") for choice in answer.choices):
        return done  # It is only offered what it may be about.
    first, *others = done.replies
    return replace(done, replies=(replace(answer, choices=()), first, *others))


def _least(heard: Heard) -> float:
    """How sure the reader has to be: what is only mended is shown and can be mended back."""
    if heard.meant.act == "calendar":
        return POSSIBLE if _DAYS_LEFT.search(heard.plain) else SURE
    # Kind and title, or a unit and more, are no passing remark.
    registers = heard.meant.act == "register" and len(heard.meant.slots.said()) > 1
    return POSSIBLE if registers or says_more(heard) else LIKELY


def says_more(heard: Heard) -> bool:
    """Whether it mends something by name or value, which a label that it resembles does not."""
    meant = heard.meant
    # "Tập thể, cờ của tỉnh" begins with a label and says more.
    if meant.act == "values" and meant.sure >= SURE:
        slots = meant.slots
        beside = slots.collective_commendation or any(one.beside for one in slots.people)
        return bool(beside) or len(slots.said()) > 1
    if meant.act == "register":
        # "Đăng ký thi đua tập thể HTX Hoa Ban, …" is more than the button "Đăng ký thi đua".
        return meant.sure >= SURE and len(meant.slots.said()) > 1
    if meant.act not in _MENDING:
        return False
    # "15 chứ không phải 12" names no field, and says by itself what it mends.
    return bool(meant.slots.said()) or (meant.act == "correct" and meant.sure >= LIKELY)


def _is_answer(turn: Turn, heard: Heard) -> bool:
    """Whether the open question's own reader knows it better, or the plan's."""
    act = heard.meant.act
    if act in _NEVER_NEGATED and heard.is_negated and len(heard.text.split()) <= NEGATED_WORDS:
        return True
    if heard.at == "substitute" and heard.meant.slots.people and act in (*_MENDING, *_FILLING):
        return True  # Who is named there comes instead, and stands in no form.
    if turn.idle and act != "calendar":
        return _is_plans(turn, heard)
    if turn.idle:
        # The office's dates are answers of their own, with their source.
        told = event_dates.answer(turn, heard) or event_dates.meeting(turn, heard)
        dated = told is not None or event_dates.asks_undated(turn, heard, turn.plan)
        # "Đại hội kéo dài mấy ngày" names an event and asks for something else than its day.
        slots = heard.meant.slots.said()
        asks_more = bool(slots.get("event")) and not slots.keys() & {"date", "month", "week"}
        asks_more = asks_more and _DAYS_LEFT.search(heard.plain) is None
        below = dated or is_below_answer(turn, heard, act)
        return below or (asks_more and heard.meant.sure < CERTAIN) or _plan_tells(turn, heard)
    if act == "human" and heard.at == "phone" and heard.meant.slots.phone:
        # The number is the answer as well; `calling.beside` passes the wish on.
        return True
    if heard.at in _SETTINGS:
        return act in ("remind-set", "remind-on", "calendar", "values", "choice")
    slots = heard.meant.slots.said()
    # One value is read by its step; what says more is everybody's.
    several = len(slots) > 1 or len(heard.meant.slots.people) > 1
    return act in ("values", "register") and not several


def _plan_tells(turn: Turn, heard: Heard) -> bool:
    """Whether the plan has words on an event that its calendar does not know, or knows from it."""
    if event_clauses.clause_of_event(turn, turn.plan, heard, judge(turn, heard)[1]) is not None:
        return True
    if beside_month.names_thing(turn, heard):
        return True  # "Ngày hội tháng 5 ở đâu": the month is no other plan's.
    event = heard.meant.slots.event
    if event:
        known = any(one.plan.id == turn.plan.id for one in events_named(turn, event))
        known = known or event == MEETINGS or is_deadline(event)
        known = known or read_date(event, turn.today) is not None
    else:
        known = not event_dates.asks_place(turn, heard)
    return not known and decided(turn, heard)[1].outcome != "decline"


def picked(turn: Turn, heard: Heard) -> Outcome | None:
    """One of the choices by its place in words ("cái thứ hai", "dòng cuối"); None for the rest."""
    meant, choices = heard.meant, dialogs.offered(turn)
    places = meant.slots.places if meant.act == "choice" and meant.sure >= SURE else ()
    if not places or not choices or _is_doubtful(heard) or is_of_others(turn, heard):
        return None
    if dialogs.waits(turn) and _TAKES_BACK.match(heard.unsigned):
        return None  # "Rút cái thứ 2": of what was sent, and none of what a form offers.
    if len(places) > 1:
        return dialogs.again(turn, texts.ONE_ONLY)
    place = len(choices) if places[0] == -1 else places[0]
    if not 1 <= place <= len(choices):
        return None
    key = choices[place - 1].key
    if key == _TO_STAFF and (_OF_PLAN.search(heard.plain) or not _PICKS.search(heard.plain)):
        return None  # "Ý thứ tư" is one of a list in the plan, "top 3" of none: nothing is sent.
    if key == SENDING:
        # "Cái số một" may be a line of what is shown: it is asked.
        return stay(turn, dialogs.choices_only(turn, SEND_OR_NOT))
    return global_choice(turn, key) if is_global(key) else dialogs.answer(turn, heard.meaning(key))


def signed(turn: Turn, heard: Heard) -> Outcome | None:
    """A message of signs alone: a thumb where the sending is open, a thank-you; None for others."""
    offered = {key for key, _ in turn.person.conversation.offered}
    # A thumb to "send, or leave it?" chooses none of the two.
    sends = "send" in offered and LATER_KEY not in offered
    if heard.meant.act == "yes" and heard.at == "review" and sends:
        return dialogs.answer(turn, heard.meaning("send"))
    return ACTS["thanks"](turn, heard) if heard.meant.act == "thanks" else None


def _names_unit(heard: Heard) -> bool:
    slots = heard.meant.slots
    return slots.unit_name is not None and len(slots.said()) > 2


def _is_plans(turn: Turn, heard: Heard) -> bool:
    """With nothing open: whether the plan answers what the reader is not certain of."""
    act = heard.meant.act
    if heard.meant.sure < CERTAIN and (
        (act in _TALKING and is_name(turn, heard)) or (act == "status" and is_whether(turn, heard))
    ):
        return True
    if is_below_answer(turn, heard, act):
        return True
    if act == "register" and _WISHES_TO_REGISTER.fullmatch(heard.unsigned):
        return False
    # "Ai duyệt?" of somebody who has sent something is about that; so with who is reminded.
    own = (act in _OWN and bool(turn.person.registrations)) or (
        act in _REMINDING and turn.person.subscription is not None
    )
    own = own or (act in _RIGHTS and names_oneself(heard)) or _orders_reminding(heard)
    # What asks may be about the plan however it begins ("chào mừng dịp gì").
    asks = heard.asks or not _ASKING.isdisjoint(map(sound, {*heard.plain.split()} - _NOT_ASKING))
    # Who names a unit and says more of it asks nothing by a word that sounds like asking.
    asks = asks and ("?" in heard.text or not _names_unit(heard))
    if heard.meant.sure < SURE and not own and heard.asks and len(heard.meant.slots.said()) < 2:
        return True
    certain = heard.meant.sure >= (SURE if act in _PLAIN else CERTAIN)
    certain = certain and not (asks and act in _PLAIN)
    return not certain and not own and answers_alone(turn, heard)


def _orders_reminding(heard: Heard) -> bool:
    """ "Nhắc bác với", "tắt hết đi": an order of a few words, and no question of the plan."""
    words = heard.plain.split()
    short = len(words) <= SHORT_ORDER and not heard.asks and not heard.may_ask
    return short and heard.meant.act in _REMINDING and not _ORDERING.isdisjoint(words)


def leaned(turn: Turn, heard: Heard) -> Outcome | None:
    """A yes, no or later in other words than those that are known; None for the rest."""
    offered = {key for key, _ in turn.person.conversation.offered}
    if "no" in offered and says_no_trouble(heard):
        # "Không vấn đề gì" is no refusal, no consent, and no question for the plan.
        return dialogs.again(turn, ASKED_BACK)
    if turn.idle or heard.meant.sure < LIKELY or heard.at in _FINAL:
        return None
    match heard.meant.act:
        # Learned and of clear words only: each alone has been wrong.
        case "yes" if _is_yes(heard):
            keys = (_YES.get(heard.at, "yes"), "go:continue")
            key = next((key for key in keys if key in offered), None)
            if key is None:
                return None
            return (
                global_choice(turn, key)
                if is_global(key)
                else dialogs.answer(turn, heard.meaning(key))
            )
        case "no" if "no" in offered and heard.is_negated and not _is_unclear_no(heard):
            return dialogs.answer(turn, heard.meaning("no"))
        # Whoever gives the number with it has found it.
        case "wait" if (
            not heard.asks and heard.at not in _ANY_WORDS and not read_numbers(heard.text)
        ):
            return stay(turn, dialogs.choices_only(turn, texts.WAITING))
    return None


def _is_yes(heard: Heard) -> bool:
    # "Gửi" where a name is asked for says nothing about who it is.
    if heard.at == "person" and assent.is_sending(heard):
        return False
    rest = freed(settled(heard) if heard.at == "review" else heard)
    if assent.read_lean(rest) == "yes":
        return True
    doubtful = _is_doubtful(heard) if rest is heard else heard.may_ask or assent.is_negated(rest)
    return is_clear_yes(rest) and not doubtful


def _is_unclear_no(heard: Heard) -> bool:
    """What asks, and at a consent what agrees if something holds ("không mất tiền thì đồng ý") or
    only tells what is not there ("tổ mình không có con dấu")."""
    open_yet = hangs_on(heard) or _LACKS.search(heard.unsigned) is not None
    return heard.asks_whether or (heard.at == "consent" and open_yet)


def _is_doubtful(heard: Heard) -> bool:
    """Whether it refuses, asks or puts off somewhere."""
    return heard.is_negated or heard.may_ask or heard.asks or heard.asks_whether
