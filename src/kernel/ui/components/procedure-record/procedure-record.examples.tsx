import type { Course } from '#kernel/procedures/rules/course.ts';
import type { AudienceNumber, ProcedureId } from '#kernel/procedures/rules/identity.ts';
import type { Entry } from '#kernel/procedures/rules/progress.ts';
import type { ProcedureRecord } from '#kernel/procedures/rules/record.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { textOf } from '#kernel/text/text.ts';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import type { Gallery } from '../../example.ts';
import { ProcedureRecordList, type Naming } from './procedure-record.tsx';

const course: Course = {
  name: 'example-reply',
  version: 1,
  title: { en: 'Right of reply', fr: 'Droit de réponse' },
  parties: {
    state: { title: { en: 'the Correspondent', fr: 'le correspondant' }, kind: 'delegation' },
    secretariat: { title: { en: 'the Secretariat', fr: 'le Secrétariat' }, kind: 'community' },
  },
  first: 'reply',
  steps: {
    reply: {
      title: { en: 'The State replies', fr: 'L’État répond' },
      actor: 'state',
      acting: 'anyone',
      about: 'state-data',
      choices: { confirm: { next: { end: 'confirmed' } }, contest: { next: { step: 'check' }, words: 'needed' } },
      clock: { due: { workingDays: 15 }, remind: [{ days: 3 }], escalate: { after: { days: 1 }, to: 'secretariat' }, lapse: { after: { days: 14 }, next: { end: 'no-reply' } } },
    },
    check: {
      title: { en: 'The source is checked', fr: 'La source est vérifiée' },
      actor: 'secretariat',
      acting: 'anyone',
      about: 'duty',
      choices: { 'refer-back': { next: { step: 'reply' }, words: 'needed' } },
      clock: { due: { days: 5 } },
    },
  },
  outcomes: {
    confirmed: { title: { en: 'confirmed by the State', fr: 'confirmé par l’État' }, means: 'agreed' },
    'no-reply': { title: { en: 'published without a reply', fr: 'publié sans réponse' }, means: 'not-agreed' },
  },
  withdrawal: 'never',
};

const state = { circle: 1 as CircleId, role: 'correspondent' } as const;
const secretariat = { circle: 2 as CircleId, role: 'secretariat' } as const;
const [correspondent, officer] = ['c', 's'] as const as unknown as [PersonId, PersonId];

const naming = (locale: Locale): Naming => ({
  person: (id) => (id === correspondent ? 'Ilse Maren' : 'Odo Tarn'),
  actor: (actor) => ('person' in actor ? 'Ilse Maren' : actor.role === 'correspondent' ? (locale === 'fr' ? 'correspondant, Aldorie' : 'Correspondent, Aldoria') : locale === 'fr' ? 'Secrétariat' : 'Secretariat'),
});

const words = (locale: Locale) => (locale === 'fr' ? 'La loi a été modifiée en juin ; la source est antérieure.' : 'The law was amended in June; the source is older.');
const answer = (locale: Locale) => (locale === 'fr' ? 'La source de juin a été ajoutée.' : 'The source of June has been added.');

function recordOf(entries: readonly Entry[], recordedAt?: Date): ProcedureRecord {
  return {
    id: 'example' as ProcedureId,
    course,
    subject: { kind: 'example', id: '1' },
    about: textOf('The year 2026, Aldoria', 'L’année 2026, Aldorie'),
    path: '/components',
    audience: 1 as AudienceNumber,
    parties: { state: [state], secretariat: [secretariat] },
    dueOn: undefined,
    begunBy: officer,
    begunFor: undefined,
    begunAt: entries[0]?.at ?? new Date(0),
    entries: entries.map((entry) => ({ ...entry, recordedAt: recordedAt ?? entry.at })),
  };
}

const at = (iso: string) => new Date(iso);

const underWay = (locale: Locale) =>
  recordOf([
    { kind: 'opened', step: 'reply', at: at('2026-11-02T09:00:00Z'), dueAt: at('2026-11-23T23:00:00Z') },
    { kind: 'acted', step: 'reply', at: at('2026-11-04T12:05:00Z'), person: correspondent, as: state, verb: 'contest', words: words(locale) },
    { kind: 'opened', step: 'check', at: at('2026-11-04T12:05:00Z'), dueAt: at('2026-11-09T23:00:00Z') },
    { kind: 'acted', step: 'check', at: at('2026-11-06T08:30:00Z'), person: officer, as: secretariat, verb: 'refer-back', words: answer(locale) },
    { kind: 'opened', step: 'reply', at: at('2026-11-06T08:30:00Z'), dueAt: at('2026-11-27T23:00:00Z') },
    { kind: 'reminded', step: 'reply', at: at('2026-11-24T08:00:00Z') },
  ]);

const lapsed = recordOf(
  [
    { kind: 'opened', step: 'reply', at: at('2026-09-01T09:00:00Z'), dueAt: at('2026-09-22T22:00:00Z') },
    { kind: 'escalated', step: 'reply', at: at('2026-09-23T07:00:00Z') },
    { kind: 'lapsed', step: 'reply', at: at('2026-10-06T22:00:00Z'), verb: undefined },
    { kind: 'ended', at: at('2026-10-06T22:00:00Z'), outcome: 'no-reply' },
  ],
  at('2026-10-07T05:10:00Z'),
);

export const gallery: Gallery = {
  component: 'procedure-record',
  accessibility: ['An ordered list, in the order in which things happened', 'The open step says so in a word and is marked as the current one', 'Every moment is a time with its zone, in words'],
  examples: [
    {
      name: 'Under way, with the form of whoever may act',
      render: (locale) => (
        <ProcedureRecordList locale={locale} record={underWay(locale)} naming={naming(locale)} now={at('2026-11-24T10:00:00Z')} headingLevel={4}>
          <form action={`/${locale}/components`} method="get">
            <button class="button" type="submit">
              {locale === 'fr' ? 'Confirmer' : 'Confirm'}
            </button>
          </form>
        </ProcedureRecordList>
      ),
    },
    { name: 'Ended because nobody acted', render: (locale) => <ProcedureRecordList locale={locale} record={lapsed} naming={naming(locale)} now={at('2026-11-24T10:00:00Z')} headingLevel={4} /> },
  ],
};
