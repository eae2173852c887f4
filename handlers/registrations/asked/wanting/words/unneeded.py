"""How it is asked whether something is to be written that the form has no room for; folded."""

_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|con|ong|ba|ad|dong chi|can bo)"
_WHAT = (
    r"(?:dang vien|doan vien|hoi vien(?: hoi)?(?: \w+){0,3}|cuu chien binh|thuong binh|nguoi dan toc|dan toc(?: \w+)?|ton giao|que quan|trinh do(?: \w+){0,2}"
    r"|ly luan(?: chinh tri)?|tuoi|nam sinh|gioi tinh|bang cap|dang phi|ngay vao dang)"
)
OF_WHAT = rf"\b{_WHAT}\b"
_PUT = r"(?:ghi|khai|viet|dien|neu|them)"
ASKS = rf"\b(?:can|phai|nen|bat buoc)(?: (?:phai|gi))? {_PUT}(?: (?:vao|vo|ro|them|ca|luon|no|cai|do|nay|ten|la|{_WHAT}|{_ME}))* (?:khong|ko|k|hong|hok|hem|a|ha|chu)\b"
# Nothing else is said.
ALONE = (
    rf"(?:(?:da|a|thua|o|ma|the|vay|{_ME}|la|thi|con|co|cung|nguoi|va|nay|do|ay|cua|minh|nhe|nhi|voi|cho|hoi|khong|ko|k|hong|hem|ha|chu|duoc|{_WHAT}"
    rf"|can|phai|nen|bat buoc|{_PUT}|vao|vo|ro|ca|luon|no|cai|gi|oi|biet)(?: |$))*"
)
