"""What is shown: pure functions from the picture and the library to records that a page, a file or an API prints."""
