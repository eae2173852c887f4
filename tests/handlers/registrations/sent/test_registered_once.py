"""One person, one unit, one campaign: never a second registration without saying so."""

from dataclasses import replace
from datetime import date

from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, ReviseRegistration, SaveRegistration
from handlers.values.person import Taken
from handlers.values.state import Idle
from tests.support.talk import SIMPLEST, Talk, at_step, registered


def sent_meanwhile(office: Office) -> Talk:
    """A finished form whose unit the same person has just registered in another chat."""
    talk = at_step(office, "review", kind="tập thể")
    other = registered(office).person.registrations
    talk.person = replace(talk.person, registrations=other)
    talk.lookup.others = (Taken(other[0].code, date(2025, 4, 4), own=True),)
    talk.lookup.numbers = 1
    return talk


def test_a_second_registration_of_one_unit_is_said_first(office: Office) -> None:
    """One person, one unit, one campaign: sent twice only after saying so."""
    talk = sent_meanwhile(office)
    assert "đã gửi đăng ký DK-2025-0001" in talk.say("gửi đăng ký")
    assert talk.effects == ()
    talk.say("gửi thêm bản thứ hai")
    assert [type(effect) for effect in talk.effects] == [SaveRegistration]


def test_a_finished_form_can_replace_what_was_sent(office: Office) -> None:
    """As a new version of the first, after one more look; no form stays behind."""
    talk = sent_meanwhile(office)
    talk.say("gửi đăng ký")
    assert "Bản DK-2025-0001 đã gửi" in talk.say("thay vào bản đã gửi")
    talk.say("số 0987 654 321")
    talk.say("gửi đăng ký")
    assert [type(effect) for effect in talk.effects] == [ReviseRegistration]
    assert isinstance(talk.person.conversation.dialog, Idle)
    talk = sent_meanwhile(office)
    talk.say("gửi đăng ký")
    assert "vẫn còn nguyên" in talk.say("dừng lại")


def overtaken(office: Office) -> Talk:
    """A finished form whose unit somebody else has sent since it was named."""
    talk = at_step(office, "review", kind="tập thể")
    talk.lookup.others = (Taken("DK-2025-0007", date(2025, 4, 4), own=False),)
    talk.lookup.numbers = 7
    return talk


def test_what_somebody_else_sent_meanwhile_is_told_before_sending(office: Office) -> None:
    """That there is one, and no more of it; nothing is sent until the person has chosen."""
    talk = overtaken(office)
    told = talk.say("gửi đăng ký")
    assert "đã có người gửi đăng ký" in told
    assert not any(one in told for one in ("DK-2025-0007", "4/4/2025"))
    assert talk.effects == ()
    assert talk.labels == ["Gửi để ghép vào bản đó", "Vẫn gửi bản riêng", "Hỏi cán bộ", "Dừng lại"]
    assert "DK-2025-0008" in talk.say("vẫn gửi bản riêng")
    (saved,) = (one for one in talk.effects if isinstance(one, SaveRegistration))
    assert saved.knows == ("DK-2025-0007",)
    assert saved.notice is not None
    assert "HTX Chè Suối Giàng" in saved.notice.text


def test_the_office_is_asked_to_unite_the_two(office: Office) -> None:
    """The wish stands on the staff's list, and on the receipt."""
    talk = overtaken(office)
    talk.say("gửi đăng ký")
    assert "ghép với bản đã có" in talk.say("gửi để ghép vào bản đó")
    (wish,) = (one for one in talk.effects if isinstance(one, NoteQuestion))
    assert "vào bản đã có của đơn vị" in wish.question
    # What somebody else has sent has no number in what is one's own.
    assert "DK-2025-0007" not in wish.question


def test_the_office_can_be_asked_first(office: Office) -> None:
    """The question is on the staff's list, the form waits unsent and can be sent afterwards."""
    talk = overtaken(office)
    talk.say("gửi đăng ký")
    assert "chưa gửi" in talk.say("hỏi cán bộ")
    assert [type(effect) for effect in talk.effects] == [NoteQuestion]
    assert talk.labels == ["Gửi để ghép vào bản đó", "Vẫn gửi bản riêng", "Dừng lại"]
    assert "DK-2025-0008" in talk.say("2")


def test_a_wish_to_unite_ends_with_another_unit(office: Office) -> None:
    """Told of when the unit is named: what is sent at last may be another one's."""
    talk = at_step(office, "commune", kind="tập thể")
    talk.lookup.others = (Taken("DK-2025-0007", date(2025, 4, 4), own=False),)
    assert "đã có người gửi" in talk.say("xã Văn Chấn")
    talk.say("gửi để ghép vào bản đó")
    for line in SIMPLEST[5:9]:
        talk.say(line)
    talk.say("sửa tên đơn vị thành HTX Mận Tà Xùa")
    assert "ghép" not in talk.say("gửi đăng ký")
    assert [type(effect) for effect in talk.effects] == [SaveRegistration]
