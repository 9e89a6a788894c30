import { expect, test } from 'vitest'
import { products } from '../../../src/review/classifier/products.ts'
import { compiledFrom } from '../../tools/wat.ts'

test('the compiled products match their source (`--update` on this file writes them again)', async () => {
  const text = await compiledFrom(new URL('../../../src/review/classifier/products.wat', import.meta.url), 'products')
  await expect(text).toMatchFileSnapshot('../../../src/review/classifier/products.wasm.ts')
})

test('products of one vector with many equal plain arithmetic', () => {
  const length = 32
  const vectors = Int8Array.from({ length: length * 9 }, (_, i) => ((i * 7919) % 255) - 127)
  for (const turn of [0.3, 1.7]) {
    const vector = Float32Array.from({ length }, (_, i) => Math.sin(i * turn) / 4)
    const plain = Array.from({ length: 9 }, (_, row) =>
      vector.reduce((sum, x, i) => sum + x * vectors[row * length + i]!, 0),
    )
    const made = products(vector, vectors)
    expect(made).toHaveLength(9)
    made.forEach((sum, row) => {
      expect(Math.abs(sum - plain[row]!)).toBeLessThan(0.2)
    })
  }
})
