"""Names without marks, in one case or outside the register are looked at before a paper is made."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Participant
from knowledge.typed.marks import is_doubtful
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, deliver, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import build
from tests.support.verbs import Register

WRONG = replace(
    FORM,
    unit_id=None,
    unit_name="htx che suoi giang",
    commune="xa van chan",
    contact_name="NGUYỄN THỊ MỚI",
    people=(Participant("Giang A Chu"), Participant("pham van tu"), Participant("Tran Van Nam")),
)
RIGHT = replace(
    FORM,
    unit_name="HTX Chè Xanh",
    commune="xã Văn Chấn",
    contact_name="Giàng A Páo",
    people=(Participant("Vang A Lu"),),
)


async def test_a_clerk_takes_the_proposals_by_one_press(tmp_path: Path, office: Office) -> None:
    """Known names are proposed, unknown ones are only named, and the sender is told."""
    program = build(tmp_path, office)
    store, now = program.app.store, program.app.clock.now()
    units = [
        UnitEntry("HTX Chè Suối Giàng", "htx", "xã Văn Chấn", representative="Phạm Văn Tú"),
        UnitEntry("HTX Chè Xanh", "htx", "xã Văn Chấn"),
    ]
    Register(store).take_in(units, OFFICE, now)
    green = next(unit.id for unit in store.units.all() if "Xanh" in unit.name)
    code = owner(store, "lan", WRONG)
    fine = owner(store, "tu", replace(RIGHT, unit_id=green))
    deliver(store, now)
    async with at_desk(program) as clerk:
        assert "1 đăng ký có tên" in (await clerk.opens("/dang-ky")).text
        page = unescape((await clerk.opens("/dang-ky/ten")).text)
        assert fine not in page
        assert "htx che suoi giang → <strong>HTX Chè Suối Giàng" in page
        assert "<strong>xã Văn Chấn" in page
        assert "NGUYỄN THỊ MỚI → <strong>Nguyễn Thị Mới" in page
        assert "pham van tu → <strong>Phạm Văn Tú" in page
        assert "Cá nhân 3: <strong>Tran Van Nam" in page
        assert "Giang A Chu" not in page
        press = {"seen": "1-sent", "nhan": ["don-vi", "xa", "lien-he", "nguoi-1"]}
        assert "đánh dấu ít nhất một" in flash(
            await clerk.sends(f"/dang-ky/ten/{code}", seen="1-sent", nhan="nguoi-2")
        )
        done = await clerk.sends(f"/dang-ky/ten/{code}", **press)  # type: ignore[arg-type]
        assert f"Đã sửa {code}" in flash(done)
        (record,) = store.registrations.get(code)
        assert (record.form.unit_name, record.form.commune) == ("HTX Chè Suối Giàng", "xã Văn Chấn")
        assert record.form.contact_name == "Nguyễn Thị Mới"
        assert [one.name for one in record.form.people] == [
            "Giang A Chu",
            "Phạm Văn Tú",
            "Tran Van Nam",
        ]
        [(who, text)] = deliver(store, program.app.clock.now())
        assert (who, "Phạm Văn Tú" in text) == ("lan", True)
        late = await clerk.sends(f"/dang-ky/ten/{code}", seen="1-sent", giu="1")
        assert "vừa thay đổi" in flash(late)
        kept = await clerk.sends(f"/dang-ky/ten/{code}", seen="2-sent", giu="1")
        assert "Không có tên nào cần xem" in kept.text
        assert "có tên chưa có dấu" not in (await clerk.opens("/dang-ky")).text
    async with at_desk(program, "viewer") as viewer:
        assert (await viewer.opens("/dang-ky/ten")).status_code == 403
    store.close()


@pytest.mark.parametrize(
    "name",
    [
        "Giang A Chu",
        "Vang A Lu",
        "HTX ABC",
        "Nguyễn Thị Mới",
        "HTX Green Farm",
        "HTX Mai Anh",
        "Páo",
    ],
)
def test_a_name_that_may_be_right_is_not_doubted(name: str) -> None:
    """Hmong names have no marks, brands are in capitals."""
    assert not is_doubtful(name)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyen Van An",
        "le duc anh",
        "HTX SUỐI GIÀNG",
        "htx nông nghiệp",
        "Xa Son Luong",
        "Ngoc Anh",
    ],
)
def test_a_name_that_cannot_be_right_is_doubted(name: str) -> None:
    """A syllable that is never written bare, or all of it in one case."""
    assert is_doubtful(name)
