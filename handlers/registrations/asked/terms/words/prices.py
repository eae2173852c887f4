"""What stands around a question for a price without naming the thing; and how a price reads; folded."""

# Asking, addressing, who asks, and what costs nothing by the assistant's own word.
BESIDE = frozenset(
    "co khong ko k hong hok a ah ha hu nhi vay the rua ri nha nhe z dau gi chi nao may bao nhieu ra sao"
    " em anh chi bac chu co chau ong ba minh toi tui con ad ban oi alo da u uh ua o nay cho hoi ti thi la"
    " nhung ma va voi hay thoi duoc bi phai can muon ai them cai khoan moi mot nguoi don vi to nhom htx hop tac"
    " xa lien hiep quy tin dung nhan dan dang ky dk ghi danh tham gia thi dua nhan tin tro ly bot o day tren"
    " nay phong trao ke hoach neu ai do vao lam khai gui nop het roi chua dong".split()
)
# Of paying, of writing here, and of the papers of registering: no thing that somebody else is paid for.
OURS = frozenset(
    "le tien bo gop no dzay kem ton j e chang vo xai su dung ki nhac mat mo quy cuoc tinh tru thu ung"
    " nhieu gia luon that het free hay ho so giay mau phieu in sua huy doi xoa qua lai tin dien thoai"
    " zalo telegram app link may".split()
)
# Where one question ends and the next begins.
PARTS = r"[,;:.?!\n]+|\b(?:và|va|rồi|roi)\b"
PRICED = r"\b\d[\d.,]* ?(?:(?:trieu|nghin|ngan|ty) )?(?:dong|d)\b|\b(?:mien phi|le phi|phi|mien tien|dong gop|thu tien|gia ve)\b"
