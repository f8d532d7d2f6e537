"""Knowledge."""

import streamlit as st

st.title("Knowledge", anchor=False)
