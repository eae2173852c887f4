"""The only entrance: one message in, replies, next state and effects out.

Words that always work come first, then what was offered, then the open dialog, then the plan.
The rule: no clock, no file, no network; the same inputs give the same outcome.
"""

from dataclasses import replace
from functools import partial

from handlers import acting, affairs, choosing, dialogs, elsewhere, refusing
from handlers.acts.asking import looks_like_question
from handlers.acts.closing import behind_look
from handlers.acts.heard import Heard, hear
from handlers.always import command, global_choice, question
from handlers.group import answer_in_group
from handlers.parking import parked
from handlers.pressing import is_pressed_again
from handlers.questions.around import before_reason, behind_greeting
from handlers.questions.standing import not_ours, pointing
from handlers.stamping import stamped
from handlers.subjects import ASIDES, BESIDE, EDITS, FILES, KNOWN, LOST, NAMES, WORDS
from handlers.talk import address, introducing, manner
from handlers.talk.beside_story import asked_alone
from handlers.talk.spoken import points
from handlers.turn import texts as common
from handlers.turn.dialog import EVERYTHING, first
from handlers.turn.menu import with_keeping
from handlers.turn.turn import Turn, stay, with_notes
from handlers.turn.unread import unread
from handlers.turn.unread_texts import FINISH_FIRST
from handlers.typed.commands import is_global
from handlers.typed.framing import restarted
from handlers.typed.read import has_letters
from handlers.typed.returning import (
    before_leaving,
    before_thanks,
    behind_announcing,
    behind_assent,
    behind_echo,
    behind_hold,
    behind_return,
)
from handlers.values.messages import Outcome, is_too_long
from handlers.values.shown.opening_codes import may_open
from handlers.values.state import Conversation, Idle
from handlers.wishes import edited, forwarded, kept
from handlers.wishes.doing import wished
from handlers.wishes.sent_after import before_sending
from knowledge.cutting.old_fonts import in_unicode
from knowledge.typed.normalize import fold
from knowledge.typed.sounds import as_meant
from knowledge.typed.telex import composed

# A part of a message may ask about the person's own affairs, whose they are the roof knows.
# Where a line is a name as it stands; elsewhere whoever reads a value looks for it.
_SAID_ANEW = "unit-name"
_STOPPING = frozenset({"dung", "ngung", "stop"})
_SEVERAL = partial(not_ours.asked, affair=affairs.answered, asides=ASIDES)


def respond(turn: Turn) -> Outcome:
    """Answer one message."""
    turn = _in_unicode(turn)
    if is_pressed_again(turn):
        # The answer is on its way, or above the thumb: nothing is said twice, nor called old.
        return Outcome(replace(turn.person.conversation, touched=turn.now))
    known = (outcome for answer in KNOWN if (outcome := answer(turn)) is not None)
    goes_on = next(known, None)
    if goes_on is not None:
        return goes_on
    typed = turn.inbound.text
    if turn.inbound.file is None and is_too_long(typed):
        return _too_long(turn)
    outright = dialogs.outright(turn)
    if outright is not None:
        return stamped(turn, parked(turn, outright), typed)
    # What a code is made of may look like Telex keys; an open one is read as it was sent.
    is_code = turn.lookup.opening(may_open(typed))
    words = typed if is_code else as_meant(composed(typed))
    if not turn.inbound.forwarded:
        turn = address.noted(manner.noted(turn))
    if not dialogs.asks_text(turn):  # There a reason may belong to the value.
        words = behind_announcing(before_reason(words))
    elif (asked := behind_announcing(words)) != words and looks_like_question(asked):
        words = asked
    if turn.idle:
        alone = behind_assent(manner.beside(behind_greeting(behind_echo(words))))
        words = pointing.named(turn, introducing.left_out(alone), dialogs.place_of(turn))
    if dialogs.waits(turn):
        words = behind_hold(before_leaving(before_thanks(behind_return(behind_look(words)))))
        words = before_sending(asked_alone(words), dialogs.place_of(turn))
        words = restarted(words) if dialogs.place_of(turn) == _SAID_ANEW else words
    if words != typed:
        turn = replace(turn, inbound=replace(turn.inbound, text=words))
    heard = hear(turn.inbound.text, turn.inbound.choice, dialogs.place_of(turn))
    right = edited.said_anew(turn, heard) if turn.inbound.edited else None
    if right is not None:
        return respond(right)
    if turn.inbound.edited and not edited.is_asked_anew(turn, heard):
        mended = first(EDITS, turn, heard)
        # What answered nothing is let be, and every button stays what it was.
        return stamped(turn, mended, typed) if mended else Outcome(turn.person.conversation)
    # Before anything is read, or the overview would be asked again below whatever is answered.
    turn = _past_overview(turn, heard)
    before = turn.person.conversation
    # Settled first: only then it is known which dialog stays open, and so which one waits.
    outcome = parked(turn, dialogs.settled(turn, _respond(turn, heard)))
    return stamped(turn, _noted(turn, before, outcome), typed)


def _in_unicode(turn: Turn) -> Turn:
    """ "§¨ng ký thi ®ua", pasted from an old document, is "Đăng ký thi đua"."""
    typed = turn.inbound.text
    text = in_unicode(typed)
    return turn if text == typed else replace(turn, inbound=replace(turn.inbound, text=text))


def _too_long(turn: Turn) -> Outcome:
    """Said before anything is read; a group's people are shown nobody's open question."""
    say = stay if turn.inbound.group else dialogs.again
    # Nothing of it is taken for what was said.
    turn = replace(turn, inbound=replace(turn.inbound, text=""))
    outcome = parked(turn, dialogs.settled(turn, say(turn, common.TOO_LONG)))
    return stamped(turn, _noted(turn, turn.person.conversation, outcome), "")


def _noted(turn: Turn, before: Conversation, outcome: Outcome) -> Outcome:
    """The outcome, below what has become of the dialog that was open."""
    notes = (
        (before.lost, _lost_state(turn)),
        (before.draft_ended, common.DRAFT_ENDED),
        (_has_caption(turn), unread(turn) or ""),
    )
    said = tuple(note for holds, note in notes if holds)
    if said and outcome.replies:
        first = with_notes(said, outcome.replies[0])
        outcome = replace(outcome, replies=(first, *outcome.replies[1:]))
    return with_keeping(turn, outcome)


def _has_caption(turn: Turn) -> bool:
    """Words beside a picture or a file that is not read: they are answered, and that is said."""
    inbound = turn.inbound
    return not inbound.group and unread(turn) is not None and not _says_nothing(inbound.text)


def _says_nothing(caption: str) -> bool:
    """Nothing, or only "danh sách đây em" of what stands above it."""
    return not caption.strip() or points(fold(caption).strip(" .!"))


def _lost_state(turn: Turn) -> str:
    """To whoever was in a dialog that is no more."""
    said = (say(turn) for say in LOST)
    return next(filter(None, said), common.LOST_STATE)


def _past_overview(turn: Turn, heard: Heard) -> Turn:
    """An overview asks nothing: whatever is said besides its own choices closes it."""
    dialog = dialogs.dialog_of(turn.dialog)
    overview = dialog is not None and dialog.is_overview(turn.dialog)
    if not overview or turn.inbound.group or _is_of_overview(turn, heard):
        return turn
    conversation = replace(turn.person.conversation, dialog=Idle())
    return replace(turn, person=replace(turn.person, conversation=conversation))


def _is_of_overview(turn: Turn, heard: Heard) -> bool:
    key = heard.key
    if key is None and choosing.pushed(turn, heard) is None:
        choice = choosing.chosen(turn, heard)
        key = choice.key if choice is not None else None
        leaving = heard.command in ("back", "cancel", "skip")
        if key is None:
            # A wrong number or an emoji says nothing else that could close it.
            return leaving or not has_letters(heard.text)
    return key is not None and not is_global(key)


def _respond(turn: Turn, heard: Heard) -> Outcome:
    inbound = turn.inbound
    if inbound.group:
        return answer_in_group(turn, heard)
    if inbound.choice is not None:
        return _pressed(turn, inbound.choice)
    closed = unread(turn)
    if forwarded.is_passed_on(inbound):
        passed_on = forwarded.answered(turn, heard)
        if passed_on is not None:
            return passed_on
    # The caption of a picture is read like any text.
    if closed is not None and _says_nothing(inbound.text):
        return dialogs.again(turn, closed)
    if inbound.file is not None and closed is None:
        return _listed(turn, heard)
    if not has_letters(inbound.text) and not any(char.isdigit() for char in inbound.text):
        return acting.signed(turn, heard) or dialogs.again(turn, common.NO_LETTERS)
    return _typed(turn, heard)


def _listed(turn: Turn, heard: Heard) -> Outcome:
    """Persons in a file, where the open dialog lets them in; a signed sheet always comes in."""
    dialog = dialogs.dialog_of(turn.dialog)
    hears = dialog.hears if dialog else EVERYTHING
    # Nothing begins above a question that cannot be undone.
    lets_in = "wish" in hears and dialogs.takes(turn) != "sure"
    held = turn.inbound.file is not None and turn.inbound.file.held
    said = first(FILES, turn, heard) if lets_in or held else None
    return said or dialogs.again(turn, FINISH_FIRST)


def _pressed(turn: Turn, key: str) -> Outcome:
    """A button: global ones always work, the others only in the turn that offered them."""
    if is_global(key):
        return global_choice(turn, key)
    conversation = turn.person.conversation
    # An old button would answer the question that is open now, a forged one was never offered.
    fresh = turn.inbound.turn == conversation.turn and key in dict(conversation.offered)
    if not fresh:
        return dialogs.again(turn, common.OLD_BUTTON)
    # With its label as the words: some steps keep what was said and not only which key it was.
    return dialogs.answer(turn, hear(dict(conversation.offered)[key], key))


def _typed(turn: Turn, heard: Heard) -> Outcome:
    """A typed line: whose it is, tried in this order."""
    beside = kept.said_beside(turn, heard, _typed)
    if beside is not None:
        return beside
    # A reminder that came by itself stands right above what is typed: a number is for it.
    below = choosing.pushed(turn, heard)
    if below is not None:
        return global_choice(turn, below.key)
    said = first(WORDS, turn, heard) or elsewhere.day_asked(turn, heard)
    if said is not None:
        return said
    choice = choosing.chosen(turn, heard)
    if choice is not None and not choosing.answers(turn, heard) and acting.says_more(heard):
        choice = None  # "Sửa số điện thoại thành …" is more than the button "Sửa".
    # A label found by likeness gives way to a wish; a whole label, a number, a yes or no does not.
    if choice is None or not choosing.answers(turn, heard):
        said = _aside(turn, heard)
        if said is not None:
            return said
    # A word that is shown as a choice means the choice, and not the command of that name.
    if choice is None:
        said = first(NAMES, turn, heard) or _ordered(turn, heard)
        if said is not None:
            return said
    elif is_global(choice.key):
        return global_choice(turn, choice.key)
    refused = refusing.refused(turn, heard, choice)
    if refused is not None:
        return refused
    if choice is None:
        ways = (acting.picked, acting.acted, acting.leaned)
        meant = first((*ways, elsewhere.said_aside, elsewhere.plan_asked), turn, heard)
        if meant is not None:
            return _beside(turn, heard, meant)
    answered = _answered(turn, heard.meaning(choice.key) if choice else heard)
    return _beside(turn, heard, answered)


def _beside(turn: Turn, heard: Heard, outcome: Outcome) -> Outcome:
    for add in BESIDE:
        outcome = add(turn, heard, outcome)
    return outcome


def _aside(turn: Turn, heard: Heard) -> Outcome | None:
    """A wish in plain words, or a question about one's own file or the calendar."""
    dialog = dialogs.dialog_of(turn.dialog)
    hears = dialog.hears if dialog else EVERYTHING
    # Asked first: "xóa" below "Xóa tất cả?" is the yes to it, and as a wish would ask once more.
    decided = dialog.decide(turn, turn.dialog, heard) if dialog else None
    # A number or a command asks about nothing.
    asks = "own" in hears and heard.command is None and has_letters(heard.text)
    if decided is None and asks and heard.wish is not None:
        # "Xóa sạch chưa" asks about the deed that it names.
        decided = affairs.answered(turn, heard)
    said = wished(turn, heard) if decided is None and "wish" in hears else decided
    if said is not None or not asks:
        return said
    return first((_SEVERAL, *ASIDES, affairs.answered), turn, heard)


def _ordered(turn: Turn, heard: Heard) -> Outcome | None:
    """A way out, or a command in words."""
    if choosing.leaves(turn, heard):
        # Below a message that came by itself it leaves that one, not the dialog above it.
        return command(turn, "noted" if turn.person.pushed else "cancel", heard)
    name = heard.likely_command if turn.idle else heard.command
    return command(turn, name, heard) if name is not None else None


def _what_next(turn: Turn, heard: Heard) -> str:
    """ "Dừng" where nothing is open may mean the reminders: how they end is told."""
    stops = heard.lean == "no" and not _STOPPING.isdisjoint(heard.unsigned.split())
    return common.WHAT_NEXT_REMINDED if stops and turn.person.subscription else common.WHAT_NEXT


def _answered(turn: Turn, heard: Heard) -> Outcome:
    """Nothing else is meant: an answer to the open question, or a question of the person's."""
    dialog = dialogs.dialog_of(turn.dialog)
    if dialog is None:
        # Looked up in the plan, a bare "ok" or "2" would be answered with some clause; "hạng nhất
        # lĩnh mấy tiền" only holds a word ("hang") that may put something off.
        if heard.lean is not None and heard.meant.act not in ("question", "off-topic"):
            return dialogs.again(turn, _what_next(turn, heard))
        if heard.place is not None:
            return dialogs.again(turn, common.NO_SUCH_NUMBER)
        return question(turn, heard)
    if dialog.waits and (turn.long_silent or dialog.paused(turn)):
        # Where going on is asked, words are no answer of the step.
        if heard.asks and heard.meant.act not in ("status", "view", "continue"):
            return dialogs.answer_then_prompt(turn, heard)
        resumed = dialog.resume(turn, turn.dialog, heard)
        if resumed is not None:
            return resumed
    return dialogs.answer(turn, heard)
