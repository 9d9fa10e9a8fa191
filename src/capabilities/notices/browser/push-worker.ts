/** Shows what a push service brings, and opens its page. It sees no request of any page and keeps nothing. */

interface Pushed extends Event {
  readonly data: { json(): unknown } | null;
  waitUntil(work: Promise<unknown>): void;
}

interface Clicked extends Event {
  readonly notification: { readonly data: unknown; close(): void };
  waitUntil(work: Promise<unknown>): void;
}

interface Here {
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: { openWindow(address: string): Promise<unknown> };
  addEventListener(type: 'push', listener: (event: Pushed) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void;
}

const here = self as unknown as Here;

const textIn = (given: unknown, name: string): string => {
  const value = typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

here.addEventListener('push', (event) => {
  const told = event.data?.json();
  event.waitUntil(here.registration.showNotification(textIn(told, 'title'), { body: textIn(told, 'body'), tag: textIn(told, 'tag'), lang: textIn(told, 'lang'), data: textIn(told, 'path') }));
});

here.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = String(event.notification.data);
  // A page of this site and no other.
  event.waitUntil(here.clients.openWindow(/^\/(?![/\\])/.test(path) ? path : '/'));
});
