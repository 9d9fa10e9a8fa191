-- Courses with clocks. Everything here is written by the house, after a rule has decided; a procedure is read by its audience.
create table kernel_procedure_courses (
  name text not null,
  version int not null,
  course jsonb not null,
  primary key (name, version)
);
comment on table kernel_procedure_courses is 'Each version of each course that a procedure ever began with, as data: a running procedure keeps its own. Holds nothing of any procedure. Owner: kernel/procedures.';

create table kernel_procedures (
  id uuid primary key,
  course text not null,
  version int not null,
  subject_kind text not null,
  subject_id text not null,
  about jsonb not null,
  path text not null,
  audience_id int not null references audiences (id),
  parties jsonb not null,
  due_on date,
  begun_by text not null,
  begun_for int,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  next_at timestamptz,
  failures int not null default 0,
  position bigint generated always as identity,
  foreign key (course, version) references kernel_procedure_courses (name, version),
  unique (id, audience_id),
  check ((ended_at is null) = (outcome is null)),
  check (ended_at is null or next_at is null)
);
comment on table kernel_procedures is 'Step-by-step courses with clocks, as they run: who must act by when, and what lapses if nobody does. Owner: kernel/procedures.';
comment on column kernel_procedures.about is 'A Text: what its subject is called, for those who read the procedure.';
comment on column kernel_procedures.path is 'Its page, without the language prefix.';
comment on column kernel_procedures.parties is 'Who fills each party of the course, named at its beginning: {party: [{circle, role} or {person}]}.';
comment on column kernel_procedures.due_on is 'The last day of a clock whose term is given; null where the course counts its own.';
comment on column kernel_procedures.begun_for is 'The circle in whose name it was begun; null for the person alone.';
comment on column kernel_procedures.next_at is 'When its clock next does something; null when it does nothing by itself. Put off when what should happen failed.';
comment on column kernel_procedures.failures is 'How often in a row what its clock should do failed.';
create index kernel_procedures_by_clock on kernel_procedures (next_at, id) where next_at is not null;
create index kernel_procedures_by_subject on kernel_procedures (subject_kind, subject_id, position);
create index kernel_procedures_by_beginner on kernel_procedures (begun_by, position) where ended_at is null;
create index kernel_procedures_by_circle on kernel_procedures (begun_for, position) where ended_at is null and begun_for is not null;

create table kernel_procedure_steps (
  procedure_id uuid not null,
  audience_id int not null,
  number int not null,
  kind text not null check (kind in ('opened', 'acted', 'reminded', 'escalated', 'lapsed', 'withdrawn', 'ended')),
  step text,
  at timestamptz not null,
  due_at timestamptz,
  person_id text,
  acting_as jsonb,
  verb text,
  words text,
  outcome text,
  recorded_at timestamptz not null,
  primary key (procedure_id, number),
  foreign key (procedure_id, audience_id) references kernel_procedures (id, audience_id)
);
comment on table kernel_procedure_steps is 'The full record of each procedure, line by line from 0. Only ever added to.';
comment on column kernel_procedure_steps.at is 'The moment that counts: for what the clock does, the moment that was set, however late it was recorded.';
comment on column kernel_procedure_steps.acting_as is 'The actor that the person stood for: {circle, role} or {person}.';
comment on column kernel_procedure_steps.words is 'A reason or a text, as the person gave it.';

create table kernel_procedure_waits (
  procedure_id uuid not null,
  audience_id int not null,
  actor text not null,
  circle_id int,
  role text,
  person_id text,
  not_person text,
  opening int not null,
  step text not null,
  due_at timestamptz,
  primary key (procedure_id, actor),
  foreign key (procedure_id, audience_id) references kernel_procedures (id, audience_id),
  check ((person_id is null) = (circle_id is not null and role is not null))
);
comment on table kernel_procedure_waits is 'Who must act now. Follows from the record, and is kept so that "what is waiting for me" is one look into an index.';
comment on column kernel_procedure_waits.not_person is 'Who began it, where they may not act in it themselves.';
comment on column kernel_procedure_waits.opening is 'The line of the record with which the step opened.';
create index kernel_procedure_waits_by_seat on kernel_procedure_waits (circle_id, role, due_at, procedure_id) where circle_id is not null;
create index kernel_procedure_waits_by_person on kernel_procedure_waits (person_id, due_at, procedure_id) where person_id is not null;

alter table kernel_procedure_courses enable row level security;
create policy readers on kernel_procedure_courses for select using (true);
create policy keeper on kernel_procedure_courses for insert with check ((select is_keeper()));

alter table kernel_procedures enable row level security;
create policy readers on kernel_procedures for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on kernel_procedures using ((select is_keeper()));

alter table kernel_procedure_steps enable row level security;
create policy readers on kernel_procedure_steps for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on kernel_procedure_steps using ((select is_keeper()));

alter table kernel_procedure_waits enable row level security;
create policy readers on kernel_procedure_waits for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on kernel_procedure_waits using ((select is_keeper()));

-- The record is added to and never changed: not even the house may.
grant select, insert on kernel_procedure_courses, kernel_procedure_steps to entente_app;
grant select, insert, update on kernel_procedures to entente_app;
grant select, insert, update, delete on kernel_procedure_waits to entente_app;
