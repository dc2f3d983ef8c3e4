"""What lies below a link to Telegram, and looks like a link itself: WebSocket, and the TLS that an MTProxy imitates."""
