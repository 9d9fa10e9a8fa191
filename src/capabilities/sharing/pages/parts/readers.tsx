/** Who read it, for the originator; one's own readings for anybody else. And what was done about it. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Handled } from '../../shown.ts';
import { sharingTexts } from '../../texts.ts';
import { personWords } from './who.tsx';

export function Readers({ locale, handled: { readings, names, why } }: { locale: Locale; handled: Pick<Handled, 'readings' | 'names' | 'why'> }) {
  const t = sharingTexts[locale];
  if (!why.isOriginator && readings.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id="readers"
      caption={why.isOriginator ? t.readers : t.ownReadings}
      note={typeset(locale, t.readersNote)}
      empty={t.noReaders}
      columns={[{ key: 'reader', label: t.reader }, { key: 'version', label: t.version, numeric: true }, { key: 'at', label: t.readAt }]}
      rows={readings.map(({ reader, version, at }) => ({ cells: { reader: typeset(locale, personWords(locale, names, reader)), version: String(version), at: typeset(locale, t.instant(at)) } }))}
    />
  );
}

export function Log({ locale, handled: { log, names } }: { locale: Locale; handled: Pick<Handled, 'log' | 'names'> }) {
  const t = sharingTexts[locale];
  const marked = (marking: (typeof log)[number]['markingTo']) => (marking ? t.markingName(marking) : '');
  return (
    <DataTable
      locale={locale}
      id="log"
      caption={t.log}
      columns={[{ key: 'person', label: t.person }, { key: 'act', label: t.act }, { key: 'version', label: t.version, numeric: true }, { key: 'at', label: t.readAt }]}
      rows={log.map((entry) => ({
        cells: {
          person: typeset(locale, personWords(locale, names, entry.person)),
          act: typeset(locale, t.acts[entry.act](marked(entry.markingFrom), marked(entry.markingTo))),
          version: String(entry.version),
          at: typeset(locale, t.instant(entry.at)),
        },
      }))}
    />
  );
}
