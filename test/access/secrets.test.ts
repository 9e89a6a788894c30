import { expect, test } from 'vitest'
import { codeOf } from '../../src/access/one-time-code.ts'
import { lock, unlock } from '../../src/adapters/password.ts'

const PASSWORD = 'three random words'

test('what is kept of a password opens the secret of the app with that password alone', async () => {
  const locked = await lock(PASSWORD, 'SECRET OF THE APP')
  expect(JSON.stringify(locked)).not.toContain('SECRET')
  expect(await unlock(PASSWORD, locked)).toBe('SECRET OF THE APP')
  expect(await unlock('three random wordz', locked)).toBeUndefined()
})

test('codes are those of RFC 6238', async () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(await codeOf(secret, new Date(59_000))).toBe('287082')
  expect(await codeOf(secret, new Date(1_111_111_109_000))).toBe('081804')
})
