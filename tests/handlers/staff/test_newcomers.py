"""Who is new to the staff looks in the chat and decides nothing there, by no word and no button."""

import ast
import inspect

import pytest

from handlers.staff import at_desk, dialog
from handlers.staff.words import asked as words
from handlers.turn.turn import Office
from handlers.values.newcomers import ACTS
from storage.journal.journal import actor_of
from storage.staff.staff import change_roles
from storage.store import Store
from tests.support.clerks import OFFICE, Person, StaffedOffice, announced, owner, staff_called
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import invite

NOT_YET = "mới làm được việc này"
# What decides, undoes, or leads to where that is done. A new act stands here or in ACTS.
WAITS = (
    "accept accept-all accept-named add-event approve count-all date refuse return return-line"
    " take-back take-back-last undo"
).split()


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """An office with an admin, one registration and one announcement that wait."""
    owner(store, "leader")
    staffed = StaffedOffice(store, office)
    announced(staffed.joins("lan", "Lan", "admin"), "Đại hội ngày 12/6.")
    return staffed


def comes(staffed: StaffedOffice) -> Person:
    """Minh, who has just been let in."""
    minh = staffed.person("minh")
    minh.says(f"/quantri {invite(staffed.store, 'clerk', 'Minh', OFFICE, staffed.clock.now())}")
    return minh


def known_acts() -> set[str]:
    """Whatever the staff's words and buttons may ask for."""
    tree = ast.parse(inspect.getsource(dialog))
    cases = [one for one in ast.walk(tree) if isinstance(one, ast.MatchValue)]
    said = {one.value.value for one in cases if isinstance(one.value, ast.Constant)}
    return {str(act) for act in said} | {*dialog._WORDS.values(), *words.ACTS, *at_desk.PAGES}


@POSTGRESQL_AT_NIGHT
def test_every_act_of_the_chat_is_sorted(staffed: StaffedOffice) -> None:
    """What is not on the list is refused, a forged button and one nobody has made yet as well."""
    assert known_acts() == {*ACTS, *WAITS}
    minh = comes(staffed)
    for act in sorted({*known_acts(), "made-tomorrow"}):
        for subject in ("DK-2025-0001", "1"):
            said = minh.presses(f"staff:{act}:{subject}")
            assert (NOT_YET in said) == (act not in ACTS), act


@POSTGRESQL_AT_NIGHT
def test_words_are_refused_as_buttons_are(staffed: StaffedOffice) -> None:
    """What decides waits; what shows, and the own account, does not."""
    minh = comes(staffed)
    for line in (
        "duyệt DK-2025-0001",
        "trả lại DK-2025-0001",
        "trả lại DK-2025-0001 thiếu số điện thoại",
        "duyệt hết",
        "hoàn tác",
        "đặt ngày",
        "thêm sự kiện",
    ):
        assert NOT_YET in minh.says(line), line
    for line in ("chờ duyệt", "xem DK-2025-0001", "số liệu", "soạn thông báo", "/quantri"):
        assert NOT_YET not in minh.says(line), line
    assert staffed.store.registrations.all()[0].status == "sent"


@POSTGRESQL_AT_NIGHT
def test_a_question_that_stood_open_decides_nothing_any_more(staffed: StaffedOffice) -> None:
    """Made a viewer and a clerk again meanwhile: whatever was asked before is forgotten."""
    store, now = staffed.store, staffed.clock.now()
    minh = staffed.joins("minh", "Minh", "clerk")
    assert "vì sao" in minh.says("trả lại DK-2025-0001")
    who, lan = staff_called(store, "Minh"), staff_called(store, "Lan")
    for role in ("viewer", "clerk"):
        with store.change(actor_of(lan), now) as change:
            change_roles(change, {who.id: role}, {})
    assert "DK-2025-0001" not in minh.says("thiếu số điện thoại")
    assert store.registrations.all()[0].status == "sent"
    assert NOT_YET in minh.says("trả lại DK-2025-0001")
    assert NOT_YET not in minh.says("thôi")
