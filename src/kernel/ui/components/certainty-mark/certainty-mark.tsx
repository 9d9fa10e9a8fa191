/** How sure a statement about a State is, and how its source was read. Two things, never merged into one score. */
import type { Locale } from '#kernel/text/locale.ts';
import { remembered } from '#kernel/ui/markup/remembered.ts';
import { Bars } from '../bars/bars.tsx';

export type Confidence = 'sure' | 'probable' | 'unsure';
export type Evidence = 'searched' | 'partly' | 'recalled';

const confidenceWords: Readonly<Record<Locale, Readonly<Record<Confidence, string>>>> = {
  en: { sure: 'sure', probable: 'probable', unsure: 'unsure' },
  fr: { sure: 'sûr', probable: 'probable', unsure: 'incertain' },
};
const confidenceTitle: Readonly<Record<Locale, string>> = { en: 'Confidence: ', fr: 'Confiance\u00a0: ' };
const confidenceBars: Readonly<Record<Confidence, number>> = { sure: 3, probable: 2, unsure: 1 };

const evidenceWords: Readonly<Record<Locale, Readonly<Record<Evidence, string>>>> = {
  en: { searched: 'read in the source', partly: 'partly read in the source', recalled: 'known, not re-read' },
  fr: { searched: 'lu dans la source', partly: 'lu en partie dans la source', recalled: 'connu, non relu' },
};

export const confidenceLabel = (locale: Locale, confidence: Confidence): string => confidenceWords[locale][confidence];
export const evidenceLabel = (locale: Locale, evidence: Evidence): string => evidenceWords[locale][evidence];

export const ConfidenceMark = remembered((props: { locale: Locale; confidence: Confidence }) => {
  return (
    <span class="mark">
      <Bars filled={confidenceBars[props.confidence]} of={3} />
      <span>
        <span class="visually-hidden">{confidenceTitle[props.locale]}</span>
        {confidenceLabel(props.locale, props.confidence)}
      </span>
    </span>
  );
});

export const EvidenceMark = remembered((props: { locale: Locale; evidence: Evidence }) => {
  return (
    <span class="mark">
      <svg class="mark__icon" width="18" height="16" viewBox="0 0 18 16" aria-hidden="true" focusable="false">
        <path d={pages} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
        <path d={linesRead[props.evidence]} stroke="currentColor" stroke-width="1.5" />
      </svg>
      {evidenceLabel(props.locale, props.evidence)}
    </span>
  );
});

// An open book, with as many lines as were read.
const pages = 'M9 3.5C7 2 4 1.7 1 2v11.5c3-.3 6 0 8 1.5 2-1.5 5-1.8 8-1.5V2c-3-.3-6 0-8 1.5Zm0 0V15';
const linesRead: Readonly<Record<Evidence, string>> = {
  searched: 'M3 5.5h4M3 8h4M3 10.5h4M11 5.5h4M11 8h4M11 10.5h4',
  partly: 'M3 5.5h4M3 8h4M3 10.5h4',
  recalled: '',
};
