import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('needs nothing: the embedded database, on this machine only', () => {
    const config = readConfig({});
    assert.deepEqual(
      { host: config.host, port: config.port, publicUrl: config.publicUrl, databaseUrl: config.databaseUrl, trustProxy: config.trustProxy },
      { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', databaseUrl: undefined, trustProxy: false },
    );
  });

  it('is refused by the name of the variable that is wrong', () => {
    assert.throws(() => readConfig({ PORT: 'http' }), /variable PORT must be a whole number/);
    assert.throws(() => readConfig({ DATABASE_URL: 'mysql://x' }), /variable DATABASE_URL must be an address that begins with postgres/);
    assert.throws(() => readConfig({ PUBLIC_URL: 'entente.example' }), /variable PUBLIC_URL/);
    assert.throws(() => readConfig({ MAIL_URL: 'https://mail.example.org', MAIL_FROM: 'a@b.org' }), /variable MAIL_URL must be an address that begins with smtp:\/\/ or smtps:\/\//);
    assert.throws(() => readConfig({ MAIL_URL: 'smtp:///', MAIL_FROM: 'a@b.org' }), /variable MAIL_URL must/);
    assert.throws(() => readConfig({ MAIL_URL: 'smtp://mail.example.org' }), /variable MAIL_FROM must be set with MAIL_URL/);
    for (const wrong of ['nobody', 'a@b.org, c@d.org', 'A <a@b.org>\r\nBcc: c@d.org', '"<c@d.org>" <a@b.org>']) assert.throws(() => readConfig({ MAIL_FROM: wrong }), /variable MAIL_FROM must be an address/, wrong);
    assert.throws(() => readConfig({ TRUST_PROXY: 'yes' }), /variable TRUST_PROXY must be true or false/);
  });

  it('needs a secret of some length once processes share a database', () => {
    assert.throws(() => readConfig({ DATABASE_URL: 'postgres://host' }), /variable SECRET must be set with DATABASE_URL/);
    assert.throws(() => readConfig({ SECRET: 'short' }), /variable SECRET must have at least 32 characters/);
    assert.equal(readConfig({ DATABASE_URL: 'postgres://host', SECRET: 'x'.repeat(32) }).secret, 'x'.repeat(32));
  });

  it('does not repeat a password when an address is wrong', () => {
    assert.throws(() => readConfig({ MAIL_URL: 'http://me:secret@host' }), (error: Error) => !error.message.includes('secret'));
    assert.throws(() => readConfig({ DATABASE_URL: 'mysql://me:secret@host' }), (error: Error) => !error.message.includes('secret'));
  });
});
