import { type Field, fieldsOf, type Register, type Row } from './describe.ts'

export function matches(register: Register, row: Row, search: string, name: (id: string) => string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const values = [row.id, ...fieldsOf(register).map((field) => valueInWords(field, row.values[field.name], name))]
    .join(' ')
    .toLowerCase()
  return words.every((word) => values.includes(word))
}

export function valueInWords(
  field: Field,
  value: Row['values'][string] | undefined,
  name: (id: string) => string,
): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field.kind === 'pictures')
    return [value]
      .flat()
      .map((part) => String(part).replace(/^[0-9a-f]{64}\//, ''))
      .join('; ')
  const one = (text: string) =>
    field.kind === 'person' || field.kind === 'people' ? name(text) : (field.options?.[text] ?? text)
  return [value]
    .flat()
    .map((part) => one(String(part)))
    .join('; ')
}
