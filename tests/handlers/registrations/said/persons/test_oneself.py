"""Who registers nobody but himself: at the kind, before the consent, in the wish, after sending."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Participant, Registering
from tests.support.talk import Talk, at_step, form_of, registered, step_of

UNIT, CONTACT = "HTX Chè Suối Giàng, xã Văn Chấn", "Trần Quốc Khánh, Giám đốc, 0912345678"


@pytest.mark.parametrize(
    "typed",
    [
        "cá nhân tôi thôi",
        "mình tôi thôi",
        "chỉ tôi",
        "chỉ mình anh thôi em ạ",
        "đăng ký cho tôi thôi nhé",
        "ca nhan chi thoi",
    ],
)
def test_at_the_kind_nobody_is_asked_for_whom(office: Office, typed: str) -> None:
    """Who speaks is the contact; only the title is asked once that one is known."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert (form_of(talk).kind, form_of(talk).people) == ("individual", ())
    talk.say(UNIT)
    told = talk.say(CONTACT)
    assert "Trần Quốc Khánh đăng ký danh hiệu nào?" in told
    assert (step_of(talk), told.count("Em ghi")) == ("person-title", 1)
    talk.say("lđtt")
    assert form_of(talk).people == (Participant("Trần Quốc Khánh", "Giám đốc", "ldtt"),)


@pytest.mark.parametrize("typed", ["cá nhân thôi", "cá nhân anh Hùng", "chỉ cá nhân"])
def test_somebody_else_is_still_asked_for(office: Office, typed: str) -> None:
    talk = at_step(office, "kind")
    for line in (typed, UNIT, CONTACT):
        talk.say(line)
    assert (form_of(talk).kind, step_of(talk)) == ("individual", "person-name")


def test_said_with_the_wish_or_at_the_consent_it_waits_for_the_contact(office: Office) -> None:
    """It is named as what was heard, and stands in no form as it was said."""
    wish = "em đăng ký cho cá nhân em, lao động tiên tiến"
    for lines in ((wish,), ("đăng ký", "cá nhân tôi thôi nhé")):
        talk = Talk(office)
        for line in lines:
            heard = talk.say(line)
        assert "1. chính anh/chị" in heard
        for line in ("đồng ý", UNIT, CONTACT, "lđtt"):
            talk.say(line)
        assert form_of(talk).people == (Participant("Trần Quốc Khánh", "Giám đốc", "ldtt"),)


def test_a_wish_for_oneself_is_no_question_of_the_plan(office: Office) -> None:
    for typed in ("đăng ký cá nhân ạ", "em đăng ký lại cho cá nhân em, lao động tiên tiến"):
        assert step_of(_said(registered(office), typed)) == "existing"
    assert step_of(_said(Talk(office), "đăng ký cá nhân")) == "consent"


def test_beside_what_was_sent_one_adds_oneself_where_it_is_shown(office: Office) -> None:
    talk = _said(registered(office), "đăng ký")
    assert "Giàng A Páo, Giám đốc, Giấy khen" in talk.say("thêm cá nhân tôi, giấy khen")
    talk.say("gửi")
    assert talk.person.registrations[0].form.people == (
        Participant("Giàng A Páo", "Giám đốc", "gk"),
    )


def _said(talk: Talk, line: str) -> Talk:
    talk.say(line)
    return talk


@pytest.mark.parametrize(
    "typed",
    ["em ạ", "cho tôi", "tự tôi", "một mình em", "bản thân em ạ", "ca nhan em a", "a luôn nhé"],
)
def test_where_the_person_is_asked_for_it_is_the_contact(office: Office, typed: str) -> None:
    """Nobody is called "Em" or "Cho Tôi"."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(typed)
    assert step_of(talk) == "person-title"
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.row is not None
    assert dialog.row.name == "Giàng A Páo"


@pytest.mark.parametrize(
    "said", ["cho minh vao nua, ldtt", "ghi tên anh vào luôn, lđtt", "them minh nua, LDTT"]
)
def test_who_speaks_is_put_on_the_list_at_the_review(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert form_of(talk).people[-1] == Participant("Giàng A Páo", "Giám đốc", "ldtt")


@pytest.mark.parametrize("said", ["cho em vao xem", "cho tôi vào sửa lại"])
def test_who_wants_to_look_is_not(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert len(form_of(talk).people) == 1


@pytest.mark.parametrize(
    "typed", ["sep thi cstdcs, em thi ldtt", "sếp em thì csttdcs, em thì lđtt"]
)
def test_of_a_superior_without_a_name_and_oneself_nobody_is_written(
    office: Office, typed: str
) -> None:
    """The contact may be either, and had been given the speaker's title."""
    talk = at_step(office, "person-name")
    assert "nói kèm tên" in talk.say(typed)
    assert form_of(talk).people == ()
