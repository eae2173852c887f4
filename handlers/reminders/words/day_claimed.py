"""How a day is said to be some day, to hear whether it is; folded, with its signs."""

_DAY = r"(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+thang\s+)(?P<month>\d{1,2})(?![/.-]?\d)"
_LEAD = r"(?:(?:da|vang|a|o|u|the|vay|ma|em|oi|cho|hoi|chi|co|phai|ngay|mung|hom)[\s,]+)*"
_NOT = r"(?:khong|ko|k|hong|hok|hem|hon|khom)"
_SO = rf"(?:(?:phai|dung)(?:\s+(?:la|vay|the|roi))*\s+)?{_NOT}|(?:phai|dung)\s?k|ha|nhi"
_TO = r"(?:\s+(?:em|a|chau|ad|anh|chi|ban|oi|nhi|ha|vay|the|dong\s+chi))*"
# The last day of something, or a meeting, is the calendar's question.
_OTHERS = r"(?:gi|nao|may|han|het|cuoi|hop|nop|dang\s+ky|nhac|mo)\b"
CLAIMED = (
    rf"^{_LEAD}{_DAY}\s+(?:co\s+phai\s+|dung\s+|chinh\s+)?(?:la\s+)?(?:ngay|le|ky\s+niem)\s+(?!{_OTHERS})"
    rf".*\b(?:{_SO}){_TO}\W*$"
)


def written(*, day: int, month: int) -> str:
    """That day as a plan writes it; lower case, with marks."""
    return rf"(?<!\d)0?{day}(?:[/.-]| tháng )0?{month}(?!\d)"
