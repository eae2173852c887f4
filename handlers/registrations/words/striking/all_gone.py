"""How all of a list are taken out of it at once; folded, without signs."""

from handlers.registrations.words.persons.splitting import COUNTS

_LEAD = r"(?:(?:da|vang|a|o|oi|u|thoi|the|em|anh|chi|bac|chu|co|chau|toi|minh|cho|giup|nham|khoan|la)\s)*"
_TAIL = r"(?:\s(?:di|nhe|nha|nghen|a|em|chau|ra|luon|giup|anh|chi|bac|cho|gium|ho|thoi|het|cai|khoi danh sach|khoi ds))*"
_WHO = r"(?:nguoi|ng|ca nhan|dua|vi|ban|anh em|anh chi em|ong ba)"
_THOSE = r"(?:\s(?:do|ay|nay|kia|tren|vua roi|vua ghi|trong danh sach|trong ds))*"
_GOES = r"(?:bo|xoa|loai|gach|rut)(?:\s(?:bo|ra|ten|giup|het|luon))*"
# "Bỏ cả ba", "xóa cả 3 người đi"; "bỏ hết mấy người đó", "xóa hết mọi người trong danh sách".
TOGETHER = (
    rf"{_LEAD}{_GOES}\s(?:(?:luon\s)?ca\s(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})(?:\s{_WHO})?{_THOSE}"
    rf"|(?:(?:het|tat ca|toan bo|may|nhung|cac|moi)\s)*(?:may|nhung|cac|moi|tat ca|toan bo|het)\s{_WHO}{_THOSE})"
    rf"{_TAIL}"
)
