const PIECE = new TextEncoder().encode('A'.repeat(64 << 10))

/** A body without end, and a count of the bytes taken from it. */
export function endless(begin = ''): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0
  let begun = begin === ''
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = begun ? PIECE : new TextEncoder().encode(begin)
        begun = true
        taken += piece.length
        // A reader that never stops must not hang a test.
        if (taken > 8 << 20) controller.close()
        else controller.enqueue(piece)
      },
    },
    { highWaterMark: 0 },
  )
  return { body, taken: () => taken }
}
