"""Whose an answer is that the staff gave."""

from datetime import date

from handlers.turn.texts import day_text


def signed(*, by: str, on: date, source: str, until: date | None) -> str:
    """Below the staff's own words: whose they are, since when, from where."""
    limit = f" Có giá trị đến hết ngày {day_text(until)}." if until else ""
    return f"👤 Cán bộ {by} trả lời ngày {day_text(on)}, nguồn: {source}.{limit}"
