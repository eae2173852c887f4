"""How it is asked whether this is a fraud, and who made it; folded, without signs."""

FRAUD = (
    r"\b(?:lua dao|lua gat|gia mao|gia danh|bi lua|co lua|phai lua|scam)\b"
    r"|\b(?:tin|dang tin|tin tuong|yen tam)(?: (?:ban|em|cai nay|duoc|noi))*(?: (?:duoc|noi))? (?:khong|ko|k|hong|hong)(?: (?:do|day|vay|em|a|ban|nhi|ta))*$"
    r"|\bco (?:that|chinh thuc|hop phap) (?:khong|ko|k|hong)\b"
)
# Said as a warning it wants the same answer: "đừng lừa đảo đó nhé".
WARNS = r"\b(?:dung|khong|ko|cho) (?:co )?(?:lua dao|lua gat|lua|scam)\b(?: (?:toi|tui|em|anh|chi|bac|nhau|do|day|nhe|nha|a|nghe|ba con))*$"
MAKER = (
    r"\b(?:cua )?(?:nha nuoc|co quan|chinh quyen) hay (?:la )?(?:cua )?(?:tu nhan|ca nhan|nguoi ngoai|lua)\b|\bai cho phep (?:lam|lap|tao|dung|mo) (?:cai|con|bot|tro ly) ?(?:nay|bot|tro ly)?\b|"
    r"\b(?:ai|don vi nao|co quan nao|ben nao|nguoi nao) (?:lam|tao|lap|viet|dung|quan ly|dieu hanh)(?: (?:ra|nen|len))?(?: (?:cai|con|ra))* (?:nay|bot|tro ly|may nay)\b"
    r"|\b(?:cai|con|may|tro ly|bot)(?: \w+)? (?:cua|do) (?:ai|ben nao|co quan nao|don vi nao)\b"
)
