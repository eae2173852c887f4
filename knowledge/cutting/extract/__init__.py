"""What a document says about itself: dates, periods, deadlines, events, tasks."""
