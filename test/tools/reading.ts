import { readFileSync } from 'node:fs'
import type { Example, Known, Reading } from '../../detectors/contract.ts'
import { known, type Office } from '../../src/core/registers.ts'

export const office: Office = JSON.parse(readFileSync(new URL('../../fixtures/office.json', import.meta.url), 'utf8'))

export const sampleKnown: Known = known(office)

/** The reading of a rule's example: by default a press release by staff. */
export function readingOf(example: Example): Reading {
  const given = typeof example === 'string' ? { text: example } : example
  const body = { id: 'body', kind: 'body' as const, ...given.part, text: given.text }
  return {
    circumstances: {
      kind: 'press-release',
      account: 'corporate',
      author: 'staff',
      electionPeriod: false,
      today: '2026-11-24',
      ...given.circumstances,
    },
    // Rules remember by object what they made of it.
    known: given.known ? { ...sampleKnown, ...given.known } : sampleKnown,
    parts: [...(given.title === undefined ? [] : [{ id: 'title', kind: 'title' as const, text: given.title }]), body],
    pictures: given.pictures ?? [],
    unread: [],
    observations: given.observations ?? [],
    ...(given.classifierMatches ? { classifierMatches: given.classifierMatches } : {}),
  }
}
