import type { ProcedureId } from '#kernel/procedures/rules/identity.ts';
import { textOf } from '#kernel/text/text.ts';
import type { Gallery } from '../../example.ts';
import { WaitingList, type ShownWait } from './waiting-list.tsx';

const now = new Date('2026-11-24T10:00:00Z');

const aWait = (about: readonly [string, string], step: readonly [string, string], dueAt: string | undefined, whom?: readonly string[]): ShownWait => ({
  id: `example-${step[0]}` as ProcedureId,
  course: 'example',
  subject: { kind: 'example', id: '1' },
  title: { en: 'Nomination to a network', fr: 'Désignation pour un réseau' },
  stepTitle: { en: step[0], fr: step[1] },
  opening: 0,
  dueAt: dueAt === undefined ? undefined : new Date(dueAt),
  begunAt: new Date('2026-11-02T09:00:00Z'),
  actors: [],
  about: textOf(...about),
  path: '/components',
  whom,
});

const airports = ['An officer of Aldoria for the airports network', 'Un agent de l’Aldorie pour le réseau des aéroports'] as const;
const precursors = ['An officer of the Isles of Brevia for the precursors network', 'Un agent des Îles de Brévie pour le réseau des précurseurs'] as const;

export const gallery: Gallery = {
  component: 'waiting-list',
  accessibility: ['A list whose length is announced, the soonest due first', 'Overdue is said in a word, not by colour alone', 'The date by which to act is written with its zone'],
  examples: [
    {
      name: 'What waits for the reader',
      render: (locale) => (
        <WaitingList
          locale={locale}
          whose="mine"
          now={now}
          headingLevel={4}
          waits={{ items: [aWait(airports, ['The network decides', 'Le réseau se prononce'], '2026-11-20T23:00:00Z'), aWait(precursors, ['The network decides', 'Le réseau se prononce'], '2026-12-01T23:00:00Z')], more: true }}
        />
      ),
    },
    {
      name: 'Whom the reader waits for',
      render: (locale) => (
        <WaitingList
          locale={locale}
          whose="others"
          now={now}
          headingLevel={4}
          waits={{ items: [aWait(airports, ['A question is answered', 'Une question reçoit sa réponse'], undefined, [locale === 'fr' ? 'coordonnateur du réseau' : 'co-ordinator of the network'])], more: false }}
        />
      ),
    },
    { name: 'Nothing waits', render: (locale) => <WaitingList locale={locale} whose="mine" now={now} waits={{ items: [], more: false }} /> },
  ],
};
