"""What is said beside a "no" where the form is to be given up, and a leaving that says when else."""

import pytest

from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import WithdrawRegistration
from handlers.values.state import Confirming, Idle, Registering
from tests.support.talk import at_step, form_of, registered


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("ko hủy, xã tôi là Quy Mông", "commune", "xã Quy Mông"),
        ("không hủy, số tôi 0987654321", "phone", "0987654321"),
        ("ko huy dau 0987654321", "phone", "0987654321"),
        ("đừng hủy, tên htx là HTX Hoa Ban cơ", "unit_name", "HTX Hoa Ban"),
        ("không, đang làm dở mà, số 0987654321", "phone", "0987654321"),
        ("thoi ko huy nua, chuc vu la pho giam doc", "contact_position", "Phó giám đốc"),
    ],
)
def test_a_value_beside_a_no_is_taken(office: Office, said: str, field: str, value: str) -> None:
    talk = at_step(office, "phone")
    talk.say("hủy đăng ký")
    talk.say(said)
    assert getattr(form_of(talk), field) == value


@pytest.mark.parametrize(
    "said",
    [
        "thôi không hủy, cho bác làm tiếp",
        "không hủy thì sao",
        "không, kế hoạch đến bao giờ hết hạn",
        "không, số cũ của bác hỏng rồi",
        "không, thôi hủy đi",
        "không",
    ],
)
def test_what_fills_in_nothing_changes_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    form = form_of(talk)
    talk.say("hủy đăng ký")
    talk.say(said)
    memory = talk.person.conversation
    kept = memory.dialog if isinstance(memory.dialog, Registering) else memory.parked
    assert kept is not None
    assert kept.form == form


@pytest.mark.parametrize(
    "said", ["không rút, đổi số thành 0987654321", "ko rut dau, so dien thoai la 0987654321"]
)
def test_a_change_beside_not_taking_back_is_shown(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("rút đăng ký")
    assert "Gửi bản sửa" in talk.say(said)
    assert (form_of(talk).phone, talk.effects) == ("0987654321", ())


@pytest.mark.parametrize("step", ["phone", "review", "contact"])
@pytest.mark.parametrize(
    "said",
    [
        "hủy luôn, để dịp khác",
        "huy luon de dip khac",
        "thôi hủy, dịp khác bác làm",
        "cho bác hủy, để năm sau nhé",
    ],
)
def test_giving_up_for_another_time_is_asked_once(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    assert talk.say(said).endswith("Hủy hẳn, hay làm tiếp?")
    assert talk.say(said) == common.CANCELLED
    assert isinstance(talk.person.conversation.dialog, Idle)


@pytest.mark.parametrize(
    "said", ["ừ hủy, để năm sau", "không làm nữa, hủy đi", "thôi, hủy đi", "không kịp nữa, hủy hẳn"]
)
def test_a_clear_word_with_its_reason_is_not_asked_again(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    talk.say("hủy đăng ký")
    assert talk.say(said) == common.CANCELLED


@pytest.mark.parametrize("said", ["để dịp khác", "thôi để lúc khác làm tiếp"])
def test_another_time_alone_gives_nothing_up(office: Office, said: str) -> None:
    for step in ("phone", "review"):
        talk = at_step(office, step)
        talk.say(said)
        assert not isinstance(talk.person.conversation.dialog, Confirming)
        talk.say("hủy đăng ký")
        talk.say(said)
        assert isinstance(talk.person.conversation.dialog, Registering)


def test_taking_back_for_another_time_is_asked_once(office: Office) -> None:
    talk = registered(office)
    talk.say("rút đăng ký")
    talk.say("rút luôn, để dịp khác")
    assert talk.effects == (WithdrawRegistration("DK-2025-0001"),)
    assert sent_texts.withdrawn(code="DK-2025-0001") in talk.replies[0].text
