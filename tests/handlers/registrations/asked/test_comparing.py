"""Which honour to choose, how two differ, which is the higher: told, and nothing chosen by it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

UNIT_FIRST = "nên chọn Tập thể lao động tiên tiến"
OWN_FIRST = "nên chọn Lao động tiên tiến"


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("collective-title", "cai nao de nhat cho nguoi moi", UNIT_FIRST),
        ("collective-title", "nên đăng ký cái nào", UNIT_FIRST),
        ("collective-title", "mới tham gia thì chọn cái gì cho vừa sức hả em", UNIT_FIRST),
        ("collective-title", "cờ thi đua có cao hơn không", "từ thấp lên cao: Tập thể lao động"),
        ("collective-title", "xuất sắc khác tiên tiến chỗ mô rứa", "ít nhất 70%"),
        ("collective-title", "cờ chính phủ cần điều kiện gì", "em chưa có tiêu chuẩn chắc chắn"),
        ("person-title", "cstdcs khac ldtt o cho nao", "sáng kiến được đơn vị công nhận"),
        ("person-title", "phan biet ldtt va chien si thi dua tinh ho bac", "3 lần liên tục"),
        ("person-title", "chi nen xin cai chi cho de", OWN_FIRST),
        ("people", "anh Ún nên để lao động tiên tiến hay chiến sĩ thi đua", OWN_FIRST),
        ("phone", "cstd co so co kho hon ldtt khong em", "cao hơn Lao động tiên tiến"),
        ("review", "nên đăng ký cái nào", "Cho cá nhân"),
    ],
)
def test_an_honest_answer_and_the_step_again(
    office: Office, step: str, said: str, told: str
) -> None:
    """No clause of the plan says it; what the table of titles knows does."""
    talk = at_step(office, step)
    before = form_of(talk)
    answer = talk.say(said)
    assert told in answer
    assert "📌" not in answer
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_it_is_told_before_anything_is_begun(office: Office) -> None:
    """With the way in, for the unit and for each person."""
    talk = Talk(office)
    told = talk.say("htx mới thì nên đăng ký danh hiệu nào hả em")
    assert UNIT_FIRST in told
    assert OWN_FIRST in told
    assert talk.labels == ["Đăng ký thi đua"]


@pytest.mark.parametrize(
    ("step", "said", "then"),
    [
        ("collective-title", "em chọn tập thể xuất sắc cho oai hơn", "person-name"),
        ("collective-title", "cái thứ hai", "person-name"),
        ("person-title", "chiến sĩ thi đua cơ sở, khác với năm ngoái", "person-initiative"),
        ("targets", "doanh thu cao hơn năm ngoái 10%", "review"),
    ],
)
def test_an_answer_stays_an_answer(office: Office, step: str, said: str, then: str) -> None:
    """What compares and asks nothing is taken as before."""
    talk = at_step(office, step)
    talk.say(said)
    assert step_of(talk) == then


def test_what_cannot_be_ranked_is_not(office: Office) -> None:
    """A commendation stands on no ladder of honours, and other choices are no honours."""
    told = at_step(office, "collective-title").say("bằng khen với cờ thi đua cái nào to hơn")
    assert "không xếp bậc với danh hiệu thi đua" in told
    assert "danh hiệu" not in at_step(office, "kind").say("nên chọn cái nào")
    assert UNIT_FIRST not in Talk(office).say("htx với tổ hợp tác khác nhau thế nào")


@pytest.mark.parametrize(
    "said",
    [
        "dạ em xin lỗi, danh hiệu với khen thưởng khác nhau thế nào ạ, kế hoạch có giải thích không",
        "danh hieu khac khen thuong cho mo rua",
        "danh hiệu và khen thưởng có gì khác nhau?",
        "khen thưởng với danh hiệu thi đua phân biệt sao em",
    ],
)
def test_the_two_words_of_the_law_are_told_apart(office: Office, said: str) -> None:
    """Outside the plan, which explains neither."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ, kế hoạch không giải thích hai từ này ạ.")
    assert "Ngoài kế hoạch, theo Luật Thi đua, khen thưởng" in told


@pytest.mark.parametrize(
    "said",
    [
        "htx chị năm ngoái được tập thể lao động tiên tiến rồi, năm nay xin lên cái cao hơn",
        "năm ngoái lao động tiên tiến, năm nay muốn cao hơn một bậc",
    ],
)
def test_the_honour_of_before_is_not_the_one_that_is_wished(office: Office, said: str) -> None:
    """It was written down; what stands above it is told, and the step asks again."""
    talk = at_step(office, "collective-title")
    assert "cao hơn Tập thể lao động tiên tiến có: Tập thể lao động xuất sắc" in talk.say(said)
    assert form_of(talk).collective_title is None
    talk.say("lao động xuất sắc")
    assert form_of(talk).collective_title == "ttldxs"


def test_the_one_that_is_wished_beside_it_is_taken(office: Office) -> None:
    talk = at_step(office, "collective-title")
    talk.say("đã có lao động tiên tiến rồi giờ xin lao động xuất sắc")
    assert form_of(talk).collective_title == "ttldxs"
