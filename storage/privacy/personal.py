"""Which columns hold personal data, and as what their owner is shown it.

The rule: every column of every table stands here once. A name of `handlers.values.stored.Stored`
says where the person sees it; a new column is put in one of these lines before anything else is
done with it, and deletion must reach what is personal.
"""

from collections.abc import Mapping

# Says nothing about a person: numbers, states, times of the program itself.
PLAIN = "plain"
# The office's own: its register, its words, its calendar. The person's words are taken out of
# what was published (storage.privacy.traces).
OFFICE = "office"
# About a member of the staff, who is shown name and role; kept for the journal.
STAFF = "staff"

HOLDS: Mapping[str, Mapping[str, str]] = {
    "people": {PLAIN: "id preferred_subscriber_id created_at"},
    "subscribers": {
        "chats": "channel address created_at heard_at",
        "drafts": "conversation",
        PLAIN: "id person_id reachable unreachable_reason forgotten_at draft_touched wrong_codes"
        " codes_refused_until old_cookie_until cookies seen_at",
    },
    # That a browser is told is a consent of its own; where it is told opens nothing but a notice.
    "pushes": {"consents": "subscriber_id at", PLAIN: "id endpoint p256dh auth open_until"},
    "link_codes": {"chats": "code subscriber_id asked_by expires_at"},
    # What a name opens is the person's own registration.
    "file_links": {"versions": "person_id source", PLAIN: "digest expires_at"},
    "inbounds": {
        "written": "payload received_at",
        PLAIN: "id channel key subscriber_id is_message done_at",
    },
    "outbox": {
        "sent_count": "reply",
        PLAIN: "id subscriber_id lane pinned state attempts repeat reason created_at due_at"
        " not_before lease_until claimed_by good_until tried_at copies platform_id done_at",
    },
    "deliveries": {
        "reminders": "person_id kind key event_id occurs_on sent_at",
        PLAIN: "id subscriber_id moved plan_id days_before due_at state reason outgoing_id"
        " created_at",
    },
    "subscriptions": {"subscription": "person_id settings since", PLAIN: "alike anew"},
    "consents": {"consents": "person_id purpose version given at words text_digest", PLAIN: "id"},
    # Its own words, quoted to whoever agreed to them.
    "consent_texts": {OFFICE: "digest text since"},
    # Whom a request is about is told by them to the office, and forgotten a year after the answer.
    "data_requests": {
        OFFICE: "id kind name phone contact received_at due_on done_at outcome"
        " finish_on acknowledged_at extended_because",
        STAFF: "taken_by done_by",
    },
    "interests": {"interests": "person_id campaign", PLAIN: "id at"},
    "registrations": {
        "versions": "code person_id campaign unit_id unit_key commune_key version unit_type"
        " unit_order commune aims words",
        "notes": "note status",
        "sheets": "signed_at",
        PLAIN: "id channel sent_at changed_at names",
    },
    "awards": {
        "awards": "registration_id version place title decision at",
        PLAIN: "id told_at",
    },
    "signed_pages": {
        "sheets": "person_id registration_id version media content at",
        PLAIN: "id channel",
    },
    "registration_versions": {
        "versions": "version form at",
        PLAIN: "id registration_id former_id",
    },
    "decisions": {
        "notes": "status note at",
        PLAIN: "id registration_id was",
        STAFF: "decided_by",
    },
    # That two were made one stands in the staff's words about the merged one.
    "merges": {
        "notes": "kept merged merged_status at undone_at",
        PLAIN: "id kept_version kept_status kept_changed_at merged_changed_at",
    },
    "questions": {
        "questions": "person_id question at answered_at answer",
        PLAIN: "id channel reason sections topic",
        # What the plan and the office say.
        OFFICE: "said",
        STAFF: "answered_by",
    },
    "requests": {
        "requests": "person_id phone question words at dealt_at ends_at",
        PLAIN: "id",
        STAFF: "dealt_by",
    },
    "announcement_answers": {"rolls": "answer substitute people at", PLAIN: "delivery_id"},
    "anonymised": {PLAIN: "id registration_id at"},
    "campaign_ends": {PLAIN: "campaign ends_on"},
    # Keyed digests: without the installation's key nobody can tell whose chat or network it was.
    "deletions": {PLAIN: "id digest kind at"},
    "code_budgets": {PLAIN: "name since wrong paused_until noted_at told_at"},
    "buckets": {PLAIN: "name full_ms"},
    "counters": {PLAIN: "name value"},
    # The office's own permission and its bill.
    "official_grants": {
        OFFICE: "name adopted access refresh access_until refresh_until trying_until refused_at"
    },
    "official_months": {PLAIN: "month late late_vnd templates templates_vnd"},
    "settings": {OFFICE: "name value"},
    "units": {
        # Who speaks for a member and how it is reached is what the office's own list says of it.
        OFFICE: "id name unit_type commune tax_code district representative phone member_code notes"
        " name_key commune_key changed_at closed_on closed_reason joined_id",
        STAFF: "closed_by",
    },
    "unit_lists": {OFFICE: "id ground at", STAFF: "taken_by"},
    # A list of units as the office has it, until it is taken in.
    "previews": {OFFICE: "content", STAFF: "staff_id", PLAIN: "digest until"},
    "uploads": {OFFICE: "step done plan refused", STAFF: "staff_id", PLAIN: "digest moved_at"},
    # What one copy of the program tells the others.
    "judgings": {PLAIN: "entry_id owner token step done whole"},
    "troubles": {PLAIN: "owner part line"},
    "unit_aliases": {
        OFFICE: "id unit_id key text confirmed declined changed_at",
        STAFF: "added_by removed_by",
    },
    "plan_uses": {
        OFFICE: "id plan_id digest files before was_draft reopened used_at taken_back_at",
        STAFF: "used_by",
    },
    "event_dates": {OFFICE: "id plan_id event_id happens_on source set_at", STAFF: "set_by"},
    "office_events": {OFFICE: "id plan_id name source added_at removed_at", STAFF: "added_by"},
    "event_programmes": {OFFICE: "plan_id event_id address"},
    "event_meetings": {OFFICE: "plan_id event_id happens_on starts_at place"},
    "event_audiences": {OFFICE: "plan_id event_id audience"},
    "entries": {
        OFFICE: "id question_id plan_id question section answer source valid_from valid_until"
        " status problems written_at published_at send_at only_askers title topic tries tried",
        STAFF: "written_by",
    },
    "announcements": {
        OFFICE: "id text audience reply status created_at send_at queued_at done_at cursor queued"
        " terms planned_at",
        STAFF: "author_id approver_id",
    },
    "programmes": {OFFICE: "digest media content added_at"},
    "journal": {
        OFFICE: "id at action subject before after prev_hash hash",
        STAFF: "staff_id actor",
    },
    "staff": {
        STAFF: "id subscriber_id name role created_at revoked_at new_since invited_by_id",
    },
    "staff_invites": {
        STAFF: "id digest role name invited_by invited_by_id staff_id created_at expires_at",
    },
    "login_codes": {STAFF: "digest staff_id expires_at"},
    "staff_sessions": {
        STAFF: "digest staff_id user_agent opened_at used_at proved_at challenge challenged_at",
    },
    "second_factors": {STAFF: "staff_id sealed since last_step"},
    "passkeys": {STAFF: "id staff_id name host key_id credential counter added_at used_at"},
    "recovery_codes": {STAFF: "digest staff_id"},
    "staff_digests": {STAFF: "staff_id at sent_at"},
}


def not_plain() -> dict[str, list[str]]:
    """The columns of each table that may hold what somebody wrote."""
    return {
        table: [name for what, names in held.items() if what != PLAIN for name in names.split()]
        for table, held in HOLDS.items()
    }
