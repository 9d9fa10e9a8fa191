/** What circles need of signing in and of notices, as it is. */
import type { Web } from '#kernel/http/web.ts';
import { findPersonAt } from '../store/identity.ts';
import { invite } from './invite.ts';
import type { Neighbours } from './neighbours.ts';
import { tellsBy } from './telling.ts';

export const neighboursOf = ({ site }: Pick<Web, 'site'>): Neighbours => ({
  async invite(tx, viewer, invited, today) {
    const made = await invite(tx, viewer, invited, { now: site.now(), today, publicUrl: site.publicUrl });
    return 'refused' in made ? made.refused : undefined;
  },
  findPersonAt,
  tell: tellsBy(site.now),
});
