import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { built as build } from '../tools/built.ts'
import { built } from './world/children.ts'

test('set-up reports what is missing', () => {
  build()
  const setup = (...args: string[]) =>
    spawnSync(process.execPath, [built('src/entry/cli-gateway.js'), 'setup', '--relay', ...args], { encoding: 'utf8' })
  expect(setup().stderr).toMatch(/--domain office\.example/)
  expect(setup('--domain', 'westmids-opcc.example').stderr).toMatch(/--next HOST:PORT/)
  expect(setup('--domain', 'westmids-opcc.example', '--next', 'mx.example:25').stderr).toMatch(/--client NETWORK/)
  const planned = setup(
    '--next',
    'mx.example:25',
    '--client',
    '10.0.0.0/8',
    '--domain',
    'westmids-opcc.example',
    '--show',
  )
  expect(planned.status).toBe(0)
  expect(planned.stdout).toMatch(/"requireTls": false/)
  expect(planned.stdout).toMatch(/Nothing was written/)
})
