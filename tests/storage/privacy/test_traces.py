"""Whoever is looked for by a number is found and taken out however it is written."""

import pytest

from handlers.values.state import Form
from knowledge.typed.telephones import in_one_run
from storage.privacy.traces import digits_in, traces_in
from tests.support.telephones import DIGITS, SPELLINGS


@pytest.mark.parametrize("number", SPELLINGS)
def test_a_number_is_found_and_taken_out(number: str) -> None:
    """What is found is taken out, and the old copy is recognised by it."""
    traces = traces_in([Form(phone="0933444555")], ())
    for said in ("gọi {} nhé", "({})", "số {}-0988777666", "DK {}, 0216 385 2222"):
        text = said.format(number)
        assert traces.are_in(text)
        assert DIGITS in digits_in(text)
        kept = traces.own_out_of(text)
        assert not traces.are_in(kept)
        assert DIGITS not in in_one_run(kept)
        # Everybody else's stays.
        others = in_one_run(said).replace("{}", "")
        assert not set(filter(str.isdecimal, others)) - set(kept)
    assert traces.own_out_of("gọi 0933444556, 0216 385 2222") == "gọi 0933444556, 0216 385 2222"
