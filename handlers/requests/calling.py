"""A wish for somebody of the office: passed on at once, then the number to call is asked for.

The rule: the wish is with the staff before anything is asked, so it is not lost with whoever does
not answer; a number is only taken where a call is wished for, and goes with the wish.
"""

import re
from dataclasses import replace

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.acts.slots.phones import read_phone_of
from handlers.questions import ask
from handlers.requests import texts
from handlers.turn.turn import Turn, in_passing, say, stay, with_notes
from handlers.typed.assent import contradicts, is_sending
from handlers.typed.phones import count_digits, read_phone, split_phone
from handlers.typed.read import has_letters
from handlers.typed.words import calling as words
from handlers.values.effects import DropRequest, NoteRequest
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Idle, Registering, Requesting
from knowledge.typed.normalize import fold

MAX_WORDS = 500
# Fewer digits are an hour or a day; from here on a number was meant.
DIGITS_OF_PHONE = 7
# A longer message says something else besides.
MOST_WORDS = 12
# Fewer words say nothing that the staff could use.
TELLING_WORDS = 3
_STOPS = tuple(re.compile(pattern) for pattern in words.STOPS)
_CALLING, _ANY_TIME = re.compile(words.CALLING), re.compile(words.ANY_TIME)
_ASKS_WHEN = re.compile(words.ASKS_WHEN)
_SAME_NUMBER, _OTHER_NUMBER = re.compile(words.SAME_NUMBER), re.compile(words.OTHER_NUMBER)
_REFUSES, _ANY_HOUR = re.compile(words.REFUSES), re.compile(words.ANY_HOUR)
_KNOWN_ALREADY = re.compile(words.KNOWN_ALREADY)
_HERE = tuple(re.compile(pattern) for pattern in words.HERE)
# The buttons below an answer of the plan; whoever names a matter of their own means that.
_ANSWERED = ("fb:", "sec:")
_NOT_THEN = re.compile(words.NOT_THEN)
_MATTER, _TIMED = re.compile(words.MATTER), re.compile(words.TIMED)


def wished(turn: Turn, heard: Heard) -> Outcome:
    """Somebody of the office is wanted: passed on, or said to be with them already."""
    if _stops(heard):
        return _stopped(turn) or in_passing(stay(turn, texts.NONE_OPEN))
    phone, before = _phone(heard) or _number_above(turn, heard), turn.lookup.open_request()
    question = _question(turn)
    note = NoteRequest(heard.text[:MAX_WORDS] or texts.MEET, phone, question)
    if before is not None and phone is None and not isinstance(turn.dialog, Requesting):
        said = texts.waiting(at=turn.local(before.at), phone=before.phone)
        return in_passing(stay(turn, said, effects=(note,)))
    passed = texts.passed_on(office=turn.plan.organisation.office, question=question)
    if phone is not None:
        told = texts.with_words(words=heard.text) if _TIMED.search(heard.folded) else ""
        said = f"{passed} {texts.will_call(phone=phone)}{told}"
        return _closed(turn, said, note)
    asked = with_notes((passed,), prompt(turn))
    return say(turn, asked, dialog=Requesting(), effects=(note,))


def not_then(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đừng gọi buổi trưa anh ngủ": goes to whoever calls, and the wish stays."""
    if "goi" not in heard.folded or _NOT_THEN.search(heard.folded) is None:
        return None
    if turn.lookup.open_request() is None or "?" in heard.text:
        return None
    note = NoteRequest(heard.text[:MAX_WORDS], None, None)
    return in_passing(stay(turn, texts.told_when(words=heard.text), effects=(note,)))


def beside(turn: Turn, heard: Heard, outcome: Outcome) -> Outcome:
    """ "0912…, gọi cho tôi nhé": the number answered the open form, and the wish goes along."""
    done = any(isinstance(one, NoteRequest | DropRequest) for one in outcome.effects)
    if done or not outcome.replies or not isinstance(outcome.conversation.dialog, Registering):
        return outcome
    phone = outcome.conversation.dialog.form.phone
    view = turn.registration(outcome.conversation.dialog.revising or "")
    if view and view.form.contact_name != outcome.conversation.dialog.form.contact_name:
        return outcome  # "Từ nay liên hệ anh …, số 09…": another contact, and no call.
    # Most lines answer another question than that for the number: nothing is looked for in them.
    if phone is None or not _calls(heard) or _phone(heard) != phone:
        return outcome
    first, *others = outcome.replies
    replies = (with_notes((texts.will_call(phone=phone),), first), *others)
    note = NoteRequest(heard.text[:MAX_WORDS], phone, _question(turn))
    return replace(outcome, replies=replies, effects=(*outcome.effects, note))


def _calls(heard: Heard) -> bool:
    """A call is wished for now, and the number not only told for whenever it is needed."""
    wished = heard.meant.act == "human" or _CALLING.search(heard.folded) is not None
    return wished and not heard.is_negated and _ANY_TIME.search(heard.folded) is None


def prompt(turn: Turn) -> Reply:
    """The number, asked again."""
    known = _known_phone(turn)
    return Reply(texts.ask_known(phone=known) if known else texts.ask_phone(), _choices(turn))


def decided(turn: Turn, heard: Heard) -> Outcome | None:
    """A number, or "here is enough": the answers that are clear by themselves."""
    phone = _phone(heard)
    if phone is not None:
        return _called(turn, phone, _beside(heard))
    memory = turn.person.conversation
    if (memory.parked or memory.parked_edit) and (says_send(heard) or is_sending(heard)):
        return say(turn)  # Meant for the form that waits, which comes back.
    return here(turn) if _is_here(heard) else _pointed(turn, heard)


def _pointed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gọi số cũ ấy", "ừ": the number that is known; another one, or none known, is asked for."""
    line, known = heard.unsigned, _known_phone(turn)
    if _OTHER_NUMBER.search(line) or (heard.lean == "no" and _is_offered(turn)):
        return stay(turn, Reply(texts.OTHER_NUMBER, (Choice("here", texts.HERE),)))
    if heard.key is not None or not (heard.lean == "yes" or _is_known(line)):
        return None
    if _asks(heard):
        # "Số ấy đúng không": which it is stands there.
        return stay(turn, prompt(turn)) if _SAME_NUMBER.search(line) else None
    if _REFUSES.search(line) or words.STOPPING.split()[0] in heard.text.lower():
        return None
    if known is None:
        return stay(turn, with_notes((texts.NO_NUMBER_YET,), prompt(turn)))
    timed = _TIMED.search(heard.folded) or _ANY_HOUR.search(line)
    return _called(turn, known, heard.text[:MAX_WORDS] if timed else "")


def _asks(heard: Heard) -> bool:
    """Whether it asks something; "lúc nào cũng được" does not."""
    said = _without_hour(heard)
    return said.asks or said.asks_whether or "?" in heard.text


def _without_hour(heard: Heard) -> Heard:
    rest = _ANY_HOUR.sub(" ", heard.folded)
    return heard if rest == heard.folded else Heard(rest, at=heard.at)


def _is_offered(turn: Turn) -> bool:
    """Whether the known number is what the "no" is said to."""
    return any(key == "known" for key, _ in turn.person.conversation.offered)


def _is_known(line: str) -> bool:
    return any(one.search(line) for one in (_SAME_NUMBER, _KNOWN_ALREADY, _ANY_HOUR))


def answered(turn: Turn, heard: Heard) -> Outcome | str | None:
    """A choice; a question is answered and the number not asked for again; the rest goes along."""
    if heard.key == "here":
        return here(turn)
    known = _known_phone(turn)
    if heard.key == "known" and known is not None:
        return _called(turn, known, "")
    if count_digits(heard.text) >= (DIGITS_OF_PHONE if has_letters(heard.text) else 1):
        return texts.BAD_PHONE
    if _asks(heard):
        told = ask.ask(turn, heard)
        return replace(told, conversation=replace(told.conversation, dialog=Idle()))
    if len(heard.text.split()) < TELLING_WORDS:
        return None
    return stay(turn, texts.ADDED, prompt(turn), effects=(NoteRequest(heard.text[:MAX_WORDS]),))


def here(turn: Turn) -> Outcome:
    """No call: the staff write here."""
    return say(turn, texts.ANSWERED_HERE)


def called_off(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thôi không cần gọi nữa", said anywhere; None where nothing waits."""
    # Without marks it may be "đừng gởi", which is about the registration that is open.
    sends = isinstance(turn.dialog, Registering) and heard.text.isascii()
    return _stopped(turn) if _stops(heard) and not sends else None


def nothing_to_call_off(turn: Turn, heard: Heard) -> Outcome | None:
    """The same where nothing waits; in a dialog it may be an answer."""
    return stay(turn, texts.NONE_OPEN) if turn.idle and _stops(heard) else None


def asked_when(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bao giờ có người gọi": since when it waits; None for the wish itself."""
    if not _ASKS_WHEN.search(heard.plain):
        return None
    said = texts.none_waits(office=turn.plan.organisation.office)
    return _waits(turn, heard) or in_passing(stay(turn, Reply(said, _call_me(turn))))


def unanswered(turn: Turn, heard: Heard) -> Outcome:
    """ "Gọi mãi không ai nghe máy": sorry, and the wish is passed on if that is wanted."""
    said = texts.offer_call(office=turn.plan.organisation.office)
    sorry = Reply(f"{texts.SORRY_NO_ANSWER} {said}", _call_me(turn))
    waits = _waits(turn, heard, texts.SORRY_NO_ANSWER)
    return waits or in_passing(stay(turn, sorry))


def _waits(turn: Turn, heard: Heard, lead: str = "") -> Outcome | None:
    """The wish that is with the staff already, who hear of these words, too."""
    before = turn.lookup.open_request()
    if before is None:
        return None
    said = texts.waiting(at=turn.local(before.at), phone=before.phone)
    note = NoteRequest(heard.text[:MAX_WORDS])
    return in_passing(stay(turn, with_notes((lead,), Reply(said)), effects=(note,)))


def _call_me(turn: Turn) -> tuple[Choice, ...]:
    return (Choice("go:meet-staff", texts.CALL_ME),) if turn.idle else ()


def called_later(turn: Turn, heard: Heard) -> Outcome | None:
    """A number, and nothing else, of somebody whom the staff are to answer without one."""
    if not turn.idle or _asks(heard):
        return None
    views = turn.person.registrations
    # What was sent back may miss its own number.
    if any(view.status == "returned" for view in views) or not _is_short(heard):
        return None
    phone = _phone(heard)
    mends = _OTHER_NUMBER.search(heard.unsigned) is not None
    if phone is None and not mends and _SAME_NUMBER.search(heard.unsigned):
        # "Gọi số cũ đấy" of whoever was not asked for one.
        phone = None if _REFUSES.search(heard.unsigned) else _known_phone(turn)
    if phone is None or (_phone(heard) and _beside(heard)):
        return None
    before = turn.lookup.open_request()
    # Where one is known already, another may be the registration's.
    waits = before is not None and (before.phone in (None, phone) or not views)
    return _called(turn, phone, "") if waits else None


def _stopped(turn: Turn) -> Outcome | None:
    if turn.lookup.open_request() is None:
        return None
    return _closed(turn, texts.STOPPED, DropRequest())


def _called(turn: Turn, phone: str, said: str) -> Outcome:
    return _closed(turn, texts.will_call(phone=phone), NoteRequest(said, phone))


def _closed(turn: Turn, said: str, effect: NoteRequest | DropRequest) -> Outcome:
    """Done: this dialog ends, any other is asked again."""
    if isinstance(turn.dialog, Requesting):
        return say(turn, said, effects=(effect,))
    return in_passing(stay(turn, said, effects=(effect,)))


def _question(turn: Turn) -> str | None:
    """The question that was answered right above, and no older one."""
    memory = turn.person.conversation
    above = any(key == "go:ask-staff" or key.startswith(_ANSWERED) for key, _ in memory.offered)
    own = turn.idle and not _MATTER.search(fold(turn.inbound.text))
    return memory.asked.question if memory.asked is not None and above and own else None


def _beside(heard: Heard) -> str:
    """What is said beside the number: when to call, whom to ask for."""
    rest, _ = split_phone(heard.text)
    return heard.text[:MAX_WORDS] if len(rest.split()) >= TELLING_WORDS else ""


def _choices(turn: Turn) -> tuple[Choice, ...]:
    known = _known_phone(turn)
    call = (Choice("known", texts.call(phone=known)),) if known else ()
    return (*call, Choice("here", texts.HERE))


def _known_phone(turn: Turn) -> str | None:
    """The number of the open registration, else of the newest that was sent."""
    memory = turn.person.conversation
    open_ones = (turn.dialog, memory.parked_edit, memory.parked)
    forms = [one.form for one in open_ones if isinstance(one, Registering)]
    forms += [view.form for view in turn.person.registrations]
    return next((form.phone for form in forms if form.phone), None)


def _number_above(turn: Turn, heard: Heard) -> str | None:
    """ "…, số như trên": the one that stands in the form."""
    return _known_phone(turn) if _SAME_NUMBER.search(heard.unsigned) else None


def _phone(heard: Heard) -> str | None:
    """The number, also one said in words."""
    return read_phone(heard.text) or read_phone_of(heard)


def _stops(heard: Heard) -> bool:
    """No call is wanted any more; "đúng, gọi nhé" and "đừng gởi" only look so without marks."""
    if not _is_short(heard) or not any(pattern.search(heard.plain) for pattern in _STOPS):
        return False
    if _NOT_THEN.search(heard.folded):
        return False
    sends = any(word in heard.text.lower() for word in words.NO_CALL)
    return not sends and not contradicts(heard, words.STOPPING) and _phone(heard) is None


def _is_here(heard: Heard) -> bool:
    wishes = heard.wish is not None and heard.wish.by == "name"
    short = _is_short(heard) and not wishes
    return short and any(pattern.search(heard.plain) for pattern in _HERE)


def _is_short(heard: Heard) -> bool:
    return not _without_hour(heard).asks and len(heard.plain.split()) <= MOST_WORDS
