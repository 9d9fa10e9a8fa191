import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCompleteInBothLanguages, shownIn, textOf, writtenText, type Text } from './text.ts';

const law: Text = {
  original: 'pl',
  pl: { text: 'Ustawa', v: 2 },
  en: { text: 'Act', of: 2, how: 'human' },
  fr: { text: 'Loi', of: 1, how: 'machine' },
};

describe('a text', () => {
  it('is shown in the language of the reader, whatever its own', () => {
    assert.deepEqual(shownIn('en', law), { words: 'Act', language: 'en', stale: false, machine: false });
  });

  it('says when its translation renders an older original, and when a machine made it', () => {
    assert.deepEqual(shownIn('fr', law), { words: 'Loi', language: 'fr', stale: true, machine: true });
  });

  it('falls back to its original, and says in which language that is', () => {
    const untranslated: Text = { original: 'pl', pl: { text: 'Ustawa', v: 1 } };
    assert.deepEqual(shownIn('fr', untranslated), { words: 'Ustawa', language: 'pl', stale: false, machine: false });
  });

  it('is complete when both languages are there and neither is stale', () => {
    assert.equal(isCompleteInBothLanguages(textOf('Naloxone', 'Naloxone')), true);
    assert.equal(isCompleteInBothLanguages(law), false);
    assert.equal(isCompleteInBothLanguages(textOf('Naloxone', ' ')), false);
  });

  it('has for its original what was written in the language of its writer, or else in the other', () => {
    assert.deepEqual(writtenText('fr', { en: 'Law', fr: ' Loi ' }), { original: 'fr', fr: { text: 'Loi', v: 1 }, en: { text: 'Law', of: 1, how: 'human' } });
    assert.deepEqual(writtenText('fr', { en: 'Law', fr: '' }), { original: 'en', en: { text: 'Law', v: 1 } });
    assert.equal(writtenText('en', { en: ' ', fr: '' }), undefined);
  });

  it('written anew leaves a rendering that was not touched behind, and says so', () => {
    const before = writtenText('fr', { en: 'Law', fr: 'Loi' });
    const after = writtenText('fr', { en: 'Law', fr: 'Loi de 2024' }, before);
    assert.ok(after);
    assert.equal(shownIn('en', after).stale, true);
    assert.equal(shownIn('en', writtenText('fr', { en: 'Act of 2024', fr: 'Loi de 2024' }, before) ?? after).stale, false);
  });
});
