/** The list of saved work: mine, and what is shared with me. */
import type { NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isWatched, type Marking } from '#kernel/values/marking.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { handlingPath, MarkingBadge, personWords, sharingTexts, type Item, type PersonTold } from '#capabilities/sharing/index.ts';
import { pieceKinds, type PieceKind } from '../rules/piece.ts';
import { workTexts } from '../texts.ts';
import { SaveAgain, workPath } from './parts/save-form.tsx';

interface Listed {
  readonly line: { readonly kind: PieceKind; readonly versions: number; readonly savedAt: Date };
  readonly item: { readonly id: string; readonly path: string; readonly title: Text | null; readonly marking: Marking; readonly originator: PersonId; readonly sharedAt: Date | null };
}

export interface WorkListProps {
  readonly locale: Locale;
  readonly mine: readonly Listed[];
  readonly shared: readonly Listed[];
  readonly recalled: readonly Pick<Item, 'id' | 'recalledAt' | 'recallReason'>[];
  readonly names: ReadonlyMap<PersonId, PersonTold>;
  readonly states: readonly { readonly code: string; readonly name: Text }[];
  readonly challenges: readonly { readonly id: string; readonly title: Text }[];
  readonly isCut: boolean;
  readonly filter: { readonly kind?: PieceKind | undefined; readonly state: string; readonly challenge: string };
  readonly done: string;
  readonly refused: NotTaken | undefined;
  /** Of which what was sent might be the next version. */
  readonly same: readonly { readonly id: string; readonly title: Text | null }[];
}

export function workListPage(props: WorkListProps): Page {
  const { locale } = props;
  const t = workTexts[locale];
  const done = t.done[props.done];
  return {
    title: t.work,
    noIndex: true,
    form: 'narrow',
    crumbs: [{ label: t.work }],
    body: (
      <div class="work">
        {done === undefined ? null : (
          <Notice locale={locale} kind="success">
            <p>{typeset(locale, done)}</p>
          </Notice>
        )}
        <PageIntro locale={locale} title={t.work} lead={t.workLead} />
        {props.refused === undefined ? (
          <Lists {...props} />
        ) : (
          <Section locale={locale} id="keep" title={t.saveTitle}>
            <SaveAgain locale={locale} refused={props.refused} same={props.same} />
          </Section>
        )}
      </div>
    ),
  };
}

function Lists(props: WorkListProps) {
  const { locale } = props;
  const t = workTexts[locale];
  const cards = (all: readonly Listed[], isMine: boolean) => all.map((one) => cardOf(props, one, isMine));
  return (
    <>
      <Narrow {...props} />
      {props.isCut ? <p class="muted">{typeset(locale, t.cut)}</p> : null}
      <Section locale={locale} id="mine" title={t.mine}>
        <CardList locale={locale} items={cards(props.mine, true)} empty={t.noneMine} />
      </Section>
      <Section locale={locale} id="shared" title={t.sharedWithMe}>
        <CardList locale={locale} items={cards(props.shared, false)} empty={t.noneShared} />
      </Section>
      <LayBeside {...props} />
      {props.recalled.length === 0 ? null : (
        <Section locale={locale} id="recalled" title={t.recalledByMe}>
          <ul>
            {props.recalled.map(({ id, recalledAt, recallReason }) => (
              <li>
                <a href={addressIn(locale, handlingPath(id))}>{typeset(locale, t.recalledOn(recalledAt === null ? '' : sharingTexts[locale].instant(recalledAt)))}</a> {typeset(locale, recallReason)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Two pieces of work, whosever they are. */
function LayBeside({ locale, mine, shared }: WorkListProps) {
  const t = workTexts[locale];
  const options = [...mine, ...shared].map(({ item, line }) => ({ value: item.id, label: t.pieceSaved(item.title === null ? '' : wordsIn(locale, item.title), sharingTexts[locale].instant(line.savedAt)) }));
  if (options.length < 2) return null;
  return (
    <Section locale={locale} id="beside" title={t.compare}>
      <FilterForm
        locale={locale}
        id="lay-beside"
        label={t.compare}
        action={addressIn(locale, `${workPath}/beside`)}
        applyLabel={t.compareThese}
        fields={[{ kind: 'select', name: 'one', label: t.one, required: true, value: options[0]?.value, options }, { kind: 'select', name: 'other', label: t.other, required: true, value: options[1]?.value, options }]}
      />
    </Section>
  );
}

function cardOf({ locale, names }: WorkListProps, { line, item }: Listed, isMine: boolean) {
  const t = workTexts[locale];
  return {
    href: addressIn(locale, item.path),
    title: item.title === null ? '' : wordsIn(locale, item.title),
    tags: <MarkingBadge locale={locale} marking={item.marking} />,
    meta: [
      t.kind[line.kind],
      ...(isMine ? (item.sharedAt === null ? [t.onlyYou] : []) : [typeset(locale, t.by(personWords(locale, names, item.originator)))]),
      typeset(locale, t.savedOn(sharingTexts[locale].instant(line.savedAt))),
      t.versions(line.versions),
      ...(isWatched(item.marking) && !isMine ? [t.isRecorded] : []),
    ],
  };
}

function Narrow({ locale, filter, states, challenges, mine, shared }: WorkListProps) {
  const t = workTexts[locale];
  const compare = inAlphabeticalOrder(locale);
  const some = <T extends { readonly label: string }>(options: T[]) => options.toSorted((a, b) => compare(a.label, b.label));
  const isFiltered = filter.kind !== undefined || filter.state !== '' || filter.challenge !== '';
  if (!isFiltered && mine.length + shared.length === 0) return null;
  return (
    <FilterForm
      locale={locale}
      id="narrow"
      label={t.filter}
      action={addressIn(locale, workPath)}
      fields={[
        { kind: 'select', name: 'kind', label: t.kindLabel, value: filter.kind, options: pieceKinds.map((kind) => ({ value: kind, label: t.kind[kind] })) },
        { kind: 'select', name: 'state', label: t.state, value: filter.state, options: some(states.map(({ code, name }) => ({ value: code, label: wordsIn(locale, name) }))) },
        { kind: 'select', name: 'challenge', label: t.challenge, value: filter.challenge, options: some(challenges.map(({ id, title }) => ({ value: id, label: wordsIn(locale, title) }))) },
      ]}
      clearHref={isFiltered ? addressIn(locale, workPath) : undefined}
    />
  );
}
