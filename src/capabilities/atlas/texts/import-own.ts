/** Bringing answers of the own State from a file, in both languages. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  title: 'Bring answers from a file',
  lead: 'CSV in the columns that the export gives. First you see what it would change; then you sign it. What a public source says stays beside it.',
  columns: (columns: string) => `Columns: ${columns}. The columns confidence and evidence are about public sources; for what the State says itself they are read and not kept.`,
  csv: 'The file, pasted',
  look: 'Show what it would change',
  wouldChange: 'What it would change',
  nothingWritten: 'Nothing is written yet.',
  unchanged: 'It changes nothing.',
  digest: 'What was read',
};

const fr: typeof en = {
  title: 'Apporter des réponses d’un fichier',
  lead: 'Du CSV dans les colonnes que donne l’export. Vous voyez d’abord ce qu’il changerait ; ensuite vous le signez. Ce que dit une source publique reste à côté.',
  columns: (columns) => `Colonnes : ${columns}. Les colonnes confidence et evidence portent sur les sources publiques ; pour ce que dit l’État lui-même, elles sont lues et non conservées.`,
  csv: 'Le fichier, collé',
  look: 'Montrer ce qu’il changerait',
  wouldChange: 'Ce qu’il changerait',
  nothingWritten: 'Rien n’est encore écrit.',
  unchanged: 'Il ne change rien.',
  digest: 'Ce qui a été lu',
};

export const importOwnTexts: Record<Locale, typeof en> = { en, fr };
