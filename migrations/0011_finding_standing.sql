alter table library_findings
  add column standing text check (standing in ('corrected', 'retracted')),
  add column standing_on text check (standing_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column standing_note jsonb,
  add column standing_source_id text references kernel_sources (id),
  add check ((standing is null and standing_on is null and standing_note is null and standing_source_id is null) or (standing is not null and standing_on is not null and standing_source_id is not null));
comment on column library_findings.standing is 'What became of the publication: corrected or retracted by those who published it. Null while it stands as published. A change opens a new known version, so that older revisions keep what they said.';
comment on column library_findings.standing_on is 'The date of that notice, as precisely as it is known.';
comment on column library_findings.standing_note is 'What the notice says.';
comment on column library_findings.standing_source_id is 'The notice itself: nothing is called corrected or retracted without one.';
