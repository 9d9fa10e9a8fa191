/** Ready-made questions and situations for tests of this room: the States are real codes, the answers invented. */
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { asOwner, doorsInto } from '#testing/database.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { buildApp } from '../../app.ts';
import { delegations, france, inDelegation, inHouse, insertPeople, portugal, someoneWith } from '#capabilities/people/testing.ts';
import { textOf } from '#kernel/text/text.ts';
import type { Cell, Situation } from './rules/cell.ts';
import type { Worded } from './texts/sentences.ts';
import type { AnswerType, Presence } from './rules/question.ts';
import type { Statement } from './rules/statement.ts';

export const aSource = { title: 'Survey of services', publisher: 'Institute of Ruritania', year: 2024 } as const;

export const aSituation = (change: Partial<Situation> = {}): Situation => ({
  id: 's-1',
  questionId: 'kites',
  questionVersion: 1,
  stateCode: 'MT',
  from: '2018-01-01',
  fromPrecision: 'year',
  until: undefined,
  untilPrecision: undefined,
  answer: 'national',
  confidence: 'sure',
  fromBasis: 'change',
  evidence: 'searched',
  source: aSource,
  reviewedOn: undefined,
  ...change,
});

interface Asked extends Worded {
  readonly id: string;
  readonly version: number;
  readonly answerType: AnswerType;
  readonly answers: readonly (Worded['answers'][number] & { readonly presence: Presence })[];
}

export const kites: Asked = {
  id: 'kites',
  version: 1,
  answerType: 'ordinal',
  unit: undefined,
  title: textOf('Kites', 'Cerfs-volants'),
  answers: [
    { code: 'none_seen', presence: 'none_seen', label: textOf('None seen', 'Aucun recensé'), says: textOf('no kite was seen in the source', 'aucun cerf-volant n’a été recensé dans la source'), saysOne: null },
    { code: 'local', presence: 'partial', label: textOf('Local', 'Local'), says: textOf('kites fly in places', 'des cerfs-volants volent par endroits'), saysOne: null },
    { code: 'national', presence: 'present', label: textOf('National', 'National'), says: textOf('kites fly everywhere', 'des cerfs-volants volent partout'), saysOne: null },
  ],
};

export const kiteCount: Asked = {
  id: 'kite-count',
  version: 1,
  answerType: 'number',
  unit: textOf('kites', 'cerfs-volants'),
  title: textOf('Number of kites', 'Nombre de cerfs-volants'),
  answers: [
    { code: 'zero', presence: 'absent', label: textOf('None', 'Aucun'), says: textOf('no kite flies', 'aucun cerf-volant ne vole'), saysOne: null },
    { code: 'value', presence: 'present', label: textOf('Number', 'Nombre'), says: textOf('{value} kites fly', '{value} cerfs-volants volent'), saysOne: textOf('one kite flies', 'un cerf-volant vole') },
  ],
};

export const malta = { in: textOf('in Malta', 'à Malte') };

export const aCell = (change: Partial<Cell> = {}): Cell => ({
  questionId: 'kites',
  stateCode: 'MT',
  kind: 'answered',
  presence: 'present',
  code: 'national',
  situation: aSituation(),
  duringItsBeginning: false,
  unverified: false,
  ...change,
});

export const aStatement = (change: Partial<Statement> = {}): Statement => ({
  id: 'oat-prison-ad-2021',
  questionId: 'oat-prison',
  questionVersion: 1,
  stateCode: 'AD',
  from: '2021-01-01',
  fromPrecision: 'year',
  until: null,
  untilPrecision: null,
  answer: 'true',
  noteEn: '',
  noteFr: '',
  source: aSource,
  confidence: 'probable',
  fromBasis: 'observed',
  evidence: 'searched',
  ...change,
});

/** Writes another answer over what is known of a State on a question: what was known before stays known as of then. */
export async function correctAnswers(tx: WriteTx, { questionId, stateCode, answer }: { questionId: string; stateCode: string; answer: string }): Promise<number> {
  const revision = await takeRevision(tx, 'atlas');
  await asOwner(tx, async () => {
    const { rows } = await sql<{ row: object }>`update atlas_situations set known_until = ${revision} where question_id = ${questionId} and state_code = ${stateCode} and known_until is null returning to_jsonb(atlas_situations) as row`.execute(tx.write());
    for (const { row } of rows) {
      const corrected = JSON.stringify({ ...row, answer, known_from: revision, known_until: null });
      await sql`insert into atlas_situations select * from jsonb_populate_record(null::atlas_situations, ${corrected}::jsonb)`.execute(tx.write());
    }
  });
  return revision;
}

export const frenchCorrespondent = someoneWith('p-fr-correspondent', inDelegation(france, 'FR', 'correspondent'));
export const frenchManager = someoneWith('p-fr-manager', inDelegation(france, 'FR', 'manager'));
export const frenchProfessional = someoneWith('p-fr-professional', inDelegation(france, 'FR', 'professional'));
export const portugueseCorrespondent = someoneWith('p-pt-correspondent', inDelegation(portugal, 'PT', 'correspondent'));
export const secretary = someoneWith('p-secretary', inHouse('secretariat'));
export const researcher = someoneWith('p-researcher');

/** Delegations of France, Portugal and Ireland, and the people above. As `keeper`. */
export const delegationsAt = (tx: WriteTx): Promise<void> =>
  insertPeople(tx, { circles: delegations, people: [frenchCorrespondent, frenchManager, frenchProfessional, portugueseCorrespondent, secretary, researcher].map(({ person }) => person), seats: [] });

/** Somebody's browser, without script. */
export async function browserIn(tx: WriteTx, start: Viewer = frenchCorrespondent) {
  let viewer: Viewer = start;
  const { app } = await buildApp({ db: doorsInto(tx), viewerOf: () => viewer, now: () => new Date('2026-11-24T12:00:00Z') });
  const read = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ');
  const get = async (url: string) => {
    const { statusCode, body } = await app.inject(url);
    return { statusCode, html: read(body), text: read(body).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
  };
  const post = async (url: string, fields: Record<string, string> = {}) => {
    const { statusCode, headers, body } = await app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    return { statusCode, to: headers.location, html: read(body), text: read(body).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
  };
  return { app, get, post, as: (other: Viewer) => void (viewer = other) };
}
