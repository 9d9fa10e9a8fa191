/**
 * What packages are asked from. Nothing here has a name or stands in a form: nothing can be sent. Without script the
 * controls cannot be used, and show what would be asked.
 */
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { dataBlock, inOnePiece } from '#kernel/ui/markup/jsx-runtime.ts';
import { remembered, writtenWith } from '#kernel/ui/markup/remembered.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillars, pillarsOf } from '#kernel/values/pillars.ts';
import type { Reading } from '../../reading/one-state.ts';
import { longestSentence } from '../../rules/asked.ts';
import { groups } from '../../rules/draft.ts';
import { appraisalTexts } from '../../texts/appraisal.ts';
import { packageTexts } from '../../texts/package.ts';
import { controlId, packageDataId, type PackageData } from '../package-data.ts';
import type { ShownAppraisal } from '../shown.ts';

interface Props {
  readonly locale: Locale;
  readonly reading: Reading;
  readonly data: PackageData;
}

export function PackageForm({ locale, reading, data }: Props) {
  const t = packageTexts[locale];
  const all = reading.lanes.flatMap(({ appraisals }) => appraisals);
  const fresh = all.filter(({ isToKeep, status }) => !isToKeep && status !== 'not_applicable');
  return (
    <Section locale={locale} id="package" title={t.title}>
      <p>{typeset(locale, t.lead)}</p>
      <p class="package-script" data-package-script>
        {typeset(locale, t.withoutScript)}
      </p>
      <div data-package-errors />
      <fieldset class="package" id="package-form" disabled>
        <legend class="visually-hidden">{typeset(locale, t.title)}</legend>
        <Limits locale={locale} />
        <h3>{typeset(locale, t.options)}</h3>
        <p>{typeset(locale, t.optionsNote)}</p>
        <p class="muted">{typeset(locale, t.paidNote)}</p>
        <div class="package-kept">
          <p>
            <strong>{typeset(locale, t.present)}.</strong> {typeset(locale, `${t.presentOf(reading.toKeep.length)} ${reading.toKeep.length === 0 ? '' : t.keptHere}`)}
          </p>
          {reading.toKeep.length === 0 ? null : <ul>
            {reading.toKeep.map(({ option }) => (
              <li>{typeset(locale, wordsIn(locale, option.title))}</li>
            ))}
          </ul>}
        </div>
        <div class="package-options">
          {fresh.map((appraisal) => (
            <OwnOption locale={locale} appraisal={appraisal} />
          ))}
        </div>
        <MinimumsAndHeard locale={locale} />
        <p class="package__actions">
          <button type="button" class="button" data-package-do="ask">{typeset(locale, t.ask)}</button>
          <button type="button" class="button button--secondary" data-package-do="stop" hidden>{typeset(locale, t.stop)}</button>
        </p>
      </fieldset>
      <p class="package__said" role="status" data-package-said />
      <div data-package-result />
      <div class="package__actions" data-package-tools hidden>
        <button type="button" class="button button--secondary button--small" data-package-do="save">{typeset(locale, t.save)}</button>
        <button type="button" class="button button--secondary button--small" data-package-do="save-text">{typeset(locale, t.saveText)}</button>
        <label class="button button--secondary button--small">
          {typeset(locale, t.open)}
          <input type="file" class="visually-hidden" accept="application/json,.json" data-package-open />
        </label>
        <button type="button" class="button button--secondary button--small" data-package-do="print">{typeset(locale, t.print)}</button>
        <button type="button" class="button button--secondary button--small" data-package-do="forget">{typeset(locale, t.forget)}</button>
      </div>
      {dataBlock(packageDataId, data)}
    </Section>
  );
}

const Limits = remembered(({ locale }: { locale: Locale }) => {
  const t = packageTexts[locale];
  return inOnePiece(
    <>
      <p class="muted">{typeset(locale, t.ownNote)}</p>
      <div class="package__money">
        <Line locale={locale} field="currency" label={t.currency} hint={t.currencyHint} />
        <Line locale={locale} field="budget" label={t.budget} hint={t.emptyBudget} money />
        <Line locale={locale} field="yearly" label={t.yearly} hint={t.emptyBudget} money />
        <Line locale={locale} field="most" label={t.most} hint={t.emptyMost} money />
      </div>
    </>,
  );
});

const MinimumsAndHeard = remembered(({ locale }: { locale: Locale }) => {
  const t = packageTexts[locale];
  return inOnePiece(
    <>
      <h3>{typeset(locale, t.minimum)}</h3>
      <p class="muted">{typeset(locale, t.minimumNote)}</p>
      <div class="package__money">
        {pillars.map((pillar) => (
          <div>
            <Choice locale={locale} field={`pillarMinimum.${pillar}`} label={t.minimumOf[pillar]} choices={[['', t.noMinimum], ...[1, 2, 3].map((n): [string, string] => [String(n), t.atLeast(n)])]} />
            <Line locale={locale} field={`pillarReasons.${pillar}`} label={t.reason(pillar)} />
          </div>
        ))}
      </div>
      <h3>{typeset(locale, t.heard)}</h3>
      <p class="muted">{typeset(locale, t.heardNote)}</p>
      <div class="package-options">
        {groups.map((group) => (
          <fieldset class="package-option">
            <legend>{typeset(locale, t.group[group])}</legend>
            <div class="package__money">
              <Choice locale={locale} field={`heard.${group}.answer`} label={t.heard} choices={[['', t.heardNotAnswered], ['yes', t.heardYes], ['no', t.heardNo]]} />
              <Line locale={locale} field={`heard.${group}.how`} label={t.heardHow} />
            </div>
          </fieldset>
        ))}
      </div>
    </>,
  );
});

/** The same in every State, but for the lane. */
const OwnOption = writtenWith(
  // What flags it and what was paid for it were read with it.
  ({ appraisal }: { readonly locale: Locale; readonly appraisal: ShownAppraisal }) => appraisal.option,
  ({ locale, appraisal: { lane } }) => `${locale} ${lane}`,
  WrittenOption,
);

function WrittenOption({ locale, appraisal }: { locale: Locale; appraisal: ShownAppraisal }) {
  const t = packageTexts[locale];
  const { option, lane, flags, paid } = appraisal;
  return (
    <fieldset class="package-option">
      <legend>{typeset(locale, wordsIn(locale, option.title))}</legend>
      <p class="package-option__tags">
        <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
        {lane === 'ranked' ? null : <span class="muted">{typeset(locale, appraisalTexts[locale].lanes[lane])}</span>}
      </p>
      <div class="package__money">
        <Line locale={locale} field={`costs.${option.id}.firstYear`} label={t.firstYear} money />
        <Line locale={locale} field={`costs.${option.id}.yearly`} label={t.eachYear} money />
      </div>
      {flags.length === 0 ? null : <Line locale={locale} field={`safeguards.${option.id}`} label={t.safeguard} hint={t.safeguardHint} />}
      {lane === 'prerequisite' ? <Needed locale={locale} id={option.id} /> : null}
      {paid.length === 0 ? <p class="muted">{typeset(locale, t.paidNone)}</p> : <Paid locale={locale} appraisal={appraisal} />}
      <Disclosure summary={<RightsSummary locale={locale} id={option.id} />}>
        <p>{typeset(locale, wordsIn(locale, option.rights))}</p>
        <Line locale={locale} field={`rights.${option.id}`} label={t.rightsHow} />
      </Disclosure>
    </fieldset>
  );
}

/** What is not answered is seen without opening anything. */
const RightsSummary = ({ locale, id }: { locale: Locale; id: string }) => (
  <>
    {typeset(locale, packageTexts[locale].rights)} <span class="muted" data-rights-of={id}>({typeset(locale, packageTexts[locale].unanswered)})</span>
  </>
);

function Needed({ locale, id }: { locale: Locale; id: string }) {
  const field = `needed.${id}`;
  return (
    <p>
      <label>
        <input type="checkbox" id={controlId(field)} data-field={field} value="yes" aria-describedby={`${controlId(field)}-hint`} /> {typeset(locale, packageTexts[locale].needed)}
      </label>
      <span class="form-field__hint" id={`${controlId(field)}-hint`}>{typeset(locale, packageTexts[locale].neededHint)}</span>
    </p>
  );
}

/** The newest few: the option's own page holds them all. */
const mostPaid = 3;

function Paid({ locale, appraisal: { option, paid } }: { locale: Locale; appraisal: ShownAppraisal }) {
  const t = packageTexts[locale];
  return (
    <Disclosure summary={typeset(locale, t.paid)}>
      <ul>
        {paid.slice(0, mostPaid).map((cost) => (
          <li>
            {typeset(locale, t.price(cost.currency, writtenNumber(locale, cost.value), wordsIn(locale, cost.unit)))} {t.priceAt(cost.place, cost.year)}, {typeset(locale, t.priceYear(cost.priceYear))}.{' '}
            <SourceMark locale={locale} bare source={{ title: cost.source.title, publisher: cost.source.publisher, ...(cost.source.year !== undefined && { year: cost.source.year }), ...(cost.source.url !== undefined && { url: cost.source.url }) }} />
          </li>
        ))}
      </ul>
      <p>
        <a href={addressIn(locale, `/library/options/${option.id}`)}>{typeset(locale, t.paidMore)}</a>
      </p>
    </Disclosure>
  );
}

interface LineProps {
  readonly locale: Locale;
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Figures, for the keys that a telephone shows. */
  readonly money?: boolean | undefined;
}

function Line({ locale, field, label, hint, money }: LineProps) {
  const id = controlId(field);
  return (
    <div class="package-line">
      <label htmlFor={id}>{typeset(locale, label)}</label>
      {hint === undefined ? null : <span class="form-field__hint" id={`${id}-hint`}>{typeset(locale, hint)}</span>}
      <input type="text" id={id} data-field={field} autoComplete="off" maxLength={money === true ? 40 : longestSentence} {...(money === true && { inputMode: 'decimal' })} {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })} />
    </div>
  );
}

function Choice({ locale, field, label, choices }: { locale: Locale; field: string; label: string; choices: readonly (readonly [string, string])[] }) {
  const id = controlId(field);
  return (
    <div class="package-line">
      <label htmlFor={id}>{typeset(locale, label)}</label>
      <select id={id} data-field={field} autoComplete="off">
        {choices.map(([value, words]) => (
          <option value={value}>{typeset(locale, words)}</option>
        ))}
      </select>
    </div>
  );
}
