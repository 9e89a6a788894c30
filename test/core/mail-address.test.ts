import { describe, expect, test } from 'vitest'
import type { Reading } from '../../detectors/contract.ts'
import { ownDomain } from '../../detectors/personal-data/register.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { isOn, plainDomain } from '../../src/core/mail/address.ts'
import { passesOf, sides } from '../../src/core/mail/pass.ts'
import { known } from '../../src/core/registers.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { office } from '../tools/reading.ts'

const OWN = office.office.domains[0]!

/** Each ends in a domain of the office, or seems to, and a mail server may route it elsewhere. */
const IN_DOUBT = [
  `bob%outside.example@${OWN}`,
  'bob%outside.example',
  `outside.example!bob@${OWN}`,
  'outside.example!bob',
  `@outside.example:bob@${OWN}`,
  `@${OWN},@outside.example:bob@${OWN}`,
  `a@outside.example,tom@${OWN}`,
  `bob@outside.example@${OWN}`,
  `"bob@outside.example"@${OWN}`,
  `"bob"@${OWN}`,
  `bob@outside.example>@${OWN}`,
  `<bob@outside.example>@${OWN}`,
  `<bob@${OWN}>`,
  `bob\u0000@${OWN}`,
  `bob\t@${OWN}`,
  `bob @${OWN}`,
  `bob\u0085@${OWN}`,
  `bob％outside.example@${OWN}`,
  `bob＠outside.example@${OWN}`,
  `SRS0=ab=cd=outside.example=bob@${OWN}`,
  `bob;x@${OWN}`,
  `bob(x)@${OWN}`,
  `bob\\@x@${OWN}`,
  `|command@${OWN}`,
  `/tmp/file@${OWN}`,
  `-option@${OWN}`,
  `.bob@${OWN}`,
  `bob..b@${OWN}`,
  `@${OWN}`,
  `tom@${OWN}.`,
  `tom@${OWN} `,
  `tom@${OWN}\n`,
  `tom@${OWN}>`,
  'tom@[192.0.2.1]',
  `tom@${OWN.replace('e', 'е')}`,
  `tom@${OWN.replace('.', '。')}`,
  `${'a'.repeat(65)}@${OWN}`,
  '',
  '@',
]

const PLAIN = [`tom.ashdown@${OWN}`, `Tom.Ashdown@${OWN.toUpperCase()}`, `o'brien_2+news@${OWN}`, 'root']

describe('an ambiguous address', () => {
  test.each(IN_DOUBT)('%j is outside, and on no trusted domain', (address) => {
    expect(plainDomain(address)).toBeUndefined()
    expect(isOn(address, [OWN, `*.${OWN}`])).toBe(false)
    expect(sides(office, [address])).toEqual({ inside: [], outside: [address] })
    const trusting = { ...office, secureDomains: [OWN], mail: { trustedDomains: [OWN], forcedTls: [OWN] } }
    const message = { raw: new Uint8Array(), sender: `tom.ashdown@${OWN}`, recipients: [address] }
    expect(passesOf(trusting, message, [address])).toEqual([])
    const draft = draftOf({ kind: 'email', recipients: [{ address, visible: true }] })
    const [seen] = circumstances(draft, '2026-11-24', false).mail!.recipients
    expect(seen!.address).toMatch(/^[\w.-]*@in-doubt\.invalid$/)
  })

  test.each(PLAIN)('%j is not ambiguous: it is inside', (address) => {
    expect(sides(office, [address])).toEqual({ inside: [address], outside: [] })
    const draft = draftOf({ kind: 'email', recipients: [{ address, visible: true }] })
    expect(circumstances(draft, '2026-11-24', false).mail!.recipients).toEqual(draft.recipients)
  })

  test('a plain address elsewhere is outside and keeps its domain', () => {
    expect(sides(office, ['bob@outside.example']).outside).toEqual(['bob@outside.example'])
    expect(plainDomain('bob@Outside.example')).toBe('outside.example')
  })
})

describe('a subdomain of the office', () => {
  const address = `tom.ashdown@sub.${OWN}`
  const listing = (...domains: string[]) => ({ ...office, office: { ...office.office, domains } })

  test.each([[[OWN]], [[OWN, 'other.example']], [[OWN, `*.x${OWN}`]]])(
    'is outside where the office lists %j',
    (own) => {
      expect(sides(listing(...own), [address])).toEqual({ inside: [], outside: [address] })
    },
  )

  test.each([[[`*.${OWN}`]], [[OWN, `sub.${OWN}`]], [[`*.${OWN.toUpperCase()}`]]])(
    'is inside where the office lists %j',
    (own) => {
      expect(sides(listing(...own), [address])).toEqual({ inside: [address], outside: [] })
    },
  )

  test('is an address of the office to the rules only if it is listed', () => {
    const reading = { known: known(office), circumstances: circumstances(draftOf({}), '2026-11-24', false) }
    expect(ownDomain(`sub.${OWN}`, reading as unknown as Reading)).toBe(false)
    const listed = { ...reading, known: known(listing(`*.${OWN}`)) }
    expect(ownDomain(`sub.${OWN}`, listed as unknown as Reading)).toBe(true)
  })
})
