import type { Field, Register } from './describe.ts'
import type { Values } from './values.ts'

/**
 * The register with the choices that a row has and that it no longer offers. The row keeps them until somebody takes
 * them away: a consent to something that is not offered must not become a consent to what is usual.
 */
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
