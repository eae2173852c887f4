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
# The plan of the year before or after, by no number: "kế hoạch năm ngoái có gì", "năm sau có đăng ký nữa không".
_NOT = r"(?:khong|ko|k|hong|hok|chua|a|ha|hay sao)"
_PLAN = r"(?:ke hoach|kh|phong trao|thi dua)(?: (?:thi dua|cua|lien minh|htx|tinh|phong trao|phat dong))*"
_BEFORE, _AFTER = r"(?:ngoai|truoc|qua|kia)", r"(?:sau|toi)"
RELATIVE = (
    rf"\b{_PLAN} (?:cua )?nam (?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}))\b"
    rf"|\bnam (?:(?P<before_it>{_BEFORE})|(?P<after_it>{_AFTER})) (?:(?:thi|con|co|ma|se|lai|cai) )*(?:{_PLAN}|dang k[yi]|dk)\b"
    # "Năm sau có nữa không", "sang năm còn thi đua không", "năm nào cũng có thi đua à".
    rf"|\b(?:sang nam|nam {_AFTER}|nam tiep theo|cac nam sau|nhung nam sau)(?: (?:thi|ma|se|lai|cai|minh|htx|lien minh))*"
    rf" (?:co|con|to chuc|lam|phat dong|mo|thi dua)(?: (?:to chuc|lam|phat dong|mo|duoc|{_PLAN}|dang k[yi]))*(?: (?:nua|tiep|tiep tuc|lai))* {_NOT}\b"
    rf"|\bnam nao cung (?:co|to chuc|lam|phat dong|mo)\b|\b{_PLAN}(?: (?:nay|do|ay))? (?:co )?(?:hang nam|moi nam|thuong nien)\b"
)
# "Năm 2026 có phong trào không": whether there is one, of a year that is not the plan's.
THERE_IS = rf"\b(?:co|con|to chuc|phat dong|mo)(?: (?:\w+ )?)?(?:{_PLAN}|dang k[yi]|dk)\b.*{_NOT}\b|\b{_PLAN}\b.*\b(?:co|con) (?:nua )?{_NOT}\b"
# Of one's own past or wish nothing is asked.
OWN = r"\b(?:toi|tui|minh|em|anh|chi|bac|chu|htx|don vi|ben)(?: \w+){0,3} (?:da|duoc|co|dat|bi|dang ky|tham gia|muon)\b.*\bnam (?:ngoai|truoc)\b"
