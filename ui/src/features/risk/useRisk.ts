import { useQuery } from '@tanstack/react-query';
import { RiskDocument, RiskFactorsDocument, type RiskInput, type RiskQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Model = RiskQuery['riskModel'];
export interface Factor {
  curie: string;
  label: string;
}

const MOST = 12;

/** What the model is made of: the features of the confirmed findings, or of all kept ones where none is. */
export function useFactors() {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['risk factors', purpose, language],
    queryFn: async ({ signal }): Promise<Factor[]> => {
      const { findings } = await ask(RiskFactorsDocument, { language }, signal);
      const confirmed = findings.filter(({ status }) => status === 'CONFIRMED');
      const used = confirmed.length > 0 ? confirmed : findings;
      return [...new Map(used.map(({ feature }) => [feature.curie, feature])).values()].slice(0, MOST);
    },
  });
}

/** The model of these factors, and the risk of one person. */
export function useRisk(input: RiskInput, enabled: boolean) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery<Model>({
    queryKey: ['risk', purpose, language, input],
    queryFn: ({ signal }) =>
      ask(RiskDocument, { input, language }, signal).then(({ riskModel }) => riskModel),
    placeholderData: (before: Model | undefined) => before,
    enabled,
    staleTime: Infinity,
  });
}
