"""A case of one's own of which no plan speaks: whom the plan names is quoted, and no yes is said."""

import pytest

from handlers.registrations.asked import verdict_texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "htx co ty le thanh vien no thue thi sao",
        "vay la htx yeu kem van dang ky duoc a",
        "htx dang no ngan hang thi co dang ky duoc ko",
        "htx bi phat vi pham moi truong co duoc xet ko",
        "the htx moi giai the roi lap lai co dc ko",
        "htx lo 2 nam lien thi van dc thi dua chu",
        "htx chưa nộp báo cáo thuế có được thi đua không",
        "htx dang kien nhau co dang ky dc khong em",
        "htx ngung hoat dong 1 nam co dang ky dc ko",
        "htx xep loai yeu co dc dang ky tap the lao dong tien tien khong",
        "thanh vien bi phat hanh chinh co duoc dang ky ca nhan ko",
    ],
)
def test_nobody_is_told_that_it_does_no_harm(office: Office, said: str) -> None:
    """ "Dạ được ạ" had been the answer to a debt, a fine and a loss."""
    talk = Talk(office)
    told = talk.say(said)
    assert "Dạ được" not in told
    assert "Mục II.1" in told
    assert verdict_texts.NOT_SPOKEN_OF in told
    assert "hỏi cán bộ" in told


def test_whom_the_plan_names_is_quoted_of_that_kind(office: Office) -> None:
    """After a question about persons it is not looked for among them."""
    talk = Talk(office)
    talk.say("giam doc htx bi ky luat co dc danh hieu ko")
    told = talk.say("htx lo 2 nam lien thi van dc thi dua chu")
    assert "“HTX”" in told
    assert "Mục II.1, điểm a" in told


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("to hop tac det tho cam bon em dk thi dua duoc k", "Tổ hợp tác"),
        ("htx em ở bản Lìm có được tham gia không", "HTX"),
        ("to minh 9 nguoi nuoi ong. khong co con dau. duoc khong", "Tổ hợp tác"),
        ("htx co 7 thanh vien thoi co du khong", "HTX"),
    ],
)
def test_what_it_does_and_where_it_is_changes_nothing(office: Office, said: str, unit: str) -> None:
    assert Talk(office).say(said).startswith(f"Dạ được ạ: kế hoạch nêu “{unit}”")


@pytest.mark.parametrize(
    "said", ["htx yếu kém thì được hỗ trợ gì", "htx yếu kém thì giải thể thế nào"]
)
def test_what_the_plan_says_of_such_units_is_still_its_own(office: Office, said: str) -> None:
    assert verdict_texts.NOT_SPOKEN_OF not in Talk(office).say(said)
