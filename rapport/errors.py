"""Every error that Rapport raises on purpose.

    RapportError
    ├── SettingsError                 a setting has a value that can't be used
    ├── DocumentError                 a file can't be read; the others go on
    │   ├── UnsupportedDocument       not one of the types that are read
    │   ├── EncryptedDocument         needs a password
    │   ├── CorruptDocument           damaged, or not what its name says
    │   ├── EmptyDocument             no bytes at all
    │   ├── BlankDocument             opens, but holds no text, not even after OCR
    │   ├── OversizedDocument         over the limit of bytes, pages or seconds
    │   └── UnusableCatalogue         no JSON or CSV of products, or columns are missing
    ├── FetchError                    a page can't be fetched
    │   ├── BlockedAddress            not http(s), or not a public address
    │   ├── UnreachablePage           no such host, no answer, or an error status
    │   └── UnusablePage              too large, too slow, or not a page
    ├── PostingError                  a page or file that holds no single job posting
    │   ├── LoginWall                 the posting is behind a login
    │   └── NoPosting                 a listing, an error page, an empty shell
    ├── PromptError                   a template that can't be loaded or rendered
    ├── DefinitionError               an experiment's file, or a file of its cases, that can't be used
    ├── ModelError                    a model call that failed
    │   ├── ServerUnreachable         nothing answers at that address
    │   ├── ModelNotFound             the server answers, but has no such model
    │   ├── KeyRejected               missing, wrong or unauthorised key
    │   ├── RateLimited               too many requests, or the quota is used up
    │   ├── ContextTooLong            the request is larger than the model's window
    │   ├── SafetyBlock               the provider refused to answer
    │   ├── StreamCut                 the answer broke off in the middle
    │   ├── ModelTimeout              no answer in time
    │   ├── ServerFault               the server failed (5xx)
    │   └── BadAnswer                 an answer that isn't in the protocol's form
    ├── RetrievalError                searching by meaning isn't possible
    │   ├── EmbeddingUnavailable      the embedding model can't be loaded
    │   ├── IndexUnavailable          Chroma can't be reached, or its folder can't be used
    │   └── IndexDamaged              an index is there but can't be read, or was made by another model
    └── StorageError                  the database can't be opened, read or written
        └── SourceGone                what something was written from was deleted since

A message says what happened, to which thing, and the next step. It never holds a secret.
"""

from __future__ import annotations


class RapportError(Exception):
    """Base of all errors with a message meant for people."""


class SettingsError(RapportError):
    """A setting has a value that can't be used."""


class DocumentError(RapportError):
    """A file can't be read; the message begins with the file's name."""


class UnsupportedDocument(DocumentError):
    """Not one of the types that are read."""


class EncryptedDocument(DocumentError):
    """Needs a password."""


class CorruptDocument(DocumentError):
    """Damaged, or not what its name says."""


class EmptyDocument(DocumentError):
    """No bytes at all."""


class BlankDocument(DocumentError):
    """Opens, but holds no text, not even after OCR."""


class OversizedDocument(DocumentError):
    """Over the limit of bytes, pages or seconds."""


class UnusableCatalogue(DocumentError):
    """No JSON or CSV of products, or columns are missing."""


class FetchError(RapportError):
    """A page can't be fetched; the message names the address."""


class BlockedAddress(FetchError):
    """Not http(s), or not a public address."""


class UnreachablePage(FetchError):
    """No such host, no answer, or an error status."""


class UnusablePage(FetchError):
    """Too large, too slow, or not a page."""


class PostingError(RapportError):
    """A page or file that holds no single job posting."""


class LoginWall(PostingError):
    """The posting is behind a login."""


class NoPosting(PostingError):
    """A listing, an error page or an empty shell.

    Attributes:
        company: whose page it is, where that is plain; else ''.
    """

    def __init__(self, message: str, company: str = "") -> None:
        super().__init__(message)
        self.company = company


class PromptError(RapportError):
    """A template that can't be loaded or rendered; the message names file and line."""


class DefinitionError(RapportError):
    """An experiment's file, or a file of its cases, that can't be used.

    Attributes:
        problems: everything that is wrong, one sentence each, with file and line where there are some.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class ModelError(RapportError):
    """A model call that failed; the message names the model.

    Attributes:
        retry_after_s: seconds that the server asked to wait, or None if it didn't say.
    """

    kind = "model_error"
    is_retryable = False

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class ServerUnreachable(ModelError):
    """Nothing answers at that address."""

    kind = "server_unreachable"
    is_retryable = True


class ModelNotFound(ModelError):
    """The server answers, but has no such model."""

    kind = "model_not_found"


class KeyRejected(ModelError):
    """Missing, wrong or unauthorised key."""

    kind = "key_rejected"


class RateLimited(ModelError):
    """Too many requests, or the quota is used up."""

    kind = "rate_limited"
    is_retryable = True


class ContextTooLong(ModelError):
    """The request is larger than the model's window."""

    kind = "context_too_long"


class SafetyBlock(ModelError):
    """The provider refused to answer."""

    kind = "safety_block"


class StreamCut(ModelError):
    """The answer broke off in the middle; what had arrived is kept."""

    kind = "stream_cut"


class ModelTimeout(ModelError):
    """No answer in time."""

    kind = "timeout"


class ServerFault(ModelError):
    """The server failed (5xx)."""

    kind = "server_fault"
    is_retryable = True


class BadAnswer(ModelError):
    """An answer that isn't in the protocol's form."""

    kind = "bad_answer"


class RetrievalError(RapportError):
    """Searching by meaning isn't possible."""


class EmbeddingUnavailable(RetrievalError):
    """The embedding model can't be loaded."""


class IndexUnavailable(RetrievalError):
    """Chroma can't be reached, or its folder can't be used."""


class IndexDamaged(RetrievalError):
    """An index is there but can't be read, or was made by another model: it can be built again from the store."""


class StorageError(RapportError):
    """The database can't be opened, read or written."""


class SourceGone(StorageError):
    """What something was written from was deleted since."""
