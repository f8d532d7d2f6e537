"""Widgets that pages share, with typed arguments; session state and cached resources live here too."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

# Streamlit takes a folder named pages/ for its older kind of app until app.py has run once: when the first address that
# a new server is asked for is a page's (a reloaded run), it would run that page without the router. Every page
# imports this package first, so that one request is sent back to app.py.
if PagesManager.uses_pages_directory:
    PagesManager.uses_pages_directory = False
    st.rerun()
