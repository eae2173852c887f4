"""Talk that is no value where one is asked for; folded."""

# "Tốt lắm cháu ạ", "được rồi, hay quá": nothing but kind words.
_KIND = (
    r"(?:(?:(?:noi|go|lam|tra loi|giai thich) )?(?:gioi|ngoan|kheo(?: an)? noi|tot|hay|thong minh|quy hoa|tuyet|chu dao|tan tinh|nhanh tay) (?:qua|ghe|lam|that|thiet|roi|vay|the|phet|qua troi)"
    r"|(?:qua|that) (?:tot|hay|gioi|quy hoa|tuyet)|tuyet voi)"
)
_TO_WHOM = r"(?:em|anh|chi|bac|chu|co|chau|con|cung|ad|can bo)"
KIND_WORDS = (
    rf"(?:(?:da|vang|u|o|a|the|vay|thi|duoc roi|cau hoi|cau nay|{_TO_WHOM}) )*{_KIND}(?: {_KIND})*"
    rf"(?: (?:{_TO_WHOM}|a|nhi|do|day|nhe|nha|nghe|nghen|oi|roi))*"
)
# Talk by its first words.
OPENS = (
    r"^(?:da |vang |u |uh |a |o |oi |thoi |em |anh |chi |bac |chau )*(?:doi|cho) (?:ti|chut|em|anh|chi|bac|toi|minh|lat|da|xiu|mot)"
    r"|^(?:da |vang |u |a |oi )*(?:cam on|cam on|thanks|tks|thank|xin loi|chao|alo|a lo|hello|hi)\b"
    r"|^(?:da |em |anh |chi |bac |minh |toi |tui )*(?:muon|can|xin|nho|dinh|quen mat|quen roi|quen|khong nho|ko nho|chua nho|khong biet|ko biet|k biet|hong biet|hok biet|chua biet|chiu)\b"
)
TALK = OPENS + (
    r"|\b(?:khong biet|ko biet|k biet|chua ro|de (?:toi|em|anh|chi|bac|minh|tui) (?:hoi|xem|nho)|hoi lai|hoi da|ti nua|lat nua|chut nua|mai|toi ve|da ghi o tren|ghi roi|noi roi|nhu (?:nam ngoai|cu|tren|lan truoc|truoc)|y nhu|giong (?:nam|lan|nhu)|van (?:nhu|the|vay|ong|ba|anh|chi|cho)|tu dien|dien giup|dien ho|quay lai|lui lai|bo qua|thoi khong|huy|dung lai|nghi|sai roi|nham roi|gui di|gui luon|xem lai|duoc roi|dung roi|xong roi|the thoi|ngung|ban|goi (?:cho|lai|dien)|gap (?:can bo|nguoi)|can bo|nguoi that)\b"
    r"|^(?:em luon|dung toi|chinh toi|chinh em|chinh minh|toi day|em day|minh day|nguoi nay|nguoi kia|ok|oke|okie|uh|uhm|vang|da|u|ko|khong|k|co|roi|dung|duoc|chua|het|tiep|tiep tuc|sau|cai nay|cai kia|cai do)$"
    r"|\b(?:hay qua|tot qua|hay the|gioi qua|chan the|lau the|met qua|phien qua|lang nhang|buc minh|rac roi)\b"
)
ASKS = r"\b(?:la sao|gi vay|gi the|gi nhi|nao nhi|nao vay|nao the|phai khong|dung khong|duoc khong|the nao|lam sao|bao gio|o dau|hay la|khong nhi|nhi|a em|ha em|de lam gi|lay lam gi|xa nao|ten nao|ghi gi|dien gi|viet gi)$|\b(?:la gi|vi sao|tai sao|thi sao|lam gi|may gio|khi nao|bao nhieu)\b"
# No name of a unit or a commune holds them in small letters.
WORDS = frozenset(
    "từ để con dấu ra xem chưa nghĩ chả thôi khai giữ nguyên chọn lấy hồ sơ sao nói sai hay huyện vậy chúc khỏi đúng ấy rồi rùi "
    "đợt trước năm ngoái gõ chữ răng nhanh tôi tui mình em anh chị bác cháu không ko nào gì đâu mô này kia đó thế được đc muốn cần "
    "xin nhờ giúp hộ điền viết ghi gọi hỏi biết nhớ quên đợi chờ tí lát mệt bận bỏ qua câu khác cái như cũ tên họ nó ai vì nên nếu khi "
    "mà nhưng thì vẫn đã sẽ đang chỉ phải bị nhé nha ạ dạ vâng ừ ơi ủa hả hử nhỉ cảm ơn cám xong tiếp lại sau mai đi về đến lúc giờ bao mấy "
    "gần giáp cạnh có thể nhiều ít quá lắm rất hơn nhất cũng đều cùng nhau drop table select delete file excel gửi nhắn".split()
)
WORDS_WITHOUT_MARKS = frozenset(
    "khong ko chua thoi ghi khai chon lay duoc muon xin nho giup dien viet hoi biet quen doi cho ti lat nhu vay the nay kia "
    "dung roi cam on gui nhan toi tui em anh bac chau drop table select delete nguyen gi nao dau sao".split()
)
# No unit's name begins with them where it is written small.
NO_UNITS = frozenset("cứ nợ chưa đang đã phải bị sẽ vẫn thì cũng đều dài ngắn khó".split())
# Behind the head a clause tells of the unit: "HTX đứng đầu khối", "htx lam an tot"; folded.
OF_UNIT = (
    r"(?:dung (?:dau|thu|nhat|nhi)|dan dau|lam (?:an (?:tot|gioi|kha|duoc|co|hieu|rat|cung|lai|kem)|duoc|tot|gioi)"
    r"|tu (?:lam|lo|dang ky)|(?:lam|de|tinh|dang ky|ghi) sau|chua (?:dam|du|dat|co|len|duoc|phai|lam|ai|tung|bao|thanh lap)|dat (?:duoc|xuat sac|tien tien|muc|ke hoach|chi tieu|danh|loi|doanh|tieu|chuan|\d)"
    r"|duoc (?:cong nhan|xep|khen|tang|binh|danh gia|xet|cap|len)|vuot (?:ke|chi|muc|tien|khoan)"
    r"|(?:nhieu )?nam (?:nao|nay|ngoai|roi|truoc|vua)|luon (?:dan|dat|hoan|vuot|dung|lam)|hoan thanh (?:tot|xuat|vuot|het|ca)"
    r"|(?:da|dang|vua|moi) (?:lam|dat|duoc|co|tien tien|xuat sac|\d|nhieu|len|thanh lap|lap|hoat dong)|co (?:nhieu|\d|duoc|ca)"
    r"|doanh thu|tang truong|thoi (?:chu|ma|co|nhe|nha|chau|em|a|chua|khong|ko|k))\b"
)
NO_COMMUNES = frozenset(
    "hai ba bản y mình tôi nhà khác cũ mới đó ấy đâu mô nào vùng cao trên dưới bảo họp này miền báo".split()
)
# "Giữ sản lượng như năm ngoái": what it was is asked for.
COMPARES = r"\b(?:nhu|giong) (?:nam ngoai|nam truoc|cu|tren|lan truoc|truoc)\b"
# How a slip is excused beside what is right: one of these has to be said.
SLIPS = frozenset("nham lon lo sai nhay truot lan nhau lun".split())
AROUND_SLIPS = SLIPS | frozenset(
    (
        "da vang a o oi nhap lam bao thay den tai u ua y ay ui uoi chet khoan em e tay toi tui tao minh anh chi bac chu co o con chau ong ba ad can bo cung"
        " go ghi viet bam danh nhan noi khai doc tinh nho may ban phim chu cai so no hoi nay luc vua tai do vi boi bi ngon to run gia mat"
        " mo kem hoa roi mat thoi nhe nha nhen nghen nghe hen ha day nay kia lai ma chu cho thong cam di qua lam troi dat xin loi sorry"
        " la thi qua dien thoai cam ung het ca mat roi ra vao vo thanh con chac hinh nhu nhieu it thieu thua that ngai phien"
    ).split()
)
_ME = r"(?:em|e|tôi|toi|tui|mình|minh|anh|chị|chi|bác|bac|chú|cô|co|o|con|cháu|chau|ông|bà|tay|máy|may)"
_SLIP = r"(?:nhầm|nham|lộn|lon|lỡ tay|lo tay|sai|lẫn)"
_TYPE = (
    r"(?:gõ|go|ghi|viết|viet|bấm|bam|đánh|danh|nhắn|nhan|nói|noi|khai|đọc|doc|tính|tinh|nhập|nhap)"
)
# With no comma before it: "… 14 bộ thôi em gõ nhầm"; with its marks.
EXCUSED_BEHIND = (
    rf"(?<=\w)\s+(?:(?:tại|do|vì|bởi|tai|vi|boi)\s+)?(?:(?:hồi|hoi|lúc|luc)\s+)?(?:nãy\s+|nay\s+)?(?:{_ME}\s+)+(?:(?:bị|bi|lỡ|lo|tay|vừa|vua|hồi nãy|nãy)\s+)*"
    rf"{_TYPE}\s+(?:tay\s+)?{_SLIP}(?:\s+(?:rồi|roi|mất|mat|đó|đấy|do|day|nha|nhé|nhe|nghen|ạ|a|em|cán bộ|ad|ơi|oi|thôi|thoi|số|so))*\W*$"
)
# Before it, with no comma behind: "em gõ nhầm váy có 14 bộ".
EXCUSED_BEFORE = (
    rf"^\W*(?:(?:dạ|da|à|a|ơ|ủa|ui|thôi|thoi|khoan|chết|chet|ý|ấy)[\s,]+)*(?:{_ME}\s+)+(?:(?:bị|bi|lỡ|lo|tay|vừa|vua|hồi nãy|nãy)\s+)*(?:{_TYPE}\s+)?"
    rf"(?:tay\s+)?{_SLIP}(?:\s+(?:rồi|roi|mất|mat|nha|nhé|ạ|em ơi|ad))*[\s,:.]+(?=(?:(?!(?:là|la|thành|thanh|số|so|tên|ten|chỗ|cho|cái|cai|phần|xã|xa)\b)\w+\s+)+\D*\d)"
)
# What a sentence begins with and tells nothing ("ừ thế thôi, à mà doanh thu …"); without marks only where a
# comma follows, for "con", "ma" and "da" are words of their own.
BEGINNING = (
    r"(?:(?:dạ|vâng|à|ừ|ừm|ờ|thôi|thế(?! chấp| mạnh| hệ)|thì|mà|rồi|còn(?! \d)|và|với|với lại|tiện thể|nhân tiện|quên|này|ấy|cơ mà|thêm nữa|ngoài ra|ok|oke)[\s,.!…]+"
    r"|(?:da|vang|a|u|uh|thoi|the|thi|ma|roi|con|va|voi|voi lai|tien the|quen|nay|the thoi|a ma|a quen|the a)\s*,\s*)+"
)
# Where a unit's name is asked for, the place alone names none.
COMMUNE_ALONE = r"(?:o |tai )?(?:xa|phuong|thi tran) (?!hoi\b|vien\b|doan\b|doi\b)\w+(?: \w+){0,3}"
# "Cái tiên tiến ấy": an honour told by its last words names no unit.
TITLE_ALONE = r"^(?:(?:cai|loai|danh hieu|lay|chon|cho|thi|la) )*(?:tien tien|xuat sac|chien si(?: thi dua)?|bang khen|giay khen|co thi dua)\b"
