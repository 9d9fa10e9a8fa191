/** Signing in, as the first of the Secretariat does: from the printed link to a passkey, with and without scripts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { aFolder, start, theBrowser } from './house.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('the first of the Secretariat', () => {
  it('comes in by the printed link, adds a passkey, leaves, and comes back by it', async () => {
    const folder = await aFolder();
    const house = await start({ DATA_DIR: folder });
    after(() => house.stop());
    const verb = spawnSync(projectFolder('node_modules/.bin/node'), [projectFolder('dist/server/cli.js'), 'user', 'first-secretariat', '--address', 'first@secretariat.example', '--json'], {
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder, PUBLIC_URL: house.address },
      encoding: 'utf8',
    });
    const { link } = JSON.parse(verb.stdout) as { link: string };

    // Without scripts, up to the account page.
    const browser = await theBrowser();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    after(() => plain.close());
    const page = await plain.newPage();
    await page.goto(link);
    await page.getByLabel('Your name, as others should read it').fill('First Secretary');
    await page.getByRole('button', { name: 'Accept and sign in' }).click();
    assert.equal(new URL(page.url()).pathname, '/en/account');
    await page.goto(`${house.address}/en/account/security`);
    assert.ok(await page.getByText('Adding a passkey needs scripts').isVisible());

    // With scripts, in the same session.
    const context = await browser.newContext();
    after(() => context.close());
    await context.addCookies(await plain.cookies());
    const scripted = await context.newPage();
    const devtools = await context.newCDPSession(scripted);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    for (const path of ['/en/account', '/fr/account/security', '/en/account/tokens', '/fr/account/close', '/en/account/security']) {
      await scripted.goto(`${house.address}${path}`);
      assert.deepEqual(await violationsOf(scripted), [], path);
    }
    await scripted.getByRole('button', { name: 'Add a passkey' }).click();
    await scripted.waitForURL(/done=done/);
    assert.ok(await scripted.getByText('Passkey without a name').first().isVisible());

    await scripted.getByRole('button', { name: 'Sign out' }).click();
    await scripted.waitForURL(`${house.address}/en`);
    await scripted.goto(`${house.address}/en/account`);
    assert.ok(await scripted.getByRole('heading', { name: 'You need to sign in' }).isVisible());
    await scripted.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await scripted.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await scripted.waitForURL(`${house.address}/en/account`);
    await scripted.goto(`${house.address}/en/account/security`);
    assert.ok(await scripted.getByText('with a passkey').first().isVisible());
  });
});
