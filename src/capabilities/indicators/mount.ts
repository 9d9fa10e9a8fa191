import type { Capability } from '#kernel/capability.ts';
import { challengePanels, optionPanels } from '#capabilities/library/index.ts';
import { statePanels } from '#capabilities/states/index.ts';
import { indicatorsOfChallenge, indicatorsOfOption, indicatorsOfState } from './panels.tsx';
import { indicatorsReference } from './reference.ts';
import { indicatorApi } from './routes/api.ts';
import { importValues } from './routes/import.ts';
import { indicatorPages } from './routes/pages.ts';

export const indicators: Capability = {
  name: 'indicators',
  menu: [{ label: { en: 'Indicators', fr: 'Indicateurs' }, path: '/indicators' }],
  reference: indicatorsReference,
  fills: [statePanels.with(indicatorsOfState), challengePanels.with(indicatorsOfChallenge), optionPanels.with(indicatorsOfOption)],
  verbs: [importValues],
  routes(web) {
    indicatorPages(web);
    indicatorApi(web);
  },
};
