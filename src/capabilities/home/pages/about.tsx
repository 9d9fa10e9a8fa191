/** A page of prose about the platform, with the signs that it explains. */
import { ConfidenceMark, EvidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { ExternalLink } from '#kernel/ui/components/link/link.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { UnknownMark, unknowns } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Prose, ProseLink, ProseSection, Signs } from '../texts/about/prose.ts';

export function aboutPage({ locale, texts }: { locale: Locale; texts: Prose }): Page {
  return {
    title: texts.title,
    description: texts.lead,
    crumbs: [{ label: texts.title }],
    body: (
      <div class="about">
        <PageIntro locale={locale} title={texts.title} lead={texts.lead} />
        {texts.sections.map((section) => (
          <Section locale={locale} id={section.id} title={section.title}>
            <SectionBody locale={locale} section={section} />
          </Section>
        ))}
      </div>
    ),
  };
}

function SectionBody(props: { locale: Locale; section: ProseSection }) {
  const { locale, section } = props;
  const paragraph = (words: string) => <p>{typeset(locale, words)}</p>;
  return (
    <div class="prose">
      {section.paragraphs.map(paragraph)}
      {section.list === undefined ? null : <ul>{section.list.map((item) => <li>{item.startsWith('/') ? <code>{item}</code> : typeset(locale, item)}</li>)}</ul>}
      {(section.signs ?? []).map((signs) => (
        <ul class="prose__signs">{signsOf(locale, signs)}</ul>
      ))}
      {(section.after ?? []).map(paragraph)}
      {section.links === undefined ? null : (
        <ul>
          {section.links.map((link) => (
            <li>
              <ProseAnchor locale={locale} link={link} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ProseAnchor(props: { locale: Locale; link: ProseLink }) {
  const { locale, link } = props;
  const words = typeset(locale, link.label);
  if (link.path.startsWith('https://')) {
    return (
      <ExternalLink locale={locale} href={link.path}>
        {words}
      </ExternalLink>
    );
  }
  return <a href={addressIn(locale, link.path)}>{words}</a>;
}

function signsOf(locale: Locale, signs: Signs) {
  if (signs === 'confidence') return (['sure', 'probable'] as const).map((one) => <li><ConfidenceMark locale={locale} confidence={one} /></li>);
  if (signs === 'evidence') return (['searched', 'partly', 'recalled'] as const).map((one) => <li><EvidenceMark locale={locale} evidence={one} /></li>);
  return unknowns.map((one) => <li><UnknownMark locale={locale} unknown={one} /></li>);
}
