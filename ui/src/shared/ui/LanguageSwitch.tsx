import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { choose, LANGUAGES, useLanguage } from '@/shared/i18n/language';

export function LanguageSwitch() {
  const { t } = useLingui();
  const { code } = useLanguage();
  const change = (value: string) => {
    const language = LANGUAGES.find((known) => known === value);
    if (language) void choose(language);
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Langue`}
      value={code}
      onChange={change}
      data={[
        { value: 'fr', label: 'FR' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}
