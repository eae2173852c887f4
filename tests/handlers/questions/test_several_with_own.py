"""Two questions in one message, one of them about registering: both are answered, truthfully."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from tests.support.talk import Talk, at_step, form_of, step_of

FREE, TERM, DECIDES = "không thu khoản nào", "không ghi hạn đăng ký", "không ghi ai công nhận"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("rồi đăng ký có tốn tiền hông cưng, chừng nào hết hạn", (FREE, TERM)),
        ("đăng ký có mất tiền không, bao giờ hết hạn", (FREE, TERM)),
        ("hết hạn khi nào, có mất phí không", (FREE, TERM)),
        ("dang ky co mat tien ko, han den bao gio", (FREE, TERM)),
        ("chừng nào hết hạn dzậy, có mắc tiền hông", (FREE, TERM)),
        ("e hỏi 2 câu: có mất phí ko và hạn đến khi nào", (FREE, TERM)),
        ("hạn chót ngày mấy vậy, rồi ai là người quyết", (TERM, DECIDES)),
        ("hạn đăng ký khi nào và ai quyết định danh hiệu", (TERM, DECIDES)),
        ("đăng ký tới ngày mấy, ai duyệt vậy cưng", (TERM, "xem và tiếp nhận")),
        ("có mất lệ phí hông, rồi có cần giấy tờ gì hông", (FREE, "nhắn tin là đủ")),
        ("công ty có được thi đua không, có tốn tiền không", ("Dạ được ạ", FREE)),
        ("phong trào đến khi nào kết thúc, đăng ký có tốn phí không", ("31/12/2025", FREE)),
    ],
)
@pytest.mark.parametrize("step", ["idle", "consent", "kind", "review"])
def test_both_are_answered(office: Office, step: str, typed: str, told: tuple[str, ...]) -> None:
    """In whatever words, and the open question stands below."""
    talk = Talk(office) if step == "idle" else at_step(office, step)
    before = None if step == "idle" else form_of(talk)
    answer = talk.say(typed)
    assert all(one in answer for one in told)
    if step != "idle":
        assert (step_of(talk), form_of(talk)) == (step, before)


@pytest.mark.parametrize(
    ("typed", "once"),
    [
        (
            "có bắt buộc đăng ký không, không đăng ký thì có sao không",
            "không ghi đăng ký là bắt buộc",
        ),
        ("hợp tác xã, tổ hợp tác có được không", "“các HTX, tổ hợp tác, Quỹ tín dụng"),
        ("đăng ký có mất tiền không", FREE),
        ("HTX phải làm những việc gì, ghi ở mục nào, bà ghi vào sổ", "📌 Mục IV.2,"),
        ("thi đua đến bao giờ, nằm ở mục nào", "📌 Mục II.2,"),
    ],
)
def test_one_question_stays_one(office: Office, typed: str, once: str) -> None:
    """A thing asked in two clauses, or named with another, has one answer."""
    answer = Talk(office).say(typed)
    assert answer.count(once) == 1
    assert TERM not in answer


def test_where_it_stands_is_in_the_answer(office: Office) -> None:
    """The period had been told as a second answer, and what follows was lost."""
    talk = Talk(office)
    assert "📌 Mục II.2" not in talk.say("HTX phải làm những việc gì, ghi ở mục nào")
    assert "chuỗi giá trị" in talk.say("việc thứ tư nói rõ hơn xem nào")


@pytest.mark.parametrize(
    ("typed", "told", "left"),
    [
        (
            "thi dua den bao gio het, ai ky ke hoach, tien thuong bao nhieu",
            ("31/12", "Nhân Đạo"),
            "",
        ),
        ("1. ai ky ke hoach 2. bao gio het han 3. so dien thoai can bo", ("Đạo", TERM), ""),
        (
            "ai ky ke hoach, trua nay lien minh an gi",
            ("Nhân Đạo",),
            "Còn “trua nay lien minh an gi”",
        ),
        ("hạn đăng ký khi nào, mẫu nào, có mất tiền không", (TERM, FREE), "Còn “mẫu nào”"),
    ],
)
def test_what_is_certain_of_several_is_told(
    office: Office, typed: str, told: tuple[str, ...], left: str
) -> None:
    """In short where they are many, and what is not certain is named and goes to the staff."""
    talk = Talk(office)
    answer = talk.say(typed)
    assert all(one in answer for one in told)
    assert left in answer
    assert ("em chưa chắc" in answer) == bool(left)
    asked = [one.question for one in talk.effects if isinstance(one, NoteQuestion)]
    assert any(one in left for one in asked) == bool(left)
