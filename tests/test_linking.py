"""Linking chats by message: a code here, typed there, and everything can be undone."""

from dataclasses import replace

import pytest

from handlers.messages import Inbound, IssueLinkCode, LinkChats, SetPreferred, UnlinkChat
from handlers.person import LinkedChat, LinkOffer
from handlers.scene import Desk
from handlers.state import Idle, Linking, Registering
from handlers.texts import common
from handlers.texts import linking as texts
from handlers.texts import privacy as privacy_texts
from tests.talk import Talk

OFFER = LinkOffer("telegram", "…890")
TELEGRAM = LinkedChat(7, "telegram", "…890", here=False, first=True)
ZALO = LinkedChat(8, "zalo", "…a1f", here=True, first=False)


def waiting_for_a_code(desk: Desk) -> Talk:
    """A chat where the code 482913 of a Telegram chat would be accepted."""
    talk = Talk(desk)
    talk.lookup.codes["482913"] = OFFER
    return talk


def linked(desk: Desk) -> Talk:
    """A Zalo chat linked with a Telegram chat, which gets the reminders."""
    talk = Talk(desk)
    talk.person = replace(talk.person, chats=(TELEGRAM, ZALO))
    return talk


@pytest.mark.parametrize("words", ["/lienket", "lien ket", "Liên kết", "ket noi kenh"])
def test_the_word_explains_and_offers(desk: Desk, words: str) -> None:
    """The command and its words explain linking and offer both sides of it."""
    talk = Talk(desk)
    assert texts.EXPLAIN in talk.say(words)
    assert talk.labels == [texts.ISSUE, texts.ENTER, texts.DONE]


def test_a_code_is_shown_with_what_to_do_there(desk: Desk) -> None:
    """The code comes with the very line to type in the other chat."""
    talk = Talk(desk)
    talk.say("lien ket")
    said = talk.tap(texts.ISSUE)
    assert "lien ket 482913" in said
    assert talk.effects == (IssueLinkCode("482913"),)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    "line", ["lien ket 482913", "Liên kết 482913.", "/lienket 482913", "lien ket ma 482 913"]
)
def test_the_code_typed_at_once_links(desk: Desk, line: str) -> None:
    """The line from the other chat is all it takes; the other chat gets a notice."""
    talk = waiting_for_a_code(desk)
    said = talk.say(line)
    assert "Telegram (…890)" in said
    (effect,) = talk.effects
    assert isinstance(effect, LinkChats)
    assert (effect.code, effect.notice.text) == ("482913", texts.NOTICE)


def test_the_code_can_be_typed_step_by_step(desk: Desk) -> None:
    """Choosing "Nhập mã", then the number; what is no code is asked for again."""
    talk = waiting_for_a_code(desk)
    talk.say("lien ket")
    assert talk.tap(texts.ENTER) == texts.ASK_CODE
    assert texts.CODE_UNREADABLE in talk.say("48291")
    talk.say("482 913")
    assert isinstance(talk.effects[0], LinkChats)
    assert talk.person.conversation.dialog == Idle()


def test_a_wrong_code_is_told_kindly(desk: Desk) -> None:
    """An unknown or expired code changes nothing and may be typed again."""
    talk = waiting_for_a_code(desk)
    assert talk.say("lien ket 111111") == texts.CODE_WRONG
    assert talk.effects == ()
    talk.say("482913")
    assert isinstance(talk.effects[0], LinkChats)


def test_too_many_wrong_codes_are_refused(desk: Desk) -> None:
    """After too many wrong codes not even a right one is tried."""
    talk = waiting_for_a_code(desk)
    talk.lookup.may_try = False
    assert talk.say("lien ket 482913") == texts.REFUSED
    assert talk.effects == ()


def test_ones_own_code_links_nothing(desk: Desk) -> None:
    """A code typed where it was made says where it belongs."""
    talk = waiting_for_a_code(desk)
    talk.lookup.codes["482913"] = replace(OFFER, own=True)
    assert talk.say("lien ket 482913") == texts.OWN_CODE
    assert talk.effects == ()


def test_linked_chats_are_listed_with_what_can_be_done(desk: Desk) -> None:
    """Which chats, where reminders go, and the choices to change it."""
    talk = linked(desk)
    said = talk.say("lien ket")
    assert f"Telegram (…890): {texts.FIRST}" in said
    assert f"Zalo (…a1f): {texts.HERE}" in said
    assert talk.labels[:3] == [
        "Nhắc lịch qua Zalo (…a1f)",
        "Tách Telegram (…890)",
        texts.UNLINK_HERE,
    ]


def test_reminders_go_where_the_person_wants(desk: Desk) -> None:
    """One choice moves the reminders to another chat."""
    talk = linked(desk)
    talk.say("lien ket")
    assert "Zalo (…a1f)" in talk.tap("Nhắc lịch qua Zalo (…a1f)")
    assert talk.effects == (SetPreferred(8),)


@pytest.mark.parametrize(("label", "chat"), [(texts.UNLINK_HERE, 8), ("Tách Telegram (…890)", 7)])
def test_any_chat_can_be_taken_out(desk: Desk, label: str, chat: int) -> None:
    """This chat or another, for a lost phone or an unwanted link."""
    talk = linked(desk)
    talk.say("lien ket")
    talk.tap(label)
    assert talk.effects == (UnlinkChat(chat),)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize("word", ["hủy", "quay lại", "xong"])
def test_the_dialog_can_be_left(desk: Desk, word: str) -> None:
    """Leaving changes nothing."""
    talk = Talk(desk)
    talk.say("lien ket")
    assert talk.say(word) == texts.LEFT
    assert talk.effects == ()


def test_back_from_the_code_leads_to_the_menu(desk: Desk) -> None:
    """ "Quay lại" goes one step back, "hủy" out."""
    talk = Talk(desk)
    talk.say("lien ket")
    talk.tap(texts.ENTER)
    talk.say("quay lại")
    assert talk.person.conversation.dialog == Linking("menu")
    talk.tap(texts.ENTER)
    assert talk.say("hủy") == texts.LEFT


def test_an_unfinished_registration_survives_linking(desk: Desk) -> None:
    """Linking in the middle of a registration comes back to the open question."""
    talk = waiting_for_a_code(desk)
    talk.say("đăng ký")
    talk.say(common.YES)
    before = talk.person.conversation.dialog
    assert isinstance(before, Registering)
    talk.say("lien ket 482913")
    assert isinstance(talk.effects[0], LinkChats)
    assert talk.person.conversation.dialog == before
    talk.say("lien ket")
    talk.say("hủy")
    assert talk.person.conversation.dialog == before


def test_a_question_in_between_is_answered(desk: Desk) -> None:
    """A question about the plan is answered and the code asked for again."""
    talk = Talk(desk)
    talk.say("lien ket")
    talk.tap(texts.ENTER)
    assert talk.say("thi đua đến khi nào?").endswith(texts.ASK_CODE)


def test_the_linked_chats_are_part_of_the_stored_data(desk: Desk) -> None:
    """/dulieu names the linked chats and leads to them."""
    talk = linked(desk)
    assert "Telegram (…890), Zalo (…a1f)" in talk.say("/dulieu")
    assert texts.LINKED_HEAD in talk.tap(privacy_texts.LINKED_CHATS)


@pytest.mark.parametrize("line", ["lien ket", "lien ket 482913", "/lienket"])
def test_groups_are_never_linked(desk: Desk, line: str) -> None:
    """In a group the linking words lead to the private chat."""
    talk = waiting_for_a_code(desk)
    assert talk.send(Inbound(line, group=True)) == common.PRIVATE_ONLY
    assert talk.effects == ()
