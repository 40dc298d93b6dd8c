import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Purpose } from '@/generated/graphql';
import { usePurpose } from '@/shared/api/purpose';
import type { Viewer } from '@/shared/api/session';

/** Why the person asks, always in sight: it decides who is seen, and each read is logged with it. */
export function PurposeSelect({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [purpose, setPurpose] = usePurpose();
  const names: Record<Purpose, string> = {
    CARE: t`Finalité : soins`,
    RESEARCH: t`Finalité : recherche`,
    QUALITY: t`Finalité : qualité`,
    AUDIT: t`Finalité : audit`,
  };
  const change = (value: string) => {
    const chosen = viewer.purposes.find((known) => known === value);
    if (!chosen) return;
    setPurpose(chosen);
    void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'viewer' });
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Finalité de la consultation`}
      title={t`La finalité décide de ce qui se voit ; chaque lecture d’un dossier est tracée avec elle.`}
      value={purpose}
      data={viewer.purposes.map((known) => ({ value: known, label: names[known] }))}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
