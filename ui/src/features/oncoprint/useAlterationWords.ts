import { useLingui } from '@lingui/react/macro';
import type { AlterationKind } from '@/generated/graphql';

export function useAlterationWords(): Record<AlterationKind, string> {
  const { t } = useLingui();
  return {
    MISSENSE: t`faux-sens`,
    TRUNCATING: t`tronquante`,
    IN_FRAME: t`sans décalage du cadre`,
    OTHER_MUTATION: t`autre mutation`,
    AMPLIFICATION: t`amplification`,
    DELETION: t`délétion homozygote`,
    FUSION: t`réarrangement`,
  };
}
