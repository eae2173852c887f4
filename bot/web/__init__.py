"""The HTTP server: chat page, webhooks, health and documents behind signed links."""
