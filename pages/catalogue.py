"""Catalogue."""

import streamlit as st

st.title("Catalogue", anchor=False)
