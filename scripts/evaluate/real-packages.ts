import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { projectRoot } from '../../src/entry/root.ts'

export type RealText = { readonly id: string; readonly base?: string; readonly text: string; readonly title?: string }

const require = createRequire(import.meta.url)

type Flags = (text: string) => boolean | Promise<boolean>

/** Share of harmless texts that other packages flag, and their processor time. */
export async function packages(sets: readonly [string, readonly RealText[]][], python: string | undefined) {
  console.log('\nflagged by other packages, which look for personal data alone')
  for (const [name, texts] of sets) {
    for (const [title, flags] of Object.entries(inProcess())) {
      const started = process.cpuUsage()
      let flagged = 0
      for (const one of texts) if (await flags(one.text)) flagged++
      const { user, system } = process.cpuUsage(started)
      print(name, title, flagged, texts, (user + system) / 1000)
    }
    if (python && !python.startsWith('--')) {
      const { flagged, milliseconds } = await presidio(python, texts)
      print(name, 'presidio', flagged, texts, milliseconds)
    }
  }
}

function print(set: string, title: string, flagged: number, texts: readonly RealText[], milliseconds: number): void {
  const kilobytes = texts.reduce((sum, one) => sum + one.text.length, 0) / 1024
  const columns = [set.padEnd(10), title.padEnd(14), (flagged / texts.length).toFixed(3)]
  console.log(`${columns.join(' ')}  ${(milliseconds / kilobytes).toFixed(2)} ms per KB`)
}

function inProcess(): Record<string, Flags> {
  const nlp = require('compromise') as (text: string) => { people(): { found: boolean } }
  const { SyncRedactor } = require('redact-pii') as {
    SyncRedactor: new (options: object) => { redact(text: string): string }
  }
  const { OpenRedaction } = require('openredaction') as {
    OpenRedaction: new (options: object) => { detect(text: string): Promise<{ detections: readonly object[] }> }
  }
  const redactor = new SyncRedactor({})
  const open = new OpenRedaction({ includeNames: true })
  return {
    compromise: (given) => nlp(given).people().found,
    'redact-pii': (given) => redactor.redact(given) !== given,
    openredaction: async (given) => (await open.detect(given)).detections.length > 0,
  }
}

async function presidio(python: string, texts: readonly RealText[]) {
  const script = join(projectRoot(), 'scripts/evaluate/presidio.py')
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(texts.map((one) => `${JSON.stringify(one.text)}\n`).join(''))
  return JSON.parse(await text(child.stdout)) as { flagged: number; milliseconds: number }
}
