"""Who may register, who must, how it goes, which papers, who decides: with a way in.

The rule: "yes" is only said where the plan names that kind of unit, and the words are quoted; what
the plan does not say is said not to stand there.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import answering, ask
from handlers.questions.clauses import cite, name_of, place_of
from handlers.questions.judging import answers_alone, judge
from handlers.questions.judging import spoken_of as last_asked
from handlers.registrations import opening, showing
from handlers.registrations.asked import not_taken, texts, verdict_texts
from handlers.registrations.asked.clause import asking_to_begin, clause, spoken_of, with_way_in
from handlers.registrations.asked.verdict import (
    KINDS,
    UNITS,
    is_elsewhere,
    left_open,
    names,
    of_list,
    own_units,
    people_too,
    verdict,
)
from handlers.registrations.asked.wanting import texts as wanted_texts
from handlers.registrations.asked.wanting import wanted
from handlers.registrations.asked.words import admission as words
from handlers.registrations.asked.words import elsewhere as places
from handlers.registrations.sent import own_file_texts
from handlers.turn import texts as common
from handlers.turn.texts import day_text, last_day_text
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.assent import may_ask
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering
from knowledge.search.search import Judgement, Match
from knowledge.typed.normalize import fold

_DENIED, _DENIED_UNIT = re.compile(words.DENIED), re.compile(words.DENIED_UNIT)
_NO_MEMBER = re.compile(words.NO_MEMBER)
_PERSONS, _MEMBERS = re.compile(words.PERSONS), re.compile(words.MEMBERS)
_OF_ONESELF, _ANY_UNIT = re.compile(words.OF_ONESELF), re.compile(words.ANY_UNIT)
_REGISTERING = re.compile(words.REGISTERING)
_WHICH, _OR_ONLY = re.compile(words.WHICH), re.compile(words.OR_ONLY)
_OWN_CASE, _COUNTED = re.compile(words.OWN_CASE), re.compile(words.COUNTED)
_UNSPOKEN, _ALL_THE_SAME = re.compile(words.UNSPOKEN), re.compile(words.ALL_THE_SAME)
_AND_ALSO = re.compile(r"(?:the |vay )?(?:con|the)\s+")
_ASKS_IF_IT_MAY = re.compile(words.ASKS_IF_IT_MAY)
_ALLIANCES_OWN = re.compile(words.ALLIANCES_OWN)
_WISHED = re.compile(places.WISHED)
_TO_SIGN, _HAS_TO_SIGN = re.compile(words.TO_SIGN), re.compile(words.HAS_TO_SIGN)
_ASKS_TO_SIGN = re.compile(words.ASKS_TO_SIGN)
_IN_PERSON, _OF_PLAN = re.compile(words.IN_PERSON), re.compile(words.OF_PLAN)
_OF_A_FILE, _LISTS_FILE = re.compile(words.OF_A_FILE), re.compile(words.LISTS_FILE)
_FOR_ELSE = re.compile(words.FOR_ELSE)
_NO_SEAL, _CLAUSE = re.compile(words.NO_SEAL), re.compile(r"[,;.!\n]+")
_ELSEWHERE = tuple(
    (name, re.compile(rf"\b(?:{pattern})\b"), whom) for name, pattern, whom in places.ELSEWHERE
)
_NAMED_ON, _VALUE = re.compile(places.NAMED_ON), re.compile(places.VALUE)
_TAKES_PART = re.compile(places.TAKES_PART)
_MAY_DO, _TAKING_PART = re.compile(words.MAY_DO), re.compile(words.TAKING_PART)
_BY_ANOTHER = re.compile(words.BY_ANOTHER)
MOST_WORDS = 20


def may(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tổ hợp tác em có được đăng ký không"; None where the plan's answer is not certain."""
    plain = _OR_ONLY.sub("", heard.unsigned)
    if _WHICH.search(plain):
        return None  # "HTX nào được tham gia" asks for all of them.
    if any(not _TAKING_PART.search(one["what"]) for one in _MAY_DO.finditer(plain)):
        return None
    whose = _COUNTED.sub(" ", plain)
    person = _is_of_person(plain, whose)
    asked = words.ASK_PERSONS if person else words.ASK_UNITS
    named = _kind_named(plain, whose, person=person)
    found = clause(turn, words.ask_unit(name=named)) if named and not person else None
    found = found or clause(turn, asked)
    found = of_list(turn, found, named) if named and not person else found
    if found is None or is_elsewhere(turn, heard, found[2]):
        return None
    plan, section, quote = found
    named = named if not person or names(quote, named) else None
    unset = wanted.unset(turn, heard)
    unspoken = _UNSPOKEN.search(_DENIED.sub(" ", plain)) is not None
    if unset and not (named or person or unspoken):
        return wanted.least(turn, heard)
    answered = _by_plan(turn, heard, section) if person and named is None else None
    if answered is not None:
        return answered
    told = verdict(heard, plan, section, named, quote, unspoken=unspoken)
    parts = [told, texts.quoted(quote=quote, citation=cite(plan, section))]
    if named and not person and names(quote, named):
        parts += people_too(turn, named)
    if person and _ALLIANCES_OWN.search(plain):
        parts += own_units(turn)
    own_case = _OWN_CASE.search(_DENIED_UNIT.sub(" ", plain) if named else plain) is not None
    if unspoken:
        parts.append(verdict_texts.NOT_SPOKEN_OF)
    elif unset:
        parts.append(wanted_texts.not_set(things=unset))
    elif own_case:
        parts.append(verdict_texts.NOT_NAMED)
    if own_case or unspoken or not names(quote, named):
        parts.append(left_open(turn, named))
    sure = names(quote, named) and not (own_case or unspoken)
    told_of = asking_to_begin if sure and told.startswith(verdict_texts.YES) else with_way_in
    return spoken_of(turn, heard, found, told_of(turn, "\n\n".join(parts)))


def _is_of_person(plain: str, whose: str) -> bool:
    """Whether it is asked of somebody and not of a unit."""
    if _PERSONS.search(whose):
        return not _MEMBERS.search(plain)
    of_unit = _ANY_UNIT.search(plain) or any(one.search(plain) for _, one in UNITS)
    return not of_unit and _OF_ONESELF.search(plain) is not None


def _kind_named(plain: str, whose: str, *, person: bool) -> str | None:
    """The kind of unit, or of person, that it is asked of."""
    kinds, said = (KINDS if person else UNITS), _DENIED.sub(" ", _DENIED_UNIT.sub(" ", whose))
    named = next((name for name, one in kinds if one.search(said)), None)
    return None if named in words.MEMBERS_ONLY and _NO_MEMBER.search(plain) else named


def in_that_case(turn: Turn, heard: Heard) -> Outcome | None:
    """ "HTX bị phạt có được xét không": whether it may all the same, of which no plan speaks."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or _UNSPOKEN.search(plain) is None:
        return None
    named = any(one.search(plain) for _, one in UNITS) or _PERSONS.search(plain)
    asks = _ALL_THE_SAME.search(plain) and _ASKS_IF_IT_MAY.search(plain)
    lead = None if asks else _AND_ALSO.match(fold(heard.text))
    if lead is not None:
        # "Thế còn DN nợ thuế", right below such a question; the "còn" is nobody's child.
        before, heard = last_asked(turn), Heard(heard.text[lead.end() :], None, heard.at)
        about = fold(before.question) if before is not None else ""
        asks = _ALL_THE_SAME.search(about) and _ASKS_IF_IT_MAY.search(about)
    return may(turn, heard) if named and asks and not answers_alone(turn, heard) else None


def _by_plan(turn: Turn, heard: Heard, section: str) -> Outcome | None:
    """What the plan's own answer says of just that kind of person, with the way in."""
    plan, judgement = judge(turn, heard)
    found = judgement.matches[0].section if judgement.outcome == "answer" else None
    if found is None or found not in plan.sections:
        return None
    if place_of(plan, found) != place_of(plan, section):
        return None
    told = ask.ask(turn, heard)
    first, *others = told.replies
    begin = (Choice("go:register", common.MENU_REGISTER),) if turn.idle else ()
    reply = replace(first, choices=(*begin, *first.choices))
    return in_passing(replace(told, replies=(reply, *others)))


def must(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có bắt buộc không": that no duty stands in the plan; None where that word does."""
    if not turn.idle and not _REGISTERING.search(heard.plain):
        return None  # "Chỉ tiêu có bắt buộc không" is about the step.
    found = clause(turn, words.ASK_MUST)
    if found is None:
        return None
    plan, section, quote = found
    if any(words.DUTY in fold(one.text) for one in plan.sections.values()):
        return None
    office = turn.plan.organisation.office
    parts = (
        texts.must(plan=name_of(plan)),
        texts.quoted(quote=quote, citation=cite(plan, section)),
        texts.must_end(office=office),
    )
    return spoken_of(turn, heard, found, with_way_in(turn, "\n\n".join(parts)))


def how(turn: Turn, heard: Heard) -> Outcome:
    """ "Răng mà đăng ký rứa": how it goes, and the way in; outside the window that it is closed."""
    return (opening.closed_today(turn) if turn.idle else None) or with_way_in(turn, texts.HOW)


def signing(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có phải lên tận nơi ký gì không": as the receipt said of the paper, and no rule more."""
    asks = heard.asks or heard.may_ask or heard.asks_whether
    if turn.inbound.group or len(heard.plain.split()) > MOST_WORDS:
        return None
    # Before anything is sent the plan may have been asked.
    own = turn.idle and bool(turn.person.registrations)
    pattern = _TO_SIGN if own else _HAS_TO_SIGN
    if pattern.search(heard.unsigned) is None:
        return None
    clauses = [heard.part(one) for one in _CLAUSE.split(heard.text) if one.strip()]
    told = asks or any(may_ask(one) or _ASKS_TO_SIGN.search(one.unsigned) for one in clauses)
    return papers(turn, heard) if told else None


def in_person(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nộp trực tiếp được không hay phải qua đây": here is enough; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > MOST_WORDS:
        return None
    if _IN_PERSON.search(plain) is None or _OF_PLAN.search(plain):
        return None
    return with_way_in(turn, texts.in_person(office=turn.plan.organisation.office))


def papers(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có phải nộp giấy gì không"; None for a loan, or a file whose papers the plan lists."""
    if _FOR_ELSE.search(heard.unsigned):
        return None
    if _OF_A_FILE.search(heard.unsigned) and any(
        _LISTS_FILE.search(fold(one.text)) for one in turn.plan.sections.values()
    ):
        return None
    # Who has no seal asks about just that; what the plan leaves open the office has to say.
    office = turn.plan.organisation.office
    sealless = _NO_SEAL.search(heard.unsigned) is not None
    ask = texts.no_seal(office=office) if sealless else texts.papers_ask(office=office)
    return in_passing(stay(turn, Reply("\n\n".join((*_of_papers(turn), f"{texts.PAPERS} {ask}")))))


def _of_papers(turn: Turn) -> tuple[str, ...]:
    """That the plan is silent on them, with what it says of registering; else nothing."""
    found = clause(turn, words.ASK_MUST)
    if found is None or any(words.PAPER in fold(one.text) for one in found[0].sections.values()):
        return ()
    plan, section, quote = found
    quoted = texts.quoted(quote=quote, citation=cite(plan, section))
    return texts.no_papers(plan=name_of(plan)), quoted


def anew(turn: Turn, heard: Heard) -> Outcome:
    """ "Xóa rồi mai đăng ký lại được không"."""
    closed = opening.closed_today(turn) if turn.idle else None
    if closed is not None:
        return closed
    standing = next((view for view in turn.person.registrations if view.stands), None)
    if standing is not None:
        choice = Choice(f"view:{standing.code}", own_file_texts.view(code=standing.code))
        return in_passing(stay(turn, Reply(texts.anew_standing(code=standing.code), (choice,))))
    window = turn.plan.registration
    deadline = turn.plan.registration_deadline
    said = deadline and last_day_text(day=deadline, words=turn.plan.deadline_words)
    until = texts.until_day(said=said) if said else ""
    if deadline is None and window is not None and window.end is not None:
        until = texts.until_end(day=day_text(window.end))
    # What was taken back is offered to be used again.
    again = texts.anew_reused if turn.person.registrations else texts.anew
    return with_way_in(turn, again(until=until))


def by_another(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Pgđ mới nhắn vô đây dki lại là được hả": whoever comes after may register here."""
    if not turn.idle or turn.inbound.group or _BY_ANOTHER.search(heard.unsigned) is None:
        return None
    return anew(turn, heard)


def elsewhere(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Xin nghệ nhân ưu tú được không": not here, and whom to ask; None for everything else."""
    dialog, plain = turn.dialog, heard.unsigned
    # What a unit aims at, or is called, may hold each of these words.
    names = isinstance(dialog, Registering) and dialog.step in showing.TEXT_STEPS
    if names or len(plain.split()) > MOST_WORDS or not _WISHED.search(plain):
        return None
    each = ((name, who, one.search(plain)) for name, one, who in _ELSEWHERE)
    found = next(((name, who, one[0]) for name, who, one in each if one), None)
    if found is None or (heard.is_negated and not heard.asks_whether):
        return None
    who = _taking_part(turn, found[2])
    if who is not None and not _VALUE.search(plain):
        by_clause = Judgement("answer", (Match(who, 1.0),), None)
        return in_passing(answering.judged(turn, turn.plan, heard, by_clause))
    if _of_plan(turn, heard, found[2]):
        return None if not_taken.is_closed(turn) else in_passing(ask.ask(turn, heard))
    told = texts.elsewhere(name=found[0], whom=found[1], registers=turn.plan.registers)
    return in_passing(stay(turn, told))


def _taking_part(turn: Turn, thing: str) -> str | None:
    """The clause of the plan that tells who takes part by it ("sản phẩm OCOP từ 3 sao")."""
    sections = turn.plan.sections.values()
    each = ((one.id, fold(" ".join((*one.under[-1:], one.text)))) for one in sections)
    return next((id_ for id_, text in each if thing in text and _TAKES_PART.search(text)), None)


def _of_plan(turn: Turn, heard: Heard, thing: str) -> bool:
    """Whether a plan speaks of it, and is asked ("hạn nộp hồ sơ OCOP đợt 2 là ngày nào")."""
    named_on = _NAMED_ON.search(heard.unsigned)
    named = f" {named_on[0] if named_on else thing} "
    if not any(named in plan.folded for plan in turn.answering):
        return False
    # "Đăng ký được không" asks for nothing that stands there.
    return _VALUE.search(heard.unsigned) is not None or not turn.plan.registers
