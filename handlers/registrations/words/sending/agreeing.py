"""A yes to "shall the change be sent?" that names what was changed; folded."""

_ME = r"(?:bac|toi|tui|minh|anh|chi|chu|co|em|chau|ong|ba|htx)"
_WHAT = r"(?:so|sdt|so dien thoai|so dt|so may|xa|phuong|ten|nguoi|chuc vu|danh hieu|chi tieu|cai|muc|ban|cho)"
_THAT = r"(?:day|do|ay|nay|roi|vay|the|moi|do day|ay day|ben tren|tren|nhu vay|nhu the)"
_LED = r"(?:(?:da|vang|u|uh|uk|ua|ok|oke|a|roi|the|thi|ma|la) )*"
_RIGHT = r"(?:dung|chuan|chinh|chinh xac|phai|chuan luon|dung luon)(?: (?:la|roi|cai))*"
_CALLED = r"(?: (?:chau|em|con|ad|oi|a|nhe|nha|nghen|nghe|do|day|ma|roi|vay|luon))*"
# "Đúng số đấy", "ừ số ấy đấy", "số đó đúng rồi", "đúng là xã mới của bác".
RIGHT_NOW = (
    rf"{_LED}(?:{_RIGHT}(?: (?:a|nhe|chau|em|con))* (?P<what>{_WHAT})(?: (?:moi|cua {_ME}|{_ME}|{_THAT}))*"
    rf"|(?P<first>{_WHAT})(?: (?:moi|cua {_ME}|{_THAT}))+ (?:la )?(?:dung|chuan|duoc|phai) ?(?:roi|luon|day|do)"
    rf"|(?:u|uh|uk|vang|da|phai|dung)(?: roi)? (?:la )?(?:so|xa|ten|cai|nguoi)(?: {_THAT})+){_CALLED}"
)
# What each of them is called in the form.
NAMED_BY = {
    **dict.fromkeys(
        ("so", "sdt", "so dien thoai", "so dt", "so may"), ("phone", "tax_code", "targets")
    ),
    **dict.fromkeys(("xa", "phuong"), ("commune",)),
    "ten": ("unit_name", "contact_name", "people"),
    "nguoi": ("contact_name", "people"),
    "chuc vu": ("contact_position", "people"),
    "danh hieu": ("collective_title", "collective_commendation", "people"),
    "chi tieu": ("targets",),
}
# Without its mark it is "đúng".
DONT = "đừng"
# Sent, but for what stands behind it: "gửi đi nhưng mà số điện thoại đổi lại 09…".
SENT_BUT = r"(?:\w+ ){0,3}?gui(?: (?:di|luon|giup|ho|cho|bac|toi|em|anh|chi|chau))* (?:nhung|ma|co dieu|rieng)\b"
