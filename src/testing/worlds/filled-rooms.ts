/** What the rooms hold in these worlds, one statement for each table. */
import { sql, type RawBuilder } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import type { World } from './world.ts';

const at = '2027-06-01T09:00:00Z';

export async function fillRooms(tx: WriteTx, worlds: readonly World[]): Promise<void> {
  const put = (statement: RawBuilder<unknown>) => statement.execute(tx.write());
  const rows = <Row>(of: (world: World) => readonly Row[]) => JSON.stringify(worlds.flatMap(of));
  const text = JSON.stringify(textOf('Of a world', 'D’un monde'));

  const items = rows((world) => world.items.map(({ id, originator, circles: readers, recalled }) => ({ id, originator, readers, recalled, word: world.word })));
  await put(sql`insert into sharing_items (id, kind, path, title, audience_id, marking, originator, created_at, changed_at, recalled_at)
    select id, 'work', '/work/' || id, case when not recalled then ${text}::jsonb end, audience_of(readers), 'RED', originator, ${at}, ${at}, case when recalled then ${at}::timestamptz end
    from jsonb_to_recordset(${items}::jsonb) as row (id uuid, originator text, readers int[], recalled boolean)`);
  await put(sql`insert into catalogue_cards (id, kind, subject, path, title, summary, about, audience_id, changed_revision)
    select 'work:' || id, 'work', id, '/work/' || id, jsonb_build_object('original', 'en', 'en', jsonb_build_object('text', word || ' saved', 'v', 1)), ${text}::jsonb, array[word], audience_of(readers), 1
    from jsonb_to_recordset(${items}::jsonb) as row (id text, readers int[], recalled boolean, word text) where not recalled`);
  await put(sql`insert into work_pieces (item_id, audience_id, kind, challenge)
    select id, audience_of(readers), 'response', word from jsonb_to_recordset(${items}::jsonb) as row (id uuid, readers int[], recalled boolean, word text) where not recalled`);
  await put(sql`insert into work_versions (item_id, number, audience_id, address, note, answers, known_revision, saved_at)
    select item_id, 1, audience_id, '/atlas', '', '{}', 1, ${at} from work_pieces where challenge = any (${worlds.map(({ word }) => word)})`);
  await put(sql`insert into sharing_readings (item_id, version, reader, at)
    select id, 1, reader, ${at} from jsonb_to_recordset(${rows((world) => world.items.flatMap(({ id, readers }) => readers.map((reader) => ({ id, reader }))))}::jsonb) as row (id uuid, reader text)`);

  const notices = rows((world) => world.notices.map(({ id, circles, told }) => ({ id, readers: circles.length === 0 ? [1] : circles, told })));
  await put(sql`insert into notices_notices (id, kind, kind_group, title, path, marking, audience_id)
    select id, 'shared', 'shared', ${text}::jsonb, '/work', 'RED', audience_of(readers) from jsonb_to_recordset(${notices}::jsonb) as row (id uuid, readers int[])`);
  await put(sql`insert into notices_received (position, person_id, notice_audience, read_at)
    select n.position, one ->> 'person', n.audience_id, case when (one ->> 'isRead')::boolean then ${at}::timestamptz end
    from jsonb_to_recordset(${notices}::jsonb) as row (id uuid, told jsonb) cross join jsonb_array_elements(row.told) as one join notices_notices n on n.id = row.id`);

  const title = { en: 'Of a world', fr: 'D’un monde' };
  await put(sql`insert into kernel_procedure_courses (name, version, course) values ('of-a-world', 1, ${JSON.stringify({ title, steps: { only: { title } } })}::jsonb) on conflict do nothing`);
  const procedures = rows((world) =>
    world.procedures.map(({ id, subject, circles: readers, begunBy, begunFor, waits, notByBeginner }) => ({ id, subject, readers, begun_by: begunBy, begun_for: begunFor, ended: waits.length === 0, not_person: notByBeginner ? begunBy : null, waits })),
  );
  await put(sql`insert into kernel_procedures (id, course, version, subject_kind, subject_id, about, path, audience_id, parties, begun_by, begun_for, begun_at, ended_at, outcome)
    select id, 'of-a-world', 1, 'world', subject, ${text}::jsonb, '/people', audience_of(readers), '{}', begun_by, begun_for, ${at}, case when ended then ${at}::timestamptz end, case when ended then 'done' end
    from jsonb_to_recordset(${procedures}::jsonb) as row (id uuid, subject text, readers int[], begun_by text, begun_for int, ended boolean)`);
  await put(sql`insert into kernel_procedure_waits (procedure_id, audience_id, actor, circle_id, role, person_id, not_person, opening, step, due_at)
    select row.id, p.audience_id, wait::text, (wait ->> 'circle')::int, wait ->> 'role', wait ->> 'person', row.not_person, 0, 'only', ${at}
    from jsonb_to_recordset(${procedures}::jsonb) as row (id uuid, not_person text, waits jsonb) join kernel_procedures p on p.id = row.id cross join jsonb_array_elements(row.waits) as wait on conflict do nothing`);

  const ofState = <Row>(list: (world: World, state: string) => readonly Row[]) => rows((world) => world.circles.flatMap(({ stateCode }) => (stateCode === null ? [] : list(world, stateCode))));
  await put(sql`insert into atlas_proposals (id, question_id, question_version, state_code, answer, valid_from, from_basis, passage, source_title, source_publisher, source_url, source_date, person_id, proposed_on, outcome, outcome_on)
    select id, 'of-a-world', 1, state, 'yes', '2027', 'change', 'A passage', 'A source', 'A publisher', 'https://example.org', '2027', person, '2027-06-01', case when waiting then 'waiting' else 'declined' end, case when not waiting then '2027-06-02'::date end
    from jsonb_to_recordset(${ofState((world, state) => world.proposals.map(({ id, person, isWaiting }) => ({ id, person, state, waiting: isWaiting })))}::jsonb) as row (id uuid, person text, state text, waiting boolean)`);
  await put(sql`insert into atlas_drafts (state_code, question_id, stance, entry, person_id)
    select state, question, 'confirm', '{}', person from jsonb_to_recordset(${ofState((world, state) => world.drafts.map((question) => ({ state, question, person: world.people[0]?.id })))}::jsonb) as row (state text, question text, person text)`);
  await put(sql`insert into people_nominations (id, circle_id, role, person_id, delegation_id, nominated_by, begun_on, due_on, stage, decided_on)
    select id, circle, 'member', person, delegation, "nominatedBy", '2027-06-01', '2027-07-01', case when "isOpen" then 'open' else 'declined' end, case when not "isOpen" then '2027-06-10'::date end
    from jsonb_to_recordset(${rows((world) => world.nominations)}::jsonb) as row (id uuid, circle int, person text, delegation int, "nominatedBy" text, "isOpen" boolean)`);
}
