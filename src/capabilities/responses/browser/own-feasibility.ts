/**
 * Feasibility in several States: five prompts for each option in each column, which only the reader answers. What is answered for
 * a State is what the page of that State alone shows too. It is kept in this browser's storage; nothing here asks the server.
 */
import { typeset } from '#kernel/text/typography.ts';
import { forget, keep, recall } from '../keeping/own.ts';
import { ownKey } from '../pages/comparison-data.ts';
import { feasibilityLens, isAnswer, prompts, type FeasibilityAnswers } from '../rules/feasibility.ts';
import { isAnswered, isGiven, type Own } from '../rules/own.ts';
import { appraisalTexts, intervalWords } from '../texts/appraisal.ts';

const locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const t = appraisalTexts[locale];

function start(panel: HTMLElement, challengeId: string): void {
  const template = document.querySelector<HTMLTemplateElement>('#feasibility-prompts');
  const places = [...document.querySelectorAll<HTMLDetailsElement>('[data-own-feasibility]')];
  const owns = new Map<string, Own>();
  const said = panel.querySelector('[data-said]');
  const keyOf = (stateCode: string) => ownKey({ challengeId, stateCode });
  const ownOf = (stateCode: string) => {
    const own = owns.get(stateCode) ?? recall(keyOf(stateCode));
    owns.set(stateCode, own);
    return own;
  };
  const at = ({ dataset }: HTMLElement) => ({ option: dataset['ownFeasibility'] ?? '', state: dataset['state'] ?? '' });
  const answersAt = (place: HTMLElement): FeasibilityAnswers => ownOf(at(place).state).answers[at(place).option] ?? {};
  const show = (place: HTMLDetailsElement) => {
    const answers = answersAt(place);
    const words = place.querySelector('[data-words]');
    if (words) words.textContent = typeset(locale, isAnswered(answers) ? intervalWords(locale, 'feasibility', feasibilityLens(answers)) : t.notAnswered);
    for (const select of place.querySelectorAll<HTMLSelectElement>('select[data-prompt]')) select.value = answers[select.dataset['prompt'] as keyof FeasibilityAnswers] ?? '';
  };

  for (const place of places) {
    place.hidden = false;
    show(place);
    // Five choices for each option in each of eight States would be a thousand elements that nobody may open.
    place.addEventListener('toggle', () => {
      if (!place.open || !template || place.querySelector('select') !== null) return;
      place.append(template.content.cloneNode(true));
      show(place);
    });
    place.addEventListener('change', () => {
      const { option, state } = at(place);
      const given = Object.fromEntries(
        prompts.flatMap((prompt) => {
          const value = place.querySelector<HTMLSelectElement>(`select[data-prompt="${prompt}"]`)?.value;
          return isAnswer(value) ? [[prompt, value]] : [];
        }),
      );
      const own = ownOf(state);
      const next: Own = { ...own, answers: { ...own.answers, [option]: given } };
      owns.set(state, next);
      const isKept = isGiven(next) ? keep(keyOf(state), next) : forget(keyOf(state));
      show(place);
      if (said) said.textContent = isKept ? '' : typeset(locale, t.notKept);
    });
  }
  panel.hidden = false;
  panel.querySelector('[data-forget]')?.addEventListener('click', () => {
    // Weights are of another page, and are forgotten there.
    for (const state of new Set(places.map((place) => at(place).state))) {
      const { weights } = ownOf(state);
      const next: Own = { weights, answers: {} };
      owns.set(state, next);
      if (weights === undefined) forget(keyOf(state));
      else keep(keyOf(state), next);
    }
    places.forEach(show);
    if (said) said.textContent = typeset(locale, t.forgotten);
  });
}

const panel = document.querySelector<HTMLElement>('#own-feasibility');
if (panel) start(panel, panel.dataset['challenge'] ?? '');
