"""What is said not to be so: not Java, without Kafka, Scala would be new to you."""

from __future__ import annotations

import re

NEGATED = re.compile(
    r"(?:\b(?:rather than|instead of|not(?! only| just| merely)|no(?! doubt)|cannot|unable|without|lacks?|"
    r"lacking|missing|nor|"
    r"plutôt que?|pas|sans|nicht(?! nur)|kein\w*|"
    r"ohne|statt|non(?! solo)|"
    r"senza|invece|ne|bez|ani|sin|nie|new to you|learn|pick up|trained? (?:for|in|on))\b|n['’]t\b|"
    r"没有|不(?!仅|但|断|错|少)|"
    r"未)[^.;!?]{0,60}$|\b(?:whether (?:or not )?you|ob (?:du|sie)|si vous (?:avez|connaissez)|zda)\b[^.;!?]{0,100}$",
    re.IGNORECASE,
)
NEGATED_AFTER = re.compile(
    r"^[^.;!?]{0,50}(?:\b(?:isn['’]t|aren['’]t|is not|are not|not (?:on|in|listed|mentioned)|is missing|"
    r"(?:is|are) absent|(?:is|are) nowhere|"
    r"n['’]est pas|fehlt|fehlen|"
    r"(?:do|does|did|could|can)(?: not|n['’]t) (?:see|find|appear|show|mention|list)|ne (?:vois|figure|trouve)|"
    r"non (?:vedo|trovo|compare)|sehe ich nicht|nevidím|manca|chybí|would be new|is new|we['’]ll teach|"
    r"you can learn|you would learn|can be learn\w+|no problem)\b)",
    re.IGNORECASE,
)
