"""What was taken back is registered anew: whole, and with what is said to differ."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, form_of


def taken_back(office: Office) -> Talk:
    """A talk in which a registration was sent and taken back."""
    talk = Talk(office)
    for line in (
        "đăng ký cho tập thể", "đồng ý", "HTX Nông sản Ngòi Thia, xã Văn Chấn",
        "Đinh Công Thức, giám đốc, 0974130886", "tập thể lao động xuất sắc",
        "1.200 tấn măng\n450 tấn quế vỏ", "gửi đăng ký", "rút đăng ký", "rút",
    ):  # fmt: skip
        talk.say(line)
    assert talk.person.registrations[0].status == "withdrawn"
    return talk


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (("đăng ký lại", "dùng lại"), "ttldxs"),
        (("đăng ký", "ĐÚNG, GIỮ NGUYÊN HẾT"), "ttldxs"),
        (("đăng ký", "y như phiếu vừa rồi"), "ttldxs"),
        (("ĐĂNG KÝ LẠI CHO TÔI, DÙNG LẠI",), "ttldxs"),
        (("đăng ký lại giống bản cũ",), "ttldxs"),
        (
            (
                "HỌP XONG. ĐĂNG KÝ LẠI, LẤY Y NHƯ PHIẾU VỪA RỒI, ĐỔI THÀNH TẬP THỂ LAO ĐỘNG TIÊN TIẾN",
            ),
            "ttldtt",
        ),
        (("đăng ký", "giữ nguyên hết, đổi danh hiệu sang tập thể lao động tiên tiến"), "ttldtt"),
    ],
)
def test_all_of_it_is_taken_over_but_for_what_differs(
    office: Office, said: tuple[str, ...], title: str
) -> None:
    """The kind, the title and the aims were asked for once more; nothing is sent by it."""
    talk = taken_back(office)
    before = talk.person.registrations[0].form
    for line in said:
        talk.say(line)
    form = form_of(talk)
    assert (form.targets, form.kind, form.phone) == (before.targets, "collective", before.phone)
    assert form.collective_title == title
    assert len(talk.person.registrations) == 1
    talk.say("gửi")
    assert [one.status for one in talk.person.registrations] == ["sent", "withdrawn"]


def test_one_aim_may_differ(office: Office) -> None:
    """The other stays."""
    talk = taken_back(office)
    talk.say("đăng ký lại, lấy y như phiếu vừa rồi nhưng măng 1.300 tấn")
    assert form_of(talk).targets == ("1.300 tấn măng", "450 tấn quế vỏ")


def test_another_unit_takes_only_the_contact_over(office: Office) -> None:
    """Of what was taken back nothing of the unit stays."""
    talk = taken_back(office)
    talk.say("đăng ký")
    talk.say("đơn vị khác")
    form = form_of(talk)
    assert (form.unit_name, form.targets, form.contact_name) == (None, (), "Đinh Công Thức")


def test_a_question_registers_nothing(office: Office) -> None:
    """ "Đăng ký lại y như phiếu vừa rồi được không?" only asks."""
    talk = taken_back(office)
    talk.say("đăng ký lại y như phiếu vừa rồi có được không?")
    dialog = talk.person.conversation.dialog
    assert not isinstance(dialog, Registering) or dialog.step != "review"
