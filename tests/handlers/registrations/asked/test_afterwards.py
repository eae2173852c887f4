"""What may still be done with a registration, and what is known of another's.

The rule: nothing is changed by asking, nothing is denied of what cannot be seen here.
"""

import pytest

from handlers.registrations.asked import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered, step_of


def withdrawn(office: Office) -> Talk:
    talk = registered(office)
    talk.say("rút đăng ký")
    talk.say("đúng, rút")
    return talk


@pytest.mark.parametrize(
    "typed",
    [
        "Sau này họp xong đăng ký lại có được không, có phải khai lại từ đầu không?",
        "rut roi mai mot dang ky lai dc ko em",
        "có phải nhập lại hết từ đầu hông",
    ],
)
def test_after_a_withdrawal_one_registers_again_with_what_was_written(
    office: Office, typed: str
) -> None:
    talk = withdrawn(office)
    said = talk.say(typed)
    assert "đăng ký lại lúc nào cũng được" in said
    assert "Không phải khai lại từ đầu" in said
    assert "Dùng lại các thông tin này?" in talk.say("đăng ký")


@pytest.mark.parametrize(
    "typed",
    [
        "Đã tiếp nhận rồi thì còn sửa được không?",
        "gui roi con doi ten nguoi duoc ko",
        "duyệt rồi thì sửa được nữa hông em",
    ],
)
def test_what_was_sent_may_still_be_mended(office: Office, typed: str) -> None:
    assert "nhắn chỗ cần sửa của DK-2025-0001" in registered(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "chi Vinh pho giam doc ben em hinh nhu cung dang ky roi, co bi trung khong",
        "anh kế toán lỡ gửi một bản rồi, có bị trùng không",
    ],
)
def test_of_a_colleagues_nothing_is_denied(office: Office, typed: str) -> None:
    said = registered(office).say(typed)
    assert "bản DK-2025-0001 của anh/chị vẫn giữ nguyên" in said
    assert "không xem ở đây được" in said
    at_review = at_step(office, "review")
    assert "không xem ở đây được" in at_review.say(typed)
    assert step_of(at_review) == "review"


def test_of_two_questions_each_is_answered(office: Office) -> None:
    said = registered(office).say("ben em co ai dang ky truoc em chua, co trung khong")
    assert "em chưa thấy ai khác đăng ký" in said
    assert "em chỉ ghi một bản" in said


@pytest.mark.parametrize("typed", ["em gửi hai lần có bị trùng không", "có bị ghi đôi không"])
def test_of_ones_own_it_is_told_that_there_is_one(office: Office, typed: str) -> None:
    assert "em chỉ ghi một bản" in registered(office).say(typed)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("xong thì có giấy gì đưa ông cầm không", "giữ mã DK-2025-0001"),
        ("có giấy biên nhận gì cho bác cầm không", "chưa phải giấy công nhận"),
        ("gửi rồi thì bác có được cái giấy gì không", "giữ mã DK-2025-0001"),
        ("neu minh doi so dt thi bao o dau", "nhắn số mới ngay tại đây"),
        ("sau này đổi sim thì nhắn cho ai", "nhắn số mới ngay tại đây"),
        ("Cho tôi xin mã hồ sơ và nội dung lần gửi cuối", "Đơn vị: HTX Chè Suối Giàng"),
        ("mình chưa đăng ký gì đúng không", "đã gửi DK-2025-0001"),
    ],
)
def test_what_is_in_hand_after_sending(office: Office, typed: str, says: str) -> None:
    assert says in registered(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Bà chưa đăng ký đúng không cháu?",
        "mình chưa đăng ký gì đúng không",
        "vậy là tui chưa dk gì phải hông em",
    ],
)
def test_who_has_registered_nothing_is_told_so(office: Office, typed: str) -> None:
    talk = Talk(office)
    assert "Dạ đúng ạ" in talk.say(typed)
    assert not talk.effects


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("targets", "giấy bìa carton 5 tấn"),
        ("targets", "đổi mới 3 giống lúa"),
        ("people", "chị Vinh cũng đăng ký"),
        ("review", "sửa số điện thoại thành 0912345679"),
        ("person-name", "Lò Thị Vinh, kế toán"),
    ],
)
def test_what_asks_nothing_of_the_kind_is_read_as_before(
    office: Office, step: str, typed: str
) -> None:
    said = at_step(office, step).say(typed)
    assert not any(one in said for one in ("không xem ở đây được", "giấy công nhận", "số mới ngay"))


@pytest.mark.parametrize("typed", ["chào", "chào em nhé", "thôi chào cán bộ"])
def test_a_greeting_behind_the_receipt_is_a_farewell(office: Office, typed: str) -> None:
    said = registered(office).say(typed)
    assert said == "Dạ, chào anh/chị. Khi nào cần anh/chị cứ nhắn ạ."


@pytest.mark.parametrize(
    "typed",
    [
        "hi bot 🙋‍♀️ trước khi nói gì thì cho mình hỏi bạn có lưu tin nhắn của mình ko",
        "tin nhắn mình gửi có bị lưu lại không, lưu để làm gì",
        "bot có lưu đoạn chat này không vậy",
    ],
)
def test_whether_messages_are_kept_is_told_in_two_lines(office: Office, typed: str) -> None:
    said = Talk(office).say(typed)
    assert said.startswith("Dạ có ạ: tin nhắn được giữ 30 ngày")
    assert len(said.splitlines()) == 2


def test_asked_at_a_step_nothing_is_written_of_it(office: Office) -> None:
    talk = at_step(office, "phone")
    before = form_of(talk)
    assert "30 ngày" in talk.say("bạn có lưu tin nhắn của mình ko")
    assert (form_of(talk), step_of(talk)) == (before, "phone")


def test_who_has_sent_nothing_asks_how_it_will_be(office: Office) -> None:
    """That the plan names no procedure had been the answer."""
    told = Talk(office).say("em oi dang ky roi co sua duoc khong")
    assert told == texts.CHANGED_ANY_TIME
