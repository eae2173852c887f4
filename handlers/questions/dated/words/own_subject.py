"""How it is asked when and where what the plan is about takes place; folded."""

# What a title begins with before it says what.
LEADS = frozenset(
    "to chuc trien khai thuc hien phat dong mo ve viec huong ung tham gia ke hoach chuong trinh de an".split()
)
WHEN = (
    r"\b(?:ngay|hom|bua|luc|thang|khi|thoi gian|gio) (?:nao|may|mo|bao nhieu)\b|\b(?:bao gio|bao lau|chung nao|khi mo)\b"
    r"|\b(?:may|bao nhieu) (?:ngay|hom|bua)\b|\bthoi gian\b"
)
WHERE = r"\b(?:o|tai|noi) (?:dau|nao|mo)\b|\bcho nao\b|\bdia diem\b|(?<!bat )\bdau\b"
# Beside its name these only ask, and say nothing else that is asked about.
ASKING = frozenset(
    "ngay nao may mo hom bua luc thang khi thoi gian gio bao nhieu lau chung o tai cho noi dau dia diem to chuc dien ra"
    " bat ket thuc keo dai mo vao tu den toi la vay a em anh chi oi ha nhi the rua nhe thi duoc se nam nay va con hoi xin"
    " cua cai ben minh ad".split()
)
TIME_LED = r"^(?:[\da-z\u0111]{1,3}[.)] ?)?thoi gian\b[^:\n]{0,30}:"
PLACE_LED = r"^(?:[\da-z\u0111]{1,3}[.)] ?)?(?:dia diem|noi to chuc)\b[^:\n]{0,30}:"
OF_TIME, OF_PLACE = r"\bthoi gian\b", r"\bdia diem\b"
DATED = r"\bngay \d{1,2}\b|\b\d{1,2}/\d{1,2}\b|\bthang \d"
PLACED = r"\btai \w|\bdia diem\b"
