"""A mapping whose values are computed when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class LazyMapping(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping with fixed keys, which computes a value by `compute(key)` when it is first asked for.

    Each value is computed once. `compute` must be a pure function of the key, so that no value depends on
    which were asked for before. Raises KeyError for other keys.
    """

    def __init__(self, keys: Iterable[Key], compute: Callable[[Key], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._compute = compute
        self._values: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._values:
            self._values[key] = self._compute(key)
        return self._values[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
