"""The staff's list in the chat: what waits, accepting it, returning it with a reason.

The rule: a registration is decided only while it waits and as it was shown, and its owner is told
in the same turn.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from handlers.acts.heard import Heard
from handlers.registrations import texts as registering
from handlers.registrations.form.table import form_text
from handlers.staff import texts as staff_texts
from handlers.staff.at_desk import PAGES, page_at, show_the_way
from handlers.staff.deciding import decide_texts as texts
from handlers.staff.words import deciding as words
from handlers.turn.texts import MENU_MINE
from handlers.turn.turn import Turn, say, stay, with_notes
from handlers.typed.read import clean, plain, read_place
from handlers.values.messages import Outcome
from handlers.values.orders import DecideRegistration, DecideRegistrations, NoteReading
from handlers.values.replies import Choice, Notice, Reply
from handlers.values.shown import label_texts as labels
from handlers.values.shown.masking import without_number
from handlers.values.staff import CaseView
from handlers.values.state import Clerking, Idle
from knowledge.typed.repeats import compiled

LISTED = "staff:case:"
SHOWN = 8
MAX_REASON = 500
_START = datetime(1970, 1, 1, tzinfo=UTC)
_ACCEPT_THIS, _LEAVES_IT = compiled(words.ACCEPT_THIS), compiled(words.LEAVES_IT)
_ACCEPTS, _LACKS = compiled(words.ACCEPTS), compiled(words.LACKS)


def pending(turn: Turn) -> Outcome:
    """The oldest registrations that wait, each with a button."""
    clerk = turn.lookup.clerk()
    cases = clerk.pending(SHOWN)
    numbers = clerk.numbers(turn.now.replace(hour=0, minute=0, second=0, microsecond=0))
    shown = [local(turn, one) for one in cases]
    text = texts.pending(cases=shown, total=numbers.sent) if cases else texts.NOTHING_PENDING
    if numbers.requests:
        where = page_at(turn, PAGES["requests"])
        text = f"{text}\n\n{texts.requests_wait(count=numbers.requests, where=where)}"
    return stay(turn, Reply(text, listed_choices(cases)))


def requests(turn: Turn) -> Outcome:
    """Whether anybody waits to be called, first of all, and where it is seen who."""
    waiting = turn.lookup.clerk().numbers(turn.now).requests
    way = show_the_way(turn, "requests")
    said = texts.requests_waiting(count=waiting) if waiting else texts.NO_REQUESTS
    return stay(turn, with_notes((said,), way.replies[0]))


def local(turn: Turn, case: CaseView) -> CaseView:
    """With its moments as the office's clock shows them."""
    return replace(case, sent_at=turn.local(case.sent_at), changed_at=turn.local(case.changed_at))


def arrived(turn: Turn) -> Outcome:
    """What came today, each with a button, and how many wait in all."""
    midnight = turn.now.replace(hour=0, minute=0, second=0, microsecond=0)
    clerk = turn.lookup.clerk()
    cases, numbers = clerk.arrived(midnight, SHOWN), clerk.numbers(midnight)
    shown = [local(turn, one) for one in cases]
    text = texts.arrived(cases=shown, total=numbers.today, waiting=numbers.sent)
    return stay(turn, Reply(text, listed_choices(cases)))


def withdrawn(turn: Turn) -> Outcome:
    """What was withdrawn last, each with a button."""
    clerk = turn.lookup.clerk()
    cases, total = clerk.withdrawn(SHOWN), clerk.numbers(turn.now).withdrawn
    shown = [replace(one, changed_at=turn.local(one.changed_at)) for one in cases]
    return stay(turn, Reply(texts.withdrawn(cases=shown, total=total), listed_choices(cases)))


def listed_choices(cases: Sequence[CaseView]) -> tuple[Choice, ...]:
    """A button for each."""
    return tuple(Choice(f"{LISTED}{one.code}", one.code) for one in cases)


def show(turn: Turn, code: str) -> Outcome:
    """One registration with what can be done about it."""
    case = turn.lookup.clerk().case(code)
    if case is None:
        return stay(turn, texts.no_case(code=code))
    may = turn.person.staff is not None and turn.person.staff.may_act
    # Numbers are for those who may act.
    form = case.form if may else without_number(case.form)
    text = texts.case(
        code=code,
        status=registering.STATUSES[case.status],
        text=form_text(form, turn.title_names()),
        page=page_at(turn, f"/dang-ky/{code}") if may and turn.office.staff_page else None,
    )
    choices = (
        # With the version that was read: a later one is first to be read as well.
        Choice(f"staff:accept:{code}:{case.version}", texts.ACCEPT),
        Choice(f"staff:return:{code}:{case.version}", texts.RETURN),
    )
    reply = Reply(text, choices if may and case.status == "sent" else ())
    return stay(turn, reply, effects=(NoteReading(code),))


def accept(turn: Turn, subject: str) -> Outcome:
    """Accept a registration that waits; `subject` is its code, behind a button with the version."""
    case = waiting(turn, *_code_and_version(subject))
    if not isinstance(case, CaseView):
        return stay(turn, case)
    notice = owner_notice(case.code, "accepted", None, case.form.unit_name or "")
    order = DecideRegistration(case.code, case.version, "accepted", None, notice)
    told = Reply(texts.accepted(code=case.code), (undoing(turn),))
    return stay(turn, told, effects=(DecideRegistrations((order,)),))


def undoing(turn: Turn) -> Choice:
    """The button that takes back what this turn decides."""
    return Choice(f"staff:take-back:{moment(turn.now)}", texts.TAKE_BACK)


def moment(at: datetime) -> str:
    """A moment as a button can carry it, to the last digit."""
    return str((at - _START) // timedelta(microseconds=1))


def ask_reason(turn: Turn, subject: str) -> Outcome:
    """Ask why a registration that waits is returned."""
    case = waiting(turn, *_code_and_version(subject))
    if not isinstance(case, CaseView):
        return stay(turn, case)
    dialog = Clerking("reason", code=case.code, version=case.version)
    return say(turn, reason_question(turn, case.code), dialog=dialog)


def reason_question(turn: Turn, code: str) -> Reply:
    """The usual reasons, and room for another."""
    case = turn.lookup.clerk().case(code)
    unit = case.form.unit_name if case else None
    choices = (Choice(key, label) for key, label in texts.RETURN_REASONS.items())
    return Reply(texts.ask_reason(code=code, unit=unit or ""), tuple(choices))


def answer_reason(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str:
    """Return it with the chosen or typed reason."""
    case = waiting(turn, dialog.code or "", dialog.version)
    if not isinstance(case, CaseView):
        return say(turn, case)
    if typed.key is None and _ACCEPT_THIS.fullmatch(typed.unsigned):
        done = accept(turn, f"{case.code}:{case.version}")
        return replace(done, conversation=replace(done.conversation, dialog=Idle()))
    if typed.key is None and _LEAVES_IT.fullmatch(typed.unsigned):
        return say(turn, staff_texts.LEFT)
    reason = _reason(typed)
    if not reason or (typed.key is None and _is_none(typed)):
        return texts.REASON_AS_TYPED
    told = Reply(texts.returned(code=case.code, reason=reason), (undoing(turn),))
    return say(turn, told, effects=(returning(case, reason),))


def _is_none(typed: Heard) -> bool:
    """Whether it asks or orders, and does not tell what is missing: the owner would get it."""
    ordered = _ACCEPTS.search(typed.unsigned) is not None
    return (typed.asks or ordered) and _LACKS.search(typed.unsigned) is None


def returning(case: CaseView, reason: str) -> DecideRegistrations:
    """What returns it with this reason, and tells its owner."""
    notice = owner_notice(case.code, "returned", reason, case.form.unit_name or "")
    order = DecideRegistration(case.code, case.version, "returned", reason, notice)
    return DecideRegistrations((order,))


def _reason(typed: Heard) -> str:
    """A usual reason when it was pressed or numbered or typed whole, else the typed words."""
    label = texts.RETURN_REASONS.get(typed.key or "")
    words = clean(typed.text, MAX_REASON)
    # A typed reason that only resembles a usual one stays as typed: the owner acts on it.
    if label and (plain(words) == plain(label) or read_place(plain(words)) is not None):
        return label
    return words


def owner_notice(code: str, status: str, reason: str | None, unit: str = "") -> Notice:
    """What the owner of a registration is told about a decision."""
    line, mine = texts.named(code=code, unit=unit), Choice("go:mine", MENU_MINE)
    if status == "returned":
        ask_staff = Choice("go:ask-staff", texts.ASK_STAFF)
        alone = texts.told_returned(which=line, reason=reason or "")
        together = texts.told_several_returned(reason=reason or "")
        return Notice(
            Reply(alone, (Choice(f"edit:{code}", texts.EDIT), ask_staff)),
            texts.line(which=line),
            Reply(together, (mine, ask_staff)),
        )
    alone = _TOLD[status](which=line)
    view = Choice(f"view:{code}", registering.VIEW_IT)
    several = Reply(texts.TOLD_SEVERAL[status], (mine,))
    return Notice(Reply(alone, (view,)), texts.line(which=line), several)


_TOLD: dict[str, Callable[..., str]] = {
    "accepted": texts.told_accepted,
    "collected": texts.told_collected,
}


def taken_back_notice(code: str, status: str) -> Notice:
    """What the owner is told when a decision is taken back, and the registration what it was."""
    state = labels.STATUSES[status]
    view = Choice(f"view:{code}", registering.VIEW_IT)
    return Notice(
        Reply(texts.told_taken_back(code=code, state=state), (view,)),
        texts.line(which=texts.back_to(code=code, state=state)),
        Reply(texts.TOLD_SEVERAL["taken-back"], (Choice("go:mine", MENU_MINE),)),
    )


def waiting(turn: Turn, code: str, version: int | None) -> CaseView | Reply:
    """The registration when it can be decided, else why it cannot; any version for None."""
    case = turn.lookup.clerk().case(code)
    if case is None:
        return Reply(texts.no_case(code=code))
    if case.status == "sent" and version in (None, case.version):
        return case
    refusal = texts.cannot_decide(code=code, status=case.status, by=case.decided_by)
    return Reply(refusal, (Choice(f"staff:case:{code}", code),))


def _code_and_version(subject: str) -> tuple[str, int | None]:
    code, _, version = subject.partition(":")
    # "²" is a digit to Python and no number.
    known = version.isascii() and version.isdigit() and len(version) < 10
    return code, int(version) if known else None
