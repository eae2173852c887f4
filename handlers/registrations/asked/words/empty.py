"""Whether a question may be left empty: "để trống được không ạ"; folded, without signs."""

MAY_BE_EMPTY = (
    r"\b(?:de trong|bo trong|bo qua|khong (?:ghi|dien|co|khai)|ko (?:ghi|dien|co|khai)|chua (?:ghi|dien|co|khai))"
    r"(?: \w+){0,3}? (?:co )?(?:duoc|dc|sao) (?:khong|ko|k|hong|hok|chua)\b"
    r"|\b(?:bat buoc|nhat thiet|co can|co phai)(?: \w+){0,2}? (?:dien|ghi|khai)\b.*\b(?:khong|ko|k|hong)\b"
)
# Who stands on the list, and not what is still to be told.
WHO = r"\b(?:ai|nguoi|dua|danh sach|may (?:ban|ong|ba|anh|chi|em|co|chu|bac))\b"
# "Cái này có bắt buộc không", "có bắt buộc mỗi tháng báo cáo k ad".
REQUIRED = (
    r"(?:(?:da|a|ma|the|vay|em|e|ad|oi|cho|hoi|la|thi) )*(?:(?P<this>(?:cai|muc|cho|cau|phan|buoc|khuc) (?:nay|ni|do|ay)) )?(?:thi )?(?:co |phai )?(?:bat buoc|nhat thiet)"
    r"(?: phai)?(?P<what>(?: \w+){0,8}?) (?:khong|ko|k|hong|hok|hem)(?: (?:ad|a|em|e|oi|vay|the|ha|nhi|anh|chi|chau|bac))*"
)
