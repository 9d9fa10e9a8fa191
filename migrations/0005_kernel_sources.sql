-- Where statements come from. One row for each document and passage, whoever points at it.
create table kernel_sources (
  id text primary key,
  title text not null,
  publisher text not null,
  authors text not null default '',
  url text not null default '',
  year int,
  passage text not null default ''
);
comment on table kernel_sources is 'Documents that statements rest on. A source is never changed: another wording is another source. Owner: kernel/provenance.';
comment on column kernel_sources.id is 'Of its content, so that the same source has the same id wherever it is cited.';
comment on column kernel_sources.url is 'The publisher''s address; empty when only a copy elsewhere was read.';

alter table kernel_sources enable row level security;
create policy readers on kernel_sources for select using (true);
create policy keeper on kernel_sources for insert with check ((select is_keeper()));
grant select, insert on kernel_sources to entente_app;
