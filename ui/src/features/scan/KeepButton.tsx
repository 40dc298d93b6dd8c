import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault } from '@/shared/ui/states';
import { useKeep } from './useFindings';

/** Keeps a line among the findings of the centre, where it is reviewed and asked again. */
export function KeepButton({ job, line }: { job: string; line: string }) {
  const keep = useKeep();
  return (
    <>
      <Group gap="sm" mt="md">
        <Button
          size="xs"
          loading={keep.isPending}
          disabled={keep.isSuccess}
          onClick={() => keep.mutate({ correlation: job, line })}
        >
          {keep.isSuccess ? <Trans>Gardé</Trans> : <Trans>Garder ce résultat</Trans>}
        </Button>
        {keep.isSuccess && (
          <Text size="sm">
            <Link to="/findings" search={{ id: keep.data.id }}>
              <Trans>Voir parmi les résultats gardés</Trans>
            </Link>
          </Text>
        )}
      </Group>
      {keep.isError && <Fault error={keep.error} />}
    </>
  );
}
