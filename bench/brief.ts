/** Briefs that nobody has asked for yet, with the compiler warm: processor time of fitting them and of writing the PDF and the DOCX. */
import { fit } from '#kernel/documents/fitting.ts';
import { docxOf } from '#kernel/documents/word.ts';
import { connect, startAsNobody } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { listChallenges, listOptions } from '#capabilities/library/index.ts';
import { prepare } from '#testing/image.ts';
import { capabilities } from '../src/app.ts';

const on = '2026-11-24';
/** A limit of 300 ms for a PDF, on the machine for which it was set. */
const heading = `\nBriefs, each met for the first time${' '.repeat(20)}median ms   worst ms (PDF ≤ 300)`;

export async function benchBriefs(databaseUrl: string): Promise<string[]> {
  await prepare(databaseUrl);
  const { sql } = connect(databaseUrl, startAsNobody);
  const db = doorsTo(sql);
  const kinds = slotsFilledBy(capabilities.flatMap((capability) => capability.fills ?? [])).in(briefs);
  const { known, subjects } = await db.reading(visitor, async (tx) => ({
    known: (await findRevisionNow(tx))?.revision ?? 0,
    subjects: { response: (await listChallenges(tx)).map(({ id }) => id), option: (await listOptions(tx)).map(({ id }) => id), answer: ['take-home-naloxone'] },
  }));
  const lines = [heading];
  for (const [kind, states] of [['answer', ['MT', 'FR', 'NO', 'PT', 'CH', 'IE', 'BE', 'IT']], ['option', []], ['response', ['MT', 'FR']]] as const) {
    const offered = kinds.find((one) => one.kind === kind);
    if (!offered) throw new Error(`Nobody offers a brief of the kind ${kind}.`);
    const [pdf, docx]: [number[], number[]] = [[], []];
    const all = subjects[kind].flatMap((subject) => (states.length === 0 ? [{ subject, states: [] }] : states.map((state) => ({ subject, states: [state] }))));
    for (const one of all) {
      const brief = await db.reading(visitor, (tx) => offered.build(tx, { ...one, questions: [], on, known, made: on }));
      if (!brief) throw new Error(`There is no brief on ${one.subject}.`);
      const document = brief.say('en');
      const begun = cpuMs();
      const fitted = fit(document, 'https://entente.example');
      fitted.pdf?.();
      const between = cpuMs();
      await docxOf(fitted.document);
      pdf.push(between - begun);
      docx.push(cpuMs() - between);
    }
    lines.push(lineOf(`${kind}: fitted, and as PDF`, pdf), lineOf(`${kind}: as DOCX`, docx));
  }
  await sql.destroy();
  return lines;
}

/** Of this process, threads included. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Without the first two, which open the compiler and are compiled themselves. */
function lineOf(name: string, all: readonly number[]): string {
  const sorted = all.slice(2).toSorted((a, b) => a - b);
  return `${name.padEnd(50)}${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1).padStart(14)}${(sorted.at(-1) ?? NaN).toFixed(1).padStart(11)}`;
}
