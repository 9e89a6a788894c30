import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type OwnTerms, TERM_NAMES } from '../../core/pack/terms.ts'
import { type Settings, unreadable } from './read.ts'

const LONGEST = 60
const WRONG = `must be one line of words, ${LONGEST} characters at most.`
const term = z
  .string(WRONG)
  .trim()
  .max(LONGEST, WRONG)
  .regex(/^[\p{L}\p{N} ’'(),&-]+$/u, WRONG)
const schema = z.strictObject(Object.fromEntries(TERM_NAMES.map((name) => [name, term.optional()])))

export function termsFrom({ TERMS_FILE: file, TERMS: text }: Settings, wrong: string[]): OwnTerms | undefined {
  if (file && text) wrong.push('Set TERMS or TERMS_FILE, not both.')
  const name = file ? 'TERMS_FILE' : 'TERMS'
  try {
    const given = file ? readFileSync(file, 'utf8') : text
    return given === undefined ? undefined : read(name, JSON.parse(given), wrong)
  } catch (fault) {
    wrong.push(fault instanceof SyntaxError ? `${name} is not JSON.` : unreadable(name, fault))
    return undefined
  }
}

function read(name: string, given: unknown, wrong: string[]): OwnTerms | undefined {
  const { data, error } = schema.safeParse(given)
  for (const issue of error?.issues ?? []) wrong.push(`${name}: ${problemOf(issue)}`)
  return data as OwnTerms | undefined
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no term ${issue.keys.join(', ')}. Terms are ${TERM_NAMES.join(', ')}.`
  return issue.path.length === 0 ? 'it must hold terms by name.' : `${issue.path.join('.')} ${issue.message}`
}
