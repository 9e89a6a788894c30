import { describe, expect, test } from 'vitest'
import type { Decoder } from '../../src/reading/film/decoder.ts'
import { watchTrack } from '../../src/reading/film/frames.ts'
import { changedBox, cropped, lookOf, withChanges } from '../../src/reading/film/look.ts'

const RED = [200, 30, 30]
const BLUE = [20, 20, 220]

type Shot = { readonly at: number; readonly colour: readonly number[]; readonly cell?: readonly number[] }

/** A film of plain pictures, 32 by 18, of which one cell may have another colour. */
function filmOf(pictures: readonly Shot[]): Decoder {
  return async (_, __, { onBytes, onLine }) => {
    for (const { at, colour, cell } of pictures) {
      const pixels = Array.from({ length: 96 * 54 }, (_, i) =>
        cell && i % 96 < 6 && i < 96 * 6 ? cell : colour,
      ).flat()
      onLine(`[Parsed_showinfo_2 @ 0x1] n: 0 pts: 1 pts_time:${at / 1_000} pos: 5 fmt:rgb24`)
      const bytes = Buffer.concat([Buffer.from('P6\n96 54\n255\n', 'latin1'), Buffer.from(pixels)])
      // In pieces that end anywhere.
      for (let from = 0; from < bytes.length; from += 1_009) await onBytes(bytes.subarray(from, from + 1_009))
    }
    return 'done'
  }
}

const framesOf = (...pictures: readonly Shot[]) => framesWithin(Number.POSITIVE_INFINITY, pictures)

async function framesWithin(longest: number, pictures: readonly Shot[]) {
  const found: { at: number; isScene: boolean }[] = []
  const watched = await watchTrack(new Uint8Array(), 0, {
    ...{ decode: filmOf(pictures), longest },
    isLate: () => false,
    onFrame: async ({ at, isScene }) => void found.push({ at, isScene }),
  })
  return { ...watched, found }
}

describe('pictures of a film are looked at', () => {
  test('once while nothing changes, and at once when the scene changes', async () => {
    const still = [0, 250, 500, 750].map((at) => ({ at, colour: RED }))
    const { found, seen } = await framesOf(...still, { at: 1_000, colour: BLUE }, { at: 1_250, colour: RED })
    expect(found).toEqual([0, 1_000, 1_250].map((at) => ({ at, isScene: true })))
    expect(seen).toBe(1_250)
  })

  test('up to the limit of the office, and a film that decodes to nothing is empty', async () => {
    const film = [0, 1_000, 2_000].map((at, i) => ({ at, colour: i % 2 ? BLUE : RED }))
    const limited = await framesWithin(2_000, film)
    expect(limited).toMatchObject({ ending: 'limit', seen: 2_000, isEmpty: false })
    expect(limited.found.map(({ at }) => at)).toEqual([0, 1_000])
    expect(await framesWithin(2_001, film)).toMatchObject({ ending: 'done', seen: 2_000 })
    expect(await framesOf()).toMatchObject({ ending: 'done', isEmpty: true })
  })

  test('less often where a small place changes all the time', async () => {
    const moving = Array.from({ length: 12 }, (_, i) => ({ at: i * 250, colour: RED, cell: [20 * i, 20 * i, 20 * i] }))
    expect((await framesOf(...moving)).found.map(({ at }) => at)).toEqual([0, 500, 1_250, 2_000, 2_750])
  })

  test('at every cut, but less often while all of it moves', async () => {
    const moving = Array.from({ length: 9 }, (_, i) => ({ at: i * 250, colour: [25 * i, 25 * i, 25 * i] }))
    const { found } = await framesOf(...moving, ...[2_250, 2_500].map((at) => ({ at, colour: BLUE })))
    expect(found.map(({ at }) => at)).toEqual([0, 250, 1_000, 1_750, 2_500])
  })

  test('what is in one place for half a second is seen', async () => {
    const marked = [0, 250, 500, 750, 1_000, 1_250].map((at) => ({
      ...{ at, colour: RED },
      ...(at === 500 || at === 750 ? { cell: BLUE } : {}),
    }))
    expect((await framesOf(...marked)).found.map(({ at }) => at)).toEqual([0, 500, 1_250])
  })

  test('and one without a time takes the time before it', async () => {
    const untimed: Decoder = async (input, args, { onBytes, onLine, isLate }) => {
      const film = filmOf([100, 200, 300].map((at, i) => ({ at: at * 10, colour: i === 1 ? BLUE : RED })))
      const withoutOne = (line: string) => onLine(line.replace('pts_time:2 ', 'pts_time:NOPTS '))
      return film(input, args, { onBytes, onLine: withoutOne, isLate })
    }
    const found: number[] = []
    const watching = {
      ...{ decode: untimed, longest: Number.POSITIVE_INFINITY },
      isLate: () => false,
      onFrame: async ({ at }: { at: number }) => void found.push(at),
    }
    await watchTrack(new Uint8Array(), 0, watching)
    expect(found).toEqual([1_000, 1_000, 3_000])
  })

  test('a decoder that gives no pictures is no picture', async () => {
    const broken: Decoder = async (_, __, { onBytes }) => {
      await onBytes(new Uint8Array(100).fill(65))
      return 'done'
    }
    const watching = { decode: broken, longest: 1_000, isLate: () => false, onFrame: async () => {} }
    await expect(watchTrack(new Uint8Array(), 0, watching)).rejects.toThrow('gave no picture')
  })
})

describe('only what has changed is searched for lines', () => {
  const [width, height] = [96, 54]
  /** A grey picture, of which the cells from `from` to `to` are lighter by `levels`. */
  function picture(from: number, to: number, levels: number) {
    const rgb = new Uint8Array(width * height * 3).fill(100)
    for (let y = 6; y < 9; y++) rgb.fill(100 + levels, (y * width + from * 3) * 3, (y * width + to * 3) * 3)
    return { width, height, rgb }
  }
  const plain = lookOf(picture(0, 0, 0))

  test('the box has a margin, and is cut out of the picture', () => {
    const changed = picture(4, 6, 60)
    const box = changedBox(plain, lookOf(changed))!
    // The first cell on the right differs as well: an edge begins it.
    expect(box).toEqual([3 / 32, 1 / 18, 8 / 32, 4 / 18])
    const { rgb, ...size } = cropped(changed, box)
    expect(size).toEqual({ width: 15, height: 9 })
    expect([...new Set(rgb)]).toEqual([100, 160])
    expect(changedBox(plain, plain)).toBeUndefined()
  })

  test('what fades in slowly has changed at last, however often another place was searched', () => {
    let searched = plain
    const boxes = [3, 6, 9].map((levels) => {
      const look = lookOf(picture(4, 6, levels))
      const box = changedBox(searched, look)
      searched = withChanges(searched, look)
      return box !== undefined
    })
    expect(boxes).toEqual([false, false, true])
    expect(changedBox(searched, lookOf(picture(4, 6, 9)))).toBeUndefined()
  })
})
