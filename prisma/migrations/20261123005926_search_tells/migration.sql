-- What is found changes with the index, at times later than the item itself: when its attachments have been read.
SELECT announce_changes_of('"SearchIndex"', 'items');
