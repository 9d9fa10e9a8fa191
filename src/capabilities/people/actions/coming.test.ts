import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import type { PersonId } from '#kernel/values/viewer.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { insertWorld, network, publicIdOf, standIns, viewers } from '../routes/testing.ts';
import { acceptInvitation, hashOfInvitation, makeInvitation } from './invitations.ts';
import { decideNomination, nominate } from './nominate.ts';
import type { Neighbours } from './neighbours.ts';

it('somebody nominated by address, approved and invited sits in the delegation and in the network on accepting', () =>
  undone(keeper, async (tx) => {
    await insertWorld(tx);
    const at = { now: new Date('2027-06-15T10:00:00Z'), today: '2027-06-15' };
    let token = '';
    const neighbours: Neighbours = {
      ...standIns(),
      async invite(_tx, viewer, order) {
        const made = await makeInvitation(tx, viewer, order, at);
        if ('refused' in made) return made.refused;
        token = made.token;
        return undefined;
      },
    };
    const circle = await publicIdOf(tx, network);
    await seenBy(tx, viewers.correspondentFR);
    const made = await nominate(tx, viewers.correspondentFR, { circle, role: 'member', forState: undefined, person: undefined, address: 'new@ministry.example', locale: 'fr', words: '', until: undefined, today: at.today }, neighbours);
    assert.ok(made.refused === undefined, made.refused);
    await seenBy(tx, viewers.coordinator);
    assert.deepEqual(await decideNomination(tx, viewers.coordinator, { nomination: made.id, approve: true, reason: '', today: at.today }, neighbours), { refused: undefined });
    await seenBy(tx, keeper);
    const accepted = await acceptInvitation(tx, { hash: hashOfInvitation(token), name: 'New', locale: 'fr', signedIn: undefined }, at);
    assert.ok('person' in accepted);
    const seats = await tx.query(sql<{ role: string; kind: string }>`select s.role, c.kind from people_seats s join people_circles c on c.id = s.circle_id where s.person_id = ${accepted.person as PersonId} and c.kind in ('delegation', 'network') order by c.kind`);
    assert.deepEqual(seats, [{ role: 'professional', kind: 'delegation' }, { role: 'member', kind: 'network' }]);
  }));
