/// <reference lib="dom" />
/** `<entente-copy for="id">`: two buttons that copy the element with that id, plainly or with its format for a word processor. */

class CopyButtons extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0 || !('clipboard' in navigator)) return;
    const status = document.createElement('span');
    status.className = 'quote-box__status';
    status.setAttribute('role', 'status');

    this.append(
      this.button(this.dataset['copy'] ?? '', (source) => navigator.clipboard.writeText(plainTextOf(source)), status),
      this.button(this.dataset['word'] ?? '', copyWithFormat, status),
      status,
    );
  }

  private button(label: string, copy: (source: HTMLElement) => Promise<void>, status: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--secondary button--small';
    button.textContent = label;
    // Begins with the words that are seen, so that a reader who speaks to the computer is understood.
    button.setAttribute('aria-label', `${label} (${this.dataset['about'] ?? ''})`);
    button.addEventListener('click', () => {
      // Emptied first: the same word twice would be announced once.
      status.textContent = '';
      const source = document.getElementById(this.getAttribute('for') ?? '');
      const said = source === null ? Promise.reject(new Error('nothing to copy')) : copy(source);
      said.then(
        () => (status.textContent = this.dataset['copied'] ?? ''),
        () => (status.textContent = this.dataset['failed'] ?? ''),
      );
    });
    return button;
  }
}

const plainTextOf = (source: HTMLElement): string =>
  [...source.querySelectorAll('p')].map((paragraph) => paragraph.textContent.trim()).join('\n');

// Asynchronous throughout: where `ClipboardItem` is missing (Firefox before 127) the copy has to fail, not the page.
async function copyWithFormat(source: HTMLElement): Promise<void> {
  const paragraphs = [...source.querySelectorAll('p')].map((paragraph) => {
    const bare = document.createElement('p');
    bare.lang = source.lang;
    bare.append(...[...paragraph.childNodes].map((node) => (node instanceof HTMLAnchorElement ? bareLink(node) : (node.textContent ?? ''))));
    return bare.outerHTML;
  });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([paragraphs.join('')], { type: 'text/html' }),
      'text/plain': new Blob([plainTextOf(source)], { type: 'text/plain' }),
    }),
  ]);
}

/** Carries the whole address: a relative one would mean nothing in a document. */
function bareLink(link: HTMLAnchorElement): HTMLAnchorElement {
  const bare = document.createElement('a');
  bare.href = link.href;
  bare.textContent = link.textContent;
  return bare;
}

customElements.define('entente-copy', CopyButtons);
