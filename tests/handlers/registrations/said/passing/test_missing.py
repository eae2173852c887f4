"""Somebody who is missing from the list, told with what they do."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

LINES = (
    "đăng ký cả tập thể và cá nhân", "đồng ý", "HTX Chè Suối Giàng, xã Văn Chấn",
    "Trần Thị Nhàn, giám đốc, 0912345678", "TTLĐTT",
    "Nguyễn Thị Lụa, tổ trưởng, LĐTT\nHà Thị Mận, công nhân, LĐTT",
)  # fmt: skip


def _talk(office: Office, *further: str) -> Talk:
    talk = Talk(office)
    for line in (*LINES, *further):
        talk.say(line)
    return talk


@pytest.mark.parametrize("further", [(), ("xong",), ("xong", "14 tấn rác", "gửi")])
@pytest.mark.parametrize(
    "said",
    [
        "thiếu bùi văn quế lái xe rồi cháu", "thiếu Bùi Văn Quế lái xe rồi",
        "còn thiếu anh Bùi Văn Quế, lái xe nữa em", "sót Bùi Văn Quế lái xe",
    ],
)  # fmt: skip
def test_who_is_missing_is_added_with_the_post(
    office: Office, said: str, further: tuple[str, ...]
) -> None:
    """It was asked who it is, or the sentence was written down as an aim."""
    talk = _talk(office, *further)
    assert "Bùi Văn Quế đăng ký danh hiệu nào?" in talk.say(said)
    talk.say("lđtt")
    people = form_of(talk).people
    assert (people[-1].name, people[-1].position) == ("Bùi Văn Quế", "Lái xe")
    assert len(people) == 3


def test_a_thing_that_is_missing_is_nobody(office: Office) -> None:
    """ "Thiếu vốn quay vòng"."""
    for said in ("thiếu lao động rồi", "thiếu 3 máy cày", "thiếu vốn quay vòng"):
        talk = _talk(office, "xong")
        talk.say(said)
        assert len(form_of(talk).people) == 2, said
