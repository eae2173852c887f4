"""The whole or right name of somebody on the list: that one is called so, and nobody else."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Form, Registering
from tests.support.talk import Talk, form_of

LINES = (
    "đăng ký",
    "đồng ý",
    "cả hai",
    "HTX Det Tho cam Hoa Ban Nghia Loi, xa Nghia Loi",
    "Lo Thi Pieng giam doc 0386512907",
    "tap the lao dong tien tien a",
    "1. Lo Thi Pieng - giam doc - LDTT\n2. Dieu Thi Pọm - tho det - LDTT\n3. Lo Thi Pành - tho nhuom - LDTT",
    "xong",
    "det 600 khan pieu trong nam, doanh thu 480 trieu",
    "gửi đăng ký",
)
WHOLE = "Điêu Thị Minh Pọm"


def _talk(office: Office, lines: tuple[str, ...]) -> Talk:
    talk = Talk(office)
    for line in lines:
        talk.say(line)
    return talk


def _names(form: Form) -> list[str]:
    return [row.name for row in form.people]


@pytest.mark.parametrize("sent", [False, True])
@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("oi em go thieu, chi Pom ten day du la Dieu Thi Minh Pom co a", "Dieu Thi Minh Pọm"),
        ("doi ten Dieu Thi Pom thanh Dieu Thi Minh Pom", "Dieu Thi Minh Pọm"),
        ("con chi Pom la tho det, so 2 trong danh sach, ten dung la Dieu Thi Minh Pom", "Dieu Thi Minh Pọm"),
        ("khong phai a, lien he van la em Pieng. ten chi Pom trong danh sach moi sua thanh Dieu Thi Minh Pom", "Dieu Thi Minh Pọm"),
        ("dieu thi pom ten dung la dieu thi minh pom", "Dieu Thi Minh Pọm"),
        ("tên đúng của Pọm là Điêu Thị Minh Pọm", WHOLE),
        ("Pọm có chữ Minh ở giữa", "Dieu Thi Minh Pọm"),
        ("chị Pọm thiếu chữ đệm Minh", "Dieu Thi Minh Pọm"),
        ("người số 2 tên đầy đủ là Điêu Thị Minh Pọm", WHOLE),
        ("em viết thiếu tên chị Pọm, Điêu Thị Minh Pọm ạ", WHOLE),
        ("bà Pọm tên khai sinh là Điêu Thị Minh Pọm", WHOLE),
        ("số 2 tên phải là Điêu Thị Phóng", "Điêu Thị Phóng"),
    ],
)  # fmt: skip
def test_whoever_is_named_is_called_so(office: Office, said: str, name: str, sent: bool) -> None:
    """At the review and after sending; the contact stays, and nobody comes or goes."""
    talk = _talk(office, LINES if sent else LINES[:-1])
    talk.say(said)
    form = form_of(talk)
    assert _names(form) == ["Lo Thi Pieng", name, "Lo Thi Pành"]
    assert (form.contact_name, form.contact_position) == ("Lo Thi Pieng", "Giám đốc")
    assert form.people[1].position == "Thợ dệt"


def test_the_change_goes_to_the_office_when_it_is_agreed_to(office: Office) -> None:
    """The same registration, once more."""
    talk = _talk(office, LINES)
    talk.say("chị Pọm tên đầy đủ là Điêu Thị Minh Pọm cơ ạ")
    talk.say("dung roi em gui")
    assert len(talk.person.registrations) == 1
    assert _names(talk.person.registrations[0].form)[1] == WHOLE


def test_the_contact_by_being_named_so(office: Office) -> None:
    """Whoever stands on the list as well is called so in both places."""
    talk = _talk(office, LINES)
    talk.say("người liên hệ tên đúng là Lò Thị Minh Piếng")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Lò Thị Minh Piếng", "Giám đốc")
    assert _names(form)[0] == "Lò Thị Minh Piếng"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("đừng đổi tên Pọm thành Điêu Thị Minh Pọm", "em vẫn ghi: Dieu Thi Pọm"),
        ("tên chị Pọm không phải Điêu Thị Minh Pọm", "em vẫn ghi: Dieu Thi Pọm"),
        ("chị Hạnh tên đầy đủ là Ngô Thị Hạnh", "chưa có Hạnh"),
        ("chị Pọm tên thế là đúng rồi", ""),
        ("chị Pọm tên gì nhỉ?", ""),
    ],
)
def test_nobody_is_called_otherwise(office: Office, said: str, told: str) -> None:
    """What is turned down, or said of somebody who does not stand there."""
    talk = _talk(office, LINES)
    before = talk.person.registrations[0].form
    assert told in talk.say(said)
    dialog = talk.person.conversation.dialog
    assert not isinstance(dialog, Registering) or dialog.form == before
