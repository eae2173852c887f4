"""What is mended of what was sent: posts and names said whole, and which version is where."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Idle, Registering
from tests.support.talk import Talk, form_of

CODE = "DK-2025-0001"


def sent(office: Office, status: str = "sent") -> Talk:
    """A talk in which a registration of four people was sent."""
    talk = Talk(office)
    for line in (
        "đăng ký cả tập thể và cá nhân", "đồng ý", "HTX Chè Suối Giàng, xã Văn Chấn",
        "Lò Thị Piếng, giám đốc, 0912345678", "TTLĐTT",
        "Lò Văn Páo, tổ trưởng, LĐTT\nHà Thị Mận, kế toán, LĐTT\nHoàng Văn Inh, bảo vệ, LĐTT\n"
        "Dieu Thi Pọm, thợ dệt, LĐTT", "xong", "doanh thu 480 triệu", "gửi đăng ký",
    ):  # fmt: skip
        talk.say(line)
    view = replace(talk.person.registrations[0], status=status)  # type: ignore[arg-type]
    talk.person = replace(talk.person, registrations=(view,))
    return talk


@pytest.mark.parametrize(
    ("said", "place", "post"),
    [
        (
            "anh oi chi Man vua len pho giam doc roi, doi chuc vu chi ay giup em voi trong phieu da gui",
            1,
            "Phó giám đốc",
        ),
        ("chị Mận vừa lên phó giám đốc rồi, sửa chức vụ giúp em", 1, "Phó giám đốc"),
        ("đổi chức vụ chị Mận giúp em, chị ấy vừa lên phó giám đốc", 1, "Phó giám đốc"),
        ("chị Mận mới được bầu làm phó giám đốc, ad cập nhật giúp e vs", 1, "Phó giám đốc"),
        (
            "anh Inh vừa được bổ nhiệm tổ trưởng tổ bảo vệ, sửa trong phiếu nhé",
            2,
            "Tổ trưởng tổ bảo vệ",
        ),
    ],
)  # fmt: skip
def test_a_new_post_said_whole_is_asked_for_no_more(
    office: Office, said: str, place: int, post: str
) -> None:
    """The post was asked for though it had been said, and the title after it."""
    talk = sent(office)
    before = talk.person.registrations[0].form
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say(said)
    talk.say("ok gửi")
    after = talk.person.registrations[0].form
    people = list(before.people)
    people[place] = replace(people[place], position=post)
    assert after == replace(before, people=tuple(people))


def test_a_post_that_was_opened_by_itself_asks_for_no_title(office: Office) -> None:
    """Nor is "ok gửi" anybody's post."""
    talk = sent(office)
    assert "Chức vụ, công việc của Hà Thị Mận?" in talk.say("sửa chức vụ chị Mận")
    talk.say("ok gửi")
    assert form_of(talk).people[1].position == "Kế toán"
    talk = sent(office)
    talk.say("sửa chức vụ chị Mận")
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say("phó giám đốc")


def test_what_is_near_a_new_post_is_none(office: Office) -> None:
    """Somebody who went somewhere, and a question."""
    for said in ("chị Mận lên Hà Nội rồi", "chị Mận có lên phó giám đốc được không"):
        talk = sent(office)
        talk.say(said)
        assert talk.person.conversation.dialog == Idle(), said


@pytest.mark.parametrize(
    "said",
    [
        "thoi bo, khong sua lien he", "thôi không sửa liên hệ nữa", "thôi giữ nguyên", "thôi bỏ",
    ],
)  # fmt: skip
def test_a_field_that_was_opened_is_left_as_it_is(office: Office, said: str) -> None:
    """ "Thoi Bo, khong sua lien he" was written down as the contact."""
    talk = sent(office)
    talk.say("sửa người liên hệ")
    assert f"{CODE} chưa sửa gì" in talk.say(said)
    assert form_of(talk) == talk.person.registrations[0].form


@pytest.mark.parametrize(
    "said",
    [
        "khong phai a, lien he van la em Pieng. ten chi Pom trong danh sach moi sua thanh Dieu Thi Minh Pom",
        "chi Pom ten day du la Dieu Thi Minh Pom",
        "con chi Pom la tho det, so 4 trong danh sach, ten dung la Dieu Thi Minh Pom",
    ],
)  # fmt: skip
def test_somebody_of_the_list_is_no_contact(office: Office, said: str) -> None:
    """Not where the contact is asked for, either."""
    for opened in (True, False):
        talk = sent(office)
        before = talk.person.registrations[0].form
        if opened:
            talk.say("sửa người liên hệ")
        talk.say(said)
        pom = replace(before.people[3], name="Dieu Thi Minh Pọm")
        assert form_of(talk) == replace(before, people=(*before.people[:3], pom)), said


def test_it_is_said_which_version_is_with_the_office(office: Office) -> None:
    """While an edit is open, and after it; a registration that was accepted is not "unsent"."""
    talk = sent(office, "accepted")
    assert f"Chưa ạ: {CODE} vẫn là bản gửi lần đầu" in talk.say("phiếu của chị đã sửa chưa em")
    talk.say("chị Mận vừa lên phó giám đốc rồi, sửa chức vụ giúp em")
    for said in (
        "the phieu moi cua em la da sua chua", "phiếu của em gửi chưa",
        "tuyệt, cho xem lại bản cuối", "tuyệt. cho em xem lại phiếu bản cuối cái",
    ):  # fmt: skip
        answer = talk.say(said)
        assert "chưa gửi nên cán bộ chưa thấy" in answer, said
        assert "bản gửi lần đầu (đã tiếp nhận)" in answer
        assert answer.count("Gửi bản sửa của") <= 1
    assert "Phó giám đốc" in answer
    talk.say("gửi")
    assert f"Rồi ạ: {CODE} đang là bản sửa lần 1" in talk.say("phiếu mới của em là đã sửa chưa")


def test_a_question_is_no_contact(office: Office) -> None:
    """ "Thế phiếu mới của em là đã sửa chưa" became somebody's post."""
    talk = sent(office)
    talk.say("sửa người liên hệ")
    talk.say("the phieu moi cua em la da sua chua")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.form == talk.person.registrations[0].form
