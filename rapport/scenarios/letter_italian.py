"""The fixed letter in Italian."""

from __future__ import annotations

from rapport.scenarios.letter_phrases import Phrases

ITALIAN = Phrases(
    language="it",
    subject=("{title} – {company}", "{company} cerca: {title}"),
    subject_skill=("{skill} e una posizione aperta: {title}",),
    subject_company="Una posizione aperta: {company}",
    subject_title="Una posizione aperta: {title}",
    subject_plain="Una posizione che potrebbe interessarLe",
    greets_full_name=True,
    greeting="Gentile {name},",
    greeting_plain="Buongiorno,",
    opening=(
        "Le scrivo per conto di {company} a proposito della posizione «{title}».",
        "mi occupo di selezione per {company}, e la posizione a cui ho pensato per Lei è la seguente: {title}.",
        "leggendo il Suo curriculum ho pensato a una posizione aperta presso {company}: {title}.",
    ),
    opening_company="Le scrivo per conto di {company} a proposito di una posizione aperta.",
    opening_title="Le scrivo a proposito di una posizione che potrebbe interessarLe: {title}.",
    opening_plain="Le scrivo a proposito di una posizione che potrebbe interessarLe.",
    tasks=("Tra le attività previste: {tasks}.", "Il lavoro, in sintesi: {tasks}."),
    tasks_quoted="L'annuncio descrive il lavoro così: {quoted}",
    skills=(
        "Il Suo curriculum e il nostro annuncio hanno questo in comune: {skills}.",
        "Ciò che l'annuncio chiede e il Suo curriculum mostra: {skills}.",
    ),
    skills_after_tasks=(
        "Per questo ho pensato a Lei, perché il Suo curriculum e il nostro annuncio hanno questo in comune: {skills}.",
        "Il Suo percorso vi si adatta bene; ecco ciò che l'annuncio chiede e il curriculum mostra: {skills}.",
    ),
    place_since=(
        "Lavora {since} come {title} presso {employer}",
        "Lavora presso {employer} come {title} {since}",
    ),
    place_since_neutral="Lavora {since} come {title} presso {employer}",
    place=("Attualmente lavora come {title} presso {employer}",),
    place_neutral="Attualmente lavora come {title} presso {employer}",
    place_title="Il Suo curriculum indica come ruolo attuale: {title}",
    place_employer="Attualmente lavora presso {employer}",
    place_past="La posizione più recente nel Suo curriculum è la seguente: {title}, {employer}",
    place_past_title="La posizione più recente nel Suo curriculum è la seguente: {title}",
    place_past_employer="L'esperienza più recente nel Suo curriculum è la seguente: {employer}",
    study="Il Suo curriculum riporta questo percorso di studi: {degree}, {school}",
    study_school="Il Suo curriculum riporta questo percorso di studi: {degree}",
    highlight=(
        "Una riga del Suo curriculum ha attirato la mia attenzione: {quoted}",
        "Mi piacerebbe sapere di più su questa riga: {quoted}",
        "È questa la riga che mi ha spinto a scriverLe: {quoted}",
    ),
    bridge=(
        "Mi piacerebbe sapere come affronterebbe questo ruolo.",
        "È un percorso di cui mi piacerebbe parlare con Lei.",
    ),
    link="Ho pensato a Lei per il percorso descritto nel Suo curriculum.",
    call=(
        "Avrebbe venti minuti per una telefonata, questa settimana o la prossima? Mi risponda con due orari che Le "
        "vanno bene e Gliene confermerò uno.",
        "Potremmo sentirci per venti minuti, questa settimana o la prossima? Bastano due orari in risposta, e Le "
        "confermerò uno dei due.",
    ),
    closing="Cordiali saluti,",
    signature="Il team di selezione di {company}",
    signature_plain="Il team di selezione",
    quotes=("«", "»"),
    between_tasks="; ",
    last_and="e",
    since_year="dal {year}",
    since_month="da {month} {year}",
    institution=r"$^",
    second_person=r"\b(?:tu|tuo|tua|tuoi|tue|ti|te|candidat\w*|risorsa)\b|(?-i:\bLei\b|\bSu[oaei]i?\b)",
    other_register=r"\b(?:tu|tuo|tua|tuoi|tue|ti|te)\b",
    makes=r"\b(?:svilupp|progett|realizz|produc|produz|offr|forni|aiut|gest|cre(?:a|iamo)\b|costru|organizz|"
    r"distribu|commercial|azienda|società|impresa|piattaforma|software|client|soluzion|serviz|leader|start-?up|"
    r"specializz|agenzia|studio|gruppo)\w*",
)
