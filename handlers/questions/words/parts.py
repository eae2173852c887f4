"""How people name a part of a plan by its number, and ask what it consists of; folded."""

from knowledge.answer.chapters import COUNTED, KINDS

_ORDINAL = "|".join(COUNTED)
# "IV.2", "thứ ba", "b"; a number in letters only where it can be nothing else.
_VALUE = rf"(?:[ivx]{{1,5}}|\d{{1,2}})(?:[./-](?:\d{{1,2}}|[a-h]))*(?![\w/])|[a-h](?!\w)|thu (?:{_ORDINAL})\b|(?:mot|hai|ba|bon)\b"
NAMED = rf"\b(?P<kind>{'|'.join(KINDS)}|y) (?:so )?(?P<value>{_VALUE})"
# An "ý" is the smallest that a plan has, whatever it calls it.
SMALLEST, SAID = "diem", "y"
ROMAN = r"[ivx]+"
# "Nội dung thứ 2", and how many there are: of the part that is headed so.
CONTENT = rf"(?:(?:the|con|vay|a|cho|xem|hoi|noi|toi|em|anh|chi|bac) )*noi dung (?:thu |so )?(?P<value>\d|{_ORDINAL})(?: (?:la|noi|gi|j|chi|thi|sao|the nao|a|em|chau|ve|cai|nhe|ghi))*"
CONTENTS = r"(?=.*\b(?:thi dua|phong trao)\b)(?:.*\b(?:may|bao nhieu) noi dung\b|.*\bnoi dung\b.*\b(?:may|bao nhieu) (?:y|muc|khoan|phan|cai|viec|noi dung)\b)"
HEADED = "noi dung"
# All that may stand beside it.
BESIDE = frozenset(
    "noi gi j chi la gom co nhung cac quy dinh ghi the nao ve cai van de noi dung doc xem cho toi tui em anh chi a bac chu"
    " co ong ba chau minh giai thich ro hon cua ke hoach van ban nay do con thi sao nhe nha voi di ra xin hoi muon biet chi"
    " tiet trong o thuoc oi da vang the vay ma nua va lai duoc khong ko k giup ho dum viet nhu nguyen toan day du ban".split()
)
OUTLINE = (
    r"\b(?:may|nhung|bao nhieu|cac) (?:phan|muc|chuong|dieu|noi dung(?: lon| chinh)?)\b(?! (?:tieu|thuong|chi|dich|khen))"
    r"|\btom tat\b|\b(?:noi dung|y) chinh\b|\bmuc luc\b|\bdan y\b"
)
OF_OUTLINE = BESIDE | frozenset(
    "may bao nhieu phan muc chuong dieu lon chinh tom tat luc y dan ke ra liet ngan gon thoi chia lam duoc tat ca bo so khai"
    " quat phong trao thi dua chuong trinh".split()
)
OF_PLAN = r"\b(?:ke hoach|van ban)\b"
# Without its marks the fourth part is what is put on fields.
FERTILISER = r"(?:(?:the|con|vay|co|ca) )*phan bon(?: (?:thi sao|co|khong|ko|k|nua|a|ha|em|chau))*"
