"""Who answered an announcement how, and who has to be called by telephone.

The rule: names and numbers are for those who may act, and looking at the call list is in the
journal.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.access import staff_required
from bot.desk.announcements import texts
from bot.desk.frame import actor, desk, now, page
from bot.desk.lists import asked
from bot.desk.people import texts as failing
from bot.desk.registrations.papers import as_file
from bot.web.documents import EXCEL
from handlers.announcements.texts import ROLL
from knowledge.typed.alphabet import alphabetical
from storage.announcements.announcements import Announcements, Recipient
from storage.units.names import unit_order

PAGE = 200
SHOWN = 500
SILENT = "chua-tra-loi"


@staff_required("clerk", reads="roll-calls")
def roll(request: Request) -> Response:
    """The answers with names, and who has not confirmed."""
    announcements, number = _announcements(request), _number(request)
    groups: dict[str, list[Recipient]] = {name: [] for name in (*ROLL, "none", "failed")}
    for one in everybody(announcements, number):
        groups[_group(one)].append(one)
    labels = {**ROLL, "none": texts.UNANSWERED, "failed": texts.FAILED}
    return page(
        request,
        "announcements/roll_call.html",
        d=texts,
        number=number,
        groups=[(labels[name], people, len(people)) for name, people in groups.items()],
        shown=SHOWN,
    )


@staff_required("clerk")
def call_list(request: Request) -> Response:
    """Everybody whom no message reached, or who has not answered, to be printed."""
    announcements, number = _announcements(request), _number(request)
    silent = asked(request, "ai") == SILENT
    wanted = "none" if silent else "failed"
    people = [one for one in everybody(announcements, number) if _group(one) == wanted]
    store = desk(request).app.store
    store.journal.note(actor(request), "export", f"announcement/{number}/call-list", now(request))
    return page(
        request,
        "announcements/call_list.html",
        d=texts,
        f=failing,
        number=number,
        silent=silent,
        people=sorted(people, key=lambda one: alphabetical(one.commune)),
        printed=texts.printed(at=now(request)),
    )


@staff_required("clerk")
def download(request: Request) -> Response:
    """Everybody with their answer as .xlsx."""
    announcements, number = _announcements(request), _number(request)
    labels = {**ROLL, "none": texts.UNANSWERED, "failed": texts.FAILED}
    rows = [(one, labels[_group(one)]) for one in everybody(announcements, number)]
    at = now(request)
    journal = desk(request).app.store.journal
    journal.note(actor(request), "export", f"announcement/{number}/roll", at)
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.desk.announcements.roll_sheet import roll_sheet

    return as_file(roll_sheet(texts.number_of(number), rows, at), EXCEL, f"diem-danh-{number}.xlsx")


def everybody(announcements: Announcements, number: int) -> list[Recipient]:
    """All recipients by their units, read a page at a time."""
    people = list[Recipient]()
    while found := announcements.recipients(number, "all", people[-1].id if people else 0, PAGE):
        people += found
    return sorted(people, key=lambda one: unit_order(one.unit))


def _group(one: Recipient) -> str:
    # First: who has answered was reached, whatever their delivery says.
    if one.answer is not None:
        return one.answer
    return "failed" if one.state in ("failed", "missed") else "none"


def _announcements(request: Request) -> Announcements:
    return desk(request).app.store.announcements


def _number(request: Request) -> int:
    number: int = request.path_params["number"]
    if _announcements(request).get(number) is None:
        raise HTTPException(404)
    return number
