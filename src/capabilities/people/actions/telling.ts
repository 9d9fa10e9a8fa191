/** Tells people about their circles by notices: each in a notice of their own, so that nobody learns whom else it concerns. */
import { audienceOf } from '#kernel/access/audiences.ts';
import { notify, type NoticeKind } from '#capabilities/notices/index.ts';
import { listOwnCircles } from '../store/circles.ts';
import { toldTitles } from '../texts/told.ts';
import type { Neighbours, Told } from './neighbours.ts';

const kindOf: Readonly<Record<Told, NoticeKind>> = {
  'nomination-waits': 'duty', 'renewal-asked': 'duty', 'review-begun': 'duty', 'review-escalated': 'reminder', 'nomination-lapsed': 'lapsed',
  'nomination-approved': 'circle', 'nomination-declined': 'circle', 'seat-given': 'circle', 'seat-ended': 'circle', 'seat-ended-unconfirmed': 'circle',
};

/** As the house: within `asHouse`, or the keeper's own transaction. */
export const tellsBy = (now: () => Date): Neighbours['tell'] =>
  async (tx, { to, kind, path }) => {
    for (const { person, circle } of await listOwnCircles(tx, to)) {
      await notify(tx, { to: { persons: [person] }, kind: kindOf[kind], subject: { title: toldTitles[kind], path }, audience: await audienceOf(tx, [circle]), marking: 'AMBER' }, now());
    }
  };
