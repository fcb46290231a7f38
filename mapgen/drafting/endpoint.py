"""Asks a model over HTTP, by the interface of OpenAI that many programs offer, with the standard library."""

from __future__ import annotations

import json
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

_SECONDS = 300
_LARGEST = 2 * 2**20  # bytes of a reply


class NoAnswer(Exception):
    """The model could not be asked, or what came back is no reply; the message says why."""


class _StaysThere(HTTPRedirectHandler):
    """Follows no redirection: the sentences go where the author sends them, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


class Endpoint:
    """A model at an address, such as http://localhost:11434/v1. `key`: what it asks for to let one in."""

    def __init__(self, address: str, model: str, key: str = "") -> None:
        self._address = address.rstrip("/") + "/chat/completions"
        self._model, self._key = model, key

    def ask(self, asking: str, sentences: str) -> str:
        """Return the model's reply. Raises NoAnswer."""
        body = {
            "model": self._model,
            "temperature": 0,
            "messages": [{"role": "system", "content": asking}, {"role": "user", "content": sentences}],
        }
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        try:
            request = Request(self._address, json.dumps(body).encode(), headers)
            with build_opener(_StaysThere).open(request, timeout=_SECONDS) as answer:
                content = answer.read(_LARGEST + 1)
        except (URLError, HTTPException, OSError, ValueError) as error:
            raise NoAnswer(f"{self._address}: {getattr(error, 'reason', None) or error}") from error
        if len(content) > _LARGEST:
            raise NoAnswer(f"{self._address}: its reply is too long")
        return _reply(content, self._address)


def _reply(content: bytes, address: str) -> str:
    """Return the text of the first choice in an answer. Raises NoAnswer where it has none."""
    try:
        reply = json.loads(content)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswer(f"{address}: its answer has not the form of a chat completion") from error
    if not isinstance(reply, str):
        raise NoAnswer(f"{address}: its answer has no text")
    return reply
