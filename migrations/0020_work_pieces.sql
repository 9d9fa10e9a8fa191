-- Saved work: what a person keeps of what the rooms show, each save a version.
create table work_pieces (
  item_id uuid primary key,
  audience_id int not null,
  kind text not null check (kind in ('response', 'comparison', 'brief', 'page')),
  state_codes text[] not null default '{}',
  challenge text,
  foreign key (item_id, audience_id) references sharing_items (id, audience_id) on update cascade deferrable initially deferred
);
create index work_pieces_by_audience on work_pieces (audience_id);
comment on table work_pieces is 'Work that a person keeps: what it is about. Owner: work.';
comment on column work_pieces.challenge is 'Id of a challenge; null when it is about none.';

create table work_versions (
  item_id uuid not null references work_pieces (item_id) on delete cascade,
  number int not null check (number > 0),
  audience_id int not null,
  address text not null,
  note text not null,
  answers jsonb not null,
  known_revision int not null,
  saved_at timestamptz not null,
  primary key (item_id, number),
  foreign key (item_id, audience_id) references sharing_items (id, audience_id) on update cascade deferrable initially deferred
);
create index work_versions_by_audience on work_versions (audience_id);
comment on table work_versions is 'Each time that the work was saved. Never changed. Owner: work.';
comment on column work_versions.address is 'The page it was saved from, without the language prefix, with its two clocks.';
comment on column work_versions.note is 'In the words of who saved it.';
comment on column work_versions.answers is 'What the browser held of the reader’s own, by the name of its place there; empty when nothing was sent.';
comment on column work_versions.known_revision is 'The known clock when it was saved.';

alter table work_pieces enable row level security;
create policy readers on work_pieces for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy originators_insert on work_pieces for insert
  with check (exists (select from sharing_items as item where item.id = item_id and item.originator = (select current_setting('app.person', true))));
create policy originators_delete on work_pieces for delete
  using (exists (select from sharing_items as item where item.id = item_id and item.originator = (select current_setting('app.person', true))));
alter table work_versions enable row level security;
create policy readers on work_versions for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy originators_insert on work_versions for insert
  with check (exists (select from sharing_items as item where item.id = item_id and item.originator = (select current_setting('app.person', true))));
create policy originators_delete on work_versions for delete
  using (exists (select from sharing_items as item where item.id = item_id and item.originator = (select current_setting('app.person', true))));
grant select, insert, delete on work_pieces, work_versions to entente_app;
