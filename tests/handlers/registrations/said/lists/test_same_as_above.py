"""The same as the one before: "nt", "cũng vậy", "như trên", however the list is parted."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    "said",
    [
        "Lò A Páo giám đốc CSTĐ cơ sở; Giàng A Châu phó giám đốc cũng vậy; Lý A Cáng LĐTT; Vàng Sính như trên",
        "Lò A Páo giám đốc CSTĐ cơ sở, Giàng A Châu phó giám đốc cũng thế, Lý A Cáng tổ trưởng LĐTT, Vàng Sính kế toán tương tự",
        "1. Lò A Páo - GĐ - CSTĐ cơ sở\n2. Giàng A Châu - PGĐ - cũng vậy\n3. Lý A Cáng - LĐTT\n4. Vàng Sính - nt",
    ],
)
def test_the_honour_above_is_meant(office: Office, said: str) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    titles = [(one.name, one.title) for one in form_of(talk).people]
    assert titles == [
        ("Lò A Páo", "cstdcs"),
        ("Giàng A Châu", "cstdcs"),
        ("Lý A Cáng", "ldtt"),
        ("Vàng Sính", "ldtt"),
    ]


def test_somebody_more_has_it_too(office: Office) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Lò Văn Ún tổ trưởng LĐTT, Hà Thị Hà tổ phó LĐTT")
    talk.say("thêm ông Cứ A Lử tổ viên cũng vậy")
    assert [(one.name, one.title) for one in form_of(talk).people][-1] == ("Cứ A Lử", "ldtt")


def test_without_that_word_it_is_asked_for(office: Office) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Lò Văn Ún tổ trưởng LĐTT, Hà Thị Hà tổ phó LĐTT")
    assert "danh hiệu nào" in talk.say("thêm ông Cứ A Lử tổ viên")


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Phó TGĐ", "Phó tổng giám đốc"),
        ("P.TGĐ", "Phó tổng giám đốc"),
        ("PTGĐ", "Phó tổng giám đốc"),
        ("TGĐ", "Tổng giám đốc"),
    ],
)
def test_a_deputy_is_written_whole(office: Office, said: str, post: str) -> None:
    talk = at_step(office, "contact")
    talk.say(f"Bùi Thị Xuân, {said}")
    assert form_of(talk).contact_position == post
