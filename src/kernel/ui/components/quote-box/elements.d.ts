/** Lets TSX write the custom element of `browser/copy-button.ts`. */
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'entente-copy': HTMLAttributes<HTMLElement> & {
        for: string;
        'data-copy': string;
        'data-word': string;
        'data-copied': string;
        'data-failed': string;
        'data-about': string;
      };
    }
  }
}
