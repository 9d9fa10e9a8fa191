/** Packages in the terminal: money and limits from options, costs from a file whose faults are said by line, column and reason. */
import type { Locale } from '#kernel/text/locale.ts';
import { readCsv, sayPlace, sayReason } from '#kernel/tables/csv.ts';
import { pillars } from '#kernel/values/pillars.ts';
import type { Response } from '../actions/prepare-response.ts';
import { subjectOf } from '../packages/subject.ts';
import { faultsIn, type Asked, type AskFault, type OwnCost } from '../rules/asked.ts';
import { readMoney } from '../rules/money.ts';
import { faultWords, fieldWords, packageTexts } from '../texts/package.ts';
import { titlesIn } from '../texts/package-lines.ts';

export interface PackageOptions {
  readonly budget?: string | undefined;
  readonly yearly?: string | undefined;
  readonly most?: string | undefined;
  readonly minimum?: string | undefined;
  readonly costsFile?: string | undefined;
}

export const asksForPackages = (options: PackageOptions): boolean => Object.values(options).some((one) => one !== undefined);

const file = '--costs-file';
const columns = ['option', 'first_year', 'yearly'] as const;

/** What was asked, or every sentence about what is wrong with it. */
export function askedIn(locale: Locale, { budget, yearly, most, minimum, costsFile }: PackageOptions, response: Response): { readonly asked: Asked } | { readonly faults: readonly string[] } {
  const t = packageTexts[locale];
  if (costsFile === undefined) return { faults: [t.verbOptions.costsNeeded] };
  const faults: string[] = [];
  const titleOf = titlesIn(subjectOf(locale, response));
  const ids = response.appraisals.map(({ option }) => option.id);
  const amount = (words: string | undefined, say: (fault: AskFault) => string): number | undefined => {
    if (words === undefined || words.trim() === '') return undefined;
    const read = readMoney(locale, words);
    if ('amount' in read) return read.amount;
    faults.push(say(read.fault));
    return undefined;
  };
  const given = (field: 'budget' | 'yearly', words: string | undefined) => amount(words, (fault) => faultWords(locale, field, fault, titleOf));

  const { rows, problems } = readCsv(file, costsFile, columns);
  faults.push(...problems.map((problem) => sayPlace(locale, problem, sayReason(locale, problem.reason))));
  const costs: Record<string, OwnCost> = {};
  const safeguards: Record<string, string> = {};
  for (const { line, cells } of rows) {
    const id = cells['option'] ?? '';
    const at = (column: string, reason: string) => sayPlace(locale, { file, line, column }, reason);
    if (!ids.includes(id)) faults.push(at('option', t.fault['unknown-option']));
    else if (Object.hasOwn(costs, id)) faults.push(at('option', t.twice));
    else {
      const [firstYear, later] = (['first_year', 'yearly'] as const).map((column) => amount(cells[column], (fault) => at(column, t.fault[fault])));
      costs[id] = { firstYear, yearly: later };
      if (cells['safeguard']) safeguards[id] = cells['safeguard'];
    }
  }
  const asked: Asked = { budget: given('budget', budget), yearly: given('yearly', yearly), most: most === undefined ? undefined : Number(most), costs, safeguards, needed: [], pillarMinimum: minimaIn(minimum) ?? {}, pillarReasons: {} };
  if (minimum !== undefined && minimaIn(minimum) === undefined) faults.push(t.verbOptions.notAMinimum(minimum));
  faults.push(...faultsIn(asked, ids).map(({ field, fault }) => t.faultAt(fieldWords(locale, field, titleOf), t.fault[fault])));
  return faults.length === 0 ? { asked } : { faults };
}

function minimaIn(words: string | undefined): Asked['pillarMinimum'] | undefined {
  if (words === undefined) return {};
  const parts = words.split(',').map((part) => /^\s*([a-z_]+)\s*=\s*(\d{1,3})\s*$/.exec(part));
  if (!parts.every((part) => part !== null && (pillars as readonly string[]).includes(part[1] ?? ''))) return undefined;
  return Object.fromEntries(parts.flatMap((part) => (part === null ? [] : [[part[1], Number(part[2])]])));
}
