import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError, type ApiErrorCode } from '@/shared/api/errors';

/** Something is on its way. */
export function Waiting({ label }: { label?: string }) {
  const { t } = useLingui();
  return (
    <Center p="xl" role="status">
      <Stack align="center" gap="xs">
        <Loader size="sm" />
        <Text size="sm" c="dimmed">
          {label ?? t`Chargement…`}
        </Text>
      </Stack>
    </Center>
  );
}

/** Nothing to show, and what to do next. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Center p="xl">
      <Stack align="center" gap="xs" maw={480}>
        <Title order={2}>{title}</Title>
        <Text ta="center" c="dimmed" component="div">
          {children}
        </Text>
      </Stack>
    </Center>
  );
}

const SAID: Record<ApiErrorCode, MessageDescriptor> = {
  UNREACHABLE: msg`Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.`,
  UNAUTHENTICATED: msg`La session est terminée. Identifiez-vous de nouveau.`,
  FORBIDDEN: msg`Votre compte ou la finalité choisie ne permet pas de voir ceci. Changez de finalité en haut de la page, ou demandez le droit à l’administrateur.`,
  NOT_FOUND: msg`Introuvable, ou caché par la finalité choisie.`,
  BAD_REQUEST: msg`Le serveur n’a pas compris la question. Simplifiez les critères, puis réessayez.`,
  TOO_MANY: msg`Trop d’essais. Attendez une minute, puis réessayez.`,
  TOO_SLOW: msg`La question a pris trop de temps. Ajoutez un critère, puis réessayez.`,
  OUTDATED: msg`Un patient s’est opposé à la recherche depuis. Relancez l’exploration : il n’y sera plus.`,
  INTERNAL: msg`Le serveur a rencontré une erreur. Réessayez ; si elle persiste, donnez le numéro ci-dessous à l’administrateur.`,
};

/** What went wrong, in words, with the next step and the number under which it was logged. */
export function Fault({ error, retry }: { error: Error; retry?: () => void }) {
  const { i18n } = useLingui();
  const known = error instanceof ApiError ? error : undefined;
  return (
    <Alert color="red" variant="light" role="alert" title={<Trans>Cela n’a pas abouti</Trans>} my="md">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{i18n._(SAID[known?.code ?? 'INTERNAL'])}</Text>
        {known?.correlationId && (
          <Text size="xs" ff="monospace">
            {known.correlationId}
          </Text>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            <Trans>Réessayer</Trans>
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
