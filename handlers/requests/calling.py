"""A wish for somebody of the office: passed on at once, then the number to call is asked for.

The rule: the wish is with the staff before anything is asked, so it is not lost with whoever does
not answer; a number is only taken where a call is wished for, and goes with the wish.
"""

import re
from dataclasses import replace

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.questions import ask
from handlers.questions.judging import spoken_of
from handlers.requests import texts
from handlers.requests.said import (
    ANY_HOUR,
    MAX_WORDS,
    OTHER_NUMBER,
    REFUSES,
    SAME_NUMBER,
    TELLING_WORDS,
    asks,
    beside_number,
    but_number,
    calls,
    drops_number,
    phone_in,
    points_at_known,
    stops,
    wants_answer_here,
)
from handlers.turn.turn import Turn, in_passing, say, stay, with_notes
from handlers.typed.assent import is_sending
from handlers.typed.phones import count_digits
from handlers.typed.read import has_letters
from handlers.typed.words import calling as words
from handlers.values.effects import DropRequest, NoteRequest
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Idle, Registering, Requesting, Step
from knowledge.typed.normalize import fold

# Fewer digits are an hour or a day; from here on a number was meant.
DIGITS_OF_PHONE = 7
# The choice below data that nobody asked for.
CALLS_TOLD = "told:call"
# The buttons below an answer of the plan; whoever names a matter of their own means that.
_ANSWERED = ("fb:", "sec:")
_GIVES_UP = re.compile(words.GIVES_UP)
_LABELLED, _WHOM_TO_REACH = re.compile(words.LABELLED), re.compile(words.WHOM_TO_REACH)
_LABEL = re.compile(words.LABEL, re.IGNORECASE)
_REACHED_BEHIND = re.compile(words.REACHED_BEHIND)
_REACHED = (Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE)
_MATTER, _TIMED = re.compile(words.MATTER), re.compile(words.TIMED)


def wished(turn: Turn, heard: Heard) -> Outcome:
    """Somebody of the office is wanted: passed on, or said to be with them already."""
    if ends(turn, heard):
        return stopped(turn) or in_passing(stay(turn, texts.NONE_OPEN))
    phone, before = phone_in(heard) or _number_above(turn, heard), turn.lookup.open_request()
    question = _question(turn)
    note = NoteRequest(heard.text[:MAX_WORDS] or texts.MEET, phone, question)
    if before is not None and phone is None and not isinstance(turn.dialog, Requesting):
        said = texts.waiting(at=turn.local(before.at), phone=before.phone)
        return in_passing(stay(turn, said, effects=(note,)))
    passed = texts.passed_on(office=turn.plan.organisation.office, question=question)
    if phone is not None:
        told = texts.with_words(words=heard.text) if _TIMED.search(heard.folded) else ""
        said = f"{passed} {texts.will_call(phone=phone)}{told}"
        return closed(turn, said, note)
    asked = with_notes((passed,), prompt(turn))
    return say(turn, asked, dialog=Requesting(), effects=(note,))


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
    if phone is None or not calls(heard) or phone_in(heard) != phone:
        return outcome
    asked = isinstance(turn.dialog, Registering) and turn.dialog.step in _REACHED
    reached = asked and _names_whom_to_reach(heard)
    if reached or _LABELLED.match(heard.folded) or _is_label_alone(heard):
        return outcome  # "Liên hệ chị Mỷ 0355…": who is to be written down.
    first, *others = outcome.replies
    replies = (with_notes((texts.will_call(phone=phone),), first), *others)
    note = NoteRequest(heard.text[:MAX_WORDS], phone, _question(turn))
    return replace(outcome, replies=replies, effects=(*outcome.effects, note))


def _names_whom_to_reach(heard: Heard) -> bool:
    """ "Liên hệ tôi …"; also behind another: "ông Phùng, nhưng liên lạc thì gọi chị Lụa"."""
    behind = _REACHED_BEHIND.split(heard.folded)
    return any(_WHOM_TO_REACH.match(one) for one in behind)


def _is_label_alone(heard: Heard) -> bool:
    """ "HTX X …, liên hệ anh Toàn giám đốc 09…": the label of who is named, and no wish."""
    named = heard.meant.slots.contact_name is not None
    return named and not calls(Heard(_LABEL.sub(" ", heard.text), at=heard.at))


def prompt(turn: Turn) -> Reply:
    """The number, asked again."""
    known = known_phone(turn)
    return Reply(texts.ask_known(phone=known) if known else texts.ask_phone(), _choices(turn))


def decided(turn: Turn, heard: Heard) -> Outcome | None:
    """A number, or "here is enough": the answers that are clear by themselves."""
    phone = phone_in(heard)
    if phone is not None:
        return called(turn, phone, beside_number(heard))
    memory = turn.person.conversation
    if (memory.parked or memory.parked_edit) and (says_send(heard) or is_sending(heard)):
        return say(turn)  # Meant for the form that waits, which comes back.
    return here(turn) if wants_answer_here(heard) else _pointed(turn, heard)


def _pointed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gọi số cũ ấy", "ừ": the number that is known; another one, or none known, is asked for."""
    line, known = heard.unsigned, known_phone(turn)
    if OTHER_NUMBER.search(line) or (heard.lean == "no" and _is_offered(turn)):
        return stay(turn, Reply(texts.OTHER_NUMBER, (Choice("here", texts.HERE),)))
    if heard.key is not None or not (heard.lean == "yes" or points_at_known(line)):
        return None
    if asks(heard):
        # "Số ấy đúng không": which it is stands there.
        return stay(turn, prompt(turn)) if SAME_NUMBER.search(line) else None
    if REFUSES.search(line) or words.STOPPING.split()[0] in heard.text.lower():
        return None
    if known is None:
        return stay(turn, with_notes((texts.NO_NUMBER_YET,), prompt(turn)))
    timed = _TIMED.search(heard.folded) or ANY_HOUR.search(line)
    return called(turn, known, heard.text[:MAX_WORDS] if timed else "")


def _is_offered(turn: Turn) -> bool:
    """Whether the known number is what the "no" is said to."""
    return any(key == "known" for key, _ in turn.person.conversation.offered)


def answered(turn: Turn, heard: Heard) -> Outcome | str | None:
    """A choice; a question is answered and the number not asked for again; the rest goes along."""
    if heard.key == "here":
        return here(turn)
    known = known_phone(turn)
    if heard.key == "known" and known is not None:
        return called(turn, known, "")
    if count_digits(heard.text) >= (DIGITS_OF_PHONE if has_letters(heard.text) else 1):
        return texts.BAD_PHONE
    if asks(heard):
        told = ask.ask(turn, heard)
        return replace(told, conversation=replace(told.conversation, dialog=Idle()))
    if _GIVES_UP.match(heard.unsigned):
        return closed(turn, texts.STOPPED, DropRequest())
    if len(heard.text.split()) < TELLING_WORDS:
        return None
    return stay(turn, texts.ADDED, prompt(turn), effects=(NoteRequest(heard.text[:MAX_WORDS]),))


def here(turn: Turn) -> Outcome:
    """No call: the staff write here."""
    return say(turn, texts.ANSWERED_HERE)


def stopped(turn: Turn) -> Outcome | None:
    """The wish goes with its number; None where nothing waits."""
    if turn.lookup.open_request() is None:
        return None
    return closed(turn, texts.STOPPED, DropRequest())


def ends(turn: Turn, heard: Heard) -> bool:
    """No call is wanted any more; of the number that waits it may be said, too."""
    if stops(heard):
        return True
    phone, rest = but_number(heard)
    if phone is None or not (stops(rest) or drops_number(rest)):
        return False
    # Whoever says it of another number is called at this one.
    before = turn.lookup.open_request()
    return before is not None and before.phone in (None, phone)


def called(turn: Turn, phone: str, said: str) -> Outcome:
    """The number to call goes with the wish."""
    return closed(turn, texts.will_call(phone=phone), NoteRequest(said, phone))


def closed(turn: Turn, said: str, effect: NoteRequest | DropRequest) -> Outcome:
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


def _choices(turn: Turn) -> tuple[Choice, ...]:
    known = known_phone(turn)
    call = (Choice("known", texts.call(phone=known)),) if known else ()
    return (*call, Choice("here", texts.HERE))


def known_phone(turn: Turn) -> str | None:
    """The number of the open registration, else of the newest that was sent."""
    memory = turn.person.conversation
    open_ones = (turn.dialog, memory.parked_edit, memory.parked)
    forms = [one.form for one in open_ones if isinstance(one, Registering)]
    forms += [view.form for view in turn.person.registrations]
    return next((form.phone for form in forms if form.phone), None)


def _number_above(turn: Turn, heard: Heard) -> str | None:
    """ "…, số như trên": the one that stands in the form, or was told right above."""
    if SAME_NUMBER.search(heard.unsigned):
        return known_phone(turn) or _told_above(turn)
    return _told_above(turn)


def _told_above(turn: Turn) -> str | None:
    """The number in what was told right above, where it was asked whether to call."""
    asked = spoken_of(turn)
    told = any(key == CALLS_TOLD for key, _ in turn.person.conversation.offered)
    return phone_in(Heard(asked.question)) if asked is not None and told else None
