/** The page on which a Correspondent brings answers of the own State from a file. */
import { needed, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { sayPlace, sayReason as sayCsvReason } from '#kernel/tables/csv.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { prepareOwnImport, signOwnImport } from '../actions/import-own.ts';
import type { ImportProblem } from '../actions/import.ts';
import { findDesk } from '../actions/sign-off.ts';
import { importOwnPage } from '../pages/import-own.tsx';
import { deskPath } from '../pages/sign-off.tsx';
import { importOwnTexts } from '../texts/import-own.ts';
import { sayReason, texts } from '../texts/import.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { OneState, personOf } from './sign-off.ts';

const longest = 500_000;
const csv = needed(words({ en: importOwnTexts.en.csv, fr: importOwnTexts.fr.csv }, longest));
const digest = needed(words({ en: importOwnTexts.en.digest, fr: importOwnTexts.fr.digest }, 40));

export function importOwnRoutes(web: Web): void {
  page(web, '/states/:stateCode/import', {
    access: 'signed-in',
    params: OneState,
    madeFrom: ['atlas', 'states'],
    async load(tx, { viewer, params, entered, refused }) {
      const desk = await findDesk(tx, viewer, params.stateCode);
      if (!desk?.maySign) return undefined;
      const [pasted = ''] = entered['csv'] ?? [];
      // Where something is wrong with it, there is no difference to show.
      const prepared = pasted === '' || (refused?.form === 'look' && refused.errors.length > 0) ? undefined : await prepareOwnImport(tx, params.stateCode, pasted);
      return { desk, csv: pasted, prepared: prepared && 'plan' in prepared ? prepared : undefined };
    },
    show: (model, { locale, refused }) => importOwnPage({ locale, refused, ...model }),
    forms: (form) => ({
      look: form({
        fields: { csv },
        bodyLimit: 4 * longest,
        async act(tx, { viewer, params, values, locale }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk?.maySign) return undefined;
          const prepared = await prepareOwnImport(tx, params.stateCode, values.csv);
          return { refused: 'problems' in prepared ? prepared.problems.map((problem) => said(locale, problem)) : [] };
        },
      }),
      sign: form({
        fields: { csv, digest },
        bodyLimit: 4 * longest,
        async act(tx, { viewer, params, values, locale, today }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk?.maySign) return undefined;
          const outcome = await signOwnImport(tx, { desk, person: personOf(viewer), today }, values);
          if ('problems' in outcome) return { refused: outcome.problems.map((problem) => said(locale, problem)) };
          return 'refused' in outcome ? { refused: [{ reason: signOffTexts[locale].refusals[outcome.refused] }] } : { to: deskPath(params.stateCode, '?done=imported') };
        },
      }),
    }),
  });
}

/** By line, column and reason. */
function said(locale: Locale, { file, line, column, reason }: ImportProblem): { readonly field: string; readonly reason: string } {
  const isOfFile = reason.is === 'not-csv' || reason.is === 'column-missing' || reason.is === 'cells';
  return { field: 'csv', reason: typeset(locale, sayPlace(locale, { file: texts[locale].files[file], line, column }, isOfFile ? sayCsvReason(locale, reason) : sayReason(locale, reason))) };
}
