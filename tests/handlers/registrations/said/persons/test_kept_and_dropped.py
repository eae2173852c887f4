"""What is said of one honour, one person or one initiative changes that one, and nothing else."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

ALL_AT_ONCE = (
    "đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, tập thể lao động xuất sắc kèm cờ thi đua của tỉnh, "
    "tôi là Lý Thị Ninh giám đốc 0912345678, cá nhân: Sơn Thị Lài kế toán CSTĐ cơ sở"
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """At the review, with a title, a flag beside it and one person."""
    talk = Talk(office)
    for line in (ALL_AT_ONCE, "đồng ý", "bỏ qua", "bỏ qua"):
        talk.say(line)
    assert step_of(talk) == "review"
    return talk


@pytest.mark.parametrize(
    "typed", ["bỏ cờ đi em", "Tôi xin nghĩ lại, xin bỏ Cờ, còn lại giữ nguyên"]
)
def test_one_honour_is_given_up(talk: Talk, typed: str) -> None:
    """It was asked whether to give up everything."""
    talk.say(typed)
    form = form_of(talk)
    assert (form.collective_title, form.collective_commendation) == ("ttldxs", None)


@pytest.mark.parametrize(
    "typed",
    [
        "rút riêng cờ thi đua của tập thể",
        "bỏ cái cờ đi, giữ mỗi xuất sắc",
        "không dám nhận cờ đâu, bỏ cờ giùm",
        "cờ thì thôi, để lao động xuất sắc thôi",
    ],
)
def test_in_whatever_words(talk: Talk, typed: str) -> None:
    talk.say(typed)
    assert form_of(talk).honours == ("ttldxs",)
    assert step_of(talk) == "review"


@pytest.mark.parametrize("typed", ["thêm bằng khen tỉnh cho tập thể", "htx xin cả bằng khen nữa"])
def test_a_third_honour_of_the_unit_is_asked_about(talk: Talk, typed: str) -> None:
    """It had taken the place of the second without a word."""
    told = talk.say(typed)
    assert "chưa ghi Bằng khen của Chủ tịch UBND tỉnh" in told
    assert form_of(talk).honours == ("ttldxs", "co-thi-dua")
    talk.say("thay cờ bằng bằng khen tỉnh")
    assert form_of(talk).honours == ("ttldxs", "bk-tinh")


def test_three_said_at_once_are_two_and_a_question(office: Office) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    told = talk.say(
        "Tập thể lao động xuất sắc, kèm Cờ thi đua của tỉnh và đề nghị Bằng khen của Chủ tịch UBND tỉnh"
    )
    assert "chưa ghi Bằng khen của Chủ tịch UBND tỉnh" in told
    assert form_of(talk).honours == ("ttldxs", "co-thi-dua")


@pytest.mark.parametrize(
    "typed",
    [
        "Hà Văn Cường có sáng kiến rút ngắn thu nợ; chị Lài chưa có sáng kiến.",
        "anh Cường có sáng kiến rút ngắn thu nợ, chị Lài không có",
    ],
)
def test_whoever_has_none_is_no_part_of_anothers_initiative(talk: Talk, typed: str) -> None:
    talk.say("thêm Hà Văn Cường, thủ kho, CSTĐ cơ sở")
    talk.say(typed)
    assert [row.initiative for row in form_of(talk).people] == [None, "rút ngắn thu nợ"]


def test_one_honour_stands_in_the_place_of_another(talk: Talk) -> None:
    talk.say("xin bỏ Cờ thi đua, thay bằng Bằng khen của Chủ tịch UBND tỉnh")
    form = form_of(talk)
    assert (form.collective_title, form.collective_commendation) == ("ttldxs", "bk-tinh")


def test_also_where_the_commune_is_asked_for(office: Office) -> None:
    talk = Talk(office)
    talk.say("đăng ký cho HTX Chè Suối Giàng, tập thể lao động xuất sắc kèm cờ thi đua của tỉnh")
    talk.say("đồng ý")
    assert "xã, phường nào" in talk.say("xin bỏ cờ thi đua")
    assert form_of(talk).collective_commendation is None


def test_who_adds_a_person_gives_nothing_up(talk: Talk) -> None:
    """ "Ghi thêm cá nhân" had made it a registration of persons alone."""
    talk.say("Xin ghi thêm cá nhân: Nguyễn Đình Toàn, Giám đốc, lao động tiên tiến")
    form = form_of(talk)
    assert (form.kind, form.collective_title) == ("both", "ttldxs")
    assert [row.name for row in form.people] == ["Sơn Thị Lài", "Nguyễn Đình Toàn"]


def test_a_name_is_mended_by_its_marks(talk: Talk) -> None:
    talk.say("Sơn Thị Lai chớ hổng phải Lài, sửa giùm tui")
    assert [row.name for row in form_of(talk).people] == ["Sơn Thị Lai"]


def test_an_initiative_goes_to_whoever_has_it(talk: Talk) -> None:
    talk.say("À, chị Lài có sáng kiến làm né tằm bằng gỗ tạp, xin ghi vào")
    assert [row.initiative for row in form_of(talk).people] == ["làm né tằm bằng gỗ tạp"]


@pytest.mark.parametrize(
    "typed", ["Tôi đã báo hai người rồi, xin gửi giúp tôi.", "Ờ gửi luôn nghen"]
)
def test_who_says_that_they_know_sends(talk: Talk, typed: str) -> None:
    """The review asks for it."""
    assert talk.say(typed).startswith("✅")


def test_a_consent_with_thanks_of_a_letter_is_one(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.say("Vâng, tôi xin đồng ý. Trân trọng cảm ơn.")
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("typed", ["chưa có sáng kiến nào", "e ko co sang kien dau, bỏ qua"])
def test_who_has_no_initiative_is_not_written_with_that_as_its_name(
    office: Office, typed: str
) -> None:
    talk = at_step(office, "person-initiative")
    talk.say(typed)
    assert [row.initiative for row in form_of(talk).people] == [None]


PASTED = """Đơn vị: HTX dược liệu công nghệ cao Trấn Yên
Người đăng ký: Đặng Quốc Bảo, Giám đốc, 0904 888 777
Tập thể: Tập thể lao động tiên tiến, đề nghị Giấy khen của Liên minh HTX tỉnh
Cá nhân:
1. Đặng Quốc Bảo, Giám đốc, CSTĐ cơ sở, sáng kiến: Sấy lạnh cà gai leo
2. Nguyễn Văn Hùng, Lái xe, LĐTT, đề nghị Bằng khen LMHTX Việt Nam
3. Lý Thị Mai, Kế toán trưởng, LĐTT"""


def test_a_pasted_form_gives_everybody_what_stands_in_their_line(office: Office) -> None:
    """What the unit aims at had been given to each person, and their own titles were lost."""
    talk = at_step(office, "unit-name")
    talk.say(PASTED)
    form = form_of(talk)
    assert [(row.name, row.title) for row in form.people] == [
        ("Đặng Quốc Bảo", "cstdcs"),
        ("Nguyễn Văn Hùng", "ldtt"),
        ("Nguyễn Văn Hùng", "bk-lmvn"),
        ("Lý Thị Mai", "ldtt"),
    ]
    assert (form.collective_title, form.collective_commendation) == ("ttldtt", "gk-lm")
    assert (form.contact_name, form.phone) == ("Đặng Quốc Bảo", "0904888777")


def test_a_title_of_ones_own_stands_before_the_headings(office: Office) -> None:
    """A heading is for those who have none of their own."""
    talk = at_step(office, "person-name")
    talk.say("Giấy khen của Liên minh:\n1. Lò Văn Bảo, giám đốc, CSTĐCS\n2. Lý Thị Mai, kế toán")
    assert [row.title for row in form_of(talk).people] == ["cstdcs", "gk-lm"]


@pytest.mark.parametrize(
    "typed",
    [
        "Sơn Thị Lài là Sơn Thị Lai nha",
        "đổi tên Sơn Thị Lài thành Sơn Thị Lai giùm tui",
        "tên đúng là Sơn Thị Lai, sửa Sơn Thị Lài thành Sơn Thị Lai",
    ],
)
@pytest.mark.parametrize("sent", [False, True])
def test_a_name_is_told_anew(talk: Talk, typed: str, sent: bool) -> None:
    """The last of these had become the unit's name, and was sent so."""
    if sent:
        talk.say("gửi")
    talk.say(typed)
    form = form_of(talk)
    assert [row.name for row in form.people] == ["Sơn Thị Lai"]
    assert form.unit_name == "HTX Chè Suối Giàng"


def test_several_are_taken_out_by_their_numbers(office: Office) -> None:
    talk = at_step(office, "person-name")
    talk.say("1. Lò Văn Bảo, LĐTT\n2. Lý Thị Mai, LĐTT\n3. Hà Văn Bốn, LĐTT\n4. Vừ A Sú, LĐTT")
    talk.say("xóa số 1 với số 4")
    assert [row.name for row in form_of(talk).people] == ["Lý Thị Mai", "Hà Văn Bốn"]
    talk.say("bỏ số 1 và số 9")
    assert [row.name for row in form_of(talk).people] == ["Lý Thị Mai", "Hà Văn Bốn"]


def test_the_verb_of_a_sentence_is_no_name(talk: Talk) -> None:
    """ "Thêm Nguyễn Văn Hùng" had become a person."""
    talk.say("Thêm Nguyễn Văn Hùng, Lái xe, lao động tiên tiến")
    assert [row.name for row in form_of(talk).people] == ["Sơn Thị Lài", "Nguyễn Văn Hùng"]


def test_of_two_persons_one_has_an_initiative(talk: Talk) -> None:
    """What is said of the other is no part of it."""
    talk.say("Bà Lài có sáng kiến ủ chua cỏ voi; ông Cường chưa có sáng kiến.")
    assert [row.initiative for row in form_of(talk).people] == ["ủ chua cỏ voi"]


@pytest.mark.parametrize("typed", ["gửi đăng ký", "Gửi đăng ký"])
def test_the_word_for_sending_is_nobodys_post(office: Office, typed: str) -> None:
    talk = at_step(office, "contact")
    talk.say("Nguyễn Văn Hùng")
    talk.say(typed)
    assert form_of(talk).contact_position is None


@pytest.mark.parametrize("typed", ["khôông đăng ký tập thể mô", "không đăng ký tập thể"])
def test_what_is_refused_is_not_what_is_registered(office: Office, typed: str) -> None:
    """In the spelling of Nghệ Tĩnh, too."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert form_of(talk).kind != "collective"
