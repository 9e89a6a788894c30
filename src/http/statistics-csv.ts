import Papa from 'papaparse'
import type { Statistics } from '../core/record/statistics.ts'

/** One line per number, for pivot tables. Milliseconds; byte-order mark for Excel. */
export function statisticsCsv(all: Statistics): string {
  const { rules, senders, ...declared } = all.declarations
  const lines: Line[] = [
    ['all', '', 'versions submitted', all.versions],
    ['all', '', 'released', all.released],
    ...each('decisions', all.outcomes),
    ...each('findings', all.severities),
    ...all.rules.flatMap(({ rule, ...counts }) => measured('rule', rule, counts)),
    ...all.kinds.flatMap(({ kind, ...times }) => measured('kind', kind, times)),
    ...all.deciders.flatMap(({ person, ...times }) => measured('decider', person, times)),
    ...measured('declarations', '', declared),
    ...rules.flatMap(({ rule, ...counts }) => measured('declarations by rule', rule, counts)),
    ...senders.flatMap(({ type, ...counts }) => measured('declarations by sender', type, counts)),
    ...all.paragraphs.flatMap(({ paragraph, found }) =>
      found.map((count, index): Line => ['paragraph', paragraph, all.months[index]!, count]),
    ),
  ]
  return `\uFEFF${Papa.unparse({ fields: ['table', 'name', 'measure', 'value'], data: lines }, { escapeFormulae: true })}`
}

type Line = [table: string, name: string, measure: string, value: number]

function each(table: string, counts: Readonly<Record<string, number>>): Line[] {
  return Object.entries(counts).map(([name, count]) => [table, name, 'count', count])
}

function measured(table: string, name: string, counts: Readonly<Record<string, number>>): Line[] {
  return Object.entries(counts).map(([measure, count]) => [table, name, measure, count])
}
