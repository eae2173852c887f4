"""What a whole part of the plan asks of somebody is one short list, and no clause of it alone."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

OF_UNITS = "doanh nghiệp thành viên năm việc:\n1. Chấp hành"
OF_OFFICE = "Kế hoạch giao Liên minh HTX tỉnh năm việc:"


@pytest.mark.parametrize(
    "said",
    [
        "ma chau oi ke hoach no bat htx phai lam nhung gi, noi gon thoi",
        "htx phải làm gì hả em",
        "hợp tác xã chúng tôi phải làm những gì theo kế hoạch",
        "bên bác là tổ hợp tác thì phải làm những gì hả cháu",
        "htx tui phai lam cai chi theo cai ke hoach ni",
        "các htx được giao nhiệm vụ gì",
        "nhiệm vụ của htx là gì, nói ngắn thôi nhé",
    ],
)
def test_the_duties_of_units_are_listed_at_once(office: Office, said: str) -> None:
    """Wherever it is asked; the open step stays and is asked again."""
    assert OF_UNITS in Talk(office).say(said)
    for step in ("phone", "commune", "targets", "review"):
        talk = at_step(office, step)
        before = form_of(talk)
        told = talk.say(said)
        assert OF_UNITS in told
        assert "📌 Mục IV.2, Kế hoạch 344" in told
        assert "câu trả lời hay câu hỏi" not in told
        assert (form_of(talk), step_of(talk)) == (before, step)


@pytest.mark.parametrize(
    "said", ["liên minh tỉnh phải làm những gì", "nhiệm vụ của liên minh htx tỉnh là gì"]
)
def test_the_duties_of_the_office_are_its_own(office: Office, said: str) -> None:
    """The other part, with its own clauses to choose."""
    talk = Talk(office)
    assert OF_OFFICE in talk.say(said)
    assert "Đào tạo, OCOP, vốn, chuyển đổi số" in talk.labels


@pytest.mark.parametrize(
    "said",
    [
        "thi dua nam nay tap trung vao gi the chau",
        "trọng tâm phong trào năm 2025 là những gì",
        "nội dung thi đua gồm những gì",
        "bao nhieu phong trao thi dua tat ca",
    ],
)
def test_what_the_movement_is_about_is_told_at_once(office: Office, said: str) -> None:
    told = Talk(office).say(said)
    assert "tập trung vào bốn việc:\n1. Thực hiện các chỉ thị" in told
    assert "📌 Mục III, Kế hoạch 344" in told


@pytest.mark.parametrize(
    "said",
    [
        "htx muốn đăng ký thì phải làm gì",
        "đơn vị được khen thì phải làm gì",
        "tôi phải làm gì bây giờ",
        "htx ngừng hoạt động thì phải làm gì",
        "ra quân làm đường, htx phải làm 2 km kênh mương",
    ],
)
def test_what_is_about_one_thing_is_no_list(office: Office, said: str) -> None:
    """It has an answer of its own, or none."""
    assert OF_UNITS not in Talk(office).say(said)


def test_a_short_answer_has_no_quotation(office: Office) -> None:
    """Whoever wants it short may still open the clause."""
    talk = Talk(office)
    told = talk.say("thi đua đến bao giờ, nói gọn thôi")
    assert "31/12/2025" in told
    assert "“" not in told
    assert "Xem nguyên văn" in talk.labels


@pytest.mark.parametrize("said", ["Việc thứ tư nói rõ hơn xem nào", "việc số 4 là gì", "y thu tu"])
def test_one_of_the_list_is_told_by_its_place(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say("htx phải làm gì hả em")
    assert "Mục IV.2, khoản (4)" in talk.say(said)


def test_by_its_place_nothing_is_sent_to_the_staff(office: Office) -> None:
    talk = Talk(office)
    talk.say("Bà chưa biết kế hoạch vận hành ra sao")
    assert talk.labels[3] == "Hỏi cán bộ"
    assert "Đã chuyển câu hỏi" not in talk.say("ý thứ tư")


@pytest.mark.parametrize("said", ["LA CAI GI NOI ME NGHE", "là gì em", "cái này là gì vậy cháu"])
def test_what_is_to_be_chosen_is_said_in_plain_words(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    assert "Đăng ký cho cả đơn vị (HTX, tổ, quỹ) thì chọn Tập thể" in talk.say(said)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize(
    "said",
    [
        "ờ vậy công ty như chị thì phải làm cái gì trong kế hoạch, nói gọn gọn thôi",
        "vậy đơn vị phải làm gì",
        "ờ vậy HTX tui phải làm gì trong kế hoạch",
    ],
)
def test_well_then_borrows_nothing(office: Office, said: str) -> None:
    """Folded "vậy" is "vay"."""
    assert "năm việc" in Talk(office).say(said)


@pytest.mark.parametrize("said", ["HTX phải làm gì để vay vốn", "vay vốn thì htx phải làm gì"])
def test_who_borrows_asks_for_no_list(office: Office, said: str) -> None:
    assert "năm việc" not in Talk(office).say(said)
