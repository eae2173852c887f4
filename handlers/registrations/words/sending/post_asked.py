"""How the office asks for somebody's post, and how it is told back."""

# Folded, in the office's own words.
ASKED = (
    r"\b(?:chuc vu|chuc danh|cong viec|vi tri|lam gi|to nao|doi nao|nhom nao|phong nao|ban nao|to gi|to may|doi gi|phu trach gi|la gi"
    r"|to truong|to pho|truong ban|doi truong|nhom truong|truong phong)\b"
)
_WHO = r"(?:ông|bà|anh|chị|cô|chú|bác|em|ong|ba|chi|co|chu|bac)"
LED = rf"^(?:(?:dạ|da|vâng|vang|à|a|ừ|u|thì|thi|là|la|thưa|báo cáo|cho em bổ sung|bổ sung|bo sung|ghi|ghi là|{_WHO} (?:ấy|ay|ta)|ổng|bả|ảnh|chỉ|làm|lam|giữ chức)[\s,:]+)+"
TAIL = r"(?:[\s,]+(?:ạ|a|nhé|nhe|nha|em|em ạ|em nhé|đấy|đó|chị|anh|nghen|cháu|chau|thôi))+$"
# Something else is told or asked by it; folded.
NO_POST = r"\b(?:khong|ko|hong|chua|gap|hoi|goi|mai|hom|bao gio|ai|gi|nao|sao|sua|gui|doi|them|xoa|rut|huy|doanh thu|thu nhap|ho tro)\b"
GROUPS = frozenset("to doi nhom ban phong bo".split())
