/** Each time that a Correspondent signed for the State. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import type { Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { deskCrumbs } from './sign-off.tsx';
import { nameIn, type ShownState } from './shown.ts';

export function signaturesPage({ locale, state, signatures }: { locale: Locale; state: ShownState; signatures: readonly { readonly act: 'answers' | 'words'; readonly signedOn: Day; readonly revision: number; readonly counts: Readonly<Record<string, number>> }[] }): Page {
  const t = signOffTexts[locale];
  return {
    title: `${t.history} (${nameIn(locale, state)})`,
    noIndex: true,
    crumbs: deskCrumbs(locale, state, t.history),
    body: (
      <div>
        <PageIntro locale={locale} title={t.history} lead={t.historyLead} />
        <DataTable
          locale={locale}
          id="signatures"
          caption={t.history}
          columns={[{ key: 'signed', label: t.signed }, { key: 'act', label: t.act }, { key: 'counts', label: t.whatChanges }, { key: 'revision', label: t.revision, numeric: true }]}
          rows={signatures.map(({ act, signedOn, revision, counts }) => ({ cells: { signed: writtenDay(locale, signedOn), act: t.acts[act], counts: act === 'answers' ? typeset(locale, t.counted(counts)) : '', revision: String(revision) } }))}
          empty={t.noSignature}
        />
      </div>
    ),
  };
}
