/**
 * Packages in the reader's browser. What is typed is kept in its storage and leaves it by no way but a file that the reader
 * saves: nothing here asks the server for anything but two files of the site, the worker and the solver, once and by name.
 */
import { ErrorSummary } from '#kernel/ui/components/error-summary/error-summary.tsx';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Chosen } from '../packages/choose.ts';
import { ownKey, ownReplaced } from '../pages/comparison-data.ts';
import { controlId, packageDataId, packageKey, type PackageData } from '../pages/package-data.ts';
import { heardLines, PackageRefused, PackageResult, rightsLines, rightsOf } from '../pages/parts/package-result.tsx';
import { draftIn, readDraft, type Draft } from '../rules/draft.ts';
import { feasibilityLens } from '../rules/feasibility.ts';
import { keptAsText, mostKeptBytes, readKept } from '../rules/kept-file.ts';
import { isAnswered, ownIn, type Own } from '../rules/own.ts';
import type { Asked, FieldFault } from '../rules/asked.ts';
import { doneWords, faultWords, packageTexts, refusalWords } from '../texts/package.ts';
import { packageLines, titlesIn } from '../texts/package-lines.ts';
import type { PackageQuestion, WorkerAnswer } from './packages-worker.ts';

const locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const t = packageTexts[locale];
const say = (words: string) => typeset(locale, words);

type Control = HTMLInputElement | HTMLSelectElement;

function start(part: HTMLElement, form: HTMLFieldSetElement, data: PackageData): void {
  const key = packageKey(data);
  const find = <E extends HTMLElement>(selector: string) => part.querySelector<E>(selector);
  const [said, errors, result, tools] = ['[data-package-said]', '[data-package-errors]', '[data-package-result]', '[data-package-tools]'].map((selector) => find(selector));
  const button = (name: string) => find<HTMLButtonElement>(`[data-package-do="${name}"]`);
  const controls = [...form.querySelectorAll<Control>('[data-field]')];
  const ownForget = document.querySelector<HTMLElement>('#own-priorities [data-forget]');
  let draft = draftIn(recall(key));
  let last: { readonly asked: Asked; readonly chosen: Chosen } | undefined;
  let worker: Worker | undefined;

  const tell = (words: string) => {
    if (said) said.textContent = say(words);
  };
  const doing = (name: string, work: () => void) => button(name)?.addEventListener('click', work);

  for (const line of part.querySelectorAll<HTMLElement>('[data-package-script]')) line.hidden = true;
  form.disabled = false;
  if (tools) tools.hidden = false;
  fill(controls, draft);
  markRights(part, draft);

  form.addEventListener('input', () => change(draftOf(controls, draft)));
  doing('ask', ask);
  doing('stop', () => {
    end();
    tell(t.stopped);
  });
  doing('save', () => save(`entente-${data.challengeId}-${data.stateCode}.json`, 'application/json', keptAsText({ ...data, draft, own: ownIn(recall(ownKey(data))) })));
  doing('save-text', () => save(`entente-${data.challengeId}-${data.stateCode}.txt`, 'text/plain', asText()));
  doing('print', printThis);
  // One way to forget, whichever of the two buttons is pressed.
  doing('forget', () => (ownForget ? ownForget.click() : forgetAll()));
  ownForget?.addEventListener('click', forgetAll);
  find<HTMLInputElement>('[data-package-open]')?.addEventListener('change', ({ target }) => void open(target as HTMLInputElement));

  function change(next: Draft): void {
    draft = next;
    markRights(part, draft);
    const isKept = keep(key, draft);
    if (!isKept) tell(t.notKept);
    else if (last) tell(t.stale);
  }

  function ask(): void {
    const read = readDraft(locale, draft, data.options.map(({ id }) => id));
    showFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    const own = ownIn(recall(ownKey(data)));
    const candidates = data.candidates.map((one) => {
      const given = own.answers[one.id];
      return { ...one, feasibility: given && isAnswered(given) ? feasibilityLens(given) : undefined };
    });
    tell(worker ? t.working : t.loading);
    setBusy(true);
    worker ??= new Worker(data.workerAddress, { type: 'module' });
    worker.onmessage = ({ data: answer }: MessageEvent<WorkerAnswer>) => receive(read.asked, answer);
    worker.onerror = () => receive(read.asked, { state: 'failed' });
    worker.postMessage({ wasmAddress: data.wasmAddress, options: data.options, candidates, weights: own.weights, asked: read.asked } satisfies PackageQuestion);
  }

  function receive(asked: Asked, answer: WorkerAnswer): void {
    if (answer.state === 'loaded') return tell(t.working);
    setBusy(false);
    if (answer.state === 'failed') {
      end();
      return tell(t.failed);
    }
    last = { asked, chosen: answer.chosen };
    const { chosen } = answer;
    if ('refused' in chosen) {
      if (result) result.innerHTML = 'setAside' in chosen ? markupOf(PackageRefused({ locale, subject: data, setAside: chosen.setAside })) : '';
      return tell(refusalWords(locale, chosen, (draft['currency'] ?? '').trim()).join(' '));
    }
    tell(doneWords(locale, chosen));
    if (result) result.innerHTML = markupOf(PackageResult({ locale, subject: data, asked, found: chosen, draft }));
    return undefined;
  }

  function setBusy(isBusy: boolean): void {
    const [askButton, stopButton] = [button('ask'), button('stop')];
    if (askButton) askButton.disabled = isBusy;
    if (stopButton) stopButton.hidden = !isBusy;
    if (isBusy) stopButton?.focus();
    else if (document.activeElement === stopButton || document.activeElement === document.body) askButton?.focus();
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    setBusy(false);
  }

  function showFaults(faults: readonly FieldFault[]): void {
    const titleOf = titlesIn(data);
    const sentences = faults.map(({ field, fault }) => ({ field, sentence: faultWords(locale, field, fault, titleOf) }));
    for (const control of controls) {
      const found = sentences.find(({ field }) => field === control.dataset['field']);
      markFault(control, found?.sentence);
    }
    if (!errors) return;
    errors.innerHTML = markupOf(ErrorSummary({ locale, title: t.faults(faults.length), errors: sentences.map(({ field, sentence }) => ({ sentence, fieldId: controlId(field) })) }));
    errors.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }

  function forgetAll(): void {
    end();
    drop(key);
    draft = {};
    last = undefined;
    fill(controls, draft);
    markRights(part, draft);
    showFaults([]);
    result?.replaceChildren();
    tell(t.forgotten);
  }

  async function open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const kept = file.size > mostKeptBytes ? ({ refused: 'not-ours' } as const) : readKept(await file.text(), data);
    input.value = '';
    if ('refused' in kept) return tell(kept.refused === 'of-another' ? t.ofAnother(kept.challengeId, kept.stateCode) : t.notOurs);
    last = undefined;
    result?.replaceChildren();
    showFaults([]);
    fill(controls, kept.draft);
    change(kept.draft);
    keep(ownKey(data), kept.own satisfies Own);
    document.dispatchEvent(new Event(ownReplaced));
    tell(t.opened);
  }

  function asText(): string {
    const chosen = last && 'packages' in last.chosen ? last.chosen.packages.flatMap(({ options }) => options) : data.options.map(({ id }) => id);
    const lines = [
      data.heading,
      data.notice,
      '',
      ...(last ? packageLines(locale, data, last.asked, last.chosen, (draft['currency'] ?? '').trim()) : []),
      '',
      t.heard,
      ...heardLines(locale, draft).map((line) => `  - ${line}`),
      '',
      t.rights,
      ...rightsLines(locale, rightsOf(data, draft, chosen)).map((line) => `  - ${line}`),
    ];
    return `${lines.map(say).join('\n')}\n`;
  }
}

const printing = 'printing-package';

function printThis(): void {
  document.documentElement.classList.add(printing);
  addEventListener('afterprint', () => document.documentElement.classList.remove(printing), { once: true });
  print();
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken the file once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** What stands in the draft and has no control here any more is kept: an option may come back. */
function draftOf(controls: readonly Control[], before: Draft): Draft {
  const typed = controls.map((control) => [control.dataset['field'] ?? '', isTick(control) ? (control.checked ? 'yes' : '') : control.value] as const);
  return draftIn({ ...before, ...Object.fromEntries(typed) });
}

const isTick = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && control.type === 'checkbox';

function fill(controls: readonly Control[], draft: Draft): void {
  for (const control of controls) {
    const words = draft[control.dataset['field'] ?? ''] ?? '';
    if (isTick(control)) control.checked = words === 'yes';
    else control.value = words;
  }
}

function markRights(part: HTMLElement, draft: Draft): void {
  for (const mark of part.querySelectorAll<HTMLElement>('[data-rights-of]')) mark.hidden = (draft[`rights.${mark.dataset['rightsOf'] ?? ''}`] ?? '').trim() !== '';
}

function markFault(control: Control, sentence: string | undefined): void {
  const id = `${control.id}-error`;
  const described = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
  document.getElementById(id)?.remove();
  control.parentElement?.classList.toggle('package-line--wrong', sentence !== undefined);
  if (sentence !== undefined) {
    const line = Object.assign(document.createElement('span'), { className: 'field-error', id, textContent: say(sentence) });
    control.after(line);
    control.setAttribute('aria-invalid', 'true');
    described.push(id);
  } else control.removeAttribute('aria-invalid');
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  else control.removeAttribute('aria-describedby');
}

/** Nothing kept, nothing readable and no storage at all come to the same. */
function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function keep(key: string, value: Draft | Own): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

// Last, since what it calls stands above as constants.
const section = document.getElementById('package');
const fieldset = document.querySelector<HTMLFieldSetElement>('#package-form');
const block = document.getElementById(packageDataId);
if (section && fieldset && block) start(section, fieldset, JSON.parse(block.textContent ?? '') as PackageData);
