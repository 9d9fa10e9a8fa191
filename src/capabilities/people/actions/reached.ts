/** How people are reached, for the room that tells them things: their address, their seats, and what others call them. */
import { keyOf } from '#kernel/procedures/rules/actor.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { viewerWith, type PersonId } from '#kernel/values/viewer.ts';
import type { Reachable } from '#capabilities/notices/index.ts';
import { listStatesWith, type StateCode } from '#capabilities/states/index.ts';
import { listAddressesOf } from '../store/identity.ts';
import { findAccount, listCircles, listNames, listOpenAccounts, listSeatsHeldBy } from '../store.ts';
import { circleWords } from '../texts/words.ts';

export const reached: Reachable = {
  async reach(tx, persons) {
    const addresses = await listAddressesOf(tx, persons);
    return (await listOpenAccounts(tx, persons)).flatMap(({ id, locale }) => {
      const address = addresses.get(id);
      return address === undefined ? [] : [{ person: id, address, locale }];
    });
  },
  async viewerOf(tx, person, today) {
    const account = await findAccount(tx, person);
    if (account === undefined || account.closedOn !== null) return undefined;
    return viewerWith(person, await listSeatsHeldBy(tx, person, today));
  },
  async namesOf(tx, locale, actors) {
    const words = circleWords[locale];
    const people = actors.flatMap((actor) => ('person' in actor ? [actor.person] : []));
    const names = people.length === 0 ? new Map<PersonId, string>() : await listNames(tx, people);
    const circles = people.length === actors.length ? [] : await listCircles(tx);
    const codes = circles.flatMap(({ stateCode }) => (stateCode === null ? [] : [stateCode as StateCode]));
    const states = codes.length === 0 ? [] : await listStatesWith(tx, codes);
    const nameOf = (circle: (typeof circles)[number]) => {
      const state = states.find(({ code }) => code === circle.stateCode);
      if (circle.kind === 'delegation') return words.delegation(state ? wordsIn(locale, state.of) : (circle.stateCode ?? ''));
      return circle.name === null ? words.kinds[circle.kind] : wordsIn(locale, circle.name);
    };
    return new Map(
      actors.flatMap((actor) => {
        if ('person' in actor) return names.has(actor.person) ? [[keyOf(actor), names.get(actor.person) || words.nobody] as const] : [];
        const circle = circles.find(({ id }) => id === actor.circle);
        return circle === undefined ? [] : [[keyOf(actor), `${words.roles[actor.role]}, ${nameOf(circle)}`] as const];
      }),
    );
  },
};
