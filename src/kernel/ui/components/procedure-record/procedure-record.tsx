/** The course of a procedure as it went: step by step, who acted when, what is open, by when, and what happens if nobody acts. */
import type { ComponentChildren } from 'preact';
import type { Actor } from '#kernel/procedures/rules/actor.ts';
import type { Next } from '#kernel/procedures/rules/course.ts';
import { progressOf, toldOf, type Open } from '#kernel/procedures/rules/progress.ts';
import type { ProcedureRecord, Recorded } from '#kernel/procedures/rules/record.ts';
import { texts, writtenDeadline, writtenMoment } from '#kernel/procedures/texts.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { PersonId } from '#kernel/values/viewer.ts';

/** Who people and seats are, as this reader may know them. */
export interface Naming {
  person(id: PersonId): string;
  actor(actor: Actor): string;
}

interface Props {
  readonly locale: Locale;
  readonly record: ProcedureRecord;
  readonly naming: Naming;
  readonly now: Date;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** The forms of whoever may act, in the step that is open. */
  readonly children?: ComponentChildren;
}

export function ProcedureRecordList(props: Props) {
  const { locale, record, naming } = props;
  const t = texts[locale];
  const { open } = progressOf(record, record.entries);
  const Heading = `h${props.headingLevel ?? 3}` as const;
  const end = record.entries.findLast((entry) => entry.kind === 'ended');
  return (
    <ol class="procedure-record" aria-label={typeset(locale, t.recordLabel(record.course.title[locale]))}>
      {visitsOf(record.entries).map((visit, index) => {
        const isOpen = open?.opening === visit.opening;
        return (
          <li class={isOpen ? 'procedure-record__step procedure-record__step--open' : 'procedure-record__step'} aria-current={isOpen ? 'step' : undefined}>
            <Heading class="procedure-record__title">
              {typeset(locale, record.course.steps[visit.step]?.title[locale] ?? visit.step)}
              {isOpen ? <span class="procedure-record__mark">{t.open}</span> : null}
            </Heading>
            <ul class="procedure-record__lines">
              {index === 0 ? <Line locale={locale} at={record.begunAt} sentence={t.begun(naming.person(record.begunBy), writtenMoment(locale, record.begunAt))} /> : null}
              {visit.entries.map((entry) => (
                <OneLine {...props} entry={entry} step={visit.step} />
              ))}
            </ul>
            {isOpen && open ? <WhatIsOpen {...props} open={open} /> : null}
            {isOpen && props.children !== undefined ? <div class="procedure-record__forms">{props.children}</div> : null}
          </li>
        );
      })}
      {end ? (
        <li class="procedure-record__step procedure-record__step--end">
          <p class="procedure-record__title">{typeset(locale, t.ended(record.course.outcomes[end.outcome]?.title[locale] ?? t.withdrawnOutcome, writtenMoment(locale, end.at)))}</p>
        </li>
      ) : null}
    </ol>
  );
}

interface Visit {
  readonly step: string;
  readonly opening: number;
  readonly entries: readonly Recorded[];
}

/** The record by openings: a step that opened twice is there twice. */
function visitsOf(entries: readonly Recorded[]): readonly Visit[] {
  const visits: { step: string; opening: number; entries: Recorded[] }[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'opened') visits.push({ step: entry.step, opening: index, entries: [] });
    else if (entry.kind !== 'ended') visits.at(-1)?.entries.push(entry);
  }
  return visits;
}

/** So much later than its moment that it is worth saying. */
const lateMs = 15 * 60_000;

function OneLine(props: Props & { entry: Recorded; step: string }) {
  const { locale, entry, record, naming } = props;
  const t = texts[locale];
  const late = entry.recordedAt.getTime() - entry.at.getTime() > lateMs ? t.recordedLate(writtenMoment(locale, entry.recordedAt)) : undefined;
  return <Line locale={locale} at={entry.at} sentence={sentenceOf(entry)} words={'words' in entry ? entry.words : ''} note={late} />;

  function sentenceOf(one: Recorded): string {
    const when = writtenMoment(locale, one.at);
    switch (one.kind) {
      case 'acted':
        return t.acted[one.verb](`${naming.person(one.person)} (${naming.actor(one.as)})`, when);
      case 'withdrawn':
        return t.withdrawn(naming.person(one.person), when);
      case 'reminded':
        return t.reminded(when);
      case 'escalated':
        return t.escalated(listOf(locale, toldIn(props.step)), when);
      case 'lapsed':
        return record.course.steps[one.step]?.silence === undefined ? t.lapsed(when) : t.lapsedInAgreement(when);
      case 'opened':
      case 'ended':
        return '';
    }
  }

  function toldIn(step: string): readonly string[] {
    const definition = record.course.steps[step];
    return definition ? toldOf(record, definition).map((actor) => naming.actor(actor)) : [];
  }
}

function Line(props: { locale: Locale; at: Date; sentence: string; words?: string | undefined; note?: string | undefined }) {
  return (
    <li>
      <time dateTime={props.at.toISOString()}>{typeset(props.locale, props.sentence)}</time>
      {props.note === undefined ? null : <small class="procedure-record__note">{typeset(props.locale, props.note)}</small>}
      {/* As it was typed, in whatever language. */}
      {props.words ? <blockquote class="procedure-record__words">{props.words}</blockquote> : null}
    </li>
  );
}

function WhatIsOpen(props: Props & { open: Open }) {
  const { locale, open, naming, record } = props;
  const t = texts[locale];
  const { moments, step } = open;
  const told = open.escalated || !moments?.escalate ? undefined : t.willEscalate(listOf(locale, toldOf(record, step).map((actor) => naming.actor(actor))), writtenMoment(locale, moments.escalate));
  const deadline = moments && writtenDeadline(locale, moments.due);
  const sentences = [
    t.waitingFor(listOf(locale, open.waiting.map((actor) => naming.actor(actor)))),
    deadline === undefined ? t.noClock : moments && moments.due <= props.now ? t.overdue(deadline) : t.due(deadline),
    told,
    ifNobodyActs(props),
    step.about === 'state-data' ? t.neverConsent : undefined,
    step.clock !== 'none' && step.clock.due !== 'given' && 'workingDays' in step.clock.due ? t.workingDays : undefined,
  ];
  return (
    <div class="procedure-record__open">
      {sentences.map((sentence) => (sentence === undefined ? null : <p>{typeset(locale, sentence)}</p>))}
    </div>
  );
}

function ifNobodyActs({ locale, open, record }: Props & { open: Open }): string | undefined {
  const t = texts[locale].ifNobody;
  if (!open.moments || open.step.clock === 'none') return undefined;
  const { lapse } = open.step.clock;
  if (!lapse || !open.moments.lapse) return t.staysOpen;
  const deadline = writtenDeadline(locale, open.moments.lapse);
  const name = nameOf(lapse.next);
  if (open.step.silence !== undefined) return 'end' in lapse.next ? t.agrees(name, deadline) : t.agreesAndGoesOn(name, deadline);
  return 'end' in lapse.next ? t.ends(name, deadline) : t.goesOn(name, deadline);

  function nameOf(next: Next): string {
    return 'end' in next ? (record.course.outcomes[next.end]?.title[locale] ?? next.end) : (record.course.steps[next.step]?.title[locale] ?? next.step);
  }
}

/** With semicolons: what is listed has commas of its own, "Correspondent, Aldoria". */
const listOf = (locale: Locale, names: readonly string[]): string => [...names].join(locale === 'fr' ? '\u00a0; ' : '; ');
