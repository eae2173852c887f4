"""An initiative and an aim that stand in each other's place: none of the two is lost or invented."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

PEOPLE = "Lò Văn Ọi, giám đốc, CSTĐCS; Cầm Thị Ngoan, kế toán, LĐTT"
QR = "Đặt phòng homestay qua mã QR"


@pytest.fixture
def talk(office: Office) -> Talk:
    """The list is done, and the initiative of one of two asked for."""
    talk = at_step(office, "person-name", "cả hai")
    talk.say(PEOPLE)
    talk.say("xong")
    assert step_of(talk) == "people-initiative"
    return talk


@pytest.fixture
def shown(talk: Talk) -> Talk:
    """The whole, with another initiative and one aim."""
    talk.say("Đón khách bằng xe điện")
    talk.say("doanh thu 2 tỷ")
    assert step_of(talk) == "review"
    return talk


def _thoughts(talk: Talk) -> tuple[str | None, ...]:
    return tuple(row.initiative for row in form_of(talk).people)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("đón 5000 lượt khách, à 4500 thôi", ("đón 4500 lượt khách",)),
        ("doanh thu 2 tỷ, kết nạp 10 hộ", ("doanh thu 2 tỷ", "kết nạp 10 hộ")),
        ("kết nạp 10 thành viên mới", ("kết nạp 10 thành viên mới",)),
        ("dạ năm nay phấn đấu đón 4500 lượt khách", ("đón 4500 lượt khách",)),
        ("21 lồng cá", ("21 lồng cá",)),
        ("tư vấn 40 HTX", ("tư vấn 40 HTX",)),
        (
            "tư vấn 40 HTX, tổ chức 6 lớp tập huấn, 100% cán bộ hoàn thành nhiệm vụ",
            ("tư vấn 40 HTX", "tổ chức 6 lớp tập huấn", "100% cán bộ hoàn thành nhiệm vụ"),
        ),
        ("thu gom mười bốn tấn rác mỗi ngày", ("thu gom mười bốn tấn rác mỗi ngày",)),
    ],
)
def test_an_aim_is_no_initiative(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """It is shown as what it is, and the initiative is still asked for."""
    told = talk.say(said)
    assert "Chỉ tiêu" in told
    assert "Sáng kiến, giải pháp của Lò Văn Ọi" in told
    assert (form_of(talk).targets, _thoughts(talk)) == (aims, (None, None))


@pytest.mark.parametrize(
    "said",
    [
        QR,
        "giảm 20% chi phí điện nhờ pin mặt trời",
        "trồng xen 2 vụ lạc dưới tán quế",
        "Nuôi 3 lớp cá trong một ao",
        "máy sấy 2 tầng",
        "chế máy hái chè 2 lưỡi",
        "thu gom rác theo 3 màu túi",
    ],
)
def test_how_it_is_done_is_one(talk: Talk, said: str) -> None:
    """With a number or without."""
    talk.say(said)
    assert (_thoughts(talk)[0], form_of(talk).targets) == (said, ())


def test_who_says_it_again_means_it(talk: Talk) -> None:
    """Any words may be an initiative's name."""
    talk.say("đón 4500 lượt khách")
    talk.say("đón 4500 lượt khách")
    assert _thoughts(talk)[0] == "đón 4500 lượt khách"


@pytest.mark.parametrize(
    "said",
    [
        f"nhầm r, sáng kiến của sếp là {QR} cơ, còn 4500 lượt khách là chỉ tiêu ạ",
        f"sai rồi em, sáng kiến của giám đốc phải là {QR}, 4500 lượt khách mới là chỉ tiêu",
        f"nhầm rồi, 4500 lượt khách là chỉ tiêu, còn sáng kiến là {QR}",
        f"chỉ tiêu là 4500 lượt khách, sáng kiến là {QR}",
        f"sáng kiến của anh Ọi là {QR}, chỉ tiêu là 4500 lượt khách",
        f"chỉ tiêu: 4500 lượt khách; sáng kiến: {QR}",
    ],
)
def test_both_are_put_right_in_one_breath(shown: Talk, said: str) -> None:
    """Each in its place, and both are shown."""
    told = shown.say(said)
    assert QR in told
    assert "4500 lượt khách" in told
    assert _thoughts(shown) == (QR, None)
    assert form_of(shown).targets == ("doanh thu 2 tỷ", "4500 lượt khách")


@pytest.mark.parametrize(
    ("said", "thoughts"),
    [
        ("sáng kiến của sếp là Đặt phòng qua mạng", ("Đặt phòng qua mạng", None)),
        ("sáng kiến của sếp em mới là Đặt phòng qua mạng", ("Đặt phòng qua mạng", None)),
        ("sáng kiến sửa thành Đặt phòng qua mạng", ("Đặt phòng qua mạng", None)),
        ("nhầm, sáng kiến là Đặt phòng qua mạng cơ", ("Đặt phòng qua mạng", None)),
        (
            "sáng kiến của kế toán là Sổ thu chi điện tử",
            ("Đón khách bằng xe điện", "Sổ thu chi điện tử"),
        ),
    ],
)
def test_whose_it_is_by_the_post(shown: Talk, said: str, thoughts: tuple[str, str | None]) -> None:
    """The head, the accountant, or the only one who has one."""
    shown.say(said)
    assert _thoughts(shown) == thoughts


@pytest.mark.parametrize(
    "said",
    [
        "sáng kiến không phải cái đó",
        "sáng kiến của sếp bỏ đi",
        "sáng kiến của sếp giữ nguyên nhé",
        "chỉ tiêu giữ nguyên, sáng kiến thôi bỏ",
        "sáng kiến để sau",
        "sáng kiến sai rồi em",
        "sáng kiến của ai vậy",
        "thêm sáng kiến Nuôi cá bằng lồng nhựa",
        "sáng kiến của thủ quỹ là Sổ điện tử",
        "có sáng kiến rồi",
    ],
)
def test_nothing_else_is_written_for_one(shown: Talk, said: str) -> None:
    """Refused, put off, asked about, or of nobody who stands there: all stays as it was."""
    before = form_of(shown)
    shown.say(said)
    assert form_of(shown) == before


@pytest.mark.parametrize(
    "said", [f"à có sáng kiến, {QR}", f"quên, có sáng kiến là {QR}", f"ông có sáng kiến là {QR}"]
)
def test_one_that_is_remembered_below_the_list(office: Office, said: str) -> None:
    """It is of the only one who lacks one."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(PEOPLE)
    talk.say(said)
    assert _thoughts(talk) == (QR, None)


def test_told_behind_that_the_list_is_done(office: Office) -> None:
    """ "Thế thôi cháu", and two aims in one breath: the list is not asked about again."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Nguyễn Thị Lụa, tổ trưởng, LĐTT")
    talk.say("thế thôi cháu mỗi ngày thu gom mười bốn tấn rác không để xảy ra tai nạn lao động")
    assert step_of(talk) == "review"
    aims = ("mỗi ngày thu gom mười bốn tấn rác", "không để xảy ra tai nạn lao động")
    assert form_of(talk).targets == aims
