/** What is known, by question and never by State. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../texts/words.ts';
import type { AtlasPageProps } from './atlas.tsx';
import { pillarsShown } from './shown.ts';

export function coveragePage({ locale, questions, coverage }: AtlasPageProps): Page {
  const t = texts[locale];
  const compare = inAlphabeticalOrder(locale);
  return {
    title: t.coverageTitle,
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: t.coverageTitle }],
    body: (
      <div class="coverage">
        <PageIntro locale={locale} title={t.coverageTitle} lead={t.coverageLead} />
        <DataTable
          locale={locale}
          id="coverage"
          caption={t.coverageTitle}
          columns={[
            { key: 'question', label: t.question },
            { key: 'pillar', label: t.pillar },
            { key: 'known', label: t.knownColumn },
          ]}
          rows={questions
            .toSorted((a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)))
            .map((question) => {
              const known = coverage.get(question.id);
              return {
                cells: {
                  question: <a href={addressIn(locale, `/atlas/questions/${question.id}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>,
                  pillar: <PillarTags locale={locale} pillars={pillarsShown(question)} />,
                  known: known ? typeset(locale, t.knownFor(known.known, known.of)) : '',
                },
              };
            })}
          stack
          downloads={[
            { format: 'CSV', href: addressIn(locale, '/atlas/coverage.csv') },
            { format: 'JSON', href: addressIn(locale, '/atlas/coverage.json') },
          ]}
        />
      </div>
    ),
  };
}
