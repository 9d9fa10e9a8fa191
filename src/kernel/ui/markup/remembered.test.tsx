import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOnePiece, markupOf } from './jsx-runtime.ts';
import { writtenWith } from './remembered.ts';

let written = 0;
const Names = writtenWith(
  ({ names }: { names: readonly string[]; language: string }) => names,
  ({ language }) => language,
  ({ names, language }) => {
    written += 1;
    return names.map((name) => <li lang={language}>{name}</li>);
  },
);

test('what is made of a reading is written once for each word of the rest, and anew for another reading', () => {
  const reading = ['Aldoria', 'a < b'];
  assert.equal(markupOf(<Names names={reading} language="en" />), '<li lang="en">Aldoria</li><li lang="en">a &lt; b</li>');
  assert.equal(markupOf(<Names names={reading} language="en" />), '<li lang="en">Aldoria</li><li lang="en">a &lt; b</li>');
  assert.equal(written, 1);
  assert.match(markupOf(<Names names={reading} language="fr" />), /lang="fr"/);
  assert.equal(markupOf(<Names names={['Norrland']} language="en" />), '<li lang="en">Norrland</li>');
  assert.equal(written, 3);
});

test('markup in one piece is the same markup, and is not escaped again', () => {
  assert.equal(markupOf(<p>{inOnePiece([<b>a</b>, ' & b'])}</p>), '<p><b>a</b> &amp; b</p>');
});
