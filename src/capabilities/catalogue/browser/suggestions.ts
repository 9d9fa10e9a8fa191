/** While someone types in a search box, terms of the thesaurus that fit; the box works without. */
const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const waitMs = 180;

for (const input of document.querySelectorAll<HTMLInputElement>('input[type=search][name=q]')) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute('list', list.id);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(input, list), waitMs);
  });
}

async function suggest(input: HTMLInputElement, list: HTMLDataListElement): Promise<void> {
  const typed = input.value.trim();
  if (typed.length < 2) return list.replaceChildren();
  const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: typed.slice(0, 60), lang: language })}`).catch(() => undefined);
  if (!answer?.ok || input.value.trim() !== typed) return;
  const { items } = (await answer.json()) as { items: readonly { label: string }[] };
  list.replaceChildren(...items.map(({ label }) => Object.assign(document.createElement('option'), { value: label })));
}
