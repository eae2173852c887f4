"""Different honours for different people of the list, by name and by "those who are left"."""

import pytest

from handlers.registrations.form.rows_texts import EACH_UNREAD, undone
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

NAMES = "Đặng Thị Mơ kế toán, Bùi Văn Lợi thủ kho, Hà Văn Quý lái xe"
FIRST_IS_BEST = ["cstdcs", "ldtt", "ldtt"]


def _titles(talk: Talk) -> list[str | None]:
    return [row.title for row in form_of(talk).people]


@pytest.fixture
def listed(office: Office) -> Talk:
    """Three people with a certificate each, beside a collective with a flag, at the review."""
    talk = at_step(office, "collective-title")
    for line in ("cờ thi đua của tỉnh", NAMES, "giấy khen", "xong", "doanh thu 50 tỷ"):
        talk.say(line)
    assert (step_of(talk), _titles(talk)) == ("review", ["gk"] * 3)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "Mơ cstđcs, Lợi và Quý lđtt",
        "mơ chiến sĩ thi đua cơ sở, còn hai đứa kia tiên tiến",
        "Mơ chiến sĩ thi đua cơ sở, hai người sau lđtt",
        "chị Mơ chiến sĩ thi đua cơ sở, còn lại tiên tiến, đủ 3 người rồi",
    ],
)
@pytest.mark.parametrize("at", ["people-title", "people", "review"])
def test_each_has_his_own(office: Office, at: str, said: str) -> None:
    """Never the first honour for all; "those two" are who is not named."""
    talk = at_step(office, "person-name")
    talk.say(NAMES)
    for line in {"people-title": (), "people": ("lđtt",)}.get(at, ("lđtt", "xong", "bỏ qua")):
        talk.say(line)
    assert step_of(talk) == at
    answer = talk.say(said)
    assert _titles(talk) == FIRST_IS_BEST
    assert "em đọc được" not in answer


def test_two_are_mended_and_the_third_stays(office: Office) -> None:
    talk = at_step(office, "person-name")
    talk.say(NAMES)
    talk.say("cstđcs")
    talk.say("sửa Lợi và Quý là lđtt")
    assert _titles(talk) == FIRST_IS_BEST


@pytest.mark.parametrize(
    "said",
    [
        "Mơ thì lao động tiên tiến, bốn người kia giấy khen",
        "Mơ bận đi họp suốt, chiến sĩ thi đua cơ sở nhé",
    ],
)
def test_an_honour_of_one_that_is_not_understood_is_nobodys(office: Office, said: str) -> None:
    """What is said of one is not written for everybody."""
    talk = at_step(office, "person-name")
    talk.say(NAMES)
    assert EACH_UNREAD in talk.say(said)
    assert _titles(talk) == [None] * 3


@pytest.mark.parametrize(
    "said",
    [
        "Mơ bỏ gk, cho lđtt luôn",
        "em Mơ lên lao động tiên tiến thay giấy khen",
        "chị Mơ lên lđtt thay cho giấy khen nhé",
    ],
)
def test_an_honour_in_the_place_of_another_is_no_second_row(listed: Talk, said: str) -> None:
    """The person's own; the collective keeps its flag."""
    listed.say(said)
    assert _titles(listed) == ["ldtt", "gk", "gk"]
    assert form_of(listed).honours == ("co-thi-dua",)


def test_one_goes_and_another_changes(listed: Talk) -> None:
    listed.say("bỏ tên anh Lợi, còn chị Mơ cho lên lao động tiên tiến thay giấy khen")
    rows = [(row.name, row.title) for row in form_of(listed).people]
    assert rows == [("Đặng Thị Mơ", "ldtt"), ("Hà Văn Quý", "gk")]


def test_what_is_said_behind_it_is_done_too(listed: Talk) -> None:
    listed.say("Mơ bỏ gk, cho lđtt luôn. dt 65 tỷ")
    assert _titles(listed) == ["ldtt", "gk", "gk"]
    assert form_of(listed).targets == ("doanh thu 65 tỷ",)


def test_what_cannot_be_done_is_named(listed: Talk) -> None:
    """The collective's honour changes; nobody gets the old one, and nothing is dropped unsaid."""
    rest = "số liên hệ thì ghi số chị Mơ"
    answer = listed.say(f"bỏ cờ thi đua đi, lấy tập thể lao động xuất sắc. {rest}")
    assert undone(said=rest) in answer
    assert form_of(listed).honours == ("ttldxs",)
    assert _titles(listed) == ["gk"] * 3


@pytest.mark.parametrize("said", ["lao động tiên tiến", "tiên tiến hết nhé", "lđtt"])
def test_a_name_that_sounds_like_the_honour_is_not_named(office: Office, said: str) -> None:
    talk = at_step(office, "person-name")
    talk.say("Bùi Văn Tiến thủ kho, Hà Văn Thành lái xe")
    talk.say(said)
    assert _titles(talk) == ["ldtt"] * 2
