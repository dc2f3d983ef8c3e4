"""From a connection to the service that answers: links, sessions, dispatch, and updates pushed back."""
