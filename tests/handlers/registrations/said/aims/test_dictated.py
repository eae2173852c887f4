"""Aims that somebody is told to write: only the aim itself is stored, and a kind word is none."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

TEA, SALES = "trồng mới 20 ha chè", "doanh thu 3 ty 2"


def _at_targets(office: Office) -> Talk:
    return at_step(office, "targets", "tập thể")


def _at_review(office: Office) -> Talk:
    talk = _at_targets(office)
    talk.say(f"{TEA}; {SALES}")
    assert step_of(talk) == "review"
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("BAO GHI 42 LAO DONG VAO CHI TIEU", ("42 LAO DONG",)),
        ("ghi 42 lao động vào chỉ tiêu giúp bác", ("42 lao động",)),
        (
            "ghi giúp bác là giải quyết việc làm cho 42 lao động",
            ("giải quyết việc làm cho 42 lao động",),
        ),
        ("cháu ghi cho chú: trồng mới 20 ha chè", (TEA,)),
        ("vô mục chỉ tiêu ghi dùm tui 120 tấn quýt", ("120 tấn quýt",)),
        ("viet ho toi la nop thue 200 trieu", ("nop thue 200 trieu",)),
        ("đã bảo ghi 5 tỷ doanh thu mà", ("5 tỷ doanh thu",)),
        ("di: trong moi 20 ha", ("trong moi 20 ha",)),
        ("nè em: doanh thu 3 tỷ", ("doanh thu 3 tỷ",)),
        (
            "Ghi giúp anh:\n- doanh thu 4 tỷ\n- thu nhập 7 triệu",
            ("doanh thu 4 tỷ", "thu nhập 7 triệu"),
        ),
        ("cháu nhanh tay thế, ghi doanh thu 3 tỷ nhé", ("doanh thu 3 tỷ",)),
        ("trồng 20 ha. tốt lắm cháu ạ", ("trồng 20 ha",)),
        # What is written, lent or brought in is itself the aim.
        ("ghi nhật ký sản xuất 100% hộ", ("ghi nhật ký sản xuất 100% hộ",)),
        ("viết 20 bài tuyên truyền", ("viết 20 bài tuyên truyền",)),
        ("cho 15 hộ nghèo vay vốn", ("cho 15 hộ nghèo vay vốn",)),
        ("nhập 200 con giống mới", ("nhập 200 con giống mới",)),
        ("đưa 15 hộ nghèo vào htx", ("đưa 15 hộ nghèo vào htx",)),
        ("bao tieu 20 tan che cho ba con", ("bao tieu 20 tan che cho ba con",)),
        ("chăm sóc tốt 20 ha chè", ("chăm sóc tốt 20 ha chè",)),
    ],
)
def test_only_the_aim_itself_is_stored(office: Office, said: str, aims: tuple[str, ...]) -> None:
    """Who is to write it, for whom and where is no part of it."""
    talk = _at_targets(office)
    talk.say(said)
    assert form_of(talk).targets == aims


@pytest.mark.parametrize(
    "said",
    [
        "tot lam chau a",
        "hay lắm em ơi",
        "khéo nói quá",
        "qua tot, quy hoa qua",
        "được rồi, tốt lắm",
        "đừng ghi 42 lao động vào chỉ tiêu",
        "ghi thế nào vào mục chỉ tiêu hả em",
    ],
)
def test_a_kind_word_or_a_refusal_is_no_aim(office: Office, said: str) -> None:
    """The aims are asked for again."""
    talk = _at_targets(office)
    talk.say(said)
    assert form_of(talk).targets == ()
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("bỏ dòng chỉ tiêu đầu tiên đi", (SALES,)),
        ("bỏ dòng chỉ tiêu đầu tiên thôi, dòng sau để", (SALES,)),
        ("bỏ chỉ tiêu cuối cùng đi em", (TEA,)),
        ("đừng bỏ dòng đầu tiên", (TEA, SALES)),
        ("doanh thu 3 ty 2 cao qua roi, con 2 ty 8 thoi nghe", (TEA, "doanh thu 2 ty 8")),
        ("3 tỷ 2 thì cao quá, 2 tỷ 8 thôi", (TEA, "doanh thu 2 tỷ 8")),
        ("ghi thêm 42 lao động vào chỉ tiêu giúp bác", (TEA, SALES, "42 lao động")),
        ("ghi doanh thu 4 tỷ vào chỉ tiêu giúp bác", (TEA, "doanh thu 4 tỷ")),
    ],
)
def test_where_they_are_shown_it_is_done_at_once(
    office: Office, said: str, aims: tuple[str, ...]
) -> None:
    """Nothing is asked that was said."""
    talk = _at_review(office)
    talk.say(said)
    assert form_of(talk).targets == aims


def test_quick_hands_delete_nothing(office: Office) -> None:
    """ "Nhanh tay" is praise; "tẩy hết dữ liệu" is asked about as before."""
    talk = _at_targets(office)
    assert "Xóa tất cả dữ liệu" not in talk.say("cháu nhanh tay thế")
    assert "Xóa tất cả dữ liệu" in talk.say("tẩy hết dữ liệu của tôi đi")
