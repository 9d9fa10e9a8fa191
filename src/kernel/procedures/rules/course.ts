/** A course as data: its steps, who acts in them, what their clocks do; and what a course must not be. */
import type { CircleKind } from '#kernel/values/viewer.ts';
import { faultsOfTerms, type Span } from './clock.ts';

/** What an actor may say. Fixed, so that every record reads the same. */
export const verbs = ['approve', 'agree', 'confirm', 'decline', 'object', 'abstain', 'contest', 'correct', 'answer', 'acknowledge', 'submit', 'refer-back'] as const;
export type Verb = (typeof verbs)[number];

/** Those that say yes to something. */
export const consents: readonly Verb[] = ['approve', 'agree', 'confirm'];

/** Words that a definition brings along, shown to readers. */
export interface BothLanguages {
  readonly en: string;
  readonly fr: string;
}

export type Next = { readonly step: string } | { readonly end: string };

export interface Choice {
  /** Where it leads at once. Absent in a step of `everyone`: it counts, and the others are waited for. */
  readonly next?: Next;
  readonly words?: 'needed' | 'none';
}

export interface Clock {
  /** From the opening; `given`: the day named when the procedure began. */
  readonly due: Span | 'given';
  /** Before it is due. */
  readonly remind?: readonly Span[];
  /** Once it is overdue by so much; absent `after`: as soon as it is. */
  readonly escalate?: { readonly after?: Span; readonly to: string; /** They may then act as well. */ readonly mayAct?: boolean };
  /** Once it is overdue by so much, nobody may act any more. Without it the step stays open. */
  readonly lapse?: { readonly after?: Span; /** What silence is recorded as. */ readonly as?: Verb; readonly next: Next };
}

export interface Step {
  readonly title: BothLanguages;
  /** The party who must act. */
  readonly actor: string;
  /** `anyone` of them, or `everyone`. */
  readonly acting: 'anyone' | 'everyone';
  /** `state-data`: what is recorded of the acting State; `decision`: what participants decide together; `duty`: all else. */
  readonly about: 'state-data' | 'decision' | 'duty';
  readonly choices: Readonly<Partial<Record<Verb, Choice>>>;
  /** Where it leads when everyone has acted. */
  readonly next?: Next;
  /** `none`: said aloud, so that no step is without a clock by oversight. */
  readonly clock: Clock | 'none';
  /** The only way in which saying nothing can mean yes. */
  readonly silence?: 'counts as agreement';
  /** Whoever began the procedure may not act in it. */
  readonly notByWhoeverBegan?: boolean;
}

export interface Outcome {
  readonly title: BothLanguages;
  readonly means: 'agreed' | 'not-agreed' | 'done';
}

export interface Party {
  readonly title: BothLanguages;
  /** The kind of circle in which they sit; `person`: named one by one. */
  readonly kind: CircleKind;
}

export interface Course {
  readonly name: string;
  /** Rises with every change: a running procedure keeps the one that it began with. */
  readonly version: number;
  readonly title: BothLanguages;
  readonly parties: Readonly<Record<string, Party>>;
  readonly first: string;
  readonly steps: Readonly<Record<string, Step>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly withdrawal: 'by-whoever-began' | 'never';
}

/** The outcome of a procedure that was withdrawn: every course has it. */
export const withdrawn = 'withdrawn';

/** What is wrong with a course, as sentences for whoever writes it; none: it may be run. */
export function faultsOf(course: Course): readonly string[] {
  const faults = [course.steps[course.first] ? [] : [`it begins with ${course.first}, which is no step`]];
  if (course.outcomes[withdrawn]) faults.push([`the outcome ${withdrawn} is every course's own`]);
  for (const [name, step] of Object.entries(course.steps)) faults.push(faultsOfStep(course, step).map((fault) => `step ${name}: ${fault}`));
  const flat = faults.flat();
  // What follows walks along the edges, which must lead somewhere.
  return flat.length > 0 ? flat : [...lapsingForEver(course), ...silentConsents(course)];
}

function faultsOfStep(course: Course, step: Step): string[] {
  const faults: string[] = [];
  const missing = (party: string) => (course.parties[party] ? [] : [`${party} is no party`]);
  faults.push(...missing(step.actor));
  const choices = choicesOf(step);
  if (choices.length === 0) faults.push('nothing can be done in it');
  if (step.acting === 'anyone' && choices.some(({ next }) => next === undefined)) faults.push('a choice of one person leads nowhere');
  if ((step.acting === 'everyone') !== (step.next !== undefined)) faults.push('`next` is where it leads when everyone has acted, and only that');
  for (const next of nextsOf(step)) {
    if ('step' in next && !course.steps[next.step]) faults.push(`${next.step} is no step`);
    if ('end' in next && !course.outcomes[next.end]) faults.push(`${next.end} is no outcome`);
  }
  if (step.about === 'state-data' && course.parties[step.actor]?.kind !== 'delegation') faults.push('only a delegation speaks about its State’s own data');
  if (step.silence !== undefined && step.about !== 'decision') faults.push('silence can count as agreement only about a decision, never about a State’s own data');
  if (step.clock === 'none') return step.silence === undefined ? faults : [...faults, 'silence without a clock never ends'];
  return [...faults, ...faultsOfClock(course, step, step.clock)];
}

function faultsOfClock(course: Course, step: Step, clock: Clock): string[] {
  const { escalate, lapse } = clock;
  const faults: string[] = [...faultsOfTerms(clock)];
  if (escalate && !course.parties[escalate.to]) faults.push(`${escalate.to} is no party`);
  if (escalate?.mayAct === true && step.acting === 'everyone') faults.push('nobody can act in the place of everyone');
  if (escalate?.mayAct === true && step.about === 'state-data' && course.parties[escalate.to]?.kind !== 'delegation') faults.push('nobody but a delegation acts about its State’s own data');
  const consenting = lapse?.as !== undefined && consents.includes(lapse.as);
  if (consenting && step.silence === undefined) faults.push(`silence would count as ${lapse.as}: a step must say that silence counts as agreement, and a State’s silence about its own data never does`);
  if (step.silence !== undefined && !consenting) faults.push('silence that counts as agreement is recorded as agree, approve or confirm when the step lapses');
  return faults;
}

const choicesOf = (step: Step): readonly Choice[] => Object.values(step.choices);

const given = (next: Next | undefined): readonly Next[] => (next ? [next] : []);

/** Where acting leads. */
const actedNexts = (step: Step): readonly Next[] => [...choicesOf(step).flatMap(({ next }) => given(next)), ...given(step.next)];

const lapseNext = (step: Step): Next | undefined => (step.clock === 'none' ? undefined : step.clock.lapse?.next);

const nextsOf = (step: Step): readonly Next[] => [...actedNexts(step), ...given(lapseNext(step))];

/** Steps that lapse into each other in a ring would go round without anybody. */
function lapsingForEver(course: Course): string[] {
  return Object.keys(course.steps).flatMap((first) => {
    let step: string | undefined = first;
    for (let count = 0; step !== undefined && count <= Object.keys(course.steps).length; count += 1) {
      const next: Next | undefined = lapseNext(course.steps[step] as Step);
      step = next && 'step' in next ? next.step : undefined;
    }
    return step === undefined ? [] : [`step ${first}: it lapses for ever when nobody acts`];
  });
}

/**
 * A State's silence is never consent to data about it, not even round corners: after it was silent, an outcome that means
 * agreement may be reached only through a later act of a delegation about its own State's data.
 */
function silentConsents(course: Course): string[] {
  return Object.entries(course.steps).flatMap(([name, step]) => {
    const silence = step.about === 'state-data' ? lapseNext(step) : undefined;
    if (silence === undefined) return [];
    const agreed = [...outcomesWithoutTheState(course, silence)].filter((end) => course.outcomes[end]?.means === 'agreed');
    return agreed.map((end) => `step ${name}: the State’s silence would lead to ${end}, which means agreement`);
  });
}

function outcomesWithoutTheState(course: Course, from: Next): Set<string> {
  const ends = new Set<string>();
  const seen = new Set<string>();
  const ahead = [from];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if ('end' in next) ends.add(next.end);
    else if (!seen.has(next.step)) {
      seen.add(next.step);
      const step = course.steps[next.step] as Step;
      ahead.push(...(step.about === 'state-data' ? given(lapseNext(step)) : nextsOf(step)));
    }
  }
  return ends;
}
