/** Writes indicators with their cards and values with their sources: what ships and what is imported go the same way. */
import { publicAudience } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { putShipped } from '#kernel/reference/shipped-table.ts';
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import { putCards } from '#capabilities/catalogue/index.ts';
import type { Measure, Theme } from '../rules/indicator.ts';
import type { ReadFigure } from '../rules/row.ts';
import { indicatorTable, valueTable } from '../store/shipped.ts';

/** A row of indicators as it ships. */
export interface IndicatorRow {
  readonly id: string;
  readonly theme: Theme;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: Text;
  readonly measure: Measure;
  readonly caution: Text;
}

/** A row of indicators_values as it ships. */
export interface ValueRow {
  readonly id: string;
  readonly indicator_id: string;
  readonly state_code: string;
  readonly year: number;
  readonly covers: Text;
  readonly covers_key: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly source_id: string;
  readonly confidence: string;
  readonly evidence: string;
}

export const rowOfFigure = (figure: ReadFigure): ValueRow => ({
  id: figure.id,
  indicator_id: figure.indicatorId,
  state_code: figure.stateCode,
  year: figure.year,
  covers: textOf(figure.coversEn, figure.coversFr),
  covers_key: figure.coversKey,
  kind: figure.kind,
  value: figure.value ?? null,
  low: figure.low ?? null,
  high: figure.high ?? null,
  source_id: sourceId(figure.source),
  confidence: figure.confidence,
  evidence: figure.evidence,
});

/** What is done belongs to a pillar; what is used, suffered or seized belongs to none. */
const pillarsOfTheme: Partial<Record<Theme, readonly Pillar[]>> = { treatment: ['treatment'], harm_reduction: ['harm_reduction'] };

export async function writeIndicators(tx: WriteTx, rows: readonly IndicatorRow[], revision: number): Promise<void> {
  await putCards(
    tx,
    revision,
    rows.map((row) => ({
      kind: 'indicator',
      subject: row.id,
      path: `/indicators/${row.id}`,
      title: row.title,
      summary: row.definition,
      more: { en: moreOf('en', row), fr: moreOf('fr', row) },
      pillars: pillarsOfTheme[row.theme] ?? [],
      // A card is open to everyone, a value of a State need not be: the card names none.
      stateCodes: [],
      concepts: [],
      audience: publicAudience,
    })),
  );
  await putShipped(tx, indicatorTable, rows, revision);
}

const moreOf = (locale: 'en' | 'fr', row: IndicatorRow) => `${wordsIn(locale, row.unit)} ${wordsIn(locale, row.caution)}`;

export async function writeFigures(tx: WriteTx, figures: readonly ReadFigure[], revision: number): Promise<void> {
  await putSources(tx, figures.map(({ source }) => source));
  await putShipped(tx, valueTable, figures.map(rowOfFigure), revision);
}
