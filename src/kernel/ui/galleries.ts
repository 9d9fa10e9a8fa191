/** Every component that is shown and checked, by name. A component is added here by hand when it is made. */
import { gallery as actionForm } from './components/action-form/action-form.examples.tsx';
import { gallery as answer } from './components/answer/answer.examples.tsx';
import { gallery as barChart } from './components/bar-chart/bar-chart.examples.tsx';
import { gallery as bars } from './components/bars/bars.examples.tsx';
import { gallery as brandMark } from './components/brand-mark/brand-mark.examples.tsx';
import { gallery as breadcrumbs } from './components/breadcrumbs/breadcrumbs.examples.tsx';
import { gallery as button } from './components/button/button.examples.tsx';
import { gallery as cardList } from './components/card-list/card-list.examples.tsx';
import { gallery as certaintyMark } from './components/certainty-mark/certainty-mark.examples.tsx';
import { gallery as choropleth } from './components/choropleth/choropleth.examples.tsx';
import { gallery as dataTable } from './components/data-table/data-table.examples.tsx';
import { gallery as disclosure } from './components/disclosure/disclosure.examples.tsx';
import { gallery as dotChart } from './components/dot-chart/dot-chart.examples.tsx';
import { gallery as errorSummary } from './components/error-summary/error-summary.examples.tsx';
import { gallery as factList } from './components/fact-list/fact-list.examples.tsx';
import { gallery as fieldError } from './components/field-error/field-error.examples.tsx';
import { gallery as filterForm } from './components/filter-form/filter-form.examples.tsx';
import { gallery as formField } from './components/form-field/form-field.examples.tsx';
import { gallery as gradedCertainty } from './components/graded-certainty/graded-certainty.examples.tsx';
import { gallery as intervalChart } from './components/interval-chart/interval-chart.examples.tsx';
import { gallery as inventedStates } from './components/invented-states/invented-states.examples.tsx';
import { gallery as lead } from './components/lead/lead.examples.tsx';
import { gallery as letterIndex } from './components/letter-index/letter-index.examples.tsx';
import { gallery as lineChart } from './components/line-chart/line-chart.examples.tsx';
import { gallery as link } from './components/link/link.examples.tsx';
import { gallery as mapLegend } from './components/map-legend/map-legend.examples.tsx';
import { gallery as newerTexts } from './components/newer-texts/newer-texts.examples.tsx';
import { gallery as notice } from './components/notice/notice.examples.tsx';
import { gallery as pagination } from './components/pagination/pagination.examples.tsx';
import { gallery as pillarTag } from './components/pillar-tag/pillar-tag.examples.tsx';
import { gallery as procedureRecord } from './components/procedure-record/procedure-record.examples.tsx';
import { gallery as quoteBox } from './components/quote-box/quote-box.examples.tsx';
import { gallery as readerNotice } from './components/reader-notice/reader-notice.examples.tsx';
import { gallery as section } from './components/section/section.examples.tsx';
import { gallery as shownText } from './components/shown-text/shown-text.examples.tsx';
import { gallery as sourceMark } from './components/source-mark/source-mark.examples.tsx';
import { gallery as tabs } from './components/tabs/tabs.examples.tsx';
import { gallery as tileMap } from './components/tile-map/tile-map.examples.tsx';
import { gallery as timeLine } from './components/time-line/time-line.examples.tsx';
import { gallery as unknownMark } from './components/unknown-mark/unknown-mark.examples.tsx';
import { gallery as waitingList } from './components/waiting-list/waiting-list.examples.tsx';
import type { Gallery } from './example.ts';

export const galleries: readonly Gallery[] = [
  actionForm,
  answer,
  barChart,
  bars,
  brandMark,
  breadcrumbs,
  button,
  cardList,
  certaintyMark,
  choropleth,
  dataTable,
  disclosure,
  dotChart,
  errorSummary,
  factList,
  fieldError,
  filterForm,
  formField,
  gradedCertainty,
  intervalChart,
  inventedStates,
  lead,
  letterIndex,
  lineChart,
  link,
  mapLegend,
  newerTexts,
  notice,
  pagination,
  pillarTag,
  procedureRecord,
  quoteBox,
  readerNotice,
  section,
  shownText,
  sourceMark,
  tabs,
  tileMap,
  timeLine,
  unknownMark,
  waitingList,
];
