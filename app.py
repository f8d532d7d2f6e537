"""The router: navigation and nothing else. Start it with `python3 scripts/start.py`."""

import streamlit as st

from rapport.errors import RapportError
from rapport.exporting.display import escape

st.set_page_config(page_icon="components/icon.svg", layout="wide")
st.logo("components/logo.svg", size="large")

page = st.navigation(
    {
        "": [
            st.Page("pages/start.py", title="Start", icon=":material/home:", default=True),
            st.Page("pages/runs.py", title="Past runs", icon=":material/history:"),
        ],
        "E-mails": [
            st.Page("pages/candidates.py", title="Candidates", icon=":material/group:"),
            st.Page("pages/jobs.py", title="Jobs", icon=":material/work:"),
            st.Page("pages/compare.py", title="Compare", icon=":material/compare_arrows:"),
        ],
        "Shop": [
            st.Page("pages/catalogue.py", title="Catalogue", icon=":material/storefront:"),
            st.Page("pages/shop_chat.py", title="Shop chat", icon=":material/forum:"),
        ],
        "Verdict": [
            st.Page("pages/rate.py", title="Rate", icon=":material/rate_review:"),
            st.Page("pages/judge.py", title="Judge", icon=":material/gavel:"),
            st.Page("pages/results.py", title="Results", icon=":material/leaderboard:"),
        ],
        "Workbench": [
            st.Page("pages/experiments.py", title="Experiments", icon=":material/science:"),
            st.Page("pages/prompts.py", title="Prompts", icon=":material/edit_note:"),
            st.Page("pages/knowledge.py", title="Knowledge", icon=":material/manage_search:"),
            st.Page("pages/models.py", title="Models", icon=":material/memory:"),
        ],
    },
    position="top",
)
st.set_page_config(page_title=f"{page.title} · Rapport")

try:
    page.run()
except RapportError as error:  # what no page foresaw: a locked database, a full disk
    st.error(escape(str(error)), icon=":material/error:")
    st.button("Try again", icon=":material/refresh:")
