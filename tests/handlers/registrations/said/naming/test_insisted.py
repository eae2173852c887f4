"""The unit's name said once more as it stands, with a joke behind it: nothing is another."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """The whole is shown, of a unit whose name is a joke itself."""
    talk = Talk(office)
    whole = "htx 3 Không, xã Văn Chấn, tập thể lđ tiên tiến, lh Lê Đình Khánh phó gđ 0388 214 907"
    for line in ("đăng ký", "đồng ý", whole, "5 ha rau sạch"):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "tên htx là 3 Không thật nha ad, ko phân hóa học ko thuốc sâu ko chất bảo quản 😂",
        "tên đơn vị là HTX 3 Không đấy em, không phân không thuốc không dối",
        "htx e tên thật là 3 Không luôn á ad",
        "tên là 3 Không thiệt đó, hổng phải giỡn đâu",
        "ten htx la 3 khong that nha, ko phan ko thuoc",
        "tên htx là 3 Không đúng rồi em nhé",
        "tên chỉ là htx 3 Không thôi ad",
    ],
)
def test_the_name_stands_as_it_was(talk: Talk, said: str) -> None:
    """The joke's words had become the name."""
    before = form_of(talk)
    assert "em vẫn ghi: HTX 3 Không" in talk.say(said)
    assert form_of(talk) == before
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    ("said", "name", "commune"),
    [
        ("tên htx là 3 Không Suối Giàng", "HTX 3 Không Suối Giàng", "xã Văn Chấn"),
        ("tên htx là 3 Không, xã Mù Cang Chải", "HTX 3 Không", "xã Mù Cang Chải"),
    ],
)
def test_another_name_or_place_is_taken(talk: Talk, said: str, name: str, commune: str) -> None:
    """Near it, and something new is said."""
    talk.say(said)
    assert (form_of(talk).unit_name, form_of(talk).commune) == (name, commune)
