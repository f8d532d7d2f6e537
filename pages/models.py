"""Models: what is reachable, where it runs, what it costs, and how to connect more."""

import streamlit as st

from components import endpoint_form, provider_card, provider_extras, services, state
from rapport.errors import SettingsError
from rapport.exporting.display import escape

settings = services.settings()

st.title("Models", anchor=False)
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
    st.toggle(
        "Only models on this machine",
        value=state.local_only() or settings.local_only,
        key="local_only",
        disabled=settings.local_only,
        help="Set for everybody by RAPPORT_LOCAL_ONLY" if settings.local_only else "Every other model is refused",
        on_change=lambda: state.set_local_only(st.session_state["local_only"]),
    )
    st.button("Retry", key="check_again", icon=":material/refresh:", on_click=state.check_again)

try:
    providers = services.providers()
except SettingsError as error:
    st.error(escape(str(error)), icon=":material/settings_alert:")
    st.stop()

for provider in providers.all():
    refusal = providers.refusal(f"{provider.name}:any")
    extra = provider_extras.choose(provider.name)
    provider_card.show(provider, state.checked_at(), refusal=refusal, extra=extra)

with st.expander("Add an OpenAI-compatible server", icon=":material/add_link:", key="add_endpoint"):
    st.markdown("Any server that speaks OpenAI's protocol: a name, an address, and a key if it wants one.")
    endpoint_form.show(key="endpoint", refused=provider_extras.refused, on_add=provider_extras.add)
