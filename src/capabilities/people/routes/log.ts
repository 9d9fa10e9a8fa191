/** The log, and a leaver's file. */
import { day, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { listStates, listStatesWith } from '#capabilities/states/index.ts';
import { handoverParts, type HandedOver } from '../handover.ts';
import { findSeatPlace } from '../actions/seat.ts';
import { handoverFile, handoverPage, type HandoverProps } from '../pages/handover.tsx';
import { logPage, type LogPageProps } from '../pages/log.tsx';
import { days, plusDays } from '../rules/clocks.ts';
import { may, theHouse } from '../rules/rights.ts';
import { isOver, mayKeepSeat } from '../rules/seat-keeping.ts';
import { listLog } from '../store/log.ts';
import { listContacts, listSeatsOfPerson } from '../store/seats.ts';
import { listNominations, type NominationView } from '../store/nominations.ts';
import { handoverTexts } from '../texts/handover.ts';
import { isUnderWay } from '../rules/nomination.ts';
import { SeatParams } from './seats.ts';

/** In one answer; narrower days give the rest. */
const mostEntries = 1000;
const daysShown = 30;

export function logRoutes(web: Web): void {
  page(web, '/people/log', {
    access: 'signed-in',
    query: { from: day({ en: 'From', fr: 'Du' }), to: day({ en: 'To', fr: 'Au' }), person: words({ en: 'Person', fr: 'Personne' }, 100) },
    madeFrom: [],
    async load(tx, { viewer, query, today }): Promise<Omit<LogPageProps, 'locale'> | undefined> {
      if (!may(viewer, 'read-log', theHouse)) return undefined;
      const to = query.to ?? today;
      const from = query.from ?? plusDays(to, -daysShown);
      const found = await listLog(tx, { from, to, about: query.person, most: mostEntries });
      return { from, to, about: query.person, lines: found.slice(0, mostEntries), hasMore: found.length > mostEntries, states: await listStates(tx) };
    },
    show: (model, { locale }) => logPage({ locale, ...model }),
    table: ({ lines, from, to }) => ({
      name: `log-${from}-${to}`,
      columns: ['at', 'person', 'person_name', 'act', 'subject', 'subject_name', 'circle', 'circle_kind', 'circle_state', 'detail'],
      rows: lines.map((line) => [line.at.toISOString(), line.person, line.personName, line.act, line.subject, line.subjectName, line.circle?.publicId ?? null, line.circle?.kind ?? null, line.circle?.stateCode ?? null, line.detail === null ? null : JSON.stringify(line.detail)]),
    }),
  });

  page(web, '/circles/:id/seats/:seat/handover', {
    access: 'signed-in',
    params: SeatParams,
    madeFrom: [],
    async load(tx, { viewer, params, today }): Promise<Omit<HandoverProps, 'locale'> | undefined> {
      const place = await findSeatPlace(tx, params.id, params.seat);
      if (!place || place.circle.kind !== 'delegation') return undefined;
      const { seat, circle } = place;
      const isOwn = seat.person === viewer.person;
      if (!isOwn && !mayKeepSeat(viewer, circle, seat)) return undefined;
      const leavesOn = isOver(seat, today) && seat.until !== null ? seat.until : today;
      const since = plusDays(leavesOn, -1);
      const seats = await listSeatsOfPerson(tx, seat.person, since);
      const contacts = await listContacts(tx, seat.person, since, today);
      const nominations = (await listNominations(tx, plusDays(today, -days.toDecide))).filter((one) => isUnderWay(one) && one.delegation === circle.id);
      const items: HandedOver[] = nominations.map(dutyOf);
      for (const part of web.slots.in(handoverParts)) items.push(...(await part.load(tx, { person: seat.person, leavesOn, today })));
      const states = await listStatesWith(tx, seats.flatMap(({ circleState }) => circleState ?? []));
      return { path: `/circles/${params.id}/seats/${params.seat}/handover`, name: seat.name, isOwn, states, seats, items, contacts };
    },
    show: (model, { locale }) => handoverPage({ locale, ...model }),
    files: { json: { type: 'application/json; charset=utf-8', write: async (model, { locale }) => Buffer.from(JSON.stringify(handoverFile({ locale, ...model }), undefined, 2)) } },
  });
}

const dutyOf = ({ id, name, dueOn }: NominationView): HandedOver => {
  const titleIn = (locale: 'en' | 'fr') => (name === '' ? handoverTexts[locale].nominationWithoutName : handoverTexts[locale].nomination(name));
  return { kind: 'duty', title: { en: titleIn('en'), fr: titleIn('fr') }, path: `/people/nominations/${id}`, dueOn };
};
