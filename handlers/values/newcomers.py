"""What whoever is new to the staff may do until a day is over or a second admin knows them.

The rule: this is the whole list. What does not stand here is refused, whatever is added later: a
verb (`storage.change`), a form of the desk (`bot.desk.access`), a word or button of the staff's in
the chat (`handlers.staff.dialog`). What stands here reaches nobody, but that a draft is shown to
those who may approve it, and decides, undoes and ends nothing of others: a verb that could asks
whose it is (`Change.require_own`).
"""

# By the journal's line that a verb writes.
VERBS = frozenset(
    {
        # Drafts, which nobody approves before their author is known.
        "announcement.write",
        "announcement.rewrite",
        "announcement.submit",
        "announcement.try",
        "announcement.programme",
        "plan.import",
        # What came on paper and waits for a decision, what came by letter and waits for an answer.
        "registration.enter",
        "data.request",
        # One's own account.
        "staff.logout",
        "staff.logout-all",
        "staff.logout-others",
        "staff.page-out",
        "staff.passkey-copied",
        "staff.passkey-name",
        "staff.passkey-off",
        "staff.passkey-on",
        "staff.revoke",
        "staff.second-codes",
        "staff.second-off",
        "staff.second-on",
        "staff.second-recovered",
        "staff.second-wrong",
        # With one's own role.
        "staff.withdraw-invite",
    }
)
# By the address below the desk, with * for a name in it.
FORMS = frozenset(
    {
        "/thoat",
        "/thoat-het",
        "/tai-khoan/phien",
        "/tai-khoan/may-khac",
        "/tai-khoan/lop-hai/bat-dau",
        "/tai-khoan/lop-hai/bat",
        "/tai-khoan/lop-hai/khoa/bat-dau",
        "/tai-khoan/lop-hai/khoa",
        "/tai-khoan/lop-hai/khoa/*/ten",
        "/tai-khoan/lop-hai/khoa/*/bo",
        "/tai-khoan/lop-hai/ma-du-phong",
        "/tai-khoan/lop-hai/tat",
        "/tai-khoan/lop-hai/xac-nhan",
        "/dang-nhap/lop-hai",
        "/dang-nhap/lop-hai/khoa",
        # Giving the own role back.
        "/nhan-su/*/thu-hoi",
        "/thong-bao/soan",
        "/thong-bao/*/soan",
        "/thong-bao/*/gui-thu",
        "/thong-bao/*/gui-duyet",
        "/chua-dang-ky",
        "/dang-ky/nhap",
        "/du-lieu-ca-nhan",
        "/ke-hoach/nap",
        # These only look.
        "/ke-hoach/*/hoi-thu",
        "/ket-qua/tim",
        "/lich/*/danh-cho",
        "/nhat-ky/kiem-tra",
    }
)
# By the act of the words or the button.
ACTS = frozenset(
    {
        "absent",
        "announce",
        "arrived",
        "case",
        "charts",
        "commands",
        "export",
        "find",
        "hello",
        "leave",
        "list",
        "named",
        "numbers",
        "page",
        "pending",
        "people",
        "plans",
        "questions",
        "requests",
        "sign-out",
        "units",
        "unknown",
        "unsigned",
        "withdrawn",
    }
)


def may_send(path: str) -> bool:
    """Whether who is new may send a form to this address below the desk."""
    parts = path.split("/")
    return any(_fits(form.split("/"), parts) for form in FORMS)


def _fits(form: list[str], parts: list[str]) -> bool:
    return len(form) == len(parts) and all(
        one in ("*", part) for one, part in zip(form, parts, strict=True)
    )
