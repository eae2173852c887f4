"""Which of the persons in a text is the contact, and which are registered.

The rule: who is given a person's title is registered; who is said to be the contact, names himself,
or is the only one named, is the contact.
"""

from dataclasses import replace

from handlers.acts.meaning import Place, Slots
from handlers.acts.slots.persons.around import is_behind_number, is_of_superior
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.persons.person import HeardPerson
from handlers.acts.slots.persons.speakers import speaks
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import title_is_personal, title_of
from handlers.acts.slots.words.families import FAMILIES
from handlers.acts.slots.words.kinds import BOTH, INDIVIDUAL
from handlers.acts.slots.words.persons import FOR_KIN, FORCING, HOW_MANY, MANY, OWN_NAME_LEFT
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

# Nobody is registered there yet.
_ASKED_BESIDE = frozenset(("kind", "unit-type", "collective-title", "phone", "unit-name"))

_NOTHING_OPEN = frozenset(("idle", "answered", "offered", "silent", "reminder", "sent"))
# There who is to be called is not known yet.
_NOBODY_YET = _NOTHING_OPEN - {"sent"} | frozenset(
    ("consent", "kind", "unit-type", "unit-name", "commune", "contact", "reuse")
)
# Nobody names so many who are to be called.
_SEVERAL = 3
_NAMED_BESIDE = frozenset(("unit-name", "commune"))
_FOR_KIN = compiled(FOR_KIN)
_OWN_NAME_LEFT, _MANY = compiled(OWN_NAME_LEFT), compiled(MANY)


def read_persons(slots: Slots, reading: Reading, at: Place, taken: frozenset[int]) -> Slots:
    """The slots with the contact and the people the text names."""
    people = People(taken=taken)
    for first, last in _sentences(reading):
        if _begins_other(reading, first) and any(one.title for one in people.found):
            people.heading = None
        people.read(reading, first, last, row=at == "contact" and first == 0)
    registered, others = _parted(people, reading, at)
    title = people.speaker or (people.heading if not registered else None)
    counted = slots.kind in (INDIVIDUAL, BOTH) and _are_counted(reading, _named(people))
    if (at == "kind" and _is_listed(others)) or _are_several(others) or counted:
        # Who is registered is being told: "đơn vị với ba người, kế toán …, thủ kho …".
        registered, others = [*registered, *others], []
    contact = _contact(others, registered, at, slots) or _only_name(reading, others, at, taken)
    if contact is None:
        # "Tôi là X, đăng ký LĐTT": who speaks and registers himself is spoken to as well.
        contact = next((one for one in registered if speaks(reading, one.first)), None)
    contact = contact or _only_registered(slots, registered, others, at)
    if contact is not None and contact in others:
        others.remove(contact)
    if title and contact is not None and title_is_personal(title):
        # "Đăng ký cho riêng chú, lao động tiên tiến": the contact is registered.
        registered.insert(0, replace(contact, title=title))
    rows = tuple(said for one in registered for said in one.all_said())
    if contact is None:
        job = people.job if not registered else None
        # Where nothing is open yet, it alone is no wish.
        job = job or (_opening_post(reading, registered) if at not in _NOTHING_OPEN else None)
        job = job or (post_alone(reading) if at in ("contact", "phone", "commune") else None)
        return replace(slots, people=rows, contact_position=job) if rows or job else slots
    name = as_name(contact.name) if contact.name else None
    # "Mình làm thư ký …, mình tên X": said apart from the name.
    apart = contact.is_introduced or at == "contact"
    apart = apart and not is_of_superior(reading, contact.first)
    own = people.job if apart and not registered else None
    position = contact.position or own or post_in_unit(reading)
    if position is None and (at != "kind" or contact.is_contact) and not rows:
        # "Người liên hệ X số 09…, chức vụ giám đốc": parted from the name by the number.
        position = post_named(reading)
    return replace(slots, people=rows, contact_name=name, contact_position=position)


def _only_registered(
    slots: Slots, registered: list[HeardPerson], others: list[HeardPerson], at: Place
) -> HeardPerson | None:
    """ "Cá nhân, HTX X, Phạm Minh Quán, giám đốc, 09…, LĐTT": the number is the only one's."""
    alone = len(registered) == 1 and not others and slots.phone is not None
    whole = alone and bool(registered[0].position) and " " in (registered[0].name or "")
    return registered[0] if whole and at in _NOBODY_YET else None


def _parted(
    people: People, reading: Reading, at: Place
) -> tuple[list[HeardPerson], list[HeardPerson]]:
    """Who is to be registered, and all others who are named."""
    named = _named(people)
    listed = people.found[people.before_list :] if people.before_list else []
    # Behind the heading of a list the one who is to be spoken to was named before.
    led = [one for one in named if _is_registered(reading, one)]
    registered = [one for one in named if one.title or one in listed or one in led]
    others = [one for one in named if one not in registered]
    if at in _NAMED_BESIDE:
        others = [one for one in others if not _is_place(reading, one)]
    if _OWN_NAME_LEFT.search(reading.said.folded):
        others = [one for one in others if not one.is_introduced]
    return registered, others


def _named(people: People) -> list[HeardPerson]:
    return [one for one in people.found if one.name]


def lists_persons(reading: Reading) -> bool:
    """Whether so many are named with their posts that nobody of them is who is to be called."""
    people = People()
    people.read(reading, 0, len(reading.words))
    return _are_several(people.found)


def _are_several(found: list[HeardPerson]) -> bool:
    named = [one for one in found if one.name and not one.is_contact]
    return len(named) >= _SEVERAL and all(one.position for one in named)


def _are_counted(reading: Reading, named: list[HeardPerson]) -> bool:
    """ "Đăng ký cho 2 người: A tổ trưởng, B kế toán": as many as are said to be registered."""
    found = _MANY.search(reading.said.folded)
    if found is None or any(one.is_contact or one.is_introduced for one in named):
        return False
    return len(named) == int(HOW_MANY.get(found[1], found[1]))


def _is_registered(reading: Reading, person: HeardPerson) -> bool:
    """ "Cá nhân: Trần Văn Bình, tổ trưởng": who is registered, and not who is to be called."""
    mark = reading.at.get(person.first - 2) if person.first > 1 else None
    behind = mark is not None and mark.value == INDIVIDUAL and mark.last == person.first
    behind = behind or (_FOR_KIN.search(reading.said.folded) is not None and person.first > 0)
    return behind and " " in (person.name or "") and not person.is_contact


def _is_place(reading: Reading, person: HeardPerson) -> bool:
    """ "O Van Yen cu": where a place is asked for, "ở" and no aunt."""
    return person.first > 0 and reading.words[person.first - 1].text in ("o", "O")


def post_alone(reading: Reading) -> str | None:
    """A post alone ("giám đốc", "chức vụ phó giám đốc") answers half of what is asked."""
    first = reading.at.get(0)
    if first is None or first.tag not in ("position", "field"):
        return None
    start = 0 if first.tag == "position" else first.last
    end = len(reading.words)
    return job_at(reading, start, end)[0] or None if start < end else None


def post_in_unit(reading: Reading) -> str | None:
    """ "Giam doc htx muong lo ten X", "ke toan HTX Đại Sơn": it opens, the unit behind it."""
    first = next(
        (mark for mark in reading.found if mark.tag not in ("honor", "stop", "intro")), None
    )
    if first is None or first.tag != "position" or reading.tag(first.last) != "unit":
        return None
    gap = reading.words[first.last].gap
    return job_at(reading, first.first, first.last)[0] or None if not gap else None


def _opening_post(reading: Reading, registered: list[HeardPerson]) -> str | None:
    """The same, where it is not told of one who is registered ("Bàn Văn Bằng, giám đốc HTX X")."""
    post = post_in_unit(reading)
    return None if any(one.position == post for one in registered) else post


def post_named(reading: Reading) -> str | None:
    """The post behind its label ("…, chức vụ phó giám đốc nữa nhé")."""
    for mark in reading.of("field"):
        if mark.value == "contact_position" and mark.last < len(reading.words):
            job, _ = job_at(reading, mark.last, len(reading.words))
            if job:
                return job
    return None


def _contact(
    others: list[HeardPerson], registered: list[HeardPerson], at: Place, slots: Slots
) -> HeardPerson | None:
    """Who is to be spoken to: said so, names himself, is in a post, or is the only one."""
    labelled = [one for one in (*others, *registered) if one.is_contact]
    if labelled:
        # "Lh anh Thắng 09… gđ, Toàn pgđ LĐTT, …": whoever has a title is registered.
        return ([one for one in labelled if not one.title] or labelled[:1])[-1]
    # "Xã X, Phạm Quang Huy 09…": the number is of whoever is named before it.
    numbered = at in _NAMED_BESIDE and slots.phone is not None
    numbered = numbered and bool(slots.unit_name or slots.commune)
    if at in _NAMED_BESIDE:
        # Asked for a unit or a place, a name without "ông", post or "Thị" is that.
        others = [
            one
            for one in others
            if one.is_honored or one.position or _is_forced(one) or (numbered and _is_whole(one))
        ]
    if not others:
        return None
    introduced = [one for one in others if one.is_introduced]
    placed = [one for one in others if one.position]
    whole = [one for one in others if numbered and _is_whole(one)]
    chosen = introduced or placed or whole
    chosen = chosen or [one for one in others if at == "contact" or _is_full(one)]
    return chosen[-1] if chosen else None


def _is_whole(person: HeardPerson) -> bool:
    """A whole name, begun by a family's."""
    words = (person.name or "").lower().split()
    return len(words) > 2 and words[0] in FAMILIES


def _is_forced(person: HeardPerson) -> bool:
    words = (person.name or "").lower().split()
    # With marks "Đồng Ý Phát" holds no middle name "Y".
    bare = words if any(not word.isascii() for word in words) else [fold(word) for word in words]
    return any(word in FORCING for word in bare[1:-1])


def _only_name(
    reading: Reading, others: list[HeardPerson], at: Place, taken: frozenset[int]
) -> HeardPerson | None:
    """A whole name beside the unit and the place at most: who is to be spoken to."""
    words = [
        n
        for n in range(len(reading.words))
        if n not in taken and reading.tag(n) not in ("stop", "honor")
    ]
    # Where the unit's name is asked for, capitals alone are one unless "Thị", "Văn" stand there.
    asked = at == "unit-name" and not taken
    person = len(others) == 1 and (not asked or _is_forced(others[0]))
    name = (others[0].name or "").split() if person and at in _ASKED_BESIDE else []
    return others[0] if len(name) > 2 and len(words) == len(name) else None


def _is_listed(persons: list[HeardPerson]) -> bool:
    """Several with their posts, none of whom names himself or is to be spoken to."""
    posted = [one for one in persons if one.position]
    return len(posted) > 1 and not any(one.is_contact or one.is_introduced for one in persons)


def _is_full(person: HeardPerson) -> bool:
    """ "Chị Nông Thị Hảo": a whole name; a given name alone may be anybody's."""
    return person.is_honored and len((person.name or "").split()) > 1


def _sentences(reading: Reading) -> list[tuple[int, int]]:
    starts = [0]
    # "Lh 0912… a Tân": the number that was cut out parts no label from its name.
    labelled = {mark.last for mark in reading.of("contact") if mark.last < len(reading.words)}
    labelled = {at for at in labelled if is_behind_number(reading, at)}
    starts += [
        at
        for at, word in enumerate(reading.words)
        if at and word.gap in ("stop", "line") and at not in labelled
    ]
    return [
        (first, last)
        for first, last in zip(starts, [*starts[1:], len(reading.words)], strict=True)
        if first < last
    ]


def _begins_other(reading: Reading, at: int) -> bool:
    """A label or a collective's title begins: the heading above no longer counts."""
    mark = reading.at.get(at)
    if mark is None:
        return False
    if mark.tag == "title":
        return title_of(mark.value).subject != "individual"
    return mark.tag in ("field", "contact", "unit", "commune", "kind")
