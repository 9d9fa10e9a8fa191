/** What is said of amounts that are converted on request, and of the import of what they are converted with. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { IndexKind, MissingIndex } from '../rules/conversion.ts';
import type { IndexReason } from '../rules/index-row.ts';

const list: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };

const en = {
  form: 'See the amounts in one currency and year',
  field: 'Currency and year',
  hint: 'Such as EUR-2024; or EUR-2024-FR for what it buys in France. Converted only where an index with a source is on record.',
  show: 'Convert',
  clear: 'As the sources say it',
  converted: 'Converted',
  lead: (currency: string, year: number) => `Beside each amount stands what it comes to in ${currency} at prices of ${year}, where that can be worked out. The amount itself stands as its source says it.`,
  leadIn: (currency: string, year: number, place: string) => `Beside each amount stands what it comes to in ${currency} at prices of ${year} by what money buys (${place}), where that can be worked out. The amount itself stands as its source says it.`,
  method: 'First brought from its own price year to the year asked for by the price index of its own State and currency, then exchanged at the rate of that year: the order of the CCEMG–EPPI-Centre method (Shemilt, Thomas and Morciano 2010). That method exchanges by purchasing power, which is of a State: name one, such as EUR-2024-FR, to have it so. The interval is that of the source, converted in the same way, and says nothing of how sure the indices are. To three digits.',
  approximately: (sum: string) => `about ${sum}`,
  priceYearUnknown: 'Not converted: its source does not give the year of its prices.',
  noAmount: 'Not an amount of money: there is nothing to convert.',
  missing: (what: readonly string[]) => `Not converted: not on record here is ${list.en.format(what)}.`,
  gap: {
    'price-level': (place: string, currency: string, years: string) => `a price index of ${place} in ${currency} for ${years}`,
    exchange_rate: (_place: string, currency: string, years: string) => `a rate of exchange of ${currency} for ${years}`,
    purchasing_power: (place: string, currency: string, years: string) => `the purchasing power of ${currency} in ${place} for ${years}`,
  } satisfies Record<MissingIndex['kind'], (place: string, currency: string, years: string) => string>,
  toImport: 'To be imported for the rest',
  toImportNote: 'Whoever runs this platform can import them from a file, each with its source:',
  used: 'Indices used',
  kind: { gdp_deflator: 'deflator of GDP', consumer_prices: 'consumer prices', exchange_rate: 'rate of exchange', purchasing_power: 'purchasing power' } satisfies Record<IndexKind, string>,
  level: (kind: string, place: string, currency: string, year: number, value: string, base: number) => `${kind}, ${place}, ${currency}, ${year}: ${value} (${base} = 100)`,
  rate: (kind: string, place: string, year: number, value: string, currency: string, against: string) => `${kind}, ${place}, ${year}: ${value} ${currency} for 1 ${against}`,
  inventedCosts: 'Costs in invented States, for demonstration',

  file: 'indices file',
  reason: {
    'not-place': (given: string) => `“${given}” is not the two-letter code of a State known here, nor EU`,
    invented: (given: string) => `${given} is invented for demonstrations: nothing about it is imported`,
    'not-currency': (given: string) => `“${given}” is not the three-letter code of a currency`,
    'not-year': (given: string) => `“${given}” is not a year`,
    'not-number': (given: string) => `“${given}” is not a number above zero, written with a point and without spaces`,
    'not-address': (given: string) => `“${given}” is not a web address`,
    twice: (given: string) => `${given} stands on two lines`,
    'not-among': (given: string, choices: string) => `“${given}” is not one of ${choices}`,
    empty: 'this cell is empty',
    'not-for-prices': 'a price index is not for one unit of another currency: leave this cell empty',
    'not-for-rates': 'a rate has no base year: leave this cell empty',
    itself: 'a currency has no rate against itself',
  } satisfies Record<IndexReason['is'], unknown>,
  faults: (count: number) => `${count === 1 ? '1 fault' : `${count} faults`}; nothing was imported:`,
  counts: (added: number, changed: number, unchanged: number) => `${added} new, ${changed} changed, ${unchanged} as they stand`,
  was: (line: string, before: string) => `${line}, was ${before}`,
  besides: (line: string, parts: string) => `${line}, as before; changed: ${parts}`,
  part: { source: 'its source', confidence: 'its confidence' },
  more: (lines: number) => `… and ${lines} more`,
  notWritten: 'Nothing was written. Add --confirm to write it.',
  written: (revision: number) => `Written as revision ${revision}.`,
  unchanged: 'Nothing to write: all that is in the file stands already.',
};

const fr: typeof en = {
  form: 'Voir les montants dans une seule monnaie et une seule année',
  field: 'Monnaie et année',
  hint: 'Par exemple EUR-2024 ; ou EUR-2024-FR pour ce qu’elle achète en France. Converti seulement si un indice assorti d’une source est enregistré.',
  show: 'Convertir',
  clear: 'Tels que les sources les disent',
  converted: 'Converti',
  lead: (currency, year) => `À côté de chaque montant figure ce qu’il représente en ${currency} aux prix de ${year}, lorsque cela peut être calculé. Le montant lui-même reste tel que sa source le dit.`,
  leadIn: (currency, year, place) => `À côté de chaque montant figure ce qu’il représente en ${currency} aux prix de ${year} selon ce que la monnaie achète (${place}), lorsque cela peut être calculé. Le montant lui-même reste tel que sa source le dit.`,
  method: 'D’abord ramené de sa propre année de prix à l’année demandée par l’indice des prix de son État et de sa monnaie, puis échangé au taux de cette année : l’ordre de la méthode CCEMG–EPPI-Centre (Shemilt, Thomas et Morciano 2010). Cette méthode échange selon le pouvoir d’achat, qui est celui d’un État : nommez-en un, par exemple EUR-2024-FR, pour l’obtenir ainsi. L’intervalle est celui de la source, converti de la même manière ; il ne dit rien de la sûreté des indices. À trois chiffres.',
  approximately: (sum) => `environ ${sum}`,
  priceYearUnknown: 'Non converti : sa source ne donne pas l’année de ses prix.',
  noAmount: 'N’est pas un montant : il n’y a rien à convertir.',
  missing: (what) => `Non converti : il manque ici ${list.fr.format(what)}.`,
  gap: {
    'price-level': (place, currency, years) => `un indice des prix pour ${place} en ${currency} (${years})`,
    exchange_rate: (_place, currency, years) => `un taux de change pour ${currency} (${years})`,
    purchasing_power: (place, currency, years) => `le pouvoir d’achat pour ${currency}, ${place} (${years})`,
  },
  toImport: 'À importer pour le reste',
  toImportNote: 'Qui exploite cette plateforme peut les importer d’un fichier, chacun avec sa source :',
  used: 'Indices employés',
  kind: { gdp_deflator: 'déflateur du PIB', consumer_prices: 'prix à la consommation', exchange_rate: 'taux de change', purchasing_power: 'pouvoir d’achat' },
  level: (kind, place, currency, year, value, base) => `${kind}, ${place}, ${currency}, ${year} : ${value} (${base} = 100)`,
  rate: (kind, place, year, value, currency, against) => `${kind}, ${place}, ${year} : ${value} ${currency} pour 1 ${against}`,
  inventedCosts: 'Coûts dans des États inventés, pour la démonstration',

  file: 'fichier des indices',
  reason: {
    'not-place': (given) => `« ${given} » n’est ni le code à deux lettres d’un État connu ici, ni EU`,
    invented: (given) => `${given} est inventé pour les démonstrations : rien n’est importé à son sujet`,
    'not-currency': (given) => `« ${given} » n’est pas le code à trois lettres d’une monnaie`,
    'not-year': (given) => `« ${given} » n’est pas une année`,
    'not-number': (given) => `« ${given} » n’est pas un nombre supérieur à zéro écrit avec un point et sans espace`,
    'not-address': (given) => `« ${given} » n’est pas une adresse web`,
    twice: (given) => `${given} figure sur deux lignes`,
    'not-among': (given, choices) => `« ${given} » ne figure pas parmi ${choices}`,
    empty: 'cette cellule est vide',
    'not-for-prices': 'un indice des prix ne vaut pas pour une unité d’une autre monnaie : laisser cette cellule vide',
    'not-for-rates': 'un taux n’a pas d’année de base : laisser cette cellule vide',
    itself: 'une monnaie n’a pas de taux envers elle-même',
  },
  faults: (count) => `${count < 2 ? `${count} erreur` : `${count} erreurs`} ; rien n’a été importé :`,
  counts: (added, changed, unchanged) => `${added < 2 ? `${added} nouveau` : `${added} nouveaux`}, ${changed < 2 ? `${changed} modifié` : `${changed} modifiés`}, ${unchanged < 2 ? `${unchanged} inchangé` : `${unchanged} inchangés`}`,
  was: (line, before) => `${line}, au lieu de ${before}`,
  besides: (line, parts) => `${line}, comme avant ; modifié : ${parts}`,
  part: { source: 'la source', confidence: 'le degré de confiance' },
  more: (lines) => `… et ${lines} de plus`,
  notWritten: 'Rien n’a été écrit. Ajouter --confirm pour écrire.',
  written: (revision) => `Écrit sous la révision ${revision}.`,
  unchanged: 'Rien à écrire : tout ce que contient le fichier est déjà enregistré.',
};

export const moneyTexts: Readonly<Record<Locale, typeof en>> = { en, fr };

/** "a price index of GB in GBP for 2004 and 2024" */
export const gapWords = (locale: Locale, { kind, place, currency, years }: MissingIndex): string => moneyTexts[locale].gap[kind](place, currency, list[locale].format(years.map(String)));

export function sayIndexReason(locale: Locale, reason: IndexReason): string {
  const t = moneyTexts[locale].reason;
  if (reason.is === 'not-among') return typeset(locale, t[reason.is](reason.given, reason.choices.join(', ')));
  return typeset(locale, 'given' in reason ? t[reason.is](reason.given) : t[reason.is]);
}
