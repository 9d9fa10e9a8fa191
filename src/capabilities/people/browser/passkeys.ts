/** Signing in with a passkey, and adding one: the browser speaks with the authenticator, and only a script may ask it to. */
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

const ways = {
  'sign-in': { options: '/identity/passkey/sign-in-options', send: '/identity/passkey/sign-in', ask: (optionsJSON: never) => startAuthentication({ optionsJSON }) },
  add: { options: '/identity/passkey/add-options', send: '/identity/passkey/add', ask: (optionsJSON: never) => startRegistration({ optionsJSON }) },
} as const;

for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const way = ways[part.dataset['passkey'] === 'add' ? 'add' : 'sign-in'];
  const button = part.querySelector('button');
  const failed = part.querySelector<HTMLElement>('[role=alert]');
  if (!button || !failed || !('PublicKeyCredential' in window)) continue;
  part.querySelector('[data-passkey-without-script]')?.remove();
  button.hidden = false;
  button.addEventListener('click', () => {
    failed.hidden = true;
    button.disabled = true;
    void run(way, part.dataset['to'] ?? '/')
      .catch((error: unknown) => {
        // Whoever changed their mind needs no sentence about it.
        if (error instanceof WebAuthnError && error.code === 'ERROR_CEREMONY_ABORTED') return;
        if (error instanceof Error && error.message === 'not-fresh' && failed.dataset['passkeyNotFresh'] !== undefined) failed.textContent = failed.dataset['passkeyNotFresh'];
        failed.hidden = false;
      })
      .finally(() => (button.disabled = false));
  });
}

async function run(way: (typeof ways)[keyof typeof ways], to: string): Promise<void> {
  const options = (await post(way.options, {})) as never;
  await post(way.send, { response: await way.ask(options) });
  // A path of this site: the server wrote it.
  window.location.assign(new URL(to, window.location.origin).pathname + new URL(to, window.location.origin).search);
}

async function post(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const said = (await answer.json()) as { refused?: string };
  if (!answer.ok) throw new Error(said.refused ?? 'not-accepted');
  return said;
}
