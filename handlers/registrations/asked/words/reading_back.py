"""How people ask to have it read back in short, or whether it is right as it stands; folded."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|ad|cho|me|bo|thay|cau)"
_NOT = r"(?:roi khong|khong|ko|k|hong|hok|hem|chua|chu|chu nhi|roi chu|phai khong|dung khong)"
_END = rf"(?: (?:em|e|chau|a|ha|vay|the|nhi|ad|ban|oi|day|do|rua|he|nhe|hay|{_ME}))*"
_READ = (
    r"(?:doc|xem|coi|nhac|ke|diem|tom tat|tom luoc|noi|liet ke|ra soat|kiem tra|soat|goi gon|tom)"
)
_SHORT = r"(?:gon|gon gon|ngan|ngan gon|tom tat|van tat|so qua|so so|qua loa|nhanh|vai dong|mot dong|may dong|y chinh|tom gon|tom lai)"
SHORT = (
    rf"^(?:(?:da|a|o|u|the|vay|thoi|gio|ma|ban|hay|chau oi|em oi|{_ME}) )*{_READ}(?: (?:lai|giup|ho|{_ME}|nghe|ban|dang ky|phieu|cai|nay|do|that|cho|mot|luot|thoi|noi dung|vua ghi|da ghi|gi))*? {_SHORT}(?: (?:lai|giup|ho|thoi|di|nhe|nha|a|nghe|coi|xem|nao|voi|cai|da|cai da|roi|hang|gui|{_ME}))*$"
    rf"|^(?:\w+ ){{0,2}}?(?:tom tat|tom lai|tom gon)(?: (?:lai|giup|ho|{_ME}|nghe|ban|dang ky|phieu|thoi|di|nhe|a|xem|nao|voi|ca))*$"
)
RIGHT = (
    rf"^(?:(?:da|a|o|u|the|vay|nay|do|nhu the|nhu vay|rua|roi|ma|la|ghi|khai|lam|dien|viet|co|tat ca|het|moi thu|{_ME}) )*"
    rf"(?:dung|chuan|chinh xac|on|on thoa|dung het|du|day du|hop le|dat)(?: (?:het|ca|roi|la|y|hoan toan|khop|thong tin))* {_NOT}{_END}$"
    rf"|\b(?:co )?(?:bi )?(?:sai|nham|thieu|sot|lech)(?: sot)?(?: (?:gi|cho nao|o dau|muc nao|cai gi|chi))+(?: {_NOT})?{_END}$"
    rf"|\bco (?:sai|nham|thieu|sot|lech)(?: sot)? {_NOT}{_END}$"
)
# "Tên thằng Páo họ chi", "chị Thu họ gì nhỉ".
FAMILY = (
    rf"\bho (?:cua \w+ )?(?:la )?(?:gi|chi|nao|j){_END}$"
    rf"|\b(?:ho ten|ten day du|ho va ten|ten ho)(?: \w+){{1,4}}? (?:la )?(?:gi|chi|nao|the nao|j){_END}$"
)
# The whole once more.
WHOLE = (
    rf"^(?:(?:da|a|o|u|the|em|chau|{_ME}) )*(?:doc|nhac|xem|coi|kiem tra) lai"
    rf"(?: (?:di|giup|ho|nghe|xem|voi|nhe|a|cai|het|ca|toan bo|mot luot|lan nua|ca ban|nao|{_ME}))*$"
)
# One of the things written: "đọc lại số điện thoại xem", "nãy ghi số nào"; which fields it is.
_THING = r"(?P<thing>(?:cai )?(?:so dien thoai|so dt|sdt|dien thoai|so may|so|ten (?:don vi|htx|hop tac xa|cong ty|quy|to)|don vi|xa|phuong|dia chi|nguoi lien he|lien he|chuc vu|danh hieu|chi tieu|sang kien))"
_WRITTEN = r"(?:ghi|khai|viet|dien|de|cho|dang ky)"
ONE_FIELD = (
    rf"^(?:(?:da|a|o|u|the|thi|gio|nay|hay|chau oi|em oi|{_ME}) )*(?:doc|nhac|noi|xem|coi)(?: lai)?(?: (?:giup|ho|nghe|cho|coi|xem|{_ME}))* {_THING}(?: (?:lien he|cua {_ME}|{_ME}|vua|da|{_WRITTEN}|nay|trong|phieu|dang ky|lai|nghe|giup|ho|di|nhe|nha|a|coi|xem|nao|voi|cai|thu|chut))*$",
    rf"^(?:(?:da|a|o|u|the|thi|{_ME}) )*{_THING}(?: lien he)?(?: (?:nay|dang|vua|da|trong phieu|{_ME}))* {_WRITTEN}(?: (?:la|thanh))* (?:so |ten )?(?:nao|gi|may|bao nhieu|the nao|sao)(?: (?:doc|noi|nhac|cho|lai|nghe|xem|coi|chau|em|oi|a|nhi|{_ME}))*$",
    rf"^(?:(?:da|a|o|u|the|thi|{_ME}) )*(?:nay|luc nay|hoi nay|vua nay|vua roi)(?: (?:{_ME}|minh))*(?: (?:{_WRITTEN}))+ {_THING}(?: lien he)? (?:nao|gi|may|bao nhieu|the nao|sao)(?: (?:nhi|vay|the|em|a|ha|chau))*$",
    rf"^(?:(?:da|a|o|u|the|thi|{_ME}) )*{_THING}(?: lien he)?(?: (?:nay|luc nay|hoi nay|vua nay|trong phieu|trong dang ky|{_ME}|dang))+ (?:{_WRITTEN})(?: (?:la|so))* ?(?:nao|gi|may|bao nhieu|the nao|sao)(?: (?:nhi|vay|the|em|a|ha|chau))*$",
)
FIELDS = (
    (r"so|sdt|dien thoai", "phone"),
    (r"xa|phuong|dia chi", "commune"),
    (r"chuc vu", "contact_position"),
    (r"lien he", "contact_name"),
    (r"danh hieu", "collective_title"),
    (r"chi tieu", "targets"),
    (r"don vi|ten", "unit_name"),
)
