"""How it is asked, behind a question about events, whether they have a day; folded."""

ASKS = (
    r"^(?:(?:va|the|vay|roi|ma|a|da|con|nhung|cac|may|hoi nghi|dai hoi|su kien|do|ay|nay|chung|no) )*(?:da |hien |nay )?(?:co )?(?:ngay|lich|thoi gian|thoi diem|ngay gio)"
    r"(?: (?:cu the|chinh thuc|to chuc|het|nao|gi|ro rang|chot))* (?:chua|khong|ko|k|hong)(?: \w+){0,2}$"
    r"|^(?:(?:va|the|vay|roi|ma|a|con|cac|do|ay|nay|thi) )*(?:bao gio|khi nao|ngay nao|hom nao|chung nao)(?: (?:thi|to chuc|dien ra|hop|lam|the|vay|em|a|ad|dong chi|chau))*$"
)
