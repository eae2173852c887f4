"""The staff's words and buttons in the chat.

The rule: for everybody else these words are ordinary text; only "/quantri" says that it is for
the staff, and only an invitation's code (`invited`) lets somebody in.
"""

import re

from handlers.acts.heard import Heard
from handlers.announcements import approve as staff_approve
from handlers.staff import at_desk, invited, texts
from handlers.staff import dates as staff_dates
from handlers.staff.asked import asked_for
from handlers.staff.covered import covered
from handlers.staff.deciding import bulk, by_name, returning
from handlers.staff.deciding import decide as staff_decide
from handlers.turn.turn import Turn, say, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.newcomers import ACTS as NEW_MAY
from handlers.values.orders import IssueLoginCode, SignOut
from handlers.values.replies import CODE, Choice, Reply
from handlers.values.staff import Numbers, StaffView
from handlers.values.state import Clerking

PAGE_WORDS = frozenset({"/quantri", "quan tri", "trang quan tri"})
_CODE = re.compile(r"(duyet|tiep nhan|tra lai|xem) (dk-\d{4}-\d{4,})")
_WORDS = {
    "cho duyet": "pending",
    "danh sach cho duyet": "pending",
    "so lieu": "numbers",
    "so lieu hom nay": "numbers",
    "dat ngay": "date",
    "dat ngay su kien": "date",
    "them su kien": "add-event",
    "themsukien": "add-event",
    "/themsukien": "add-event",
    "thong bao": "announce",
    "viet thong bao": "announce",
    "soan thong bao": "announce",
    "gui thong bao": "announce",
    "xuat danh sach": "export",
    "viec cua can bo": "commands",
    "thoat khoi moi may": "sign-out",
    "thoat moi may": "sign-out",
}
# What shows people or decides about them, or sends to all: behind the second factor here, too.
_GUARDED = frozenset(
    (
        "pending arrived withdrawn case accept accept-named count-all accept-all return return-line"
        " take-back take-back-last requests approve named"
    ).split()
)
# Questions of the dialog whose answer decides about somebody.
_DECIDING = ("reason", "accept-all")
_VIEWER_MAY = frozenset(
    (
        "pending arrived withdrawn numbers commands case sign-out page list absent questions"
        " requests find units take-back-last named charts hello unknown unsigned"
    ).split()
)


def typed_words(turn: Turn, heard: Heard) -> Outcome | None:
    """Do what the staff's words say; None for ordinary text, which it is for everybody else."""
    words = heard.plain
    staff = turn.person.staff
    # First, and for anybody: who is invited is nobody of the staff yet.
    joins = invited.typed(turn, heard)
    if joins is not None:
        return joins
    if words in PAGE_WORDS:
        if staff is not None:
            return login(turn)
        return stay(turn, texts.ONLY_STAFF) if words == "/quantri" else None
    if staff is None:
        return None
    coded = _CODE.fullmatch(words)
    if coded:
        act = {"tra lai": "return", "xem": "case"}.get(coded[1], "accept")
        return _act(turn, staff, act, coded[2].upper())
    wished = (
        _by_word(turn, heard)
        or bulk.decided(turn, heard)
        or _by_code(heard)
        or by_name.open_above(turn, heard)
        or by_name.named(turn, heard)
        or asked_for(words)
    )
    return _act(turn, staff, *wished) if wished else None


def _by_word(turn: Turn, heard: Heard) -> tuple[str, str] | None:
    """A word of the staff, an order about all or the last; one that is shown as a choice means
    the choice: "Đặt ngày" below a day, "Hoàn tác" below an announcement."""
    if heard.plain in {plain(label) for _, label in turn.person.conversation.offered}:
        return None
    act = _WORDS.get(heard.plain) or bulk.ordered(turn, heard)
    return (act, "") if act else None


def _by_code(heard: Heard) -> tuple[str, str] | None:
    """Registrations that are named by their codes or places."""
    line = returning.in_one_line(heard.text)
    if line is not None:
        return "return-line", " ".join(line)
    return ("accept-named", heard.plain) if bulk.codes_in(heard.plain) is not None else None


def pressed(turn: Turn, act: str, subject: str) -> Outcome | None:
    """A button of the staff; None for everybody else."""
    staff = turn.person.staff
    return None if staff is None else _act(turn, staff, act, subject)


def _act(turn: Turn, staff: StaffView, act: str, subject: str) -> Outcome | None:
    done = _done(turn, staff, act, subject)
    return done if done is None or staff.may_act else covered(done)


def _done(turn: Turn, staff: StaffView, act: str, subject: str) -> Outcome | None:
    if act not in _VIEWER_MAY and not staff.may_act:
        return stay(turn, texts.NEEDS_CLERK)
    until = staff.too_new(turn.now)
    if until is not None and act not in NEW_MAY:
        return stay(turn, texts.too_new(until=turn.local(until)))
    if act in _GUARDED and turn.lookup.clerk().lacks_second(staff.id, turn.now):
        return stay(turn, texts.second_first(where=at_desk.page_at(turn)))
    match act:
        case "pending":
            return staff_decide.pending(turn)
        case "arrived":
            return staff_decide.arrived(turn)
        case "withdrawn":
            return staff_decide.withdrawn(turn)
        case "requests":
            return staff_decide.requests(turn)
        case "case":
            return staff_decide.show(turn, subject)
        case "named":
            return by_name.listed(turn, subject)
        case "accept":
            return staff_decide.accept(turn, subject)
        case "accept-named":
            return bulk.accept_named(turn, bulk.codes_in(subject) or ())
        case "count-all":
            return bulk.count_all(turn)
        case "accept-all":
            return bulk.accept_all(turn, subject)
        case "take-back-last":
            return bulk.take_back_last(turn, staff)
        case "take-back":
            return bulk.take_back(turn, staff, subject)
        case "leave":
            return left(turn)
        case "return":
            return staff_decide.ask_reason(turn, subject)
        case "return-line":
            which, _, reason = subject.partition(" ")
            return returning.return_it(turn, which, reason)
        case "date":
            return staff_dates.start(turn)
        case "hello":
            return _greeted(turn, staff)
        case "numbers":
            return _numbers(turn)
        case "page":
            return login(turn)
        case act if act in at_desk.PAGES:
            return at_desk.show_the_way(turn, act)
        case "sign-out":
            return stay(turn, texts.SIGNED_OUT, effects=(SignOut(),))
        case "commands":
            return stay(turn, invited.commands_of(staff.role))
        case _:
            return _of_announcement(turn, staff, act, subject)


def _of_announcement(turn: Turn, staff: StaffView, act: str, subject: str) -> Outcome | None:
    """A button about an announcement; None for a number that does not exist."""
    number, _, mark = subject.partition(":")
    # A forged key: "²" is a digit and no number, and a longer one fits no column.
    known = number.isascii() and number.isdigit() and len(number) <= 15
    view = turn.lookup.clerk().announcement(int(number)) if known else None
    if view is None:
        return None
    match act:
        case "approve":
            return staff_approve.approve(turn, staff, view, mark)
        case "refuse":
            return staff_approve.refuse(turn, staff, view)
        case "undo":
            return staff_approve.undo(turn, staff, view)
        case _:
            return None


def login(turn: Turn) -> Outcome:
    """A code for the page, in a link that has it filled in."""
    text = texts.login(code=CODE, where=at_desk.page_at(turn, f"{at_desk.LOGIN}{CODE}"))
    return stay(turn, text, effects=(IssueLoginCode(),))


def _greeted(turn: Turn, staff: StaffView) -> Outcome | None:
    """By name, with what waits; in the middle of something as everybody is."""
    if not turn.idle or turn.inbound.group:
        return None
    text = texts.greeting(name=staff.name, found=_found(turn))
    ways = (("pending", texts.PENDING), ("commands", texts.STAFF_WORK))
    return stay(turn, Reply(text, tuple(Choice(f"staff:{act}:", label) for act, label in ways)))


def _numbers(turn: Turn) -> Outcome:
    return stay(turn, texts.numbers(now=turn.now, found=_found(turn)))


def _found(turn: Turn) -> Numbers:
    # Local midnight: the day of the office, not of the database.
    midnight = turn.now.replace(hour=0, minute=0, second=0, microsecond=0)
    return turn.lookup.clerk().numbers(midnight)


def prompt(turn: Turn, dialog: Clerking) -> Reply:
    """The open question once more."""
    if dialog.asks == "reason":
        return staff_decide.reason_question(turn, dialog.code or "")
    if dialog.asks == "accept-all":
        return bulk.sure(turn)
    return staff_dates.question(turn, dialog)


def answer(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    """Read the answer; a string is the sentence for what cannot be read, None a wrong choice."""
    staff = turn.person.staff
    # The role may have been taken away while the question was open.
    if staff is None or not staff.may_act:
        return say(turn, texts.ROLE_ENDED)
    # Or given anew: every question here ends in a decision or a date.
    until = staff.too_new(turn.now)
    if until is not None and typed.key != "no":
        return texts.too_new(until=turn.local(until))
    # So may the session at the desk have been: the question stays open until it is shown again.
    deciding = dialog.asks in _DECIDING and typed.key != "no"
    if deciding and turn.lookup.clerk().lacks_second(staff.id, turn.now):
        return texts.second_first(where=at_desk.page_at(turn))
    if dialog.asks == "reason":
        return staff_decide.answer_reason(turn, dialog, typed)
    if dialog.asks == "accept-all":
        return bulk.answer_all(turn, dialog, typed)
    return staff_dates.answer(turn, dialog, typed)


def left(turn: Turn) -> Outcome:
    """ "Cancel", "back" and "skip": nothing was changed."""
    return say(turn, texts.LEFT)
