"""What happens to a request between a method and the network: the middleware chain and its policies."""
