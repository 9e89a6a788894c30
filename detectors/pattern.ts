/** Template tags that write a long expression over several lines and build it from named lists. */

import { Expression } from './expression.ts'

type Value = string | readonly string[]

/**
 * The template as one expression, without line breaks and the indentation around them. Lists become groups of
 * alternatives, strings are inserted as they are.
 */
export const pattern = patternWith('')

export function patternWith(flags: string) {
  return (template: TemplateStringsArray, ...values: readonly Value[]): Expression =>
    new Expression(fragment(template, ...values), flags)
}

/** The source of such an expression, to insert into others. */
export function fragment({ raw }: TemplateStringsArray, ...values: readonly Value[]): string {
  return raw.map((text, index) => joined(text) + inserted(values[index] ?? '')).join('')
}

const joined = (text: string): string => text.replace(/\s*\n\s*/g, '')

const inserted = (value: Value): string => (typeof value === 'string' ? value : `(?:${either(value)})`)

/** Alternatives without a group. */
export const either = (list: readonly string[]): string => list.join('|')

/** The source of an expression for this text alone, such as a word of a register. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Phrases and small sub-patterns, each separated by a comma and a space or line break. Other line breaks are not part
 * of a phrase.
 */
export function phrases({ raw }: TemplateStringsArray, ...values: readonly Value[]): readonly string[] {
  const list = raw.map((text, index) => (index === 0 ? text : slot(index - 1) + text)).join('')
  return list
    .split(/,\s+/)
    .map((phrase) =>
      joined(phrase.trim()).replace(/\0(\d+)\0/g, (_, index: string) => inserted(values[Number(index)]!)),
    )
}

/** Placeholder for a value until the list is split, because values may contain commas. */
const slot = (index: number): string => `\0${index}\0`

/** Text without markup, written over several lines and read as one. */
export function oneLine({ raw }: TemplateStringsArray): string {
  return raw
    .join('')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
}
