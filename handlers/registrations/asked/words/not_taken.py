"""The wish to register and nothing for what, and how it is asked who receives dossiers; folded."""

_AROUND = r"(?:da|vang|a|oi|em|toi|tui|minh|anh|chi|chu|bac|co|chau|ad|muon|xin|can|cho|giup|nhe|nha|voi|ngay|luon|di|htx|hop tac xa|don vi|ben|cua|thi dua|tham gia|duoc|khong|ko|k|the nao|sao|lam)"
BARE = rf"(?:{_AROUND} )*(?:dang k[yi]|dk|dki|dky|ghi danh)(?: {_AROUND})*"
WHO_RECEIVES = "hồ sơ, đăng ký gửi về đâu, cơ quan nào nhận"
