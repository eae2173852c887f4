"""How people name a part of a plan by its number, and ask what it consists of; folded."""

from knowledge.answer.chapters import COUNTED, KINDS

_ORDINAL = "|".join(COUNTED)
# "IV.2", "thứ ba", "b"; a number in letters only where it can be nothing else.
_VALUE = rf"(?:[ivx]{{1,5}}|\d{{1,2}})(?:[./-](?:\d{{1,2}}|[a-h]))*(?![\w/])|[a-h](?!\w)|thu (?:{_ORDINAL})\b|(?:mot|hai|ba|bon)\b"
NAMED = rf"\b(?P<kind>{'|'.join(KINDS)}) (?:so )?(?P<value>{_VALUE})"
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
