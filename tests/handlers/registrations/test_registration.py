"""The registration as people really type it: short, forgiving, and nothing is lost."""

import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.clock import LOCAL
from handlers.registrations import texts
from handlers.registrations.form.parts import aims, commune, contact, person, unit
from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import (
    NoteInterest,
    RecordConsent,
    ReviseRegistration,
    SaveRegistration,
    WithdrawRegistration,
)
from handlers.values.messages import Inbound
from handlers.values.person import Taken
from handlers.values.replies import Attachment
from handlers.values.state import Idle, Participant, Registering
from tests.support.talk import (
    SIMPLEST,
    STEPS,
    UNITS,
    Register,
    Talk,
    at_step,
    form_of,
    registered,
    step_of,
)

OPTIONAL = ("person-position", "person-initiative")


def saved(talk: Talk) -> SaveRegistration:
    """The registration that the last turn sent."""
    (effect,) = [effect for effect in talk.effects if isinstance(effect, SaveRegistration)]
    return effect


def test_the_simplest_registration_takes_ten_answers(office: Office) -> None:
    """One unit, one collective title: ten answers at most, consent included, and a receipt code."""
    talk = registered(office)
    assert len(SIMPLEST) == 10
    assert saved(talk).year == 2025
    assert "DK-2025-0001" in talk.replies[-1].text
    assert talk.replies[-1].attachment == Attachment("sheet:DK-2025-0001", "DK-2025-0001.docx")
    assert saved(talk).form.phone == "0912345678"


def test_a_returning_person_needs_five_answers(office: Office) -> None:
    """Unit, contact and phone are remembered and shown; five answers send the next one."""
    talk = registered(office)
    last_year = replace(talk.person.registrations[0], campaign="last-year", status="collected")
    talk.person = replace(talk.person, registrations=(last_year,))
    shown = talk.say("đăng ký")
    assert "HTX Chè Suối Giàng" in shown
    assert "0912345678" in shown
    for line in ("dùng lại", "tập thể", "1", "bỏ qua", "gửi đăng ký"):
        talk.say(line)
    assert saved(talk).form.contact_name == "Giàng A Páo"


def test_consent_is_recorded_with_its_version(office: Office) -> None:
    """The yes is dated before anything personal is asked; the words it agrees to go with it."""
    talk = Talk(office)
    asked = talk.say("đăng ký")
    talk.tap("Đồng ý")
    version = texts.CONSENT_VERSION
    assert talk.effects == (RecordConsent("registration", version, True, "Đồng ý", asked),)


@pytest.mark.parametrize("ask", ["đăng ký", "trợ lý lưu gì"])
def test_who_reads_it_is_an_office_and_no_number(office: Office, ask: str) -> None:
    """The office by its name, then its number; what is sent is no alliance's where none plans."""
    (plan, *others) = office.plans
    body = replace(
        plan.organisation, name="Sở Công Thương", phone="0216 3852 000", office="Văn phòng Sở"
    )
    told = Talk(replace(office, plans=(replace(plan, organisation=body), *others))).say(ask)
    assert "Văn phòng Sở (điện thoại 0216 3852 000)" in told
    assert "của Liên minh" not in told


def test_a_consent_with_an_if_waits(office: Office) -> None:
    """Nothing is recorded, and the question stands as it was."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("nếu được thì đồng ý")
    assert talk.effects == ()
    assert talk.labels == ["Đồng ý", "Không đồng ý"]


@pytest.mark.parametrize("typed", ["đồg ý", "3", "đồng ý không", "ai bảo đồng ý"])
def test_consent_takes_only_a_clear_yes(office: Office, typed: str) -> None:
    """What only resembles a yes is asked again, kindly, and nothing is recorded."""
    talk = Talk(office)
    talk.say("đăng ký")
    assert common.CONSENT_UNCLEAR in talk.say(typed)
    assert talk.effects == ()
    assert talk.labels == ["Đồng ý", "Không đồng ý"]


@pytest.mark.parametrize(
    "typed",
    ["dạ đồng ý", "đồng ý ạ", "Đồng ý nhé em", "tôi đồng ý", "vâng", "ok", "dạ em đồng ý ạ", "có"],
)
def test_a_polite_consent_is_consent(office: Office, typed: str) -> None:
    """Politeness takes nothing from the word, and the words are kept as they were typed."""
    talk = Talk(office)
    asked = talk.say("đăng ký")
    talk.say(typed)
    version = texts.CONSENT_VERSION
    assert talk.effects == (RecordConsent("registration", version, True, typed, asked),)


@pytest.mark.parametrize("typed", ["không", "ko đồng ý", "chưa đồng ý đâu", "thôi không ạ"])
def test_a_refused_consent_is_a_refusal(office: Office, typed: str) -> None:
    """Any clear no is taken at its word."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say(typed)
    assert talk.effects == (RecordConsent("registration", texts.CONSENT_VERSION, False),)


def test_without_consent_questions_still_work(office: Office) -> None:
    """A no is recorded and the plan is still answered."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("không đồng ý")
    assert talk.effects == (RecordConsent("registration", texts.CONSENT_VERSION, False),)
    assert "31/12/2025" in talk.say("thi đua đến khi nào?")


@pytest.mark.parametrize("step", STEPS)
def test_a_question_is_answered_before_the_step_is_asked_again(office: Office, step: str) -> None:
    """At every step the plan is answered and the open question repeated, nothing changed."""
    talk = at_step(office, step)
    before = talk.person.conversation.dialog
    asked = talk.replies[-1].text.splitlines()[-1]
    if step == "consent":  # Its whole text stands above.
        asked = texts.CONSENT_AGAIN
    if step == "review":  # It was shown whole already.
        asked = "Anh/chị gửi đăng ký của HTX Chè Suối Giàng chứ ạ?"
    answered = talk.say("thi đua đến khi nào?")
    assert "31/12/2025" in answered
    assert asked in answered
    assert talk.person.conversation.dialog == before


IN_BETWEEN = (
    Inbound(kind="other"),
    Inbound(text=""),
    Inbound(text="🙂🙂"),
    Inbound(text="a" * 5000),
    Inbound(choice="send", turn=0, kind="choice"),
    Inbound(choice="edit:DK-2025-0009", turn=0, kind="choice"),
    Inbound(choice="go:interest", turn=0, kind="choice"),
    Inbound(choice="snooze:a:b", turn=0, kind="choice"),
    Inbound(text="tắt nhắc"),
    Inbound(text="lịch"),
    Inbound(text="giúp"),
    Inbound(text="dữ liệu"),
)


@pytest.mark.parametrize("step", STEPS)
def test_nothing_breaks_a_step(office: Office, step: str) -> None:
    """Stickers, emptiness, emoji, novels, old buttons and side words leave the step as it was."""
    talk = at_step(office, step)
    before = talk.person.conversation.dialog
    for inbound in IN_BETWEEN:
        assert talk.send(inbound).strip()
        assert talk.person.conversation.dialog == before


@pytest.mark.parametrize("step", STEPS[1:])
def test_cancel_asks_before_answers_are_lost(office: Office, step: str) -> None:
    """ "Hủy" then "làm tiếp" comes back to the same step with everything still there."""
    talk = at_step(office, step)
    before = talk.person.conversation.dialog
    talk.say("hủy")
    if step == "kind":
        assert isinstance(talk.person.conversation.dialog, Idle)
        return
    assert talk.labels == ["Làm tiếp", "Hủy hẳn"]
    talk.say("làm tiếp")
    assert talk.person.conversation.dialog == before


@pytest.mark.parametrize("said", ["xong", "xong rồi em", "thế là đủ rồi", "hết rồi, xong"])
@pytest.mark.parametrize("step", ["targets", "person-initiative"])
def test_who_is_done_leaves_what_may_be_empty(office: Office, step: str, said: str) -> None:
    """ "Xong" is no aim and no initiative."""
    talk = at_step(office, step)
    talk.say(said)
    form = form_of(talk)
    assert (form.targets, [row.initiative for row in form.people if row.initiative == said]) == (
        (),
        [],
    )
    assert step_of(talk) != step


@pytest.mark.parametrize("said", ["ừ hủy", "hủy đi em", "huy luon di em", "bỏ hẳn đi nhé"])
def test_the_word_itself_is_the_yes_to_cancelling(office: Office, said: str) -> None:
    """Asked "hủy hẳn, hay làm tiếp?"; nothing is left of the draft."""
    talk = at_step(office, "phone")
    talk.say("hủy")
    assert common.CANCELLED in talk.say(said)
    memory = talk.person.conversation
    assert (memory.dialog, memory.parked) == (Idle(), None)


@pytest.mark.parametrize("said", ["ừ đừng hủy", "hủy làm gì", "chưa hủy vội"])
def test_a_doubtful_word_cancels_nothing(office: Office, said: str) -> None:
    """What refuses or asks keeps the draft."""
    talk = at_step(office, "phone")
    before = form_of(talk)
    talk.say("hủy")
    talk.say(said)
    memory = talk.person.conversation
    kept = memory.dialog if isinstance(memory.dialog, Registering) else memory.parked
    assert isinstance(kept, Registering)
    assert kept.form == before


@pytest.mark.parametrize("step", STEPS[2:])
def test_back_asks_the_step_before_and_keeps_its_answer(office: Office, step: str) -> None:
    """Back and "giữ nguyên" (or "xong") return to the same place with the same answers."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say("quay lại")
    assert step_of(talk) != step
    assert form_of(talk) == before
    if "Giữ nguyên" in talk.labels:
        talk.say("giữ nguyên")
        assert form_of(talk) == before


@pytest.mark.parametrize("step", STEPS)
def test_skip_works_where_the_step_is_optional(office: Office, step: str) -> None:
    """Optional steps move on, and so does a list with somebody; the others say why they cannot."""
    talk = at_step(office, step)
    said = talk.say("bỏ qua")
    goes_on = step in OPTIONAL or step == "people"
    assert (common.CANNOT_SKIP in said) != goes_on
    assert (step_of(talk) != step) == goes_on


@pytest.mark.parametrize(
    ("step", "typed", "sentence"),
    [
        ("unit-name", "12", unit.NAME_BAD),
        ("unit-name", "HTX", unit.NAME_IS_TYPE),
        ("commune", "99", commune.BAD),
        ("contact", "12", texts.NAME_BAD),
        ("person-name", "Kế toán", texts.NAME_IS_POSITION),
        ("contact-position", "0", texts.POSITION_BAD),
        ("contact-position", "g" * 81, texts.POSITION_BAD),
        ("phone", "không nhớ", contact.PHONE_NONE),
        ("phone", "01234567890", contact.PHONE_OLD),
        ("phone", "1900 1234", contact.PHONE_HOTLINE),
        ("phone", "tổng đài 1800 1091", contact.PHONE_HOTLINE),
        ("phone", "0912", contact.PHONE_BAD),
        ("person-name", "7", texts.NAME_BAD),
        ("person-initiative", "123", person.INITIATIVE_BAD),
    ],
)
def test_a_mistake_gets_its_own_sentence(
    office: Office, step: str, typed: str, sentence: str
) -> None:
    """What cannot be read is named, and the same step asked again."""
    talk = at_step(office, step)
    assert sentence in talk.say(typed)
    assert step_of(talk) == step


@pytest.mark.parametrize(
    "typed",
    [
        "2",
        "hai",
        "２",
        "Cá nhân",
        "ca nhan",
        "CA NHAN",
        "ca nhna",
        unicodedata.normalize("NFD", "Cá nhân"),
    ],
)
def test_a_choice_is_accepted_however_it_is_typed(office: Office, typed: str) -> None:
    """Number, number word, label, without marks, capitals, typo, decomposed letters."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert form_of(talk).kind == "individual"


@pytest.mark.parametrize("typed", ["00", "99", "4"])
def test_a_number_that_is_not_offered_changes_nothing(office: Office, typed: str) -> None:
    """Numbers beyond the list are not guessed."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("name", ["HTX Hủy", "HTX <b>Xanh</b> & Sạch", "HTX ABC"])
def test_odd_unit_names_are_kept_as_typed(office: Office, name: str) -> None:
    """A unit called like a command, with marks or short, keeps its name."""
    talk = at_step(office, "unit-name")
    talk.say(name)
    assert form_of(talk).unit_name == name


def test_a_person_called_huy_can_register(office: Office) -> None:
    """ "Huy" alone may mean cancel: the bot asks and says how to give the name."""
    talk = at_step(office, "person-name")
    assert texts.MAYBE_A_NAME in talk.say("Huy")
    talk.say("làm tiếp")
    talk.say("Huy, kế toán")
    assert step_of(talk) == "person-title"


def test_a_contact_may_give_everything_in_one_line(office: Office) -> None:
    """Name, position and phone in one line answer three questions."""
    talk = at_step(office, "contact")
    talk.say("Giàng A Páo giám đốc 0912.345.678")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Giàng A Páo", "Giám đốc")
    assert form.phone == "0912345678"


def test_the_contact_can_be_the_person_who_takes_part(office: Office) -> None:
    """Who registers for themselves does not type their name twice."""
    talk = at_step(office, "person-name", kind="cá nhân")
    talk.tap("Chính là Giàng A Páo")
    talk.say("1")
    assert form_of(talk).people[0].name == "Giàng A Páo"
    assert form_of(talk).people[0].position == "Giám đốc"


def test_a_title_dependency_warns_and_never_refuses(office: Office) -> None:
    """The warning is said and the title taken."""
    talk = at_step(office, "collective-title")
    assert "Lưu ý" in talk.say("tập thể lao động xuất sắc")
    assert form_of(talk).collective_title is not None


@pytest.mark.parametrize("typed", ["cờ tỉnh", "co thi dua cap tinh", "3"])
def test_a_title_is_known_by_a_few_of_its_words(office: Office, typed: str) -> None:
    """Nobody types the whole name of a flag."""
    talk = at_step(office, "collective-title")
    talk.say(typed)
    assert "của bộ, ban, ngành, tỉnh" in desk_title(office, form_of(talk).collective_title)


def desk_title(office: Office, title_id: str | None) -> str:
    """A title's name."""
    return next((title.name for title in office.titles if title.id == title_id), "")


def test_an_initiative_is_asked_only_from_emulation_fighter_up(office: Office) -> None:
    """LĐTT goes straight to the list; CSTĐCS asks for the initiative."""
    plain, fighter = at_step(office, "person-title"), at_step(office, "person-title")
    plain.say("LĐTT")
    fighter.say("CSTĐ cơ sở")
    assert (step_of(plain), step_of(fighter)) == ("people", "person-initiative")


def with_people(office: Office, count: int) -> Talk:
    """A talk at the list of people with `count` rows."""
    talk = at_step(office, "person-name")
    for place in range(count):
        if place:
            talk.say("thêm người")
        talk.say(f"Lò Văn {chr(ord('A') + place)}n, tổ trưởng")
        talk.say("LĐTT")
    return talk


def test_rows_are_added_edited_and_removed(office: Office) -> None:
    """Three people, one corrected, one removed."""
    talk = with_people(office, 3)
    for line in ("sửa một người", "2", "Vàng Thị Mỷ, kế toán", "giữ nguyên"):
        talk.say(line)
    assert [row.name for row in form_of(talk).people] == ["Lò Văn An", "Vàng Thị Mỷ", "Lò Văn Cn"]
    talk.say("xóa một người")
    assert "Đã xóa Lò Văn An" in talk.say("an")
    assert [row.name for row in form_of(talk).people] == ["Vàng Thị Mỷ", "Lò Văn Cn"]


@pytest.mark.parametrize("typed", ["xóa 2", "xoa so 2", "xóa hai", "xóa Bn"])
def test_a_row_is_removed_in_one_answer(office: Office, typed: str) -> None:
    """What is to be done and to whom; a row that is not there removes nobody."""
    talk = with_people(office, 3)
    talk.say("xóa 0")
    talk.say("xóa 4")
    assert len(form_of(talk).people) == 3
    assert "Đã xóa Lò Văn Bn" in talk.say(typed)
    assert step_of(talk) == "people"
    talk.say("sửa An")
    assert step_of(talk) == "person-name"


def test_back_from_the_list_adds_nobody(office: Office) -> None:
    """Going back from the finished list does not reopen a finished row."""
    talk = with_people(office, 1)
    talk.say("quay lại")
    assert step_of(talk) == "collective-title"
    talk.say("giữ nguyên")
    assert len(form_of(talk).people) == 1


def test_twelve_people_come_in_pages(office: Office) -> None:
    """Numbers mean the page shown; a hidden page's number is refused, a name is found anywhere."""
    talk = with_people(office, 12)
    talk.say("xóa một người")
    assert len(talk.labels) == 9
    talk.say("12")
    assert len(form_of(talk).people) == 12
    talk.say("xem thêm")
    talk.say("1")
    assert "Lò Văn In" not in [row.name for row in form_of(talk).people]
    talk.say("xóa một người")
    talk.say("Lò Văn Ln")
    assert [row.name for row in form_of(talk).people][-1] == "Lò Văn Kn"


def test_switching_kind_keeps_what_fits_and_says_what_was_dropped(office: Office) -> None:
    """From both to individual: the collective title goes, the people stay."""
    talk = at_step(office, "review")
    for line in ("sửa", "tập thể hay cá nhân"):
        talk.say(line)
    assert "Em bỏ “" in talk.say("cá nhân")
    form = form_of(talk)
    assert form.collective_title is None
    assert len(form.people) == 1
    assert step_of(talk) == "review"


def test_a_field_is_corrected_from_the_review(office: Office) -> None:
    """Choose, type, and the review shows the new value; back returns to the review."""
    talk = at_step(office, "review")
    for line in ("sửa", "số điện thoại"):
        talk.say(line)
    talk.say("quay lại")
    assert step_of(talk) == "review"
    for line in ("sửa", "số điện thoại"):
        talk.say(line)
    assert "02163812345" in talk.say("0216 3 812 345")
    assert step_of(talk) == "review"


def test_optional_things_wait_behind_more_information(office: Office) -> None:
    """The tax code (doubtful is only a warning) is asked on request; targets stand in "Sửa"."""
    talk = at_step(office, "review")
    for line in ("thêm thông tin", "mã số thuế"):
        talk.say(line)
    assert "Lưu ý" in talk.say("5200123457")
    for line in ("sửa", "chỉ tiêu"):
        talk.say(line)
    six = "; ".join(f"trồng {hectares} ha quế" for hectares in range(1, 7))
    assert aims.TARGETS_BAD in talk.say(six)
    talk.say("1. Doanh thu 2,2 tỷ; 2) 10 thành viên mới; - 3.5 tấn chè")
    assert form_of(talk).tax_code == "5200123457"
    assert form_of(talk).targets == ("Doanh thu 2,2 tỷ", "10 thành viên mới", "3.5 tấn chè")


def test_a_unit_of_the_register_is_offered_and_never_joined_by_itself(office: Office) -> None:
    """ "Có phải…?": yes takes the register's data, no keeps the typed name."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(UNITS)
    talk.say("htx che")
    assert step_of(talk) == "unit-pick"
    assert form_of(talk).unit_id is None
    talk.say("1")
    assert (form_of(talk).unit_id, form_of(talk).commune) == (1, "xã Văn Chấn")
    talk.say("quay lại")
    talk.say("htx che moi")
    talk.say("không phải, giữ tên đã gõ")
    assert (form_of(talk).unit_id, form_of(talk).unit_name) == (None, "HTX Che moi")


@pytest.mark.parametrize("own", [True, False])
def test_back_after_a_unit_that_is_taken_does_not_break(office: Office, own: bool) -> None:
    """The notice is given once the unit is known; back leads to the questions before it."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(UNITS, (Taken("DK-2025-0007", date(2025, 3, 1), own),))
    talk.say("htx che")
    # Of somebody else's it is only told that there is one.
    assert ("DK-2025-0007" in talk.say("1")) is own
    talk.say("quay lại")
    assert step_of(talk) == "unit-name"
    talk.say("htx che")
    talk.say("1")
    talk.say("đăng ký đơn vị khác" if own else "vẫn gửi")
    talk.say("quay lại")
    assert step_of(talk) in ("unit-name", "unit-type", "kind")


def test_the_same_unit_again_is_offered_the_existing_registration(office: Office) -> None:
    """ "Đăng ký" after sending offers to see, edit, or register another unit."""
    talk = registered(office)
    assert "DK-2025-0001" in talk.say("đăng ký")
    assert talk.labels == ["Xem đăng ký", "Sửa đăng ký", "Đăng ký đơn vị khác"]
    talk.say("3")
    assert form_of(talk).phone == "0912345678"
    assert form_of(talk).unit_name is None
    talk.say("quay lại")
    assert step_of(talk) == "kind"


def test_editing_sends_a_new_version(office: Office) -> None:
    """Edit, correct, send: the same code, another version."""
    talk = registered(office)
    for line in ("đăng ký của tôi", "sửa đăng ký", "sửa", "xã, phường", "xã Mậu A"):
        talk.say(line)
    talk.say("gửi đăng ký")
    (effect,) = talk.effects
    assert isinstance(effect, ReviseRegistration)
    assert (effect.code, effect.form.commune) == ("DK-2025-0001", "xã Mậu A")
    assert "bản 2" in talk.say("đăng ký của tôi")


@pytest.mark.parametrize(
    ("typed", "unit"), [("dung roi", 1), ("vâng", 1), ("khong phai", None), ("không", None)]
)
def test_is_it_this_unit_is_answered_with_yes_or_no(
    office: Office, typed: str, unit: int | None
) -> None:
    """ "Có phải đơn vị của anh/chị là…" asks for it; with two units a yes says nothing."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(UNITS[:1])
    talk.say("htx che")
    talk.say(typed)
    assert form_of(talk).unit_id == unit
    assert step_of(talk) == ("contact" if unit else "commune")
    two = at_step(office, "unit-name")
    two.lookup = Register(UNITS)
    two.say("htx che")
    two.say("vâng")
    assert step_of(two) == "unit-pick"


@pytest.mark.parametrize("step", OPTIONAL)
@pytest.mark.parametrize("typed", ["không có", "chua co", "không"])
def test_having_none_of_it_leaves_it_empty(office: Office, step: str, typed: str) -> None:
    """ "Chưa có" is no name of an initiative."""
    talk = at_step(office, step)
    talk.say(typed)
    row = (*form_of(talk).people, Participant("?"))[0]
    assert step_of(talk) in ("person-title", "people")
    assert row.initiative is None


def test_a_contact_without_a_position_says_what_they_do(office: Office) -> None:
    """ "Không" is not printed as a position."""
    talk = at_step(office, "contact-position")
    assert contact.POSITION_NONE in talk.say("không có")
    assert step_of(talk) == "contact-position"


@pytest.mark.parametrize("typed", ["gui di", "gửi nhé", "dạ gửi ạ", "1️⃣"])
def test_a_review_is_sent_politely_too(office: Office, typed: str) -> None:
    """A particle behind the word does not make it another one, and a key's picture is its number."""
    talk = at_step(office, "review")
    talk.say(typed)
    assert saved(talk)
    assert "DK-2025-0001" in talk.replies[-1].text


def test_without_consent_nothing_new_is_taken_by_an_edit(office: Office) -> None:
    """Withdrawn, the consent is asked for again before a sent registration is changed."""
    talk = registered(office)
    for line in ("rút đồng ý", "rút đồng ý", "đăng ký của tôi"):
        talk.say(line)
    assert talk.say("sửa đăng ký") == sent_texts.EDIT_NEEDS_CONSENT
    for line in ("1", "đồng ý", "sửa đăng ký"):
        talk.say(line)
    assert step_of(talk) == "review"


def test_who_never_agreed_has_withdrawn_nothing(office: Office) -> None:
    """A registration that was handed over comes without anybody's consent."""
    talk = registered(office)
    talk.person, talk.decided = replace(talk.person, consents={}), ()
    talk.say("đăng ký của tôi")
    assert talk.say("sửa đăng ký") == sent_texts.EDIT_BEFORE_CONSENT


def test_looking_at_the_existing_registration_promises_no_draft(office: Office) -> None:
    """The answers for the same unit end there, so there is nothing to go on with."""
    talk = at_step(office, "commune")
    talk.lookup = Register((), (Taken("DK-2025-0001", date(2025, 3, 1), True),))
    talk.person = replace(talk.person, registrations=registered(office).person.registrations)
    assert "DK-2025-0001" in talk.say("xã Văn Chấn")
    shown = talk.say("xem đăng ký")
    assert "Trạng thái: đã gửi" in shown
    assert "chưa gửi" not in shown


def test_an_edit_given_up_leaves_the_sent_registration(office: Office) -> None:
    """Cancelling the edit says that what was sent stays."""
    talk = registered(office)
    for line in ("đăng ký của tôi", "sửa đăng ký", "hủy"):
        talk.say(line)
    assert talk.say("hủy hẳn") == sent_texts.EDIT_DROPPED
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_an_edit_and_a_draft_both_survive_a_side_dialog(office: Office) -> None:
    """A draft waits while a sent registration is edited, and both while reminders are set."""
    talk = registered(office)
    for line in ("đăng ký", "đăng ký đơn vị khác", "tập thể"):
        talk.say(line)
    talk.send(Inbound(choice="edit:DK-2025-0001", kind="choice"))
    talk.say("nhắc")
    talk.say("hủy")
    assert step_of(talk) == "review"
    talk.say("gửi đăng ký")
    assert step_of(talk) == "unit-name"


def test_withdrawing_asks_once_and_then_editing_says_why_not(office: Office) -> None:
    """A withdrawn registration is not edited, by an old button either."""
    talk = registered(office)
    talk.say("đăng ký của tôi")
    talk.say("rút đăng ký")
    talk.say("ok")
    assert not talk.effects
    talk.say("rút")
    assert talk.effects == (WithdrawRegistration("DK-2025-0001"),)
    said = talk.send(Inbound(choice="edit:DK-2025-0001", turn=3, kind="choice"))
    assert said == sent_texts.edit_withdrawn(code="DK-2025-0001")


def test_the_offer_of_an_existing_registration_is_not_a_draft(office: Office) -> None:
    """Edited or given up, the question "see, edit, another?" does not come back by itself."""
    talk = registered(office)
    for line in ("đăng ký", "sửa đăng ký", "hủy", "hủy hẳn"):
        talk.say(line)
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_somebody_elses_code_is_not_found(office: Office) -> None:
    """Forged keys reach nothing."""
    talk = registered(office)
    for key in ("view:DK-2025-0009", "edit:DK-2025-0009", "withdraw:DK-2025-0009"):
        said = talk.send(Inbound(choice=key, turn=1, kind="choice"))
        assert said == sent_texts.no_such(code="DK-2025-0009")


def test_sending_twice_by_an_old_button_does_no_harm(office: Office) -> None:
    """Pressed twice, "Gửi" is answered once; pressed again later, it says that it is old."""
    talk = at_step(office, "review")
    press = Inbound(choice="send", turn=talk.replies[-1].turn, kind="choice")
    talk.send(press)
    assert talk.effects != ()
    for _ in range(3):
        talk.wait(timedelta(seconds=8))
        assert talk.send(press) == ""
        assert talk.effects == ()
    talk.wait(timedelta(minutes=1))
    assert talk.send(press) == common.OLD_BUTTON
    assert talk.effects == ()


def test_a_button_after_other_words_is_no_second_press(office: Office) -> None:
    """Whoever went on and comes back to an old button is told about it."""
    talk = at_step(office, "review")
    press = Inbound(choice="send", turn=talk.replies[-1].turn, kind="choice")
    talk.send(press)
    talk.say("cảm ơn")
    assert talk.send(press).startswith(common.OLD_BUTTON)


def test_a_menu_button_pressed_twice_is_answered_once(office: Office) -> None:
    """Buttons that always work are pressed twice as easily; a moment later they work again."""
    talk = Talk(office)
    talk.say("menu")
    press = Inbound(choice="calendar", turn=talk.replies[-1].turn, kind="choice")
    said = talk.send(press)
    assert said != ""
    assert talk.send(press) == ""
    talk.wait(timedelta(seconds=30))
    assert talk.send(press) == said


def test_a_week_of_silence_is_followed_by_the_way_back(office: Office) -> None:
    """The half-finished registration names its step and goes on where it was."""
    talk = at_step(office, "commune")
    talk.wait(timedelta(days=7))
    said = talk.say("chào em")
    assert "Anh/chị đang đăng ký dở ở bước “Xã, phường”. Tiếp tục chứ ạ?" in said
    talk.say("vâng")
    talk.say("xã Văn Chấn")
    assert form_of(talk).commune == "xã Văn Chấn"


def test_menu_in_the_middle_keeps_the_registration(office: Office) -> None:
    """The menu offers the way back first."""
    talk = at_step(office, "phone")
    talk.say("menu")
    assert talk.labels[:3] == ["Tiếp tục", "Làm lại từ đầu", "Hủy"]
    talk.say("1")
    assert step_of(talk) == "phone"


@pytest.mark.parametrize(("year", "month"), [(2024, 9), (2026, 2)])
def test_outside_the_window_the_interest_is_kept(office: Office, year: int, month: int) -> None:
    """Before and after the campaign the dialog says so and keeps a list."""
    talk = Talk(office, now=datetime(year, month, 4, 9, tzinfo=LOCAL))
    talk.say("đăng ký")
    talk.say("có")
    assert talk.effects == (NoteInterest(office.plans[0].id),)
    assert texts.INTEREST_KNOWN in talk.say("đăng ký")


def test_a_draft_is_not_sent_after_the_window_has_closed(office: Office) -> None:
    """Opened in December, continued in January: the bot says that registration is over."""
    talk = at_step(office, "review")
    talk.wait(timedelta(days=300))
    talk.send(Inbound(choice="send", turn=talk.replies[-1].turn, kind="choice"))
    assert talk.effects == ()
    assert "đã kết thúc" in talk.replies[0].text


def test_the_longest_answers_still_fit_a_message(office: Office) -> None:
    """With every field as long as it may be, the review and the receipt stay under 2,000."""
    talk = at_step(office, "unit-name", kind="tập thể")
    for line in (
        "H" * 150,
        "HTX",
        "X" * 80,
        f"Giàng {'n' * 36} {'n' * 37}, {'c' * 80}",
        "0912345678",
        "3",
    ):
        talk.say(line)
    talk.say("\n".join(["Trồng chè " * 20] * 5))
    assert step_of(talk) == "review"
    assert len(talk.replies[-1].text) <= 2000
    talk.say("gửi")
    assert all(len(reply.text) <= 2000 for reply in talk.replies)
    talk.say("đăng ký của tôi")
    assert all(len(reply.text) <= 2000 for reply in talk.replies)


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("commune", "ừ tiếp tục, số tôi đây 0375.208.643", "phone", "0375208643"),
        ("contact", "vang lam tiep di em, so bac 0375208643", "phone", "0375208643"),
        (
            "collective-title",
            "vang tiep, danh hieu la tap the lao dong tien tien",
            "collective_title",
            "ttldtt",
        ),
    ],
)
def test_what_is_said_with_going_on_is_not_lost(
    office: Office, step: str, said: str, field: str, value: str
) -> None:
    """After days: the yes and an answer in one breath."""
    talk = at_step(office, step)
    talk.wait(timedelta(days=7))
    talk.say("chào em")
    talk.say(said)
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert getattr(dialog.form, field) == value


def test_a_member_is_a_post_and_her_honour_is_hers(office: Office) -> None:
    """ "Thành viên" behind a name, at the list."""
    talk = at_step(office, "people")
    talk.say("còn sót: Đặng Thị Mủi thành viên, giấy khen")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert ("Đặng Thị Mủi", "Thành viên", "gk") in [
        (one.name, one.position, one.title) for one in dialog.form.people
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("them chi Giang Thi Sua thanh vien, giay khen", "Giang Thi Sua"),
        ("con thieu anh Quang Van Doi lai may, giay khen", "Quang Van Doi"),
    ],
)
def test_a_name_like_a_word_of_changing_changes_no_title_of_the_unit(
    office: Office, said: str, name: str
) -> None:
    """ "Sua thanh" and "Doi lai" are parts of names: the person is added."""
    talk = at_step(office, "review")
    talk.say(said)
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.form.collective_title == "ttldtt"
    assert (name, "gk") in [(one.name, one.title) for one in dialog.form.people]
