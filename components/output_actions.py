"""What one can do with a finished output: copy, take away, compare, look inside, write again."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from components import column_dialog, copy_button, output_details, output_difference, start_run
from rapport.experiments.live import RunView
from rapport.exporting.display import escape
from rapport.exporting.email import as_eml, as_txt, mailto, split_subject
from rapport.exporting.file_names import file_name
from rapport.storage.runs import Output


def show(view: RunView, output: Output) -> bool:
    """The row of buttons under a finished output; True if one of them has just opened a dialog."""
    opened = False
    with st.container(horizontal=True, gap="xsmall", key=f"actions-{output.id}"):
        if output.text:
            copy_button.show(output.text, key=f"copy-{output.id}")
            _take_away(view, output)
            others = [o for o in view.outputs.values() if o.case_id == output.case_id and o.id != output.id and o.text]
            if st.button("Differences", icon=":material/difference:", disabled=not others, key=f"diff-{output.id}"):
                output_difference.show(view.run, output, others)
                opened = True
        if st.button(
            "Request",
            icon=":material/data_object:",
            help="The context, the messages and the exact request that produced this text",
            key=f"details-{output.id}",
        ):
            output_details.show(view.run, output)
            opened = True
        place = (output.case_id, output.position)
        label = "Write again" if output.status == "done" else "Retry"
        st.button(
            label,
            icon=":material/refresh:",
            on_click=start_run.again,
            args=(view.run, [place]),
            key=f"again-{output.id}",
        )
        if st.button("Change", icon=":material/edit:", help="Change this column only", key=f"change-{output.id}"):
            column_dialog.show(view, output.position)
            opened = True
    return opened


def _take_away(view: RunView, output: Output) -> None:
    case = next(case for case in view.run.cases if case.id == output.case_id)
    variant = view.run.variants[output.position]
    stem = file_name(f"{case.candidate_name}-{variant.label}-{variant.model_ref}")
    draft = split_subject(output.text)
    to = case.candidate_email or None
    with st.popover("Take away", icon=":material/download:"):
        st.download_button(
            "Text file",
            as_txt(output.text),
            f"{stem}.txt",
            "text/plain",
            icon=":material/description:",
            on_click="ignore",
            width="stretch",
            key=f"txt-{output.id}",
        )
        st.download_button(
            "E-mail file",
            as_eml(draft, to, datetime.now(UTC)),
            f"{stem}.eml",
            "message/rfc822",
            icon=":material/mail:",
            on_click="ignore",
            width="stretch",
            key=f"eml-{output.id}",
        )
        link = mailto(draft, to)
        st.link_button(
            "Open in mail program", link.url, icon=":material/send:", width="stretch", key=f"mail-{output.id}"
        )
        if link.is_shortened:
            st.caption("The text is too long for a mail link; it is shortened there. The files hold all of it.")
        if to is None:
            st.caption(f"No e-mail address of {escape(case.candidate_name)} was found; the recipient stays empty.")
