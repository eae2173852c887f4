"""Posts, honours, order: several of a list mended in one sentence, before and after it was sent."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, form_of

LIST = (
    "Lương Văn Khánh - đội trưởng đội xe - LĐTT\nĐinh Thị Loan - kế toán - LĐTT\n"
    "Phan Thị Nhạn - thủ quỹ - LĐTT\nĐậu Văn Tứ - tổ trưởng - giấy khen"
)
KHANH, LOAN = ("Lương Văn Khánh", "đội trưởng đội xe", "ldtt"), ("Đinh Thị Loan", "kế toán", "ldtt")
NHAN, TU = ("Phan Thị Nhạn", "thủ quỹ", "ldtt"), ("Đậu Văn Tứ", "tổ trưởng", "gk")


def listed(office: Office, where: str) -> Talk:
    """At the list, at the review of it, or behind its receipt."""
    talk = at_step(office, "person-name")
    talk.say(LIST)
    for line in {"people": (), "review": ("xong", "bỏ qua")}.get(where, ("xong", "bỏ qua", "gửi")):
        talk.say(line)
    return talk


def rows(talk: Talk) -> list[tuple[str, str, str | None]]:
    dialog = talk.person.conversation.dialog
    form = form_of(talk) if isinstance(dialog, Registering) else talk.person.registrations[0].form
    return [(row.name, (row.position or "").lower(), row.title) for row in form.people]


@pytest.mark.parametrize("where", ["people", "review", "sent"])
@pytest.mark.parametrize(
    ("said", "after"),
    [
        (
            "Đề nghị sửa chức vụ đồng chí Khánh: Đội trưởng đội xe số 2.",
            [(KHANH[0], "đội trưởng đội xe số 2", "ldtt"), LOAN, NHAN, TU],
        ),
        (
            "anh Khánh là trưởng phòng tín dụng r nha, k phải đội trưởng 🙏",
            [(KHANH[0], "trưởng phòng tín dụng", "ldtt"), LOAN, NHAN, TU],
        ),
        (
            "ông Tứ đổi thành lđtt, bà Nhạn làm kế toán trưởng",
            [KHANH, LOAN, (NHAN[0], "kế toán trưởng", "ldtt"), (TU[0], TU[1], "ldtt")],
        ),
        (
            "bỏ Loan, sửa Nhạn là kế toán, Tứ lđtt",
            [KHANH, (NHAN[0], "kế toán", "ldtt"), (TU[0], TU[1], "ldtt")],
        ),
        (
            "bỏ cô Loan, thêm anh Lò Văn Ún bảo vệ lđtt, chị Nhạn lên kế toán",
            [KHANH, (NHAN[0], "kế toán", "ldtt"), TU, ("Lò Văn Ún", "bảo vệ", "ldtt")],
        ),
        ("chị Nhạn nghỉ việc rồi, bỏ ra giúp em", [KHANH, LOAN, TU]),
        (
            "chị Nhạn chứ không phải chị Loan làm kế toán trưởng",
            [KHANH, LOAN, (NHAN[0], "kế toán trưởng", "ldtt"), TU],
        ),
        ("nhạn thì giấy khen thôi", [KHANH, LOAN, (NHAN[0], NHAN[1], "gk"), TU]),
        ("Nhạn đổi sang GK", [KHANH, LOAN, (NHAN[0], NHAN[1], "gk"), TU]),
        ("bỏ 2 người cuối", [KHANH, LOAN]),
        ("đổi chỗ số 1 với số 2", [LOAN, KHANH, NHAN, TU]),
        ("đưa thủ quỹ Nhạn lên đầu danh sách", [NHAN, KHANH, LOAN, TU]),
        (
            "đổi chức vụ của Loan với Nhạn cho nhau",
            [KHANH, (LOAN[0], NHAN[1], "ldtt"), (NHAN[0], LOAN[1], "ldtt"), TU],
        ),
    ],
)
def test_it_is_as_said(
    office: Office, where: str, said: str, after: list[tuple[str, str, str]]
) -> None:
    talk = listed(office, where)
    talk.say(said)
    assert rows(talk) == after


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("bỏ chị Nhạn ra", "à không, để chị Nhạn lại, chị ấy đổi ý rồi"),
        ("xóa số 3", "thêm lại chị Nhạn vô cho chị"),
        ("xóa số 3", "ủa khoan, cho bả vô lại đi"),
        ("bỏ Nhạn", "cho lại chị Nhạn vào"),
    ],
)
def test_who_went_by_mistake_comes_back(office: Office, said: str, back: str) -> None:
    """With post and honour, at the old place, and nobody is asked for a name."""
    talk = listed(office, "people")
    talk.say(said)
    talk.say(back)
    assert rows(talk) == [KHANH, LOAN, NHAN, TU]


def test_what_is_not_understood_of_several_changes_nothing(office: Office) -> None:
    """One of them was mended with what was said of the other."""
    talk = listed(office, "review")
    told = talk.say("Loan với Nhạn ai làm kế toán trưởng thì ghi người đó chức vụ kế toán trưởng")
    assert "chưa sửa gì" in told or "chưa rõ" in told
    assert rows(talk) == [KHANH, LOAN, NHAN, TU]


def test_the_post_that_is_mended_is_of_whoever_is_named(office: Office) -> None:
    """The contact's was asked for."""
    talk = listed(office, "review")
    told = talk.say("em ghi nhầm chức vụ của anh Khánh, đúng là phó đội xe")
    assert "của Lương Văn Khánh" in told
