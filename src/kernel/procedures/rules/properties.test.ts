/** What holds for every course that may be run, whoever acts in whatever order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import { aSeated } from '../testing.ts';
import { keyOf, type Parties, type Seated } from './actor.ts';
import type { Span } from './clock.ts';
import { consents, faultsOf, verbs, type Course, type Next, type Step } from './course.ts';
import { beginning, catchUp, decideAct, decideWithdraw, nextMoment, progressOf, type Begun, type Entry } from './progress.ts';

const words = { en: 'x', fr: 'x' };
const state = aSeated('state', 11 as CircleId, 'correspondent', 'delegation');
const otherState = aSeated('other-state', 12 as CircleId, 'correspondent', 'delegation');
const net = aSeated('net', 13 as CircleId, 'coordinator', 'network');
const alone: Seated = { person: 'alone' as PersonId, seats: [] };
const everybody: readonly Seated[] = [state, otherState, net, alone];
const parties: Parties = {
  state: [{ circle: 11 as CircleId, role: 'correspondent' }],
  states: [{ circle: 11 as CircleId, role: 'correspondent' }, { circle: 12 as CircleId, role: 'correspondent' }],
  net: [{ circle: 13 as CircleId, role: 'coordinator' }],
  alone: [{ person: 'alone' as PersonId }],
};
const partyKinds = { state: 'delegation', states: 'delegation', net: 'network', alone: 'person' } as const;
const partyNames = Object.keys(partyKinds);
const ends = ['yes', 'no', 'over'];

const span = (unit: 'minutes' | 'days'): fc.Arbitrary<Span> =>
  unit === 'minutes' ? fc.integer({ min: 1, max: 60 }).map((minutes) => ({ minutes })) : fc.oneof(fc.integer({ min: 1, max: 12 }).map((days) => ({ days })), fc.integer({ min: 1, max: 8 }).map((workingDays) => ({ workingDays })));

function stepArbitrary(index: number, count: number, unit: 'minutes' | 'days'): fc.Arbitrary<Step> {
  const end: fc.Arbitrary<Next> = fc.constantFrom(...ends).map((one) => ({ end: one }));
  const anywhere: fc.Arbitrary<Next> = fc.oneof(end, fc.nat(count - 1).map((one) => ({ step: `s${one}` })));
  // Forwards mostly, so that most courses do not lapse for ever.
  const onwards: fc.Arbitrary<Next> = fc.oneof(end, fc.integer({ min: Math.min(index + 1, count - 1), max: count - 1 }).map((one) => ({ step: `s${one}` })));
  return fc
    .record({
      actor: fc.constantFrom(...partyNames),
      acting: fc.constantFrom('anyone' as const, 'everyone' as const),
      about: fc.constantFrom('state-data' as const, 'decision' as const, 'duty' as const),
      chosen: fc.uniqueArray(fc.constantFrom(...verbs), { minLength: 1, maxLength: 3 }),
      nexts: fc.array(anywhere, { minLength: 4, maxLength: 4 }),
      counted: fc.boolean(),
      clocked: fc.integer({ min: 0, max: 5 }),
      due: span(unit),
      remind: fc.array(span(unit), { maxLength: 2 }),
      escalate: fc.option(fc.record({ to: fc.constantFrom(...partyNames), mayAct: fc.boolean() }), { nil: undefined }),
      lapse: fc.option(fc.record({ after: span(unit), as: fc.option(fc.constantFrom(...verbs), { nil: undefined }), next: onwards }), { nil: undefined }),
      silent: fc.boolean(),
    })
    .map(({ actor, acting, about, chosen, nexts, counted, clocked, due, remind, escalate, lapse, silent }) => {
      const next = nexts[3] as Next;
      const consenting = lapse?.as !== undefined && consents.includes(lapse.as);
      return {
        title: words,
        actor,
        acting,
        about,
        choices: Object.fromEntries(chosen.map((verb, one) => [verb, acting === 'everyone' && (counted || one === 0) ? {} : { next: nexts[one] as Next }])),
        ...(acting === 'everyone' && { next }),
        clock:
          clocked === 0
            ? ('none' as const)
            : { due, remind, ...(escalate && { escalate }), ...(lapse && { lapse: { after: lapse.after, next: lapse.next, ...(lapse.as && { as: lapse.as }) } }) },
        ...(silent && consenting && clocked > 0 && { silence: 'counts as agreement' as const }),
      };
    });
}

const courseArbitrary = (unit: 'minutes' | 'days'): fc.Arbitrary<Course> =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => stepArbitrary(index, count, unit))))
    .map((steps) => ({
      name: 'random',
      version: 1,
      title: words,
      parties: Object.fromEntries(Object.entries(partyKinds).map(([name, kind]) => [name, { title: words, kind }])),
      first: 's0',
      steps: Object.fromEntries(steps.map((step, index) => [`s${index}`, step])),
      outcomes: { yes: { title: words, means: 'agreed' as const }, no: { title: words, means: 'not-agreed' as const }, over: { title: words, means: 'done' as const } },
      withdrawal: 'by-whoever-began' as const,
    }))
    .filter((course) => faultsOf(course).length === 0);

interface Event {
  readonly after: number;
  readonly who: number;
  readonly verb: number;
  readonly stale: boolean;
  readonly withdraws: boolean;
}

const eventsArbitrary = (most: number): fc.Arbitrary<Event[]> =>
  fc.array(fc.record({ after: fc.integer({ min: 0, max: most }), who: fc.nat(3), verb: fc.nat(20), stale: fc.boolean(), withdraws: fc.integer({ min: 0, max: 15 }).map((one) => one === 0) }), { maxLength: 8 });

const start = new Date('2026-10-19T09:30:00Z');
const minuteMs = 60_000;

/** Lives through the events, looking at the clock every so many minutes between them, or only when somebody acts and at the end. */
function lived(course: Course, events: readonly Event[], horizonMinutes: number, everyMinutes: number | undefined): { begun: Begun; record: readonly Entry[]; now: Date } {
  const begun: Begun = { course, parties, begunBy: 'net' as PersonId, dueOn: undefined };
  let record: readonly Entry[] = beginning(begun, start);
  let minute = 0;
  const look = (until: number) => {
    for (let next = minute; everyMinutes !== undefined && next < until; next += everyMinutes) record = [...record, ...catchUp(begun, record, new Date(start.getTime() + next * minuteMs))];
    minute = until;
    record = [...record, ...catchUp(begun, record, new Date(start.getTime() + minute * minuteMs))];
  };
  for (const event of events) {
    look(minute + event.after);
    const now = new Date(start.getTime() + minute * minuteMs);
    const { open } = progressOf(begun, record);
    const who = everybody[event.who] as Seated;
    // Mostly a choice that the step has, else nothing would ever happen.
    const choices = Object.keys(open?.step.choices ?? {});
    const verb = (event.verb > 17 ? verbs[event.verb % verbs.length] : choices[event.verb % Math.max(1, choices.length)]) as (typeof verbs)[number];
    const decision = event.withdraws ? decideWithdraw(begun, record, who, '', now) : decideAct(begun, record, who, { opening: (open?.opening ?? 0) - (event.stale && event.verb > 15 ? 1 : 0), verb, words: '' }, now);
    record = [...record, ...(decision.entries ?? [])];
  }
  look(minute + horizonMinutes);
  return { begun, record, now: new Date(start.getTime() + minute * minuteMs) };
}

const standing = ({ begun, record }: { begun: Begun; record: readonly Entry[] }) => {
  const { open, ended } = progressOf(begun, record);
  return { step: open?.name, since: open?.since, waiting: open?.waiting.map(keyOf), escalated: open?.escalated, ended, acts: record.filter(({ kind }) => kind === 'acted' || kind === 'lapsed') };
};

const runs = { numRuns: 150 };

describe('the worlds that are tried', () => {
  it('have in them all that may happen', () => {
    const kinds = new Set<string>();
    for (const [course, events] of fc.sample(fc.tuple(courseArbitrary('minutes'), eventsArbitrary(50)), { numRuns: 300, seed: 4 })) {
      for (const entry of lived(course, events, 200, 1).record) kinds.add(entry.kind === 'ended' ? `ended ${entry.outcome}` : entry.kind === 'lapsed' ? `lapsed ${course.steps[entry.step]?.about}` : entry.kind);
    }
    assert.deepEqual([...kinds].toSorted(), [
      'acted', 'ended no', 'ended over', 'ended withdrawn', 'ended yes', 'escalated', 'lapsed decision', 'lapsed duty', 'lapsed state-data', 'opened', 'reminded', 'withdrawn',
    ]);
  });
});

for (const [unit, most, horizon, every] of [['minutes', 50, 200, 1], ['days', 6000, 30_000, 240]] as const) {
  describe(`for every course with clocks of ${unit}`, () => {
    const worlds = fc.tuple(courseArbitrary(unit), eventsArbitrary(most));

    it('there is one outcome at most, and nothing after it', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          const { record } = lived(course, events, horizon, undefined);
          const end = record.findIndex(({ kind }) => kind === 'ended');
          assert.ok(end === -1 || end === record.length - 1);
        }),
        runs,
      );
    });

    it('an open step has somebody to act and a moment by which to, or is without a clock by its own word', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          const { begun, record } = lived(course, events, 0, undefined);
          const { open } = progressOf(begun, record);
          if (!open) return;
          assert.ok(open.waiting.length > 0);
          assert.equal(open.moments === undefined, open.step.clock === 'none');
        }),
        runs,
      );
    });

    it('the record is in the order of its moments', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          const times = lived(course, events, horizon, undefined).record.map(({ at }) => at.getTime());
          assert.deepEqual(times, times.toSorted((one, other) => one - other));
        }),
        runs,
      );
    });

    it('to look at the clock twice does nothing the second time, and what it does next is still to come', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          const { begun, record, now } = lived(course, events, 20, undefined);
          assert.deepEqual(catchUp(begun, record, now), []);
          const next = nextMoment(progressOf(begun, record), now);
          if (next === undefined) assert.deepEqual(catchUp(begun, record, new Date(now.getTime() + 1e12)), []);
          else {
            assert.ok(next > now);
            assert.deepEqual(catchUp(begun, record, new Date(next.getTime() - 1)), []);
            assert.ok(catchUp(begun, record, next).length > 0);
          }
        }),
        runs,
      );
    });

    it('to catch up at once comes to the same as to look all the time', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          assert.deepEqual(standing(lived(course, events, horizon, undefined)), standing(lived(course, events, horizon, every)));
        }),
        { numRuns: 100 },
      );
    });

    it('no outcome that means agreement comes from a State’s silence about its own data', () => {
      fc.assert(
        fc.property(worlds, ([course, events]) => {
          const { begun, record } = lived(course, events, horizon, undefined);
          const { ended } = progressOf(begun, record);
          const silent = record.findLastIndex((entry) => entry.kind === 'lapsed' && course.steps[entry.step]?.about === 'state-data');
          if (silent === -1 || ended?.outcome !== 'yes') return;
          // Then the State has spoken since.
          assert.ok(record.slice(silent).some((entry) => entry.kind === 'acted' && course.steps[entry.step]?.about === 'state-data'));
        }),
        { numRuns: 600 },
      );
    });
  });
}
