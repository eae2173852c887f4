"""What signed sheets bring into the house.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.signed import arriving
from handlers.turn.dialog import Subject

SUBJECT = Subject(
    choices={
        "signed": lambda turn, code, _: arriving.chosen(turn, code),
        "signed-none": lambda turn, _, __: arriving.none(turn),
        "unsigned": lambda turn, code, _: arriving.taken_back(turn, code),
    },
    files=(arriving.arrived,),
    remembers=(arriving.album_answered,),
    known=(arriving.next_of_album,),
)
