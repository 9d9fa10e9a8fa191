/** Two versions, or two pieces of work, line by line. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Marking } from '#kernel/values/marking.ts';
import { MarkingBadge, Watermarked, type Mark } from '#capabilities/sharing/index.ts';
import type { LineBeside } from '../rules/beside.ts';
import { workTexts } from '../texts.ts';
import { workPath } from './parts/save-form.tsx';

interface Side {
  readonly path: string;
  readonly title: Text | null;
  readonly marking: Marking;
  readonly number: number;
}

export interface BesideProps {
  readonly locale: Locale;
  readonly one: Side;
  readonly other: Side;
  readonly lines: readonly LineBeside[];
  readonly mark: Mark | undefined;
}

export function besidePage({ locale, one, other, lines, mark }: BesideProps): Page {
  const t = workTexts[locale];
  const said = (words: string | undefined) => (words === undefined || words === '' ? <span class="muted">{t.nothingSaid}</span> : words);
  const side = ({ path, title, marking, number }: Side) => (
    <p>
      <a href={addressIn(locale, `${path}?version=${number}`)}>{title === null ? '' : wordsIn(locale, title)}</a> · {t.version(number)} <MarkingBadge locale={locale} marking={marking} />
    </p>
  );
  return {
    title: t.compare,
    noIndex: true,
    crumbs: [{ label: t.work, path: workPath }, { label: t.compare }],
    body: (
      <div class="work">
        <PageIntro locale={locale} title={t.compare} lead={t.compareLead} />
        <Watermarked locale={locale} mark={mark}>
          <h2>{t.one}</h2>
          {side(one)}
          <h2>{t.other}</h2>
          {side(other)}
          <DataTable
            locale={locale}
            id="beside"
            stack
            caption={t.compare}
            columns={[{ key: 'label', label: t.what }, { key: 'one', label: t.one }, { key: 'other', label: t.other }, { key: 'differs', label: t.differs }]}
            rows={lines.map((line) => ({ highlighted: false, cells: { label: typeset(locale, line.label), one: said(line.one), other: said(line.other), differs: line.differs ? <strong>{t.differs}</strong> : t.same } }))}
          />
        </Watermarked>
      </div>
    ),
  };
}
