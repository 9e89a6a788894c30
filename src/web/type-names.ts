import { TYPE_NAMES } from '../core/words.data.ts'

export function typeName(type: string): string {
  const named = TYPE_NAMES[type]
  if (named) return named
  const words = type.toLowerCase().replaceAll('_', ' ')
  const cased = words.replace(/\b(nhs|ni|vat|iban|ip)\b/g, (word) => word.toUpperCase())
  return cased[0]!.toUpperCase() + cased.slice(1)
}
