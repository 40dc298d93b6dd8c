import { useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { ApiError } from '@/shared/api/errors';
import { useSignIn } from '@/shared/api/session';

/** Signs in from a form's fields; says what to do where it is refused. */
export function useSignInForm() {
  const { t } = useLingui();
  const signIn = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    signIn.mutate({ name: String(fields.get('user')), password: String(fields.get('password')) });
  };
  return { submit, isPending: signIn.isPending, fault: signIn.error ? reason(signIn.error) : undefined };

  function reason(error: Error): string {
    const code = error instanceof ApiError ? error.code : 'INTERNAL';
    if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') {
      return t`Identifiant ou mot de passe inconnu. Vérifiez-les, puis réessayez.`;
    }
    if (code === 'TOO_MANY') return locked(error instanceof ApiError ? error.retryAfter : undefined);
    if (code === 'UNREACHABLE') return t`Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.`;
    return t`Le serveur a rencontré une erreur. Réessayez dans un instant.`;
  }

  function locked(seconds: number | undefined): string {
    if (seconds === undefined) return t`Compte bloqué après plusieurs essais. Attendez quelques minutes.`;
    const minutes = Math.ceil(seconds / 60);
    return seconds < 90
      ? t`Compte bloqué après plusieurs essais. Réessayez dans ${seconds} secondes.`
      : t`Compte bloqué après plusieurs essais. Réessayez dans ${minutes} minutes.`;
  }
}
