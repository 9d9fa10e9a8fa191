/** Offers to be told in this browser, where it can be; else the sentence of the page stays. */
const offer = document.querySelector<HTMLFormElement>('form[data-push]');
const unavailable = document.querySelector<HTMLElement>('[data-push-unavailable]');
const refused = document.querySelector<HTMLElement>('[data-push-refused]');

if (offer && unavailable && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  offer.hidden = false;
  unavailable.hidden = true;
  offer.addEventListener('submit', (event) => {
    event.preventDefault();
    void subscribe(offer).catch(() => {
      if (refused) refused.hidden = false;
    });
  });
}

async function subscribe(form: HTMLFormElement): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not granted');
  await navigator.serviceWorker.register('/push-worker.js');
  const worker = await navigator.serviceWorker.ready;
  const key = await fetch(form.dataset['push'] ?? '', { method: 'POST' });
  if (!key.ok) throw new Error(`${key.status}`);
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: await key.text() });
  const { endpoint = '', keys = {} } = made.toJSON();
  for (const [name, value] of Object.entries({ endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' })) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.submit();
}
