"""Somebody who was taken out by mistake stands there again, with the whole row."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def taken_out(office: Office) -> Talk:
    talk = at_step(office, "people")
    talk.say("thêm Lê Văn Cường, thủ kho, LĐTT")
    talk.say("xóa anh Cường")
    assert len(form_of(talk).people) == 1
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "Ơ răng lại xóa anh Cường, chị có bảo xóa mô. Cho anh Cường lại vô danh sách",
        "o rang lai xoa anh Cuong, chi co bao xoa mo. cho anh Cuong lai vo danh sach",
        "Sao lại xóa anh Cường? Cho anh ấy lại vào danh sách đi",
        "ủa sao em xóa anh Cường, tôi đâu có bảo xóa, ghi lại anh Cường giúp tôi",
        "Ai bảo xóa anh Cường. Thêm lại anh Cường vào",
        "chị không bảo xóa. Để lại anh Cường trong danh sách cho chị",
        "Răng xóa anh Cường? Đưa anh Cường trở lại danh sách",
        "Cho anh Cường lại vô danh sách",
    ],
)
def test_it_should_not_have_been_done(taken_out: Talk, said: str) -> None:
    taken_out.say(said)
    row = form_of(taken_out).people[-1]
    assert (row.name, row.position, row.title) == ("Lê Văn Cường", "Thủ kho", "ldtt")


@pytest.mark.parametrize(
    "said",
    ["đừng cho anh Cường lại vô danh sách", "dung cho anh Cuong lai", "xóa anh Cường là đúng rồi"],
)
def test_who_is_to_stay_out_does(taken_out: Talk, said: str) -> None:
    taken_out.say(said)
    assert [row.name for row in form_of(taken_out).people] == ["Lò Văn Ún"]
