-- Invented States are loaded for a demonstration and leave again. What was said of them at a revision stays on record, so that
-- their rows stay as well and only cease to be spoken of.
alter table states add column known_until int;
comment on column states.known_until is 'The revision from which an invented State is no longer spoken of; null while it is. A real State has none: it does not cease because a file no longer names it.';
alter table states_bodies add column known_until int;
comment on column states_bodies.known_until is 'As of states: of invented bodies alone.';

-- The card of a State that is no longer spoken of leaves the search; its row stays.
alter table states drop constraint states_card_id_audience_id_fkey;
alter table states alter column card_id drop not null;
alter table states add foreign key (card_id, audience_id) references catalogue_cards (id, audience_id)
  on update cascade on delete set null (card_id) deferrable initially deferred;
comment on column states.card_id is 'Null once an invented State is no longer spoken of.';
