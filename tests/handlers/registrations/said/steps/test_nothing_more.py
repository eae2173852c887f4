"""Nothing to write, nobody more: said in any words, it is never a value."""

import pytest

from handlers.registrations import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def adding(office: Office) -> Talk:
    """One person is on the list and another is asked for."""
    talk = at_step(office, "person-name", "cá nhân")
    for line in ("Lò Văn Ún, kế toán, lđtt", "thêm người"):
        talk.say(line)
    assert step_of(talk) == "person-name"
    return talk


@pytest.mark.parametrize(
    "typed",
    [
        "xong",
        "xog r nha",
        "hết người r",
        "đừng ghi thêm ai hết",
        "hổng còn ai hết á",
        "rứa thôi",
        "đủ rồi, k thêm nữa",
        "ủa ko phải, xóa đi. đừng ghi thêm ai hết",
    ],
)
def test_nobody_more_leaves_the_question(adding: Talk, typed: str) -> None:
    """Each had become a person."""
    adding.say(typed)
    assert step_of(adding) == "people"
    assert [row.name for row in form_of(adding).people] == ["Lò Văn Ún"]


def test_a_wish_is_done_there_and_is_no_name(adding: Talk) -> None:
    adding.say("thêm giấy khen cho số 1")
    adding.say("thêm giấy khen cho e")
    rows = [(row.name, row.title) for row in form_of(adding).people]
    assert rows == [("Lò Văn Ún", "ldtt"), ("Lò Văn Ún", "gk"), ("Giàng A Páo", "gk")]


@pytest.mark.parametrize("typed", ["Vàng A Xong", "vàng a xong", "Lò Thị Hết", "Đủ Văn Thôi"])
def test_who_is_called_so_is_somebody(adding: Talk, typed: str) -> None:
    adding.say(f"{typed}, thủ kho, lđtt")
    assert len(form_of(adding).people) == 2


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("đổi qua ldtt đi", "ldtt"),
        ("ko co, doi thanh lao dong tien tien", "ldtt"),
        ("the thui e ko co skien j dau, doi qua ldtt di", "ldtt"),
        ("rứa thì ghi lao động tiên tiến thôi", "ldtt"),
        ("vậy chuyển qua giấy khen đi", "gk"),
    ],
)
def test_another_title_is_no_initiative(office: Office, typed: str, title: str) -> None:
    """It is said, and the initiative is not asked again."""
    talk = at_step(office, "person-initiative", "cá nhân")
    assert "Vâng, em đổi danh hiệu của Lò Văn Ún" in talk.say(typed)
    (row,) = form_of(talk).people
    assert (step_of(talk), row.title, row.initiative) == ("people", title, None)


@pytest.mark.parametrize(
    "typed", ["chả có sáng kiến gì", "hông có sáng kiến nào hết trơn", "làm gì có sáng kiến"]
)
def test_no_initiative_is_none(office: Office, typed: str) -> None:
    talk = at_step(office, "person-initiative", "cá nhân")
    talk.say(typed)
    (row,) = form_of(talk).people
    assert (row.title, row.initiative) == ("cstdcs", None)


@pytest.mark.parametrize(
    "typed",
    [
        "không có chỉ tiêu gì đâu bỏ qua",
        "không có chỉ tiêu chi mô, gửi luôn đi",
        "gửi đi nhé",
        "gui luon di a",
        "nỏ có chỉ tiêu chi",
        "chỉ tiêu thì chưa có, gửi giúp tôi",
        "cái này để trống nha",
    ],
)
def test_no_aim_goes_on_to_the_review(office: Office, typed: str) -> None:
    """Nothing is sent by it."""
    talk = at_step(office, "targets")
    talk.say(typed)
    assert (step_of(talk), form_of(talk).targets) == ("review", ())


@pytest.mark.parametrize(
    "typed",
    [
        "không để nợ quá hạn",
        "bỏ qua trung gian, bán thẳng 50 tấn chè",
        "không có hộ nghèo trong HTX",
    ],
)
def test_an_aim_that_begins_alike_is_one(office: Office, typed: str) -> None:
    talk = at_step(office, "targets")
    talk.say(typed)
    assert len(form_of(talk).targets) == 1


@pytest.mark.parametrize("typed", ["dạ hết ạ", "hết rồi em", "xong rồi", "thế thôi nhé"])
@pytest.mark.parametrize("people", ["Bàn Thị Xiên, Lý Mùi Pham", "Bàn Thị Xiên, kế toán"])
def test_where_a_title_is_asked_for_it_is_asked_again(
    office: Office, people: str, typed: str
) -> None:
    """It had been answered with a clause of the plan: "đến hết ngày 31/12", "nơi nhận"."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(people)
    step = step_of(talk)
    said = talk.say(typed)
    assert said.startswith(texts.TITLE_LEFT)
    assert step_of(talk) == step
    talk.say("LĐTT hết")
    assert {row.title for row in form_of(talk).people} == {"ldtt"}


@pytest.mark.parametrize(
    "said",
    ["hiện tại chưa có", "tạm thời chưa có", "tam thoi chua nghi ra", "lúc này bác chưa có gì"],
)
def test_nothing_just_now_is_no_aim_and_not_waited_for(office: Office, said: str) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert (form_of(talk).targets, step_of(talk)) == ((), "review")
