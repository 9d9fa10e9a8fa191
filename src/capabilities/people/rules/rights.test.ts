import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { circleKinds, communityCircle, viewerWith, visitor, type CircleId, type CircleKind, type HeldSeat, type PersonId, type SeatRole } from '#kernel/values/viewer.ts';
import { actions, may, rolesIn, rolesToInvite, theHouse, type ActedOn, type Action } from './rights.ts';

const circles: Readonly<Record<CircleKind, ActedOn>> = Object.fromEntries(
  circleKinds.map((kind, index) => [kind, kind === 'community' ? theHouse : { id: (20 + index) as CircleId, kind }]),
) as Record<CircleKind, ActedOn>;
const elsewhere = (kind: CircleKind): ActedOn => ({ id: 99 as CircleId, kind });

const seatIn = (kind: CircleKind, role: SeatRole): HeldSeat => ({ circle: circles[kind].id, kind, stateCode: kind === 'delegation' ? 'XA' : null, role });
const holding = (...seats: HeldSeat[]) => viewerWith('p' as PersonId, seats);

/** The whole of it, once more and differently: what each seat may do in its own circle, in another of each kind, and in the house. */
const ownCircle: Readonly<Record<string, readonly Action[]>> = {
  'community member': ['share', 'propose-correction'],
  'community secretariat': ['share', 'invite', 'keep-seats', 'review-access', 'arrange', 'open-circle', 'rule-on-codebook', 'moderate', 'read-log', 'propose-correction'],
  'community bureau': ['share', 'propose-correction'],
  'community observer': ['propose-correction'],
  'community auditor': ['read-log'],
  'delegation correspondent': ['share', 'invite', 'keep-seats', 'review-access', 'draft-answers', 'sign-off', 'vote', 'propose-correction'],
  'delegation administrator': ['share', 'invite', 'keep-seats', 'review-access', 'draft-answers', 'propose-correction'],
  'delegation manager': ['share', 'draft-answers', 'propose-correction'],
  'delegation professional': ['share', 'propose-correction'],
  'delegation civil_society': ['share', 'propose-correction'],
  'delegation family': ['share', 'propose-correction'],
  'delegation lived_experience': ['share', 'propose-correction'],
  'person member': ['share', 'propose-correction'],
  'jury juror': ['share'],
  'jury coordinator': ['share', 'approve', 'keep-seats', 'review-access', 'arrange', 'propose-correction'],
  ...Object.fromEntries(
    (['network', 'table', 'cell', 'drafting'] as const).flatMap((kind) => [
      [`${kind} member`, ['share', 'propose-correction']],
      [`${kind} observer`, ['propose-correction']],
      [`${kind} coordinator`, ['share', 'approve', 'keep-seats', 'review-access', 'arrange', 'propose-correction']],
    ]),
  ),
};

const working: readonly CircleKind[] = ['network', 'table', 'cell', 'jury', 'drafting'];
const house: readonly Action[] = ['open-circle', 'rule-on-codebook', 'vote', 'propose-correction', 'moderate', 'read-log'];

function beyond(role: SeatRole, kind: CircleKind, action: Action): boolean {
  if (role === 'correspondent' && action === 'nominate') return working.includes(kind);
  if (role !== 'secretariat') return false;
  if (action === 'nominate-for-non-members' || action === 'approve') return working.includes(kind);
  return kind !== 'person' && kind !== 'public' && ['share', 'invite', 'keep-seats', 'review-access', 'arrange'].includes(action);
}

describe('rights, role by role, action by action, circle by circle', () => {
  for (const kind of circleKinds) {
    for (const role of rolesIn[kind]) {
      it(`${role} of ${kind}`, () => {
        const viewer = holding(seatIn(kind, role));
        const own = ownCircle[`${kind} ${role}`];
        assert.ok(own, 'not in the table of this test');
        for (const action of actions) {
          assert.equal(may(viewer, action, circles[kind]), own.includes(action) || beyond(role, kind, action), `${action}, own circle`);
          for (const other of circleKinds.filter((one) => one !== 'community')) {
            const expected: boolean = (house.includes(action) && own.includes(action)) || beyond(role, other, action);
            assert.equal(may(viewer, action, elsewhere(other)), expected, `${action}, another ${other}`);
          }
        }
      });
    }
  }

  it('are none for a visitor', () => {
    for (const action of actions) for (const kind of circleKinds) assert.equal(may(visitor, action, circles[kind]), false);
  });

  it('do not come from a role where it does not belong', () => {
    for (const kind of circleKinds) {
      for (const role of (['secretariat', 'auditor', 'correspondent'] as const).filter((one) => !rolesIn[kind].includes(one))) {
        for (const action of actions) assert.equal(may(holding(seatIn(kind, role)), action, circles[kind]), false, `${role} in ${kind}: ${action}`);
      }
    }
  });

  it('never let the Secretariat, the Bureau or an observer vote or sign for a State', () => {
    for (const role of ['secretariat', 'bureau', 'observer', 'auditor'] as const) {
      const viewer = holding(seatIn('community', role));
      assert.equal(may(viewer, 'vote', theHouse), false);
      assert.equal(may(viewer, 'sign-off', circles.delegation), false);
      assert.equal(may(viewer, 'draft-answers', circles.delegation), false);
    }
  });
});

describe('who may be invited', () => {
  it('is never more than the one who invites may make', () => {
    const { delegation } = circles;
    assert.ok(rolesToInvite(holding(seatIn('community', 'secretariat')), delegation).includes('correspondent'));
    assert.deepEqual(rolesToInvite(holding(seatIn('delegation', 'correspondent')), delegation), ['administrator', 'manager', 'professional', 'civil_society', 'family', 'lived_experience']);
    assert.deepEqual(rolesToInvite(holding(seatIn('delegation', 'administrator')), delegation), ['manager', 'professional', 'civil_society', 'family', 'lived_experience']);
    assert.deepEqual(rolesToInvite(holding(seatIn('delegation', 'manager')), delegation), []);
    assert.deepEqual(rolesToInvite(holding(seatIn('delegation', 'correspondent')), elsewhere('delegation')), []);
    assert.ok(rolesToInvite(holding(seatIn('community', 'secretariat')), { id: communityCircle, kind: 'community' }).includes('auditor'));
  });
});
