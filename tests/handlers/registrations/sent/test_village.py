"""The village of the seat, where the office has asked for it."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from storage.units.names import commune_key
from tests.support.talk import Talk, form_of, registered


def _returned(office: Office, note: str) -> Talk:
    talk = registered(office)
    sent = talk.person.registrations[0]
    view = replace(sent, status="returned", note=note)
    talk.person = replace(talk.person, registrations=(view,))
    return talk


@pytest.fixture
def talk(office: Office) -> Talk:
    return _returned(office, "Đề nghị ghi rõ xã hiện nay và thôn của trụ sở.")


@pytest.mark.parametrize(
    ("said", "commune"),
    [
        ("THON KHE CAM XA CAT THINH", "thôn Khe Cam, xã Cát Thịnh"),
        ("thôn Khe Cam, xã Cát Thịnh", "thôn Khe Cam, xã Cát Thịnh"),
        ("trụ sở ở thôn Khe Cam xã Cát Thịnh ạ", "thôn Khe Cam, xã Cát Thịnh"),
        ("thôn Khe Cam", "thôn Khe Cam, xã Văn Chấn"),
        ("bản Hốc xã Sơn Lương", "bản Hốc, xã Sơn Lương"),
        ("địa chỉ: xóm 3, xã Văn Chấn em nhé", "xóm 3, xã Văn Chấn"),
    ],
)
def test_it_stands_before_the_commune_and_is_sent(talk: Talk, said: str, commune: str) -> None:
    talk.say(said)
    form = form_of(talk)
    assert (form.commune, form.targets, form.people) == (commune, (), ())
    assert "bản sửa lần 1" in talk.say("u gui")
    assert talk.person.registrations[0].form.commune == commune


@pytest.mark.parametrize(
    "said", ["bản sửa này gửi đi", "bản đăng ký đâu rồi", "thôn nào ạ?", "xã Văn Chấn", "thôi"]
)
def test_what_names_no_village_writes_none(talk: Talk, said: str) -> None:
    talk.say(said)
    assert talk.person.registrations[0].form.commune == "xã Văn Chấn"
    assert ", xã" not in str(getattr(talk.person.conversation.dialog, "form", ""))


def test_where_nobody_asked_for_it_it_is_no_aim_either(office: Office) -> None:
    talk = _returned(office, "Đề nghị ghi chức vụ.")
    talk.say("địa chỉ: thôn 5 xã Văn Chấn")
    assert "thôn 5" not in str(talk.person.conversation.dialog)


def test_the_unit_is_the_same_with_its_village() -> None:
    assert commune_key("thôn Khe Cam, xã Cát Thịnh") == commune_key("xã Cát Thịnh")
