"""How people say that there is nothing to write, or nobody more; folded words.

The rule: a message means it when it holds nothing but these words, and one that says so.
"""

POLITE = frozenset(
    "da vang a u uh um o oi em e anh chi bac chu co chau toi tui minh mi ad nhe nha nghen ne nhen nhi di luon lun"
    " giup gium ho cho voi nua ma day do nay ay thoi thui the vay rua roi r thi la cai chac cung duoc dc cu ui ak ah"
    " tau tao ban ua u ok oke oki day han hay ngay ben don vi htx ca het hen nhiu tron trui ca nhan".split()
)
NO = frozenset("khong ko k kh hong hok hong chua chang cha no khoong khoi dung hem k0".split())
# Without its mark "đúng" or "đừng".
MANY_WORDS = frozenset(("dung",))
WHAT = frozenset("gi j chi mo dau nao het ca sat".split())
# "Đừng bỏ qua" leaves nothing.
NOT_SKIPPED = r"\b(?:khong|ko|k|dung|chua|khoan|khoi)(?:(?: \w+)? (?:bo qua|de trong|bo trong|cho qua)|(?: (?:can|phai|muon|nen))? (?:gui|nop))\b|\b(?:gui|nop)(?: \w+)? (?:chua|khong|ko|dau)\b"
# "Bỏ qua", "để trống", "gửi luôn", "xong".
SKIPS = r"\b(?:bo qua|de trong|bo trong|cho qua|khoi ghi|man chi co|lam gi co|lam chi co|bo di)\b"
GOES_ON = frozenset("gui goi nop xong xog het du".split())
_ANY = (
    "co ghi can biet nghi ra de dat lam muc phan cau nay y gi viet dien khai nham duoc nam nay lan"
)
# Beside a bare no they say nothing of what it refuses.
SMALL = frozenset("co duoc can ra nay".split())
OF_AIMS = frozenset(f"{_ANY} chi tieu muc tieu noi dung thi dua phan dau".split())
OF_INITIATIVE = frozenset(f"{_ANY} sang kien sk skien giai phap ten".split())
# Where another name is asked for.
ENOUGH = (
    r"\b(?:xong|xog|xonh|het|du|the thoi|vay thoi|the thui|vay thui|rua thoi|nhieu do|nhiu do|bay nhieu"
    r"|(?:\d+|mot|hai|ba|bon|nam|may) (?:nguoi|ng|dua)(?: \w+)? (?:thoi|thui|a|la du)"
    r"|(?:quay|tro) lai danh sach|bam nham|go nham|nham)\b"
)
# "Có mỗi mình mình thôi", "mình tui thôi": the one person there is all.
_ME = "(?:minh|toi|tui|tau|anh|chi|em|bac|chu|co|ong|ba)"
ONLY_ME = (
    r"(?:(?:da|vang|u|uh|a|thi|la|khong|ko|k|hong|con ai|nguoi nao|ai|nua|het) )*"
    rf"(?:(?:dang ky )?(?:cho )?(?:(?:chi|co|moi|mot|duy nhat|rieng) )+(?:minh )?{_ME}|minh {_ME}|minh|tui|toi)"
    r" (?:thoi|thui)(?: (?:a|nhe|nha|nghen|day|em|ban|can bo|ma))*"
)
# "Xong rồi à", "hết chưa", "xóa hết": no end of the list; "nhiêu đó à" asks nothing; with their marks.
ASKS_DONE = r"\b(?:chưa|chua|hả|ha|(?<!nhiêu đó )(?<!nhieu do )(?<!bấy nhiêu )à|nhỉ|xóa|xoá|xoa|bỏ|bo|hủy|huy|thiếu|thieu|sót|sai)\b"
_OF_LIST = (
    "them ghi ai nguoi ng dua con thieu bo sung danh sach ds quay tro lai bam go nham nhieu nhiu bay phai xoa"
    " mot hai ba bon nam may 1 2 3 4 5 6 7 8 9 co chi xong xog xonh het du can muon xoa bo huy"
)
OF_LIST = frozenset(_OF_LIST.split())
ADDING = r"\b(?:them|ghi|con|co|phai|bo sung|can|muon)\b"
# Behind a family name these are a person's: "Vàng A Xong".
MIDDLES = frozenset("a van thi seo y thi".split())

# Where the initiative is asked for: another title takes the place of the one that needs it.
OTHER_TITLE = frozenset(
    "doi chuyen qua sang thanh lay de ghi xuong ve chon dang ky dk danh hieu thay bang nhan xin vao lam".split()
)
# "Hết rồi, mới có 1 người": how many there are.
COUNTED = frozenset("moi co duoc chi tat ca 1 2 3 4 5 mot hai ba bon nam nguoi".split())

# "Uh gui di" where somebody's name is asked for.
SENDS = r"(?:(?:u|uh|uhm|o|ok|oke|vang|da|dung|duoc|dong y|the|vay|roi|thoi|xong) )*(?:gui|nop)(?: (?:di|luon|nhe|nha|em|e|chau|giup|ho|ngay|cho|bac|anh|chi|toi|minh|a|dang ky))*"
# "Không em" to "what next?" below the list.
NO_MORE = r"(?:(?:da|a|thoi) )*(?:khong|ko|k)(?: (?:a|em|chau|nua|them|dau|roi|thoi))*"
