"""The library's HTTP requests, made quiet and hard to stop by one strange answer.

The rule: what a server or proxy answers never reaches the log, for it can echo our URL.
"""

import json
import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

from bot.channels.telegram.errors import NotTelegram, Unreadable

log = logging.getLogger(__name__)


class QuietRequest(HTTPXRequest):
    """The library logs unreadable answers whole; a proxy's error page can echo our URL."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dict; raises TelegramError when it is anything else."""
        try:
            answer = json.loads(payload)
        except ValueError:
            page = payload.lstrip().startswith(b"<")
            raise (NotTelegram if page else Unreadable)("the answer is not JSON") from None
        if not isinstance(answer, dict):
            raise Unreadable("the answer is not a JSON object")
        return answer


class UpdatesRequest(QuietRequest):
    """Replaces an update the library cannot read by an empty one, so that it gets confirmed.

    Otherwise one strange update would make every batch unreadable until it expires (24 h).
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dict whose updates can all be parsed."""
        answer = QuietRequest.parse_json_payload(payload)
        if isinstance(answer.get("result"), list):
            answer["result"] = [_readable(update) for update in answer["result"]]
        return answer


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update, None)
    # The library promises no exception types here, and none of them may stop the poller.
    except Exception as error:  # noqa: BLE001
        log.error("Telegram update %s skipped: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
