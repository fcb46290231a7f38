"""Values that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class OnDemand(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping with known keys, each of whose values is found once, when somebody looks."""

    def __init__(self, keys: Iterable[Key], find: Callable[[Key], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._find = find
        self._found: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._found:
            self._found[key] = self._find(key)
        return self._found[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
