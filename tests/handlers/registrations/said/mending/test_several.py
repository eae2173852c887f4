"""Several corrections in one message: all are done, or what is not understood is named."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, registered

TWO = ("Nợ xấu không quá 0,8%", "kết nạp 105 thành viên mới", "không có đơn thư khiếu nại")
FUND = (
    "đăng ký",
    "đồng ý",
    "cá nhân",
    "Quỹ TDND Yên Ninh, xã Cát Thịnh",
    "Nguyễn Thị Nhạn - Trưởng ban kiểm soát - 0946.281.307",
    "1. Tạ Quang Huy - Giám đốc - LĐTT; 2. Vi Thị Thơm - Thủ quỹ - LĐTT",
    "Không bổ sung.",
    "Nợ xấu không quá 0,8%; kết nạp 150 thành viên mới; không có đơn thư khiếu nại",
)


@pytest.fixture(params=["open", "sent"])
def talk(office: Office, request: pytest.FixtureRequest) -> Talk:
    """A form with two people and three aims, before it is sent and after."""
    talk = Talk(office)
    for line in (*FUND, *(["Nhất trí, gửi."] if request.param == "sent" else [])):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        'Xin sửa 02 điểm: (1) bà Vi Thị Thơm là "Vy" (chữ y dài); (2) kết nạp 105 thành viên chứ không phải 150.',
        "Tôi xin sửa: bà Vi Thị Thơm viết là Vy Thị Thơm; kết nạp 105 thành viên, không phải 150.",
        "sua giup: ba Thom la Vy Thi Thom; 150 thanh vien thanh 105",
        "- Bà Vi Thị Thơm: sửa thành Vy Thị Thơm\n- Chỉ tiêu 150 thành viên: sửa thành 105",
        "sửa họ bà Thơm thành Vy và đổi 150 thành viên thành 105",
    ],
)
def test_all_of_it_is_mended(talk: Talk, said: str) -> None:
    talk.say(said)
    form = form_of(talk)
    assert [one.name for one in form.people] == ["Tạ Quang Huy", "Vy Thị Thơm"]
    assert form.targets == TWO
    assert form.contact_name == "Nguyễn Thị Nhạn"


def test_a_number_is_the_one_that_is_shown(talk: Talk) -> None:
    """What goes does not move the numbers of what is mended."""
    talk.say("bỏ chỉ tiêu 1, sửa chỉ tiêu 2 thành kết nạp 90 thành viên mới")
    assert form_of(talk).targets == ("kết nạp 90 thành viên mới", "không có đơn thư khiếu nại")


def test_what_of_a_list_is_not_understood_is_named(talk: Talk) -> None:
    answer = talk.say("Đề nghị sửa: 1. Bà Thơm họ Vy; 2. cái bảng ấy cho đẹp.")
    assert "chưa sửa: “cái bảng ấy cho đẹp”" in answer
    assert form_of(talk).people[1].name == "Vy Thị Thơm"


def test_a_list_of_people_is_no_list_of_corrections(talk: Talk) -> None:
    talk.say("Thêm 2 người: 1. Lò Văn Ún - kế toán - LĐTT; 2. Hà Thị Mỷ - giao dịch viên - LĐTT")
    form = form_of(talk)
    assert [one.name for one in form.people][2:] == ["Lò Văn Ún", "Hà Thị Mỷ"]
    assert form.kind == "individual"


def test_an_order_asked_politely_begins_a_part_too(office: Office) -> None:
    """ "Và nhờ đổi số …": the first of the two was dropped without a word."""
    talk = registered(office)
    talk.say("đổi chỉ tiêu thành doanh thu 5 tỷ và nhờ đổi số điện thoại thành 0909 888 777 luôn")
    assert (form_of(talk).targets, form_of(talk).phone) == (("doanh thu 5 tỷ",), "0909888777")
