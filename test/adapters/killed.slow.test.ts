import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedRound } from '../../scripts/soak/asked.ts'
import { releaseRound, type Taken } from '../../scripts/soak/releases.ts'
import { round } from '../../scripts/soak/round.ts'
import { builtWithScripts } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const folder = temporaryFolder('killed')
beforeAll(builtWithScripts)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([100, 250, 400])(
  'killed after %i ms of writing, it has kept every act it acknowledged',
  async (milliseconds) => {
    const { acknowledged, wrong } = await round(folder, milliseconds)
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  },
)

const taken: Taken = new Map()
const releases = temporaryFolder('killed-releases')
afterAll(() => rmSync(releases, { recursive: true, force: true }))

test.each([
  [1, 200],
  [2, 450],
  [3, 700],
])(
  'round %i, killed after %i ms of releasing: nothing is lost and nothing is sent twice',
  async (round, milliseconds) => {
    const { acknowledged, wrong } = await releaseRound(releases, round, milliseconds, taken)
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
    if (round === 3) expect(taken.size).toBeGreaterThan(0)
  },
)

const asked = new Set<string>()
const requests = temporaryFolder('killed-requests')
afterAll(() => rmSync(requests, { recursive: true, force: true }))

test.each([150, 500])(
  'killed after %i ms of requests, it repeats none that has acted under its Idempotency-Key',
  async (milliseconds) => {
    const { acknowledged, wrong } = await askedRound({ folder: requests }, milliseconds, asked)
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  },
)
