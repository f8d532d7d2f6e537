"""The fixed letter in Spanish."""

from __future__ import annotations

from rapport.scenarios.letter_phrases import Phrases

SPANISH = Phrases(
    language="es",
    subject=("{title} en {company}", "{company} busca: {title}"),
    subject_skill=("{skill} y un puesto en {company}: {title}",),
    subject_company="Un puesto en {company}",
    subject_title="Un puesto abierto: {title}",
    subject_plain="Un puesto que podría encajar contigo",
    greets_full_name=False,
    greeting="Hola, {name}:",
    greeting_plain="Hola:",
    opening=(
        "Te escribo de parte de {company} por el puesto «{title}».",
        "Me ocupo de la selección en {company}, y el puesto en el que he pensado para ti es el siguiente: {title}.",
        "Al leer tu currículum pensé en un puesto abierto en {company}: {title}.",
    ),
    opening_company="Te escribo de parte de {company} por un puesto abierto.",
    opening_title="Te escribo por un puesto que podría encajar contigo: {title}.",
    opening_plain="Te escribo por un puesto que podría encajar contigo.",
    tasks=("Entre las tareas están las siguientes: {tasks}.", "El trabajo, en pocas palabras: {tasks}."),
    tasks_quoted="El anuncio describe el trabajo así: {quoted}",
    skills=(
        "Tu currículum y nuestro anuncio tienen esto en común: {skills}.",
        "Lo que pide el anuncio y muestra tu currículum: {skills}.",
    ),
    skills_after_tasks=(
        "Por eso pensé en ti, porque tu currículum y nuestro anuncio tienen esto en común: {skills}.",
        "Tu trayectoria encaja bien; esto es lo que pide el anuncio y muestra tu currículum: {skills}.",
    ),
    place_since=(
        "Desde {since} trabajas como {title} en {employer}",
        "Trabajas en {employer} como {title} desde {since}",
    ),
    place_since_neutral="Desde {since} trabajas como {title} en {employer}",
    place=("Actualmente trabajas como {title} en {employer}",),
    place_neutral="Actualmente trabajas como {title} en {employer}",
    place_title="Tu currículum indica como puesto actual: {title}",
    place_employer="Actualmente trabajas en {employer}",
    place_past="El puesto más reciente de tu currículum es el siguiente: {title}, {employer}",
    place_past_title="El puesto más reciente de tu currículum es el siguiente: {title}",
    place_past_employer="La etapa más reciente de tu currículum es la siguiente: {employer}",
    study="Tu currículum indica esta formación: {degree}, {school}",
    study_school="Tu currículum indica esta formación: {degree}",
    highlight=(
        "Una línea de tu currículum me llamó la atención: {quoted}",
        "Me gustaría saber más sobre esta línea: {quoted}",
        "Esta es la línea que me animó a escribirte: {quoted}",
    ),
    bridge=(
        "Me gustaría saber cómo enfocarías este puesto.",
        "Es una trayectoria de la que me gustaría hablar contigo.",
    ),
    link="Pensé en ti por la trayectoria que describe tu currículum.",
    call=(
        "¿Tendrías veinte minutos para una llamada, esta semana o la próxima? Respóndeme con dos horarios que te "
        "vengan bien y te confirmo uno.",
        "¿Podríamos hablar veinte minutos por teléfono, esta semana o la próxima? Basta con que me respondas con "
        "dos horarios, y te confirmo uno de los dos.",
    ),
    closing="Un saludo,",
    signature="El equipo de selección de {company}",
    signature_plain="El equipo de selección",
    quotes=("«", "»"),
    between_tasks="; ",
    last_and="y",
    since_year="{year}",
    since_month="{month} de {year}",
    institution=r"$^",
    second_person=r"\b(?:tú|tu|tus|ti|te|contigo|usted|ustedes|candidat\w*)\b",
    other_register=r"\b(?:usted|ustedes|vosotros|os)\b",
    makes=r"\b(?:desarroll|diseñ|fabric|produc|ofrec|ayud|cre(?:a|amos)\b|constru|organiz|gestion|distribu|"
    r"suministr|acompañ|empresa|compañía|plataforma|software|client|solucion|servicio|líder|start-?up|especializ|"
    r"agencia|consultora|cadena|grupo)\w*",
)
