// Findings that were kept; a second run with newer data comes at once, so that a change can be seen.
import { jobOf, lineOf } from './scan.mjs';

const findings = new Map();

export const list = () => [...findings.values()].reverse();

export function keep(user, { correlation, line: id }) {
  const known = list().find((finding) => finding.runs[0].line.id === id);
  if (known) return known;
  const line = lineOf(correlation, id);
  const at = new Date().toISOString();
  const run = { at, dataVersion: '3f2a91c0', codeVersion: '0.1.0', line };
  const newer = { ...run, dataVersion: '7b04d1e2', line: { ...line, rateRatio: line.rateRatio * 0.97 } };
  const finding = {
    id: String(findings.size + 1),
    feature: line.feature,
    definition: line.definition,
    outcome: line.outcome,
    lagYears: line.lagYears,
    status: 'NEW',
    keptBy: user,
    kept: at,
    question: '{}',
    asked: jobOf(correlation).asked,
    runs: [newer, run],
    changes: [],
    comments: [],
  };
  findings.set(finding.id, finding);
  return finding;
}

export function review(user, { input: { id, status, comment } }) {
  const finding = findings.get(id);
  finding.status = status;
  finding.comments.push({ at: new Date().toISOString(), author: user, status, text: comment ?? '' });
  return finding;
}
