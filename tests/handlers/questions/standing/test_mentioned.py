"""Whether the plan speaks of something: its words where it does, an honest "no" where it does not.

The rule: asked at an open step the step stays, and nothing of the question is written.
"""

import pytest

from handlers.acts.heard import Heard
from handlers.questions.standing.mentioned import thing_of
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    "typed",
    [
        "mà kế hoạch có nói gì về ocop không cháu",
        "ờ hỏi cái kế hoạch có nói cái sao ocop ấy không cháu",
        "ke hoach co nhac den ocop ko ad",
        "cháu ơi kế hoạch có ghi gì đến OCOP nỏ",
    ],
)
@pytest.mark.parametrize("step", ["review", "targets", "people"])
def test_what_the_plan_speaks_of_is_quoted_and_the_step_stays(
    office: Office, step: str, typed: str
) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    said = talk.say(typed)
    assert "Dạ có ạ." in said
    assert "nâng cấp các sản phẩm OCOP" in said
    assert "Mục IV.1, khoản (2)" in said
    assert (step_of(talk), form_of(talk)) == (step, before)


@pytest.mark.parametrize(
    ("typed", "thing"),
    [
        ("kế hoạch có nói gì đến vận tải không", "vận tải"),
        ("cô kia, sao kế hoạch này không có vận tải à, toàn nông nghiệp", "vận tải"),
        ("vậy kế hoạch hổng nói gì tới vận tải hả em", "vận tải"),
        ("này cô, kế hoạch toàn nông với lâm nghiệp, vận tải chúng tôi đứng đâu", "vận tải"),
        ("kế hoạch này toàn trồng trọt, vận tải của chúng tôi nằm chỗ nào", "vận tải"),
        ("kế hoạch toàn nông nghiệp thế còn vận tải bên tôi để đâu", "vận tải"),
        ("kế hoạch chỉ nói nông nghiệp, thế ngành vận tải nằm ở đâu", "vận tải"),
        ("sao kế hoạch không nhắc gì đến làng nghề", "làng nghề"),
        ("trong kế hoạch có mục nào nói về bảo hiểm không", "bảo hiểm"),
        ("kế hoạch có đề cập đến thuỷ sản, nuôi cá không ạ", "thuỷ sản, nuôi cá"),
    ],
)
def test_what_stands_nowhere_is_said_to_and_no_clauses_are_offered(
    office: Office, typed: str, thing: str
) -> None:
    talk = Talk(office)
    said = talk.say(typed)
    assert f"em không thấy kế hoạch nhắc đến “{thing}”" in said
    assert "các HTX, tổ hợp tác" in said
    assert "Mục II.1" in said
    assert talk.labels == ["Hỏi cán bộ"]


def test_a_share_that_the_plan_does_not_set_is_named(office: Office) -> None:
    said = at_step(office, "people").say(
        "Cho hỏi Kế hoạch có quy định tỷ lệ phần trăm LĐTT tối đa không?"
    )
    assert "không thấy kế hoạch nhắc đến “tỷ lệ phần trăm LĐTT tối đa”" in said
    said = at_step(office, "review").say(
        "Kế hoạch có khống chế tỷ lệ LĐTT bao nhiêu phần trăm không?"
    )
    assert "không thấy kế hoạch nhắc đến “tỷ lệ LĐTT”" in said


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("kế hoạch có ghi hạn đăng ký không", "Kế hoạch không ghi hạn đăng ký thi đua"),
        ("kế hoạch không có tiền thưởng à", "Kế hoạch không nêu mức tiền thưởng"),
        ("kế hoạch có ghi mức thưởng không", "Kế hoạch không nêu mức tiền thưởng"),
        ("kế hoạch có nói gì về công ty không", "Doanh nghiệp thành viên"),
    ],
)
def test_a_known_silence_and_another_word_are_told_as_such(
    office: Office, typed: str, says: str
) -> None:
    assert says in Talk(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "kế hoạch có nói ai ký không",
        "kế hoạch có nói bao giờ tổng kết không",
        "kế hoạch sản xuất năm nay trồng 5 ha keo",
        "Kế hoạch có 5 ha chè mới",
        "kế hoạch gửi luôn không",
        "hoàn thành kế hoạch sản xuất 100%, không có ai nghỉ",
        "HTX có nói gì đâu",
        "thực hiện kế hoạch có ghi chép sổ sách đầy đủ",
    ],
)
def test_what_asks_or_tells_something_else_is_none(typed: str) -> None:
    assert thing_of(Heard(typed)) is None


@pytest.mark.parametrize(
    "typed",
    [
        "kế hoạch lấy ở đâu",
        "bản kế hoạch, tôi xem ở đâu",
        "tôi có kế hoạch rồi, trụ sở các anh ở đâu",
        "kế hoạch 344, đăng ký ở đâu",
    ],
)
def test_where_something_else_is_is_not_asked_of_the_plan(office: Office, typed: str) -> None:
    """An address, a paper."""
    assert "em không thấy kế hoạch nhắc đến" not in Talk(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "em hỏi chút ạ, kế hoạch có nói gì về chế độ cho người lao động không ạ",
        "kế hoạch có nhắc tới chế độ của người lao động không",
        "kế hoạch có đề cập chính sách với người lao động không em",
        "ke hoach co noi gi ve che do cho nguoi lao dong khong",
    ],
)
def test_words_that_the_plan_joins_otherwise_stand_there(office: Office, typed: str) -> None:
    """ "Chế độ … đối với người lao động" is no silence about it."""
    said = Talk(office).say(typed)
    assert "thực hiện đầy đủ các chế độ chính sách đối với người lao động" in said
    assert "Mục IV.2, khoản (4)" in said
    assert "em không thấy" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "có phong trào xóa nhà dột nát trong kế hoạch không",
        "phong trào xóa nhà dột nát có trong kế hoạch không",
        "co phong trao nha dot nat trong ke hoach khong",
        "kế hoạch có nói đến việc xóa nhà tạm không",
    ],
)
def test_what_kind_of_thing_it_is_need_not_stand_beside_it(office: Office, typed: str) -> None:
    """ "Có phong trào" leads the name, and is no part of it."""
    said = Talk(office).say(typed)
    assert said.startswith("Dạ có ạ.") or "Xóa nhà tạm, nhà dột nát" in said
    assert "em không thấy" not in said


@pytest.mark.parametrize("thing", ["chế độ của công nhân", "chế độ bảo hiểm cho người lao động"])
def test_what_stands_there_in_part_is_quoted_beside_the_no(office: Office, thing: str) -> None:
    said = Talk(office).say(f"kế hoạch có nói gì về {thing} không")
    assert f"không thấy kế hoạch nhắc đến “{thing}”" in said
    assert "Mục IV.2, khoản (4)" in said


@pytest.mark.parametrize("thing", ["thai sản", "nghỉ mát", "vận tải", "an toàn lao động"])
def test_what_stands_nowhere_is_still_a_no(office: Office, thing: str) -> None:
    said = Talk(office).say(f"kế hoạch có nói gì về {thing} không")
    assert f"không thấy kế hoạch nhắc đến “{thing}”" in said
    assert "khoản (4)" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "KẾ HOẠCH CÓ NHẮC ĐẾN LIÊN HIỆP HTX Ở CHỖ NÀO KHÔNG",
        "kế hoạch nhắc đến liên hiệp ở chỗ nào",
        "liên hiệp htx nằm ở mục nào trong kế hoạch",
        "kế hoạch có nói liên hiệp HTX ở đâu không",
        "trong kế hoạch liên hiệp htx được nhắc ở đâu",
    ],
)
def test_where_the_plan_speaks_of_it_is_no_address(office: Office, typed: str) -> None:
    said = Talk(office).say(typed)
    assert "Mục IV.1, khoản (1)" in said
    assert "trụ sở" not in said


@pytest.mark.parametrize("typed", ["văn phòng liên minh ở chỗ nào", "liên minh htx ở đâu"])
def test_an_address_is_still_one(office: Office, typed: str) -> None:
    assert "địa chỉ trụ sở" in Talk(office).say(typed)


@pytest.mark.parametrize(
    "typed", ["kêu gọi góp vốn có trong kế hoạch ko", "ke hoach co noi chuyen gop von khong"]
)
def test_what_is_done_about_a_thing_may_be_called_otherwise(office: Office, typed: str) -> None:
    """The plan speaks of the share, and calls nobody to it."""
    said = Talk(office).say(typed)
    assert said.startswith("Dạ có ạ.")
    assert "góp vốn" in said
