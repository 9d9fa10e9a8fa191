/** What ships of the indicators: what they are, their values with sources, and which challenges and options they speak to. */
import { putSources } from '#kernel/provenance/sources.ts';
import { cellsOf } from '#kernel/reference/cells.ts';
import { corrupt, referenceSet, type ReferenceFiles, type ReferenceSet } from '#kernel/reference/set.ts';
import { closeKnown, deleteShipped, listShipped, putShipped } from '#kernel/reference/shipped-table.ts';
import type { Source } from '#kernel/values/source.ts';
import { removeCards } from '#capabilities/catalogue/index.ts';
import { rowOfFigure, writeIndicators, type IndicatorRow, type ValueRow } from './actions/write-indicators.ts';
import { measures, subjects, themes, type SubjectKind } from './rules/indicator.ts';
import { twiceAmong } from './rules/import.ts';
import { readRow, valueColumns, type ReadFigure } from './rules/row.ts';
import { sayReason } from './texts/import.ts';
import { bearingTable, indicatorTable, valueTable } from './store/shipped.ts';

const room = 'indicators';
const indicatorFile = 'indicators/indicators.csv';
const valueFile = 'indicators/values.csv';
const bearingFile = 'indicators/bearings.csv';
const subjectFiles: Record<SubjectKind, string> = { challenge: 'library/challenges.csv', option: 'library/options.csv' };

const idsIn = (read: ReferenceFiles, file: string, column: string): ReadonlySet<string> => new Set(read(file, [column]).map(({ cells }) => cells[column] ?? ''));

const indicators = referenceSet<IndicatorRow>({
  name: 'indicators/indicators',
  room,
  files: [indicatorFile],
  parse: (read) =>
    read(indicatorFile, ['indicator_id', 'pillar_or_theme', 'measure', ...['title', 'definition', 'unit', 'caution'].flatMap((name) => [`${name}_en`, `${name}_fr`])]).map((line) => {
      const cells = cellsOf(indicatorFile, line);
      return {
        id: cells.text('indicator_id'),
        theme: cells.oneOf('pillar_or_theme', themes),
        title: cells.bilingual('title'),
        definition: cells.bilingual('definition'),
        unit: cells.bilingual('unit'),
        measure: cells.oneOf('measure', measures),
        caution: cells.bilingual('caution'),
      };
    }),
  list: (tx) => listShipped<IndicatorRow>(tx, indicatorTable),
  put: writeIndicators,
  async end(tx, ids, revision) {
    await closeKnown(tx, indicatorTable, ids, revision);
    await removeCards(tx, 'indicator', ids);
  },
});

/** Sources are known while the file is read; what is compared with the database are the rows that point at them. */
const sources = new Map<string, Source>();

const values = referenceSet<ValueRow>({
  name: 'indicators/values',
  room,
  files: [valueFile, indicatorFile],
  parse(read) {
    const known = idsIn(read, indicatorFile, 'indicator_id');
    const lines = new Map<ReadFigure, number>();
    const figures = read(valueFile, valueColumns).map(({ line, cells }) => {
      const state = cells['state_iso2'] ?? '';
      // Which codes are States is held by the test of the shipped files; here the shape is enough.
      const found = readRow(cells, known, new Set(/^[A-Z]{2}$/.test(state) ? [state] : []));
      if ('figure' in found) {
        lines.set(found.figure, line);
        return found.figure;
      }
      const [fault] = found.faults;
      throw corrupt(`reference/${valueFile}, line ${line}, column ${fault?.column}: ${fault && sayReason('en', fault.reason)}`);
    });
    const [twice] = twiceAmong(figures);
    const second = figures.findLast(({ id }) => id === twice);
    if (second) throw corrupt(`reference/${valueFile}, line ${lines.get(second)}, column period: ${sayReason('en', { is: 'twice', given: second.id })}`);
    for (const figure of figures) sources.set(figure.id, figure.source);
    return figures.map(rowOfFigure);
  },
  list: (tx) => listShipped<ValueRow>(tx, valueTable),
  async put(tx, rows, revision) {
    await putSources(tx, rows.map(({ id }) => sources.get(id)).filter((source) => source !== undefined));
    await putShipped(tx, valueTable, rows, revision);
  },
  end: (tx, ids, revision) => closeKnown(tx, valueTable, ids, revision),
});

interface BearingRow {
  readonly id: string;
  readonly indicator_id: string;
  readonly kind: SubjectKind;
  readonly subject: string;
}

const bearings = referenceSet<BearingRow>({
  name: 'indicators/bearings',
  room,
  files: [bearingFile, indicatorFile, ...Object.values(subjectFiles)],
  parse(read) {
    const known = idsIn(read, indicatorFile, 'indicator_id');
    const there: Record<SubjectKind, ReadonlySet<string>> = { challenge: idsIn(read, subjectFiles.challenge, 'id'), option: idsIn(read, subjectFiles.option, 'id') };
    return read(bearingFile, ['indicator', 'kind', 'subject']).map((line) => {
      const cells = cellsOf(bearingFile, line);
      const [indicator_id, kind, subject] = [cells.text('indicator'), cells.oneOf('kind', subjects), cells.text('subject')];
      if (!known.has(indicator_id)) throw cells.wrong('indicator', `there is no indicator “${indicator_id}”`);
      if (!there[kind].has(subject)) throw cells.wrong('subject', `there is no ${kind} “${subject}”`);
      return { id: `${indicator_id} ${kind} ${subject}`, indicator_id, kind, subject };
    });
  },
  list: (tx) => listShipped<BearingRow>(tx, bearingTable),
  put: (tx, rows, revision) => putShipped(tx, bearingTable, rows, revision),
  end: (tx, ids) => deleteShipped(tx, bearingTable, ids),
});

export const indicatorsReference: readonly ReferenceSet[] = [indicators, values, bearings];
