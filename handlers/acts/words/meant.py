"""Where the words of a wish stand and none is meant: jokes, quotes, fears, others' deeds; folded."""

_DEED = r"(?:xoa|rut|huy|go|thu hoi|tat)"
_NAMED = r"(?!muon|xin|da|can|dinh|se|vua|cung|van|phai|nho|chua|khong|ko|thoi|moi|doi|quyet|yeu|de|co|lo)[a-z]+"
NOT_MEANT = (
    # "Đồng ý hôm trước có rút lại được không": asked, and no wish.
    r"\bco (?:\w+ ){0,2}?(?:rut|xoa|huy|thu hoi)(?: \w+){0,3}? (?:duoc|dc) (?:khong|ko|k|hong|hok|chua|kg)(?: (?:em|a|vay|ha|co|chau|nhi|ad))*\W*$|"
    # A joke, and what somebody else says.
    r"\b(?:(?<!khong )(?<!ko )(?<!dau )noi (?:choi|dua)|(?<!thi )(?<!voi )(?<!cha )dua (?:day|thoi|ti|ma|chut|tam)|la dua|giua|gion choi|haha|hihi|hehe|kaka)\b"
    r"|\b(?:co nguoi|co tin|ai do|nguoi ta|tin nhan)\b(?: \w+){0,4}? (?:nhan|bao|xui|keu|noi|goi|bieu)\b"
    rf"|\b(?:bao|noi|khuyen|bay|xui)(?: (?:toi|tui|em|la|minh|cho))* nen {_DEED}\b|(?<!xoa )(?<!muon )(?<!nho )(?<!yeu cau )(?<!cho )(?<!^)\bbay {_DEED}\b(?! (?:giup|gium|dum|ho|cho|het|ten|thong|du lieu|so)\b)"
    rf"|\b(?:dau co|dau phai|khong ai|khong he|chua he|ai bao)(?: \w+){{0,3}}? {_DEED}\b|\b(?:roi|da) moi {_DEED}\b"
    rf"|\b(?:nhan|bao|xui|keu|noi)\b(?: \w+){{0,6}}? {_DEED}\b.*\b(?:co phai|co that|that khong|that a|that ha|lua|dung khong)\b"
    rf"|\b(?:{_DEED}|dong y|nhac)\b.*\b(?:nhung|ma) (?:toi|tui|em|anh|chi|bac|minh|choa) (?:khong|chua|van|chang|hong|hok|ko|k|thi (?:van )?dong y)\b"
    rf"|\bcam {_DEED}\b|\bxoa\b.*\bthay\b"
    rf"|\b(?:hoi sang|hoi nay|luc nay|hom qua|hoi truoc|hom truoc)(?: \w+){{0,2}}? (?:keu|noi|bao|dinh|co nguoi)(?: \w+)? {_DEED}\b"
    rf"|\bkhong (?:doi nao|bao gio)(?: \w+){{0,3}}? {_DEED}\b|\b{_DEED} (?:xong |roi )?(?:la |thi )?(?:thua|mat het|dai|uong|tiec|de|kho)\b|\bkhong phai (?:toi|tui|em|minh) khong\b"
    # Asked what it is, or how it goes.
    rf"|\bla (?:{_DEED} |thu tuc )?(?:nhung |cai |nhu )?(?:gi|sao|the nao)\b|\bkhac (?:gi|nhau|the nao)\b|\bnghia la\b"
    rf"|\b(?:go|bam) (?:chu |nut |cai )?(?:gi|sao|the nao|nao)\b|\b{_DEED} lam (?:gi|chi)\b"
    rf"|\b(?:lam sao|cach nao|the nao|lam the nao)(?: \w+){{0,2}}? {_DEED}\b|\b{_DEED}\b(?: \w+){{0,6}}? (?:kieu|cach) (?:gi|nao)\b"
    rf"|\b(?:bao lau|bao gio|khi (?:nao|mo)|chung nao)(?: \w+){{0,2}}? (?:thi |moi |se |la )?{_DEED}\b(?!.*\b(?:giup|gium|dum|ho)\b)|\bhay (?:la )?(?:da |bi )?{_DEED} (?:roi|mat|chua|het)\b"
    rf"|\bdong y\b.*\bbao gio (?:khong|ko|k|chua)\b|\bdong y (?:cai |nhung )?(?:gi|chi)\b(?! (?:nua|het|dau))|\b(?:{_DEED}|dong y)\b.*\bthi (?:nhung |con )?(?:ai|sao|mat gi)\b"
    rf"|\btu (?:dong )?xoa\b|\b{_DEED}\b(?: \w+){{0,2}}? (?:de|kho) khong\b"
    # Thought of once, feared, suffered, put off, or all the same.
    rf"|\b(?:(?<!quyet )dinh|suyt(?: nua)?|tinh|toan) (?:thi |la )?{_DEED}\b|\bmay (?:ma )?nghi lai\b|\bchua bao gio(?: \w+){{0,2}}? {_DEED}\b|\b(?:so|(?<!muong )(?<!nghia )(?<!da )lo|ngai) (?:bi |mat )?{_DEED}\b|\bbi {_DEED}\b"
    rf"|\b(?:mai|mot|lat|tuan sau|thang sau|luc nao|khi nao|bao gio|chung nao|xong)(?: \w+){{0,4}}? (?:moi|hang|hay|se) {_DEED}\b"
    rf"|\b{_DEED}(?: \w+){{0,3}}? cung duoc ma\b|\b{_DEED} (?:hay khong|hay giu|hay o|sau|di (?:xoa |rut )?lai)\b|\bde (?:mai|hom khac|luc khac|bua khac) {_DEED}\b|\bkhoan (?:da )?{_DEED}\b"
    rf"|\b{_DEED} la (?:toi|tui|em|anh|chi|bac|choa)\b|\b{_DEED}\b(?: \w+){{0,4}}? mat gi\b|\bthu lai roi\b|\bai (?:duoc |co quyen |duoc phep )?{_DEED}\b"
    rf"|\b(?:sang nam|nam sau|thang sau|tuan sau|het (?:nhiem ky|nam|vu|dot)|(?:khi|luc|chung) nao(?! (?:tien|ranh|duoc)\b))(?: \w+){{0,5}}?(?: thi| moi|,)(?: \w+){{0,2}}? {_DEED}\b"
    rf"|\b{_DEED}\b.*\bde (?:\w+ )?(?:hoi|ban|hop|tinh|xem|nghi)\b(?: \w+){{0,3}}? da\W*$"
    rf"|\b{_DEED}\b.*\b(?:phai|dung) (?:khong|ko|k|hong)\W*$|\b(?:may|bao nhieu) (?:nam|thang|ngay)\b[^,.;]*\b(?:thi|moi) {_DEED}\b"
    rf"|\bhan {_DEED}\b|\b{_DEED}\b(?: \w+){{0,3}}? (?:la|den|truoc) ngay nao\b|\bma (?:khong|ko) dong y thi\b"
    rf"|\b(?:toi|tui|em|bac|minh|choa|tau) ma {_DEED}(?: \w+){{0,2}}? (?:thi|la)\b|\b{_DEED}\b.*\b(?:toi|tui|em|bac|minh|choa|tau) thi (?:giu|van|de nguyen|chua|khong|ko|k|hong)\b"
    # One number in the place of another; a threat.
    r"|\b(?:xoa|go|bo) ten (?:cu|(?:ong|ba|anh|chi|co|chu)(?! ra| di| khoi| trong)|giam doc|ke toan)\b.*\b(?:ghi|thay|doi|dua)\b"
    r"|\bxoa\b.*\b(?:lay|dung|thay|ghi|doi|nhap|bang)(?: \w+){0,2} 0\d"
    rf"|\b(?:khong|ko|chua) (?:tra loi|duyet|giai quyet|nghe|lam|xong|xu ly)\b.*\b(?:la|thi) (?:toi|tui|em|bac|anh|chi|minh) (?:se )?{_DEED}\b|\b{_DEED}\b(?: \w+){{0,3}} cho (?:xem|biet mat)\b"
    # Somebody else's deed, and wondering at it.
    rf"|\b(?:doa|hu|treu|choc)(?: \w+){{0,2}}? {_DEED}\b|\bdung nghe (?:no|ho|ai|bon)\b|(?<!hom )(?<!bua )(?<!ngay )\b(?:no|ho) (?:da |vua |moi )?{_DEED}\b|\b{_DEED}\b(?: \w+)+ co sao khong\b"
    rf"|\b(?:htx|don vi|ben|nha|cho|nguoi) (?:ben canh|khac|kia|no|ho|ta|ban (?:em|toi|tui|minh|anh|chi))(?: \w+){{0,2}}? {_DEED}\b"
    rf"|\b(?:chi|anh|ong|ba|co|chu|bac) {_NAMED} (?:da |vua |xin )?{_DEED}(?: \w+){{0,2}}? (?:roi|chua|khoi ban)\b|\b(?:ong|ba|anh|chi) (?:kia|ay|do) {_DEED}\b"
    rf"|\b(?:xa vien|thanh vien|(?:cac|may|nhieu|\d+) (?:ho|nguoi|don vi))(?: \w+){{0,2}}? {_DEED}\b|\b(?:hoi (?:gium|giup|ho|thay)|ban (?:em|toi|tui|minh)(?! (?:gui|nop|goi|khai|ghi|dang|da|vua|moi)\b))(?: \w+){{0,4}}? {_DEED}\b|\bcua (?:ong|ba|anh|chi|co|chu|bac) (?:ay|ta|do|kia)\b|^(?:o |ua |a |the )*(?:(?:sao|tai sao|co sao|ai)(?: (?:lai|dam|da|tu|cho|di))*|(?:mi|may|bay)(?: (?:lai|dam|da|tu|cho|di))+) {_DEED}\b|\bdam {_DEED}\b"
    # Who only wants to know, or says what was not said; and who tells of one whose reminders are off.
    rf"|\b(?:chi|moi) (?:muon |can |de )+(?:biet|hoi)\b|\bhoi (?:truoc|cho)(?: de| cho)? biet\b|\b(?:toi|tui|em|minh|bac|chu|co) hoi (?:(?:tai |vi |la )?sao|truoc)\b"
    rf"|\b(?:khong|ko|k|chang|dau|chua) phai (?:la )?(?:(?:toi|tui|em|minh|bac|anh|chi|choa) )?(?:muon|doi|xin|dinh) {_DEED}\b"
    rf"|\b(?:khong|ko|k|chua|dau|chang)(?: co| he)? (?:noi|bao|doi) (?:la |rang )?(?:(?:toi|tui|em|minh|bac|choa) )?(?:khong|ko|muon|{_DEED})\b"
    rf"|\b(?:chi|anh|ong|ba|co|chu|bac)(?: \w+){{1,4}}? {_DEED}(?: \w+){{0,2}}? roi (?:sao|ma|van)\b|\b(?:htx|ben|don vi)(?: \w+){{1,5}}? (?:xong|roi) lai {_DEED}\b"
    # Whether it is not too late, and where it is done.
    rf"|\b{_DEED}\b.*\b(?:con|co) kip\b(?! thi\b)|\b{_DEED}(?: \w+){{0,3}}? thi (?:lam|vao|go|bam|noi|nop|gui|viet)(?: \w+){{0,2}}? (?:o )?(?:cho nao|dau|mo|sao|the nao)\b|\bbiet (?:luc|khi|bao gio|ngay|chung)(?: \w+){{0,3}}? {_DEED}\b|\b{_DEED}\b[^,.;!]*\b(?:gom|can) (?:co )?(?:nhung )?(?:gi|chi)\b"
    r"|\b(?:dung|luu|giu|lay)(?: \w+){0,4}? (?:vao|lam|de lam) (?:viec )?(?:gi|chi|j)\W*$"
    # Things of the farm and of the office.
    r"|\b(?:tat|ngung|cat) (?:may(?! (?:cai|tin|loi|thong|vu|thu|lan|nhac|bao|con|cuoc))|dien|nuoc|quat|den|lo|bom|san xuat|nuoi|trong)\b|\brut (?:ruot|ngan|gon|von|kinh nghiem|tien|tham|quan|nguoi|phep)\b"
    r"|\bxoa (?:bot |het )?(?:anh|hinh|video|clip)(?: (?!chi\b)\w+)*$|\bhet (?:bo nho|dung luong)\b"
    r"|\bxoa (?:ho |nha )?(?:ngheo|doi|tam|mu|bop|dot|zalo|app|ung dung|nham)\b|\bdon (?:sach |dep )?(?:chuong|dong|ruong|ve sinh|co|kho|nha)\b"
    r"|\bthu hoi (?:giay|dat|no|von|san pham|cong no)\b"
)
# As typed: one of the list, or anybody, by name; somebody else's words in their marks; what asks.
OF_SOMEBODY = (
    r"(?i:\bcho (?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac)) [A-ZĐÀ-Ỵ]\w+ (?i:rút|rut|ra|thôi)\b|(?i:\b(?:rút|gỡ|xóa|xoá|xoa|bỏ|nhắc|nhắn)(?: tên| cho)? (?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac)) [A-ZĐÀ-Ỵ]\w+|^[\"“].+[\"”] \w+"
    r"|(?i:\b(?:rút|gỡ|xóa|xoá|xoa|bỏ)\b(?: \w+){0,4}? (?:của|cua|cho) (?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac)) (?-i:[A-ZĐÀ-Ỵ]\w*[a-zà-ỹ]\w* [A-ZĐÀ-Ỵ])"
    r"|(?i:\b(?:xóa|xoá|rút|tắt|hủy|gỡ)\b[^,.;!\n]* (?:hả|luôn à)\W*$)"
    r"|(?i:\b(?:chỉ|mỗi) (?:cần |muốn |xin )?(?:xóa|xoá)\b)"
)
# Reminders that are to go on, or to come otherwise; "nhắc đến ông ấy" is no reminder.
NOT_OFF = (
    # "Hôm nọ tôi tắt nhắc, giờ cho nhắc lại", "khỏi nhắc hôm nay, mai nhắc".
    r"\b(?:hom|bua|lan|dot|ngay|tuan|thang) (?:no|qua|truoc|kia|nao)\b.*\btat\b.*\b(?:nhac|bat|mo) (?:\w+ )?lai\b"
    r"|\b(?:khoi|dung|khong|ko|thoi)(?: (?:can|phai))? nhac (?:\w+ )?(?:hom nay|nay|sang nay|chieu nay|toi nay|bua nay|tuan nay)\b(?!.*\b(?:nua|han|luon)\b)|\b(?:mai|mot|hom sau|tuan sau|lat|lat nua|ti nua|chieu|toi)(?: hay| thi| moi| lai| roi)? nhac\b|"
    r"\bquen (?:\w+ )?nh(?:ac|an)\b|\b(?:khong|ko|k) (?:duoc )?nhac (?:\w+ )?la quen\b|\b(?:khong|ko|k|chang|hong) nhac (?:\w+ )?thi\b"
    r"|\bnhac (?:\w+ ){0,2}?(?:som|muon|tre|sat|lau) (?:qua|the|vay|nhu)\b|\bnhac (?:it|vua|bot|them)\b|\bnhung cu nhac\b|^sao\b.*\b(?:khong|ko|k) nhac\b"
    r"|\bnhac (?:den |toi |lai )+(?:chuyen|viec|vu)\b|\bnhac (?:den |toi |lai )*(?:ong (?:ay|ta|do)|ba (?:ay|ta)|no|nguoi|ten)\b"
    r"|\b(?:dung|dont) nhac (?:\w+ )?(?:som|muon|tre|sat|khuya|dem)\b|(?<!tin )(?<!loi )\bnhac (?:lai )?(?:chuyen|cau|viec) (?:cu|do|ay|nay)\b|\bnhac nham\b"
    # "Đừng tắt, vẫn nhắc mình nha"; what is said of one's own machine or use.
    r"|\b(?:dung|khong|ko|chua|chang|hong)(?: co| can| phai| muon| duoc)? (?:tat|ngung|huy)\b|\b(?<!thi )(?:van|cu) nhac (?:\w+ ){0,2}?(?:nha|nhe|nghe|cho|giup|di|nhu)\b(?!.*\b(?:hoai|mai|lam)\b)"
    r"|\b(?:nen|thi|thoi|may (?:toi|tui|em|minh)) (?:cu )?de (?:nguyen|do|vay|day)\b|\bnen cu (?:de|nhac)\b|\b(?:mo|bat) lai (?:dum|gium|giup|cho|ho)\b"
    # What happened, or did not, is told of.
    r"|\blo (?:tay )?(?:tat|huy)\b(?!.*,)|\btat nham\b|\bmo (?:nhac )?lai\b|\btat (?:nhac )?(?:lich )?(?:mat )?roi\b|\b(?:da|co|chua) (?:\w+ )?(?:tat|huy|ngung)(?: \w+){0,2}? dau\b"
    r"|(?<!khong )(?<!ko )(?<!hong )(?<!chang )(?<!chua )(?<!het )(?<!con )(?<!bao gio )\bmuon (?:nhan|duoc nhac|bat|mo)\b(?! it)|\bcu (?:nhac|nhan) di\b"
)
# One of them only, or for a time only, in their marks: the others still come.
IN_PART = (
    r"^(?!.*\b(?:tắt|dừng|ngưng|ngừng|bỏ|hủy|tat|ngung) (?:hết|luôn|hẳn|sạch|tất|het|luon|han)\b).*(?:"
    r"\b(?:chỉ|mỗi) (?:cần )?nhắc\b|\bnhắc (?:mỗi|đúng (?:ngày|hôm))\b|\b(?:còn lại|con lai|(?:mấy|may) (?:cái |cai |thứ )(?:khác|khac|kia))(?: thì| thi)? (?:không|khong|ko|khỏi|khoi|đừng|dung|thôi|thoi)\b|\b(?<!đừng )(?<!không )(?<!khỏi )nhắc (?:em|tôi|tui|mình|anh|chị|bác|chú|cô|cháu|con) thôi\b"
    r"|\b(?:tới|đến|toi|den) (?:hết |het )?(?:tháng|thang|ngày|ngay|tết|tet|\d{1,2}/)|\b(?:trong|het|hết) (?:thang|tháng|tuan|tuần|ngay|ngày) (?:này|nay|ni)\b"
    r"|\b(?:từ|tu|sau|truoc|trước|qua|khoảng) \d{1,2} ?(?:h|g|giờ|gio)|(?<!từ )(?<!tu )\b(?:hôm|tuần|tháng|bữa|ngày|hom|tuan|thang|bua|ngay) (?:nay|này|ni|mai)(?: \w+)? (?:khỏi|đừng|không|khoi|dung|khong|ko)\b(?!.*\b(?:nữa|nua|hẳn|luôn)\b)|\b(?:\d+|một|hai|ba|vài|mấy|mot|vai) (?:ngày|hôm|bữa|tuần|tháng|ngay|hom|bua|tuan|thang) (?:thôi|thoi)\b|\b(?:tối|đêm|khuya|trưa|sáng sớm)(?: thì)? (?:đừng|không|khỏi)\b|\b(?:ngày|hôm|bữa|tuần|ngay|hom|bua|tuan) (?:khác|khac)(?: \w+)? (?:nhắc|nhac)\b|\b(?:ban đêm|cuối tuần|cuoi tuan|chủ nhật|chu nhat|ngày nghỉ|buổi tối|buổi trưa)\b)"
)
DELETES = r"\b(?:xoa|huy|don|bo het|sach|delete|erase|wipe|clear|remove|go|tay|quen|tieu huy|loai bo|dep|vut|quang)\b"
# A registration that was not made is regretted, or thought of as made.
REGRETS = (
    r"\b(?:khong|ko|k|chua|quen|lo|hong|chang)(?: \w+){0,2}? (?:dang k[yi]|dk|ghi danh)\b.*\b(?:tiec|phi|uong|an han|hoi han)\b|\b(?:tiec|uong|phi)\b.*\b(?:khong|ko|k|chua|quen)(?: \w+){0,2}? (?:dang k[yi]|dk)\b"
    # Put off to another day.
    r"|^(?!.*\b(?:giup|luon|gio)\b).*\b(?:bua|hom|khi|luc|dip) (?:nao|khac)(?: \w+){0,4}? (?:dang k[yi]|dk)\b(?!.*\b(?:thi|la|a|vay)\b)|\b(?:dang k[yi]|dk) sau(?: (?:nhe|nha|di|em|cung duoc|vay|a))*$"
    r"|\bgia (?:nhu |ma |dot |nam |hoi |luc |truoc |ngay )(?:\w+ ){0,4}?(?:dang k[yi]|dk|ghi danh)\b"
)
# "Con tui gõ giùm": without its marks "gõ" looks like "gỡ", and writes.
TYPES = r"\bgo (?:giup|gium|ho|dum|thay|chu|phim|may|sai|nham|lon|lai|dau|khong dau|cham|nhanh|dien thoai|tin)\b|\b(?:con|chau|em) (?:\w+ )?go\b"
# With its marks it is one of these.
TAKES_OFF = "gỡ"
