"""The list of people mended in words, alone or several in one sentence; who is not named stays."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = (
    "Lò Văn Ún - kế toán - LĐTT\nNông Thị Hà - thủ quỹ - LĐTT\nHoàng Văn Hặc - tổ trưởng - LĐTT\n"
    "Nguyễn Văn Hùng - lái xe - LĐTT\nNguyễn Văn Hùng - bảo vệ - LĐTT"
)
UN, HA, HAC = "Lò Văn Ún: ldtt", "Nông Thị Hà: ldtt", "Hoàng Văn Hặc: ldtt"
DRIVER = GUARD = "Nguyễn Văn Hùng: ldtt"


@pytest.fixture(params=["people", "review"])
def talk(office: Office, request: pytest.FixtureRequest) -> Talk:
    """Five persons, two of one name, at their list and at the review."""
    talk = at_step(office, "person-name", "cá nhân")
    for line in (LIST, "xong", "bỏ qua") if request.param == "review" else (LIST,):
        talk.say(line)
    assert step_of(talk) == request.param
    return talk


def rows(talk: Talk) -> list[str]:
    """Everybody with what they aim at."""
    return [f"{row.name}: {row.title}" for row in form_of(talk).people]


def test_who_is_to_stay_is_not_the_one_who_goes(talk: Talk) -> None:
    """ "Không bỏ chị Hà, bỏ anh Hặc": one is named to stay and one to go."""
    assert "giữ nguyên, danh sách đang có 5 người" in talk.say("đừng bỏ chị Hà nha")
    talk.say("không bỏ chị Hà, bỏ anh Hặc")
    assert HA in rows(talk)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "bỏ ông hặc ra thay bằng ông lường văn pành",
            [UN, HA, "Lường Văn Pành: ldtt", DRIVER, GUARD],
        ),
        ("xóa số 1 với số 4", [HA, HAC, GUARD]),
        ("bỏ anh Ún với chị Hà đi em", [HAC, DRIVER, GUARD]),
        ("bo chi Ha, anh Hac ra khoi danh sach nhe", [UN, DRIVER, GUARD]),
        ("thôi đừng ghi chị Hà nữa", [UN, HAC, DRIVER, GUARD]),
        ("chỉ để lại số 1 và số 2", [UN, HA]),
        ("xóa hết danh sách, chỉ còn Lò Văn Ún", [UN]),
        ("bỏ anh Hùng lái xe ra", [UN, HA, HAC, GUARD]),
        ("thêm giấy khen cho số 1", [UN, HA, HAC, DRIVER, GUARD, "Lò Văn Ún: gk"]),
        (
            "Sửa người số 3: LĐTT và Bằng khen của Liên minh HTX Việt Nam",
            [UN, HA, HAC, DRIVER, GUARD, "Hoàng Văn Hặc: bk-lmvn"],
        ),
        (
            "Người 1 và 3 là chiến sĩ thi đua cơ sở",
            ["Lò Văn Ún: cstdcs", HA, "Hoàng Văn Hặc: cstdcs", DRIVER, GUARD],
        ),
        (
            "chị Hà bỏ lao động tiên tiến, chỉ giấy khen",
            [UN, "Nông Thị Hà: gk", HAC, DRIVER, GUARD],
        ),
        (
            "Hặc thì giấy khen thôi nha, còn Ún cstđ cơ sở",
            ["Lò Văn Ún: cstdcs", HA, "Hoàng Văn Hặc: gk", DRIVER, GUARD],
        ),
        (
            "sai hết rồi, cá nhân: Phạm Thị Thu giám đốc giấy khen; Trần Quốc Hưng phó giám đốc lđtt",
            ["Phạm Thị Thu: gk", "Trần Quốc Hưng: ldtt"],
        ),
    ],
)
def test_only_what_is_named_changes(talk: Talk, typed: str, left: list[str]) -> None:
    talk.say(typed)
    assert rows(talk) == left


def test_a_new_spelling_keeps_the_post_and_a_refusal_gives_no_honour(talk: Talk) -> None:
    talk.say("số 1 đổi tên thành Lò Văn Úng")
    talk.say("chị Hà không lấy lao động tiên tiến, chỉ giấy khen")
    first, second = form_of(talk).people[:2]
    assert (first.name, first.position) == ("Lò Văn Úng", "Kế toán")
    assert (second.name, second.title) == ("Nông Thị Hà", "gk")
    assert len(form_of(talk).people) == 5


def test_of_two_of_one_name_the_post_tells_which(talk: Talk) -> None:
    talk.say("Nguyễn Văn Hùng lái xe đổi thành CSTĐ cơ sở, sáng kiến sổ theo dõi xe")
    driver, guard = form_of(talk).people[3:]
    assert (driver.title, driver.initiative, guard.title) == ("cstdcs", "sổ theo dõi xe", "ldtt")
    assert "có 2 dòng (số 4, số 5)" in talk.say("bỏ anh Hùng đi")
    assert len(form_of(talk).people) == 5


@pytest.mark.parametrize("typed", ["đừng bỏ chị Hà nha", "chưa bỏ ai đâu", "không xóa số 1 đâu"])
def test_a_refusal_and_a_question_take_nobody_out(talk: Talk, typed: str) -> None:
    before = rows(talk)
    talk.say(typed)
    assert rows(talk) == before


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("ê khoan, rút tên tui ra nha, chỉ để mấy người kia thôi", [UN, HA]),
        ("thôi không ghi tên tôi nữa, mấy người kia vẫn giữ", [UN, HA]),
        ("bỏ chị Hà khỏi danh sách cá nhân thôi, không rút hết", [UN, "Giàng A Páo: ldtt"]),
    ],
)
def test_after_sending_one_goes_and_not_the_registration(
    office: Office, typed: str, left: list[str]
) -> None:
    """It was asked whether to take back everything."""
    talk = at_step(office, "person-name", "cá nhân")
    for line in ("Lò Văn Ún lđtt; Giàng A Páo lđtt; Nông Thị Hà lđtt", "xong", "bỏ qua", "gửi"):
        talk.say(line)
    talk.say(typed)
    assert rows(talk) == left
    talk.say("gửi")
    assert [view.status for view in talk.person.registrations] == ["sent"]
    assert len(talk.person.registrations[0].form.people) == len(left)


def test_who_speaks_and_is_not_on_the_list_takes_nothing_back(office: Office) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    for line in ("Lò Văn Ún lđtt; Nông Thị Hà lđtt", "xong", "bỏ qua", "gửi"):
        talk.say(line)
    assert "chưa có ai tên như vậy" in talk.say("rút tên tui ra, chỉ để mấy người kia")
