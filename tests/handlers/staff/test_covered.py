"""Numbers that somebody typed where a name belongs, as a viewer reads them in the chat."""

from dataclasses import replace

from handlers.turn.turn import Office
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import StaffedOffice, owner

TYPED = "0971222005"


def test_a_viewer_reads_no_number_in_any_list(store: Store, office: Office) -> None:
    """What waits and what came today; a clerk reads it whole."""
    owner(store, "lan", replace(FORM, unit_name=f"HTX Quế Đỏ {TYPED}", phone=TYPED))
    staffed = StaffedOffice(store, office)
    viewer, clerk = staffed.joins("1", "Ba", "viewer"), staffed.joins("2", "Mai", "clerk")
    assert TYPED in clerk.says("chờ duyệt")
    for words in ("chờ duyệt", "xem DK-2025-0001", "số liệu"):
        assert TYPED not in viewer.says(words), words
    assert "0971***005" in viewer.says("chờ duyệt")
