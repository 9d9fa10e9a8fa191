/** Answers of the own State, pasted from a file: what they would change, and the signature. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Import } from '../rules/import.ts';
import { statementColumns } from '../rules/statement.ts';
import { situationLines } from '../texts/import-difference.ts';
import { importOwnTexts } from '../texts/import-own.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { deskCrumbs, deskPath, type ShownDesk } from './sign-off.tsx';

export interface ImportOwnProps {
  readonly locale: Locale;
  readonly desk: ShownDesk;
  /** As it was pasted. */
  readonly csv: string;
  readonly prepared: { readonly plan: Import; readonly digest: string } | undefined;
  readonly refused: NotTaken | undefined;
}

export function importOwnPage({ locale, desk, csv, prepared, refused }: ImportOwnProps): Page {
  const t = importOwnTexts[locale];
  const page = addressIn(locale, `/states/${desk.state.code}/import`);
  const isEmpty = prepared !== undefined && prepared.plan.added.length + prepared.plan.changed.length === 0;
  return {
    title: t.title,
    noIndex: true,
    crumbs: deskCrumbs(locale, desk.state, t.title),
    body: (
      <div class="import-own">
        <PageIntro locale={locale} title={t.title} lead={t.lead} />
        {prepared ? (
          <Section locale={locale} id="difference" title={t.wouldChange}>
            <pre class="import-own__lines" tabIndex={0}>{situationLines(locale, prepared.plan).join('\n')}</pre>
            <p>{typeset(locale, isEmpty ? t.unchanged : t.nothingWritten)}</p>
            {isEmpty ? null : (
              <ActionForm
                locale={locale}
                name="sign"
                page={page}
                fields={[
                  { kind: 'hidden', name: 'csv', value: csv },
                  { kind: 'hidden', name: 'digest', value: prepared.digest },
                ]}
                submit={signOffTexts[locale].sign(wordsIn(locale, desk.state.of))}
                refused={refused}
              />
            )}
          </Section>
        ) : null}
        <ActionForm
          locale={locale}
          name="look"
          page={page}
          weight={prepared ? 'secondary' : 'primary'}
          fields={[{ kind: 'long-text', name: 'csv', label: t.csv, hint: t.columns(statementColumns.join(', ')), value: csv, rows: 12 }]}
          submit={t.look}
          refused={refused}
        />
        <p>
          <a href={addressIn(locale, deskPath(desk.state.code))}>{typeset(locale, signOffTexts[locale].back)}</a>
        </p>
      </div>
    ),
  };
}
