"""How real servers refuse a format of the answer that they don't know: their statuses, their words.

Each takes the body of a request and gives the refusal, or None where that server would answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.servers.loopback import Reply

Refusal = Callable[[dict[str, Any]], Reply | None]


def _format(body: dict[str, Any]) -> tuple[str, bool]:
    """Its type, and whether it has a schema beside the type."""
    asked = body.get("response_format") or {}
    return asked.get("type", ""), "schema" in asked


def llama_cpp_python(body: dict[str, Any]) -> Reply | None:
    if _format(body)[0] != "json_schema":
        return None
    message = (
        "1 validation error:\n  {'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': "
        "\"Input should be 'text' or 'json_object'\", 'input': 'json_schema', 'ctx': {'expected': \"'text' or "
        '\'json_object\'"}}\n\n  File "llama_cpp/server/app.py", line 376, in create_chat_completion'
    )
    return Reply(500, {"error": {"message": message, "type": "internal_server_error", "param": None, "code": None}})


def llama_cpp_before_2024_09(body: dict[str, Any]) -> Reply | None:
    if _format(body)[0] != "json_schema":
        return None
    message = 'response_format type must be one of "text" or "json_object", but got: json_schema'
    return Reply(500, {"error": {"code": 500, "message": message, "type": "server_error"}})


def vllm_before_0_6(body: dict[str, Any]) -> Reply | None:
    kind, has_schema = _format(body)
    if kind == "json_schema":
        said = "{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': 'Input should be …'}"
    elif has_schema:
        said = "{'type': 'extra_forbidden', 'loc': ('body', 'response_format', 'schema'), 'msg': 'Extra inputs …'}"
    else:
        return None
    return Reply(400, {"object": "error", "message": f"[{said}]", "type": "BadRequestError", "code": 400})


def deepseek(body: dict[str, Any]) -> Reply | None:
    if _format(body)[0] != "json_schema":
        return None
    message = "This response_format type is unavailable now"
    return Reply(400, {"error": {"message": message, "type": "invalid_request_error", "code": "invalid_request_error"}})


def tgi(body: dict[str, Any]) -> Reply | None:
    start = "Failed to deserialize the JSON body into the target type: response_format: "
    match _format(body)[0]:
        case "json_schema":
            rest = "unknown variant `json_schema`, expected one of `json`, `json_object`, `regex` at line 1 column 168"
        case "json_object" if "value" not in body["response_format"]:
            rest = "missing field `value` at line 1 column 168"
        case _:
            return None
    return Reply(422, (start + rest).encode(), {"Content-Type": "text/plain; charset=utf-8"})


def groq(body: dict[str, Any]) -> Reply | None:
    kind, has_schema = _format(body)
    if kind == "json_schema":
        message = "This model does not support response format `json_schema`. See supported models in the docs"
    elif has_schema:
        message = "'response_format' : property 'schema' is unsupported"
    else:
        return None
    return Reply(400, {"error": {"message": message, "type": "invalid_request_error"}})


def openai_gpt_4(body: dict[str, Any]) -> Reply | None:
    kind = _format(body)[0]
    message = f"Invalid parameter: 'response_format' of type '{kind}' is not supported with this model."
    return Reply(400, {"error": {"message": message, "type": "invalid_request_error", "param": None}}) if kind else None


def fastapi(body: dict[str, Any]) -> Reply | None:
    if not _format(body)[0]:
        return None
    said = {"type": "extra_forbidden", "loc": ["body", "response_format"], "msg": "Extra inputs are not permitted"}
    return Reply(422, {"detail": [said]})


def openrouter(body: dict[str, Any]) -> Reply | None:
    if _format(body)[0] != "json_schema":
        return None
    raw = '{"error":{"message":"response_format.type: json_schema is not supported","type":"invalid_request_error"}}'
    return Reply(400, {"error": {"message": "Provider returned error", "code": 400, "metadata": {"raw": raw}}})


def error_in_the_stream(body: dict[str, Any]) -> Reply | None:
    if _format(body)[0] != "json_schema":
        return None
    said = b'data: {"error": {"message": "structured output is not supported by this backend", "code": 400}}\n\n'
    return Reply(200, said, {"Content-Type": "text/event-stream"})


REFUSALS: dict[str, tuple[Refusal, str, int]] = {
    "llama-cpp-python": (llama_cpp_python, "json_object with schema", 2),
    "llama.cpp before 2024-09": (llama_cpp_before_2024_09, "json_object with schema", 2),
    "DeepSeek": (deepseek, "json_object with schema", 2),
    "OpenRouter": (openrouter, "json_object with schema", 2),
    "an error in the stream": (error_in_the_stream, "json_object with schema", 2),
    "vLLM before 0.6": (vllm_before_0_6, "json_object", 3),
    "Groq": (groq, "json_object", 3),
    "TGI": (tgi, "json_object with value", 3),
    "GPT-4 at OpenAI": (openai_gpt_4, "", 4),
    "any FastAPI server": (fastapi, "", 4),
}
"""By name of the server: how it refuses, what it takes in the end, and after how many requests."""
