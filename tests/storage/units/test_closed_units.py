"""A unit can end, or turn out to be another: gone from every count and offer, never from history."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.papers import by_unit
from handlers.turn.turn import Office
from storage.store import Store, UnitEntry
from tests.support.chats import FORM, Chat
from tests.support.clerks import NOW, OFFICE, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import build
from tests.support.verbs import Register

DAY = date(2025, 4, 3)
TOTAL = UnitEntry("Tổng cộng: 1.400 đơn vị")
TAN_PHAT = UnitEntry("HTX Nông nghiệp Tân Phát", "htx", "xã Văn Chấn")
OLD_NAME = UnitEntry("HTX Tân Phát Văn Chấn", "htx", "xã Văn Chấn")
LIST = [TOTAL, TAN_PHAT, OLD_NAME]


@pytest.fixture
def register(store: Store) -> Register:
    """A register as an older release took it in, its sum included."""
    Register(store).take_in(LIST, OFFICE, NOW)
    return Register(store)


def number(store: Store, entry: UnitEntry) -> int:
    """The number of an open unit."""
    return next(unit.id for unit in store.units.all() if unit.name == entry.name)


def names(store: Store) -> list[str]:
    """The open units."""
    return [unit.name for unit in store.units.all()]


def test_a_closed_unit_is_counted_and_offered_no_more(store: Store, register: Register) -> None:
    """Nor missed, nor opened by the next list; reopened it is all that it was."""
    chat, unit_id = Chat(store), number(store, TAN_PHAT)
    register.add_alias(unit_id, "Tân Phát Cả Nhà", OFFICE, NOW)
    code = owner(store, "1", replace(FORM, unit_name=TAN_PHAT.name, unit_id=unit_id))
    before = store.units.all()
    assert TAN_PHAT.name in chat.units_like("tan phat ca nha")
    register.close(unit_id, DAY, "Giải thể", OFFICE, NOW)
    register.close(number(store, TOTAL), DAY, "Không phải đơn vị", OFFICE, NOW)
    assert names(store) == [OLD_NAME.name]
    assert TAN_PHAT.name not in chat.units_like("tan phat ca nha")
    assert chat.units_like("tong cong") == []
    assert by_unit.missing(store.units.all(), []) == store.units.all()
    assert [(one.unit.name, one.on, one.reason) for one in register.closed()] == [
        (TAN_PHAT.name, DAY, "Giải thể"),
        (TOTAL.name, DAY, "Không phải đơn vị"),
    ]
    (record,) = store.registrations.all()
    assert (record.code, record.form.unit_id) == (code, unit_id)
    richer = replace(TAN_PHAT, tax_code="5200123456")
    assert register.take_in([richer, TOTAL], OFFICE, NOW) == (0, 0)
    assert names(store) == [OLD_NAME.name]
    with pytest.raises(LookupError):
        register.close(unit_id, DAY, "Lần nữa", OFFICE, NOW)
    with pytest.raises(LookupError):
        register.join(number(store, OLD_NAME), unit_id, DAY, "", OFFICE, NOW)
    with pytest.raises(LookupError):
        register.reopen(number(store, OLD_NAME), OFFICE, NOW)
    register.reopen(unit_id, OFFICE, NOW)
    assert [unit for unit in before if unit.name != TOTAL.name] == store.units.all()
    acts = [line.action for line in store.journal.lines(subject=f"unit/{unit_id}")]
    assert acts == ["units.reopen", "units.close", "units.alias-add"]
    assert store.journal.verify() is None


@pytest.mark.parametrize("by_number", [True, False])
def test_two_units_become_one_and_two_again(
    store: Store, register: Register, by_number: bool
) -> None:
    """Registrations and names of the joined one mean the other; undone, all is as before."""
    kept, gone = number(store, TAN_PHAT), number(store, OLD_NAME)
    register.add_alias(gone, "Phát Văn Chấn", OFFICE, NOW)
    form = replace(FORM, unit_name=OLD_NAME.name, commune=OLD_NAME.commune)
    owner(store, "1", replace(form, unit_id=gone if by_number else None), campaign="2025")
    mine = replace(FORM, unit_name=TAN_PHAT.name, unit_id=kept, commune=TAN_PHAT.commune)
    before = store.units.all(), store.registrations.all()
    assert Chat(store, "2").taken(mine) is None
    with pytest.raises(LookupError):
        register.join(gone, gone, DAY, "", OFFICE, NOW)
    register.join(gone, kept, DAY, "Là một", OFFICE, NOW)
    assert [(unit.id, unit.name) for unit in store.units.all() if unit.name != TOTAL.name] == [
        (kept, TAN_PHAT.name)
    ]
    (record,) = store.registrations.all()
    assert record.form.unit_id == kept
    assert by_unit.missing([u for u in store.units.all() if u.id == kept],
                           by_unit.group([record])) == []  # fmt: skip
    for typed in ("Phát Văn Chấn", OLD_NAME.name):
        assert Chat(store, "3").units_like(typed)[0] == TAN_PHAT.name
    if by_number:
        taken = Chat(store, "4").taken(mine)
        assert taken is not None
        # A dialog that was open offers the old number: it means the other unit now.
        with store.turns.turn(Chat(store, "5").arrives(), NOW) as turn:
            assert turn is not None
            unit = turn.lookup.unit(gone)
            assert unit is not None
            assert unit.id == kept
    register.reopen(gone, OFFICE, NOW)
    assert (store.units.all(), store.registrations.all()) == before


async def test_the_desk_closes_and_joins_units(tmp_path: Path, office: Office) -> None:
    """With a day and a reason; what moves is shown before; both are taken back on their page."""
    program = build(tmp_path, office)
    store, now = program.app.store, program.app.clock.now()
    Register(store).take_in(LIST, OFFICE, now)
    total, kept, gone = (number(store, entry) for entry in LIST)
    code = owner(store, "lan", replace(FORM, unit_name=OLD_NAME.name, unit_id=gone))
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    today = now.date().isoformat()
    async with at_desk(program) as clerk:
        for fields in ({"ly-do": "", "ngay": today}, {"ly-do": "x", "ngay": tomorrow}):
            refused = await clerk.sends(f"/don-vi/{total}/dong", **fields)
            assert "lý do và ngày" in flash(refused)
        done = await clerk.sends(
            f"/don-vi/{total}/dong", **{"ly-do": "Không phải đơn vị", "ngay": today}
        )
        assert "Đã đóng Tổng cộng" in flash(done)
        assert "Mở lại" in done.text
        for path in ("/don-vi", "/chua-dang-ky"):
            assert "Tổng cộng" not in (await clerk.opens(path)).text
        assert "Không phải đơn vị" in (await clerk.opens("/don-vi/da-dong")).text
        choice = (await clerk.opens(f"/don-vi/{gone}/gop")).text
        assert f"vao={kept}" in choice
        shown = (await clerk.opens(f"/don-vi/{gone}/gop?vao={kept}")).text
        assert code in shown
        joined = await clerk.sends(f"/don-vi/{gone}/gop", vao=str(kept))
        assert "Đã gộp" in flash(joined)
        assert "đã đăng ký" in (await clerk.opens("/don-vi?tim=nong+nghiep")).text
        back = await clerk.sends(f"/don-vi/{gone}/mo-lai")
        assert "Đã mở lại" in flash(back)
        assert names(store) == [TAN_PHAT.name, OLD_NAME.name]
        assert (await clerk.sends(f"/don-vi/{gone}/mo-lai")).status_code == 404
        assert (await clerk.opens("/don-vi/0/gop")).status_code == 404
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"/don-vi/{kept}/dong")).status_code == 403
    store.close()
