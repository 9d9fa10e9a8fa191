import type { Locale } from '#kernel/text/locale.ts';
import { Tabs } from '#kernel/ui/components/tabs/tabs.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { texts } from '../../texts/sign-in.ts';

const paths = { you: '/account', inbox: '/inbox', circles: '/people', work: '/work', security: '/account/security', tokens: '/account/tokens', close: '/account/close' } as const;

export function AccountTabs({ locale, current }: { readonly locale: Locale; readonly current: keyof typeof paths }) {
  const { tabs, tabsLabel } = texts[locale];
  const keys = Object.keys(paths) as (keyof typeof paths)[];
  return <Tabs locale={locale} label={tabsLabel} tabs={keys.map((key) => ({ label: tabs[key], href: addressIn(locale, paths[key]), current: key === current }))} />;
}
