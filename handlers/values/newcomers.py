"""What whoever is new to the staff may do until a day is over or a second admin knows them.

The rule: this is the whole list. What does not stand here is refused, whatever is added later: a
verb (`storage.change`), an order by chat (`storage.staff.orders`). What stands here reaches nobody, but that a draft is shown to
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
    }
)
