import { expect, test } from 'vitest'
import { SetUpPage } from '../../src/web/set-up/set-up.tsx'

test.each([true, false])(
  'set-up leads to the register of retention where nothing is ever erased: %s',
  (erasesNothing) => {
    const page = String(<SetUpPage states={[]} erasesNothing={erasesNothing} />)
    expect(page.includes('href="/registers/retention"')).toBe(erasesNothing)
  },
)
