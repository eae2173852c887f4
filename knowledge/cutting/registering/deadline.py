"""Until when one registers for the emulation.

Rule kept here: a day counts only when the words say that it closes this registration; several
such days are all returned, and then none of them is a fact, unless each is of its own wave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.extract.event_texts import on_day
from knowledge.cutting.extract.spans import without_focus
from knowledge.cutting.extract.tasks import when_in
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.matter import (
    ALREADY,
    CONTEST,
    EMULATION,
    HEADING,
    LISTED,
    NOT_BODY,
    ONLY_REGISTERS,
    REGISTERING,
    REGISTERS,
    UNTIL,
    WAVE,
    above,
    before_registering,
    closes,
    closes_any,
    heads,
    is_of_other,
    is_row_of_other,
    is_taken_in,
    is_titled_other,
    only_changes,
    opens,
    takes_registrations,
)
from knowledge.plan.deadline import says_more

# "15/02 hằng năm": which year is meant, a person has to say.
_YEARLY = re.compile(r"hang nam|moi nam")
# "Hạn nhận đăng ký: từ ngày …": what is told of goes on as "the last day to register is …".
_CALLED = re.compile(r"(?:han|gui|hoan thanh)\b")
_TIME_BEGINS = re.compile(
    r"\b(?:(?:tu|den|truoc|cham nhat|muon nhat|het|vao)\b(?: het)?(?: ngay)? ?(?=\d)|ngay (?=\d)|"
    r"(?:truoc|den|cham nhat|muon nhat|vao)\b[^.;\d]{0,12}(?=\d)|\d)"
)
_OF_A_WAVE = re.compile(r"\W*(?:\w{1,5}[.)/]+ *)*(?=" + WAVE.pattern + r")\w+ \w+:? +tu\b")
_WAVE_BEHIND = re.compile(r"\s*\(?(?:cho |doi voi )?(?=" + WAVE.pattern + ")")


@dataclass(frozen=True)
class FoundDeadline:
    """A last day to register: its section, the words for it, the line they stand in.

    It is not `certain` when it comes round every year, or when other matters are registered for.
    `wave`: which of several it closes, in the document's words; `waves`: all of them, of the last;
    `changes`: until then what was registered may be changed.
    """

    day: date
    section: str
    words: str
    quote: str
    certain: bool = True
    wave: str = ""
    waves: tuple[FoundDeadline, ...] = ()
    changes: bool = False

    @property
    def each(self) -> tuple[FoundDeadline, ...]:
        """The waves, or this one alone."""
        return self.waves or (self,)

    @property
    def told(self) -> str:
        """Its wave and its words, as they go on in a sentence."""
        words = on_day(self.words) if self.words[:1].isdigit() and self.wave else self.words
        return " ".join(_small(each) for each in (self.wave, words) if each)

    @property
    def told_each(self) -> tuple[str, ...]:
        """The words of every wave; none where the day says it all."""
        kept = self.waves or self.wave or says_more(self.words)
        return tuple(each.told for each in self.each) if kept else ()


def find_deadlines(
    clauses: Sequence[Clause], title: str | None, year: int | None, issued: date | None
) -> tuple[FoundDeadline, ...]:
    """Every last day to register that the document may set, each day once.

    Of a document that is of no emulation none is `certain`: a person says whether it is meant.
    """
    ours, found = takes_registrations(clauses, title), list[FoundDeadline]()
    for clause in clauses:
        if clause.id in NOT_BODY:
            continue
        for each in _deadlines_of(clause, year, ours=ours):
            if issued is None or each.day >= issued:
                found.append(each)
    # By when one may change what was registered counts where nothing else is told.
    kept = [each for each in found if not each.changes] or found
    # The first mention is the rule, later ones repeat it; a row that only names the day comes last.
    days = {each.day: each for each in reversed(kept)}
    days |= {each.day: each for each in reversed(kept) if each.certain}
    kept = [each for each in kept if days[each.day] is each]
    if len(kept) == 1 and _is_one_of_more(clauses, *kept):
        # The others have a day of their own, or none yet.
        return tuple(replace(each, certain=False) for each in kept)
    return tuple(kept)


def _is_one_of_more(clauses: Sequence[Clause], found: FoundDeadline) -> bool:
    """Whether the document speaks of registering in another wave, too."""
    label = WAVE.search(flat(found.wave))
    said = (flat(" ".join((*each.path, each.text))) for each in clauses)
    named = (one for text in said if REGISTERS.search(text) for one in WAVE.finditer(text))
    return label is not None and any(one[1] == label[1] and one[0] != label[0] for one in named)


def closing(found: Sequence[FoundDeadline], day: date | None = None) -> FoundDeadline | None:
    """What closes the registration: the only day, or the last of waves that have each their own.

    With a `day` what ends on it, though several may be meant.
    """
    named = [each.wave for each in found if each.wave and each.certain]
    days = [each.day for each in found]
    if 1 < len(found) == len(set(named)) == len(named) and days == sorted(days):
        last = replace(found[-1], waves=tuple(found))
        if day in (None, last.day):
            return last
    if day is not None:
        return next((each for each in found if each.day == day), None)
    return found[0] if len(found) == 1 and found[0].certain else None


def _deadlines_of(clause: Clause, year: int | None, *, ours: bool) -> Iterator[FoundDeadline]:
    heading = flat(clause.text.split("\n")[0])
    over = "" if is_titled_other(clause) else above(clause)
    # Under "Đăng ký tham gia" every last day may be meant, whatever is registered for.
    only = any(each.match(one) for each in (ONLY_REGISTERS, CONTEST) for one in (over, heading))
    headed = bool(ONLY_REGISTERS.match(over)) or heads(heading)
    # Under "Đăng ký gian hàng" a bare "đăng ký" goes on about the stalls.
    foreign = ours and any(is_of_other(each) for each in (over, heading[:HEADING]))
    for _, sentence in sentences(clause.text):
        plain = flat(sentence)
        # A wave of the movement that centres on registering runs on when one has registered.
        plain = without_focus(plain) if _OF_A_WAVE.match(plain) else plain
        if (foreign and not EMULATION.search(plain)) or is_row_of_other(plain):
            continue
        for each in find_dates(sentence):
            day = each.in_year(year or 0) if year or each.first else None
            ends = closes(plain, each, headed)
            done = ALREADY.search(plain) is not None
            doubtful = (only and not done and UNTIL.search(plain[: each.at])) or (
                is_taken_in(plain, each) or (not ours and closes_any(plain, each))
            )
            if day is None or not (ends or doubtful) or opens(plain, each):
                continue
            words = _span(sentence, when_in(sentence[: each.end]) or each.text)
            quote = next(
                (line for line in clause.text.split("\n") if sentence in line), clause.text
            )
            changes = only_changes(plain, each)
            certain = ours and ends and not changes and not _YEARLY.search(plain[each.end :])
            certain = certain and not any(map(LISTED.search, before_registering(plain)))
            # Signing among each other is a promise: whether it is registering, a person says.
            certain = certain and any(map(REGISTERING.search, (plain, heading, over)))
            wave = _wave(clause, sentence, each)
            yield FoundDeadline(day, clause.id, words, quote, bool(certain), wave, changes=changes)


def _small(words: str) -> str:
    words = " ".join(words.split()).strip(" .;,")
    return words[:1].lower() + words[1:]


def _span(sentence: str, words: str) -> str:
    """The words for a day with the "from" before them, without what is said to end on it."""
    at = sentence.find(words)
    plain = flat(words)
    if _CALLED.match(plain) and (begins := _TIME_BEGINS.search(plain)):
        return words[begins.start() :]
    return sentence[at - 3 : at] + words if flat(sentence[:at]).endswith(" tu ") else words


def _wave(clause: Clause, sentence: str, each: DateText) -> str:
    """Which of several rounds of registering the date closes, "" where nothing says so."""
    behind = _WAVE_BEHIND.match(flat(sentence), each.end)
    if behind is not None and (found := WAVE.match(flat(sentence), behind.end())):
        return sentence[found.start() : found.end()]
    for words in (sentence[: each.at], clause.text.partition("\n")[0], *clause.path[-1:]):
        named = list(WAVE.finditer(flat(words)))
        if named:
            return words[named[-1].start() : named[-1].end()]
    return ""
