import { useLingui } from '@lingui/react/macro';
import type { CriterionFragment } from '@/generated/graphql';
import { useMissing } from '@/shared/ui/useMissing';
import { bound, byProperty } from './wanted';

type Wanted = CriterionFragment['wanted'][number];

/** What a trial asks and what a patient was taken for, in the words of the page. */
export function useCriterionWords() {
  const { t } = useLingui();
  const fields = useMissing();
  const states: Record<string, string> = {
    _SOLID_: t`toute tumeur solide`,
    _LIQUID_: t`toute hémopathie maligne`,
    Male: t`homme`,
    Female: t`femme`,
    Positive: t`positif`,
    Negative: t`négatif`,
    Equivocal: t`équivoque`,
    Zero: t`nul (0)`,
    Low: t`faible`,
    High: t`élevé`,
    Metastatic: t`métastatique`,
    'Locally Advanced': t`localement avancée`,
    Advanced: t`avancée`,
    'MMR-Deficient': t`déficiente`,
    'MMR-Proficient': t`conservée`,
    'High Amplification': t`amplification`,
    'Low Amplification': t`gain de quelques copies`,
    'Homozygous Deletion': t`délétion homozygote`,
    'Heterozygous Deletion': t`perte d’une copie`,
    Missense_Mutation: t`faux-sens`,
    Nonsense_Mutation: t`non-sens`,
    Frame_Shift_Del: t`délétion avec décalage du cadre`,
    Frame_Shift_Ins: t`insertion avec décalage du cadre`,
    In_Frame_Del: t`délétion en phase`,
    In_Frame_Ins: t`insertion en phase`,
    Splice_Site: t`site d’épissage`,
  };
  const state = (value: string) => states[value] ?? value;
  const years = (value: string) => t`${value} ans`;
  const said: Record<string, (value: string) => string> = {
    age_numerical: (value) => years(bound(value)),
    tmb_numerical: (value) => t`${bound(value)} mutations/Mb`,
    exon: (value) => t`exon ${value}`,
    wildcard_protein_change: (value) => t`${value}, tout changement`,
    fusion_partner_hugo_symbol: (value) => t`avec ${value}`,
    wildtype: () => t`type sauvage`,
  };
  const wantedOne = ({ property, value, concept }: Wanted) =>
    concept?.label ?? (said[property] ?? state)(value);
  const isOfGene = (field: string) => field.split(':').length === 3;
  const wanted = ({ wanted: all, field }: Pick<CriterionFragment, 'wanted' | 'field'>) =>
    all.length === 0 && isOfGene(field ?? '')
      ? t`quelle qu’elle soit`
      : byProperty(all)
          .map((same) => same.map(wantedOne).join(t` ou `))
          .join(', ');
  const known = ({ field, known: { values } }: Pick<CriterionFragment, 'field' | 'known'>) => {
    const unit = field?.endsWith(':age_numerical') ? years : state;
    return values.map(unit).join(t` ou `);
  };
  const joins = {
    ALL: t`tous ces critères`,
    ANY: t`au moins un de ces critères`,
    NOT: t`ne doit pas être vrai`,
  };
  return { field: fields, wanted, known, joins, isOfGene };
}
