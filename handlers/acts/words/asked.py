"""How people ask, folded: by a word somewhere, or by how the message ends."""

ASKING = (
    r"la gi|gi vay|la sao|tai sao|vi sao|bao gio|khi nao|luc nao|hom nao|ngay nao|nam nao"
    r"|o dau|the nao|nhu nao|ra sao|bao nhieu|bao lau|may nguoi|may nam|lan thu may|nhung ai"
    r"|cho ai|ai duoc|duoc khong|duoc k|duoc ko|co khong|phai khong|dung khong|co phai"
    r"|co duoc|cho hoi|cho em hoi|xin hoi|ntn|la ai|nhung gi|cai gi|cai nao|khong a"
    r"|so may|van ban nao|nao khong|thi sao|lam gi"
)
# What asks only where nothing denies it before ("không có nội dung gì", "đừng hỏi ai").
ASKING_UNDENIED = (
    r"khi mo|bua mo|luc mo|o mo|mo rua|mo vay|di mo|chi rua|lam chi|lam rang|ra rang|vi rang"
    r"|rang lai|chung nao|bua nao|bao h|bao nhiu|bnhieu|kieu gi|tinh sao|sao (?:r|ro)"
    r"|may (?:ngay|hom|bua|thang) nua|may thang mot|thu may|mung may|ngay may|thang may"
    r"|ai (?:duyet|nhan|tra|chiu|xu ly|cong nhan|giu|dung ra|se|la nguoi|phu trach|chu tri"
    r"|cham|quyet|xet|xem|lo|quan ly|theo doi|phai)"
    r"|(?:do|cua|gap|goi|hoi|giao|lien he|nho|lien lac) ai(?! ky)"
    r"|(?:noi dung|danh hieu) (?:gi|nao)|nghia vu gi|(?:tieu chi|truong hop|thang|cho|don vi"
    r"|cap|muc|hang|nguoi) nao|(?:toi|den) (?:dau|buoc nao)"
)
# "Tôi hỏi hạn nộp": the verb itself, with what is asked about; "chi hội", "cơ hội" are none.
ASKS_ABOUT = (
    r"(?:toi|em|bac|chau|anh|minh|ong|ba|chu|tui) (?:(?:chi|dang|can|muon|dinh|moi) )*hoi"
    r" (?:han nop|han dang|ve|vu|viec|cho nay|cho do|gia|muc|ngay|noi|la|cai)"
)
# Who only thinks it over, or will ask somebody else, asks nothing of us.
THINKING = (
    r"xem|coi|khoan|tu tu|thu thu|doi|chua biet|de (?:\w+ )?hoi"
    r"|hoi (?:lai|vo|con|anh em|no|ban|y|ke toan|giam doc)"
)
# What may stand behind a word that ends a question.
BEHIND = (
    "vay the nhi ha a ta day em chau ban anh chi bac nhe hen h o chu cac co oi da zay hi bot rua"
).split()
NO = "khong ko k hok hem kg".split()
# "Hồng" has the letters of the South's "hông".
NO_OR_NAME, BEFORE_NO = "hong", ("duoc", "dc")
DENYING = "khong ko k hong hok hem kg chang cha chua dung khoi thoi cam ngung deo xoa huy".split()
# "Thì không", "nói không", "cá nhân: không": an answer.
ANSWERED_NO = "thi noi la chac bao loi tuong thieu nhan tap the".split()
WHICH = ("gi", "nao")
# "Làm nốt nào", "xem nào", "điều gì": no question by itself.
NOT_WHICH = "dieu y chu lam not da di xem coi tiep xong sau so".split()
HOW_MANY = "gio ngay thang lan nguoi muc phan loai buoi".split()
YET = "chua"
# "Đã gửi chưa", "có tên chưa"; "chỗ cần chữa" and "tôi thì chưa" ask nothing.
DONE = "da duoc dc gui nhan xong den toi thay vao co ten dung du het".split()
NOT_YET = "can phai cho thi nghe gio may".split()
