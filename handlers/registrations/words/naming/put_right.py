"""How an earlier answer is put right in the middle of others; folded, without signs."""

_LEAD = r"(?:(?:da|a|o|u|ay|ua|chet|thoi|khoan|em|e|anh|chi|bac|chau|toi|tui|minh|vang|oi|de nghi|xin|nho|phien|giup|gium|ho|cho|ghi|sua|doi|chua|lai|nham|lon|sai|roi|cai) )*"
_FIELD = (
    r"(?:chuc vu|chuc danh|so dien thoai|dien thoai|sdt|so (?:bac|toi|tui|em|anh|chi|kia|dt|may)|ten (?:htx|hop tac xa|don vi|to|quy)|nguoi lien he|lien he"
    r"|danh hieu tap the|tap the (?:lao dong|xuat sac|tien tien))"
)
# The message begins with the field: nobody and no aim is called so.
LED = rf"^{_LEAD}{_FIELD}\b"
MENDS = (
    r"\b(?:nham|lon|sai|sua|doi|chua|ghi lai|quen|chet|cu roi|(?:moi|ms) (?:dung|phai)|(?:chu|cho|ma) (?:khong|ko|k|hong|hok) (?:phai|co)|(?:khong|ko|k|hong) phai|co ma|len chuc)\b"
    r"|\b(?:co|chu)(?: (?:a|ma|em|chau))?$"
)
NAMED = rf"\b(?:{_FIELD}|so|(?<!lien )(?<!toan )(?<!trong )(?<!cac )xa|phuong|htx|hop tac xa|tap the|giam doc|chu tich|ke toan|lien he|\d{{9,11}})\b"
# Where the contact's post or number is asked, "tên" alone is the contact's.
ONLY_NAME = rf"^{_LEAD}ten(?: (?:dung|that|cua|bac|toi|tui|em|anh|chi|co|chu|minh|day du|phai))*(?: (?:la|thanh))+ \w"
# Without one of these nothing of the kind is said.
TELLING = frozenset(
    "nham lon sai sua doi chua lai quen chet cu dung phai chuc so sdt dien ten lien danh tap co chu".split()
)
