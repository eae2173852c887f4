"""Whoever comes back the next day and says so goes on at once, and is told where it goes on."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

AT = "Dạ, mình làm tiếp từ mục “Họ tên cá nhân”, các mục trước em vẫn giữ ạ."
LEFT = " Còn thiếu: Họ tên cá nhân; Chỉ tiêu thi đua."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cán bộ ơi hôm qua mình làm đến đâu rồi làm tiếp đi", AT + LEFT),
        ("hom qua lam toi dau roi, lam tiep cho xong", AT + LEFT),
        ("làm tiếp đi", AT),
        ("hôm qua đang dở, làm tiếp nhé", AT),
        ("em ơi tiếp tục bản hôm qua", AT),
        ("a lô còn đó không, bữa trước đang làm dở á, làm tiếp nghen", AT),
        ("hôm qua đăng ký được một nửa, nay làm nốt", AT),
        ("hôm qua mất mạng, giờ tiếp đi em", AT),
        ("cho mình làm nốt cái đăng ký hôm qua", AT),
        ("mình đây, tiếp đi", AT),
    ],
)
def test_an_order_to_go_on_goes_on(office: Office, said: str, told: str) -> None:
    """Nothing is asked that was given, and not whether to go on."""
    talk = at_step(office, "person-name")
    talk.say("thôi trời mưa to mất sóng mai mình nhắn tiếp")
    before = form_of(talk)
    talk.now += timedelta(hours=23)
    answer = talk.say(said)
    assert answer.startswith(f"{told}\n\nHọ tên và chức vụ")
    assert (form_of(talk), step_of(talk)) == (before, "person-name")


def test_at_the_review_only_sending_is_left(office: Office) -> None:
    """It is shown whole again."""
    talk = at_step(office, "review")
    talk.now += timedelta(days=1)
    assert talk.say("làm tiếp đi").startswith("Dạ, mình đã khai đủ các mục, chỉ còn xem lại")


@pytest.mark.parametrize("said", ["ừa mần tiếp đi", "ừ làm tiếp đi"])
def test_a_yes_to_going_on_sends_nothing(office: Office, said: str) -> None:
    """The review is shown again."""
    talk = at_step(office, "review")
    assert "Đã gửi" not in talk.say(said)
    assert step_of(talk) == "review"


def test_on_the_same_day_the_question_is_enough(office: Office) -> None:
    """How far it is only to whoever asks; "mình" there is nobody who is put forward."""
    talk = at_step(office, "person-name")
    assert talk.say("làm tiếp đi").startswith("Họ tên và chức vụ")
    assert talk.say("hoi sang minh khai den dau roi em, lam tiep nhe").startswith(AT + LEFT)
    assert form_of(talk).people == ()


@pytest.mark.parametrize(
    "said", ["chưa rảnh, mai làm tiếp", "chiều mình làm tiếp", "để lúc khác làm tiếp"]
)
def test_what_puts_off_goes_on_with_nothing(office: Office, said: str) -> None:
    """And nothing is lost by it."""
    talk = at_step(office, "targets")
    before = form_of(talk)
    talk.now += timedelta(days=1)
    assert "mình làm tiếp từ mục" not in talk.say(said)
    assert form_of(talk) == before


def test_an_aim_that_goes_on_is_an_aim(office: Office) -> None:
    """ "Làm nốt 2 km mương" says more than that somebody goes on."""
    talk = at_step(office, "targets")
    talk.say("năm nay làm nốt 2 km mương")
    assert form_of(talk).targets == ("làm nốt 2 km mương",)


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("contact", "liên hệ Vi Văn Thắng GĐ 0917171717", "phone", "0917171717"),
        (
            "contact",
            "anh quay lại làm tiếp đây, liên hệ Vi Văn Thắng GĐ 0917171717",
            "contact_name",
            "Vi Văn Thắng",
        ),
        ("collective-title", "chị lấy xuất sắc nhé", "collective_title", "ttldxs"),
        (
            "targets",
            "doanh thu 5 tỷ, trồng 2 ha chè",
            "targets",
            ("doanh thu 5 tỷ", "trồng 2 ha chè"),
        ),
    ],
)
def test_an_answer_after_days_is_taken(
    office: Office, step: str, said: str, field: str, value: object
) -> None:
    """Whether to go on is not asked of who does, and nothing he says is lost."""
    talk = at_step(office, step)
    talk.now += timedelta(days=2)
    answer = talk.say(said)
    assert answer.startswith("Dạ, em ghi tiếp vào đăng ký mình đang làm dở ạ.")
    assert getattr(form_of(talk), field) == value


@pytest.mark.parametrize("said", ["bên anh có 12 người", "alo em", "bao giờ có kết quả", "gửi đi"])
def test_what_answers_nothing_is_asked_first_and_written_nowhere(office: Office, said: str) -> None:
    talk = at_step(office, "contact")
    before = form_of(talk)
    talk.now += timedelta(days=2)
    talk.say(said)
    assert form_of(talk) == before
