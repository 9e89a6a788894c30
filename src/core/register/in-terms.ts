import { inTerms } from '../pack/in-terms.ts'
import type { Terms } from '../pack/terms.ts'
import type { Field, Register } from './describe.ts'

export function registerIn(register: Register, terms: Terms): Register {
  return {
    ...register,
    title: inTerms(register.title, terms),
    one: inTerms(register.one, terms),
    about: inTerms(register.about, terms),
    fields: register.fields.map((field) => fieldIn(field, terms)),
  }
}

export function fieldIn(field: Field, terms: Terms): Field {
  const { label, hint, options } = field
  return {
    ...field,
    label: inTerms(label, terms),
    ...(hint ? { hint: inTerms(hint, terms) } : {}),
    ...(options ? { options: optionsIn(options, terms) } : {}),
  }
}

export function optionsIn<K extends string>(options: Readonly<Record<K, string>>, terms: Terms): Record<K, string> {
  const entries = Object.entries(options) as [K, string][]
  return Object.fromEntries(entries.map(([code, label]) => [code, inTerms(label, terms)])) as Record<K, string>
}
