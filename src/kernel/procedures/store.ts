/** All SQL of procedures. What is written here is written by the house; what is read is read by whoever the transaction is for. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, publicCircle, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { keyOf, type Actor, type Parties } from './rules/actor.ts';
import type { BothLanguages, Course, Verb } from './rules/course.ts';
import type { AudienceNumber, ProcedureId } from './rules/identity.ts';
import type { Entry, Open, Progress } from './rules/progress.ts';
import type { Listed, Procedure, ProcedureRecord, Recorded, Subject, Wait } from './rules/record.ts';

interface ProcedureRow {
  readonly id: ProcedureId;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly about: Text;
  readonly path: string;
  readonly audience_id: AudienceNumber;
  readonly parties: Parties;
  readonly due_on: Day | null;
  readonly begun_by: PersonId;
  readonly begun_for: CircleId | null;
  readonly begun_at: Date;
  readonly as_begun: Course;
}

const columns = sql.raw('p.id, p.subject_kind, p.subject_id, p.about, p.path, p.audience_id, p.parties, p.due_on, p.begun_by, p.begun_for, p.begun_at, c.course as as_begun');
const withItsCourse = sql.raw('kernel_procedures p join kernel_procedure_courses c on c.name = p.course and c.version = p.version');

const procedureOf = (row: ProcedureRow): Procedure => ({
  id: row.id,
  course: row.as_begun,
  subject: { kind: row.subject_kind, id: row.subject_id },
  about: row.about,
  path: row.path,
  audience: row.audience_id,
  parties: row.parties,
  dueOn: row.due_on ?? undefined,
  begunBy: row.begun_by,
  begunFor: row.begun_for ?? undefined,
  begunAt: row.begun_at,
});

/** False when this version was another course before: a change needs a version of its own. */
export async function putCourse(tx: WriteTx, course: Course): Promise<boolean> {
  const json = JSON.stringify(course);
  await sql`insert into kernel_procedure_courses (name, version, course) values (${course.name}, ${course.version}, ${json}::jsonb) on conflict do nothing`.execute(tx.write());
  const [row] = await tx.query(sql<{ same: boolean }>`select course = ${json}::jsonb as same from kernel_procedure_courses where name = ${course.name} and version = ${course.version}`);
  return row?.same === true;
}

export async function insertProcedure(tx: WriteTx, procedure: Procedure, nextAt: Date | undefined): Promise<void> {
  const { course, subject } = procedure;
  await sql`insert into kernel_procedures (id, course, version, subject_kind, subject_id, about, path, audience_id, parties, due_on, begun_by, begun_for, begun_at, next_at)
    values (${procedure.id}, ${course.name}, ${course.version}, ${subject.kind}, ${subject.id}, ${JSON.stringify(procedure.about)}::jsonb, ${procedure.path}, ${procedure.audience}, ${JSON.stringify(procedure.parties)}::jsonb,
      ${procedure.dueOn ?? null}, ${procedure.begunBy}, ${procedure.begunFor ?? null}, ${procedure.begunAt}, ${nextAt ?? null})`.execute(tx.write());
}

/** Whether an audience is one of the viewer's: whether they could read what carries it. */
const readableBy = (viewer: Viewer): RawBuilder<unknown> => sql`(select audience_id from audience_circles where circle_id = any(${`{${viewer.circles.join()}}`}::int[]))`;

export async function mayRead(tx: ReadTx, viewer: Viewer, audience: AudienceNumber): Promise<boolean> {
  const rows = await tx.query(sql`select from (select ${audience}::int as audience_id) as one where audience_id in ${readableBy(viewer)}`);
  return rows.length > 0;
}

/** Of these circles, those that cannot read what carries the audience. Whoever sits in any sits in the public and in the community. */
export async function listCirclesOutside(tx: ReadTx, audience: AudienceNumber, circles: readonly CircleId[]): Promise<CircleId[]> {
  const rows = await tx.query(sql<{ circle: CircleId }>`select circle from unnest(${`{${circles.join()}}`}::int[]) as circle
    where not exists (select from audience_circles where audience_id = ${audience} and circle_id in (circle, ${publicCircle}, ${communityCircle}))`);
  return rows.map(({ circle }) => circle);
}

/** Held until the end of the transaction, so that of two who act at the same moment the second sees what the first did. */
export async function findForActing(tx: WriteTx, viewer: Viewer, course: string, id: ProcedureId): Promise<Procedure | undefined> {
  const [row] = await tx.query(sql<ProcedureRow>`select ${columns} from ${withItsCourse}
    where p.id = ${id} and p.course = ${course} and p.audience_id in ${readableBy(viewer)} for update of p`);
  return row && procedureOf(row);
}

/** Those whose clock is due, first the one that has waited longest. Held; those that somebody else holds are left to them. */
export async function listDue(tx: WriteTx, now: Date, limit: number): Promise<Procedure[]> {
  const rows = await tx.query(sql<ProcedureRow>`select ${columns} from ${withItsCourse} where p.next_at <= ${now} order by p.next_at, p.id limit ${limit} for update of p skip locked`);
  return rows.map(procedureOf);
}

/** Work that may fail by itself: what it wrote is undone and the transaction goes on. Gives the fault. */
export async function apart(tx: WriteTx, work: () => Promise<void>): Promise<unknown> {
  await sql`savepoint one_procedure`.execute(tx.write());
  try {
    await work();
  } catch (fault) {
    await sql`rollback to savepoint one_procedure`.execute(tx.write());
    return fault ?? new Error('Something that was nothing was thrown.');
  }
  await sql`release savepoint one_procedure`.execute(tx.write());
  return undefined;
}

/** Puts off what failed, longer each time, up to a day: others are not held up by it. */
export async function putOff(tx: WriteTx, id: ProcedureId, now: Date): Promise<void> {
  await sql`update kernel_procedures set failures = failures + 1, next_at = ${now}::timestamptz + least(interval '1 day', interval '5 minutes' * power(2, least(failures, 12))) where id = ${id}`.execute(tx.write());
}

interface EntryRow {
  readonly number: number;
  readonly kind: Entry['kind'];
  readonly step: string | null;
  readonly at: Date;
  readonly due_at: Date | null;
  readonly person_id: PersonId | null;
  readonly acting_as: Actor | null;
  readonly verb: Verb | null;
  readonly words: string | null;
  readonly outcome: string | null;
  readonly recorded_at: Date;
}

export async function listEntries(tx: ReadTx, id: ProcedureId): Promise<Recorded[]> {
  const rows = await tx.query(sql<EntryRow>`select number, kind, step, at, due_at, person_id, acting_as, verb, words, outcome, recorded_at from kernel_procedure_steps where procedure_id = ${id} order by number`);
  return rows.map(entryOf);
}

function entryOf({ kind, step, at, due_at, person_id, acting_as, verb, words, outcome, recorded_at: recordedAt }: EntryRow): Recorded {
  const inStep = { step: step ?? '', at, recordedAt };
  switch (kind) {
    case 'opened':
      return { kind, ...inStep, dueAt: due_at ?? undefined };
    case 'acted':
      return { kind, ...inStep, person: person_id ?? missing(), as: acting_as ?? missing(), verb: verb ?? missing(), words: words ?? '' };
    case 'reminded':
    case 'escalated':
      return { kind, ...inStep };
    case 'lapsed':
      return { kind, ...inStep, verb: verb ?? undefined };
    case 'withdrawn':
      return { kind, at, recordedAt, person: person_id ?? missing(), words: words ?? '' };
    case 'ended':
      return { kind, at, recordedAt, outcome: outcome ?? missing() };
  }
}

function missing(): never {
  throw new Error('A line of a procedure lacks what its kind has.');
}

export async function insertEntries(tx: WriteTx, { id, audience }: Procedure, from: number, entries: readonly Entry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry, index) => ({
    number: from + index,
    kind: entry.kind,
    step: 'step' in entry ? entry.step : null,
    at: entry.at,
    due_at: entry.kind === 'opened' ? entry.dueAt : null,
    person_id: 'person' in entry ? entry.person : null,
    acting_as: entry.kind === 'acted' ? entry.as : null,
    verb: 'verb' in entry ? entry.verb : null,
    words: 'words' in entry ? entry.words : null,
    outcome: entry.kind === 'ended' ? entry.outcome : null,
  }));
  await sql`insert into kernel_procedure_steps (procedure_id, audience_id, number, kind, step, at, due_at, person_id, acting_as, verb, words, outcome, recorded_at)
    select ${id}::uuid, ${audience}::int, number, kind, step, at, due_at, person_id, acting_as, verb, words, outcome, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (number int, kind text, step text, at timestamptz, due_at timestamptz, person_id text, acting_as jsonb, verb text, words text, outcome text)`.execute(tx.write());
}

/** What follows from the record, kept for questions that are asked of all procedures at once. */
export async function updateStanding(tx: WriteTx, procedure: Procedure, { open, ended }: Progress, nextAt: Date | undefined): Promise<void> {
  await sql`update kernel_procedures set next_at = ${nextAt ?? null}, failures = 0, ended_at = ${ended?.at ?? null}, outcome = ${ended?.outcome ?? null} where id = ${procedure.id}`.execute(tx.write());
  await replaceWaits(tx, procedure, open);
}

async function replaceWaits(tx: WriteTx, procedure: Procedure, open: Open | undefined): Promise<void> {
  const waits = (open?.waiting ?? []).map((actor) => ({
    actor: keyOf(actor),
    circle_id: 'circle' in actor ? actor.circle : null,
    role: 'circle' in actor ? actor.role : null,
    person_id: 'person' in actor ? actor.person : null,
  }));
  await sql`delete from kernel_procedure_waits where procedure_id = ${procedure.id} and (opening <> ${open?.opening ?? -1} or actor <> all (${waits.map(({ actor }) => actor)}::text[]))`.execute(tx.write());
  if (!open || waits.length === 0) return;
  await sql`insert into kernel_procedure_waits (procedure_id, audience_id, actor, circle_id, role, person_id, not_person, opening, step, due_at)
    select ${procedure.id}::uuid, ${procedure.audience}::int, actor, circle_id, role, person_id, ${open.step.notByWhoeverBegan === true ? procedure.begunBy : null}::text, ${open.opening}::int, ${open.name}, ${open.moments?.due ?? null}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(waits)}::jsonb) as wait (actor text, circle_id int, role text, person_id text)
    on conflict (procedure_id, actor) do nothing`.execute(tx.write());
}

interface WaitRow {
  readonly id: ProcedureId;
  readonly course: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly about: Text;
  readonly path: string;
  readonly title: BothLanguages;
  readonly step_title: BothLanguages;
  readonly opening: number;
  readonly due_at: Date | null;
  readonly begun_at: Date;
  readonly actors: readonly Actor[];
}

const waitOf = (row: WaitRow): Wait => ({
  id: row.id,
  course: row.course,
  subject: { kind: row.subject_kind, id: row.subject_id },
  about: row.about,
  path: row.path,
  title: row.title,
  stepTitle: row.step_title,
  opening: row.opening,
  dueAt: row.due_at ?? undefined,
  begunAt: row.begun_at,
  actors: row.actors,
});

const waitColumns = sql.raw(`p.id, p.course, p.subject_kind, p.subject_id, p.about, p.path, p.begun_at, c.course -> 'title' as title, c.course #> array['steps', w.step, 'title'] as step_title, w.opening, w.due_at,
  jsonb_agg(case when w.person_id is null then jsonb_build_object('circle', w.circle_id, 'role', w.role) else jsonb_build_object('person', w.person_id) end order by w.actor) as actors`);
const grouped = sql.raw('group by p.id, c.name, c.version, w.step, w.opening, w.due_at');

/** More than one screen holds; who has more waiting is told that there is more. */
export const mostListed = 100;

const listed = (rows: readonly WaitRow[], limit: number): Listed<Wait> => ({ items: rows.slice(0, limit).map(waitOf), more: rows.length > limit });

const bounded = (limit: number): number => Math.max(1, Math.min(limit, mostListed));

/** What is waiting for the viewer, the soonest due first: by their seats or themselves, and nothing that they may not read. */
export async function listWaitingFor(tx: ReadTx, viewer: Viewer, limit = 50): Promise<Listed<Wait>> {
  if (viewer.person === undefined) return { items: [], more: false };
  const seats = JSON.stringify(viewer.seats.map(({ circle, role }) => ({ circle, role })));
  const most = bounded(limit);
  const rows = await tx.query(sql<WaitRow>`select ${waitColumns} from (
      (select own.* from kernel_procedure_waits own where own.person_id = ${viewer.person} and own.not_person is distinct from ${viewer.person} order by own.due_at, own.procedure_id limit ${most + 1})
      union all
      select held.* from (select distinct circle, role from jsonb_to_recordset(${seats}::jsonb) as seat (circle int, role text)) seat
        cross join lateral (
          select * from kernel_procedure_waits wait where wait.circle_id = seat.circle and wait.role = seat.role and wait.not_person is distinct from ${viewer.person}
          order by wait.due_at, wait.procedure_id limit ${most + 1}
        ) held
    ) w join kernel_procedures p on p.id = w.procedure_id join kernel_procedure_courses c on c.name = p.course and c.version = p.version
    ${grouped} order by w.due_at nulls last, p.id limit ${most + 1}`);
  return listed(rows, most);
}

/**
 * What the viewer, or one of their circles, began and others must act in, with whom it lies: the soonest due first, of as many of
 * the oldest as are listed. The limit in the lateral keeps PostgreSQL from reading all waits there are for the few that are joined.
 */
export async function listWaitedForBy(tx: ReadTx, viewer: Viewer, limit = 50): Promise<Listed<Wait>> {
  if (viewer.person === undefined) return { items: [], more: false };
  const most = bounded(limit);
  // What everyone or every member reads is not "mine": only circles in which there is a seat for a few.
  const circles = viewer.seats.filter(({ kind }) => kind !== 'public' && kind !== 'community').map(({ circle }) => circle);
  const rows = await tx.query(sql<WaitRow>`select ${waitColumns} from (
      (select id from kernel_procedures where begun_by = ${viewer.person} and ended_at is null order by position limit ${most + 1})
      union
      (select begun.id from unnest(${`{${circles.join()}}`}::int[]) as circle cross join lateral (
        select id from kernel_procedures where begun_for = circle and ended_at is null order by position limit ${most + 1}) begun)
    ) mine join kernel_procedures p on p.id = mine.id join kernel_procedure_courses c on c.name = p.course and c.version = p.version
    cross join lateral (select * from kernel_procedure_waits wait where wait.procedure_id = mine.id order by wait.actor limit ${mostListed}) w
    ${grouped} order by w.due_at nulls last, p.id limit ${most + 1}`);
  return listed(rows, most);
}

/** The whole record; undefined for who may not read it. */
export async function findRecord(tx: ReadTx, id: ProcedureId): Promise<ProcedureRecord | undefined> {
  const [row] = await tx.query(sql<ProcedureRow>`select ${columns} from ${withItsCourse} where p.id = ${id}`);
  return row && { ...procedureOf(row), entries: await listEntries(tx, id) };
}

/** The newest first. */
export async function listProceduresAbout(tx: ReadTx, subject: Subject, limit = 20): Promise<{ id: ProcedureId; course: string; begunAt: Date; outcome: string | undefined }[]> {
  const rows = await tx.query(sql<{ id: ProcedureId; course: string; begun_at: Date; outcome: string | null }>`select id, course, begun_at, outcome from kernel_procedures
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} order by position desc limit ${bounded(limit)}`);
  return rows.map(({ id, course, begun_at: begunAt, outcome }) => ({ id, course, begunAt, outcome: outcome ?? undefined }));
}
