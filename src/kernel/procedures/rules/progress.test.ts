import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PersonId } from '#kernel/values/viewer.ts';
import { aSeated, coordinator, correspondent, delegation, nomination, nominationParties, otherCorrespondent, participants, signOff, silenceProcedure, withStep } from '../testing.ts';
import type { Seated } from './actor.ts';
import { beginning, catchUp, decideAct, decideWithdraw, faultOfParties, mostWords, nextMoment, progressOf, type Begun, type Decision, type Entry } from './progress.ts';
import type { Verb } from './course.ts';

const at = (iso: string) => new Date(iso);
const monday = at('2026-11-02T08:00:00Z');

const nominated: Begun = { course: nomination, parties: nominationParties, begunBy: correspondent.person, dueOn: undefined };
const silent: Begun = { course: silenceProcedure, parties: participants, begunBy: 'secretariat-1' as PersonId, dueOn: undefined };

function acted(begun: Begun, record: readonly Entry[], who: Seated, verb: Verb, words = '', when = monday): readonly Entry[] {
  const { open } = progressOf(begun, record);
  const decision = decideAct(begun, record, who, { opening: open?.opening ?? -1, verb, words }, when);
  assert.equal(decision.refused, undefined);
  return [...record, ...(decision.entries ?? [])];
}

const refusalOf = (decision: Decision) => decision.refused;
const outcomeOf = (begun: Begun, record: readonly Entry[]) => progressOf(begun, record).ended?.outcome;
const linesOf = (entries: readonly Entry[]) => entries.map((entry) => `${entry.kind} ${entry.at.toISOString().slice(0, 16)}`);

describe('a procedure', () => {
  const begun = beginning(nominated, monday);

  it('begins with its first step, who must act and by when', () => {
    const { open } = progressOf(nominated, begun);
    assert.equal(open?.name, 'decision');
    assert.deepEqual(open?.waiting, nominationParties['network']);
    assert.equal(open?.moments?.due.toISOString(), '2026-11-16T23:00:00.000Z');
    assert.equal(nextMoment(progressOf(nominated, begun), monday)?.toISOString(), '2026-11-09T08:00:00.000Z');
  });

  it('ends with the outcome that an act leads to', () => {
    const record = acted(nominated, begun, coordinator, 'approve');
    assert.equal(outcomeOf(nominated, record), 'accepted');
    assert.equal(nextMoment(progressOf(nominated, record), monday), undefined);
  });

  it('opens the same step again, with a clock of its own, after it was referred back', () => {
    const referred = acted(nominated, begun, coordinator, 'refer-back', 'Which service?');
    assert.equal(progressOf(nominated, referred).open?.name, 'question');
    const answered = acted(nominated, referred, correspondent, 'answer', 'Customs', at('2026-11-05T08:00:00Z'));
    const { open } = progressOf(nominated, answered);
    assert.equal(open?.name, 'decision');
    assert.equal(open?.moments?.due.toISOString(), '2026-11-19T23:00:00.000Z');
    assert.equal(refusalOf(decideAct(nominated, answered, coordinator, { opening: 0, verb: 'approve', words: '' }, monday)), 'no-longer-open');
  });

  it('is withdrawn by whoever began it, where its course allows it', () => {
    const decision = decideWithdraw(nominated, begun, correspondent, 'A mistake', monday);
    assert.equal(outcomeOf(nominated, [...begun, ...(decision.entries ?? [])]), 'withdrawn');
    assert.equal(refusalOf(decideWithdraw(nominated, begun, coordinator, '', monday)), 'not-yours');
    assert.equal(refusalOf(decideWithdraw(nominated, begun, correspondent, 'x'.repeat(mostWords + 1), monday)), 'too-many-words');
    const signing = { ...nominated, course: signOff, dueOn: '2026-12-01', parties: { state: [{ circle: delegation, role: 'correspondent' as const }] } };
    assert.equal(refusalOf(decideWithdraw(signing, beginning(signing, monday), correspondent, '', monday)), 'not-withdrawable');
  });

  it('does not begin without somebody for each of its parties', () => {
    assert.match(faultOfParties(nomination, { state: [] }, undefined) ?? '', /nobody is state/);
    assert.match(faultOfParties(nomination, { ...nominationParties, network: [{ person: 'p' as PersonId }] }, undefined) ?? '', /not of the kind/);
    assert.match(faultOfParties(signOff, { state: [{ circle: delegation, role: 'correspondent' }] }, undefined) ?? '', /not given/);
    assert.equal(faultOfParties(nomination, nominationParties, undefined), undefined);
  });
});

describe('an act is refused', () => {
  const begun = beginning(nominated, monday);
  const asked = { opening: 0, verb: 'approve', words: '' } as const;

  it('to who does not hold the seat', () => {
    assert.equal(refusalOf(decideAct(nominated, begun, correspondent, asked, monday)), 'not-yours');
    assert.equal(refusalOf(decideAct(nominated, begun, { person: undefined, seats: coordinator.seats }, asked, monday)), 'not-yours');
  });

  it('to who holds a seat of the same role in another kind of circle', () => {
    const table = { ...coordinator, seats: coordinator.seats.map((seat) => ({ ...seat, kind: 'table' as const })) };
    assert.equal(refusalOf(decideAct(nominated, begun, table, asked, monday)), 'not-yours');
  });

  it('to whoever began it, in a step that another must do', () => {
    assert.equal(refusalOf(decideAct({ ...nominated, begunBy: coordinator.person }, begun, coordinator, asked, monday)), 'you-began-it');
  });

  it('for a verb that the step has not, or words that it needs or has no room for', () => {
    assert.equal(refusalOf(decideAct(nominated, begun, coordinator, { ...asked, verb: 'contest' }, monday)), 'not-a-choice');
    assert.equal(refusalOf(decideAct(nominated, begun, coordinator, { ...asked, verb: 'decline', words: ' ' }, monday)), 'words-needed');
    assert.equal(refusalOf(decideAct(nominated, begun, coordinator, { ...asked, words: 'x'.repeat(mostWords + 1) }, monday)), 'too-many-words');
    const wordless = { ...nominated, course: withStep(nomination, 'decision', { choices: { approve: { next: { end: 'accepted' }, words: 'none' } } }) };
    assert.equal(refusalOf(decideAct(wordless, begun, coordinator, { ...asked, words: 'Yes' }, monday)), 'no-words-here');
  });

  it('once the procedure has ended', () => {
    assert.equal(refusalOf(decideAct(nominated, acted(nominated, begun, coordinator, 'approve'), coordinator, asked, monday)), 'already-ended');
  });
});

describe('what the clock does', () => {
  const begun = beginning(nominated, monday);

  it('is a reminder, another, an escalation and a lapse, each once', () => {
    let record = begun;
    for (const day of ['2026-11-09', '2026-11-10', '2026-11-14', '2026-11-17', '2026-11-18', '2026-12-01', '2026-12-02']) record = [...record, ...catchUp(nominated, record, at(`${day}T12:00:00Z`))];
    assert.deepEqual(linesOf(record.slice(1)), ['reminded 2026-11-09T08:00', 'reminded 2026-11-14T08:00', 'escalated 2026-11-16T23:00', 'lapsed 2026-11-30T23:00', 'ended 2026-11-30T23:00']);
    assert.equal(outcomeOf(nominated, record), 'lapsed');
  });

  it('after a time in which nothing ran leaves out what came to be pointless', () => {
    assert.deepEqual(linesOf(catchUp(nominated, begun, at('2026-11-15T12:00:00Z'))), ['reminded 2026-11-14T08:00']);
    assert.deepEqual(linesOf(catchUp(nominated, begun, at('2026-11-17T12:00:00Z'))), ['escalated 2026-11-16T23:00']);
    assert.deepEqual(linesOf(catchUp(nominated, begun, at('2027-01-17T12:00:00Z'))), ['lapsed 2026-11-30T23:00', 'ended 2026-11-30T23:00']);
  });

  it('lets those it escalates to act where the course says so, and not before', () => {
    const clock = { due: { minutes: 30 }, escalate: { to: 'state', mayAct: true } } as const;
    const urgent = { ...nominated, course: withStep(nomination, 'decision', { clock, notByWhoeverBegan: false }) };
    const opened = beginning(urgent, monday);
    assert.equal(refusalOf(decideAct(urgent, opened, correspondent, { opening: 0, verb: 'approve', words: '' }, monday)), 'not-yours');
    const escalated = [...opened, ...catchUp(urgent, opened, at('2026-11-02T08:30:00Z'))];
    assert.equal(outcomeOf(urgent, acted(urgent, escalated, correspondent, 'approve', '', at('2026-11-02T08:31:00Z'))), 'accepted');
  });
});

describe('a silence procedure', () => {
  const begun = beginning(silent, monday);

  it('waits for all who have not yet agreed', () => {
    const record = acted(silent, begun, correspondent, 'agree');
    assert.deepEqual(progressOf(silent, record).open?.waiting, [{ circle: otherCorrespondent.seats[0]?.circle, role: 'correspondent' }]);
    assert.equal(refusalOf(decideAct(silent, record, correspondent, { opening: 0, verb: 'object', words: 'No' }, monday)), 'already-acted');
  });

  it('is over as soon as all have agreed', () => {
    assert.equal(outcomeOf(silent, acted(silent, acted(silent, begun, correspondent, 'agree'), otherCorrespondent, 'agree')), 'adopted');
  });

  it('is broken by one who objects', () => {
    assert.equal(outcomeOf(silent, acted(silent, begun, correspondent, 'object', 'Not in this wording')), 'broken');
  });

  it('ends in agreement when its term runs out, and the record says that it was silence', () => {
    const lapsed = catchUp(silent, begun, at('2026-11-17T00:00:00Z'));
    assert.deepEqual(lapsed, [
      { kind: 'lapsed', step: 'silence', at: at('2026-11-16T23:00:00Z'), verb: 'agree' },
      { kind: 'ended', at: at('2026-11-16T23:00:00Z'), outcome: 'adopted' },
    ]);
  });

  it('takes no objection on the day after', () => {
    const record = [...begun, ...catchUp(silent, begun, at('2026-11-16T23:00:00Z'))];
    assert.equal(refusalOf(decideAct(silent, record, aSeated('late', delegation, 'correspondent', 'delegation'), { opening: 0, verb: 'object', words: 'No' }, at('2026-11-16T23:00:00Z'))), 'already-ended');
  });
});
