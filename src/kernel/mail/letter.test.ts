import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import { markings } from '#kernel/values/marking.ts';
import { written, writtenLetter, type Letter } from './letter.ts';
import { html, plainText } from './render.ts';

const id = '00000000-0000-4000-8000-000000000001';
const now = new Date('2026-11-24T10:00:00Z');
const publicUrl = 'https://entente.example.org';

const english: Letter = {
  to: 'ada@example.org',
  locale: 'en',
  subject: "A situation of your State's is asked about",
  marking: 'GREEN',
  reference: 'MT-2026-014',
  unsubscribe: `${publicUrl}/en/me/notices?kind=questions&from=letter`,
  blocks: [
    { kind: 'text', text: 'Good morning,' },
    { kind: 'text', text: "A reader has asked whether take-home naloxone is available in your State's prisons, and thinks that the source of 2019 is no longer the newest one.", content: true },
    { kind: 'list', items: ['answer it yourself,', 'pass it on to a colleague of your delegation who knows the legal basis and the practice in prisons,', 'or leave it: your silence is consent to nothing.'] },
    { kind: 'link', label: 'See the question', url: `${publicUrl}/en/questions/take-home-naloxone-in-prisons?as-of=2026-11-24&from=a-rather-long-address` },
  ],
};
const french: Letter = {
  ...english,
  locale: 'fr',
  subject: "Une question sur l'une des situations de votre État",
  unsubscribe: `${publicUrl}/fr/me/notices`,
  blocks: [
    { kind: 'text', text: 'Bonjour,' },
    { kind: 'text', text: "Un lecteur demande si la « naloxone à emporter » est disponible dans les prisons de votre État : la source de 2019 est-elle encore la plus récente ?", content: true },
    { kind: 'link', label: 'Voir la question', url: `${publicUrl}/fr/questions/take-home-naloxone-in-prisons` },
  ],
};
const textOf = (letter: Letter) => plainText(written(letter, id, now), publicUrl);

describe('a letter', () => {
  it('reads well as plain text', () => {
    assert.equal(
      textOf(english),
      `Good morning,

A reader has asked whether take-home naloxone is available in your
State’s prisons, and thinks that the source of 2019 is no longer the
newest one.

- answer it yourself,
- pass it on to a colleague of your delegation who knows the legal basis
  and the practice in prisons,
- or leave it: your silence is consent to nothing.

See the question:
https://entente.example.org/en/questions/take-home-naloxone-in-prisons?as-of=2026-11-24&from=a-rather-long-address

-- 
Reference: MT-2026-014
Sent by Entente (entente.example.org). Answers to this address are not
read.
Receive fewer of these messages:
https://entente.example.org/en/me/notices?kind=questions&from=letter
`,
    );
  });

  it('reads well in French, with its spaces', () => {
    assert.equal(
      textOf(french),
      `Bonjour,

Un lecteur demande si la «\u00a0naloxone à emporter\u00a0» est disponible dans les
prisons de votre État\u00a0: la source de 2019 est-elle encore la plus
récente\u202f?

Voir la question\u00a0:
https://entente.example.org/fr/questions/take-home-naloxone-in-prisons

-- 
Référence\u00a0: MT-2026-014
Envoyé par Entente (entente.example.org). Les réponses à cette adresse
ne sont pas lues.
Recevoir moins de messages de ce type\u00a0:
https://entente.example.org/fr/me/notices
`,
    );
  });

  it('says the same in HTML, of which nothing is fetched and nothing runs', () => {
    const markup = html(written({ ...english, blocks: [...english.blocks, { kind: 'text', text: '<img src="https://x/"><script>alert(1)</script>' }] }, id, now), publicUrl);
    assert.doesNotMatch(markup, /<(script|img|link|style|iframe|object)|url\(|javascript:|\son\w+=/i);
    assert.match(markup, /<html lang="en">/);
    assert.match(markup, /<p>Good morning,<\/p>/);
    assert.match(markup, /State’s prisons/);
    assert.match(markup, /href="https:\/\/entente.example.org\/en\/me\/notices\?kind=questions&#38;from=letter"/);
    assert.equal(markup.match(/<li>/g)?.length, 3);
  });

  it('whose marking is AMBER or stricter announces its content without saying it', () => {
    for (const marking of markings) {
      for (const letter of [english, french]) {
        const { blocks, subject } = written({ ...letter, marking, subjectIsContent: true }, id, now);
        const open = marking === 'CLEAR' || marking === 'GREEN';
        assert.equal(JSON.stringify(blocks).includes('naloxone is') || JSON.stringify(blocks).includes('naloxone à'), open, marking);
        assert.equal(subject === letter.subject, open, marking);
        if (!open) assert.match(JSON.stringify(blocks[1]), new RegExp(`TLP:${marking.replace('+', '\\+')} `));
      }
    }
  });

  it('can be sent to one address only, and links to the web only', () => {
    const shape = (letter: Partial<Letter>) => Value.Check(writtenLetter, written({ ...english, ...letter }, id, now));
    assert.ok(shape({}));
    assert.ok(shape({ to: "o.neill+entente@sub.example.org" }));
    for (const to of ['nobody', 'a@b.org, c@d.org', 'a@b.org;c@d.org', 'a@b.org\r\nBcc: c@d.org', 'Ada <a@b.org>', '<a@b.org>', 'a@b.org\u0000', 'a b@c.org', '"a@x.org"@b.org', '']) assert.ok(!shape({ to }), to);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//x.org', 'https://x.org/\r\nX: y']) {
      assert.ok(!shape({ blocks: [{ kind: 'link', label: 'x', url }] }), url);
      assert.ok(!shape({ unsubscribe: url }), url);
    }
  });
});
