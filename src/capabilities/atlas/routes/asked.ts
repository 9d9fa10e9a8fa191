/** The clocks of the atlas's addresses, and what its pages ask of the database again and again. */
import { Type } from 'typebox';
import { findRevisionDate, findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { day, wholeNumber, words } from '#kernel/http/fields.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import { bodiesOfTheAtlas, listMembersOn, listStates, type StateNames } from '#capabilities/states/index.ts';

export const clocks = {
  on: day({ en: 'In force on', fr: 'En vigueur le' }),
  known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647),
};

export const OneQuestion = Type.Object({ questionId: Type.String({ pattern: '^[a-z0-9-]{3,80}$' }) });
export const OneCell = Type.Object({ questionId: Type.String({ pattern: '^[a-z0-9-]{3,80}$' }), stateCode: Type.String({ pattern: '^[A-Z]{2}$' }) });

interface Asked {
  readonly query: { readonly on: Day | undefined; readonly known: number | undefined };
  readonly today: Day;
}

export interface At {
  readonly on: Day;
  readonly today: Day;
  readonly known: number | undefined;
  readonly revision: number;
  readonly revisionDay: Day;
}

/** Two statements at most. A revision that has not been taken yet is the newest one. */
export async function readClocks(tx: ReadTx, { query, today }: Asked): Promise<At> {
  const now = await findRevisionNow(tx);
  const asked = query.known !== undefined && now !== undefined && query.known < now.revision ? query.known : undefined;
  const takenAt = asked === undefined ? now?.takenAt : await findRevisionDate(tx, asked);
  return { on: query.on ?? today, today, known: asked, revision: asked ?? now?.revision ?? 0, revisionDay: dayOf(takenAt ?? new Date(`${today}T12:00:00Z`), homeTimeZone) };
}

/** States of which the atlas speaks on a day: members then, as known at the revision asked for. Two statements. */
export async function listStatesShown(tx: ReadTx, { on, known }: { on: Day; known: number | undefined }): Promise<readonly StateNames[]> {
  return known === undefined ? tx.kept(`States shown on ${on}`, ['states'], () => selectStatesShown(tx, { on, known })) : selectStatesShown(tx, { on, known });
}

async function selectStatesShown(tx: ReadTx, { on, known }: { on: Day; known: number | undefined }): Promise<StateNames[]> {
  const members = new Set(await listMembersOn(tx, { bodies: [...bodiesOfTheAtlas], on, revision: known }));
  return (await listStates(tx, known)).filter((state) => members.has(state.code) && state.inAtlas);
}

/** The id of a proposal in an address; empty without one, and where it is none. */
export const shownCode = (label: { en: string; fr: string }) => ({ ...words(label, 40), read: ([given = '']: readonly string[]) => ({ value: /^[0-9a-f-]{36}$/.test(given) ? given : '' }) });
