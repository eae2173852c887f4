"""What is said of honours that are compared; what each takes is written in the table of titles."""

# Of the first of each ladder, which builds on no other.
FIRST = {
    "ldtt": "bậc đầu của cá nhân, một năm làm tốt việc của mình, không đòi sáng kiến",
    "ttldtt": "bậc đầu của tập thể, cả đơn vị hoàn thành tốt việc trong năm",
}
COLLECTIVE, PERSONAL = "cho cả đơn vị", "cho từng người"
WHOSE = {"collective": "tập thể", "individual": "cá nhân"}

NOT_EXPLAINED = "Dạ, kế hoạch không giải thích hai từ này ạ."
# The law, and no plan.
TITLE_OR_REWARD = (
    "Ngoài kế hoạch, theo Luật Thi đua, khen thưởng thì danh hiệu thi đua ghi nhận cá nhân, tập thể có thành tích "
    "trong phong trào thi đua (ví dụ Lao động tiên tiến), khen thưởng là ghi nhận công trạng, thành tích (ví dụ "
    "bằng khen, giấy khen). Khi đăng ký, anh/chị chọn được cả hai ạ."
)
BESIDE = "Ngoài ra ghi được cờ thi đua, bằng khen, giấy khen, kỷ niệm chương ạ."


def outside(*, plan: str) -> str:
    """Before what is known of an honour from elsewhere than the plan."""
    return (
        f"{plan} không ghi điều kiện của danh hiệu. Ngoài kế hoạch, theo quy định chung về thi đua:"
    )


def kinds(*, whose: str, names: list[str]) -> str:
    """What can be chosen."""
    return f"Dạ, {whose} chọn được: {'; '.join(names)}."


def line(*, name: str, about: str) -> str:
    """One honour and what it takes."""
    return f"• {name}: {about.rstrip('.')}."


def given_by(*, by: str) -> str:
    """Of what only is known who gives it."""
    return f"do {by} quyết định"


def unknown(*, office: str) -> str:
    """The table knows nothing of it."""
    return f"em chưa có tiêu chuẩn chắc chắn, xin hỏi {office}"


def higher(*, high: str, low: str) -> str:
    """Two of one ladder."""
    return f"Dạ, {high} cao hơn {low} ạ."


def unranked(*, names: list[str]) -> str:
    """Commendations beside honours."""
    return f"{', '.join(names)} là hình thức khen thưởng, không xếp bậc với danh hiệu thi đua ạ."


def easier(*, low: str) -> str:
    """The lower of them, for who is new."""
    return f"Mới đăng ký thì nên chọn {low} ạ."


def ladder(*, names: list[str]) -> str:
    """All of one ladder, the lowest first."""
    return f"Dạ, xếp từ thấp lên cao: {', '.join(names)} ạ."


def above(*, name: str, names: list[str]) -> str:
    """What is higher than the honour that somebody had."""
    return (
        f"Dạ, cao hơn {name} có: {', '.join(names)}." if names else f"Dạ, {name} là cao nhất rồi ạ."
    )


def ladders(*, whose: str, names: list[str]) -> str:
    """All of one ladder of several."""
    return f"Danh hiệu của {whose}, từ thấp lên cao: {', '.join(names)}."


def both(*, collective: str, personal: str) -> str:
    """What to choose where neither the unit nor a person is spoken of."""
    return f"Cho tập thể:\n{collective}\nCho cá nhân:\n{personal}"
