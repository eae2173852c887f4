"""The words of the staff that decide, folded: all of them, this one, one named by its unit.

The rule: of what accepts every word is known; what asks, puts off or says no is none.
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
_DOES = r"(?:duyet|tiep nhan|nhan|tra lai|tra ve|tu choi|dat|doi|sua|luu|chot)"
# "Thôi", "đừng duyệt cái này nhé", "khoan đổi ngày đã": the answer to what was asked, or no order.
LEAVES_IT = (
    rf"(?:(?:da|a|thoi|khoan|{_WE}) )*(?:thoi|khong|ko|k|hong|khoan|khoan da|chua|dung|de sau|de xem(?: lai)?(?: da)?|tu tu)"
    rf"(?: (?:can|phai|voi|vo|{_DOES}))*"
    rf"(?: (?:da|nua|dau|het|ca|lai|{_WE}|a|nhe|nha|ngay|lich|cai|ban|dang ky|ho so|phieu|nay|do|ay|luon|voi|vo))*"
)
DECIDES = r"\b(?:duyet|tiep nhan|tra lai|tra ve|tu choi)\b"
ALL_OF_THEM = (
    rf"(?:(?:da|a|oi|thoi|the|ok|giup|nho|cho|{_WE}) )*(?:duyet|tiep nhan)(?: (?:luon|giup|cho|{_WE}))*"
    r"(?: (?:het|tat ca|toan bo|ca))+"
    r"(?: (?:cai|so|nhung|cac|dang ky|ho so|phieu|ban|con lai|dang cho|chua duyet|nay|do|day))*"
    rf"{_TAIL}"
)
TAKE_BACK = (
    rf"(?:(?:da|a|oi|thoi|khoan|khoan da|nham|nham roi|roi|cho|giup|{_WE}) )*"
    r"(?:hoan tac|bo duyet|huy duyet|rut lai duyet|huy tiep nhan|bo tiep nhan)"
    r"(?: (?:lai|cai|ban|viec|vua|vua roi|vua xong|moi|nay|do|dang ky|ho so))*"
    rf"{_TAIL}"
)
_THIS = r"(?: (?:cai|ban|dang ky|ho so|phieu|don|nay|do|ay|day|vua roi|vua xem))*"
ACCEPT_THIS = (
    rf"(?:(?:da|a|oi|ok|oke|uh|u|vang|duoc|roi|the|thi|cu|giup|cho|em|chi|anh) )*"
    r"(?:(?:day )?(?:du|on|dung|dep)(?: (?!chua|khong|ko)\w+){0,3} roi(?: (?:day|do|nhe|thi))* )?"
    rf"(?:duyet|tiep nhan|cho qua)(?: (?:luon|giup|cho|{_WE}))*{_THIS}{_TAIL}"
)
RETURN_THIS = (
    rf"(?:(?:da|a|oi|thoi|the|thi|cu|giup|cho|{_WE}) )*(?:tra lai|tra ve|tu choi|khong duyet)"
    rf"(?: (?:luon|giup|cho|ho|{_WE}))*{_THIS}{_TAIL}"
)
# In any line that names a unit.
ACCEPTS = r"\b(?:duyet|tiep nhan|thong qua|cho qua)\b"
RETURNS = r"\b(?:tra lai|tra ve|tu choi|khong duyet|bo sung)\b"
# Nothing else stands beside a name that is accepted: what asks, puts off or is a longer name shows it.
AROUND_NAME = frozenset(
    (
        "duyet tiep nhan thong qua cho luon lun di nhe nha a da oi em chi anh toi minh chau giup gium cho ho thi cu thoi the vay"
        " ok oke cai cua ban dang ky ho so phieu don du roi xong on dep va nua do nay ngay"
    ).split()
)
# "Sao lại trả lại …", "ai trả lại … vậy", "đừng trả lại …": asked of it, or not wished.
NOT_RETURNED = (
    r"^(?:(?:em|oi|a|the) )*ai (?:da |lai )*(?:tra|tu choi)\b"
    r"|\b(?:sao|vi sao|tai sao|dung|khoan|chua|khoi)(?: \w+){0,3}? (?:tra (?:lai|ve)|tu choi|khong duyet)\b"
)
# What many units have in their names, as whole words: by themselves "dụng" is "đừng" and "mại" is "mai".
SHARED = (
    r"\b(?:htx|hop tac xa|lien hiep|to hop tac|tht|quy tin dung(?: nhan dan)?|qtdnd|dich vu|nong nghiep|san xuat|kinh doanh"
    r"|tong hop|thuong mai)\b"
)
SHOWS = (
    r"\b(?:xem|coi|mo|tim|tra cuu|kiem tra|cua|ai|so may|so dien thoai|sdt|so dt|dien thoai|lien he"
    r"|dang ky|dk|gui|nop|ho so|phieu|the nao|den dau|sao roi|giam doc|the con|vay con)\b"
)
# One's own registration, a note for oneself: not what the office has.
ELSE = (
    rf"\b(?:dang ky|dk|lam|ghi)(?: \w+)? (?:cho|giup|ho)\b|\b(?:muon|xin|can) (?:dang ky|dk)\b"
    rf"|\bdang ky (?:them|moi|nua)\b|\bnhac (?:{_WE})\b"
)
# A message to others, but for what returns: "bảo họ bổ sung".
TO_OTHERS = r"\bthong bao\b|\b(?:nhan|bao|gui)(?: tin)? (?:cho|voi|toi)\b"
LACKS = r"\b(?:thieu|chua|sai|trung|khong|ko|bo sung|can|phai|ghi lai|nham|lech|mo|thua|khac)\b"
REASON = r".*?[\s,;.](?:lý do|ly do|vì|vi|do)(?: là| la)?\s*:?\s+(\S.*)"
KIND = r"\b(?:htx|hop tac xa|lien hiep|to hop tac|tht|quy tin dung|qtdnd)\b"
# Below "đặt … vào ngày …?": a yes, or the order once more.
YES_TO_DAY = (
    rf"(?:(?:da|a|thi|cu|co|u|uh|uk|vang|ok|oke|duoc|dc|dung roi|dung vay|roi|dong y|nhat tri|chac chan|yes|giup|cho|{_WE}) )*"
    rf"(?:(?:dat|doi|sua|chot|luu)(?: (?:ngay|lich|lai|the|vay|do|giup|cho))*|co|u|uh|uk|vang|ok|oke|duoc|dc|dung|dong y)"
    rf"{_TAIL}"
)
# As typed, for the reason keeps its marks.
RETURN_WHY = r"\s*(?:thôi |thoi |thế |the )?(?:trả|tra) (?:lại|lai|về|ve)\b[^:]{0,25}?(?:\bvì\b|\bvi\b|\bdo\b|:)[\s:]*(\S.*)"
