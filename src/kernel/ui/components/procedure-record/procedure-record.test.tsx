import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginning, catchUp, type Begun, type Entry } from '#kernel/procedures/rules/progress.ts';
import { otherCorrespondent, participants, nomination, nominationParties, silenceProcedure } from '#kernel/procedures/testing.ts';
import type { ProcedureRecord } from '#kernel/procedures/rules/record.ts';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { ProcedureRecordList } from './procedure-record.tsx';

const monday = new Date('2026-11-02T08:00:00Z');
const naming = { person: (id: string) => `<${id}>`, actor: (actor: object) => ('role' in actor ? String(actor.role) : 'a person') };

function shown(begun: Begun, entries: readonly Entry[], now: string, locale: 'en' | 'fr' = 'en'): string {
  const record = { ...begun, id: 'x', subject: { kind: 'test', id: 'x' }, audience: 1, begunFor: undefined, begunAt: monday, entries: entries.map((entry) => ({ ...entry, recordedAt: entry.at })) } as unknown as ProcedureRecord;
  return markupOf(<ProcedureRecordList locale={locale} record={record} naming={naming} now={new Date(now)} />).replaceAll(/[\u00a0\u202f]/g, ' ');
}

const silent: Begun = { course: silenceProcedure, parties: participants, begunBy: otherCorrespondent.person, dueOn: undefined };
const nominated: Begun = { ...silent, course: nomination, parties: nominationParties };

describe('the record of a procedure on a page', () => {
  it('says what silence will mean, by when, before it does', () => {
    const html = shown(silent, beginning(silent, monday), '2026-11-03T08:00:00Z');
    assert.match(html, /Whoever says nothing by the end of 16 November 2026 \(Paris time\) counts as agreeing\. It then ends: Adopted/);
    assert.match(shown(silent, beginning(silent, monday), '2026-11-03T08:00:00Z', 'fr'), /Quiconque ne dit rien avant la fin du 16 novembre 2026 \(heure de Paris\) est réputé d’accord\. La procédure prend alors fin : Adoptée/);
  });

  it('says afterwards that it was silence', () => {
    const opened = beginning(silent, monday);
    const html = shown(silent, [...opened, ...catchUp(silent, opened, new Date('2026-11-20T08:00:00Z'))], '2026-11-20T08:00:00Z');
    assert.match(html, /The term ended at the end of 16 November 2026 \(Paris time\); silence counted as agreement/);
    assert.match(html, /Ended at the end of 16 November 2026 \(Paris time\): Adopted/);
  });

  it('says who is waited for, what comes if nobody acts, and that it is overdue', () => {
    const html = shown(nominated, beginning(nominated, monday), '2026-11-20T08:00:00Z');
    for (const sentence of [/Waiting for: coordinator/, /Overdue: it was to be done by the end of 16 November 2026/, /If nobody acts by the end of 30 November 2026 \(Paris time\), it ends: Lapsed/]) assert.match(html, sentence);
  });

  it('shows what people wrote as text', () => {
    const opened = beginning(nominated, monday);
    const [actor] = nominationParties['network'] ?? [];
    const written: Entry = { kind: 'acted', step: 'decision', at: monday, person: otherCorrespondent.person, as: actor ?? { person: otherCorrespondent.person }, verb: 'decline', words: '<script>alert(1)</script>' };
    const html = shown(nominated, [...opened, written, { kind: 'ended', at: monday, outcome: 'declined' }], '2026-11-03T08:00:00Z');
    assert.match(html, /&lt;script>|&lt;script&gt;/);
    assert.doesNotMatch(html, /<script/);
  });
});
