"""The words of putting a plan into use, taking that back, and closing a campaign."""

from collections.abc import Sequence
from datetime import date

from handlers.turn.citing_texts import plan_name
from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted
from knowledge.plan.plan import Plan

LIFE = "Dùng kế hoạch này"
USE = "Đưa vào dùng"
USE_HINT = "Anh/chị xem trước điều sẽ thay đổi; lần đầu trợ lý học kế hoạch, chừng nửa phút, văn bản dài thì vài phút."
USE_CHANGED = "Đưa bản sửa vào dùng"
CONFIRM = "Đưa vào dùng ngay"
EDIT = "Sửa kế hoạch này"
EDITING = (
    "Đây là bản sửa; mọi người vẫn theo bản đang dùng cho tới khi anh/chị đưa bản sửa vào dùng."
)
SHIPPED = (
    "Kế hoạch này đang dùng và có sẵn trong chương trình nên không sửa trên trang. Có kế hoạch mới thì anh/chị thêm ở trang "
    "Kế hoạch."
)
DROP_EDIT = "Bỏ bản sửa"
DROP_EDIT_HINT = "Bỏ mọi chỗ đã sửa mà chưa đưa vào dùng; kế hoạch đang dùng không đổi."
EDIT_DROPPED = "Đã bỏ bản sửa: kế hoạch trên trang này giống bản đang dùng."
NO_EDIT = "Kế hoạch này không có bản sửa nào để bỏ."
RUNNING = "Vẫn nhắc lịch cùng kế hoạch đang dùng"
CHANGED = "Có bản sửa chưa đưa vào dùng"
NOT_YET = "Chưa đưa vào dùng được"
LEARNING = (
    "Trợ lý đang học kế hoạch này, có thể mất vài phút với văn bản dài; trang tự mở tiếp khi xong. Lãnh đạo hợp tác xã "
    "vẫn được trả lời như thường."
)
LOOK_AGAIN = "Xem lại"
WHAT_CHANGES = "Điều sẽ thay đổi"
SAME_PLAN = "Trợ lý trả lời theo nội dung mới của kế hoạch đang dùng."
BACK_TO_PLAN = "Xem lại kế hoạch"
NOT_NOW = "Chưa"
EVENT = "Sự kiện"
AT_ONCE = "ngay bây giờ"
NO_REMINDERS = "Lịch nhắc 60 ngày tới không thay đổi."
UNREADABLE = (
    "Nội dung của kế hoạch này có lỗi nên chưa làm được. Anh/chị nhờ người vận hành kiểm tra."
)
MORE = "Sẽ nhắc thêm"
FEWER = "Sẽ không nhắc nữa"
MOVED = "Vừa có người khác thay đổi kế hoạch đang dùng; anh/chị xem lại rồi làm tiếp."
UNDO = "Hoàn tác"
UNDO_HINT = "Kế hoạch, phong trào và lịch nhắc trở lại như trước lần đưa vào dùng này."
CLOSE = "Đóng phong trào"
CLOSE_NOW = "Đóng phong trào này"
CLOSE_HINT = "Không trả lời, không nhắc và không nhận đăng ký theo kế hoạch này nữa; danh sách đăng ký vẫn còn nguyên."
REOPEN = "Mở lại phong trào"
CLOSE_ACTIVE = "Đây là kế hoạch đang dùng: anh/chị đưa kế hoạch khác vào dùng trước."
DISCARD = "Xóa bản nháp"
DISCARD_HINT = "Xóa hẳn bản nháp này; kế hoạch đang dùng không đổi."
IN_USE = "Kế hoạch này đang hoặc đã được dùng nên không xóa."


NO_REGISTRATION = (
    "Kế hoạch này không nhận đăng ký thi đua qua trợ lý: ai hỏi đăng ký thì trợ lý nói vậy."
)
OPEN_AT_ONCE = "Trợ lý nhận đăng ký ngay khi kế hoạch được đưa vào dùng"
LATE_RULE = "Quy tắc của trợ lý, không phải lời văn bản: đăng ký gửi sau hạn vẫn được nhận"


def other_plan(*, was: Plan, plan: Plan) -> str:
    """Whose words answers come from."""
    return f"Trợ lý trả lời theo {name_of(plan)}, không theo {name_of(was)} nữa; câu nào lấy từ kế hoạch cũ thì ghi rõ."


def early(*, was: Plan, starts: date) -> str:
    """The plan's own time has not come; the one before may still go on."""
    end = was.period.end
    still = f", {name_of(was)} còn đến ngày {day_text(end)}" if end and end < starts else ""
    return (
        f"Thời gian của kế hoạch này bắt đầu ngày {day_text(starts)}{still}: chưa cần ngay thì anh/chị để gần ngày ấy hãy "
        "đưa vào dùng."
    )


def registration(*, plan: Plan, words: str) -> str:
    """When people can register; `words` are the document's own for its deadline, if it has any."""
    if not plan.registers:
        return NO_REGISTRATION
    end = plan.registration.end if plan.registration else None
    closes = f"đến hết ngày {day_text(end)}" if end else "cho tới khi anh/chị đóng phong trào"
    if plan.registration_deadline:
        day = f"ngày {day_text(plan.registration_deadline)}"
        said = f"trong kế hoạch: {words}" if words else f"cơ quan đã điền: {day}"
        opens = plan.registration.start if plan.registration else None
        since = f"Trợ lý nhận đăng ký từ ngày {day_text(opens)}" if opens else OPEN_AT_ONCE
        return f"Hạn đăng ký {said}. {since}. {LATE_RULE} {closes}."
    if end:
        return f"Kế hoạch không nêu hạn đăng ký; nhận đăng ký đến hết thời gian phong trào, ngày {day_text(end)}."
    return "Kế hoạch không nêu hạn đăng ký và ngày kết thúc; việc nhận đăng ký không tự đóng."


def other_deadlines(*, days: Sequence[tuple[str, str]]) -> str:
    """Other last days that the document names, each with its place."""
    named = "; ".join(f"{words} ({place})" for words, place in days)
    return f"Văn bản còn ghi hạn khác có thể là hạn đăng ký: {named}."


def waiting(*, count: int, was: Plan) -> str:
    """Registrations of the plan before."""
    return (
        f"{counted(count)} đăng ký theo {name_of(was)} đang chờ tiếp nhận vẫn nằm ở trang Đăng ký."
    )


def withdrawn(*, count: int) -> str:
    """Messages that wait in the outbox of a campaign."""
    return f"{counted(count)} tin nhắc đã soạn mà chưa gửi được giữ lại; mở lại phong trào thì tin nào còn kịp sẽ được gửi."


def unfinished(*, people: int, plan: Plan) -> str:
    """Forms that are open now."""
    return (
        f"{counted(people)} người đang điền dở đăng ký: khi họ bấm gửi, đăng ký tính cho {name_of(plan)} và do "
        f"{plan.organisation.name} tiếp nhận. Anh/chị nên báo họ trước."
    )


def office(*, was: Plan, plan: Plan) -> str:
    """Another office stands behind the plan: for everybody who writes."""
    return (
        f"Cơ quan phụ trách đổi với tất cả mọi người: {plan.organisation.name} ({plan.organisation.office}) thay cho "
        f"{was.organisation.name}; lời chào, lời xin đồng ý và phiếu đăng ký ghi theo cơ quan mới."
    )


def calendar(*, plan: Plan, events: int, undated: int) -> str:
    """What everybody's calendar gets from the plan."""
    waiting = f", {counted(undated)} mốc chưa có ngày" if undated else ""
    return f"Lịch của mọi người có thêm mốc của {name_of(plan)}: {counted(events)} mốc có ngày sắp tới{waiting}."


def calendar_stays(*, plan: Plan, events: int) -> str:
    """A campaign that goes on beside it."""
    return (
        f"{counted(events)} mốc sắp tới của {name_of(plan)} vẫn nằm trong lịch và vẫn được nhắc, cho tới khi anh/chị "
        "đóng phong trào ấy."
    )


def own_answers(*, count: int, was: Plan) -> str:
    """Answers by the staff belong to a plan."""
    return f"{counted(count)} câu trả lời của cán bộ soạn cho {name_of(was)} không dùng cho kế hoạch mới."


def people(*, more: int, fewer: int) -> str:
    """Who is concerned by the reminders."""
    return f"Trong 60 ngày tới: {counted(more)} người được nhắc thêm, {counted(fewer)} người bớt lời nhắc."


def fewer(*, people: int) -> str:
    """Who is reminded of less."""
    return f"Trong 60 ngày tới: {counted(people)} người bớt lời nhắc."


def used(*, plan: Plan) -> str:
    """After it was done."""
    return f"Đã đưa {name_of(plan)} vào dùng. Nếu nhầm, bấm Hoàn tác dưới đây."


def undone(*, plan: Plan) -> str:
    """After it was taken back; which plan answers now."""
    return f"Đã hoàn tác. Trợ lý trả lời theo {name_of(plan)}."


def closed(*, plan: Plan) -> str:
    """After a campaign was closed."""
    return f"Đã đóng phong trào theo {name_of(plan)}."


def reopened(*, plan: Plan) -> str:
    """After it was opened again."""
    return f"Đã mở lại phong trào theo {name_of(plan)}."


def discarded(*, plan: str) -> str:
    """After a draft was thrown away."""
    return f"Đã xóa bản nháp {plan}."


def name_of(plan: Plan) -> str:
    """The plan as people call it."""
    return plan_name(number=plan.number or plan.id, day=plan.date)
