import { i18n, type Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';

export const LANGUAGES = ['fr', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const KEY = 'oncoweave.language';
const CATALOGUES: Record<LanguageCode, () => Promise<{ messages: Messages }>> = {
  fr: () => import('../../locales/fr.po'),
  en: () => import('../../locales/en.po'),
};

/** French unless the person chose English here before, or the browser speaks no French but English. */
export function firstLanguage(): LanguageCode {
  const chosen = localStorage.getItem(KEY);
  const known = LANGUAGES.find((language) => language === chosen);
  if (known) return known;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return !spoken.includes('fr') && spoken.includes('en') ? 'en' : 'fr';
}

export async function speak(language: LanguageCode): Promise<void> {
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export function choose(language: LanguageCode): Promise<void> {
  localStorage.setItem(KEY, language);
  return speak(language);
}

/** The page's language, and the same as the schema writes it. */
export function useLanguage(): { code: LanguageCode; schema: 'FR' | 'EN' } {
  const { i18n: current } = useLingui();
  return current.locale === 'en' ? { code: 'en', schema: 'EN' } : { code: 'fr', schema: 'FR' };
}
