"""A sentence below the list that no reader knows whole is read clause by clause."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

LISTED = (
    "đăng ký",
    "đồng ý",
    "cả hai",
    "HTX nông lâm nghiệp Tú Lệ, xã Tú Lệ, Đinh Văn Mão chủ tịch, 0987112233",
    "tập thể lao động tiên tiến",
    "Lò Văn Xôm thủ kho, Hoàng Thị Mỵ kế toán, cả hai lao động tiên tiến",
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """The list of two people stands above."""
    talk = Talk(office)
    for line in LISTED:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("said", "who", "initiative"),
    [
        ("thôi Mỵ cho lên chiến sĩ thi đua cơ sở đi, nó có sáng kiến ghi sổ bằng điện thoại", 1, "ghi sổ bằng điện thoại"),
        ("à mà Xôm thì lên chiến sĩ thi đua cơ sở, anh ấy có sáng kiến cải tiến kho lạnh", 0, "cải tiến kho lạnh"),
        ("cho Mỵ lên chiến sĩ thi đua cơ sở vì nó có sáng kiến ghi sổ bằng điện thoại", 1, "ghi sổ bằng điện thoại"),
        ("Xôm cũng chiến sĩ thi đua cơ sở luôn nhé, sáng kiến là xếp kho theo lô", 0, "xếp kho theo lô"),
        ("chị Mỵ năm ngoái làm tốt lắm, cho chị ấy lên chiến sĩ thi đua cơ sở", 1, None),
    ],
)  # fmt: skip
def test_an_honour_and_why(talk: Talk, said: str, who: int, initiative: str | None) -> None:
    """ "Nó" is whoever was named before; the other one keeps what he had."""
    assert "Chiến sĩ thi đua cơ sở" in talk.say(said)
    people = form_of(talk).people
    assert (people[who].title, people[who].initiative) == ("cstdcs", initiative)
    assert people[1 - who].title == "ldtt"


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("trồng thêm 5ha lúa nếp Tú Lệ, doanh thu 2 tỷ mốt", ("trồng thêm 5ha lúa nếp Tú Lệ", "doanh thu 2 tỷ mốt")),
        ("ừ thế thôi, à mà doanh thu 3 tỷ, trồng 20 ha quế", ("doanh thu 3 tỷ", "trồng 20 ha quế")),
    ],
)  # fmt: skip
def test_aims_told_early(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """A place is nobody, and "2 tỷ" no number of the list; what leads in is no aim."""
    talk.say(said)
    assert form_of(talk).targets == aims
    assert step_of(talk) == "people"


@pytest.mark.parametrize(
    "said",
    [
        "đừng cho Xôm lên chiến sĩ thi đua, nó làm dở lắm",
        "Xôm làm thủ kho 10 năm rồi, chăm lắm",
        "Mỵ thì chưa biết, để hỏi chồng nó đã",
        "hôm qua Mỵ bảo tôi là năm nay doanh thu 2 tỷ cơ, tôi chả tin",
        "để bác coi lại đã, nếp tú lệ 5 hay 6 héc nhỉ... thôi cứ 6 đi",
    ],
)
def test_talk_writes_nothing(talk: Talk, said: str) -> None:
    """Nor is it answered with a clause of the plan."""
    before = form_of(talk)
    assert "Mục " not in talk.say(said)
    assert form_of(talk) == before


@pytest.fixture
def asked_whole(office: Office) -> Talk:
    """The whole name of somebody who stands on the list by his given name is asked for."""
    talk = Talk(office)
    for line in (*LISTED[:5], "a Bình CSTĐ cơ sở, Mỵ LĐTT"):
        talk.say(line)
    assert step_of(talk) == "person-name"
    return talk


@pytest.mark.parametrize("said", ["ừ", "giữ nguyên thế đi", "thì cứ để vậy", "đúng rồi"])
def test_what_stands_there_is_kept(asked_whole: Talk, said: str) -> None:
    """It is nobody's name."""
    assert "Chức vụ, công việc của Bình?" in asked_whole.say(said)


def test_aims_told_where_a_name_is_asked_for(asked_whole: Talk) -> None:
    """Taken, and the name is asked for again."""
    answer = asked_whole.say("doanh thu 1 tỷ 5, 3 sản phẩm ocop")
    assert form_of(asked_whole).targets == ("doanh thu 1 tỷ 5", "3 sản phẩm ocop")
    assert "họ tên của Bình" in answer


@pytest.mark.parametrize(
    "said", ["tập thể xuất sắc thôi, không có cá nhân", "thôi không ghi cá nhân nữa"]
)
def test_no_person_after_all(office: Office, said: str) -> None:
    """Said where their title is asked for: the unit alone is left."""
    talk = Talk(office)
    for line in (*LISTED[:5], "Lò Văn Xôm, Hoàng Thị Mỵ"):
        talk.say(line)
    assert step_of(talk) == "people-title"
    talk.say(said)
    assert (form_of(talk).kind, form_of(talk).people) == ("collective", ())
    assert form_of(talk).honours == ("ttldxs" if "xuất sắc" in said else "ttldtt",)
