"""How the end of a telephone number is told, and what may stand around it."""

_LINK = r"(?: (?:số|so|là|la|thì|thi|đt|dt|phải là|phai la|sửa thành|sua thanh))*"
# "Đuôi 572"; without marks "duoi 0,8%" looks the same, so the words around it are looked at.
TAIL = (
    rf"(?<![^,;.!?\n])(?P<before>[^,;.!?\n]*)\b(?:đuôi|cuối|duoi|cuoi){_LINK}\s*:? (?P<end>\d{{1,6}})\b(?![\d .]*\d)"
    r"(?!\s*%|[.,]\d)(?P<behind>[^,;.!?\n]*)"
)
# What may stand in the clause of an end: all else is counted or told of something; folded.
AROUND = frozenset(
    "so sdt dt dien thoai may lien he lac zalo duoi cuoi cung la thi phai thanh sua doi ghi lai doc go viet nham lon sai"
    " chet roi em e anh chi bac chu co chau toi tui minh ong ba cua a oi o u da vang khong ko k ma moi dung thieu cho"
    " mat hai bon nhe nha giup gium ho voi ay do day nay kia van no".split()
)
DENIED = r"\b(?:chu |cho )?(?:khong|ko|k|chang) phai (?:la |so )?(\d{1,6})\b"
# "Sửa số 679 cuối chứ không phải 678": of a number, and not the number of something; folded.
OF_NUMBER = (
    r"\b(?:so(?= (?:\d|dien|dt|cuoi|duoi|may|cua|em|anh|chi|bac|chu|co|toi|tui|minh|lien|nham|sai|do|nay|kia|bi)\b)"
    r"|sdt|dt|dien thoai|may|duoi|cuoi)\b.*\b(?:chu|cho khong|khong phai|ko phai|k phai|nham|moi dung|thanh)\b"
)
# A number that counts something is the end of none.
COUNTED = r"\d\s*%|\d[.,]\d|\d\s+(?!(?:chu|cho|khong|ko|k|moi|nhe|nha|cuoi|thanh|sang|la|a|ma|roi|em|anh|chi|do|day|thi|cung|chang|nham|dung|sai)\b)[a-z]"
