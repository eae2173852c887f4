"""Linking chats by message: a code here, typed there, a yes here, and everything can be undone."""

from dataclasses import replace

import pytest

from handlers.people import linking_texts as texts
from handlers.people import privacy_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import (
    AskToLink,
    CountWrongCode,
    IssueLinkCode,
    LinkChats,
    RefuseLink,
    SetPreferred,
    UnlinkChat,
)
from handlers.values.messages import Inbound
from handlers.values.person import ChatName, LinkedChat, LinkOffer, LinkRequest
from handlers.values.replies import Choice, Reply
from handlers.values.state import Idle, Linking, Registering
from tests.support.talk import Talk

OFFER = LinkOffer(ChatName("telegram", "…890"), ChatName("zalo", "…a1f"), 8, "mark")
REQUEST = LinkRequest(8, ChatName("zalo", "…a1f"), ChatName("telegram", "…890"))
TELEGRAM = LinkedChat(7, "telegram", "…890", here=False, first=True)
ZALO = LinkedChat(8, "zalo", "…a1f", here=True, first=False)


def waiting_for_a_code(office: Office) -> Talk:
    """A chat where the code 482913 of a Telegram chat would be accepted."""
    talk = Talk(office)
    talk.lookup.codes |= {"482913": OFFER, OFFER.mark: OFFER}
    return talk


def linked(office: Office) -> Talk:
    """A Zalo chat linked with a Telegram chat, which gets the reminders."""
    talk = Talk(office)
    talk.person = replace(talk.person, chats=(TELEGRAM, ZALO))
    return talk


@pytest.mark.parametrize("words", ["/lienket", "lien ket", "Liên kết", "ket noi kenh"])
def test_the_word_explains_and_offers(office: Office, words: str) -> None:
    """The command and its words explain linking and offer both sides of it."""
    talk = Talk(office)
    assert texts.EXPLAIN in talk.say(words)
    assert talk.labels == [texts.ISSUE, texts.ENTER, texts.DONE]


def test_a_code_is_shown_with_what_to_do_there(office: Office) -> None:
    """The code comes with the very line to type in the other chat."""
    talk = Talk(office)
    talk.say("lien ket")
    said = talk.tap(texts.ISSUE)
    assert "lien ket 482913" in said
    assert talk.effects == (IssueLinkCode(),)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    "line", ["lien ket 482913", "Liên kết 482913.", "/lienket 482913", "lien ket ma 482 913"]
)
def test_the_code_typed_at_once_asks_the_other_chat(office: Office, line: str) -> None:
    """The line from the other chat joins nothing: that chat is asked, by the name of this one."""
    talk = waiting_for_a_code(office)
    assert talk.say(line) == texts.sure(chat="Telegram (…890)")
    assert (talk.labels, talk.effects) == ([texts.SURE, texts.DISAGREE], ())
    said = talk.tap(texts.SURE)
    assert said == texts.asked(chat="Telegram (…890)")
    (effect,) = talk.effects
    assert isinstance(effect, AskToLink)
    assert effect.code == OFFER.mark
    assert "Zalo (…a1f)" in effect.question.text
    assert [choice.key for choice in effect.question.choices] == ["link:yes:8", "link:no:8"]


def test_a_code_typed_twice_asks_once(office: Office) -> None:
    """Impatience does not send the question again."""
    talk = waiting_for_a_code(office)
    talk.lookup.codes["482913"] = replace(OFFER, asked=True)
    assert talk.say("lien ket 482913") == texts.asked(chat="Telegram (…890)")
    assert talk.effects == ()


@pytest.mark.parametrize("word", ["không", "ko phải", "2", texts.DISAGREE, "hủy", "quay lại"])
def test_who_was_given_a_code_by_somebody_is_warned(office: Office, word: str) -> None:
    """Before a stranger is asked and could say yes: whose it is, what they will see, and a no."""
    talk = waiting_for_a_code(office)
    talk.say("đăng ký")
    talk.say("lien ket 482913")
    assert texts.NOT_SURE in talk.say(word)
    assert talk.effects == ()
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize("word", ["có", "đúng", "1", "đồng ý", "đúng, kênh đó của tôi"])
def test_ones_own_other_chat_is_one_word_more(office: Office, word: str) -> None:
    """By number as on Zalo, by its words, or by a plain yes."""
    talk = waiting_for_a_code(office)
    talk.say("lien ket 482913")
    talk.say(word)
    assert [type(effect) for effect in talk.effects] == [AskToLink]


def test_a_code_that_ended_meanwhile_is_no_guess(office: Office) -> None:
    """Whoever takes a quarter of an hour to answer is asked for another one, and not suspected."""
    talk = waiting_for_a_code(office)
    talk.say("lien ket 482913")
    talk.lookup.codes.clear()
    assert talk.say("có") == texts.CODE_WRONG
    assert talk.effects == ()


def asked_on_telegram(office: Office) -> Talk:
    """The chat that issued a code, which a Zalo chat has typed."""
    talk = Talk(office)
    talk.lookup.request = REQUEST
    return talk


def test_yes_joins_and_no_refuses_and_both_are_told(office: Office) -> None:
    """The answer is about the chat that was named, and reaches it."""
    talk = asked_on_telegram(office)
    assert texts.question(chat="Zalo (…a1f)") in talk.say("lien ket")
    assert talk.labels == [texts.AGREE, texts.DISAGREE]
    assert talk.tap(texts.DISAGREE) == texts.refused_here(chat="Zalo (…a1f)")
    (refused,) = talk.effects
    assert isinstance(refused, RefuseLink)
    assert (refused.chat_id, "Telegram (…890)" in refused.notice.text) == (8, True)
    talk.say("lien ket")
    assert talk.tap(texts.AGREE) == texts.linked(chat="Zalo (…a1f)")
    (joined,) = talk.effects
    assert isinstance(joined, LinkChats)
    assert (joined.chat_id, "Telegram (…890)" in joined.notice.text) == (8, True)


@pytest.mark.parametrize("key", ["link:yes:9", "link:yes:", "link:yes:x", "link:no:9", "link::8"])
def test_an_answer_about_another_chat_joins_nothing(office: Office, key: str) -> None:
    """A button of an earlier question, or a forged one."""
    talk = asked_on_telegram(office)
    talk.send(Inbound(choice=key, turn=0, kind="choice"))
    assert not any(isinstance(effect, LinkChats) for effect in talk.effects)


@pytest.mark.parametrize(
    ("word", "effect"), [("có", LinkChats), ("không", RefuseLink), ("1", LinkChats)]
)
def test_the_question_is_answered_in_words(office: Office, word: str, effect: type) -> None:
    """Right after it came: yes, no, or its number, as on Zalo."""
    talk = asked_on_telegram(office)
    pushed = (Choice("link:yes:8", texts.AGREE), Choice("link:no:8", texts.DISAGREE))
    talk.person = replace(talk.person, pushed=pushed)
    talk.say(word)
    assert [type(one) for one in talk.effects] == [effect]


def test_a_yes_meant_for_another_question_joins_nothing(office: Office) -> None:
    """A stranger's request that arrives in the middle of a registration takes no "yes" of it."""
    talk = asked_on_telegram(office)
    talk.say("đăng ký")
    pushed = (Choice("link:yes:8", texts.AGREE), Choice("link:no:8", texts.DISAGREE))
    talk.person = replace(talk.person, pushed=pushed)
    before = talk.person.conversation.dialog
    talk.say("đồng ý")
    assert not any(isinstance(effect, LinkChats) for effect in talk.effects)
    talk.person = replace(talk.person, pushed=pushed)
    talk.say(texts.AGREE)
    assert [type(one) for one in talk.effects] == [LinkChats]
    assert isinstance(before, Registering)
    assert isinstance(talk.person.conversation.dialog, Registering)


def test_the_code_can_be_typed_step_by_step(office: Office) -> None:
    """Choosing "Nhập mã", then the number; what is no code is asked for again."""
    talk = waiting_for_a_code(office)
    talk.say("lien ket")
    assert talk.tap(texts.ENTER) == texts.ASK_CODE
    assert texts.CODE_UNREADABLE in talk.say("48291")
    talk.say("482 913")
    talk.say("có")
    assert isinstance(talk.effects[0], AskToLink)
    assert talk.person.conversation.dialog == Idle()


def test_a_wrong_code_is_told_kindly(office: Office) -> None:
    """An unknown or expired code changes nothing and may be typed again."""
    talk = waiting_for_a_code(office)
    assert talk.say("lien ket 111111") == texts.CODE_WRONG
    assert [type(effect) for effect in talk.effects] == [CountWrongCode]
    talk.say("482913")
    talk.say("có")
    assert isinstance(talk.effects[0], AskToLink)


def test_too_many_wrong_codes_are_refused(office: Office) -> None:
    """After too many wrong codes not even a right one is tried."""
    talk = waiting_for_a_code(office)
    talk.lookup.pause = "chat"
    assert talk.say("lien ket 482913") == texts.REFUSED
    assert talk.effects == ()
    talk.lookup.pause = "everywhere"
    assert talk.say("lien ket 482913") == texts.PAUSED
    assert talk.effects == ()


def test_ones_own_code_links_nothing(office: Office) -> None:
    """A code typed where it was made says where it belongs."""
    talk = waiting_for_a_code(office)
    talk.lookup.codes["482913"] = replace(OFFER, own=True)
    assert talk.say("lien ket 482913") == texts.OWN_CODE
    assert talk.effects == ()


def test_linked_chats_are_listed_with_what_can_be_done(office: Office) -> None:
    """Which chats, where reminders go, and the choices to change it."""
    talk = linked(office)
    said = talk.say("lien ket")
    assert f"Telegram (…890): {texts.FIRST}" in said
    assert f"Zalo (…a1f): {texts.HERE}" in said
    assert talk.labels[:3] == [
        "Nhắc lịch qua Zalo (…a1f)",
        "Tách Telegram (…890)",
        texts.UNLINK_HERE,
    ]


def test_reminders_go_where_the_person_wants(office: Office) -> None:
    """One choice moves the reminders to another chat."""
    talk = linked(office)
    talk.say("lien ket")
    assert "Zalo (…a1f)" in talk.tap("Nhắc lịch qua Zalo (…a1f)")
    assert talk.effects == (SetPreferred(8),)


@pytest.mark.parametrize(("label", "chat"), [(texts.UNLINK_HERE, 8), ("Tách Telegram (…890)", 7)])
def test_any_chat_can_be_taken_out(office: Office, label: str, chat: int) -> None:
    """This chat or another, for a lost phone or an unwanted link."""
    talk = linked(office)
    talk.say("lien ket")
    talk.tap(label)
    assert talk.effects == (UnlinkChat(chat, Reply(texts.CALENDAR_ENDED)),)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize("word", ["hủy", "quay lại", "xong"])
def test_the_dialog_can_be_left(office: Office, word: str) -> None:
    """Leaving changes nothing."""
    talk = Talk(office)
    talk.say("lien ket")
    assert talk.say(word) == texts.LEFT
    assert talk.effects == ()


def test_back_from_the_code_leads_to_the_menu(office: Office) -> None:
    """ "Quay lại" goes one step back, "hủy" out."""
    talk = Talk(office)
    talk.say("lien ket")
    talk.tap(texts.ENTER)
    talk.say("quay lại")
    assert talk.person.conversation.dialog == Linking("menu")
    talk.tap(texts.ENTER)
    assert talk.say("hủy") == texts.LEFT


def test_an_unfinished_registration_survives_linking(office: Office) -> None:
    """Linking in the middle of a registration comes back to the open question."""
    talk = waiting_for_a_code(office)
    talk.say("đăng ký")
    talk.say(common.YES)
    before = talk.person.conversation.dialog
    assert isinstance(before, Registering)
    talk.say("lien ket 482913")
    talk.say("có")
    assert isinstance(talk.effects[0], AskToLink)
    assert talk.person.conversation.dialog == before
    talk.say("lien ket")
    talk.say("hủy")
    assert talk.person.conversation.dialog == before


def test_a_question_in_between_is_answered(office: Office) -> None:
    """A question about the plan is answered and the code asked for again."""
    talk = Talk(office)
    talk.say("lien ket")
    talk.tap(texts.ENTER)
    assert talk.say("thi đua đến khi nào?").endswith(texts.ASK_CODE)


def test_the_linked_chats_are_part_of_the_stored_data(office: Office) -> None:
    """/dulieu names the linked chats and leads to them."""
    talk = linked(office)
    assert "Telegram (…890), Zalo (…a1f)" in talk.say("/dulieu")
    assert texts.LINKED_HEAD in talk.tap(privacy_texts.LINKED_CHATS)


@pytest.mark.parametrize("line", ["lien ket", "lien ket 482913", "/lienket"])
def test_groups_are_never_linked(office: Office, line: str) -> None:
    """In a group the linking words lead to the private chat."""
    talk = waiting_for_a_code(office)
    assert talk.send(Inbound(line, group=True)) == common.PRIVATE_ONLY
    assert talk.effects == ()


@pytest.mark.parametrize(
    "words", ["/start lienket_482913", "/start link-482913", "/start@htx_bot lienket_482913"]
)
def test_a_link_that_opens_the_bot_says_the_code(office: Office, words: str) -> None:
    """It is typed by the platform and asked about like one that a person has typed."""
    talk = waiting_for_a_code(office)
    assert talk.say(words) == texts.sure(chat="Telegram (…890)")
    assert "nối" not in Talk(office).say("/start lienket_48291")


def test_the_code_comes_with_a_link_where_a_bot_has_one(office: Office) -> None:
    """Six digits need not be typed on a small phone."""
    link = "https://t.me/htx_bot?start={start}"
    talk = Talk(replace(office, bot_links=(link,)))
    talk.say("liên kết")
    said = talk.say("1")
    assert link.format(start="lienket_") in said
    talk = Talk(office)
    talk.say("liên kết")
    assert "t.me" not in talk.say("1")
