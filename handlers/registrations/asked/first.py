"""A first message that tells who speaks and asks: the question is answered, a wish goes on.

The rule: of the wish only what stands outside the question is taken for values.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.questions import ask
from handlers.questions.clauses import name_of, place_of
from handlers.registrations import opening
from handlers.registrations.asked import admission, texts
from handlers.registrations.asked.clause import BEGIN_NOW
from handlers.registrations.asked.wanting import wanted
from handlers.registrations.asked.words import first as words
from handlers.registrations.asked.words.admission import OR_ONLY
from handlers.registrations.form.said import said_form
from handlers.registrations.said import taking
from handlers.registrations.said.told import at_consent
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

MOST_WORDS = 40
WAY_IN = "go:register"
# Before anything of the unit is written its words are no answer.
_BEGINNING = (Step.CONSENT, Step.KIND, Step.UNIT_TYPE, Step.REUSE)
_MOVEMENT, _OTHERS_MOVE = compiled(words.MOVEMENT), compiled(words.OTHERS_MOVE)
_OWN_UNIT, _TELLING = compiled(words.OWN_UNIT), compiled(words.TELLING)
_MAY, _OTHERS, _WISHES = map(compiled, (words.MAY, words.OTHERS, words.WISHES))
_NAMED, _ITSELF = compiled(words.NAMED), compiled(words.ITSELF)
_CLAUSES = re.compile(r"[,;.!\n]+")
_CONCERNED, _OF_MOVEMENT = compiled(words.CONCERNED), compiled(words.OF_MOVEMENT)
_OR_ONLY = compiled(OR_ONLY)
_PREPARE, _REGISTERS = compiled(words.PREPARE), compiled(words.REGISTERS)
_NO_PREPARING, _NO_FORM = compiled(words.NO_PREPARING), "mau-bieu"
_ABOUT_REGISTERING = compiled(words.ABOUT_REGISTERING)
_ORDERED, _BEGINS_NOW = compiled(words.ORDERED), compiled(words.BEGINS_NOW)
_GO_AHEAD, _TRIES = compiled(words.GO_AHEAD), compiled(words.TRIES)
_ASKS_ABOUT = compiled(words.ASKS_ABOUT, re.IGNORECASE)
_REGISTERING_ITSELF = compiled(words.REGISTERING_ITSELF)
_ON_BEHALF, _ASK_ON = compiled(words.ON_BEHALF), compiled(words.ASK_ON)
_FOR_ANOTHER = compiled(words.FOR_ANOTHER)
_SEAL, _CLAUSE = compiled(words.SEAL), compiled(words.CLAUSE, re.IGNORECASE)


def gone_ahead(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Rứa làm luôn đi em" below the way in, "thử đăng ký coi sao" anywhere: the form begins."""
    if not turn.idle or turn.inbound.group:
        return None
    if _ORDERED.fullmatch(heard.unsigned):
        return opening.start(turn)
    if "?" in heard.text:
        return None
    offered = dict(turn.person.conversation.offered).keys()
    only = offered in ({WAY_IN}, {BEGIN_NOW})
    goes = (only and _GO_AHEAD.fullmatch(heard.unsigned)) or _TRIES.fullmatch(heard.unsigned)
    agrees = BEGIN_NOW in offered and heard.lean in (None, "yes")
    begins = agrees and _BEGINS_NOW.fullmatch(heard.unsigned) and not heard.is_negated
    if goes or begins:
        return opening.start(turn)
    # "Tổ hợp tác X, xã Y": what is asked first is told at once.
    asks = heard.asks or heard.may_ask or heard.asks_whether or heard.is_negated
    slots = at_consent.told(heard, agrees=False) if only and not asks else Slots()
    # A wish is heard as one elsewhere.
    told = slots.unit_name and slots.commune and heard.meant.act != "register"
    return opening.start(turn, said_form(turn, slots)) if told else None


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """What there is, or whether such a unit may; None for everything else."""
    dialog = turn.dialog
    begins = turn.idle or (isinstance(dialog, Registering) and dialog.step in _BEGINNING)
    if not begins or turn.inbound.group or len(heard.unsigned.split()) > MOST_WORDS:
        return None
    if turn.idle and _ABOUT_REGISTERING.fullmatch(heard.unsigned):
        return admission.how(turn, heard)
    if _ASK_ON.search(heard.unsigned):
        return wanted.ask_on(turn, heard)
    sent = _ON_BEHALF.search(heard.unsigned) and _MAY.search(heard.unsigned)
    another = _FOR_ANOTHER.search(heard.unsigned) and not _tells_unit(heard)
    if sent or another:
        return wanted.behalf(turn, heard)
    prepares = _prepares(turn, heard)
    if prepares is not None:
        return prepares
    answered = _movement(turn, heard) or _may(turn, heard)
    if answered is None:
        return _only_asks(turn, heard)
    return _with_wish(turn, heard, answered) if turn.idle else answered


def _tells_unit(heard: Heard) -> bool:
    """ "…, HTX Tân Phú, 0912…": told to be written down, however politely it is asked."""
    slots = heard.meant.slots
    return slots.unit_name is not None or slots.phone is not None


def _only_asks(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Em bên HTX chè, muốn hỏi hạn đăng ký": asked, and no wish to register."""
    begins = turn.idle and heard.meant.act == "register" and heard.affair is None
    asks = _ASKS_ABOUT.search(heard.text) if begins else None
    rest = Heard(asks["asked"].strip()) if asks is not None else None
    if rest is None or not _REGISTERS.search(rest.unsigned) or _WISHES.search(rest.unsigned):
        return None
    if _REGISTERING_ITSELF.fullmatch(rest.unsigned):
        return admission.how(turn, heard)
    return in_passing(ask.ask(turn, rest))


def _prepares(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sếp bảo đăng ký, em phải chuẩn bị gì": what is asked for, and what the plan leaves open.

    Begun already, it asks itself for one thing after the other.
    """
    plain = heard.unsigned
    if not turn.idle or not _PREPARE.search(plain) or not _REGISTERS.search(plain):
        return None
    if _NO_PREPARING.search(plain) or turn.person.registrations:
        return None
    if heard.meant.act == "register" and heard.meant.slots.phone:
        return None  # "Đăng ký htx X …, chỉ tiêu …": the form is dictated, and nothing asked.
    told, silence = admission.how(turn, heard), turn.plan.silent.get(_NO_FORM)
    if silence is None or not told.replies or opening.closed_today(turn):
        return told
    places = [place_of(turn.plan, one) for one in silence.near if one in turn.plan.sections][:1]
    text = " ".join((silence.says, *(f"({place})" for place in places)))
    reply, *others = told.replies
    return replace(told, replies=(replace(reply, text=f"{reply.text}\n\n{text}"), *others))


def _movement(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Liên minh có phát động thi đua gì không": which plan, until when, and the way in."""
    plain, plan = heard.unsigned, turn.plan
    called = _NAMED.search(plain) is not None or _what_it_is(heard)
    if not (called or _MOVEMENT.search(plain)) or _OTHERS_MOVE.search(plain):
        return None
    text = texts.movement(
        plan=name_of(plan), title=plan.title, standing=menu.standing(turn), called=called
    )
    begin = Choice(WAY_IN, common.MENU_REGISTER)
    return in_passing(stay(turn, Reply(text, (begin,) if turn.idle else ())))


def _what_it_is(heard: Heard) -> bool:
    """ "…, nói ngắn thôi, thi đua là gì"; "số điện thoại phòng thi đua là gì" asks for a number."""
    if "thi dua" not in heard.unsigned:
        return False
    last = _CLAUSES.split(heard.plain)[-1]
    return _ITSELF.fullmatch(" ".join(last.split())) is not None


def _may(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tổ mình 9 người nuôi ong, không có con dấu, được không"."""
    plain = _OR_ONLY.sub("", heard.unsigned).strip()
    own = _OWN_UNIT.search(plain) and not _OTHERS.search(plain)
    may = own and _TELLING.search(plain) and _MAY.search(plain)
    concerned = own and _OF_MOVEMENT.search(heard.unsigned) and _CONCERNED.search(plain)
    told = admission.may(turn, heard) if may or concerned else None
    if told is None or not _SEAL.search(plain) or _names_seal(turn):
        return told
    reply, *others = told.replies
    reply = replace(reply, text=f"{reply.text}\n{texts.NO_SEAL}")
    return replace(told, replies=(reply, *others))


def _names_seal(turn: Turn) -> bool:
    return any(_SEAL.search(Heard(one.text).unsigned) for one in turn.plan.sections.values())


def _with_wish(turn: Turn, heard: Heard, answered: Outcome) -> Outcome:
    """The answer, and the registration that is wished for opened below it."""
    clauses = [Heard(one.strip()) for one in _CLAUSE.split(heard.text) if one.strip()]
    wish = next((one for one in clauses if _WISHES.search(one.unsigned)), None)
    if wish is None or wish.asks_whether or wish.is_negated:
        return answered
    begun = taking.wished(turn, wish) if wish.meant.act == "register" else None
    if begun is None:
        return answered
    first = replace(answered.replies[0], choices=())
    return replace(begun, replies=(first, *begun.replies))
