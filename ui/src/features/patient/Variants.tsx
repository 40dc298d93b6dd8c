import { useLingui } from '@lingui/react/macro';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { useCodes } from '@/shared/ui/useWords';
import type { Patient } from './usePatient';

export function Variants({ variants }: { variants: Patient['variants'] }) {
  const { t } = useLingui();
  const codes = useCodes();
  return (
    <ul className={classes['facts']}>
      {variants.map((variant) => {
        const { gene, hgvsP, hgvsC, vaf, significance, origin, test } = variant;
        const share = typeof vaf === 'number' ? `${Math.round(vaf * 1000) / 10} %` : undefined;
        const details = [hgvsC, share && t`${share} des lectures`, codes(significance), codes(origin), test];
        return (
          <FactRow
            key={variant.key}
            from={variant.date}
            what={[gene, hgvsP ?? hgvsC].filter(Boolean).join(' ')}
            detail={details.filter(Boolean).join(' · ')}
            evidence={variant.evidence}
          />
        );
      })}
    </ul>
  );
}
