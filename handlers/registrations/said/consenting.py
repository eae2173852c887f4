"""What is said at the consent besides yes and no: who is registered, or what is not to be kept.

The rule: it consents to nothing and refuses nothing; what was said is remembered, what cannot be
left out is named, and the consent is asked once more.
"""

import re
from dataclasses import replace

from handlers.acts.agreed import agreed_beside
from handlers.acts.assent import hangs_on, holds_back, is_clear_yes, says_agreed
from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.words.kinds import ALONE, INDIVIDUAL
from handlers.questions import ask
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.asked.terms import trust
from handlers.registrations.form.parts.kind import is_for_oneself
from handlers.registrations.form.said import of_speaker, said_form
from handlers.registrations.form.said_texts import SELF
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.said.told import at_consent as values
from handlers.registrations.showing import show
from handlers.registrations.words import consenting as words
from handlers.talk.manner import asks_in_full, asks_short
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.typed.assent import is_negated, is_polite, is_sending, read_lean
from handlers.values.effects import RecordConsent
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Form, Participant, Registering, Step
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_KIND_ALONE = compiled(ALONE)
_CLAUSES = compiled(words.CLAUSES)
_REFUSES = compiled(words.REFUSES)
_NOT_KEPT = compiled(words.NOT_KEPT)
_AGREES = compiled(words.AGREES)
_LIMITS = compiled(words.LIMITS)
_BREAKS, _BEHIND = (compiled(one, re.IGNORECASE) for one in (words.BREAKS, words.BEHIND))
_BREAKS_KIND, _WORD = compiled(words.BREAKS_KIND, re.IGNORECASE), compiled(r"\w+")
_KIND_WORD = compiled("|".join(words.KIND_WORD))
_ALLOWS, _NOT_WAITING = compiled(words.ALLOWS), compiled(words.NOT_WAITING)
_SHORT_YES = compiled(words.SHORT_YES)
_SENDS = compiled(words.SENDS)
_REFUSES_ANYBODY = compiled(words.REFUSES_ANYBODY)
_LEFT_OUT, _AGREES_SO = compiled(words.LEFT_OUT), compiled(words.AGREES_SO)
_PARTS, _WISHES_IT = compiled(words.PARTS), compiled(words.WISHES_IT)
_CONDITION_ANYWHERE = compiled(words.CONDITION_ANYWHERE)
_SENTENCES = compiled(words.PARTS)
_GRUMBLES = compiled("|".join(words.GRUMBLES))
# Behind as many letters nobody has said a yes alone.
_LONGEST_YES = 200
_ALONE = compiled(words.ALONE)
_YES = compiled(words.YES)
_CONDITION, _PLAINLY = compiled(words.CONDITION), compiled(words.PLAINLY)
_YES_AND_WISH = compiled(words.YES_AND_WISH)


def in_short(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nói ngắn thôi nhé" at the consent: asked once more, in its short words; or in the whole."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or dialog.step != Step.CONSENT:
        return None
    if dialog.brief and heard.key is None and asks_in_full(heard):
        return show(turn, replace(dialog, brief=False))
    return show(turn, replace(dialog, brief=True)) if asks_short(heard) else None


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tiên tiến cho tui thôi, đừng ghi tập thể"; None for a plain yes, no or question."""
    said = _said(turn, dialog, heard)
    if said is None or not holds_back(heard) or not consents(said):
        return said
    # "Đồng ý, chớ lưu số", "ok lưu à": without its marks it had been a yes.
    return stay(turn, Reply(common.CONSENT_AGAIN, ask_step(turn, dialog).choices))


def consents(said: Outcome) -> bool:
    """Whether the consent is given by what is done."""
    return any(isinstance(one, RecordConsent) and one.given for one in said.effects)


def _said(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    numbers = values.numbers(turn, dialog, heard)
    if numbers is not None:
        return numbers
    short = _is_yes(heard) and _SHORT_YES.fullmatch(heard.unsigned)
    if (short or _YES_AND_WISH.fullmatch(heard.lowered.strip())) and "?" not in heard.text:
        return _given(turn, dialog, heard)
    wished = _WISHES_IT.fullmatch(heard.unsigned)
    wishes = wished and not (heard.command or heard.asks)
    mine = _agreed_for_oneself(turn, dialog, heard)
    # "Cho tôi đăng ký" only wishes again, whoever is to be registered.
    if mine is not None or (is_for_oneself(heard) and not wished):
        return mine or taking.take(turn, dialog, Slots(kind=INDIVIDUAL))
    if wished and heard.command:
        return None  # The command alone shows all of it again.
    if is_sending(heard) or wishes or _SENDS.fullmatch(heard.unsigned):
        # Nothing is there to be sent yet: whether it may be kept is asked once more.
        return stay(turn, Reply(common.CONSENT_AGAIN, ask_step(turn, dialog).choices))
    if _KIND_ALONE.fullmatch(heard.unsigned):
        # Answered ahead: "tập thể" there is no question about the plan.
        return taking.take(turn, dialog, Slots(kind=read_form(heard, "kind").kind))
    beside = agreed_beside(heard)
    if beside is not None:
        return _agreed(turn, dialog, heard, Heard(beside))
    kindly = _gruffly_agreed(turn, dialog, heard) or _kindly_agreed(turn, dialog, heard)
    if kindly is not None:
        return kindly
    hangs = _hangs(turn, heard)
    if hangs is not None:
        return hangs
    asked = _asked_behind(turn, dialog, heard) or _more_said(turn, dialog, heard)
    if asked is not None:
        return asked
    # "Chớ sợ gì" before a yes is no "no" about it.
    if not heard.is_negated or says_agreed(heard):
        return None
    clauses = [heard.part(part) for part in _CLAUSES.split(heard.text) if part.strip()]
    leans = [read_lean(clause) for clause in clauses]
    agrees = "yes" in leans or any(map(_agrees, clauses))
    refuses = "no" in leans and not agrees
    if "?" in heard.text or refuses:
        return None
    # "Tôi đồng ý nhưng đừng lưu số": what is refused is a part, and not the consent.
    limits = agrees and _LIMITS.search(heard.plain)
    if not limits and _REFUSES.search(heard.plain):
        return None
    slots = read_form(heard, "consent")
    if slots.kind is not None:
        return taking.take(turn, dialog, slots)
    if limits:
        return stay(turn, Reply(texts.ALL_NEEDED, ask_step(turn, dialog).choices))
    return None


def _kindly_agreed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đồng ý. Đề nghị chỉ dùng đúng mục đích": a yes, and a word about what is kept to anyway.

    Each clause is known as a whole; whatever leaves something out, or waits, is none of them.
    """
    if "?" in heard.text or _LEFT_OUT.search(heard.plain) or heard.may_ask:
        return None
    if _ALLOWS.fullmatch(heard.unsigned) and _NOT_WAITING.search(heard.lowered):
        return _given(turn, dialog, heard) if not heard.text.isascii() else None
    clauses = [one for one in _BREAKS_KIND.split(heard.text) if _WORD.search(one)]
    first, *others = [Heard(one.strip(), at="consent") for one in clauses]
    agrees = says_agreed(first) or _AGREES_SO.fullmatch(first.unsigned)
    # Two yeses, one behind the other, are one ("được, đồng ý, …").
    while others and not agrees and (read_lean(first) == "yes" or is_clear_yes(first)):
        first, *others = others
        agrees = says_agreed(first) or _AGREES_SO.fullmatch(first.unsigned)
    kind = all(_KIND_WORD.fullmatch(one.unsigned) for one in others)
    if not (agrees and others and kind) or not _marks_agree(first):
        return None
    given = _given(turn, dialog, heard)
    if given is None or not given.replies:
        return None
    head, *tail = given.replies
    return replace(given, replies=(with_notes((texts.KEPT_TO_IT,), head), *tail))


def _agreed_for_oneself(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đồng ý, đăng ký cho mình tôi": a yes, and who is registered."""
    yes, *rest = [Heard(one.strip(), at="consent") for one in _SENTENCES.split(heard.text, 1)]
    agrees = (says_agreed(yes) and _PLAINLY.search(yes.plain)) or _is_yes(yes)
    # "Đồng ý, đăng ký cho em" only asks to have it done.
    if not (agrees and rest) or not is_for_oneself(rest[0]) or not _ALONE.search(rest[0].unsigned):
        return None
    carried = replace(dialog.carried, kind="individual", people=(Participant(SELF),))
    return _given(turn, replace(dialog, carried=carried), heard)


def _gruffly_agreed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Ừ đồng ý, hỏi gì mà dài thế": a clear yes, and a grumble or a courtesy behind it."""
    first, *others = [Heard(one.strip(), at="consent") for one in _SENTENCES.split(heard.text)]
    others = [one for one in others if one.text]
    agrees = says_agreed(first) or _AGREES_SO.fullmatch(first.unsigned)
    if "?" in heard.text or not (agrees and others) or not _marks_agree(first):
        return None
    return _given(turn, dialog, heard) if all(map(_grumbles, others)) else None


def _grumbles(said: Heard) -> bool:
    """ "Hỏi gì mà dài thế", "phiền cán bộ quá": nothing is asked for by it, and nothing doubted."""
    marked = {word for word in _WORD.findall(said.lowered) if not word.isascii()}
    return marked <= words.GRUMBLES_MARKED and _GRUMBLES.fullmatch(said.unsigned) is not None


def _hangs(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Không mất tiền thì đồng ý": what it hangs on is answered, and the yes asked for again."""
    if not hangs_on(heard):
        return None
    answer = trust.about_terms(turn, heard)
    return in_passing(stay(turn, Reply(answer))) if answer else None


def _given(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    given = registration.answer(turn, dialog, heard.meaning("yes"))
    return given if isinstance(given, Outcome) else None


def _agreed(turn: Turn, dialog: Registering, heard: Heard, rest: Heard) -> Outcome | None:
    """The yes, with what is said beside it."""
    asked = _asked_behind(turn, dialog, heard)
    if asked is not None:
        return asked
    said = of_speaker(turn, said_form(turn, values.wished(rest))) if rest.text else Form()
    kept = {name: one for name, one in vars(said).items() if one not in (None, ())}
    return _given(turn, replace(dialog, carried=replace(dialog.carried, **kept)), heard)


def _marks_agree(said: Heard) -> bool:
    """ "Đồng ý" with its marks or none, and nothing that only looks like it without them."""
    return said.text.isascii() or any(one in said.lowered for one in words.AGREEING_MARKED)


def _more_said(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thế thì em đồng ý, đăng ký cho em", "đồng ý, HTX Hoa Ban": a yes, a wish and values.

    Without a yes the values wait for one; nothing counts beside a refusal, a doubt or a condition.
    """
    if heard.is_negated or "?" in heard.text or _CONDITION_ANYWHERE.search(heard.plain):
        return None
    clauses = [Heard(part, at="consent") for part in _PARTS.split(heard.text) if part.strip()]
    bare = not (heard.asks or heard.may_ask or heard.asks_whether)
    agreeing = [one for one in clauses if says_agreed(one) and _PLAINLY.search(one.plain)]
    agreeing += [one for one in clauses[:1] if bare and one not in agreeing and _is_yes(one)]
    others = [one for one in clauses if one not in agreeing]
    rest = Heard(", ".join(one.text.strip() for one in others))
    slots = values.told(rest, agrees=bool(agreeing))
    said = of_speaker(turn, said_form(turn, slots)) if others else Form()
    wishes = all(_WISHES_IT.fullmatch(one.unsigned) or is_polite(one) for one in others)
    if agreeing and others and (said != Form() or wishes):
        kept = {name: one for name, one in vars(said).items() if one not in (None, ())}
        carried = replace(dialog, carried=replace(dialog.carried, **kept))
        given = registration.answer(turn, carried, heard.meaning("yes"))
        return given if isinstance(given, Outcome) else None
    # "Ok đk luôn, cả tập thể cả cá nhân": what is said is kept, and the yes asked for again.
    if _AGREES.search(heard.plain) or heard.asks or said == Form():
        return None
    return taking.take(turn, dialog, slots)


def _is_yes(said: Heard) -> bool:
    """ "Ừ", "ok hiểu": where a yes is asked for, nothing else stands in the clause."""
    marked = {word for word in _WORD.findall(said.lowered) if not word.isascii()}
    return marked <= words.YES_MARKED and _YES.fullmatch(said.unsigned) is not None


def refused(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Không cho lưu tên đâu": the consent is refused, and nothing was kept that could go."""
    if heard.asks or "?" in heard.text:
        return None
    if hangs_on(heard) or not _NOT_KEPT.search(heard.plain) or _AGREES.search(heard.plain):
        return None
    result = registration.answer(turn, dialog, heard.meaning("no"))
    return result if isinstance(result, Outcome) else None


def _agrees(clause: Said) -> bool:
    """ "Tui đồng ý": a clause that agrees, and negates nothing."""
    return bool(_AGREES.search(clause.plain)) and not is_negated(clause)


def _asked_behind(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đồng ý em nhé, mà ai xem được": the yes counts, unless it hangs on what is asked."""
    for cut in _BREAKS.finditer(heard.text):
        if cut.start() > _LONGEST_YES:
            return None
        yes = Heard(heard.text[: cut.start()], at="consent")
        question = Heard(_BEHIND.sub("", heard.text[cut.end() :]))
        if not (says_agreed(yes) or yes.lean == "yes") or not _PLAINLY.search(yes.plain):
            continue
        answer = trust.about_consent(turn, question)
        if answer is None and not says_agreed(yes):
            # "Ok, z hồ sơ em ai xử lý": heard, and something else is asked.
            return None
        asks = answer is not None or _is_question(question)
        told = "?" not in question.text and (
            _REFUSES_ANYBODY.search(question.unsigned) or _LEFT_OUT.search(question.unsigned)
        )
        waits = not words.WAITING_MARKED.isdisjoint(_WORD.findall(question.lowered))
        if not asks or told or waits or _CONDITION.search(question.unsigned):
            return None
        given = registration.answer(turn, dialog, heard.meaning("yes"))
        if not isinstance(given, Outcome):
            return None
        first = Reply(answer) if answer else ask.ask(turn, question).replies[0]
        return replace(given, replies=(replace(first, choices=()), *given.replies))
    return None


def _is_question(heard: Heard) -> bool:
    asks = heard.asks or heard.may_ask or heard.asks_whether or "?" in heard.text
    return asks and len(heard.unsigned.split()) >= words.LEAST_WORDS
