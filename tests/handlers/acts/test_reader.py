"""What a message wants, at its place; what it refuses it never wants."""

import pytest

from handlers.acts.learned import Learned, seal_of
from handlers.acts.meaning import Act, Place
from handlers.acts.reader import FITTED, FOLDER, act_reader
from knowledge.typed.said import Said


def test_the_stored_weights_are_those_of_the_examples() -> None:
    """Otherwise every start would fit them anew: read a message once, and commit the file."""
    assert Learned.restored(seal_of(FOLDER), FOLDER / FITTED) is not None


@pytest.mark.parametrize(
    ("at", "text", "act"),
    [
        ("idle", "em muốn đăng ký ạ", "register"),
        ("review", "dung roi day", "yes"),
        ("consent", "không sao đâu, cứ lưu đi cháu", "yes"),
        ("resume", "lam lai tu dau", "restart"),
        ("reuse", "dùng lại cái cũ", "yes"),
        ("idle", "dky thi dua giup anh", "register"),
        ("answered", "cảm ơn em nhé", "thanks"),
        ("answered", "chào em", "greeting"),
        ("idle", "em là người hay máy", "who-are-you"),
        ("idle", "bot gì mà chán thế", "complaint"),
        ("sent", "ai duyệt?", "status"),
        ("idle", "tôi đăng ký rồi à?", "status"),
        ("reminder", "đừng nhắc nữa", "remind-off"),
        ("reminder", "2 tiếng nữa nhắc lại", "snooze"),
        ("idle", "nhắc tôi ngày 11/4 lúc 6h sáng", "remind-set"),
        ("idle", "tháng 5 có gì", "calendar"),
        ("idle", "xóa dữ liệu của tôi đi em", "delete-data"),
        ("idle", "rút lại đăng ký", "withdraw"),
        ("phone", "à nhầm số, 098 000 1234 mới đúng", "correct"),
        ("targets", "Giữ nguyên diện tích 20 ha, tăng năng suất 10%", "values"),
        ("people", "xóa người số 2", "remove-person"),
        ("idle", "thi đua đến bao giờ", "question"),
        ("idle", "🙂🙂", "empty"),
        ("contact", "mai nhắc chị làm tiếp", "wait"),
        ("unit-name", "ừ hủy 😅", "cancel"),
        ("consent", "đừng ghi tập thể", "values"),
        ("consent", "đừng ghi gì của tôi hết", "no"),
        ("phone", "số thì thôi khỏi, đã lưu gì của tôi xóa hết giùm", "delete-data"),
        ("people", "dang lam do nhung cho a xem du lieu cua a truoc da nhe", "my-data"),
        ("reuse", "ko cho dung du lieu cu nua, toi rut lai dong y", "withdraw-consent"),
        ("answered", "rut dong y nhe, khong phai rut dang ky", "withdraw-consent"),
        ("stop-consent", "ừ, dừng đi", "yes"),
        ("contact", "xác nhận", "yes"),
    ],
)
def test_a_message_is_understood(at: Place, text: str, act: Act) -> None:
    """Wishes in plain words, talk, one's own affairs, values, and what is left for the plan."""
    assert act_reader().read(Said(text), at).act == act


@pytest.mark.parametrize("at", ["consent", "review", "cancel", "delete", "withdraw", "resume"])
@pytest.mark.parametrize(
    "text",
    "ko gửi đăng ký|khoan gửi|đừng gửi|chưa đồng ý|không đồng ý|đừng xóa|không rút đâu|gửi à?"
    "|đồng ý không|khoong ddoongf ys|để mai gửi|đừng có hủy|không phải thế".split("|"),
)
def test_a_refusal_is_no_yes(at: Place, text: str) -> None:
    """Wherever it is said."""
    assert act_reader().read(Said(text), at).act != "yes"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("consent", "Dạ em đồng ý để cơ quan lưu thông tin ạ"),
        ("delete", "xóa ngay cho bác"),
        ("withdraw", "rút về đi em, anh gửi lộn"),
        ("withdraw", "ừ thế thì rút đi em"),
        ("cancel", "u huy that"),
        ("review", "chốt rồi đấy, gửi giúp anh luôn"),
    ],
)
def test_a_longer_yes_names_what_it_does(at: Place, text: str) -> None:
    """A whole sentence agrees when it names the deed and holds no word of doubt."""
    assert act_reader().read(Said(text), at).act == "yes"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("withdraw", "thế rút thì sao"),
        ("delete", "xóa chứ sao"),
        ("delete", "vâng xóa hết đi, rồi các ông xuống nhập lại cho tôi"),
        ("review", "dug gui nhaa"),
        ("cancel", "ddwngf huyr"),
        ("withdraw", "nghe nói rút là bị phạt"),
        ("consent", "sếp tôi đồng ý chứ tôi thì chưa"),
        ("review", "ừ để đấy"),
        ("stop-consent", "đồng ý tiếp"),
        ("stop-consent", "ừ vẫn giữ"),
    ],
)
def test_what_only_sounds_like_agreeing_is_no_yes(at: Place, text: str) -> None:
    """Anger, words in a hurry, hearsay and somebody else's yes decide nothing."""
    assert act_reader().read(Said(text), at).act != "yes"


@pytest.mark.parametrize(
    ("at", "text", "never"),
    [
        ("idle", "sao bỗng nhiên không nhắc nữa vậy cháu, bác có tắt đâu", "remind-off"),
        ("reminder", "khỏi nhắc cũng nhớ, mà cứ nhắc cho chắc ăn", "remind-off"),
        ("sent", "bên xã xúi rút đi mà tôi không nghe", "withdraw"),
        ("people", "bỏ chị Hoa ra khỏi danh sách", "delete-data"),
        ("idle", "con bé cháu nó dọa xóa hết của tôi, chớ có tin", "delete-data"),
        ("idle", "tí nữa thì rút đăng ký, may nghĩ lại kịp", "withdraw"),
        ("idle", "chị chưa bao giờ rút đồng ý nhé", "withdraw-consent"),
        ("idle", "xóa bớt ảnh với video cho nhẹ máy", "delete-data"),
        ("idle", "xã viên không đồng ý mức góp vốn mới", "withdraw-consent"),
    ],
)
def test_what_is_told_of_ending_ends_nothing(at: Place, text: str, never: Act) -> None:
    """Wondering, a wish that is taken back and other people's advice leave everything as it is."""
    assert act_reader().read(Said(text), at).act != never


def test_slots_are_read_with_the_act() -> None:
    """Several at once, by the names of the contract."""
    meant = act_reader().read(Said("HTX Chè Suối Giàng, xã Văn Chấn, 0912345678"), "unit-name")
    assert meant.act == "values"
    slots = meant.slots
    assert (slots.unit_name, slots.phone) == ("HTX Chè Suối Giàng", "0912345678")
    assert slots.commune is not None
    assert "Văn Chấn" in slots.commune


@pytest.mark.parametrize("at", ["unit-name", "contact", "phone", "kind", "targets"])
@pytest.mark.parametrize("text", ["đừng hủy", "không hủy đâu", "chưa hủy, làm tiếp", "ko huy dau"])
def test_who_goes_on_cancels_nothing(at: Place, text: str) -> None:
    """Wherever it is said."""
    assert act_reader().read(Said(text), at).act != "cancel"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("show thông tin của em lên với ad", "my-data"),
        ("gỡ hết dữ liệu cá nhân của tôi mà bên em đang giữ", "delete-data"),
        ("xóa sạch, đừng để lại gì của tôi", "delete-data"),
        ("tôi chấm dứt sự đồng ý cho lưu thông tin", "withdraw-consent"),
        ("không cho lưu tên tôi nữa, tôi đổi ý", "withdraw-consent"),
        ("cho HTX Nông sản Tân Lập rút khỏi danh sách thi đua năm nay", "withdraw"),
        ("đề nghị cho Hợp tác xã Dịch vụ Hưng Thịnh rút phiếu đăng ký năm 2025", "withdraw"),
    ],
)
def test_a_right_is_not_taken_for_its_neighbour(text: str, act: Act) -> None:
    """To see, to delete, to stop and to take back are four things, whoever's unit is named."""
    assert act_reader().read(Said(text), "idle").act == act


@pytest.mark.parametrize(
    "text",
    [
        "nhắc hoài mệt ghê, mà thôi cứ nhắc đi không lại quên",
        "không báo là tui quên liền à",
        "em không tắt nhắc đâu, em tắt máy thôi",
        "nhắc mãi thế",
    ],
)
def test_who_only_grumbles_goes_on_being_reminded(text: str) -> None:
    """Reminders end where a word ends them, and not where it says what would come of it."""
    assert act_reader().read(Said(text), "idle").act != "remind-off"


def test_what_is_still_wished_for_is_not_what_ends() -> None:
    """ "This one no more, 19/5 still": the day that is named stays."""
    meant = act_reader().read(Said("cái này thôi khỏi, còn 19/5 thì vẫn nhắc nhé"), "reminder")
    assert (meant.act, meant.slots.event) == ("remind-off", None)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("thoi bo cai cu di, lam lai tu dau cho bac", "restart"),
        ("không làm tiếp cái cũ, khai lại từ đầu", "restart"),
        ("thôi không làm lại từ đầu đâu", "no"),
        ("chưa muốn làm lại từ đầu", "wait"),
        ("thôi, lần sau làm lại", "cancel"),
        ("đừng bỏ chị Hà nha", "no"),
        ("khong rut ten anh Pao dau", "no"),
        ("không thi đua nữa thì bỏ anh Páo ra", "remove-person"),
    ],
)
def test_only_a_no_to_the_deed_itself_keeps_what_is_there(text: str, act: Act) -> None:
    assert act_reader().act(Said(text), "idle")[0] == act


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("đừng sửa xã", False),
        ("chưa cần sửa số điện thoại", False),
        ("đừng sửa xã, sửa tên htx", True),
        ("không đổi xã mà đổi số 0912345678", True),
        ("không sửa được xã, giúp em", True),
    ],
)
def test_what_is_to_stay_is_not_changed(text: str, changes: bool) -> None:
    act, _ = act_reader().act(Said(text), "review")
    assert (act in ("change", "correct")) is changes


@pytest.mark.parametrize(
    ("at", "text", "act"),
    [
        ("reminder", "mới 5h sáng đã nhắn rồi, tắt luôn đi", "remind-off"),
        ("reminder", "ban đêm cũng réo, tắt hết cho bác", "remind-off"),
        ("idle", "tắt mấy tin nhắc đi cháu", "remind-off"),
        ("idle", "tat may cai nhac giup bac", "remind-off"),
        ("idle", "không còn muốn nhận tin nữa", "remind-off"),
        ("idle", "xóa giúp hết thông tin của tôi, tôi lo lộ số", "delete-data"),
        ("idle", "khi nào tiện thì xóa thông tin giúp bác", "delete-data"),
        ("idle", "xóa bay xóa biến hết thông tin anh đi", "delete-data"),
        ("idle", "rút consent", "withdraw-consent"),
        ("idle", "rút đồng ý, không phải rút đăng ký", "withdraw-consent"),
        ("idle", "rút tờ đăng ký, không phải rút đồng ý", "withdraw"),
        ("idle", "rút lại phiếu tôi lỡ đồng ý nộp", "withdraw"),
        ("answered", "Nếu khó vậy thì thôi, xóa hết thông tin của tôi giúp", "delete-data"),
        ("idle", "mi xoá hết của tui đi, tui nỏ cần chi nữa", "delete-data"),
        ("idle", "quet sach thong tin cua toi khoi may", "delete-data"),
        ("idle", "giu ten toi o do lam gi nua, xoa luon di em", "delete-data"),
        ("idle", "nghe noi bi lo so dien thoai nhieu, thoi xoa het so cua tui di", "delete-data"),
        ("idle", "co cach nao xoa thong tin cua toi khong, xoa luon giup toi", "delete-data"),
        ("idle", "Nếu thế thì HTX em rút đăng ký đã nộp", "withdraw"),
        ("answered", "nếu phải có kiểm toán thì thôi, đơn vị tôi xin rút đăng ký", "withdraw"),
        ("idle", "đã quyết định rút đăng ký, em rút giúp anh", "withdraw"),
        ("idle", "QTD Mường Lò rút lại sự đồng ý cho xử lý dữ liệu", "withdraw-consent"),
        ("idle", "gỡ cái đồng ý lưu thông tin của mình", "withdraw-consent"),
        ("idle", "may cai tin nhac viec do tat di", "remind-off"),
        ("idle", "chu khong bao gio muon nhan tin nhac nua, tat di", "remind-off"),
        ("idle", "bac doc khong duoc chu, dung gui tin nhac nua", "remind-off"),
        ("resume", "tiếp tục gì cũng được, làm đi", "yes"),
        ("roll-call", "vâng nhé em", "yes"),
        ("delete", "dung roi xoa di", "yes"),
    ],
)
def test_what_is_wished_is_heard(at: Place, text: str, act: Act) -> None:
    """Beside words that elsewhere refuse, ask or tell."""
    assert act_reader().read(Said(text), at).act == act


@pytest.mark.parametrize(
    ("at", "text", "never"),
    [
        ("idle", "khoan, đừng có tắt nhắc", "remind-off"),
        ("idle", "đừng nhắn sau 22 giờ", "remind-off"),
        ("idle", "chỉ nhắc đại hội, mấy cái kia không cần", "remind-off"),
        ("idle", "mở lại giùm cái nhắc bữa trước tắt", "remind-off"),
        ("answered", "đừng nhắc chuyện cũ nữa, trả lời tôi hạn nộp đi", "remind-off"),
        ("reminder", "đừng nhắc chị Giàng Thị Mỷ, nhắc tôi", "remind-off"),
        ("reminder", "nhắc phiền thật nhưng thôi cứ để đấy", "remind-off"),
        ("idle", "xóa dữ liệu của anh Sùng A Tủa đi", "delete-data"),
        ("idle", "chừng nào xóa thông tin tui vậy", "delete-data"),
        ("idle", "gửi đi rồi thì số tui bị xóa hả", "delete-data"),
        ("idle", "tôi đồng ý bao giờ chưa", "withdraw-consent"),
        ("idle", "rút đồng ý rồi thì ai còn xem được", "withdraw-consent"),
        ("idle", "cô Lan bảo không đồng ý cho lưu nhưng tôi thì đồng ý", "withdraw-consent"),
        ("idle", "htx bạn tôi vừa rút hồ sơ", "withdraw"),
        ("idle", "mi xóa của tau rồi hả", "delete-data"),
        ("idle", "hết nhiệm kỳ mới xóa", "delete-data"),
        ("idle", "khi nào nghỉ hưu, xóa dữ liệu cho tôi", "delete-data"),
        ("idle", "có tin nhắn bảo tôi, xóa hết dữ liệu đi, có phải không", "delete-data"),
        ("idle", "ông Páo xã bên xin xóa thông tin của ổng, mà tui thì không", "delete-data"),
        ("idle", "có 3 xã viên xin rút khỏi HTX tui, thủ tục ra răng", "withdraw"),
        ("idle", "bỏ cờ thi đua, lấy bằng khen thôi", "withdraw"),
        ("idle", "cho anh Bình rút khỏi danh sách", "withdraw"),
        ("idle", "tui nghe nói rút đăng ký thì năm sau khỏi đăng ký, phải không", "withdraw"),
        ("idle", "bên đó dùng số tôi vào việc gì", "withdraw-consent"),
        ("idle", "tắt nhắc hai tuần thôi", "remind-off"),
        ("idle", "đã tắt nhắc đâu", "remind-off"),
        ("reminder", "tuần này khỏi nhắc", "remind-off"),
        ("withdraw", "rút làm chi", "yes"),
        ("withdraw", "toi rut", "yes"),
        ("roll-call", "có đi được đâu", "yes"),
        ("roll-call", "bận mất rồi", "yes"),
        ("delete", "thoi dung xoa nua", "yes"),
        ("withdraw", "dung rut", "yes"),
        ("roll-call", "bữa đó bác vắng", "yes"),
        ("roll-call", "đi sao nổi mà đi", "yes"),
        ("resume", "hết việc rồi còn gì mà làm", "yes"),
        ("resume", "đang dở chỗ nào vậy", "yes"),
    ],
)
def test_what_is_asked_or_meant_in_part_ends_nothing(at: Place, text: str, never: Act) -> None:
    """One of several, a time of the day, somebody else's data, irony and a question."""
    assert act_reader().read(Said(text), at).act != never


@pytest.mark.parametrize(
    ("at", "text", "act"),
    [
        ("idle", "nhắc lịch cho tôi với", "remind-on"),
        ("idle", "lần sau khỏi nhắn nữa nghen", "remind-off"),
        ("idle", "rút bản đồng ý lưu thông tin", "withdraw-consent"),
        ("idle", "không tham gia nữa thì tôi rút hồ sơ", "withdraw"),
        ("idle", "vứt hết thông tin của tui đi", "delete-data"),
        ("people", "đúng, bỏ chị Hà ra", "remove-person"),
        ("resume", "ừ tiếp tục chứ sao", "yes"),
    ],
)
def test_a_word_of_it_is_heard(at: Place, text: str, act: Act) -> None:
    assert act_reader().read(Said(text), at).act == act


@pytest.mark.parametrize(
    ("at", "text", "never"),
    [
        ("reminder", "nhắc đúng lúc ghê", "remind-off"),
        ("sent", "nhắc lịch cho tôi nữa nhé", "remind-off"),
        ("idle", "nhắc mỗi đại hội, còn lại không cần", "remind-off"),
        ("idle", "không duyệt là tôi rút hồ sơ luôn đấy", "withdraw"),
        ("idle", "sửa tên đơn vị trong bản đăng ký đã nộp", "withdraw"),
        ("idle", "đăng ký hộ chị Mỷ, chị ấy không biết dùng điện thoại", "withdraw-consent"),
        ("idle", "thằng hàng xóm nó rút đăng ký rồi", "withdraw"),
        ("idle", "hạn rút đăng ký là ngày nào", "withdraw"),
        ("idle", "tui mà rút thì bà con cười cho", "withdraw"),
        ("idle", "ông chủ tịch xã bên xóa dữ liệu rồi, tôi thì giữ", "delete-data"),
        ("phone", "xóa số cũ, lấy số 0912345678", "delete-data"),
        ("idle", "tôi mà không đồng ý thì đã chẳng gửi", "withdraw-consent"),
        ("people", "đừng bỏ chị Hà nha", "remove-person"),
        ("resume", "muốn tiếp thì nhắn chữ gì", "yes"),
        ("resume", "reset", "yes"),
    ],
)
def test_where_no_word_says_it_nothing_ends(at: Place, text: str, never: Act) -> None:
    """Other marks are other words, and a threat or one of several is no wish."""
    assert act_reader().read(Said(text), at).act != never


@pytest.mark.parametrize(
    ("at", "text", "never"),
    [
        (
            "reminder",
            "toi khong noi la khong muon nhan tin, toi hoi sao nhan luc nua dem",
            "remind-off",
        ),
        ("reminder", "ông Sùng A Chư tắt nhắc rồi sao vẫn có tin", "remind-off"),
        ("idle", "ko phai toi muon xoa, toi chi muon biet xoa the nao", "delete-data"),
        ("idle", "rút đồng ý thì làm ở chỗ nào, em hỏi trước cho biết", "withdraw-consent"),
        ("sent", "bên HTX Phình Hồ gửi xong lại rút, buồn cười", "withdraw"),
        ("sent", "rút đăng ký bây giờ còn kịp không hay muộn rồi", "withdraw"),
        ("idle", "năm ngoái không đăng ký tiếc quá", "register"),
        ("idle", "bữa nào rảnh tui đăng ký sau", "register"),
        ("idle", "ai duoc xoa du lieu cua toi", "delete-data"),
        ("idle", "giá đợt trước đăng ký thì giờ có bằng khen rồi", "register"),
    ],
)
def test_who_only_asks_regrets_or_tells_begins_and_ends_nothing(
    at: Place, text: str, never: Act
) -> None:
    assert act_reader().read(Said(text), at).act != never


@pytest.mark.parametrize(
    ("at", "text", "act"),
    [
        ("idle", "toi chi muon xoa het thong tin cua toi thoi", "delete-data"),
        ("idle", "chị không nói đùa, xóa hết dữ liệu của chị đi", "delete-data"),
        ("reminder", "tôi đã nói là không muốn nhận tin nữa, tắt đi", "remind-off"),
        ("idle", "bây giờ còn kịp thì rút giúp tôi cái đăng ký", "withdraw"),
        ("idle", "nam ngoai khong dang ky, nam nay cho bac dang ky voi", "register"),
    ],
)
def test_what_is_meant_is_heard_beside_such_words(at: Place, text: str, act: Act) -> None:
    assert act_reader().read(Said(text), at).act == act


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Quỹ tín dụng nhân dân Bảo Khê xin đăng ký danh hiệu Tập thể lao động tiên tiến.",
            "Tập thể lao động tiên tiến",
        ),
        (
            "quy tin dung nhan dan Hong Ha dang ky tap the lao dong tien tien",
            "Tập thể lao động tiên tiến",
        ),
        (
            "HTX trồng dâu Tân Thịnh khối 2 đăng ký bằng khen tỉnh",
            "Bằng khen của Chủ tịch UBND tỉnh",
        ),
        ("đừng đăng ký bằng khen, lấy tập thể lao động tiên tiến", "Tập thể lao động tiên tiến"),
    ],
)
def test_a_credit_funds_name_refuses_nothing(text: str, title: str) -> None:
    """ "Dụng" without its mark looks like "đừng", and every credit fund lost its title."""
    assert act_reader().read(Said(text), "idle").slots.collective_title == title
