import { useLingui } from '@lingui/react/macro';
import { Stack, VisuallyHidden } from '@mantine/core';
import { Attrition } from './Attrition';
import { CriteriaPanel } from './CriteriaPanel';
import { PatientList } from './PatientList';
import classes from './SearchPage.module.css';
import { Suggestions } from './Suggestions';
import { useSearch } from './useSearch';

export function SearchPage() {
  const { t } = useLingui();
  const search = useSearch();
  return (
    <div className={classes['page']}>
      <VisuallyHidden component="h1">{t`Rechercher des patients`}</VisuallyHidden>
      <CriteriaPanel question={search.question} onChange={search.setQuestion} />
      <Stack gap="md">
        <Attrition search={search} />
        <Suggestions search={search} />
        <PatientList search={search} />
      </Stack>
    </div>
  );
}
