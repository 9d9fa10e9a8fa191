/** Words around a brief. What it says itself is of the room that offers it. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  brief: 'Brief',
  link: 'Brief: to print, as PDF or DOCX',
  lead: 'The same in English and in French. Its address holds the day and the revision, so that it does not move; later corrections do not change it.',
  forms: 'Take it with you',
  pdf: 'PDF',
  docx: 'DOCX',
  pdfLabel: 'PDF in English',
  docxLabel: 'DOCX in English, for Word and LibreOffice',
  otherPdf: 'PDF in French',
  otherDocx: 'DOCX in French',
  pdfNote: (pages: number) => (pages === 1 ? 'The PDF is one page, tagged for screen readers.' : `The PDF is ${pages} pages, tagged for screen readers.`),
  print: 'This page prints as it stands.',
  noPdf: 'PDF cannot be made on the machine that this platform runs on. The page prints, and the DOCX is there.',
  address: 'Its permanent address:',
  source: (number: number) => `source ${number}`,
};

const fr: typeof en = {
  brief: 'Note de synthèse',
  link: 'Note de synthèse : à imprimer, en PDF ou en DOCX',
  lead: 'La même en français et en anglais. Son adresse porte le jour et la révision : elle ne bouge pas, et les corrections ultérieures ne la changent pas.',
  forms: 'À emporter',
  pdf: 'PDF',
  docx: 'DOCX',
  pdfLabel: 'PDF en français',
  docxLabel: 'DOCX en français, pour Word et LibreOffice',
  otherPdf: 'PDF en anglais',
  otherDocx: 'DOCX en anglais',
  pdfNote: (pages) => (pages < 2 ? 'Le PDF tient sur une page, balisée pour les lecteurs d’écran.' : `Le PDF tient sur ${pages} pages, balisées pour les lecteurs d’écran.`),
  print: 'Cette page s’imprime telle quelle.',
  noPdf: 'Le PDF ne peut pas être produit sur la machine où cette plateforme fonctionne. La page s’imprime, et le DOCX est disponible.',
  address: 'Son adresse permanente :',
  source: (number) => `source ${number}`,
};

export const briefTexts: Record<Locale, typeof en> = { en, fr };
