"""Answers, offers and honest silence about a plan."""

from collections.abc import Sequence
from datetime import date

from handlers.turn.texts import day_text, days_left_text, long_day_text, whom_line
from handlers.values.shown.counts import counted

FULL_TEXT = "Xem nguyên văn"
GO_ON = "Xem tiếp"
BUTTON_CHARS = 60
FOLDED = "\n[…]"
GOOD = "Đúng ý"
WRONG = "Trả lời này sai"
ASK_STAFF = "Hỏi cán bộ"
NOTHING_MORE = "Dạ, điều ấy kế hoạch không ghi gì thêm ạ. Anh/chị muốn rõ hơn thì chọn “Hỏi cán bộ”, em chuyển câu hỏi."
NO_REASON = "Dạ, kế hoạch chỉ ghi như trên, không nêu lý do ạ. Anh/chị muốn rõ hơn thì chọn “Hỏi cán bộ”, em chuyển câu hỏi."
NOT_WRITTEN = "Dạ, vì kế hoạch không ghi điều ấy nên em không dám nói thêm ạ. Anh/chị chọn “Hỏi cán bộ”, em chuyển câu hỏi."
OFFER = "Có phải anh/chị hỏi về:"
CITED = "📌 "
NOT_SURE = "Dạ, em chưa chắc kế hoạch có nói đúng điều này."
OFFER_AFTER_WRONG = (
    "Xin lỗi anh/chị, trợ lý đã ghi lại câu hỏi và câu trả lời để cán bộ xem. Có phải anh/chị hỏi về một "
    "trong các mục này?"
)
THANKS = "Cảm ơn anh/chị đã cho biết."
NOTED_WRONG = "Xin lỗi anh/chị, trợ lý đã ghi lại câu hỏi và câu trả lời để cán bộ xem. Anh/chị thử hỏi cách khác, hoặc:"
NOTHING_ANSWERED = "Trước đó trợ lý chưa trả lời câu hỏi nào. Anh/chị gõ câu hỏi giúp."
SENT_TO_STAFF = "Đã chuyển câu hỏi cho cán bộ (giữ đến 90 ngày sau khi trả lời). Khi có trả lời, trợ lý sẽ báo trong tin nhắn này."
NOTHING_ASKED = "Anh/chị gõ câu hỏi trước giúp, rồi trợ lý chuyển cho cán bộ."
THANKED = "Dạ không có gì. Anh/chị cần hỏi thêm cứ gõ ạ."
GREETING_BACK = "Chào anh/chị! Anh/chị cần hỏi gì về kế hoạch, hay muốn đăng ký thi đua?"
GREETING_BACK_ONLY = "Chào anh/chị! Anh/chị cần hỏi gì về kế hoạch ạ?"
# Behind a question that somebody else has written, wherever it is kept.
FORWARDED_MARK = " (tin chuyển tiếp)"
IN_DIALOG_FULL = "(Gõ “nguyên văn” để đọc toàn bộ điều khoản.)"
QUOTE_GAP = "[…]"


def quoted(quotes: tuple[str, ...]) -> str:
    """The plan's own words, as they stand in an answer."""
    return f"\n{QUOTE_GAP}\n".join(f"“{bare(quote)}”" for quote in quotes)


def answer(*, short: str, quotes: tuple[str, ...], citation: str, notes: tuple[str, ...]) -> str:
    """The answer first, then the plan's words, then where they stand."""
    parts = [short, quoted(quotes), f"{CITED}{citation}", *notes]
    return "\n\n".join(part for part in parts if part)


def another_year(*, plan: str, of: str, year: str) -> str:
    """A year is asked about that the plan is not of."""
    return f"Dạ, {plan} là của năm {of}, không nêu điều này cho năm {year} ạ."


def whole(*, short: str, items: tuple[str, ...], citation: str) -> str:
    """A whole part as one list."""
    listed = "\n".join(f"{place}. {item}" for place, item in enumerate(items, start=1))
    return f"{short}\n{listed}\n\n{CITED}{citation}"


def part_has(*, name: str) -> str:
    """What a part that is asked for by its number is called."""
    return f"{name}:"


def parts(*, head: str, names: Sequence[str]) -> str:
    """The parts of a plan, a line each."""
    return "\n".join((head, *(f"• {name}" for name in names)))


def consists_of(*, plan: str, title: str, count: int) -> str:
    """What a plan is about and how many parts it has."""
    return f"Dạ, {plan}: {title}. Kế hoạch có {counted(count)} phần, anh/chị chọn hoặc gõ số phần để xem:"


def no_part(*, plan: str) -> str:
    """A part of this number was not found."""
    return f"Dạ, em chưa thấy mục ấy trong {plan}. Em thấy các phần:"


def no_part_in(*, name: str) -> str:
    """A part of this number was not found within one that is there."""
    return f"Dạ, trong {name} em chưa thấy số ấy. Ở đó có:"


def several_parts(*, plan: str) -> str:
    """A number that clauses of several parts have."""
    return f"Dạ, số ấy trong {plan} có ở mấy chỗ, anh/chị xem giúp là chỗ nào:"


def choice_of(*, name: str) -> str:
    """A part as a button."""
    return name if len(name) <= BUTTON_CHARS else f"{name[:BUTTON_CHARS].rsplit(' ', 1)[0]}…"


NO_PERCENT = "Kế hoạch không quy định phần trăm."
# A clause that says what is asked about and has no heading that does.
THIS = "điều này"


def named(
    *, thing: str, place: str, missing: tuple[str, ...], quotes: tuple[str, ...], citation: str
) -> str:
    """The plan names the thing and does not give the value that is asked for."""
    lead = f"Kế hoạch có nhắc {thing} ({place}) nhưng không nêu {' và '.join(missing)}."
    return answer(short=lead, quotes=quotes, citation=citation, notes=())


def no_such(*, asked: str, there: tuple[str, ...], quotes: tuple[str, ...], citation: str) -> str:
    """What is asked for by a number does not exist: how many there are, and where that stands."""
    kind = there[0].rsplit(" ", 1)[0].removesuffix(" số")
    lead = f"Kế hoạch chỉ có {len(there)} {kind} ({', '.join(there)}), không có {asked}."
    return answer(short=lead, quotes=quotes, citation=citation, notes=())


def offer_beside(*, quote: str, place: str) -> str:
    """Clauses offered below the words of the one that is nearest by far."""
    return f"{NOT_SURE} Gần nhất em thấy ({place}):\n\n{quoted((quote,))}\n\n{OFFER}"


def is_offer(said: str) -> bool:
    """Whether clauses were only offered, by how it begins."""
    return said.startswith((OFFER, NOT_SURE))


def is_offer_beside(said: str) -> bool:
    """Whether the words of the nearest were shown with it."""
    return said.startswith(NOT_SURE)


def offer_in_dialog(*, labels: list[str]) -> str:
    """Clauses offered in the middle of a dialog; they can be chosen under its question."""
    listed = "\n".join(f"• {label}" for label in labels)
    return f"{OFFER}\n{listed}\n(Chọn ở cuối danh sách dưới đây, hoặc trả lời tiếp.)"


def bare(quote: str) -> str:
    """A quotation without the source file's emphasis marks and without doubled outer quotes."""
    text = quote.replace("*", "").strip()
    return text[1:-1] if text[:1] == "“" and text[-1:] == "”" and "“" not in text[1:] else text


def full_text(*, citation: str, text: str, goes_on: bool) -> str:
    """A clause whole, or its beginning."""
    return f"{citation}:\n\n{text}{FOLDED if goes_on else ''}"


def also(*, section: str, short: str) -> str:
    """A sibling clause that applies as well."""
    return f"Liên quan ({section}): {short}"


def over(*, end: date, today: date, registers: bool) -> str:
    """As-of line under an answer about time."""
    what = "phong trào" if registers else "kế hoạch"
    return (
        f"Lưu ý: tính đến hôm nay ({day_text(today)}), {what} đã kết thúc từ ngày {day_text(end)}."
    )


def not_begun(*, start: str, today: date, registers: bool) -> str:
    """As-of line before the start."""
    what = "phong trào" if registers else "kế hoạch"
    return f"Lưu ý: hôm nay là {day_text(today)}, {what} chưa bắt đầu (từ {start})."


def from_older_plan(*, plan: str) -> str:
    """The answer comes from a plan that is not the current one."""
    return f"Theo {plan} (không phải kế hoạch hiện hành):"


def silent(*, says: str, ask: str | None, office: str, plan: str) -> str:
    """The plan does not say: what it is silent on, and whom to ask."""
    whom = f"Về {ask}, xin hỏi {office}." if ask else f"Xin hỏi {office}."
    return f"{says}\n\n{whom}"


def not_found(*, name: str | None, near: list[str], office: str) -> str:
    """Nothing was found, and nobody has said that the plan is silent: the nearest clauses."""
    listed = "\n".join(f"• {each}" for each in near)
    found = f" Gần nhất là:\n{listed}" if near else ""
    what = f"điều này ({name})" if name else "điều này"
    return f"Trợ lý chưa tìm thấy {what} trong kế hoạch.{found}\n\nXin hỏi {office} cho chắc."


SPEAKS_OF = "Dạ có ạ."
NEAREST = "Gần với điều ấy nhất, kế hoạch ghi:"
FOR_ALL = "Kế hoạch nói chung cho các đơn vị:"


def not_spoken_of(*, thing: str) -> str:
    """The very words stand nowhere in the plan."""
    return f"Dạ, em không thấy kế hoạch nhắc đến “{thing}” ạ."


def ask_office(*, office: str) -> str:
    """Whom to ask what the plan leaves open."""
    return f"Cần rõ hơn, anh/chị hỏi {office} giúp em."


def not_certain(*, parts: Sequence[str]) -> str:
    """Which of several questions has no sure answer."""
    named = ", ".join(f"“{one.strip(' ?.')}”" for one in parts)
    return f"Còn {named} em chưa chắc, anh/chị hỏi riêng câu ấy giúp em."


def not_ours(*, parts: Sequence[str]) -> str:
    """What is asked beside it of the weather or the market."""
    named = ", ".join(f"“{one.strip(' ?.')}”" for one in parts)
    return f"Còn {named} thì em không biết ạ, anh/chị thông cảm."


WHAT_IS_MEANT = (
    "Dạ, anh/chị hỏi về điều nào ạ? Anh/chị nhắc lại giúp, em chỉ chỗ ghi trong kế hoạch."
)
NONE_OF_THEM = "Dạ, vậy em chưa tìm thấy điều ấy trong kế hoạch. Anh/chị hỏi cách khác giúp em, hoặc chọn “Hỏi cán bộ”."
ONLY_OFFERED = "Dạ, điều ấy em chưa trả lời chắc được ạ. Anh/chị chọn một mục dưới đây, hoặc hỏi ngắn hơn giúp em."
BY_STAFF = "Dạ, đó là câu cán bộ đã trả lời; kế hoạch không có mục nào ghi ạ."


def which_one(*, registers: bool) -> str:
    """ "That one" where nothing stands alone; `registers`: honours were spoken of."""
    if registers:
        return "Dạ, anh/chị nói giúp em tên danh hiệu ạ. Muốn đăng ký thì gõ “đăng ký”, em đưa từng danh hiệu để anh/chị chọn."
    return "Dạ, em chưa rõ “cái ấy” là cái nào ạ. Anh/chị gõ lại tên việc cần hỏi giúp em."


def no_lunar(*, today: date | None) -> str:
    """A day of the moon's calendar is asked for; `today`: what today is by the sun's."""
    said = f" Hôm nay là {long_day_text(today)} dương lịch." if today else ""
    return f"Dạ, em chỉ xem được ngày dương lịch, chưa đổi ngày âm với ngày dương được ạ.{said}"


def stands_at(*, places: tuple[str, ...]) -> str:
    """Where that stands which was just said."""
    listed = "\n".join(f"📌 {one}" for one in places)
    return f"Dạ, ghi ở đây ạ:\n{listed}"


def stands_nowhere(*, plan: str, near: list[str]) -> str:
    """It was said that the plan is silent; what it has near to it."""
    listed = "\n".join(f"• {one}" for one in near)
    found = f" Gần nhất có:\n{listed}" if near else ""
    return f"Dạ, {plan} không có mục nào ghi điều ấy ạ.{found}"


def draft_note() -> str:
    """Under every answer from a plan that nobody has reviewed."""
    return "Lưu ý: kế hoạch này do máy đọc, cán bộ chưa xem lại; xin đối chiếu với bản ký."


def outside(*, text: str, source: str, when: str) -> str:
    """A fact from outside the plan, always labelled."""
    return f"Ngoài kế hoạch: {text} (Nguồn: {source}, {when}.)"


def event_day(
    *,
    name: str,
    day: date,
    days: int,
    held: str,
    whom: str,
    source: str | None,
    organisation: str,
    undated_in: str | None,
) -> str:
    """The day the office has set, where it is from, and what the plan itself says."""
    away = days_left_text(days) if days >= 0 else f"đã qua {-days} ngày"
    where = f"📌 Theo lịch của {organisation}" if organisation else "📌 Theo lịch của cơ quan"
    named = f" Kế hoạch nhắc đến ở {undated_in} nhưng không ghi ngày." if undated_in else ""
    from_where = f" (nguồn: {source})." if source else "."
    meets = f" 🕗 {held[0].upper()}{held[1:]}." if held else ""
    theirs = f" {whom_line(whom=whom)}." if whom else ""
    return f"{name}: {long_day_text(day)} ({away}).{meets}{theirs}\n\n{where}{from_where}{named}"


NO_DAYS_YET = (
    "Dạ, kế hoạch không nêu ngày cụ thể của các sự kiện này; ngày tổ chức chờ cơ quan thông báo."
)


def event_undated(*, name: str, whom: str, office: str) -> str:
    """An event of the calendar that has no day yet."""
    theirs = f" {whom_line(whom=whom)}." if whom else ""
    return (
        f"{name}: chưa có ngày trong lịch của cơ quan.{theirs} Về ngày tổ chức, xin hỏi {office}."
    )


def named_in_plan(*, name: str, text: str, is_undated: bool) -> str:
    """An event that the plan names, above what is said of its day; nobody may have set one."""
    so_far = "; cơ quan chưa thông báo ngày" if is_undated else ""
    return f"Kế hoạch có nêu {name}{so_far}.\n\n{text}"


def only_named(*, names: tuple[str, ...], office: str) -> str:
    """Who goes there, or what is done there, is asked of events that the plan only names."""
    named = "; ".join(names)
    return (
        f"Kế hoạch chỉ nêu tên {named}, không ghi ai dự hay nội dung họp. Việc ấy xin hỏi {office}."
    )


def only_celebrated(*, names: tuple[str, ...], office: str) -> str:
    """Whether a day is off, or what is done on it, is asked of days that the plan only names."""
    named = "; ".join(names)
    return (
        f"Ngày ấy là {named}; kế hoạch không ghi có nghỉ hay tổ chức gì. Việc ấy xin hỏi {office}."
    )


def other_month(*, month: int) -> str:
    """Before the plan's own day, to whoever has heard of another month."""
    return f"Dạ, kế hoạch không ghi tháng {month} cho việc này ạ."


def no_place(*, office: str, hour: bool, place: bool) -> str:
    """Hour or place are asked for, and one of them or both stand nowhere."""
    lacking = " và ".join(filter(None, ("giờ" if hour else "", "nơi tổ chức" if place else "")))
    return f"Lịch không ghi {lacking}; xin hỏi {office}."


# To what is asked for fun or beside everything here: nobody wants the plan's number.
BESIDE_ALL = (
    "Dạ, chuyện này em chịu, không rõ ạ. Việc thi đua, đăng ký hay nhắc lịch thì anh/chị cứ hỏi em."
)


def nothing_held(*, day: date) -> str:
    """A meeting is asked for on a day on which the calendar has none."""
    said = long_day_text(day)
    return f"{said[0].upper()}{said[1:]}: lịch của cơ quan chưa có cuộc họp hay mốc nào."


BESIDE_PLAN = (
    "Dạ, chuyện này em chịu, không rõ ạ. Việc trong kế hoạch hay nhắc lịch thì anh/chị cứ hỏi em."
)


def off_topic(*, plan: str, registers: bool) -> str:
    """Nothing to do with the plan."""
    about = "kế hoạch thi đua, đăng ký" if registers else "kế hoạch"
    return f"Dạ, việc này ngoài {plan} nên em không rõ ạ. Về {about} hay nhắc lịch thì anh/chị cứ hỏi em."


def unclear(*, office: str, registers: bool) -> str:
    """Not understood."""
    example = "thi đua đến bao giờ" if registers else "hạn nộp hồ sơ là ngày nào"
    return (
        "Trợ lý chưa hiểu câu hỏi này nên không dám đoán. Anh/chị hỏi ngắn hơn giúp, ví dụ: "
        f"“{example}?”. Hoặc hỏi {office}."
    )


def copy(*, plan: str, office: str) -> str:
    """The plan's paper is asked for, which nobody has given the assistant."""
    return (
        f"Dạ, em chưa có tệp {plan} để gửi ạ. Anh/chị hỏi điều nào, em chép nguyên văn điều ấy ở đây; cần cả bản có dấu "
        f"thì xin {office}."
    )


HARMFUL = "Trợ lý chỉ trả lời theo kế hoạch, không làm theo yêu cầu này. Anh/chị cần hỏi gì về kế hoạch ạ?"
