"""See, export, correct, delete, withdraw: by message and at once."""

import re
from dataclasses import replace

import pytest

from handlers.people import exported, stored_texts, truth_texts
from handlers.people import privacy_texts as texts
from handlers.registrations import texts as registering
from handlers.turn import texts as common
from handlers.turn.turn import Office, Turn
from handlers.values.deliveries import DeliveryKind
from handlers.values.effects import ForgetPerson, RecordConsent
from handlers.values.messages import Inbound
from handlers.values.state import Conversation, Idle, Participant
from handlers.values.stored import StoredMessage, StoredReminder
from tests.support.talk import Talk, at_step, registered, step_of


def test_what_is_kept_of_everybody_is_said(office: Office) -> None:
    """Messages are stored from the first one on: the greeting, the consent and "my data" say so."""
    talk = Talk(office)
    assert common.MESSAGES_KEPT in talk.say("/start")
    talk.say("thi đua đến khi nào?")
    said = talk.say("/dulieu")
    assert stored_texts.messages_line(written=3, sent=2) in said
    assert "“thi đua đến khi nào?”" in said
    assert stored_texts.kept(months=24) in said
    assert talk.labels == [texts.EXPORT, truth_texts.SHOW, texts.DELETE]
    assert "giữ 30 ngày" in talk.say("đăng ký")


def test_what_is_stored_is_shown(office: Office) -> None:
    """Consent with its date, the registration, the contact, and what can be done."""
    talk = registered(office)
    said = talk.say("dữ liệu của tôi")
    for part in ("04/04/2025 09:00", "DK-2025-0001", "Giàng A Páo, Giám đốc", "0912345678"):
        assert part in said
    assert talk.labels == [
        texts.SEE_REGISTRATIONS,
        texts.EXPORT,
        truth_texts.SHOW,
        texts.WITHDRAW_CONSENT,
        texts.DELETE,
    ]


def test_the_words_of_a_yes_are_shown(office: Office) -> None:
    """What was typed is the evidence of the consent; a no has none."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("vâng em đồng ý ạ")
    assert "lời anh/chị: “vâng em đồng ý ạ”" in talk.say("dữ liệu của tôi")
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("thôi không ạ")
    assert "lời anh/chị" not in talk.say("dữ liệu của tôi")


def test_the_export_is_whole(office: Office) -> None:
    """Every field of what was sent is in the copy."""
    talk = registered(office)
    talk.say("dữ liệu của tôi")
    said = talk.tap(texts.EXPORT)
    for part in ("HTX Chè Suối Giàng", "xã Văn Chấn", "Tập thể lao động tiên tiến"):
        assert part in said


def test_the_export_holds_the_unfinished_registration(office: Office) -> None:
    """What was typed and not sent is the person's too."""
    talk = at_step(office, "phone")
    assert "HTX Chè Suối Giàng" in talk.say("xuất dữ liệu")
    assert step_of(talk) == "phone"


@pytest.mark.parametrize("typed", ["ok", "có", "vâng", "đồng ý"])
def test_deleting_needs_the_clear_word(office: Office, typed: str) -> None:
    """Only "Xóa tất cả" deletes; a vague yes is asked again."""
    talk = registered(office)
    talk.say("xóa dữ liệu")
    talk.say(typed)
    assert talk.effects == ()
    assert talk.labels == [texts.DELETE_NO, texts.DELETE_YES]


def test_deleting_really_deletes(office: Office) -> None:
    """Registrations, draft, last question and offered choices are gone."""
    talk = registered(office)
    talk.say("thi đua đến khi nào?")
    for line in ("đăng ký", "đăng ký đơn vị khác", "tập thể", "xóa dữ liệu"):
        talk.say(line)
    assert talk.say("xóa tất cả") == texts.DELETED
    assert talk.effects == (ForgetPerson(),)
    left = talk.person.conversation
    assert (left.dialog, left.parked, left.asked, left.offered) == (Idle(), None, None, ())
    said = talk.say("dữ liệu")
    assert stored_texts.messages_line(written=1, sent=1) in said
    assert "DK-" not in said


def test_a_deletion_refused_keeps_the_draft(office: Office) -> None:
    """ "Không xóa" in the middle of a registration leads back to its step."""
    talk = at_step(office, "commune")
    talk.say("xóa dữ liệu")
    assert talk.say("không").startswith(common.KEPT)
    assert step_of(talk) == "commune"


def test_a_question_before_a_deletion_does_not_decide_it(office: Office) -> None:
    """The plan is answered and the yes/no asked again."""
    talk = registered(office)
    talk.say("xóa dữ liệu")
    said = talk.say("thi đua đến khi nào?")
    assert "31/12/2025" in said
    assert texts.ASK_DELETE in said


def test_consent_can_be_withdrawn(office: Office) -> None:
    """The withdrawal is recorded, the draft ends, and registering asks for consent again."""
    talk = at_step(office, "phone")
    talk.say("rút đồng ý")
    assert talk.tap(texts.WITHDRAW_YES) == texts.CONSENT_WITHDRAWN
    version = registering.CONSENT_VERSION
    assert talk.effects == (RecordConsent("registration", version, False),)
    assert talk.person.conversation.dialog == Idle()
    talk.say("đăng ký")
    assert step_of(talk) == "consent"


def test_an_old_delete_button_does_nothing(office: Office) -> None:
    """The "yes" of a question that is no longer open is an old button."""
    talk = registered(office)
    talk.say("xóa dữ liệu")
    turn = talk.replies[-1].turn
    talk.say("không xóa")
    talk.send(Inbound(choice="yes", turn=turn, kind="choice"))
    assert talk.effects == ()
    assert talk.person.conversation != Conversation()


def test_the_overview_shows_each_registration_with_what_it_asks_for(office: Office) -> None:
    """Unit, commune, titles and commendations, and each person's own."""
    talk = registered(office)
    (view,) = talk.person.registrations
    people = (Participant("Lò Văn Ún", "tổ trưởng", "cstdcs", "Bếp không khói"),)
    form = replace(view.form, people=people, collective_commendation="gk-lm", targets=("A",))
    other = replace(view, code="DK-2025-0002", form=replace(form, commune="xã Quy Mông"))
    talk.person = replace(talk.person, registrations=(view, other))
    said = talk.say("dữ liệu của tôi")
    names = {one.id: one.name for one in office.titles}
    assert f"{view.code}: HTX Chè Suối Giàng; xã Văn Chấn; " in said
    assert "DK-2025-0002: HTX Chè Suối Giàng; xã Quy Mông; " in said
    for honour in (*form.honours, "cstdcs"):
        assert names.get(honour or "", honour) in said
    assert f"Lò Văn Ún (tổ trưởng; {names['cstdcs']}; sáng kiến: Bếp không khói)" in said


def test_a_long_copy_comes_page_by_page_and_whole(office: Office) -> None:
    """Of thirty long messages it was sixty-three of Zalo's, each of which the office pays for."""
    talk = registered(office)
    for number in range(30):
        talk.say(f"số {number}: " + "chè nhà em năm nay được mùa lắm ạ, bà con phấn khởi. " * 15)
    said = [talk.say("xuất dữ liệu")]
    while talk.labels:
        said.append(talk.tap(texts.MORE_OF_COPY))
    assert len(said) > 5
    assert max(map(len, said)) < 3800
    for part in ("xã Văn Chấn", *(f"số {number}: " for number in range(30))):
        assert any(part in one for one in said)
    talk.say("xuất dữ liệu")
    assert "phần 2/" in talk.say("xem tiếp bản sao")


def test_a_page_that_is_none_is_an_old_button(office: Office) -> None:
    """A forged one, and one of before the pages had keys."""
    talk = registered(office)
    turn = Turn(talk.person, Inbound(), talk.now, office, talk.lookup)
    for page, key in (
        ("0", "1.1"),
        ("2", ""),
        ("x", "1.1"),
        ("²", "1.1"),
        ("2", "1"),
        ("m", "1.1"),
    ):
        shown = exported.export_page(turn, page, key)
        assert shown is None or texts.COPY_ANEW in shown.replies[0].text, (page, key)


def test_messages_that_come_meanwhile_move_nothing(office: Office) -> None:
    """Over three hundred of them, and one more between any two pages: each of those that were there
    is told once, in its order, and none that came later."""
    talk = registered(office)
    for number in range(340):
        talk.written += (
            StoredMessage(talk.now, f"tin số {number}. " + "chè " * 40, id=number + 1),
        )
    talk.count = 1000
    said = [talk.say("xuất dữ liệu")]
    while texts.MORE_OF_COPY in talk.labels:
        choice = talk.choice(texts.MORE_OF_COPY)
        for late in range(3):
            talk.count += 1
            talk.written += (StoredMessage(talk.now, f"đến sau {late}", id=talk.count),)
        said.append(
            talk.send(Inbound(choice=choice.key, turn=talk.replies[-1].turn, kind="choice"))
        )
    whole = "\n".join(said)
    told = [int(one) for one in re.findall(r"tin số (\d+)\.", whole)]
    assert told == list(range(told[0], 340))
    assert len(told) >= 290
    assert "đến sau" not in whole
    assert f"phần {len(said) - 1}/{len(said)}" in said[-2]


def test_a_copy_that_has_changed_begins_anew(office: Office) -> None:
    """Otherwise a line could stand behind the page that was shown."""
    talk = registered(office)
    for number in range(60):
        talk.say(f"số {number}: " + "chè nhà em năm nay được mùa lắm ạ. " * 10)
    talk.say("xuất dữ liệu")
    choice, turn = talk.choice(texts.MORE_OF_COPY), talk.replies[-1].turn
    talk.errands = (StoredReminder(DeliveryKind.OWN, "nộp hồ sơ", talk.now.date(), None, talk.now),)
    again = talk.send(Inbound(choice=choice.key, turn=turn, kind="choice"))
    assert texts.COPY_ANEW in again
    assert "phần 1/" in again
