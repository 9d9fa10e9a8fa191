/**
 * What people and clocks do in a procedure. Each in its caller's transaction, which may be the acting person's own: what is written
 * here is written by the house once the rules have decided, and the hooks of the owner run in the same transaction, as the house.
 */
import { randomUUID } from 'node:crypto';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import { keeper, type CircleId, type Viewer } from '#kernel/values/viewer.ts';
import type { Definitions, Happening, Hook, ProcedureDefinition } from './definition.ts';
import type { Parties } from './rules/actor.ts';
import { zone } from './rules/clock.ts';
import type { ProcedureId } from './rules/identity.ts';
import { beginning, catchUp, decideAct, decideWithdraw, faultOfParties, nextMoment, progressOf, toldOf, type Act, type Decision, type Entry, type Progress, type Refusal } from './rules/progress.ts';
import type { Procedure, Subject } from './rules/record.ts';
import { apart, findForActing, insertEntries, insertProcedure, listCirclesOutside, listDue, listEntries, mayRead, putCourse, putOff, updateStanding } from './store.ts';

export interface Beginning {
  readonly subject: Subject;
  /** What it is called, for those who read the procedure. */
  readonly about: Text;
  /** Its page, without the language prefix. */
  readonly path: string;
  /** Who reads it: the circles of all its actors must be among them, so that nobody waits for who cannot know. */
  readonly audience: AudienceId;
  readonly parties: Parties;
  /** The circle in whose name it is begun. */
  readonly begunFor?: CircleId;
  /** For a course whose clock is given: the last day on which to act. */
  readonly dueOn?: Day;
}

/** Whoever begins it has been allowed to by a rule of the definition's owner. What is wrong here is a fault of the program. */
export async function begin(tx: WriteTx, definition: ProcedureDefinition, viewer: Viewer, asked: Beginning, now: Date): Promise<ProcedureId> {
  const { course } = definition;
  const { person } = viewer;
  if (person === undefined) throw new Error('A visitor begins no procedure.');
  const fault = faultOfParties(course, asked.parties, asked.dueOn);
  if (fault !== undefined) throw new Error(`${course.name} cannot begin: ${fault}.`);
  if (asked.dueOn !== undefined && asked.dueOn < dayOf(now, zone)) throw new Error(`${course.name} cannot begin: the day by which to act is past.`);
  const procedure: Procedure = {
    id: randomUUID() as string as ProcedureId,
    course,
    subject: asked.subject,
    about: asked.about,
    path: asked.path,
    audience: asked.audience,
    parties: asked.parties,
    dueOn: asked.dueOn,
    begunBy: person,
    begunFor: asked.begunFor,
    begunAt: now,
  };
  await tx.asHouse(async () => {
    // The house, whose circles are few, may begin what it could not read as somebody.
    if (person !== keeper.person && !(await mayRead(tx, viewer, asked.audience))) throw new Error(`${course.name} cannot begin: whoever begins it could not read it.`);
    const outside = await listCirclesOutside(tx, asked.audience, circlesOf(asked.parties));
    if (outside.length > 0) throw new Error(`${course.name} cannot begin: some of its actors could not read it.`);
    if (!(await putCourse(tx, course))) throw new Error(`${course.name}, version ${course.version}, has changed: a changed course needs a new version.`);
    await insertProcedure(tx, procedure, undefined);
    await take(tx, definition, procedure, [], [...beginning(procedure, now), ...catchUp(procedure, beginning(procedure, now), now)], now);
  });
  return procedure.id;
}

const circlesOf = (parties: Parties): CircleId[] => [...new Set(Object.values(parties).flatMap((actors) => actors.flatMap((actor) => ('circle' in actor ? [actor.circle] : []))))];

export type Outcome = { readonly done: true; readonly refused: undefined; readonly progress: Progress } | { readonly done: false; readonly refused: Refusal };

/** `act.opening` is the one that the person saw: what was decided meanwhile is never decided again unseen. */
export function act(tx: WriteTx, definition: ProcedureDefinition, viewer: Viewer, id: ProcedureId, asked: Act, now: Date): Promise<Outcome> {
  return decided(tx, definition, viewer, id, now, (procedure, record, at) => decideAct(procedure, record, viewer, asked, at));
}

export function withdraw(tx: WriteTx, definition: ProcedureDefinition, viewer: Viewer, id: ProcedureId, words: string, now: Date): Promise<Outcome> {
  return decided(tx, definition, viewer, id, now, (procedure, record, at) => decideWithdraw(procedure, record, viewer, words, at));
}

async function decided(tx: WriteTx, definition: ProcedureDefinition, viewer: Viewer, id: ProcedureId, now: Date, decide: (procedure: Procedure, record: readonly Entry[], at: Date) => Decision): Promise<Outcome> {
  if (!isUuid.test(id)) return { done: false, refused: 'no-such-procedure' };
  return tx.asHouse(async () => {
    const procedure = await findForActing(tx, viewer, definition.course.name, id);
    // To someone who may not see it, it does not exist: any other answer would give it away.
    if (!procedure) return { done: false, refused: 'no-such-procedure' };
    const record: readonly Entry[] = await listEntries(tx, id);
    // A clock that has run out has run out, whether or not anything was running to notice.
    const overdue = catchUp(procedure, record, now);
    const known = [...record, ...overdue];
    const decision = decide(procedure, known, notBefore(known, now));
    if (overdue.length + (decision.entries?.length ?? 0) > 0) await take(tx, definition, procedure, record, [...overdue, ...(decision.entries ?? [])], now);
    if (decision.refused !== undefined) return { done: false, refused: decision.refused };
    return { done: true, refused: undefined, progress: progressOf(procedure, [...known, ...decision.entries]) };
  });
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The clocks of two machines differ a little; the order of a record does not. */
const notBefore = (record: readonly Entry[], now: Date): Date => {
  const last = record.at(-1)?.at;
  return last && last > now ? last : now;
};

export interface Ticked {
  /** Whether there may be more: then it is called again, in a transaction of its own. */
  readonly more: boolean;
  readonly failed: readonly { readonly id: ProcedureId; readonly course: string; readonly fault: unknown }[];
}

/** In one transaction at most: so many rows are held at a time. */
const atATime = 25;

/**
 * Does what clocks say is due by now: called every minute and at start, by as many processes as there are. What is done once is not
 * done again; what fails is undone, told, put off and tried again, and holds up nothing else. The transaction is the house's.
 */
export async function tick(tx: WriteTx, definitions: Definitions, now: Date): Promise<Ticked> {
  const due = await listDue(tx, now, atATime);
  const failed: Ticked['failed'][number][] = [];
  for (const procedure of due) {
    const fault = await apart(tx, () => catchUpOne(tx, definitions, procedure, now));
    if (fault === undefined) continue;
    await putOff(tx, procedure.id, now);
    failed.push({ id: procedure.id, course: procedure.course.name, fault });
  }
  return { more: due.length === atATime, failed };
}

async function catchUpOne(tx: WriteTx, definitions: Definitions, procedure: Procedure, now: Date): Promise<void> {
  const definition = definitions.get(procedure.course.name);
  if (!definition) throw new Error(`No room knows the procedure ${procedure.course.name}.`);
  const record = await listEntries(tx, procedure.id);
  await take(tx, definition, procedure, record, catchUp(procedure, record, now), now);
}

/** Writes what happened, then tells the owner, line by line in its order. */
async function take(tx: WriteTx, definition: ProcedureDefinition, procedure: Procedure, before: readonly Entry[], entries: readonly Entry[], now: Date): Promise<void> {
  const after = [...before, ...entries];
  const progress = progressOf(procedure, after);
  await insertEntries(tx, procedure, before.length, entries, now);
  await updateStanding(tx, procedure, progress, nextMoment(progress, now));
  for (const [index, entry] of entries.entries()) {
    const { open } = progressOf(procedure, after.slice(0, before.length + index + 1));
    // A line that leads on is followed by what it leads to: then nobody is waited for.
    const overtaken = after.slice(before.length + index + 1).some(({ kind }) => kind === 'lapsed' || kind === 'withdrawn');
    await tell(tx, definition, { procedure, entry, waiting: open?.waiting ?? [], told: open ? toldOf(procedure, open.step) : [], overtaken, now });
  }
}

async function tell(tx: WriteTx, { on }: ProcedureDefinition, happening: Happening<Entry['kind']>): Promise<void> {
  // The hook and the line are of the same kind, which the compiler cannot follow through a name that is looked up.
  const hook = on[happening.entry.kind] as Hook<Entry['kind']> | undefined;
  await hook?.(tx, happening);
}

