import { patternWith, phrases } from '../../detectors/pattern.ts'
import { tierOf } from './mail/compare.ts'
import type { ExtractionSink } from './reader.ts'

const ACCOUNT_KEYS = phrases`
  author, authors, creator, initial-creator, lastModifiedBy, last saved by, lastSavedBy, modifiedBy, printed-by,
  company, manager, application, generator, template, producer, creatorTool, software, make, model, lensModel,
  hostComputer
`

const ACCOUNT = patternWith('i')`^(?:[\w-]{1,20}:)?${ACCOUNT_KEYS}$`
const NAME = /^\s*(?:\S+\s+){0,6}\S+\s*$/
const LONGEST_NAME = 90

export const isAccount = (key: string, value: string): boolean =>
  ACCOUNT.test(key.trim()) && value.length <= LONGEST_NAME && NAME.test(value)

export function reportLines(lines: readonly string[], at: string, where: string, sink: ExtractionSink): void {
  const filled = lines.filter((line) => isAccountLine(line))
  sink.part(at, 'properties', lines.filter((line) => !isAccountLine(line)).join('\n'), where)
  const marked = filled.map((line) => line.slice(line.indexOf(':') + 1).trim()).filter((value) => tierOf(value))
  sink.filled(`${at}/accounts`, [...filled, ...marked].join('\n'), where, 'account')
}

function isAccountLine(line: string): boolean {
  const colon = line.indexOf(':')
  return colon > 0 && isAccount(line.slice(0, colon), line.slice(colon + 1))
}
