"""What the desk makes the bot tell people: corrections, answers by the staff, and its check."""

from collections.abc import Sequence
from datetime import date

from handlers.texts.citing import citation
from handlers.texts.common import day_text, long_day_text


def signed(*, by: str, on: date, source: str, until: date | None) -> str:
    """Below the staff's own words: whose they are, since when, from where."""
    limit = f" Có giá trị đến hết ngày {day_text(until)}." if until else ""
    return f"👤 Cán bộ {by} trả lời ngày {day_text(on)}, nguồn: {source}.{limit}"


def told_asker(*, question: str, answer: str) -> str:
    """To everybody who asked the staff."""
    return f"Cán bộ đã trả lời câu hỏi của anh/chị: “{question}”\n\n{answer}"


def from_clause(*, text: str, section: str, number: str, day: date) -> str:
    """An answer by a clause."""
    quoted = text.replace("*", "").strip()
    return f"{quoted}\n\n📌 {citation(section=section, number=number, day=day)}"


def own_words(*, answer: str, source: str) -> str:
    """An answer in the staff's words."""
    return f"{answer}\n\nNguồn: {source}."


def corrected(*, event: str, told: date, new: date | None) -> str:
    """To who was reminded of a day that has changed."""
    head = f"🔔 Đính chính: trước đây trợ lý báo {event} vào {long_day_text(told)}."
    if new is None:
        return f"{head}\n\nNgày này không còn đúng; ngày mới chưa có, khi có trợ lý sẽ báo."
    return f"{head}\n\nNay cơ quan đã chuyển sang {long_day_text(new)}."


AN_ENTRY = "câu trả lời khác của cán bộ"


def given(outcome: str, names: Sequence[str], topic: str | None) -> str:
    """What the bot says to a question."""
    if outcome == "answer":
        return f"trả lời bằng {names[0]}"
    if outcome == "offer":
        return f"chỉ gợi ý: {'; '.join(names)}"
    return f"không trả lời (coi là hỏi về {topic})" if topic else "không trả lời"


def got_worse(*, question: str, now: str) -> str:
    """A question that was right before."""
    return f"“{question}” trước đây đúng, nay {now}."


def own_not_answered(*, question: str, now: str) -> str:
    """A wording the new answer does not reach."""
    return f"Chính câu “{question}” vẫn chưa được trả lời bằng mục này: {now}."
