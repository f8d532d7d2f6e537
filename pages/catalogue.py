"""Catalogue: import a shop's products, look through them, and take some to the chat."""

from functools import partial
from threading import Event

import streamlit as st

from components import (
    add_catalogue,
    catalogue_actions,
    catalogue_browser,
    catalogue_choice,
    reading_list,
    services,
    shop_state,
    state,
)
from rapport.experiments.batch import Batch, Task
from rapport.experiments.catalogue_intake import take_catalogue
from rapport.exporting.display import escape
from rapport.settings import MEGABYTE

store = services.store()
limits = services.settings().limits
sample = services.sample_catalogue()


def take(name, data, mapping, title=""):
    """Read a file in the background; the list below says how far it is and what came of it."""
    stopping = Event()
    work = partial(take_catalogue, store, data, name, mapping, limits=limits, should_stop=stopping.is_set, title=title)
    state.set_reading("catalogue", Batch([Task(name, "catalogue", work)]), stopping)
    state.empty_input("catalogue")


def take_file(name, data, mapping):
    take(name, data, mapping)
    st.rerun()


def take_sample():
    take(sample.name, sample.read_bytes(), None, services.SAMPLE_CATALOGUE_TITLE)


st.title("Catalogue", anchor=False)
if (sentence := state.take_trouble()) is not None:
    st.error(escape(sentence), icon=":material/error:")
listed = store.catalogues.list()
with st.expander("Add a catalogue", expanded=not listed, icon=":material/upload_file:", key="add_catalogue"):
    add_catalogue.show(
        key=state.input_key("catalogue"),
        max_megabytes=int(limits.catalogue_bytes / MEGABYTE),
        has_sample=sample.exists() and all(one.source != sample.name for one in listed),
        on_sample=take_sample,
        on_file=take_file,
    )
batch = state.reading("catalogue")
if batch is not None:
    reading_list.show(
        batch,
        key="reading_catalogue",
        on_open=shop_state.choose_catalogue,
        on_clear=partial(state.set_reading, "catalogue", None),
        on_stop=partial(state.stop_reading, "catalogue"),
    )
if not listed:
    if not state.is_reading("catalogue"):
        st.caption("Nothing is here yet. The products appear as soon as a catalogue is read.")
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
    catalogue = catalogue_choice.show()
    catalogue_actions.show(catalogue)
catalogue_browser.show(catalogue)
