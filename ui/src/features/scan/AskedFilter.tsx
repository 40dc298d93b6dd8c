import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { keyOf } from './lines';
import type { Several } from './useLineName';
import type { Job } from './useScan';
import { useScanWords } from './useScanWords';

export interface AskedPart {
  outcome?: string | undefined;
  lag?: number | undefined;
}

interface Props {
  job: Job;
  several: Several;
  part: AskedPart;
  onChange: (part: AskedPart) => void;
}

/** Tells the results apart by outcome and by lag, where the scan asked several. */
export function AskedFilter({ job, several, part, onChange }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useScanWords();
  return (
    <>
      {several.outcomes && (
        <NativeSelect
          size="xs"
          aria-label={t`Issue montrée`}
          value={part.outcome ?? ''}
          data={[
            { value: '', label: t`Toutes les issues` },
            ...job.outcomes.map((outcome) => ({ value: keyOf(outcome), label: words.outcome(outcome) })),
          ]}
          onChange={(event) => onChange({ ...part, outcome: event.currentTarget.value || undefined })}
        />
      )}
      {several.lags && (
        <NativeSelect
          size="xs"
          aria-label={t`Décalage montré`}
          value={part.lag?.toString() ?? ''}
          data={[
            { value: '', label: t`Tous les décalages` },
            ...job.lagYears.map((lag) => {
              const years = significant(lag, code);
              return { value: String(lag), label: t`${years} an(s)` };
            }),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...part, lag: value === '' ? undefined : Number(value) })
          }
        />
      )}
    </>
  );
}
