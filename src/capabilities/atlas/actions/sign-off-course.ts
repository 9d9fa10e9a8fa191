/** The yearly sign-off as a course with a clock: opened with a day by which to sign, reminded, and without a signature ended as not reviewed. */
import { audienceOf } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { act, begin } from '#kernel/procedures/actions.ts';
import { procedureDefinition, type Happening } from '#kernel/procedures/definition.ts';
import { progressOf } from '#kernel/procedures/rules/progress.ts';
import { findRecord, listProceduresAbout } from '#kernel/procedures/store.ts';
import { textOf, wordsIn } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { keeper, type Viewer } from '#kernel/values/viewer.ts';
import { notify } from '#capabilities/notices/index.ts';
import { may, theHouse, type NamedCircle } from '#capabilities/people/index.ts';
import type { StateNames } from '#capabilities/states/index.ts';
import { isConfirmable, ownReading } from '../rules/sign-off.ts';
import { readStanding } from './sign-off.ts';

const title = (en: string, fr: string) => ({ en, fr });

export const signOffProcedure = procedureDefinition(
  {
    name: 'atlas-sign-off',
    version: 1,
    title: title('Sign-off of a State’s answers', 'Validation des réponses d’un État'),
    parties: {
      correspondent: { title: title('the Correspondent', 'le Correspondant permanent'), kind: 'delegation' },
      preparing: { title: title('those who prepare', 'les personnes qui préparent'), kind: 'delegation' },
    },
    first: 'signing',
    steps: {
      signing: {
        title: title('The State confirms, corrects or contests its answers', 'L’État confirme, corrige ou conteste ses réponses'),
        actor: 'correspondent',
        acting: 'anyone',
        about: 'state-data',
        choices: { confirm: { next: { end: 'signed' } } },
        // Nothing lapses as consent: without a signature the answers stay "not reviewed by the State".
        clock: { due: 'given', remind: [{ days: 28 }, { days: 7 }, { days: 1 }], escalate: { to: 'preparing' }, lapse: { after: { days: 28 }, next: { end: 'not-reviewed' } } },
      },
    },
    outcomes: {
      signed: { title: title('Signed', 'Signée'), means: 'agreed' },
      'not-reviewed': { title: title('Not reviewed by the State', 'Non relue par l’État'), means: 'not-agreed' },
    },
    withdrawal: 'never',
  },
  {
    opened: (tx, happening) => tell(tx, happening, 'duty'),
    reminded: (tx, happening) => tell(tx, happening, 'reminder'),
    escalated: (tx, happening) => tell(tx, happening, 'reminder'),
    lapsed: (tx, happening) => tell(tx, happening, 'lapsed'),
  },
);

async function tell(tx: WriteTx, { procedure, overtaken, now }: Pick<Happening<'opened'>, 'procedure' | 'overtaken' | 'now'>, kind: 'duty' | 'reminder' | 'lapsed'): Promise<void> {
  const circle = procedure.begunFor;
  if (circle === undefined || overtaken) return;
  await notify(tx, { to: { circle }, kind, subject: { title: procedure.about, path: procedure.path }, audience: procedure.audience, marking: 'AMBER' }, now);
}

const subjectOf = (stateCode: string, year: string) => ({ kind: 'atlas.sign-off', id: `${stateCode} ${year}` });

export type OpeningRefusal = 'not-yours-to-open' | 'running' | 'day-past';

interface Opening {
  readonly state: StateNames;
  readonly delegation: NamedCircle;
  readonly today: Day;
  readonly dueOn: Day;
  readonly now: Date;
}

export const mayOpenSignOff = (viewer: Viewer, delegation: NamedCircle): boolean => may(viewer, 'sign-off', delegation) || may(viewer, 'moderate', theHouse);

/** By the own Correspondent or the Secretariat, which only sets the clock: it reads no draft and signs nothing. */
export async function openSignOff(tx: WriteTx, viewer: Viewer, { state, delegation, today, dueOn, now }: Opening): Promise<{ readonly refused: OpeningRefusal | undefined }> {
  if (!mayOpenSignOff(viewer, delegation)) return { refused: 'not-yours-to-open' };
  if (dueOn < today) return { refused: 'day-past' };
  const year = today.slice(0, 4);
  return tx.asHouse(async () => {
    if ((await running(tx, state.code, year)) !== undefined) return { refused: 'running' as const };
    const actors = (roles: readonly ('correspondent' | 'administrator' | 'manager')[]) => roles.map((role) => ({ circle: delegation.id, role }));
    await begin(
      tx,
      signOffProcedure,
      keeper,
      {
        subject: subjectOf(state.code, year),
        about: textOf(`Sign-off ${year}: ${wordsIn('en', state.name)}`, `Validation ${year} : ${wordsIn('fr', state.name)}`),
        path: `/states/${state.code}/sign-off`,
        audience: await audienceOf(tx, [delegation.id]),
        parties: { correspondent: actors(['correspondent']), preparing: actors(['administrator', 'manager']) },
        begunFor: delegation.id,
        dueOn,
      },
      now,
    );
    return { refused: undefined };
  });
}

async function running(tx: ReadTx, stateCode: string, year: string) {
  return (await listProceduresAbout(tx, subjectOf(stateCode, year))).find(({ outcome }) => outcome === undefined)?.id;
}

/** The day by which to sign, where a sign-off is running that the viewer may read. */
export async function findDueDay(tx: ReadTx, stateCode: string, today: Day): Promise<Day | undefined> {
  const id = await running(tx, stateCode, today.slice(0, 4));
  return id && (await findRecord(tx, id))?.dueOn;
}

/** Once every answer that stands was signed in this year, the course ends as signed; until then its clock runs on. */
export async function closeSignOff(tx: WriteTx, viewer: Viewer, { stateCode, today, now }: { readonly stateCode: string; readonly today: Day; readonly now: Date }): Promise<void> {
  const year = today.slice(0, 4);
  const id = await running(tx, stateCode, year);
  if (id === undefined) return;
  const { questions, cells } = await readStanding(tx, stateCode, today);
  const isLeft = questions.some((question) => {
    const cell = cells.get(question.id);
    return cell !== undefined && isConfirmable(question, cell) && (ownReading(cell) ?? cell.situation)?.reviewedOn?.startsWith(year) !== true;
  });
  if (isLeft) return;
  const record = await findRecord(tx, id);
  const open = record && progressOf(record, record.entries).open;
  if (open) await act(tx, signOffProcedure, viewer, id, { opening: open.opening, verb: 'confirm', words: '' }, now);
}
