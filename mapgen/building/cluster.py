"""Runs a build on a Dask cluster, whose machines see the same files under the same paths."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from distributed import Client, KilledWorker, Security
from distributed.comm import connect

from mapgen.building.pool import WorkersDied, translated

_PATIENCE = 10
"""Seconds in which a scheduler has to answer."""

_WITHOUT_WORKERS = 300.0
"""Seconds for which a cluster may be without any worker: one that grows with its tasks begins without."""

_WITHOUT_SCHEDULER = (OSError, RuntimeError, ValueError, AttributeError)
"""What Dask's client raises, asked for workers once its scheduler has ended."""


@contextmanager
def connected(address: str) -> Iterator[Executor]:
    """Yield an executor for the Dask cluster whose scheduler is at `address` (`tcp://host:port`).

    Raises OSError where no scheduler answers.
    """
    try:
        asyncio.run(_reach(address))
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError, ImportError) as error:
        raise OSError(0, "no Dask scheduler answers at this address", address) from error
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it lost is told file by file
    with client:
        cluster = _Cluster(client)
        try:
            yield cluster
        finally:
            cluster.end_watch()


async def _reach(address: str) -> None:
    """Open a connection and close it. Raises what Dask raises of a wrong address, or where nobody answers.

    A Client that fails over its address waits for itself, and prints its own trouble when it is collected.
    """
    reached = await connect(address, timeout=_PATIENCE, **Security().get_connection_args("client"))
    await reached.close()


class _Cluster(Executor):
    """Gives tasks to the cluster. A task whose workers die is tried on others; after several, it fails.

    Dask would wait for ever for a worker. Where there has been none for `_WITHOUT_WORKERS` seconds, all
    tasks that are left are cancelled.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._given: list[Future[Any]] = []
        self._ended = Event()
        self._watcher = Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def end_watch(self) -> None:
        """Stop looking for workers, before the client is closed."""
        self._ended.set()
        self._watcher.join()

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        given = self._executor.submit(function, *args, **kwargs)
        self._given.append(given)
        return translated(given, _told)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait)

    def _watch(self) -> None:
        seen = time.monotonic()
        while not self._ended.wait(1):
            try:
                workers = self._client.nthreads()
            except _WITHOUT_SCHEDULER:
                return
            if workers:
                seen = time.monotonic()
            elif time.monotonic() - seen > _WITHOUT_WORKERS:
                for future in self._given:
                    future.cancel()


def _told(error: BaseException) -> BaseException:
    if isinstance(error, KilledWorker):
        return WorkersDied("the workers that were making it died, one after another")
    return error
