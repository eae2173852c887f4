"""At the consent: a yes in anybody's words, what is asked before it, and that it is short then.

The rule: nothing but a clear yes consents, and the words agreed to were shown whole.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.registrations import texts
from handlers.registrations.asked.terms import trust_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from tests.support.talk import Talk, at_step, form_of, step_of

FREE = "không nói gì về phí; đăng ký và nhắn ở đây thì không mất tiền ạ"


@pytest.mark.parametrize(
    "typed",
    [
        "Vâng tôi đồng ý, cảm ơn cháu",
        "Tôi bảo đồng ý rồi mà cháu",
        "đc r c đồng ý nha",
        "ủa c bảo đồng ý mà",
        "thôi đc r đồng ý nha",
        "thoi duoc roi, toi dong y",
        "đồng ý rồi sao hỏi mãi thế",
        "Biết rồi, bác đồng ý cho lưu nhé",
        "chị vừa gõ đồng ý rồi đấy em",
        "ừ đồng ý, làm nhanh đi",
        "ghi thì ghi chứ ngại gì, tôi đồng ý",
        "lưu thì lưu chớ có sợ chi, tui đồng ý nghen",
        "lưu thì cứ lưu chứ sợ gì đâu, anh đồng ý",
        "dongf ys",
        "ddoongf ys nha",
        "okela đồng ý",
        "Tôi đồng ý lưu dữ liệu",
        "em đồng ý cho lưu thông tin của em",
        "Ừ đồng ý, mần chi mà hỏi kỹ rứa",
        "ừ thì đồng ý, hỏi gì mà dài thế",
        "dong y nhe, noi gi ma dai dong qua",
        "Đồng ý, phiền cán bộ quá",
        "Tôi đồng ý, thủ tục rắc rối thật",
        "Nhất trí, mời làm tiếp",
        "okela",
        "ừ đc",
        "dc e ghi di",
        "ừ cho tôi đăng ký",
        "u thi the cung duoc",
        "đồng ý mẹ nó rồi",
        "lưu đi em",
    ],
)
def test_a_clear_yes_consents_and_its_words_are_kept(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    (consent,) = (one for one in talk.effects if isinstance(one, RecordConsent))
    assert (consent.given, consent.words, step_of(talk)) == (True, typed, "kind")
    assert consent.text in talk_of_consent(office)


@pytest.mark.parametrize(
    "typed",
    [
        "tối đồng ý",
        "đồng ý à",
        "đồng ý?",
        "nó bảo đồng ý rồi",
        "chồng tôi bảo đồng ý",
        "ai bảo tôi đồng ý",
        "tôi có bảo đồng ý đâu",
        "thôi đồng ý làm gì",
        "thôi đồng ý sau",
        "để tôi hỏi đã rồi đồng ý",
        "đồng ý thì mất gì",
        "đồng ý hay không cũng thế",
        "tôi sẽ đồng ý",
        "đồng ý, hỏi chị",
        "dong y, hoi chi da",
        "đồng ý, chờ hỏi nhà tôi",
        "đồng ý, mai làm tiếp",
        "đồng ý lưu tên thôi",
        "tôi không đồng ý, hỏi gì mà dài thế",
        "ừ chờ tôi đăng ký",
        "ừ cho tôi đăng ký à",
        "cho tôi đăng ký",
        "cũng được mà phải xóa sau",
    ],
)
def test_what_only_holds_the_words_of_a_yes_is_none(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)


def test_a_yes_that_hangs_on_the_terms_is_answered_and_asked_again(office: Office) -> None:
    """What the notice says already is said again; it is neither a yes nor a no."""
    at = at_step(office, "consent")
    for typed, answer in (
        ("minh uong khong mat tien thi dong y", FREE),
        ("miễn phí thì tui chịu", FREE),
        ("mất tiền thì tôi không đồng ý", FREE),
        ("neu khong phai dong phi thi toi dong y", FREE),
        ("đồng ý nếu không ai ngoài Liên minh xem", "ngoài ra không đưa cho ai"),
        ("Nếu dữ liệu không đưa ra ngoài thì chúng tôi nhất trí", "ngoài ra không đưa cho ai"),
        ("không giữ lâu thì được", "sau đó xóa hoặc ẩn danh"),
        ("luu thong tin la luu cai gi, co mat tien khong", FREE),
        ("luu thong tin la luu cai gi, co mat tien khong", "Em chỉ lưu họ tên, chức vụ"),
        ("Đơn vị nào quản lý dữ liệu này và lưu bao lâu?", "sau đó xóa hoặc ẩn danh"),
        ("Đơn vị nào quản lý dữ liệu này và lưu bao lâu?", "ngoài ra không đưa cho ai"),
    ):
        talk = replace(at)
        said = talk.say(typed)
        assert answer in said
        assert texts.CONSENT_AGAIN in said
        assert (talk.effects, step_of(talk)) == ((), "consent")


def test_questions_are_answered_and_only_the_question_is_asked_again(office: Office) -> None:
    """ "Em nghe được …" and the whole text stand above; what was said is kept till the yes."""
    talk = Talk(office)
    whole = talk.say("em đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, tập thể lao động tiên tiến")
    assert "Để làm gì" in whole
    for typed, answer in (
        ("lưu mấy cái đó lm j z", trust_texts.WHY),
        ("c phải cho số đt hả", trust_texts.NUMBER),
        ("ai đọc được số điện thoại của tôi", "gửi lên cấp xét khen thưởng"),
    ):
        told = talk.say(typed)
        assert answer in told
        assert told.endswith(texts.CONSENT_AGAIN)
        assert "Để làm gì" not in told
        assert "Em nghe được" not in told
    assert talk.say("à ừm thì") == common.CONSENT_UNCLEAR
    talk.say("ừ đồng ý nhé")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"


def test_on_another_day_the_whole_is_asked_again(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.wait(timedelta(days=1))
    assert "Để làm gì" in talk.say("đăng ký")


def test_who_was_taken_for_a_no_says_so(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.say("không đồng ý")
    talk.say("ủa c bảo đồng ý mà")
    assert step_of(talk) == "kind"


def talk_of_consent(office: Office) -> str:
    return Talk(office).say("đăng ký")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Đồng ý em nhé, mà ai xem được", "cán bộ phụ trách thi đua của Liên minh HTX tỉnh xem"),
        ("ok nhưng lưu bao lâu", "em lưu đến hết phong trào và thêm 24 tháng"),
        ("ok em, mà số của anh để làm gì", trust_texts.NUMBER),
        ("vâng tôi đồng ý. cái này có mất phí không", "không mất tiền"),
    ],
)
def test_a_question_behind_the_yes_is_answered_and_the_yes_counts(
    office: Office, typed: str, answer: str
) -> None:
    """The whole message is its evidence; nothing is asked twice."""
    talk = at_step(office, "consent")
    assert answer in talk.say(typed)
    (consent,) = (one for one in talk.effects if isinstance(one, RecordConsent))
    assert (consent.given, consent.words, step_of(talk)) == (True, typed, "kind")


@pytest.mark.parametrize(
    "typed",
    [
        "đồng ý nếu lưu không quá 1 năm",
        "ok nhưng nếu tôi muốn xóa thì sao",
        "đồng ý với điều kiện không ai xem",
        "vâng, ai xem được số của tôi?",
        "đồng ý, mà phải hỏi vợ tôi đã được không",
        "nó bảo đồng ý, mà ai xem được",
    ],
)
def test_a_condition_or_a_question_alone_is_no_yes(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "typed", ["Giữ số của tôi để làm gì", "số này để làm gì", "lấy số điện thoại làm gì thế"]
)
def test_what_the_number_is_for_is_told_in_a_line(office: Office, typed: str) -> None:
    """And not with all the data that are kept of the person."""
    for step in ("consent", "phone"):
        talk = at_step(office, step)
        said = talk.say(typed)
        assert len(said) < 400
        assert "không dùng vào việc khác" in said
        assert step_of(talk) == step


@pytest.mark.parametrize(
    "said",
    [
        *("thế thì em đồng ý, đăng ký cho em", "ừ rứa thì đồng ý, làm luôn cho tui"),
        "tôi hoàn toàn đồng ý, đề nghị đăng ký giúp đơn vị",
    ],
)
def test_a_yes_with_the_wish_behind_it_is_one(office: Office, said: str) -> None:
    """The long text does not come twice, nor a clause of the plan."""
    talk = Talk(office)
    talk.say("đăng ký")
    assert "cho ai?" in talk.say(said)
    assert "registration" in talk.person.consents


def test_values_said_with_the_yes_or_before_it_are_kept(office: Office) -> None:
    """Written down with the yes; without one only told back."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("đồng ý, tập thể HTX Chè Shan nhé")
    assert (form_of(talk).kind, form_of(talk).unit_name) == ("collective", "HTX Chè Shan")
    talk = Talk(office)
    talk.say("đăng ký")
    said = talk.say("tôi xin đăng ký cho tập thể Quỹ danh hiệu TTLĐXS")
    assert "Em nghe được" in said
    assert "Tập thể lao động xuất sắc" in said
    assert "registration" not in talk.person.consents
    talk.say("đồng ý")
    assert form_of(talk).collective_title == "ttldxs"


@pytest.mark.parametrize(
    "said",
    [
        *(
            "đồng ý nếu không mất tiền, đăng ký cho em",
            "để tôi hỏi giám đốc đã, đồng ý thì đăng ký",
        ),
        *("giám đốc tôi mà đồng ý thì đăng ký", "không đồng ý, đăng ký cho người khác"),
        *("ai đồng ý mà đăng ký", "khoan đồng ý, htx Hoa Ban đã"),
        *("chưa đồng ý đâu, đăng ký cho htx Hoa Ban", "đồng ý à, đăng ký thì được gì?"),
    ],
)
def test_a_yes_that_hangs_on_something_is_none(office: Office, said: str) -> None:
    """Whatever is said behind it."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say(said)
    assert "registration" not in talk.person.consents


@pytest.mark.parametrize(
    "typed",
    [
        "khoong dongf ys",
        "chuwa dongf ys",
        "dongf ys khoong",
        "lưu thì lưu chớ tui chưa đồng ý",
        "donfg yf",
    ],
)
def test_the_keys_of_a_yes_count_only_alone(office: Office, typed: str) -> None:
    """Put together they have to be exactly that yes, with nothing against it."""
    talk = at_step(office, "consent")
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)


@pytest.mark.parametrize(
    "said",
    [
        "Đồng ý. Đề nghị chỉ dùng đúng mục đích.",
        "đồng ý, nhưng chỉ dùng cho thi đua thôi nhé",
        "dong y, dung de lo nhe chau",
        "Tôi đồng ý với điều kiện thông tin được bảo mật.",
        "đồng ý, miễn là dùng đúng mục đích",
        "e đồng ý, mà đừng spam nha ad",
        "Đồng ý cho lưu. Yêu cầu không dùng vào việc khác.",
        "choa đồng ý, nhưng đừng có đưa ai coi nha",
        "được, đồng ý, làm đúng như đã nói nhé",
    ],
)
def test_a_yes_with_a_word_about_the_purpose_is_a_yes(office: Office, said: str) -> None:
    """What is asked for is kept to anyway, and that is said."""
    talk = at_step(office, "consent")
    assert talk.say(said).startswith(texts.KEPT_TO_IT)
    assert "registration" in talk.person.consents


@pytest.mark.parametrize("said", ["okii e đồng ý", "à được, mình cho"])
def test_a_yes_in_other_words(office: Office, said: str) -> None:
    talk = at_step(office, "consent")
    talk.say(said)
    assert "registration" in talk.person.consents


@pytest.mark.parametrize(
    "said",
    [
        "đồng ý nhưng không lưu số điện thoại",
        "đồng ý với điều kiện không lưu số",
        "đồng ý, trừ số điện thoại",
        "đồng ý một phần thôi",
        "đồng ý nhưng không cho ai xem kể cả cán bộ",
        "nếu chỉ dùng đúng mục đích thì bác mới đồng ý",
        "dùng đúng mục đích thì đồng ý, không thì thôi",
        "Đồng ý với điều kiện được trả tiền.",
        "đồng ý nhưng phải xóa ngay sau khi gửi",
        "chưa đồng ý, nói rõ mục đích đã",
        "anh Hùng đồng ý, tôi thì chưa",
    ],
)
def test_a_condition_that_changes_it_is_none(office: Office, said: str) -> None:
    """Something is left out, waited for, or hangs on what is not promised."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert "registration" not in talk.person.consents


@pytest.mark.parametrize(
    ("typed", "step", "kept"),
    [
        (
            "ok hieu. dzay em cho tui dang ky di, dang ky tap the nghen, co thi dua",
            "unit-name",
            {"kind": "collective", "collective_title": "co-thi-dua"},
        ),
        (
            "ừ, cho HTX Hoa Ban xã Mường Lò",
            "kind",
            {"unit_name": "HTX Hoa Ban", "commune": "Mường Lò"},
        ),
        ("u, cho htx hoa ban xa van chan", "kind", {"unit_name": "HTX Hoa Ban"}),
        ("vâng ạ, em đăng ký cho HTX Chè Suối Giàng", "kind", {"unit_name": "HTX Chè Suối Giàng"}),
        (
            "ok, Giàng A Páo, giám đốc, 0912345678",
            "kind",
            {"contact_name": "Giàng A Páo", "phone": "0912345678"},
        ),
        # Who is registered is not asked again.
        ("đồng ý, đăng ký cho mình tôi", "unit-name", {"kind": "individual"}),
        ("dong y, minh toi thoi", "unit-name", {"kind": "individual"}),
        ("ừ, cho riêng anh", "unit-name", {"kind": "individual"}),
    ],
)
def test_what_is_said_beside_a_yes_is_kept(
    office: Office, typed: str, step: str, kept: dict[str, str]
) -> None:
    """A bare yes is one there, and what follows it is written."""
    talk = at_step(office, "consent")
    talk.say(typed)
    assert step_of(talk) == step
    assert {name: getattr(form_of(talk), name) for name in kept} == kept


@pytest.mark.parametrize(
    "typed",
    [
        "ừ, cho hỏi HTX Hoa Ban xã Mường Lò đăng ký chưa",
        "vâng, HTX Hoa Ban phải hỏi đã",
        "uh, HTX Hoa Ban chưa đồng ý",
        "ok, không cho HTX Hoa Ban",
        "ừ mà nếu mất tiền thì thôi, HTX Hoa Ban",
        "à hiểu rồi. thế thì đăng ký cho bác đi, HTX Hoa Ban",
        "dang ky cho minh toi",
        "ok hieu, nhung khong dong y",
    ],
)
def test_without_a_yes_nothing_is_written(office: Office, typed: str) -> None:
    """Whatever waits, asks, refuses or only tells consents to nothing."""
    talk = at_step(office, "consent")
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)


@pytest.mark.parametrize("typed", ["la sao", "minh khong hieu", "chưa hiểu, nói lại coi"])
def test_who_does_not_understand_hears_it_plainly(office: Office, typed: str) -> None:
    """What is kept, for what, that it may be refused, and seen or deleted later."""
    talk = at_step(office, "consent")
    said = talk.say(typed)
    assert "để ghi phiếu" in said
    assert "không đồng ý cũng được" in said
    assert "muốn xem lại hay xóa lúc nào cũng được" in said
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "said",
    [
        "đồng ý nè 👌",
        "ok nè",
        "dạ đồng ý nè bạn",
        "oke luôn nè",
        "đồng ý nhé bot 🥰",
        "chị đồng ý nghen em",
        "dong y ne",
    ],
)
def test_a_lively_yes_is_one(office: Office, said: str) -> None:
    """Whatever it ends in."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize(
    "said", ["ko đồng ý nè", "chưa đồng ý nè bạn", "đồng ý gì nè", "khoan nè bạn", "đồng ý hả bot"]
)
def test_a_lively_no_is_none(office: Office, said: str) -> None:
    """Nothing is consented to."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)


@pytest.mark.parametrize("said", ["gui", "gửi đi", "nộp", "chốt", "gửi đăng ký", "ok gửi"])
def test_an_order_to_send_is_no_consent(office: Office, said: str) -> None:
    """Nothing can be sent yet, and nothing may be kept by it."""
    talk = at_step(office, "consent")
    assert "đồng ý" in talk.say(said)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize("said", ["dc", "ok r", "uh", "đc rồi em", "ok em", "uk"])
def test_a_short_yes_is_one(office: Office, said: str) -> None:
    talk = at_step(office, "consent")
    talk.say(said)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("said", ["dc k", "chưa đc", "ủa", "ok chờ tí", "để hỏi chồng đã"])
def test_what_only_begins_like_one_is_none(office: Office, said: str) -> None:
    talk = at_step(office, "consent")
    talk.say(said)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "said",
    [
        "ok đk luôn ạ, cả tập thể cả cá nhân nha",
        "cho htx em voi ca may chi em luon",
        "cả htx với 3 người",
    ],
)
def test_whom_it_is_for_is_not_asked_again(office: Office, said: str) -> None:
    """Without a plain yes it waits for one, and is not lost."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert step_of(talk) == "consent"
    talk.say("oki đồng ý 👍")
    assert form_of(talk).kind == "both"
    assert step_of(talk) != "kind"


def test_a_contact_waits_for_the_yes(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.say("0986123456 Hoang Van Thu gd")
    assert (form_of(talk).contact_name, form_of(talk).phone) == (None, None)
    talk.say("đồng ý")
    form = form_of(talk)
    kept = (form.contact_name, form.contact_position, form.phone)
    assert kept == ("Hoang Van Thu", "Giám đốc", "0986123456")


@pytest.mark.parametrize(
    "typed",
    [
        *("u dang ky di", "ok dang ky", "vâng đăng ký giúp bác", "vang dang ky luon"),
        *("ừ cứ đăng ký đi", "vâng, nhờ em ghi giúp", "ừ đăng ký luôn cho bác"),
    ],
)
def test_a_yes_with_the_wish_in_one_breath_consents(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("typed", ["dang ky luon di", "ghi luon cho bac di", "lam luon giup chu"])
def test_the_wish_alone_is_asked_for_its_yes(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    assert common.CONSENT_AGAIN in talk.say(typed)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("xa Gioi Phien", "xa Gioi Phien"),
        ("htx Tan Huong", "HTX Tân Hương"),
        ("tap the lao dong tien tien", "Tập thể lao động tiên tiến"),
        ("ten la Pham Van Lo", "Pham Van Lo"),
    ],
)
def test_a_value_told_before_the_yes_is_heard_and_waits(
    office: Office, typed: str, heard: str
) -> None:
    talk = at_step(office, "consent")
    told = talk.say(typed)
    assert heard in told.replace("xã Gioi", "xa Gioi")
    assert "chưa ghi vào đăng ký" in told
    assert step_of(talk) == "consent"


@pytest.mark.parametrize("typed", ["xa qua", "xa lac roi", "nghe hay day"])
def test_talk_is_no_value(office: Office, typed: str) -> None:
    assert "Em nghe được" not in at_step(office, "consent").say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "thuong bao nhieu tien",
        "thoi khoan, de chu hoi them: thuong bao nhieu tien",
        "vay duoc bao nhieu tien",
        "đạt giải được bao nhiêu tiền em",
    ],
)
def test_what_is_received_is_no_fee(office: Office, typed: str) -> None:
    told = at_step(office, "consent").say(typed)
    assert FREE not in told
    assert "không nêu" in told


@pytest.mark.parametrize(
    "typed",
    [
        "ok cho xem da",
        "ok đăng ký thế nào",
        "vâng đăng ký xong rồi",
        "ok để đăng ký sau",
        "ừ thì đăng ký cũng được nhưng",
        "uh dang ky cho htx khac",
        "u thi dang ky, ma khong cho so dau",
        *(
            "ok chớ lưu",
            "vâng chớ ghi",
            "ừ chớ đăng ký",
            "đồng ý, chớ lưu số",
            "nhất trí, chớ ghi số",
        ),
        *("ok chờ em ghi", "vâng, chờ đăng ký", "ok, xã Văn Chấn, chờ", "ừ để nghĩ đăng ký"),
        *("ừ đăng ký à", "ok lưu à", "ừ nên lưu à", "đồng ý ghi à", "đồng ý hả em", "u dang ky a"),
        *("vâng em đã đăng ký ạ", "vang em da dang ky a", "đồng ý thì ghi", "đồng ý thì làm"),
        *("“ừ đăng ký đi”", '"ok đăng ký"', "ừ lưu chi", "ừ chó đăng ký", "sếp bảo ừ đăng ký đi"),
        *("đồng ý. À mà thôi", "vâng tôi ghi rồi ạ", "ừ làm rồi", "vang da ghi roi"),
    ],
)
def test_a_yes_that_doubts_asks_or_waits_consents_to_nothing(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    before = len(talk.effects)
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) for one in talk.effects[before:])


@pytest.mark.parametrize(
    "typed", ["làm lại từ đầu", "bat dau tu dau", "bắt đầu lại", "xoá hết làm lại từ đầu"]
)
@pytest.mark.parametrize("before", ["đăng ký", "đăng ký tập thể HTX Hoa Ban xã Văn Chấn"])
def test_to_begin_again_is_no_yes(office: Office, before: str, typed: str) -> None:
    """The form began at its first question, and what was written had no consent."""
    talk = Talk(office)
    talk.say(before)
    talk.say(typed)
    assert step_of(talk) == "consent"
    assert talk.person.consents == {}


def test_where_to_begin_throws_nothing_away(office: Office) -> None:
    """Without marks it has the letters of "từ đầu"."""
    talk = at_step(office, "phone")
    before = form_of(talk)
    talk.say("the bat dau tu dau vay em")
    assert form_of(talk) == before
    assert step_of(talk) == "phone"


@pytest.mark.parametrize(
    "said", ["tổ mình không có con dấu", "bên em không có ai biết chữ", "ben em khong co nhu cau"]
)
def test_what_a_unit_has_not_got_is_no_refusal(office: Office, said: str) -> None:
    """Asked once more; who has no need of it refuses."""
    told = at_step(office, "consent").say(said)
    assert ("không lưu thêm" in told) is ("nhu cau" in said)


def test_a_number_before_the_consent_is_heard_and_refuses_nothing(office: Office) -> None:
    """ "Không chín một …" begins with a nought that is spoken."""
    talk = at_step(office, "consent")
    said = talk.say("không chín một tám, ba ba ba, bốn bốn bốn")
    assert ("0918333444" in said, step_of(talk)) == (True, "consent")
    talk = at_step(office, "consent")
    said = talk.say("0912.345.678 hoac 0387 654 321")
    assert texts.which_number_later(numbers=("0912345678", "0387654321")) in said
    talk.say("cho tôi đăng ký")
    talk.say("ừ")
    assert (form_of(talk).phone, form_of(talk).people, step_of(talk)) == (None, (), "kind")


@pytest.mark.parametrize("typed", ["người số một", "loại đầu tiên", "ok, z hồ sơ e ai xử lý"])
def test_what_is_of_something_else_is_no_yes(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert step_of(talk) == "consent"
    assert talk.person.consents == {}


@pytest.mark.parametrize("typed", ["1", "số 1", "cái thứ nhất", "ok, lưu bao lâu vậy em"])
def test_the_first_of_what_is_shown_is_a_yes(office: Office, typed: str) -> None:
    """And so is a yes beside a question about what is agreed to."""
    talk = at_step(office, "consent")
    talk.say(typed)
    assert step_of(talk) == "kind"
