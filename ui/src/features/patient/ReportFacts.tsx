import { Trans } from '@lingui/react/macro';
import { Tabs, Text } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useKindNames } from '@/shared/ui/useKindNames';
import classes from './Report.module.css';
import { isPlaced } from './spans';
import type { Span } from './useOpened';
import type { Report } from './usePatient';
import { useCodes, useSections, useWords } from '@/shared/ui/useWords';

interface Props {
  report: Report;
  onPick: (span: Span) => void;
}

/** What was read in the report, as lists; each line points at its place. */
export function ReportFacts({ report, onPick }: Props) {
  return (
    <Tabs defaultValue="facts" keepMounted={false}>
      <Tabs.List px="xs">
        <Tabs.Tab value="facts">
          <Trans>Faits tirés de ce document ({report.facts.length})</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="terms">
          <Trans>Termes reconnus ({report.mentions.length})</Trans>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="facts">
        <Facts facts={report.facts} onPick={onPick} />
      </Tabs.Panel>
      <Tabs.Panel value="terms">
        <Terms mentions={report.mentions} onPick={onPick} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Facts({ facts, onPick }: { facts: Report['facts']; onPick: Props['onPick'] }) {
  const kinds = useKindNames();
  const section = useSections();
  const { events } = useWords();
  const codes = useCodes();
  const { code } = useLanguage();
  if (facts.length === 0) return <None />;
  const named: Record<string, string> = events;
  return (
    <ul className={classes['facts']}>
      {facts.map((fact) => {
        const label = fact.label ? (named[fact.label] ?? codes(fact.label)) : undefined;
        const said = [label, fact.concept?.label].filter(Boolean).join(' · ');
        return (
          <li key={`${fact.key} ${fact.start}`}>
            <Line
              kind={kinds(fact.kind)}
              said={said === '' ? '—' : said}
              note={[fact.date && partialDate(fact.date, code), section(fact.section)]
                .filter(Boolean)
                .join(' · ')}
              onPick={isPlaced(fact) ? () => onPick({ start: fact.start, end: fact.end }) : undefined}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Terms({ mentions, onPick }: { mentions: Report['mentions']; onPick: Props['onPick'] }) {
  const { assertions } = useWords();
  if (mentions.length === 0) return <None />;
  return (
    <ul className={classes['facts']}>
      {mentions.map(({ start, end, concept, assertion }) => (
        <li key={`${start} ${end} ${concept.curie}`}>
          <Line
            kind={assertions[assertion]}
            said={concept.label}
            note={concept.code}
            onPick={() => onPick({ start, end })}
          />
        </li>
      ))}
    </ul>
  );
}

function None() {
  return (
    <Text size="sm" c="dimmed" p="md">
      <Trans>Rien n’a été reconnu.</Trans>
    </Text>
  );
}

interface LineProps {
  kind: string;
  said: string;
  note: string;
  onPick: (() => void) | undefined;
}

function Line({ kind, said, note, onPick }: LineProps) {
  return (
    <button type="button" className={classes['line']} onClick={onPick} disabled={!onPick}>
      <span className={classes['kind']}>{kind}</span>
      <span>{said}</span>
      <span className={classes['kind']}>{note}</span>
    </button>
  );
}
