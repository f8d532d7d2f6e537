"""PDF files: text in reading order, what is hidden, links, and OCR; parsed in a child process."""
