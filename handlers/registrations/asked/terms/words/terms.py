"""What tells apart the questions asked before anything is given; folded."""

# "Số" alone is the number where nothing is called by it: "sổ đỏ", "so san xuat" is a thing.
NUMBER = (
    r"\b(?:sdt|so dt|dt|sim|dien thoai|so may)\b"
    r"|\bso\b(?= (?:thi|co|duoc|dc|ma|luon|la|nay|cua|a|em|anh|chi|bac|toi|minh|ra|cho|nua|lai|nao|"
    r"de|ha|hong|hok|khong|ko|dau|roi|vay|the|nhe|nha|nhi|vo|vao|len|lam|moi)\b|[^\w ]|$)"
)
# What is launched and what a plan is for; of one's own number or name neither is said.
OF_MOVEMENT = (
    r"\b(?:phat dong|phong trao|ban hanh|mo dot) .*\b(?:lam|man|mang|de) (?:gi|chi|j|ji)\b"
    r"|\b(?:thi dua|phong trao|ke hoach)(?: \w+){0,2} (?:de )?(?:lam|man|mang) (?:gi|chi|j|ji)\b"
)
BOOK = "sổ"
# Where one of them stands in a plan it is for the plan to say what follows; with its marks.
SANCTION = r"\b(?:xử phạt|bị phạt|kỷ luật|trừ điểm|không (?:đạt|hoàn thành|thực hiện))\b"
# "Tui muốn đăng ký mà nghe nói phải cho số": a wish, and no case that is only thought of.
WISHES_MYSELF = r"\b(?:toi|tui|minh|em|anh|chi|bac|chau|co|chu|htx|ben)(?: \w+){0,2}? (?:muon|dinh|tinh|can|xin)(?: \w+){0,2}? (?:dang k[yi]|ghi danh)\b(?!(?: \w+){0,4}? thi\b)(?= (?:\w+ ){0,3}?(?:ma|nhung|co dieu|khong biet)\b)"
# With its marks: whether a plan speaks of a fee itself.
FEE = r"\b(?:lệ phí|miễn phí|(?:đóng|nộp|thu|mức) phí|phí (?:đăng ký|tham gia))\b"
# "Năm ngoái được bằng khen, năm nay có phải đăng ký lại không": what was had then is no wish.
THIS_YEAR_TOO = r"(?=.*\bnam (?:ngoai|truoc|qua|kia|20\d\d)\b).*\bnam nay\b.*\b(?:dang k[yi]|dk|ghi danh|nop|khai)(?: (?:lai|tiep|nua|thi dua|moi|duoc|dc|hay))* (?:khong|ko|k|chua|hong|hok|ha)(?: (?:a|em|chau|anh|chi|nhi|vay|the|ad|con|can bo|oi))*$"
