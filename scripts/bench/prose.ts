import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/entry/root.ts'

const OWN = ['items', 'blind-drafts', 'blind-long', 'blind-office-drafts', 'language-2-drafts']

type Labelled = { readonly text: string; readonly expect?: string }

/** *.jsonl with a field `text`, *.txt, *.eml; otherwise the harmless invented drafts. */
export function proseOf(folder?: string): readonly string[] {
  if (folder === undefined)
    return OWN.flatMap((name) => textsOf(join(projectRoot(), 'fixtures/corpus', `${name}.jsonl`)))
      .filter(({ expect }) => expect === 'release')
      .map(({ text }) => text)
  const paths = statSync(folder).isFile() ? [folder] : readdirSync(folder).map((name) => join(folder, name))
  const lines = paths.filter((path) => path.endsWith('.jsonl')).flatMap(textsOf)
  const files = paths.filter((path) => /\.(?:txt|eml)$/.test(path)).map((path) => readFileSync(path, 'utf8'))
  const prose = [...lines.map(({ text }) => text), ...files].filter((text) => text.trim())
  if (prose.length === 0) throw new Error(`${folder} holds no text: it needs *.jsonl, *.txt or *.eml files.`)
  return prose
}

function textsOf(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Labelled)
}

/** RFC 5322, about `size` bytes. `seed` makes it differ. */
export function messageOf(prose: readonly string[], size: number, seed: number): Uint8Array<ArrayBuffer> {
  const head = [
    'From: Estates <estates@westmids-opcc.example>',
    'To: Facilities <facilities@partner.example>',
    `Subject: Estates update ${seed}`,
    `Message-ID: <${seed}.bench@westmids-opcc.example>`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  const texts: string[] = []
  // Prime steps, so that each message joins other texts.
  for (let turn = seed * 31, length = 0; length < size; turn += 7) {
    const text = prose[turn % prose.length]!.trim()
    texts.push(text)
    length += text.length + 2
  }
  const body = texts.join('\n\n').slice(0, size)
  return new TextEncoder().encode([...head, '', ...body.split(/\r?\n/)].join('\r\n'))
}
