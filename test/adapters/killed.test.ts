import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { round } from '../soak/round.ts'
import { built } from '../tools/built.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-killed-'))
beforeAll(built)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([100, 250, 400])(
  'killed after %i ms of writing, it has kept every act it acknowledged',
  async (milliseconds) => {
    const { acknowledged, wrong } = await round(folder, milliseconds)
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  },
)
