-- A study of one substance or of other people says little of a challenge about another: it is shown, and compared with nothing.
alter table library_challenges add column indirect_options text[];
comment on column library_challenges.indirect_options is 'Of its options, those whose findings on record are about other substances or other people than this challenge (indirectness, by GRADE). Null: none.';
