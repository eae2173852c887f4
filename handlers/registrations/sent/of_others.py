"""Whether another unit has registered, who has, how many: not told here.

The rule: what somebody sent is told to nobody else; of one's own is said how it stands.
"""

from handlers.acts.heard import Heard
from handlers.registrations.sent import own_file, own_file_texts
from handlers.registrations.words.sending import of_others as words
from handlers.requests import texts as calling
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_WORDS = 22
_OF_A_UNIT, _WHO_HAS = compiled(words.OF_A_UNIT), compiled(words.WHO_HAS)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "HTX Hồng Hà đã đăng ký chưa", "ai đăng ký rồi"; None for one's own and everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > MOST_WORDS:
        return None
    unit = _OF_A_UNIT.search(plain)
    if unit is not None:
        name = unit["name"].strip()
        others = name in words.ANY
        own = not others and (words.OWN.issuperset(name.split()) or name.startswith("cua "))
        if own or _is_own(turn, name):
            return own_file.status(turn, heard)
        unit = None if others else unit
    elif _WHO_HAS.search(plain) is None:
        return None
    begin = Choice("go:register", common.MENU_REGISTER)
    call = Choice("go:meet-staff", calling.CALL_ME)
    office = turn.plan.organisation.office
    sent = any(view.stands for view in turn.person.registrations)
    text = own_file_texts.of_others(office=office, named=unit is not None, sent=sent)
    return in_passing(stay(turn, Reply(text, (call,) if sent else (begin, call))))


def _is_own(turn: Turn, name: str) -> bool:
    """Whether it is the unit of a registration of one's own; its commune may be named behind it."""
    sent = (fold(view.form.unit_name or "") for view in turn.person.registrations)
    own = (one.removeprefix("htx").removeprefix("hop tac xa").strip() for one in sent)
    return any(one and (one in name or name in one) for one in own)
