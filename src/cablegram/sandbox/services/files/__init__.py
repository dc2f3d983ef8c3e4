"""Services of files: uploading, downloading, and media made of them."""
