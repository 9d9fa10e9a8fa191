/** A small world of circles and people, and the application before it, for tests of routes. */
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { noAssets } from '#kernel/http/assets.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { buildServer } from '#kernel/http/server.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, visitor, type CircleId, type CircleKind, type HeldSeat, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, doorsInto, seenBy } from '#testing/database.ts';
import { notices } from '#capabilities/notices/mount.ts';
import type { Invited, Neighbours, Notification } from '../actions/neighbours.ts';
import { mountCircles } from '../mount.ts';
import { rolesToInvite } from '../rules/rights.ts';
import { aCircle, aSeat, delegations, france, inDelegation, inHouse, insertPeople, ireland, portugal, someoneWith } from '../testing.ts';

export const today = '2027-06-15';
export const network = 912 as CircleId;
export const hidden = 915 as CircleId;
export const concealed = 913 as CircleId;
export const jury = 910 as CircleId;

const inCircle = (circle: CircleId, kind: CircleKind, role: SeatRole): HeldSeat => ({ circle, kind, stateCode: null, role });

/** Who is who; `stranger` is signed in and sits nowhere. */
export const viewers = {
  visitor,
  stranger: someoneWith('stranger'),
  secretariat: someoneWith('secretariat', inHouse('secretariat')),
  secretariat2: someoneWith('secretariat2', inHouse('secretariat')),
  bureau: someoneWith('bureau', inHouse('bureau')),
  observer: someoneWith('observer', inHouse('observer')),
  auditor: someoneWith('auditor', inHouse('auditor')),
  correspondentFR: someoneWith('correspondentFR', inDelegation(france, 'FR', 'correspondent')),
  administratorFR: someoneWith('administratorFR', inDelegation(france, 'FR', 'administrator')),
  managerFR: someoneWith('managerFR', inDelegation(france, 'FR', 'manager')),
  professionalFR: someoneWith('professionalFR', inDelegation(france, 'FR', 'professional')),
  voiceFR: someoneWith('voiceFR', inDelegation(france, 'FR', 'lived_experience')),
  correspondentPT: someoneWith('correspondentPT', inDelegation(portugal, 'PT', 'correspondent')),
  memberPT: someoneWith('memberPT', inDelegation(portugal, 'PT', 'professional'), inCircle(network, 'network', 'member'), inCircle(hidden, 'network', 'member')),
  otherIE: someoneWith('otherIE', inDelegation(ireland, 'IE', 'professional'), inCircle(hidden, 'network', 'member'), inCircle(concealed, 'network', 'member')),
  coordinator: someoneWith('coordinator', inCircle(network, 'network', 'coordinator'), inCircle(hidden, 'network', 'coordinator')),
  networkObserver: someoneWith('networkObserver', inCircle(network, 'network', 'observer')),
  juror: someoneWith('juror', inCircle(jury, 'jury', 'juror')),
} satisfies Readonly<Record<string, Viewer>>;
export type Who = keyof typeof viewers;
export const everybody = Object.keys(viewers) as Who[];

const circles = [
  ...delegations,
  aCircle({ id: network, kind: 'network', name: textOf('Airports', 'Aéroports') }),
  aCircle({ id: hidden, kind: 'network', hiddenMembers: true, name: textOf('Precursors', 'Précurseurs') }),
  aCircle({ id: concealed, kind: 'network', concealed: true, name: textOf('Unnamed', 'Sans nom') }),
  aCircle({ id: jury, kind: 'jury', name: textOf('Prize', 'Prix') }),
];

export const circlesOfTheWorld = circles.map(({ id }) => id);

/** As the keeper. Offices come by ending the member's seat: one seat at a time. */
export async function insertWorld(tx: WriteTx): Promise<void> {
  // Numbers given out are not taken back with a transaction: after many worlds they would come to those that tests give by hand.
  await asOwner(tx, () => sql`select setval('people_circles_id_seq', greatest(100000, (select last_value from people_circles_id_seq)))`.execute(tx.write()));
  const people = everybody.filter((who) => who !== 'visitor');
  const seats = people.flatMap((who) => viewers[who].seats.filter(({ circle }) => circle > 100).map((seat) => aSeat(who, seat.circle, { role: seat.role, from: '2026-02-01' })));
  await insertPeople(tx, { circles, people, seats });
  for (const who of people) {
    const office = viewers[who].seats.find(({ circle, role }) => circle === 2 && role !== 'member');
    if (office) await sql`update people_seats set role = ${office.role} where person_id = ${who} and circle_id = 2`.execute(tx.write());
  }
}

export async function publicIdOf(tx: WriteTx, circle: CircleId): Promise<string> {
  await seenBy(tx, keeper);
  const [row] = await tx.query(sql<{ id: string }>`select public_id as id from people_circles where id = ${circle}`);
  return row?.id ?? '';
}

export async function seatIdOf(tx: WriteTx, who: string, circle: CircleId): Promise<string> {
  await seenBy(tx, keeper);
  const [row] = await tx.query(sql<{ id: string }>`select id from people_seats where person_id = ${who} and circle_id = ${circle} order by valid_from desc, valid_until nulls first limit 1`);
  return row?.id ?? '';
}

export interface Told {
  readonly invited: Invited[];
  readonly told: Notification[];
}

/** Writes down what would be sent. Addresses of people who have an account are `<person>@example.org`. */
export function standIns(): Neighbours & Told {
  const invited: Invited[] = [];
  const told: Notification[] = [];
  return {
    invited,
    told,
    async invite(_tx, viewer, one) {
      if (!one.address.includes('@')) return 'not-an-address';
      const kind = one.circle === 2 ? 'community' : delegations.some(({ id }) => id === one.circle) ? 'delegation' : 'network';
      if (!rolesToInvite(viewer, { id: one.circle, kind }).includes(one.role)) return 'may-not-invite';
      invited.push(one);
      return undefined;
    },
    findPersonAt: async (_tx, address) => everybody.find((who) => address === `${who}@example.org`.toLowerCase()) as PersonId | undefined,
    tell: async (_tx, one) => void told.push(one),
  };
}

export async function anApp(tx: WriteTx, on = today) {
  const neighbours = standIns();
  let viewer: Viewer = visitor;
  const db = doorsInto(tx);
  const site = { publicUrl: 'http://localhost:3000', assets: noAssets, now: () => new Date(`${on}T10:00:00Z`), menu: [], footer: [] };
  const web = await buildServer({ site, db, slots: slotsFilledBy([]), cache: pageCache(() => db), viewerOf: () => viewer });
  mountCircles(web, neighbours);
  notices.routes?.(web);
  return {
    neighbours,
    as: (who: Who | Viewer) => {
      viewer = typeof who === 'string' ? viewers[who] : who;
    },
    get: (url: string) => web.app.inject({ method: 'GET', url }),
    send: (url: string, values: Readonly<Record<string, string | readonly string[]>> = {}) =>
      web.app.inject({ method: 'POST', url, payload: new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one])))).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  };
}

export const plain = (html: string): string => html.replaceAll(/[\u00a0\u202f]/g, ' ');
