/** A course that comes as JSON: checked for its shape, then for its sense. */
import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { circleKinds } from '#kernel/values/viewer.ts';
import { faultsOf, verbs, type Course } from './rules/course.ts';

const strict = { additionalProperties: false } as const;
const name = Type.String({ pattern: '^[a-z][a-z0-9-]{0,60}$' });
const words = Type.String({ minLength: 1, maxLength: 300 });
const title = Type.Object({ en: words, fr: words }, strict);
const many = <Of extends TSchema>(of: Of) => Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,60}$' }), of, { maxProperties: 50 });
const length = Type.Integer({ minimum: 1, maximum: 10_000 });
const span = Type.Union([
  Type.Object({ minutes: length }, strict),
  Type.Object({ hours: length }, strict),
  Type.Object({ days: length }, strict),
  Type.Object({ workingDays: length }, strict),
]);
const next = Type.Union([Type.Object({ step: name }, strict), Type.Object({ end: name }, strict)]);
const verb = Type.Union(verbs.map((one) => Type.Literal(one)));
const choice = Type.Object({ next: Type.Optional(next), words: Type.Optional(Type.Union([Type.Literal('needed'), Type.Literal('none')])) }, strict);
const clock = Type.Object(
  {
    due: Type.Union([span, Type.Literal('given')]),
    remind: Type.Optional(Type.Array(span, { maxItems: 10 })),
    escalate: Type.Optional(Type.Object({ after: Type.Optional(span), to: name, mayAct: Type.Optional(Type.Boolean()) }, strict)),
    lapse: Type.Optional(Type.Object({ after: Type.Optional(span), as: Type.Optional(verb), next: next }, strict)),
  },
  strict,
);
const step = Type.Object(
  {
    title,
    actor: name,
    acting: Type.Union([Type.Literal('anyone'), Type.Literal('everyone')]),
    about: Type.Union([Type.Literal('state-data'), Type.Literal('decision'), Type.Literal('duty')]),
    choices: Type.Object(Object.fromEntries(verbs.map((one) => [one, Type.Optional(choice)])), strict),
    next: Type.Optional(next),
    clock: Type.Union([clock, Type.Literal('none')]),
    silence: Type.Optional(Type.Literal('counts as agreement')),
    notByWhoeverBegan: Type.Optional(Type.Boolean()),
  },
  strict,
);
export const courseSchema = Type.Object(
  {
    name,
    version: Type.Integer({ minimum: 1 }),
    title,
    parties: many(Type.Object({ title, kind: Type.Union(circleKinds.map((kind) => Type.Literal(kind))) }, strict)),
    first: name,
    steps: many(step),
    outcomes: many(Type.Object({ title, means: Type.Union([Type.Literal('agreed'), Type.Literal('not-agreed'), Type.Literal('done')]) }, strict)),
    withdrawal: Type.Union([Type.Literal('by-whoever-began'), Type.Literal('never')]),
  },
  strict,
);

/** What cannot be run is refused with every reason. */
export function readCourse(json: unknown): Course {
  if (!Value.Check(courseSchema, json)) {
    const shape = Value.Errors(courseSchema, json).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw new Error(`A course is not of its shape: ${shape.slice(0, 10).join('; ')}`);
  }
  // The schema says the same as the type, but for its unions made from lists.
  const course = json satisfies Static<typeof courseSchema> as Course;
  const faults = faultsOf(course);
  if (faults.length > 0) throw new Error(`The course ${course.name}, version ${course.version}, cannot be run: ${faults.join('; ')}.`);
  return course;
}
