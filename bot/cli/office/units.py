"""The member register from a file.

The rule: nothing is imported when a row is bad.
"""

from datetime import datetime
from pathlib import Path

from bot.cli import texts
from bot.cli.office import texts as office_texts
from bot.installation.errors import COMMAND_LINE, OfficeError
from bot.units import texts as file_texts
from bot.units.file import read_file, units_of
from bot.units.reading import BadFile
from storage.store import Store
from storage.units.register import TakenIn, take_in


def import_units(store: Store, file: Path, ground: str, now: datetime) -> TakenIn:
    """Read the member register; nothing is imported when a row is bad. Raises OfficeError.

    `ground` is by what right the office has it; scripts of before gave none.
    """
    try:
        register = read_file(file)
        units = units_of(register)
    except FileNotFoundError:
        raise OfficeError(texts.file_exists_not(file=str(file))) from None
    except PermissionError:
        raise
    except OSError:
        raise OfficeError(file_texts.UNREADABLE) from None
    except BadFile as error:
        raise OfficeError(str(error)) from None
    if units.problems:
        lines = [file_texts.row_bad(row=row.number, reason=row.reason) for row in units.problems]
        raise OfficeError("\n".join(lines))
    with store.change(COMMAND_LINE, now) as change:
        said = " ".join(ground.split()) or office_texts.GROUND_UNSAID
        return take_in(change, units.entries.values(), said)
