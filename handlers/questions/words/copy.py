"""How a copy of the plan itself is asked for; folded."""

_ME = r"(?:em|e|anh|a|chi|c|bac|chu|co|chau|toi|tui|minh|ong|ba)"
_PLAN = r"(?:ke hoach|van ban|cong van)(?: (?:nay|do|344|thi dua|so \d+|nam nay|\d{4}))*"
_PAPER = (
    r"(?:cai|ban|to|file|tep|pdf|word|toan van|nguyen van|ban cung|ban giay|ban mem|ban day du|mot)"
)
COPY = (
    rf"\b(?:gui|cho|xin|lay|tai|in|can|muon co|co)(?: (?:lai|ho|giup|gium|dum|xin|duoc|{_ME}))*(?: {_PAPER})+ {_PLAN}(?: (?:nay|do|voi|nhe|a|duoc|dc|khong|ko|k|day du|co dau|de|doc|in|{_ME}))*$"
    rf"|\b(?:gui|xin|tai|in)(?: (?:lai|ho|giup|gium|dum|cho|duoc|{_ME}))+(?: {_PAPER})* {_PLAN}(?: (?:voi|nhe|a|duoc|dc|khong|ko|k|{_ME}))*$"
    rf"|^(?:(?:gui|cho|xin|lay|tai|can|muon|oi|{_ME}) )*(?:cai |ban )?(?:file|tep|ban pdf|ban word|ban goc|van ban(?: goc)?)(?: (?:qua|vao|len|day|voi|nhe|nha|a|duoc|dc|khong|ko|k|cho|xem|de|doc|luu|in|di|{_ME}))*$"
)
