/** The options that are compared: by how often each comes first, with its lenses beside each other, and the reader's own priorities. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { dataBlock, inOnePiece } from '#kernel/ui/markup/jsx-runtime.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { remembered, writtenWith } from '#kernel/ui/markup/remembered.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Reading } from '../../reading/one-state.ts';
import { lenses } from '../../rules/lenses.ts';
import { serverDraws } from '../../rules/ranking.ts';
import { appraisalTexts } from '../../texts/appraisal.ts';
import { texts } from '../../texts/response.ts';
import { comparisonDataId, type ComparisonData } from '../comparison-data.ts';
import type { ShownAppraisal, ShownResponse } from '../shown.ts';
import { FeasibilityPrompts } from './feasibility-prompts.tsx';
import { LensWords, RankBar } from './lens-marks.tsx';
import { StatusMark } from './marks.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownResponse;
  readonly reading: Reading;
  /** What was asked, for the files. */
  readonly downloads: string;
}

export function Comparison(props: Props) {
  const { locale, response, reading } = props;
  const t = texts[locale];
  const path = `/challenges/${response.challenge.id}/response`;
  return (
    <>
      <OwnPriorities locale={locale} />
      <DataTable
        locale={locale}
        id="options"
        caption={t.tableTitle}
        note={typeset(locale, t.tableNote(writtenNumber(locale, serverDraws)))}
        stack
        columns={[
          { key: 'option', label: t.option },
          { key: 'first', label: t.comesFirst },
          { key: 'evidence', label: appraisalTexts[locale].lens.evidence },
          { key: 'experience', label: appraisalTexts[locale].lens.experience },
          { key: 'here', label: t.here(wordsIn(locale, response.state.in)) },
        ]}
        rows={reading.ranked.map((appraisal) => ({ cells: cellsOf(locale, appraisal) }))}
        empty={t.noneRanked}
        downloads={(['csv', 'json'] as const).map((face) => ({ format: face.toUpperCase(), href: addressIn(locale, `${path}.${face}${props.downloads}`) }))}
        foot={typeset(locale, t.notPooled)}
      />
      {dataBlock(comparisonDataId, dataOf(locale, response, reading))}
    </>
  );
}

interface CellProps {
  readonly locale: Locale;
  readonly appraisal: ShownAppraisal;
}

/** Each in one box: a stacked table lays out each thing of a cell by itself. All but the last are the same in every State. */
function cellsOf(locale: Locale, appraisal: ShownAppraisal) {
  return {
    option: <OptionCell locale={locale} appraisal={appraisal} />,
    first: <FirstCell locale={locale} appraisal={appraisal} />,
    evidence: <EvidenceCell locale={locale} appraisal={appraisal} />,
    experience: <ExperienceCell locale={locale} appraisal={appraisal} />,
    here: (
      <div>
        <StatusMark locale={locale} status={appraisal.status} />
        {appraisal.isToKeep ? <div class="muted">{typeset(locale, texts[locale].keep)}</div> : null}
      </div>
    ),
  };
}

const OptionCell = writtenWith(
  ({ appraisal }: CellProps) => appraisal.option,
  ({ locale }) => locale,
  ({ locale, appraisal: { option } }) => (
    <div data-row={option.id}>
      <a href={`#option-${option.id}`}>{typeset(locale, wordsIn(locale, option.title))}</a>
    </div>
  ),
);

const FirstCell = writtenWith(
  ({ appraisal: { standing, option } }: CellProps) => standing ?? option,
  ({ locale }) => locale,
  ({ locale, appraisal: { standing, option } }) => (
    <div>
      <strong data-share={option.id}>{appraisalTexts[locale].percent(standing?.firstShare ?? 0)}</strong>
      <RankBar locale={locale} optionId={option.id} shares={standing?.rankAcceptability ?? []} />
    </div>
  ),
);

const EvidenceCell = writtenWith(
  // What the lens is made from.
  ({ appraisal }: CellProps) => appraisal.research,
  ({ locale }) => locale,
  ({ locale, appraisal: { research, evidence } }) => (
    <div>
      <LensWords locale={locale} lens="evidence" interval={evidence.interval} />
      <div class="muted">{typeset(locale, texts[locale].words.findings(research.findings.length, research.sources, research.directions))}</div>
    </div>
  ),
);

const ExperienceCell = writtenWith(
  ({ appraisal }: CellProps) => appraisal.practices,
  ({ locale }) => locale,
  ({ locale, appraisal: { practices, lessons, experience } }) => (
    <div>
      <LensWords locale={locale} lens="experience" interval={experience.interval} />
      <div class="muted">{typeset(locale, practices.length === 0 ? texts[locale].noPractices : texts[locale].words.practices(practices.length, lessons))}</div>
    </div>
  ),
);

const sliderSteps = { min: 0, max: 100, step: 5, start: 50 };

/** Shown by the script alone: without it there is nothing here that could work. No form is around them: nothing can be sent. */
const OwnPriorities = remembered(function OwnPriorities({ locale }: { locale: Locale }) {
  const t = texts[locale];
  const a = appraisalTexts[locale];
  return inOnePiece(
    <>
      <p class="muted own-script" data-own-script>
        {typeset(locale, t.ownScript)}
      </p>
      <details class="disclosure own-priorities" id="own-priorities" hidden>
        <summary>{typeset(locale, t.own)}</summary>
        <p class="muted">{typeset(locale, t.ownNote)}</p>
        <p>
          <label>
            <input type="radio" name="own" value="none" checked /> {typeset(locale, t.ownNone)}
          </label>
        </p>
        <p>
          <label>
            <input type="radio" name="own" value="weights" /> {typeset(locale, t.ownWeights)}
          </label>
        </p>
        <div class="own-priorities__weights">
          {lenses.map((lens) => (
            <div>
              <label for={`weight-${lens}`}>{typeset(locale, a.lens[lens])}</label>
              <input type="range" id={`weight-${lens}`} data-weight={lens} min={sliderSteps.min} max={sliderSteps.max} step={sliderSteps.step} value={sliderSteps.start} autoComplete="off" />
              <output for={`weight-${lens}`} data-weight-of={lens}>
                {sliderSteps.start}
              </output>
            </div>
          ))}
        </div>
        <p>
          <button type="button" class="button button--secondary" data-forget>
            {typeset(locale, t.ownForget)}
          </button>
        </p>
        <p class="own-priorities__said" role="status" data-said />
      </details>
      <FeasibilityPrompts locale={locale} />
    </>,
  );
});

function dataOf(locale: Locale, response: ShownResponse, reading: Reading): ComparisonData {
  return {
    challengeId: response.challenge.id,
    stateCode: response.state.code,
    options: reading.ranked.map(({ option, evidence, experience }) => ({
      id: option.id,
      title: wordsIn(locale, option.title),
      family: option.family ?? null,
      evidence: evidence.interval,
      experience: experience.interval,
    })),
  };
}
