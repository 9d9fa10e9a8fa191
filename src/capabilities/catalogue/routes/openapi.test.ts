import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildApp } from '../../../app.ts';
import { db } from '#testing/database.ts';
import { operationsOf } from '../rules/openapi.ts';

const { app } = await buildApp({ db });
const document = JSON.parse((await app.inject({ url: '/api/v1/openapi.json' })).body);
const operations = operationsOf(document);

describe('the OpenAPI document', () => {
  it('is one of OpenAPI 3.1, with a title, a version and a licence', () => {
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.equal(typeof document.info.title, 'string');
    assert.equal(typeof document.info.version, 'string');
    assert.ok(document.servers[0].url);
  });

  it('describes every operation: its place, parameters with schemas, and answers with contents', () => {
    for (const [path, methods] of Object.entries<Record<string, Record<string, never>>>(document.paths)) {
      assert.match(path, /^\/api\/v1\//);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort((a, b) => a.localeCompare(b));
      for (const [method, operation] of Object.entries<Record<string, unknown>>(methods)) {
        const named = `${method} ${path}`;
        assert.ok(['get', 'post'].includes(method), named);
        assert.equal(typeof operation['summary'], 'string', named);
        assert.equal((operation['tags'] as string[]).length, 1, named);
        const parameters = (operation['parameters'] ?? []) as { name: string; in: string; required?: boolean; schema: object }[];
        assert.deepEqual(parameters.filter((one) => one.in === 'path').map((one) => one.name).sort((a, b) => a.localeCompare(b)), inPath, named);
        for (const one of parameters) {
          assert.ok(one.in === 'path' ? one.required === true : one.in === 'query', `${named} ${one.name}`);
          assert.equal(typeof one.schema, 'object', `${named} ${one.name}`);
        }
        const responses = operation['responses'] as Record<string, { description: string; content?: Record<string, { schema: object }> }>;
        const answer = responses['200']?.content ?? {};
        // A file is an answer as well, under its own type.
        assert.ok((answer['application/json'] ?? (/\.(pdf|docx)$/.test(path) ? Object.values(answer)[0] : undefined))?.schema, named);
        for (const [status, response] of Object.entries(responses)) {
          assert.match(status, /^\d{3}$/, named);
          assert.equal(typeof response.description, 'string', named);
        }
      }
    }
  });

  it('holds no reference that leads nowhere', () => {
    for (const [, target = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      assert.ok(target.split('/').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/')], document), target);
    }
  });

  it('gives examples that are answered', async () => {
    for (const one of operations.filter((operation) => operation.method === 'GET' && operation.example !== undefined)) {
      assert.equal((await app.inject({ url: one.example ?? '' })).statusCode, 200, one.example);
    }
  });
});

describe('the page of the API', () => {
  it('shows every route in both languages', async () => {
    for (const locale of ['en', 'fr']) {
      const { statusCode, body } = await app.inject({ url: `/${locale}/api` });
      assert.equal(statusCode, 200);
      for (const one of operations) assert.ok(body.includes(`id="${one.id}"`), one.id);
      assert.match(body, /curl/);
    }
  });

  it('is where the short address leads', async () => {
    const { statusCode, headers } = await app.inject({ url: '/api', headers: { 'accept-language': 'fr' } });
    assert.deepEqual([statusCode, headers.location], [302, '/fr/api']);
  });
});
