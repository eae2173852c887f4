"""What is said of a title that is asked about, or of whose it may be."""


def may_be(*, name: str, by: str | None) -> str:
    """It can be registered here; who decides is told where it is known."""
    decided = f", do {by} quyết định" if by else ""
    return f"Dạ, “{name}” đăng ký được ở đây ạ{decided}. Anh/chị lấy danh hiệu này thì gõ “lấy cái đó”."


def is_called(*, name: str, whose: str) -> str:
    """What the short name stands for."""
    return f"Dạ, đó là “{name}”, {whose} ạ. Anh/chị lấy danh hiệu này thì gõ “lấy cái đó”."


OF_UNIT = "danh hiệu của tập thể"
COMMENDATION = "hình thức khen thưởng"


def take(*, name: str) -> str:
    """The choice that takes what was just named."""
    return f"Lấy {name}"


def whose(*, name: str) -> str:
    """A title in few words, where the unit and persons are registered."""
    return (
        f"Anh/chị đổi sang {name} cho tập thể hay cho cá nhân ạ? Em chưa đổi gì. "
        "Anh/chị gõ giúp, ví dụ “danh hiệu tập thể đổi thành …” hoặc tên người cần đổi."
    )


def of_whom(*, said: str, name: str, honour: bool) -> str:
    """A title or a post without anybody's name."""
    example = f"{name or 'Nguyễn Văn An'} {said[:1].lower()}{said[1:]}"
    unit = "; của cả đơn vị thì thêm chữ “tập thể”" if honour else ""
    return f"{said} là của ai ạ? Em chưa ghi gì. Anh/chị gõ kèm họ tên giúp em, ví dụ: “{example}”{unit}."


def of_person_ahead(*, title: str) -> str:
    """Said before the question who it is for."""
    return f"Em ghi danh hiệu cá nhân: {title}."


def of_person_now(*, name: str, title: str) -> str:
    """The other title is written."""
    return f"Em đổi danh hiệu của {name} thành {title}."


# Two titles at once for the unit.
ONLY_ONE = "Dạ, phiếu này mỗi tập thể ghi một danh hiệu thôi ạ, nên em chưa ghi gì. Anh/chị chọn một trong hai giúp em."


def no_aim(*, said: str, written: str | None) -> str:
    """A title where aims are asked for: what stands there already, and how it is changed."""
    unit = f"Danh hiệu tập thể em đang ghi: {written}; muốn đổi" if written else "Muốn ghi"
    return (
        f"Dạ, “{said}” là danh hiệu nên em chưa ghi vào chỉ tiêu ạ. {unit} thì anh/chị gõ “danh hiệu tập thể đổi thành …”, "
        "của một người thì gõ kèm tên. Chỉ tiêu là việc phấn đấu làm được, ví dụ: Trồng mới 5 ha chè."
    )
