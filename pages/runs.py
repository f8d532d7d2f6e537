"""Past runs: everything that was compared, searchable, opened again exactly as it was."""

import streamlit as st

from components import run_list

st.title("Past runs", anchor=False)
run_list.show()
