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
    assert.throws(() => readConfig({ TRUST_PROXY: 'yes' }), /variable TRUST_PROXY must be true or false/);
  });

  it('does not repeat a password when an address is wrong', () => {
    assert.throws(() => readConfig({ DATABASE_URL: 'mysql://me:secret@host' }), (error: Error) => !error.message.includes('secret'));
  });
});
