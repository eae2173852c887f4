"""How it is asked whether this is a fraud, and who made it; folded, without signs."""

FRAUD = (
    r"\b(?:lua dao|lua gat|gia mao|gia danh|bi lua|co lua|phai lua|scam)\b"
    r"|\b(?:tin|dang tin|tin tuong|yen tam)(?: (?:ban|em|cai nay|duoc|noi))*(?: (?:duoc|noi))? (?:khong|ko|k|hong|hong)(?: (?:do|day|vay|em|a|ban|nhi|ta))*$"
    r"|\bco (?:that|chinh thuc|hop phap) (?:khong|ko|k|hong)\b"
)
MAKER = (
    r"\b(?:ai|don vi nao|co quan nao|ben nao|nguoi nao) (?:lam|tao|lap|viet|dung|quan ly|dieu hanh)(?: (?:ra|nen|len))?(?: (?:cai|con|ra))* (?:nay|bot|tro ly|may nay)\b"
    r"|\b(?:cai|con|may|tro ly|bot)(?: \w+)? (?:cua|do) (?:ai|ben nao|co quan nao|don vi nao)\b"
)
