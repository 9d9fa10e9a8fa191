/** Each time that a Correspondent signed for the State. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { deskCrumbs, deskPath, DoneNotice, type Done } from './sign-off.tsx';
import { nameIn, type ShownState } from './shown.ts';

export function signaturesPage({ locale, state, signatures, dueOn, mayOpen, done, refused }: { locale: Locale; state: ShownState; dueOn: Day | undefined; mayOpen: boolean; done: Done | undefined; refused: NotTaken | undefined; signatures: readonly { readonly act: 'answers' | 'words'; readonly signedOn: Day; readonly revision: number; readonly counts: Readonly<Record<string, number>> }[] }): Page {
  const t = signOffTexts[locale];
  return {
    title: `${t.history} (${nameIn(locale, state)})`,
    noIndex: true,
    crumbs: deskCrumbs(locale, state, t.history),
    body: (
      <div>
        <PageIntro locale={locale} title={t.history} lead={t.historyLead} />
        <DoneNotice locale={locale} done={done} />
        {dueOn === undefined ? null : <p>{typeset(locale, t.runsUntil(writtenDay(locale, dueOn)))}</p>}
        {mayOpen && dueOn === undefined ? (
          <ActionForm locale={locale} name="open" page={addressIn(locale, deskPath(state.code, '/signatures'))} fields={[{ kind: 'date', name: 'dueOn', label: t.dueOn, required: true }]} submit={t.openCourse} weight="secondary" refused={refused}>
            <p class="muted">{typeset(locale, t.openNote)}</p>
          </ActionForm>
        ) : null}
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
