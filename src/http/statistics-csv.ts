import Papa from 'papaparse'
import type { Statistics } from '../core/record/statistics.ts'

/** One line per number, for pivot tables. Starts with a byte-order mark, for Excel; times are milliseconds. */
export function statisticsCsv(all: Statistics): string {
  const lines: [table: string, name: string, measure: string, value: number][] = [
    ['all', '', 'versions submitted', all.versions],
    ['all', '', 'released', all.released],
    ...Object.entries(all.outcomes).map(
      ([name, count]) => ['decisions', name, 'count', count] as (typeof lines)[number],
    ),
    ...Object.entries(all.severities).map(
      ([name, count]) => ['findings', name, 'count', count] as (typeof lines)[number],
    ),
  ]
  for (const { rule, ...counts } of all.rules)
    for (const [measure, count] of Object.entries(counts)) lines.push(['rule', rule, measure, count])
  for (const { kind, ...times } of all.kinds)
    for (const [measure, count] of Object.entries(times)) lines.push(['kind', kind, measure, count])
  for (const { person, ...times } of all.deciders)
    for (const [measure, count] of Object.entries(times)) lines.push(['decider', person, measure, count])
  for (const { paragraph, found } of all.paragraphs)
    for (const [index, count] of found.entries()) lines.push(['paragraph', paragraph, all.months[index]!, count])
  return `\uFEFF${Papa.unparse({ fields: ['table', 'name', 'measure', 'value'], data: lines }, { escapeFormulae: true })}`
}
