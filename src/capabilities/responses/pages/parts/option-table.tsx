/** The options at a glance: what is seen in the State, research, harms, practice. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import type { Reading } from '../../reading.ts';
import { texts } from '../../texts/response.ts';
import type { ShownAppraisal, ShownResponse } from '../shown.ts';
import { References, StatusMark } from './marks.tsx';

export function OptionTable(props: { locale: Locale; response: ShownResponse; reading: Reading; downloads: string }) {
  const { locale, response, reading } = props;
  const t = texts[locale];
  const where = wordsIn(locale, response.state.in);
  const path = `/challenges/${response.challenge.id}/response`;
  return (
    <DataTable
      locale={locale}
      id="options"
      caption={t.tableTitle(where)}
      note={typeset(locale, t.tableNote)}
      stack
      columns={[
        { key: 'option', label: t.option },
        { key: 'here', label: t.here(where) },
        { key: 'research', label: t.research },
        { key: 'harms', label: t.harms },
        { key: 'practice', label: t.experience },
      ]}
      rows={reading.appraisals.map((appraisal) => ({ cells: cellsOf(locale, appraisal, reading) }))}
      downloads={(['csv', 'json'] as const).map((face) => ({ format: face.toUpperCase(), href: addressIn(locale, `${path}.${face}${props.downloads}`) }))}
      foot={typeset(locale, t.notPooled)}
    />
  );
}

function cellsOf(locale: Locale, appraisal: ShownAppraisal, reading: Reading) {
  const t = texts[locale];
  const { option, research, practices, harms } = appraisal;
  return {
    option: (
      <>
        <a href={`#option-${option.id}`}>{typeset(locale, wordsIn(locale, option.title))}</a>
        {option.isEnabler ? <div class="muted">{t.words.prerequisite}</div> : null}
        <div>
          <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
        </div>
      </>
    ),
    // In one box: a stacked table lays out each thing of a cell by itself.
    here: (
      <div>
        <StatusMark locale={locale} status={appraisal.status} />
        {appraisal.answers.map(({ source }) =>
          source === undefined ? null : (
            <div class="muted">
              {typeset(locale, [source.publisher, source.year].filter(Boolean).join(', '))}
              <References locale={locale} sources={reading.sources} of={[source]} />
            </div>
          ),
        )}
      </div>
    ),
    research: research.findings.length === 0 ? <span class="muted">{typeset(locale, t.noFindings)}</span> : typeset(locale, t.words.findings(research.findings.length, research.sources, research.directions)),
    harms: harms.length === 0 ? <span class="muted">{typeset(locale, t.noHarms)}</span> : <strong class="harm-count">{t.harmCount(harms.length)}</strong>,
    practice: practices.length === 0 ? <span class="muted">{typeset(locale, t.noPractices)}</span> : typeset(locale, t.words.practices(practices.length, appraisal.lessons)),
  };
}
