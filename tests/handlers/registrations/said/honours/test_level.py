""" "Chiến sĩ thi đua" without a level: never guessed, asked about once for all of them."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LEVEL, BOTH = "cấp cơ sở hay cấp tỉnh ạ?", "Chiến sĩ thi đua của Trần Minh Tâm, Lê Thị Hoài Thu"
LIST = (
    "Trần Minh Tâm phó giám đốc chiến sĩ thi đua; Lê Thị Hoài Thu kế toán cũng chiến sĩ thi đua;"
    " Vi Văn Páo lái xe lao động tiên tiến"
)


def _listed(office: Office) -> tuple[Talk, str]:
    talk = at_step(office, "person-name", "cá nhân")
    return talk, talk.say(LIST)


def test_it_is_asked_once_for_all(office: Office) -> None:
    talk, told = _listed(office)
    assert told.endswith(f"{BOTH}: {LEVEL}")
    assert [row.title for row in form_of(talk).people] == ["cstd", "cstd", "ldtt"]
    assert talk.labels[-1] == "Mỗi người một khác"
    assert "Lưu ý về Chiến sĩ thi đua cơ sở" in talk.say("thì cơ sở chứ sao, cấp tỉnh ai cho")
    assert [row.title for row in form_of(talk).people] == ["cstdcs", "cstdcs", "ldtt"]


@pytest.mark.parametrize("said", ["xong", "gửi đi", "bỏ qua", "thôi khỏi", "không phải cấp tỉnh"])
def test_nobody_goes_on_without_it(office: Office, said: str) -> None:
    talk, _ = _listed(office)
    assert LEVEL in talk.say(said)
    assert [row.title for row in form_of(talk).people] == ["cstd", "cstd", "ldtt"]


def test_what_is_left_of_the_list_is_asked_before_the_next_question(office: Office) -> None:
    """Somebody who is taken out, and an aim, in between: the level stays open."""
    talk, _ = _listed(office)
    assert LEVEL in talk.say("xóa Thu đi")
    talk.say("nợ xấu dưới 1%")
    assert talk.say("xong").endswith(f"Chiến sĩ thi đua của Trần Minh Tâm: {LEVEL}")
    talk.say("cơ sở")
    assert [row.title for row in form_of(talk).people] == ["cstd", "ldtt"]
    assert step_of(talk) == "person-initiative"


def test_where_a_title_is_asked_for_half_of_one_is_asked_on(office: Office) -> None:
    talk = at_step(office, "person-title")
    assert talk.say("chiến sĩ thi đua") == f"Chiến sĩ thi đua của Lò Văn Ún: {LEVEL}"
    assert talk.labels[0].startswith("Chiến sĩ thi đua cơ sở")
    assert "sáng kiến" in talk.say("cơ sở")


def test_of_what_was_sent_nothing_goes_again_without_it(office: Office) -> None:
    talk = at_step(office, "review")
    talk.say("gửi đăng ký")
    assert LEVEL in talk.say("thêm Nguyễn Văn Ba kế toán, chiến sĩ thi đua")
    assert LEVEL in talk.say("gửi đi")
    assert all(row.title != "cstd" for row in talk.person.registrations[0].form.people)


@pytest.mark.parametrize(
    "said",
    [
        "thêm Nguyễn Văn Ba kế toán cstđ và Lò Văn Tư thủ quỹ cstđ cơ sở",
        "them Nguyen Van Ba ke toan chien si thi dua, Lo Van Tu thu quy chien si thi dua co so",
    ],
)
def test_each_row_is_asked_of_its_own_words(office: Office, said: str) -> None:
    """One says the level, the other one does not."""
    talk = at_step(office, "people")
    talk.say(said)
    assert [row.title for row in form_of(talk).people[-2:]] == ["cstd", "cstdcs"]


@pytest.mark.parametrize(
    "said", ["Lò Thị Hoa, kế toán, CSTĐCS", "Lò Thị Hoa, kế toán, chiến sĩ thi đua cấp tỉnh"]
)
def test_a_level_that_was_said_is_not_asked_about(office: Office, said: str) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    assert "hay cấp tỉnh" not in talk.say(said)


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("cơ sở thôi, trèo cao té đau", ["cstdcs", "cstdcs", "ldtt"]),
        ("cap co so het nhe", ["cstdcs", "cstdcs", "ldtt"]),
        ("cấp tỉnh cả hai", ["cstd-tinh", "cstd-tinh", "ldtt"]),
        ("Tâm cấp tỉnh, Thu cơ sở", ["cstd-tinh", "cstdcs", "ldtt"]),
        ("thôi Tâm lên cấp tỉnh đi", ["cstd-tinh", "cstd", "ldtt"]),
        ("Páo lên cấp tỉnh", ["cstd", "cstd", "ldtt"]),
        ("không phải cấp tỉnh", ["cstd", "cstd", "ldtt"]),
        ("cấp tỉnh xét thế nào", ["cstd", "cstd", "ldtt"]),
    ],
)
def test_the_level_is_of_those_who_aim_at_it(office: Office, said: str, titles: list[str]) -> None:
    talk, _ = _listed(office)
    talk.say(said)
    assert [row.title for row in form_of(talk).people] == titles
