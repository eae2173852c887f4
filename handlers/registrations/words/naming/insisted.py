"""How the unit's name is said once more, and that it is really so; folded."""

# Most messages speak of no name; what asks says nothing is so.
HINTS = r"^[^?]*\b(?:tên|ten)\b[^?]*$"
_ME = r"(?:em|e|anh|chi|bac|chu|co|chau|con|ad|ban|tui|toi|minh|can bo|dong chi)"
# "Tên htx là …", "htx em tên thật là …".
NAMES = (
    rf"(?:(?:da|a|o|ua|ma|thi|u|{_ME}) )*"
    rf"(?:(?:htx|hop tac xa|tht|to hop tac|don vi|ben)(?: {_ME}| ben| nha)* )?ten(?: (?:that|dung|dang hoang|chinh thuc|day du|no))*"
    rf"(?: (?:cua )?(?:htx|hop tac xa|tht|to hop tac|don vi|quy|cong ty|{_ME}))*(?: (?:that|dung))? (?:la|chi la|dung la|that la|goi la|van la)(?: (?:chi|dung|that|co))* "
)
KIND = r"^(?:htx|hop tac xa|tht|to hop tac|qtdnd|quy tin dung nhan dan|cong ty|cty) "
# Nothing but that it is so.
INSISTS = rf"(?:(?:that|thiet|dung|chuan|xin|do|day|nha|nhe|nghe|nghen|a|ak|ma|mah|luon|roi|vay|the|thoi|chu|khong phai|ko phai|dua|dau|gia|kg|hihi|haha|he|nua|hen|that su|100|{_ME})(?: |$))*"
# Another clause that may hold a value.
VALUES = r"\d|\b(?:xa|phuong|thi tran|lien he|so|sdt|chuc vu|giam doc|danh hieu|chi tieu|sua|them|xoa|gui|huy|rut|dang ky|moi dung|lao dong|chien si|bang khen|khong phai la|viet la|ghi la)\b"
