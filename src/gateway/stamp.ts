import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Arrived } from './ruling.ts'

/** A signed header: this gateway has seen this message, to these recipients. It stops loops and forgery, because only its signature counts. */
export const STAMP = 'X-Countersign-Stamp'

export type Stamp = { readonly verdict: 'release' | 'hold'; readonly ref: string }

const OURS = /^(?:received|return-path|x-received|delivered-to|x-original-to|x-countersign-(?:ref|verdict|stamp)):/i
/** Version 1 showed recipients the verdict. Messages under way may still carry it. */
const SHAPE = /^v([12]); t=(\d{1,12});(?: verdict=(release|hold);)? ref=(\w{1,64}); s=([0-9a-f]{64})$/
const VERDICTS = ['release', 'hold'] as const
const GOOD_FOR_SECONDS = 7 * 86_400

export function stamper(secret: Buffer, now: () => Date = () => new Date()) {
  const sign = (version: string, time: number, { verdict, ref }: Stamp, digest: string) =>
    createHmac('sha256', secret).update(`v${version}\n${time}\n${verdict}\n${ref}\n${digest}`).digest('hex')
  const seconds = () => Math.floor(now().getTime() / 1000)

  return {
    write(stamp: Stamp, arrived: Arrived): string {
      const time = seconds()
      const signature = sign('2', time, stamp, digestOf(arrived))
      return `v2; t=${time}; ref=${stamp.ref}; s=${signature}`
    },

    read(values: readonly string[], arrived: Arrived): Stamp[] {
      if (values.length === 0) return []
      const digest = digestOf(arrived)
      return values.flatMap((value) => {
        const [, version, time, , ref, signature] = SHAPE.exec(unfolded(value)) ?? []
        if (!version || !time || !ref || !signature || seconds() - Number(time) > GOOD_FOR_SECONDS) return []
        const given = Buffer.from(signature, 'hex')
        return VERDICTS.map((verdict): Stamp => ({ verdict, ref })).filter((stamp) =>
          timingSafeEqual(Buffer.from(sign(version, Number(time), stamp, digest), 'hex'), given),
        )
      })
    },
  }
}

const unfolded = (value: string) => value.replace(/\s+/g, ' ').trim()

function fieldsOf(raw: Buffer): { fields: string[]; body: number } {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.toString('latin1', 0, end < 0 ? raw.length : end)
  return { fields: head.split(/\r\n(?![ \t])/), body: end < 0 ? raw.length : end + 4 }
}

export function valuesOf(raw: Buffer, name: string): string[] {
  const wanted = `${name.toLowerCase()}:`
  return fieldsOf(raw)
    .fields.filter((field) => field.slice(0, wanted.length).toLowerCase() === wanted)
    .map((field) => field.slice(wanted.length))
}

function digestOf({ raw, sender, recipients }: Arrived): string {
  const { fields, body } = fieldsOf(raw)
  const foreign = fields.filter((field) => !OURS.test(field)).map(unfolded)
  const envelope = [sender.toLowerCase(), ...recipients.map((one) => one.toLowerCase()).sort()]
  return createHash('sha256')
    .update(JSON.stringify([envelope, foreign]))
    .update(raw.subarray(body))
    .digest('hex')
}
