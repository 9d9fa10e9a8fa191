/** A frame for tests of what stands in one. */
import type { Frame } from './frame.ts';

export function aFrame(given: Partial<Frame> = {}): Frame {
  return {
    locale: 'en',
    path: '/',
    menu: [
      { label: { en: 'Home', fr: 'Accueil' }, path: '/' },
      { label: { en: 'Atlas', fr: 'Atlas' }, path: '/atlas' },
      { label: { en: 'Library', fr: 'Bibliothèque' }, path: '/library' },
      { label: { en: 'States', fr: 'États' }, path: '/states' },
    ],
    footer: [
      { label: { en: 'Accessibility', fr: 'Accessibilité' }, path: '/about/accessibility' },
      { label: { en: 'Components', fr: 'Composants' }, path: '/components' },
    ],
    stylesheets: ['/assets/site.css'],
    scripts: ['/assets/site.js'],
    icon: '/assets/icon.svg',
    publicUrl: 'https://entente.example',
    ...given,
  };
}
