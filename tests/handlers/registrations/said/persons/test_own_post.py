"""Who says what he is before his name: the name behind it is his, and nobody else's."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("said", "name", "position"),
    [
        ("Tui làm giám đốc luôn, Trần Thị Út Mai", "Trần Thị Út Mai", "Giám đốc"),
        ("TÔI LÀM CHỦ TỊCH HĐQT LUÔN, LÊ VĂN TÁM", "Lê Văn Tám", "Chủ tịch HĐQT"),
        ("tui la giam doc luon, tran thi ut mai", "Tran Thi Ut Mai", "Giám đốc"),
        ("tôi giám đốc đây, Hoàng Văn Tư", "Hoàng Văn Tư", "Giám đốc"),
        ("em kiêm luôn kế toán, Đỗ Thị Ngà", "Đỗ Thị Ngà", "Kế toán"),
        ("giám đốc là tôi, Phạm Thị Hoa", "Phạm Thị Hoa", "Giám đốc"),
        ("chủ tịch cũng là tôi luôn, Lê Văn Tám", "Lê Văn Tám", "Chủ tịch"),
        ("tui không làm giám đốc, Trần Thị Út Mai", None, None),
        ("e là kế toán thôi, sếp e là Bùi Thị Lan", "Bùi Thị Lan", None),
        ("tui làm kế toán, giám đốc là Lò Văn Tám", "Lò Văn Tám", "Giám đốc"),
    ],
)
def test_the_post_before_the_name(
    office: Office, said: str, name: str | None, position: str | None
) -> None:
    """Where it is asked whom it is for, too; and nobody is registered by it."""
    talk = at_step(office, "kind")
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == (name, position)
    assert (form.kind, form.people) == (None, ())


@pytest.mark.parametrize(
    "said", ["tui không làm giám đốc, Trần Thị Út Mai", "tui hông phải giám đốc, Trần Thị Út Mai"]
)
def test_a_denied_post_is_not_written(office: Office, said: str) -> None:
    talk = at_step(office, "contact")
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Trần Thị Út Mai", None)


def test_whoever_names_himself_among_others_is_none_of_it(office: Office) -> None:
    """ "Giám đốc là tôi" beside somebody who is registered."""
    talk = at_step(office, "kind")
    talk.say("giám đốc là tôi, nhưng đăng ký cho Lò Văn Ún, lái máy, lao động tiên tiến")
    assert [row.name for row in form_of(talk).people] == ["Lò Văn Ún"]
