import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Assay } from '@/generated/graphql';
import { percent, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { kindOf, type Looked, lookedAt } from './tested';
import type { Patient } from './usePatient';

type Specimen = Patient['specimens'][number];

const ASSAYS: Assay[] = ['MUTATION', 'CNV', 'SV'];

function useAssayNames(): Record<Assay, string> {
  const { t } = useLingui();
  return { MUTATION: t`séquence`, CNV: t`nombre de copies`, SV: t`réarrangements` };
}

/** What laboratories looked at, and for which genes: not found differs from not looked for. */
export function Specimens({ patient }: { patient: Patient }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Ce qui a été recherché`}>
      <Title order={3} size="sm">
        <Trans>Ce qui a été recherché</Trans>
      </Title>
      {patient.specimens.length === 0 ? (
        <Text size="sm">
          <Trans>Rien n’en est dit : ce qui n’est pas trouvé n’est pas exclu.</Trans>
        </Text>
      ) : (
        <>
          <ul className={classes['facts']}>
            {patient.specimens.map((specimen) => (
              <Row key={specimen.key} specimen={specimen} />
            ))}
          </ul>
          <AskGene patient={patient} />
        </>
      )}
    </section>
  );
}

function Row({ specimen }: { specimen: Specimen }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const names = useAssayNames();
  const { label, type, purity, ploidy, tested } = specimen;
  const share = typeof purity === 'number' ? percent(purity, code) : undefined;
  const sets = typeof ploidy === 'number' ? significant(ploidy, code, 3) : undefined;
  const looked = tested.map(({ assay, panel, all, genes }) => {
    const what = all
      ? t`tous les gènes`
      : genes.length > 0
        ? t`${genes.length} gènes`
        : t`gènes non précisés`;
    const how = [panel, what].filter(Boolean).join(', ');
    return t`${names[assay]} : ${how}`;
  });
  const details = [type, share && t`pureté tumorale ${share}`, sets && t`ploïdie ${sets}`, ...looked];
  return (
    <FactRow
      from={specimen.date}
      what={label ?? t`prélèvement`}
      detail={details.filter(Boolean).join(' · ') || t`rien n’est dit de ce qui y a été recherché`}
      evidence={specimen.evidence}
    />
  );
}

/** Of one gene: altered, looked at and not found, or not looked at. */
function AskGene({ patient }: { patient: Patient }) {
  const { t } = useLingui();
  const names = useAssayNames();
  const [typed, setTyped] = useState('');
  const gene = typed.trim().toUpperCase();
  const words: Record<Looked, string> = {
    YES: t`recherché, rien de trouvé`,
    NO: t`non recherché, ou inconnu`,
    OPEN: t`panel dont les gènes ne sont pas précisés`,
  };
  const isAltered = (assay: Assay) =>
    patient.variants.some((one) => (one.gene === gene || one.partner === gene) && kindOf(one) === assay);
  return (
    <Group align="flex-end" gap="md" mt="xs">
      <TextInput
        size="xs"
        label={t`Ce gène a-t-il été recherché ?`}
        placeholder="EGFR"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {gene !== '' &&
          ASSAYS.map((assay) => {
            const how = isAltered(assay) ? t`trouvé` : words[lookedAt(patient.specimens, gene, assay)];
            return t`${names[assay]} : ${how}`;
          }).join(' · ')}
      </Text>
    </Group>
  );
}
