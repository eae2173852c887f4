"""How the days without reminders are said, in a line of moments."""

NOW = frozenset(("nay", "hom nay", "bay gio", "gio"))
_FIRST = (
    r"\d{1,2} / \d{1,2}(?: / \d{2,4})?|\d{1,2}|(?:ngay )?mai|overmorrow|hom nay|nay|bay gio|gio"
)
_LAST = r"\d{1,2} / \d{1,2}(?: / \d{2,4})?|\d{1,2}"
# What stands behind a number may make it an hour, or a number of days.
DAYS = (
    rf"\b(?:from |tu )?(?:ngay )?(?P<first>{_FIRST})(?: (?:thang|t) \d{{1,2}})?"
    rf" (?:until|den|toi|qua)(?: het)?(?: ngay)? (?P<last>{_LAST})\b"
    r"(?! (?:h|g|gio|ruoi|ngay|hom|tuan)\b| :)(?: (?:thang|t) (?P<month>\d{1,2})\b)?"
)
MONTH = r"\b(?:thang|t) (?P<month>\d{1,2})\b"
