"""That a line speaks of persons, or of another part of the form; folded, without signs."""

ME = "(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|chau|ong|ba)"
OF_PERSONS = (
    r"^(?:(?:da|vang|a|o|u|uh|the|con|thi|va|voi|ve|them|nua|rieng|phan|ben|danh hieu|dang ky|dk|ghi|cho|xin|no) )*"
    rf"(?:{ME} )?(?:(?:con|muon|xin|cung|nua) )*(?:(?:dang ky|dk|ghi|them) )*(?:danh sach )?ca nhan\b"
)
_LED = r"(?:(?:thi|co|la|gom|bao gom|cho|xin|ghi|dang ky|dk|them|duoc|nua|nhu|sau|day|cua|rieng) )*"
# Who speaks, alone or before others.
_TAIL = r"(?: (?:nua|voi|not|luon|nhe|nha|thoi|day|di|cung|duoc|la|ok|e|em|chau))*"
MYSELF = rf"(?:{_LED}(?:cho|gom|them|la) {ME}|{_LED}{ME} (?:nua|voi|not|luon|cung)){_TAIL}"
WITH_ME = rf"{_LED}{ME}(?: nua)? (?:voi|va|cung|vs|cung voi) (?=\w)"
# What is set out to be done with persons is an aim.
DOING = r"\b(?:phan dau|quyet tam|giu vung|boi duong|dao tao|de nghi|it nhat|tro len|ty le|ho|thanh vien|xuat sac nhat|dat)\b"
# Around a name, a title or a post that is said alone.
AROUND = frozenset(
    "da vang a o u uh em e anh chi bac chu co ong ba chau toi thi la cai nhe nha not thoi luon di nua voi giup ghi lay dang ky dk"
    " sai roi r nham phai khong ko k sua lai moi dung thanh ten ho con the ma nay ay do day cho danh hieu chuc vu quen doi cua bay gio nay hien tai vo chong voi va".split()
)
# That something said before was wrong.
MENDS = r"^(?:(?:a|o|oi|da|thoi|the|chet|quen|u) )*(?:sai|nham|ghi nham|ghi sai|khong phai|ko phai|k phai)\b|\b(?:bao|noi) (?:la )?(?:sua|doi|thay)\b"
FAMILY_ALONE = (
    r"(?:(?:da|a|thi|em|anh|chi|bac|chu|co|ong|ba|ay|no|mang|la) )*ho \w+(?: (?:nhe|a|em|day))*"
)
KINDS = r"\b(?:ca nhan|tap the|ca hai)\b"
