"""What the bot tells people of an answer by the staff, and the staff of its check."""

from collections.abc import Sequence
from datetime import date

from handlers.turn.citing_texts import citation

THIS_ENTRY = "chính câu trả lời này"
AN_ENTRY = "câu trả lời khác của cán bộ"


def told_asker(*, question: str, answer: str) -> str:
    """To everybody who asked the staff."""
    return f"Cán bộ đã trả lời câu hỏi của anh/chị: “{question}”\n\n{answer}"


def from_clause(*, text: str, section: str, number: str, day: date | None, recognised: bool) -> str:
    """An answer by a clause; `recognised`: its words were read in a picture."""
    quoted = text.replace("*", "").strip()
    where = citation(section=section, text=text, number=number, day=day, recognised=recognised)
    return f"{quoted}\n\n📌 {where}"


def own_words(*, answer: str, source: str) -> str:
    """An answer in the staff's words."""
    return f"{answer}\n\nNguồn: {source}."


def given(outcome: str, names: Sequence[str], topic: str | None) -> str:
    """What the bot says to a question."""
    if outcome == "answer":
        return f"trả lời bằng {names[0]}"
    if outcome == "offer":
        return f"chỉ gợi ý: {'; '.join(names)}"
    if outcome == "named":
        return f"nói {names[0]} có nhắc nhưng không nêu điều được hỏi"
    return f"không trả lời (coi là hỏi về {topic})" if topic else "không trả lời"


def got_worse(*, question: str, now: str) -> str:
    """A question that was right before."""
    return f"“{question}” trước đây đúng, nay {now}."


def answered_already(*, question: str, by: str) -> str:
    """A wording that would be taken away from the plan."""
    return (
        f"“{question}” đang được kế hoạch trả lời ({by}): bỏ dòng này. Nếu câu trả lời đó sai, hỏi "
        "câu này trong trò chuyện, chọn “Trả lời này sai”, rồi trả lời từ danh sách câu hỏi."
    )


def try_not_answered(*, question: str, now: str) -> str:
    """A question the new answer was tried on and does not reach."""
    return f"Thử hỏi “{question}”: {now}."


def own_not_answered(*, question: str, now: str) -> str:
    """A wording the new answer does not reach."""
    return f"Chính câu “{question}” vẫn chưa được trả lời bằng mục này: {now}."
