"""A code stands in no table once it is used, void or old: whoever reads a copy opens nothing."""

import re
from datetime import timedelta

from handlers.turn.turn import Office
from storage.store import Store
from tests.support.clerks import NOW, OFFICE, Person, StaffedOffice
from tests.support.database.stored import every_row
from tests.support.verbs import invite


def stands(url: str, code: str) -> set[str]:
    """In which tables a code is read, with its dash or without it."""
    bare = code.replace("-", "")
    rows = every_row(url).splitlines()
    return {row.split(":")[0] for row in rows if code in row or bare in row.upper()}


def login(person: Person) -> str:
    """The code that a member of the staff is given for the page."""
    (code,) = set(re.findall(r"[A-Z2-9]{5}-[A-Z2-9]{5}", person.says("/quantri")))
    return str(code)


def test_a_login_code_is_hidden_once_it_is_used_or_void(
    store: Store, url: str, office: Office
) -> None:
    """In the chat's own messages, too; while it opens something it stands there."""
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    first = login(lan)
    assert stands(url, first) == {"outbox"}
    second = login(lan)
    assert stands(url, first) == set()
    assert stands(url, second) == {"outbox"}
    assert store.staff.open_session(second, staffed.clock.now(), "Firefox")
    assert stands(url, second) == set()
    third = login(lan)
    staffed.clock.move(timedelta(minutes=30))
    store.outbox.hide_codes(staffed.clock.now())
    assert stands(url, third) == set()


def test_an_invitation_does_not_stay_where_it_was_typed(
    store: Store, url: str, office: Office
) -> None:
    """Used, wrong, or in a group; other words stay as they were written."""
    staffed = StaffedOffice(store, office)
    for line in ("/quantri {}", "quản trị {}", "{}", "/quantri {} ạ"):
        code = invite(store, "clerk", "Minh", OFFICE, NOW)
        staffed.person(f"minh {line}").says(line.format(code))
        assert stands(url, code) == set(), line
    code = invite(store, "clerk", "Vy", OFFICE, NOW)
    staffed.person("vy").says(f"/quantri {code[:-1]}{'A' if code[-1] != 'A' else 'B'}")
    staffed.person("group").says_in_group(f"mã của em là {code} ạ")
    assert stands(url, code) == set()
    staffed.person("to").says("gọi em số 0912-345-678, phiếu DK-2025-0001")
    assert "inbounds" in stands(url, "0912-345-678")


def test_a_linking_code_is_kept_as_a_digest(store: Store, url: str, office: Office) -> None:
    """Six digits are tried in a moment, so the digest is keyed; used, they stand nowhere."""
    staffed = StaffedOffice(store, office)
    here, there = staffed.person("here"), staffed.person("there")
    here.says("liên kết")
    digits = "".join(filter(str.isdigit, here.taps("Lấy mã để nối kênh khác").split(":")[1]))[:6]
    assert stands(url, digits) == {"outbox"}
    there.says(f"liên kết {digits}")
    # It waits for a yes there, and is nowhere but in that question's memory.
    assert stands(url, digits) == {"outbox", "subscribers"}
    there.says("đúng")
    here.hears()
    here.taps("Đồng ý nối")
    assert stands(url, digits) == set()
