import type { Locale } from '#kernel/text/locale.ts';
import type { Gallery } from '../../example.ts';
import { ConfidenceMark, EvidenceMark } from '../certainty-mark/certainty-mark.tsx';
import { SourceList, SourceMark, type SourceShown } from './source-mark.tsx';

const source = (locale: Locale): SourceShown => ({
  title: locale === 'fr' ? 'Rapport annuel sur les drogues' : 'Annual report on drugs',
  publisher: locale === 'fr' ? 'Observatoire de Ruritanie' : 'Observatory of Ruritania',
  year: 2024,
  url: 'https://observatory.example/report-2024',
  passage: locale === 'fr' ? 'tableau 3' : 'table 3',
});

export const gallery: Gallery = {
  component: 'source-mark',
  accessibility: ['The title of the document is the link', 'A title in another language carries it', 'Several sources fold away and open without script'],
  examples: [
    {
      name: 'In one line, with its marks',
      render: (locale) => (
        <p>
          <SourceMark
            locale={locale}
            source={source(locale)}
            marks={
              <>
                <ConfidenceMark locale={locale} confidence="sure" />
                <EvidenceMark locale={locale} evidence="searched" />
              </>
            }
          />
        </p>
      ),
    },
    {
      name: 'Several, folded',
      render: (locale) => (
        <SourceList locale={locale} sources={[source(locale), { title: 'Ustawa o przeciwdziałaniu narkomanii', year: 2005, language: 'pl', url: 'https://gazette.example/2005' }]} />
      ),
    },
  ],
};
