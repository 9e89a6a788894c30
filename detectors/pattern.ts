/** Tags that write a long expression over several lines and build it from named lists. */

type Value = string | readonly string[]

/**
 * The template as one expression: a line break and the indentation around it are not part of it. A list is inserted as a group of
 * alternatives, a string as it is.
 */
export const pattern = patternWith('')

export function patternWith(flags: string) {
  return (template: TemplateStringsArray, ...values: readonly Value[]): RegExp =>
    new RegExp(fragment(template, ...values), flags)
}

/** The source of such an expression, to be inserted into others. */
export function fragment({ raw }: TemplateStringsArray, ...values: readonly Value[]): string {
  return raw.map((text, index) => joined(text) + inserted(values[index] ?? '')).join('')
}

const joined = (text: string): string => text.replace(/\s*\n\s*/g, '')

const inserted = (value: Value): string => (typeof value === 'string' ? value : `(?:${either(value)})`)

/** The alternatives without a group around them. */
export const either = (list: readonly string[]): string => list.join('|')

/** Phrases and small sub-patterns, each behind a comma and a space or line break. A line break elsewhere is not part of a phrase. */
export function phrases({ raw }: TemplateStringsArray, ...values: readonly Value[]): readonly string[] {
  const list = raw.map((text, index) => (index === 0 ? text : slot(index - 1) + text)).join('')
  return list
    .split(/,\s+/)
    .map((phrase) =>
      joined(phrase.trim()).replace(/\0(\d+)\0/g, (_, index: string) => inserted(values[Number(index)]!)),
    )
}

/** Stands for a value until the list is split: a value may hold commas. */
const slot = (index: number): string => `\0${index}\0`

/** Text without markup, written over several lines and read as one. */
export function oneLine({ raw }: TemplateStringsArray): string {
  return raw
    .join('')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
}
