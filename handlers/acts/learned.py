"""The learned part of a reader: which of its labels the signs of a message speak for, at its place.

The rule: the same examples give the same weights, and a stored model fitted on other examples is
never used. What the weights say is one voice; `reader` has the last word.
"""

import json
import os
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from sys import intern

import numpy as np

from handlers.acts import features
from handlers.acts.meaning import ACTS, PLACES, Place
from handlers.acts.words.concepts import GROUPS
from handlers.acts.words.signs import FULL, MIDDLE, SURNAMES
from knowledge.matching.classifier import FitSettings, Floats, Softmax, fit, softmax
from knowledge.typed.said import Said

# Seen once, a sign is a name or a slip and tells nothing of the next message.
_SEEN = 2
_SETTINGS = FitSettings(passes=12, batch=64, step=2.5, decay=1e-5)
# Part of the hash: whoever changes how is learned changes this, too.
_METHOD = "1"


@dataclass(frozen=True)
class Example:
    """A message with its place and the labels a careful reader accepts, the best first."""

    text: str
    at: Place
    acts: tuple[str, ...]


class Learned:
    """Weights by sign alone, by sign and kind of place, and by sign and place."""

    def __init__(self, names: Sequence[str], model: Softmax) -> None:
        self._model = model
        self._rows: dict[str, dict[str, int]] = {}
        for row, name in enumerate(names):
            where, _, sign = name.partition("|")
            # A sign speaks at many places: it is held once.
            self._rows.setdefault(where, {})[intern(sign)] = row

    @property
    def _names(self) -> list[str]:
        """What each row of the weights is of."""
        rows = {
            row: f"{at}|{sign}" for at, signs in self._rows.items() for sign, row in signs.items()
        }
        return [rows[row] for row in sorted(rows)]

    def probabilities(self, said: Said, at: Place) -> Floats:
        """One number for each of the labels."""
        rows = self.rows(features.signs(said), at)
        if not rows:
            return softmax(self._model.bias)
        # Held as they are stored: half of them is enough, and half the memory.
        spoken = self._model.weights.take(rows, axis=0).astype(np.float32).sum(axis=0)
        return softmax(self._model.bias + spoken / np.sqrt(len(rows), dtype=np.float32))

    def rows(self, signs: Sequence[str], at: Place) -> list[int]:
        """The rows of the weights that speak."""
        found = []
        for where in ("", *features.for_place(at)):
            known = self._rows.get(where, {})
            found += [known[sign] for sign in signs if sign in known]
            # The place itself speaks whatever is said there.
            if "" in known:
                found.append(known[""])
        return found

    @classmethod
    def fitted(cls, examples: Sequence[Example], labels: Sequence[str] = ACTS) -> "Learned":
        """Learn from examples, each of one of the labels."""
        made = [(features.signs(Said(one.text)), one.at) for one in examples]
        seen = Counter(name for signs, at in made for name in _names(signs, at))
        names = sorted(name for name, times in seen.items() if times >= _SEEN)
        empty = cls(names, Softmax((), np.zeros((0, 0), np.float32), np.zeros(0, np.float32)))
        vectors = []
        for signs, at in made:
            rows = np.array(empty.rows(signs, at), dtype=np.int32)
            size = 1 / np.sqrt(max(len(rows), 1))
            vectors.append((rows, np.full(len(rows), size, dtype=np.float32)))
        targets = [labels.index(one.acts[0]) for one in examples]
        model = fit(vectors, targets, [1.0] * len(vectors), tuple(labels), len(names), _SETTINGS)
        return cls(names, model)

    def save(self, examples_hash: str, path: Path) -> None:
        """Write the model; half precision is enough."""
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        with unfinished.open("wb") as file:
            np.savez_compressed(
                file,
                data=np.frombuffer(examples_hash.encode(), dtype=np.uint8),
                names=np.frombuffer("\n".join(self._names).encode(), dtype=np.uint8),
                weights=self._model.weights.astype(np.float16),
                bias=self._model.bias,
            )
        unfinished.replace(path)

    @classmethod
    def restored(
        cls, examples_hash: str, path: Path, labels: Sequence[str] = ACTS
    ) -> "Learned | None":
        """The model in a file; None when it is missing, damaged or fitted on other examples."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                if bytes(stored["data"]).decode() != examples_hash:
                    return None
                names = bytes(stored["names"]).decode().split("\n")
                return cls(names, Softmax(tuple(labels), stored["weights"], stored["bias"]))
        except (OSError, KeyError, ValueError, zipfile.BadZipFile):
            return None


def _names(signs: Sequence[str], at: Place) -> Iterable[str]:
    group = features.GROUP[at]
    for sign in signs:
        yield "|" + sign
        yield f"{group}|{sign}"
        # Pairs at one place alone are seen too rarely.
        if " " not in sign:
            yield f"@{at}|{sign}"
    yield f"@{at}|"
    yield f"{group}|"


def seal_of(folder: Path) -> str:
    """What stands for the examples of a folder, the words that are signs, and how is learned."""
    seal = sha256(repr((_METHOD, GROUPS, FULL, sorted(SURNAMES), sorted(MIDDLE))).encode())
    for path in sorted((*folder.glob("*.jsonl"), *folder.glob("*.txt"))):
        seal.update(path.read_bytes())
    return seal.hexdigest()


def read_examples(folder: Path) -> tuple[Example, ...]:
    """The examples of a folder's files. Raises ValueError naming a bad line."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            row = json.loads(line)
            if row["at"] not in PLACES or not set(row["acts"]) <= set(ACTS):
                raise ValueError(f"{path.name}: line {number} names no act or place there is")
            found.append(Example(row["text"], row["at"], tuple(row["acts"])))
    return tuple(found)
