import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCourse } from '../course-schema.ts';
import { nomination, signOff, silenceProcedure, withStep } from '../testing.ts';
import { faultsOf, type Clock, type Course } from './course.ts';

const oneFault = (course: Course, fault: RegExp) => {
  const faults = faultsOf(course);
  assert.ok(faults.some((one) => fault.test(one)), `among: ${faults.join('; ')}`);
};
const clockOf = (course: Course, step: string): Clock => course.steps[step]?.clock as Clock;

describe('a course', () => {
  it('may be a nomination, a sign-off or a silence procedure', () => {
    for (const course of [nomination, signOff, silenceProcedure]) assert.deepEqual(faultsOf(course), []);
  });

  it('is the same after it was JSON', () => {
    for (const course of [nomination, signOff, silenceProcedure]) assert.deepEqual(readCourse(JSON.parse(JSON.stringify(course))), course);
  });

  it('as JSON of another shape is refused with the place', () => {
    assert.throws(() => readCourse({ ...nomination, version: 0 }), /\/version/);
    assert.throws(() => readCourse(withStep(nomination, 'decision', { clock: undefined as never })), /\/steps\/decision/);
    assert.throws(() => readCourse({ ...nomination, surprise: 1 }), /shape/);
  });

  it('has no step without an actor, a choice or a place to go', () => {
    oneFault(withStep(nomination, 'decision', { actor: 'nobody' }), /nobody is no party/);
    oneFault(withStep(nomination, 'decision', { choices: {} }), /nothing can be done/);
    oneFault(withStep(nomination, 'decision', { choices: { approve: {} } }), /leads nowhere/);
    oneFault(withStep(nomination, 'decision', { choices: { approve: { next: { end: 'paradise' } } } }), /paradise is no outcome/);
    oneFault(withStep(nomination, 'decision', { choices: { approve: { next: { step: 'limbo' } } } }), /limbo is no step/);
    oneFault({ ...nomination, first: 'limbo' }, /limbo, which is no step/);
  });

  it('of which everyone acts in a step says where that leads', () => {
    oneFault(withStep(nomination, 'decision', { acting: 'everyone' }), /everyone has acted/);
    oneFault(withStep(nomination, 'decision', { next: { end: 'accepted' } }), /everyone has acted/);
  });

  it('does not remind before it opens, nor escalate after it has lapsed', () => {
    oneFault(withStep(nomination, 'decision', { clock: { due: { days: 14 }, remind: [{ days: 20 }] } }), /reminder lies before/);
    oneFault(withStep(nomination, 'decision', { clock: { due: { days: 14 }, escalate: { to: 'state' }, lapse: { next: { end: 'lapsed' } } } }), /lapses before it escalates/);
    oneFault(withStep(nomination, 'decision', { clock: { due: { hours: 2 }, escalate: { after: { days: 3 }, to: 'state' }, lapse: { after: { workingDays: 1 }, next: { end: 'lapsed' } } } }), /lapses before it escalates/);
  });

  it('does not lapse for ever when nobody acts', () => {
    oneFault(withStep(withStep(nomination, 'decision', { clock: { due: { days: 1 }, lapse: { next: { step: 'question' } } } }), 'question', { clock: { due: { days: 1 }, lapse: { next: { step: 'decision' } } } }), /for ever/);
  });
});

describe('a State’s silence', () => {
  const state = clockOf(signOff, 'sign-off');

  it('is never recorded as consent to data about it', () => {
    for (const as of ['confirm', 'approve', 'agree'] as const) {
      oneFault(withStep(signOff, 'sign-off', { clock: { ...state, lapse: { as, next: { end: 'unconfirmed' } } } }), /State’s silence/);
    }
  });

  it('is not made to count by declaring that it does', () => {
    oneFault(withStep(signOff, 'sign-off', { silence: 'counts as agreement', clock: { ...state, lapse: { as: 'confirm', next: { end: 'signed' } } } }), /only about a decision/);
  });

  it('leads to no outcome that means agreement', () => {
    oneFault(withStep(signOff, 'sign-off', { clock: { ...state, lapse: { next: { end: 'signed' } } } }), /would lead to signed/);
  });

  it('does not become consent by another’s act', () => {
    const roundACorner: Course = {
      ...withStep(signOff, 'sign-off', { clock: { ...state, lapse: { next: { step: 'secretariat' } } } }),
      parties: { ...signOff.parties, secretariat: { title: { en: 'the Secretariat', fr: 'le Secrétariat' }, kind: 'community' } },
    };
    const secretariat = { title: { en: 'x', fr: 'x' }, actor: 'secretariat', acting: 'anyone', about: 'duty', clock: 'none' } as const;
    oneFault({ ...roundACorner, steps: { ...roundACorner.steps, secretariat: { ...secretariat, choices: { approve: { next: { end: 'signed' } } } } } }, /would lead to signed/);
    // To ask the State once more is no consent.
    assert.deepEqual(faultsOf({ ...roundACorner, steps: { ...roundACorner.steps, secretariat: { ...secretariat, choices: { 'refer-back': { next: { step: 'sign-off' } }, decline: { next: { end: 'unconfirmed' } } } } } }), []);
  });

  it('cannot be filled by anyone but its delegation', () => {
    oneFault({ ...signOff, parties: { state: { title: { en: 'x', fr: 'x' }, kind: 'community' } } }, /only a delegation/);
    const withSecretariat = { ...signOff, parties: { ...signOff.parties, secretariat: { title: { en: 'x', fr: 'x' }, kind: 'community' as const } } };
    oneFault(withStep(withSecretariat, 'sign-off', { clock: { ...state, escalate: { to: 'secretariat', mayAct: true } } }), /nobody but a delegation/);
  });

  it('counts about a decision only where the step says so', () => {
    const undeclared = { ...silenceProcedure.steps['silence'] };
    delete undeclared.silence;
    oneFault({ ...silenceProcedure, steps: { silence: undeclared as never } }, /must say that silence counts/);
    oneFault(withStep(silenceProcedure, 'silence', { about: 'duty' }), /only about a decision/);
    oneFault(withStep(silenceProcedure, 'silence', { clock: 'none' }), /never ends/);
  });
});
