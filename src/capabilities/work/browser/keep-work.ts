/**
 * What only this browser holds of the reader's own goes into the form when the form is sent, if the reader leaves the box
 * ticked; and comes back into the browser when the reader says so. Nothing happens before either.
 */
const ours = /^entente\.(own|package)\.[a-z0-9-]+\.[A-Z]{2}$/;

for (const part of document.querySelectorAll<HTMLElement>('[data-keep]')) {
  const places = (JSON.parse(part.dataset['keep'] ?? '[]') as string[]).filter((place) => ours.test(place));
  const form = part.querySelector('form');
  const field = part.querySelector<HTMLInputElement>('input[name=answers]');
  const own = part.querySelector<HTMLElement>('[data-keep-own]');
  const box = part.querySelector<HTMLInputElement>('[data-keep-with]');
  if (!form || !field || !own || !box || places.length === 0) continue;
  own.hidden = false;
  form.addEventListener('submit', () => {
    field.value = box.checked ? JSON.stringify(Object.fromEntries(places.flatMap((place) => heldAt(place)))) : '';
  });
}

function heldAt(place: string): [string, unknown][] {
  try {
    const held = localStorage.getItem(place);
    return held === null ? [] : [[place, JSON.parse(held)]];
  } catch {
    return [];
  }
}

const part = document.querySelector<HTMLElement>('[data-restore]');
const block = document.getElementById('restore-work');
if (part && block) {
  const { address, places } = JSON.parse(block.textContent ?? '{}') as { readonly address: string; readonly places: Readonly<Record<string, unknown>> };
  part.hidden = false;
  part.querySelector('[data-restore-do]')?.addEventListener('click', () => {
    try {
      for (const [place, held] of Object.entries(places)) if (ours.test(place)) localStorage.setItem(place, JSON.stringify(held));
    } catch {
      // Without storage the page is opened as anyone finds it.
    }
    location.assign(address);
  });
}
