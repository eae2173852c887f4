"""A Telegram message is edited: it mends the answer it gave, and nothing that was sent by itself."""

import pytest

from handlers.registrations.form import said_texts as texts
from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration, SaveRegistration
from handlers.values.messages import Inbound
from handlers.values.state import Idle
from tests.support.talk import Talk, form_of, step_of

BEGUN = ("đăng ký", "đồng ý", "cả hai", "HTX Mường Lo", "xã Văn Chấn", "Giàng A Páo, giám đốc")
NAMED = ("0912345678", "ttlđtt", "Lò Văn Un, tổ trưởng", "LĐTT")
FILLED = (*BEGUN, *NAMED, "xong", "Doanh thu 2 tỷ")


class Typing:
    """Somebody whose messages have numbers and can be edited."""

    def __init__(self, office: Office, *lines: str) -> None:
        self.talk = Talk(office)
        self.numbers: dict[str, int] = {}
        for line in lines:
            self.say(line)

    def say(self, text: str) -> str:
        self.numbers[text] = len(self.numbers) + 1
        return self.talk.send(Inbound(text=text, message=self.numbers[text]))

    def edit(self, said: str, now: str) -> str:
        return self.talk.send(Inbound(text=now, message=self.numbers[said], edited=True))


@pytest.mark.parametrize(
    ("said", "now", "field", "value"),
    [
        ("HTX Mường Lo", "HTX Mường Lò", "unit_name", "HTX Mường Lò"),
        ("HTX Mường Lo", "HTX Tú Lệ", "unit_name", "HTX Tú Lệ"),
        ("xã Văn Chấn", "xã Trấn Yên", "commune", "xã Trấn Yên"),
        ("Giàng A Páo, giám đốc", "Giàng A Pào, giám đốc", "contact_name", "Giàng A Pào"),
        ("0912345678", "0912345679", "phone", "0912345679"),
        ("cả hai", "1", "kind", "collective"),
        ("ttlđtt", "tập thể lao động xuất sắc", "collective_title", "ttldxs"),
        ("Doanh thu 2 tỷ", "Doanh thu 3 tỷ", "targets", ("Doanh thu 3 tỷ",)),
    ],
)
def test_an_edit_mends_its_answer_at_the_review(
    office: Office, said: str, now: str, field: str, value: object
) -> None:
    """Only that; it is shown and not sent."""
    typing = Typing(office, *FILLED)
    before = form_of(typing.talk)
    assert "Đã sửa" in typing.edit(said, now)
    after = form_of(typing.talk)
    assert getattr(after, field) == value
    others = set(vars(after)) - {field, "people", "contact_position"}
    assert {name: getattr(after, name) for name in others} == {
        name: getattr(before, name) for name in others
    }
    assert typing.talk.effects == ()


def test_in_the_middle_the_open_question_stays(office: Office) -> None:
    """What was mended is said, and the question that is open is asked again."""
    typing = Typing(office, *BEGUN)
    told = typing.edit("xã Văn Chấn", "xã Trấn Yên")
    assert texts.edit_noted(lines="• Xã, phường: xã Trấn Yên") in told
    assert step_of(typing.talk) == "phone"
    typing.say("0912345678")
    assert form_of(typing.talk).phone == "0912345678"


def test_a_person_is_mended_in_their_place(office: Office) -> None:
    """Another spelling, post or title is no second person, and the rest of the row stays."""
    typing = Typing(office, *BEGUN, *NAMED, "Trần Thị Bình, kế toán, LĐTT")
    typing.edit("Lò Văn Un, tổ trưởng", "Lò Văn Ún, tổ phó")
    typing.edit("LĐTT", "CSTĐCS")
    first, second = form_of(typing.talk).people
    assert (first.name, first.position, first.title) == ("Lò Văn Ún", "Tổ phó", "cstdcs")
    assert second.name == "Trần Thị Bình"


def test_a_person_whose_row_is_open_is_mended(office: Office) -> None:
    """The title is asked of the name as it stands now."""
    typing = Typing(office, *BEGUN, *NAMED[:-1])
    assert "Lò Văn Ún đăng ký danh hiệu nào?" in typing.edit(
        "Lò Văn Un, tổ trưởng", "Lò Văn Ún, tổ trưởng"
    )
    typing.say("LĐTT")
    assert [row.name for row in form_of(typing.talk).people] == ["Lò Văn Ún"]


def test_a_list_is_as_it_stands_now(office: Office) -> None:
    """One renamed, one more; who came by another message stays."""
    pasted = "Trần Thị Binh, kế toán, LĐTT\nVàng A Sử, LĐTT"
    typing = Typing(office, *BEGUN, *NAMED, pasted)
    typing.edit(pasted, "Trần Thị Bình, kế toán, LĐTT\nVàng A Sử, LĐTT\nLý Thị Mai, LĐTT")
    names = [row.name for row in form_of(typing.talk).people]
    assert names == ["Lò Văn Un", "Trần Thị Bình", "Vàng A Sử", "Lý Thị Mai"]


def test_what_is_no_answer_changes_nothing(office: Office) -> None:
    """An edit that cannot be read is told so."""
    typing = Typing(office, *BEGUN, *NAMED)
    before = form_of(typing.talk)
    assert texts.EDIT_UNREAD in typing.edit("0912345678", "đợi tí")
    assert form_of(typing.talk) == before


def test_after_sending_it_is_only_offered(office: Office) -> None:
    """Nothing changes until the person sends it; dropped, what was sent stays."""
    typing = Typing(office, *FILLED, "gửi")
    assert any(isinstance(one, SaveRegistration) for one in typing.talk.effects)
    told = typing.edit("0912345678", "0988888888")
    assert texts.edit_of(code="DK-2025-0001") in told
    assert typing.talk.effects == ()
    assert typing.talk.person.registrations[0].form.phone == "0912345678"
    typing.say("gửi bản sửa")
    typing.say("gửi")
    assert typing.talk.person.registrations[0].form.phone == "0988888888"


def test_after_sending_an_offer_can_be_dropped(office: Office) -> None:
    """What was sent stays as it was."""
    typing = Typing(office, *FILLED, "gửi")
    typing.edit("xã Văn Chấn", "xã Trấn Yên")
    for line in ("hủy", "hủy hẳn"):
        typing.say(line)
        assert not any(isinstance(one, ReviseRegistration) for one in typing.talk.effects)
    assert isinstance(typing.talk.person.conversation.dialog, Idle)
    assert typing.talk.person.registrations[0].form.commune == "xã Văn Chấn"


@pytest.mark.parametrize("said", ["đăng ký", "gửi"])
def test_an_edit_of_what_gave_no_answer_is_let_be(office: Office, said: str) -> None:
    """Sending is neither taken back nor done by an edit; buttons stay as they were."""
    typing = Typing(office, *FILLED, "gửi")
    before = typing.talk.person.conversation
    assert typing.edit(said, "không") == ""
    assert typing.talk.person.conversation == before


def test_the_answers_of_another_registration_are_forgotten(office: Office) -> None:
    """A message of the first one mends nothing in the second."""
    typing = Typing(office, *FILLED, "gửi", "đăng ký đơn vị khác", "tập thể")
    assert typing.edit("HTX Mường Lo", "HTX Mường Lò") == ""


def test_what_was_said_before_the_consent_is_mended_too(office: Office) -> None:
    """In the conversation alone, as it was said."""
    said = "đăng ký cho HTX Mường Lo xã Văn Chấn"
    typing = Typing(office, said)
    assert "HTX Mường Lò" in typing.edit(said, "đăng ký cho HTX Mường Lò xã Văn Chấn")
    typing.say("đồng ý")
    assert form_of(typing.talk).unit_name == "HTX Mường Lò"


def test_the_last_question_is_asked_anew_when_its_words_changed(office: Office) -> None:
    """Another question is answered; a mark or a letter case is none, nor is it asked later."""
    typing = Typing(office, "thi đua đến bao h")
    assert "Đỗ Nhân Đạo" in typing.edit("thi đua đến bao h", "ai ký kế hoạch")
    assert typing.edit("thi đua đến bao h", "Ai ký kế hoạch") == ""
    typing.say("lịch")
    assert typing.edit("thi đua đến bao h", "tập thể nào được tham gia") == ""
