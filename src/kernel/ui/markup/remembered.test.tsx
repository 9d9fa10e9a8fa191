import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOnePiece, markupOf } from './jsx-runtime.ts';
import { writtenAround, writtenWith } from './remembered.ts';

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

test('what is written around a hole is written once, and the hole is filled for each page', () => {
  let times = 0;
  const Line = writtenAround(
    ({ names }: { names: readonly string[]; number: number }) => names,
    () => '',
    ({ names }, leave) => {
      times += 1;
      return names.map((name) => (
        <li>
          {name} {leave(({ number }) => <b>{`<${name.length * number}>`}</b>)}
        </li>
      ));
    },
  );
  const names = ['Aldoria', 'B'];
  assert.equal(markupOf(<Line names={names} number={1} />), '<li>Aldoria <b>&lt;7></b></li><li>B <b>&lt;1></b></li>');
  assert.equal(markupOf(<Line names={names} number={2} />), '<li>Aldoria <b>&lt;14></b></li><li>B <b>&lt;2></b></li>');
  assert.equal(times, 1);
});
