"""The unit's name said again, alone or beside other things, wherever the form is open."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

CENTRE = "Trung tâm Tư vấn và Hỗ trợ"
UNION = "Liên hiệp HTX Nông sản Ngòi Thia"
STEPS = ("contact", "phone", "collective-title", "targets", "review")


def _at(office: Office, step: str, name: str) -> Talk:
    talk = at_step(office, "unit-name", "tập thể")
    talk.say(name)
    if step_of(talk) == "unit-type":
        talk.say("trực thuộc")
    answers = {
        "commune": "xã Văn Chấn",
        "contact": "Giàng A Páo",
        "contact-position": "Giám đốc",
        "phone": "0912345678",
        "collective-title": "tập thể lao động tiên tiến",
        "targets": "nuôi 20 con lợn",
    }
    while step_of(talk) != step:
        talk.say(answers[step_of(talk)])
    return talk


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("name", "said", "written"),
    [
        (CENTRE, "tên thiếu chữ HTX tề: Trung tâm Tư vấn và Hỗ trợ HTX", f"{CENTRE} HTX"),
        (CENTRE, "giữ xã Văn Chấn. Mà tên đơn vị thiếu chữ HTX", f"{CENTRE} HTX"),
        (CENTRE, "tên đơn vị vẫn thiếu, phải là Trung tâm Tư vấn và Hỗ trợ HTX", f"{CENTRE} HTX"),
        (UNION, "TÊN LIÊN HIỆP VẪN THIẾU CHỮ SÔNG HỒNG, SỬA ĐI", f"{UNION} Sông Hồng"),
        (UNION, "TÊN ĐƠN VỊ GHI THIẾU: NGÒI THIA – SÔNG HỒNG", f"{UNION} – Sông Hồng"),
        (UNION, "TÊN ĐƠN VỊ: LIÊN HIỆP HTX NÔNG SẢN NGÒI THIA – SÔNG HỒNG", f"{UNION} – Sông Hồng"),
        ("HTX Minh Tâm", "tên htx thiếu chữ Nông nghiệp", "HTX Nông nghiệp Minh Tâm"),
        ("HTX Minh Tâm", "em ghi thiếu tên rồi, HTX Minh Tâm Xanh mới đúng", "HTX Minh Tâm Xanh"),
        ("HTX Minh Tâm", "ừ đúng. sửa tên đơn vị: HTX Minh Tâm 2", "HTX Minh Tâm 2"),
        ("HTX Minh Tâm", "tên đúng là HTX Minh Tâm - Hồng Ca", "HTX Minh Tâm - Hồng Ca"),
    ],
)
def test_the_name_alone_is_another(
    office: Office, step: str, name: str, said: str, written: str
) -> None:
    talk = _at(office, step, name)
    before = form_of(talk)
    talk.say(said)
    form = form_of(talk)
    assert (form.unit_name, step_of(talk)) == (written, step)
    assert (form.commune, form.targets) == ("xã Văn Chấn", before.targets)
    assert (form.contact_name, form.phone) == (before.contact_name, before.phone)


@pytest.mark.parametrize(
    "said",
    [
        "tên đơn vị đúng rồi",
        "tên HTX có cần viết hoa không?",
        "tên tổ trưởng là Lò Văn Páo",
        "HTX thiếu vốn",
        "tên phải là Lò Văn Páo",
    ],
)
def test_nothing_else_is_its_name(office: Office, said: str) -> None:
    talk = _at(office, "review", "HTX Minh Tâm")
    talk.say(said)
    assert form_of(talk).unit_name == "HTX Minh Tâm"


def test_what_was_changed_is_seen_before_it_is_sent(office: Office) -> None:
    talk = _at(office, "review", "HTX Minh Tâm")
    assert "Đơn vị: HTX Minh Tâm Xanh" in talk.say("tên đơn vị: HTX Minh Tâm Xanh. gửi đi")
    assert not talk.person.registrations
    assert "Đã gửi" in talk.say("đúng. gửi")
