"""The fixed letter in German."""

from __future__ import annotations

from rapport.scenarios.letter_phrases import Phrases

GERMAN = Phrases(
    language="de",
    subject=("{title} – {company}", "{company} sucht: {title}"),
    subject_skill=("Ihre Erfahrung und eine Stelle: {title}", "{skill} und eine offene Stelle: {title}"),
    subject_company="Eine offene Stelle: {company}",
    subject_title="Eine offene Stelle: {title}",
    subject_plain="Eine Stelle, die zu Ihnen passen könnte",
    greets_full_name=True,
    greeting="Guten Tag {name},",
    greeting_plain="Guten Tag,",
    opening=(
        "ich schreibe Ihnen im Namen von {company}; es geht um die Stelle „{title}“.",
        "beim Lesen Ihres Lebenslaufs habe ich an eine offene Stelle gedacht: {title}, {company}.",
        "ich schreibe Ihnen wegen einer offenen Stelle, die zu Ihnen passen könnte: {title}, {company}.",
    ),
    opening_company="ich schreibe Ihnen im Namen von {company} wegen einer offenen Stelle.",
    opening_title="ich schreibe Ihnen wegen einer Stelle, die zu Ihnen passen könnte: {title}.",
    opening_plain="ich schreibe Ihnen wegen einer Stelle, die zu Ihnen passen könnte.",
    tasks=("Zu den Aufgaben gehört unter anderem: {tasks}.", "Darum würde es unter anderem gehen: {tasks}."),
    tasks_quoted="In der Anzeige heißt es dazu: {quoted}",
    skills=(
        "Ihr Lebenslauf nennt {skills}, und genau danach fragt die Anzeige.",
        "Was die Anzeige verlangt und Ihr Lebenslauf zeigt: {skills}.",
    ),
    skills_after_tasks=(
        "Deshalb habe ich an Sie gedacht: Ihr Lebenslauf nennt {skills}, ebenso wie unsere Anzeige.",
        "Ihr Werdegang passt gut dazu, denn Ihr Lebenslauf nennt {skills}, und auch danach fragt die Anzeige.",
    ),
    place_since=(
        "Seit {since} arbeiten Sie als {title} bei {employer}",
        "Sie sind seit {since} als {title} bei {employer} tätig",
    ),
    place_since_neutral="Ihr Lebenslauf nennt als derzeitige Stelle (seit {since}): {title}, {employer}",
    place=("Sie arbeiten derzeit als {title} bei {employer}",),
    place_neutral="Ihr Lebenslauf nennt als derzeitige Stelle: {title}, {employer}",
    place_title="Ihr Lebenslauf nennt als derzeitige Tätigkeit: {title}",
    place_employer="Ihr Lebenslauf nennt als derzeitige Station: {employer}",
    place_past="Ihr Lebenslauf nennt als letzte Station: {title}, {employer}",
    place_past_title="Ihr Lebenslauf nennt als letzte Station: {title}",
    place_past_employer="Ihr Lebenslauf nennt als letzte Station: {employer}",
    study="Ihr Lebenslauf nennt als Ausbildung: {degree}, {school}",
    study_school="Ihr Lebenslauf nennt als Ausbildung: {degree}",
    highlight=(
        "Besonders aufgefallen ist mir diese Zeile: {quoted}",
        "Über diese Zeile würde ich gern mehr von Ihnen hören: {quoted}",
        "Diese Zeile hat mich dazu gebracht, Ihnen zu schreiben: {quoted}",
    ),
    bridge=(
        "Gern würde ich von Ihnen hören, wie Sie diese Aufgabe angehen würden.",
        "Über diesen Werdegang würde ich gern mit Ihnen sprechen.",
    ),
    link="An Sie habe ich wegen des Werdegangs gedacht, den Ihr Lebenslauf zeigt.",
    call=(
        "Hätten Sie diese oder nächste Woche 20 Minuten für ein Telefonat? Antworten Sie mir einfach mit zwei "
        "Terminen, die Ihnen passen; einen davon bestätige ich Ihnen.",
        "Könnten wir in dieser oder der nächsten Woche 20 Minuten telefonieren? Zwei Terminvorschläge als Antwort "
        "genügen, und ich bestätige Ihnen einen davon.",
    ),
    closing="Mit freundlichen Grüßen",
    signature="Ihr Recruiting-Team von {company}",
    signature_plain="Ihr Recruiting-Team",
    quotes=("„", "“"),
    between_tasks="; ",
    last_and="und",
    since_year="{year}",
    since_month="{month} {year}",
    institution=r"universit|hochschule|\bstadt|klinik|spital|krankenhaus|institut|schule|amt\b|ministeri|bundes|"
    r"landes|verein|verband|zentrum|kammer|gemeinde|praxis|hotel|bank\b|kasse\b|gruppe|gesellschaft|akademie|"
    r"museum|bibliothek|werkstatt",
    second_person=r"(?-i:\bSie\b|\bIhr(?:e[nmrs]?)?\b|\bIhnen\b)|\b(?:du|dich|dir|deine?[nmrs]?|euch|bewerber\w*|"
    r"kandidat\w*)\b",
    other_register=r"\b(?:du|dich|dir|deine?[nmrs]?|euch)\b",
    makes=r"\b(?:entwickel|bau(?:t|en)\b|produzier|fertig|stell(?:t|en)\b|herstell|biete|betreib|berät|berat|"
    r"liefer|unterstütz|hilf|helf|versorg|betreu|plan(?:t|en)\b|gestalt|vermiet|verkauf|anbieter|unternehmen|"
    r"plattform|software|kund|führend|spezialis|agentur|start-?up|lösung|dienstleist|verlag|familienunternehmen|"
    r"mittelständ)\w*",
)
