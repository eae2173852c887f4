"""Two leaders of one unit: each hears that there is another, not who, and what becomes of a second one."""

from datetime import date

import pytest

from handlers.registrations.sent import sent_texts
from handlers.turn.turn import Office
from handlers.typed.words import assent
from handlers.values.effects import NoteQuestion, SaveRegistration
from handlers.values.person import Taken
from tests.support.talk import Register, Talk, at_step, form_of, registered, step_of

OTHER = Taken("DK-2025-0007", date(2025, 3, 18), own=False)


def taken(office: Office) -> Talk:
    talk = at_step(office, "commune", "tập thể")
    talk.lookup = Register(others=(OTHER,))
    talk.say("xã Văn Chấn")
    assert step_of(talk) == "unit-taken"
    return talk


def test_who_sent_it_is_the_offices_to_tell(office: Office) -> None:
    """Anybody may name a unit: neither a name nor a number nor a day is learned by it."""
    talk = taken(office)
    for said in ("ai gui the", "đăng ký đó mã số mấy"):
        told = talk.say(said)
        assert not any(one in told for one in ("DK-2025-0007", "18/3/2025", "18/03/2025"))
    assert talk.say("ai gui the") == sent_texts.TAKEN_BY
    assert talk.say("thoi khoi gui") == assent.NOT_SENT
    assert (step_of(talk), talk.person.registrations) == ("unit-taken", ())


def test_the_review_says_that_it_will_be_joined_and_the_other_hears_by_whom(office: Office) -> None:
    talk = taken(office)
    talk.say("ghép vào bản đó")
    for line in ("Sùng A Chống, Chủ tịch HĐQT, 0356 904 113", "tập thể lao động tiên tiến"):
        talk.say(line)
    assert sent_texts.WILL_JOIN in talk.say("bỏ qua")
    talk.say("gửi đăng ký")
    (saved,) = (one for one in talk.effects if isinstance(one, SaveRegistration))
    assert saved.notice is not None
    assert "Vừa có S. A. C. gửi thêm" in saved.notice.text
    assert "0356" not in saved.notice.text


@pytest.mark.parametrize("wish", ["hỏi cán bộ", "ghép vào bản đó"])
def test_nor_does_ones_own_copy_tell_the_number(office: Office, wish: str) -> None:
    """What the staff are asked is the person's own question, and is handed over with their data."""
    talk = taken(office)
    talk.say(wish)
    effects = [*talk.effects]
    if wish != "hỏi cán bộ":
        for line in ("Sùng A Chống, Chủ tịch HĐQT, 0356 904 113", "tập thể lao động tiên tiến"):
            talk.say(line)
        talk.say("bỏ qua")
        talk.say("gửi đăng ký")
        effects = [*talk.effects]
    (asked,) = (one for one in effects if isinstance(one, NoteQuestion))
    assert OTHER.code not in asked.question


def test_whether_others_of_the_unit_registered(office: Office) -> None:
    talk = registered(office)
    assert "chưa thấy ai khác" in talk.say("sếp em cũng đăng ký rồi à")
    talk.lookup = Register(others=(OTHER,))
    assert "còn một người khác cũng đã gửi" in talk.say("sếp em cũng đăng ký rồi à")


def test_a_change_after_sending_shows_what_stood_before(office: Office) -> None:
    talk = registered(office)
    told = talk.say("đổi số điện thoại thành 0987 654 321")
    assert "• Điện thoại: 0912345678 → 0987654321" in told
    talk.say("ừ")
    assert talk.person.registrations[0].form.phone == "0987654321"


def test_the_list_is_not_printed_after_every_miss(office: Office) -> None:
    talk = at_step(office, "people")
    told = talk.say("hừm thế nào nhỉ")
    assert "Danh sách đang có 1 người." in told
    assert "Lò Văn Ún" not in told
    assert talk.labels[0] == "Xong"


def test_leaving_what_was_only_looked_at_cancels_nothing(office: Office) -> None:
    talk = registered(office)
    talk.say("đăng ký")
    assert talk.say("0") == sent_texts.NOT_WITHDRAWN


def test_what_is_told_in_the_way_is_kept_and_the_question_stays(office: Office) -> None:
    """Nobody has to say it a second time."""
    talk = taken(office)
    talk.say("tap the lao dong tien tien")
    talk.say("nuoi 70 long ca, san luong 20 tan")
    talk.say("Cao Thi Vinh pho giam doc 0348126799")
    form = form_of(talk)
    assert step_of(talk) == "unit-taken"
    assert form.collective_title == "ttldtt"
    assert form.targets == ("nuoi 70 long ca", "san luong 20 tan")
    assert (form.contact_name, form.phone) == ("Cao Thi Vinh", "0348126799")


@pytest.mark.parametrize("said", ["gui di", "gửi luôn em", "gửi"])
def test_to_send_may_be_either_of_the_two(office: Office, said: str) -> None:
    talk = taken(office)
    assert talk.say(said) == sent_texts.JOIN_OR_OWN
    assert step_of(talk) == "unit-taken"
    talk.say("ghép vào bản đó")
    assert step_of(talk) == "contact"


def test_before_anything_is_filled_in_nothing_is_whole(office: Office) -> None:
    talk = taken(office)
    assert "vẫn khai tiếp được" in talk.replies[-1].text
