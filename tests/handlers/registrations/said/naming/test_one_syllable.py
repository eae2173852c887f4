"""A post or a syllable put right after sending, and an edit that changes nothing."""

import pytest

from handlers.registrations.form.rows_texts import whose_name
from handlers.registrations.sent import sent_texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """Three persons were just sent."""
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Chè Suối Giàng, xã Văn Chấn",
        "Lò Văn Pháo, giám đốc, 0912345678",
        "Hà Văn Toại, tổ trưởng, lđtt\nBàn Thị Ghển, kế toán, lđtt\nHà A Sùng, thủ quỹ, lđtt",
        "xong", "bỏ qua", "gửi đăng ký",
    ):  # fmt: skip
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("trời quên bà Ghển là kế toán trưởng sửa giùm qua", "Bàn Thị Ghển, Kế toán trưởng"),
        ("ấy chết bà Ghển là kế toán trưởng chứ, sửa hộ", "Bàn Thị Ghển, Kế toán trưởng"),
        ("Hà Văn Toại chức vụ ghi nhầm, tổ phó mới đúng", "Hà Văn Toại, Tổ phó"),
        ("Ghển là sai, Ghến mới phải", "Bàn Thị Ghến, Kế toán"),
        ('Chữ "Toại" phải là "Toản"', "Hà Văn Toản, Tổ trưởng"),
        ("tên Sùng ghi sai, đúng ra là Sình", "Hà A Sình, Thủ quỹ"),
        ("họ của anh Sùng là Vàng chứ không phải Hà", "Vàng A Sùng, Thủ quỹ"),
        ("không phải, sáng kiến ông Toại là lò sấy hai buồng mới đúng", "lò sấy hai buồng"),
        ("Tên tôi ghi Pháo là sai, Phảo mới phải", "Lò Văn Phảo, Giám đốc"),
    ],
)
def test_only_what_is_wrong_changes(talk: Talk, said: str, becomes: str) -> None:
    """Of whom it is said, read back; and sent only when that is agreed to."""
    before = talk.person.registrations[0].form
    answer = talk.say(said)
    assert becomes in answer
    changed = [
        new for old, new in zip(before.people, form_of(talk).people, strict=True) if old != new
    ]
    assert len(changed) == ("Phảo" not in becomes)
    assert talk.person.registrations[0].form == before


@pytest.mark.parametrize(
    ("said", "old", "having"),
    [
        ('chữ "Khoắt" phải là "Khoát"', "Khoắt", []),
        ("tên Hà là sai, Hạ mới đúng", "Hà", ["Hà A Sùng", "Hà Văn Toại"]),
    ],
)
def test_whose_name_it_is_is_asked(talk: Talk, said: str, old: str, having: list[str]) -> None:
    """Nobody's, or more than one's: nothing is changed, and nothing offered for sending."""
    assert talk.say(said) == whose_name(said=old, having=having)
    assert "Gửi đăng ký" not in talk.labels


def test_an_edit_that_changes_nothing_is_not_sent(talk: Talk) -> None:
    """What is to change is asked; a sending of the same words makes no version."""
    shown = talk.say("sửa đăng ký giúp tôi")
    assert "Anh/chị muốn sửa gì?" in shown
    assert talk.labels == ["Sửa", "Thêm thông tin", "Hủy"]
    assert talk.say("gửi đăng ký") == sent_texts.as_sent(code="DK-2025-0001")
    assert talk.person.registrations[0].version == 1
    talk.say("sửa đăng ký giúp tôi")
    talk.say("số 2 là kế toán trưởng")
    assert talk.labels[0] == "Gửi đăng ký"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("trời ơi tên mình gõ sai, Giàng A Pảo nha, sửa cả hai chỗ", "Giàng A Pảo"),
        ("trời ơi tên mình gõ sai, Giàng A Pao chữ a nha, sửa giúp", "Giàng A Pao"),
        ("sai ten roi, Giang A Bao moi dung", "Giàng A Bao"),
        ("em gõ nhầm tên, Giàng A Bảo ạ", "Giàng A Bảo"),
    ],
)
@pytest.mark.parametrize("step", ["review", "people", "targets"])
def test_a_name_said_anew_keeps_its_post(office: Office, step: str, said: str, name: str) -> None:
    """Whoever is written a little differently is the same person, wherever he is written."""
    talk = at_step(office, step)
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == (name, "Giám đốc")
    assert [row.name for row in form.people] == ["Lò Văn Ún"]


@pytest.mark.parametrize(
    "said", ["sửa tên liên hệ thành Lò Văn Hai", "sai rồi, người liên hệ là Lò Văn Hai"]
)
def test_another_contact_renames_nobody_of_the_list(office: Office, said: str) -> None:
    """Two names of one family are two persons."""
    talk = at_step(office, "review")
    talk.say(said)
    assert form_of(talk).contact_name == "Lò Văn Hai"
    assert [row.name for row in form_of(talk).people] == ["Lò Văn Ún"]
