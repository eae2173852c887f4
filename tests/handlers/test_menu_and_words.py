"""The menu, the words that always work, old buttons, group chats, and messages of any kind."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.clock import LOCAL
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.loading import load_conversation
from handlers.values.messages import Inbound
from handlers.values.person import Taken, UnitView
from handlers.values.state import Conversation, Idle
from tests.support.talk import Register, Talk, at_step, form_of, registered, step_of

WORDS = [
    "đăng",
    "ký",
    "đồng",
    "ý",
    "không",
    "1",
    "2",
    "3",
    "9",
    "0",
    "99",
    "hai",
    "quay_lại",
    "bỏ_qua",
    "hủy",
    "giúp",
    "menu",
    "tiếp_tục",
    "lịch",
    "nhắc",
    "tắt_nhắc",
    "dữ_liệu",
    "xóa_dữ_liệu",
    "rút_đồng_ý",
    "đăng_ký_của_tôi",
    "xuất_dữ_liệu",
    "HTX_Chè",
    "Lò_Văn_Ún,_Giám_đốc",
    "Ma",
    "Huy",
    "0912345678",
    "xã_Mậu_A",
    "cả_hai",
    "cá_nhân",
    "tập_thể",
    "gửi",
    "sửa",
    "thêm_thông_tin",
    "mã_số_thuế",
    "5200123456",
    "chỉ_tiêu",
    "a;b;c",
    "xong",
    "thêm_người",
    "sửa_một_người",
    "xóa_một_người",
    "thi_đua_đến_bao_giờ?",
    "nói_rõ_hơn",
    "👍",
    "<b>&",
    "8h",
    "nhắc_trước_7_ngày",
    "21h_đến_7h",
    "2_tuần",
    "29/2",
    "có",
    "ok",
    "xem_thêm",
    "rút",
    "giữ_nguyên",
    "làm_lại_từ_đầu",
    "²",
    "１",
]
FORGED = [
    "edit:DK-2025-0009",
    "edit:DK-2025-0001",
    "view:",
    "withdraw:x",
    "go:",
    "go:x",
    "go:interest",
    "go:continue",
    "go:cancel",
    "go:restart",
    "go:stop-reminders",
    "sec:x:y",
    "full::",
    "fb:",
    "fb:wrong",
    "snooze:a:b",
    "snooze::",
    "snooze:ket-thuc:2025-99-99",
    "yes",
    "no",
    "more",
    "keep",
    "skip",
    "send",
    ":",
    "0",
    "collective",
]
typed = st.one_of(st.sampled_from(WORDS), st.text(max_size=60)).map(
    lambda text: Inbound(text=text.replace("_", " "))
)
forged = st.builds(
    Inbound,
    choice=st.one_of(st.sampled_from(FORGED), st.text(max_size=20)),
    turn=st.integers(0, 30),
    kind=st.just("choice"),
)
other = st.sampled_from(
    [
        Inbound(kind="other"),
        Inbound(text=""),
        Inbound(text="a" * 5000),
        Inbound(text="đăng ký", group=True),
        Inbound(text="thi đua đến khi nào?", group=True),
    ]
)
pressed = st.integers(0, 8)
waited = st.sampled_from([timedelta(hours=21), timedelta(days=8), timedelta(days=300)])


def play(talk: Talk, move: Inbound | int | timedelta) -> None:
    """One move: a message, the n-th button of the last answer, or silence."""
    if isinstance(move, timedelta):
        talk.wait(move)
        return
    if isinstance(move, int):
        choices = talk.replies[-1].choices if talk.replies else ()
        if not choices:
            return
        key = choices[move % len(choices)].key
        move = Inbound(choice=key, turn=talk.replies[-1].turn, kind="choice")
    talk.send(move)


UNITS = tuple(UnitView(n, f"HTX Chè {n}", "htx", "xã Mậu A" if n % 2 else None) for n in range(4))


@settings(
    # Each example is a whole talk, dearer than the usual one.
    max_examples=settings.default.max_examples // 5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    moves=st.lists(st.one_of(pressed, pressed, typed, forged, other, waited), max_size=30),
    start=st.sampled_from(["menu", "consent", "unit-name", "people", "review", "sent"]),
    own=st.sampled_from([None, True, False]),
)
def test_no_message_ever_breaks_a_talk(
    office: Office, moves: list[Inbound | int | timedelta], start: str, own: bool | None
) -> None:
    """Any text, button, forged key or silence, in any state, is answered with something readable.

    `Talk.send` also checks that the state survives JSON after every turn.
    """
    talk = Talk(office)
    if start == "sent":
        talk = registered(office)
    elif start != "menu":
        talk = at_step(office, start)
    taken = () if own is None else (Taken("DK-2025-0077", date(2025, 3, 1), own),)
    talk.lookup = Register(UNITS, taken)
    for move in moves:
        play(talk, move)
        for reply in talk.replies:
            assert reply.text.strip()
            assert all(len(choice.key.encode()) <= 48 for choice in reply.choices)


def test_the_first_message_is_a_greeting_with_the_menu(office: Office) -> None:
    """/start says who speaks, that it is automatic, and offers everything."""
    talk = Talk(office)
    said = talk.say("/start")
    assert "trợ lý tự động của Liên minh HTX tỉnh Yên Bái" in said
    assert talk.labels == [
        common.MENU_ASK,
        common.MENU_REGISTER,
        common.MENU_MINE,
        common.MENU_CALENDAR,
        common.MENU_REMIND,
        common.MENU_PRIVACY,
    ]


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (datetime(2024, 9, 4, 9, tzinfo=LOCAL), "chưa bắt đầu"),
        (datetime(2025, 4, 4, 9, tzinfo=LOCAL), "đang diễn ra"),
        (datetime(2026, 2, 4, 9, tzinfo=LOCAL), "đã kết thúc ngày 31/12/2025"),
    ],
)
def test_the_greeting_says_where_today_lies(
    office: Office, moment: datetime, sentence: str
) -> None:
    """Before, during and after the campaign."""
    assert sentence in Talk(office, now=moment).say("menu")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("đăng ký", "Anh/chị có đồng ý không?"),
        ("dang ky", "Anh/chị có đồng ý không?"),
        ("ĐĂNG KÝ", "Anh/chị có đồng ý không?"),
        ("đăng kí thi đua", "Anh/chị có đồng ý không?"),
        ("dnag ky thi dua", "Anh/chị có đồng ý không?"),
        ("/dangky@HtxBot", "Anh/chị có đồng ý không?"),
        ("lich", "Các mốc sắp tới"),
        ("nhac lich", "nhận nhắc lịch không"),
        ("du lieu", "trợ lý đang lưu"),
        ("giúp", "Anh/chị có thể"),
        ("hủy", common.NOTHING_TO_CANCEL),
        ("quay lại", common.NOTHING_TO_CANCEL),
        ("bỏ qua", common.NOTHING_TO_CANCEL),
        ("tiếp tục", common.NOTHING_OPEN),
        ("tạm dừng", "nhận nhắc lịch không"),
        ("đã rõ", "Cảm ơn anh/chị"),
        ("đăng ký giúp tôi", "Anh/chị có đồng ý không?"),
        ("ok", common.WHAT_NEXT),
        ("không", common.WHAT_NEXT),
    ],
)
def test_words_that_always_work(office: Office, typed: str, expected: str) -> None:
    """Commands, their plain words, without marks and with a typo."""
    assert expected in Talk(office).say(typed)


def test_every_menu_choice_leads_somewhere(office: Office) -> None:
    """Each of the six, by number."""
    for number in range(1, 7):
        talk = Talk(office)
        talk.say("menu")
        assert talk.say(str(number)) not in ("", common.OLD_BUTTON)


def test_a_greeting_as_the_first_message_is_answered_with_the_menu(office: Office) -> None:
    """ "Chào em" introduces the bot once; thanks are not answered with a greeting."""
    talk = Talk(office)
    assert "trợ lý tự động" in talk.say("chào em nhé")
    assert "trợ lý tự động" not in talk.say("chào em nhé")
    assert "không có gì" in talk.say("cảm ơn em")


def test_numbers_mean_the_last_message(office: Office) -> None:
    """After two questions in a row, "1" is the first choice of the second answer."""
    talk = Talk(office)
    talk.say("thi đua đến khi nào?")
    talk.say("ai được tham gia?")
    first = talk.replies[-1].choices[0]
    by_number = talk.say("1")
    pressed = Talk(office, person=talk.person)
    assert by_number == pressed.send(Inbound(choice=first.key, turn=0, kind="choice"))


def test_in_a_dialog_every_number_is_shown_once(office: Office) -> None:
    """Clauses offered inside a step stand after the step's own choices."""
    talk = at_step(office, "kind")
    talk.say("còn cái kia thì sao?")
    assert all(not reply.choices for reply in talk.replies[:-1])
    assert talk.labels[:3] == ["Tập thể (cả đơn vị)", "Cá nhân", "Cả hai: tập thể và cá nhân"]
    talk.say("2")
    assert step_of(talk) == "unit-name"


def test_an_old_button_says_so_and_asks_the_open_step(office: Office) -> None:
    """A button of an earlier turn does nothing."""
    talk = at_step(office, "unit-type")
    said = talk.send(Inbound(choice="individual", turn=2, kind="choice"))
    assert said.startswith(common.OLD_BUTTON)
    assert step_of(talk) == "unit-type"


def test_a_broken_memory_is_said_politely(office: Office) -> None:
    """A stored state that cannot be read costs an apology, not the talk."""
    talk = Talk(office)
    talk.person = type(talk.person)(load_conversation('{"dialog": 7}'))
    assert talk.say("menu").startswith(common.LOST_STATE)
    assert not talk.person.conversation.lost
    assert load_conversation(None) == Conversation()


@pytest.mark.parametrize("typed", ["đăng ký", "nhắc", "dữ liệu", "xóa dữ liệu", "đăng ký của tôi"])
def test_a_group_is_never_asked_for_personal_things(office: Office, typed: str) -> None:
    """In a group these are sent to the private chat, without choices or effects."""
    talk = Talk(office)
    assert talk.send(Inbound(text=typed, group=True)) == common.PRIVATE_ONLY
    assert isinstance(talk.person.conversation.dialog, Idle)
    assert talk.effects == ()


def test_a_group_gets_answers_and_the_calendar(office: Office) -> None:
    """Questions are answered with their source; only public choices are offered."""
    talk = Talk(office)
    assert "31/12/2025" in talk.send(Inbound(text="thi đua đến khi nào?", group=True))
    assert all(
        choice.key.startswith(("sec:", "full:", "fb:")) for choice in talk.replies[-1].choices
    )
    assert "Các mốc" in talk.send(Inbound(text="lịch", group=True))
    assert talk.send(Inbound(text="chào", group=True)) == common.GROUP_GREETING


def test_a_group_never_sees_an_open_registration(office: Office) -> None:
    """Even when the same memory is handed in, its step is neither shown nor moved."""
    talk = at_step(office, "phone")
    said = talk.send(Inbound(text="lịch", group=True))
    assert "Số điện thoại" not in said
    assert step_of(talk) == "phone"


def test_zero_leaves_numbered_choices(office: Office) -> None:
    """ "0. Thoát" under a numbered list does what it says, and asks first when answers were given."""
    talk = Talk(office)
    for line in ("đăng ký", "đồng ý", "1", "Minh Tâm"):
        talk.say(line)
    assert "Hủy hẳn" in talk.say("0")


def test_zero_days_before_is_an_answer(office: Office) -> None:
    """Where days are counted, 0 means the day itself."""
    talk = Talk(office)
    for line in ("nhắc", "đồng ý", "nhắc trước mấy ngày"):
        talk.say(line)
    talk.say("0")
    assert talk.person.subscription is not None
    assert talk.person.subscription.days_before == (0,)


def test_the_merged_province_is_understood(office: Office) -> None:
    """A question under the new province's name finds what the plan says under the old one."""
    talk = Talk(office)
    asked = "liên minh hợp tác xã tỉnh {} phối hợp với tổ chức nào làm dự án SPRINT"
    assert "Cowater" in talk.say(asked.format("Lào Cai"))
    assert "Cowater" in talk.say(asked.format("lao cai"))
    assert "sáp nhập" in talk.say("tỉnh Yên Bái sáp nhập vào Lào Cai khi nào")


@pytest.mark.parametrize("typed", ["2", "số 2", "hai", "99"])
def test_a_number_where_nothing_is_numbered_is_no_question(office: Office, typed: str) -> None:
    """It is not kept as a question for the staff; the menu is shown."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ")
    talk.say("nói rõ hơn")
    assert common.NO_SUCH_NUMBER in talk.say(typed)
    assert common.MENU_REGISTER in talk.labels
    assert not talk.effects


@pytest.mark.parametrize("typed", ["DK-2025-0001", "dk-2025-0001."])
def test_a_code_shows_the_registration(office: Office, typed: str) -> None:
    """The code is what people have at hand; somebody else's means nothing."""
    talk = registered(office)
    assert "Trạng thái: đã gửi" in talk.say(typed)
    assert "Trạng thái" not in talk.say("DK-2025-0002")


@pytest.mark.parametrize("typed", ["help", "giúp với", "giup toi voi"])
def test_a_call_for_help_is_no_answer(office: Office, typed: str) -> None:
    """At a step in writing "help" became the name of the commune."""
    talk = at_step(office, "commune")
    assert common.HELP_IN_DIALOG in talk.say(typed)
    assert step_of(talk) == "commune"


@pytest.mark.parametrize(
    "said",
    [
        *("thôi bà đi nấu cơm đây", "để mai tính", "xong r", "về cho lợn ăn đã"),
        *("Trân trọng.", "thoi toi di sao che day", "thôi mình nghỉ tay đây", "e out đây bye ad"),
    ],
)
def test_a_farewell_is_answered_in_a_line(office: Office, said: str) -> None:
    """With nothing open, after an answer and after sending: no clause and no menu of clauses."""
    asked = Talk(office)
    asked.say("thi đua đến bao giờ?")
    for talk in (asked, registered(office)):
        told = talk.say(said)
        assert "📌" not in told
        assert "Có phải anh/chị hỏi về" not in told
        assert len(told) < 200


def test_the_heading_of_a_letter_is_a_greeting(office: Office) -> None:
    """And what a letter wishes below its heading is heard."""
    for said in ("Kính gửi Liên minh Hợp tác xã tỉnh.", "Kính thưa các đồng chí cán bộ"):
        assert "Em là trợ lý tự động" in Talk(office).say(said)
    assert "📌" in Talk(office).say("kế hoạch kính gửi những nơi nào")
    wished = Talk(office)
    wished.say("Kính gửi Liên minh, đăng ký cho HTX Chè Shan")
    assert step_of(wished) == "consent"


@pytest.mark.parametrize("step", ["phone", "collective-title", "targets"])
def test_a_farewell_leaves_the_form_as_it_is(office: Office, step: str) -> None:
    """And it waits."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert "cứ thong thả" in talk.say("thôi bác đi chăn trâu đây, tối làm tiếp")
    assert (form_of(talk), step_of(talk)) == (before, step)
