/** What the import of values says in the terminal, in both languages: faults, and the difference to be reviewed. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Kind } from '../rules/indicator.ts';
import type { Reason } from '../rules/fault.ts';

const en = {
  file: 'values file',
  reason: {
    'no-indicator': (given: string) => `there is no indicator “${given}”`,
    'not-state': (given: string) => `“${given}” is not the two-letter code of a State known here`,
    'not-year': (given: string) => `“${given}” is not a year`,
    'not-number': (given: string) => `“${given}” is not a number, written with a point and without spaces`,
    'not-address': (given: string) => `“${given}” is not a web address`,
    twice: (given: string) => `${given} stands on two lines`,
    'not-among': (given: string, choices: string) => `“${given}” is not one of ${choices}`,
    empty: 'this cell is empty',
    'one-end': 'an interval has two ends',
    'figure-not-known': 'a figure stands beside not_known',
    'zero-not-zero': 'a true zero is written 0',
    'no-figure': 'neither a figure nor an interval is given; not_known says that the source gives none',
    'ends-before': (low: string, high: string) => `${low} is above ${high}`,
    outside: (value: string, low: string, high: string) => `${value} is outside ${low} to ${high}`,
  },
  faults: (count: number) => `${count === 1 ? '1 fault' : `${count} faults`}; nothing was imported:`,
  counts: (added: number, changed: number, unchanged: number) => `${added} new, ${changed} changed, ${unchanged} as they stand`,
  kind: { observed: 'observed', estimate: 'estimate', none: 'true zero', not_known: 'no figure in the source' } satisfies Record<Kind, string>,
  line: (indicator: string, state: string, year: number, covers: string, figure: string) => `${indicator}, ${state}, ${year}, ${covers}: ${figure}`,
  figure: (value: string, kind: string) => `${value} (${kind})`,
  interval: (low: number, high: number) => `${low} to ${high}`,
  was: (line: string, before: string) => `${line}, was ${before}`,
  besides: (line: string, parts: string) => `${line}, as before; changed: ${parts}`,
  part: { covers: 'the words for whom it covers', source: 'its source', confidence: 'its confidence', evidence: 'how its source was read' },
  more: (lines: number) => `… and ${lines} more`,
  notWritten: 'Nothing was written. Add --confirm to write it.',
  written: (revision: number) => `Written as revision ${revision}.`,
  unchanged: 'Nothing to write: all that is in the file stands already.',
};

const fr: typeof en = {
  file: 'fichier des valeurs',
  reason: {
    'no-indicator': (given) => `il n’y a pas d’indicateur « ${given} »`,
    'not-state': (given) => `« ${given} » n’est pas le code à deux lettres d’un État connu ici`,
    'not-year': (given) => `« ${given} » n’est pas une année`,
    'not-number': (given) => `« ${given} » n’est pas un nombre écrit avec un point et sans espace`,
    'not-address': (given) => `« ${given} » n’est pas une adresse web`,
    twice: (given) => `${given} figure sur deux lignes`,
    'not-among': (given, choices) => `« ${given} » ne figure pas parmi ${choices}`,
    empty: 'cette cellule est vide',
    'one-end': 'un intervalle a deux bornes',
    'figure-not-known': 'un chiffre figure à côté de not_known',
    'zero-not-zero': 'un zéro véritable s’écrit 0',
    'no-figure': 'ni chiffre ni intervalle n’est donné ; not_known dit que la source n’en donne pas',
    'ends-before': (low, high) => `${low} est supérieur à ${high}`,
    outside: (value, low, high) => `${value} est hors de l’intervalle de ${low} à ${high}`,
  },
  faults: (count) => `${count < 2 ? `${count} erreur` : `${count} erreurs`} ; rien n’a été importé :`,
  counts: (added, changed, unchanged) => `${added < 2 ? `${added} nouvelle` : `${added} nouvelles`}, ${changed < 2 ? `${changed} modifiée` : `${changed} modifiées`}, ${unchanged < 2 ? `${unchanged} inchangée` : `${unchanged} inchangées`}`,
  kind: { observed: 'observé', estimate: 'estimation', none: 'zéro véritable', not_known: 'aucun chiffre dans la source' },
  line: (indicator, state, year, covers, figure) => `${indicator}, ${state}, ${year}, ${covers} : ${figure}`,
  figure: (value, kind) => `${value} (${kind})`,
  interval: (low, high) => `de ${low} à ${high}`,
  was: (line, before) => `${line}, au lieu de ${before}`,
  besides: (line, parts) => `${line}, comme avant ; modifié : ${parts}`,
  part: { covers: 'la population ou le lieu', source: 'la source', confidence: 'le degré de confiance', evidence: 'la manière dont la source a été lue' },
  more: (lines) => `… et ${lines} de plus`,
  notWritten: 'Rien n’a été écrit. Ajouter --confirm pour écrire.',
  written: (revision) => `Écrit sous la révision ${revision}.`,
  unchanged: 'Rien à écrire : tout ce que contient le fichier est déjà enregistré.',
};

export const texts: Readonly<Record<Locale, typeof en>> = { en, fr };

export function sayReason(locale: Locale, reason: Reason): string {
  const t = texts[locale].reason;
  if (reason.is === 'not-among') return typeset(locale, t[reason.is](reason.given, reason.choices.join(', ')));
  if (reason.is === 'ends-before') return typeset(locale, t[reason.is](reason.low, reason.high));
  if (reason.is === 'outside') return typeset(locale, t[reason.is](reason.value, reason.low, reason.high));
  return typeset(locale, 'given' in reason ? t[reason.is](reason.given) : t[reason.is]);
}
