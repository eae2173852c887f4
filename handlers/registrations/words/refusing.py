"""How people say below a correction by the office that it is not right (without marks)."""

REFUSED = frozenset(
    (
        "khong dong y",
        "ko dong y",
        "k dong y",
        "toi khong dong y",
        "em khong dong y",
        "khong dung",
        "khong dung dau",
        "chua dung",
        "sua sai",
        "sua sai roi",
        "sai roi",
        "sai",
        "tra lai nhu cu",
        "de nhu cu",
        "giu nhu cu",
        "lay lai ban cu",
        "lay lai ban cua toi",
        "giu ban cua toi",
    )
)
