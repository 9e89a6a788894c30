import { expect, test } from 'vitest'
import { similarity } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'
import { sightings } from '../../detectors/crest-and-logo/matcher/sight.ts'
import { templateOf } from '../../detectors/crest-and-logo/matcher/template.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { windowsOf } from '../../detectors/crest-and-logo/matcher/windows.ts'
import { drawing, type Family } from '../marks/draw.ts'
import { best, oneMark, SIDE, SIZE, shown } from '../marks/shown.ts'

/** A mark, and what its windows say of a drawing that stands where it would. */
async function told(family: Family, template: number) {
  const own = drawing(family, template, 1)
  const mark = await oneMark(own.svg)
  const { pose } = sightings(await shown(own.svg), [mark])[0]!
  const of = async (svg: string, soft = 0) =>
    windowsOf(pyramidOf(await shown(svg, { soft })), pose, templateOf(mark.reference))
  return { own, mark, of, sibling: (content: number) => drawing(family, template, content, own.charges).svg }
}

test.each([
  ['shield', 4711],
  ['star', 4712],
  ['roundel', 4713],
] as const)(
  'the windows of a %s agree, sharp or soft; its siblings agree mostly, and not where their charges are',
  async (family, template) => {
    const { own, of, sibling } = await told(family, template)
    for (const soft of [0, 1.5]) {
      const itself = (await of(own.svg, soft))!
      expect(itself.worst).toBeGreaterThan(0.85)
      expect(itself.odd).toBeLessThan(0.1)
      for (const content of [2, 3, 4]) {
        const other = (await of(sibling(content), soft))!
        expect(other.worst).toBeLessThan(itself.worst - 0.1)
        expect(other.odd).toBeGreaterThan(itself.odd)
      }
    }
  },
)

// Without a look at small windows these were confirmed.
test.each([
  ['shield', 5006, 4],
  ['shield', 5018, 2],
  ['star', 5013, 4],
  ['star', 5029, 2],
] as const)('a %s (%i) is confirmed, the same with other charges is not', async (family, template, content) => {
  const own = drawing(family, template, 1)
  const mark = await oneMark(own.svg)
  const how = { size: 150, soft: 1.5 }
  expect(best(await shown(own.svg, how), mark)).toBeGreaterThan(0.9)
  expect(best(await shown(drawing(family, template, content, own.charges).svg, how), mark)).toBeLessThan(CONFIRMED)
})

test('nothing is told of a mark that has but one tone, or of which too little is seen', async () => {
  const { own, mark, of } = await told('shield', 4711)
  expect(await of(own.svg)).toBeDefined()
  const away = similarity(SIDE * 3, SIDE * 3, SIZE, 0)
  expect(windowsOf(pyramidOf(await shown(own.svg)), away, templateOf(mark.reference))).toBeUndefined()
  const even =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><rect width="90" height="90" fill="#345"/></svg>'
  const square = await oneMark(even)
  const there = similarity(SIDE / 2, SIDE / 2, SIZE, 0)
  expect(windowsOf(pyramidOf(await shown(even)), there, templateOf(square.reference))).toBeUndefined()
})
