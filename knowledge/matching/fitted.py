"""Keeps a fitted model in one small file, named for the data it was fitted on.

Rule kept here: a file fitted on other data is never used.
"""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np

from knowledge.matching.classifier import Softmax
from knowledge.matching.features import Features, Vocabulary
from knowledge.matching.ranker import Ranker
from knowledge.typed.spelling import Speller


def save(ranker: Ranker, data_hash: str, path: Path) -> bool:
    """Write the model; False when the place cannot be written to."""
    # The process id, because several copies may start at once and fit the same plan.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            np.savez_compressed(
                file,
                data=np.frombuffer(data_hash.encode("utf-8"), dtype=np.uint8),
                names=_packed(ranker.vocabulary.names),
                labels=_packed(ranker.model.labels),
                # The words that need no repair belong to the
                # fit: without them a question is read otherwise.
                known=_packed(sorted(ranker.speller.known)),
                # Half precision keeps the shipped file at 2.3 MB (a test holds it under 3).
                rarity=np.asarray(ranker.vocabulary.rarity, dtype=np.float16),
                weights=ranker.model.weights.astype(np.float16),
                bias=ranker.model.bias,
                held=np.packbits(ranker.held),
            )
        unfinished.replace(path)
    except OSError:
        # A full disk leaves half of it.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return False
    return True


def is_of(path: Path, data_hash: str) -> bool:
    """Whether the file holds a model that was fitted on these data."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            return bytes(stored["data"]).decode("utf-8") == data_hash
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False


def restore(path: Path, data_hash: str, speller: Speller, features: Features) -> Ranker | None:
    """The model in a file, or None when it is missing, damaged or fitted on other data."""
    try:
        # A pickle in a plan folder could run code.
        with np.load(path, allow_pickle=False) as stored:
            if bytes(stored["data"]).decode("utf-8") != data_hash:
                return None
            speller.known.update(_unpacked(stored["known"]))
            rarity = [float(r) for r in stored["rarity"]]
            vocabulary = Vocabulary(_unpacked(stored["names"]), rarity)
            weights = stored["weights"].astype(np.float32)
            labels = tuple(_unpacked(stored["labels"]))
            model = Softmax(labels, weights, stored["bias"].astype(np.float32))
            held = np.unpackbits(stored["held"], count=weights.size).astype(bool)
            return Ranker(speller, features, vocabulary, model, held.reshape(weights.shape))
    # A damaged file is no fault to report: it is fitted anew.
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def _packed(words: list[str] | tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def _unpacked(stored: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> list[str]:
    return bytes(stored).decode("utf-8").split("\n")
