/** What the States could do together, as far as the data say it: who might ask whom, practices there, what may be joint, what they are all part of. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { sinceWords } from '#capabilities/states/index.ts';
import { statesOf, type ReadingOfSeveral } from '../../reading/several-states.ts';
import type { Exchange } from '../../rules/several.ts';
import { texts } from '../../texts/response.ts';
import { severalTexts } from '../../texts/several.ts';
import type { ShownCommonBody, ShownForSeveral, ShownShared } from '../shown-several.ts';
import { References } from './marks.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownForSeveral;
  readonly reading: ReadingOfSeveral;
}

export function JointAction(props: Props) {
  const { locale, reading } = props;
  const s = severalTexts[locale];
  return (
    <Section locale={locale} id="joint" title={s.joint}>
      <p>{typeset(locale, s.jointLead)}</p>
      <Section locale={locale} id="exchange" title={s.exchange} headingLevel={3}>
        <Exchanges {...props} />
      </Section>
      <Section locale={locale} id="practices-there" title={s.practices} headingLevel={3}>
        <Practices {...props} />
      </Section>
      <Section locale={locale} id="together" title={s.together} headingLevel={3}>
        <Together {...props} />
      </Section>
      <Section locale={locale} id="bodies" title={s.bodies(reading.states.length)} headingLevel={3}>
        <Bodies {...props} />
      </Section>
    </Section>
  );
}

function OptionName({ locale, appraisal }: { locale: Locale; appraisal: ShownShared }) {
  return (
    <>
      <a href={`#option-${appraisal.option.id}`}>{typeset(locale, wordsIn(locale, appraisal.option.title))}</a>
      {appraisal.flags.length === 0 ? null : <strong> ({typeset(locale, severalTexts[locale].flagged)})</strong>}
    </>
  );
}

function Exchanges(props: Props) {
  const { locale, reading } = props;
  const s = severalTexts[locale];
  const all = reading.appraisals.flatMap((appraisal) => (appraisal.exchange === undefined ? [] : [{ appraisal, exchange: appraisal.exchange }]));
  if (all.length === 0) return <p>{typeset(locale, s.exchangeNone)}</p>;
  return (
    <>
      <p>{typeset(locale, s.exchangeNote)}</p>
      <ul>
        {all.map(({ appraisal, exchange }) => (
          <li>
            <OptionName locale={locale} appraisal={appraisal} />
            <OneExchange {...props} appraisal={appraisal} exchange={exchange} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneExchange({ locale, reading, appraisal, exchange }: Props & { appraisal: ShownShared; exchange: Exchange }) {
  const s = severalTexts[locale];
  const where = (codes: readonly string[]) => s.list(statesOf(reading, codes).map((state) => wordsIn(locale, state.in)));
  const sourcesIn = (codes: readonly string[]) => appraisal.columns.filter(({ stateCode }) => codes.includes(stateCode)).flatMap(({ answers }) => answers.map(({ source }) => source)).filter((source) => source !== undefined);
  const publishers = [...new Set(sourcesIn(exchange.seenIn).map(({ publisher }) => publisher))];
  return (
    <>
      <p>
        {typeset(locale, s.seenIn(where(exchange.seenIn)))}
        <References locale={locale} sources={reading.sources} of={sourcesIn(exchange.seenIn)} />
        {exchange.notSeenIn.length === 0 ? null : ` ${typeset(locale, s.notSeenIn(where(exchange.notSeenIn)))}`}
        <References locale={locale} sources={reading.sources} of={sourcesIn(exchange.notSeenIn)} />
        {exchange.notKnownIn.length === 0 ? null : ` ${typeset(locale, s.notKnownIn(where(exchange.notKnownIn)))}`}
      </p>
      {publishers.length === 0 ? null : <p class="muted">{typeset(locale, s.ask(publishers))}</p>}
    </>
  );
}

function Practices({ locale, reading }: Props) {
  const s = severalTexts[locale];
  const { words } = texts[locale];
  const withPractices = reading.appraisals.filter(({ columns }) => columns.some(({ here }) => here.length > 0));
  if (withPractices.length === 0) return <p>{typeset(locale, s.practicesNone)}</p>;
  return (
    <ul>
      {withPractices.map((appraisal) => (
        <li>
          <OptionName locale={locale} appraisal={appraisal} />
          <ul class="plain-list">
            {appraisal.columns.flatMap(({ stateCode, here }) =>
              here.map((practice) => (
                <li>
                  <a href={addressIn(locale, `/library/practices/${practice.id}`)}>{typeset(locale, wordsIn(locale, practice.title))}</a>
                  {typeset(locale, s.practiceIn(statesOf(reading, [stateCode]).map(({ name }) => wordsIn(locale, name)).join(), words.lesson[practice.lesson].toLowerCase()))}
                  <References locale={locale} sources={reading.sources} of={[practice.source]} />
                </li>
              )),
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Together({ locale, reading }: Props) {
  const s = severalTexts[locale];
  const options = reading.appraisals.filter((one) => one.mayBeJoint);
  if (options.length === 0) return <p>{typeset(locale, s.togetherNone)}</p>;
  return (
    <>
      <p>{typeset(locale, s.togetherNote)}</p>
      <ul>
        {options.map((appraisal) => (
          <li>
            <OptionName locale={locale} appraisal={appraisal} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Bodies(props: Props) {
  const { locale, response, reading } = props;
  const s = severalTexts[locale];
  if (response.bodies.length === 0) return <p>{typeset(locale, s.bodiesNone)}</p>;
  return (
    <>
      <DataTable
        locale={locale}
        id="common-bodies"
        caption={s.bodiesCaption(writtenDay(locale, response.on))}
        stack={reading.states.length <= 5}
        columns={[{ key: 'body', label: s.body }, ...reading.states.map((state) => ({ key: state.code, label: wordsIn(locale, state.name) }))]}
        rows={response.bodies.map(({ body, memberships }) => ({
          cells: {
            body: <a href={addressIn(locale, `/bodies/${body.id}`)}>{typeset(locale, wordsIn(locale, body.shortName))}</a>,
            ...Object.fromEntries(
              memberships.map(({ stateCode, dates, source }) => [
                stateCode,
                <span>
                  {typeset(locale, sinceWords(locale, dates))}
                  <References locale={locale} sources={reading.sources} of={[source]} />
                </span>,
              ]),
            ),
          },
        }))}
      />
      {response.bodies.map((common) => (
        <Networks locale={locale} common={common} />
      ))}
    </>
  );
}

function Networks({ locale, common: { body, networks } }: { locale: Locale; common: ShownCommonBody }) {
  if (networks.length === 0) return null;
  const s = severalTexts[locale];
  const name = wordsIn(locale, body.shortName);
  return (
    <>
      <p>
        {typeset(locale, s.networks(name))}. <span class="muted">{typeset(locale, s.networksNote)}</span>
      </p>
      <ul>
        {networks.map((network) => (
          <li>{typeset(locale, s.network(wordsIn(locale, network.name), wordsIn(locale, network.status)))}</li>
        ))}
      </ul>
      <p>
        <a href={addressIn(locale, `/bodies/${body.id}?view=organs`)}>{typeset(locale, s.allNetworks(name))}</a>
      </p>
    </>
  );
}
