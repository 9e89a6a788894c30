import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../../detectors/contract.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { read } from '../../src/reading/read.ts'

const office = known(JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office, {
  emblems: [],
})

export async function readMessage(raw: Uint8Array): Promise<Reading> {
  const draft: Draft = {
    kind: 'email',
    channel: usualChannel('email'),
    account: 'corporate',
    author: 'staff',
    electionPeriod: false,
    title: '',
    body: '',
    files: [{ name: 'message.eml', type: 'message/rfc822', bytes: new Uint8Array(raw) }],
    recipients: [],
    evidence: [],
  }
  const { mail, ...extraction } = await read(draft)
  const stated = circumstances(draft, '2026-11-24', false)
  return { ...extraction, circumstances: mail ? { ...stated, mail } : stated, known: office }
}
