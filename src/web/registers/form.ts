import { type Field, fieldsOf, type Register } from '../../core/register/describe.ts'
import type { Values } from '../../core/register/values.ts'
import { joinDates } from '../dates.tsx'
import { textsOf } from '../form-texts.ts'
import { utcOf } from '../london.ts'
import type { Filled } from './inputs.tsx'

export type Body = Record<string, string | File | (string | File)[]>

export function filledFrom(register: Register, body: Body): Filled {
  const dates = joinDates(textsOf(body))
  return Object.fromEntries(
    fieldsOf(register).flatMap(({ name, kind }) => {
      if (kind === 'day' || kind === 'moment') return dates[name] === undefined ? [] : [[name, dates[name]]]
      const typed = [body[name] ?? []].flat().filter((value): value is string => typeof value === 'string')
      if (typed.length === 0) return []
      return [[name, kind === 'choices' || kind === 'people' || kind === 'pictures' ? typed : typed[0]!]]
    }),
  )
}

/** Local times become moments in London. */
export function givenFrom(register: Register, filled: Filled): Filled {
  const kinds = new Map<string, Field['kind']>(fieldsOf(register).map(({ name, kind }) => [name, kind]))
  return Object.fromEntries(
    Object.entries(filled).map(([name, value]) => [
      name,
      kinds.get(name) === 'moment' && typeof value === 'string' ? (utcOf(value) ?? value) : value,
    ]),
  )
}

export function filledOf(values: Values): Filled {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    ]),
  )
}
