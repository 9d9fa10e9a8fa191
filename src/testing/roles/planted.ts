/** One of everything that is not for everyone, each with a word that stands nowhere else, and who may know it. */
import { sql, type RawBuilder } from 'kysely';
import { emptyEntry } from '#capabilities/atlas/rules/sign-off.ts';
import { concealed, everybody, insertWorld, network, publicIdOf, seatIdOf, type Who } from '#capabilities/people/routes/testing.ts';
import { listSeatsHeldBy } from '#capabilities/people/store.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, viewerWith, visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, seenBy } from '#testing/database.ts';

export const today = '2027-06-15';

const inNetwork: readonly Who[] = ['coordinator', 'memberPT', 'networkObserver'];
const ofFrance: readonly Who[] = ['correspondentFR', 'administratorFR', 'managerFR', 'professionalFR', 'voiceFR'];
const house: readonly Who[] = ['secretariat', 'secretariat2'];

export const ids = {
  item: '11111111-1111-4111-8111-111111111111',
  ownItem: '22222222-2222-4222-8222-222222222222',
  proposal: '33333333-3333-4333-8333-333333333333',
  nomination: '44444444-4444-4444-8444-444444444444',
  notice: '55555555-5555-4555-8555-555555555555',
  nothing: '99999999-9999-4999-8999-999999999999',
};

/** Who may know what, by the word that stands on it. */
export const knownTo: Readonly<Record<string, readonly Who[]>> = {
  Quillibrand: inNetwork,
  Osterweald: ['otherIE'],
  Marrowmint: ['stranger', ...ofFrance, ...house],
  Brambleworth: ofFrance,
  Penhallow: ['managerFR', 'correspondentFR', 'administratorFR', 'coordinator', ...house],
  Vellumveil: ['otherIE', ...house],
  Thistlegrove: inNetwork,
  Foxwhistle: inNetwork,
  Hollowmere: inNetwork,
  Tansyfield: inNetwork,
  Saltmarrow: inNetwork,
  // Who sits in a network that hides its members, and elsewhere only where these sit too.
  'Name of otherIE': ['otherIE', 'coordinator', ...house],
};

export interface Planted {
  readonly viewers: Readonly<Record<Who, Viewer>>;
  readonly circles: { readonly network: string; readonly concealed: string };
  readonly seats: { readonly inConcealed: string };
  readonly closed: { readonly practice: string; readonly option: string; readonly finding: string; readonly cost: string; readonly challenge: string; readonly indicator: string; readonly question: string };
}

const closed: Planted['closed'] = { practice: 'at-checkit', option: 'adolescent-mdft', finding: 'F001', cost: 'E001', challenge: 'ageing-opioid-deaths', indicator: 'alcohol-per-capita', question: 'air-sea-cooperation' };

export async function plant(tx: WriteTx): Promise<Planted> {
  await insertWorld(tx);
  await asOwner(tx, async () => {
    const put = (statement: RawBuilder<unknown>) => statement.execute(tx.write());
    await plantWork(put);
    await plantOfStates(put);
    await plantClosed(put);
  });
  const viewers = await Promise.all(everybody.map(async (who) => [who, who === 'visitor' ? visitor : viewerWith(who as string as PersonId, await listSeatsHeldBy(tx, who as string as PersonId, today))] as const));
  return {
    viewers: Object.fromEntries(viewers) as Record<Who, Viewer>,
    circles: { network: await publicIdOf(tx, network), concealed: await publicIdOf(tx, concealed) },
    seats: { inConcealed: await seatIdOf(tx, 'otherIE', concealed) },
    closed,
  };
}

type Put = (statement: RawBuilder<unknown>) => Promise<unknown>;

const at = '2027-06-01T09:00:00Z';
const named = (word: string) => JSON.stringify(textOf(word, word));

async function plantWork(put: Put): Promise<void> {
  for (const [id, word, originator, circles] of [
    [ids.item, 'Quillibrand', 'memberPT', [network]],
    [ids.ownItem, 'Osterweald', 'otherIE', []],
  ] as const) {
    const audience = sql`audience_of(array_append(${`{${circles.join()}}`}::int[], (select own_circle from people_accounts where id = ${originator})))`;
    await put(sql`insert into sharing_items (id, kind, path, title, audience_id, marking, originator, created_at, changed_at) values (${id}, 'work', ${`/work/${id}`}, ${named(word)}::jsonb, ${audience}, 'RED', ${originator}, ${at}, ${at})`);
    await put(sql`insert into catalogue_cards (id, kind, subject, path, title, summary, audience_id, changed_revision) select ${`work:${id}`}, 'work', ${id}, ${`/work/${id}`}, title, title, audience_id, 1 from sharing_items where id = ${id}`);
    await put(sql`insert into work_pieces (item_id, audience_id, kind, state_codes) select id, audience_id, 'comparison', '{FR}' from sharing_items where id = ${id}`);
    await put(sql`insert into work_versions (item_id, number, audience_id, address, note, answers, known_revision, saved_at) select id, 1, audience_id, '/atlas/compare?states=FR', ${`${word} noted`}, '{}', 1, ${at} from sharing_items where id = ${id}`);
  }
  // The juror was told of it while she could read it.
  await put(sql`insert into notices_notices (id, kind, kind_group, title, path, marking, audience_id) select ${ids.notice}, 'shared', 'shared', title, path, 'AMBER', audience_id from sharing_items where id = ${ids.item}`);
  await put(sql`insert into notices_received (position, person_id, notice_audience) select position, person, audience_id from notices_notices, unnest(array['juror', 'coordinator', 'memberPT']) as person where id = ${ids.notice}`);
}

async function plantOfStates(put: Put): Promise<void> {
  const answer = sql`(select (answers -> 0 ->> 'code') from atlas_questions where id = 'take-home-naloxone' and known_until is null)`;
  await put(sql`insert into atlas_proposals (id, question_id, question_version, state_code, answer, valid_from, from_basis, passage, source_title, source_publisher, source_url, source_date, person_id, proposed_on)
    values (${ids.proposal}, 'take-home-naloxone', 1, 'FR', ${answer}, '2026', 'change', 'Marrowmint', 'Marrowmint', 'A publisher', 'https://example.org/marrowmint', '2026', 'stranger', ${today})`);
  const entry = JSON.stringify({ ...emptyEntry, sourceTitle: 'Brambleworth', reasonEn: 'Brambleworth' });
  await put(sql`insert into atlas_drafts (state_code, question_id, stance, entry, person_id) values ('FR', 'take-home-naloxone', 'contest', ${entry}::jsonb || jsonb_build_object('answer', ${answer}), 'managerFR')`);
  await put(sql`insert into people_nominations (id, circle_id, role, person_id, for_state, delegation_id, nominated_by, words, begun_on, due_on, stage)
    values (${ids.nomination}, ${network}, 'member', 'managerFR', 'FR', (select id from people_circles where kind = 'delegation' and state_code = 'FR'), 'correspondentFR', 'Penhallow', ${today}, '2027-06-30', 'open')`);
  await put(sql`update people_circles set name = ${named('Vellumveil')}::jsonb where id = ${concealed}`);
}

/** What ships, as it were if only the network read it: with what hangs on it, as it would have been written. */
async function plantClosed(put: Put): Promise<void> {
  const audience = sql`audience_of(${`{${network}}`}::int[])`;
  const close = (table: string, where: RawBuilder<unknown>) => put(sql`update ${sql.table(table)} set audience_id = ${audience} where ${where}`);
  const name = (table: string, id: string, word: string) => put(sql`update ${sql.table(table)} set title = ${named(word)}::jsonb where id = ${id}`);
  await name('library_practices', closed.practice, 'Thistlegrove');
  await close('library_practices', sql`id = ${closed.practice}`);
  await name('library_options', closed.option, 'Foxwhistle');
  await close('library_options', sql`id = ${closed.option}`);
  for (const [table, id] of [['library_findings', closed.finding], ['library_costs', closed.cost]] as const) await close(table, sql`id = ${id} or option_id = ${closed.option}`);
  await close('library_practices', sql`option_id = ${closed.option}`);
  await name('library_challenges', closed.challenge, 'Hollowmere');
  await close('library_challenges', sql`id = ${closed.challenge}`);
  await name('indicators', closed.indicator, 'Tansyfield');
  await close('indicators', sql`id = ${closed.indicator}`);
  await close('indicators_values', sql`indicator_id = ${closed.indicator}`);
  await name('atlas_questions', closed.question, 'Saltmarrow');
  await close('atlas_questions', sql`id = ${closed.question}`);
  await close('atlas_situations', sql`question_id = ${closed.question}`);
  for (const [kind, id, word] of [['practice', closed.practice, 'Thistlegrove'], ['option', closed.option, 'Foxwhistle'], ['challenge', closed.challenge, 'Hollowmere'], ['indicator', closed.indicator, 'Tansyfield'], ['question', closed.question, 'Saltmarrow']] as const) {
    await put(sql`update catalogue_cards set title = ${named(word)}::jsonb where id = ${`${kind}:${id}`}`);
  }
  for (const table of ['library_practices', 'library_options', 'library_findings', 'library_costs', 'library_challenges', 'indicators', 'atlas_questions', 'atlas_situations']) {
    await put(sql`update catalogue_cards c set audience_id = r.audience_id from ${sql.table(table)} r where r.card_id = c.id and r.audience_id <> c.audience_id`);
  }
}

/** Everything that a person's request may not have written, as one number. */
export async function writtenIn(tx: WriteTx): Promise<string> {
  await seenBy(tx, keeper);
  await sql`set local role none`.execute(tx.write());
  const tables = ['people_accounts', 'people_circles', 'people_seats', 'people_nominations', 'people_reviews', 'people_log', 'sharing_items', 'sharing_log', 'work_pieces', 'work_versions', 'atlas_proposals', 'atlas_drafts', 'atlas_signatures', 'atlas_state_readings', 'notices_notices', 'notices_received', 'notices_preferences', 'notices_feeds', 'kernel_procedures'];
  const each = tables.map((table) => `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t`).join(' union all ');
  const { rows } = await sql<{ sums: string }>`select jsonb_object_agg(name, sum)::text as sums from (${sql.raw(each)}) as all_tables`.execute(tx.write());
  await seenBy(tx, keeper);
  return rows[0]?.sums ?? '';
}
