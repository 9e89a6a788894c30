import { Refusal } from '../../core/refusal.ts'
import type { Register } from '../../core/register/describe.ts'
import type { Body } from './form.ts'

/** `size`: pixels from which the emblem is reliably found; absent when it never is. */
export type Learn = (
  bytes: Uint8Array,
  name: string,
) => Promise<{ readonly threshold: number; readonly smallest?: number }>

type Keep = (name: string, bytes: Uint8Array) => Promise<string>

/** Measures thresholds unless the form gives them. Refusal: `bad-input`. */
export async function picturesOf(
  register: Register,
  body: Body,
  keep: Keep,
  learn: Learn | undefined,
): Promise<Record<string, string | string[]>> {
  const found: Record<string, string | string[]> = {}
  for (const { name, label } of register.fields.filter(({ kind }) => kind === 'pictures')) {
    const kept = [body[name] ?? []].flat().filter((one): one is string => typeof one === 'string')
    const added = [body[`${name}-added`] ?? []].flat().filter((one): one is File => one instanceof File && one.size > 0)
    const learnt: Awaited<ReturnType<Learn>>[] = []
    for (const file of added) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const one = await learn?.(bytes, file.name).catch((fault: unknown) => {
        const why = fault instanceof Refusal ? fault.message : 'could not be opened as a picture.'
        throw new Refusal('bad-input', `${label}: ${file.name} ${why}`)
      })
      if (one) learnt.push(one)
      kept.push(await keep(file.name, bytes))
    }
    Object.assign(found, { [name]: kept }, reasonOf(learnt, body))
  }
  return found
}

/** Any picture can confirm an emblem, so the strictest threshold counts. */
function reasonOf(learnt: readonly Awaited<ReturnType<Learn>>[], body: Body): Record<string, string> {
  if (learnt.length === 0) return {}
  const empty = (name: string) => String(body[name] ?? '').trim() === ''
  const sizes = learnt.flatMap(({ smallest }) => smallest ?? [])
  return {
    ...(empty('threshold') ? { threshold: String(Math.max(...learnt.map(({ threshold }) => threshold))) } : {}),
    ...(empty('smallest') && sizes.length === learnt.length ? { smallest: String(Math.max(...sizes)) } : {}),
  }
}
