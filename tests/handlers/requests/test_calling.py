""" "Gặp cán bộ", "gọi cho tôi nhé": passed on, a number or none, taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.requests import texts
from handlers.turn.turn import Office
from handlers.values.effects import DropRequest, NoteQuestion, NoteRequest
from handlers.values.state import Idle, Requesting
from tests.support.talk import Talk, at_step, form_of, registered, step_of

PHONE = "0987654321"


def asked_for(office: Office) -> Talk:
    """A talk in which somebody of the office was just wished for."""
    talk = Talk(office)
    talk.say("cho tôi gặp cán bộ")
    return talk


def test_a_number_in_the_wish_is_passed_on_with_the_question(office: Office) -> None:
    """The person reads what happens, with which number, how long it is kept, and the way out."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ?")
    said = talk.say("gọi cho tôi nhé 0987 654 321")
    wanted = NoteRequest("gọi cho tôi nhé 0987 654 321", PHONE, "thi đua đến bao giờ?")
    assert talk.effects == (wanted,)
    for part in (PHONE, "“thi đua đến bao giờ?”", "30 ngày", "không cần gọi nữa"):
        assert part in said
    assert talk.person.conversation.dialog == Idle()


def test_a_number_that_answers_the_form_is_called_where_that_is_wished(office: Office) -> None:
    """Neither the answer nor the wish is lost; "có gì gọi số này" only tells the number."""
    talk = at_step(office, "phone")
    assert texts.will_call(phone=PHONE) in talk.say("gọi cho tôi nhé 0987 654 321")
    assert talk.effects == (NoteRequest("gọi cho tôi nhé 0987 654 321", PHONE),)
    assert (form_of(talk).phone, step_of(talk)) == (PHONE, "collective-title")
    other = at_step(office, "phone")
    other.say("có gì cứ gọi số 0987 654 321")
    assert (form_of(other).phone, other.effects) == (PHONE, ())


@pytest.mark.parametrize(
    "said",
    [
        "số điện thoại chị ghi nhầm, số đúng là 0987654321",
        "so dien thoai toi viet lon, 0987654321 moi dung",
    ],
)
def test_a_number_that_is_put_right_wishes_no_call(office: Office, said: str) -> None:
    """ "Số điện thoại chị …" is whose number it is."""
    talk = registered(office)
    assert "0912345678 → 0987654321" in talk.say(said)
    assert "sẽ gọi" not in talk.replies[0].text
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


def test_without_a_number_one_is_asked_for(office: Office) -> None:
    """The wish is with the staff before the number is; the number is taken as it is written."""
    talk = asked_for(office)
    assert talk.effects == (NoteRequest("cho tôi gặp cán bộ"),)
    assert texts.ask_phone() in talk.replies[-1].text
    assert PHONE in talk.say("số chị là 0987.654.321 nhé em")
    assert talk.effects == (NoteRequest("", PHONE),)


@pytest.mark.parametrize(
    "typed",
    [
        *("nhắn ở đây cũng được", "em cứ nhắn tin vào đây", "trả lời tôi ở đây là được"),
        *("tôi không có điện thoại", "bỏ qua", "thôi", "không", "chị không tiện nghe máy"),
    ],
)
def test_writing_here_is_enough(office: Office, typed: str) -> None:
    """No number is wrung out of anybody; the wish stays with the staff."""
    talk = asked_for(office)
    assert texts.ANSWERED_HERE in talk.say(typed)
    assert talk.effects == ()
    assert talk.lookup.opened is not None


def test_a_number_comes_later(office: Office) -> None:
    """Typed by itself while the wish waits; without one it is no number for anybody."""
    talk = asked_for(office)
    talk.say("nhắn ở đây cũng được")
    assert PHONE in talk.say("0987654321")
    assert talk.effects == (NoteRequest("", PHONE),)
    talk = Talk(office)
    talk.say("0987654321")
    assert [e for e in talk.effects if isinstance(e, NoteRequest | NoteQuestion)] == []


@pytest.mark.parametrize("typed", ["091234", "0987 65", "số 0987654 nhé"])
def test_half_a_number_is_asked_again(office: Office, typed: str) -> None:
    """Nothing is noted, and the example stands in the answer."""
    talk = asked_for(office)
    assert texts.BAD_PHONE in talk.say(typed)
    assert talk.effects == ()
    assert isinstance(talk.person.conversation.dialog, Requesting)


@pytest.mark.parametrize(
    "typed",
    [
        *("thôi không cần gọi nữa", "không cần gọi lại nữa đâu em", "đừng gọi cho tôi"),
        *("khỏi gọi nhé, anh tự hỏi được rồi", "hủy yêu cầu gọi lại", "ko can goi nua"),
        *("không phải gọi lại cho anh đâu", "dừng gọi cho chị nhé", "thôi, khỏi phiền cán bộ nữa"),
    ],
)
def test_it_is_called_off_in_words(office: Office, typed: str) -> None:
    """At once, with the number."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    assert texts.STOPPED in talk.say(typed)
    assert talk.effects == (DropRequest(),)


@pytest.mark.parametrize(
    "typed",
    [
        *("thôi không cần gọi số 0987654321 nữa", "thôi đừng gọi vào số 0987654321 nữa"),
        *("xóa số 0987 654 321 đi, không cần gọi", "xóa số 0987654321 giúp em"),
        "không cần gọi nữa, số 0987654321 là số vợ em",
        "không cần gọi số không chín tám bảy sáu năm bốn ba hai một nữa",
        "không cần gọi 987654321 nữa",
        "em đổi ý, không cần cán bộ gọi lại số kia nữa đâu",
    ],
)
def test_it_is_called_off_with_the_number_in_the_sentence(office: Office, typed: str) -> None:
    """The plan, which is asked for numbers as well, is not asked before."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    assert texts.STOPPED in talk.say(typed)
    assert talk.effects == (DropRequest(),)


@pytest.mark.parametrize(
    "typed",
    [
        *("không cần gọi số 0987654321 nữa, gọi số 0966555444 nhé", "xóa số 0966555444 đi"),
        *("bỏ số 0987654321 đi, lát em cho số khác", "đừng gọi số 0987654321 buổi trưa"),
        *("không phải số 0987654321 đâu, số 0966555444 mới đúng", "không cần gọi 0966555444 nữa"),
    ],
)
def test_another_number_calls_nothing_off(office: Office, typed: str) -> None:
    """Whoever is to be called at another number, or later, waits on."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    talk.say(typed)
    assert DropRequest() not in talk.effects


def test_where_nothing_waits_nothing_is_called_off(office: Office) -> None:
    """It is said so, and is no question for the plan or the staff."""
    talk = Talk(office)
    for typed in ("thôi không cần gọi nữa", "thôi không cần gọi số 0987654321 nữa"):
        assert texts.NONE_OPEN in talk.say(typed)
        assert talk.effects == ()


@pytest.mark.parametrize("typed", ["đừng gởi liền nghe", "dung goi lien", "không điền nữa đâu"])
def test_what_is_not_sent_yet_calls_nothing_off(office: Office, typed: str) -> None:
    """ "Gởi" is "gửi", and without marks it may be."""
    talk = at_step(office, "review")
    talk.say(f"gọi cho tôi nhé {PHONE}")
    talk.say(typed)
    assert DropRequest() not in talk.effects


@pytest.mark.parametrize(
    "typed",
    [
        *("sao mãi không ai gọi cho tôi", "chưa thấy ai gọi cho anh cả"),
        *(
            "đúng rồi, gọi cho anh nhé",
            "gọi không được thì nhắn em nhé",
            "có cần gọi lại không em?",
        ),
    ],
)
def test_a_complaint_or_an_assent_calls_nothing_off(office: Office, typed: str) -> None:
    """A "no" beside "call" is no wish to be left alone."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    talk.say(typed)
    assert DropRequest() not in talk.effects
    assert talk.lookup.opened is not None


def test_whoever_asks_again_is_told_since_when_it_waits(office: Office) -> None:
    """One request; what is said now goes with it."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    talk.wait(timedelta(hours=5))
    said = talk.say("cho tôi gặp cán bộ")
    assert "09:00" in said
    assert PHONE in said
    assert talk.effects == (NoteRequest("cho tôi gặp cán bộ"),)


def test_what_it_is_about_goes_along(office: Office) -> None:
    """Words instead of a number are for the clerk; a question is answered and asks no more."""
    talk = asked_for(office)
    assert texts.ADDED in talk.say("anh hỏi chuyện giấy khen năm ngoái chưa nhận")
    assert talk.effects == (NoteRequest("anh hỏi chuyện giấy khen năm ngoái chưa nhận"),)
    assert "31/12/2025" in talk.say("thi đua đến khi nào?")
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize("step", ["commune", "collective-title", "review"])
def test_a_draft_waits_and_its_step_is_asked_again(office: Office, step: str) -> None:
    """The number to call goes with the wish, and what was filled in stays as it was."""
    talk = at_step(office, step)
    form, question = form_of(talk), talk.replies[-1].text.splitlines()[-1]
    talk.say("cho tôi gặp cán bộ")
    assert isinstance(talk.person.conversation.dialog, Requesting)
    talk.say("0987 654 321")
    assert talk.effects == (NoteRequest("", PHONE),)
    assert (step_of(talk), form_of(talk)) == (step, form)
    assert step == "review" or question in talk.replies[-1].text


def test_with_the_number_in_it_the_step_is_not_left(office: Office) -> None:
    """One message, one answer, and the open question below it."""
    talk = at_step(office, "commune")
    said = talk.say(f"gọi cho tôi nhé {PHONE}")
    assert PHONE in said
    assert "xã, phường nào" in talk.replies[-1].text
    assert step_of(talk) == "commune"


def test_a_known_number_is_offered(office: Office) -> None:
    """Of what was sent or is being filled in; nothing is taken unasked."""
    talk = registered(office)
    talk.say("cho tôi gặp cán bộ")
    assert talk.effects == (NoteRequest("cho tôi gặp cán bộ"),)
    talk.tap(texts.call(phone="0912345678"))
    assert talk.effects == (NoteRequest("", "0912345678"),)


@pytest.mark.parametrize(
    "typed",
    [
        *("cảm ơn em nhiều nhé", "chào em", "dạ vâng", "thôi không cần gọi nữa", "tốt quá"),
        *("Giàng A Páo, giám đốc", "trời hôm nay đẹp quá", "hay lắm em", "ừ", "để sau nhé"),
    ],
)
def test_the_staffs_list_gets_questions_only(office: Office, typed: str) -> None:
    """Thanks, greetings, values and talk of something else are nobody's work."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ?")
    talk.say(typed)
    assert [e for e in talk.effects if isinstance(e, NoteQuestion | NoteRequest)] == []


def test_how_the_office_is_reached_is_told_and_nothing_passed_on(office: Office) -> None:
    """Its number where it gave one; else a call back, which only its own word asks for."""
    asked = (
        "cai can bo o lien minh ten gi so nao",
        "cho xin số điện thoại bên liên minh",
        "số máy liên minh là bao nhiêu ạ",
        "muốn hỏi trực tiếp thì gặp ai",
        "có thắc mắc thì gọi cho ai, số nào",
        "vuong mac thi goi ai, so dien thoai bao nhieu",
    )
    for typed in asked:
        talk = Talk(office)
        assert "chưa được giao số máy" in talk.say(typed)
        assert talk.labels == [texts.CALL_ME]
        assert not any(isinstance(one, NoteRequest) for one in talk.effects)
    (plan, *others) = office.plans
    body = replace(plan.organisation, phone="0216 3852 000")
    known = Talk(replace(office, plans=(replace(plan, organisation=body), *others)))
    assert "gọi 0216 3852 000" in known.say(asked[0])
    for typed in ("gọi lại cho tôi gặp ai cũng được", "số điện thoại của tôi là gì"):
        assert "chưa được giao" not in Talk(office).say(typed)
    at = at_step(office, "collective-title")
    assert "chưa được giao số máy" in at.say("có gì thì gọi số nào")
    assert step_of(at) == "collective-title"


@pytest.mark.parametrize("typed", ["trụ sở Liên minh ở đâu?", "thưởng bao nhiêu tiền"])
def test_a_question_without_an_answer_still_reaches_it(office: Office, typed: str) -> None:
    """What the plan does not say is the staff's to know."""
    talk = Talk(office)
    talk.say(typed)
    assert [e.question for e in talk.effects if isinstance(e, NoteQuestion)] == [typed]


@pytest.mark.parametrize(
    "said",
    [
        "số không chín tám bảy sáu năm bốn ba hai một",
        "gọi không chín tám bảy sáu năm bốn ba hai một nhé em",
    ],
)
def test_a_number_said_in_words_is_a_number(office: Office, said: str) -> None:
    """Who dictates says the digits; they are read back."""
    assert PHONE in asked_for(office).say(said)
    assert PHONE in Talk(office).say(f"cho tôi gặp người thật {said}")


@pytest.mark.parametrize(
    "said",
    [
        "cái chuyện gọi lại thì thôi khỏi cần nữa em ạ",
        "việc liên hệ ấy không cần nữa đâu",
        "ko can goi nua",
    ],
)
def test_a_call_is_taken_back_in_other_words(office: Office, said: str) -> None:
    """Whatever else is open or was sent stays as it was."""
    talk = registered(office)
    talk.say("gọi cho tôi nhé 0987654321")
    assert talk.say(said).startswith(texts.STOPPED)
    assert talk.effects == (DropRequest(),)
    assert talk.person.registrations[0].status == "sent"


@pytest.mark.parametrize(
    "said", ["thôi rút lại đi", "nhầm, không gặp", "thôi không gọi nữa", "bỏ yêu cầu vừa rồi đi em"]
)
def test_where_the_number_is_asked_for_it_is_given_up(office: Office, said: str) -> None:
    """It was passed on as a message."""
    talk = Talk(office)
    talk.say("gặp cán bộ")
    assert texts.STOPPED in talk.say(said)
    assert any(isinstance(one, DropRequest) for one in talk.effects)


def test_the_number_given_for_a_call_is_the_one_pointed_at(office: Office) -> None:
    """ "Số hồi nãy tôi đọc" in the form is that number, and is shown."""
    talk = Talk(office)
    talk.say("gọi cho tôi nhé 0987654321")
    for line in ("đăng ký", "đồng ý", "tập thể", "HTX Cam Bản Lầm"):
        talk.say(line)
    said = talk.say("xã Mường Lai, tôi tên Hà Văn Tâm thủ quỹ, số hồi nãy tôi đọc đấy")
    assert PHONE in said
    assert (form_of(talk).contact_name, form_of(talk).phone) == ("Hà Văn Tâm", PHONE)


def test_when_somebody_calls_is_told_from_the_request(office: Office) -> None:
    """Since when it waits and with which number; nobody is promised an hour."""
    talk = Talk(office)
    assert "chưa nhận yêu cầu gọi" in talk.say("bao giờ có người gọi cho tôi?")
    talk.say("gọi cho tôi nhé 0987 654 321")
    told = talk.say("Bao giờ có người gọi?")
    assert PHONE in told
    assert "04/04/2025 09:00" in told


@pytest.mark.parametrize(
    "said",
    [
        "Gọi mãi không ai nghe máy là thế nào?",
        "goi hoai hong ai bat may",
        "tui goi len lien minh ba bua ni nỏ ai nghe may la rang?",
        "chuông reo hoài hổng ai thèm bắt máy luôn á",
        "goi so cua lien minh khong duoc, may ban suot",
    ],
)
def test_who_was_not_answered_is_offered_a_call(office: Office, said: str) -> None:
    """Sorry first, and no clause."""
    talk = Talk(office)
    assert "xin lỗi" in talk.say(said)
    assert texts.ask_phone() in talk.tap(texts.CALL_ME)


def test_the_number_left_for_a_call_is_offered_to_the_form(office: Office) -> None:
    """A yes takes it; another number takes its place."""
    for answer, phone in (("ừ dùng luôn số đó", PHONE), ("không, số 0912 345 678", "0912345678")):
        talk = Talk(office)
        talk.say("gọi cho tôi nhé 0987 654 321")
        for line in ("đăng ký", "đồng ý", "tập thể", "HTX Hoa Ban", "xã Mù Cang Chải"):
            talk.say(line)
        assert f"Dùng luôn số {PHONE}" in talk.say("Giàng A Páo giám đốc")
        assert form_of(talk).phone is None
        talk.say(answer)
        assert form_of(talk).phone == phone


@pytest.mark.parametrize(
    "said", ["gọi cho tôi về tiền thưởng 0912000999", "nhờ cán bộ gọi số 0912000999"]
)
def test_an_old_question_does_not_go_along(office: Office, said: str) -> None:
    """Only one that was answered right above, and not beside a matter of its own."""
    talk = Talk(office)
    talk.say("htx được vay vốn không")
    if "về" not in said:
        talk.say("tháng 5 có gì")
    answer = talk.say(said)
    (note,) = (one for one in talk.effects if isinstance(one, NoteRequest))
    assert note.question is None
    assert "vay vốn" not in answer
    assert "30 ngày" in answer


@pytest.mark.parametrize(
    "said", ["sáng mai gọi bác nghe, số như trên", "chiều nay gọi lại cho chị, vẫn số cũ"]
)
def test_when_to_call_is_said_back_and_the_number_is_the_one_above(
    office: Office, said: str
) -> None:
    """With nothing open as well."""
    talk = registered(office)
    answer = talk.say(said)
    (note,) = (one for one in talk.effects if isinstance(one, NoteRequest))
    assert note.phone == "0912345678"
    assert f"“{said}”" in answer


def test_another_number_is_for_the_call_that_is_waited_for(office: Office) -> None:
    """And does not change the registration; how long it is kept is told."""
    talk = registered(office)
    talk.say("gọi cho tôi nhé 0912000999")
    talk.say("đổi số 0988777666 gọi giúp")
    (note,) = talk.effects
    assert isinstance(note, NoteRequest)
    assert note.phone == "0988777666"
    assert talk.say("giữ số tôi bao lâu").startswith(texts.NUMBER_KEPT)
    assert talk.effects == ()


@pytest.mark.parametrize(
    "said",
    [
        "ừ",
        "goi so cu day",
        "số cũ ấy",
        "so bac dang ky day",
        "đúng rồi số đó",
        "thì gọi số lúc nãy bác cho",
        "có số rồi mà",
        "thế cứ gọi đi",
        "vẫn số đó cháu ạ",
        "gọi số ấy, chiều mai nhé",
    ],
)
def test_a_number_that_is_known_is_asked_about_and_not_asked_for(office: Office, said: str) -> None:
    """It stands in the registration; the wish is passed on with it, and for how long is told."""
    talk = registered(office)
    known = talk.person.registrations[0].form.phone
    asked = talk.say("bao can bo goi cho bac mot tieng")
    assert known is not None
    assert texts.ask_known(phone=known) in asked
    assert talk.say(said) == texts.will_call(phone=known)
    assert [one.phone for one in talk.effects if isinstance(one, NoteRequest)] == [known]
    assert "30 ngày" in asked


def test_another_number_than_the_known_one_is_asked_for(office: Office) -> None:
    """And a second no is enough: nobody calls."""
    for said in ("không", "không phải số đấy, số khác cơ", "số cũ mất rồi"):
        talk = registered(office)
        talk.say("gặp cán bộ")
        assert talk.say(said) == texts.OTHER_NUMBER
        assert talk.say("0987 654 321") == texts.will_call(phone=PHONE)
        assert talk.person.registrations[0].form.phone != PHONE
    talk = registered(office)
    for said in ("gặp cán bộ", "không", "không"):
        talk.say(said)
    assert talk.replies[-1].text == texts.ANSWERED_HERE
    assert talk.say("0987 654 321") == texts.will_call(phone=PHONE)


@pytest.mark.parametrize("said", ["số ấy đúng không", "số nào", "bác muốn hỏi chuyện vay vốn"])
def test_what_only_asks_which_number_decides_nothing(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("gặp cán bộ")
    talk.say(said)
    assert not any(isinstance(one, NoteRequest) and one.phone for one in talk.effects)


def test_the_old_number_of_somebody_unknown_is_asked_for(office: Office) -> None:
    talk = Talk(office)
    talk.say("gặp cán bộ")
    said = talk.say("số cũ ấy")
    assert texts.NO_NUMBER_YET in said
    assert texts.ask_phone() in said


def test_the_number_of_a_call_that_waits_is_pointed_at_later(office: Office) -> None:
    talk = registered(office)
    for said in ("gặp cán bộ", "nhắn ở đây cũng được"):
        talk.say(said)
    assert "cán bộ sẽ gọi số" in talk.say("số cũ ấy cháu ạ")


@pytest.mark.parametrize(
    "said",
    [
        "so em do goi luc mo cung duoc",
        "đúng số đó, gọi lúc nào cũng được",
        "số chị đó em, lúc nào gọi cũng được",
        "ừ số đấy, giờ nào cũng được",
        "bác rảnh cả ngày, gọi lúc nào cũng được",
        "lúc nào cũng đc",
        "dung roi, goi chieu nay nhe",
        "gọi giờ nào cũng nghe máy",
    ],
)
def test_any_hour_is_a_yes_to_the_number_that_is_asked_about(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("tôi muốn gặp cán bộ")
    known = talk.person.registrations[0].form.phone
    assert f"cán bộ sẽ gọi số {known}" in talk.say(said)
    assert talk.effects == (NoteRequest(said, known),)
    # Said once more it is the same, and nothing else.
    assert f"cán bộ sẽ gọi số {known}" in talk.say("so em do goi luc mo cung duoc")


@pytest.mark.parametrize(
    "said", ["số đó đúng không em", "gọi lúc nào", "không phải số đó", "số khác cơ"]
)
def test_what_asks_or_denies_confirms_no_number(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("tôi muốn gặp cán bộ")
    talk.say(said)
    assert not any(isinstance(one, NoteRequest) and one.phone for one in talk.effects)


@pytest.mark.parametrize("said", ["uh gui luon di", "gửi đi em", "thôi gửi đăng ký luôn đi"])
def test_an_order_to_send_is_meant_for_the_form_that_waits(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say("tôi muốn gặp cán bộ")
    assert talk.say(said).endswith("chứ ạ?")
    assert (step_of(talk), talk.effects) == ("review", ())
    talk.say("gửi")
    assert len(talk.person.registrations) == 1


def test_a_question_is_answered_and_not_noted_for_the_call(office: Office) -> None:
    talk = registered(office)
    talk.say("tôi muốn gặp cán bộ")
    said = talk.say("chi Vinh pho giam doc hinh nhu cung dang ky roi, co bi trung khong")
    assert said.startswith("Dạ, bản DK-2025-0001")
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize("said", ["u, so nớ đo", "ừ số nớ", "thi cu goi so nớ cho tui"])
def test_the_known_number_is_pointed_at_in_any_dialect(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("tôi muốn gặp cán bộ")
    assert "cán bộ sẽ gọi số" in talk.say(said)


@pytest.mark.parametrize("typed", ["thoi bo di", "thôi không cần nữa em", "thôi dẹp đi"])
def test_who_gives_it_up_is_not_called(office: Office, typed: str) -> None:
    """Where the number is asked for; it had gone to the staff as one more word."""
    talk = asked_for(office)
    assert texts.STOPPED in talk.say(typed)
    assert talk.effects == (DropRequest(),)
    assert texts.ADDED in asked_for(office).say("thôi bỏ đi tiếng gọi mày tao, hỏi vụ lợn chết")


def test_when_it_suits_may_follow_the_wish(office: Office) -> None:
    """ "Sáng mai nhé" right below goes to whoever calls; later it is small talk."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    times = (
        "sáng mai nhé",
        "à thôi chiều",
        "chiều mai nhé sau 2 giờ",
        "sang mai goi nhe, chieu ban",
    )
    for said in times:
        assert texts.told_when(words=said) in talk.say(said)
        assert talk.effects == (NoteRequest(said, None, None),)
    talk.now += timedelta(hours=1)
    assert texts.told_when(words="chiều nhé") not in talk.say("chiều nhé")


@pytest.mark.parametrize(
    "typed",
    ["thoi khoi, toi len co quan luon", "thôi em ạ, chị tự lên hỏi", "thoi khong can nua"],
)
def test_right_below_the_wish_it_is_called_off_in_any_words(office: Office, typed: str) -> None:
    """Later the same words end no wish, for they may be about anything."""
    talk = Talk(office)
    talk.say(f"gọi cho tôi nhé {PHONE}")
    assert texts.STOPPED in talk.say(typed)
    assert talk.effects == (DropRequest(),)
    later = Talk(office)
    later.say(f"gọi cho tôi nhé {PHONE}")
    later.wait(timedelta(hours=1))
    later.say(typed)
    assert DropRequest() not in later.effects


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("contact", "liên hệ tôi Nguyễn Văn Tâm 0977 111 222"),
        ("contact", "cứ gọi tôi, Nguyễn Văn Tâm giám đốc, 0977111222"),
        ("phone", "lien he toi 0977 111 222"),
        ("phone", "có gì cứ gọi số 0977111222 này"),
    ],
)
def test_who_is_to_be_reached_wishes_for_no_call(office: Office, step: str, typed: str) -> None:
    """Where the contact or the number is asked for; "gọi giúp anh" is a wish there, too."""
    talk = at_step(office, step)
    talk.say(typed)
    assert form_of(talk).phone == "0977111222"
    assert talk.effects == ()
    wishes = at_step(office, "phone")
    wishes.say("0977111222, gọi giúp anh nhé")
    assert any(isinstance(one, NoteRequest) for one in wishes.effects)


@pytest.mark.parametrize(
    "said",
    [
        "số 0912345678 là của ai vậy em, thấy gọi cho chị hoài",
        "so 0912 345 678 co phai cua lien minh khong",
        "có số lạ 0987654321 gọi, ai gọi vậy em, số đó là của ben nao",
    ],
)
def test_whose_a_number_is_calls_nobody(office: Office, said: str) -> None:
    """A stranger's number was passed on to be called."""
    talk = Talk(office)
    assert texts.WHOSE_NUMBER in talk.say(said)
    assert talk.effects == ()


@pytest.mark.parametrize("said", ["số của tôi 0912345678, gọi cho tôi nhé", "liên minh số mấy em"])
def test_ones_own_number_and_the_offices_are_no_strangers(office: Office, said: str) -> None:
    assert texts.WHOSE_NUMBER not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    ["cán bộ nào đi tư vấn giải thể", "ai phụ trách kiểm tra phong trào", "phòng nào hướng dẫn"],
)
def test_who_does_something_is_no_wish_for_a_call(office: Office, said: str) -> None:
    """It was passed on to the office, and a number asked for."""
    talk = Talk(office)
    talk.say(said)
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


def test_whom_to_reach_named_behind_another_is_no_wish_for_a_call(office: Office) -> None:
    """The staff had been asked to call; whoever wishes it is still called."""
    talk = at_step(office, "contact")
    talk.say("ong Phung chu tich, nhung lien lac thi goi chi Lua van phong 0348776665")
    assert talk.effects == ()
    other = at_step(office, "phone")
    other.say("0987 654 321, gọi cho tôi nhé")
    assert other.effects == (NoteRequest("0987 654 321, gọi cho tôi nhé", PHONE),)
