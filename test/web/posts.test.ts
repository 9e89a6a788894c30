import { expect, test } from 'vitest'
import { postsIn } from '../../src/web/draft/posts.tsx'

const counts = (text: string, platform?: string) => postsIn(text, platform).map(({ chars, over }) => [chars, over])

test('a thread is shown post by post, with the length of each against the limit of its platform', () => {
  expect(counts('One.\n---\nTwo posts.\n\n3/3 Three', 'X')).toEqual([
    [4, 0],
    [10, 0],
    [9, 0],
  ])
  expect(counts('a'.repeat(281), 'x')).toEqual([[281, 1]])
  expect(counts('a'.repeat(281), 'Bluesky')).toEqual([[281, 0]])
  expect(counts('a'.repeat(2000), 'LinkedIn')).toEqual([[2000, 0]])
})

test('a link counts as X counts it, a character beyond the basic plane as one, and nothing is no post', () => {
  expect(counts(`See https://www.example.org/${'long'.repeat(50)}`, 'X')).toEqual([[27, 0]])
  expect(counts('😀😀', 'Mastodon')).toEqual([[2, 0]])
  expect(counts(' \n---\n ', 'X')).toEqual([])
  expect(counts('Counted 1/3 of it in a sentence.', 'X')).toHaveLength(1)
  expect(counts('Come to the canal on\n24/11/2026 at noon.', 'X')).toHaveLength(1)
})
