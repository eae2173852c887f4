"""Link a person's chats on several channels by a short code; choose where reminders go; unlink.

The rule: only who holds both chats can link them, so the code is shown in one, typed in the other
and confirmed in both, each of which is told who will see its data; what was linked can always be
taken apart again.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.people import code_tries
from handlers.people import linking_texts as texts
from handlers.people.words import linking as words
from handlers.turn.turn import Turn, beside, in_passing, say, stay
from handlers.values.effects import (
    AskToLink,
    IssueLinkCode,
    LinkChats,
    RefuseLink,
    SetPreferred,
    UnlinkChat,
)
from handlers.values.messages import Outcome
from handlers.values.person import ChatName, LinkedChat, LinkOffer
from handlers.values.replies import CODE, Choice, Reply
from handlers.values.state import Conversation, Linking
from knowledge.typed.repeats import compiled

# Six digits however grouped, and no more: a telephone number is no code.
_CHANNEL, _JOINS, _NOT_LINKED = map(compiled, (words.CHANNEL, words.JOINS, words.NOT_LINKED))
_CODE_SAID, _CODE_FOR, _NO_CODE = map(compiled, (words.CODE, words.CODE_FOR, words.NO_CODE))
_WHY, _REACHED_THERE = compiled(words.WHY), compiled(words.REACHED_THERE)
_SHORT = 4
# What a link to a bot says, before the code.
START = "lienket_"
_CODE = re.compile(r"\D*((?:\d[ .-]?){5}\d)\D*")


def start(turn: Turn, text: str) -> Outcome:
    """Take the code that the text holds ("lien ket 482913"), else explain and offer."""
    code = _read_code(text)
    if code is not None:
        return _take(turn, code)
    return say(turn, _menu(turn), dialog=Linking("menu"))


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Em dùng cả Zalo nữa, nối vào đây xem chung phiếu được không": the same, with the steps."""
    joins = _joins(heard) or _REACHED_THERE.search(heard.unsigned) is not None
    return beside(start(turn, "")) if not turn.inbound.group and joins else None


def code_wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Lấy mã để nối zalo", "cho em cái mã" below the steps: the code, and no other."""
    here = turn.idle and not turn.inbound.group and heard.key is None
    if not here or _NOT_LINKED.search(heard.unsigned):
        return None
    if _WHY.search(heard.unsigned) and _JOINS.search(heard.unsigned) and _is_explained(turn):
        return in_passing(stay(turn, texts.WHY_LINKED))
    # The words first: the store is asked about few messages.
    wants = _wants_code(turn, heard) and turn.lookup.link_request() is None
    return beside(_issue(turn)) if wants else None


def _joins(heard: Heard) -> bool:
    said = heard.unsigned
    return not _NOT_LINKED.search(said) and bool(_CHANNEL.search(said) and _JOINS.search(said))


def _wants_code(turn: Turn, heard: Heard) -> bool:
    """ "Cho em cái mã", "em muốn nối" below the steps; anywhere else, what the code is for."""
    said, joins = heard.unsigned, _joins(heard)
    if _NO_CODE.search(said):
        return False
    # What was just explained, and is wished for once more, is not explained again.
    if _is_explained(turn):
        joins = joins or (_JOINS.search(said) is not None and len(said.split()) <= _SHORT)
        return joins or _CODE_SAID.search(said) is not None
    return _CODE_SAID.search(said) is not None and (joins or _CODE_FOR.search(said) is not None)


def _is_explained(turn: Turn) -> bool:
    return any(key == "issue" for key, _ in turn.person.conversation.offered)


def prompt(turn: Turn, dialog: Linking) -> Reply:
    """The open question of the linking dialog."""
    if dialog.asks == "menu":
        return _menu(turn)
    offer = turn.lookup.link_code(dialog.code) if dialog.code else None
    return _sure(offer) if offer else Reply(texts.ASK_CODE)


def answer(turn: Turn, dialog: Linking, typed: Heard) -> Outcome | str | None:
    """Read the answer; a string is the sentence for what cannot be read, None a wrong choice."""
    # At any question of this dialog six digits are a code: people skip "Nhập mã".
    code = _read_code(typed.text) if typed.key is None else None
    if code is not None:
        return _take(turn, code)
    if dialog.asks == "sure":
        return _decided(turn, dialog, typed.key)
    if dialog.asks == "code":
        return texts.CODE_UNREADABLE
    match typed.key:
        case "issue":
            return _issue(turn)
        case "enter":
            return say(turn, texts.ASK_CODE, dialog=Linking("code"))
        case "done":
            return say(turn, texts.LEFT)
        case str(key):
            return _about_chat(turn, key)
    return None


def leave(turn: Turn, dialog: Linking, name: str) -> Outcome:
    """ "Back" leads from the code to the menu; everything else out of the dialog."""
    if dialog.asks == "code" and name == "back":
        return start(turn, "")
    return say(turn, texts.NOT_SURE if dialog.asks == "sure" else texts.LEFT)


def decide(turn: Turn, yes: str, asking: str) -> Outcome:
    """Yes or no to the chat (its id) that typed this chat's code; both are told."""
    request = turn.lookup.link_request()
    # Only the dialog about linking ends with it; any other goes on.
    end = say if isinstance(turn.dialog, Linking) else stay
    # The button may be of an earlier request, and must not let in the one that asks now.
    if request is None or str(request.chat_id) != asking:
        return end(turn, texts.REQUEST_GONE)
    chat, here = name_of(request.chat), name_of(request.here)
    if yes != "yes":
        notice = Reply(texts.refused_there(chat=here))
        refused = RefuseLink(request.chat_id, notice)
        return end(turn, texts.refused_here(chat=chat), effects=(refused,))
    joined = LinkChats(request.chat_id, Reply(texts.linked(chat=here)))
    return end(turn, texts.linked(chat=chat), effects=(joined,))


def name_of(chat: LinkedChat | ChatName) -> str:
    """A chat as its owner knows it."""
    return texts.channel_text(channel=chat.channel, masked=chat.masked)


def _read_code(text: str) -> str | None:
    found = _CODE.fullmatch(text)
    return re.sub(r"\D", "", found[1]) if found else None


def _menu(turn: Turn) -> Reply:
    """What can be done; a chat that waits for the answer of this one comes first."""
    request = turn.lookup.link_request()
    if request is not None:
        # The other chat waits for this answer, whether its message was seen here or not.
        return _question(request.chat, request.chat_id)
    chats = turn.person.chats
    lines = [
        texts.chat_line(
            chat=name_of(chat), here=chat.here, first=chat.first, reachable=chat.reachable
        )
        for chat in chats
    ]
    listed = "\n".join((texts.LINKED_HEAD, *lines)) if lines else ""
    text = "\n\n".join(part for part in (texts.EXPLAIN, listed) if part)
    start_choices = (Choice("issue", texts.ISSUE), Choice("enter", texts.ENTER))
    return Reply(text, (*_chat_choices(chats), *start_choices, Choice("done", texts.DONE)))


def _chat_choices(chats: tuple[LinkedChat, ...]) -> tuple[Choice, ...]:
    """Where reminders may go instead, and which chats may be taken out."""
    prefer = [
        Choice(f"to-{chat.id}", texts.prefer(chat=name_of(chat)))
        for chat in chats
        if not chat.first
    ]
    out = [
        Choice(
            f"out-{chat.id}",
            texts.UNLINK_HERE if chat.here else texts.unlink(chat=name_of(chat)),
        )
        for chat in chats
    ]
    return (*prefer, *out)


def _issue(turn: Turn) -> Outcome:
    opens = [link.format(start=f"{START}{CODE}") for link in turn.office.bot_links]
    return say(turn, texts.code_issued(code=CODE, opens=opens), effects=(IssueLinkCode(),))


def _take(turn: Turn, code: str) -> Outcome:
    """Say whose code it is and what linking gives them; nothing is asked there before a yes."""
    # Before the code is looked up: a right one must not be told from a wrong one by the answer.
    wait = code_tries.must_wait(turn)
    if wait is not None:
        return say(turn, wait)
    offer = turn.lookup.link_code(code)
    if offer is None:
        # Counted, because six digits can be guessed by whoever may try without end.
        wrong = code_tries.wrong(turn)
        return say(turn, texts.CODE_WRONG, dialog=Linking("code"), effects=(wrong,))
    if offer.own:
        return say(turn, texts.OWN_CODE)
    if offer.asked:
        return say(turn, texts.asked(chat=name_of(offer.issuer)))
    return say(turn, _sure(offer), dialog=Linking("sure", code=offer.mark))


def _sure(offer: LinkOffer) -> Reply:
    """Somebody may have been talked into typing a stranger's code."""
    choices = (Choice("yes", texts.SURE), Choice("no", texts.DISAGREE))
    return Reply(texts.sure(chat=name_of(offer.issuer)), choices)


def _decided(turn: Turn, dialog: Linking, key: str | None) -> Outcome | None:
    """Ask the chat that issued the code; nothing is joined before it has said yes, too."""
    if key == "no":
        return say(turn, texts.NOT_SURE)
    if key != "yes":
        return None
    offer = turn.lookup.link_code(dialog.code or "")
    if offer is None or offer.own:
        # It was right when it was typed, so this is no guess.
        return say(turn, texts.CODE_WRONG, dialog=Linking("code"))
    asked = AskToLink(dialog.code or "", _question(offer.here, offer.here_id))
    return say(turn, texts.asked(chat=name_of(offer.issuer)), effects=(asked,))


def _question(chat: ChatName, chat_id: int) -> Reply:
    choices = (
        Choice(f"link:yes:{chat_id}", texts.AGREE),
        Choice(f"link:no:{chat_id}", texts.DISAGREE),
    )
    return Reply(texts.question(chat=name_of(chat)), choices)


def _about_chat(turn: Turn, key: str) -> Outcome | None:
    """Reminders to a chat, or a chat taken out, by the choice's key."""
    for chat in turn.person.chats:
        if key == f"to-{chat.id}":
            text = texts.preferred(chat=name_of(chat))
            return say(turn, text, effects=(SetPreferred(chat.id),))
        if key == f"out-{chat.id}":
            return _unlink(turn, chat)
    return None


def _unlink(turn: Turn, chat: LinkedChat) -> Outcome:
    effects = (UnlinkChat(chat.id, Reply(texts.CALENDAR_ENDED)),)
    if not chat.here:
        return say(turn, texts.unlinked(chat=name_of(chat)), effects=effects)
    outcome = say(turn, texts.UNLINKED_HERE, effects=effects)
    # What was edited, begun or asked here was the person's, whom this chat is no more.
    before = outcome.conversation
    bare = Conversation(turn=before.turn, greeted=before.greeted)
    return replace(outcome, conversation=bare)
