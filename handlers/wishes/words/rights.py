"""How people say that their data are wrong, or in the wrong hands, without naming data at all."""

_ME = r"(?:toi|em|anh|chi|minh|tui|tao|con|chau|bac|co|chu|ong|ba|nha (?:toi|em|minh)|chung toi)"
_NUMBER = r"(?:so|so dien thoai|sdt|dien thoai|thue bao|sim|zalo|tai khoan|nick)"
_NO = r"(?:khong|ko|k|hong|hem|chang|dau)"
# "Số này không phải của tôi nữa", "thuê bao này đổi chủ rồi", "nhắn nhầm người rồi".
OF_ANOTHER = (
    rf"\b{_NUMBER} (?:nay |do |kia )?(?:da |gio |nay )*(?:{_NO} (?:con |phai )*(?:la )?(?:so )?cua "
    rf"{_ME}\b|doi chu|cua nguoi khac|{_NO} con dung|bo roi)"
    r"|\bnham (?:nguoi|so|may|dia chi)\b"
    rf"|\b{_ME} {_NO} phai (?:la )?(?:chu|nguoi)\b|\b{_NO} phai (?:la )?{_ME} dang ky\b"
)
# "Ai cho số của tôi", "lộ số điện thoại của em rồi", "sao có số của tôi".
MINE = (
    rf"\b(?:ai (?:cho|dua|cung cap)|lo|ro ri|ban|sao (?:lai )?(?:co|biet)|lay dau ra|lay o dau)\b"
    rf"(?: \w+){{0,5}} (?:{_NUMBER}|thong tin|du lieu|ten) (?:cua )?{_ME}\b"
)
COMPLAINT = (
    rf"(?:{_ME} )?(?:(?:muon|can|xin|se|yeu cau|de nghi|doi|phai) )*(?:gui |nop |lam )?(?:don )?"
    r"(?:khieu nai|to cao|to giac|phan anh ve viec (?:lo|luu))\b"
)
