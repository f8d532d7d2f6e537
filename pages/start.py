"""Start: what this is, the next step, what is here and what is connected."""

from datetime import date
from functools import partial

import streamlit as st

st.title("Messages that fit one person", anchor=False)
st.markdown(
    "Rapport reads résumés and a job, or a shop's catalogue, then lets several prompts and models write to a "
    "candidate, or answer a customer, side by side. Every claim is checked against the sources, people and judges "
    "rate, and statistics say which variant wins. The built-in writer needs no model at all.",
    width=760,
)

# The first visit of a new server sees the lines above while these load the store and its libraries (half a second).
from components import (  # noqa: E402
    connections,
    how_it_works,
    library_counts,
    next_step,
    recent_runs,
    samples,
    services,
    shop_step,
    state,
)

store = services.store()


def load_samples():
    """Read the samples in the background; what is there already stays as it is."""
    from rapport.experiments.batch import Batch, Task
    from rapport.experiments.catalogue_intake import take_catalogue
    from rapport.experiments.intake import sample_files, take_sample

    limits = services.settings().limits
    tasks = [
        Task(path.name, kind, partial(take_sample, store, kind, path, limits, date.today()))
        for kind, path in sample_files(services.SAMPLES)
    ]
    shop = services.sample_catalogue()
    if shop.exists():
        title = services.SAMPLE_CATALOGUE_TITLE
        take = partial(take_catalogue, store, shop.read_bytes(), shop.name, None, title=title)
        tasks.append(Task(shop.name, "catalogue", take))
    # In their order, so that lists begin with the pair that fits.
    state.set_reading("samples", Batch(tasks, at_once=1))


candidates, jobs = store.documents.list("resume"), store.documents.list("job")
runs = store.runs.search(limit=3)
loading = state.reading("samples")
step = next_step.choose(len(candidates), len(jobs))
left, right = st.columns([3, 2], gap="medium")
with left, st.container(border=True):
    st.subheader("Next step", anchor=False)
    if step is None and loading is None:
        st.markdown("Nothing is here yet. Try everything with invented people, jobs and shoes first, or add your own.")
    if loading is not None:
        samples.show_loading(loading)
    with st.container(horizontal=True, vertical_alignment="center"):
        if step is not None and (loading is None or loading.is_done):
            next_step.show(step, key="next_step")
        if loading is None:
            samples.show_button(key="load_samples", is_main=step is None, on_load=load_samples)
        if not candidates and loading is None:
            st.page_link("pages/candidates.py", label="Add my own résumés", icon=":material/upload_file:")
    if candidates or jobs:
        library_counts.show(len(candidates), len(jobs))
with left:
    shop_step.show(store.catalogues.list())
    if runs:
        recent_runs.show(runs)
    how_it_works.show()
with right, st.container(border=True):
    st.subheader("What is connected", anchor=False)
    connections.show_all(state.checked_at())
    st.page_link("pages/models.py", label="Connect more models", icon=":material/memory:")
