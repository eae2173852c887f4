"""How the office is reached: its number and address where they are known, else a call back.

The rule: a number is told only where the office gave it; asking for it passes nothing on.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import answering, ask
from handlers.questions.dated import own_subject
from handlers.questions.judging import answers_alone, judge, spoken_of
from handlers.requests import calling, texts
from handlers.requests.said import phone_in
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.words import reaching as words
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold

MOST_WORDS, MOST_NEAR = 16, 3
_ADDRESS = re.compile(words.ADDRESS_OF_OFFICE)
_BODY, _TELEPHONE = re.compile(words.BODY), re.compile(r"\b\d{4}[. ]?\d{3}")
_NUMBER, _WHOM = re.compile(words.NUMBER_OF_OFFICE), re.compile(words.WHOM)
_ASKS_NUMBER, _WISHES = re.compile(words.ASKS_NUMBER), re.compile(words.WISHES_SOMEBODY)
_ONLY_THAT, _EMAIL = re.compile(words.ONLY_THAT), re.compile(words.EMAIL)
_WRITTEN = re.compile(r"(?<!\d)(?:\+84|0)\d(?:[ .-]?\d){7,9}(?!\d)")
_WHO_KNOWS = re.compile(words.WHO_KNOWS)
_WHO_DOES = re.compile(words.WHO_DOES)
_ELSE, _OWN_WISH = re.compile(words.SOMETHING_ELSE), re.compile(words.CALL_ME)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """A wish for somebody; None where it is for a number that stands in the plan."""
    numbers = turn.idle and _NUMBER.search(heard.unsigned) is not None
    if numbers and answers_alone(turn, heard):
        return None
    # "Cán bộ nào đi tư vấn giải thể" asks who does it, and wishes for nobody.
    if turn.idle and _WHO_DOES.match(heard.unsigned):
        return None
    # Who asks for a number has asked nobody to call.
    only_asks = turn.idle and _asks_number(heard) and not turn.inbound.group
    return _told(turn, heard) if only_asks else calling.wished(turn, heard)


def _asks_number(heard: Heard) -> bool:
    said = heard.unsigned
    asks = _ASKS_NUMBER.search(said) or _NUMBER.search(said) or _WHOM.search(said)
    wishes = _WISHES.search(said) and not _WHOM.search(said)
    return bool(asks) and not wishes and phone_in(heard) is None


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Số máy liên minh", "muốn hỏi trực tiếp thì gặp ai"; None for everything else."""
    said = heard.unsigned
    if turn.inbound.group or len(said.split()) > MOST_WORDS or _ELSE.search(said):
        return None
    if turn.idle and own_subject.is_asked(turn, heard):
        return None  # "Hoi cho o dau" without its marks.
    located = turn.plan.organisation.address is not None and _ADDRESS.search(said) is not None
    knows = turn.idle and spoken_of(turn) is not None and _WHO_KNOWS.search(said)
    asks = (
        located
        or knows
        or _NUMBER.search(said)
        or (_WHOM.search(said) and not _OWN_WISH.search(said))
    )
    asks = asks or (turn.idle and _ONLY_THAT.search(said))
    if not asks or heard.affair == "unanswered":
        return None  # "Gọi số liên minh không được": the number is known.
    return _told(turn, heard)


def _told(turn: Turn, heard: Heard) -> Outcome | None:
    """What the plan has of another number than the office's, else how the office is reached."""
    by_plan = _by_plan(turn, heard)
    if by_plan is not None:
        return by_plan
    answer = ask.ask(turn, heard)
    offered = {choice.key for reply in answer.replies for choice in reply.choices}
    if turn.office.entries.get(turn.plan.id) and "fb:good" in offered:
        return None  # The staff have answered it.
    body, another = turn.plan.organisation, _names_another(turn, heard)
    if another and any(_TELEPHONE.search(reply.text) for reply in answer.replies):
        return None  # The plan gives theirs.
    told = texts.reached(office=body.office, phone=body.phone, address=body.address)
    if _lacks_email(turn, heard):
        told = f"{texts.NO_EMAIL}\n\n{told}"
    told = texts.not_theirs(reached=told) if another else told
    call = (Choice("go:meet-staff", texts.CALL_ME),) if turn.idle else ()
    # What is not known here is the staff's to know.
    noted = () if body.phone or body.address else answer.effects
    effects = tuple(one for one in noted if isinstance(one, NoteQuestion))
    return in_passing(stay(turn, Reply(told, call), effects=effects))


def _lacks_email(turn: Turn, heard: Heard) -> bool:
    """Whether an address for letters is asked for where a plan as it comes has none."""
    as_it_comes = turn.office.matchers[turn.plan.id].as_it_comes is not None
    asks = as_it_comes and _EMAIL.search(heard.unsigned) is not None
    return asks and not any("@" in one.text for one in turn.plan.sections.values())


def _by_plan(turn: Turn, heard: Heard) -> Outcome | None:
    """The clause of a plan as it comes with an e-mail, or another number than the office's."""
    plan = turn.plan
    if turn.office.matchers[plan.id].as_it_comes is None:
        return None
    if _EMAIL.search(heard.unsigned):
        return _answered(turn, heard, [one for one, e in plan.sections.items() if "@" in e.text])
    own = _digits(plan.organisation.phone or "")
    near = (one.section for one in judge(turn, heard)[1].matches[:MOST_NEAR])
    texts_of = ((one, plan.sections[one].text) for one in near if one in plan.sections)
    written = ((one, map(_digits, _WRITTEN.findall(text))) for one, text in texts_of)
    return _answered(turn, heard, [one for one, numbers in written if {*numbers} - {own}])


def _answered(turn: Turn, heard: Heard, giving: list[str]) -> Outcome | None:
    """Told by these clauses, the likeliest first; None without any."""
    if not giving:
        return None
    likely = [one.section for one in judge(turn, heard)[1].matches]
    giving.sort(key=lambda one: likely.index(one) if one in likely else len(likely))
    told = answering.answer(turn, turn.plan, heard, tuple(giving))
    return in_passing(replace(told, effects=(*told.effects, CountQuestion("answered"))))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _names_another(turn: Turn, heard: Heard) -> bool:
    """Whether the number of a body is asked for that a plan as it comes names beside the office."""
    plan = turn.plan
    if turn.office.matchers[plan.id].as_it_comes is None:
        return False
    own = fold(f"{plan.organisation.office} {plan.organisation.name}")
    named = (found["body"] for found in _BODY.finditer(heard.unsigned))
    return any(one not in own and f" {one} " in plan.folded for one in named)
