"""A part of the plan asked for by its number, and what the plan consists of.

The rule: only a line that asks for nothing else; what is not found is said so and not denied.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.answering import answer, plainly
from handlers.questions.clauses import cite_part, label, name_of, section_choice
from handlers.questions.judging import plans_asked, remembered
from handlers.questions.words import parts as words
from handlers.turn import citing_texts as citing
from handlers.turn.turn import Turn, in_passing
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.answer.chapters import KINDS, Chapter, above, number_of, outline, part_of, skipping
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS, MOST_CHOICES, FEWEST = 24, 12, 2
# "Mục 2" and little more below a list is the second of it.
SHORT = 3
_NAMED, _OUTLINE = compiled(words.NAMED), compiled(words.OUTLINE)
_OF_PLAN, _FERTILISER = compiled(words.OF_PLAN), compiled(words.FERTILISER)
_CONTENT, _CONTENTS = compiled(words.CONTENT), compiled(words.CONTENTS)
_ROMAN = compiled(words.ROMAN)
_WORDS, _STEPS = compiled(r"[\w./-]*\w"), compiled(r"[./-]")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Mục III nói gì", "kế hoạch có mấy phần"; None for anything else."""
    line = " ".join(_WORDS.findall(heard.folded))
    if line.count(" ") >= MOST_WORDS or _is_choice(turn, line):
        return None
    content = _content(turn, heard, line)
    if content is not None:
        return content
    named = _NAMED.search(line) is not None
    # In a form "tóm tắt lại" is of what was filled in.
    whole = _OUTLINE.search(line) is not None and (turn.idle or _OF_PLAN.search(line) is not None)
    # Nearly no line asks either: which plan is meant is looked for behind that.
    if not (named or whole) or (heard.text.isascii() and _FERTILISER.fullmatch(line)):
        return None
    plan = plans_asked(turn, heard)[0]
    if named:
        return _named(turn, plan, heard, line)
    return _consists(turn, plan, heard) if _asks_outline(plan, line) else None


def chosen(turn: Turn, plan_id: str, number: str) -> Outcome | None:
    """The button of a part."""
    plan = turn.office.plan(plan_id)
    part = next((one for one in outline(plan) if one.number == number), None) if plan else None
    if plan is None or part is None:
        return None
    return in_passing(_shown(turn, plan, Said(_name(part)), part))


def _named(turn: Turn, plan: Plan, question: Said, line: str) -> Outcome | None:
    typed = [(_kind_of(one["kind"]), one["value"]) for one in _NAMED.finditer(line)]
    found = sorted(typed, key=lambda one: KINDS.index(one[0]))
    rest = _WORDS.findall(_NAMED.sub(" ", line))
    kind, path = found[0][0], _path(found)
    # "Khoản 2" alone is of a part that nobody has named.
    if kind in ("khoan", "diem") or not words.BESIDE.issuperset(rest):
        return None
    part = part_of(plan, kind, path, question.text)
    if part is None:
        ways = ((way[0][0], _path(way)) for way in _other_ways(typed, found))
        part = next((one for way in ways if (one := part_of(plan, *way))), None)
    if part is None:
        return in_passing(_nearest(turn, plan, question, kind, path))
    return in_passing(_shown(turn, plan, question, part))


def _kind_of(said: str) -> str:
    return words.SMALLEST if said == words.SAID else said


def _path(named: Sequence[tuple[str, str]]) -> list[str]:
    return [number_of(each) for _, value in named for each in _STEPS.split(value)]


def _other_ways(
    typed: Sequence[tuple[str, str]], found: Sequence[tuple[str, str]]
) -> tuple[list[tuple[str, str]], ...]:
    """ "Khoản 3 mục IV phần 2", "mục 4 phần 2 ý 3": the Roman one above, or as they were typed."""
    roman = sorted(found, key=lambda one: _ROMAN.fullmatch(one[1]) is None)
    return (roman, [*typed], [*reversed(typed)]) if len(typed) > FEWEST else ()


def _content(turn: Turn, heard: Heard, line: str) -> Outcome | None:
    """ "Nội dung thứ 2", "thi đua có mấy nội dung": of the part that is headed so."""
    nth = _CONTENT.fullmatch(line)
    if not turn.idle or (nth is None and not _CONTENTS.match(line)):
        return None
    plan = plans_asked(turn, heard)[0]
    headed = (one for one in outline(plan) if fold(one.heading).startswith(words.HEADED))
    part = next(headed, None)
    if part is None:
        return None
    if nth is None:
        return in_passing(_shown(turn, plan, heard, part))
    place = int(number_of(nth["value"]))
    inner = part_of(plan, KINDS[1], [number_of(fold(part.number)), str(place)])
    return in_passing(_shown(turn, plan, heard, inner)) if inner is not None else None


def _nearest(turn: Turn, plan: Plan, question: Said, kind: str, path: list[str]) -> Outcome:
    """Clauses of this number one order below, else what the part above it holds, else the plan."""
    below = tuple(one for part in skipping(plan, kind, path) for one in part.sections)
    if len(below) == 1:
        return answer(turn, plan, question, below)
    if below:
        return _several(turn, plan, question, texts.several_parts(plan=name_of(plan)), below)
    part = above(plan, kind, path)
    if part is None:
        return _lists(turn, plan, texts.no_part(plan=name_of(plan)))
    head = texts.no_part_in(name=_name(part))
    return _several(turn, plan, question, head, part.sections, part.number)


def _several(
    turn: Turn, plan: Plan, question: Said, head: str, sections: tuple[str, ...], number: str = ""
) -> Outcome:
    # Dashes of one heading are shown together.
    items = tuple(dict.fromkeys(label(plan, one) for one in sections))
    cited = cite_part(plan, number) if number else name_of(plan)
    text = texts.whole(short=head, items=items, citation=cited)
    return _listed(turn, plan, question, sections, text)


def _shown(turn: Turn, plan: Plan, question: Said, part: Chapter) -> Outcome:
    """A clause itself; of a part that has several a list of them."""
    if len(part.sections) == 1:
        told = answer(turn, plan, question, part.sections)
        return replace(told, effects=(*told.effects, CountQuestion("answered")))
    head = texts.part_has(name=_name(part))
    return _several(turn, plan, question, head, part.sections, part.number)


def _consists(turn: Turn, plan: Plan, question: Said) -> Outcome | None:
    parts = outline(plan)
    if len(parts) < FEWEST:
        return None
    head = texts.consists_of(plan=name_of(plan), title=plan.title, count=len(parts))
    told = _lists(turn, plan, head)
    asked_of = remembered(turn, question, plan, (parts[0].sections[0],), told.replies[0].text, 1)
    memory = replace(told.conversation, asked=asked_of)
    return in_passing(replace(told, conversation=memory, effects=(CountQuestion("answered"),)))


def _lists(turn: Turn, plan: Plan, head: str) -> Outcome:
    """The parts of the plan, to be chosen from."""
    parts = outline(plan)
    names = [_name(one) for one in parts]
    choices = tuple(
        Choice(f"part:{plan.id}:{one.number}", texts.choice_of(name=name))
        for one, name in zip(parts, names, strict=True)
    )
    shown = choices if len(choices) <= MOST_CHOICES else ()
    return plainly(turn, Reply(texts.parts(head=head, names=names), shown))


def _listed(
    turn: Turn, plan: Plan, question: Said, sections: tuple[str, ...], text: str
) -> Outcome:
    choices = tuple(section_choice(plan, one) for one in sections[:MOST_CHOICES])
    asked_of = remembered(turn, question, plan, sections, text, len(sections))
    told = plainly(turn, Reply(text, choices))
    memory = replace(told.conversation, asked=asked_of)
    return replace(told, conversation=memory, effects=(CountQuestion("answered"),))


def _name(part: Chapter) -> str:
    place = citing.section_name(part.number, "")
    return f"{place}. {part.heading}" if part.heading else place


def _asks_outline(plan: Plan, line: str) -> bool:
    written = plan.number.lower()
    own = {*_WORDS.findall(written), *_STEPS.split(written)}
    return all(word in words.OF_OUTLINE or word in own for word in _WORDS.findall(line))


def _is_choice(turn: Turn, line: str) -> bool:
    """Whether a number below a list of clauses is the place of one ("mục 2")."""
    named = _NAMED.search(line)
    if named is None or not named["value"].isdigit() or line.count(" ") >= SHORT:
        return False
    offered = [key for key, _ in turn.person.conversation.offered]
    place = int(named["value"])
    clauses = 1 <= place <= len(offered) and offered[place - 1].startswith("sec:")
    return clauses or (not turn.idle and place <= len(offered))
