import { isDict, isName, isRef, isStream, isText, type Value } from './syntax.ts'

export function serialise(value: Value): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (isName(value))
    return `/${value.name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
  if (isRef(value)) return `${value.num} ${value.gen} R`
  if (isText(value)) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(serialise).join(' ')}]`
  const dict = isStream(value) ? value.dict : value
  if (!isDict(dict)) return 'null'
  return `<<${[...dict].map(([key, one]) => `${serialise({ name: key })} ${serialise(one)}`).join(' ')}>>`
}
