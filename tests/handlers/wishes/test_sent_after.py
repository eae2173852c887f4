"""Something is mended and sent in one breath: the change is made and shown before anything goes."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration, SaveRegistration
from tests.support.talk import Talk, at_step, form_of, registered


def _sent(talk: Talk) -> bool:
    return any(isinstance(one, SaveRegistration | ReviseRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("đúng rồi nhưng đổi số thành 0986868681 rồi gửi", "phone", "0986868681"),
        ("sửa số điện thoại 0986868681 nhé rồi gửi luôn", "phone", "0986868681"),
        ("ok em, sửa xã thành Gia Hội rồi gửi luôn", "commune", "xã Gia Hội"),
        ("doi so thanh 0986868681 roi gui di", "phone", "0986868681"),
        ("thêm chỉ tiêu trồng 5 ha chè xong thì gửi nhé", "targets", ("trồng 5 ha chè",)),
    ],
)
@pytest.mark.parametrize("step", ["review", "targets"])
def test_the_change_is_made_and_nothing_is_sent(
    office: Office, step: str, said: str, field: str, value: object
) -> None:
    """At the aims the order is no aim either."""
    talk = at_step(office, step)
    talk.say(said)
    assert getattr(form_of(talk), field) == value
    assert not _sent(talk)
    assert form_of(talk).targets in ((), value)


def test_seen_it_is_sent_with_the_change(office: Office) -> None:
    talk = at_step(office, "review")
    talk.say("đúng rồi nhưng đổi số thành 0986868681 rồi gửi")
    talk.say("gửi đi")
    assert _sent(talk)
    assert talk.person.registrations[0].form.phone == "0986868681"


def test_the_last_aim_holds_no_order(office: Office) -> None:
    talk = at_step(office, "targets")
    talk.say("doanh thu 5 tỷ, trồng 3 ha chè rồi gửi đi")
    assert form_of(talk).targets == ("doanh thu 5 tỷ", "trồng 3 ha chè")


def test_after_sending_it_is_shown_too(office: Office) -> None:
    """What was sent is opened with the change, and stays as it is until it is agreed to."""
    talk = registered(office)
    talk.say("đổi số thành 0986868681 rồi gửi lại")
    assert form_of(talk).phone == "0986868681"
    assert not _sent(talk)


@pytest.mark.parametrize(
    "said", ["xem xong rồi, gửi đi", "tên tui đúng rồi. gửi đi", "đủ hết rồi, gửi giúp anh"]
)
def test_what_only_agrees_is_sent(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert _sent(talk)


@pytest.mark.parametrize("said", ["để chị sửa xã xong rồi gửi", "nếu số 0986868681 đúng thì gửi"])
def test_what_hangs_on_something_changes_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == before
    assert not _sent(talk)
