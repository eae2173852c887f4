"""Aims as they are spoken of where they are shown: more, fewer, other amounts, a list of them."""

import pytest

from handlers.registrations.said.aims.fewer import without
from handlers.registrations.said.aims.reading import read
from handlers.turn.turn import Office
from knowledge.typed.said import Said
from tests.support.talk import Talk, at_step, form_of, step_of

SALES, MEMBERS, TEA = "doanh thu 3 tỷ 5", "kết nạp 12 thành viên mới", "trồng 6 ha chè"
AIMS = (SALES, MEMBERS, TEA)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        # Another product, another verb: one more, and no other amount.
        ("à mà xuất bán thêm 8 tấn chè nữa", (*AIMS, "xuất bán thêm 8 tấn chè")),
        ("ghi thêm giúp tôi nuôi 20 đàn ong nữa nhé", (*AIMS, "nuôi 20 đàn ong")),
        ("thêm nội dung: giúp 3 hộ thoát nghèo", (*AIMS, "giúp 3 hộ thoát nghèo")),
        ("them 2 ho ngheo vao to", (*AIMS, "2 ho ngheo")),
        # The whole amount gives way, with its tail.
        ("cai doanh thu ghi 2 ty cho oai", ("doanh thu 2 tỷ", MEMBERS, TEA)),
        ("cái doanh thu để 4 tỷ 2 đi", ("doanh thu 4 tỷ 2", MEMBERS, TEA)),
        ("2 ty thoi, bo so 5", ("doanh thu 2 tỷ", MEMBERS, TEA)),
        # An amount alone is of the one line that counts this.
        ("ý lộn 15 thành viên", (SALES, "kết nạp 15 thành viên mới", TEA)),
        ("gõ nhầm đấy 8 ha mới phải", (SALES, MEMBERS, "trồng 8 ha chè")),
        # A list: each has its place, none is dropped.
        (
            "thế thì: trồng 9 ha chè, tạo việc làm cho 30 lao động",
            (SALES, MEMBERS, "trồng 9 ha chè", "tạo việc làm cho 30 lao động"),
        ),
        # What is no aim changes nothing.
        ("gửi sau 2 ngày nữa", None),
        ("thêm 2 người nữa", None),
        ("đợi 10p nữa nhé", None),
    ],
)
def test_what_is_said_becomes_of_the_aims(said: str, aims: tuple[str, ...] | None) -> None:
    """Nothing but the aim is written down, and the others stay."""
    assert read(AIMS, said) == aims


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (("nuôi 50 con lợn", "bán 20 con trâu"), "à 80 con mới đúng"),
        (AIMS, "thành viên mới sửa thành 20 người"),
        (AIMS, "kết nạp thêm 5 thành viên nữa"),
        ((*AIMS, "mở 1 quán", "xây 1 kho"), "nuôi thêm 20 đàn ong"),
    ],
)
def test_what_may_mean_two_things_is_asked(before: tuple[str, ...], said: str) -> None:
    """With the lines it may be about; nothing is changed."""
    asked = read(before, said)
    assert isinstance(asked, str)
    assert "chưa" in asked


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("thôi không ghi doanh thu nữa", (MEMBERS, TEA)),
        ("bỏ cấy trồng chè đi, nghĩ lại không chắc", (SALES, MEMBERS)),
        ("rút cái kết nạp thành viên ra khỏi tờ đăng ký", (SALES, TEA)),
        ("dòng 3 bỏ", (SALES, MEMBERS)),
        ("không gửi nữa", None),
        ("xóa đăng ký đi", None),
    ],
)
def test_one_goes_by_its_words(said: str, aims: tuple[str, ...] | None) -> None:
    """Only where all of them stand in one line."""
    assert without(AIMS, Said(said), listed=False) == aims


@pytest.fixture
def talk(office: Office) -> Talk:
    """Where the aims are asked for, with the higher title."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say("tập thể lao động xuất sắc")
    return talk


def test_aims_are_mended_at_the_review_and_after_sending(talk: Talk) -> None:
    """One conversation: a lower title, no last year's sheet, a list, one more, and one less."""
    talk.say("cao the a. thoi ha xuong tien tien")
    assert (form_of(talk).collective_title, step_of(talk)) == ("ttldtt", "targets")
    talk.say("Chỉ tiêu y chang năm ngoái")
    assert (form_of(talk).targets, step_of(talk)) == ((), "targets")
    talk.say("Tỷ lệ nợ xấu không quá 0,4%. Kết nạp 85 thành viên mới")
    assert form_of(talk).targets == ("Tỷ lệ nợ xấu không quá 0,4%", "Kết nạp 85 thành viên mới")
    talk.say("Không có à? Rứa thì: xuất khẩu 20 tấn bưởi, thu nhập thành viên 7 triệu một tháng")
    assert len(form_of(talk).targets) == 4
    talk.say("gửi đăng ký")
    talk.say("bỏ cái xuất khẩu đi, nghĩ lại không chắc")
    assert len(form_of(talk).targets) == 3
    talk.say("gửi đăng ký")
    talk.say("Sau khi hội ý, chúng tôi chuyển sang đăng ký Tập thể lao động xuất sắc.")
    talk.say("gửi đăng ký")
    (view,) = talk.person.registrations
    assert (view.form.collective_title, len(view.form.targets)) == ("ttldxs", 3)
