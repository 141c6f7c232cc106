-- The pages of 互动交流 are dropped by one tag (lib/engagement/address.ts): what they show tells it, whoever writes.
DROP TRIGGER public_change ON "Letter";
DROP TRIGGER public_change_update ON "Letter";
SELECT announce_changes_of('"Letter"', 'column:/interaction');
DROP TRIGGER public_change ON "Consultation";
DROP TRIGGER public_change_update ON "Consultation";
SELECT announce_changes_of('"Consultation"', 'column:/interaction');
