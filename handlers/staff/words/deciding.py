"""The yes and the no of the staff to "accept all of them?", folded, as whole lines.

The rule: of the yes every word is known; what asks, puts off or names one of them is none.
"""

_WE = r"(?:em|anh|chi|toi|tui|minh|chau|bac|co|chu)"
_TAIL = (
    rf"(?: (?:di|luon|lun|het|ca|tat ca|nhe|nha|nghen|a|giup|gium|ho|cho|roi|thoi|do|ngay|{_WE}))*"
)
_DO = r"(?:duyet|tiep nhan|nhan)"
_HOW_MANY = r"(?: (?:ca|het|tat ca))?(?: \d{1,4})?(?: (?:cai|ban|dang ky|ho so|phieu|don))?"
# "Có", "ừ được", "ừ duyệt hết đi", "đồng ý, tiếp nhận cả".
YES_TO_ALL = (
    rf"(?:(?:da|a|thi|thoi|thoi thi|cu) )*(?:co|u|uh|uk|ua|vang|da|ok|oke|okie|duoc|dc|dong y|nhat tri|dung roi|chac chan|xac nhan|yes)"
    rf"(?: (?:co|u|uh|vang|duoc|dong y|chu|thi|cu|thoi))*{_TAIL}(?: {_DO}{_HOW_MANY}{_TAIL})?"
    rf"|(?:(?:da|thi|thoi|thoi thi|cu|{_WE}) )*{_DO}{_HOW_MANY}{_TAIL}"
)
NO_TO_ALL = (
    rf"(?:(?:da|a|thoi|khoan|{_WE}) )*(?:thoi|khong|ko|k|hong|khoan|khoan da|chua|dung|de sau|de xem(?: lai)?(?: da)?|tu tu)"
    rf"(?: (?:can|phai|voi|vo|{_DO}))*(?: (?:da|nua|dau|het|ca|lai|{_WE}|a|nhe|nha))*"
)
