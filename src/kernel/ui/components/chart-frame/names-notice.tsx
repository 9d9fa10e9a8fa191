/** What every map says about the names and boundaries on it. The wording is official in both languages. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';

export const namesNotice: Readonly<Record<Locale, readonly [names: string, kosovo: string]>> = {
  en: [
    'The names and boundaries shown do not imply any position on the legal status of any territory.',
    'Any reference to Kosovo*: all reference to Kosovo, whether to the territory, institutions or population, shall be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.',
  ],
  fr: [
    'Les noms et les frontières indiqués n’impliquent aucune prise de position sur le statut juridique d’un territoire.',
    'Kosovo* : Toute référence au Kosovo, que ce soit le territoire, les institutions ou la population, doit se comprendre en pleine conformité avec la Résolution 1244 du Conseil de sécurité des Nations Unies et sans préjuger du statut du Kosovo.',
  ],
};

export function NamesNotice(props: { locale: Locale; baseMap?: boolean | undefined }) {
  const [names, kosovo] = namesNotice[props.locale];
  return (
    <>
      <p>{typeset(props.locale, names)}</p>
      <p>{typeset(props.locale, kosovo)}</p>
      {props.baseMap === true ? <p>{uiTexts[props.locale].mapSource}</p> : null}
    </>
  );
}
