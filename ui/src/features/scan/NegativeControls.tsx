import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { ChosenConcepts } from './ChosenConcepts';
import { controlsOf, isSame, LEAST_CONTROLS, MOST_CONTROLS, type ScanForm } from './form';
import { NamedOutcomes } from './Outcomes';
import classes from './ScanPage.module.css';

interface Props {
  form: ScanForm;
  onChange: (part: Partial<ScanForm>) => void;
}

/** What is known to be without effect: it says how far the scan is off. */
export function NegativeControls({ form, onChange }: Props) {
  const { t } = useLingui();
  const { controls, controlOutcomes } = form;
  const count = controlsOf(form);
  return (
    <details className={classes['details']}>
      <summary>
        <Trans>Témoins négatifs</Trans>
        {count > 0 && ` (${count})`}
      </summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          <Trans>
            Des facteurs ou des issues dont on sait qu’ils sont sans effet : ce qu’ils montrent tout de même
            est l’erreur de l’exploration, ôtée de chaque ligne. Il en faut cinq au moins.
          </Trans>
        </Text>
        <ChosenConcepts
          label={t`Facteurs qui ne causent rien`}
          description={t`Par exemple un acte sans lien avec les cancers.`}
          most={MOST_CONTROLS}
          chosen={controls}
          onChange={(next) => onChange({ controls: next })}
        />
        <NamedOutcomes
          label={t`Issues que rien ne cause`}
          chosen={controlOutcomes}
          onAdd={(added) =>
            onChange({ controlOutcomes: [...controlOutcomes.filter((one) => !isSame(one, added)), added] })
          }
          onRemove={(gone) =>
            onChange({ controlOutcomes: controlOutcomes.filter((one) => !isSame(one, gone)) })
          }
        />
        {count > 0 && count < LEAST_CONTROLS && (
          <Text size="sm" role="status">
            <Trans>Encore {LEAST_CONTROLS - count} avant de pouvoir lancer.</Trans>
          </Text>
        )}
      </Stack>
    </details>
  );
}
