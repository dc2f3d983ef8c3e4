"""What messages can do beside being read: wait for a date, be reacted to, be voted on; and who asks to join."""
