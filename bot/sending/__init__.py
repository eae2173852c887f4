"""From a row of the outbox to a sent message: lanes, pacing, outages, attachments, quotas."""
