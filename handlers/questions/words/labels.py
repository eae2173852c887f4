"""Words of a question that tell nothing of a clause, folded."""

UNTOLD = frozenset(
    "co khong cua duoc gi nao thi la phai ai nay toi voi trong cac nhung can em anh chi bac the nhu vay va ra"
    " hay roi sao khi chua ma cung ca cai cho hoi biet tu den hom ngay thang nam may gio bao nhieu lau dau o"
    " mo ta tui minh ho no a ha nhi da con moi phan dong trieu dat tien nua lai mot den vao ve theo tai hop tac xa htx lien minh ke hoach".split()
)

# With these words something else begins: a label may end before them, and not behind them.
JOINING = frozenset(
    "va hoac cua cho tai o theo ve de do voi tu den trong tren la duoc bang khi gom nhu khong nham vao truoc sau qua"
    " thi ma con tren duoi gan giua cung bi se da phai can nen".split()
)
# What leads up to the next word: a label does not end behind them either.
LEADING = frozenset(
    "cac nhung moi mot hai ba bon ngay thang nam so muc quy dieu khoan diem dot lan cap lop buoi chua dang rat hon".split()
)
# And before a name only.
NAMING = frozenset("xa phuong tinh huyen thon ban ong ba anh chi phong so hoi quy".split())
# Words that are one: a label is not cut between them.
GROUPS = frozenset(
    """
    hop tac|tac xa|thi dua|khen thuong|lien minh|to chuc|thuc hien|don vi|ca nhan|tap the|dang ky|ke hoach|phong trao
    danh hieu|dien hinh|tien tien|tieu bieu|xuat sac|lao dong|san xuat|kinh doanh|kinh te|xa hoi|nong nghiep|nong dan
    phat trien|xay dung|mo hinh|san pham|tham gia|tham dinh|ho so|ho tro|bao cao|ket qua|tong ket|so ket|kiem tra|danh gia
    huong dan|tuyen truyen|phat dong|quan ly|giam doc|chu tich|thanh vien|nguoi lao|uy ban|nhan dan|co quan|dia phuong
    tap huan|boi duong|dao tao|hoi nghi|hoi thao|hoi cho|dai hoi|dai bieu|kinh phi|ngan sach|vay von|von vay|lai suat
    thoi gian|thoi han|dia diem|noi dung|muc dich|yeu cau|doi tuong|tieu chuan|dieu kien|tieu chi|chi tieu|nhiem vu
    giai phap|cong tac|cong nghe|chuyen doi|doi moi|sang tao|sang kien|chat luong|hieu qua|nang cao|day manh|tiep tuc
    trien khai|phoi hop|chu tri|tham muu|theo doi|don doc|tong hop|de nghi|de xuat|xem xet|quyet dinh|ban hanh|phe duyet
    cong nhan|bieu duong|ton vinh|gian hang|trien lam|thuong mai|xuc tien|tieu thu|thi truong|gia tri|doanh thu|loi nhuan
    nguon von|mien phi|dong gop|hoc vien|hoc phi|chuyen gia|giang vien|can bo|cong chuc|vien chuc|quy dinh|hien hanh
    quy che|van phong|truong hop|so luong|so lieu|co cau|hinh thuc|bang khen|giay khen|chien si|co so|trung uong|cap tinh
    cap xa|toan tinh|nha hat|quang truong|hoi truong|trung tam|thu tuc|thanh tich|thanh lap|tin dung|ngan hang|doanh nghiep
    to hop|thong bao|thong tin|truyen thong|nha nuoc|chinh phu|chinh sach|bien phap|ky thuat|an toan|moi truong|nong thon
    thanh toan|quyet toan|giai ngan|tieu chi|giai thuong|cap nhat|bien gioi|phu nu|thanh nien|hang hoa|thuong hieu|nhan hieu
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
