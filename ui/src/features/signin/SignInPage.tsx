import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { Mark } from '@/shared/ui/Mark';
import { useSignInForm } from './useSignInForm';

export function SignInPage() {
  const { t } = useLingui();
  const { submit, isPending, fault } = useSignInForm();
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder shadow="sm" p="xl" w={420}>
        <form onSubmit={submit}>
          <Stack>
            <Group justify="space-between">
              <Group gap="sm">
                <Mark size={36} />
                <Title order={1}>OncoWeave</Title>
              </Group>
              <LanguageSwitch />
            </Group>
            <Text c="dimmed" size="sm">
              <Trans>Les dossiers du centre, reliés : chaque fait à un clic de la phrase qui le dit.</Trans>
            </Text>
            <TextInput
              name="user"
              label={t`Identifiant`}
              autoComplete="username"
              required
              withAsterisk={false}
            />
            <PasswordInput
              name="password"
              label={t`Mot de passe`}
              autoComplete="current-password"
              required
              withAsterisk={false}
              error={fault}
              errorProps={{ role: 'alert' }}
              visibilityToggleButtonProps={{ 'aria-label': t`Montrer ou cacher le mot de passe` }}
            />
            <Button type="submit" loading={isPending}>
              <Trans>Se connecter</Trans>
            </Button>
            <Text size="xs" c="dimmed">
              <Trans>
                Chaque lecture d’un dossier est tracée : qui, qui a été lu, pourquoi. Pour un compte,
                adressez-vous à l’administrateur.
              </Trans>
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
