/** From the record so far to what is open, who must act, by when, and what the next act or the next moment leads to. */
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { fills, keyOf, type Actor, type Parties, type Seated } from './actor.ts';
import { momentsOf, type Moments } from './clock.ts';
import { withdrawn, type Course, type Next, type Step, type Verb } from './course.ts';

/** What a procedure was begun with, and never changes. */
export interface Begun {
  readonly course: Course;
  readonly parties: Parties;
  readonly begunBy: PersonId;
  /** The last day of a clock whose term is given. */
  readonly dueOn: Day | undefined;
}

/** One line of the record. `at` is the moment that counts: for what the clock does, the moment that was set, however late it was recorded. */
export type Entry =
  | { readonly kind: 'opened'; readonly step: string; readonly at: Date; readonly dueAt: Date | undefined }
  | { readonly kind: 'acted'; readonly step: string; readonly at: Date; readonly person: PersonId; readonly as: Actor; readonly verb: Verb; readonly words: string }
  | { readonly kind: 'reminded' | 'escalated'; readonly step: string; readonly at: Date }
  | { readonly kind: 'lapsed'; readonly step: string; readonly at: Date; readonly verb: Verb | undefined }
  | { readonly kind: 'withdrawn'; readonly at: Date; readonly person: PersonId; readonly words: string }
  | { readonly kind: 'ended'; readonly at: Date; readonly outcome: string };

export interface Open {
  readonly name: string;
  readonly step: Step;
  /** Its place in the record, from 0: a step that opens again is another opening, and what was meant for the first does not reach it. */
  readonly opening: number;
  readonly since: Date;
  /** Undefined for a step without a clock. */
  readonly moments: Moments | undefined;
  /** Who must act and has not yet. */
  readonly waiting: readonly Actor[];
  readonly reminded: Date | undefined;
  readonly escalated: boolean;
}

export type Progress = { readonly open: Open; readonly ended: undefined } | { readonly open: undefined; readonly ended: { readonly outcome: string; readonly at: Date } };

export const refusals = [
  'no-such-procedure', 'already-ended', 'no-longer-open', 'not-yours', 'already-acted', 'you-began-it', 'not-a-choice', 'words-needed', 'no-words-here', 'too-many-words', 'not-withdrawable',
] as const;
export type Refusal = (typeof refusals)[number];
export type Decision = { readonly entries: readonly Entry[]; readonly refused: undefined } | { readonly entries: undefined; readonly refused: Refusal };

const refused = (reason: Refusal): Decision => ({ entries: undefined, refused: reason });

/** Of one act, in characters: some two pages. */
export const mostWords = 6000;

export function progressOf(begun: Begun, record: readonly Entry[]): Progress {
  const last = record.at(-1);
  if (last?.kind === 'ended') return { open: undefined, ended: { outcome: last.outcome, at: last.at } };
  const opening = record.findLastIndex(({ kind }) => kind === 'opened');
  const opened = record[opening];
  if (opened?.kind !== 'opened') throw new Error('A record begins with an opened step.');
  const step = stepOf(begun.course, opened.step);
  const since = record.slice(opening + 1);
  const escalated = since.some(({ kind }) => kind === 'escalated');
  const acted = new Set(since.flatMap((entry) => (entry.kind === 'acted' ? [keyOf(entry.as)] : [])));
  return {
    ended: undefined,
    open: {
      name: opened.step,
      step,
      opening,
      since: opened.at,
      moments: step.clock === 'none' ? undefined : momentsOf(step.clock, opened.at, begun.dueOn),
      waiting: actorsOf(begun, step, escalated).filter((actor) => !acted.has(keyOf(actor))),
      reminded: since.findLast(({ kind }) => kind === 'reminded')?.at,
      escalated,
    },
  };
}

function stepOf(course: Course, name: string): Step {
  const step = course.steps[name];
  if (!step) throw new Error(`${course.name} ${course.version} has no step ${name}.`);
  return step;
}

function actorsOf({ parties }: Begun, { actor, clock }: Step, escalated: boolean): readonly Actor[] {
  const own = parties[actor] ?? [];
  if (!escalated || clock === 'none' || clock.escalate?.mayAct !== true) return own;
  const keys = new Set(own.map(keyOf));
  return [...own, ...(parties[clock.escalate.to] ?? []).filter((one) => !keys.has(keyOf(one)))];
}

/** Whoever is told when nobody acts. */
export const toldOf = ({ parties }: Begun, { clock }: Step): readonly Actor[] => (clock === 'none' ? [] : (parties[clock.escalate?.to ?? ''] ?? []));

export const beginning = (begun: Begun, at: Date): readonly Entry[] => following(begun, { step: begun.course.first }, at);

function following({ course, dueOn }: Begun, next: Next, at: Date): readonly Entry[] {
  if ('end' in next) return [{ kind: 'ended', at, outcome: next.end }];
  const { clock } = stepOf(course, next.step);
  return [{ kind: 'opened', step: next.step, at, dueAt: clock === 'none' ? undefined : momentsOf(clock, at, dueOn).due }];
}

/** Why the parties that were named cannot play their parts; undefined when they can. */
export function faultOfParties(course: Course, parties: Parties, dueOn: Day | undefined): string | undefined {
  for (const [name, { kind }] of Object.entries(course.parties)) {
    const actors = parties[name] ?? [];
    if (actors.length === 0) return `nobody is ${name}`;
    if (actors.some((actor) => 'person' in actor !== (kind === 'person'))) return `${name} are not of the kind ${kind}`;
    if (new Set(actors.map(keyOf)).size < actors.length) return `somebody is ${name} twice`;
  }
  const needsDay = Object.values(course.steps).some(({ clock }) => clock !== 'none' && clock.due === 'given');
  return needsDay && dueOn === undefined ? 'the day by which to act is not given' : undefined;
}

/**
 * What the clocks have done by now and nobody has recorded: in its order, and as if it had been recorded at each moment. What came
 * to be pointless is left out: a reminder when it is overdue or a later one was due, an escalation when it has lapsed.
 */
export function catchUp(begun: Begun, record: readonly Entry[], now: Date): readonly Entry[] {
  const added: Entry[] = [];
  // It ends: a course cannot lapse for ever, and each moment is recorded once.
  for (;;) {
    const next = dueBy(begun, progressOf(begun, [...record, ...added]), now);
    if (next.length === 0) return added;
    added.push(...next);
  }
}

function dueBy(begun: Begun, { open }: Progress, now: Date): readonly Entry[] {
  if (!open || !open.moments || open.step.clock === 'none') return [];
  const { due, remind, escalate, lapse } = open.moments;
  const lapsing = open.step.clock.lapse;
  if (lapse && lapsing && lapse <= now) return [{ kind: 'lapsed', step: open.name, at: lapse, verb: lapsing.as }, ...following(begun, lapsing.next, lapse)];
  if (escalate && escalate <= now) return open.escalated ? [] : [{ kind: 'escalated', step: open.name, at: escalate }];
  if (due <= now) return [];
  const reminder = remind.findLast((at) => at <= now);
  return reminder && (open.reminded === undefined || open.reminded < reminder) ? [{ kind: 'reminded', step: open.name, at: reminder }] : [];
}

/** When the clock next does something that is still to come; undefined when it does nothing more by itself. */
export function nextMoment({ open }: Progress, now: Date): Date | undefined {
  if (!open?.moments) return undefined;
  const { due, remind, escalate, lapse } = open.moments;
  const ahead = [...(due > now ? remind : []), ...(escalate && !open.escalated ? [escalate] : []), ...(lapse ? [lapse] : [])].filter((moment) => moment > now);
  return ahead.reduce<Date | undefined>((first, moment) => (first === undefined || moment < first ? moment : first), undefined);
}

export interface Act {
  readonly opening: number;
  readonly verb: Verb;
  readonly words: string;
}

/** `record` has been caught up to `at`. */
export function decideAct(begun: Begun, record: readonly Entry[], who: Seated, { opening, verb, words }: Act, at: Date): Decision {
  const { open } = progressOf(begun, record);
  if (!open) return refused('already-ended');
  if (open.opening !== opening) return refused('no-longer-open');
  const { step } = open;
  const mine = (actor: Actor) => fills(who, actor, kindOf(begun, step, actor));
  const as = open.waiting.find(mine);
  if (!as || who.person === undefined) return refused(actorsOf(begun, step, open.escalated).some(mine) ? 'already-acted' : 'not-yours');
  if (step.notByWhoeverBegan === true && who.person === begun.begunBy) return refused('you-began-it');
  const choice = step.choices[verb];
  if (!choice) return refused('not-a-choice');
  if (choice.words === 'needed' && words.trim() === '') return refused('words-needed');
  if (choice.words === 'none' && words.trim() !== '') return refused('no-words-here');
  if (words.length > mostWords) return refused('too-many-words');
  const acted: Entry = { kind: 'acted', step: open.name, at, person: who.person, as, verb, words: words.trim() };
  const everyone = open.waiting.length === 1 ? step.next : undefined;
  const next = choice.next ?? everyone;
  return { entries: next ? [acted, ...following(begun, next, at)] : [acted], refused: undefined };
}

/** Of the party that they act as: the one that must act, or the one it was escalated to. */
function kindOf({ course, parties }: Begun, step: Step, actor: Actor) {
  const own = (parties[step.actor] ?? []).some((one) => keyOf(one) === keyOf(actor));
  const party = own || step.clock === 'none' ? step.actor : (step.clock.escalate?.to ?? step.actor);
  return course.parties[party]?.kind ?? 'person';
}

export function decideWithdraw(begun: Begun, record: readonly Entry[], who: Seated, words: string, at: Date): Decision {
  if (!progressOf(begun, record).open) return refused('already-ended');
  if (begun.course.withdrawal === 'never') return refused('not-withdrawable');
  if (who.person !== begun.begunBy) return refused('not-yours');
  if (words.length > mostWords) return refused('too-many-words');
  return {
    entries: [
      { kind: 'withdrawn', at, person: begun.begunBy, words: words.trim() },
      { kind: 'ended', at, outcome: withdrawn },
    ],
    refused: undefined,
  };
}
