"""How people ask for the calendar in passing, and wish to be reminded of their own errands."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba)"
# Between what is said and what is asked besides; as typed.
CLAUSES = r"[,;?!\n]+|\.(?=\s|$)|\s(?:với lại|voi lai|tiện thể|tien the|nhân tiện|nhan tien|à mà|mà cho)\s"
_SPAN = (
    r"(?:tuan (?:nay|sau|toi)|thang (?:\d{1,2}|nay|sau|toi)(?: nay| nam nay)?|hom nay|(?:ngay )?(?:mai|kia)"
    r"|(?:sap|thoi gian) toi|toi day|cuoi nam|quy \d|(?:ngay )?\d{1,2}[/.-]\d{1,2})"
)
_ON = r"(?:su kien|viec|lich|hoat dong|ky niem|ngay le|moc|hop|chuong trinh|ngay gi)"
_LEAD = (
    rf"(?:(?:khong|ko|da|vang|a|u|the|ma|con|oi|em oi|chau oi|cho (?:{_ME} )?hoi(?: la| cai| chut| ti)?|hoi"
    rf"|voi lai|tien the|nhan tien|xin hoi|vay|thi|em|chau|{_ME} hoi) )*"
)
_TAIL = r"(?: (?:em|chau|a|ha|nhi|vay|the|ad|ban|nhe|oi|anh|chi|day|khong|ko|k|hong|hay|dac biet|dang chu y))*"
# Folded; whole clauses only, so that an aim with a month in it is none.
CALENDAR = (
    rf"{_LEAD}{_SPAN} (?:thi )?(?:co|la) (?:nhung )?(?:{_ON} )?(?:gi|nao|j){_TAIL}"
    rf"|{_LEAD}co (?:nhung )?(?:{_ON} )?(?:gi|nao|j)(?: (?:trong|vao))? {_SPAN}{_TAIL}"
    rf"|{_LEAD}con (?:lai )?(?:may|bao nhieu)(?: ngay)?(?: nua)?(?: la| thi| moi)? (?:den|toi) (?:ngay )?\d{{1,2}}[/.-]\d{{1,2}}{_TAIL}"
    rf"|{_LEAD}(?:hom nay|nay)(?: la)? (?:ngay|thu|mung)(?: thu)? (?:gi|may|bao nhieu){_TAIL}"
)
# Something of the person's own: folded.
ERRAND = (
    rf"\bnhac (?:lai )?(?:cho |giup )?{_ME} (?:la |ve |viec |phai |nho )?(?:goi|nop|mang|mua|don|gap|lien he|tra|ky|in|di"
    r"|lam|xem|tuoi|lay|dua|ra|dien|hoi|uong|boc|phun|bon|cho|nhan|chuyen)\b"
)
WHEN = r"\b(?:\d+|mot|hai|ba|nua)(?: (?:tieng|gio|phut|ngay)|h)\b|\b\d+h|\b(?:mai|chieu|sang|lat|toi nay|tuan sau)\b"
OF_CALENDAR = r"\b(?:dai hoi|hoi nghi|ky niem|tong ket|moc|su kien|\d{1,2}[/.-]\d{1,2})\b"
