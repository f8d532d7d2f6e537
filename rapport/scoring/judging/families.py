"""Which family a model belongs to: a judge may be kinder to what its own family wrote.

Models of one family share their maker, and mostly their data and manner (Panickssery et al. 2024: models recognise and
prefer their own texts). The name is all there is to go by: gateways and local servers serve everybody's models.
"""

from __future__ import annotations

import re

BUILTIN = "built-in writer"
# Name parts, the telling ones first: a distilled model is named after teacher and base, and speaks as its teacher.
_FAMILIES = (
    ("DeepSeek", r"deepseek"),
    ("OpenAI", r"gpt|chatgpt|davinci|(?<![a-z])o[1345](?![a-z0-9])"),
    ("Anthropic", r"claude"),
    ("Google", r"gemini|gemma|palm(?!yra)|bison"),
    ("Mistral", r"mistral|mixtral|ministral|magistral|codestral|devstral|pixtral"),
    ("Qwen", r"qwen|qwq|qvq"),
    ("Microsoft", r"(?<![a-z])phi-?\d|(?<![a-z])phi(?![a-z])|wizardlm"),
    ("Cohere", r"command|(?<![a-z])aya(?![a-z])|cohere"),
    ("xAI", r"grok"),
    ("Amazon", r"(?<![a-z])nova(?![a-z])|titan"),
    ("IBM", r"granite"),
    ("Zhipu", r"(?<![a-z])glm|zhipu"),
    ("Moonshot", r"kimi|moonshot"),
    ("01.AI", r"(?<![a-z])yi(?![a-z])"),
    ("Ai2", r"olmo|tulu"),
    ("TII", r"falcon"),
    ("Hugging Face", r"smollm|zephyr"),
    ("NVIDIA", r"nemotron"),
    ("Meta", r"llama|vicuna|alpaca"),
)
_KNOWN = tuple((name, re.compile(pattern)) for name, pattern in _FAMILIES)
_NAME = re.compile(r"[^\W\d_]+")


def family_of(ref: str) -> str:
    """The maker of the model behind `provider:name`; for one that isn't known, the first word of its name.

    >>> family_of("ollama:gemma3:4b"), family_of("gemini:gemini-2.5-flash")
    ('Google', 'Google')
    """
    provider, _, model = ref.partition(":")
    if provider == "builtin":
        return BUILTIN
    name = (model or provider).lower()
    for family, pattern in _KNOWN:
        if pattern.search(name):
            return family
    word = _NAME.search(name.rsplit("/", 1)[-1])
    return word[0] if word else name
