"""Shop chat."""

import streamlit as st

st.title("Shop chat", anchor=False)
