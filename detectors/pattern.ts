/** Builds long expressions from named lists. */

import { Expression } from './expression.ts'

type Value = string | readonly string[]

/** Line breaks do not count. Lists become alternatives, strings stay. */
export const pattern = patternWith('')

export function patternWith(flags: string) {
  return (template: TemplateStringsArray, ...values: readonly Value[]): Expression =>
    new Expression(fragment(template, ...values), flags)
}

export function fragment({ raw }: TemplateStringsArray, ...values: readonly Value[]): string {
  return raw.map((text, index) => joined(text) + inserted(values[index] ?? '')).join('')
}

const joined = (text: string): string => text.replace(/\s*\n\s*/g, '')

const inserted = (value: Value): string => (typeof value === 'string' ? value : `(?:${either(value)})`)

export const either = (list: readonly string[]): string => list.join('|')

export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function phrases({ raw }: TemplateStringsArray, ...values: readonly Value[]): readonly string[] {
  const list = raw.map((text, index) => (index === 0 ? text : slot(index - 1) + text)).join('')
  return list
    .split(/,\s+/)
    .map((phrase) =>
      joined(phrase.trim()).replace(/\0(\d+)\0/g, (_, index: string) => inserted(values[Number(index)]!)),
    )
}

/** Any of them, in whole words and any case. */
export const anyPhrase = (template: TemplateStringsArray, ...values: readonly Value[]): Expression =>
  patternWith('i')`\b${phrases(template, ...values)}\b`

/** A placeholder, because values may contain commas. */
const slot = (index: number): string => `\0${index}\0`

export const wordSet = (template: TemplateStringsArray): ReadonlySet<string> =>
  new Set(template.raw.join('').trim().split(/\s+/))

/** The lines of a small table, with its cells between bars. */
export const rows = ({ raw }: TemplateStringsArray): readonly (readonly string[])[] =>
  raw
    .join('')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +\| +/))

export function oneLine({ raw }: TemplateStringsArray): string {
  return raw
    .join('')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
}
