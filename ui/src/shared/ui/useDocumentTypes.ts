import { useLingui } from '@lingui/react/macro';

/** Kinds of documents that sources write as codes; others stand as they were recorded. */
export function useDocumentTypes(): (type: string | null | undefined) => string | undefined {
  const { t } = useLingui();
  const words: Record<string, string> = {
    administrative: t`document administratif`,
    consultation: t`consultation`,
    discharge: t`compte rendu de sortie`,
    imaging: t`imagerie`,
    letter: t`courrier`,
    molecular: t`génétique moléculaire`,
    operation: t`compte rendu opératoire`,
    pathology: t`anatomopathologie`,
    radiotherapy: t`radiothérapie`,
    stay: t`hospitalisation`,
    tumour_board: t`réunion de concertation`,
  };
  return (type) => (type ? (words[type.toLowerCase()] ?? type) : undefined);
}
