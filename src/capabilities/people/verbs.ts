/** What whoever runs the machine does about people. */
import { Type } from 'typebox';
import { verb } from '#kernel/cli/verb.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { inviteFirstSecretariat } from './actions/invitations.ts';
import { invitationDays } from './rules/sign-in.ts';
import { invitationLink } from './sign-in/letters.ts';

const refusals = {
  'not-an-address': 'That is not an e-mail address: write it as name@organisation.example.',
  'secretariat-seated': 'Somebody of the Secretariat has an account: they invite all others, from their own pages.',
};

export const userVerb = verb({
  name: 'user first-secretariat',
  summary: 'Print a link by which the first of the Secretariat opens an account; only while there is none',
  options: Type.Object({
    address: Type.String({ description: 'Their e-mail address' }),
    french: Type.Optional(Type.Boolean({ description: 'Lead them to the French page' })),
  }),
  async run({ db, publicUrl, today }, { address, french = false }) {
    const locale = french ? 'fr' : 'en';
    const made = await db.writing(keeper, (tx) => inviteFirstSecretariat(tx, address, locale, { now: new Date(), today }));
    if ('refused' in made) return { text: refusals[made.refused], exitCode: 1 };
    const link = invitationLink(publicUrl, locale, made.token);
    return { text: `Open this link within ${invitationDays} days. It works once, and a link printed before works no more:\n${link}`, json: { link }, exitCode: 0 };
  },
});
