/**
 * The reader's own priorities and answers: the same engine, the same seed, in this browser alone. They are kept in its storage
 * for one challenge and State, and leave it by no way: nothing here asks the server for anything.
 */
import { rankOptions, type RankedOption } from '#engines/ranking/ranking.ts';
import { typeset } from '#kernel/text/typography.ts';
import { forget, keep, recall } from '../keeping/own.ts';
import { comparisonDataId, ownKey, ownReplaced, type ComparisonData } from '../pages/comparison-data.ts';
import { feasibilityLens, isAnswer, prompts, type FeasibilityAnswers, type Prompt } from '../rules/feasibility.ts';
import { lenses, wholeRange, type Lens } from '../rules/lenses.ts';
import { browserDraws, conditionOf, inOrderOfFirst, lensesOf, questionOf, type Candidate, type Weights } from '../rules/ranking.ts';
import { isAnswered, isGiven, type Own } from '../rules/own.ts';
import { appraisalTexts, conditionWords, intervalWords } from '../texts/appraisal.ts';

const locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const t = appraisalTexts[locale];
const say = (words: string) => typeset(locale, words);
const restMs = 400;
/** After how many milliseconds. */
const warmUp = [0, 50, 100];
const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });

function start(panel: HTMLDetailsElement, data: ComparisonData): void {
  if (data.options.length === 0) return;
  const key = ownKey(data);
  const said = panel.querySelector<HTMLElement>('[data-said]');
  const shownByServer = elementsThatChange().map((element) => ({ element, html: element.innerHTML, label: element.getAttribute('aria-label') }));
  const rowsByServer = rows();
  let own = recall(key);
  let waiting = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  addPrompts(data);
  for (const line of document.querySelectorAll<HTMLElement>('[data-own-script]')) line.hidden = true;
  panel.hidden = false;
  fill(panel, own);
  if (isGiven(own)) {
    panel.open = true;
    show(data, own);
  }

  // Code runs several times slower the first time. Better while nobody waits than under the hand that moves the first weight.
  panel.addEventListener('toggle', () => warmUp.forEach((wait) => setTimeout(() => rankOptions(questionOf(data.options, browserDraws, startingWeights)), wait)), { once: true });
  panel.addEventListener('input', ({ target }) => {
    // Who moves a weight means it.
    if (target instanceof HTMLInputElement && target.dataset['weight'] !== undefined) choose(panel, 'weights');
    change({ ...own, weights: weightsOf(panel) });
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset['prompt'] !== undefined) change({ ...own, answers: answersOf() });
  });
  panel.querySelector('[data-forget]')?.addEventListener('click', () => {
    forget(key);
    own = { answers: {} };
    fill(panel, own);
    showAsServed();
    announce(t.forgotten);
  });
  document.addEventListener(ownReplaced, () => {
    own = recall(key);
    fill(panel, own);
    if (isGiven(own)) show(data, own);
    else showAsServed();
  });

  /** What is typed is taken at once; what follows from it waits for the next frame, so that the hand does not. */
  function change(next: Own): void {
    own = next;
    writeWeights(panel);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const isKept = isGiven(own) ? keep(key, own) : forget(key);
      const best = isGiven(own) ? show(data, own) : showAsServed();
      announce(isKept ? t.changed(best) : t.notKept);
    });
  }

  /** Once the hand rests: a reader who listens is not told of every step on the way. */
  function announce(words: string): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (said) said.textContent = say(words);
    }, restMs);
  }

  function showAsServed(): string {
    for (const { element, html, label } of shownByServer) {
      element.innerHTML = html;
      if (label !== null) element.setAttribute('aria-label', label);
    }
    for (const row of rowsByServer) row.parentElement?.append(row);
    return rowsByServer[0]?.querySelector('a')?.textContent ?? '';
  }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((cell) => cell.closest('tr')).filter((row) => row !== null);

const elementsThatChange = () => [...document.querySelectorAll<Element>('[data-share], [data-ranks], [data-comes-first], [data-condition], [data-feasibility-words], #options-caption, #options .data-table__note')];

/** Gives the name of the option that comes first most often. */
function show(data: ComparisonData, { weights, answers }: Own): string {
  const candidates = data.options.map((option): Candidate => {
    const given = answers[option.id];
    return { id: option.id, evidence: option.evidence, experience: option.experience, feasibility: given && isAnswered(given) ? feasibilityLens(given) : undefined };
  });
  const question = questionOf(candidates, browserDraws, weights);
  const ranking = rankOptions(question);
  if ('refused' in ranking) return '';
  const asked = lensesOf(candidates, weights);
  const hasOwnWeights = 'weights' in question;
  write('#options-caption', t.yoursTitle);
  write('#options .data-table__note', t.yoursNote);
  const titles = new Map(data.options.map(({ id, title }) => [id, title]));
  for (const [index, ranked] of ranking.entries()) {
    write(`[data-share="${ranked.id}"]`, t.percent(ranked.firstShare));
    write(`[data-comes-first="${ranked.id}"]`, hasOwnWeights ? t.comesFirstYours(ranked.firstShare) : t.comesFirst(ranked.firstShare));
    const condition = conditionOf(ranked.comesFirst, question.options[index]?.intervals ?? [], asked, hasOwnWeights);
    write(`[data-condition="${ranked.id}"]`, conditionWords(locale, condition, (id) => titles.get(id) ?? ''));
    write(`[data-feasibility-words="${ranked.id}"] .lens-words > span`, intervalWords(locale, 'feasibility', candidates[index]?.feasibility ?? wholeRange('feasibility')));
    drawSteps(ranked.id, candidates[index]?.feasibility ?? wholeRange('feasibility'));
    drawRanks(ranked);
  }
  const ordered = inOrderOfFirst(data.options.map((option) => ({ ...option, family: option.family ?? undefined })), ranking, (a, b) => collator.compare(a.title, b.title));
  order(ordered.map(({ id }) => id));
  const best = ranking.reduce((first, one) => (one.firstShare > first.firstShare ? one : first));
  return titles.get(best.id) ?? '';
}

function write(selector: string, words: string): void {
  const element = document.querySelector(selector);
  const typed = say(words);
  if (element && element.textContent !== typed) element.textContent = typed;
}

function drawSteps(id: string, { low, high }: { readonly low: number; readonly high: number }): void {
  for (const [at, step] of document.querySelectorAll(`[data-feasibility-words="${id}"] rect`).entries()) {
    step.setAttribute('class', at >= low && at <= high ? 'lens-steps__open' : 'lens-steps__shut');
  }
}

function drawRanks({ id, rankAcceptability }: RankedOption): void {
  const bar = document.querySelector(`[data-ranks="${id}"]`);
  let from = 0;
  for (const [rank, part] of [...(bar?.children ?? [])].entries()) {
    const share = rankAcceptability[rank] ?? 0;
    part.setAttribute('x', String(from));
    part.setAttribute('width', String(share));
    from += share;
  }
  bar?.setAttribute('aria-label', say(t.ranks(rankAcceptability)));
}

/** A row that moves loses the focus that is in it, so a table that somebody is in keeps its order. */
function order(ids: readonly string[]): void {
  const byId = new Map(rows().map((row) => [row.querySelector<HTMLElement>('[data-row]')?.dataset['row'], row]));
  const wanted = ids.flatMap((id) => byId.get(id) ?? []);
  const body = wanted[0]?.parentElement;
  if (!body || body.contains(document.activeElement) || wanted.every((row, place) => body.children[place] === row)) return;
  body.append(...wanted);
}

function addPrompts({ options }: ComparisonData): void {
  const template = document.querySelector<HTMLTemplateElement>('#feasibility-prompts');
  for (const { id } of options) {
    const place = document.querySelector<HTMLDetailsElement>(`[data-feasibility="${id}"]`);
    if (!template || !place) continue;
    place.append(template.content.cloneNode(true));
    place.hidden = false;
  }
}

const selectOf = (id: string, prompt: Prompt) => document.querySelector<HTMLSelectElement>(`[data-feasibility="${id}"] select[data-prompt="${prompt}"]`);

function answersOf(): Record<string, FeasibilityAnswers> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-feasibility]')].map((place) => place.dataset['feasibility'] ?? '');
  return Object.fromEntries(
    places.map((id) => [
      id,
      Object.fromEntries(
        prompts.flatMap((prompt) => {
          const value = selectOf(id, prompt)?.value;
          return isAnswer(value) ? [[prompt, value]] : [];
        }),
      ),
    ]),
  );
}

const sliderOf = (panel: HTMLElement, lens: Lens) => panel.querySelector<HTMLInputElement>(`[data-weight="${lens}"]`);

function weightsOf(panel: HTMLElement): Weights | undefined {
  if (panel.querySelector<HTMLInputElement>('input[value="weights"]')?.checked !== true) return undefined;
  const [evidence = 0, experience = 0, feasibility = 0] = lenses.map((lens) => Number(sliderOf(panel, lens)?.value ?? 0));
  return { evidence, experience, feasibility };
}

function writeWeights(panel: HTMLElement): void {
  for (const lens of lenses) {
    const output = panel.querySelector(`[data-weight-of="${lens}"]`);
    if (output) output.textContent = sliderOf(panel, lens)?.value ?? '';
  }
}

function choose(panel: HTMLElement, which: 'none' | 'weights'): void {
  const radio = panel.querySelector<HTMLInputElement>(`input[value="${which}"]`);
  if (radio) radio.checked = true;
}

const startingWeight = 50;
const startingWeights: Weights = { evidence: startingWeight, experience: startingWeight, feasibility: startingWeight };

function fill(panel: HTMLElement, { weights, answers }: Own): void {
  choose(panel, weights ? 'weights' : 'none');
  for (const lens of lenses) {
    const slider = sliderOf(panel, lens);
    if (slider) slider.value = String((weights ?? startingWeights)[lens]);
  }
  writeWeights(panel);
  for (const place of document.querySelectorAll<HTMLElement>('[data-feasibility]')) {
    const id = place.dataset['feasibility'] ?? '';
    for (const prompt of prompts) {
      const select = selectOf(id, prompt);
      if (select) select.value = answers[id]?.[prompt] ?? '';
    }
  }
}

const place = document.querySelector<HTMLDetailsElement>('#own-priorities');
const block = document.getElementById(comparisonDataId);
if (place && block) start(place, JSON.parse(block.textContent ?? '') as ComparisonData);
