/** Organs and networks: who sits there, what they do, who says so. Each has its anchor, to which its card leads. */
import { ConfidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../../texts.ts';
import type { Recorded, ShownNetwork, ShownOrgan } from '../shown.ts';
import { RecordedSource } from './recorded-source.tsx';

export function OrganList(props: { locale: Locale; organs: readonly ShownOrgan[] }) {
  const { locale } = props;
  const t = texts[locale];
  if (props.organs.length === 0) return null;
  return (
    <Section locale={locale} id="organs" title={t.organs}>
      <div class="entries">
        {props.organs.map((organ) => (
          <Entry
            locale={locale}
            id={`organ-${organ.id}`}
            name={organ.name}
            lead={organ.kind}
            record={organ}
            facts={[
              { term: t.composition, text: organ.composition },
              { term: t.frequency, text: organ.frequency },
              { term: t.functions, text: organ.functions },
            ]}
          />
        ))}
      </div>
    </Section>
  );
}

export function NetworkTable(props: { locale: Locale; networks: readonly ShownNetwork[] }) {
  const { locale } = props;
  const t = texts[locale];
  if (props.networks.length === 0) return null;
  const compare = inAlphabeticalOrder(locale);
  return (
    <Section locale={locale} id="networks" title={t.networks}>
      <p>{typeset(locale, t.networksNote)}</p>
      <div class="entries">
        {props.networks
          .toSorted((a, b) => compare(wordsIn(locale, a.name), wordsIn(locale, b.name)))
          .map((network) => (
            <Entry
              locale={locale}
              id={`network-${network.id}`}
              name={network.name}
              lead={network.status}
              record={network}
              facts={[{ term: t.participants, text: network.participants }]}
              foldedTitle={t.networkDetail}
              folded={[
                { term: t.exchanges, text: network.information_exchanged },
                { term: t.frequency, text: network.frequency },
                { term: t.outputs, text: network.outputs },
                { term: t.access, text: network.access },
              ]}
            />
          ))}
      </div>
    </Section>
  );
}

interface TermAndText {
  readonly term: string;
  readonly text: Text;
}

function Entry(props: { locale: Locale; id: string; name: Text; lead: Text; record: Recorded; facts: readonly TermAndText[]; foldedTitle?: string; folded?: readonly TermAndText[] }) {
  const { locale, record } = props;
  const t = texts[locale];
  const factOf = ({ term, text }: TermAndText) => ({ term, value: <ShownText locale={locale} shown={shownIn(locale, text)} /> });
  return (
    <article class="entry" id={props.id} aria-labelledby={`${props.id}-name`}>
      <h3 id={`${props.id}-name`}>
        <ShownText locale={locale} shown={shownIn(locale, props.name)} />
      </h3>
      <p class="muted">
        <ShownText locale={locale} shown={shownIn(locale, props.lead)} />
      </p>
      <FactList
        locale={locale}
        facts={[
          ...props.facts.map(factOf),
          {
            term: t.source,
            value: (
              <>
                <RecordedSource locale={locale} record={record} /> <ConfidenceMark locale={locale} confidence={record.confidence} />
              </>
            ),
          },
        ]}
      />
      {props.folded === undefined ? null : (
        <Disclosure summary={typeset(locale, props.foldedTitle ?? '')}>
          <FactList locale={locale} facts={props.folded.map(factOf)} />
        </Disclosure>
      )}
    </article>
  );
}
