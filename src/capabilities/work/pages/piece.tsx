/** One piece of saved work, at a version: its note, what was answered, where it was saved from; who can see it and why. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { safeHref } from '#kernel/ui/components/link/link.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { dataBlock } from '#kernel/ui/markup/jsx-runtime.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { mayBeExported } from '#kernel/values/marking.ts';
import { Handling, handlingPath, MarkingBadge, personWords, sharingTexts, Tombstone, Watermarked, type Handled, type Mark } from '#capabilities/sharing/index.ts';
import type { Line } from '../rules/beside.ts';
import { longestNote, longestTitle, type PieceKind } from '../rules/piece.ts';
import { workTexts } from '../texts.ts';
import { workPath } from './parts/save-form.tsx';

interface Version {
  readonly number: number;
  readonly address: string;
  readonly note: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly knownRevision: number;
  readonly savedAt: Date;
}

export interface PieceProps {
  readonly locale: Locale;
  readonly handled: Handled;
  /** Undefined once it was recalled. */
  readonly piece: { readonly kind: PieceKind; readonly stateCodes: readonly string[]; readonly version: Version; readonly saves: readonly Pick<Version, 'number' | 'savedAt' | 'knownRevision'>[] } | undefined;
  readonly lines: readonly Line[];
  /** The day of the version. */
  readonly savedOn: Day | undefined;
  readonly mark: Mark | undefined;
  readonly done: string;
  readonly refused: NotTaken | undefined;
  /** Puts the answers into the browser. */
  readonly script: string | undefined;
  readonly isSignedIn: boolean;
}

export const restoreDataId = 'restore-work';

export function piecePage(props: PieceProps): Page {
  const { locale, handled, piece } = props;
  const { item } = handled;
  const t = workTexts[locale];
  const s = sharingTexts[locale];
  const crumb = props.isSignedIn ? [{ label: t.work, path: workPath }] : [];
  if (piece === undefined || item.title === null) {
    return {
      title: s.recalled,
      noIndex: true,
      crumbs: [...crumb, { label: s.recalled }],
      body: (
        <div class="work">
          <PageIntro locale={locale} title={s.recalled} />
          <Tombstone locale={locale} handled={handled} />
          {handled.why.isOriginator ? <HandlingLink {...props} /> : null}
        </div>
      ),
    };
  }
  const shown = shownIn(locale, item.title);
  const done = t.done[props.done];
  return {
    title: shown.words,
    noIndex: true,
    scripts: props.script === undefined || Object.keys(piece.version.answers).length === 0 ? [] : [props.script],
    crumbs: [...crumb, { label: shown.words }],
    body: (
      <div class="work">
        {done === undefined ? null : (
          <Notice locale={locale} kind="success">
            <p>{typeset(locale, done)}</p>
          </Notice>
        )}
        <PageIntro locale={locale} title={<span lang={shown.language}>{shown.words}</span>} lead={<MarkingBadge locale={locale} marking={item.marking} explained />} />
        {props.savedOn === undefined || piece.stateCodes.length === 0 ? null : <ReaderNotice locale={locale} day={props.savedOn} legal invented={piece.stateCodes.some(isInvented)} />}
        <Watermarked locale={locale} mark={props.mark}>
          <Content {...props} piece={piece} />
        </Watermarked>
        <Handling locale={locale} handled={handled} />
        {props.isSignedIn ? <HandlingLink {...props} /> : null}
        <Versions {...props} piece={piece} />
        {handled.why.isOriginator ? <Change {...props} piece={piece} /> : null}
      </div>
    ),
  };
}

type Open = PieceProps & { readonly piece: NonNullable<PieceProps['piece']> };

const HandlingLink = ({ locale, handled: { item } }: PieceProps) => (
  <p>
    <a href={addressIn(locale, handlingPath(item.id))}>{typeset(locale, workTexts[locale].sharing)}</a>
  </p>
);

function Content(props: Open) {
  const { locale, handled, piece, lines } = props;
  const { version } = piece;
  const t = workTexts[locale];
  const s = sharingTexts[locale];
  const href = safeHref(addressIn(locale, version.address));
  const newest = piece.saves[0]?.number ?? version.number;
  const facts: Fact[] = [
    { term: t.kindLabel, value: t.kind[piece.kind] },
    { term: t.keptBy, value: typeset(locale, personWords(locale, handled.names, handled.item.originator)) },
    { term: t.version(version.number), value: typeset(locale, s.instant(version.savedAt)) },
    { term: t.savedFrom, value: href === undefined ? version.address : <a href={href}>{typeset(locale, t.open)}</a> },
  ];
  return (
    <>
      {version.number === newest ? null : (
        <Notice locale={locale}>
          <p>{typeset(locale, t.older(version.number, newest))}</p>
        </Notice>
      )}
      <p class="work-note">{version.note === '' ? <span class="muted">{typeset(locale, t.noNote)}</span> : version.note}</p>
      <FactList locale={locale} facts={facts} />
      {piece.kind !== 'response' ? null : <Answers {...props} />}
      {!mayBeExported(handled.item.marking) ? <p class="muted">{typeset(locale, s.mayNotBeExported)}</p> : lines.length > 0 ? null : <Downloads {...props} />}
    </>
  );
}

const fileOf = ({ locale, handled: { item }, piece }: Open, ending: string) => addressIn(locale, `${item.path}.${ending}?version=${piece.version.number}`);

const Downloads = (props: Open) => (
  <p class="muted">
    {workTexts[props.locale].export} <a href={fileOf(props, 'csv')}>CSV</a> <a href={fileOf(props, 'json')}>JSON</a>
  </p>
);

function Answers(props: Open) {
  const { locale, lines, handled, piece } = props;
  const t = workTexts[locale];
  if (lines.length === 0) return <p class="muted">{typeset(locale, t.answersNone)}</p>;
  const downloads = mayBeExported(handled.item.marking) ? (['csv', 'json'] as const).map((ending) => ({ format: ending.toUpperCase(), href: fileOf(props, ending) })) : undefined;
  return (
    <>
      <DataTable
        locale={locale}
        id="answers"
        stack
        caption={t.answers}
        downloads={downloads}
        columns={[{ key: 'label', label: t.what }, { key: 'value', label: t.answer }]}
        rows={lines.map(({ label, value }) => ({ cells: { label: typeset(locale, label), value } }))}
      />
      {mayTakeIn(handled) ? (
        <p data-restore hidden>
          <button type="button" class="button button--secondary" data-restore-do>
            {typeset(locale, t.restore)}
          </button>{' '}
          <span class="muted">{typeset(locale, t.restoreNote)}</span>
        </p>
      ) : null}
      {!mayTakeIn(handled) ? null : dataBlock(restoreDataId, { address: addressIn(locale, piece.version.address), places: piece.version.answers })}
    </>
  );
}

/** What is RED leaves the page by no way; to its originator it is nothing new. */
const mayTakeIn = ({ item, why }: Handled) => why.isOriginator || mayBeExported(item.marking);

function Versions({ locale, handled: { item }, piece }: Open) {
  const t = workTexts[locale];
  const s = sharingTexts[locale];
  const newest = piece.saves[0]?.number ?? 1;
  return (
    <Section locale={locale} id="versions" title={t.versionsTitle}>
      <ul>
        {piece.saves.map(({ number, savedAt, knownRevision }) => (
          <li>
            <a href={addressIn(locale, `${item.path}?version=${number}`)} aria-current={number === piece.version.number ? 'true' : undefined}>
              {typeset(locale, t.versionSaved(number, s.instant(savedAt), knownRevision))}
            </a>
            {number === newest ? null : (
              <>
                {' · '}
                <a href={addressIn(locale, besidePath({ id: item.id, number }, { id: item.id, number: newest }))}>{typeset(locale, t.compareWithNewest(number))}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Place {
  readonly id: string;
  readonly number: number;
}

export const besidePath = (one: Place, other: Place): string => `${workPath}/beside?one=${one.id}.${one.number}&other=${other.id}.${other.number}`;

function Change({ locale, handled: { item }, piece, refused }: Open) {
  const t = workTexts[locale];
  const page = addressIn(locale, item.path);
  const version = { kind: 'hidden' as const, name: 'version', value: String(item.version) };
  return (
    <>
      <Section locale={locale} id="noting" title={t.newNote}>
        <ActionForm locale={locale} name="note" page={page} weight="secondary" submit={t.newNote} refused={refused} fields={[{ kind: 'long-text', name: 'note', label: t.note, rows: 4, maxLength: longestNote, value: piece.version.note }, version]} />
      </Section>
      <Section locale={locale} id="naming" title={t.rename}>
        <ActionForm locale={locale} name="rename" page={page} weight="secondary" submit={t.rename} refused={refused} fields={[{ kind: 'text', name: 'title', label: t.title, maxLength: longestTitle, required: true, value: item.title === null ? '' : wordsIn(locale, item.title) }, version]} />
      </Section>
    </>
  );
}
