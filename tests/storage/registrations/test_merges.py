"""Two registrations made one: nobody is dropped, and it can be taken back until the next change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.registrations.united import unite
from handlers.values.effects import ForgetPerson, ReviseRegistration, WithdrawRegistration
from handlers.values.replies import CODE, Reply
from handlers.values.state import Form, Participant
from knowledge.typed.normalize import fold
from storage.registrations.decisions import Changed, Seen
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, hire, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.verbs import Merging, decide

SENT = Seen(1, "sent")
ONE, OTHER = Participant("Đặng Hữu Quân", "Giám đốc"), Participant("Lê Đức Nga", "Kế toán")


def forms(store: Store) -> dict[str, tuple[str, int, tuple[Participant, ...], str | None]]:
    """State, version, people and note of every registration."""
    return {r.code: (r.status, r.version, r.form.people, r.note) for r in store.registrations.all()}


@POSTGRESQL_AT_NIGHT
def test_merging_keeps_the_people_of_both_and_can_be_undone(store: Store) -> None:
    """Both owners hear of it and of its undoing; afterwards all is as it was, notes included."""
    kept = owner(store, "1", replace(FORM, people=(ONE,)))
    merged = owner(store, "2", replace(FORM, people=(OTHER,)))
    decide(store, merged, SENT, "returned", "Thiếu chức vụ", OFFICE, NOW)
    before, merges = forms(store), Merging(store)
    both = replace(FORM, people=(ONE, OTHER))
    told = {kept: Reply("Đã nhận"), merged: Reply("Đã gộp")}
    seen = (kept, SENT), (merged, Seen(1, "returned"))
    merges.merge(*seen, both, f"Gộp vào {kept}", OFFICE, NOW, told)
    assert forms(store) == {
        kept: ("sent", 2, (ONE, OTHER), None),
        merged: ("withdrawn", 1, (OTHER,), f"Gộp vào {kept}"),
    }
    assert sorted(deliver(store, NOW)) == [("1", "Đã nhận"), ("2", "Đã gộp")]
    merge = merges.undoable(merged)
    assert merge is not None
    assert merges.undoable(kept) == merge
    merges.undo(merge.id, OFFICE, NOW, {kept: Reply("Lại một"), merged: Reply("Lại hai")})
    assert forms(store) == before
    assert sorted(deliver(store, NOW)) == [("1", "Lại một"), ("2", "Lại hai")]
    assert [number for number, _, _ in store.registrations.versions(kept)] == [1]
    assert merges.undoable(kept) is None
    with pytest.raises(Changed):
        merges.undo(merge.id, OFFICE, NOW)
    acts = [line.action for line in store.journal.lines(subject=kept)]
    assert acts == ["registration.unmerge", "registration.unite"]
    with pytest.raises(LookupError):
        merges.merge((kept, SENT), (kept, SENT), FORM, "", OFFICE, NOW)


@POSTGRESQL_AT_NIGHT
def test_the_next_change_of_either_ends_the_undoing_of_a_merge(store: Store) -> None:
    """Decided, revised, taken back or merged again: what came later is never thrown away."""
    changes: tuple[Callable[[str, str], object], ...] = (
        lambda kept, _: decide(store, kept, Seen(2, "sent"), "accepted", None, OFFICE, NOW),
        lambda kept, a: chat_at(store, a).says(ReviseRegistration(kept, FORM)),
        lambda kept, a: chat_at(store, a).says(WithdrawRegistration(kept)),
        lambda kept, a: Merging(store).merge(
            (kept, Seen(2, "sent")), (owner(store, f"{a}c"), SENT), FORM, "", OFFICE, NOW
        ),
        lambda _, a: chat_at(store, a).says(ForgetPerson()),
    )
    for place, change in enumerate(changes):
        kept, merged = owner(store, f"{place}a"), owner(store, f"{place}b")
        Merging(store).merge((kept, SENT), (merged, SENT), FORM, "Gộp", OFFICE, NOW)
        merge = Merging(store).undoable(merged)
        assert merge is not None
        change(kept, f"{place}a")
        assert Merging(store).undoable(merged) is None
        with pytest.raises((Changed, LookupError)):
            Merging(store).undo(merge.id, OFFICE, NOW)


@POSTGRESQL_AT_NIGHT
def test_a_later_merge_is_undone_before_the_earlier_one(store: Store) -> None:
    """Two merges into one registration come apart again, one after the other."""
    codes = [owner(store, f"{n}", replace(FORM, people=(ONE,))) for n in range(3)]
    before, merges = forms(store), Merging(store)
    for place in (1, 2):
        at = NOW + timedelta(minutes=place)
        seen = (codes[0], Seen(place, "sent")), (codes[place], SENT)
        merges.merge(*seen, FORM, "Gộp", OFFICE, at)
    assert merges.undoable(codes[1]) is None
    for place in (2, 1):
        merge = merges.undoable(codes[place])
        assert merge is not None
        merges.undo(merge.id, OFFICE, NOW + timedelta(hours=1))
    assert forms(store) == before


def test_collecting_is_undone_until_the_next_change(store: Store) -> None:
    """Accepted again, the owner told, both acts in the journal; once, and not after a merge."""
    code, other = owner(store, "1"), owner(store, "2")
    decide(store, code, SENT, "accepted", None, OFFICE, NOW)
    assert not Merging(store).may_uncollect(code)
    collected = Seen(1, "collected")
    for _ in range(2):
        decide(store, code, Seen(1, "accepted"), "collected", None, OFFICE, NOW)
        assert Merging(store).may_uncollect(code)
        Merging(store).uncollect(code, collected, OFFICE, NOW, Reply("Lại"))
        with pytest.raises(Changed):
            Merging(store).uncollect(code, collected, OFFICE, NOW)
    assert deliver(store, NOW) == [("1", "Lại")] * 2
    assert store.journal.lines(subject=code)[0].action == "registration.uncollect"
    decide(store, code, Seen(1, "accepted"), "collected", None, OFFICE, NOW)
    later = NOW + timedelta(minutes=1)
    Merging(store).merge((code, collected), (other, SENT), FORM, "Gộp", OFFICE, later)
    assert not Merging(store).may_uncollect(code)


AN = Participant("Nguyễn Văn An", "Giám đốc", "ldtt")
COLLECTIVE = Form(
    kind="collective",
    unit_type="htx",
    unit_name="HTX Minh Tâm",
    contact_name="Lò Văn Ún",
    phone="0912345678",
    collective_title="ttldtt",
    targets=("Doanh thu 2 tỷ",),
)
INDIVIDUAL = Form(
    kind="individual",
    unit_type="htx",
    unit_name="Hợp tác xã Minh Tâm",
    unit_id=7,
    commune="xã Văn Chấn",
    contact_name="Lò Văn Ún",
    phone="0987654321",
    people=(AN,),
    targets=("doanh thu 2 TỶ", "Kết nạp 10 thành viên"),
)


def test_a_collective_and_its_people_are_united() -> None:
    """One person sends the collective, another the individuals: all of it, gaps filled."""
    united = unite(COLLECTIVE, INDIVIDUAL, {}, {})
    assert united.form == replace(
        COLLECTIVE,
        kind="both",
        unit_id=7,
        commune="xã Văn Chấn",
        people=(AN,),
        targets=("Doanh thu 2 tỷ", "Kết nạp 10 thành viên"),
    )
    assert [(one.key, one.kept, one.other) for one in united.conflicts] == [
        ("dien-thoai", "0912345678", "0987654321")
    ]
    assert unite(COLLECTIVE, INDIVIDUAL, {"dien-thoai": "other"}, {}).form.phone == "0987654321"
    back = unite(INDIVIDUAL, COLLECTIVE, {}, {}).form
    assert (back.kind, back.collective_title, back.people) == ("both", "ttldtt", (AN,))


def test_one_name_is_one_person_only_when_nothing_speaks_against_it() -> None:
    """The same person is written once; two who differ are shown and decided, never guessed."""
    bare = replace(AN, name="nguyen van an", position=None)
    united = unite(replace(INDIVIDUAL, people=(AN,)), replace(INDIVIDUAL, people=(bare,)), {}, {})
    assert (united.form.people, united.same) == ((AN,), ("nguyen van an",))
    other = replace(AN, position="Kế toán", initiative="Sấy chè")
    left, right = INDIVIDUAL, replace(INDIVIDUAL, people=(other,))
    open_ = unite(left, right, {}, {})
    assert not open_.decided
    assert open_.form.people == (AN, other)
    ways = {
        "kept": (replace(AN, initiative="Sấy chè"),),
        "other": (other,),
        "both": (AN, other),
    }
    for way, people in ways.items():
        united = unite(left, right, {"nguoi-1": way}, {})
        assert united.decided
        assert united.form.people == people


def test_two_of_one_name_on_each_side_stay_two() -> None:
    """A name is matched once: four rows of two people never become one."""
    two = (AN, replace(AN, position="Kế toán"))
    for others in (two, two[::-1]):
        united = unite(replace(INDIVIDUAL, people=two), replace(INDIVIDUAL, people=others), {}, {})
        assert united.form.people == two
        assert united.conflicts == ()


def test_a_deletion_takes_nobody_elses_registration_with_it(store: Store) -> None:
    """The other one, merged into what its owner has deleted, stands as before and is looked at."""
    kept = owner(store, "1", replace(FORM, people=(ONE,)))
    merged = owner(store, "2", replace(FORM, people=(OTHER,)))
    decide(store, merged, SENT, "returned", "Thiếu chức vụ", OFFICE, NOW)
    both = replace(FORM, people=(ONE, OTHER))
    seen = (kept, SENT), (merged, Seen(1, "returned"))
    Merging(store).merge(*seen, both, f"Gộp vào {kept}", OFFICE, NOW)
    chat_at(store, "1").says(ForgetPerson())
    assert forms(store) == {merged: ("returned", 1, (OTHER,), "Thiếu chức vụ")}
    assert store.journal.lines(subject=merged)[0].action == "registration.unmerge"


def test_what_the_other_owner_did_after_a_merge_outlives_a_deletion(store: Store) -> None:
    """Sent anew, it is not put back to what it was."""
    kept, merged = owner(store, "1"), owner(store, "2")
    Merging(store).merge((kept, SENT), (merged, SENT), FORM, "Gộp", OFFICE, NOW)
    chat_at(store, "2").says(ReviseRegistration(merged, replace(FORM, people=(OTHER,))))
    chat_at(store, "1").says(ForgetPerson())
    assert forms(store) == {merged: ("sent", 2, (OTHER,), None)}


def test_whoever_deletes_is_called_no_more_about_the_registration_theirs_went_into(
    store: Store, url: str
) -> None:
    """Chosen as the contact when both were merged; the clerk is told to ask for somebody else."""
    hire(store, "Lan", "clerk")
    name, phone = "Giàng A Páo", "0911222333"
    both, own = replace(FORM, contact_name=name, phone=phone), replace(FORM, people=(ONE,))
    merged = owner(store, "2", both)
    kept, same = owner(store, "1", own), owner(store, "3", both)
    for number, code in enumerate((kept, same)):
        another = merged if number == 0 else owner(store, "2", both)
        at = NOW + timedelta(minutes=number)
        Merging(store).merge((code, SENT), (another, SENT), both, "Gộp", OFFICE, at)
    chat_at(store, "1").says(ReviseRegistration(kept, replace(both, people=(ONE,))))
    chat_at(store, "2").says(ForgetPerson(uncalled=Reply(f"Hỏi lại {CODE}")))
    versions = [form for _, form, _ in store.registrations.versions(kept)]
    assert [form.contact_name for form in versions] == [FORM.contact_name, None, None]
    assert [form.phone for form in versions] == [FORM.phone, None, None]
    assert versions[2].people == (ONE,)
    # Whom its owner had named beforehand is that one's.
    assert {form.contact_name for _, form, _ in store.registrations.versions(same)} == {name}
    assert deliver(store, NOW) == [("staff-Lan", f"Hỏi lại {kept}")]
    rows = every_row(url).splitlines()
    found = [row for row in rows if kept in row and (fold(name) in row or phone in row)]
    assert found == []
