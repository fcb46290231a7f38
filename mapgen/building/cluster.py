"""Runs a build on a Dask cluster, whose machines see the same files under the same paths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any

from distributed import Client, KilledWorker

from mapgen.building.pool import WorkersDied, translated

_PATIENCE = 10
"""Seconds in which a scheduler has to answer."""


@contextmanager
def connected(address: str) -> Iterator[Executor]:
    """Yield an executor for the Dask cluster whose scheduler is at `address` (`tcp://host:port`).

    Raises OSError where no scheduler answers.
    """
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OSError(0, "no Dask scheduler answers there", address) from error
    with client:
        yield _Cluster(client)


class _Cluster(Executor):
    """Gives tasks to the cluster. A task whose workers die is tried on others; after several, it fails."""

    def __init__(self, client: Client) -> None:
        self._executor = client.get_executor(pure=False)

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return translated(self._executor.submit(function, *args, **kwargs), _told)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait)


def _told(error: BaseException) -> BaseException:
    if isinstance(error, KilledWorker):
        return WorkersDied("the workers that had it died, one after another")
    return error
