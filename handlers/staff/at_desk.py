"""What the staff do on the desk and not in the chat: its words are answered with the right page.

The rule: what is composed is composed where its effect is shown, and everybody's data go through
no messaging platform.
"""

from handlers.staff import texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome

# The desk's own paths, which this folder may not import; a test opens each of them.
PAGES = {
    "announce": "/thong-bao/soan",
    "add-event": "/lich/them-su-kien",
    "charts": "/",
    "export": "/dang-ky",
    "requests": "/yeu-cau",
    "list": "/dang-ky",
    "absent": "/chua-dang-ky",
    "questions": "/cau-hoi",
    "find": "/dang-ky",
    "unknown": "/dang-ky",
    "units": "/don-vi",
    "people": "/nhan-su",
    "plans": "/ke-hoach",
    "unsigned": "/dang-ky?ban-ky=no",
}


# The page for the code, which a link fills in.
LOGIN = "/dang-nhap?ma="


def show_the_way(turn: Turn, act: str) -> Outcome:
    """Where this is done now."""
    return stay(turn, texts.at_desk(act=act, where=page_at(turn, PAGES[act])))


def lost_state(turn: Turn) -> str | None:
    """To whoever was in a dialog that is no more; some of the staff's went to the desk."""
    staff = turn.person.staff
    if staff is None or not staff.may_act:
        return None
    return texts.lost_state(where=page_at(turn))


def page_at(turn: Turn, path: str = "") -> str:
    """Where a page of the desk opens."""
    office = turn.office
    page = f"{office.staff_page}{path}" if office.staff_page else None
    return texts.page_at(page=page, machine=office.staff_machine)
