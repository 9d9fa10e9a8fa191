import type { Capability } from '#kernel/capability.ts';
import { keepables } from '#capabilities/catalogue/index.ts';
import { sharedContents } from '#capabilities/sharing/index.ts';
import { savingHere } from './keeping.tsx';
import { workApi } from './routes/api.ts';
import { workPages } from './routes/pages.ts';
import { deletePiece } from './store/pieces.ts';

export const work: Capability = {
  name: 'work',
  fills: [keepables.with(savingHere), sharedContents.with({ kind: 'work', remove: deletePiece })],
  routes(web) {
    workPages(web);
    workApi(web);
  },
};
