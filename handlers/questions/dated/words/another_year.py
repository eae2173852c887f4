"""Years in a question, and what tells that one is of the asker's own past; folded."""

# A year alone is no sum and no count, and no part of a date or of the number of a paper.
YEAR = (
    r"(?<![\d/.,-])(?<!\bso )(?<!\bhon )(?<!\btren )(?<!\bduoi )(?<!\bluat )\b(?P<year>20[0-4]\d)\b(?![/.,-]\d)"
    r"(?! ?(?:dong|d|m|m2|kg|tan|ta|ha|trieu|ty|nguoi|ho|cay|con|gian|htx|don vi|thanh vien|km|lit|dai bieu)\b)"
)
# "Thành lập năm 2019", "ký năm 2026", "nợ từ 2025", "so với 2024": what was, and no other year's plan.
WAS = (
    r"\b(?:lap|ky|ki|sinh|tu|truoc|sau|voi|mua|xay|cap|no|vay|nhan|dat|nop|bau|doi|duoc|co|lam|cong nhan|khen"
    r"|hoat dong|gia nhap|vao|xep loai|doanh thu|ket qua|chung nhan|da|luat|nghi dinh|quyet dinh|huong dan|thong tu"
    r"|giai doan)(?: (?:hoi|cuoi|dau|thang \d+|quy \w+|trong|tu|vao))*(?: nam)? $"
)
# "Giai đoạn 2026 - 2030" names a programme.
SPAN = r"20\d\d ?(?:-|\u2013|den) ?20\d\d"
