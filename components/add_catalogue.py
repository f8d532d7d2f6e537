"""Adding a catalogue: the invented one that ships, or a shop's own file, whose columns are shown where they are new."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components import column_mapping
from rapport.errors import RapportError
from rapport.experiments.catalogue_intake import CATALOGUE_TYPES
from rapport.exporting.display import escape
from rapport.records.catalogue.mapping import AMAZON, Mapping
from rapport.records.catalogue.reading import first_rows

FORMAT = "JSON or CSV with one product a row. The Amazon UK format is known; of others you say which column is what."


def show(
    *, key: str, max_megabytes: int, has_sample: bool, on_sample: Callable[[], None],
    on_file: Callable[[str, bytes, Mapping], None],
) -> None:  # fmt: skip
    """Draw both ways; `on_file` gets the name, the bytes and the mapping as soon as that is known."""
    if has_sample:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                "Load the sample catalogue",
                key=f"{key}_sample",
                icon=":material/science:",
                type="primary",
                on_click=on_sample,
            )
            st.caption("About 300 invented shoes of invented brands, in the same format as a shop's export.")
    file = st.file_uploader(
        "A catalogue as JSON or CSV",
        type=list(CATALOGUE_TYPES),
        key=key,
        max_upload_size=max_megabytes,
        help=FORMAT,
    )
    if file is not None:
        _file(file, key, on_file)


def _file(file: UploadedFile, key: str, on_file: Callable[[str, bytes, Mapping], None]) -> None:
    data = file.getvalue()
    try:
        rows = first_rows(data, file.name)
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    columns = {column for row in rows for column in row.values}
    if AMAZON.columns <= columns:
        on_file(file.name, data, AMAZON)
        return
    mapping = column_mapping.show(rows, key=f"{key}_mapping")
    if mapping is not None:
        on_file(file.name, data, mapping)
