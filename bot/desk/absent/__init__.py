"""Who of the member register has not registered: the list, cut as it is called, and on paper."""
