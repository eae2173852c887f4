"""Many registrations accepted with one line of the chat, and taken back for a minute.

The rule: what is accepted was named or counted before; of what came meanwhile nothing is.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.staff import texts as staff_texts
from handlers.staff.deciding import bulk_texts as texts
from handlers.staff.deciding import decide_texts
from handlers.staff.deciding.decide import (
    LISTED,
    moment,
    owner_notice,
    taken_back_notice,
    undoing,
)
from handlers.staff.words import deciding as words
from handlers.turn.turn import Turn, say, stay
from handlers.values.messages import Outcome
from handlers.values.orders import DecideRegistration, DecideRegistrations, TakeBack
from handlers.values.replies import Choice, Reply
from handlers.values.staff import CaseView, StaffView, mark_of
from handlers.values.state import Clerking, Idle, Registering
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST = 60
_ACCEPT = re.compile(r"(?:duyet|tiep nhan) (.+)")
_BETWEEN = re.compile(r"(?:\s|,|;|\+|\b(?:va|so|cai|ban|thu|cai thu|dang ky)\b)+")
_CODE = re.compile(r"dk-(\d{4})-(\d{4,})")
_NUMBER = re.compile(r"\d{1,6}")
_FIRST = re.compile(r"\b(?:dau tien|dau|thu nhat)\b")
_ALL = "staff:accept-all:"
_YES, _LEAVES_IT = compiled(words.YES_TO_ALL), compiled(words.LEAVES_IT)
_DECIDES = compiled(words.DECIDES)
_ALL_OF_THEM, _TAKE_BACK = compiled(words.ALL_OF_THEM), compiled(words.TAKE_BACK)


def codes_in(words: str) -> tuple[str, ...] | None:
    """The codes that a line accepts, shortened ones of the same year; None for any other line.

    Empty when numbers stand there without a year: places on the list that was shown.
    """
    accepting = _ACCEPT.fullmatch(_FIRST.sub("1", words))
    parts = [part for part in _BETWEEN.split(accepting[1]) if part] if accepting else []
    if not parts or not all(_CODE.fullmatch(one) or _NUMBER.fullmatch(one) for one in parts):
        return None
    year, found = "", list[str]()
    for part in parts:
        whole = _CODE.fullmatch(part)
        if whole is None and not year:
            return ()
        year, number = (whole[1], whole[2]) if whole else (year, part.zfill(4))
        found.append(f"DK-{year}-{number}")
    return tuple(dict.fromkeys(found))


def accept_named(turn: Turn, codes: tuple[str, ...]) -> Outcome:
    """Accept every one of these that waits, and say why another does not."""
    shown = listed(turn)
    # Without a year they are places on the list of what waits, while it is what was shown last.
    if not codes and shown:
        said = fold(turn.inbound.text or "")
        places = [int(one) for one in _NUMBER.findall(_FIRST.sub("1", said))]
        beside = [place for place in places if not 0 < place <= len(shown)]
        if beside:
            return stay(turn, texts.not_on_list(places=beside, last=len(shown)))
        codes = tuple(dict.fromkeys(shown[place - 1] for place in places))
    if not codes:
        return stay(turn, texts.YEAR_NEEDED)
    if len(codes) > MOST:
        return stay(turn, texts.too_many(most=MOST))
    cases, refused = list[tuple[str, int]](), list[str]()
    for code in codes:
        case = turn.lookup.clerk().case(code)
        if case is not None and case.status == "sent":
            cases.append((code, case.version))
        else:
            refused.append(_why(code, case))
    return _accepted(turn, tuple(cases), tuple(refused))


def listed(turn: Turn) -> tuple[str, ...]:
    """The codes of the list that numbers mean now, in its order."""
    offered = (key for key, _ in turn.person.conversation.offered)
    return tuple(key.removeprefix(LISTED) for key in offered if key.startswith(LISTED))


def not_on_list(place: int, last: int) -> str:
    """A place that the list does not have."""
    return texts.not_on_list(places=[place], last=last)


def count_all(turn: Turn) -> Outcome:
    """Say how many wait, and ask; in the midst of a form as a question of its own."""
    waiting = turn.lookup.clerk().waiting()
    if not waiting:
        return stay(turn, decide_texts.NOTHING_PENDING)
    mark = mark_of(*waiting)
    if isinstance(turn.dialog, Registering):
        # The form's own question would stand below, and a typed yes would answer that.
        return say(turn, sure(turn), dialog=Clerking("accept-all", mark=mark))
    return stay(turn, _sure(waiting, f"{_ALL}{mark}", "staff:leave:"))


def sure(turn: Turn) -> Reply:
    """The same question of the dialog."""
    return _sure(turn.lookup.clerk().waiting(), "yes", "no")


def _sure(waiting: tuple[tuple[str, int], ...], yes: str, no: str) -> Reply:
    if not waiting:
        return Reply(decide_texts.NOTHING_PENDING, (Choice(no, staff_texts.STOP),))
    first, last = waiting[0][0], waiting[-1][0]
    asked = texts.sure(count=len(waiting), first=first, last=last)
    accept = Choice(yes, texts.accept_all(count=len(waiting)))
    return Reply(asked, (accept, Choice(no, staff_texts.STOP)))


def answer_all(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    """The yes or the no to all that was counted, and the form that waits once more."""
    if typed.key == "no":
        return say(turn, staff_texts.LEFT)
    if typed.key != "yes":
        return None
    waiting = turn.lookup.clerk().waiting()
    if waiting and mark_of(*waiting) != dialog.mark:
        return say(turn, sure(turn), dialog=replace(dialog, mark=mark_of(*waiting)))
    done = _accepted(turn, waiting) if waiting else stay(turn, decide_texts.NOTHING_PENDING)
    return replace(done, conversation=replace(done.conversation, dialog=Idle()))


def ordered(turn: Turn, heard: Heard) -> str | None:
    """What an order about many does: all of them, the last one taken back, or nothing at all."""
    if heard.may_ask:
        return None
    leaves = _LEAVES_IT.fullmatch(heard.unsigned) and _DECIDES.search(heard.unsigned)
    if leaves and not isinstance(turn.dialog, Registering):
        return "leave"
    if _ALL_OF_THEM.fullmatch(heard.unsigned):
        return "count-all"
    return "take-back-last" if _TAKE_BACK.fullmatch(heard.unsigned) else None


def decided(turn: Turn, heard: Heard) -> tuple[str, str] | None:
    """(act, mark) of a yes or a no to the count, when nothing came in between that asks as well."""
    offered = (key for key, _ in turn.person.conversation.offered)
    asked = next((key for key in offered if key.startswith(_ALL)), None)
    if asked is None or turn.person.pushed or heard.may_ask:
        return None
    if _YES.fullmatch(heard.unsigned):
        return "accept-all", asked.removeprefix(_ALL)
    return ("leave", "") if _LEAVES_IT.fullmatch(heard.unsigned) else None


def accept_all(turn: Turn, mark: str) -> Outcome:
    """Accept all that were counted; when others came or went, they are counted again."""
    waiting = turn.lookup.clerk().waiting()
    return _accepted(turn, waiting) if waiting and mark_of(*waiting) == mark else count_all(turn)


def take_back_last(turn: Turn, staff: StaffView) -> Outcome:
    """The same by words, where a form's question stands below."""
    recent = turn.lookup.clerk().recent_act(staff.name, turn.now)
    return take_back(turn, staff, moment(recent.at) if recent else "")


def take_back(turn: Turn, staff: StaffView, mark: str) -> Outcome:
    """Undo what this member of the staff has just decided."""
    recent = turn.lookup.clerk().recent_act(staff.name, turn.now)
    if recent is None or moment(recent.at) != mark:
        return stay(turn, texts.TOO_LATE)
    notices = tuple((code, taken_back_notice(code, was)) for code, was in recent.before.items())
    told = texts.taken_back(count=len(recent.before))
    return stay(turn, told, effects=(TakeBack(recent.at, notices),))


def _accepted(
    turn: Turn, cases: tuple[tuple[str, int], ...], refused: tuple[str, ...] = ()
) -> Outcome:
    text = texts.accepted(codes=[code for code, _ in cases], refused=refused)
    if not cases:
        return stay(turn, text)
    orders = tuple(
        DecideRegistration(code, version, "accepted", None, owner_notice(code, "accepted", None))
        for code, version in cases
    )
    return stay(turn, Reply(text, (undoing(turn),)), effects=(DecideRegistrations(orders),))


def _why(code: str, case: CaseView | None) -> str:
    if case is None:
        return decide_texts.no_case(code=code)
    return decide_texts.cannot_decide(code=code, status=case.status, by=case.decided_by)
