"""Updates: from the network through the message box to filters, events and handlers."""
