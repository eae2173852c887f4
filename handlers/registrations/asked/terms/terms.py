"""What people wonder about before they give anything, or at a question: told in a line or two.

The rule: nothing is done, agreed to or chosen by asking; the open question stands below.
"""

import re
from dataclasses import replace

from handlers.acts.assent import says_agreed
from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.registrations import opening
from handlers.registrations.asked import texts
from handlers.registrations.asked.terms import priced
from handlers.registrations.asked.terms import trust_texts as trust
from handlers.registrations.asked.terms.words import terms as words
from handlers.registrations.texts import kept_until
from handlers.turn.texts import day_text
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_WISHES_MYSELF, _FEE = re.compile(words.WISHES_MYSELF), re.compile(words.FEE)
_THIS_YEAR_TOO = compiled(words.THIS_YEAR_TOO)
_OF_MOVEMENT = re.compile(words.OF_MOVEMENT)
_NUMBER, _SANCTION = re.compile(words.NUMBER), re.compile(words.SANCTION)


def seen(turn: Turn, heard: Heard) -> Outcome:
    """ "Ai xem được"."""
    return _told(turn, trust.seen(office=turn.plan.organisation.office))


def purpose(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Lưu tên chú làm gì", "sao hỏi lắm thế"."""
    if says_agreed(heard):
        return None  # "Đồng ý rồi sao hỏi mãi thế".
    if _OF_MOVEMENT.search(heard.unsigned):
        return None  # "Phát động thi đua mần chi rứa" asks the plan.
    return told(turn, heard, trust.NUMBER if _is_about_number(turn, heard) else trust.WHY)


def kept_long(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Giữ mấy năm" of a registration; with none open the whole page of truth tells."""
    if not isinstance(turn.dialog, Registering):
        return None
    return _told(turn, trust.kept_long(until=kept_until(months=turn.office.keep_months)))


def unwilling(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Không cho số được không", "không đồng ý thì sao"."""
    if _is_about_number(turn, heard):
        return told(turn, heard, trust.NUMBER)
    step = turn.dialog.step if isinstance(turn.dialog, Registering) else None
    if not turn.idle and step != Step.CONSENT:
        return None
    return _told(turn, trust.without(office=turn.plan.organisation.office))


def costs(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có phải đóng gì không"; None where the plan has a price for what is asked about."""
    if priced.by_plan(turn, heard):
        return None
    return _told(turn, fee(turn))


def fee(turn: Turn) -> str:
    """What it costs here, and that the plan says nothing of it, where it does not."""
    plan = turn.plan
    silent = not any(_FEE.search(one.text.lower()) for one in plan.sections.values())
    return trust.costs_unsaid(plan=name_of(plan)) if silent else trust.COSTS


def told(turn: Turn, heard: Heard, text: str) -> Outcome:
    """The answer; below it the consent in few words, where registering is wished for beside."""
    wishes = turn.idle and not turn.inbound.group and _WISHES_MYSELF.search(heard.unsigned)
    if not wishes or "registration" in turn.person.consents:
        return _told(turn, text)
    memory = turn.person.conversation
    person = replace(turn.person, conversation=replace(memory, brief=True))
    begun = opening.start(replace(turn, person=person))
    after = replace(begun.conversation, brief=memory.brief)
    return replace(begun, conversation=after, replies=(Reply(text), *begun.replies))


def unmet(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Lỡ không đạt thì sao": that nothing is said of it; None where the plan may say it."""
    if any(_SANCTION.search(one.text.lower()) for one in turn.plan.sections.values()):
        return None
    office = turn.plan.organisation.office
    return _told(turn, texts.unmet(plan=name_of(turn.plan), office=office))


def yearly(turn: Turn, heard: Heard) -> Outcome:
    """ "Năm ngoái đăng ký rồi, năm nay có phải đăng ký lại không"."""
    end = turn.plan.period.end if turn.plan.reviewed else None
    until = texts.until_end(day=day_text(end)) if end else ""
    office = turn.plan.organisation.office
    return _told(turn, texts.yearly(plan=name_of(turn.plan), until=until, office=office))


def this_year_too(turn: Turn, heard: Heard) -> Outcome | None:
    """The same with a title that was had then, of which nothing is taken for this year."""
    if not turn.idle or turn.inbound.group or "nam nay" not in heard.unsigned:
        return None
    return yearly(turn, heard) if _THIS_YEAR_TOO.match(heard.unsigned) else None


def this_number(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Số máy này luôn": no channel shows it unless it is sent."""
    dialog = turn.dialog
    at_phone = isinstance(dialog, Registering) and dialog.step == Step.PHONE
    return stay(turn, texts.NUMBER_UNSEEN) if at_phone else None


def _is_about_number(turn: Turn, heard: Heard) -> bool:
    at_phone = isinstance(turn.dialog, Registering) and turn.dialog.step == Step.PHONE
    is_book = words.BOOK in heard.lowered.split()
    return at_phone or (not is_book and _NUMBER.search(heard.unsigned) is not None)


def _told(turn: Turn, text: str) -> Outcome:
    return in_passing(stay(turn, Reply(text)))
