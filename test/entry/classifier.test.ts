import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Circumstances } from '../../detectors/contract.ts'
import { createFullClassifier, createSharedClassifier, noteOn } from '../../src/entry/classifier.ts'
import { classifierCheck } from '../../src/entry/doctor/classifier.ts'
import { greeting } from '../../src/entry/greeting.ts'
import { MODEL } from '../tools/classifier.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const FILES = [
  ...['classifier.json', 'classifier.onnx', 'tokenizer.json', 'thresholds.json'],
  ...['gate.json', 'gate.bin', 'examples.json', 'examples.bin'],
]
const folder = temporaryFolder('model')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The model of the product with one file changed. */
function changed(name: string, change: (bytes: Buffer) => Uint8Array): string {
  const here = join(folder, name)
  mkdirSync(here)
  const original = (file: string) => join(fileURLToPath(MODEL), file)
  for (const file of FILES) {
    if (file === name) writeFileSync(join(here, file), change(readFileSync(original(file))))
    else symlinkSync(original(file), join(here, file))
  }
  return here
}

const staff: Circumstances = {
  ...{ kind: 'press-release', account: 'corporate', author: 'staff' },
  ...{ electionPeriod: false, today: '2026-11-24' },
}
const parts = [{ id: 'body', kind: 'body' as const, text: 'The library opens at nine.' }]

test('the files of the model are whole', () => {
  const shared = createSharedClassifier()
  expect(shared.problem).toBeUndefined()
  expect(shared.runtime).toBe('native')
  expect(noteOn(shared)).toBeUndefined()
  expect(classifierCheck(shared)).toMatchObject({ what: 'classifier', ok: true })
})

test.each(FILES.slice(1))('when %s is not the file it was, nothing passes as classified', async (name) => {
  const shared = createSharedClassifier(
    changed(name, (bytes) => {
      bytes[bytes.length >> 1]! ^= 1
      return bytes
    }),
  )
  expect(shared.problem).toContain(`${name} is not the file that classifier.json describes`)
  const classify = createFullClassifier(shared)
  for (const kind of ['press-release', 'email'] as const)
    await expect(classify(parts, { ...staff, kind })).rejects.toMatchObject({
      name: 'ClassificationIncomplete',
      message: shared.problem,
    })
})

test('the start and doctor say that nothing is classified', () => {
  const shared = createSharedClassifier(changed('classifier.json', () => Buffer.from('{}')))
  expect(classifierCheck(shared)).toMatchObject({ ok: false, says: expect.stringContaining('is held') })
  const started = { address: '', data: '', signIn: 'nobody', officeFileIgnored: false } as const
  const lines = greeting({ ...started, classifier: noteOn(shared) }).join('\n')
  expect(lines).toMatch(/Classifier +Not checked by meaning: the language model cannot be used/)
  expect(greeting(started).join('\n')).not.toContain('Classifier')
})

test('the start says when the language model runs slowly', () => {
  const shared = { ...createSharedClassifier(), runtime: 'WebAssembly' as const }
  expect(noteOn(shared)).toContain('by WebAssembly')
  expect(classifierCheck(shared)).toMatchObject({ ok: true, says: expect.stringContaining('by WebAssembly') })
})
