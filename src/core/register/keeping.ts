import type { Field, Register } from './describe.ts'
import type { Values } from './values.ts'

/** A row keeps a choice that is no longer offered: consent to it must not become consent to the usual. */
export function keeping(register: Register, values: Values = {}): Register {
  return { ...register, fields: register.fields.map((field) => keptIn(field, values)) }
}

function keptIn(field: Field, values: Values): Field {
  const { options } = field
  if (!options) return field
  const former = [values[field.name] ?? []]
    .flat()
    .map(String)
    .filter((code) => !(code in options))
  if (former.length === 0) return field
  return { ...field, options: { ...options, ...Object.fromEntries(former.map((code) => [code, code])) } }
}
