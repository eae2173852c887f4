"""Whether the plan speaks of something ("kế hoạch có nói gì đến vận tải không").

The rule: "yes" with the plan's words; "no" only of the very words that were typed, and with what
the plan says of everybody; nothing else is offered instead.
"""

import re
from dataclasses import replace
from itertools import pairwise

from handlers.acts.heard import Heard
from handlers.questions import answering, texts
from handlers.questions.clauses import cite, readable
from handlers.questions.judging import judge, remembered, spoken_of
from handlers.questions.words import mentioned as words
from handlers.turn.turn import Turn, in_passing
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Conversation
from knowledge.answer.answer import compose
from knowledge.plan.content import SilentTopic
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.syllables import is_syllable

MOST_WORDS, MOST_OF_THING = 30, 9
LEAST_OF_NAME = 4
# Fewer words stand together in a sentence by chance.
LEAST_JOINED = 3
_SPEAKS_OF = tuple(map(compiled, words.SPEAKS_OF))
_PLAN, _ASKS = compiled(words.PLAN), compiled(words.ASKS)
_AND_THAT, _LED_BY = compiled(words.AND_THAT), re.compile(words.LED_BY, re.IGNORECASE)
_ENDS = frozenset("thoi thui roi ok cam duoc".split())
_PARTS = compiled(r"[.;\n]+")
_TOKEN, _SENTENCE = compiled(r"\w+|,"), compiled(r"[.?!;\n]+")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer wherever it is asked; None for everything else."""
    thing = thing_of(heard) or _and_that(turn, heard)
    if thing is None or turn.inbound.group:
        return None
    plan = turn.plan
    silent = None
    found = _sections_with(plan, thing)
    if not found and (bare := _LED_BY.sub("", thing)) != thing:
        # "Kêu gọi góp vốn": the plan may speak of it in another way.
        found, thing = _sections_with(plan, bare), bare
    if found and not _is_surely(turn, found, thing):
        return None
    if not found:
        silent = _known_silence(turn, plan, heard, thing)
        other_words = _joined_otherwise(plan, thing) or _called_otherwise(plan, thing)
        found = () if silent is not None else other_words
    if not found:
        return in_passing(silent or _silent(turn, plan, heard, thing))
    told = answering.answer(turn, plan, Heard(thing), _best_first(turn, found, thing))
    first, *others = told.replies
    first = replace(first, text=f"{texts.SPEAKS_OF}\n{first.text}")
    memory = _remembering(told.conversation, thing)
    counted = (CountQuestion("answered"),)
    return in_passing(Outcome(memory, (first, *others), counted))


def _and_that(turn: Turn, heard: Heard) -> str | None:
    """ "Thế điện", "còn du lịch" right below such a question: the same is asked of that."""
    line = " ".join(re.findall(r"\w+", heard.folded))
    found = _AND_THAT.fullmatch(line) if line.count(" ") < MOST_OF_THING else None
    before = spoken_of(turn) if found is not None else None
    if found is None or before is None or thing_of(Heard(before.question)) is None:
        return None
    typed, thing = re.findall(r"\w+", nfc(heard.text)), found["thing"] or found["other"]
    if _ASKS.search(thing) or thing in words.LOOSE or thing.split()[0] in _ENDS:
        return None  # "Thế thôi" ends it.
    first = line[: found.start("thing" if found["thing"] else "other")].count(" ")
    return " ".join(typed[first : first + thing.count(" ") + 1])


def _remembering(memory: Conversation, thing: str) -> Conversation:
    """What was asked in full, so that the next may go on from it."""
    asked = memory.asked
    full = replace(asked, question=words.framed(thing=thing)) if asked is not None else None
    return replace(memory, asked=full)


def _is_surely(turn: Turn, found: tuple[str, ...], thing: str) -> bool:
    """Whether a single syllable is the thing itself: "phí" stands in "lãng phí", too."""
    if " " in thing or not is_syllable(thing.lower()):
        return True
    _, judgement = judge(turn, Heard(words.framed(thing=thing)))
    return judgement.outcome == "answer" and judgement.matches[0].section in found


def thing_of(heard: Heard) -> str | None:
    """What it is asked of, as it was typed; None where nothing of the kind is asked."""
    if not _PLAN.search(heard.unsigned) or len(heard.unsigned.split()) > MOST_WORDS:
        return None
    for sentence in _SENTENCE.split(nfc(heard.text)):
        typed = _TOKEN.findall(sentence)
        line = " ".join(map(fold, typed))
        found = next((one for each in _SPEAKS_OF if (one := each.search(line))), None)
        if found is None:
            continue
        first = line[: found.start("thing")].count(" ")
        named = typed[first : first + len(found["thing"].split())]
        while named and named[-1].lower() in words.LOOSE:
            named.pop()
        while named and named[0].lower() in words.LOOSE:
            named.pop(0)
        folded = " ".join(map(fold, named))
        if named and len(named) <= MOST_OF_THING and not _ASKS.search(folded):
            return " ".join(named).replace(" ,", ",")
    return None


def _sections_with(plan: Plan, thing: str) -> tuple[str, ...]:
    """The sections that hold these very words; without marks only more than one, side by side."""
    lowered = thing.lower()
    marked = not lowered.isascii() or len(lowered.split()) == 1
    # "Cái sao OCOP": a word of no Vietnamese sound is a name, whatever stands beside it.
    names = [one for one in lowered.split() if one.isascii() and not is_syllable(one)]
    written = [lowered, *(one for one in names if len(one) >= LEAST_OF_NAME and one.isalpha())]
    for words_of in written:
        is_marked = marked or words_of != lowered
        found = tuple(
            section
            for section, each in plan.sections.items()
            if section in plan.answers
            and re.search(
                rf"\b{re.escape(words_of)}\b",
                nfc(each.text).lower() if is_marked else fold(each.text),
            )
        )
        if found:
            return found
    return ()


def _joined_otherwise(plan: Plan, thing: str) -> tuple[str, ...]:
    """ "Chế độ cho người lao động": every word of it in one sentence, however they are joined."""
    named = {one for one in re.findall(r"\w+", thing.lower()) if one not in words.JOINING}
    if len(named) < LEAST_JOINED:
        return ()
    reads = fold if thing.isascii() else str.lower
    return tuple(
        section
        for section, each in plan.sections.items()
        if section in plan.answers
        and any(named <= {*re.findall(r"\w+", reads(nfc(one)))} for one in _PARTS.split(each.text))
    )


def _called_otherwise(plan: Plan, thing: str) -> tuple[str, ...]:
    """Another word for what stands there ("công ty"), as the answers were prepared."""
    prepared = ((one, each.parts) for one, each in plan.answers.items())
    return tuple(one for one, parts in prepared if any(fold(thing) in part.asks for part in parts))


def _best_first(turn: Turn, found: tuple[str, ...], thing: str) -> tuple[str, ...]:
    """Those first that have an answer of their own to just that, then as the matcher ranks them."""
    plan, judgement = judge(turn, Heard(thing))
    ranked = [match.section for match in judgement.matches]
    asked = fold(thing)

    def place(section: str) -> tuple[bool, int]:
        prepared = plan.answers[section]
        own = any(one in asked or asked in one for part in prepared.parts for one in part.asks)
        return (not own, ranked.index(section) if section in ranked else len(ranked))

    return tuple(sorted(found, key=place))


def _known_silence(turn: Turn, plan: Plan, heard: Heard, thing: str) -> Outcome | None:
    """What the plan is known to be silent on, when it is called by one of its words."""
    topics = (_topic(turn, words.framed(thing=thing)), _topic(turn, thing))
    for topic in filter(None, topics):
        if {*fold(topic.name).split()} & {*fold(thing).split()}:
            return answering.silent_on(turn, plan, heard, topic.id)
    return None


def _silent(turn: Turn, plan: Plan, heard: Heard, thing: str) -> Outcome:
    """Where nothing is found: that it is so, and what the plan says of everybody."""
    told = () if _topic(turn, words.framed(thing=thing)) else _nearest(turn, thing)
    parts = [texts.not_spoken_of(thing=thing), *told]
    parts.append(texts.ask_office(office=plan.organisation.office))
    asked = remembered(turn, Heard(words.framed(thing=thing)), plan, (), parts[0])
    conversation = replace(turn.person.conversation, asked=asked)
    reply = Reply("\n\n".join(parts), (Choice("go:ask-staff", texts.ASK_STAFF),))
    note = NoteQuestion(heard.text, "declined", (), "unclear")
    return Outcome(conversation, (reply,), (note, CountQuestion("silent")))


def _nearest(turn: Turn, thing: str) -> list[str]:
    """Where two of its words stand side by side ("chế độ của công nhân"); else what is for all."""
    said = fold(thing).split()
    pairs = [f"{one} {other}" for one, other in pairwise(said)]
    asked = words.framed(thing=thing)
    plan, judgement = judge(turn, Heard(asked))
    section = judgement.matches[0].section if judgement.outcome == "answer" else None
    if section is not None and any(
        re.search(rf"\b{re.escape(one)}\b", fold(plan.sections[section].text)) for one in pairs
    ):
        return _quoted(plan, section, asked, texts.NEAREST)
    return _for_everybody(turn)


def _for_everybody(turn: Turn) -> list[str]:
    plan, judgement = judge(turn, Heard(words.WHO))
    section = judgement.matches[0].section if judgement.outcome == "answer" else None
    if section is None or section not in plan.sections:
        return []
    return _quoted(plan, section, words.WHO, texts.FOR_ALL)


def _quoted(plan: Plan, section: str, asked: str, head: str) -> list[str]:
    quotes = tuple(map(readable, compose(plan, section, asked).quotes))
    return [f"{head}\n{texts.quoted(quotes)}", f"📌 {cite(plan, section)}"]


def _topic(turn: Turn, question: str) -> SilentTopic | None:
    """What the plan is known to be silent on, where that is asked for."""
    plan, judgement = judge(turn, Heard(question))
    topic = plan.silent.get(judgement.topic or "") if judgement.outcome == "decline" else None
    return topic if topic is not None and topic.reviewed else None
