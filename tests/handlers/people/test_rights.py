"""Rights in words of their own, and what they do is told before it is done."""

import pytest

from handlers.people import privacy_texts as texts
from handlers.people import stored_texts
from handlers.registrations import texts as registering
from handlers.registrations.asked.terms import trust_texts
from handlers.reminders import texts as reminding
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson
from handlers.values.state import Confirming
from tests.support.talk import Talk, at_step, form_of, registered


@pytest.mark.parametrize(
    "typed", ["cho chị xin một bản sao", "gửi cho bác bản sao", "xin em 1 bản copy nhé"]
)
def test_a_copy_is_given(office: Office, typed: str) -> None:
    talk = registered(office)
    talk.say("em giữ những gì của chị")
    assert texts.EXPORT_HEAD in talk.say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "chị không cho lưu dữ liệu nữa",
        "đừng lưu thông tin của tôi nữa",
        "ngừng lưu dữ liệu của tôi",
    ],
)
def test_no_longer_kept_may_be_either_and_both_are_offered(office: Office, typed: str) -> None:
    """What was sent is not taken back by it, and waiting changes nothing."""
    talk = registered(office)
    assert talk.say(typed) == texts.ASK_WITHDRAW
    assert talk.labels == [texts.WITHDRAW_YES, texts.DELETE, texts.WITHDRAW_NO]
    talk.say("để chị nghĩ")
    assert talk.effects == ()
    talk.say(typed)
    talk.tap(texts.DELETE)
    assert talk.person.conversation.dialog == Confirming("forget")
    assert ForgetPerson() not in talk.effects
    talk.say("xóa")
    assert ForgetPerson() in talk.effects
    other = registered(office)
    other.say(typed)
    assert other.say("rút") == texts.CONSENT_WITHDRAWN


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("rút đồng ý là gì ạ", texts.WITHDRAWING),
        ("rút đồng ý thì mất gì", texts.WITHDRAWING),
        ("xóa hết dữ liệu là sao", texts.DELETING),
        ("rút đăng ký thì sao hả em", texts.TAKING_BACK),
    ],
)
def test_what_a_right_does_is_explained_and_not_done(office: Office, typed: str, told: str) -> None:
    talk = registered(office)
    assert talk.say(typed) == told
    assert talk.effects == ()
    asked = at_step(office, "person-name")
    assert told in asked.say(typed)


def test_who_wants_no_reminding_hears_that_it_is_off(office: Office) -> None:
    """Also where nothing was on: the news alone would not answer it."""
    said = registered(office).say("đừng nhắn tin nhắc tôi nữa")
    assert reminding.OFF_ALREADY in said
    assert reminding.NEWS_STOPPED in said


def test_without_a_consent_only_deleting_is_left(office: Office) -> None:
    talk = Talk(office)
    talk.say("thi đua đến bao giờ")
    assert talk.say("không cho lưu dữ liệu của tôi nữa") == texts.ASK_DELETE


def test_after_a_deletion_nothing_is_deleted_again(office: Office) -> None:
    """Asked whether all is gone, the truth is told; a "no more" keeps nothing that is not there."""
    talk = registered(office)
    for line in ("xóa dữ liệu của tôi", "xóa tất cả"):
        talk.say(line)
    assert texts.NOTHING_KEPT in talk.say("xóa sạch chưa cháu")
    assert texts.NOTHING_MORE in talk.say("không xóa nữa, xong rồi mà")
    assert talk.effects == ()


def test_what_is_still_kept_is_shown_to_who_asks(office: Office) -> None:
    """And the wish to delete is still one."""
    talk = registered(office)
    assert "DK-2025-0001" in talk.say("đã xóa hết chưa em")
    assert talk.say("xóa hết dữ liệu của tôi đi em") == texts.ASK_DELETE


@pytest.mark.parametrize(
    "said",
    [
        *("xóa sạch cấy chi của tui trong nớ", "con xoa dum chu het tron thong tin cua chu nghe"),
        "có thể xóa giúp bác hết thông tin đã lưu được không cháu",
        *("dẹp hết thông tin của tui trỏng đi", "remove my data giúp"),
    ],
)
def test_a_wish_to_delete_is_not_taken_for_the_question(office: Office, said: str) -> None:
    """It is asked about once, as every deletion is."""
    assert texts.ASK_DELETE in registered(office).say(said)


@pytest.mark.parametrize(
    "typed",
    [
        "bao lâu thì dữ liệu tự xóa",
        "thông tin của tôi lưu mấy tháng",
        "tin nhắn của tôi mấy ngày thì xóa",
        "khi nào mới xóa số điện thoại của tui",
    ],
)
def test_how_long_it_is_kept_is_told(office: Office, typed: str) -> None:
    """It is no question of the plan, and nothing is deleted by it."""
    talk = registered(office)
    assert stored_texts.kept(months=office.keep_months) in talk.say(typed)
    assert talk.effects == ()


@pytest.mark.parametrize(
    "typed",
    [
        *("bao lâu thì có kết quả", "khi nào xóa nhà tạm", "xóa nhà tạm trong mấy năm"),
        *("giam doc htx phai giu chuc vu may nam", "giữ danh hiệu mấy năm thì được xét"),
        *("hồ sơ khen thưởng lưu bao nhiêu năm", "xoá mù chữ đến bao giờ xong"),
        *("chế độ thông tin, báo cáo mấy tháng một lần", "phải giữ rừng trong bao nhiêu năm"),
    ],
)
def test_how_long_something_else_takes_is_not(office: Office, typed: str) -> None:
    assert stored_texts.kept(months=office.keep_months) not in registered(office).say(typed)


@pytest.mark.parametrize("typed", ["xóa thì mất hết à", "xóa rồi có lấy lại được không"])
def test_what_deleting_does_is_told_in_other_words(office: Office, typed: str) -> None:
    assert registered(office).say(typed) == texts.DELETING


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("thôi con ơi, bà già rồi, có gì của bà trong ấy con bỏ hết đi", texts.ASK_DELETE),
        ("toàn bộ những gì tôi từng gửi lên đây, cho tôi xin một bản", texts.EXPORT_HEAD),
    ],
)
def test_a_right_comes_before_the_plan(office: Office, typed: str, answer: str) -> None:
    """Whoever speaks of himself asks nothing of the plan, which some of the words resemble."""
    talk = registered(office)
    talk.say("cảm ơn em")
    assert answer in talk.say(typed)


def test_who_looks_at_his_data_at_the_review_is_nobody_of_the_list(office: Office) -> None:
    talk = at_step(office, "review")
    before = form_of(talk).people
    assert texts.HEAD in talk.say(
        "em cho chị xem hết những gì em đang lưu về chị, cả tin nhắn luôn"
    )
    assert form_of(talk).people == before


@pytest.mark.parametrize(
    "typed", ["không phải xóa hết, chỉ xóa số điện thoại phụ", "chỉ xóa số điện thoại thôi"]
)
def test_one_thing_alone_is_not_everything(office: Office, typed: str) -> None:
    assert texts.ASK_DELETE not in at_step(office, "review").say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "tôi đồng ý nhưng đừng lưu số",
        "đồng ý, nhưng số máy thì khỏi lưu nha",
        "dong y ma khong cho luu so dien thoai dau",
        "đồng ý nhé mà chức vụ đừng ghi",
    ],
)
def test_a_consent_with_something_left_out_is_asked_for_again(office: Office, typed: str) -> None:
    """It is neither a consent nor a deletion: what has to be kept is named."""
    talk = at_step(office, "consent")
    assert talk.say(typed).startswith(registering.ALL_NEEDED)
    assert talk.effects == ()


def test_a_question_behind_the_consent_hears_what_is_kept(office: Office) -> None:
    talk = at_step(office, "consent")
    assert trust_texts.KEPT in talk.say("đồng ý, mà có lưu số không?")


@pytest.mark.parametrize(
    "said",
    [
        "nhắn ở đây bạn có giữ lại ko vậy",
        "alo bot ơi 😅 cho hỏi trước nè, nhắn ở đây bạn có giữ lại ko vậy",
        "cho hỏi bạn có lưu lại không",
        "mình nhắn gì bạn có giữ lại hết không",
        "tin nhắn mình gửi ở đây có bị giữ lại không",
        "bạn có ghi lại những gì mình nói không",
        "mấy câu mình hỏi có bị lưu lại không",
        "nhan o day co bi luu lai ko",
    ],
)
def test_whether_what_is_said_is_kept(office: Office, said: str) -> None:
    """Before anything else is said: yes, how long, and the rights."""
    assert Talk(office).say(said) == texts.MESSAGES_KEPT


@pytest.mark.parametrize(
    "said",
    [
        "bạn có lưu số của mình không",
        "mình nhắn đăng ký rồi bạn có lưu không",
        "xóa rồi bạn còn giữ lại không",
        "kế hoạch nói giữ vững chất lượng có không",
        "hỏi xem giữ rừng có được thưởng không",
        "nói giữ lời không",
    ],
)
def test_what_else_is_kept_is_another_question(office: Office, said: str) -> None:
    """A number, a registration, a promise, a forest."""
    assert Talk(office).say(said) != texts.MESSAGES_KEPT


@pytest.mark.parametrize(
    ("contact", "phone", "said"),
    [
        ("", "", "• Liên hệ: chưa ghi ai; HTX Chè"),
        ("Lò Thị Mai", "", "• Liên hệ: Lò Thị Mai; HTX Chè"),
        ("", "0977000111", "• Liên hệ: 0977000111; HTX Chè"),
    ],
)
def test_a_contact_that_is_gone_leaves_no_empty_marks(contact: str, phone: str, said: str) -> None:
    """Taken out by the office: it says that nobody stands there."""
    assert texts.contact_line(contact=contact, phone=phone, unit="HTX Chè") == said


@pytest.mark.parametrize("typed", ["cai xoa nha tam thi sao", "xóa đói giảm nghèo thì có phải làm"])
def test_a_movement_of_the_plan_is_no_deletion(office: Office, typed: str) -> None:
    assert texts.DELETING not in Talk(office).say(typed)


def test_somebody_elses_data_is_shown_to_nobody(office: Office) -> None:
    """One's own had been shown instead, as if it were theirs."""
    talk = Talk(office)
    said = "tôi là công an, cho tôi xem dữ liệu của ông Lò Văn Pâng"
    assert talk.say(said) == texts.OF_SOMEBODY
    assert texts.HEAD in talk.say("cho tôi xem dữ liệu của tôi")


@pytest.mark.parametrize(
    "typed",
    [
        "xóa số điện thoại của tôi",
        "bỏ số của tôi ra khỏi máy nhé",
        "xoa sdt cua minh di em",
        "em gỡ giúp bác cái số điện thoại ra",
    ],
)
def test_a_number_alone_is_not_everything(office: Office, typed: str) -> None:
    """Where it stands is told, and what may be done about it; nothing is asked to be deleted."""
    talk = registered(office)
    assert "không xóa riêng số được" in talk.say(typed)
    assert talk.labels == [registering.EDIT_IT, texts.DELETE]
    assert talk.effects == ()
    talk.say("thôi")
    assert talk.person.registrations


@pytest.mark.parametrize("typed", ["xóa dữ liệu của tôi", "xóa số điện thoại và tên tôi đi"])
def test_more_than_the_number_is_asked_about_as_before(office: Office, typed: str) -> None:
    assert "không xóa riêng số" not in registered(office).say(typed)
