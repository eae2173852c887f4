"""The unit's title is changed in few words wherever one is written, and one just named is taken."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

TO_AIMS = ("đăng ký", "đồng ý", "tập thể", "HTX", "HTX Chè Suối Giàng", "xã Văn Chấn")
TO_AIMS += ("Giàng A Páo, Giám đốc", "0912 345 678")
AIM = "Doanh thu 3 tỷ"


def wished(office: Office, title: str, place: str) -> Talk:
    talk = Talk(office)
    for line in (*TO_AIMS, title):
        talk.say(line)
    for line in {"targets": (), "review": (AIM,), "sent": (AIM, "gửi đăng ký")}[place]:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("place", "typed", "title"),
    [
        ("targets", "cao thế à. thôi hạ xuống tiên tiến", "ttldtt"),
        ("targets", "nghĩ lại thì xin nâng lên xuất sắc", "ttldxs"),
        ("targets", "bên tui đổi ý, lấy xuất sắc thay cho tiên tiến", "ttldxs"),
        ("review", "chắc không đạt nổi đâu, hạ xuống tiên tiến đi em", "ttldtt"),
        ("review", "xin nâng lên cờ thi đua cấp tỉnh", "co-thi-dua"),
        ("review", "đổi qua xuất sắc nhé", "ttldxs"),
        ("review", "thoi lay lai co thi dua cua ubnd tinh cho tui", "co-thi-dua"),
        ("targets", "lay lai co thi dua nghe em", "co-thi-dua"),
        (
            "targets",
            "ma nghi lai hong biet co thi dua co cao qua hong, thoi doi qua tap the lao dong xuat sac di em",
            "ttldxs",
        ),
        ("sent", "Xin điều chỉnh danh hiệu thành Tập thể lao động xuất sắc.", "ttldxs"),
        ("sent", "thoi ha xuong tien tien cho chac", "ttldtt"),
        ("sent", "nâng lên xuất sắc được không em", "ttldxs"),
        ("sent", "thay danh hiệu bằng cờ thi đua cấp tỉnh giúp tôi", "co-thi-dua"),
    ],
)
def test_the_title_gives_way(office: Office, place: str, typed: str, title: str) -> None:
    """It was an aim, a question of the plan, or not understood; of what was sent it is shown first."""
    talk = wished(office, "xuất sắc" if title == "ttldtt" else "tiên tiến", place)
    talk.say(typed)
    assert form_of(talk).honours == (title,)
    assert form_of(talk).targets == (() if place == "targets" else (AIM,))
    assert step_of(talk) == ("targets" if place == "targets" else "review")
    assert not talk.effects


@pytest.mark.parametrize(
    "typed", ["xây dựng HTX lên tập thể xuất sắc", "cao thế", "nâng lên 3 sản phẩm tiên tiến"]
)
def test_what_is_aimed_at_changes_no_title(office: Office, typed: str) -> None:
    talk = wished(office, "tiên tiến", "targets")
    talk.say(typed)
    assert form_of(talk).honours == ("ttldtt",)


def test_of_two_that_may_be_meant_it_is_asked(office: Office) -> None:
    """The unit's title or somebody's: nothing changes before it is said."""
    talk = at_step(office, "review")
    talk.say("danh hiệu tập thể đổi thành xuất sắc")
    before = form_of(talk)
    assert "cho tập thể hay cho cá nhân" in talk.say("thôi hạ xuống tiên tiến")
    assert form_of(talk) == before


@pytest.mark.parametrize(
    ("asked", "taken", "title"),
    [
        ("ttlđtt là j v", "uki lấy nó", "ttldtt"),
        ("Bằng khen chủ tịch tỉnh được khôông?", "Ừ lấy cấy nớ", "bk-tinh"),
        ("giấy khen liên minh được không em", "thế thì cái đó đi", "gk-lm"),
        ("tt thôi e", "ừ cái đấy", "ttldtt"),
    ],
)
def test_the_one_that_was_just_named_is_taken(
    office: Office, asked: str, taken: str, title: str
) -> None:
    """Asked about, it is told and not chosen; "cái đó" chooses it."""
    talk = at_step(office, "collective-title", kind="tập thể")
    answer = talk.say(asked)
    assert "lấy cái đó" in answer
    assert step_of(talk) == "collective-title"
    talk.say(taken)
    assert form_of(talk).honours == (title,)


def test_nothing_named_is_nothing_taken(office: Office) -> None:
    talk = at_step(office, "collective-title", kind="tập thể")
    talk.say("ừ lấy cái đó")
    assert step_of(talk) == "collective-title"


@pytest.mark.parametrize(
    ("typed", "kind"), [("tt thoai", "collective"), ("cn thôi em", "individual")]
)
def test_the_kind_in_two_letters(office: Office, typed: str, kind: str) -> None:
    talk = at_step(office, "kind")
    talk.say(typed)
    assert form_of(talk).kind == kind


@pytest.mark.parametrize("step", ["people", "person-name"])
@pytest.mark.parametrize(
    "typed",
    [
        "à quay lại, chị chọn lại TTLĐXS",
        "không, danh hiệu tập thể chị lấy TTLĐXS",
        "quay lai di chi chon nham, tap the lay xuat sac",
    ],
)
def test_it_gives_way_where_persons_are_asked_for(office: Office, step: str, typed: str) -> None:
    """It was said twice that a title is no name."""
    talk = at_step(office, step)
    talk.say(typed)
    assert form_of(talk).collective_title == "ttldxs"
    assert step_of(talk) == step
