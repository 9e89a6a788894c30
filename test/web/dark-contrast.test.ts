import { expect, test } from 'vitest'
import { contrastInTheDark } from './dark-contrast.ts'

test('the measure of dark mode finds a faint text, and passes black, white and a link', () => {
  expect(contrastInTheDark('#b1b4b6', '#ffffff')).toBeLessThan(3)
  expect(contrastInTheDark('#000000', '#ffffff')).toBeCloseTo(21, 1)
  expect(contrastInTheDark('#1d70b8', '#ffffff')).toBeGreaterThan(8)
})
