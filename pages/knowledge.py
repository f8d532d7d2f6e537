"""Knowledge: try what Rapport finds for a question, by meaning, by words and by both, and why."""

import streamlit as st

from components import collection_choice, collection_opening, search_results
from rapport.errors import RapportError
from rapport.exporting.display import escape

SHOWN = 8
EXAMPLES = {
    "catalogue": "something warm for a walk in the snow",
    "resume": "has led a team",
    "job": "can I work from home?",
}

st.title("Knowledge", anchor=False)
st.caption(
    "Everything that Rapport writes rests on finding the right few texts. Type a question and see what is found by "
    "meaning (texts that say something alike), by words (texts that share words), and by both together.",
    width=820,
)
chosen = collection_choice.show()
if chosen is None:
    collection_choice.nothing_yet()
    st.stop()
query = st.text_input(
    "What are you looking for?",
    placeholder=f"for example: {EXAMPLES[chosen.kind]}",
    type="search",
    live="400ms",
    icon=":material/manage_search:",
    key=f"knowledge-query-{chosen.kind}",
    persist_state="session",
)
collection = collection_opening.show(chosen)
if collection is None:
    st.stop()
if not (query or "").strip():
    st.markdown(f":gray[{collection.size:,} texts are ready to be searched.]")
    st.stop()
try:
    searches = [collection.searcher.search(query, SHOWN, mode) for mode in search_results.MODES]
    texts = collection.texts([found.id for search in searches for found in search.found])
except RapportError as error:
    st.error(escape(str(error)), icon=":material/error:")
    st.stop()
search_results.show(searches, texts)
