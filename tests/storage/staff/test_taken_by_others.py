"""An invitation that somebody of the staff takes, though it was for somebody else."""

from handlers.turn.turn import Office
from storage.staff.staff import revoke
from storage.store import Store
from tests.support.clerks import OFFICE, StaffedOffice, staff_called
from tests.support.verbs import invite


def test_who_takes_anothers_invitation_stays_who_they_are(store: Store, office: Office) -> None:
    """All admins read the name they expected, and confirmed it: it was a viewer."""
    staffed = StaffedOffice(store, office)
    head, mai = staffed.joins("1", "Hà", "admin"), staffed.joins("3", "Mai", "viewer")
    code = invite(store, "admin", "Trần Mới", OFFICE, staffed.clock.now())
    assert "vẫn là Mai" in mai.says(code)
    told = head.hears()
    assert "Mai vừa nhận quyền quản trị" in told
    assert "Mai, quyền chỉ xem" in told
    assert "dành cho Trần Mới" in told
    assert {one.name: one.view.role for one in store.staff.list()} == {
        "Hà": "admin",
        "Mai": "admin",
    }
    line = store.journal.lines(action="staff.join", limit=1)[0]
    assert (line.actor, line.subject) == ("Mai", "Mai")
    assert line.before == {"role": "viewer"}
    assert (line.after or {})["invited_as"] == "Trần Mới"


def test_what_is_said_of_the_role_is_so(store: Store, office: Office) -> None:
    """An admin stays one whatever the code was for; a clerk is as known as before."""
    staffed = StaffedOffice(store, office)
    head, le = staffed.joins("1", "Hà", "admin"), staffed.joins("2", "Lê", "clerk")
    less = invite(store, "viewer", "Trần Mới", OFFICE, staffed.clock.now())
    assert "đã có quyền quản trị" in head.says(less)
    more = invite(store, "admin", "Lê", OFFICE, staffed.clock.now())
    assert "24 giờ" not in le.says(more)
    told = head.hears()
    assert "Trước đó Lê có quyền cán bộ" in told
    assert "24 giờ" not in told
    assert staff_called(store, "Lê").too_new(staffed.clock.now()) is None


def test_whose_chat_it_was_is_told_of_who_was_revoked(store: Store, office: Office) -> None:
    """The office's own telephone may have gone to somebody else, or somebody thrown out comes in."""
    staffed = StaffedOffice(store, office)
    head, mai = staffed.joins("1", "Hà", "admin"), staffed.joins("3", "Mai", "clerk")
    with store.change(OFFICE, staffed.clock.now()) as change:
        revoke(change, [staff_called(store, "Mai").id])
    assert "Chào Trần Mới" in mai.says(
        invite(store, "clerk", "Trần Mới", OFFICE, staffed.clock.now())
    )
    assert "trước là của Mai, quyền cán bộ, đã bị thu hồi" in head.hears()
    assert staff_called(store, "Trần Mới").role == "clerk"
    line = store.journal.lines(action="staff.join", limit=1)[0]
    assert (line.subject, (line.after or {})["formerly"]) == ("Trần Mới", "Mai")
