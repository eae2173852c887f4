"""What a group asks about its own words: whether they are kept, who reads them. Folded."""

_WHO = r"(?:bot|ban|tro ly|may|em|chau|ad|no|he thong|robot|ai)"
_KEEPS = r"(?:luu(?: lai| tru| giu)?|giu lai|giu|ghi lai|ghi am|doc(?: duoc)?|nghe(?: len)?|theo doi|thu thap|xem(?: duoc)?|thay(?: duoc)?|chup)"
_MESSAGES = (
    r"(?:tin nhan|(?<!thong )(?<!nhan )tin(?! (?:dung|hoc|tuc|tuong))|loi nhan|doan chat|chat|noi chuyen|loi noi"
    r"|cuoc (?:tro chuyen|noi chuyen))"
)
_WORDS = rf"(?:{_MESSAGES}|nhom|chung (?:toi|em|minh)|moi nguoi|ca nha|du lieu|thong tin (?:ca nhan|cua))"
# What is kept, read or seen there is the office's paper.
_OF_PLAN = (
    r"(?!.*\b(?:ke hoach|van ban|bao cao|ho so|phieu|chi tieu|danh hieu|thi dua|dang ky|cong van|nghi quyet|quy|von"
    r"|chuc|vi tri|so sach)\b)"
)
KEPT = (
    rf"^{_OF_PLAN}.*(?:\b{_WHO}\b(?: \w+){{0,3}}? {_KEEPS}(?: \w+){{0,3}}? {_WORDS}\b"
    rf"|\b{_WHO}\b(?: \w+){{0,2}}? (?:luu|giu|ghi lai|thu thap|nghe|theo doi|doc)(?: lai| tru)?(?: het| nhung| cai)* (?:gi|chi|khong|ko|k)\b"
    rf"|\b{_MESSAGES}\b(?: \w+){{0,5}}? (?:luu|giu|ghi lai|doc|xem|theo doi|xoa)\b"
    rf"|\bnhom\b(?: \w+){{0,4}}? (?:theo doi|nghe len|ghi am|ghi lai|luu|bi doc)\b)"
)
QUESTION = r"\b(?:gi|chi|ai|nao|sao|khong|ko|k|hong|chua|a|ha|bao lau|may|bao nhieu)\b"
